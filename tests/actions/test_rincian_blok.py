"""A block of codes is looked at together: no twins among siblings, and swapping is possible."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.rincian import set_name
from lkjip_desktop.actions.rincian_blok import Langkah, set_codes, set_texts
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.temuan import Temuan

AWAL = "7.01.01.2.01."
NAMA = "ABCD"


@pytest.fixture
def buku() -> BukuKantor:
    """Four sub kegiatan of one kegiatan, with the codes 1, 2, 3 and none."""
    sub = (
        SubKegiatan(
            id=nama, kegiatan_id="k", kode=f"{AWAL}000{n}" if n < 4 else "", nama=nama, urutan=n
        )
        for n, nama in enumerate(NAMA, 1)
    )
    program = Program(id="p", nama="P", kode="7.01.01")
    kegiatan = Kegiatan(id="k", program_id="p", nama="K", kode="7.01.01.2.01")
    return BukuKantor.of([program, kegiatan, *sub])


def codes(buku: BukuKantor, hasil: Sequence[Langkah]) -> str:
    """The ends of the codes after a block; "-" for none."""
    usul = combine(buku, "Tempel", [satu for satu in hasil if isinstance(satu, Usul)])
    kini = buku.terapkan(usul.as_perubahan(buku))
    return " ".join(kini.get(SubKegiatan, n).kode.removeprefix(AWAL) or "-" for n in NAMA)


def block(buku: BukuKantor, **kode: str) -> list[Langkah]:
    """Give codes, by their ends, to nodes by their names."""
    semua = [buku.get(SubKegiatan, n) for n in kode]
    return set_codes(
        buku, semua, [AWAL + satu if satu.isdigit() else satu for satu in kode.values()]
    )


def test_the_second_of_two_is_refused_as_when_it_is_typed(buku: BukuKantor) -> None:
    hasil = block(buku, C="0009", D="09")
    assert codes(buku, hasil) == "0001 0002 0009 -"
    satu = hasil[0]
    assert isinstance(satu, Usul)
    kini = buku.terapkan(satu.as_perubahan(buku))
    assert hasil[1] == set_name(kini, kini.get(SubKegiatan, "D"), "kode", f"{AWAL}09")
    assert isinstance(hasil[1], Temuan)
    assert "sudah dipakai “C”" in hasil[1].pesan


def test_codes_change_places(buku: BukuKantor) -> None:
    assert codes(buku, block(buku, A="0002", B="0001")) == "0002 0001 0003 -"
    assert codes(buku, block(buku, A="0002", B="0003", C="", D="0001")) == "0002 0003 - 0001"


def test_what_keeps_its_code_bars_it_however_long_the_chain(buku: BukuKantor) -> None:
    hasil = block(buku, A="0002", B="0003", C="7.01.01")
    assert codes(buku, hasil) == "0001 0002 0003 -"
    sebab = [satu.kode for satu in hasil if isinstance(satu, Temuan)]
    assert sebab == ["nomenklatur.ganda", "nomenklatur.ganda", "nomenklatur.tingkat"]


def test_of_several_codes_for_one_node_the_last_counts(buku: BukuKantor) -> None:
    satu = buku.all_of(SubKegiatan)[0]
    lain, salah = f"{satu.kode[:-1]}9", "9.99"
    assert set_codes(buku, [satu, satu], [lain, satu.kode]) == [None, None]
    pertama, kedua = set_codes(buku, [satu, satu], [salah, lain])
    assert pertama is None
    assert isinstance(kedua, Usul)


def test_what_is_there_already_needs_no_step(buku: BukuKantor) -> None:
    assert block(buku, A="0001", B="0002") == [None, None]
    assert codes(buku, block(buku, A=f" {AWAL}0001 ", D="0001")) == "0001 0002 0003 -"


def test_names_that_begin_with_a_code_are_looked_at_too(buku: BukuKantor) -> None:
    semua = [buku.get(SubKegiatan, n) for n in "ACD"]
    teks = [f"{AWAL}0003 Anu", f"{AWAL}0001 Cita", f"{AWAL}0001 Dia"]
    hasil = set_texts(buku, semua, teks)
    assert codes(buku, hasil) == "0003 0002 0001 -"
    assert isinstance(hasil[2], Temuan)
    assert hasil[2].kode == "nomenklatur.ganda"
    assert set_texts(buku, semua[:1], ["A"]) == [None]
