"""Jangkauan: which logged steps undo and redo can still take."""

from __future__ import annotations

from sqlalchemy import Connection, select

from lkjip_desktop.store.tabel import RIWAYAT, TUMPUKAN


def steps_in_reach(koneksi: Connection, jenis: str) -> list[int]:
    """The numbers of those that name a kind of entity: only they can change rows of it.

    The log writes the kind of what it holds in full, in each of its forms; the contents of a block
    of thousands of other rows need not be read.
    """
    pilih = select(TUMPUKAN.c.nomor).join_from(TUMPUKAN, RIWAYAT)
    pilih = pilih.where(RIWAYAT.c.isi.contains(f'"{jenis}"', autoescape=True))
    return list(koneksi.execute(pilih.order_by(TUMPUKAN.c.nomor)).scalars())
