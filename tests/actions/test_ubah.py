"""Each edit of the forms: what it changes, what it is called, what it refuses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.bentuk_nilai import AKIP_DI_LUAR, RUPIAH_NEGATIF, TARGET_NEGATIF
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang
from lkjip_desktop.kinerja.pengukuran import (
    RealisasiIndikator,
    RincianRealisasi,
    StatusRealisasi,
)
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, JenisLembar, LembarTahun, TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.temuan import Temuan

IKM = Indikator(id="ikm", sasaran_id="s", nama="Indeks Kepuasan Masyarakat")
PK = PerjanjianKinerja(id="pk", tahun=2024, jabatan_id="camat", tanggal=date(2024, 1, 23))
PROGRAM = Program(id="p", nama="Program Penunjang")
BARIS_PK = PkProgram(id="pp", pk_id="pk", program_id="p", anggaran=Sen(100))
BARIS_TAHUN = ProgramTahun(id="pt", tahun=2024, program_id="p", pagu=Sen(100))
TERUKUR = RealisasiIndikator(id="r", indikator_id="ikm", tahun=2024, nilai=Decimal("87.23"))
OPINI = Indikator(id="opini", sasaran_id="s", nama="Opini BPK", arah=Arah.PREDIKAT)
OPINI_TERUKUR = RealisasiIndikator(id="ro", indikator_id="opini", tahun=2024)
SUHU = Indikator(id="suhu", sasaran_id="s", nama="Suhu", arah=Arah.RENTANG)
BUKU = BukuKantor.of([IKM, OPINI, SUHU, PK, PROGRAM, BARIS_PK, BARIS_TAHUN, TERUKUR, OPINI_TERUKUR])


def step(hasil: object) -> Usul:
    assert isinstance(hasil, Usul)
    return hasil


@pytest.mark.parametrize(
    ("usul", "judul", "isi"),
    [
        (
            lambda: ubah.set_pk(BUKU, PK, "nomor", "12"),
            "Ubah nomor PK 2024 → 12",
            replace(PK, nomor="12"),
        ),
        (
            lambda: ubah.set_pk(BUKU, PK, "tanggal", date(2024, 2, 1)),
            "Ubah tanggal PK 2024: 23 Januari 2024 → 1 Februari 2024",
            replace(PK, tanggal=date(2024, 2, 1)),
        ),
        (
            lambda: ubah.set_pk(BUKU, PK, "tanggal", None),
            "Ubah tanggal PK 2024: 23 Januari 2024 → kosong",
            replace(PK, tanggal=None),
        ),
        (
            lambda: ubah.set_anggaran_pk(BUKU, BARIS_PK, Sen(150)),
            "Ubah anggaran PK Program Penunjang: Rp1,00 → Rp1,50",
            replace(BARIS_PK, anggaran=Sen(150)),
        ),
        (
            lambda: ubah.set_keterangan_pk(BUKU, BARIS_PK, "APBD"),
            "Ubah keterangan PK Program Penunjang",
            replace(BARIS_PK, keterangan="APBD"),
        ),
        (
            lambda: ubah.set_anggaran_tahun(BUKU, BARIS_TAHUN, "pagu", None),
            "Ubah pagu 2024 Program Penunjang: Rp1,00 → kosong",
            replace(BARIS_TAHUN, pagu=None),
        ),
        (
            lambda: ubah.set_anggaran_tahun(BUKU, BARIS_TAHUN, "realisasi", Sen(0)),
            "Ubah realisasi anggaran 2024 Program Penunjang → Rp0,00",
            replace(BARIS_TAHUN, realisasi=Sen(0)),
        ),
        (
            lambda: ubah.set_realisasi(BUKU, "opini", 2024, "nilai", Predikat("WTP")),
            "Ubah realisasi 2024 Opini BPK → WTP",
            replace(OPINI_TERUKUR, nilai=Predikat("WTP")),
        ),
        (
            lambda: ubah.set_realisasi(BUKU, "ikm", 2024, "status", StatusRealisasi.AUDIT),
            "Ubah status audit 2024 Indeks Kepuasan Masyarakat",
            replace(TERUKUR, status=StatusRealisasi.AUDIT),
        ),
        (
            lambda: ubah.set_realisasi(BUKU, "ikm", 2024, "analisis", "Baik."),
            "Ubah analisis 2024 Indeks Kepuasan Masyarakat → Baik.",
            replace(TERUKUR, analisis="Baik."),
        ),
    ],
)
def test_ubah_yang_sudah_ada(usul: Callable[[], object], judul: str, isi: object) -> None:
    hasil = step(usul())
    assert (hasil.judul, hasil.put, hasil.hapus) == (judul, (isi,), ())


def test_baris_yang_belum_ada_dibuat_dengan_kunci_tetap() -> None:
    satu = step(ubah.set_realisasi(BUKU, "ikm", 2023, "nilai", Decimal(90)))
    dua = step(ubah.set_realisasi(BUKU, "ikm", 2023, "analisis", "x"))
    (baris,) = satu.put
    assert isinstance(baris, RealisasiIndikator)
    assert (baris.indikator_id, baris.tahun, baris.nilai) == ("ikm", 2023, Decimal(90))
    assert baris.id == dua.put[0].id


def test_target_pk_dan_rkt() -> None:
    usul = step(ubah.set_target_pk(BUKU, "pk", "suhu", Rentang(Decimal(80), Decimal(90))))
    assert usul.judul == "Ubah target Suhu → 80–90"
    (pk,) = usul.put
    assert isinstance(pk, PkIndikator)
    assert (pk.pk_id, pk.indikator_id) == ("pk", "suhu")
    kini = BUKU.terapkan(usul.as_perubahan(BUKU))
    assert step(ubah.set_target_pk(kini, "pk", "suhu", None)).put == (replace(pk, target=None),)
    (rkt,) = step(ubah.set_target_rkt(BUKU, "ikm", 2024, Decimal("88.31"))).put
    assert isinstance(rkt, TargetRkt)
    assert (rkt.tahun, rkt.target) == (2024, Decimal("88.31"))


def test_tanggal_lembar_satu_baris_untuk_setiap_lembar() -> None:
    usul = ubah.set_lembar(BUKU, 2024, JenisLembar.NKO, "tanggal", date(2025, 1, 10))
    assert usul.judul == "Ubah tanggal lembar Penilaian Kinerja Organisasi 2024 → 10 Januari 2025"
    (lembar,) = usul.put
    assert isinstance(lembar, LembarTahun)
    assert (lembar.lembar, lembar.tanggal) == (JenisLembar.NKO, date(2025, 1, 10))
    kini = BUKU.terapkan(usul.as_perubahan(BUKU))
    nomor = ubah.set_lembar(kini, 2024, JenisLembar.NKO, "nomor", "5")
    assert nomor.put == (replace(lembar, nomor="5"),)


# --- refusals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "hasil",
    [
        ubah.set_target_pk(BUKU, "pk", "ikm", Predikat("abc")),
        ubah.set_target_rkt(BUKU, "ikm", 2024, Rentang(Decimal(80), Decimal(90))),
        ubah.set_target_rkt(BUKU, "suhu", 2024, Decimal(80)),
        ubah.set_realisasi(BUKU, "ikm", 2024, "nilai", Predikat("A")),
        ubah.set_realisasi(BUKU, "opini", 2024, "nilai", Decimal(90)),
    ],
)
def test_nilai_yang_bukan_bentuk_indikatornya_ditolak(hasil: object) -> None:
    assert isinstance(hasil, Temuan)
    assert hasil.kode == "nilai.bentuk"


@pytest.mark.parametrize("nilai", [Decimal(-5), Rentang(Decimal(-1), Decimal(3))])
def test_target_negatif_ditolak(nilai: Nilai) -> None:
    assert ubah.set_target_pk(BUKU, "pk", "suhu", nilai) == TARGET_NEGATIF
    assert ubah.set_target_rkt(BUKU, "suhu", 2024, nilai) == TARGET_NEGATIF


def test_rupiah_negatif_ditolak() -> None:
    kurang = Sen(-50000)
    assert ubah.set_anggaran_pk(BUKU, BARIS_PK, kurang) == RUPIAH_NEGATIF
    assert ubah.set_anggaran_tahun(BUKU, BARIS_TAHUN, "pagu", kurang) == RUPIAH_NEGATIF
    assert ubah.set_anggaran_tahun(BUKU, BARIS_TAHUN, "realisasi", kurang) == RUPIAH_NEGATIF


@pytest.mark.parametrize("nilai", ["0", "60", "100"])
def test_nilai_akip_di_dalam_batas(nilai: str) -> None:
    usul = step(ubah.set_akip(BUKU, 2023, "nilai", Decimal(nilai)))
    (isi,) = usul.put
    assert isinstance(isi, EvaluasiAkip)
    assert (isi.tahun, isi.nilai) == (2023, Decimal(nilai))


@pytest.mark.parametrize("nilai", ["-0.01", "100.01", "7650"])
def test_nilai_akip_di_luar_batas(nilai: str) -> None:
    assert ubah.set_akip(BUKU, 2023, "nilai", Decimal(nilai)) == AKIP_DI_LUAR


@pytest.mark.parametrize(
    "bagian",
    [
        replace(TERUKUR, pembilang=Decimal(7)),
        replace(TERUKUR, penyebut=Decimal(8)),
        RincianRealisasi(id="rr", realisasi_id="r", unit_id="u", pembilang=Decimal(1)),
    ],
)
def test_realisasi_terhitung_tidak_dapat_diketik(
    bagian: RealisasiIndikator | RincianRealisasi,
) -> None:
    buku = BukuKantor.of([IKM, TERUKUR, bagian])
    hasil = ubah.set_realisasi(buku, "ikm", 2024, "nilai", Decimal(90))
    assert hasil == ubah.REALISASI_DIHITUNG
    assert isinstance(ubah.set_realisasi(buku, "ikm", 2024, "solusi", "x"), Usul)
