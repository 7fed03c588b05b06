"""Tables for the clipboard: covers, sides, and text that stays text."""

from __future__ import annotations

from decimal import Decimal
from html.parser import HTMLParser

from lkjip_desktop.dokumen.blok import Baris, FormatSel, Kolom, Rata, Sel, Tabel
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.render.html import table_texts, tables_to_html

TABEL = Tabel(
    (Kolom(5, Rata.TENGAH), Kolom(30), Kolom(20, Rata.KANAN)),
    (Baris((Sel("No."), Sel("Program"), Sel("Pagu"))),),
    (
        Baris((Sel("1"), Sel("Sarana & <b>prasarana</b>\n=1+1"), Sel(Sen(150), FormatSel.RUPIAH))),
        Baris((Sel("1", lanjut=True), Sel("  7.01.02"), Sel(None, FormatSel.RUPIAH))),
        Baris((Sel("JUMLAH", lebar=2, tebal=True), Sel(Decimal(5), FormatSel.PERSEN, tanda="*)"))),
    ),
    ukuran=9.5,
)


class Pembaca(HTMLParser):
    """Reads a page as a word processor does: rows of cells with their attributes and texts."""

    def __init__(self, halaman: str) -> None:
        super().__init__()
        self.baris: list[list[tuple[str, dict[str, str], str]]] = []
        self.tebal = 0
        self.feed(halaman)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.baris.append([])
        elif tag in {"td", "th"}:
            self.baris[-1].append((tag, {k: v or "" for k, v in attrs}, ""))
        elif tag == "br":
            self.handle_data("\n")
        self.tebal += tag == "b"

    def handle_data(self, data: str) -> None:
        if self.baris and self.baris[-1]:
            nama, sifat, teks = self.baris[-1][-1]
            self.baris[-1][-1] = nama, sifat, teks + data


def test_sel_gabungan_kepala_dan_teks() -> None:
    kepala, satu, dua, jumlah = Pembaca(tables_to_html([TABEL])).baris
    assert [(n, t) for n, _, t in kepala] == [("th", "No."), ("th", "Program"), ("th", "Pagu")]
    assert [t for _, _, t in satu] == ["1", "Sarana & <b>prasarana</b>\n=1+1", "Rp1,50"]
    assert satu[0][1]["rowspan"] == "2"
    assert [t for _, _, t in dua] == ["\N{NO-BREAK SPACE}" * 2 + "7.01.02", "-"]
    assert (jumlah[0][1]["colspan"], jumlah[0][2], jumlah[1][2][-2:]) == ("2", "JUMLAH", "*)")


def test_angka_rata_kanan_dan_teks_tetap_teks() -> None:
    _, satu, dua, jumlah = Pembaca(tables_to_html([TABEL])).baris
    assert "text-align:right" in satu[2][1]["style"]
    assert "text-align:center" in dua[1][1]["style"]
    assert ["mso-number-format" in s["style"] for _, s, _ in satu] == [True, True, False]
    assert "text-align:right" in jumlah[1][1]["style"]
    assert all("border:0.5pt solid black" in s["style"] for _, s, _ in satu)


def test_beberapa_tabel_dan_yang_kosong() -> None:
    halaman = tables_to_html([TABEL, TABEL])
    assert halaman.count("<table") == halaman.count("</table>") == 2
    assert "<tbody></tbody>" in tables_to_html([Tabel((Kolom(1),), (), ())])


def test_teksnya_berbaris_dan_berkolom_sama() -> None:
    isi = list(table_texts(TABEL))
    assert {len(baris) for baris in isi} == {3}
    assert isi[2][0] == "", "a covering cell stands once"
    assert isi[3][:2] == ["JUMLAH", ""]
