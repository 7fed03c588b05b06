"""Realisasi Anggaran Program dan Kegiatan: the budget tree of a year (Tabel 3.10 of the LKjIP)."""

from __future__ import annotations

from typing import Final

from lkjip_desktop.dokumen.anggaran_pohon import (
    CATATAN_LEBIH,
    KEPALA_URAIAN,
    TANDA_LEBIH,
    baris_pohon,
    baris_program,
    catatan_pagu,
    with_total,
)
from lkjip_desktop.dokumen.blok import Dokumen, Jarak, Kolom, Orientasi, Rata, Sel, Tabel
from lkjip_desktop.dokumen.tabel import kepala, sel_persen, sel_rupiah
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisEfisiensi, BarisProgram

_KOLOM: Final = (
    Kolom(15),
    Kolom(40),
    Kolom(18, Rata.KANAN),
    Kolom(18, Rata.KANAN),
    Kolom(9, Rata.ANGKA, (3, 2)),
)
_KEPALA: Final = (
    kepala(*KEPALA_URAIAN, "Pagu", "Realisasi", "% Serapan"),
    kepala("1", "2", "3", "4", "5"),
)


def compose(bahan: Bahan) -> Dokumen:
    """The whole and every unit with programmes, kegiatan and sub kegiatan, each with its sums.

    A year without a budget tree shows its programmes, as they were typed.
    """
    pohon = bahan.hasil.anggaran().menurut_unit
    berpohon = len(pohon) > 1
    isi = (
        baris_pohon(pohon, lambda satu, _, tebal: _figures(satu, tebal=tebal))
        if berpohon
        else baris_program(bahan.hasil.program, _figures)
    )
    total = _figures(
        pohon[0] if berpohon else bahan.hasil.efisiensi[-1], tebal=True, bertanda=False
    )
    lebih = [CATATAN_LEBIH] if any(satu.melebihi_pagu for satu in pohon) else []
    return dokumen_lembar(
        bahan,
        JenisLembar.ANGGARAN,
        JenisLembar.ANGGARAN.nama,
        [
            Tabel(_KOLOM, _KEPALA, with_total(isi, total, len(_KOLOM)), ukuran=9.5),
            Jarak(6),
            *lebih,
            *catatan_pagu(bahan),
        ],
        orientasi=Orientasi.MENDATAR,
    )


def _figures(
    satu: BarisAnggaran | BarisProgram | BarisEfisiensi,
    *,
    tebal: bool = False,
    bertanda: bool = True,
) -> tuple[Sel, ...]:
    """Pagu, realisasi and serapan, marked where more was spent than there was."""
    lebih = bertanda and isinstance(satu, BarisAnggaran) and satu.melebihi_pagu
    return (
        sel_rupiah(satu.pagu, tebal=tebal),
        sel_rupiah(satu.realisasi, tebal=tebal),
        sel_persen(satu.serapan, tebal=tebal, tanda=TANDA_LEBIH if lebih else ""),
    )
