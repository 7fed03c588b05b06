"""Pemeriksaan as a whole: the worked example, the sheets, and what every finding must be."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.bentuk_nilai import check_realisasi, check_target
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, JenisLembar, LembarTahun, TahunKerja
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan import pemeriksaan
from lkjip_desktop.perhitungan.hasil import TakTerhitung, hitung
from lkjip_desktop.perhitungan.pemeriksaan import check, check_tahun
from lkjip_desktop.perhitungan.pemeriksaan.pengukuran import BELUM_BERBARIS
from tests.bantu.acak import kali
from tests.perhitungan.acak import TETAP, entitas_acak
from tests.perhitungan.kantor_rapi import (
    RAPI,
    Ubah,
    hapus,
    temuan_lembar,
    temuan_tahun,
    terapkan,
    ubah,
)
from tests.perhitungan.rakitan import ATURAN_JSON, TAHUN, hasil_contoh
from tests.perhitungan.test_pemeriksaan_perjanjian import KASUS as KASUS_PERJANJIAN
from tests.perhitungan.test_pemeriksaan_rencana import KASUS as KASUS_RENCANA
from tests.perhitungan.test_pemeriksaan_rincian import KASUS as KASUS_RINCIAN
from tests.perhitungan.test_pemeriksaan_ukur import KASUS as KASUS_UKUR

RKT, UKUR, EFISIENSI, NKO, ANGGARAN = (
    JenisLembar.RKT,
    JenisLembar.PENGUKURAN,
    JenisLembar.EFISIENSI,
    JenisLembar.NKO,
    JenisLembar.ANGGARAN,
)


def contoh() -> tuple[Temuan, ...]:
    hasil = hasil_contoh()
    return check_tahun(hasil.buku, hasil)


# --- the worked example --------------------------------------------------------------------------


def test_contoh_dapat_ditetapkan_seluruhnya() -> None:
    hasil = hasil_contoh()
    for lembar in JenisLembar:
        galat = [t for t in check(hasil.buku, hasil, lembar) if t.tingkat is Tingkat.GALAT]
        assert galat == []


@pytest.mark.parametrize(
    ("kode", "menyebut"),
    [
        (
            "pk.pagu_beda",
            ["Penunjang Urusan", "Rp11.846.986.973,00", "PK lebih kecil Rp583.584.567,00"],
        ),
        (
            "pk.pagu_beda",
            ["Pelayanan Publik", "Rp4.141.040.000,00", "PK lebih besar Rp111.104.044,00"],
        ),
        ("pk.pejabat_berganti", ["“Budi Contoh”", "“Citra Contoh”", "PK Perubahan"]),
        ("target.akhir_sama", ["89,05", "2026", "salah salin"]),
        ("realisasi.sama_serapan", ["99,66%", "99,61%", "hampir sama"]),
        ("rincian.melebihi_pagu", ["Peningkatan Efektifitas", "Rp19.589.338,00", "100,74%"]),
    ],
)
def test_peringatan_pada_contoh(kode: str, menyebut: list[str]) -> None:
    peringatan = [t for t in contoh() if t.tingkat is Tingkat.PERINGATAN]
    assert len(peringatan) == 6, "tidak ada peringatan lain"
    cocok = [t for t in peringatan if t.kode == kode and all(m in t.pesan for m in menyebut)]
    assert len(cocok) == 1


def test_realisasi_satu_unit_melebihi_pagu_hanya_terlihat_pada_rincian() -> None:
    """Tabel 3.10 row 3 (100,74%) is a part of a programme; the programme as a whole is 96,77%."""
    assert "anggaran.melebihi_pagu" not in {t.kode for t in contoh()}


def test_tahun_lalu_pada_contoh_belum_lengkap() -> None:
    hasil = hasil_contoh(TAHUN - 1)
    kode = {t.kode for t in check_tahun(hasil.buku, hasil) if t.tingkat is Tingkat.GALAT}
    assert kode == {"pk.kosong", "lembar.tanggal_kosong", "anggaran.tanpa_program"}


# --- which sheet says what -----------------------------------------------------------------------

POKOK = {lembar.pokok for lembar in JenisLembar}
# the budget sheets are not owed here and have no day, so that none of them can be issued
SEBAB: list[tuple[str, list[Ubah], set[JenisLembar]]] = [
    ("realisasi.kosong", [hapus(RealisasiIndikator, 2)], {UKUR, EFISIENSI, NKO}),
    ("anggaran.pagu_kosong", [ubah(ProgramTahun, 0, pagu=None)], {EFISIENSI}),
    ("akip.kosong", [hapus(EvaluasiAkip)], {NKO}),
    ("lembar.tanggal_kosong", [ubah(LembarTahun, 1, tanggal=None)], {UKUR, ANGGARAN}),
    ("pk.tanggal_kosong", [ubah(PerjanjianKinerja, 0, tanggal=None)], {JenisLembar.PK}),
    ("pk.anggaran_kosong", [ubah(PkProgram, 0, anggaran=None)], {JenisLembar.PK}),
    ("renstra.kosong", [ubah(TahunKerja, 2, renstra_id=None)], {*POKOK} - {ANGGARAN}),
]


@pytest.mark.parametrize(("kode", "langkah", "harap"), SEBAB, ids=[s[0] for s in SEBAB])
def test_galat_menghalangi_lembar_yang_memerlukannya(
    kode: str, langkah: list[Ubah], harap: set[JenisLembar]
) -> None:
    kantor = terapkan(RAPI, *langkah)
    terhalang = {
        lembar.pokok
        for lembar in JenisLembar
        if any(t.kode == kode and t.tingkat is Tingkat.GALAT for t in temuan_lembar(kantor, lembar))
    }
    assert terhalang == harap


def test_lembar_lain_dari_data_yang_sama_terhalang_bersama_pokoknya() -> None:
    kantor = terapkan(RAPI, ubah(ProgramTahun, 0, pagu=None))
    assert temuan_lembar(kantor, JenisLembar.EFISIENSI_BIAYA) == temuan_lembar(kantor, EFISIENSI)
    assert temuan_lembar(kantor, EFISIENSI)


def test_pk_yang_diperiksa_adalah_yang_dicetak() -> None:
    murni = RAPI.all_of(PerjanjianKinerja)[0]
    perubahan = replace(murni, id="q", perubahan_ke=1, tanggal=date(2024, 9, 2), alasan="Pagu")
    kantor = BukuKantor.of([*RAPI.entitas(), perubahan])
    kode = {ke: {t.kode for t in temuan_lembar(kantor, JenisLembar.PK, ke)} for ke in (None, 0, 1)}
    assert kode[0] == set(), "PK murni tetap dapat ditetapkan"
    assert kode[1] == kode[None] == {"pk.tanpa_indikator", "pk.tanpa_program"}
    assert {t.kode for t in temuan_lembar(kantor, JenisLembar.PK, 2)} == {"pk.kosong"}


def test_berkas_baru_menyebut_setiap_kekurangan_sekali() -> None:
    buku = BukuKinerja(BukuKantor.of([TahunKerja(id="t", tahun=TAHUN, aturan=ATURAN_JSON)]), TAHUN)
    temuan = check_tahun(buku, hitung(buku))
    banyak = Counter(t.kode for t in temuan)
    assert banyak.pop("lembar.tanggal_kosong") == 4, "satu untuk setiap lembar"
    assert set(banyak.values()) == {1}
    assert {t.kode for t in temuan if t.tingkat is Tingkat.GALAT} == {
        "akip.kosong",
        "anggaran.tanpa_program",
        "instansi.nama_kosong",
        "instansi.pemda_kosong",
        "instansi.tempat_kosong",
        "lembar.tanggal_kosong",
        "pejabat.tanpa_camat",
        "pk.kosong",
        "renstra.kosong",
    }


# --- what every finding must be ------------------------------------------------------------------


@cache
def semua_temuan() -> list[tuple[BukuKantor, Temuan]]:
    """Every finding of every case of the four tables, with the book it was found in."""
    hasil = []
    for _, langkah, _ in (*KASUS_RENCANA, *KASUS_PERJANJIAN, *KASUS_UKUR, *KASUS_RINCIAN):
        kantor = terapkan(RAPI, *langkah)
        hasil += [(kantor, t) for t in temuan_tahun(kantor)]
    return hasil


def test_setiap_temuan_berkalimat_bertempat_dan_berkode() -> None:
    for _, temuan in semua_temuan():
        assert re.fullmatch(r"[a-z]+\.[a-z_]+", temuan.kode)
        assert re.fullmatch(r"[A-Z“(].*\.", temuan.pesan, re.DOTALL), temuan.pesan
        assert ".." not in temuan.pesan, temuan.pesan
        assert "None" not in temuan.pesan, temuan.pesan
        assert temuan.tempat


def test_pesan_tidak_mengulang_tempatnya() -> None:
    """The two are shown together: "PK 2024: Tanggal belum diisi."."""
    bertahun = [t for _, t in semua_temuan() if str(TAHUN) in t.tempat]
    assert len(bertahun) > 20
    assert [t.pesan for t in bertahun if t.tempat in t.pesan] == []


def test_setiap_acuan_menunjuk_medan_yang_ada() -> None:
    for kantor, temuan in semua_temuan():
        if temuan.acuan is not None:
            jenis = JENIS[temuan.acuan.jenis]
            assert kantor.find(jenis, temuan.acuan.id) is not None, temuan
            ada = {m.nama for m in daftar_medan(jenis.__name__)}
            ada |= {BELUM_BERBARIS} if jenis is Indikator else set()
            assert temuan.acuan.kolom in ada, temuan


def test_galat_dan_peringatan_menyebut_apa_yang_dilakukan() -> None:
    """At least two sentences, or one with an order in it."""
    perintah = re.compile(
        r"\b(Isi|Lengkapi|Pilih|Periksa|Perbaiki|Buat|Tambahkan|Hapus|Samakan|Pakai|Kaitkan"
        r"|Pastikan|Ketik|Bedakan|Sisakan|Cocokkan|isi|ketik|Urutannya)\b"
    )
    tanpa = {
        t.kode
        for _, t in semua_temuan()
        if t.tingkat is not Tingkat.CATATAN and not perintah.search(t.pesan)
    }
    assert tanpa == set()


def kode_dalam_program() -> set[str]:
    """Codes as they stand in the source: the first argument of galat, peringatan, catatan."""
    kode = set()
    for berkas in Path(pemeriksaan.__file__).parent.glob("*.py"):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.Constant) and isinstance(simpul.value, str):
                kode |= set(re.findall(r"^[a-z]+\.[a-z_]+$", simpul.value))
    return kode - {"capaian.target_nol", "capaian.target_negatif"}


def test_setiap_kode_punya_kasus_uji() -> None:
    assert kode_dalam_program() - {t.kode for _, t in semua_temuan()} == set()


def test_yang_terberat_dahulu_dan_setiap_temuan_sekali() -> None:
    berat = list(Tingkat)
    for _, langkah, _ in (*KASUS_PERJANJIAN, *KASUS_UKUR):
        temuan = temuan_tahun(terapkan(RAPI, *langkah))
        assert [berat.index(t.tingkat) for t in temuan] == sorted(
            berat.index(t.tingkat) for t in temuan
        )
        assert len({(t.kode, t.pesan, t.acuan) for t in temuan}) == len(temuan)


@settings(max_examples=kali(60))
@given(st.lists(entitas_acak(), max_size=30))
def test_isi_apa_pun_tidak_menggagalkan(isi: list[Entitas]) -> None:
    buku = BukuKinerja(BukuKantor.of((*TETAP, *isi)), TAHUN)
    hasil = hitung(buku)
    semua = {t.kode for t in check_tahun(buku, hasil)}
    for lembar in JenisLembar:
        assert {t.kode for t in check(buku, hasil, lembar)} <= semua
    if isinstance(hasil.nko.nilai, TakTerhitung):
        assert Tingkat.GALAT in {t.tingkat for t in check(buku, hasil, NKO)}


@given(
    st.sampled_from(Arah),
    st.sampled_from(
        [
            Decimal(85),
            Decimal("-3.5"),
            Rentang(Decimal(80), Decimal(90)),
            Predikat("WTP"),
            Predikat("A", Decimal("80.5")),
        ]
    ),
)
def test_bentuk_nilai_diperiksa_seperti_ketika_diketik(arah: Arah, nilai: Nilai) -> None:
    langkah = [
        ubah(Indikator, 0, arah=arah),
        ubah(PkIndikator, 0, target=nilai),
        ubah(RealisasiIndikator, 2, nilai=nilai),
    ]
    kode = {t.kode for t in temuan_lembar(terapkan(RAPI, *langkah), UKUR)}
    assert ("target.bentuk" in kode) == (check_target(nilai, arah) is not None)
    assert ("realisasi.bentuk" in kode) == (check_realisasi(nilai, arah) is not None)
