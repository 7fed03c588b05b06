"""What the published report of 2024 got wrong: the right figure is pinned, the wrong one named.

Each of the 63 known mistakes stands here once: computed from the worked example, answered by
pemeriksaan or by the shape of the data, or listed in BELUM with the data it waits for.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import (
    Sen,
    format_desimal,
    format_persen,
    format_rupiah_singkat,
)
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Jabatan
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.nilai import format_nilai
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.perhitungan.anggaran import hitung_serapan
from lkjip_desktop.perhitungan.desimal import SERATUS, Hitungan, TakTerhitung, subtract
from tests.perhitungan.kantor_rapi import RAPI, Ubah, temuan_tahun, terapkan, ubah
from tests.perhitungan.rakitan import TAHUN, hasil_contoh

HASIL = hasil_contoh()
BUKU = HASIL.buku
IKM = BUKU.indikator[0]
SATU, DUA, SELURUH = HASIL.efisiensi
BARIS_1, BARIS_2 = HASIL.nko.baris
BANDING_1, BANDING_2 = HASIL.perbandingan
PELAYANAN = HASIL.program[1]


def poin(nilai: Hitungan | None) -> str:
    """A percentage without its sign, as the report's columns have it."""
    return format_desimal(nilai) if isinstance(nilai, Decimal) else "-"


def rupiah(nilai: Sen | None) -> str:
    return "-" if nilai is None else format_rupiah_singkat(nilai).removesuffix(",00")


def tahun_lalu(baris: int) -> str:
    return poin(HASIL.perbandingan[baris].tahun[1].capaian)


def ikm_kini() -> str:
    target, realisasi = BUKU.target(IKM.id), HASIL.realisasi(IKM.id)
    return f"target {format_nilai(target)} realisasi {format_nilai(realisasi)}"


def tiga(*nilai: Hitungan) -> str:
    return " / ".join(poin(n) for n in nilai)


def sisa(serapan: Hitungan) -> str:
    return "-" if isinstance(serapan, TakTerhitung) else poin(subtract(SERATUS, serapan))


def predikat(tahun: int) -> str:
    hasil = HASIL.akip_tahun(tahun)
    return "-" if isinstance(hasil, TakTerhitung) else hasil.predikat


def masa_akip() -> str:
    tahun = [e.tahun for e in BUKU.kantor.all_of(EvaluasiAkip) if e.nilai is not None]
    return f"{min(tahun)} - {max(tahun)}"


