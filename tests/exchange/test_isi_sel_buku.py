"""Cells as people and programs leave them: read as they are shown, or refused with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Pejabat, Unit
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    JenisLembar,
    LembarTahun,
    Renstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Temuan
from tests.exchange.alat import Suntingan, baca, sunting

IKM = "Indeks Kepuasan Masyarakat (IKM)"
PROGRAM = "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"
SASARAN = "Meningkatnya Kinerja dan Pelayanan OPD"


@dataclass(frozen=True)
class Kolom:
    """A column to type into, what else its row needs, and the field that it holds."""

    lembar: str
    judul: str
    kelas: type[Entitas]
    medan: str
    lain: Mapping[str, object]
    tanda: str
    """Header and field that number the row: a year, or a name."""


def fakta(lembar: str, judul: str, kelas: type[Entitas], medan: str, **lain: object) -> Kolom:
    return Kolom(lembar, judul, kelas, medan, lain, "Tahun")


def bernama(
    lembar: str, judul: str, kelas: type[Entitas], medan: str, tanda: str, **lain: object
) -> Kolom:
    return Kolom(lembar, judul, kelas, medan, lain, tanda)


REALISASI = fakta("Realisasi", "Realisasi", RealisasiIndikator, "nilai", Indikator=IKM)
RENTANG = fakta("Target RKT", "Target", TargetRkt, "target", Indikator="Suhu")
PREDIKAT = fakta("Realisasi", "Realisasi", RealisasiIndikator, "nilai", Indikator="Opini")
KE = fakta("Perjanjian Kinerja", "Perubahan Ke", PerjanjianKinerja, "perubahan_ke")
LEMBAR = fakta("Lembar Cetak", "Lembar", LembarTahun, "lembar")
PEMBILANG = fakta("Realisasi", "Pembilang", RealisasiIndikator, "pembilang", Indikator=IKM)
PAGU = fakta("Anggaran", "Pagu", ProgramTahun, "pagu", Program=PROGRAM)
TANGGAL = fakta("Perjanjian Kinerja", "Tanggal", PerjanjianKinerja, "tanggal")
AKIP = fakta("Nilai AKIP", "Nilai AKIP", EvaluasiAkip, "nilai")
TAHUN = bernama("Renstra", "Tahun Akhir", Renstra, "tahun_akhir", "Nama Renstra")
KODE = bernama("Unit", "Kode Unit", Unit, "kode", "Nama Unit", Jenis_Unit="Kelurahan")
NIP = bernama("Pejabat", "NIP", Pejabat, "nip", "Nama")
_INDIKATOR: dict[str, object] = {"Sasaran": SASARAN, "IKU": "ya", "Arah": "Naik"}
IKU = bernama("Indikator", "IKU", Indikator, "iku", "Nama Indikator", **_INDIKATOR)
ARAH = bernama("Indikator", "Arah", Indikator, "arah", "Nama Indikator", **_INDIKATOR)

Kasus = tuple[Kolom, object, str | None, object]
"""Where, what is typed, with which number format, and what should come of it."""


DIBACA: list[Kasus] = [
    (REALISASI, 88.31, None, Decimal("88.31")),
    (REALISASI, 0.9966, "0.00%", Decimal("99.66")),
    (REALISASI, 0.07, "0%", Decimal(7)),
    (REALISASI, 0.1 + 0.2, None, Decimal("0.3")),
    (REALISASI, 2 / 3, None, Decimal("0.6666666667")),
    (REALISASI, "88,31", None, Decimal("88.31")),
    (REALISASI, " 88.31\u00a0", None, Decimal("88.31")),
    (REALISASI, "99,66 %", None, Decimal("99.66")),
    (REALISASI, "1.234,5", None, Decimal("1234.5")),
    (RENTANG, "80 – 90", None, Rentang(Decimal(80), Decimal(90))),
    (RENTANG, "80 s.d. 90", None, Rentang(Decimal(80), Decimal(90))),
    (PREDIKAT, "A (80,50)", None, Predikat("A", Decimal("80.50"))),
    (LEMBAR, "Pengukuran Kinerja", None, JenisLembar.PENGUKURAN),
    (REALISASI, 0, None, Decimal(0)),
    (REALISASI, None, None, None),
    (PEMBILANG, "1.500.000", None, Decimal(1500000)),
    (PAGU, 1234.5, None, Sen(123450)),
    (PAGU, "Rp 1.500.000,00", None, Sen(150000000)),
    (PAGU, "1.500", None, Sen(150000)),
    (PAGU, 99999999999.99, None, Sen(9999999999999)),
    (PAGU, 0, None, Sen(0)),
    (PAGU, None, None, None),
    (TANGGAL, datetime(2024, 2, 29, 13, 30), None, date(2024, 2, 29)),  # noqa: DTZ001
    (TANGGAL, 45351, "dd/mm/yyyy", date(2024, 2, 29)),
    (TANGGAL, 45351, '[$-421]d" "mmmm" "yyyy', date(2024, 2, 29)),
    (TANGGAL, "29 Februari 2024", None, date(2024, 2, 29)),
    (TANGGAL, "29/2/2024", None, date(2024, 2, 29)),
    (TANGGAL, "2024-02-29", None, date(2024, 2, 29)),
    (TAHUN, "2030", None, 2030),
    (TAHUN, 2030.0, None, 2030),
    (TAHUN, None, None, 0),
    (KODE, "7.01.01", None, "7.01.01"),
    (KODE, "=7+1", "@", "=7+1"),
    (NIP, "NIP. 19800229 200112 2 999", None, "198002292001122999"),
    (KODE, 75111, None, "75111"),
    (IKU, False, None, False),
    (IKU, "Ya", None, True),
    (ARAH, "turun", None, Arah.TURUN),
]

DITOLAK: list[Kasus] = [
    (REALISASI, "1.234", None, "dua cara"),
    (REALISASI, "1,500,000.00", None, "Inggris"),
    (REALISASI, "tujuh puluh (", None, "tidak dapat dibaca"),
    (REALISASI, True, None, "TRUE"),
    (REALISASI, date(2024, 9, 8), None, "8 September 2024"),
    (REALISASI, "-", None, "Kosongkan"),
    (REALISASI, 1e300, None, "terlalu besar"),
    (REALISASI, "90 – 80", None, "terbalik"),
    (AKIP, 765, None, "antara 0 dan 100"),
    (AKIP, -1, None, "antara 0 dan 100"),
    (AKIP, "BB", None, "Isi nilainya, misalnya 76,50; predikatnya dihitung program."),
    (KE, -1, None, "tidak boleh negatif"),
    (PAGU, -1, None, "tidak boleh negatif"),
    (LEMBAR, "Perjanjian Kinerja", None, "ada di lembar Perjanjian Kinerja"),
    (LEMBAR, "Surat", None, "Rencana Kinerja Tahunan, Pengukuran Kinerja"),
    (PEMBILANG, "WTP", None, "tidak dapat dibaca"),
    (PAGU, 0.5, "0%", "bukan persentase"),
    (PAGU, 1234.567, None, "dua desimal"),
    (PAGU, "1.500,123", None, "dua angka"),
    (PAGU, 1e17, None, "terlalu besar"),
    (PAGU, "lima juta", None, "tidak dapat dibaca"),
    (TANGGAL, 45351, "General", "bukan tanggal"),
    (TANGGAL, "31/2/2024", None, "tidak ada di kalender"),
    (TANGGAL, "2/24", None, "tidak dapat dibaca"),
    (TANGGAL, "1-2-4", None, "empat angka"),
    (TANGGAL, 60, "dd/mm/yyyy", "bukan tanggal"),
    (TANGGAL, 0.5, "hh:mm", "bukan tanggal"),
    (TANGGAL, False, None, "FALSE"),
    (TAHUN, 24, None, "di luar jangkauan"),
    (TAHUN, "2.026", None, "dua cara"),
    (TAHUN, 2026.5, None, "bukan bilangan bulat"),
    (KODE, 7.1, None, "kolomnya teks"),
    (KODE, date(2024, 1, 7), None, "tanggal 7 Januari 2024"),
    (KODE, True, None, "kolomnya teks"),
    (NIP, 198002292001122999, "0", "format selnya menjadi Teks"),
    (NIP, "1980022920011229", None, "18 digit"),
    (IKU, "mungkin", None, "Pilih Ya atau Tidak"),
    (ARAH, "Ke atas", None, "Naik, Turun, Rentang, Predikat"),
    (ARAH, 1, None, "tidak ada dalam pilihan"),
    (ARAH, None, None, "harus diisi"),
    (REALISASI, "=1+1", None, "belum dihitung"),
    (REALISASI, "#REF!", None, "galat #REF!"),
]


def ketik(s: Suntingan, nomor: int, kasus: Kasus) -> str:
    """Type a case into a row of its own; the address of its cell."""
    kolom, nilai, bentuk, _ = kasus
    tanda = 1950 + nomor if kolom.tanda == "Tahun" else f"Baris {nomor}"
    baris = s.tambah(kolom.lembar, **{kolom.tanda: tanda, **kolom.lain})
    alamat = s.isi(kolom.lembar, kolom.judul, baris, nilai)
    sel = s.sel(kolom.lembar, kolom.judul, baris)
    sel.number_format = bentuk or sel.number_format
    if bentuk == "@":  # openpyxl takes =7+1 for a formula; a person typed it into a text cell
        sel.data_type = "s"
    return alamat


@pytest.fixture(scope="module")
def dibaca(
    contoh: BukuKantor, buku_contoh: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[int, Entitas]:
    """What was read of each case in DIBACA."""
    path = tmp_path_factory.mktemp("sel") / "dibaca.xlsx"
    path.write_bytes(buku_contoh)
    with sunting(path) as s:
        s.tambah("Indikator", Sasaran=SASARAN, Nama_Indikator="Suhu", IKU="ya", Arah="Rentang")
        s.tambah("Indikator", Sasaran=SASARAN, Nama_Indikator="Opini", IKU="ya", Arah="Predikat")
        for nomor, kasus in enumerate(DIBACA):
            ketik(s, nomor, kasus)
    hasil = baca(path, contoh)
    assert hasil.temuan == ()
    baris = [e for e in hasil.put if getattr(e, "nama", "") not in {"Suhu", "Opini"}]
    assert len(baris) == len(DIBACA)
    return {number_of(satu): satu for satu in baris}


def number_of(entitas: Entitas) -> int:
    """The number of the case that a row was typed for."""
    tahun = getattr(entitas, "tahun", None)
    return tahun - 1950 if tahun else int(str(getattr(entitas, "nama", "")).removeprefix("Baris "))


@pytest.fixture(scope="module")
def ditolak(
    contoh: BukuKantor, buku_contoh: bytes, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[int, Temuan]:
    """What was said of each case in DITOLAK: all of them at once, and nothing taken."""
    path = tmp_path_factory.mktemp("sel") / "ditolak.xlsx"
    path.write_bytes(buku_contoh)
    with sunting(path) as s:
        alamat = [ketik(s, nomor, kasus) for nomor, kasus in enumerate(DITOLAK)]
    hasil = baca(path, contoh)
    assert hasil.put == ()
    assert hasil.hapus == ()
    assert hasil.rincian == ()
    assert sorted(t.tempat for t in hasil.temuan) == sorted(alamat)
    return {alamat.index(t.tempat): t for t in hasil.temuan}


@pytest.mark.parametrize("nomor", range(len(DIBACA)), ids=lambda n: str(DIBACA[n][1]))
def test_a_cell_is_read_as_it_is_shown(dibaca: Mapping[int, Entitas], nomor: int) -> None:
    kolom, _, _, seharusnya = DIBACA[nomor]
    assert isinstance(dibaca[nomor], kolom.kelas)
    assert getattr(dibaca[nomor], kolom.medan) == seharusnya


@pytest.mark.parametrize("nomor", range(len(DITOLAK)), ids=lambda n: str(DITOLAK[n][1]))
def test_a_refused_cell_is_named_with_its_reason(ditolak: Mapping[int, Temuan], nomor: int) -> None:
    assert str(DITOLAK[nomor][3]) in ditolak[nomor].pesan


def test_all_refused_cells_are_named_at_once(contoh: BukuKantor, path: Path) -> None:
    with sunting(path) as s:
        alamat = {
            s.isi("Realisasi", "Realisasi", 4, "1.234"),
            s.isi("Realisasi", "Tahun", 3, "dua ribu"),
            s.isi("Anggaran", "Pagu", 2, "banyak"),
            s.isi("Pejabat", "NIP", 3, "123"),
            s.isi("Unit", "Nama Unit", 9, None),
            s.isi("Aturan", "Angka", 4, "besar"),
            s.isi("Indikator", "Kunci", 2, "IKM"),
        }
        s.isi("Unit", "Kode Unit", 8, "01")  # a row of which only the code was filled in
        alamat.remove("Unit!A9")
        alamat |= {"Unit!A8", "Unit!B8"}
    hasil = baca(path, contoh)
    assert {t.tempat for t in hasil.temuan_galat} == alamat
    assert hasil.put == ()
