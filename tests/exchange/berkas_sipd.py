"""Files as SIPD gives them, with invented contents, and the office that reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi, JenisUnit, Unit
from lkjip_desktop.kinerja.perencanaan import TahunKerja

TAHUN = 2024
SKPD = "7.01.0.00.0.00.03.0000"
LAIN = "7.01.0.00.0.00.09.0000"
BUKUAN = "7.01.0.00.0.00.03.0001"

KEPALA_REKAP5 = (
    *("NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD"),
    *("KODE SUB UNIT", "NAMA SUB UNIT", "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN"),
    *("KODE PROGRAM", "NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN"),
    *("KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA"),
    *("KODE REKENING", "NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"),
)
KEPALA_REALISASI = (
    *("Kode SKPD", "Nama SKPD", "Kode Sub SKPD", "Nama Sub SKPD"),
    *("Kode Program", "Nama Program", "Kode Kegiatan", "Nama Kegiatan"),
    *("Kode Sub Kegiatan", "Nama Sub Kegiatan", "Kode Rekening", "Nama Rekening"),
    *("Nomor Dokumen", "Jenis Dokumen", "Jenis Transaksi", "Tanggal Dokumen"),
    *("Nilai Realisasi", "Nilai Setoran", "NIP Pegawai", "Nama Pegawai"),
    *("Nomor SP2D", "Tanggal SP2D", "Tanggal Transfer", "Nilai SP2D"),
)
_NAMA: Mapping[str, str] = {
    SKPD: "KECAMATAN CONTOH",
    LAIN: "KECAMATAN LAIN",
    BUKUAN: "Kelurahan Bukuan",
    "7.01.01": "PROGRAM PENUNJANG URUSAN",
    "7.01.03": "PROGRAM PEMBERDAYAAN",
    "7.01.01.2.01": "Perencanaan",
    "7.01.03.2.02": "Pemberdayaan Kelurahan",
    "7.01.01.2.01.0001": "7.01.01.2.01.0001 Penyusunan Dokumen",
    "7.01.03.2.02.0003": "Pemberdayaan Masyarakat",
}


def kantor(*tambahan: Entitas, kode_skpd: str = SKPD) -> BukuKantor:
    """An office with an open year and nothing of its budget."""
    return BukuKantor.of(
        (
            Instansi(id="i", nama="Kecamatan Contoh", kode_skpd=kode_skpd),
            TahunKerja(id="t", tahun=TAHUN),
            Unit(id="u", nama="Kecamatan Contoh", jenis=JenisUnit.KECAMATAN),
            Unit(id="b", nama="Kelurahan Bukuan", urutan=1),
            *tambahan,
        )
    )


def _names(sub: str, unit: str, skpd: str) -> dict[str, str]:
    program, kegiatan = ".".join(sub.split(".")[:3]), ".".join(sub.split(".")[:5])
    isi = {"skpd": skpd, "unit": unit, "program": program, "kegiatan": kegiatan, "sub": sub}
    kunci = ".".join([*sub.split(".")[:5], sub.split(".")[5].zfill(4)]) if sub else ""
    nama = {"sub": _NAMA.get(kunci, "Sub")}
    return isi | {f"nama_{n}": nama.get(n) or _NAMA.get(k, n) for n, k in isi.items()}


def baris_rekap5(
    pagu: Any,  # noqa: ANN401 - whatever a cell may hold
    sub: str = "7.01.01.2.01.0001",
    unit: str = SKPD,
    skpd: str = SKPD,
    **lain: Any,  # noqa: ANN401 - as above
) -> dict[str, Any]:
    """A row of Rekap 5 by heading; `lain` replaces cells, with _ for a space."""
    n = _names(sub, unit, skpd)
    isi = {
        "TAHUN": TAHUN,
        "KODE SKPD": skpd,
        "NAMA SKPD": n["nama_skpd"],
        "KODE SUB UNIT": unit,
        "NAMA SUB UNIT": n["nama_unit"],
        "KODE PROGRAM": n["program"],
        "NAMA PROGRAM": n["nama_program"],
        "KODE KEGIATAN": n["kegiatan"],
        "NAMA KEGIATAN": n["nama_kegiatan"],
        "KODE SUB KEGIATAN": sub,
        "NAMA SUB KEGIATAN": n["nama_sub"],
        "KODE SUMBER DANA": "1.1",
        "NAMA SUMBER DANA": "Pendapatan Asli Daerah",
        "KODE REKENING": "5.1.02.01.01.0001",
        "NAMA REKENING": "Belanja Alat",
        "PAGU": pagu,
    }
    return isi | {k.replace("_", " "): v for k, v in lain.items()}


def baris_realisasi(
    nilai: Any,  # noqa: ANN401 - whatever a cell may hold
    tanggal: Any = "7 Januari 2024",  # noqa: ANN401 - as above
    sub: str = "7.01.01.2.01.0001",
    unit: str = SKPD,
    skpd: str = SKPD,
    **lain: Any,  # noqa: ANN401 - as above
) -> dict[str, Any]:
    """A row of the Laporan Realisasi by heading."""
    n = _names(sub, unit, skpd)
    isi = {
        "Kode SKPD": skpd,
        "Nama SKPD": n["nama_skpd"],
        "Kode Sub SKPD": unit,
        "Nama Sub SKPD": n["nama_unit"],
        "Kode Program": n["program"],
        "Nama Program": n["nama_program"],
        "Kode Kegiatan": n["kegiatan"],
        "Nama Kegiatan": n["nama_kegiatan"],
        "Kode Sub Kegiatan": sub,
        "Nama Sub Kegiatan": n["nama_sub"],
        "Kode Rekening": "5.1.02.01.01.0001",
        "Jenis Dokumen": "TBP",
        "Jenis Transaksi": "UP/GU",
        "Tanggal Dokumen": tanggal,
        "Nilai Realisasi": nilai,
        "Nilai Setoran": 0,
        "NIP Pegawai": "199001012020121999",
        "Nama Pegawai": "Orang Contoh",
        "Nilai SP2D": 999_999_999,
    }
    return isi | {k.replace("_", " "): v for k, v in lain.items()}


def tulis(
    path: Path,
    kepala: Sequence[str],
    baris: Sequence[Mapping[str, Any] | Sequence[Any]],
    judul: Sequence[Sequence[Any]] = (),
    lembar: str = "Sheet1",
) -> Path:
    """A workbook with these headings below `judul`, and rows by heading or by place."""
    with xlsxwriter.Workbook(path, {"default_date_format": "d mmm yyyy"}) as buku:
        s = buku.add_worksheet(lembar)
        awal = [*judul, list(kepala)]
        for nomor, satu in enumerate(awal):
            s.write_row(nomor, 0, satu)
        for nomor, isi in enumerate(baris, len(awal)):
            sel = [isi.get(k) for k in kepala] if isinstance(isi, Mapping) else isi
            s.write_row(nomor, 0, sel)
    return path


def tulis_rekap5(
    path: Path, *baris: Mapping[str, Any], kepala: Sequence[str] = KEPALA_REKAP5
) -> Path:
    """Rekap 5 with its headings in the first row."""
    return tulis(path, kepala, baris)


def tulis_realisasi(path: Path, *baris: Mapping[str, Any], mentah: bool = True) -> Path:
    """The Laporan Realisasi, raw with its headings in row 5 or edited with them in row 1."""
    judul = (
        [["LAPORAN REALISASI"], ["KOTA CONTOH"], [f"TAHUN ANGGARAN {TAHUN}"], []] if mentah else []
    )
    return tulis(path, KEPALA_REALISASI, baris, judul, "Data Realisasi Dokumen")
