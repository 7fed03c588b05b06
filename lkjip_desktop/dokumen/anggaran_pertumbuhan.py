"""Pertumbuhan Anggaran dan Realisasi: each programme over the years, and by how much it grew."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lkjip_desktop.dokumen.blok import (
    Baris,
    Catatan,
    Dokumen,
    Jarak,
    Kolom,
    Orientasi,
    PeranBaris,
    Rata,
    Sel,
    Tabel,
)
from lkjip_desktop.dokumen.tabel import baris_kosong, kepala, sel_persen, sel_rupiah, sel_teks
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import BarisPertumbuhan

_KOLOM: Final = (
    Kolom(5, Rata.TENGAH),
    Kolom(33),
    Kolom(8, Rata.TENGAH),
    Kolom(19, Rata.KANAN),
    Kolom(19, Rata.KANAN),
    Kolom(10, Rata.ANGKA, (4, 3)),
    Kolom(12, Rata.ANGKA),
    Kolom(12, Rata.ANGKA),
)
_KEPALA: Final = (
    kepala(
        *("No.", "Program", "Tahun", "Pagu", "Realisasi", "% Serapan"),
        *("Pertumbuhan Pagu", "Pertumbuhan Realisasi"),
    ),
    kepala(*(str(n) for n in range(1, len(_KOLOM) + 1))),
)
_CATATAN: Final = (
    Catatan(
        "Pertumbuhan (kolom 7 dan 8) = angka tahun itu dibagi angka tahun sebelumnya × 100% − 100%."
    ),
    Catatan(
        "Tanda “-”: angkanya belum ada, atau tahun sebelumnya 0. JUMLAH suatu tahun tercetak bila "
        "angka semua program ada."
    ),
)


def compose(bahan: Bahan) -> Dokumen:
    """Pagu, realisasi, serapan and growth of every programme and of the whole, year by year."""
    *program, seluruh = bahan.hasil.pertumbuhan
    tahun = bahan.hasil.tahun_pertumbuhan
    isi: list[Baris] = []
    for nomor, satu in enumerate(program, 1):
        nama = bahan.buku.program(satu.program_id).nama if satu.program_id else ""
        isi += _years((Sel(str(nomor)), sel_teks(nama)), satu, tahun)
    jumlah = Sel("JUMLAH", tebal=True, lebar=2, rata=Rata.TENGAH)
    total = [
        replace(satu, peran=PeranBaris.JUMLAH, jumlah=tuple(range(ke, len(isi), len(tahun))))
        for ke, satu in enumerate(_years((jumlah,), seluruh, tahun, tebal=True))
    ]
    baris = (*(isi or [baris_kosong(len(_KOLOM))]), *total)
    return dokumen_lembar(
        bahan,
        JenisLembar.PERTUMBUHAN,
        JenisLembar.PERTUMBUHAN.nama,
        [Tabel(_KOLOM, _KEPALA, baris, ukuran=9.5), Jarak(6), *_CATATAN],
        orientasi=Orientasi.MENDATAR,
    )


def _years(
    muka: tuple[Sel, ...], satu: BarisPertumbuhan, tahun: tuple[int, ...], *, tebal: bool = False
) -> list[Baris]:
    """A row for each year; what names them is written once for all."""
    return [
        Baris(
            (
                *(replace(sel, lanjut=ke > 0) for sel in muka),
                Sel(str(t), tebal=tebal),
                sel_rupiah(satu.at(t).pagu, tebal=tebal),
                sel_rupiah(satu.at(t).realisasi, tebal=tebal),
                sel_persen(satu.at(t).serapan, tebal=tebal),
                sel_persen(satu.pertumbuhan_pagu(t), tebal=tebal),
                sel_persen(satu.pertumbuhan_realisasi(t), tebal=tebal),
            )
        )
        for ke, t in enumerate(tahun)
    ]
