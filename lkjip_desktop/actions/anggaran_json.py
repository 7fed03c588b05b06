"""The budget tree as plain JSON: the part `anggaran` of `lkjip hitung --json`."""

from __future__ import annotations

from typing import Any, Final

from lkjip_desktop.actions.bentuk_json import alasan, persen, rupiah
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisEfisiensi, HasilKinerja

TINGKAT: Final = (Tingkat.UNIT, Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN)


def anggaran_json(hasil: HasilKinerja) -> dict[str, Any]:
    """Total, every node by its level as in Tabel 3.10, and the sums per sasaran.

    Each has `kode` (text, empty where there is none), `nama`, `unit` (None where it is of none),
    `pagu`, `realisasi` and `serapan`, so that whoever reads them needs one way for all.

    Programmes and what is below them stand once for each unit that has them, so that a list adds up
    to the total. Without a tree the lists are empty; the total is then that of the programmes.
    """
    baris = hasil.anggaran().menurut_unit
    menurut: dict[str, list[dict[str, Any]]] = {t.value: [] for t in TINGKAT}
    for satu in baris[1:]:
        menurut[satu.simpul.tingkat.value].append(_node(satu))
    kantor = hasil.buku.instansi
    seluruh = baris[0] if baris[1:] else hasil.efisiensi[-1]
    total = {**_name(kantor.kode_skpd, kantor.nama), **_sums(seluruh)}
    sasaran = [_objective(e) for e in hasil.efisiensi if e.sasaran is not None]
    return {"total": total, **menurut, "sasaran": sasaran}


def _name(kode: str, nama: str, unit: str | None = None) -> dict[str, Any]:
    return {"kode": kode, "nama": nama, "unit": unit}


def _objective(satu: BarisEfisiensi) -> dict[str, Any]:
    """A sasaran has no code, and is no unit's; `sasaran` is its name by another key."""
    uraian = satu.sasaran.uraian if satu.sasaran else ""
    return {"sasaran": uraian, **_name("", uraian), **_sums(satu)}


def _node(baris: BarisAnggaran) -> dict[str, Any]:
    simpul = baris.simpul
    return {
        **_name(simpul.kode, simpul.nama, simpul.unit.nama if simpul.unit else None),
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
