"""Codes of the budget tree: one among the siblings, for an import knows a node by its code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, kunci_kode
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    ke,
    mention,
    peringatan,
)

Bernama = Program | Kegiatan | SubKegiatan
_code_key = lru_cache(1 << 16)(kunci_kode)
"""Kept: findings are looked for after every edit, and a code seldom changes."""


def _sekali(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Of two siblings with one code every import takes the first, and leaves the other behind."""
    kantor = bahan.buku.kantor
    sub = {b.sub_kegiatan_id for b in bahan.buku.pohon_anggaran.baris}
    kegiatan = {kantor.get(SubKegiatan, s).kegiatan_id for s in sub}
    program = {kantor.get(Kegiatan, k).program_id for k in kegiatan}
    for sebutan, semua, dipakai in (
        ("program", ((p, "") for p in kantor.all_of(Program)), program),
        ("kegiatan", ((k, k.program_id) for k in kantor.all_of(Kegiatan)), kegiatan),
        ("sub kegiatan", ((s, s.kegiatan_id) for s in kantor.all_of(SubKegiatan)), sub),
    ):
        for kembar in _twins(semua):
            milik = [satu for satu in kembar if satu.id in dipakai]
            if milik:
                pesan = (
                    f"Kode {milik[-1].kode} dipakai {len(kembar)} {sebutan}: "
                    f"{', '.join(mention(satu.nama) for satu in kembar)}. Impor hanya mengenal "
                    "yang pertama. Perbaiki kodenya, atau gabungkan bila sama."
                )
                tempat = f"Rincian Anggaran {bahan.tahun}"
                yield peringatan("rincian.kode_ganda", pesan, tempat, ke(milik[-1], "kode"))


def _twins(semua: Iterable[tuple[Bernama, str]]) -> Iterator[list[Bernama]]:
    """The nodes that share code and parent; "….0003" and "….03" are one code."""
    menurut: dict[tuple[str, str], list[Bernama]] = {}
    for satu, induk in semua:
        if satu.kode:
            menurut.setdefault((induk, _code_key(satu.kode)), []).append(satu)
    return (satu for (_, kunci), satu in menurut.items() if kunci and len(satu) > 1)


PEMERIKSA: tuple[Pemeriksa, ...] = (_sekali,)
