"""The budget tree as plain JSON: the part `anggaran` of `lkjip hitung --json`."""

from __future__ import annotations

from typing import Any, Final

from lkjip_desktop.actions.bentuk_json import alasan, persen, rupiah
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisEfisiensi, HasilKinerja

TINGKAT: Final = (Tingkat.UNIT, Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)


def anggaran_json(hasil: HasilKinerja) -> dict[str, Any]:
    """Total, every node by its level as in Tabel 3.10, and the sums per sasaran.

    Programmes and what is below them stand once for each unit that has them, so that a list adds up
    to the total. Without a tree the lists are empty; the total is then that of the programmes.
    """
    baris = hasil.anggaran().menurut_unit
    menurut: dict[str, list[dict[str, Any]]] = {t.value: [] for t in TINGKAT}
    for satu in baris[1:]:
        menurut[satu.simpul.tingkat.value].append(_node(satu))
    total = _sums(baris[0] if baris[1:] else hasil.efisiensi[-1])
    sasaran = [
        {"sasaran": e.sasaran.uraian, **_sums(e)} for e in hasil.efisiensi if e.sasaran is not None
    ]
    return {"total": total, **menurut, "sasaran": sasaran}


def _node(baris: BarisAnggaran) -> dict[str, Any]:
    simpul = baris.simpul
    return {
        "kode": simpul.kode,
        "nama": simpul.nama,
        "unit": simpul.unit.nama if simpul.unit else None,
        **_sums(baris),
        "sisa": rupiah(baris.sisa),
    }


def _sums(baris: BarisAnggaran | BarisEfisiensi) -> dict[str, Any]:
    return {
        "pagu": rupiah(baris.pagu),
        "realisasi": rupiah(baris.realisasi),
        "serapan": persen(baris.serapan),
        "alasan": alasan(baris.serapan),
    }
