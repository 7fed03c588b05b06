"""Pagu and realisasi typed per programme: they count as long as the year has no budget tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.rekap_anggaran import pohon_anggaran, program_tahun

_APA: Final = ("pagu", "realisasi")


class Ketikan(NamedTuple):
    """A figure of a programme and year as it was typed."""

    program: ProgramTahun
    """As stored."""
    apa: str
    """ "pagu" or "realisasi": the field."""
    nilai: Sen
    dipakai: Sen | None
    """The figure that counts instead, the sum of the sub kegiatan; None where that is not known."""


def typed_figures(kantor: BukuKantor, tahun: int) -> Iterator[Ketikan]:
    """All that was typed for the programmes of a year, with what counts of them now."""
    kini = {p.id: p for p in program_tahun(kantor, tahun)}
    for satu in kantor.where(ProgramTahun, "tahun", tahun):
        for apa in _APA:
            nilai = getattr(satu, apa)
            if nilai is not None:
                yield Ketikan(satu, apa, nilai, getattr(kini[satu.id], apa))


def unused_figures(kantor: BukuKantor, tahun: int) -> tuple[Ketikan, ...]:
    """Those that are kept but do not count, because the tree gives another figure or none."""
    if not pohon_anggaran(kantor, tahun).baris:
        return ()
    return tuple(k for k in typed_figures(kantor, tahun) if k.nilai != k.dipakai)


def tell_figures(semua: Iterable[Ketikan]) -> str:
    """Their sums: "pagu Rp3.000,00 dan realisasi Rp2.900,00"; empty where there are none."""
    jumlah: dict[str, int] = {}
    for satu in semua:
        jumlah[satu.apa] = jumlah.get(satu.apa, 0) + satu.nilai
    return " dan ".join(f"{apa} {format_rupiah(Sen(jumlah[apa]))}" for apa in _APA if apa in jumlah)
