"""The nomenclature to pick from: the list of the region, and what the office has itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lkjip_desktop.aturan import read_nomenklatur
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import (
    Kegiatan,
    SubKegiatan,
    TingkatKode,
    kode_induk,
    kunci_kode,
    kunci_nama,
)

Nama = tuple[str, str]
"""Code and name; the code may be empty."""


@dataclass(frozen=True, slots=True)
class Calon:
    """A sub kegiatan to pick, with what it belongs to."""

    program: Nama
    kegiatan: Nama
    sub_kegiatan: Nama
    milik_kantor: bool
    """Whether the office has it already; else it comes from the list of the region."""

    @property
    def sebutan(self) -> str:
        """Code and name as one text: "7.01.01.2.02.0001 Penyediaan Gaji dan Tunjangan ASN"."""
        return " ".join(self.sub_kegiatan).strip()

    def holds(self, teks: str) -> bool:
        """Whether a text means it: the beginning of its code, or words of its names in any order.

        "7.01.01.2.02.01" finds the sub kegiatan ….0001; "gaji asn" finds both words.
        """
        kode, milik = kunci_kode(teks), kunci_kode(self.sub_kegiatan[0])
        mentah = "".join(teks.split()).upper()
        if milik and (milik == kode or (mentah[:1].isdigit() and milik.startswith(mentah))):
            return True
        isi = " ".join((*self.sub_kegiatan, *self.kegiatan, *self.program)).casefold()
        return all(kata in isi for kata in teks.casefold().split())


def candidates(buku: BukuKantor) -> tuple[Calon, ...]:
    """Every sub kegiatan that may be picked, those of the office as it names them; by code."""
    sendiri = list(_own(buku))
    kode = {kunci_kode(c.sub_kegiatan[0]) for c in sendiri} - {""}
    nama = {kunci_nama(c.sub_kegiatan[1]) for c in sendiri if not c.sub_kegiatan[0]}
    lain = (
        c
        for c in _listed()
        if kunci_kode(c.sub_kegiatan[0]) not in kode and kunci_nama(c.sub_kegiatan[1]) not in nama
    )
    return tuple(sorted((*sendiri, *lain), key=_order))


def names_of(tingkat: TingkatKode) -> tuple[str, ...]:
    """Code and name of every entry of a level on the list of the region, as texts."""
    return tuple(f"{n.kode} {n.nama}" for n in read_nomenklatur() if n.tingkat is tingkat)


def _order(calon: Calon) -> tuple[bool, str, str]:
    """Those without a code stand last."""
    kode = kunci_kode(calon.sub_kegiatan[0])
    return not kode, kode, calon.sub_kegiatan[1].casefold()


def _own(buku: BukuKantor) -> Iterator[Calon]:
    for sub in buku.all_of(SubKegiatan):
        kegiatan = buku.get(Kegiatan, sub.kegiatan_id)
        program = buku.get(Program, kegiatan.program_id)
        yield Calon(
            (program.kode, program.nama),
            (kegiatan.kode, kegiatan.nama),
            (sub.kode, sub.nama),
            milik_kantor=True,
        )


def _listed() -> Iterator[Calon]:
    semua = read_nomenklatur()
    nama = {n.kode: n.nama for n in semua}
    for satu in semua:
        if satu.tingkat is TingkatKode.SUB_KEGIATAN:
            kegiatan = kode_induk(satu.kode)
            program = kode_induk(kegiatan)
            yield Calon(
                (program, nama[program]),
                (kegiatan, nama[kegiatan]),
                (satu.kode, satu.nama),
                milik_kantor=False,
            )
