"""Pictures from outside: checked before they are decoded, so that none can exhaust the memory."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image

from lkjip_desktop.kinerja.temuan import Temuan

BITA_MAKS = 5 * 1024 * 1024
"""A coat of arms is far smaller; every backup of the office's file carries it again."""
PIKSEL_MAKS = 16_000_000
"""Decoded, so many take 64 MB."""
_BENTUK = ("PNG", "JPEG")
_TERPAKAI = 600
"""More pixels across than print can show; larger pictures are made smaller."""

_BESAR = Temuan(
    "gambar.besar",
    f"Gambar lebih besar daripada {BITA_MAKS // 1024 // 1024} MB. Perkecil gambarnya dahulu.",
)
_BUKAN = Temuan("gambar.bukan", "Bukan gambar PNG atau JPEG. Pilih berkas .png atau .jpg.")
_RUSAK = Temuan("gambar.rusak", "Gambar rusak atau terpotong. Simpan ulang, atau pilih yang lain.")


def read_gambar(isi: bytes) -> Image.Image | Temuan:
    """A PNG or JPEG on white, in RGB and at most 600 pixels across; a Temuan says what is wrong.

    Size, format and number of pixels are looked at before anything is decoded.
    """
    if len(isi) > BITA_MAKS:
        return _BESAR
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            mentah = Image.open(BytesIO(isi), formats=_BENTUK)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _terlalu_luas()
    except Exception:  # noqa: BLE001 - any bytes may come; each reader has errors of its own
        return _BUKAN
    with mentah:
        if mentah.width * mentah.height > PIKSEL_MAKS:
            return _terlalu_luas(f" ({mentah.width} × {mentah.height} piksel)")
        try:
            return _on_white(mentah)
        except Exception:  # noqa: BLE001 - as above
            return _RUSAK


def _terlalu_luas(ukuran: str = "") -> Temuan:
    juta = PIKSEL_MAKS // 1_000_000
    pesan = f"Gambar{ukuran} lebih dari {juta} juta piksel. Perkecil gambarnya dahulu."
    return Temuan("gambar.luas", pesan)


def _on_white(mentah: Image.Image) -> Image.Image:
    gambar = mentah.convert("RGBA")
    gambar.thumbnail((_TERPAKAI, _TERPAKAI))
    putih = Image.new("RGBA", gambar.size, "white")
    return Image.alpha_composite(putih, gambar).convert("RGB")
