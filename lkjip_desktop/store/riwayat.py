"""Riwayat: the log of steps, and the undo and redo stacks that follow from it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan, ubahan_dari_json
from lkjip_desktop.store.tabel import RIWAYAT

LANGKAH_UNDO = 200
"""How many steps can be taken back."""


@dataclass(frozen=True, slots=True)
class BarisRiwayat:
    """One step as a list shows it, without its contents."""

    nomor: int
    waktu: str
    pelaku: str
    judul: str
    langkah: Langkah


@dataclass(slots=True)
class Tumpukan:
    """What can be undone and redone, as (nomor, judul) of the steps, the next one last."""

    undo: list[tuple[int, str]] = field(default_factory=list)
    redo: list[tuple[int, str]] = field(default_factory=list)

    def catat(self, nomor: int, judul: str, langkah: Langkah) -> None:
        """Take in one more step of the log.

        A step undone moves to the redo stack, redone back again; a new step forgets what was
        undone; a barrier forgets everything.
        """
        if langkah is Langkah.UBAH:
            self.undo.append((nomor, judul))
            del self.undo[:-LANGKAH_UNDO]
            self.redo.clear()
        elif langkah is Langkah.URUNG:
            self.redo.append(self.undo.pop())
        elif langkah is Langkah.ULANG:
            self.undo.append(self.redo.pop())
        else:
            self.undo.clear()
            self.redo.clear()


def baca_tumpukan(koneksi: Connection) -> tuple[Tumpukan, int]:
    """The stacks as the log tells them since the last barrier, and the last number given."""
    batas = koneksi.execute(
        select(RIWAYAT.c.nomor)
        .where(RIWAYAT.c.langkah == Langkah.BATAS.value)
        .order_by(RIWAYAT.c.nomor.desc())
        .limit(1)
    ).scalar()
    terakhir = int(batas or 0)
    tumpukan = Tumpukan()
    kolom = (RIWAYAT.c.nomor, RIWAYAT.c.judul, RIWAYAT.c.langkah)
    baris = koneksi.execute(
        select(*kolom).where(RIWAYAT.c.nomor > terakhir).order_by(RIWAYAT.c.nomor)
    )
    for nomor, judul, langkah in baris:
        tumpukan.catat(nomor, judul, Langkah(langkah))
        terakhir = nomor
    return tumpukan, terakhir


def baca_perubahan(koneksi: Connection, nomor: int) -> Perubahan:
    """One step with its contents."""
    baris = koneksi.execute(select(RIWAYAT).where(RIWAYAT.c.nomor == nomor)).mappings().one()
    return _perubahan(baris)


def _perubahan(baris: RowMapping) -> Perubahan:
    return Perubahan(
        judul=baris["judul"],
        ubahan=ubahan_dari_json(baris["isi"]),
        nomor=baris["nomor"],
        waktu=baris["waktu"],
        pelaku=baris["pelaku"],
        skema=baris["skema"],
        langkah=Langkah(baris["langkah"]),
        membalik=baris["membalik"],
        berkas=tuple(json.loads(baris["berkas"])),
    )


def baca_daftar(koneksi: Connection, cari: str, mulai: int, batas: int) -> Iterable[BarisRiwayat]:
    """Steps, newest first, whose title holds `cari`; a page of `batas` rows from `mulai`."""
    c = RIWAYAT.c
    pilih = select(c.nomor, c.waktu, c.pelaku, c.judul, c.langkah)
    if cari:
        pilih = pilih.where(c.judul.icontains(cari, autoescape=True))
    pilih = pilih.order_by(c.nomor.desc()).offset(mulai).limit(batas)

    def satu(baris: Any) -> BarisRiwayat:  # noqa: ANN401 - a row of the driver
        return BarisRiwayat(
            baris.nomor, baris.waktu, baris.pelaku, baris.judul, Langkah(baris.langkah)
        )

    return [satu(b) for b in koneksi.execute(pilih)]
