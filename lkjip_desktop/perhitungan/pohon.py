"""The budget tree with what is computed of its sums: serapan, sisa, deviation, growth."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.pohon_anggaran import Kunci, Simpul
from lkjip_desktop.kinerja.rekap_anggaran import Jumlah, RekapAnggaran, program_tahun
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.perhitungan.anggaran import BELANJA_KOSONG, PAGU_KOSONG, hitung_serapan
from lkjip_desktop.perhitungan.desimal import SERATUS, Hitungan, TakTerhitung, persen, subtract

KAS_KOSONG = TakTerhitung("kas.kosong", "Anggaran kas atau realisasi belum diisi.")
KAS_NOL = TakTerhitung("kas.nol", "Anggaran kas 0: persentasenya tidak dapat dihitung.")
TANPA_TAHUN_LALU = TakTerhitung("pertumbuhan.tanpa_pembanding", "Tahun sebelumnya belum ada data.")
TANPA_TAHUN_INI = TakTerhitung("pertumbuhan.kosong", "Tahun ini belum ada data.")
TAHUN_LALU_NOL = TakTerhitung(
    "pertumbuhan.nol", "Tahun sebelumnya 0: pertumbuhan tidak dapat dihitung."
)


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """A node of the tree with its sums (sen); ratios are computed when asked for."""

    simpul: Simpul
    jumlah: Jumlah

    @property
    def pagu(self) -> Sen | None:
        """The pagu of the node; None where a part of the sum is blank."""
        return self.jumlah.pagu

    @property
    def realisasi(self) -> Sen | None:
        """The realisasi of the node; None where a part of the sum is blank."""
        return self.jumlah.realisasi

    @property
    def serapan(self) -> Hitungan:
        """Realisasi / pagu × 100: 35.585.343.360 / 35.898.593.985 = 99,13; none for pagu 0.

        The reason says how many of the rows below are blank.
        """
        satu, akhir = self.jumlah, self.simpul.baris is not None
        if satu.pagu is None and not akhir:
            return _blank(PAGU_KOSONG, "Pagu", satu.tanpa_pagu)
        if satu.pagu and satu.realisasi is None and not akhir:
            return _blank(BELANJA_KOSONG, "Realisasi anggaran", satu.tanpa_realisasi)
        return hitung_serapan(satu.pagu, satu.realisasi)

    @property
    def sisa(self) -> Sen | None:
        """Pagu − realisasi, negative where more was spent: 2.645.329.556 − 2.664.918.894.

        None where one of them is blank; nothing can be spent of a pagu of 0.
        """
        return _difference(self.jumlah.pagu, self._belanja)

    @property
    def deviasi(self) -> Sen | None:
        """Realisasi − anggaran kas of the same months, negative where less was spent: 80 − 100."""
        return _difference(self._belanja, self.jumlah.kas)

    @property
    def terhadap_kas(self) -> Hitungan:
        """Realisasi / anggaran kas of the same months × 100: 80 of 100 are 80,00; none of 0."""
        kas, belanja = self.jumlah.kas, self._belanja
        if kas is None or belanja is None:
            return KAS_KOSONG
        return persen(Decimal(belanja), Decimal(kas)) if kas else KAS_NOL

    @property
    def melebihi_pagu(self) -> bool:
        """Whether more was spent than there was."""
        sisa = self.sisa
        return sisa is not None and sisa < 0

    @property
    def _belanja(self) -> Sen | None:
        nol = self.jumlah.pagu == 0 and self.jumlah.realisasi is None
        return Sen(0) if nol else self.jumlah.realisasi


def _blank(sebab: TakTerhitung, apa: str, banyak: int) -> TakTerhitung:
    return TakTerhitung(sebab.kode, f"{apa} {banyak} sub kegiatan belum diisi.")


def _difference(a: Sen | None, b: Sen | None) -> Sen | None:
    return None if a is None or b is None else Sen(a - b)


class AnggaranPohon:
    """The rows of the tree up to a month, both ways."""

    def __init__(self, rekap: RekapAnggaran) -> None:
        """Show these sums."""
        self.rekap = rekap

    @cached_property
    def menurut_unit(self) -> tuple[BarisAnggaran, ...]:
        """The whole and each unit with everything below it, as printed (Tabel 3.10)."""
        return self._rows(self.rekap.pohon.menurut_unit)

    @cached_property
    def menurut_program(self) -> tuple[BarisAnggaran, ...]:
        """The whole and each programme with everything below it; the units stand at the ends."""
        return self._rows(self.rekap.pohon.menurut_program)

    def _rows(self, simpul: Iterable[Simpul]) -> tuple[BarisAnggaran, ...]:
        return tuple(BarisAnggaran(satu, self.rekap.milik(satu)) for satu in simpul)

    def at(self, kunci: Kunci) -> Jumlah:
        """The sums at a node."""
        return self.rekap.jumlah(kunci)


# --- growth --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TitikAnggaran:
    """Pagu and realisasi (sen) of a year."""

    tahun: int
    pagu: Sen | None
    realisasi: Sen | None

    @property
    def serapan(self) -> Hitungan:
        """Realisasi / pagu in percent."""
        return hitung_serapan(self.pagu, self.realisasi)


@dataclass(frozen=True, slots=True)
class BarisPertumbuhan:
    """A programme over the years that have figures, oldest first, up to this year."""

    program_id: str | None
    """None is the whole."""
    titik: tuple[TitikAnggaran, ...]

    def pertumbuhan_pagu(self, tahun: int) -> Hitungan:
        """By how many percent the pagu grew over the year before: from 80 to 100 by 25."""
        return self._growth(tahun, "pagu")

    def pertumbuhan_realisasi(self, tahun: int) -> Hitungan:
        """As `pertumbuhan_pagu`: from 100 to 80 by −20."""
        return self._growth(tahun, "realisasi")

    def at(self, tahun: int) -> TitikAnggaran:
        """The figures of a year; blank where it has none."""
        kosong = TitikAnggaran(tahun, None, None)
        return next((t for t in self.titik if t.tahun == tahun), kosong)

    def _growth(self, tahun: int, apa: str) -> Hitungan:
        nilai: dict[int, Sen | None] = {t.tahun: getattr(t, apa) for t in self.titik}
        return hitung_pertumbuhan(nilai.get(tahun - 1), nilai.get(tahun))


def hitung_pertumbuhan(lalu: Sen | None, kini: Sen | None) -> Hitungan:
    """Kini / lalu × 100 − 100: 100 after 80 is 25,00; none after 0 or after nothing."""
    if kini is None:
        return TANPA_TAHUN_INI
    if lalu is None:
        return TANPA_TAHUN_LALU
    if not lalu:
        return TAHUN_LALU_NOL
    return subtract(persen(Decimal(kini), Decimal(lalu)), SERATUS)


TAHUN_DIBANDINGKAN = 5
"""So many years, with the latest, stand side by side."""


def tahun_pertumbuhan(baris: Iterable[BarisPertumbuhan], kini: int) -> tuple[int, ...]:
    """The years to show, oldest first: this one, the one before, and earlier ones with figures.

    At most five: of figures for 2018 to 2024 those of 2020 to 2024.
    """
    ada = {t.tahun for satu in baris for t in satu.titik} | {kini - 1, kini}
    return tuple(sorted(t for t in ada if kini - TAHUN_DIBANDINGKAN < t <= kini))


def hitung_pertumbuhan_program(buku: BukuKinerja) -> tuple[BarisPertumbuhan, ...]:
    """Every programme over all years with figures, then the whole.

    Those of this year come first, then those that only an earlier year had: so a year's whole is
    the sum of its rows. Of a year that is typed for comparison alone, the whole is unknown as long
    as a programme of this year has no figure there, for blank is not 0: 3 of 4 programmes known
    give no whole to compare 4 with. A year of work, or one with a budget tree, is complete: what it
    does not have was not there.
    """
    kantor, kini = buku.kantor, buku.tahun
    berisi = {p.tahun for p in kantor.each(ProgramTahun)}
    berisi |= {b.tahun for b in kantor.each(SubKegiatanTahun)}
    tahun = sorted(t for t in berisi | {kini} if t <= kini)
    menurut = {t: program_tahun(kantor, t) for t in tahun}
    pernah = (p.program_id for t in reversed(tahun) for p in menurut[t])
    baris = [BarisPertumbuhan(k, tuple(_points(menurut, k))) for k in dict.fromkeys(pernah)]
    lengkap = {kini, *kantor.tahun_kerja(), *(b.tahun for b in kantor.each(SubKegiatanTahun))}
    perlu = {p.program_id for p in menurut[kini]}
    seluruh = tuple(
        _whole(t, isi, () if t in lengkap else perlu) for t, isi in menurut.items() if isi
    )
    return (*baris, BarisPertumbuhan(None, seluruh))


def _points(
    menurut: dict[int, tuple[ProgramTahun, ...]], program_id: str
) -> Iterable[TitikAnggaran]:
    for tahun, isi in menurut.items():
        for satu in isi:
            if satu.program_id == program_id:
                yield TitikAnggaran(tahun, satu.pagu, satu.realisasi)


def _whole(tahun: int, isi: tuple[ProgramTahun, ...], perlu: Collection[str]) -> TitikAnggaran:
    """The sums of a year; unknown where one of the programmes `perlu` is missing."""
    if not {p.program_id for p in isi}.issuperset(perlu):
        return TitikAnggaran(tahun, None, None)
    realisasi = _sum(0 if p.realisasi is None and p.pagu == 0 else p.realisasi for p in isi)
    return TitikAnggaran(tahun, _sum(p.pagu for p in isi), realisasi)


def _sum(nilai: Iterable[int | None]) -> Sen | None:
    semua = list(nilai)
    ada = [n for n in semua if n is not None]
    return Sen(sum(ada)) if len(ada) == len(semua) else None
