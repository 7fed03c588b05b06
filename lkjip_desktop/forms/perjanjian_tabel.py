"""The two grids of a Perjanjian Kinerja: targets, and programmes with their anggaran."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.bridge import Keadaan
from lkjip_desktop.forms.cara import BACA, NILAI, RUPIAH, TEKS
from lkjip_desktop.forms.indikator import Lihat, name_columns
from lkjip_desktop.forms.tabel import Kolom
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.perjanjian import PkIndikator, PkProgram


def indicator_columns(shown: Lihat, stored: Lihat, pk_id: Callable[[], str]) -> list[Kolom[Any]]:
    """Targets as promised; rows are indicators."""

    def baris(kunci: str) -> PkIndikator | None:
        isi = shown().buku.kantor.menurut(PkIndikator, "indikator_id", kunci)
        return next((p for p in isi if p.pk_id == pk_id()), None)

    def target(kunci: str) -> Any:  # noqa: ANN401 - a Nilai or blank
        isi = baris(kunci)
        return isi.target if isi else None

    return [
        *name_columns(shown),
        Kolom(
            "Target",
            NILAI,
            target,
            lambda kunci, nilai: ubah.set_target_pk(stored().buku.kantor, pk_id(), kunci, nilai),
            medan="target",
            lebar=11,
        ),
    ]


def program_columns(shown: Lihat, stored: Lihat, pk_id: Callable[[], str]) -> list[Kolom[Any]]:
    """Anggaran as signed, beside the pagu that is now in force; rows are programmes."""

    def baris(keadaan: Keadaan, kunci: str) -> PkProgram:
        isi = keadaan.buku.kantor.menurut(PkProgram, "program_id", kunci)
        return next(p for p in isi if p.pk_id == pk_id())

    def pagu(kunci: str) -> Sen | None:
        return next((p.pagu for p in shown().buku.program_tahun if p.program_id == kunci), None)

    def selisih(kunci: str) -> Sen | None:
        anggaran, berlaku = baris(shown(), kunci).anggaran, pagu(kunci)
        return None if anggaran is None or berlaku is None else Sen(anggaran - berlaku)

    return [
        Kolom(
            "Program",
            BACA,
            lambda kunci: shown().buku.kantor.ambil(Program, kunci).nama,
            regang=True,
            lebar=26,
        ),
        Kolom(
            "Anggaran\n(Rp)",
            RUPIAH,
            lambda kunci: baris(shown(), kunci).anggaran,
            lambda kunci, nilai: ubah.set_anggaran_pk(
                stored().buku.kantor, baris(stored(), kunci), nilai
            ),
            medan="anggaran",
            lebar=14,
        ),
        Kolom(
            "Keterangan",
            TEKS,
            lambda kunci: baris(shown(), kunci).keterangan,
            lambda kunci, nilai: ubah.set_keterangan_pk(
                stored().buku.kantor, baris(stored(), kunci), nilai
            ),
            medan="keterangan",
            lebar=11,
        ),
        Kolom("Pagu berlaku\n(Rp)", RUPIAH, pagu, lebar=14),
        Kolom(
            "Selisih\n(Rp)",
            RUPIAH,
            selisih,
            lebar=14,
            note=lambda _: "Anggaran perjanjian ini dikurangi pagu yang sekarang berlaku.",
        ),
    ]


def total(program: Sequence[PkProgram]) -> Sen | None:
    """JUMLAH as printed: None while an anggaran is missing, for a part is not the sum."""
    ada = [p.anggaran for p in program if p.anggaran is not None]
    return Sen(sum(ada)) if program and len(ada) == len(program) else None
