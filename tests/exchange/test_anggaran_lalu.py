"""Pagu and realisasi of earlier years go into the workbook and come back from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lkjip_desktop.actions import berkas, tukar
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.kunci_alami import with_natural_id


def test_putaran_lewat_buku_kerja(tmp_path: Path) -> None:
    buku = tmp_path / "b.xlsx"
    with berkas.create_contoh(tmp_path / "asal.lkjip") as store:
        program = store.buku.all_of(Program)[0]
        with store.transaction("Tahun lalu") as t:
            for tahun in (2018, 2023):
                satu = with_natural_id(ProgramTahun, tahun=tahun, program_id=program.id)
                t.put(replace(satu, pagu=Sen(tahun * 100), realisasi=Sen(1)))
        asal = store.buku.all_of(ProgramTahun)
        assert tukar.ekspor(store, 2024, buku) == ()
        assert tukar.check_impor(buku, store).jumlah_perubahan == 0
    hasil = tukar.check_impor(buku)
    assert hasil.temuan_galat == ()
    with tukar.import_as_new(tmp_path / "baru.lkjip", buku, hasil) as baru:
        assert baru.buku.tahun_kerja() == (2024,), "a year with figures is not opened by them"
        assert {(p.tahun, p.pagu) for p in baru.buku.all_of(ProgramTahun)} == {
            (p.tahun, p.pagu) for p in asal
        }
