"""The window as `app` builds it, on a file in a state, for whoever takes its picture."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.window import Jendela
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, Pejabat, Unit
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran

KOSONG: Final = "kosong"
PANJANG: Final = "panjang"
_GELAP: Final = {"Window": "#323232", "Base": "#242424", "Button": "#323232"}
_TERANG_DI_GELAP: Final = ("WindowText", "Text", "ButtonText")
_SABAR: Final = 30.0
_DETAK_MS: Final = 50
_PUTARAN: Final = 5
_NAMA: Final[dict[type[Entitas], str]] = {
    Instansi: "nama",
    Jabatan: "nama",
    Pejabat: "nama",
    Unit: "nama",
    Program: "nama",
    Sasaran: "uraian",
    Indikator: "nama",
}
_EKOR: Final = (
    " beserta seluruh kelurahan, lembaga kemasyarakatan, dan pemangku kepentingan lain di wilayah "
    "kerjanya sepanjang tahun anggaran berjalan"
)


@contextmanager
def open_window(
    keadaan: str | None, layar: tuple[int, int], *, pratinjau: bool
) -> Iterator[Jendela]:
    """A window of `layar` pixels of the screen, on a file in a state; None: without a file."""
    with tempfile.TemporaryDirectory() as nama:
        setelan = Setelan(Path(nama) / "setelan")
        jendela = Jendela(Jembatan(), setelan)
        rasio = jendela.devicePixelRatio()
        jendela.resize(*(round(sisi / rasio) for sisi in layar))
        jendela.show()
        if keadaan is not None:
            jendela.open_file(_make_file(Path(nama), keadaan))
        if keadaan is not None and pratinjau:
            aksi, pemilih = jendela.aksi, jendela.pemilih
            jendela.start_preview(
                Samping(jendela.jembatan, Pekerja(), setelan, aksi, pemilih, jendela)
            )
        try:
            yield jendela
        finally:
            jendela.close()
            jendela.deleteLater()
            work()


def _make_file(folder: Path, keadaan: str) -> Path:
    path = folder / "kantor.lkjip"
    if keadaan == KOSONG:
        nama = "Kecamatan Contoh"
        berkas.create_file(path, 2025, "Pemerintah Kota Contoh", nama, "Contoh").close()
        return path
    with berkas.create_contoh(path) as store:
        if keadaan == PANJANG:
            carry_out(store, Usul("Panjangkan nama", tuple(_long_names(store.buku))))
    return path


def _long_names(buku: BukuKantor) -> Iterator[Entitas]:
    """The same rows with names as long as some offices have them."""
    for kelas, medan in _NAMA.items():
        for satu in buku.all_of(kelas):
            panjang = getattr(satu, medan) + _EKOR
            yield replace(satu, **{medan: panjang})


@contextmanager
def desktop(*, dark: bool) -> Iterator[None]:
    """The colours of a desktop."""
    semula = QPalette(QApplication.palette())
    if dark:
        palet = QPalette(semula)
        for nama, kode in _GELAP.items():
            palet.setColor(QPalette.ColorRole[nama], QColor(kode))
        for nama in _TERANG_DI_GELAP:
            peran = QPalette.ColorRole[nama]
            palet.setColor(peran, QColor("#f0f0f0"))
            palet.setColor(QPalette.ColorGroup.Disabled, peran, QColor("#8a8a8a"))
        palet.setColor(QPalette.ColorRole.PlaceholderText, QColor("#a8a8a8"))
        QApplication.setPalette(palet)
    try:
        yield
    finally:
        QApplication.setPalette(semula)
        work()


def await_sheet(jendela: Jendela) -> None:
    """Wait for the pages of the sheet, where the form shows any."""
    panel = jendela.samping.panel if jendela.samping else None
    if panel is not None and panel.isVisible() and panel.pratinjau.requested is not None:
        pratinjau = panel.pratinjau
        _wait_until(lambda: pratinjau.pdf() is not None or not pratinjau.pemberitahuan.isHidden())


def await_findings(jendela: Jendela) -> None:
    """Wait until the window has looked for findings, so that the states of the steps stand."""
    selesai: list[object] = []
    sambungan = jendela.pemeriksa.checked.connect(selesai.append)
    jendela.pemeriksa.check()
    _wait_until(lambda: bool(selesai))
    jendela.pemeriksa.checked.disconnect(sambungan)


def work() -> None:
    """Let Qt do all that waits, a few times: icons come after the window, and lay it out anew."""
    for _ in range(_PUTARAN):
        QApplication.processEvents()


def _wait_until(kondisi: Callable[[], bool]) -> None:
    akhir = time.monotonic() + _SABAR
    detak = QTimer()  # wakes the loop now and then, so that the deadline is seen
    detak.start(_DETAK_MS)
    while not kondisi() and time.monotonic() < akhir:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
