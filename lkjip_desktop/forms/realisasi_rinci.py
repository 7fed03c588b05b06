"""All that is entered of one indicator besides its realisasi, with the years before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.binding import Isian, IsianBaris, IsianPilihan, IsianUraian
from lkjip_desktop.forms.cara import ANGKA, BILANGAN, PERSEN, TEKS, URAIAN, Cara
from lkjip_desktop.forms.tren import format_trend
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label, heading, plain_tip
from lkjip_desktop.kinerja.nilai import format_nilai
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, StatusRealisasi
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.perhitungan.hasil import TakTerhitung
from lkjip_desktop.perhitungan.perbandingan import (
    TAHUN_SEBELUM,
    is_berisi,
    selisih_capaian,
)

if TYPE_CHECKING:
    from lkjip_desktop.forms.realisasi import BagianRealisasi

_STATUS = (
    (StatusRealisasi.BELUM, "Belum diaudit"),
    (StatusRealisasi.AUDIT, "Sudah diaudit"),
)
_JENIS = RealisasiIndikator.__name__
_BARIS_URAIAN = 4
_TAHUN_SEBELUM = (1, 2)


class PanelIndikator(QWidget):
    """Follows the row of the grid in which the cursor stands."""

    def __init__(self, bagian: BagianRealisasi) -> None:
        """Build without data."""
        super().__init__()
        self._bagian = bagian
        self.indikator_id: str | None = None
        self.isian: dict[str, Isian] = {}
        self._label: dict[str, QLabel] = {}
        self.nama = heading("")
        self.nama.setWordWrap(True)
        self.sebab = Keterangan()
        _keep_room(self.sebab)
        self.sebelum = Keterangan()
        kiri, kanan = QGridLayout(), QGridLayout()
        for susunan_isian in (kiri, kanan):
            susunan_isian.setHorizontalSpacing(8)
            susunan_isian.setVerticalSpacing(5)
        self._build_left(kiri)
        self._build_right(kanan)
        bawah = QGridLayout()
        bawah.setHorizontalSpacing(18)
        bawah.addLayout(kiri, 0, 0)
        bawah.addLayout(kanan, 0, 1)
        bawah.setColumnStretch(0, 5)
        bawah.setColumnStretch(1, 8)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 6, 0, 0)
        susunan.setSpacing(4)
        susunan.addWidget(self.nama)
        susunan.addWidget(self.sebelum)
        susunan.addWidget(self.sebab)
        susunan.addLayout(bawah)

    # --- building --------------------------------------------------------------------------------

    def _build_left(self, susunan: QGridLayout) -> None:
        status = IsianPilihan(
            self._bagian.jembatan, _STATUS, lambda: self._row().status, self._apply("status")
        )
        self._place(susunan, "status", "&Status audit", status)
        self._line(susunan, "pembilang", "&Pembilang", BILANGAN)
        self._line(susunan, "penyebut", "Pen&yebut", BILANGAN)
        self._line(susunan, "capaian_operator", "&Capaian Isian Tangan (%)", ANGKA, lebar=2)
        self._line(susunan, "alasan_operator", "&Alasan Capaian Isian Tangan", TEKS, lebar=2)
        susunan.setRowStretch(susunan.rowCount(), 1)

    def _build_right(self, susunan: QGridLayout) -> None:
        for kolom, judul in (
            ("analisis", "Anal&isis"),
            ("hambatan", "&Hambatan"),
            ("solusi", "S&olusi"),
        ):
            isian = IsianUraian(self._bagian.jembatan, URAIAN, self._get(kolom), self._apply(kolom))
            tepi = isian.editor.frameWidth() + round(isian.editor.document().documentMargin())
            isian.editor.setFixedHeight(self.fontMetrics().lineSpacing() * _BARIS_URAIAN + 2 * tepi)
            self._place(susunan, kolom, judul, isian)

    def _line(
        self, susunan: QGridLayout, kolom: str, judul: str, cara: Cara[Any], lebar: int = 1
    ) -> None:
        isian = IsianBaris(self._bagian.jembatan, cara, self._get(kolom), self._apply(kolom))
        self._place(susunan, kolom, judul, isian, lebar)

    def _place(
        self, susunan: QGridLayout, kolom: str, judul: str, isian: Isian, lebar: int = 1
    ) -> None:
        """Put a field beside its label, or below a long one, over the `lebar` of both columns."""
        label = buddy_label(judul, isian)
        baris = susunan.rowCount()
        susunan.addWidget(label, baris, 0, 1, lebar, Qt.AlignmentFlag.AlignTop)
        if lebar == 1:
            susunan.addWidget(isian, baris, 1)
        else:
            susunan.addWidget(isian, baris + 1, 0, 1, lebar)
        susunan.setColumnStretch(1, 1)
        self.isian[kolom], self._label[kolom] = isian, label
        self._bagian.bind(_JENIS, kolom, isian)

    # --- reading and setting ---------------------------------------------------------------------

    def _row(self) -> RealisasiIndikator:
        buku = self._bagian.stored.buku
        return ubah.realisasi_atau_baru(buku.kantor, self.indikator_id or "", buku.tahun)

    def _get(self, kolom: str) -> Callable[[], Any]:
        return lambda: getattr(self._row(), kolom)

    def _apply(self, kolom: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - each field has its own type
        return lambda nilai: self._bagian.set_field(self.indikator_id or "", kolom, nilai)

    def commit(self) -> bool:
        """Store what is being typed here; False, and go there, where it is refused."""
        for isian in self.isian.values():
            if not isian.commit():
                isian.setFocus()
                return False
        return True

    def go_to(self, kolom: str) -> bool:
        """Put the cursor into a field; False where it is not shown."""
        isian = self.isian.get(kolom)
        if isian is None or not isian.isVisibleTo(self):
            return False
        isian.setFocus()
        return True

    # --- showing ---------------------------------------------------------------------------------

    def show_indicator(self, indikator_id: str | None) -> None:
        """Show another indicator; what was typed of the one before has been stored."""
        self.setVisible(indikator_id is not None)
        if indikator_id != self.indikator_id:
            self.indikator_id = indikator_id
            for isian in self.isian.values():
                isian.drop()
        if indikator_id is not None:
            self.show_figures()

    def show_figures(self) -> None:
        """Show what is computed, and the fields that this indicator needs."""
        if self.indikator_id is None:
            return
        indikator = self._bagian.shown.buku.kantor.get(Indikator, self.indikator_id)
        capaian = self._bagian.shown.hasil.capaian(indikator.id)
        self.nama.setText(indikator.nama)
        self.sebab.setText(capaian.alasan if isinstance(capaian, TakTerhitung) else "")
        self.sebab.setVisible(isinstance(capaian, TakTerhitung))
        self.sebelum.setText("\n".join((*self._years_before(indikator), *self._trend(indikator))))
        baris = self._row()
        pecahan = bool(indikator.uraian_pembilang or indikator.uraian_penyebut) or (
            baris.pembilang is not None or baris.penyebut is not None
        )
        tangan = isinstance(capaian, TakTerhitung) or baris.capaian_operator is not None
        self._show_fields(("pembilang", "penyebut"), pecahan)
        self._show_fields(("capaian_operator", "alasan_operator"), tangan)
        for kolom, uraian in (
            ("pembilang", indikator.uraian_pembilang),
            ("penyebut", indikator.uraian_penyebut),
        ):
            self.isian[kolom].setToolTip(plain_tip(uraian))

    def _show_fields(self, kolom: tuple[str, ...], tampak: bool) -> None:
        """Show or hide fields; one in which a text waits is never hidden."""
        tampak = tampak or any(self.isian[satu].waiting for satu in kolom)
        for satu in kolom:
            self.isian[satu].setVisible(tampak)
            self._label[satu].setVisible(tampak)

    def _years_before(self, indikator: Indikator) -> list[str]:
        keadaan = self._bagian.shown
        hasil = []
        for mundur in _TAHUN_SEBELUM:
            tahun = keadaan.buku.tahun - mundur
            titik = keadaan.hasil.titik(indikator.id, tahun)
            if not is_berisi(titik):
                continue
            target, realisasi = (
                format_nilai(satu, indikator.satuan) or "-"
                for satu in (titik.target, titik.realisasi)
            )
            capaian = PERSEN.format(titik.capaian)
            hasil.append(f"{tahun}: target {target}, realisasi {realisasi}, capaian {capaian}")
        return hasil

    def _trend(self, indikator: Indikator) -> list[str]:
        """This year against the last before it, in points, or why not."""
        keadaan = self._bagian.shown
        kini = keadaan.buku.tahun
        tahun = range(kini - TAHUN_SEBELUM, kini + 1)
        selisih = selisih_capaian([keadaan.hasil.titik(indikator.id, t) for t in tahun], kini)
        if isinstance(selisih, TakTerhitung):
            return [f"Tren: {selisih.alasan}"]
        return [f"Tren: {format_trend(selisih)} poin terhadap capaian tahun berdata sebelumnya"]


def _keep_room(widget: QWidget) -> None:
    """Let the others stay where they are when this one is hidden."""
    kebijakan = widget.sizePolicy()
    kebijakan.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(kebijakan)
