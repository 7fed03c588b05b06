"""`lkjip ekspor` and `lkjip impor`: out and back; refused means nothing written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lkjip_desktop.cli import run

Hitung = Callable[[Path], dict[str, Any]]


@pytest.fixture
def buku(contoh: Path, tmp_path: Path) -> Path:
    path = tmp_path / "buku.xlsx"
    assert run(["ekspor", str(contoh), str(path), "--tahun", "2024"]) == 0
    return path


def replace_cells(path: Path, lama: float, baru: float | str) -> list[str]:
    """Put another value into every cell that holds `lama`; their places as Lembar!C7."""
    kerja = openpyxl.load_workbook(path)
    tempat = []
    for lembar in kerja:
        for sel in (s for baris in lembar.iter_rows() for s in baris if s.value == lama):
            sel.value = baru
            tempat.append(f"{lembar.title}!{sel.coordinate}")
    kerja.save(path)
    return tempat


def test_keluar_dan_kembali(
    contoh: Path, buku: Path, tmp_path: Path, hitung: Hitung, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["impor", str(contoh), str(buku)]) == 0
    assert "0 perubahan" in capsys.readouterr().out
    baru = tmp_path / "baru.lkjip"
    assert run(["impor", str(baru), str(buku)]) == 0
    assert hitung(baru) == hitung(contoh)
    assert run(["impor", str(baru), str(buku)]) == 0
    assert "0 perubahan" in capsys.readouterr().out


def test_berkas_baru_mendapat_akhiran(buku: Path, tmp_path: Path) -> None:
    assert run(["impor", str(tmp_path / "kantor"), str(buku)]) == 0
    assert (tmp_path / "kantor.lkjip").is_file()


def test_angka_yang_diubah_ikut_terhitung(contoh: Path, buku: Path, hitung: Hitung) -> None:
    assert replace_cells(buku, 87.23, 88.31)
    assert run(["impor", str(contoh), str(buku)]) == 0
    assert hitung(contoh)["indikator"][0]["capaian"] == "100.00"


def test_pratinjau_tidak_menyimpan(contoh: Path, buku: Path, tmp_path: Path) -> None:
    sebelum = contoh.read_bytes()
    replace_cells(buku, 87.23, 88.31)
    assert run(["impor", str(contoh), str(buku), "--pratinjau"]) == 0
    assert contoh.read_bytes() == sebelum
    baru = tmp_path / "baru.lkjip"
    assert run(["impor", str(baru), str(buku), "--pratinjau"]) == 0
    assert not baru.exists()


def test_sel_ditolak_disebut_dan_tidak_ada_yang_disimpan(
    contoh: Path, buku: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sebelum = contoh.read_bytes()
    tempat = replace_cells(buku, 87.23, "tujuh puluh")
    capsys.readouterr()
    assert run(["impor", str(contoh), str(buku)]) == 1
    galat = capsys.readouterr().err
    assert tempat
    for satu in tempat:
        assert satu in galat
    assert contoh.read_bytes() == sebelum


def test_bukan_buku_kerja(contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    palsu = tmp_path / "palsu.xlsx"
    palsu.write_text("ini bukan buku kerja", encoding="utf-8")
    sebelum = contoh.read_bytes()
    assert run(["impor", str(contoh), str(palsu)]) == 1
    assert capsys.readouterr().err.endswith("Tidak ada yang disimpan.\n")
    assert contoh.read_bytes() == sebelum
    baru = tmp_path / "baru.lkjip"
    assert run(["impor", str(baru), str(palsu)]) == 1
    assert not baru.exists()


def test_ekspor_tidak_menghapus_buku_kerja_yang_sudah_diisi(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    buku = tmp_path / "isi.xlsx"
    for isi, lama in ((b"satu", "isi (sebelumnya).xlsx"), (b"dua", "isi (sebelumnya 2).xlsx")):
        buku.write_bytes(isi)
        assert run(["ekspor", str(contoh), str(buku), "--tahun", "2024"]) == 0
        assert (tmp_path / lama).read_bytes() == isi
        assert lama in capsys.readouterr().err
        assert buku.read_bytes().startswith(b"PK")
    tua = tmp_path / "tua.xls"
    tua.write_bytes(b"tua")
    assert run(["ekspor", str(contoh), str(tua), "--tahun", "2024"]) == 1
    assert tua.read_bytes() == b"tua"
