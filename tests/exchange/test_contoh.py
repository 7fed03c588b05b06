"""The worked example: the published figures, invented people, the same keys everywhere."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import lambang_contoh, read_contoh
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Pejabat, Unit
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.nip import parse_nip
from lkjip_desktop.kinerja.perencanaan import JenisLembar

ATURAN = aturan_to_json(read_aturan())


@pytest.fixture(scope="module")
def kantor() -> BukuKantor:
    return BukuKantor.of(read_contoh(ATURAN, "ab" * 32))


@pytest.fixture
def buku(kantor: BukuKantor) -> BukuKinerja:
    return BukuKinerja(kantor, 2024)


def test_targets_and_realisasi_as_published(buku: BukuKinerja) -> None:
    tabel = {
        i.nama: [
            (buku.target(i.id, t), r.nilai if (r := buku.realisasi(i.id, t)) else None)
            for t in (2022, 2023, 2024, 2026)
        ]
        for i in buku.indikator
    }
    d = Decimal
    assert tabel == {
        "Indeks Kepuasan Masyarakat (IKM)": [
            (d("77.55"), d("87.15")),
            (d("84.33"), d("93.85")),
            (d("88.31"), d("87.23")),
            (d("89.05"), None),
        ],
        "Persentase Terlaksananya Program Pemberdayaan Masyarakat di Wilayah Kecamatan": [
            (d(65), d(100)),
            (d(82), d("99.58")),
            (d(83), d("99.66")),
            (d("89.05"), None),
        ],
    }


def test_the_budget_adds_up_to_the_published_totals(buku: BukuKinerja) -> None:
    pk = buku.pk()
    assert pk is not None
    assert sum(p.anggaran or 0 for p in buku.pk_program(pk.id)) == 35_426_113_462_00
    assert sum(p.pagu or 0 for p in buku.program_tahun) == 35_898_593_985_00
    assert sum(p.realisasi or 0 for p in buku.program_tahun) == 35_585_343_360_00
    assert [p.kode for p in buku.kantor.all_of(Program)] == ["7.01.01", "7.01.02", "7.01.03"]


def test_akip_results_as_published(buku: BukuKinerja) -> None:
    nilai = {e.tahun: e.nilai for e in buku.kantor.all_of(EvaluasiAkip)}
    assert nilai == {2021: 60, 2022: Decimal("65.5"), 2023: Decimal("76.5")}


def test_the_pk_and_the_sheets_of_year_end_have_different_camats(buku: BukuKinerja) -> None:
    kepala, pk, rkt = buku.kepala, buku.pk(), buku.lembar(JenisLembar.RKT)
    ukur = buku.lembar(JenisLembar.PENGUKURAN)
    assert kepala is not None
    assert pk is not None
    assert rkt is not None
    assert ukur is not None
    assert ukur.tanggal is not None
    assert ukur.tanggal.year == 2025
    penanda = [buku.penandatangan(kepala.id, x.tanggal) for x in (pk, rkt, ukur)]
    nama = [p.pejabat.nama for p in penanda if p and p.pejabat]
    assert nama == ["Budi Contoh", "Budi Contoh", "Citra Contoh"]


def test_officials_are_marked_as_examples_and_have_a_valid_nip(kantor: BukuKantor) -> None:
    pejabat = kantor.all_of(Pejabat)
    assert all("Contoh" in p.nama for p in pejabat)
    assert [p.nip for p in pejabat if not p.nip] == [""]  # the wali kota signs by name only
    assert [parse_nip(p.nip) for p in pejabat if p.nip] == [p.nip for p in pejabat if p.nip]
    assert all(p.nip.endswith("999") for p in pejabat if p.nip)


def test_keys_are_the_same_each_time_and_every_reference_has_its_target() -> None:
    entitas = read_contoh(ATURAN)
    assert entitas == read_contoh(ATURAN)
    dikenal: set[tuple[str, str]] = set()
    for satu in entitas:
        for medan in daftar_medan(type(satu).__name__):
            tujuan = getattr(satu, medan.nama)
            assert not medan.acuan or tujuan is None or (medan.acuan, tujuan) in dikenal
        dikenal.add((type(satu).__name__, satu.id))
    assert len(dikenal) == len(entitas)


def test_it_shows_what_the_first_sheets_need(kantor: BukuKantor) -> None:
    ada = Counter(type(e).__name__ for e in kantor.entitas())
    assert set(JENIS) - set(ada) == {
        "TargetRkt",
        "TingkatPredikat",
        "RincianRealisasi",
        "DokumenTetap",
        "Pindaian",
        "BuktiDukung",
        *("SumberDana", "PaguSumberDana", "ImporAnggaran", "TataLetakTabel"),
    }
    assert [u.nama for u in kantor.all_of(Unit)][:2] == [
        "Kecamatan Palaran",
        "Kelurahan Rawa Makmur",
    ]
    assert kantor.tahun_kerja() == (2022, 2023, 2024)
    assert kantor.instansi.lambang == "ab" * 32


def test_the_coat_of_arms_is_a_picture() -> None:
    assert lambang_contoh().startswith(b"\x89PNG\r\n\x1a\n")
