"""Tables on finished pages: every cell once, one head a page, covers repeated, totals not alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Baris,
    Blok,
    Dokumen,
    FormatSel,
    Kolom,
    Orientasi,
    PeranBaris,
    Rata,
    Sel,
    Tabel,
)
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.render.pdf import render_pdf
from lkjip_desktop.render.pdf.kolom import column_edges, share_width
from tests.bantu.acak import kali
from tests.render.baca_pdf import Halaman, baca, baca_teks

KOLOM = (Kolom(10, Rata.TENGAH), Kolom(30), Kolom(40), Kolom(20, Rata.ANGKA))
KEPALA = Baris(tuple(Sel(k) for k in ("NO", "SASARAN", "INDIKATOR", "PERSEN")))
BATAS_BAWAH = 30 / 25.4 * 72 - 4  # the lower margin; a cut row may reach 3 points into it


@dataclass(frozen=True)
class Uji:
    """A row to be: how many words its cells have, and whether it goes on from the one above."""

    sasaran: int
    indikator: int
    lanjut: bool
    jumlah: bool


baris_uji = st.builds(
    Uji,
    sasaran=st.integers(1, 60),
    indikator=st.one_of(st.integers(1, 30), st.integers(150, 500)),
    lanjut=st.booleans(),
    jumlah=st.booleans(),
)


def kata(awal: str, banyak: int) -> str:
    return " ".join(f"{awal}k{n}" for n in range(banyak))


def tabel(semua: list[Uji]) -> Tabel:
    baris: list[Baris] = []
    sasaran = Sel("")
    for nomor, uji in enumerate(semua):
        if not (uji.lanjut and nomor):
            sasaran = Sel(kata(f"s{nomor}", uji.sasaran))
        baris.append(
            Baris(
                (
                    Sel(f"n{nomor}"),
                    Sel(sasaran.nilai, lanjut=uji.lanjut and nomor > 0),
                    Sel(kata(f"i{nomor}", uji.indikator)),
                    Sel(f"p{nomor}"),
                ),
                PeranBaris.JUMLAH if uji.jumlah else PeranBaris.BIASA,
            )
        )
    return Tabel(KOLOM, (KEPALA,), tuple(baris))


def pdf(*blok: Blok, orientasi: Orientasi = Orientasi.TEGAK) -> bytes:
    bagian = Bagian("Tabel", blok, Kertas.F4, orientasi)
    return render_pdf(Dokumen("Judul", "Subjek", (bagian,)))


def cetak(*blok: Blok) -> list[Halaman]:
    return baca(pdf(*blok))


def cetak_kata(*blok: Blok) -> list[list[str]]:
    return [teks.split() for teks in baca_teks(pdf(*blok))]


@settings(max_examples=kali(25))
@given(st.lists(baris_uji, min_size=1, max_size=10))
def test_every_cell_once_and_one_head_a_page(semua: list[Uji]) -> None:
    susun = tabel(semua)
    halaman = cetak_kata(susun)
    ada = Counter(k for h in halaman for k in h)
    for baris in susun.baris:
        for sel in (baris.sel[0], baris.sel[2], baris.sel[3]):
            assert {ada[k] for k in str(sel.nilai).split()} == {1}
    for nomor, kini in enumerate(halaman, 1):
        assert kini[:4] == ["NO", "SASARAN", "INDIKATOR", "PERSEN"]
        assert kini.count("NO") == 1
        assert kini[-4:] == ["Halaman", str(nomor), "dari", str(len(halaman))]


@settings(max_examples=kali(25))
@given(st.lists(baris_uji, min_size=1, max_size=10))
def test_a_covering_cell_shows_its_whole_text(semua: list[Uji]) -> None:
    susun = tabel(semua)
    halaman = [set(h) for h in cetak_kata(susun)]
    for baris, berikut in zip(susun.baris, susun.baris[1:], strict=False):
        isi = set(str(baris.sel[1].nilai).split())
        muncul = [isi <= h for h in halaman if isi & h]
        assert muncul, "nowhere"
        assert all(muncul) or not berikut.sel[1].lanjut, "in part"


@settings(max_examples=kali(8))
@given(st.lists(baris_uji, min_size=1, max_size=10))
def test_nothing_leaves_the_text_area(semua: list[Uji]) -> None:
    for h in cetak(tabel(semua)):
        isi = h.huruf[: -len("Halaman1dari") - 1]
        assert min(x.bawah for x in isi if x.teks not in "Halamndi0123456789") > BATAS_BAWAH
        assert max(x.kanan for x in isi) < h.lebar - 25 / 25.4 * 72
        assert min(x.kiri for x in isi) > 30 / 25.4 * 72


@settings(max_examples=kali(25))
@given(st.lists(baris_uji.filter(lambda u: u.indikator < 100), min_size=2, max_size=24))
def test_a_total_is_never_parted_from_the_row_above(semua: list[Uji]) -> None:
    jumlah = [nomor % 4 == 3 for nomor in range(len(semua))]
    susun = tabel(
        [
            Uji(u.sasaran, u.indikator, lanjut=False, jumlah=j)
            for u, j in zip(semua, jumlah, strict=True)
        ]
    )
    halaman = [set(h) for h in cetak_kata(susun)]
    for nomor in range(3, len(semua), 4):
        (satu,) = (h for h in halaman if f"n{nomor}" in h)
        assert f"n{nomor - 1}" in satu


def test_a_covering_cell_is_repeated_on_every_page_and_makes_its_rows_high_enough() -> None:
    semua = [Uji(30, 3, lanjut=n > 0, jumlah=False) for n in range(120)]
    halaman = cetak_kata(tabel(semua))
    assert len(halaman) > 1
    assert all("s0k0" in h and "s0k29" in h for h in halaman)
    dua = cetak(tabel([Uji(60, 1, lanjut=False, jumlah=False), Uji(1, 1, True, False)]))
    _, bawah, _, _ = dua[0].letak("s0k59")
    assert dua[0].letak("n1")[1] > bawah  # the second row lies beside the text, not below it


def test_a_row_taller_than_a_page_runs_over_pages_with_at_least_two_lines_each() -> None:
    halaman = cetak(tabel([Uji(1, 3000, lanjut=False, jumlah=False)]))
    assert len(halaman) > 2
    for h in halaman:
        tinggi = {round(x.bawah) for x in h.huruf if x.teks == "k"}
        assert len(tinggi) >= 2


def test_figures_stand_flush_right_as_a_block_in_the_middle() -> None:
    kolom = (Kolom(1, Rata.ANGKA), Kolom(1))
    isi = tuple(
        Baris((Sel(teks, tanda=tanda), Sel("x")))
        for teks, tanda in (("1,00", ""), ("120,07", ""), ("98,78", "*)"))
    )
    (h,) = cetak(Tabel(kolom, (), isi))
    kanan = [h.letak(teks)[2] for teks in ("1,00", "120,07", "98,78")]
    assert max(kanan) - min(kanan) < 1
    kiri, _, tepi, _ = h.letak("120,07")
    tengah = 85 + (h.lebar - 85 - 71) / 4  # the middle of the left column, margins 3 and 2,5 cm
    assert (kiri + tepi) / 2 == pytest.approx(tengah, abs=1)
    assert h.letak("*)")[0] > max(kanan)


def test_a_cell_over_several_columns_and_a_landscape_page() -> None:
    baris = (
        Baris((Sel("a"), Sel("b"), Sel("c"), Sel("d"))),
        Baris((Sel("JUMLAH SEMUA", lebar=3, rata=Rata.KANAN), Sel("9"))),
    )
    (h,) = baca(pdf(Tabel(KOLOM, (KEPALA,), baris), orientasi=Orientasi.MENDATAR))
    assert h.lebar > h.tinggi
    assert h.letak("c")[0] < h.letak("JUMLAH SEMUA")[0]  # right in columns 1 to 3


def test_a_word_of_the_head_is_never_cut_however_narrow_its_column() -> None:
    kolom = (Kolom(4), Kolom(60), Kolom(4), Kolom(4, Rata.ANGKA))
    kepala = Baris((Sel("No."), Sel("Indikator"), Sel("Realisasi"), Sel("Normalisasi")))
    isi = Baris((Sel("1"), Sel("kata " * 30), Sel("2"), Sel(Decimal("1234.5"), FormatSel.PERSEN)))
    (h,) = cetak(Tabel(kolom, (kepala,), (isi,)))
    for kata_utuh in ("Realisasi", "Normalisasi", "1.234,50%"):
        assert kata_utuh in h.teks
        _, bawah, _, atas = h.letak(kata_utuh)
        assert atas - bawah < 12


@given(
    st.lists(st.tuples(st.floats(1, 100), st.floats(0, 200)), min_size=1, max_size=8),
    st.floats(50, 800),
)
def test_columns_share_the_width_and_get_what_they_need(
    kolom: list[tuple[float, float]], lebar: float
) -> None:
    bagian, perlu = [b for b, _ in kolom], [p for _, p in kolom]
    hasil = share_width(bagian, perlu, lebar)
    assert sum(hasil) == pytest.approx(lebar)
    if sum(perlu) <= lebar * 0.999:
        assert all(ada >= p - 1e-6 for ada, p in zip(hasil, perlu, strict=True))
    assert share_width([1, 1, 2], [30, 0, 0], 100) == pytest.approx([30, 70 / 3, 140 / 3])


@pytest.mark.parametrize("banyak", range(20, 45))
def test_a_heading_of_rows_is_kept_with_the_first_of_them(banyak: int) -> None:
    isi = (
        *(Baris((Sel(f"baris{n}"),)) for n in range(banyak)),
        Baris((Sel("KELOMPOK"),), PeranBaris.KELOMPOK),
        Baris((Sel("pertama"),)),
        *(Baris((Sel(f"lain{n}"),)) for n in range(30)),
    )
    for h in cetak_kata(Tabel((Kolom(1),), (), isi)):
        assert ("KELOMPOK" in h) is ("pertama" in h)


def test_the_widest_figure_has_room_beside_the_mark_of_another() -> None:
    kolom = (Kolom(90), Kolom(1, Rata.ANGKA))
    isi = tuple(
        Baris((Sel("kata"), Sel(Decimal(angka), FormatSel.PERSEN, tanda=tanda)))
        for angka, tanda in (("1234.5", ""), ("8", "aa)"))
    )
    susun = Tabel(kolom, (), isi)
    (h,) = cetak(susun)
    kiri, _, kanan, _ = h.letak("1.234,50%")
    garis = 85 + column_edges(susun, h.lebar - 85 - 71, susun.ukuran)[1]
    assert garis + 4 < kiri
    assert kanan == pytest.approx(h.letak("8,00%")[2], abs=1)
    assert h.letak("aa)")[2] < h.lebar - 71 - 4


@pytest.mark.parametrize(
    ("satuan", "sebaris", "di_bawah"),
    [
        ("Kelompok", "24 Kelompok", ""),
        ("Kelompok Tani", "24 Kelompok Tani", ""),
        ("Kelompok Swadaya Masyarakat binaan kelurahan", "24 Kelompok", "binaan"),
        ("laporan/kelurahan/tahunan/yang/digabung", "24", "laporan"),
    ],
)
def test_a_figure_stands_beside_its_unit_where_there_is_room(
    satuan: str, sebaris: str, di_bawah: str
) -> None:
    kolom = (Kolom(7), Kolom(37), Kolom(41), Kolom(15, Rata.ANGKA))
    isi = (Sel("1"), Sel("Sasaran"), Sel("Indikator"), Sel(Decimal(24), FormatSel.NILAI, satuan))
    (h,) = cetak(Tabel(kolom, (), (Baris(isi),)))
    _, bawah, kanan, _ = h.letak(sebaris)
    assert bawah == pytest.approx(h.letak("24")[1], abs=4)  # on one line
    assert kanan < h.lebar - 71 - 4
    if di_bawah:
        assert h.letak(di_bawah)[3] < bawah
    assert satuan.replace(" ", "") in "".join(x.teks for x in h.huruf)  # no letter is lost
