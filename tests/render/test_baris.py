"""Setting text: lines that fit, nothing lost, spaces where they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.dokumen.blok import Run
from lkjip_desktop.render.pdf.baris import BarisTeks, break_lines
from lkjip_desktop.render.pdf.huruf import PENGGANTI

kata = st.text("aiMW.,&<>0", min_size=1, max_size=12)
run = st.builds(
    Run,
    st.lists(kata, min_size=1, max_size=8).map(" ".join),
    tebal=st.booleans(),
    garis=st.booleans(),
)


def teks(baris: tuple[BarisTeks, ...]) -> list[str]:
    return ["".join(r.teks for r in b.ruas) for b in baris]


@given(st.lists(run, max_size=4), st.floats(min_value=40, max_value=400))
def test_every_line_fits_and_every_letter_stays(runs: list[Run], lebar: float) -> None:
    baris = break_lines(runs, 12, lebar)
    assert all(b.lebar <= lebar + 0.02 for b in baris)
    assert all(abs(b.lebar - sum(r.lebar for r in b.ruas)) < 0.01 for b in baris)
    assert "".join(teks(baris)).replace(" ", "") == "".join(r.teks for r in runs).replace(" ", "")


@given(st.lists(kata, min_size=1, max_size=30))
def test_words_that_fit_are_never_cut(semua: list[str]) -> None:
    baris = teks(break_lines([Run(" ".join(semua))], 12, 150))
    assert " ".join(baris).split() == semua


@given(st.lists(kata, min_size=1, max_size=30))
def test_lines_are_as_full_as_they_can_be(semua: list[str]) -> None:
    baris = break_lines([Run(" ".join(semua))], 12, 150)
    for atas, bawah in zip(teks(baris), teks(baris)[1:], strict=False):
        (lebih,) = break_lines([Run(f"{atas} {bawah.split()[0]}")], 12, 10_000)
        assert lebih.lebar > 150


def test_pieces_with_no_space_between_stay_together() -> None:
    runs = [Run("satu dua "), Run("PIHAK KEDUA", tebal=True), Run(".")]
    for lebar in range(40, 200, 5):
        assert not any(b.startswith(".") for b in teks(break_lines(runs, 12, lebar)) if lebar > 60)


def test_a_word_wider_than_the_line_is_cut_and_gets_no_space() -> None:
    panjang = "https://kecamatan.contoh.example/" * 5
    baris = teks(break_lines([Run(panjang[:20], tebal=True), Run(panjang[20:])], 12, 100))
    assert len(baris) > 5
    assert "".join(baris) == panjang


def test_line_breaks_break_lines_and_only_the_last_of_a_paragraph_is_not_stretched() -> None:
    baris = break_lines([Run("satu\ndua\r\ntiga\n\nempat")], 12, 100)
    assert teks(baris) == ["satu", "dua", "tiga", "", "empat"]
    assert all(b.akhir for b in baris)
    assert [b.akhir for b in break_lines([Run("kata " * 20)], 12, 100)][-2:] == [False, True]


def test_the_space_between_two_styles_is_not_underlined() -> None:
    (baris,) = break_lines([Run("Nama", garis=True), Run(" lalu "), Run("B", garis=True)], 12, 200)
    assert [(r.teks, r.garis) for r in baris.ruas] == [
        ("Nama", True),
        (" ", False),
        ("lalu", False),
        (" ", False),
        ("B", True),
    ]


def test_unknown_characters_show_as_a_square_and_accents_are_composed() -> None:
    (baris,) = break_lines([Run("漢 e\u0301 \x07 √ ≥ ± \U0001f600")], 12, 400)
    assert teks((baris,)) == [f"{PENGGANTI} é {PENGGANTI} √ ≥ ± {PENGGANTI}"]
