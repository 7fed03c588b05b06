"""Programmes of a year: added in their order, taken out, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip_desktop.actions import anggaran, berkas
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.store import Store
from tests.bantu.contoh import lepas_rincian


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        lepas_rincian(store)
        yield store


def year(store: Store, tahun: int = 2024) -> BukuKinerja:
    return BukuKinerja(store.buku, tahun)


def taken_out(store: Store, baris: ProgramTahun) -> Usul:
    usul = anggaran.remove_program(year(store), baris)
    assert usul is not None
    return usul


def test_program_dari_rincian_pergi_bersama_sub_kegiatannya(tmp_path: Path) -> None:
    with berkas.create_contoh(tmp_path / "pohon.lkjip") as store:
        buku = year(store)
        for baris in buku.program_tahun:
            assert anggaran.remove_program(buku, baris) is None


def test_program_yang_dikeluarkan_dapat_ditambahkan_lagi_di_tempatnya(store: Store) -> None:
    semula = [p.program_id for p in year(store).program_tahun]
    assert anggaran.programs_to_add(year(store)) == ()
    pertama = year(store).program_tahun[0]
    carry_out(store, taken_out(store, pertama))
    (program,) = anggaran.programs_to_add(year(store))
    assert program.id == pertama.program_id
    carry_out(store, anggaran.add_program(year(store), program.id))
    assert [p.program_id for p in year(store).program_tahun] == semula
    baru = year(store).program_tahun[0]
    assert (baru.id, baru.pagu, baru.realisasi) == (pertama.id, None, None)


def test_program_baru_melayani_sasaran_tahun_lain(store: Store) -> None:
    asal = year(store).program_tahun[1]
    carry_out(store, taken_out(store, asal))
    with store.transaction("Tahun lalu") as t:
        lalu = ProgramTahun(
            id="lalu", tahun=2023, program_id=asal.program_id, sasaran_id=asal.sasaran_id
        )
        t.put(lalu)
    usul = anggaran.add_program(year(store), asal.program_id)
    assert usul.judul.startswith("Tambah Program")
    carry_out(store, usul)
    assert year(store).program_tahun[1].sasaran_id == asal.sasaran_id