# number, place, printed, right, how
TERHITUNG: list[tuple[int, str, str, str, Callable[[], str]]] = [
    (1, "Tabel 3.12 baris 1, capaian", "98,77", "98,78", lambda: poin(BARIS_1.capaian)),
    (2, "Tabel 3.12 baris 1, nilai akhir", "89,00", "88,90", lambda: poin(BARIS_1.nilai_akhir)),
    (3, "Tabel 3.12 baris 2, koreksi", "15,00", "10,00", lambda: poin(BARIS_2.koreksi)),
    (4, "Tabel 3.12, total", "188,00", "187,90", lambda: poin(HASIL.nko.total)),
    (5, "Tabel 3.12, NKO", "90,05", "93,95", lambda: poin(HASIL.nko.nilai)),
    (6, "Tabel 3.8, % capaian", "99,78", "98,78", lambda: poin(SATU.capaian)),
    (7, "Tabel 3.8, % penyerapan", "99,12", "98,52", lambda: poin(SATU.serapan)),
    (8, "Tabel 3.8, efisiensi", "0,66", "0,26", lambda: poin(SATU.efisiensi_selisih)),
    (9, "Tabel 3.9, % capaian", "99,01", "120,07", lambda: poin(DUA.capaian)),
    (10, "Tabel 3.9, % penyerapan", "99,01", "99,61", lambda: poin(DUA.serapan)),
    (
        11,
        "Tabel 3.7 sasaran 1, biaya",
        "15.964.898.973",
        "15.876.922.929",
        lambda: rupiah(SATU.pagu),
    ),
    (12, "Tabel 3.7 sasaran 1, efisiensi", "2,03", "1,48", lambda: poin(SATU.efisiensi_biaya)),
    (
        13,
        "Tabel 3.7 sasaran 2, biaya",
        "19.841.671.056",
        "20.021.671.056",
        lambda: rupiah(DUA.pagu),
    ),
    (
        14,
        "Tabel 3.7 sasaran 2, penyerapan",
        "19.773.920.293",
        "19.943.989.347",
        lambda: rupiah(DUA.realisasi),
    ),
    (15, "Tabel 3.7 sasaran 2, efisiensi", "0,34", "0,39", lambda: poin(DUA.efisiensi_biaya)),
    (16, "Tabel 3.7, biaya", "35.806.570.029", "35.898.593.985", lambda: rupiah(SELURUH.pagu)),
    (17, "Tabel 3.7, efisiensi", "1,09", "0,87", lambda: poin(SELURUH.efisiensi_biaya)),
    (18, "Narasi 5.1 sasaran 1", "0,34", "1,48", lambda: poin(SATU.efisiensi_biaya)),
    (19, "Narasi 1.2.b, pagu", "4.029.925.956", "4.029.935.956", lambda: rupiah(PELAYANAN.pagu)),
    (20, "Narasi 1.2.b, efisiensi", "5,30", "3,23", lambda: sisa(PELAYANAN.serapan)),
    (
        21,
        "Narasi III.B, realisasi",
        "35.585.343",
        "35.585.343.360",
        lambda: rupiah(SELURUH.realisasi),
    ),
    (22, "Tabel 3.3, rata-rata", "90,54", "105,03", lambda: poin(BANDING_1.rata_rata)),
    (23, "Tabel 3.3, thd Renstra", "181,08", "97,96", lambda: poin(BANDING_1.capaian_akhir)),
    (24, "Tabel 3.4, rata-rata", "99,62", "120,76", lambda: poin(BANDING_2.rata_rata)),
    (25, "Tabel 3.4, thd Renstra", "199,24", "111,91", lambda: poin(BANDING_2.capaian_akhir)),
    (26, "Tabel 3.5 baris 1, capaian 2023", "98,77", "111,29", lambda: tahun_lalu(0)),
    (27, "Tabel 3.5 baris 2, capaian 2023", "100,00", "121,44", lambda: tahun_lalu(1)),
    (
        28,
        "Narasi Tabel 3.5, IKM 2024",
        "target 87,23 realisasi 98,77",
        "target 88,31 realisasi 87,23",
        ikm_kini,
    ),
    (32, "Tabel 1.5 AKIP 2021", "B", "CC", lambda: predikat(2021)),
    (34, "Tabel 3.10 Bahan Bacaan", "#DIV/0!", "-", lambda: poin(hitung_serapan(Sen(0), None))),
    (44, "Rumus % realisasi", "101,24", "98,78", lambda: poin(HASIL.capaian(IKM.id))),
    (
        48,
        "Tabel 3.7, penyerapan",
        "35.415.274.306",
        "35.585.343.360",
        lambda: rupiah(SELURUH.realisasi),
    ),
    (49, "Tabel 3.9, efisiensi", "0,00", "20,46", lambda: poin(DUA.efisiensi_selisih)),
    (
        50,
        "Lampiran Efisiensi sasaran 1",
        "99,78 / 99,12 / 0,66",
        "98,78 / 98,52 / 0,26",
        lambda: tiga(SATU.capaian, SATU.serapan, SATU.efisiensi_selisih),
    ),
    (
        51,
        "Lampiran Efisiensi sasaran 2",
        "99,01 / 99,01 / 0,00",
        "120,07 / 99,61 / 20,46",
        lambda: tiga(DUA.capaian, DUA.serapan, DUA.efisiensi_selisih),
    ),
    (
        52,
        "Narasi 5.2 sasaran 2",
        "19.841.671.056 / 19.773.920.293 / 0,34",
        "20.021.671.056 / 19.943.989.347 / 0,39",
        lambda: f"{rupiah(DUA.pagu)} / {rupiah(DUA.realisasi)} / {poin(DUA.efisiensi_biaya)}",
    ),
    (
        53,
        "Narasi 5.2.1.a",
        "99,66 / 0,34",
        "99,61 / 0,39",
        lambda: tiga(DUA.serapan, DUA.efisiensi_biaya),
    ),
    (54, "Narasi 5.3", "1,09", "0,87", lambda: poin(SELURUH.efisiensi_biaya)),
    (55, "Tabel 3.2 dan 3.12 baris 2", "120,00", "120,07", lambda: poin(BARIS_2.capaian)),
    (56, "Tabel 3.12 baris 1, normalisasi", "98,77", "98,78", lambda: poin(BARIS_1.normalisasi)),
    (63, "Judul progres AKIP", "2020 - 2023", "2021 - 2023", masa_akip),
]


