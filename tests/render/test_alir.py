"""The page flow: each piece once, in order, within the page, kept together where asked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.render.pdf.alir import flow
from lkjip_desktop.render.pdf.potongan import Potongan, Putus

TINGGI = 100.0
potongan = st.builds(
    Potongan,
    tinggi=st.floats(min_value=1, max_value=130),
    putus=st.sampled_from(Putus),
    ruang=st.booleans(),
)


def test_nothing_is_one_empty_page() -> None:
    assert flow([], TINGGI) == [[]]


@given(st.lists(potongan, max_size=40))
def test_each_piece_once_in_order_and_within_the_page(semua: list[Potongan]) -> None:
    halaman = flow(semua, TINGGI)
    tertata = [letak.potongan for isi in halaman for letak in isi]
    assert [id(p) for p in tertata if not p.ruang] == [id(p) for p in semua if not p.ruang]
    for isi in halaman:
        atas = 0.0
        for letak in isi:
            assert abs(letak.atas - atas) < 0.001
            atas += letak.tinggi
        assert atas <= TINGGI + 0.1 or len([x for x in isi if x.tinggi > 0]) == 1
        assert not (isi and isi[0].potongan.ruang)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=20))
def test_what_belongs_together_is_never_parted_while_a_page_can_hold_it(
    kelompok: list[int],
) -> None:
    semua = [
        Potongan(20, putus=Putus.JANGAN if ke else Putus.BOLEH)
        for banyak in kelompok
        for ke in range(banyak)
    ]
    for isi in flow(semua, TINGGI):
        assert isi[0].potongan.putus is Putus.BOLEH


def test_a_page_ends_at_a_poor_place_rather_than_half_empty() -> None:
    semua = [
        Potongan(30),
        Potongan(30, putus=Putus.BOLEH),
        Potongan(20, putus=Putus.TERPAKSA),
        Potongan(30, putus=Putus.JANGAN),
    ]
    assert [len(isi) for isi in flow(semua, TINGGI)] == [2, 2]
    semua.insert(1, Potongan(25))
    assert [len(isi) for isi in flow(semua, TINGGI)] == [2, 3]


def test_space_is_cut_at_the_end_of_a_page_and_left_out_at_the_top_of_the_next() -> None:
    semua = [Potongan(90), Potongan(30, putus=Putus.JANGAN, ruang=True), Potongan(20)]
    satu, dua = flow(semua, TINGGI)
    assert [letak.tinggi for letak in satu] == [90, 10]
    assert [letak.atas for letak in dua] == [0]
