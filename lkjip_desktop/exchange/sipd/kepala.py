"""The row of headings: found by names within the first rows, whatever their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lkjip_desktop.kinerja.impor import JenisImpor, TataLetakTabel
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.temuan import Temuan

BARIS_DICARI: Final = 10
_HAMPIR: Final = 0.7
"""With this part of a layout's columns a sheet is that layout, and the others are missing."""


@dataclass(frozen=True, slots=True)
class Profil:
    """A layout: what its columns are called, the usual name first; letters and digits count."""

    jenis: JenisImpor
    sebutan: str
    kolom: Mapping[str, tuple[str, ...]]
    wajib: tuple[str, ...]
    """Columns without which the layout is not read, besides one with rupiah."""


_UMUM: Final = {
    "tahun": ("Tahun", "Tahun Anggaran"),
    "skpd": ("Kode SKPD", "Kode SKPD Induk"),
    "nama_skpd": ("Nama SKPD", "Nama SKPD Induk"),
    "unit": ("Kode Sub Unit", "Kode Sub SKPD", "Kode Unit SKPD", "Kode Sub Unit SKPD"),
    "nama_unit": ("Nama Sub Unit", "Nama Sub SKPD", "Nama Unit SKPD", "Nama Sub Unit SKPD"),
    "program": ("Kode Program",),
    "nama_program": ("Nama Program",),
    "kegiatan": ("Kode Kegiatan", "Kode Giat"),
    "nama_kegiatan": ("Nama Kegiatan", "Nama Giat"),
    "sub": ("Kode Sub Kegiatan", "Kode Sub Giat"),
    "nama_sub": ("Nama Sub Kegiatan", "Nama Sub Giat"),
    "rekening": ("Kode Rekening", "Kode Akun"),
}

_TURUNAN: Final = (
    *("skpd", "unit", "program", "nama_program"),
    *("kegiatan", "nama_kegiatan", "sub", "nama_sub"),
)

REKAP5: Final = Profil(
    JenisImpor.REKAP5,
    "Rekap 5",
    {
        **_UMUM,
        "sumber": ("Kode Sumber Dana",),
        "nama_sumber": ("Nama Sumber Dana", "Sumber Dana"),
        "tahapan": ("Tahapan",),
        "pagu": ("Pagu", "Alokasi Anggaran", "Anggaran"),
        "realisasi": (
            *("Realisasi", "Realisasi Anggaran", "Nilai Realisasi LRA"),
            "Nilai LRA Sebelum Koreksi",
        ),
    },
    wajib=(*_TURUNAN, "rekening"),
)
"""SIPD's Rekap 5; flattened from its dashboard with a column Realisasi; LRA per sub kegiatan."""

REALISASI: Final = Profil(
    JenisImpor.REALISASI,
    "Laporan Realisasi Per Dokumen",
    {
        **_UMUM,
        "jenis": ("Jenis Transaksi",),
        "jenis_dokumen": ("Jenis Dokumen",),
        "tanggal": ("Tanggal Dokumen",),
        "transfer": ("Tanggal Transfer", "Tanggal SP2D Transfer"),
        "realisasi": ("Nilai Realisasi",),
        "setoran": ("Nilai Setoran",),
    },
    wajib=(*_TURUNAN, "jenis", "tanggal", "transfer", "realisasi", "setoran"),
)
"""SIPD Penatausahaan. Nilai SP2D repeats in every row of a SP2D: it is no column of ours."""

TABEL: Final = Profil(
    JenisImpor.TABEL,
    "tabel anggaran",
    {
        # a flat report has the account beside the sub kegiatan: what names the latter comes first
        "kode": (
            *("Kode Sub Kegiatan", "Kode Sub Giat", "Kode", "Kode Program/Kegiatan"),
            "Kode Rekening",
        ),
        "uraian": (
            *("Nama Sub Kegiatan", "Nama Sub Giat", "Uraian", "Program/Kegiatan/Sub Kegiatan"),
            *("Program dan Kegiatan", "Program/Kegiatan", "Sub Kegiatan", "Nama"),
        ),
        "unit": ("Unit", "Nama Unit", "Nama Sub Unit", "Nama Sub SKPD"),
        "pagu": ("Pagu", "Anggaran Perubahan", "Anggaran", "Alokasi Anggaran", "Jumlah Anggaran"),
        "realisasi": (
            "Realisasi",
            "Realisasi Anggaran",
            "Realisasi Keuangan",
            "Nilai Realisasi LRA",
        ),
    },
    wajib=("uraian",),
)
"""Any table: its own headings, or those that somebody pointed at."""
KOLOM_TABEL: Final = tuple(TABEL.kolom)
"""What columns of a table may hold, as `TataLetakTabel` names it."""


