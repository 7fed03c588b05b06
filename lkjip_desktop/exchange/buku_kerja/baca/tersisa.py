"""Rows of the file that the workbook does not hold: they stay, and perhaps one was renamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.lingkup import select_year
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import JUDUL_KUNCI, YA, Lembar
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat, quote

_CUKUP: Final = 3
"""So many names are enough to recognise what is meant."""

Isi = Mapping[str, Sequence[BarisBaca]]
"""What was read, by kind."""


def rows_left(isi: Isi, buku: BukuKantor, tahun: int) -> Iterator[Temuan]:
    """What a clerk should know about the rows of the year that the workbook does not hold."""
    if tahun not in buku.tahun_kerja():
        return
    tersisa: dict[Lembar, list[Entitas]] = {}
    for jenis, daftar in select_year(buku, tahun).items():
        ada = {baris.id for baris in isi[jenis]}
        if sisa := [satu for satu in daftar if satu.id not in ada]:
            tersisa[LEMBAR_MENURUT_JENIS[jenis]] = sisa
    for lembar, sisa in tersisa.items():
        yield from _renamed(lembar, isi[lembar.jenis], sisa, buku)
    if tersisa:
        yield _left_alone(tersisa)


def _left_alone(tersisa: Mapping[Lembar, Sequence[Entitas]]) -> Temuan:
    rincian = ", ".join(f"{lembar.nama} {len(daftar)}" for lembar, daftar in tersisa.items())
    return Temuan(
        "buku.tersisa",
        f"{sum(map(len, tersisa.values()))} baris di berkas tidak ada di buku kerja ini dan tidak "
        f"diubah ({rincian}). Untuk menghapus sebuah baris, tulis {YA} di kolom Hapus pada "
        "baris itu.",
        "",
        Tingkat.CATATAN,
    )


def _renamed(
    lembar: Lembar, daftar: Sequence[BarisBaca], sisa: Sequence[Entitas], buku: BukuKantor
) -> Iterator[Temuan]:
    """Rows without a Kunci that look new, while others of the file are not mentioned.

    A name that was changed looks so: nothing but the Kunci tells that it is the same row. Facts
    follow the rows that they are about and are not named. A sheet in which all other rows have
    their Kunci tells that too few rows were left out on purpose: then only as many count.
    """
    ada = {satu.id for satu in buku.entitas(lambda jenis: jenis == lembar.jenis)}
    baru = [b for b in daftar if not b.kunci and not b.hapus and b.id not in ada]
    tanpa_kunci = not any(b.kunci for b in daftar)
    if lembar.sebutan and baru and (tanpa_kunci or len(baru) == len(sisa)):
        nama_baru = _names(b.isi.get(lembar.sebutan, "") for b in baru)
        nama_sisa = _names(getattr(satu, lembar.sebutan) for satu in sisa)
        yield Temuan(
            "buku.ganti_nama",
            f"{len(baru)} baris tanpa {JUDUL_KUNCI} tampak baru ({nama_baru}), sedangkan "
            f"{len(sisa)} baris di berkas tidak disebut ({nama_sisa}). Bila hanya namanya yang "
            "diganti, jangan simpan: ganti nama itu di formulir, lalu impor lagi.",
            lembar.nama,
            Tingkat.PERINGATAN,
        )


def _names(nama: Iterator[str]) -> str:
    semua = [quote(satu) if satu.strip() else "tanpa nama" for satu in nama]
    lebih = f" dan {len(semua) - _CUKUP} lainnya" if len(semua) > _CUKUP else ""
    return ", ".join(semua[:_CUKUP]) + lebih
