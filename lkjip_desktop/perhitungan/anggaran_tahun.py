"""The programmes of a year with their sums per sasaran."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.perhitungan.anggaran import Belanja, hitung_serapan, jumlah_belanja
from lkjip_desktop.perhitungan.baris import BarisProgram


@dataclass(frozen=True, slots=True)
class AnggaranTahun:
    """The rows of the programmes in order, by the key of their ProgramTahun, and their sums."""

    baris: Mapping[str, BarisProgram]
    belanja: Mapping[str | None, Belanja]
    """By the key of every sasaran of the year; None is the whole, with `lepas`."""
    lepas: tuple[BarisProgram, ...]
    """Programmes that serve no sasaran of the year's Renstra."""


def budget_of_year(buku: BukuKinerja, tetap: Mapping[str, BarisProgram]) -> AnggaranTahun:
    """Rows and sums of the year; the rows in `tetap` are known to be right and taken over."""
    pk = buku.pk()
    anggaran = {p.program_id: p.anggaran for p in buku.pk_program(pk.id)} if pk else {}
    baris = {
        p.id: tetap.get(p.id) or _baris(buku, p, anggaran.get(p.program_id))
        for p in buku.program_tahun
    }
    milik: dict[str, list[BarisProgram]] = {s.id: [] for s in buku.sasaran}
    lepas: list[BarisProgram] = []
    for satu in baris.values():
        (milik.get(satu.sasaran.id, lepas) if satu.sasaran else lepas).append(satu)
    return AnggaranTahun(
        baris=baris,
        belanja={
            None: jumlah_belanja(tuple(baris.values())),
            **{kunci: jumlah_belanja(isi) for kunci, isi in milik.items()},
        },
        lepas=tuple(lepas),
    )


def _baris(buku: BukuKinerja, tahun: ProgramTahun, anggaran_pk: Sen | None) -> BarisProgram:
    return BarisProgram(
        program=buku.program(tahun.program_id),
        sasaran=buku.kantor.find(Sasaran, tahun.sasaran_id),
        anggaran_pk=anggaran_pk,
        pagu=tahun.pagu,
        realisasi=tahun.realisasi,
        serapan=hitung_serapan(tahun.pagu, tahun.realisasi),
    )