@dataclass(frozen=True, slots=True)
class Kepala:
    """Where the headings stand: number of the row among those read, and column by field."""

    profil: Profil
    baris: int
    kolom: Mapping[str, int]
    judul: tuple[str, ...]
    """All headings as they are written."""


def tanda(teks: object) -> str:
    """A heading for comparing: "KODE SUB-KEGIATAN", "Kode Subkegiatan" → "kodesubkegiatan"."""
    return "".join(c for c in str(teks).casefold() if c.isalnum())


def tanda_tabel(judul: Sequence[object]) -> str:
    """By which a table is known again: its headings, without regard to their order."""
    return "|".join(sorted({tanda(satu) for satu in judul} - {""}))


def find_kepala(
    awal: Sequence[Sequence[object]], dikenal: Sequence[TataLetakTabel]
) -> Kepala | Temuan | None:
    """The headings among the first rows of a sheet.

    A Temuan names the columns that a layout lacks, or says which heading is in doubt; None where
    the sheet has none of the layouts. Rows after the first ten are only looked at for what stands
    below the headings. A table that somebody has pointed at comes first: it may look like one of
    SIPD's.
    """
    for nomor, baris in enumerate(awal[:BARIS_DICARI]):
        if kepala := _remembered(nomor, baris, dikenal):
            return kepala
        for profil in (REALISASI, REKAP5, TABEL):
            kolom = _columns(profil, baris)
            ada = sum(nama in kolom for nama in profil.wajib)
            if ada == len(profil.wajib) and _money(kolom):
                kepala = Kepala(profil, nomor, kolom, _titles(baris))
                return _two_rows(kepala, awal[nomor + 1 :]) or kepala
            if ada >= _HAMPIR * len(profil.wajib) and profil is not TABEL:
                return _missing(profil, kolom)
    return None


def _money(kolom: Mapping[str, int]) -> bool:
    return "pagu" in kolom or "realisasi" in kolom


def _two_rows(kepala: Kepala, bawah: Sequence[Sequence[object]]) -> Temuan | None:
    """Why it is not clear which column holds a figure: the one beside has no heading of its own.

    "Anggaran" over "Sebelum" and "Sesudah" is one merged cell over two columns.
    """
    if kepala.profil is not TABEL:
        return None
    for nama in ("pagu", "realisasi"):
        kanan = kepala.kolom.get(nama, len(kepala.judul)) + 1
        tanpa = kanan < len(kepala.judul) and not kepala.judul[kanan]
        if tanpa and any(tanda(isi[kanan]) for isi in bawah if kanan < len(isi)):
            judul = kepala.judul[kanan - 1]
            return Temuan(
                "impor.kolom",
                f"Kolom di kanan “{judul}” berisi, tetapi tidak berjudul: tidak jelas kolom mana "
                f"{nama}nya. Tunjuk kolomnya, atau beri setiap kolom judulnya sendiri.",
            )
    return None


def _columns(profil: Profil, baris: Sequence[object]) -> dict[str, int]:
    letak: dict[str, int] = {}
    for nomor, isi in enumerate(baris):
        letak.setdefault(tanda(isi), nomor)
    hasil: dict[str, int] = {}
    for nama, alias in profil.kolom.items():
        ada = next((letak[tanda(a)] for a in alias if tanda(a) in letak), None)
        if ada is not None:
            hasil[nama] = ada
    return hasil


def _remembered(
    nomor: int, baris: Sequence[object], dikenal: Sequence[TataLetakTabel]
) -> Kepala | None:
    kunci = tanda_tabel(baris)
    for satu in dikenal if kunci else ():
        if satu.tanda == kunci:
            letak = {tanda(isi): n for n, isi in reversed([*enumerate(baris)])}
            dipilih = {n: getattr(satu, n) for n in KOLOM_TABEL}
            kolom = {nama: letak[judul] for nama, judul in dipilih.items() if judul in letak}
            return Kepala(TABEL, nomor, kolom, _titles(baris))
    return None


