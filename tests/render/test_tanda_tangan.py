"""Signature blocks: whole, never alone, never overlapping, with room for ink and stamp."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Baris,
    Blok,
    Catatan,
    Dokumen,
    Jarak,
    Kolom,
    Paragraf,
    Penanda,
    Run,
    Sel,
    Tabel,
    TandaTangan,
)
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.render.pdf import render_pdf
from tests.bantu.acak import kali
from tests.render.baca_pdf import Halaman, baca, baca_teks

KIRI = Penanda(("WALI KOTA", "PIHAK KEDUA,"), Run("Wali Contoh", tebal=True))
KANAN = Penanda(
    ("CAMAT", "PIHAK PERTAMA,"),
    Run("Budi Contoh, S.Sos., M.Si.", tebal=True, garis=True),
    ("Pembina Tingkat I (IV/b)", "NIP. 19680229 199001 1 999"),
)
TANDA_TANGAN = TandaTangan("Samarinda, 23 Januari 2024", KANAN, KIRI)
KATA_PANJANG = "Kartanegara Wijayakusuma "
EMPAT_BARIS = 4 * 12 * 1.15


def pdf(*blok: Blok, kertas: Kertas = Kertas.F4, huruf_terkecil: float = 1.0) -> bytes:
    bagian = Bagian("Uji", blok, kertas, huruf_terkecil=huruf_terkecil)
    return render_pdf(Dokumen("Judul", "Subjek", (bagian,)))


def bertumpuk(h: Halaman) -> list[tuple[str, str]]:
    """Pairs of letters whose boxes cover each other by more than a hair."""
    isi = sorted(h.huruf, key=lambda x: x.kiri)
    return [
        (a.teks, b.teks)
        for nomor, a in enumerate(isi)
        for b in isi[nomor + 1 :]
        if b.kiri < a.kanan - 0.5
        and min(a.atas, b.atas) - max(a.bawah, b.bawah) > 1
        and min(a.kanan, b.kanan) - b.kiri > 1
    ]


def test_the_superior_stands_left_and_place_and_date_above_the_right_block() -> None:
    (h,) = baca(pdf(TANDA_TANGAN))
    wali, camat, tempat = (h.letak(t) for t in ("WALI KOTA", "CAMAT", "Samarinda, 23"))
    assert wali[2] < h.lebar / 2 < camat[0]
    assert tempat[1] > camat[3]
    assert tempat[0] > h.lebar / 2
    assert wali[1] == pytest.approx(camat[1], abs=0.5)
    nama = [h.letak(t)[1] for t in ("Wali Contoh", "Budi Contoh")]
    assert nama[0] == pytest.approx(nama[1], abs=1.5)


def test_four_lines_are_left_for_ink_and_stamp_however_small_the_letters() -> None:
    penuh = [Paragraf((Run("kata " * 40),))] * 21
    for blok, terkecil in (((), 1.0), (penuh, 0.6)):
        h = baca(pdf(*blok, TANDA_TANGAN, huruf_terkecil=terkecil))[-1]
        ruang = h.letak("PIHAK PERTAMA,")[1] - h.letak("Budi Contoh")[3]
        assert ruang >= EMPAT_BARIS


@settings(max_examples=kali(15))
@given(st.tuples(*[st.integers(0, 12)] * 4), st.booleans())
def test_the_longest_names_and_titles_wrap_and_overlap_nothing(
    ulang: tuple[int, int, int, int], berdua: bool
) -> None:
    teks = [KATA_PANJANG * banyak for banyak in ulang]
    kanan = Penanda(
        (f"CAMAT {teks[0]}", "PIHAK PERTAMA,"), Run(f"Budi {teks[1]}, S.H."), ("NIP. 1",)
    )
    kiri = Penanda((f"WALI KOTA {teks[2]}",), Run(f"Wali {teks[3]}"))
    halaman = baca(pdf(TandaTangan("Samarinda, 1 Mei 2024", kanan, kiri if berdua else None)))
    (h,) = halaman
    assert bertumpuk(h) == []
    assert f"Budi {teks[1]}, S.H." in h.teks
    assert (f"WALI KOTA {teks[2]}".strip() in h.teks) is berdua


@settings(max_examples=kali(25))
@given(st.integers(1, 90), st.integers(0, 3), st.sampled_from(Kertas))
def test_it_is_whole_and_never_alone_on_a_page(baris: int, catatan: int, kertas: Kertas) -> None:
    isi = tuple(Baris((Sel(f"baris{n}"), Sel("isi " * (n % 30)))) for n in range(baris))
    tabel = Tabel((Kolom(1), Kolom(3)), (Baris((Sel("KEPALA"), Sel("ISI"))),), isi)
    blok: tuple[Blok, ...] = (
        tabel,
        *[Catatan("Catatan kecil.")] * catatan,
        Jarak(24),
        TANDA_TANGAN,
    )
    halaman = baca_teks(pdf(*blok, kertas=kertas))
    akhir = halaman[-1]
    for teks in ("Samarinda, 23 Januari 2024", "WALI KOTA", "Budi Contoh", "NIP. 19680229"):
        assert [teks in h for h in halaman].count(True) == 1
        assert teks in akhir
    assert f"baris{baris - 1}" in akhir


def test_a_block_taller_than_a_page_is_made_smaller_not_cut_off() -> None:
    raksasa = Penanda(("CAMAT,",), Run(KATA_PANJANG * 200), ("NIP. AKHIR",))
    (h,) = baca(pdf(TandaTangan("Samarinda", raksasa)))
    assert h.letak("NIP. AKHIR")[1] > 60
    assert h.teks.count("Wijayakusuma") == 200


def test_the_name_is_underlined_as_long_as_it_is() -> None:
    polos = Penanda(("CAMAT,",), Run("Budi", tebal=True))
    bergaris = Penanda(("CAMAT,",), Run("Budi", tebal=True, garis=True))
    isi = [pdf(TandaTangan("Samarinda", p)) for p in (polos, bergaris)]
    assert isi[0] != isi[1]
    assert [baca_teks(satu) for satu in isi[:1]] == [baca_teks(satu) for satu in isi[1:]]


def test_a_section_is_set_tighter_until_it_fits_and_at_full_size_where_it_cannot() -> None:
    def susun(banyak: int, terkecil: float) -> tuple[int, float]:
        blok = [Paragraf((Run("kata " * 60),), spasi=1.3)] * banyak
        halaman = baca(pdf(*blok, huruf_terkecil=terkecil))
        kiri, _, kanan, _ = halaman[0].letak("kata")
        return len(halaman), kanan - kiri

    penuh = susun(5, 1.0)[1]
    hasil = [susun(banyak, 0.7) for banyak in (5, 12, 15, 20, 60)]
    assert [banyak for banyak, _ in hasil[:4]] == [1, 1, 1, 1]
    assert hasil[0][1] == penuh
    besar = [ukuran for _, ukuran in hasil[:4]]
    assert besar == sorted(besar, reverse=True)
    assert hasil[3][1] < penuh
    assert hasil[4][0] > 1
    assert hasil[4][1] == penuh