@pytest.mark.parametrize(
    ("tercetak", "seharusnya", "hitung"),
    [baris[2:] for baris in TERHITUNG],
    ids=[f"{nomor} {tempat}" for nomor, tempat, *_ in TERHITUNG],
)
def test_angka_terbit_yang_salah(tercetak: str, seharusnya: str, hitung: Callable[[], str]) -> None:
    assert hitung() == seharusnya
    assert seharusnya != tercetak


# --- answered by pemeriksaan, once somebody enters what the report printed -----------------------

WALI_KOTA = RAPI.all_of(Jabatan)[0]
TERPERIKSA: list[tuple[int, str, list[Ubah], str, str]] = [
    (
        35,
        "Tabel 3.10, 100,74% dari pagu",
        [ubah(ProgramTahun, 1, pagu=Sen(2_645_329_556_00), realisasi=Sen(2_664_918_894_00))],
        "anggaran.melebihi_pagu",
        "Rp19.589.338,00 (100,74%)",
    ),
    (
        40,
        "RKT ditandatangani Gubernur",
        [
            ubah(Jabatan, 0, nama="Gubernur"),
            ubah(LembarTahun, 0, jabatan_id=WALI_KOTA.id),
        ],
        "pejabat.bukan_camat",
        "Rencana Kinerja Tahunan 2024: Akan ditandatangani Gubernur, bukan camat",
    ),
    (
        41,
        "Lampiran 2024 bertanggal 10 Januari 2024",
        [ubah(LembarTahun, 1, tanggal=date(2024, 1, 10))],
        "lembar.terlalu_awal",
        "Pakai tanggal 31 Desember 2024 atau sesudahnya",
    ),
    (
        61,
        "Program ketiga pada PK",
        [ubah(Program, 2, nama="Pemberdayaan Masyarakat Kelurahan")],
        "program.nomenklatur",
        "“Pemberdayaan Masyarakat Desa dan Kelurahan”",
    ),
]
PADA_CONTOH: list[tuple[int, str, str, str]] = [
    (25, "target 89,05 patut diduga salah salin", "target.akhir_sama", "sama-sama 89,05"),
    (42, "camat pada PK berbeda dari camat pada LKjIP", "pk.pejabat_berganti", "PK Perubahan"),
    (
        47,
        "pagu berbeda dari PK tanpa PK Perubahan",
        "pk.pagu_beda",
        "PK lebih kecil Rp583.584.567,00",
    ),
    (
        47,
        "pagu berbeda dari PK tanpa PK Perubahan",
        "pk.pagu_beda",
        "PK lebih besar Rp111.104.044,00",
    ),
    (59, "realisasi sasaran 2 sama dengan serapan", "realisasi.sama_serapan", "99,66%"),
]


@pytest.mark.parametrize(
    ("langkah", "kode", "menyebut"),
    [baris[2:] for baris in TERPERIKSA],
    ids=[f"{nomor} {tempat}" for nomor, tempat, *_ in TERPERIKSA],
)
def test_kesalahan_terbit_diketahui_saat_diisi(
    langkah: list[Ubah], kode: str, menyebut: str
) -> None:
    assert kode not in {t.kode for t in temuan_tahun(RAPI)}
    temuan = [t for t in temuan_tahun(terapkan(RAPI, *langkah)) if t.kode == kode]
    assert [menyebut in f"{t.tempat}: {t.pesan}" for t in temuan] == [True]


@pytest.mark.parametrize(
    ("kode", "menyebut"),
    [baris[2:] for baris in PADA_CONTOH],
    ids=[f"{nomor} {tempat}" for nomor, tempat, *_ in PADA_CONTOH],
)
def test_kesalahan_terbit_yang_ada_pada_contoh(kode: str, menyebut: str) -> None:
    temuan = [t.pesan for t in temuan_tahun(BUKU.kantor) if t.kode == kode]
    assert any(menyebut in pesan for pesan in temuan)


