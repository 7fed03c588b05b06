"""DialogAnggaran: what a file would change in the budget, with the choices it leaves open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.impor_anggaran import HasilAnggaran, Pilihan
from lkjip_desktop.exchange.sipd import BANYAK_HILANG, MENGECIL, lacks_unit
from lkjip_desktop.forms import warna
from lkjip_desktop.forms.dialog import TUNJUK_LAGI
from lkjip_desktop.forms.dialog_impor import describe
from lkjip_desktop.forms.impor_tabel import (
    differences_list,
    fill_differences,
    fill_sums,
    sums_table,
)
from lkjip_desktop.forms.isian_dialog import IsianDialog
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.menunggu import wait_for
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.impor import JenisImpor
from lkjip_desktop.kinerja.rincian_anggaran import JenisDokumen
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN, format_tanggal, parse_tanggal

_UKURAN: Final = (980, 640)
_TUMBUH: Final = 1000
"""The list of differences takes the room that the others leave, where it is shown."""
_SAMA: Final = "impor.sama"
_MENYUSUN: Final = "Mencocokkan dengan yang tersimpan…"
"""Thousands of rows take seconds; each choice is planned anew."""
_SEBUTAN: Final = {
    JenisImpor.REKAP5: "Rekap 5 dari SIPD",
    JenisImpor.REALISASI: "Laporan Realisasi dari SIPD",
    JenisImpor.TABEL: "tabel anggaran",
}


class DialogAnggaran(DialogLayar):
    """Sums, counts and differences; choices of document and month change them at once."""

    def __init__(
        self,
        induk: QWidget,
        nama: str,
        hasil: HasilAnggaran,
        pilihan: Pilihan,
        rencanakan: Callable[[Pilihan], HasilAnggaran],
        unit: Sequence[str] = (),
    ) -> None:
        """Show what was read of `nama`; `rencanakan` gives the preview with other choices.

        A table that names no unit is for one of `unit`.
        """
        super().__init__(induk)
        self.setWindowTitle("Impor anggaran")
        self.resize(*_UKURAN)
        self.hasil, self.pilihan = hasil, pilihan
        self._rencanakan = rencanakan
        self.judul = heading(_headline(nama, hasil), 1.15)
        self.judul.setWordWrap(True)
        self.nasihat = Keterangan()
        self.unit, self.dokumen, self.bulan = KotakPilih(), KotakPilih(), KotakPilih()
        self.unit.addItems(list(unit))
        self.dokumen.addItems([j.sebutan for j in JenisDokumen])
        self.bulan.addItems(list(NAMA_BULAN))
        self.nomor = IsianDialog[str](lambda teks: teks, "", "900/12/DPPA/2024")
        self.tanggal = IsianDialog[date | str](_date_or_blank, None, "30 September 2024")
        self.sebagian = QCheckBox("Hanya &sebagian: yang tidak disebut dibiarkan, bukan menjadi 0")
        self.sebagian.setChecked(pilihan.sebagian)
        self.jumlah = sums_table()
        self.kabar = QListWidget()
        self.beda = differences_list()
        self.tombol = QDialogButtonBox()
        self.simpan = self._buttons()
        self._arrange()
        self._begin()
        self._show()

    def _buttons(self) -> QPushButton:
        peran = QDialogButtonBox.ButtonRole
        simpan = self.tombol.addButton("Simpan", peran.AcceptRole)
        if self.hasil.bacaan is not None and self.hasil.bacaan.jenis is JenisImpor.TABEL:
            lagi = self.tombol.addButton("Tunjuk kolom…", peran.ActionRole)
            lagi.clicked.connect(lambda: self.done(TUNJUK_LAGI))
        salin = self.tombol.addButton("Salin daftar", peran.ActionRole)
        salin.clicked.connect(self._copy)
        self.batal = self.tombol.addButton("Batal", peran.RejectRole)
        self.tombol.accepted.connect(self._accept)
        self.tombol.rejected.connect(self.reject)
        return simpan

    def _arrange(self) -> None:
        self.kabar.setAccessibleName("Yang perlu diperhatikan")
        self.kabar.setWordWrap(True)
        isian = QFormLayout()
        self._isian = isian
        for judul, satu in (
            ("&Untuk unit", self.unit),
            ("&Dokumen", self.dokumen),
            ("&Bulan realisasi", self.bulan),
        ):
            label = QLabel(judul)
            label.setBuddy(satu)
            satu.setAccessibleName(judul.replace("&", ""))
            isian.addRow(label, satu)
        self.nomor.add_to(isian, "N&omor")
        self.tanggal.add_to(isian, "Tan&ggal")
        isian.addRow("", self.sebagian)
        susunan = QVBoxLayout(self)
        susunan.addWidget(self.judul)
        susunan.addWidget(self.nasihat)
        susunan.addLayout(isian)
        susunan.addWidget(self.jumlah)
        susunan.addWidget(self.kabar)
        susunan.addWidget(self.beda, _TUMBUH)
        susunan.addStretch(1)
        susunan.addWidget(self.tombol)

    def _begin(self) -> None:
        """Put in what is known, hide what is not asked, and follow what is chosen."""
        dokumen, bacaan = self.hasil.dokumen, self.hasil.bacaan
        self.unit.setCurrentText(self.pilihan.unit)
        if dokumen is not None:
            self.dokumen.setCurrentIndex(list(JenisDokumen).index(dokumen.jenis))
        self._known = self._fill_document()
        if self.hasil.bulan is not None:
            self.bulan.setCurrentIndex(self.hasil.bulan - 1)
        tampak = {
            self.unit: bacaan is not None and lacks_unit(bacaan) and self.unit.count() > 1,
            self.dokumen: dokumen is not None,
            self.nomor: dokumen is not None,
            self.tanggal: dokumen is not None,
            self.bulan: self.hasil.bulan is not None,
        }
        for satu, ada in tampak.items():
            self._isian.setRowVisible(satu, ada)
        self.dokumen.currentIndexChanged.connect(lambda _: self._other_kind())
        self.unit.currentIndexChanged.connect(lambda _: self._plan())
        self.bulan.currentIndexChanged.connect(lambda _: self._plan())
        self.sebagian.toggled.connect(lambda _: self._plan())

    # --- choices ---------------------------------------------------------------------------------

    def _fill_document(self) -> tuple[str, str]:
        """Put number and date of the document that is meant where none is typed; what they are."""
        dokumen = self.hasil.dokumen
        if dokumen is None:
            return "", ""
        tanggal = format_tanggal(dokumen.tanggal) if dokumen.tanggal else ""
        if not self.nomor.text():
            self.nomor.editor.setText(dokumen.nomor)
        if not self.tanggal.text():
            self.tanggal.editor.setText(tanggal)
        return dokumen.nomor, tanggal

    def _other_kind(self) -> None:
        """Another document may be meant: it has not the number and date of the one before."""
        nomor, tanggal = self._known
        if self.nomor.text() == nomor:
            self.nomor.editor.setText("")
        if self.tanggal.text() == tanggal:
            self.tanggal.editor.setText("")
        self._plan()
        self._known = self._fill_document()

    def _plan(self) -> None:
        self.pilihan = pilihan = self._chosen()
        self.hasil = wait_for(self, _MENYUSUN, lambda: self._rencanakan(pilihan))
        self._show()

    def _chosen(self) -> Pilihan:
        tanggal = self.tanggal.value()
        isi = replace(
            self.pilihan, sebagian=self.sebagian.isChecked(), unit=self.unit.currentText()
        )
        if self.hasil.bulan is not None:
            isi = replace(isi, bulan=self.bulan.currentIndex() + 1)
        if self.hasil.dokumen is None:
            return isi
        return replace(
            isi,
            dokumen=list(JenisDokumen)[self.dokumen.currentIndex()],
            nomor=self.nomor.text(),
            tanggal=tanggal if isinstance(tanggal, date) else None,
        )

    def _accept(self) -> None:
        """Plan once more with number and date as they are typed; a bad date stays here."""
        if self.hasil.dokumen is not None and not self.tanggal.check():
            self.tanggal.setFocus()
            return
        self._plan()
        self.accept()

    # --- showing ---------------------------------------------------------------------------------

    def _show(self) -> None:
        hasil = self.hasil
        self._isian.setRowVisible(self.sebagian, hasil.tak_disebut > 0)
        self.nasihat.setText(_advice(hasil))
        fill_sums(self.jumlah, hasil.banyak)
        self.kabar.clear()
        bisa = bool(hasil.jumlah_perubahan) and not hasil.temuan_galat
        semua = hasil.temuan if hasil.temuan_galat else (*hasil.peringatan, *hasil.catatan)
        if not bisa and not hasil.temuan_galat:  # the advice says it already
            semua = tuple(t for t in semua if t.kode != _SAMA)
        for satu in semua:
            self.kabar.addItem(_line(satu))
        self.kabar.setVisible(bool(semua))
        if not hasil.temuan_galat:
            self.kabar.setMaximumHeight(22 * min(len(semua), 4) + 26)
        fill_differences(self.beda, hasil.beda)
        self.jumlah.setVisible(bool(hasil.banyak))
        self.beda.setVisible(bool(hasil.beda))
        self.simpan.setVisible(bisa)
        self.simpan.setText(f"Simpan {hasil.sebutan_perubahan}")
        self.batal.setText("Batal" if bisa else "Tutup")
        if not self.isVisible() and not hasil.beda:
            self.resize(_UKURAN[0], self.sizeHint().height())

    def _copy(self) -> None:
        baris = [describe(t) for t in self.hasil.temuan] + list(self.hasil.rincian)
        QGuiApplication.clipboard().setText("\n".join(baris))


def _line(temuan: Temuan) -> QListWidgetItem:
    """A finding as a line; one about much money that goes stands out."""
    butir = QListWidgetItem(describe(temuan))
    if temuan.kode in {BANYAK_HILANG, MENGECIL}:
        huruf = butir.font()
        huruf.setBold(True)
        butir.setFont(huruf)
        butir.setForeground(warna.refused(QPalette()))
    return butir


def _date_or_blank(teks: str) -> date | str | Temuan:
    return parse_tanggal(teks) if teks else ""


def _headline(nama: str, hasil: HasilAnggaran) -> str:
    jenis = _SEBUTAN[hasil.bacaan.jenis] if hasil.bacaan else "berkas"
    tahun = f", tahun {hasil.tahun}" if hasil.tahun else ""
    return f"“{nama}”: {jenis}{tahun}"


def _advice(hasil: HasilAnggaran) -> str:
    if galat := len(hasil.temuan_galat):
        return (
            f"{galat} hal menghalangi. Tidak ada yang disimpan. Perbaiki yang disebut di bawah, "
            "lalu impor lagi."
        )
    if not hasil.jumlah_perubahan:
        sudah = [t.pesan for t in hasil.catatan if t.kode == _SAMA]
        sama = "Isinya sama dengan yang sudah tersimpan: tidak ada yang perlu diubah."
        return " ".join((*sudah, sama))
    langkah = "Semuanya disimpan sebagai satu langkah yang dapat diurungkan."
    if hasil.dokumen is None:
        return langkah
    if hasil.dokumen not in hasil.put:
        return f"{langkah} Sumber dananya ditulis ke {hasil.dokumen.nama}; pagunya tidak berubah."
    cara = "menjadi dokumen baru" if hasil.dokumen_baru else "mengisi dokumen yang masih kosong"
    return f"{langkah} Pagunya {cara} ke-{hasil.dokumen.ke}; dokumen sebelumnya tidak berubah."
