"""Pemeriksaan: what stands in the way of a sheet, what is suspicious, what is good to know.

A check is a function from BahanPeriksa to findings, listed in the group of its file; a sheet runs
the groups named here. To add one: write it beside its likes, put it into the group, and test it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Acuan, Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import HasilKinerja
from lkjip_desktop.perhitungan.pemeriksaan import (
    anggaran,
    evaluasi,
    instansi,
    ketikan,
    kode,
    lembar,
    pejabat,
    pengukuran,
    perencanaan,
    perjanjian,
    rincian,
    selaras,
    target,
)
from lkjip_desktop.perhitungan.pemeriksaan.bahan import BahanPeriksa, Pemeriksa

__all__ = ["check", "check_tahun", "gravest_first", "is_owed"]

_UMUM = (
    *instansi.PEMERIKSA,
    *pejabat.PEMERIKSA,
    *perencanaan.PEMERIKSA,
    *target.PEMERIKSA,
)
_UKUR = (
    *_UMUM,
    *lembar.UKUR,
    *pejabat.CAMAT,
    *perjanjian.DASAR,
    *selaras.JANJI,
    *pengukuran.PEMERIKSA,
)
PEMERIKSA: Mapping[JenisLembar, tuple[Pemeriksa, ...]] = {
    JenisLembar.RKT: (*_UMUM, *lembar.RKT, *pejabat.CAMAT, *perencanaan.RENSTRA),
    JenisLembar.PK: (
        *_UMUM,
        *perjanjian.LAMPIRAN,
        *selaras.JANJI,
        *selaras.TARGET,
        *selaras.PROGRAM,
        *anggaran.NAMA,
    ),
    JenisLembar.PENGUKURAN: _UKUR,
    JenisLembar.EFISIENSI: (*_UKUR, *selaras.PROGRAM, *anggaran.NAMA, *anggaran.ANGKA),
    JenisLembar.NKO: (*_UKUR, *evaluasi.PEMERIKSA),
    JenisLembar.ANGGARAN: (
        *instansi.PEMERIKSA,
        *pejabat.PEMERIKSA,
        *lembar.UKUR,
        *pejabat.CAMAT,
        *anggaran.NAMA,
        *kode.PEMERIKSA,
        *rincian.PEMERIKSA,
        *ketikan.PEMERIKSA,
    ),
}
_BERAT = {Tingkat.GALAT: 0, Tingkat.PERINGATAN: 1, Tingkat.CATATAN: 2}


def check(
    buku: BukuKinerja, hasil: HasilKinerja, lembar: JenisLembar, perubahan_ke: int | None = None
) -> tuple[Temuan, ...]:
    """What was found about a sheet, the gravest first; with a GALAT it can't be issued.

    `perubahan_ke` chooses the PK to be printed (None: the one in force); the other sheets always
    follow the one in force. A sheet that shows another in another way is checked as that one.
    """
    lembar = lembar.pokok
    pk = buku.pk(perubahan_ke) if lembar is JenisLembar.PK else buku.pk()
    bahan = BahanPeriksa(buku, hasil, lembar, pk)
    return _tidy(temuan for pemeriksa in PEMERIKSA[lembar] for temuan in pemeriksa(bahan))


def is_owed(buku: BukuKinerja, lembar: JenisLembar) -> bool:
    """Whether the year owes a sheet: those of the budget only where its tree has been entered.

    An office that types its programmes need not make them, and is not told what they lack.
    """
    return lembar.pokok is not JenisLembar.ANGGARAN or bool(buku.pohon_anggaran.baris)


def check_tahun(buku: BukuKinerja, hasil: HasilKinerja) -> tuple[Temuan, ...]:
    """What was found about all sheets that a year owes, each finding once, the gravest first."""
    diperiksa = (lembar for lembar in JenisLembar if is_owed(buku, lembar))
    return _tidy(t for lembar in diperiksa for t in check(buku, hasil, lembar))


def gravest_first(temuan: Iterable[Temuan]) -> list[Temuan]:
    """What bars a sheet, what is suspicious, then what is good to know; otherwise as they come."""
    return sorted(temuan, key=lambda t: _BERAT[t.tingkat])


def _tidy(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Gravest first, otherwise in the order of the checks; the same finding stands once."""
    hasil: dict[tuple[str, str, Acuan | str], Temuan] = {}
    for satu in gravest_first(temuan):
        hasil.setdefault((satu.kode, satu.pesan, satu.acuan or satu.tempat), satu)
    return tuple(hasil.values())
