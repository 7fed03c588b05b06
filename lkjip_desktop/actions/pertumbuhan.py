"""Pagu and realisasi of earlier years, which growth is reckoned from; also of years that are no
year of work in the file.
"""  # noqa: D205 - one sentence

from __future__ import annotations

from typing import Literal

from lkjip_desktop.actions.hampa import is_blank
from lkjip_desktop.actions.ubah import set_anggaran_tahun
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.temuan import Temuan

MedanAnggaran = Literal["pagu", "realisasi"]


def program_of_year(buku: BukuKantor, program_id: str, tahun: int) -> ProgramTahun:
    """The row of a programme in a year, or a new one that is not stored yet."""
    ada = (p for p in buku.where(ProgramTahun, "tahun", tahun) if p.program_id == program_id)
    baru = with_natural_id(ProgramTahun, tahun=tahun, program_id=program_id)
    return next(ada, baru)


def set_anggaran_lalu(
    buku: BukuKantor, program_id: str, tahun: int, kolom: MedanAnggaran, nilai: Sen | None
) -> Usul | Temuan:
    """Set pagu or realisasi (sen) of a programme in an earlier year.

    Where nothing is left of a year that is no year of work, its row goes: a blank one would make
    the sum of that year unknown.
    """
    dasar = program_of_year(buku, program_id, tahun)
    hasil = set_anggaran_tahun(buku, dasar, kolom, nilai)
    if isinstance(hasil, Temuan):
        return hasil
    (baris,) = hasil.put
    if is_blank(buku, baris):
        lama = buku.find(ProgramTahun, baris.id)
        return Usul(hasil.judul, hapus=(lama,) if lama else ())
    return hasil
