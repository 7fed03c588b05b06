"""Which programmes a year has: added from those of the file, and taken out again."""

from __future__ import annotations

from lkjip_desktop.actions.urutan import in_order
from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kunci_alami import with_natural_id


def programs_to_add(buku: BukuKinerja) -> tuple[Program, ...]:
    """The programmes of the file that the year does not have yet."""
    ada = {p.program_id for p in buku.program_tahun}
    return tuple(p for p in buku.kantor.all_of(Program) if p.id not in ada)


def add_program(buku: BukuKinerja, program_id: str) -> Usul:
    """Give the year a programme, in the order of the file's, its pagu and realisasi still blank.

    It serves the sasaran that it served in the latest other year, where the year still has that.
    """
    baru = with_natural_id(
        ProgramTahun,
        tahun=buku.tahun,
        program_id=program_id,
        sasaran_id=_known_sasaran(buku, program_id),
    )
    urut = tuple(p.id for p in buku.kantor.all_of(Program))
    isi = in_order(buku.program_tahun, baru, lambda p: p.program_id, urut)
    return Usul(f"Tambah {shorten(buku.program(program_id).nama)} ke tahun {buku.tahun}", isi)


def remove_program(buku: BukuKinerja, baris: ProgramTahun) -> Usul | None:
    """Take a programme with its pagu and realisasi out of the year; the programme itself stays.

    None where the year's budget tree has it: it goes with its sub kegiatan.
    """
    if buku.pohon_anggaran.number((None, baris.program_id)) is not None:
        return None
    nama = shorten(buku.program(baris.program_id).nama)
    return Usul(f"Keluarkan {nama} dari tahun {baris.tahun}", hapus=(baris,))


def _known_sasaran(buku: BukuKinerja, program_id: str) -> str | None:
    milik = {s.id for s in buku.sasaran}
    lain = buku.kantor.where(ProgramTahun, "program_id", program_id)
    dikenal = [p for p in lain if p.sasaran_id in milik]
    return max(dikenal, key=lambda p: p.tahun).sasaran_id if dikenal else None
