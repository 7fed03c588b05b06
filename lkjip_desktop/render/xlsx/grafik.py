"""Charts as figures in cells, and as the chart that Excel draws of them."""

from __future__ import annotations

import math
from typing import Final

from lkjip_desktop.dokumen.blok import Grafik, Rata
from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.render.format import KOSONG
from lkjip_desktop.render.xlsx import gaya
from lkjip_desktop.render.xlsx.lembar import LembarKerja
from lkjip_desktop.render.xlsx.sel import PERSEN, TEKS, IsiSel, cut

_PIKSEL_BARIS: Final = 20
_PIKSEL_BATANG: Final = 26
_PIKSEL_SUMBU: Final = 64
_PIKSEL_HURUF: Final = 15
"""Height of a line of a name beside its bar."""
_HURUF_NAMA: Final = 40
"""So many letters of a name stand on a line there."""
_PIKSEL_SATUAN: Final = 7
_ABU: Final = "#9E9E9E"
_PENUH: Final = 100


def write_grafik(lembar: LembarKerja, grafik: Grafik) -> None:
    """The figures of a chart as cells, and the chart that Excel draws of them."""
    lembar.line(cut(grafik.judul), gaya.text_style(grafik.ukuran + 1, bold=True))
    lembar.baris += 1
    awal = lembar.baris
    teks, angka = gaya.text_style(grafik.ukuran, border=1), {"border": 1, "num_format": PERSEN}
    persen = gaya.text_style(grafik.ukuran, Rata.KANAN, **angka)
    for satu in grafik.batang:
        nilai = None if satu.nilai is None else float(round_half_up(satu.nilai) / 100)
        keterangan = ", ".join(satu.keterangan.splitlines())
        lembar.write(0, IsiSel(cut(satu.nama), TEKS), teks)
        lembar.write(1, IsiSel(KOSONG if nilai is None else nilai, PERSEN), persen)
        lembar.write(2, IsiSel(cut(keterangan), TEKS), teks)
        isi = [(satu.nama, lembar.width(0, 1)), (keterangan, lembar.width(2, 1))]
        lembar.set_height(isi, grafik.ukuran)
        lembar.baris += 1
    lembar.gap(6)
    _insert_chart(lembar, grafik, awal)


def _insert_chart(lembar: LembarKerja, grafik: Grafik, awal: int) -> None:
    akhir = awal + len(grafik.batang) - 1
    nama = lembar.kertas.get_name()
    lebih = any(b.nilai is not None and b.nilai > _PENUH for b in grafik.batang)
    penuh = {} if lebih else {"max": 1}
    bagan = lembar.buku.add_chart({"type": "bar"})
    bagan.add_series(
        {
            "categories": [nama, awal, 0, akhir, 0],
            "values": [nama, awal, 1, akhir, 1],
            "fill": {"color": _ABU},
            "border": {"color": "#000000"},
            "gap": 60,
            "data_labels": {"value": True, "num_format": PERSEN},
        }
    )
    bagan.set_title({"name": grafik.judul, "name_font": {"name": gaya.HURUF, "size": 12}})
    bagan.set_legend({"none": True})
    huruf = {"name": gaya.HURUF, "size": 8}
    bagan.set_y_axis({"reverse": True, "interval_unit": 1, "num_font": huruf})
    bagan.set_x_axis({"min": 0, "num_format": "0%", "label_position": "high"} | penuh)
    tinggi = len(grafik.batang) * _bar_height(grafik) + _PIKSEL_SUMBU
    bagan.set_size({"width": int(lembar.width() * _PIKSEL_SATUAN), "height": tinggi})
    lembar.kertas.insert_chart(lembar.baris, 0, bagan, {"description": grafik.judul})
    lembar.baris += math.ceil(tinggi / _PIKSEL_BARIS) + 1


def _bar_height(grafik: Grafik) -> int:
    """Pixels for each bar, so that the longest name beside one has room: else names are left out.

    A name of 60 letters takes two lines.
    """
    terpanjang = max((len(satu.nama) for satu in grafik.batang), default=0)
    baris = math.ceil(terpanjang / _HURUF_NAMA)
    return max(_PIKSEL_BATANG, baris * _PIKSEL_HURUF + 10)