# --- pointed at ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tunjuk:
    """Which columns of a table hold what, as somebody has just said."""

    kolom: Mapping[str, int | str]
    """By field of KOLOM_TABEL: the number of the column as read, from 0, or its heading."""
    lembar: str = ""
    """Name of the sheet; empty: the first that has these headings."""
    baris: int | None = None
    """Number of the row of headings as read, -1 where the table has none; None: look for it."""

    def find(self, awal: Sequence[Sequence[object]]) -> Kepala | Temuan:
        """The headings among the first rows; a Temuan names those that are not there."""
        if self.baris is not None:
            letak = {nama: n for nama, n in self.kolom.items() if isinstance(n, int)}
            lebar = max(map(len, awal), default=0)
            luar = [str(n + 1) for n in letak.values() if not 0 <= n < lebar]
            if luar:
                pesan = f"Tabel ini hanya punya {lebar} kolom; kolom {', '.join(luar)} tidak ada."
                return Temuan("impor.kolom", pesan)
            judul = _titles(awal[self.baris]) if 0 <= self.baris < len(awal) else ()
            return Kepala(TABEL, self.baris, letak, judul)
        kurang = [*self.kolom.values()]
        for nomor, baris in enumerate(awal):
            semua = {tanda(isi): n for n, isi in reversed([*enumerate(baris)])}
            hilang = [j for j in self.kolom.values() if tanda(j) not in semua]
            if not hilang:
                letak = {nama: semua[tanda(judul)] for nama, judul in self.kolom.items()}
                return Kepala(TABEL, nomor, letak, _titles(baris))
            kurang = min(kurang, hilang, key=len)
        daftar = ", ".join(f"“{satu}”" for satu in kurang)
        return Temuan("impor.kolom", f"Kolom {daftar} tidak ada pada {len(awal)} baris pertama.")


def guess_columns(
    awal: Sequence[Sequence[object]], dikenal: Sequence[TataLetakTabel] = ()
) -> tuple[int, dict[str, int]]:
    """The row that looks most like headings of a table, and the columns that it names.

    What has been pointed at before (`dikenal`) comes first. Without any such row the first that
    holds several texts, which names none.
    """
    terbaik, kolom = -1, dict[str, int]()
    for nomor, baris in enumerate(awal):
        if kepala := _remembered(nomor, baris, dikenal):
            return nomor, dict(kepala.kolom)
        ada = _columns(TABEL, baris)
        if len(ada) > len(kolom):
            terbaik, kolom = nomor, ada
    if kolom:
        return terbaik, kolom
    berisi = (n for n, b in enumerate(awal) if sum(bool(tanda(s)) for s in b) > 1)
    return next(berisi, -1), {}


def layout_of(kepala: Kepala) -> TataLetakTabel | None:
    """What is remembered of pointed columns; None where a heading is blank or not the only one."""
    semua = [tanda(satu) for satu in kepala.judul]
    dipilih = {nama: semua[n] for nama, n in kepala.kolom.items() if n < len(semua)}
    if len(dipilih) < len(kepala.kolom) or any(
        semua.count(t) != 1 or not t for t in dipilih.values()
    ):
        return None
    return with_natural_id(TataLetakTabel, tanda=tanda_tabel(kepala.judul), **dipilih)


def _titles(baris: Sequence[object]) -> tuple[str, ...]:
    return tuple(" ".join(str(isi).split()) for isi in baris)


def _missing(profil: Profil, kolom: Mapping[str, int]) -> Temuan:
    uang = () if _money(kolom) else ("pagu" if "pagu" in profil.kolom else "realisasi",)
    nama = (*profil.wajib, *uang)
    kurang = ", ".join(f"“{profil.kolom[n][0]}”" for n in nama if n not in kolom)
    return Temuan(
        "impor.kolom",
        f"Berkas ini tampak seperti {profil.sebutan}, tetapi tidak punya kolom {kurang}. "
        "Unduh lagi dari SIPD tanpa menghapus kolomnya.",
    )
