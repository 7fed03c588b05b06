"""The workbook as an office sees it, looked at through openpyxl."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet

from lkjip_desktop.exchange.buku_kerja import write_buku_kerja
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import LEMBAR_ATURAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import JUDUL_KUNCI, JUDUL_SEMULA, Rupa
from lkjip_desktop.exchange.buku_kerja.tulis.pilihan import DaftarPilihan
from lkjip_desktop.exchange.buku_kerja.xlsx import MAKS_TEKS
from lkjip_desktop.kinerja.angka import format_persen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.nilai import parse_nilai
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import Arah, JenisLembar
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.capaian import hitung_capaian
from tests.exchange.alat import KOSONG, Suntingan, baca, terapkan, tulis


@pytest.fixture(scope="module")
def kerja(buku_contoh: bytes, tmp_path_factory: pytest.TempPathFactory) -> Suntingan:
    path = tmp_path_factory.mktemp("rupa") / "b.xlsx"
    path.write_bytes(buku_contoh)
    return Suntingan(path)


def daftar_pilihan(lembar: Worksheet, alamat: str) -> str:
    """The source of the drop-down list of a cell."""
    (satu,) = [d for d in lembar.data_validations.dataValidation if alamat in d.sqref]
    return str(satu.formula1)


def pilihan_panjang(kerja: Suntingan) -> list[object]:
    """The only list that is too long for a rule."""
    return [baris[0].value for baris in kerja.lembar("Daftar Pilihan").iter_rows()]


def dengan_analisis(contoh: BukuKantor, teks: str) -> BukuKantor:
    lama = contoh.all_of(RealisasiIndikator)[0]
    baru: Entitas = replace(lama, analisis=teks)
    return contoh.terapkan(Perubahan("", (Ubahan("RealisasiIndikator", lama.id, lama, baru),)))


def test_the_sheets_in_order_with_their_headers(kerja: Suntingan) -> None:
    semua = (*SUSUNAN, LEMBAR_ATURAN)
    tampak = [s.title for s in kerja.buku.worksheets if s.sheet_state == "visible"]
    assert tampak == ["Petunjuk", *(s.nama for s in semua)]
    for satu in semua:
        lembar = kerja.lembar(satu.nama)
        judul = [s.value for s in lembar[1]]
        assert judul[: len(satu.kolom)] == [k.judul for k in satu.kolom]
        assert lembar.freeze_panes == "A2"
        assert lembar.auto_filter.ref.startswith("A1:")
        assert not lembar.protection.sheet
        assert all((d.width or 0) >= 8 for d in lembar.column_dimensions.values())


def test_the_first_sheet_says_what_it_is(kerja: Suntingan) -> None:
    lembar = kerja.lembar("Petunjuk")
    isi = [[s.value for s in baris if s.value is not None] for baris in lembar.iter_rows()]
    assert ["Tahun", 2024] in isi
    assert ["Versi format", 1] in isi
    assert ["Kantor", "Kecamatan Palaran"] in isi
    ada = {str(sel) for baris in isi for sel in baris}
    for satu in (*SUSUNAN, LEMBAR_ATURAN):
        assert {satu.nama, satu.isi, *(k.judul for k in satu.kolom)} <= ada


def test_the_first_sheet_leads_through_the_filling_in(kerja: Suntingan) -> None:
    lembar = kerja.lembar("Petunjuk")
    teks = [str(s.value) for s in lembar["A"] if s.value is not None]
    jejak = " ".join(teks[teks.index("Urutan mengisi") : teks.index("Cara mengisi")])
    urutan = ("Instansi", "Masa Jabatan", "Indikator", "Target Renstra", "Tahun Kerja", "Anggaran")
    letak = [jejak.index(n) for n in (*urutan, "Perjanjian Kinerja", "Realisasi", "Nilai AKIP")]
    assert letak == sorted(letak)
    assert "2. Di program: Berkas → Impor buku kerja…" in teks


@pytest.mark.parametrize(
    ("arah", "target", "realisasi", "capaian"),
    [
        (Arah.NAIK, "88,31", "87,23", "98,78%"),
        (Arah.TURUN, "8", "9", "87,50%"),
        (Arah.RENTANG, "80 – 90", "92", "102,22%"),
        (Arah.RENTANG, "80 – 90", "70", "87,50%"),
        (Arah.PREDIKAT, "WTP", "WDP", "75%"),
        (Arah.PREDIKAT, "A (80,50)", "BB (79,39)", "98,62%"),
    ],
)
def test_the_worked_numbers_of_the_first_sheet_are_the_programs(
    kerja: Suntingan, arah: Arah, target: str, realisasi: str, capaian: str
) -> None:
    nilai = [parse_nilai(teks) for teks in (target, realisasi)]
    skala = {"wtp": Decimal(4), "wdp": Decimal(3)}
    dasar, kini = (n for n in nilai if not isinstance(n, Temuan))
    hasil = hitung_capaian(arah, dasar, kini, skala=skala)
    assert isinstance(hasil, Decimal)
    assert format_persen(hasil).replace(",00%", "%") == capaian.replace(",00%", "%")
    teks = next(
        str(s.value)
        for s in kerja.lembar("Petunjuk")["A"]
        if str(s.value)[3:].startswith(arah.value.capitalize())
    )
    assert all(satu in teks for satu in (target, realisasi, capaian))


def test_numbers_dates_and_texts_have_their_formats(kerja: Suntingan) -> None:
    tanggal = kerja.sel("Perjanjian Kinerja", "Tanggal", 2)
    assert isinstance(tanggal.value, datetime)
    assert tanggal.number_format == "[$-421]d mmmm yyyy"
    pagu = kerja.sel("Anggaran", "Pagu", 2)
    assert (pagu.value, pagu.number_format) == (11846986973, '"Rp"#,##0.00')
    target = kerja.sel("Target Renstra", "Target", 2)
    assert (target.value, target.number_format) == (77.55, "General")
    for nama, judul in (("Program", "Kode"), ("Pejabat", "NIP"), ("Realisasi", "Analisis")):
        assert kerja.sel(nama, judul, 3).number_format == "@"
        assert kerja.sel(nama, judul, 17).number_format == "@"  # and where nothing stands yet
    assert kerja.sel("Realisasi", "Analisis", 4).alignment.wrap_text
    assert (kerja.lembar("Realisasi").row_dimensions[4].height or 0) > 40


def test_choices_are_offered_as_lists_also_below_the_last_row(kerja: Suntingan) -> None:
    for satu in SUSUNAN:
        for kolom in satu.kolom:
            for baris in (2, 100):
                alamat = kerja.sel(satu.nama, kolom.judul, baris).coordinate
                if kolom.rupa in {Rupa.PILIHAN, Rupa.YA_TIDAK, Rupa.ACUAN}:
                    assert daftar_pilihan(kerja.lembar(satu.nama), alamat)
    sel = kerja.sel("Realisasi", "Indikator", 30).coordinate
    assert daftar_pilihan(kerja.lembar("Realisasi"), sel) == "'Indikator'!$B$2:$B$1000"
    assert kerja.lembar("Indikator")["B2"].value == kerja.sel("Realisasi", "Indikator", 2).value
    sel = kerja.sel("Lembar Cetak", "Lembar", 9).coordinate
    daftar = daftar_pilihan(kerja.lembar("Lembar Cetak"), sel)
    ada = pilihan_panjang(kerja) if daftar.startswith("'") else daftar.strip('"').split(",")
    assert ada == [jenis.nama for jenis in JenisLembar if jenis is not JenisLembar.PK]
    sel = kerja.sel("Masa Jabatan", "Status", 9).coordinate
    assert daftar_pilihan(kerja.lembar("Masa Jabatan"), sel) == '"Definitif,Plt.,Plh.,Pj."'


def test_the_programs_own_columns_stand_last_and_older_names_are_hidden(kerja: Suntingan) -> None:
    lembar = kerja.lembar("Indikator")
    judul = [s.value for s in lembar[1]]
    assert judul[-3:] == ["Hapus", JUDUL_KUNCI, JUDUL_SEMULA]
    huruf = kerja.sel("Indikator", JUDUL_SEMULA, 1).column_letter
    assert lembar.column_dimensions[huruf].hidden
    assert "Hapus" not in [s.value for s in kerja.lembar("Instansi")[1]]


@pytest.mark.parametrize("awal", ["=1+1", "+628", "-5 orang", "@nama", "=HYPERLINK(1)", "{=1}"])
def test_what_looks_like_a_formula_stays_text(
    contoh: BukuKantor, tmp_path: Path, awal: str
) -> None:
    path = tulis(dengan_analisis(contoh, awal), tmp_path / "b.xlsx")
    sel = Suntingan(path).sel("Realisasi", "Analisis", 2)
    assert (sel.value, sel.data_type) == (awal, "s")


def test_characters_that_xml_can_not_hold(contoh: BukuKantor, tmp_path: Path) -> None:
    teks = "a\x00b\x07\x0b\ufffe\r\nc_x0041_"
    buku = dengan_analisis(contoh, teks)
    path = tulis(buku, tmp_path / "b.xlsx")
    assert baca(path, buku).jumlah_perubahan == 0
    baru = terapkan(KOSONG, baca(path, KOSONG))
    analisis = {r.analisis for r in baru.all_of(RealisasiIndikator)}
    assert "ab\n\ufffe\nc_x0041_" in analisis  # nothing that can't be seen


@pytest.mark.parametrize(
    ("teks", "boleh"),
    [("x" * MAKS_TEKS, True), ("x" * (MAKS_TEKS + 1), False), ("🙂" * (MAKS_TEKS // 2 + 1), False)],
    ids=["penuh", "lebih", "emoji"],
)
def test_no_text_is_cut_off(contoh: BukuKantor, tmp_path: Path, teks: str, *, boleh: bool) -> None:
    buku = dengan_analisis(contoh, teks)
    if boleh:
        assert baca(tulis(buku, tmp_path / "b.xlsx"), buku).jumlah_perubahan == 0
        return
    hasil = write_buku_kerja(buku, 2024)
    assert isinstance(hasil, tuple)
    assert [(t.kode, t.tempat) for t in hasil] == [("buku.panjang", "Realisasi!I2")]
    assert "Analisis terlalu panjang" in hasil[0].pesan


def test_a_year_that_is_not_open(contoh: BukuKantor) -> None:
    with pytest.raises(KeyError):
        write_buku_kerja(contoh, 2031)


def test_a_list_too_long_for_a_rule_stands_on_a_hidden_sheet() -> None:
    """A rule holds 255 characters; the names of all sheets are more."""
    isi = io.BytesIO()
    panjang = [f"Lembar yang panjang sekali namanya, nomor {n}" for n in range(9)]
    with xlsxwriter.Workbook(isi) as buku:
        daftar = DaftarPilihan(buku)
        buku.add_worksheet("Data")
        assert daftar.source(["Naik", "Turun"]) == ["Naik", "Turun"]
        assert daftar.source(panjang) == "='Daftar Pilihan'!$A$1:$A$9"
        assert daftar.source(panjang) == "='Daftar Pilihan'!$A$1:$A$9"
        assert daftar.source([*panjang, "satu lagi"]) == "='Daftar Pilihan'!$B$1:$B$10"
        daftar.write()
    lembar = openpyxl.load_workbook(isi)["Daftar Pilihan"]
    assert lembar.sheet_state == "hidden"
    assert [s.value for s in lembar["A"]][:9] == panjang
