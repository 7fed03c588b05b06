"""Grafik Serapan Anggaran: how much of its pagu each unit and each programme has spent."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from lkjip_desktop.dokumen.anggaran_pohon import CATATAN_LEBIH, TANDA_LEBIH, catatan_pagu
from lkjip_desktop.dokumen.blok import Batang, Blok, Dokumen, Grafik, Jarak, Paragraf, Run
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisEfisiensi, BarisProgram

_KOSONG: Final = "Belum ada program pada tahun ini."
_HURUF_TERKECIL: Final = 0.7
"""Charts are looked at side by side: rather small letters than a second page."""
_SELURUH: Final = "Seluruhnya"


def compose(bahan: Bahan) -> Dokumen:
    """A chart of the units, where there is a budget tree, and one of the programmes."""
    pohon = bahan.hasil.anggaran().menurut_unit
    unit = [satu for satu in pohon if satu.simpul.tingkat is Tingkat.UNIT]
    seluruh = _bar(_SELURUH, pohon[0] if unit else bahan.hasil.efisiensi[-1])
    program = [_bar(p.program.nama, p) for p in bahan.hasil.program]
    grafik: list[Blok] = []
    if unit:
        batang = (*(_bar(satu.simpul.nama, satu) for satu in unit), seluruh)
        grafik += [Grafik("Serapan anggaran menurut unit", batang), Jarak(16)]
    if program:
        grafik.append(Grafik("Serapan anggaran menurut program", (*program, seluruh)))
    semua = [b for g in grafik if isinstance(g, Grafik) for b in g.batang]
    lebih = [CATATAN_LEBIH] if any(b.tanda for b in semua) else []
    return dokumen_lembar(
        bahan,
        JenisLembar.GRAFIK,
        JenisLembar.GRAFIK.nama,
        [*(grafik or [Paragraf((Run(_KOSONG),))]), Jarak(8), *lebih, *catatan_pagu(bahan)],
        huruf_terkecil=_HURUF_TERKECIL,
    )


def _bar(nama: str, satu: BarisAnggaran | BarisProgram | BarisEfisiensi) -> Batang:
    """A bar with what it is reckoned from."""
    nilai = satu.serapan if isinstance(satu.serapan, Decimal) else None
    lebih = (satu.realisasi or 0) > (satu.pagu or 0) and nilai is not None
    dari = f"Realisasi {_amount(satu.realisasi)}\nPagu {_amount(satu.pagu)}"
    return Batang(nama or "-", nilai, dari, TANDA_LEBIH if lebih else "")


def _amount(sen: Sen | None) -> str:
    return "-" if sen is None else format_rupiah(sen)
