"""What a sheet says differently from another of its kind, in the plain words of the office."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from lkjip_desktop.dokumen.blok import (
    Blok,
    Catatan,
    Dokumen,
    Grafik,
    Judul,
    Kop,
    Paragraf,
    Rincian,
    Tabel,
    TandaTangan,
)

LAIN: Final = "susunan lembar"
"""Where no plain word says what differs."""
_NAMA: Final[dict[type[Blok], str]] = {
    Judul: "judul atau nomor",
    Paragraf: "kalimat",
    Rincian: "nama atau jabatan para pihak",
    Grafik: "grafik",
    Catatan: "catatan di bawah tabel",
}


def tell_apart(dulu: Dokumen, kini: Dokumen) -> tuple[str, ...]:
    """Name what differs, each once, in the order of the sheet; nothing where nothing does.

    "alamat pada kop", "kolom Target", "penanda tangan".
    """
    if dulu == kini:
        return ()
    lama, baru = (tuple(_blocks(satu)) for satu in (dulu, kini))
    if [*map(type, lama)] != [*map(type, baru)]:
        return (LAIN,)
    pasangan = zip(lama, baru, strict=True)
    kata = chain.from_iterable(_of_block(a, b) for a, b in pasangan if a != b)
    return tuple(dict.fromkeys(kata)) or (LAIN,)


def _blocks(satu: Dokumen) -> Iterator[Blok]:
    return chain.from_iterable(bagian.blok for bagian in satu.bagian)


def _of_block(dulu: Blok, kini: Blok) -> Iterator[str]:
    if isinstance(dulu, Kop) and isinstance(kini, Kop):
        yield from _of_kop(dulu, kini)
    elif isinstance(dulu, TandaTangan) and isinstance(kini, TandaTangan):
        if dulu.tempat_tanggal != kini.tempat_tanggal:
            yield "tempat dan tanggal"
        if (dulu.kanan, dulu.kiri) != (kini.kanan, kini.kiri):
            yield "penanda tangan"
    elif isinstance(dulu, Tabel) and isinstance(kini, Tabel):
        yield from _of_table(dulu, kini)
    else:
        yield _NAMA.get(type(kini), LAIN)


def _of_kop(dulu: Kop, kini: Kop) -> Iterator[str]:
    bagian = {"lambang": "lambang", "nama": "nama", "alamat": "alamat", "hubungan": "kontak"}
    for medan, kata in bagian.items():
        if getattr(dulu, medan) != getattr(kini, medan):
            yield f"{kata} pada kop"


def _of_table(dulu: Tabel, kini: Tabel) -> Iterator[str]:
    """The columns in which cells differ, by their titles; else how many rows there are."""
    if len(dulu.baris) != len(kini.baris) or dulu.kolom != kini.kolom:
        yield "banyaknya baris tabel"
        return
    kepala = kini.kepala[-1].sel if kini.kepala else ()
    polos = len(kepala) == len(kini.kolom)
    for lama, baru in zip(dulu.baris, kini.baris, strict=True):
        if lama == baru:
            continue
        if not (polos and len(lama.sel) == len(baru.sel) == len(kepala)):
            yield "jumlah pada tabel" if len(lama.sel) == len(baru.sel) else "isi tabel"
            continue
        for judul, a, b in zip(kepala, lama.sel, baru.sel, strict=True):
            if a != b:
                yield f"kolom {judul.nilai}" if judul.nilai else "isi tabel"
