"""The issued versions of a sheet, and the scans of their signed copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QStandardPaths, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.dokumen import Subjek
from lkjip_desktop.actions.pindaian import attach_scan, save_scan
from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.forms import warna
from lkjip_desktop.forms.berkas import describe_os
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import PDF, Pemilih
from lkjip_desktop.forms.permohonan import CetakPdf
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label, paint_text
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import format_waktu
from lkjip_desktop.store import GalatStore

T = TypeVar("T")
_PINDAIAN: Final = "Pindaian (*.pdf *.png *.jpg *.jpeg)"
_BELUM: Final = "Lembar ini belum pernah ditetapkan."
_BARIS_TERBANYAK: Final = 6
"""With more rows the list scrolls: below it stand the buttons."""
_PERAN = Qt.ItemDataRole.UserRole


def versions_of(kantor: BukuKantor, subjek: Subjek) -> list[DokumenTetap]:
    """All issued versions of a sheet, the latest first."""
    semua = (d for d in kantor.where(DokumenTetap, "tahun", subjek.tahun) if Subjek.of(d) == subjek)
    return sorted(semua, key=lambda d: d.versi, reverse=True)


class PanelVersi(QWidget):
    """Versions with their scans below them; what can be done with the chosen one."""

    wanted = Signal(object)
    """A CetakPdf."""
    failed = Signal(str)

    def __init__(self, jembatan: Jembatan) -> None:
        """Show nothing yet."""
        super().__init__()
        self._jembatan = jembatan
        self.pemilih = Pemilih(self)
        self._sementara: QTemporaryDir | None = None
        """Where scans are put that another program shows; gone with the window."""
        self.isi = _tree()
        self.isi.currentItemChanged.connect(self._on_chosen)
        self.isi.itemExpanded.connect(self._fit_height)
        self.isi.itemCollapsed.connect(self._fit_height)
        self.label = buddy_label("&Versi yang ditetapkan", self.isi)
        self.kosong = Keterangan(_BELUM)
        self.basi = Keterangan()
        """What the sheet would say differently now from its latest version, once it is known."""
        paint_text(self.basi, warna.doubtful(QPalette()))
        self.basi.hide()
        self.cetak = _button("Cetak versi ini…", self._print)
        self.simpan = _button("Simpan PDF versi ini…", self._save)
        self.lampirkan = _button("Lampirkan pindaian…", self._attach)
        self.lampirkan.setToolTip("Simpan pindaian lembar bertanda tangan bersama versi ini")
        self.buka = _button("Buka pindaian", self._open_scan)
        self.ambil = _button("Simpan pindaian…", self._save_scan)
        self._milik_versi = (self.cetak, self.simpan, self.lampirkan)
        self._milik_pindaian = (self.buka, self.ambil)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        for atas in (self.label, self.kosong, self.basi, self.isi):
            susunan.addWidget(atas)
        for tombol in (self._milik_versi, self._milik_pindaian):
            baris = QHBoxLayout()
            for satu in tombol:
                baris.addWidget(satu)
            baris.addStretch(1)
            susunan.addLayout(baris)

    def show_versions(self, subjek: Subjek) -> None:
        """List the versions of a sheet; the latest is chosen."""
        kantor = self._jembatan.kantor
        semua = versions_of(kantor, subjek)
        self.isi.clear()
        for tetap in semua:
            butir = _version_item(tetap)
            for pindaian in kantor.where(Pindaian, "dokumen_id", tetap.id):
                butir.addChild(_scan_item(pindaian))
            self.isi.addTopLevelItem(butir)
        self.isi.expandAll()
        self.isi.setCurrentIndex(self.isi.model().index(0, 0))
        self._fit_height()
        self.kosong.setVisible(not semua)
        for satu in (self.isi, *self._milik_versi):
            satu.setVisible(bool(semua))
        ada = any(kantor.where(Pindaian, "dokumen_id", tetap.id) for tetap in semua)
        for satu in self._milik_pindaian:
            satu.setVisible(ada)
        self._on_chosen()

    def say_stale(self, kalimat: str) -> None:
        """Say that the sheet is no longer what was issued, and in what; empty: nothing to say."""
        self.basi.setText(kalimat)
        self.basi.setVisible(bool(kalimat))

    def _fit_height(self) -> None:
        """As high as the rows that are open: what can be done with them stands close below."""
        buka = (self.isi.topLevelItem(n) for n in range(self.isi.topLevelItemCount()))
        banyak = sum(1 + (satu.childCount() if satu.isExpanded() else 0) for satu in buka if satu)
        baris = min(max(banyak, 1), _BARIS_TERBANYAK)
        tinggi = self.isi.header().sizeHint().height() + 2 * self.isi.frameWidth()
        self.isi.setFixedHeight(tinggi + baris * self._row_height() + 2)

    def _row_height(self) -> int:
        return max(self.isi.sizeHintForRow(0), self.isi.fontMetrics().height())

    # --- what is chosen --------------------------------------------------------------------------

    def _chosen(self) -> DokumenTetap | Pindaian | None:
        butir = self.isi.currentItem()
        return None if butir is None else butir.data(0, _PERAN)

    def _version(self) -> DokumenTetap | None:
        """The chosen version, or that of the chosen scan."""
        butir = self.isi.currentItem()
        if butir is None:
            return None
        isi = (butir.parent() or butir).data(0, _PERAN)
        return isi if isinstance(isi, DokumenTetap) else None

    def _scan(self) -> Pindaian | None:
        isi = self._chosen()
        return isi if isinstance(isi, Pindaian) else None

    def _on_chosen(self) -> None:
        for satu in self._milik_versi:
            satu.setEnabled(self._version() is not None)
        for satu in self._milik_pindaian:
            satu.setEnabled(self._scan() is not None)

    # --- commands --------------------------------------------------------------------------------

    def _print(self) -> None:
        if (tetap := self._version()) and (pdf := self._bytes(tetap.pdf)):
            judul = f"{Subjek.of(tetap).nama} versi {tetap.versi}"
            self.wanted.emit(CetakPdf(pdf, judul, tetap.kertas))

    def _save(self) -> None:
        tetap = self._version()
        pdf = self._bytes(tetap.pdf) if tetap else None
        if tetap is None or pdf is None:
            return
        usulan = f"{Subjek.of(tetap).nama} versi {tetap.versi}.pdf"
        path = self.pemilih.save_file("Simpan sebagai PDF", usulan, PDF)
        if path is not None:
            self._guarded(lambda: save_whole(path, pdf))

    def _attach(self) -> None:
        tetap, store = self._version(), self._jembatan.store
        path = self.pemilih.open_file("Lampirkan pindaian", _PINDAIAN) if tetap else None
        if tetap is None or store is None or path is None:
            return
        temuan = self._guarded(lambda: attach_scan(store, tetap, path))
        if isinstance(temuan, Temuan):
            self.failed.emit(f"{temuan.tempat}: {temuan.pesan}" if temuan.tempat else temuan.pesan)

    def _save_scan(self) -> None:
        pindaian, store = self._scan(), self._jembatan.store
        if pindaian is None or store is None:
            return
        path = self.pemilih.save_file("Simpan pindaian", pindaian.nama, _PINDAIAN)
        if path is not None:
            self._guarded(lambda: save_scan(store, pindaian, path))

    def _open_scan(self) -> None:
        """Let the system's own program show a scan."""
        pindaian, store = self._scan(), self._jembatan.store
        if pindaian is None or store is None:
            return
        tempat = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        self._sementara = self._sementara or QTemporaryDir(f"{tempat}/lkjip-XXXXXX")
        path = Path(self._sementara.filePath(pindaian.nama))

        def buka() -> None:
            save_scan(store, pindaian, path)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self._guarded(buka)

    def _bytes(self, sha256: str) -> bytes | None:
        store = self._jembatan.store
        return None if store is None else self._guarded(lambda: store.berkas(sha256))

    def _guarded(self, kerja: Callable[[], T]) -> T | None:
        """Do something with a file; None where that failed, after it was said why."""
        try:
            return kerja()
        except GalatStore as galat:
            self.failed.emit(str(galat))
        except OSError as galat:
            self.failed.emit(describe_os(galat))
        return None


def _tree() -> QTreeWidget:
    isi = QTreeWidget()
    isi.setHeaderLabels(["Versi", "Waktu", "Oleh", "Kertas"])
    isi.setUniformRowHeights(True)
    isi.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    isi.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return isi


def _version_item(tetap: DokumenTetap) -> QTreeWidgetItem:
    teks = [f"Versi {tetap.versi}", format_waktu(tetap.waktu), tetap.pelaku, tetap.kertas.upper()]
    return _item(teks, tetap)


def _scan_item(pindaian: Pindaian) -> QTreeWidgetItem:
    return _item([f"Pindaian {pindaian.nama}", format_waktu(pindaian.waktu)], pindaian)


def _item(teks: Sequence[str], isi: DokumenTetap | Pindaian) -> QTreeWidgetItem:
    butir = QTreeWidgetItem(list(teks))
    butir.setData(0, _PERAN, isi)
    return butir


def _button(teks: str, lakukan: Callable[[], None]) -> QPushButton:
    tombol = QPushButton(teks)
    tombol.setAutoDefault(False)
    tombol.clicked.connect(lakukan)
    return tombol
