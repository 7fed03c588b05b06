"""Where pages stand, in device pixels."""

from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.forms.pratinjau.susunan import Jangkar, Kotak, Susunan

TEGAK, MENDATAR = (300.0, 500.0), (500.0, 300.0)

susunan = st.builds(
    Susunan,
    st.lists(st.tuples(st.floats(50, 2000), st.floats(50, 2000)), min_size=1, max_size=8).map(
        tuple
    ),
    st.floats(0.2, 6),
    st.integers(100, 3000),
    st.sampled_from([1.0, 1.25, 1.5, 2.0]),
)


def test_pages_below_each_other_and_centred() -> None:
    satu = Susunan((TEGAK, MENDATAR), 1.0, 600, 1.0)
    assert satu.kotak == [Kotak(150, 16, 300, 500), Kotak(50, 528, 500, 300)]
    assert (satu.lebar, satu.tinggi) == (600, 844)


def test_ground_grows_with_the_density_of_the_screen() -> None:
    satu = Susunan((TEGAK,), 2.0, 700, 2.0)
    assert satu.kotak == [Kotak(50, 32, 600, 1000)]
    assert satu.tinggi == 1064


def test_a_page_wider_than_the_window_keeps_its_ground() -> None:
    satu = Susunan((MENDATAR,), 2.0, 400, 1.0)
    assert satu.lebar == 1032
    assert satu.kotak[0].x == 16


def test_pages_in_sight() -> None:
    satu = Susunan((TEGAK, MENDATAR, TEGAK), 1.0, 600, 1.0)
    assert satu.visible(0, 500) == range(1)
    assert satu.visible(0, 529) == range(2)
    assert satu.visible(516, 10) == range(0)  # only the ground between two pages
    assert satu.visible(400, 500) == range(3)
    assert Susunan((), 1.0, 600, 1.0).visible(0, 500) == range(0)


def test_the_last_page_stands_in_for_one_that_is_gone() -> None:
    satu = Susunan((TEGAK,), 1.0, 600, 1.0)
    assert satu.height_of(Jangkar(7, 0.5)) == 16 + 250


@given(susunan, st.floats(0, 1))
def test_an_anchor_leads_back_to_its_height(satu: Susunan, bagian: float) -> None:
    y = round(satu.tinggi * bagian)
    assert satu.height_of(satu.anchor(y)) == y


@given(susunan, st.floats(0.1, 4))
def test_the_place_that_is_read_survives_a_zoom(satu: Susunan, skala: float) -> None:
    ukuran = tuple((float(k.lebar), float(k.tinggi)) for k in satu.kotak)
    lain = Susunan(ukuran, skala, 800, 1.0)
    for nomor, kotak in enumerate(satu.kotak):
        jangkar = satu.anchor(kotak.y + kotak.tinggi // 2)
        assert jangkar.halaman == nomor
        letak = lain.height_of(jangkar) - lain.kotak[nomor].y
        assert abs(letak - lain.kotak[nomor].tinggi / 2) <= 1 + skala
