"""Out and back in: the workbook holds all of a year but images, and says so exactly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from lkjip_desktop.exchange.buku_kerja.lingkup import select_year
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from tests.bantu.acak import kali
from tests.exchange.alat import ATURAN, KOSONG, baca, terapkan, tulis
from tests.exchange.buku_acak import TAHUN, buku_acak


def tanpa_gambar(daftar: Iterable[Entitas]) -> list[Entitas]:
    """Rows without what the workbook does not hold: images, and the numbers behind an order."""
    return [
        replace(e, urutan=0, lambang=None) if isinstance(e, Instansi) else replace(e, urutan=0)
        for e in daftar
    ]


def check_round_trip(buku: BukuKantor, tahun: int, path: Path) -> None:
    tulis(buku, path, tahun)
    kembali = baca(path, buku)
    assert kembali.temuan == ()
    assert (kembali.jumlah_perubahan, kembali.rincian) == (0, ())
    baru = terapkan(KOSONG, baca(path, KOSONG))
    asli, hasil = select_year(buku, tahun), select_year(baru, tahun)
    for jenis, daftar in asli.items():
        assert tanpa_gambar(hasil[jenis]) == tanpa_gambar(daftar), jenis
    assert baca(path, baru).jumlah_perubahan == 0


@pytest.mark.parametrize("tahun", [2022, 2023, 2024])
def test_the_example_comes_back_whole(contoh: BukuKantor, tahun: int, tmp_path: Path) -> None:
    check_round_trip(contoh, tahun, tmp_path / "b.xlsx")


@settings(max_examples=kali(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(buku=buku_acak())
def test_any_book_comes_back_whole(buku: BukuKantor, tmp_path: Path) -> None:
    check_round_trip(buku, TAHUN, tmp_path / "b.xlsx")


def test_the_year_brings_its_history_but_no_later_year(contoh: BukuKantor, tmp_path: Path) -> None:
    baru = terapkan(KOSONG, baca(tulis(contoh, tmp_path / "b.xlsx", 2023), KOSONG))
    assert baru.tahun_kerja() == (2023,)
    assert {r.tahun for r in baru.all_of(RealisasiIndikator)} == {2022, 2023}
    lama, kini = BukuKinerja(contoh, 2023), BukuKinerja(baru, 2023)
    for indikator in lama.indikator:
        assert kini.target(indikator.id, 2026) == lama.target(indikator.id, 2026)
        realisasi = [b.realisasi(indikator.id, 2022) for b in (lama, kini)]
        assert len({r and r.nilai for r in realisasi}) == 1
    assert [b.akip_terakhir and b.akip_terakhir.nilai for b in (lama, kini)] == [
        Decimal("65.5")
    ] * 2


def test_another_year_of_the_file_is_left_alone(contoh: BukuKantor, tmp_path: Path) -> None:
    path = tulis(contoh, tmp_path / "b.xlsx", 2022)
    assert baca(path, contoh).temuan == ()  # rows of 2023 and 2024 are not even mentioned


def test_rules_of_the_year_come_along(path: Path) -> None:
    baru = terapkan(KOSONG, baca(path, KOSONG))
    assert [t.aturan for t in baru.all_of(TahunKerja)] == [ATURAN]


def test_equal_data_give_equal_bytes(contoh: BukuKantor, buku_contoh: bytes, path: Path) -> None:
    assert tulis(contoh, path).read_bytes() == buku_contoh


def test_a_copy_from_another_office_file_fills_in_the_same_rows(
    contoh: BukuKantor, path: Path
) -> None:
    """Other ids, same office: what is there by its natural key is changed, not doubled."""
    lain = BukuKantor.of(
        [
            replace(contoh.instansi, id="00000000-0000-4000-8000-000000000001", nama="Lama"),
            TahunKerja(id="00000000-0000-4000-8000-000000000002", tahun=2024),
        ]
    )
    hasil = terapkan(lain, baca(path, lain))
    assert [i.nama for i in hasil.all_of(Instansi)] == ["Kecamatan Palaran"]
    assert [t.id for t in hasil.all_of(TahunKerja)] == ["00000000-0000-4000-8000-000000000002"]
    assert [i.nama for i in BukuKinerja(hasil, 2024).indikator] == [
        i.nama for i in BukuKinerja(contoh, 2024).indikator
    ]
    assert baca(path, hasil).jumlah_perubahan == 0


def test_the_budget_tree_of_the_example_goes_out_and_comes_back(tmp_path: Path) -> None:
    kantor = BukuKantor.of(read_contoh(ATURAN))
    path = tulis(kantor, tmp_path / "b.xlsx")
    assert baca(path, kantor).jumlah_perubahan == 0
    baru = terapkan(BukuKantor({}), baca(path, BukuKantor({})))
    lama, kini = (rekap_anggaran(k, 2024) for k in (kantor, baru))
    assert [kini.milik(s) for s in kini.pohon.menurut_unit] == [
        lama.milik(s) for s in lama.pohon.menurut_unit
    ]
