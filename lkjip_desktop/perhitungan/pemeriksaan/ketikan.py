"""Figures typed per programme that do not count beside a budget tree."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.kinerja.angka import format_rupiah
from lkjip_desktop.kinerja.ketikan_anggaran import Ketikan, unused_figures
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    ke,
    mention,
    peringatan,
)


def find_unused(bahan: BahanPeriksa, program_tahun_id: str, apa: str) -> Ketikan | None:
    """What was typed for a programme of the year ("pagu" or "realisasi") and does not count."""
    semua = unused_figures(bahan.buku.kantor, bahan.tahun)
    return next((k for k in semua if (k.program.id, k.apa) == (program_tahun_id, apa)), None)


def name_unused(bahan: BahanPeriksa, satu: Ketikan) -> str:
    """What was typed and why it does not count, and what to do."""
    nama = mention(bahan.buku.program(satu.program.program_id).nama)
    awal = (
        f"{satu.apa.capitalize()} {nama} yang diketik ({format_rupiah(satu.nilai)}) tidak dipakai, "
        "karena tahun ini dijumlah dari sub kegiatan"
    )
    if satu.dipakai is not None:
        return f"{awal}nya. Samakan rinciannya, atau kosongkan ketikan itu di buku kerja."
    if _has_rows(bahan, satu):
        return f"{awal}nya, yang belum lengkap. Lengkapi pada Rincian anggaran."
    return f"{awal} dan program ini belum mempunyainya. Lengkapi pada Rincian anggaran."


def _has_rows(bahan: BahanPeriksa, satu: Ketikan) -> bool:
    return bahan.buku.pohon_anggaran.number((None, satu.program.program_id)) is not None


def _ketikan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Say so where they differ, and of programmes without any row, which the sheet leaves out.

    The sheet that can't do without such a programme says the same as a GALAT.
    """
    for satu in unused_figures(bahan.buku.kantor, bahan.tahun):
        kode = "rincian.ketikan"
        if satu.dipakai is None:
            if _has_rows(bahan, satu):
                continue  # the row without a figure is named by itself
            kode = f"anggaran.{satu.apa}_kosong"
        tempat = f"Rincian Anggaran {bahan.tahun}"
        yield peringatan(kode, name_unused(bahan, satu), tempat, ke(satu.program, satu.apa))


PEMERIKSA: tuple[Pemeriksa, ...] = (_ketikan,)
