"""Buat tahun baru: open the next year of work with what does not change by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perencanaan import LembarTahun, Renstra, TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import TAHUN_AKHIR, TAHUN_AWAL

DI_LUAR: Final = Temuan("tahun.di_luar", "Tahun ditulis empat angka, misalnya 2025.")


def open_year(buku: BukuKantor, tahun: int) -> Usul | Temuan:
    """Open a year of work. Officials, offices, scales and the Renstra serve every year anyway.

    From the latest year before it come its rules, its programmes with the sasaran that each
    serves, and who signs which sheet. Targets follow from the Renstra; numbers, dates, pagu and
    realisasi stay blank, so that nobody signs or prints those of another year.
    """
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        return DI_LUAR
    if buku.where(TahunKerja, "tahun", tahun):
        return Temuan("tahun.ada", f"Tahun {tahun} sudah ada. Pilih tahun itu di atas.")
    lama = _year_before(buku, tahun)
    baru = with_natural_id(
        TahunKerja,
        tahun=tahun,
        renstra_id=_renstra_id(buku, tahun, lama),
        aturan=lama.aturan if lama else aturan_to_json(read_aturan()),
    )
    isi = (*_programs(buku, lama, tahun), *_sheets(buku, lama, tahun)) if lama else ()
    return Usul(f"Buat tahun {tahun}", (baru, *isi))


def _year_before(buku: BukuKantor, tahun: int) -> TahunKerja | None:
    """The latest year before this one, else the earliest of all."""
    semua = sorted(buku.all_of(TahunKerja), key=lambda satu: satu.tahun)
    sebelum = [satu for satu in semua if satu.tahun < tahun]
    return sebelum[-1] if sebelum else next(iter(semua), None)


def _renstra_id(buku: BukuKantor, tahun: int, lama: TahunKerja | None) -> str | None:
    """The Renstra of the year before where it covers this year too, else the last that does."""
    berlaku = [r.id for r in buku.all_of(Renstra) if r.tahun_awal <= tahun <= r.tahun_akhir]
    if lama and lama.renstra_id in berlaku:
        return lama.renstra_id
    if berlaku:
        return berlaku[-1]
    return lama.renstra_id if lama else None


def _programs(buku: BukuKantor, lama: TahunKerja, tahun: int) -> Iterator[ProgramTahun]:
    for satu in buku.where(ProgramTahun, "tahun", lama.tahun):
        if not any(
            p.tahun == tahun for p in buku.where(ProgramTahun, "program_id", satu.program_id)
        ):
            yield with_natural_id(
                ProgramTahun,
                tahun=tahun,
                program_id=satu.program_id,
                sasaran_id=satu.sasaran_id,
                urutan=satu.urutan,
            )


def _sheets(buku: BukuKantor, lama: TahunKerja, tahun: int) -> Iterator[LembarTahun]:
    for satu in buku.where(LembarTahun, "tahun", lama.tahun):
        if satu.jabatan_id is not None:
            yield with_natural_id(
                LembarTahun, tahun=tahun, lembar=satu.lembar, jabatan_id=satu.jabatan_id
            )
