"""The guard itself: what it lets through and what it catches."""

import logging
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bantu.penjaga import Penjaga

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

AKAR = Path(__file__).parents[2]


def test_peringatan_log_terkumpul(penjaga: Penjaga) -> None:
    logging.getLogger("lkjip").warning("disk hampir penuh")
    logging.getLogger("lkjip").info("biasa saja")
    assert penjaga.ambil() == "log WARNING lkjip: disk hampir penuh"
    assert penjaga.ambil() == ""


def test_pesan_qt_terkumpul(qapp: "QApplication", penjaga: Penjaga) -> None:
    from PySide6.QtCore import qWarning

    assert qapp.platformName() == "offscreen"
    qWarning("sesuatu yang janggal")
    assert "sesuatu yang janggal" in penjaga.ambil()


def test_pesan_ukuran_jendela_dibiarkan(qapp: "QApplication", penjaga: Penjaga) -> None:
    from PySide6.QtWidgets import QWidget

    jendela = QWidget()
    jendela.setFixedSize(200, 100)
    jendela.show()
    qapp.processEvents()
    jendela.close()
    assert penjaga.ambil() == ""


def test_galat_di_slot_terkumpul(qapp: "QApplication", penjaga: Penjaga) -> None:
    from PySide6.QtCore import QTimer

    def slot() -> None:
        raise ValueError("pecah di slot")

    QTimer.singleShot(0, slot)
    qapp.processEvents()
    assert "ValueError: pecah di slot" in penjaga.ambil()


def test_uji_yang_berisik_gagal(tmp_path: Path) -> None:
    """The whole chain, in a pytest of its own: a warning in the log turns a passing test red."""
    berkas = tmp_path / "test_berisik.py"
    berkas.write_text(
        "import logging, warnings\n"
        "def test_log():\n    logging.getLogger('x').error('aduh')\n"
        "def test_warning():\n    warnings.warn('usang', DeprecationWarning)\n"
        "def test_diam():\n    pass\n",
        encoding="utf-8",
    )
    konfigurasi = ["-c", str(AKAR / "pyproject.toml"), "--rootdir", str(AKAR)]
    hasil = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", *konfigurasi, str(berkas)],
        capture_output=True,
        encoding="utf-8",
        cwd=AKAR,
        check=False,
    )
    assert "log ERROR x: aduh" in hasil.stdout
    assert "DeprecationWarning: usang" in hasil.stdout
    assert "1 failed, 2 passed, 1 error" in hasil.stdout
