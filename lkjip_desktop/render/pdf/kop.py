"""The letterhead: coat of arms at the left, lines of the office, a heavy and a thin rule."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

from lkjip_desktop.dokumen.blok import Kop, Rata, Run
from lkjip_desktop.render.pdf.baris import GayaBaris, Kanvas, gambar_teks, pecah_baris
from lkjip_desktop.render.pdf.potongan import Bidang, Potongan, Putus

_UKURAN_ATAS = 14.0
_UKURAN_KANTOR = 18.0
_UKURAN_ALAMAT = 10.0
_LAMBANG_LEBAR = 62.0
_LAMBANG_TINGGI = 72.0
_SELA = 10.0
_GARIS_TEBAL = 2.25
_GARIS_TIPIS = 0.75
_SELA_GARIS = 1.5
_BAWAH = 18.0
_PIKSEL = 600
"""More pixels than print can show at this size; larger pictures are made smaller."""


def baca_gambar(isi: bytes | None) -> ImageReader | None:
    """A picture on white, ready to draw; None where there is none that can be read."""
    if not isi:
        return None
    try:
        with Image.open(BytesIO(isi)) as mentah:
            mentah.thumbnail((_PIKSEL, _PIKSEL))
            gambar = mentah.convert("RGBA")
    except Exception:  # noqa: BLE001 - any bytes may come; each decoder has errors of its own
        return None
    putih = Image.new("RGBA", gambar.size, "white")
    return ImageReader(Image.alpha_composite(putih, gambar).convert("RGB"))


def susun_kop(kop: Kop, bidang: Bidang) -> list[Potongan]:
    """The letterhead as one piece, its text in the middle of the page."""
    lebar_lambang = bidang.ukuran(_LAMBANG_LEBAR)
    tinggi_lambang = bidang.ukuran(_LAMBANG_TINGGI)
    sisi = lebar_lambang + bidang.ukuran(_SELA)
    lebar = bidang.lebar - 2 * sisi
    ukuran = [
        *(_UKURAN_ATAS for _ in kop.nama[:-1]),
        *(_UKURAN_KANTOR for _ in kop.nama[-1:]),
        *(_UKURAN_ALAMAT for _ in kop.alamat),
    ]
    baris = []
    for nomor, teks in enumerate((*kop.nama, *kop.alamat)):
        gaya = GayaBaris(bidang.ukuran(ukuran[nomor]), Rata.TENGAH)
        run = Run(teks, tebal=nomor < len(kop.nama))
        baris.append((pecah_baris((run,), gaya.ukuran, lebar), gaya))
    tinggi_teks = sum(len(b) * g.tinggi for b, g in baris)
    tinggi = max(tinggi_teks, tinggi_lambang) + bidang.ukuran(_SELA) / 2
    lambang = baca_gambar(kop.lambang)

    def gambar(kanvas: Kanvas, x: float, y: float) -> None:
        if lambang is not None:
            kanvas.drawImage(
                lambang,
                x,
                y - tinggi_lambang,
                lebar_lambang,
                tinggi_lambang,
                preserveAspectRatio=True,
            )
        atas = y - (max(tinggi_teks, tinggi_lambang) - tinggi_teks) / 2
        for satu, gaya in baris:
            gambar_teks(kanvas, satu, x + sisi, atas, lebar, gaya)
            atas -= len(satu) * gaya.tinggi
        _gambar_garis(kanvas, x, y - tinggi, bidang.lebar)

    return [Potongan(tinggi, gambar), Potongan(bidang.jarak(_BAWAH), putus=Putus.JANGAN)]


def _gambar_garis(kanvas: Kanvas, x: float, y: float, lebar: float) -> None:
    kanvas.setLineWidth(_GARIS_TEBAL)
    kanvas.line(x, y, x + lebar, y)
    turun = (_GARIS_TEBAL + _GARIS_TIPIS) / 2 + _SELA_GARIS
    kanvas.setLineWidth(_GARIS_TIPIS)
    kanvas.line(x, y - turun, x + lebar, y - turun)
