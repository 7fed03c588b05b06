"""Tabel 3.10 of the published report of 2024 follows row by row from the worked example.

The figures are copied from the report; the 25 rows that it left blank (marked *) are added up from
the rows below them.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.angka import Sen, format_persen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nomenklatur import kunci_nama
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.perhitungan.baris import BarisProgram
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.hasil import HasilKinerja, hitung
from lkjip_desktop.perhitungan.pohon import BarisAnggaran
from tests.perhitungan.rakitan import ATURAN_JSON, TAHUN, tercetak

TABEL = """
 T | Kecamatan Palaran | 35898593985 | 35585343360 | 99,13%
 U | Kecamatan Palaran | 14672316529 | 14576771099 | 99,35%
 P | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PEL | 2645329556 | 2664918894 | 100,74%
 K | Koordinasi Penyelenggaraan Kegiatan Pemerint | 2645329556 | 2664918894 | 100,74%
 S | Peningkatan Efektifitas Kegiatan Pemerintaha | 2645329556 | 2664918894 | 100,74%
 P | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KEL | 180000000 | 170069054 | 94,48%
 K | Pemberdayaan Kelurahan | 80000000 | 70928500 | 88,66%
 S | Peningkatan Partisipasi Masyarakat Dalam For | 30000000 | 20929000 | 69,76%
 S | Evaluasi Kelurahan | 50000000 | 49999500 | 100,00%
 K | Pemberdayaan dan Kesejahteraan Keluarga Ting | 100000000 | 99140554 | 99,14%
 S | Peningkatan Kesadaran Keluarga dalam Membang | 100000000 | 99140554 | 99,14%
 P | PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH | 11846986973 | 11741783151 | 99,11%
 K | Perencanaan, Penganggaran, dan Evaluasi Kine | 150000000 | 147671940 | 98,45%
 S | Penyusunan Dokumen Perencanaan Perangkat Dae | 75000000 | 73071280 | 97,43%
 S | Koordinasi dan Penyusunan Laporan Capaian Ki | 50000000 | 49600660 | 99,20%
 S | Evaluasi Kinerja Perangkat Daerah | 25000000 | 25000000 | 100,00%
 K | Administrasi Keuangan Perangkat Daerah | 9820224126 | 9804142235 | 99,84%
 S | Penyediaan Gaji dan Tunjangan ASN | 8287729246 | 8284481421 | 99,96%
 S | Penyediaan Administrasi Pelaksanaan Tugas AS | 1482494880 | 1474616814 | 99,47%
 S | Koordinasi dan Penyusunan Laporan Keuangan A | 50000000 | 45044000 | 90,09%
 K | Administrasi Umum Perangkat Daerah | 572752300 | 540725855 | 94,41%
 S | Penyediaan Komponen Instalasi Listrik/Penera | 9969300 | 9969300 | 100,00%
 S | Penyediaan Peralatan dan Perlengkapan Kantor | 350000000 | 345690000 | 98,77%
 S | Penyediaan Bahan Logistik Kantor | 17420000 | 17420000 | 100,00%
 S | Penyediaan Barang Cetak dan Penggandaan | 70596000 | 42943500 | 60,83%
 S | Penyediaan Bahan Bacaan dan Peraturan Perund | 0 | - | -
 S | Fasilitasi Kunjungan Tamu | 12000000 | 11940000 | 99,50%
 S | Penyelenggaraan Rapat Koordinasi dan Konsult | 112767000 | 112763055 | 100,00%
 K | Pengadaan Barang Milik Daerah Penunjang Urus | 625995000 | 625995000 | 100,00%
 S | Pengadaan Kendaraan Perorangan Dinas atau Ke | 189765000 | 189765000 | 100,00%
 S | Pengadaan Kendaraan Dinas Operasional atau L | 436230000 | 436230000 | 100,00%
 K | Penyediaan Jasa Penunjang Urusan Pemerintaha | 333628997 | 315542771 | 94,58%
 S | Penyediaan Jasa Komunikasi, Sumber Daya Air | 282128997 | 264042771 | 93,59%
 S | Penyediaan Jasa Peralatan dan Perlengkapan K | 12500000 | 12500000 | 100,00%
 S | Penyediaan Jasa Pelayanan Umum Kantor | 39000000 | 39000000 | 100,00%
 K | Pemeliharaan Barang Milik Daerah Penunjang U | 344386550 | 307705350 | 89,35%
 S | Penyediaan Jasa Pemeliharaan, Biaya Pemeliha | 167473550 | 164742500 | 98,37%
 S | Penyediaan Jasa Pemeliharaan, Biaya Pemeliha | 72000000 | 50863850 | 70,64%
 S | Pemeliharaan Peralatan dan Mesin Lainnya | 49930000 | 42580000 | 85,28%
 S | Pemeliharaan/Rehabilitasi Gedung Kantor dan | 34983000 | 34725000 | 99,26%
 S | Pemeliharaan/Rehabilitasi Sarana dan Prasara | 20000000 | 14794000 | 73,97%
 U | Kelurahan Bantuas | 1930141484 | 1899550679 | 98,42%
