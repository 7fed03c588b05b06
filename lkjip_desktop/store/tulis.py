"""Rows in and out: entities as plain values, written in batches."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kodek import dari_polos, ke_polos
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan, ubahan_ke_json
from lkjip_desktop.store.tabel import BERKAS, RIWAYAT, TABEL


def baca_semua(koneksi: Connection) -> BukuKantor:
    """The whole book. Raises ValueError or KeyError on values that this version does not know."""
    isi: dict[str, dict[str, Entitas]] = {}
    for jenis, tabel in TABEL.items():
        baris = koneksi.execute(select(tabel)).mappings()
        isi[jenis] = {str(b["id"]): dari_polos(jenis, dict(b)) for b in baris}
    return BukuKantor(isi)


def tulis_ubahan(koneksi: Connection, ubahan: Sequence[Ubahan]) -> None:
    """Write changes, one statement with many rows for each kind and way."""
    sisip: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    ganti: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    buang: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for satu in ubahan:
        if satu.baru is None:
            buang[satu.jenis].append({"_id": satu.id})
        elif satu.lama is None:
            sisip[satu.jenis].append(ke_polos(satu.baru))
        else:
            ganti[satu.jenis].append({"_id": satu.id, **ke_polos(satu.baru)})
    for jenis, baris in buang.items():
        tabel = TABEL[jenis]
        koneksi.execute(delete(tabel).where(tabel.c.id == bindparam("_id")), baris)
    for jenis, baris in sisip.items():
        koneksi.execute(insert(TABEL[jenis]), baris)
    for jenis, baris in ganti.items():
        tabel = TABEL[jenis]
        koneksi.execute(update(tabel).where(tabel.c.id == bindparam("_id")), baris)


def tulis_berkas(koneksi: Connection, berkas: Mapping[str, bytes]) -> None:
    """Write the blobs that the file does not hold yet."""
    if not berkas:
        return
    ada = set(koneksi.execute(select(BERKAS.c.sha256).where(BERKAS.c.sha256.in_(berkas))).scalars())
    baru = [
        {"sha256": kunci, "ukuran": len(isi), "isi": isi}
        for kunci, isi in berkas.items()
        if kunci not in ada
    ]
    if baru:
        koneksi.execute(insert(BERKAS), baru)


def tulis_riwayat(koneksi: Connection, perubahan: Perubahan) -> None:
    """Log one step."""
    koneksi.execute(
        insert(RIWAYAT),
        [
            {
                "nomor": perubahan.nomor,
                "waktu": perubahan.waktu,
                "pelaku": perubahan.pelaku,
                "judul": perubahan.judul,
                "skema": perubahan.skema,
                "langkah": perubahan.langkah.value,
                "membalik": perubahan.membalik,
                "isi": ubahan_ke_json(perubahan.ubahan),
                "berkas": json.dumps(perubahan.berkas),
            }
        ],
    )
