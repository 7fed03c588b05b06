"""The window's start as a whole process: first form painted, and the same form filled."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bench.ukur import Hasil, TidakTerukur, bandingkan, jalankan, skrip

KALI = 15
# Both sides end at their first painted picture, without tidying up.
_TELANJANG = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
class Jendela(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        {akhir}
        os._exit(0)
aplikasi = QApplication(sys.argv[:1])
jendela = Jendela()
jendela.show()
aplikasi.exec()
"""
_KITA = """
import os
from lkjip_desktop import app
def _begin(jendela, setelan, buka):
    {akhir}
    os._exit(0)
app._begin = _begin
app.run_window({path!r})
"""
# Everything that is on the screen when the form shows its data.
_TERISI = "buka(); jendela.repaint()"


def ukur() -> list[Hasil | TidakTerukur]:
    """Both promises about the start, each against a bare QMainWindow."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "contoh.lkjip")
        jalankan(skrip(f"from lkjip_desktop.cli import run; run(['contoh', {path!r}])"))
        lingkungan = {"QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_CONFIG_HOME": folder}

        def banding(kita: str, mereka: str) -> tuple[float, float]:
            satu = skrip(_KITA.format(akhir=kita, path=path))
            dua = skrip(_TELANJANG.format(akhir=mereka))
            return bandingkan(
                lambda: jalankan(satu, **lingkungan), lambda: jalankan(dua, **lingkungan), KALI
            )

        tampak, telanjang = banding("pass", "pass")
        terisi, dengan_sql = banding(_TERISI, "import sqlalchemy")
    return [
        Hasil("window visible with its first form", tampak, telanjang, 2.0, catatan="bare window"),
        Hasil(
            "that form filled with data",
            terisi,
            dengan_sql,
            2.0,
            catatan="bare window + `import sqlalchemy`",
        ),
    ]
