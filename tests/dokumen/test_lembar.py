"""RKT, Pengukuran, Efisiensi, NKO: the right figures, their notes, who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.dokumen.blok import Kop, Orientasi, Tabel
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.exchange.contoh import lambang_contoh
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    JenisLembar,
    LembarTahun,
    Rumus,
    TargetRkt,
)
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.pdf import render_pdf
from tests.dokumen.buku_uji import (
    CONTOH,
    buku,
    buku_besar,
    cetak,
    susun,
    tabel,
    tambahan,
)
from tests.render.baca_pdf import baca_teks

RKT, PENGUKURAN = JenisLembar.RKT, JenisLembar.PENGUKURAN
EFISIENSI, NKO = JenisLembar.EFISIENSI, JenisLembar.NKO
D80 = Decimal(80)
IKM, PEMBERDAYAAN = (e for e in CONTOH if isinstance(e, Indikator))


@pytest.mark.parametrize("lembar", [RKT, PENGUKURAN, EFISIENSI, NKO])
def test_a_normal_year_takes_one_page_with_letterhead_title_and_signature(
    lembar: JenisLembar,
) -> None:
    (teks,) = cetak(lembar, buku())
    assert teks.startswith("PEMERINTAH KOTA SAMARINDA KECAMATAN PALARAN Jl. Ampera RT. 46")
    assert "Kode Pos 75243 · Surel kecamatan@contoh.example" in teks
    assert "TAHUN 2024" in teks
    camat = "Budi Contoh" if lembar is RKT else "Citra Contoh"  # in office on the sheet's date
    assert f"CAMAT, {camat}" in teks
    assert teks.endswith("Halaman 1 dari 1")


def test_rkt_gives_the_targets_of_the_rkt_with_their_unit() -> None:
    isi = buku(TargetRkt(id="r", indikator_id=IKM.id, tahun=2024, target=Decimal("88.5")))
    (baris,) = tabel(susun(RKT, isi))
    assert [b[3:] for b in baris] == [["Nilai", "88,50"], ["persen", "83"]]
    assert "RENCANA KINERJA TAHUNAN KECAMATAN PALARAN TAHUN 2024" in cetak(RKT, isi)[0]
    assert "Samarinda, 10 Januari 2024" in cetak(RKT, isi)[0]


def test_pengukuran_compares_realisasi_with_the_target_that_counts() -> None:
    (baris,) = tabel(susun(PENGUKURAN, buku()))
    assert [b[3:] for b in baris] == [["88,31", "87,23", "98,78%"], ["83%", "99,66%", "120,07%"]]
    (teks,) = cetak(PENGUKURAN, buku())
    assert "Samarinda, 10 Januari 2025" in teks  # not in the year that it measures
    assert "Indikator Kinerja Target Realisasi % Capaian" in teks
    assert "% Capaian = realisasi / target × 100%." in teks
    assert "Aturan" not in teks  # no rule of the year decided a figure here


TURUN = "% Capaian = (2 × target − realisasi) / target × 100%, paling rendah 0%"
BAGI = "% Capaian = target / realisasi × 100% untuk indikator yang makin rendah"


def test_pengukuran_prints_each_formula_that_it_used_beside_its_rows_and_no_other() -> None:
    isi = (
        *tambahan("turun", "9", target="8", arah=Arah.TURUN),
        *tambahan("bagi", "12", target="10", arah=Arah.TURUN, rumus=Rumus.PEMBAGIAN),
        *tambahan("turun lagi", "8", target="8", arah=Arah.TURUN),
    )
    (baris,) = tabel(susun(PENGUKURAN, buku(*isi)))
    assert {b[2]: b[5] for b in baris[1:4]} == {
        "bagi": "83,33%a)",
        "turun": "87,50%b)",
        "turun lagi": "100,00%b)",
    }
    assert [b[5] for b in (baris[0], baris[4])] == ["98,78%", "120,07%"]
    (teks,) = cetak(PENGUKURAN, buku(*isi))
    assert f"% Capaian = realisasi / target × 100%. a) {BAGI}" in teks
    assert f"b) {TURUN}" in teks
    assert teks.count("% Capaian =") == 3
    assert "rentang" not in teks


def test_a_formula_that_all_rows_share_needs_no_mark() -> None:
    def ubah(e: Entitas) -> Entitas:
        return replace(e, arah=Arah.TURUN) if isinstance(e, Indikator) else e

    (baris,) = tabel(susun(PENGUKURAN, buku(ubah=ubah)))
    assert [b[5] for b in baris] == ["101,22%", "79,93%"]
    (teks,) = cetak(PENGUKURAN, buku(ubah=ubah))
    assert f" {TURUN}" in teks
    assert f") {TURUN}" not in teks


def test_a_row_without_a_figure_leads_to_no_formula() -> None:
    (teks,) = cetak(PENGUKURAN, buku(*tambahan("turun", None, target="8", arah=Arah.TURUN)))
    assert teks.count("% Capaian =") == 1


def test_where_none_is_the_usual_formula_every_row_says_which() -> None:
    (satu, dua) = (Rumus.BAKU, Rumus.PEMBAGIAN)

    def ubah(e: Entitas) -> Entitas:
        if not isinstance(e, Indikator):
            return e
        return replace(e, arah=Arah.TURUN, rumus=satu if e.id == IKM.id else dua)

    (baris,) = tabel(susun(PENGUKURAN, buku(ubah=ubah)))
    assert [b[5][-2:] for b in baris] == ["a)", "b)"]


def test_units_stand_with_the_figures_where_they_have_no_column() -> None:
    isi = (
        *tambahan("waktu", "1.5", target="2", arah=Arah.TURUN, satuan="hari"),
        *tambahan("indeks", "3.41", target="3.5", satuan=" Indeks "),
        *tambahan("rentang", "92", target=None, arah=Arah.RENTANG, satuan="menit"),
        TargetRkt(id="a", indikator_id="rentang", tahun=2024, target=Rentang(D80, D80)),
    )
    for lembar in (PENGUKURAN, NKO):
        baris = {b[2]: b[3:5] for b in tabel(susun(lembar, buku(*isi)))[0] if len(b) > 4}
        assert baris["waktu"] == ["2 hari", "1,50 hari"]
        assert baris["indeks"] == ["3,50", "3,41"]
        assert baris["rentang"] == ["80–80 menit", "92 menit"]
    rkt = {b[2]: b[3:] for b in tabel(susun(RKT, buku(*isi)))[0]}
    assert rkt["waktu"] == ["hari", "2"]


def test_pengukuran_prints_ranges_and_grades_as_they_are() -> None:
    rentang = tambahan("rentang", "92", target=None, arah=Arah.RENTANG)
    *predikat, opini = tambahan("opini", None, target=None, arah=Arah.PREDIKAT)
    target = [
        TargetRkt(
            id="a", indikator_id="rentang", tahun=2024, target=Rentang(Decimal(80), Decimal(90))
        ),
        TargetRkt(id="b", indikator_id="opini", tahun=2024, target=Predikat("WTP")),
    ]
    wtp = replace(opini, nilai=Predikat("WTP"))  # type: ignore[call-arg]
    (baris,) = tabel(susun(PENGUKURAN, buku(*rentang, *predikat, wtp, *target)))
    assert ["80–90", "92", "102,22%b)"] in [b[3:] for b in baris]
    assert ["WTP", "WTP", "100,00%a)"] in [b[3:] for b in baris]


def test_what_cannot_be_computed_is_a_dash_never_a_figure() -> None:
    isi = (
        *tambahan("nol", "5", target="0"),
        *tambahan("kosong", None),
        *tambahan("tanpa", "5", target=None),
    )
    for lembar in (PENGUKURAN, NKO):
        baris = {b[2]: b[3:] for b in tabel(susun(lembar, buku(*isi)))[0] if len(b) > 4}
        assert baris["nol"][2] == "-"
        assert baris["kosong"][1:3] == ["-", "-"]
        assert baris["tanpa"][::2][:2] == ["-", "-"]
        teks = " ".join(cetak(lembar, buku(*isi)))
        assert "#DIV" not in teks
        assert "100,00%" not in teks


def test_efisiensi_has_the_form_of_the_annex_and_the_right_figures() -> None:
    annex, program = tabel(susun(EFISIENSI, buku()))
    assert [b[-3:] for b in annex] == [
        ["98,78%", "98,52%", "0,26*)"],  # printed: 99,78 / 99,12 / 0,66
        ["120,07%", "99,61%", "20,46"],  # printed: 99,01 / 99,01 / 0
        ["109,42%", "99,13%", "10,30"],
    ]
    assert [b[-3:] for b in program] == [
        ["Rp15.876.922.929,00", "Rp15.641.354.013,00", "98,52%"],
        ["Rp11.846.986.973,00", "Rp11.741.783.151,00", "99,11%"],
        ["Rp4.029.935.956,00", "Rp3.899.570.862,00", "96,77%"],
        ["Rp20.021.671.056,00", "Rp19.943.989.347,00", "99,61%"],
        ["Rp20.021.671.056,00", "Rp19.943.989.347,00", "99,61%"],
        ["Rp35.898.593.985,00", "Rp35.585.343.360,00", "99,13%"],
    ]
    (teks,) = cetak(EFISIENSI, buku())
    assert "1 2 3 4 5 6" in teks
    assert (
        "*) Target belum tercapai (capaian di bawah 100%): sisa anggaran bukan efisiensi." in teks
    )


def test_efisiensi_has_no_mark_and_no_note_where_targets_are_reached() -> None:
    def ubah(e: Entitas) -> Entitas:
        ini = isinstance(e, RealisasiIndikator) and e.tahun == 2024 and e.indikator_id == IKM.id
        return replace(e, nilai=Decimal(90)) if ini else e  # type: ignore[call-arg]

    (teks,) = cetak(EFISIENSI, buku(ubah=ubah))
    assert "*)" not in teks


def test_efisiensi_of_a_sasaran_with_several_indicators_rests_on_their_mean() -> None:
    isi = buku(*tambahan("lain", "40"))  # 50%
    annex, _ = tabel(susun(EFISIENSI, isi))
    assert [b[2:4] for b in annex[:3]] == [
        ["Indeks Kepuasan Masyarakat (IKM)", "98,78%"],
        ["lain", "50,00%"],
        ["Rata-rata sasaran", "74,39%"],
    ]


def test_the_figures_of_a_sasaran_stand_in_one_cell_beside_all_its_indicators() -> None:
    isi = buku(*tambahan("lain", "40"))
    (utama, _) = (b for b in susun(EFISIENSI, isi).bagian[0].blok if isinstance(b, Tabel))
    for baris in utama.baris[:3]:
        assert [teks_sel(s) + s.tanda for s in baris.sel[4:]] == ["98,52%", "-24,13*)"]
    assert [[s.lanjut for s in b.sel] for b in utama.baris[:3]] == [
        [False, False, False, False, False, False],
        [True, True, False, False, True, True],
        [True, True, False, False, True, True],
    ]
    assert cetak(EFISIENSI, isi)[0].count("-24,13 *)") == 1


def test_efisiensi_lists_programmes_without_a_sasaran_so_that_the_sum_is_the_sum() -> None:
    def ubah(e: Entitas) -> Entitas:
        ini = isinstance(e, ProgramTahun) and e.pagu == 4_029_935_956_00
        return replace(e, sasaran_id=None) if ini else e  # type: ignore[call-arg]

    program = tabel(susun(EFISIENSI, buku(ubah=ubah)))[1]
    assert program[-3][1] == "Program tanpa sasaran"
    assert program[-2][2] == "Rp4.029.935.956,00"
    assert program[-1][1] == "Rp35.898.593.985,00"


def test_nko_goes_through_its_six_steps_in_landscape() -> None:
    dokumen = susun(NKO, buku())
    assert dokumen.bagian[0].orientasi is Orientasi.MENDATAR
    (baris,) = tabel(dokumen)
    assert [b[3:] for b in baris[:2]] == [
        ["88,31", "87,23", "98,78%", "98,78%", "10%", "88,90%"],  # printed: 98,77 … 89,00
        ["83%", "99,66%", "120,07%", "110,00%", "10%", "99,00%"],  # printed: 120 … 15%
    ]
    assert [b[-1] for b in baris[2:]] == ["187,90%", "93,95%", "BAIK"]  # printed: 188,00 90,05
    (teks,) = cetak(NKO, buku())
    assert "Predikat AKIP : BB (Sangat Baik), nilai 76,50, hasil evaluasi tahun 2023" in teks
    assert "Aturan: Penilaian Kinerja Organisasi dengan koreksi predikat AKIP." in teks
    assert "PermenPANRB 88/2021" in teks
    assert "di atas 100 Istimewa, di atas 80 Baik" in teks
    assert [f"({n})" in teks for n in range(1, 7)] == [True] * 6


@pytest.mark.parametrize("kertas", Kertas)
def test_nko_of_five_indicators_takes_one_page(kertas: Kertas) -> None:
    nama = "Persentase penyelesaian pengaduan masyarakat tepat waktu di wilayah kecamatan {}"
    isi = buku(*(e for n in range(3) for e in tambahan(nama.format(n), "79", sasaran=n % 2)))
    dokumen = compose(NKO, isi, hitung(isi), kertas=kertas, lambang=lambang_contoh())
    (teks,) = baca_teks(render_pdf(dokumen))
    assert "NIP." in teks


def test_nko_names_the_lhe_that_its_predikat_comes_from() -> None:
    def ubah(e: Entitas) -> Entitas:
        ini = isinstance(e, EvaluasiAkip) and e.tahun == 2023
        return replace(e, nomor_lhe="700/12", tanggal_lhe=date(2024, 5, 2)) if ini else e  # type: ignore[call-arg]

    (teks,) = cetak(NKO, buku(ubah=ubah))
    assert "Laporan Hasil Evaluasi : Nomor 700/12 tanggal 2 Mei 2024" in teks


def test_nko_leaves_out_and_names_what_is_not_measurable() -> None:
    isi = buku(*tambahan("Belum terukur", None))
    (baris,) = tabel(susun(NKO, isi))
    assert baris[1][5:] == ["-", "-", "-", "-"]
    assert baris[-2][-1] == "93,95%"
    assert baris[-2][0].endswith("terukur; dihitung dari 2 dari 3 indikator")
    assert "dihitung dari" not in " ".join(cetak(NKO, buku()))
    assert "Tidak ikut dihitung: Belum terukur. Realisasi belum diisi." in " ".join(cetak(NKO, isi))


def test_nko_without_an_akip_result_has_dashes() -> None:
    isi = buku(ubah=lambda e: None if isinstance(e, EvaluasiAkip) else e)
    (baris,) = tabel(susun(NKO, isi))
    assert [b[-1] for b in baris] == ["-"] * 5
    assert "Predikat AKIP : - " in cetak(NKO, isi)[0]


def test_number_and_signing_office_of_a_sheet() -> None:
    sekretaris = next(e for e in CONTOH if getattr(e, "sebutan", "") == "SEKRETARIS")

    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, LembarTahun):
            return replace(e, nomor="050/1/2024", jabatan_id=sekretaris.id)
        return e

    (teks,) = cetak(RKT, buku(ubah=ubah))
    assert "TAHUN 2024 Nomor: 050/1/2024" in teks
    assert "SEKRETARIS, Dra. Dewi Contoh Penata Tingkat I (III/d) NIP. 19720229" in teks


@pytest.mark.parametrize("lembar", [RKT, PENGUKURAN, EFISIENSI, NKO])
def test_long_data_print_whole_over_pages(lembar: JenisLembar) -> None:
    isi = buku_besar()
    halaman = cetak(lembar, isi)
    teks = " ".join(halaman)
    assert len(halaman) > 5
    for indikator in isi.indikator:
        assert " ".join(indikator.nama.replace("漢", "□").split()) in teks
    assert teks.count("CAMAT PALARAN SEBERANG DAN SEKITARNYA,") == 1
    assert "NIP." in halaman[-1]


@pytest.mark.parametrize("lembar", JenisLembar)
def test_the_coat_of_arms_is_on_the_first_page_and_the_file_knows_its_name(
    lembar: JenisLembar,
) -> None:
    isi = buku()
    dokumen = compose(lembar, isi, hitung(isi), lambang=b"gambar")
    kop = dokumen.bagian[0].blok[0]
    assert isinstance(kop, Kop)
    assert kop.lambang == b"gambar"
    assert dokumen.judul.endswith(" 2024 – Kecamatan Palaran")
    assert "Tahun 2024" not in dokumen.judul
    assert dokumen.pembuat == "Kecamatan Palaran"
