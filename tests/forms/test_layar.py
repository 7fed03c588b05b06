"""A window fits on its screen, also where the letters are large and so little of it is left."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog

from lkjip_desktop import forms
from lkjip_desktop.actions import tukar
from lkjip_desktop.forms import layar
from lkjip_desktop.forms.cadangan import DialogPulih
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.panduan import JendelaPanduan
from lkjip_desktop.forms.riwayat import JendelaRiwayat
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.window import Jendela
from tests.forms.pemakai import Pemakai
from tests.forms.test_akses_dialog import BUAT, di_contoh

__all__ = ["di_contoh"]

LAYAR = QRect(0, 0, 910, 512)
"""A screen of 1366x768 at 150 %, in logical pixels."""
BINGKAI = 25
"""The title bar of a window, at least."""


@pytest.fixture(autouse=True)
def kecil(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt's own screen without a screen can't be changed."""
    monkeypatch.setattr(layar, "_available", lambda _: LAYAR)


def backups(jendela: Jendela) -> QDialog:
    kalimat = "Isinya panjang, dan masih lebih panjang lagi. " * 200
    return DialogPulih("kecamatan-" * 20 + ".lkjip", (), lambda _: kalimat, jendela)


def workbook(jendela: Jendela) -> QDialog:
    store = jendela.jembatan.store
    assert store is not None
    buku = store.path.with_suffix(".xlsx")
    tukar.ekspor(store, 2024, buku)
    return DialogImpor(buku.name, tukar.check_impor(buku), jendela)


SEMUA: dict[str, Callable[[Jendela], QDialog]] = {
    **BUAT,
    "baru": DialogBaru,
    "impor": workbook,
    "panduan": JendelaPanduan,
    "pulihkan": backups,
    "riwayat": lambda jendela: JendelaRiwayat(jendela.jembatan, jendela),
}


def dialogs() -> Iterator[type[QDialog]]:
    """Every dialog class of the program that can be shown."""
    for modul in pkgutil.walk_packages(forms.__path__, forms.__name__ + "."):
        importlib.import_module(modul.name)
    menunggu = [QDialog]
    while menunggu:
        satu = menunggu.pop()
        turunan = satu.__subclasses__()
        menunggu += turunan
        if satu.__module__.startswith(forms.__name__) and not turunan:
            yield satu


def test_tidak_ada_dialog_yang_terlewat(di_contoh: Pemakai) -> None:
    dibuat = [buat(di_contoh.jendela) for buat in SEMUA.values()]
    assert {type(satu) for satu in dibuat} == set(dialogs())
    assert all(isinstance(satu, layar.DialogLayar) for satu in dibuat)
    for satu in dibuat:
        satu.deleteLater()


@pytest.mark.parametrize("nama", SEMUA)
def test_dialog_muat_dan_tombolnya_tampak(di_contoh: Pemakai, nama: str) -> None:
    dialog = SEMUA[nama](di_contoh.jendela)
    dialog.show()
    di_contoh.aplikasi.processEvents()
    ukuran = dialog.size()
    tersembunyi = [
        tombol.text()
        for tombol in dialog.findChildren(QAbstractButton)
        if tombol.isVisible() and tombol.text() and not _seen(dialog, tombol)
    ]
    dialog.close()
    dialog.deleteLater()
    assert ukuran.width() <= LAYAR.width()
    assert ukuran.height() + BINGKAI <= LAYAR.height()
    assert tersembunyi == []


def _seen(dialog: QDialog, tombol: QAbstractButton) -> bool:
    """Whether all of a button stands within its dialog, and none of it is cut."""
    kotak = QRect(tombol.mapTo(dialog, QPoint(0, 0)), tombol.size())
    return dialog.rect().contains(kotak) and tombol.visibleRegion().boundingRect() == tombol.rect()


def test_jendela_pertama_kali_muat_dengan_bingkainya(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    jendela = Jendela(pemakai_baru.jembatan, Setelan(tmp_path / "baru"))
    assert jendela.width() <= LAYAR.width()
    assert jendela.height() + BINGKAI <= LAYAR.height()
    jendela.deleteLater()


def test_letak_yang_muat_tidak_digeser(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    setelan = Setelan(tmp_path / "setelan")
    jendela = Jendela(pemakai_baru.jembatan, setelan)
    jendela.setGeometry(4, 30, 700, 440)  # where a low frame leaves it
    setelan.keep("jendela/letak", jendela.saveGeometry())
    lagi = Jendela(pemakai_baru.jembatan, setelan)
    assert lagi.geometry().top() == jendela.geometry().top()
    for satu in (jendela, lagi):
        satu.deleteLater()


def test_letak_yang_diingat_dari_layar_lain_dibawa_masuk(
    qapp: QApplication, pemakai_baru: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setelan = Setelan(tmp_path / "besar")
    monkeypatch.setattr(layar, "_available", lambda _: QRect(0, 0, 4000, 3000))
    besar = Jendela(pemakai_baru.jembatan, setelan)
    besar.setGeometry(0, 30, 790, 760)
    setelan.keep("jendela/letak", besar.saveGeometry())
    monkeypatch.setattr(layar, "_available", lambda _: LAYAR)
    kecil = Jendela(pemakai_baru.jembatan, setelan)
    assert kecil.geometry().bottom() <= LAYAR.bottom()
    assert kecil.geometry().top() >= BINGKAI
    for satu in (besar, kecil):
        satu.deleteLater()
    qapp.processEvents()


def test_jendela_utama_dapat_lebih_rendah_dari_daftar_langkahnya(pemakai: Pemakai) -> None:
    """1366x768 at 150 % with the bar of the desktop: 910 x 470, less the frame."""
    jendela = pemakai.jendela
    assert jendela.minimumSizeHint().height() <= 430
    jendela.resize(910, 430)
    pemakai.aplikasi.processEvents()
    assert jendela.height() == 430
    tombol = jendela.langkah.tombol["cetak"]
    jendela.show_step("cetak")
    pemakai.aplikasi.processEvents()
    kotak = jendela.langkah.viewport().rect()
    assert kotak.contains(tombol.mapTo(jendela.langkah.viewport(), tombol.rect().center()))
    isi = jendela.langkah.widget()
    assert isi is not None
    assert jendela.langkah.viewport().width() >= isi.minimumSizeHint().width()
