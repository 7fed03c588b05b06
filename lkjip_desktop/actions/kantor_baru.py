"""What a new file begins with: the office, who signs for it, its plan, and the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.gelar import split_name, split_rank
from lkjip_desktop.kinerja.instansi import (
    Instansi,
    Jabatan,
    JenisUnit,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    StatusJabatan,
    Unit,
)
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perencanaan import Renstra, TahunKerja

KEPALA_KANTOR: Final = {
    "kecamatan": "Camat",
    "distrik": "Kepala Distrik",
    "kapanewon": "Panewu",
    "kemantren": "Mantri Pamong Praja",
}
"""What a kecamatan is called, in Papua and Yogyakarta too, and who heads it."""
LAMA_RENSTRA: Final = 5
"""Years of a plan; where nothing is said the year of work is the first of them."""


@dataclass(frozen=True, slots=True)
class PejabatBaru:
    """Somebody in office; without a name nobody is known yet."""

    nama: str = ""
    """With titles, as the person signs."""
    nip: str = ""
    """18 digits, or empty."""
    pangkat: str = ""
    """As printed: "Pembina Tingkat I (IV/b)"."""
    sejak: date | None = None
    """First day in office; None: longer than any sheet of this file goes back."""
    status: StatusJabatan = StatusJabatan.DEFINITIF


@dataclass(frozen=True, slots=True)
class KantorBaru:
    """What is known of an office when its file is made; everything but the year may come later."""

    tahun: int
    pemda: str = ""
    nama: str = ""
    tempat: str = ""
    renstra: tuple[int, int] | None = None
    """First and last year of the plan."""
    camat: PejabatBaru = PejabatBaru()
    kepala_daerah: PejabatBaru = PejabatBaru()


def first_rows(kantor: KantorBaru) -> Iterator[Entitas]:
    """The rows of a new file, in the order in which references allow them to be written."""
    renstra = _renstra(kantor)
    kepala_daerah, camat = _jabatan(kantor.pemda, kantor.nama)
    yield with_natural_id(Instansi, pemda=kantor.pemda, nama=kantor.nama, tempat=kantor.tempat)
    yield with_natural_id(Unit, nama=kantor.nama or "Kecamatan", jenis=JenisUnit.KECAMATAN)
    yield kepala_daerah
    yield camat
    yield from _in_office(kantor.kepala_daerah, kepala_daerah, 0)
    yield from _in_office(kantor.camat, camat, 1)
    yield renstra
    aturan = aturan_to_json(read_aturan())
    yield with_natural_id(TahunKerja, tahun=kantor.tahun, renstra_id=renstra.id, aturan=aturan)


def _in_office(siapa: PejabatBaru, jabatan: Jabatan, urutan: int) -> Iterator[Entitas]:
    """The official and the term; nothing where nobody is known."""
    if not siapa.nama.strip():
        return
    depan, nama, belakang = split_name(siapa.nama)
    pangkat, golongan = split_rank(siapa.pangkat)
    pejabat = with_natural_id(
        Pejabat,
        urutan=urutan,
        gelar_depan=depan,
        nama=nama,
        gelar_belakang=belakang,
        pangkat=pangkat,
        golongan=golongan,
        nip=siapa.nip,
    )
    yield pejabat
    yield with_natural_id(
        MasaJabatan,
        urutan=urutan,
        pejabat_id=pejabat.id,
        jabatan_id=jabatan.id,
        mulai=siapa.sejak,
        status=siapa.status,
    )


def _renstra(kantor: KantorBaru) -> Renstra:
    """The plan that the year follows, with a name by which other rows can refer to it."""
    awal, akhir = kantor.renstra or (kantor.tahun, kantor.tahun + LAMA_RENSTRA - 1)
    sebutan = " ".join(f"Renstra {kantor.nama} Tahun {awal}–{akhir}".split())
    return with_natural_id(Renstra, nama=sebutan, tahun_awal=awal, tahun_akhir=akhir)


def _jabatan(pemda: str, nama: str) -> tuple[Jabatan, Jabatan]:
    """Head of the region and camat, named after their places as far as these are known.

    "Distrik Heram" is headed by "Kepala Distrik Heram", "Kapanewon Depok" by "Panewu Depok".
    """
    awalan = nama.split(" ", 1)[0].casefold()
    sebutan = KEPALA_KANTOR.get(awalan, KEPALA_KANTOR["kecamatan"])
    kepala = "Bupati" if is_kabupaten(pemda) else "Wali Kota"
    kepala_daerah = with_natural_id(
        Jabatan,
        nama=f"{kepala} {region_name(pemda)}".strip(),
        sebutan=kepala.upper(),
        peran=PeranJabatan.KEPALA_DAERAH,
    )
    camat = with_natural_id(
        Jabatan,
        urutan=1,
        nama=f"{sebutan} {_tanpa_awalan(nama, *KEPALA_KANTOR)}".strip(),
        sebutan=sebutan.upper(),
        peran=PeranJabatan.KEPALA_PERANGKAT,
        atasan_id=kepala_daerah.id,
    )
    return kepala_daerah, camat


def is_kabupaten(pemda: str) -> bool:
    """Whether a bupati leads the region: "Pemerintah Kabupaten Kutai Timur"."""
    return "kabupaten" in pemda.casefold()


def region_name(pemda: str) -> str:
    """The region alone: "Pemerintah Kota Samarinda" → "Samarinda"."""
    return _tanpa_awalan(pemda, "pemerintah", "kabupaten", "kota", "administrasi")


def _tanpa_awalan(teks: str, *awalan: str) -> str:
    """Leave out leading words: "Kecamatan Palaran" → "Palaran"."""
    kata = teks.split()
    while kata and kata[0].casefold() in awalan:
        kata.pop(0)
    return " ".join(kata)
