"""A file that can't be brought in is told of, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from lkjip_desktop.forms.rincian import BagianRincian
from tests.exchange.berkas_sipd import (
    KEPALA_REALISASI,
    KEPALA_REKAP5,
    baris_realisasi,
    baris_rekap5,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.forms.impor_uji import EVALUASI, TIDAK, Jawab, answer_dialogs, bring
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import open_form


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    return open_form(pemakai_baru, tmp_path)


@pytest.fixture
def tampil() -> list[QDialog]:
    """The dialogs that were shown, in order; `answers` says what somebody does with them."""
    return []


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tampil: list[QDialog]) -> list[Jawab]:
    return answer_dialogs(monkeypatch, tampil)


def no_pagu(folder: Path) -> Path:
    return tulis_rekap5(folder / "a.xlsx", kepala=[k for k in KEPALA_REKAP5 if k != "PAGU"])


def no_setoran(folder: Path) -> Path:
    kepala = [k for k in KEPALA_REALISASI if k != "Nilai Setoran"]
    return tulis(folder / "l.xlsx", kepala, [baris_realisasi(1)])


@pytest.mark.parametrize("lewat", ["impor", "impor_anggaran"])
@pytest.mark.parametrize(("buat", "kolom"), [(no_pagu, "Pagu"), (no_setoran, "Nilai Setoran")])
def test_a_missing_column_is_named_and_nothing_is_written(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
    lewat: str,
    buat: Callable[[Path], Path],
    kolom: str,
) -> None:
    del bagian
    answers.append(lambda _: TIDAK)
    pemakai_baru.pemilih.path = [buat(tmp_path)]
    pemakai_baru.choose(getattr(pemakai_baru.jendela.aksi, lewat))
    (dialog,) = tampil
    assert isinstance(dialog, DialogImpor)
    butir = dialog.isi.item(0)
    assert butir is not None
    assert f"tidak punya kolom “{kolom}”" in butir.text()
    assert pemakai_baru.jembatan.store is not None
    assert pemakai_baru.jembatan.store.judul_undo is None


def bad_pagu(folder: Path) -> Path:
    return tulis_rekap5(folder / "b.xlsx", baris_rekap5(1), baris_rekap5("satu"))


def bad_date(folder: Path) -> Path:
    return tulis_realisasi(folder / "l.xlsx", baris_realisasi(1), baris_realisasi(1, "kemarin"))


def bad_table(folder: Path) -> Path:
    kepala = ("Kode", "Uraian", "Pagu")
    return tulis(folder / "t.xlsx", kepala, [(EVALUASI, "A", 1), (EVALUASI, "B", "1,000.00")])


@pytest.mark.parametrize(
    ("buat", "sel"),
    [
        (bad_pagu, "Sheet1!W3"),
        (bad_date, "Data Realisasi Dokumen!P7"),
        (bad_table, "Sheet1!C3"),
    ],
)
def test_a_bad_cell_is_named_and_nothing_is_written(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
    buat: Callable[[Path], Path],
    sel: str,
) -> None:
    del bagian
    pemakai_baru.pemilih.pilihan = 0
    answers.append(lambda _: TIDAK)
    bring(pemakai_baru, buat(tmp_path))
    (dialog,) = tampil
    assert isinstance(dialog, DialogAnggaran)
    butir = dialog.kabar.item(0)
    assert butir is not None
    assert butir.text().startswith(f"{sel}: ")
    assert not dialog.simpan.isVisible()
    assert pemakai_baru.jembatan.store is not None
    assert pemakai_baru.jembatan.store.judul_undo is None


def test_what_is_no_excel_file_is_said(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
) -> None:
    del bagian
    palsu = tmp_path / "surat.xlsx"
    palsu.write_text("bukan Excel", encoding="utf-8")
    answers.append(lambda _: TIDAK)
    bring(pemakai_baru, palsu)
    (dialog,) = tampil
    assert isinstance(dialog, DialogImpor)
    assert {t.text() for t in dialog.tombol.buttons()} == {"Tutup", "Salin daftar"}
    bring(pemakai_baru, tmp_path / "hilang.xlsx")
    assert "hilang.xlsx" in pemakai_baru.jendela.pesan.kalimat.text()
