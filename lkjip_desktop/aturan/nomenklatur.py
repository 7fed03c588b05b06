"""The nomenclature of a kecamatan to pick from. The file is ours: a broken one raises."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from lkjip_desktop.kinerja.nomenklatur import TingkatKode, kode_induk, tingkat_kode
from lkjip_desktop.paths import resources_dir


@dataclass(frozen=True, slots=True)
class Nomenklatur:
    """A programme, kegiatan or sub kegiatan as lists of the region name it."""

    kode: str
    nama: str
    tingkat: TingkatKode

    @property
    def induk(self) -> str:
        """The code one level above; empty for a programme."""
        return kode_induk(self.kode)


def read_nomenklatur() -> tuple[Nomenklatur, ...]:
    """All that is known, by code, each after the one above it.

    Raises ValueError where a code names no level, comes twice, or its parent is missing.
    """
    path = resources_dir() / "nomenklatur" / "kecamatan.csv"
    with path.open(encoding="utf-8", newline="") as berkas:
        semua = tuple(_entry(baris) for baris in csv.DictReader(berkas))
    dikenal = {""}
    for satu in semua:
        if satu.kode in dikenal or satu.induk not in dikenal:
            raise ValueError(satu.kode)
        dikenal.add(satu.kode)
    return semua


def _entry(baris: dict[str, str]) -> Nomenklatur:
    tingkat = tingkat_kode(baris["kode"])
    if tingkat is None or not baris["nama"].strip():
        raise ValueError(baris)
    return Nomenklatur(baris["kode"], baris["nama"], tingkat)
