"""The computed year as lines for a person at the console; made of what `--json` prints."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lkjip_desktop.kinerja.angka import format_persen


def summarize(isi: dict[str, Any]) -> list[str]:
    """Capaian, serapan and NKO of a year, a line each; `isi` is that of `hitung_json`."""
    baris = [f"Tahun {isi['tahun']}", "Capaian indikator:"]
    baris += [f"  {i['indikator']}: {_figure(i['capaian'], i['alasan'])}" for i in isi["indikator"]]
    baris.append("Serapan program:")
    baris += [f"  {p['program']}: {_figure(p['serapan'], p['alasan'])}" for p in isi["program"]]
    nko = isi["nko"]
    keterangan = f" ({nko['keterangan']})" if nko["keterangan"] else ""
    akhir = [_figure(nko["nilai"], nko["alasan"]), *filter(None, (nko["predikat"],))]
    return [*baris, f"Nilai Kinerja Organisasi: {' '.join(akhir)}{keterangan}"]


def _figure(persen: str | None, alasan: str | None) -> str:
    """A figure as "98,78%", or "belum terhitung (realisasi belum diisi)"; `alasan` a sentence."""
    if persen is not None:
        return format_persen(Decimal(persen))
    sebab = (alasan or "").rstrip(".")
    return f"belum terhitung ({sebab[:1].lower()}{sebab[1:]})" if sebab else "belum terhitung"
