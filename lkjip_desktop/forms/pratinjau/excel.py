"""Saving the sheet of the preview as a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.dialog import EXCEL, Pemilih
from lkjip_desktop.forms.pratinjau.cetak import write_file
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.store import Store
    from lkjip_desktop.worker.pesan import Permintaan

_JUDUL = "Simpan lembar sebagai Excel"


def save_workbook(
    store: Store, pemilih: Pemilih, permintaan: Permintaan, nama: str
) -> str | Temuan:
    """Ask where, and write the sheet as the data stand now; what to say, nothing if cancelled."""
    path = pemilih.save_file(_JUDUL, f"{nama}.xlsx", EXCEL)
    if path is None:
        return ""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        temuan = write_file(path, _make(store, permintaan))
    finally:
        QApplication.restoreOverrideCursor()
    return temuan or f"Lembar disimpan sebagai Excel: {path}"


def _make(store: Store, permintaan: Permintaan) -> bytes:
    from lkjip_desktop.actions.dokumen import make_xlsx

    return make_xlsx(
        store,
        permintaan.tahun,
        permintaan.lembar,
        permintaan.kertas,
        permintaan.perubahan_ke,
    )
