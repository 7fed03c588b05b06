"""A budget that is brought into a year whose figures were typed for each programme."""

from __future__ import annotations

from pathlib import Path

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from tests.exchange.berkas_sipd import (
    TAHUN,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.exchange.test_impor_rencana import MASYARAKAT, baca, kode, sesudah


def diketik(realisasi: int | None) -> BukuKantor:
    program = Program(id="p", kode="7.01.03", nama="Program")
    angka = None if realisasi is None else Sen(realisasi)
    satu = ProgramTahun(id="pt", tahun=TAHUN, program_id="p", pagu=Sen(900), realisasi=angka)
    return BukuKantor.of((*kantor().entitas(), program, satu))


def test_realisasi_yang_diketik_tidak_hilang_tanpa_kata(tmp_path: Path) -> None:
    rekap5 = tulis_rekap5(tmp_path / "b.xlsx", baris_rekap5(100, MASYARAKAT))
    hasil = baca(rekap5, diketik(80000))
    (satu,) = [t for t in hasil.temuan if t.kode == "impor.ketikan"]
    assert "(Rp800,00) tidak dipakai lagi sesudah impor ini" in satu.pesan
    assert "impor.ketikan" not in kode(baca(rekap5, diketik(None)))
    assert "impor.ketikan" not in kode(baca(rekap5, sesudah(diketik(80000), hasil)))


def test_laporan_realisasi_menggantikannya(tmp_path: Path) -> None:
    laporan = tulis_realisasi(tmp_path / "r.xlsx", baris_realisasi(10, sub=MASYARAKAT))
    hasil = baca(laporan, diketik(80000))
    assert not hasil.temuan_galat
    assert "impor.ketikan" not in kode(hasil)
