"""Names of rows: how a cell of one sheet names a row of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar
from lkjip_desktop.exchange.buku_kerja.teks import plain, tidy
from lkjip_desktop.kinerja.entitas import Entitas

_PANJANG_KUNCI: Final = 8


def name_rows(isi: Mapping[str, Iterable[Entitas]]) -> dict[tuple[str, str], str]:
    """The name of every row that others refer to, by kind and id.

    It is the row's own text; where that is blank or not the only one of its kind, the beginning
    of its Kunci stands behind it: "Sekretaris [1f0c7a52]".
    """
    hasil = {}
    for lembar in SUSUNAN:
        if lembar.sebutan:
            baris = [(e.id, own_name(lembar, e)) for e in isi.get(lembar.jenis, ())]
            kali = Counter(plain(nama) for _, nama in baris)
            awal = Counter(short_kunci(kunci) for kunci, _ in baris)
            for kunci, nama in baris:
                tanda = kunci if awal[short_kunci(kunci)] > 1 else short_kunci(kunci)
                unik = plain(nama) and kali[plain(nama)] == 1
                hasil[lembar.jenis, kunci] = nama if unik else f"{nama} [{tanda}]".strip()
    return hasil


def own_name(lembar: Lembar, entitas: Entitas) -> str:
    """The text by which a row is called on other sheets."""
    return tidy(getattr(entitas, lembar.sebutan))


def short_kunci(kunci: str) -> str:
    """So much of a Kunci as tells two rows of one name apart, with next to no exception."""
    return kunci[:_PANJANG_KUNCI]
