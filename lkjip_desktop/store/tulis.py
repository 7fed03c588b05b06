"""Rows in and out: entities as plain values, read as a whole book, written in batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from types import NoneType
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    BindParameter,
    Connection,
    Delete,
    Insert,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import sqlite

from lkjip_desktop.kinerja.aturan import aturan_from_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kodek import daftar_medan, from_polos
from lkjip_desktop.kinerja.lajur import Cara, Lajur
from lkjip_desktop.kinerja.lajur_padat import Kolom
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.store.tabel import BERKAS, TABEL, UNIK

_TIPE: Final[dict[str, type]] = {"bulat": int, "sen": int, "benar": bool}


def read_all(koneksi: Connection) -> BukuKantor:
    """The whole book.

    Raises ValueError, KeyError, TypeError or ArithmeticError on values that can't be ours.
    """
    buku = BukuKantor({jenis: _read_jenis(koneksi, jenis) for jenis in TABEL})
    for tahun in buku.all_of(TahunKerja):
        if tahun.aturan:
            aturan_from_json(tahun.aturan)
    return buku


def _read_jenis(koneksi: Connection, jenis: str) -> dict[str, Entitas]:
    medan = daftar_medan(jenis)
    nama = [m.nama for m in medan]
    boleh = [{_TIPE.get(m.tipe, str)} | (set() if m.wajib else {NoneType}) for m in medan]
    bentuk_sah: set[tuple[type, ...]] = set()
    hasil: dict[str, Entitas] = {}
    for baris in koneksi.execute(select(TABEL[jenis])).all():
        # SQLite keeps text in a column of numbers if it is told to; nothing else would notice.
        bentuk = tuple(map(type, baris))
        if bentuk not in bentuk_sah:
            if not all(t in b for t, b in zip(bentuk, boleh, strict=True)):
                raise TypeError(f"{jenis}: {bentuk}")
            bentuk_sah.add(bentuk)
        satu = from_polos(jenis, dict(zip(nama, baris, strict=True)))
        hasil[satu.id] = satu
    return hasil


def write_lajur(koneksi: Connection, semua: Sequence[Lajur]) -> None:
    """Write changes, one statement with many rows for each kind and way.

    All that goes is taken out before anything is put in, so that two rows may swap what only
    one may have. References are checked at commit, when all is in place again.
    """
    utuh = [satu for satu in semua if not _write_in_place(koneksi, satu)]
    for satu in utuh:
        if satu.cara is not Cara.SISIP:
            _removal(satu.jenis).run(koneksi, {_KUNCI: satu.id})
    for satu in utuh:
        if satu.cara is not Cara.HAPUS:
            _insert_all(koneksi, satu.jenis, satu.sekarang)


def _write_in_place(koneksi: Connection, lajur: Lajur) -> bool:
    """Write the fields that differ; False where rows must be taken out and put in whole.

    That is so where they come, go, or change what only one may have, and for rows that something
    else has taken out of the file.
    """
    if lajur.cara is not Cara.UBAH or {*UNIK.get(lajur.jenis, ())} & {*lajur.beda}:
        return False
    if not lajur.beda:
        return True
    isi: dict[str, Kolom] = {f"{_BARU}{n}": k for n, k in lajur.baru.items()}
    banyak = _update(lajur.jenis, lajur.beda).run(koneksi, {**isi, _KUNCI: lajur.id})
    return banyak == len(lajur.id)


_KUNCI: Final = "kunci_baris"
_BARU: Final = "baru_"


class Perintah(NamedTuple):
    """A statement that has been compiled: its text, and its parameters in their order."""

    teks: str
    urut: Sequence[str]

    @classmethod
    def of(cls, pernyataan: Delete | Insert | Update) -> Perintah:
        """Compile a statement, which takes longer than to run it."""
        siap = pernyataan.compile(dialect=sqlite.dialect())
        return cls(siap.string, siap.positiontup or ())

    def run(self, koneksi: Connection, isi: Mapping[str, Kolom]) -> int:
        """Run it for every row of the columns `isi`, by their parameters; how many it met.

        The values are plain, as the driver takes them: looking at each again would take longer
        than writing it.
        """
        baris = list(zip(*(isi[nama] for nama in self.urut), strict=True))
        return koneksi.exec_driver_sql(self.teks, baris).rowcount


@cache
def _removal(jenis: str) -> Perintah:
    tabel = TABEL[jenis]
    return Perintah.of(delete(tabel).where(tabel.c.id == bindparam(_KUNCI)))


@cache
def _update(jenis: str, medan: tuple[str, ...]) -> Perintah:
    tabel = TABEL[jenis]
    isi: dict[str, BindParameter[Any]] = {n: bindparam(f"{_BARU}{n}") for n in medan}
    return Perintah.of(update(tabel).where(tabel.c.id == bindparam(_KUNCI)).values(isi))


@cache
def _insertion(jenis: str, banyak: int) -> Perintah:
    """What inserts so many rows; its parameters are those of one of them."""
    satu = Perintah.of(insert(TABEL[jenis]))
    lagi = f", ({', '.join('?' * len(satu.urut))})"
    return Perintah(satu.teks + lagi * (banyak - 1), satu.urut)


def _insert_all(koneksi: Connection, jenis: str, isi: Mapping[str, Kolom]) -> None:
    """Insert the rows of the columns `isi`, many with each statement.

    Statements of many rows take three quarters of the time that those of a single row take.
    """
    baris = list(zip(*(isi[nama] for nama in _insertion(jenis, 1).urut), strict=True))
    awal = 0
    for banyak in _SEKALI:
        akhir = len(baris) - (len(baris) - awal) % banyak
        if awal < akhir:
            bagian = (baris[n : n + banyak] for n in range(awal, akhir, banyak))
            nilai = [tuple(chain.from_iterable(satu)) for satu in bagian]
            koneksi.exec_driver_sql(_insertion(jenis, banyak).teks, nilai)
        awal = akhir


_SEKALI: Final = (500, 50, 1)
"""Rows of one statement: of the widest kind 8,000 values, of 32,766 that SQLite takes."""


def write_berkas(koneksi: Connection, berkas: Mapping[str, bytes]) -> None:
    """Write the blobs that the file does not hold yet."""
    if not berkas:
        return
    ada = set(
        koneksi.execute(select(BERKAS.c.sha256).where(BERKAS.c.sha256.in_(list(berkas)))).scalars()
    )
    baru = [
        {"sha256": kunci, "ukuran": len(isi), "isi": isi}
        for kunci, isi in berkas.items()
        if kunci not in ada
    ]
    if baru:
        koneksi.execute(insert(BERKAS), baru)
