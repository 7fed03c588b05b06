"""Pembilang and penyebut of a unit, where an indicator is gathered per kelurahan."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from lkjip_desktop.actions.hampa import is_blank
from lkjip_desktop.actions.judul import from_to
from lkjip_desktop.actions.ubah import realisasi_atau_baru
from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.temuan import Temuan

MedanUnit = Literal["pembilang", "penyebut"]


def unit_row(
    buku: BukuKantor, indikator_id: str, tahun: int, unit_id: str
) -> RincianRealisasi | None:
    """What a unit has counted for an indicator in a year; None where it has no row."""
    realisasi = realisasi_atau_baru(buku, indikator_id, tahun)
    semua = buku.where(RincianRealisasi, "realisasi_id", realisasi.id)
    return next((r for r in semua if r.unit_id == unit_id), None)


def set_unit(
    buku: BukuKantor,
    indikator_id: str,
    tahun: int,
    unit_id: str,
    medan: MedanUnit,
    nilai: Decimal | None,
) -> Usul | Temuan:
    """Set pembilang or penyebut of a unit; a unit with neither has no row and does not count.

    Below 0 nothing is counted: such a figure is not taken.
    """
    if nilai is not None and nilai < 0:
        return Temuan("realisasi.negatif", f"{medan.capitalize()} tidak boleh di bawah 0.")
    realisasi = realisasi_atau_baru(buku, indikator_id, tahun)
    ada = unit_row(buku, indikator_id, tahun, unit_id)
    lama = ada or with_natural_id(RincianRealisasi, realisasi_id=realisasi.id, unit_id=unit_id)
    baru = replace(lama, pembilang=nilai) if medan == "pembilang" else replace(lama, penyebut=nilai)
    nama = shorten(buku.get(Indikator, indikator_id).nama)
    isi = from_to(getattr(lama, medan), nilai)
    judul = f"Ubah {medan} {tahun} {nama}, {shorten(buku.get(Unit, unit_id).nama)}{isi}"
    if is_blank(buku, baru):
        return Usul(judul, hapus=() if ada is None else (ada,))
    tersimpan = buku.find(RealisasiIndikator, realisasi.id) is not None
    return Usul(judul, (baru,) if tersimpan else (realisasi, baru))
