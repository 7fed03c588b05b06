"""A capaian that no formula explains says on every sheet what does, with the same figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_desktop.dokumen.catatan import NAMA_BATAS_TERCETAK, NAMA_TURUN_NOL
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import HAL
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import Arah, JenisLembar
from lkjip_desktop.render.pdf import render_pdf
from tests.dokumen.buku_uji import (
    ATURAN,
    buku,
    buku_beraturan,
    cetak,
    susun,
    tabel,
    tambahan,
)
from tests.render.baca_pdf import baca

LETAK = {JenisLembar.PENGUKURAN: 5, JenisLembar.EFISIENSI: 3, JenisLembar.NKO: 5}
"""The column of the capaian on each sheet that prints one."""
NOL = (
    "a) Menurut aturan “Capaian arah turun bila target dan realisasi 0” (pengaturan setempat) "
    "dihitung 100%."
)
ALASAN = "a) Capaian diisi dengan alasan: Tidak ada kejadian."
BATAS = (
    "Menurut aturan “Batas capaian tercetak” (pengaturan setempat) dicetak paling tinggi 120%; "
    "yang dihitung"
)
TINGGI_BARIS = 14
"""Points; two lines of a table stand higher."""
BERBATAS = replace(ATURAN, batas_capaian_tercetak=Decimal(120))

semua_lembar = pytest.mark.parametrize("lembar", LETAK)


def capaian(lembar: JenisLembar, isi: BukuKinerja) -> dict[str, str]:
    """The capaian on a sheet by the name of the indicator."""
    return {b[2]: b[LETAK[lembar]] for b in tabel(susun(lembar, isi))[0] if len(b) > 5}


def isian_tangan(persen: int, alasan: str = "Tidak ada kejadian") -> tuple[Entitas, ...]:
    *i, r = tambahan("nol", "0", target="0")
    return (*i, replace(r, capaian_operator=Decimal(persen), alasan_operator=alasan))  # type: ignore[call-arg]


@semua_lembar
def test_nothing_reached_of_nothing_names_the_rule_that_says_so(lembar: JenisLembar) -> None:
    isi = buku(*tambahan("turun", "0", target="0", arah=Arah.TURUN))
    assert capaian(lembar, isi)["turun"] == "100,00%a)"
    (teks,) = cetak(lembar, isi)
    assert NOL in teks
    assert "2 × target" not in teks  # which would say 0 / 0


def test_the_formula_of_falling_indicators_is_printed_where_one_follows_it() -> None:
    isi = (
        *tambahan("turun", "0", target="0", arah=Arah.TURUN),
        *tambahan("lain", "9", target="8", arah=Arah.TURUN),
    )
    (teks,) = cetak(JenisLembar.PENGUKURAN, buku(*isi))
    assert "a) % Capaian = (2 × target − realisasi) / target × 100%" in teks


def test_a_year_without_the_rule_has_no_figure_and_no_note() -> None:
    nol = tambahan("turun", "0", target="0", arah=Arah.TURUN)
    isi = buku_beraturan(replace(ATURAN, capaian_turun_nol=None), *nol)
    for lembar in LETAK:
        assert capaian(lembar, isi)["turun"] == "-"
        assert "aturan “" not in cetak(lembar, isi)[0]


@semua_lembar
@pytest.mark.parametrize("alasan", ["Tidak ada kejadian", " Tidak ada kejadian. "])
def test_a_capaian_entered_by_hand_shows_its_reason(lembar: JenisLembar, alasan: str) -> None:
    isi = buku(*isian_tangan(95, alasan))
    assert capaian(lembar, isi)["nol"] == "95,00%a)"
    assert ALASAN in " ".join(cetak(lembar, isi))


@semua_lembar
def test_a_capped_capaian_is_the_same_on_every_sheet_and_says_what_counts(
    lembar: JenisLembar,
) -> None:
    isi = buku_beraturan(BERBATAS)
    assert [n for n in capaian(lembar, isi).values() if n][:2] == ["98,78%", "120,00%a)"]
    teks = " ".join(cetak(lembar, isi))
    assert teks.count(f"a) {BATAS} 120,07%.") == 1


def test_a_cap_changes_nothing_that_is_computed() -> None:
    bebas, berbatas = (
        tabel(susun(JenisLembar.EFISIENSI, b))[0] for b in (buku(), buku_beraturan(BERBATAS))
    )
    assert [b[-2:] for b in berbatas] == [b[-2:] for b in bebas]
    assert tabel(susun(JenisLembar.NKO, buku_beraturan(BERBATAS)))[0][-2][-1] == "93,95%"


def test_a_mean_above_the_cap_is_capped_too() -> None:
    isi = buku_beraturan(BERBATAS, *tambahan("lain", "120", sasaran=1))
    annex = tabel(susun(JenisLembar.EFISIENSI, isi))[0]
    assert [b[-3] for b in annex] == [
        "98,78%",
        "120,00%a)",
        "120,00%b)",
        "120,00%c)",  # the mean of 120,07 and 150,00
        "120,00%d)",
    ]
    teks = " ".join(cetak(JenisLembar.EFISIENSI, isi))
    for tanda, utuh in zip("abcd", ("120,07", "150,00", "135,04", "122,95"), strict=True):
        assert f"{tanda}) {BATAS} {utuh}%." in teks


def test_one_mark_tells_reason_and_cap_and_equal_notes_stand_once() -> None:
    isi = buku_beraturan(
        BERBATAS,
        *isian_tangan(130),
        *tambahan("satu", "0", target="0", arah=Arah.TURUN),
        *tambahan("dua", "0", target="0", arah=Arah.TURUN),
    )
    for lembar in LETAK:
        angka = capaian(lembar, isi)
        assert (angka["nol"], angka["satu"], angka["dua"]) == (
            "120,00%b)",
            "100,00%a)",
            "100,00%a)",
        )
        teks = " ".join(cetak(lembar, isi))
        assert f"b) Capaian diisi dengan alasan: Tidak ada kejadian. {BATAS} 130,00%." in teks
        assert teks.count("dihitung 100%") == 1


@semua_lembar
def test_there_are_marks_for_more_cells_than_letters_and_they_stay_on_their_line(
    lembar: JenisLembar,
) -> None:
    isi = buku_beraturan(
        BERBATAS, *(e for n in range(28) for e in tambahan(f"x{n:02}", str(100 + n)))
    )
    angka = capaian(lembar, isi)
    tanda = [angka[f"x{n:02}"].partition("%")[2] for n in range(28)]
    assert (tanda[0], tanda[24:]) == ("a)", ["y)", "z)", "aa)", "bb)"])
    halaman = baca(render_pdf(susun(lembar, isi)))
    (satu,) = (h for h in halaman if " 120,00% bb) " in h.teks)
    _, bawah, _, atas = satu.letak("120,00%bb)")
    assert atas - bawah < TINGGI_BARIS


def test_a_mark_stands_apart_from_its_figure_in_print() -> None:
    (satu,) = baca(render_pdf(susun(JenisLembar.PENGUKURAN, buku(*isian_tangan(95)))))
    _, _, kanan, _ = satu.letak("95,00%")
    kiri, *_ = satu.letak("a)")
    assert 1.5 < kiri - kanan < 4


def test_the_rules_bear_the_names_that_the_workbook_gives_them() -> None:
    assert {NAMA_TURUN_NOL, NAMA_BATAS_TERCETAK} <= set(HAL.values())
