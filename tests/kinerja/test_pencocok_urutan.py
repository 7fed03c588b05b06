"""New rows of the budget stand where their codes put them, unless the office has its own order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nilai_anggaran import pohon_anggaran
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.sebutan import Sebutan

UNIT = Unit(id="u", nama="Kecamatan")
KELURAHAN = Unit(id="v", nama="Kelurahan", urutan=1)


def with_rows(buku: BukuKantor, *kode: str, unit: str = "Kecamatan") -> BukuKantor:
    """The book with sub kegiatan of these codes, named in this order."""
    cocok = Pencocok(buku, 2024)
    for satu in kode:
        blok = satu.split(".")
        program, kegiatan = ".".join(blok[:3]), ".".join(blok[:5])
        cocok.row(Sebutan(("", unit), (program, program), (kegiatan, kegiatan), (satu, satu)))
    isi: dict[tuple[type[Entitas], str], Entitas] = {(type(e), e.id): e for e in buku.entitas()}
    isi |= {(type(e), e.id): e for e in cocok.put}
    return BukuKantor.of(isi.values())


def order(buku: BukuKantor) -> list[str]:
    """The codes of the sub kegiatan as the tree has them."""
    semua = pohon_anggaran(buku, 2024).menurut_unit
    return [s.kode for s in semua if s.tingkat is Tingkat.SUB_KEGIATAN]


def programmes(buku: BukuKantor) -> list[str]:
    """The codes of the programmes of the year in their order."""
    return [buku.get(Program, p.program_id).kode for p in buku.where(ProgramTahun, "tahun", 2024)]


A, B, C, D = (
    "7.01.01.2.05.0001",
    "7.01.01.2.06.0001",
    "7.01.01.2.08.0001",
    "7.01.03.2.01.0001",
)


def test_berkas_pertama_menurut_kode() -> None:
    buku = with_rows(BukuKantor.of([UNIT]), "7.01.04.2.01.0001", D, C, A)
    assert order(buku) == [A, C, D, "7.01.04.2.01.0001"]
    assert programmes(buku) == ["7.01.01", "7.01.03", "7.01.04"]


def test_yang_ditambah_menempati_tempat_kodenya() -> None:
    buku = with_rows(with_rows(BukuKantor.of([UNIT]), A, C, D), B)
    assert order(buku) == [A, B, C, D]
    assert Pencocok(buku, 2024).put == ()


@pytest.mark.parametrize("awal", [(0, 0), (0, 3)], ids=["moved and back", "unit after unit"])
def test_setiap_unit_menurut_susunannya_sendiri(awal: tuple[int, int]) -> None:
    """Whether another unit has its numbers before, after or among those of this one."""
    buku = BukuKantor.of([UNIT, KELURAHAN])
    for unit in (UNIT, KELURAHAN):
        buku = with_rows(buku, A, C, D, unit=unit.nama)
    nomor = {
        satu.id: n + mulai
        for unit, mulai in zip((UNIT, KELURAHAN), awal, strict=True)
        for n, satu in enumerate(b for b in buku.all_of(SubKegiatanTahun) if b.unit_id == unit.id)
    }
    buku = BukuKantor.of(
        replace(e, urutan=nomor[e.id]) if isinstance(e, SubKegiatanTahun) else e
        for e in buku.entitas()
    )
    assert order(buku) == [A, C, D, A, C, D]
    kini = with_rows(with_rows(buku, B, unit=KELURAHAN.nama), B)
    assert order(kini) == [A, B, C, D, A, B, C, D]
    terbalik = BukuKantor.of(
        replace(e, urutan=9 - e.urutan)
        if isinstance(e, SubKegiatanTahun) and e.unit_id == UNIT.id
        else e
        for e in buku.entitas()
    )
    kini = with_rows(with_rows(terbalik, B, unit=KELURAHAN.nama), B)
    assert order(kini) == [D, C, A, B, A, B, C, D], "the order of one unit binds no other"


def test_yang_berkode_dikenal_sebelum_yang_hanya_senama() -> None:
    """Else the one without a code would get the code that its sibling has."""
    buku = with_rows(BukuKantor.of([UNIT]), A)
    (sub,) = buku.all_of(SubKegiatan)
    senama = replace(sub, id="x", kode="", urutan=-1)
    buku = BukuKantor.of([*buku.entitas(), senama])
    assert with_rows(buku, A).all_of(SubKegiatan) == buku.all_of(SubKegiatan)


def test_susunan_kantor_sendiri_tidak_diubah() -> None:
    penuh = with_rows(BukuKantor.of([UNIT]), A, D)
    terbalik = BukuKantor.of(
        replace(e, urutan=9 - e.urutan) if isinstance(e, SubKegiatanTahun) else e
        for e in penuh.entitas()
    )
    assert order(terbalik) == [D, A]
    assert order(with_rows(terbalik, C)) == [D, A, C]
