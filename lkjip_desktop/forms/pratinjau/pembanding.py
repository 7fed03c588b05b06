"""Asks the child whether issued sheets would say something else now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from lkjip_desktop.forms.permohonan import CariBasi
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.worker.pesan import Basi, Gagal, PermintaanBasi


class PembandingBasi(QObject):
    """Hands each question on, and its answer back; a newer question overtakes the one before."""

    failed = Signal(str)
    """A sentence: a sheet could not be compared."""

    def __init__(self, pekerja: Pekerja, parent: QObject) -> None:
        """Ask `pekerja`; live as long as `parent`."""
        super().__init__(parent)
        self._pekerja = pekerja
        self._nomor: int | None = None
        self._terima: Callable[[tuple[str, ...]], None] | None = None
        pekerja.staleReady.connect(self._on_answer)
        pekerja.failed.connect(self._on_failed)

    def look(self, cari: CariBasi) -> None:
        """Ask; the answer goes to `cari.terima`."""
        self._terima = cari.terima
        self._nomor = self._pekerja.request_stale(cari.tetap, cari.masukan)

    def _on_answer(self, jawaban: Basi) -> None:
        if jawaban.nomor == self._nomor and self._terima is not None:
            self._terima(jawaban.beda)

    def _on_failed(self, gagal: Gagal) -> None:
        permintaan = gagal.permintaan
        if isinstance(permintaan, PermintaanBasi) and permintaan.nomor == self._nomor:
            self.failed.emit(gagal.pesan)
