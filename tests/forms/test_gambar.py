"""`make gambar`: every part of every form in every state; `make panduan`: those of the guide."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from build.gambar.panduan import LEBAR, NAMA, take_all
from build.gambar.potret import KEADAAN, LAYAR, Pemotret
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.paths import docs_dir

AKAR = Path(__file__).parents[2]


@pytest.mark.parametrize("keadaan", [satu for satu in KEADAAN if satu != "ditolak"])
def test_setiap_bagian_setiap_formulir_terpotret(
    qapp: QApplication, tmp_path: Path, keadaan: str
) -> None:
    semula = qapp.palette()
    Pemotret(tmp_path, pratinjau=False).take_forms(keadaan)
    gambar = {satu.stem for satu in tmp_path.glob("*.png")}
    assert gambar >= {f"{keadaan}-{p.kunci}-{b.kunci}" for p in LANGKAH for b in p.bagian}
    satu = QImage(str(tmp_path / f"{keadaan}-realisasi-pengukuran.png"))
    assert (satu.width(), satu.height()) == LAYAR
    assert (satu.pixelColor(5, 400).lightness() < 128) is (keadaan == "gelap")
    assert qapp.palette() == semula


def test_tulisan_yang_ditolak_terpotret(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    Pemotret(tmp_path, pratinjau=False).take_forms("contoh")
    Pemotret(tmp_path, pratinjau=False).take_forms("ditolak")
    baik, ditolak = (
        QImage(str(tmp_path / f"{keadaan}-perjanjian-rkt.png")) for keadaan in ("contoh", "ditolak")
    )
    assert not ditolak.isNull()
    assert ditolak != baik
    kiri_atas = QRect(0, 0, 500, 55)  # the name of the office has not been typed over
    assert ditolak.copy(kiri_atas) == baik.copy(kiri_atas)


def test_setiap_gambar_panduan_dibuat_dan_dipakai_sekali() -> None:
    teks = (docs_dir() / "panduan.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"\(gambar/(\S+)\.png\)", teks)) == sorted(NAMA)


def test_gambar_panduan_kecil_dan_yang_lama_dibuang(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    (tmp_path / "tidak-dipakai-lagi.png").write_bytes(b"lama")
    take_all(tmp_path)
    assert {satu.stem for satu in tmp_path.iterdir()} == set(NAMA)
    assert sum(satu.stat().st_size for satu in tmp_path.iterdir()) < 700_000
    for satu in tmp_path.iterdir():
        with Image.open(satu) as gambar:
            assert gambar.width <= LEBAR
            assert gambar.mode == "P"


_PECAH = """
import sys
from PySide6.QtCore import QTimer
from build.gambar import panduan

def pecah(_folder):
    QTimer.singleShot(0, lambda: 1 // 0)
    panduan.work()

panduan.take_all = pecah
sys.exit(panduan.main(sys.argv[1]))
"""


def test_formulir_yang_pecah_menggagalkan_pembuatan_gambar_panduan(tmp_path: Path) -> None:
    """Qt alone would print what broke in a slot and go on."""
    hasil = subprocess.run(
        [sys.executable, "-c", _PECAH, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(AKAR)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert hasil.returncode == 1
    assert "ZeroDivisionError" in hasil.stderr
