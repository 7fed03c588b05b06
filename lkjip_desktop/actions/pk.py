"""Making a Perjanjian Kinerja: the first of a year, and every Perubahan after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import id_of
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram


def add_pk(buku: BukuKinerja) -> Usul:
    """The next agreement of the year: murni from RKT and pagu, or a Perubahan of the last.

    A Perubahan starts with the targets of the agreement before it and the pagu now in force;
    number and date stay empty, so that nobody signs with those of the earlier one.
    """
    lama = buku.pk()
    baru = _kepala_pk(buku, lama)
    isi = (*_isi_indikator(buku, lama, baru), *_isi_program(buku, lama, baru))
    return Usul(f"Buat {baru.nama}", (baru, *isi))


def remove_pk(buku: BukuKinerja, pk: PerjanjianKinerja) -> Usul:
    """Take an agreement away with everything in it."""
    isi = (*buku.pk_indikator(pk.id), *buku.pk_program(pk.id))
    return Usul(f"Hapus {pk.nama}", hapus=(*isi, pk))


def add_program(buku: BukuKinerja, pk: PerjanjianKinerja, program_id: str) -> Usul:
    """Put a programme into an agreement, last in order, with the pagu now in force."""
    ada = buku.pk_program(pk.id)
    pagu = {p.program_id: p.pagu for p in buku.program_tahun}.get(program_id)
    baris = PkProgram(
        id=id_of("PkProgram", pk.id, program_id),
        urutan=max((p.urutan for p in ada), default=-1) + 1,
        pk_id=pk.id,
        program_id=program_id,
        anggaran=pagu,
    )
    return Usul(f"Tambah program ke {pk.nama}", (baris,))


def remove_program(pk: PerjanjianKinerja, baris: PkProgram) -> Usul:
    """Take a programme out of an agreement; the programme itself and its pagu stay."""
    return Usul(f"Keluarkan program dari {pk.nama}", hapus=(baris,))


def programs_to_add(buku: BukuKinerja, pk: PerjanjianKinerja) -> tuple[Program, ...]:
    """The programmes of the year that are not in the agreement yet."""
    ada = {p.program_id for p in buku.pk_program(pk.id)}
    return tuple(buku.program(p.program_id) for p in buku.program_tahun if p.program_id not in ada)


def _kepala_pk(buku: BukuKinerja, lama: PerjanjianKinerja | None) -> PerjanjianKinerja:
    ke = 0 if lama is None else lama.perubahan_ke + 1
    kunci = id_of("PerjanjianKinerja", buku.tahun, ke)
    if lama is not None:
        return replace(lama, id=kunci, perubahan_ke=ke, nomor="", tanggal=None, alasan="")
    kepala = buku.kepala
    return PerjanjianKinerja(
        id=kunci,
        tahun=buku.tahun,
        jabatan_id=kepala.id if kepala else None,
        atasan_id=kepala.atasan_id if kepala else None,
    )


def _isi_indikator(
    buku: BukuKinerja, lama: PerjanjianKinerja | None, baru: PerjanjianKinerja
) -> Iterator[PkIndikator]:
    if lama is not None:
        for satu in buku.pk_indikator(lama.id):
            kunci = id_of("PkIndikator", baru.id, satu.indikator_id)
            yield replace(satu, id=kunci, pk_id=baru.id)
        return
    for nomor, indikator in enumerate(buku.indikator):
        yield PkIndikator(
            id=id_of("PkIndikator", baru.id, indikator.id),
            urutan=nomor,
            pk_id=baru.id,
            indikator_id=indikator.id,
            target=buku.target_rkt(indikator.id),
        )


def _isi_program(
    buku: BukuKinerja, lama: PerjanjianKinerja | None, baru: PerjanjianKinerja
) -> Iterator[PkProgram]:
    keterangan = {p.program_id: p.keterangan for p in buku.pk_program(lama.id)} if lama else {}
    for nomor, satu in enumerate(buku.program_tahun):
        yield PkProgram(
            id=id_of("PkProgram", baru.id, satu.program_id),
            urutan=nomor,
            pk_id=baru.id,
            program_id=satu.program_id,
            anggaran=satu.pagu,
            keterangan=keterangan.get(satu.program_id, ""),
        )
