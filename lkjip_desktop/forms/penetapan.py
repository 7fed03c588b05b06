"""Cetak dan Tetapkan: every sheet of the year with its state, printed, issued, scanned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from lkjip_desktop.actions.daftar_lembar import KeadaanLembar, list_sheets
from lkjip_desktop.forms import warna
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar import LEMBAR
from lkjip_desktop.forms.ikon import icon
from lkjip_desktop.forms.penetapan_perintah import MAKNA
from lkjip_desktop.forms.penetapan_versi import PanelVersi
from lkjip_desktop.forms.permohonan import KeTemuan, Perintah
from lkjip_desktop.forms.temuan import describe_state, finding_item
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.temuan import Tingkat
from lkjip_desktop.kinerja.waktu import format_tanggal

_KOLOM: Final = ("Lembar", "Keadaan", "Ditetapkan")
_BOBOT: Final = {Tingkat.GALAT: 0, Tingkat.PERINGATAN: 1, Tingkat.CATATAN: 2}
_WARNA: Final = {"kurang": warna.refused, "peringatan": warna.doubtful}
_TINGGI_TEMUAN: Final = 96
TEMUAN_TERBANYAK: Final = 100
"""How many findings are listed: nobody reads more at once, and each takes time to draw."""
_SISA: Final = "Dan {sisa} temuan lain; selesaikan dahulu yang di atas."


class BagianPenetapan(Bagian):
    """The sheets in a list; below it who signs the chosen one, what is wrong, its versions."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._keadaan: Sequence[KeadaanLembar] = ()
        self.daftar = _sheet_list()
        self.daftar.currentItemChanged.connect(self._on_chosen)
        self.nama = heading("", 1.1)
        self.nama.setWordWrap(True)
        self.penanda = Keterangan()
        self.temuan = _finding_list()
        self.temuan.itemClicked.connect(self._go_to_finding)
        self.temuan.itemActivated.connect(self._go_to_finding)
        self.cetak = self._button("Cetak…", Perintah.CETAK)
        self.simpan_pdf = self._button("Simpan PDF…", Perintah.SIMPAN_PDF)
        self.tetapkan = self._button("Tetapkan…", Perintah.TETAPKAN)
        self.isian = QPushButton("Ubah isinya…")
        self.isian.setToolTip("Buka formulir tempat nomor, tanggal, dan isi lembar ini diisi")
        self.isian.clicked.connect(self._go_to_form)
        self.versi = PanelVersi(jembatan)
        self.versi.wanted.connect(self.wanted)
        self.versi.failed.connect(jembatan.failed)
        self._arrange()

    def _button(self, teks: str, perintah: Perintah) -> QPushButton:
        tombol = QPushButton(teks)
        tombol.clicked.connect(lambda: self.wanted.emit(perintah))
        return tombol

    def _arrange(self) -> None:
        tombol = QHBoxLayout()
        for satu in (self.cetak, self.simpan_pdf, self.tetapkan, self.isian):
            tombol.addWidget(satu)
        tombol.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        for atas in (self.daftar, self.nama, self.penanda):
            susunan.addWidget(atas)
        susunan.addLayout(tombol)
        for bawah in (Keterangan(MAKNA), self.temuan, self.versi):
            susunan.addWidget(bawah)
        susunan.addStretch(1)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew; the chosen sheet stays."""
        dipilih = self._chosen()
        keadaan = self.stored
        self._keadaan = list_sheets(keadaan.buku, keadaan.hasil)
        sama = (n for n, k in enumerate(self._keadaan) if dipilih and k.subjek == dipilih.subjek)
        with QSignalBlocker(self.daftar):
            self.daftar.clear()
            self.daftar.addTopLevelItems([_sheet_item(satu) for satu in self._keadaan])
            indeks = self.daftar.model().index(next(sama, 0), 0)
            self.daftar.setCurrentIndex(indeks)
        _fit_height(self.daftar)
        self._on_chosen()

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed: anything may reach into a sheet."""
        self.fill()

    def forget(self) -> None:
        """Another file or year is open, or none."""
        super().forget()
        self._keadaan = ()
        with QSignalBlocker(self.daftar):
            self.daftar.clear()

    def chosen_sheet(self) -> str | None:
        """The sheet that the preview shall show."""
        dipilih = self._chosen()
        return dipilih.subjek.lembar.value if dipilih else None

    def chosen_pk(self) -> int | None:
        """Which PK the sheet shall show."""
        dipilih = self._chosen()
        return dipilih.subjek.perubahan_ke if dipilih else None

    def _chosen(self) -> KeadaanLembar | None:
        nomor = self.daftar.currentIndex().row()
        return self._keadaan[nomor] if 0 <= nomor < len(self._keadaan) else None

    def _on_chosen(self) -> None:
        dipilih = self._chosen()
        if dipilih is None:
            return
        self.nama.setText(dipilih.subjek.nama)
        self.penanda.setText(_signers(dipilih))
        self._show_findings(dipilih)
        self.versi.show_versions(dipilih.subjek)
        self.sheetChanged.emit()

    def _show_findings(self, dipilih: KeadaanLembar) -> None:
        """List the findings, those that bar the sheet first; of very many only the first."""
        self.temuan.clear()
        kantor = self.jembatan.kantor
        urut = sorted(dipilih.temuan, key=lambda t: _BOBOT[t.tingkat])
        for satu in urut[:TEMUAN_TERBANYAK]:
            self.temuan.addItem(finding_item(satu, kantor))
        if sisa := len(urut[TEMUAN_TERBANYAK:]):
            butir = QListWidgetItem(_SISA.format(sisa=sisa))
            butir.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.temuan.addItem(butir)
        self.temuan.setVisible(bool(urut))

    # --- commands --------------------------------------------------------------------------------

    def _go_to_finding(self, butir: QListWidgetItem) -> None:
        dipilih = self._chosen()
        if dipilih is not None and butir.flags() & Qt.ItemFlag.ItemIsSelectable:
            temuan = butir.data(Qt.ItemDataRole.UserRole)
            self.wanted.emit(KeTemuan(temuan, dipilih.subjek.lembar.value))

    def _go_to_form(self) -> None:
        dipilih = self._chosen()
        if dipilih is not None:
            self.wanted.emit(LEMBAR[dipilih.subjek.lembar])


