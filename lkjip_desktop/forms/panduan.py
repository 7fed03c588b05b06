"""Panduan: the guide inside the program, opened at the chapter of the form that is shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.panduan_isi import TINGKAT_BAB, IsiPanduan, JudulBab
from lkjip_desktop.paths import docs_dir

PANDUAN: Final = "panduan.md"
_MULAI: Final = "Mulai"
"""The chapter about making and opening a file."""
_TAK_KETEMU: Final = "“{cari}” tidak ada di panduan."
_UKURAN: Final = (1060, 660)
_LEBAR_BAB: Final = 290
_NOMOR: Final = Qt.ItemDataRole.UserRole
_JALAN = QKeySequence.StandardKey


class JendelaPanduan(DialogLayar):
    """Chapters at the left, the text at the right; above them back, search and print."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the guide from its beginning."""
        super().__init__(parent)
        self.setWindowTitle("Panduan LKjIP Desktop")
        self.resize(*_UKURAN)
        self._nama = ""
        self._judul: list[JudulBab] = []
        self._jejak: list[tuple[str, int]] = []
        """Where one has been: text and number of the heading."""
        self.cari = QLineEdit()
        self.cari.setPlaceholderText("Ketik kata, lalu Enter untuk tempat berikutnya")
        self.cari.setClearButtonEnabled(True)
        self.cari.returnPressed.connect(self._find)
        self.keterangan = QLabel()
        self.keterangan.setTextFormat(Qt.TextFormat.PlainText)
        self.bab = QTreeWidget()
        self.bab.setHeaderHidden(True)
        self.bab.setAccessibleName("Bab panduan")
        self.bab.currentItemChanged.connect(self._on_chapter)
        self.isi = IsiPanduan()
        self.isi.anchorClicked.connect(self._follow_link)
        self.kembali = self._action("Kembali", "mundur", _JALAN.Back, self._go_back)
        self.cetak = self._action("Cetak panduan…", "cetak", _JALAN.Print, self._print)
        self._action("Cari", "", _JALAN.Find, self._begin_search)
        self._action("Cari berikutnya", "", _JALAN.FindNext, self._find)
        self._arrange()
        self._load(PANDUAN)
        self._remember()

    def _action(
        self, teks: str, ikon: str, pintasan: QKeySequence.StandardKey, lakukan: object
    ) -> QAction:
        aksi = QAction(teks, self)
        if ikon:
            aksi.setIcon(icon(ikon))
        aksi.setShortcuts(pintasan)
        kunci = QKeySequence(pintasan).toString(QKeySequence.SequenceFormat.NativeText)
        aksi.setToolTip(f"{teks} ({kunci})")
        connect(aksi, lakukan)  # type: ignore[arg-type]  # a method without arguments
        self.addAction(aksi)
        return aksi

    def _arrange(self) -> None:
        label = QLabel("&Cari")
        label.setBuddy(self.cari)
        self.cari.setAccessibleName("Cari di panduan")
        atas = QHBoxLayout()
        atas.addWidget(_button(self.kembali))
        for satu in (label, self.cari, self.keterangan):
            atas.addWidget(satu)
        atas.addWidget(_button(self.cetak))
        bagi = QSplitter(Qt.Orientation.Horizontal)
        bagi.addWidget(self.bab)
        bagi.addWidget(self.isi)
        bagi.setStretchFactor(1, 1)
        bagi.setChildrenCollapsible(False)
        bagi.setSizes([_LEBAR_BAB, self.width() - _LEBAR_BAB])
        susunan = QVBoxLayout(self)
        susunan.addLayout(atas)
        susunan.addWidget(bagi, 1)

    # --- chapters --------------------------------------------------------------------------------

    def show_step(self, kunci: str, bagian: str = "") -> None:
        """Show the chapter of a step's form, at the heading of a part where it has one."""
        if self._nama != PANDUAN:
            self._load(PANDUAN)
        self._select(find_heading(self._judul, kunci, bagian))

    def show_beginning(self) -> None:
        """Show how a file is made."""
        if self._nama != PANDUAN:
            self._load(PANDUAN)
        self._select(next((n for n, satu in enumerate(self._judul) if satu.teks == _MULAI), 0))

    def _load(self, nama: str) -> None:
        """Show a text of the folder docs/."""
        self._nama = nama
        self.isi.show_text(nama)
        self._judul = self.isi.headings()
        with QSignalBlocker(self.bab):
            self.bab.clear()
            for nomor, judul in enumerate(self._judul):
                self._add_heading(nomor, judul)
            self.bab.expandAll()

    def _add_heading(self, nomor: int, judul: JudulBab) -> None:
        banyak = self.bab.topLevelItemCount()
        di_bawah = judul.tingkat > TINGKAT_BAB and banyak
        butir = QTreeWidgetItem([judul.teks])
        butir.setData(0, _NOMOR, nomor)
        butir.setToolTip(0, judul.teks)
        induk = self.bab.topLevelItem(banyak - 1) if di_bawah else None
        if induk is None:
            self.bab.addTopLevelItem(butir)
        else:
            induk.addChild(butir)

    def _select(self, nomor: int) -> None:
        butir = next((b for b in _items(self.bab) if b.data(0, _NOMOR) == nomor), None)
        if butir is not None and butir is not self.bab.currentItem():
            self.bab.setCurrentItem(butir)
        elif butir is not None:
            self.isi.go_to(self._judul[nomor].blok)

    def _on_chapter(self, butir: QTreeWidgetItem | None) -> None:
        if butir is not None:
            self.isi.go_to(self._judul[butir.data(0, _NOMOR)].blok)
            self._remember()

    # --- the way back ----------------------------------------------------------------------------

    def _remember(self) -> None:
        butir = self.bab.currentItem()
        tempat = (self._nama, butir.data(0, _NOMOR) if butir is not None else 0)
        if not self._jejak or self._jejak[-1] != tempat:
            self._jejak.append(tempat)
        self.kembali.setEnabled(len(self._jejak) > 1)

    def _go_back(self) -> None:
        """Show what was shown before."""
        if len(self._jejak) < 2:  # noqa: PLR2004 - the last is where one is
            return
        del self._jejak[-1]
        nama, nomor = self._jejak[-1]
        if nama != self._nama:
            self._load(nama)
        self._select(nomor)
        self.kembali.setEnabled(len(self._jejak) > 1)

    def _follow_link(self, alamat: QUrl) -> None:
        """Only texts that lie beside the guide are shown: the program knows no Internet."""
        nama = alamat.fileName()
        if nama.endswith(".md") and (docs_dir() / nama).is_file():
            self._load(nama)
            self._remember()

    # --- searching and printing ------------------------------------------------------------------

    def _begin_search(self) -> None:
        self.cari.setFocus()
        self.cari.selectAll()

    def _find(self) -> None:
        """Go to the next place of what is looked for, from the end on to the beginning."""
        cari = self.cari.text()
        ada = bool(cari) and self.isi.find(cari)
        if cari and not ada:
            self.isi.moveCursor(self.isi.textCursor().MoveOperation.Start)
            ada = self.isi.find(cari)
        self.keterangan.setText("" if ada or not cari else _TAK_KETEMU.format(cari=cari))

    def _print(self) -> None:
        """Print the text that is shown, through the dialog of the system."""
        from lkjip_desktop.forms.panduan_cetak import print_text

        self.keterangan.setText(print_text(self.isi.to_print(), self.windowTitle(), self))


