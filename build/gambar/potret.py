"""Pictures of every form in every state that matters, for people to look at: `make gambar`.

`python build/gambar/potret.py FOLDER` on Qt's offscreen platform; QT_SCALE_FACTOR enlarges as the
setting of a desktop does. The window has 1366 × 768 pixels of the screen whatever the scale.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from build.gambar.panggung import (
    KOSONG,
    PANJANG,
    await_findings,
    await_sheet,
    desktop,
    open_window,
    work,
)
from lkjip_desktop.actions import tukar
from lkjip_desktop.forms.bahasa import Penerjemah
from lkjip_desktop.forms.binding import IsianBaris
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.panduan import JendelaPanduan
from lkjip_desktop.forms.riwayat import JendelaRiwayat
from lkjip_desktop.forms.window import Jendela

LAYAR: Final = (1366, 768)
KEADAAN: Final = (KOSONG, "contoh", PANJANG, "gelap", "ditolak")
"""An empty file, the example, the same with long names, on a dark desktop, and with a text that is
not taken."""
_TAK_TERBACA: Final = "??"


class Pemotret:
    """Walks through a window and takes its picture; the files are named by state and part."""

    def __init__(self, folder: Path, *, pratinjau: bool = True) -> None:
        """Put the pictures into `folder`; without the preview it goes much faster."""
        self._folder = folder
        self._pratinjau = pratinjau
        folder.mkdir(parents=True, exist_ok=True)

    def take_all(self) -> None:
        """All states of all forms, the page of a window without a file, the dialogs."""
        for gelap in (False, True):
            akhiran = "-gelap" if gelap else ""
            with desktop(dark=gelap), open_window(None, LAYAR, pratinjau=False) as jendela:
                self._save(jendela, f"mulai{akhiran}")
                self._take_pages(DialogBaru(jendela), f"berkas-baru{akhiran}")
        for keadaan in KEADAAN:
            self.take_forms(keadaan)

    def take_forms(self, keadaan: str) -> None:
        """Every part of every form in one state, and in the example the windows beside it."""
        with (
            desktop(dark=keadaan == "gelap"),
            open_window(keadaan, LAYAR, pratinjau=self._pratinjau) as jendela,
        ):
            await_findings(jendela)
            for langkah in LANGKAH:
                for bagian in langkah.bagian:
                    jendela.show_step(langkah.kunci)
                    jendela.form.show_part(bagian.kunci)
                    if keadaan == "ditolak" and not _refuse(jendela):
                        continue
                    await_sheet(jendela)
                    self._save(jendela, f"{keadaan}-{langkah.kunci}-{bagian.kunci}")
                    _take_back(jendela)
            if keadaan in {"contoh", "gelap"}:
                self._take_windows(jendela, keadaan)

    def _take_windows(self, jendela: Jendela, keadaan: str) -> None:
        """The windows that open beside the forms."""
        self._save(JendelaRiwayat(jendela.jembatan, jendela), f"{keadaan}-riwayat")
        self._save(JendelaPanduan(jendela), f"{keadaan}-panduan")
        with tempfile.TemporaryDirectory() as nama:
            buku = Path(nama) / "Buku kerja 2024.xlsx"
            if jendela.jembatan.store is not None:
                tukar.ekspor(jendela.jembatan.store, 2024, buku)
                dialog = DialogImpor(buku.name, tukar.check_impor(buku), jendela)
                self._save(dialog, f"{keadaan}-impor")
                dialog.close()

    def _take_pages(self, dialog: DialogBaru, nama: str) -> None:
        """The pages of the dialog for a new file, and one with what can't be read."""
        self._save(dialog, f"{nama}-1")
        dialog.lanjut.click()
        self._save(dialog, f"{nama}-2")
        dialog.camat.nip.editor.setText("1968")
        dialog.camat.sejak.editor.setText(_TAK_TERBACA)
        dialog.lanjut.click()
        self._save(dialog, f"{nama}-2-ditolak")
        dialog.camat.nip.editor.clear()
        dialog.camat.sejak.editor.clear()
        dialog.lanjut.click()
        self._save(dialog, f"{nama}-3")
        dialog.close()

    def _save(self, widget: QWidget, nama: str) -> None:
        widget.show()
        work()
        widget.grab().save(str(self._folder / f"{nama}.png"))


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


def main(folder: str) -> None:
    """Take all pictures into `folder`."""
    aplikasi = QApplication(sys.argv[:1])
    aplikasi.installTranslator(Penerjemah(aplikasi))
    Pemotret(Path(folder)).take_all()
    print(f"{len(list(Path(folder).glob('*.png')))} gambar di {folder}")


if __name__ == "__main__":
    main(sys.argv[1])
