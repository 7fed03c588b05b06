"""The clipboard: what Excel and LibreOffice put there, and what they take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.exchange.papan_klip import Blok, read_block, write_block


@pytest.mark.parametrize(
    ("teks", "isi"),
    [
        ("", ()),
        ("a", (("a",),)),
        ("a\tb\r\n1\t2\r\n", (("a", "b"), ("1", "2"))),
        ("a\tb\n1\t2", (("a", "b"), ("1", "2"))),
        ("a\rb", (("a",), ("b",))),
        ("a\t\r\n\tb\r\n", (("a", ""), ("", "b"))),
        ("a\r\n\r\nb\r\n", (("a",), ("",), ("b",))),
        ("\t", (("", ""),)),
        ("a\tb\r\nc", (("a", "b"), ("c", ""))),
        ('"baris satu\nbaris dua"\tb', (("baris satu\nbaris dua", "b"),)),
        ('"kata ""PK""\nlagi"\r\n', (('kata "PK"\nlagi',),)),
        ('PK "A"\t1', (('PK "A"', "1"),)),
        ('"A" dan "B"\t1', (('"A" dan "B"', "1"),)),
        ('"tanpa penutup\tb', (('"tanpa penutup', "b"),)),
        ('"A"\t"B"', (('"A"', '"B"'),)),
    ],
)
def test_what_the_clipboard_holds(teks: str, isi: Blok) -> None:
    assert read_block(teks) == isi


SEL = st.text(alphabet=st.sampled_from('ab "\t\r\n.,=<&’√'), max_size=6)


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(SEL, min_size=n, max_size=n), min_size=1, max_size=4)
    )
)
def test_what_is_written_is_read_again(baris: list[list[str]]) -> None:
    tanpa_ekor = baris[-1] == [""]  # a last row of one blank cell is the end of the row before
    isi = tuple(tuple(satu) for satu in (baris[:-1] if tanpa_ekor else baris))
    assert read_block(write_block(baris)) == isi


@given(st.text(alphabet=st.sampled_from('ab"\t\r\n'), max_size=40))
def test_any_text_is_a_block(teks: str) -> None:
    blok = read_block(teks)
    assert len({len(satu) for satu in blok}) <= 1
    assert read_block(write_block(blok)) in {blok, blok[:-1]}
