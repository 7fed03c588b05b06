"""Where the rows are that others refer to: by the name in a cell, or by their natural key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import (
    BarisBaca,
    KunciBanding,
    natural_key,
    natural_key_of,
)
from lkjip_desktop.exchange.buku_kerja.penamaan import own_name, short_kunci
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Jabatan, PeranJabatan
from lkjip_desktop.kinerja.jenis import JENIS

_BERKUNCI = re.compile(r"\[([0-9a-f-]{8,36})\]$")


class _Nama:
    """The rows of one kind by name, in layers: the first one that knows a name decides."""

    def __init__(self) -> None:
        self.kini: dict[str, list[str]] = {}
        """As the sheet has it now."""
        self.semula: dict[str, list[str]] = {}
        """As it was at the time of export: whoever renames a row renames it in one place only."""
        self.berkas: dict[str, list[str]] = {}
        """As the file has it, for rows that the workbook does not hold."""
        self.kunci: dict[str, list[str]] = {}
        """By the Kunci, and by its beginning."""

    def add_kunci(self, kunci: str, tujuan: str) -> None:
        _add(self.kunci, kunci, tujuan)
        _add(self.kunci, short_kunci(kunci), tujuan)

    def find(self, teks: str) -> list[str]:
        nama = plain(teks)
        for peta in (self.kini, self.semula, self.berkas):
            if nama in peta:
                return peta[nama]
        cocok = _BERKUNCI.search(teks)
        return self.kunci.get(cocok[1], []) if cocok else []


def _add(peta: dict[str, list[str]], nama: str, kunci: str) -> None:
    if nama and kunci not in peta.setdefault(nama, []):
        peta[nama].append(kunci)


class Direktori:
    """All rows that a reference can mean."""

    def __init__(self, buku: BukuKantor) -> None:
        """Begin with the rows of the file; those of the workbook go before them."""
        self._nama = {lembar.jenis: _Nama() for lembar in SUSUNAN}
        self._alami: dict[tuple[str, KunciBanding], str] = {}
        self._peran = {jabatan.id: jabatan.peran for jabatan in buku.all_of(Jabatan)}
        for lembar in SUSUNAN:
            nama = self._nama[lembar.jenis]
            for entitas in buku.all_of(JENIS[lembar.jenis]):
                self._alami.setdefault((lembar.jenis, natural_key_of(entitas)), entitas.id)
                if lembar.sebutan:
                    _add(nama.berkas, plain(own_name(lembar, entitas)), entitas.id)
                    nama.add_kunci(entitas.id, entitas.id)

    def add(self, lembar: Lembar, baris: BarisBaca) -> None:
        """Take a row of the workbook whose id is known."""
        if lembar.jenis == Jabatan.__name__ and "peran" in baris.isi:
            self._peran[baris.id] = baris.isi["peran"]
        alami = natural_key(lembar.jenis, baris.isi)
        if alami is not None:
            self._alami[lembar.jenis, alami] = baris.id
        if lembar.sebutan:
            nama = self._nama[lembar.jenis]
            _add(nama.kini, plain(baris.isi.get(lembar.sebutan, "")), baris.id)
            if baris.kunci:  # a copied row carries the older name of its original
                _add(nama.semula, plain(baris.semula), baris.id)
            nama.add_kunci(baris.kunci, baris.id)

    def drop(self, baris: BarisBaca) -> None:
        """Take note of a row that goes."""
        self._peran.pop(baris.id, None)

    def find_heads(self) -> list[str]:
        """The ids of the offices that head the kecamatan: there should be one."""
        return [k for k, peran in self._peran.items() if peran is PeranJabatan.KEPALA_PERANGKAT]

    def find_name(self, jenis: str, teks: str) -> list[str]:
        """The ids of the rows that a text names: one, or none, or several of one name."""
        return self._nama[jenis].find(teks)

    def find_key(self, jenis: str, isi: Mapping[str, Any]) -> str | None:
        """The id of the row with this natural key."""
        alami = natural_key(jenis, isi)
        return None if alami is None else self._alami.get((jenis, alami))
