"""Every form without a mouse: each control has a name, a place in the order of Tab, its letter."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from lkjip_desktop.actions import berkas, tukar
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.panduan import JendelaPanduan
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.riwayat import JendelaRiwayat
from lkjip_desktop.forms.tabel.menu import build_menu
from tests.forms.akses import problems, twice_in_menu
from tests.forms.pemakai import Pemakai

BAGIAN = [(langkah.kunci, satu.kunci) for langkah in LANGKAH for satu in langkah.bagian]


@pytest.mark.parametrize("langkah", [satu.kunci for satu in LANGKAH])
def test_setiap_bagian_dapat_dipakai_tanpa_tetikus(
    pemakai: Pemakai, samping: Samping, langkah: str
) -> None:
    del samping
    salah = []
    pemakai.check()
    for kunci in (bagian for satu, bagian in BAGIAN if satu == langkah):
        pemakai.jendela.show_step(langkah)
        assert pemakai.jendela.form.show_part(kunci)
        pemakai.aplikasi.processEvents()
        salah += [f"{kunci}: {satu}" for satu in problems(pemakai.jendela)]
    assert salah == []


def test_berkas_kosong_dengan_langkah_berikutnya(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    path = tmp_path / "baru.lkjip"
    berkas.create_file(path, 2025).close()
    pemakai_baru.open(path)
    salah = []
    pemakai_baru.check()
    for langkah, bagian in BAGIAN:
        pemakai_baru.jendela.show_step(langkah)
        pemakai_baru.jendela.form.show_part(bagian)
        pemakai_baru.aplikasi.processEvents()
        salah += [f"{langkah}-{bagian}: {satu}" for satu in problems(pemakai_baru.jendela)]
    assert salah == []


def test_halaman_pertama(pemakai_baru: Pemakai) -> None:
    assert problems(pemakai_baru.jendela) == []


def test_jendela_dan_dialog_di_sampingnya(pemakai: Pemakai, tmp_path: Path) -> None:
    buku = tmp_path / "buku.xlsx"
    store = pemakai.jembatan.store
    assert store is not None
    tukar.ekspor(store, 2024, buku)
    jendela = pemakai.jendela
    dialog: list[QDialog] = [
        DialogImpor(buku.name, tukar.check_impor(buku), jendela),
        JendelaPanduan(jendela),
        JendelaRiwayat(pemakai.jembatan, jendela),
    ]
    salah = []
    for satu in dialog:
        satu.show()
        pemakai.aplikasi.processEvents()
        salah += [f"{type(satu).__name__}: {s}" for s in problems(satu)]
        satu.close()
    assert salah == []


def test_setiap_halaman_berkas_baru(pemakai_baru: Pemakai) -> None:
    dialog = DialogBaru(pemakai_baru.jendela)
    dialog.show()
    for _ in range(3):
        pemakai_baru.aplikasi.processEvents()
        assert problems(dialog) == []
        dialog.lanjut.click()
    dialog.deleteLater()


def test_menu_klik_kanan_tabel_memberi_setiap_perintah_hurufnya(pemakai_baru: Pemakai) -> None:
    menu = build_menu(pemakai_baru.jendela, lambda _: True, lambda _: "", lambda _: None)
    assert list(twice_in_menu(menu)) == []
    assert all("&" in aksi.text() for aksi in menu.actions() if not aksi.isSeparator())
    menu.deleteLater()


class Dialog(QDialog):
    """PySide6 lets only its own classes be asked for the next field."""


def test_yang_dicari_memang_ditemukan(pemakai_baru: Pemakai) -> None:
    """The checks see what they are for."""
    dialog = Dialog(pemakai_baru.jendela)
    kiri, kanan, tanpa_tab = QLineEdit(), QLineEdit(), QPushButton("&Kiri")
    kiri.setAccessibleName("kiri")
    label = QLabel("&Kanan")
    tanpa_tab.setFocusPolicy(QWidget().focusPolicy())
    baris = QHBoxLayout(dialog)
    for satu in (label, kanan, tanpa_tab):
        baris.addWidget(satu)
    baris.insertWidget(0, kiri)
    dialog.show()
    pemakai_baru.aplikasi.processEvents()
    awal = {satu.split(":")[0] for satu in problems(dialog)}
    assert awal == {"tanpa nama", "urutan Tab"}
    label.setBuddy(kanan)
    tanpa_tab.setText("Kiri")
    awal = {satu.split(":")[0] for satu in problems(dialog)}
    assert awal == {"urutan Tab", "tak terjangkau"}
    tanpa_tab.setText("&Kanan lain")
    assert any(satu.startswith("Alt+k dua kali") for satu in problems(dialog))
    dialog.close()
    dialog.deleteLater()
