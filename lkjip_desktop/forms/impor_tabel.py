"""Sums and differences of an import, as grids to look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from lkjip_desktop.exchange.sipd import Banyak, Beda, JenisBeda
from lkjip_desktop.forms.dialog_daftar import read_only_table
from lkjip_desktop.kinerja.angka import Sen, format_rupiah_singkat

_DITUNJUKKAN: Final = 2_000
_KOLOM_JUMLAH: Final = (
    *("", "Jumlah baris berkas", "Baris Total berkas", "Tersimpan sekarang", "Setelah impor"),
    *(j.value.capitalize() for j in JenisBeda),
)
_KOLOM_BEDA: Final = ("Perubahan", "Unit", "Sub kegiatan", "Angka", "Semula", "Menjadi", "Selisih")
_KANAN: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def sums_table() -> QTableWidget:
    """A grid for the sums of each figure, and how many rows change how."""
    tabel = read_only_table("Jumlah", _KOLOM_JUMLAH)
    tabel.setSizeAdjustPolicy(QTableWidget.SizeAdjustPolicy.AdjustToContents)
    tabel.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return tabel


def fill_sums(tabel: QTableWidget, banyak: Sequence[Banyak]) -> None:
    """Show other sums; the grid is as high as its rows."""
    tabel.setRowCount(len(banyak))
    for baris, satu in enumerate(banyak):
        tanda = {True: " ✓", False: " ≠", None: ""}[satu.cocok]
        teks = (
            satu.apa.capitalize(),
            _rupiah(satu.berkas),
            f"{_rupiah(satu.total)}{tanda}",
            _rupiah(satu.tersimpan),
            _rupiah(satu.setelah),
            *(str(satu.jumlah[j]) for j in JenisBeda),
        )
        for kolom, isi in enumerate(teks):
            butir = QTableWidgetItem(isi)
            if kolom:
                butir.setTextAlignment(_KANAN)
            tabel.setItem(baris, kolom, butir)
    tabel.resizeColumnsToContents()
    tabel.resizeRowsToContents()
    tinggi = tabel.horizontalHeader().sizeHint().height() + tabel.verticalHeader().length()
    tabel.setFixedHeight(tinggi + 2 * tabel.frameWidth() + 2)


def differences_list() -> QTreeWidget:
    """A list of the figures that change."""
    daftar = QTreeWidget()
    daftar.setAccessibleName("Perbedaan")
    daftar.setHeaderLabels(list(_KOLOM_BEDA))
    daftar.setRootIsDecorated(False)
    daftar.setUniformRowHeights(True)
    daftar.setAlternatingRowColors(True)
    daftar.header().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    daftar.header().setStretchLastSection(False)
    return daftar


def fill_differences(daftar: QTreeWidget, beda: Sequence[Beda]) -> None:
    """Show other differences, as many as somebody reads."""
    daftar.clear()
    for satu in beda[:_DITUNJUKKAN]:
        selisih = (satu.kini or 0) - (satu.lama or 0)
        angka = (_rupiah(satu.lama), _rupiah(satu.kini), _rupiah(selisih))
        butir = QTreeWidgetItem([satu.jenis.value, satu.unit, satu.sub_kegiatan, satu.apa, *angka])
        for kolom in (4, 5, 6):
            butir.setTextAlignment(kolom, _KANAN)
        daftar.addTopLevelItem(butir)
    if len(beda) > _DITUNJUKKAN:
        daftar.addTopLevelItem(QTreeWidgetItem(["…", f"{len(beda) - _DITUNJUKKAN} lainnya"]))
    for kolom in (0, 1, 3, 4, 5, 6):
        daftar.resizeColumnToContents(kolom)


def _rupiah(nilai: int | None) -> str:
    return "–" if nilai is None else format_rupiah_singkat(Sen(nilai)).removesuffix(",00")
