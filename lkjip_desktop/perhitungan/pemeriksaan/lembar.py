"""The day of a sheet: it must have one, and one that fits what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    galat,
    ke,
    mention,
    peringatan,
)


def _bertanggal(bahan: BahanPeriksa) -> Iterator[Temuan]:
    if bahan.tanggal is None:
        pesan = (
            "Tanggal penandatanganan lembar ini belum diisi, sehingga penanda tangannya belum "
            "diketahui. Isi Tanggal di Cetak dan Tetapkan."
        )
        yield galat("lembar.tanggal_kosong", pesan, bahan.tempat, ke(bahan.isi_lembar, "tanggal"))


def _sesudah_tahunnya(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A year that still runs can't be measured (source: annexes of 10 January of that year)."""
    akhir = date(bahan.tahun, 12, 31)
    if bahan.tanggal is not None and bahan.tanggal < akhir:
        pesan = (
            f"Bertanggal {format_tanggal(bahan.tanggal)}, sebelum tahun yang diukurnya selesai. "
            f"Pakai tanggal {format_tanggal(akhir)} atau sesudahnya."
        )
        yield peringatan(
            "lembar.terlalu_awal", pesan, bahan.tempat, ke(bahan.isi_lembar, "tanggal")
        )


def _beraturan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A year that is older than its rules was measured by others in its day."""
    aturan = bahan.buku.aturan
    if aturan.berlaku_mulai > date(bahan.tahun, 12, 31):
        pesan = (
            f"Aturan “{aturan.nama}” berlaku mulai {format_tanggal(aturan.berlaku_mulai)}, sesudah "
            f"tahun {bahan.tahun}. Periksa di bagian Aturan tahun ini."
        )
        acuan = ke(bahan.buku.tahun_kerja, "aturan")
        yield peringatan("aturan.belum_berlaku", pesan, f"Aturan {bahan.tahun}", acuan)


def _jenjang_bernama(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A new band is called as the one that it was taken from until somebody names it."""
    aturan = bahan.buku.aturan
    for nama, pita in (("predikat capaian", aturan.capaian), ("predikat NKO", aturan.nko.pita)):
        for atas, bawah in pairwise(pita.jenjang):
            if atas.sebutan.casefold() == bawah.sebutan.casefold():
                pesan = (
                    f"Jenjang “{atas.kode}” dan “{bawah.kode}” pada {nama} bersebutan sama, "
                    f"{mention(bawah.sebutan)}. Bedakan sebutannya."
                )
                acuan = ke(bahan.buku.tahun_kerja, "aturan")
                yield peringatan("aturan.sebutan_sama", pesan, f"Aturan {bahan.tahun}", acuan)


def _rkt_sebelum_pk(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The RKT comes first: the agreement follows from it."""
    murni = bahan.buku.pk(0)
    if murni is None or murni.tanggal is None or bahan.tanggal is None:
        return
    if bahan.tanggal > murni.tanggal:
        pesan = (
            f"Bertanggal {format_tanggal(bahan.tanggal)}, sesudah {murni.nama} "
            f"({format_tanggal(murni.tanggal)}), padahal RKT mendahului PK. "
            "Periksa kedua tanggalnya."
        )
        yield peringatan(
            "lembar.rkt_sesudah_pk", pesan, bahan.tempat, ke(bahan.isi_lembar, "tanggal")
        )


RKT: tuple[Pemeriksa, ...] = (_bertanggal, _rkt_sebelum_pk)
UKUR: tuple[Pemeriksa, ...] = (_bertanggal, _sesudah_tahunnya, _beraturan, _jenjang_bernama)
"""For the sheets that look back on the year."""