def find_heading(judul: Sequence[JudulBab], kunci: str, bagian: str = "") -> int:
    """Number of the heading about a part of a step, else about the step, else the first."""
    langkah = next(satu for satu in LANGKAH if satu.kunci == kunci)
    bab = [n for n, satu in enumerate(judul) if satu.tingkat == TINGKAT_BAB]
    awal = next((n for n in bab if langkah.judul in judul[n].teks), 0)
    akhir = next((n for n in bab if n > awal), len(judul))
    nama = next((satu.judul for satu in langkah.bagian if satu.kunci == bagian), None)
    return next((n for n in range(awal + 1, akhir) if judul[n].teks == nama), awal)


def _items(pohon: QTreeWidget) -> Iterator[QTreeWidgetItem]:
    """All entries, from top to bottom."""
    for nomor in range(pohon.topLevelItemCount()):
        if (bab := pohon.topLevelItem(nomor)) is not None:
            yield bab
            yield from filter(None, (bab.child(n) for n in range(bab.childCount())))


def _button(aksi: QAction) -> QToolButton:
    tombol = QToolButton()
    tombol.setDefaultAction(aksi)
    tombol.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    tombol.setAccessibleName(aksi.text())
    return tombol


def show_guide(jendela: QWidget, kunci: str = "", bagian: str = "") -> None:
    """Show the guide beside `jendela` at a step's chapter, in the window that is open or a new.

    Without a step: at the chapter about making a file.
    """
    panduan = jendela.findChild(JendelaPanduan)
    if panduan is None:
        panduan = JendelaPanduan(jendela)
        panduan.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    panduan.show()
    panduan.activateWindow()
    if kunci:
        panduan.show_step(kunci, bagian)
    else:
        panduan.show_beginning()