*P | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PEL | 221921280 | 193354000 | 87,13%
*K | Koordinasi Penyelenggaraan Kegiatan Pemerint | 221921280 | 193354000 | 87,13%
 S | Peningkatan Efektifitas Kegiatan Pemerintaha | 221921280 | 193354000 | 87,13%
*P | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KEL | 1708220204 | 1706196679 | 99,88%
*K | Kegiatan Pemberdayaan Kelurahan | 1658220204 | 1656196679 | 99,88%
 S | Pembangunan Sarana dan Prasarana Kelurahan | 1023600000 | 1023600000 | 100,00%
 S | Pemberdayaan Masyarakat di Kelurahan | 634620204 | 632596679 | 99,68%
*K | Pemberdayaan dan Kesejahteraan Keluarga Ting | 50000000 | 50000000 | 100,00%
 S | Peningkatan Kesadaran Keluarga dalam Membang | 50000000 | 50000000 | 100,00%
 U | Kelurahan Bukuan | 5656956880 | 5629174721 | 99,51%
*P | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PEL | 221921280 | 206412994 | 93,01%
*K | Koordinasi Penyelenggaraan Kegiatan Pemerint | 221921280 | 206412994 | 93,01%
 S | Peningkatan Efektifitas Kegiatan Pemerintaha | 221921280 | 206412994 | 93,01%
*P | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KEL | 5435035600 | 5422761727 | 99,77%
*K | Kegiatan Pemberdayaan Kelurahan | 5385035600 | 5372761727 | 99,77%
 S | Pembangunan Sarana dan Prasarana Kelurahan | 3349400000 | 3343531983 | 99,82%
 S | Pemberdayaan Masyarakat di Kelurahan | 2035635600 | 2029229744 | 99,69%
*K | Pemberdayaan dan Kesejahteraan Keluarga Ting | 50000000 | 50000000 | 100,00%
 S | Peningkatan Kesadaran Keluarga dalam Membang | 50000000 | 50000000 | 100,00%
 U | Kelurahan Simpang Pasir | 3180314680 | 3103506241 | 97,58%
*P | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PEL | 221921280 | 145260000 | 65,46%
*K | Koordinasi Penyelenggaraan Kegiatan Pemerint | 221921280 | 145260000 | 65,46%
 S | Peningkatan Efektifitas Kegiatan Pemerintaha | 221921280 | 145260000 | 65,46%
*P | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KEL | 2958393400 | 2958246241 | 100,00%
*K | Kegiatan Pemberdayaan Kelurahan | 2908393400 | 2908246241 | 99,99%
 S | Pembangunan Sarana dan Prasarana Kelurahan | 1801500000 | 1801500000 | 100,00%
 S | Pemberdayaan Masyarakat di Kelurahan | 1106893400 | 1106746241 | 99,99%
*K | Pemberdayaan dan Kesejahteraan Keluarga Ting | 50000000 | 50000000 | 100,00%
 S | Peningkatan Kesadaran Keluarga dalam Membang | 50000000 | 50000000 | 100,00%
 U | Kelurahan Rawa Makmur | 6218039580 | 6146915788 | 98,86%
*P | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PEL | 221921280 | 204103694 | 91,97%
*K | Koordinasi Penyelenggaraan Kegiatan Pemerint | 221921280 | 204103694 | 91,97%
 S | Peningkatan Efektifitas Kegiatan Pemerintaha | 221921280 | 204103694 | 91,97%
*P | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KEL | 5996118300 | 5942812094 | 99,11%
*K | Kegiatan Pemberdayaan Kelurahan | 5946118300 | 5894702094 | 99,14%
 S | Pembangunan Sarana dan Prasarana Kelurahan | 3699400000 | 3699306000 | 100,00%
 S | Pemberdayaan Masyarakat di Kelurahan | 2246718300 | 2195396094 | 97,72%
*K | Pemberdayaan dan Kesejahteraan Keluarga Ting | 50000000 | 48110000 | 96,22%
 S | Peningkatan Kesadaran Keluarga dalam Membang | 50000000 | 48110000 | 96,22%
 U | Kelurahan Handil Bakti | 4240824832 | 4229424832 | 99,73%
*P | PROGRAM PENYELENGGARAAN PEMERINTAHAN DAN PEL | 496921280 | 485521280 | 97,71%
*K | Koordinasi Penyelenggaraan Kegiatan Pemerint | 496921280 | 485521280 | 97,71%
 S | Peningkatan Efektifitas Kegiatan Pemerintaha | 496921280 | 485521280 | 97,71%
*P | PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KEL | 3743903552 | 3743903552 | 100,00%
*K | Kegiatan Pemberdayaan Kelurahan | 3693903552 | 3693903552 | 100,00%
 S | Pembangunan Sarana dan Prasarana Kelurahan | 2291500000 | 2291500000 | 100,00%
 S | Pemberdayaan Masyarakat di Kelurahan | 1402403552 | 1402403552 | 100,00%
