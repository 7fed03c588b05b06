"""Rows in and out: entities as plain values, read as a whole book, written in batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import NoneType
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, insert, select

from lkjip_desktop.kinerja.aturan import aturan_from_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kodek import daftar_medan, from_polos, to_polos
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Ubahan
from lkjip_desktop.store.tabel import BERKAS, TABEL

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


def write_ubahan(koneksi: Connection, ubahan: Sequence[Ubahan]) -> None:
    """Write changes, one statement with many rows for each kind and way.

    All that changes is taken out before anything is put in, so that two rows may swap what only
    one may have. References are checked at commit, when all is in place again.
    """
    buang: dict[str, list[dict[str, str]]] = {}
    sisip: dict[str, list[Mapping[str, Any]]] = {}
    for satu in ubahan:
        if satu.lama is not None:
            buang.setdefault(satu.jenis, []).append({"kunci": satu.id})
        if satu.baru is not None:
            sisip.setdefault(satu.jenis, []).append(to_polos(satu.baru))
    for jenis, baris in buang.items():
        tabel = TABEL[jenis]
        koneksi.execute(delete(tabel).where(tabel.c.id == bindparam("kunci")), baris)
    for jenis, isi in sisip.items():
        koneksi.execute(insert(TABEL[jenis]), isi)


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
