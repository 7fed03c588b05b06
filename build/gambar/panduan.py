"""The pictures of the guide, taken of the real forms on the worked example: `make panduan`.

`python build/gambar/panduan.py FOLDER` on Qt's offscreen platform. A picture has few colours, so
that it takes as little room in the setup as it can: 1,000 pixels wide it has about 40 KB.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication, QWidget

from build.gambar.panggung import KOSONG, await_findings, await_sheet, open_window, work
from lkjip_desktop.actions import tukar
from lkjip_desktop.app import ensure_font
from lkjip_desktop.forms.bahasa import Penerjemah
from lkjip_desktop.forms.dialog_impor import DialogImpor

LEBAR: Final = 1000
WARNA: Final = 128
_UKURAN: Final = (LEBAR, 600)
_JENDELA: Final = (1366, 768)


class Potret(NamedTuple):
    """A picture: its name, and the part of a form that it shows."""

    nama: str
    langkah: str
    bagian: str
    keadaan: str = "contoh"


POTRET: Final = (
    Potret("langkah-berikut", "renstra", "sasaran", KOSONG),
    Potret("instansi", "instansi", "jabatan"),
    Potret("renstra", "renstra", "indikator"),
    Potret("perjanjian", "perjanjian", "pk"),
    Potret("realisasi", "realisasi", "pengukuran"),
    Potret("anggaran", "anggaran", "anggaran"),
    Potret("akip", "akip", "nko"),
    Potret("cetak", "cetak", "penetapan"),
)
NAMA: Final = ("mulai", "jendela", "impor", *(satu.nama for satu in POTRET))
"""All pictures; the guide shows each of them."""


def take_all(folder: Path) -> None:
    """Write all pictures into `folder`, and take away those that nobody asks for any more."""
    folder.mkdir(parents=True, exist_ok=True)
    with open_window(None, _UKURAN, pratinjau=False) as jendela:
        _save(jendela, folder / "mulai.png")
    for keadaan in dict.fromkeys(p.keadaan for p in POTRET):
        with open_window(keadaan, _UKURAN, pratinjau=False) as jendela:
            await_findings(jendela)
            for satu in POTRET:
                if satu.keadaan == keadaan:
                    jendela.show_step(satu.langkah)
                    jendela.form.show_part(satu.bagian)
                    _save(jendela, folder / f"{satu.nama}.png")
    with open_window("contoh", _JENDELA, pratinjau=True) as jendela:
        await_findings(jendela)
        await_sheet(jendela)
        _save(jendela, folder / "jendela.png")
        _take_import(jendela, folder)
    for lama in folder.glob("*.png"):
        if lama.stem not in NAMA:
            lama.unlink()


def _take_import(jendela: QWidget, folder: Path) -> None:
    """What a workbook of the example would bring into an empty file."""
    with (
        open_window("contoh", _UKURAN, pratinjau=False) as lain,
        tempfile.TemporaryDirectory() as nama,
    ):
        buku = Path(nama) / "Buku kerja 2024.xlsx"
        if lain.jembatan.store is not None:
            tukar.ekspor(lain.jembatan.store, 2024, buku)
        dialog = DialogImpor(buku.name, tukar.check_impor(buku), jendela)
        _save(dialog, folder / "impor.png")
        dialog.close()


def _save(widget: QWidget, path: Path) -> None:
    widget.show()
    work()
    penyangga = QBuffer()
    penyangga.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(penyangga, "PNG")
    with Image.open(io.BytesIO(bytes(penyangga.data().data()))) as utuh:
        citra = utuh.convert("RGB")
    if citra.width > LEBAR:
        tinggi = round(citra.height * LEBAR / citra.width)
        citra = citra.resize((LEBAR, tinggi), Image.Resampling.LANCZOS)
    citra.quantize(WARNA, dither=Image.Dither.NONE).save(path, optimize=True)


def main(folder: str) -> int:
    """Take all pictures into `folder`; 1 where a form broke, which Qt alone would only print."""
    pecah: list[BaseException] = []

    def catat(
        jenis: type[BaseException], galat: BaseException, jejak: TracebackType | None
    ) -> None:
        pecah.append(galat)
        sys.__excepthook__(jenis, galat, jejak)

    sys.excepthook = catat
    aplikasi = QApplication(sys.argv[:1])
    aplikasi.installTranslator(Penerjemah(aplikasi))
    ensure_font()
    take_all(Path(folder))
    gambar = list(Path(folder).glob("*.png"))
    besar = sum(satu.stat().st_size for satu in gambar)
    print(f"{len(gambar)} gambar panduan di {folder}: {besar // 1000} KB")
    return int(bool(pecah))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
