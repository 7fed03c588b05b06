"""The window's part of the self-test: that it can fail."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import berkas, tukar
from lkjip_desktop.forms import uji_alat, uji_jendela
from lkjip_desktop.forms.perjanjian import BagianPerjanjian


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    with berkas.create_contoh(tmp_path / "contoh.lkjip") as store:
        assert not tukar.ekspor(store, 2024, tmp_path / "buku-kerja.xlsx")
    return tmp_path


@pytest.mark.usefixtures("qapp")
def test_formulir_yang_pecah_dan_pesan_qt_menjadi_kesalahan(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pecah(_: BagianPerjanjian) -> None:
        qWarning("aduh")
        raise ValueError("pecah")

    monkeypatch.setattr(BagianPerjanjian, "fill", pecah)
    monkeypatch.setattr(uji_jendela, "_SABAR", 0.0)
    assert uji_jendela.check_forms(folder) == 1
    kesalahan = (folder / "jendela/kesalahan.txt").read_text(encoding="utf-8")
    assert "showEvent(): pecah" in kesalahan
    assert "aduh" in kesalahan
    assert "Pratinjau rkt tidak datang" in kesalahan


def test_gambar_polos_dikenali(qapp: QApplication) -> None:
    del qapp
    citra = QImage(100, 100, QImage.Format.Format_RGB32)
    citra.fill(0)
    assert uji_alat.count_colours(citra) == 1 < uji_jendela._WARNA_TERSEDIKIT
