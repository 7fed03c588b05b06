"""Riwayat: the log of steps, and what of it undo and redo can still reach."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from lkjip_desktop.kinerja.lajur import Lajur, lajur_to_json
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan, ubahan_from_json
from lkjip_desktop.store.kunci import pelaku
from lkjip_desktop.store.tabel import RIWAYAT, SKEMA, TUMPUKAN

LANGKAH_UNDO: Final = 200
"""How many steps can be taken back."""

Butir = tuple[int, str]
"""A step that can be undone or redone: its number and its title."""


@dataclass(frozen=True, slots=True)
class BarisRiwayat:
    """One step as a list shows it, without its contents."""

    nomor: int
    waktu: str
    """ISO 8601 with zone, as the PC's clock said."""
    pelaku: str
    """user@computer."""
    judul: str
    langkah: Langkah

    @property
    def sebutan(self) -> str:
        """The title as a list shows it: "Urungkan: Ubah target" for a step taken back."""
        awalan = {Langkah.URUNG: "Urungkan: ", Langkah.ULANG: "Ulangi: "}
        return awalan.get(self.langkah, "") + self.judul


@dataclass(frozen=True, slots=True)
class Tumpukan:
    """What can be undone and redone, the next one last."""

    undo: tuple[Butir, ...] = ()
    redo: tuple[Butir, ...] = ()

    def sesudah(self, nomor: int, judul: str, langkah: Langkah) -> Tumpukan:
        """The stacks after one more step.

        A step undone goes over to the redo stack, redone back again; a new step forgets what was
        undone, and the oldest beyond LANGKAH_UNDO; a barrier forgets everything.
        """
        if langkah is Langkah.URUNG:
            return Tumpukan(self.undo[:-1], (*self.redo, self.undo[-1]))
        if langkah is Langkah.ULANG:
            return Tumpukan((*self.undo, self.redo[-1]), self.redo[:-1])
        if langkah is Langkah.BATAS:
            return Tumpukan()
        return Tumpukan((*self.undo, (nomor, judul))[-LANGKAH_UNDO:])

    def isi(self) -> dict[int, bool]:
        """Number of every step in reach → whether it is undone, as it stands in the file."""
        return {nomor: False for nomor, _ in self.undo} | {nomor: True for nomor, _ in self.redo}


def read_tumpukan(koneksi: Connection) -> Tumpukan:
    """The stacks as they were after the last step. Undone steps are redone oldest first."""
    # Ordered by the small table: ordered by the log, SQLite would walk through all of the log.
    c = TUMPUKAN.c
    pilih = select(c.nomor, RIWAYAT.c.judul, c.diurungkan).join_from(TUMPUKAN, RIWAYAT)
    baris = koneksi.execute(pilih.order_by(c.nomor)).all()
    undo = [(nomor, judul) for nomor, judul, diurungkan in baris if not diurungkan]
    redo = [(nomor, judul) for nomor, judul, diurungkan in baris if diurungkan]
    return Tumpukan(tuple(undo), tuple(reversed(redo)))


def _write_tumpukan(koneksi: Connection, lama: Tumpukan, baru: Tumpukan) -> None:
    """Write what differs between the stacks before and after a step."""
    dulu, kini = lama.isi(), baru.isi()
    buang = [{"kunci": n} for n in dulu if kini.get(n) is not dulu[n]]
    sisip = [{"nomor": n, "diurungkan": d} for n, d in kini.items() if dulu.get(n) is not d]
    if buang:
        koneksi.execute(delete(TUMPUKAN).where(TUMPUKAN.c.nomor == bindparam("kunci")), buang)
    if sisip:
        koneksi.execute(insert(TUMPUKAN), sisip)


def nomor_terakhir(koneksi: Connection) -> int:
    """Number of the newest step, 0 before the first."""
    return koneksi.execute(select(func.max(RIWAYAT.c.nomor))).scalar() or 0


def has_step(koneksi: Connection, nomor: int, waktu: str) -> bool:
    """Whether the log holds the step of this number and time, in the schema that can be read."""
    c = RIWAYAT.c
    pilih = select(c.nomor).where(c.nomor == nomor, c.waktu == waktu, c.skema == SKEMA)
    return koneksi.execute(pilih).first() is not None


def read_perubahan(koneksi: Connection, nomor: int) -> Perubahan:
    """One step with its contents. Raises ValueError where they are damaged."""
    baris = koneksi.execute(select(RIWAYAT).where(RIWAYAT.c.nomor == nomor)).mappings().one()
    return Perubahan(
        judul=baris["judul"],
        ubahan=ubahan_from_json(baris["isi"]),
        nomor=baris["nomor"],
        waktu=baris["waktu"],
        pelaku=baris["pelaku"],
        skema=baris["skema"],
        langkah=Langkah(baris["langkah"]),
        membalik=baris["membalik"],
        berkas=tuple(json.loads(baris["berkas"])),
    )


def now() -> str:
    """The time of a step: ISO 8601 with zone, as the PC's clock says."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def complete(perubahan: Perubahan, nomor: int) -> Perubahan:
    """The step as it is logged: its number, who does it, when, in which schema."""
    return replace(perubahan, nomor=nomor, waktu=now(), pelaku=pelaku(), skema=SKEMA)


def record(
    koneksi: Connection, perubahan: Perubahan, lajur: Sequence[Lajur], tumpukan: Tumpukan
) -> Tumpukan:
    """Log one step, whose changes are `lajur`, and return the stacks after it."""
    isi = {
        "nomor": perubahan.nomor,
        "waktu": perubahan.waktu,
        "pelaku": perubahan.pelaku,
        "judul": perubahan.judul,
        "skema": perubahan.skema,
        "langkah": perubahan.langkah.value,
        "membalik": perubahan.membalik,
        "isi": lajur_to_json(lajur),
        "berkas": json.dumps(perubahan.berkas),
    }
    koneksi.execute(insert(RIWAYAT), [isi])
    baru = tumpukan.sesudah(perubahan.nomor, perubahan.judul, perubahan.langkah)
    _write_tumpukan(koneksi, tumpukan, baru)
    return baru


def read_list(koneksi: Connection, cari: str, mulai: int, batas: int) -> list[BarisRiwayat]:
    """A page of `batas` steps from `mulai`, newest first, whose title or doer holds `cari`."""
    c = RIWAYAT.c
    pilih = select(c.nomor, c.waktu, c.pelaku, c.judul, c.langkah)
    if cari:
        judul = c.judul.icontains(cari, autoescape=True)
        pilih = pilih.where(judul | c.pelaku.icontains(cari, autoescape=True))
    pilih = pilih.order_by(c.nomor.desc()).offset(mulai).limit(batas)
    return [
        BarisRiwayat(nomor, waktu, pelaku, judul, Langkah(langkah))
        for nomor, waktu, pelaku, judul, langkah in koneksi.execute(pilih)
    ]
