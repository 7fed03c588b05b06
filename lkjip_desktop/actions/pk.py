"""Making a Perjanjian Kinerja: the first of a year, and every Perubahan after it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lkjip_desktop.actions.urutan import in_order
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.banding_pk import Angka, amounts, targets
from lkjip_desktop.perhitungan.janji_tetap import JanjiTetap
from lkjip_desktop.perhitungan.keadaan_pk import is_issued
from lkjip_desktop.perhitungan.sebab_perubahan import reason

TANPA_KEPALA: Final = Temuan(
    "pk.tanpa_kepala",
    "Belum ada jabatan Camat sebagai kepala perangkat daerah, padahal ia pihak pertama pada PK. "
    "Isi jabatannya di langkah Instansi dan Pejabat, bagian Jabatan.",
)
SUDAH_DITETAPKAN: Final = Temuan(
    "pk.ditetapkan",
    "PK ini sudah ditetapkan, jadi tidak dapat dihapus. Bila janjinya berubah, buat PK Perubahan.",
)
BUKAN_TERAKHIR: Final = Temuan(
    "pk.bukan_terakhir",
    "Hanya PK yang terakhir dapat dihapus, karena PK Perubahan meneruskan yang sebelumnya. "
    "Hapus PK Perubahan sesudahnya dahulu.",
)

_KEPALA: Final = ("nomor", "tanggal", "alasan")
"""Fields of an agreement by the names that people know."""


def add_pk(buku: BukuKinerja, janji: JanjiTetap | None = None) -> Usul | Temuan:
    """The next agreement of the year: murni from RKT and pagu, or a Perubahan of the last.

    A Perubahan starts with the targets of the agreement before it, as they were issued where
    `janji` tells (what was typed over them since is on no paper), and the pagu now in force, and
    names why where that is known (`sebab_perubahan.reason`); number and date stay empty, so that
    nobody signs with those of the earlier one. A programme that the budget no longer has is left
    out, and named in the reason; a year without any budget keeps the amounts that were promised.
    """
    kepala = buku.kepala
    if kepala is None:
        return TANPA_KEPALA
    lama = buku.pk()
    baru = with_natural_id(
        PerjanjianKinerja,
        tahun=buku.tahun,
        perubahan_ke=0 if lama is None else lama.perubahan_ke + 1,
        jabatan_id=kepala.id,
        atasan_id=kepala.atasan_id if lama is None else lama.atasan_id,
        urutan=0 if lama is None else lama.urutan,
        alasan="" if lama is None else reason(buku),
    )
    target = None if lama is None else janji.target if janji else targets(buku, lama)
    anggaran = {} if lama is None else janji.anggaran if janji else amounts(buku, lama)
    isi = (*_isi_indikator(buku, target, baru), *_isi_program(buku, lama, anggaran, baru))
    return Usul(f"Buat {baru.nama}", (baru, *isi))


def remove_pk(buku: BukuKinerja, pk: PerjanjianKinerja) -> Usul | Temuan:
    """Take the last agreement of the year away with everything in it; the earlier ones stay."""
    if pk.id != buku.daftar_pk()[-1].id:
        return BUKAN_TERAKHIR
    if is_issued(buku, pk):
        return SUDAH_DITETAPKAN
    isi = (*buku.pk_indikator(pk.id), *buku.pk_program(pk.id))
    return Usul(f"Hapus {pk.nama}", hapus=(*isi, pk))


def content(buku: BukuKinerja, pk: PerjanjianKinerja) -> str:
    """What would go with an agreement: "2 target dan 3 program"; empty where it holds nothing."""
    target = sum(p.target is not None for p in buku.pk_indikator(pk.id))
    program = len(buku.pk_program(pk.id))
    kepala = [medan for medan in _KEPALA if getattr(pk, medan)]
    bagian = [*kepala, *([f"{target} target"] if target else [])]
    bagian += [f"{program} program"] if program else []
    return " dan ".join(filter(None, (", ".join(bagian[:-1]), *bagian[-1:])))


def add_program(buku: BukuKinerja, pk: PerjanjianKinerja, program_id: str) -> Usul:
    """Put a programme into an agreement, in the order of the year's, with the pagu in force."""
    pagu = {p.program_id: p.pagu for p in buku.program_tahun}
    baru = with_natural_id(
        PkProgram, pk_id=pk.id, program_id=program_id, anggaran=pagu.get(program_id)
    )
    isi = in_order(buku.pk_program(pk.id), baru, lambda p: p.program_id, tuple(pagu))
    return Usul(f"Tambah program ke {pk.nama}", isi)


def remove_program(pk: PerjanjianKinerja, baris: PkProgram) -> Usul:
    """Take a programme out of an agreement; the programme itself and its pagu stay."""
    return Usul(f"Keluarkan program dari {pk.nama}", hapus=(baris,))


def programs_to_add(buku: BukuKinerja, pk: PerjanjianKinerja) -> tuple[Program, ...]:
    """The programmes of the year that are not in the agreement yet."""
    ada = {p.program_id for p in buku.pk_program(pk.id)}
    return tuple(buku.program(p.program_id) for p in buku.program_tahun if p.program_id not in ada)


def add_indikator(buku: BukuKinerja, pk: PerjanjianKinerja, indikator_id: str) -> Usul:
    """Promise an indicator in an agreement, in the order of the Renstra's, with its RKT target."""
    urut = tuple(i.id for i in buku.indikator)
    baru = with_natural_id(
        PkIndikator, pk_id=pk.id, indikator_id=indikator_id, target=buku.target_rkt(indikator_id)
    )
    isi = in_order(buku.pk_indikator(pk.id), baru, lambda p: p.indikator_id, urut)
    return Usul(f"Tambah indikator ke {pk.nama}", isi)


def remove_indikator(pk: PerjanjianKinerja, baris: PkIndikator) -> Usul:
    """Take an indicator out of an agreement; the indicator itself and its realisasi stay."""
    return Usul(f"Keluarkan indikator dari {pk.nama}", hapus=(baris,))


def indicators_to_add(buku: BukuKinerja, pk: PerjanjianKinerja) -> tuple[Indikator, ...]:
    """The indicators of the year's Renstra that the agreement does not promise."""
    ada = {p.indikator_id for p in buku.pk_indikator(pk.id)}
    return tuple(i for i in buku.indikator if i.id not in ada)


def _isi_indikator(
    buku: BukuKinerja, janji: Angka[Nilai] | None, baru: PerjanjianKinerja
) -> Iterator[PkIndikator]:
    if janji is None:
        janji = {i.id: buku.target_rkt(i.id) for i in buku.indikator}
    for nomor, (indikator_id, target) in enumerate(janji.items()):
        yield with_natural_id(
            PkIndikator, pk_id=baru.id, indikator_id=indikator_id, target=target, urutan=nomor
        )


def _isi_program(
    buku: BukuKinerja,
    lama: PerjanjianKinerja | None,
    janji: Angka[Sen],
    baru: PerjanjianKinerja,
) -> Iterator[PkProgram]:
    dulu = buku.pk_program(lama.id) if lama else ()
    keterangan = {p.program_id: p.keterangan for p in dulu}
    pagu = {p.program_id: p.pagu for p in buku.program_tahun}
    for nomor, (program_id, nilai) in enumerate((pagu or janji).items()):
        yield with_natural_id(
            PkProgram,
            pk_id=baru.id,
            program_id=program_id,
            anggaran=nilai,
            keterangan=keterangan.get(program_id, ""),
            urutan=nomor,
        )