def _sheet_list() -> QTreeWidget:
    daftar = QTreeWidget()
    daftar.setHeaderLabels(_KOLOM)
    daftar.setAccessibleName("Lembar tahun ini")
    daftar.setRootIsDecorated(False)
    daftar.setUniformRowHeights(True)
    daftar.setAllColumnsShowFocus(True)
    daftar.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    kepala = daftar.header()
    kepala.setStretchLastSection(False)
    kepala.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    kepala.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return daftar


def _fit_height(daftar: QTreeWidget) -> None:
    """As high as its rows: the form scrolls, not the list."""
    baris = daftar.sizeHintForRow(0) * daftar.topLevelItemCount()
    daftar.setFixedHeight(baris + daftar.header().sizeHint().height() + 2 * daftar.frameWidth())


def _finding_list() -> QListWidget:
    daftar = QListWidget()
    daftar.setWordWrap(True)
    daftar.setIconSize(QSize(16, 16))
    daftar.setAccessibleName("Temuan lembar ini")
    daftar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    daftar.setFixedHeight(_TINGGI_TEMUAN)
    return daftar


def _sheet_item(keadaan: KeadaanLembar) -> QTreeWidgetItem:
    ikon, kata = describe_state(keadaan.temuan)
    tetap = keadaan.tetap
    pindaian = f", {len(keadaan.pindaian)} pindaian" if keadaan.pindaian else ""
    butir = QTreeWidgetItem(
        [
            _short_name(keadaan),
            kata,
            f"Versi {tetap.versi}{pindaian}" if tetap else "Belum",
        ]
    )
    butir.setIcon(1, icon(ikon, _WARNA.get(ikon, warna.settled)(QPalette())))
    butir.setToolTip(0, keadaan.subjek.nama)
    return butir


def _short_name(keadaan: KeadaanLembar) -> str:
    """The name without its year, which stands above the window."""
    return keadaan.subjek.nama.removesuffix(f" {keadaan.subjek.tahun}")


def _signers(keadaan: KeadaanLembar) -> str:
    """Number, date and who signs: one sentence each."""
    from lkjip_desktop.dokumen.unsur import nama_penanda

    nomor = f"Nomor {keadaan.nomor}. " if keadaan.nomor else ""
    if keadaan.subjek.lembar is JenisLembar.PK and keadaan.subjek.jabatan_id is None:
        return "Belum ada Perjanjian Kinerja untuk tahun ini."
    if keadaan.tanggal is None:
        return f"{nomor}Tanggalnya belum diisi, jadi belum diketahui siapa yang menandatangani."
    nama = [
        f"{nama_penanda(p) or '(belum ada pejabat)'}, {p.nama_jabatan}" for p in keadaan.penanda
    ]
    siapa = "; ".join(nama) or "belum ada jabatan"
    return f"{nomor}Tanggal {format_tanggal(keadaan.tanggal)}, ditandatangani {siapa}."