*K | Pemberdayaan dan Kesejahteraan Keluarga Ting | 50000000 | 50000000 | 100,00%
 S | Peningkatan Kesadaran Keluarga dalam Membang | 50000000 | 50000000 | 100,00%
"""
TINGKAT = dict(zip("TUPKS", Tingkat, strict=True))


class Baris(NamedTuple):
    """A row of the table, rupiah without sen."""

    terbit: bool
    tingkat: Tingkat
    nama: str
    pagu: Sen
    realisasi: Sen | None
    serapan: str


def baca(baris: str) -> Baris:
    tanda, nama, pagu, realisasi, serapan = (bagian.strip() for bagian in baris.split(" | "))
    return Baris(
        not tanda.startswith("*"),
        TINGKAT[tanda[-1]],
        nama,
        Sen(int(pagu) * 100),
        None if realisasi == "-" else Sen(int(realisasi) * 100),
        serapan,
    )


HARAP = [baca(baris) for baris in TABEL.strip().splitlines()]


@pytest.fixture(scope="module")
def hasil() -> HasilKinerja:
    """The figures of the worked example."""
    return hitung(BukuKinerja(BukuKantor.of(read_contoh(ATURAN_JSON)), TAHUN))


def cetak(baris: BarisAnggaran) -> str:
    return "-" if isinstance(baris.serapan, TakTerhitung) else format_persen(baris.serapan)


def test_91_baris_dan_25_yang_kosong() -> None:
    assert (len(HARAP), sum(not b.terbit for b in HARAP)) == (91, 25)


def test_setiap_baris_dan_persentase(hasil: HasilKinerja) -> None:
    baris = hasil.anggaran().menurut_unit
    assert len(baris) == len(HARAP)
    berurutan = [*HARAP[:1], *_per_unit(hasil)]
    for kini, harap in zip(baris, berurutan, strict=True):
        assert kini.simpul.tingkat is harap.tingkat
        assert kunci_nama(kini.simpul.nama).startswith(kunci_nama(harap.nama))
        assert kini.jumlah.pagu == harap.pagu
        assert kini.jumlah.realisasi == harap.realisasi
        assert cetak(kini) == harap.serapan, harap.nama


def _per_unit(hasil: HasilKinerja) -> list[Baris]:
    """The rows of the report with its units in the order of the example's list of units."""
    kelompok: dict[str, list[Baris]] = {}
    milik: list[Baris] = []
    for satu in HARAP[1:]:
        if satu.tingkat is Tingkat.UNIT:
            kelompok[satu.nama] = milik = []
        milik.append(satu)
    simpul = hasil.buku.pohon_anggaran.menurut_unit
    urutan = [s.nama for s in simpul if s.tingkat is Tingkat.UNIT]
    return [baris for nama in urutan for baris in kelompok[nama]]


def test_arah_program_menjumlah_yang_sama(hasil: HasilKinerja) -> None:
    baris = hasil.anggaran().menurut_program
    atas = {b.simpul.tingkat: b for b in baris[:1]}
    assert atas[Tingkat.SELURUH].jumlah == hasil.anggaran().menurut_unit[0].jumlah
    program = [b for b in baris if b.simpul.tingkat is Tingkat.PROGRAM]
    assert [(b.simpul.kode, tercetak(b.serapan)) for b in program] == [
        ("7.01.02", "96.77"),
        ("7.01.03", "99.61"),
        ("7.01.01", "99.11"),
    ]
    (pkk,) = (
        b
        for b in baris
        if b.simpul.tingkat is Tingkat.SUB_KEGIATAN
        and b.simpul.nama.startswith("Peningkatan Kesad")
    )
    assert pkk.jumlah.pagu == (5 * 50_000_000 + 100_000_000) * 100, "six units, each its own row"


def test_sisa_dan_kelebihan(hasil: HasilKinerja) -> None:
    seluruh, kecamatan, pelayanan, *_ = hasil.anggaran().menurut_unit
    assert seluruh.sisa == 313_250_625_00
    assert kecamatan.sisa == 95_545_430_00
    assert pelayanan.sisa == -19_589_338_00
    lebih = {b.simpul.tingkat for b in hasil.anggaran().menurut_unit if b.melebihi_pagu}
    assert lebih == {Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN}


def test_pagu_nol_tanpa_realisasi(hasil: HasilKinerja) -> None:
    (satu,) = (b for b in hasil.anggaran().menurut_unit if b.jumlah.pagu == 0)
    assert satu.simpul.kode == "7.01.01.2.06.0006"
    assert (tercetak(satu.serapan), satu.sisa, satu.melebihi_pagu) == (
        "[serapan.pagu_nol]",
        0,
        False,
    )


def test_angka_program_berasal_dari_pohon(hasil: HasilKinerja) -> None:
    pagu: dict[str, BarisProgram] = {p.program.kode: p for p in hasil.program}
    for satu in hasil.anggaran().menurut_program:
        if satu.simpul.tingkat is Tingkat.PROGRAM:
            milik = pagu[satu.simpul.kode]
            assert (milik.pagu, milik.realisasi) == (satu.jumlah.pagu, satu.jumlah.realisasi)
            assert milik.serapan == satu.serapan
