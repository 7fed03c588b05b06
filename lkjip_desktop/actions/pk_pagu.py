"""An agreement that nobody has signed yet, brought in line with the pagu in force."""

from __future__ import annotations

from dataclasses import replace

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.keadaan_pk import is_draft
from lkjip_desktop.perhitungan.sebab_perubahan import pagu_beda, program_hilang

TIDAK_DISAMAKAN = Temuan(
    "pk.sudah_berlaku",
    "PK ini sudah bertanggal atau sudah ditetapkan, jadi anggarannya tetap. Siapkan PK Perubahan.",
)


def match_pagu(buku: BukuKinerja, pk: PerjanjianKinerja) -> Usul | Temuan:
    """Give a draft the pagu in force; programmes that it lacks come in at the end.

    Amounts that differ are replaced, targets and remarks stay; programmes that the budget no
    longer has are taken out. What has a date or was issued keeps its figures: a Temuan says so.
    """
    if not is_draft(buku, pk):
        return TIDAK_DISAMAKAN
    ada = {p.program_id: p for p in buku.pk_program(pk.id)}
    akhir = max((p.urutan for p in ada.values()), default=-1) + 1
    isi = []
    for nomor, beda in enumerate(pagu_beda(buku, pk)):
        kunci = beda.program.id
        lama = ada.get(kunci) or with_natural_id(
            PkProgram, pk_id=pk.id, program_id=kunci, urutan=akhir + nomor
        )
        isi.append(replace(lama, anggaran=beda.pagu))
    keluar = tuple(hilang.baris for hilang in program_hilang(buku, pk))
    return Usul(f"Samakan anggaran {pk.nama} dengan pagu", tuple(isi), keluar)
