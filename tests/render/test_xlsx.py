"""Sheets as workbooks: what is printed, formulas that come to it, text that stays text."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import range_boundaries
from python_calamine import CalamineWorkbook

from lkjip_desktop.dokumen.blok import (
    Baris,
    Batang,
    Catatan,
    FormatSel,
    Grafik,
    Judul,
    Kolom,
    Paragraf,
    Rata,
    Run,
    Sel,
    Tabel,
)
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.exchange.contoh import lambang_contoh
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.rincian_anggaran import BULAN, BelanjaBulanan
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.xlsx import render_xlsx
from lkjip_desktop.render.xlsx.sel import MAKS_TEKS, ratio_formula, sum_formula
from tests.bantu.contoh import tanpa_rincian
from tests.render.alat_xlsx import ANGGARAN, CONTOH, buka, dokumen, nilai, rumus, susun

JAHAT = ("=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://contoh.invalid", "007", "1e5", "<b>&")


def per_bulan(e: Entitas) -> Entitas:
    if not isinstance(e, BelanjaBulanan):
        return e
    isi = {nama: Sen((e.des or 0) // 12 * n) for n, nama in enumerate(BULAN[:-1], 1)}
    return replace(e, **isi)  # type: ignore[arg-type]  # months by name


LALU = tuple(
    replace(p, id=f"lalu{n}", tahun=2023, pagu=Sen(1_000_000_01 + n), realisasi=Sen(999_999_99))
    for n, p in enumerate(e for e in CONTOH if isinstance(e, ProgramTahun))
)
SUSUNAN = {
    "contoh": CONTOH,
    "tanpa rincian": tanpa_rincian(CONTOH),
    "per bulan dan tahun lalu": (*map(per_bulan, CONTOH), *LALU),
}


# --- formulas ------------------------------------------------------------------------------------


@pytest.mark.parametrize("lembar", [j for j in JenisLembar if j.pokok in {ANGGARAN, "efisiensi"}])
@pytest.mark.parametrize("susunan", SUSUNAN)
def test_setiap_rumus_menghasilkan_angka_yang_tercetak(lembar: JenisLembar, susunan: str) -> None:
    """A formula is recalculated from the cells that it names, and comes to what stands in it."""
    isi = render_xlsx(susun(lembar, *SUSUNAN[susunan]))
    kertas, angka = buka(isi), nilai(isi)
    ada = 0
    for sel in rumus(kertas):
        tersimpan = Decimal(repr(angka[sel.row - 1][sel.column - 1]))
        assert _recalculate(str(sel.value), angka) == tersimpan, sel.coordinate
        ada += 1
    assert ada or lembar is JenisLembar.GRAFIK


def _recalculate(teks: str, angka: list[list[Any]]) -> Decimal:
    """What SUM and ROUND of a quotient come to, exactly; a text in a sum counts as nothing."""
    if cocok := re.fullmatch(r'=IF\((\w+)=0,"-",ROUND\((\w+)/(\w+),4\)\)', teks):
        bawah, atas, lagi = cocok.groups()
        assert bawah == lagi
        (a,), (b,) = _cells(atas, angka), _cells(bawah, angka)
        return (a / b).quantize(Decimal("0.0001"), "ROUND_HALF_UP").normalize() + Decimal("0.0")
    cocok = re.fullmatch(r"=SUM\(([A-Z0-9:,]+)\)", teks)
    assert cocok, teks
    return sum((n for bagian in cocok[1].split(",") for n in _cells(bagian, angka)), Decimal(0))


def _cells(alamat: str, angka: list[list[Any]]) -> list[Decimal]:
    kiri, atas, kanan, bawah = (n or 0 for n in range_boundaries(alamat))
    sel = (angka[b - 1][k - 1] for b in range(atas, bawah + 1) for k in range(kiri, kanan + 1))
    return [Decimal(repr(satu)) for satu in sel if isinstance(satu, float | int)]


def test_jumlah_tabel_3_10_hidup() -> None:
    isi = render_xlsx(susun(ANGGARAN))
    kertas, angka = buka(isi), nilai(isi)
    (jumlah,) = (n for n, b in enumerate(angka, 1) if b[0] == "JUMLAH")
    assert angka[jumlah - 1][2:] == [35_898_593_985.0, 35_585_343_360.0, 0.9913]
    unit = [n for n, b in enumerate(angka, 1) if "KELURAHAN" in b[1] or b[1] == "KECAMATAN PALARAN"]
    assert kertas.cell(jumlah, 3).value == f"=SUM({','.join(f'C{n}' for n in unit)})"
    assert kertas.cell(jumlah, 5).value == f'=IF(C{jumlah}=0,"-",ROUND(D{jumlah}/C{jumlah},4))'
    assert len(list(rumus(kertas))) == 2 * 44 + 90, "sums of 43 nodes and the whole; every serapan"


def test_yang_kosong_tetap_garis_dan_tanpa_rumus() -> None:
    isi = render_xlsx(susun(ANGGARAN))
    kode = "7.01.01.2.06.0006"
    assert [b[2:] for b in nilai(isi) if b[0] == kode] == [[0.0, "-", "-"]]
    kosong = replace(next(e for e in CONTOH if isinstance(e, BelanjaBulanan)), des=None)
    tanpa = [kosong if e.id == kosong.id else e for e in CONTOH]
    (jumlah,) = (b for b in nilai(render_xlsx(susun(ANGGARAN, *tanpa))) if b[0] == "JUMLAH")
    assert jumlah[3:] == ["-", "-"], "a sum with a blank part is not known"


@pytest.mark.parametrize(
    ("baris", "harap"),
    [
        ((4, 5, 8), "=SUM(C5:C6,C9)"),
        ((0,), "=SUM(C1)"),
        (tuple(range(0, 100_000, 2)), None),
    ],
)
def test_rumus_jumlah(baris: tuple[int, ...], harap: str | None) -> None:
    teks = sum_formula(2, baris)
    if harap:
        assert teks == harap
    else:
        assert max(len(b.split(",")) for b in re.findall(r"SUM\(([C0-9,]+)\)", teks)) <= 255
        assert len(re.findall(r"C\d+", teks)) == len(baris)


def test_rumus_nisbah() -> None:
    assert ratio_formula(4, 3, 2) == '=IF(C5=0,"-",ROUND(D5/C5,4))'


# --- cells ---------------------------------------------------------------------------------------


def test_teks_pemakai_tidak_pernah_menjadi_rumus_angka_atau_tautan() -> None:
    baris = tuple(Baris((Sel(teks), Sel(None))) for teks in JAHAT)
    tabel = Tabel((Kolom(10), Kolom(10)), (Baris((Sel("=A1"), Sel("B"))),), baris)
    isi = render_xlsx(
        dokumen(
            Judul((Run("=2+2"),)),
            Paragraf((Run("=3"), Run("=4", tebal=True))),
            tabel,
            Catatan("=5", "*)"),
            Grafik("=6", (Batang("=7", Decimal(50), "=8"),)),
        )
    )
    kertas = buka(isi)
    assert list(rumus(kertas)) == []
    teks = {str(c) for baris_ in nilai(isi) for c in baris_}
    assert {*JAHAT, "=A1", "=2+2", "=3=4", "*) =5", "=6", "=7", "=8"} <= teks
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        assert not any(
            "hyperlink" in berkas.read(n).decode(errors="ignore") for n in berkas.namelist()
        )


@pytest.mark.parametrize(
    ("sel", "harap", "bentuk"),
    [
        (Sel(Sen(123450), FormatSel.RUPIAH), 1234.5, '[$-421]"Rp"#,##0.00'),
        (Sel(Decimal("99.125"), FormatSel.PERSEN, tanda="*)"), 0.9913, "[$-421]0.00%"),
        (Sel(Decimal("-1.005"), FormatSel.DESIMAL), -1.01, "[$-421]#,##0.00"),
        (Sel(Decimal("88.31"), FormatSel.NILAI), 88.31, "[$-421]#,##0.00"),
        (Sel(Decimal(5), FormatSel.NILAI), 5, "[$-421]#,##0"),
        (Sel(Decimal(80), FormatSel.NILAI, "%"), "80%", "@"),
        (Sel(None, FormatSel.RUPIAH), "-", "@"),
        (Sel("x" * 40_000), "x" * (MAKS_TEKS // 2) + "…", "@"),
    ],
)
def test_isi_dan_bentuk_sel(sel: Sel, harap: object, bentuk: str) -> None:
    tabel = Tabel((Kolom(10, Rata.KANAN),), (), (Baris((sel,)),))
    satu = buka(render_xlsx(dokumen(tabel))).cell(1, 1)
    assert satu.value == harap
    assert str(satu.number_format).startswith(bentuk)
    assert sel.tanda in str(satu.number_format)


def test_sel_gabungan() -> None:
    baris = (
        Baris((Sel("1"), Sel("sasaran"), Sel("a"))),
        Baris((Sel("1", lanjut=True), Sel("sasaran", lanjut=True), Sel("b"))),
        Baris((Sel("JUMLAH", lebar=2), Sel("c"))),
    )
    kertas = buka(render_xlsx(dokumen(Tabel((Kolom(1), Kolom(2), Kolom(3)), (), baris))))
    assert {str(r) for r in kertas.merged_cells.ranges} == {"A1:A2", "B1:B2", "A3:B3"}
    assert [kertas.cell(n, 3).value for n in (1, 2, 3)] == ["a", "b", "c"]


def test_setiap_teks_yang_tercetak_ada_di_selnya() -> None:
    for lembar in JenisLembar:
        isi = susun(lembar)
        buku = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(isi)))
        semua = {
            str(c)
            for nama in buku.sheet_names
            for b in buku.get_sheet_by_name(nama).to_python()
            for c in b
        }
        for bagian in isi.bagian:
            for tabel in (b for b in bagian.blok if isinstance(b, Tabel)):
                kata = {teks_sel(s) for b in tabel.baris for s in b.sel if isinstance(s.nilai, str)}
                assert {k for k in kata if k} <= semua


# --- charts and pictures -------------------------------------------------------------------------


def test_grafik_menjadi_bagan_excel_dari_selnya() -> None:
    isi = render_xlsx(susun(JenisLembar.GRAFIK))
    kertas = openpyxl.load_workbook(io.BytesIO(isi)).worksheets[0]
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        bagan = [berkas.read(n).decode() for n in berkas.namelist() if "charts/chart" in n]
    assert len(bagan) == 2
    rentang = re.findall(
        r"<c:f>'Grafik Serapan Anggaran'!\$([AB])\$(\d+):\$\1\$(\d+)</c:f>", bagan[0]
    )
    assert [k for k, _, _ in rentang] == ["A", "B"]
    awal, akhir = int(rentang[0][1]), int(rentang[0][2])
    assert kertas.cell(awal, 1).value == "Kecamatan Palaran"
    assert kertas.cell(akhir, 1).value == "Seluruhnya"
    assert kertas.cell(akhir, 2).value == 0.9913


def test_lambang_dan_data_sama_byte_sama() -> None:
    buku = BukuKinerja(BukuKantor.of(CONTOH), 2024)
    satu, dua = (
        render_xlsx(compose(ANGGARAN, buku, hitung(buku), lambang=lambang_contoh())) for _ in "ab"
    )
    assert satu == dua
    with zipfile.ZipFile(io.BytesIO(satu)) as berkas:
        assert [n for n in berkas.namelist() if "media" in n] == ["xl/media/image1.png"]
    rusak = render_xlsx(compose(ANGGARAN, buku, hitung(buku), lambang=b"bukan gambar"))
    with zipfile.ZipFile(io.BytesIO(rusak)) as berkas:
        assert not [n for n in berkas.namelist() if "media" in n]
