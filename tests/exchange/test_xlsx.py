"""The reader of .xlsx: the forms that programs write, and agreement with openpyxl."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from lkjip_desktop.exchange.buku_kerja.xlsx import (
    MAKS_TEKS,
    BukuMentah,
    Cacat,
    LembarMentah,
    alamat_sel,
    read_xlsx,
)
from tests.exchange.wadah_uji import BAGIAN, kemas, satu_lembar

GAYA = (
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="{}"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="14"/>'
    "</cellXfs></styleSheet>"
)


def lembar(path: Path) -> LembarMentah:
    hasil = read_xlsx(path, lambda _: True)
    assert isinstance(hasil, BukuMentah), hasil
    return hasil.lembar[0]


def isi(path: Path) -> dict[str, object]:
    """What was read, by address; a defect by the first words of its reason."""
    return {
        alamat_sel(kolom, nomor): f"cacat: {sel.isi.sebab}"
        if isinstance(sel.isi, Cacat)
        else sel.isi
        for nomor, baris in lembar(path).baris.items()
        for kolom, sel in baris.items()
    }


@pytest.mark.parametrize(
    ("sel", "hasil"),
    [
        ('<c r="A1"><v>1.5</v></c>', Decimal("1.5")),
        ('<c r="A1" t="n"><v>99.660000000000011</v></c>', Decimal("99.66")),
        ('<c r="A1"><v>3.5898593985E10</v></c>', Decimal(35898593985)),
        ('<c r="A1" t="inlineStr"><is><t>teks</t></is></c>', "teks"),
        ('<c r="A1" t="inlineStr"><is><r><t>te</t></r><r><t>ks</t></r></is></c>', "teks"),
        ('<c r="A1" t="s"><v>1</v></c>', "dua kali"),
        ('<c r="A1" t="s"><v>2</v></c>', "kanji"),
        ('<c r="A1" t="str"><f>A2</f><v>hasil</v></c>', "hasil"),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', Decimal(2)),
        ('<c r="A1" t="b"><v>1</v></c>', True),
        ('<c r="A1" t="b"><v>0</v></c>', False),
        ('<c r="A1" t="d"><v>2024-01-23T00:00:00</v></c>', date(2024, 1, 23)),
        ('<c r="A1" s="3"><v>45314</v></c>', date(2024, 1, 23)),
        ('<c r="A1" s="3"><v>1</v></c>', date(1900, 1, 1)),
        ('<c r="A1" s="3"><v>61</v></c>', date(1900, 3, 1)),
        ('<c r="A1" s="2"><v>0.9966</v></c>', Decimal("99.66")),
        ('<c r="A1" s="99"><v>0.5</v></c>', Decimal("0.5")),
        (
            '<c r="A1" t="str"><v>a_x000D__x0041_ _x005F_x0042_ _xD800_</v></c>',
            "a\rA _x0042_ _xD800_",
        ),
        ("<c><v>7</v></c>", Decimal(7)),
    ],
)
def test_the_forms_of_a_cell(sel: str, hasil: object, tmp_path: Path) -> None:
    teks = "<sst><si><t>satu</t></si><si><r><t>dua</t></r><r><t> kali</t></r></si>"
    teks += "<si><t>kanji</t><rPh><t>fonetik</t></rPh></si></sst>"
    path = satu_lembar(
        f'<row r="1">{sel}</row>', tmp_path / "b.xlsx", sharedStrings=teks, styles=GAYA.format("0")
    )
    assert isi(path) == {"A1": hasil}


@pytest.mark.parametrize(
    ("sel", "kata"),
    [
        ("<c><f>1+1</f></c>", "belum dihitung"),
        ("<c><f>1+1</f><v></v></c>", "belum dihitung"),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "#DIV/0!"),
        ("<c><v>1e999</v></c>", "terlalu besar"),
        ("<c><v>nan</v></c>", "terlalu besar"),
        ("<c><v>dua</v></c>", "rusak"),
        ('<c t="d"><v>kemarin</v></c>', "rusak"),
        ('<c s="3"><v>-1</v></c>', "bukan tanggal"),
        ('<c s="3"><v>1e15</v></c>', "bukan tanggal"),
        (f'<c t="str"><v>{"x" * (MAKS_TEKS + 1)}</v></c>', "lebih panjang dari 32767"),
    ],
)
def test_defects_say_what_they_are(sel: str, kata: str, tmp_path: Path) -> None:
    path = satu_lembar(f'<row r="1">{sel}</row>', tmp_path / "b.xlsx", styles=GAYA.format("0"))
    assert kata in str(isi(path)["A1"])


@pytest.mark.parametrize(
    "sel",
    [
        '<c r="A1"/>',
        '<c r="A1" s="3"><v/></c>',
        '<c r="A1" t="s"><v></v></c>',
        '<c r="A1" t="str"><f>""</f><v></v></c>',
        '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> \u00a0\n </t></is></c>',
    ],
)
def test_blank_cells_are_not_there(sel: str, tmp_path: Path) -> None:
    assert isi(satu_lembar(f'<row r="1">{sel}</row>', tmp_path / "b.xlsx")) == {}


@pytest.mark.parametrize(
    ("kode", "nilai", "hasil"),
    [
        ("0.0%", "0.5", Decimal(50)),
        ('0.0"%"', "0.5", Decimal("0.5")),
        ("0.0\\%", "0.5", Decimal("0.5")),
        ("[$-421]d mmmm yyyy;@", "45314", date(2024, 1, 23)),
        ("yyyy\\-mm\\-dd", "45314", date(2024, 1, 23)),
        ("[h]:mm", "45314", date(2024, 1, 23)),
        ("&quot;Rp&quot;#,##0.00;[Red]-&quot;Rp&quot;#,##0.00", "45314", Decimal(45314)),
        ("General", "45314", Decimal(45314)),
        ("#,##0 [$Dyh-1]", "45314", Decimal(45314)),
        ("0.00E+00", "45314", Decimal(45314)),
    ],
)
def test_number_formats(kode: str, nilai: str, hasil: object, tmp_path: Path) -> None:
    kode = kode.replace('"', "&quot;")
    path = satu_lembar(
        f'<row><c s="1"><v>{nilai}</v></c></row>', tmp_path / "b.xlsx", styles=GAYA.format(kode)
    )
    assert isi(path) == {"A1": hasil}


def test_days_may_be_counted_from_1904(tmp_path: Path) -> None:
    bagian = {
        **BAGIAN,
        "xl/workbook.xml": BAGIAN["xl/workbook.xml"].replace(
            "<sheets>", '<workbookPr date1904="1"/><sheets>'
        ),
        "xl/styles.xml": GAYA.format("0"),
        "xl/worksheets/sheet1.xml": '<s><row><c s="3"><v>43852</v></c></row></s>',
    }
    assert isi(kemas(bagian, tmp_path / "b.xlsx")) == {"A1": date(2024, 1, 23)}


def test_prefixed_names_and_missing_addresses(tmp_path: Path) -> None:
    bagian = {
        **BAGIAN,
        "xl/worksheets/sheet1.xml": '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="3">'
        '<x:c r="B3"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>'
        "<x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>",
    }
    assert isi(kemas(bagian, tmp_path / "b.xlsx")) == {"B3": 1, "C3": 2, "A4": 3}


def test_merged_and_hidden_rows_are_told(tmp_path: Path) -> None:
    bagian = {
        **BAGIAN,
        "xl/worksheets/sheet1.xml": '<w><row r="2" hidden="1"><c><v>1</v></c></row>'
        '<row r="3" hidden="1"/><mergeCell ref="A2:C4"/><mergeCell ref="?"/></w>',
    }
    hasil = lembar(kemas(bagian, tmp_path / "b.xlsx"))
    assert hasil.tersembunyi == {2}
    assert hasil.gabungan == [(2, 1, 4, 3)]


def test_it_reads_what_openpyxl_wrote_and_reads(path: Path) -> None:
    """A second opinion on the whole workbook, written by one program and by another."""
    kerja = openpyxl.load_workbook(path)
    kerja.save(path)
    hasil = read_xlsx(path, lambda _: True)
    assert isinstance(hasil, BukuMentah)
    assert [satu.nama for satu in hasil.lembar] == kerja.sheetnames
    banyak = 0
    for satu in hasil.lembar:
        for baris in kerja[satu.nama].iter_rows():
            for sel in baris:
                kita = satu.baris.get(sel.row or 0, {}).get(sel.column or 0)
                banyak += kita is not None
                lain = sel.value
                if isinstance(lain, datetime):
                    lain = lain.date()
                assert (kita and kita.isi) == (Decimal(str(lain)) if type(lain) is float else lain)
    assert banyak > 900