# --- answered by the shape of the data -----------------------------------------------------------


def test_36_nomor_program_tidak_pernah_diketik() -> None:
    """Printed "1, 2, 2": the number of a row is its place, there is no field for it."""
    assert "nomor" not in {m.nama for m in daftar_medan("PkProgram")}
    pk = BUKU.pk()
    assert pk is not None
    assert [p.urutan for p in BUKU.pk_program(pk.id)] == [0, 1, 2]


def test_38_39_satu_indikator_satu_nama() -> None:
    """Printed with three and with five names: only the Indikator itself has one.

    The name of a piece of evidence is that of a file.
    """
    milik_indikator = [
        jenis for jenis in JENIS if any(m.acuan == "Indikator" for m in daftar_medan(jenis))
    ]
    assert len(milik_indikator) >= 4
    bernama = [j for j in milik_indikator if "nama" in {m.nama for m in daftar_medan(j)}]
    assert bernama == ["BuktiDukung"]
    assert [i.nama for i in BUKU.indikator] == [b.indikator.nama for b in HASIL.nko.baris]


def test_40_41_58_penanda_tangan_dan_tanggal_pada_contoh() -> None:
    """Printed: an RKT signed by a camat not yet in office, annexes dated before the year began."""
    kepala, pk, rkt = BUKU.kepala, BUKU.pk(), BUKU.lembar(JenisLembar.RKT)
    assert kepala is not None
    assert pk is not None
    assert rkt is not None
    dua = [BUKU.penandatangan(kepala.id, hari) for hari in (rkt.tanggal, pk.tanggal)]
    assert [p.pejabat.nama for p in dua if p and p.pejabat] == ["Budi Contoh", "Budi Contoh"]
    assert [p.nama_jabatan for p in dua if p] == ["Camat Palaran", "Camat Palaran"]
    for lembar in (JenisLembar.PENGUKURAN, JenisLembar.EFISIENSI, JenisLembar.NKO):
        isi = BUKU.lembar(lembar)
        assert isi is not None
        assert isi.tanggal is not None
        assert isi.tanggal > date(TAHUN, 12, 31)


def test_47_jumlah_pk_bukan_jumlah_pagu() -> None:
    """Printed 35.426.113.462 for both: the PK keeps what it was signed with."""
    assert rupiah(Sen(sum(p.anggaran_pk or 0 for p in HASIL.program))) == "35.426.113.462"
    assert rupiah(SELURUH.pagu) == "35.898.593.985"
    beda = [(p.pagu or 0) - (p.anggaran_pk or 0) for p in HASIL.program]
    assert beda == [583_584_567_00, -111_104_044_00, 0]


def test_5_predikat_tetap_baik() -> None:
    assert HASIL.nko.predikat == "BAIK"


BERBENTUK = {36, 38, 39, 58}
BELUM = {
    29: "penduduk",
    30: "penduduk",
    31: "aparatur",
    33: "pohon anggaran",
    37: "buku",
    43: "buku",
    45: "rekomendasi",
    46: "sarana",
    57: "pohon anggaran",
    60: "SKM",
    62: "buku",
}
"""Mistakes in data that the program does not hold yet."""


def test_setiap_kesalahan_terbit_ada_jawabannya() -> None:
    terhitung = {baris[0] for baris in TERHITUNG}
    terperiksa = {baris[0] for baris in TERPERIKSA} | {baris[0] for baris in PADA_CONTOH}
    assert len(terhitung) == len(TERHITUNG)
    assert terhitung | terperiksa | BERBENTUK | set(BELUM) == set(range(1, 64))
    assert not set(BELUM) & (terhitung | terperiksa | BERBENTUK)


def test_persen_terbit_pelayanan_publik_kecamatan() -> None:
    """35: the figure itself is printed right, only nobody was warned."""
    serapan = hitung_serapan(Sen(2_645_329_556_00), Sen(2_664_918_894_00))
    assert not isinstance(serapan, TakTerhitung)
    assert format_persen(serapan) == "100,74%"
