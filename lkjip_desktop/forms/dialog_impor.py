"""What a workbook would change, before anything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms import warna
from lkjip_desktop.forms.dialog import TUNJUK_LAGI
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.tulisan import Keterangan, heading, paint_text
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:  # the workbook is loaded when somebody imports one
    from lkjip_desktop.actions.tukar import HasilBaca


class DialogImpor(DialogLayar):
    """Lists changes and offers to store them, or lists refused cells and offers nothing."""

    def __init__(
        self,
        nama: str,
        hasil: HasilBaca,
        parent: QWidget | None = None,
        *,
        tunjuk: bool = False,
        anggaran: bool = False,
    ) -> None:
        """Show what was read of the workbook `nama`; with `tunjuk` offer to point at columns.

        With `anggaran` it was to bring the budget, and need be no workbook of ours.
        """
        super().__init__(parent)
        self.setWindowTitle("Impor anggaran" if anggaran else "Impor buku kerja")
        self.resize(720, 460)
        galat, jumlah = hasil.temuan_galat, hasil.jumlah_perubahan
        judul = (
            _headline(nama, len(galat), jumlah)
            if hasil.terbaca
            else _unreadable(nama, anggaran=anggaran)
        )
        self.judul = heading(judul, 1.15)
        self.judul.setWordWrap(True)
        self.lain = _other_office(hasil.kantor_lain)
        self.isi = _list_of(hasil)
        self.tombol = QDialogButtonBox()
        self.batal = self._buttons(0 if galat else jumlah, tunjuk=tunjuk)
        susunan = QVBoxLayout(self)
        susunan.addWidget(self.judul)
        if hasil.terbaca:
            susunan.addWidget(Keterangan(_advice(len(galat), jumlah)))
        susunan.addWidget(self.lain)
        susunan.addWidget(self.isi, 1)
        susunan.addWidget(self.tombol)
        self.isi.setVisible(self.isi.count() > 0)
        if hasil.kantor_lain is not None:
            self.batal.setDefault(True)

    def _buttons(self, jumlah: int, *, tunjuk: bool) -> QPushButton:
        """Offer to store so many changes, and what else there is to do; the way back."""
        peran, tombol = QDialogButtonBox.ButtonRole, self.tombol
        if jumlah:
            tombol.addButton(f"Simpan {jumlah} perubahan", peran.AcceptRole)
        if tunjuk:
            lagi = tombol.addButton("Tunjuk kolom…", peran.ActionRole)
            lagi.setToolTip("Bila ini tabel anggaran: sebutkan isi setiap kolomnya")
            lagi.clicked.connect(lambda: self.done(TUNJUK_LAGI))
        if self.isi.count():
            salin = tombol.addButton("Salin daftar", peran.ActionRole)
            salin.setToolTip("Salin semua baris, misalnya untuk dikirim kepada pengisi buku kerja")
            salin.clicked.connect(self._copy)
        tombol.accepted.connect(self.accept)
        tombol.rejected.connect(self.reject)
        return tombol.addButton("Batal" if jumlah else "Tutup", peran.RejectRole)

    def _copy(self) -> None:
        baris = (self.isi.item(n).text() for n in range(self.isi.count()))
        semua = (self.lain.text(), *baris)
        QGuiApplication.clipboard().setText("\n".join(filter(None, semua)))


def _list_of(hasil: HasilBaca) -> QListWidget:
    """What is refused, or what would be stored with all that should be known of it."""
    isi = QListWidget()
    isi.setAccessibleName("Isi buku kerja")
    isi.setWordWrap(True)
    isi.setAlternatingRowColors(True)
    atas = hasil.temuan if hasil.temuan_galat else hasil.peringatan
    isi.addItems([describe(t) for t in atas if t is not hasil.kantor_lain])
    if not hasil.temuan_galat:
        isi.addItems([*hasil.rincian, *(describe(t) for t in hasil.catatan)])
    return isi


def _other_office(temuan: Temuan | None) -> Keterangan:
    """The warning that two offices would be mixed, so that nobody takes it for one of the rows."""
    label = Keterangan(temuan.pesan if temuan else "")
    huruf = label.font()
    huruf.setBold(True)
    label.setFont(huruf)
    paint_text(label, warna.refused(label.palette()))
    label.setVisible(temuan is not None)
    return label


def describe(temuan: Temuan) -> str:
    """A finding with its place: "Realisasi!C7: …"."""
    return f"{temuan.tempat}: {temuan.pesan}" if temuan.tempat else temuan.pesan


def _unreadable(nama: str, *, anggaran: bool) -> str:
    return f"“{nama}” tidak dapat dibaca sebagai {'anggaran' if anggaran else 'buku kerja'}"


def _headline(nama: str, galat: int, jumlah: int) -> str:
    if galat:
        return f"{galat} sel di “{nama}” tidak dapat diterima"
    return f"“{nama}” membawa {jumlah} perubahan" if jumlah else f"“{nama}” tidak mengubah apa pun"


def _advice(galat: int, jumlah: int) -> str:
    if galat:
        return "Tidak ada yang disimpan. Perbaiki sel yang disebut di bawah, lalu impor lagi."
    if jumlah:
        return "Semuanya disimpan sebagai satu langkah yang dapat diurungkan."
    return "Isinya sama dengan yang sudah ada di berkas ini."
