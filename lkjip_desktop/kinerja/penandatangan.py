"""Who signs for an office on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import (
    Jabatan,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    StatusJabatan,
)


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs for an office on a day; `pejabat` None where nobody is known to be in office."""

    jabatan: Jabatan
    pejabat: Pejabat | None
    masa: MasaJabatan | None

    @property
    def nama_jabatan(self) -> str:
        """The office with Plt., Plh. or Pj. before it where that applies: "Plt. Camat Palaran"."""
        return (self.masa.status.awalan if self.masa else "") + self.jabatan.nama

    @property
    def sebutan(self) -> str:
        """What stands above the signature: "CAMAT", "Plt. CAMAT"."""
        awalan = self.masa.status.awalan if self.masa else ""
        return awalan + (self.jabatan.sebutan or self.jabatan.nama.upper())

    @property
    def pangkat_golongan(self) -> str:
        """Rank on that day: that of the term where it says one, else the official's."""
        milik = self.masa.pangkat_golongan if self.masa else ""
        return milik or (self.pejabat.pangkat_golongan if self.pejabat else "")


def find_penandatangan(
    kantor: BukuKantor, jabatan_id: str | None, tanggal: date | None
) -> Penandatangan | None:
    """Who holds an office on a day; without a day nobody, so that the paper keeps its dots.

    Where two terms overlap the later start signs: a Plh. for ten days stands in for the
    camat whose own term goes on. Of two that start together the one who stands in signs.
    """
    jabatan = kantor.find(Jabatan, jabatan_id)
    if jabatan is None:
        return None
    semua = () if tanggal is None else kantor.where(MasaJabatan, "jabatan_id", jabatan.id)
    masa = max(
        (m for m in semua if tanggal is not None and m.covers(tanggal)),
        key=_urutan_masa,
        default=None,
    )
    pejabat = kantor.find(Pejabat, masa.pejabat_id) if masa else None
    return Penandatangan(jabatan, pejabat, masa)


def _urutan_masa(masa: MasaJabatan) -> tuple[date, bool, str]:
    return masa.mulai or date.min, masa.status is not StatusJabatan.DEFINITIF, masa.id


def nama_penanda(siapa: Penandatangan | None) -> str:
    """Name as signed: that of a wali kota alone, others with titles (Permendagri 1/2023 art. 44).

    Empty where nobody is in office.
    """
    if siapa is None or siapa.pejabat is None:
        return ""
    return siapa.pejabat.nama.strip() if is_kepala_daerah(siapa) else siapa.pejabat.nama_lengkap


def is_kepala_daerah(siapa: Penandatangan | None) -> bool:
    """Whether the signatory heads the region and so signs by name only."""
    return siapa is not None and siapa.jabatan.peran is PeranJabatan.KEPALA_DAERAH
