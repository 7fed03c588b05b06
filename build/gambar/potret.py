"""Pictures of every form in every state that matters, for people to look at: `make gambar`.

`python build/gambar/potret.py FOLDER` on Qt's offscreen platform; QT_SCALE_FACTOR enlarges as the
setting of a desktop does. The window has 1366 × 768 pixels of the screen whatever the scale.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from lkjip_desktop.actions import berkas
from lkjip_desktop.forms.bahasa import Penerjemah
from lkjip_desktop.forms.binding import IsianBaris
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.panduan import JendelaPanduan
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.riwayat import JendelaRiwayat
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.window import Jendela

LAYAR: Final = (1366, 768)
KEADAAN: Final = ("kosong", "contoh", "gelap", "ditolak")
"""An empty file, the example, the same on a dark desktop, with a text that is not taken."""
_GELAP: Final = {"Window": "#323232", "Base": "#242424", "Button": "#323232"}
_TERANG_DI_GELAP: Final = ("WindowText", "Text", "ButtonText")
_TAK_TERBACA: Final = "??"
_SABAR: Final = 30.0
_DETAK_MS: Final = 50
_PUTARAN: Final = 5


class Pemotret:
    """Walks through a window and takes its picture; the files are named by state and part."""

    def __init__(self, folder: Path, *, pratinjau: bool = True) -> None:
        """Put the pictures into `folder`; without the preview it goes much faster."""
        self._folder = folder
        self._pratinjau = pratinjau
        folder.mkdir(parents=True, exist_ok=True)

    def take_all(self) -> None:
        """All states of all forms, the page of a window without a file, the dialogs."""
        with self._window(None) as jendela:
            self._save(jendela, "mulai")
            self._save(DialogBaru(jendela), "berkas-baru")
        for keadaan in KEADAAN:
            self.take_forms(keadaan)

    def take_forms(self, keadaan: str) -> None:
        """Every part of every form in one state, and in the example the windows beside it."""
        with _desktop(dark=keadaan == "gelap"), self._window(keadaan) as jendela:
            for langkah in LANGKAH:
                for bagian in langkah.bagian:
                    jendela.show_step(langkah.kunci)
                    jendela.form.show_part(bagian.kunci)
                    if keadaan == "ditolak" and not _refuse(jendela):
                        continue
                    self._await_sheet(jendela)
                    self._save(jendela, f"{keadaan}-{langkah.kunci}-{bagian.kunci}")
                    _take_back(jendela)
            if keadaan == "contoh":
                self._save(JendelaRiwayat(jendela.jembatan, jendela), "riwayat")
                self._save(JendelaPanduan(jendela), "panduan")

    @contextmanager
    def _window(self, keadaan: str | None) -> Iterator[Jendela]:
        """A window as `app` builds it, on a file in a state; None: without a file."""
        with tempfile.TemporaryDirectory() as nama:
            setelan = Setelan(Path(nama) / "setelan")
            jendela = Jendela(Jembatan(), setelan)
            rasio = jendela.devicePixelRatio()
            jendela.resize(*(round(sisi / rasio) for sisi in LAYAR))
            jendela.show()
            if keadaan is not None:
                jendela.open_file(_make_file(Path(nama), keadaan))
            if keadaan is not None and self._pratinjau:
                aksi, pemilih = jendela.aksi, jendela.pemilih
                jendela.start_preview(
                    Samping(jendela.jembatan, Pekerja(), setelan, aksi, pemilih, jendela)
                )
            try:
                yield jendela
            finally:
                jendela.close()
                jendela.deleteLater()
                _work()

    def _await_sheet(self, jendela: Jendela) -> None:
        """Wait for the pages of the sheet, where the form shows any."""
        panel = jendela.samping.panel if jendela.samping else None
        if panel is not None and panel.isVisible() and panel.pratinjau.requested is not None:
            pratinjau = panel.pratinjau
            _wait_until(
                lambda: pratinjau.pdf() is not None or not pratinjau.pemberitahuan.isHidden()
            )

    def _save(self, widget: QWidget, nama: str) -> None:
        widget.show()
        _work()
        widget.grab().save(str(self._folder / f"{nama}.png"))


def _make_file(folder: Path, keadaan: str) -> Path:
    path = folder / "kantor.lkjip"
    if keadaan == "kosong":
        nama = "Kecamatan Contoh"
        berkas.create_file(path, 2025, "Pemerintah Kota Contoh", nama, "Contoh").close()
    else:
        berkas.create_contoh(path).close()
    return path


def _refuse(jendela: Jendela) -> bool:
    """Type what no field takes; False where the part takes everything that can be typed."""
    for isian in jendela.form.part.findChildren(IsianBaris):
        if isian.isVisible():
            isian.editor.setText(_TAK_TERBACA)
            if not isian.commit():
                return True
            jendela.jembatan.undo()  # a field for any text has taken it
    return False


def _take_back(jendela: Jendela) -> None:
    for isian in jendela.form.part.findChildren(IsianBaris):
        if isian.refused:
            isian.drop()


@contextmanager
def _desktop(*, dark: bool) -> Iterator[None]:
    """The colours of a desktop."""
    semula = QPalette(QApplication.palette())
    if dark:
        palet = QPalette(semula)
        for nama, kode in _GELAP.items():
            palet.setColor(QPalette.ColorRole[nama], QColor(kode))
        for nama in _TERANG_DI_GELAP:
            palet.setColor(QPalette.ColorRole[nama], QColor("#f0f0f0"))
        QApplication.setPalette(palet)
    try:
        yield
    finally:
        QApplication.setPalette(semula)
        _work()


def _work() -> None:
    """Let Qt do all that waits, a few times: icons come after the window, and lay it out anew."""
    for _ in range(_PUTARAN):
        QApplication.processEvents()


def _wait_until(kondisi: Callable[[], bool]) -> None:
    akhir = time.monotonic() + _SABAR
    detak = QTimer()  # wakes the loop now and then, so that the deadline is seen
    detak.start(_DETAK_MS)
    while not kondisi() and time.monotonic() < akhir:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main(folder: str) -> None:
    """Take all pictures into `folder`."""
    aplikasi = QApplication(sys.argv[:1])
    aplikasi.installTranslator(Penerjemah(aplikasi))
    Pemotret(Path(folder)).take_all()
    print(f"{len(list(Path(folder).glob('*.png')))} gambar di {folder}")


if __name__ == "__main__":
    main(sys.argv[1])
