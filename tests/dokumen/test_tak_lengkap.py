"""Incomplete data: always a decent form, never an exception, never an invented figure."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, Pejabat, PeranJabatan
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun, TahunKerja
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.render.pdf import render_pdf
from tests.bantu.acak import kali
from tests.dokumen.buku_uji import CONTOH, buku, buku_kosong, cetak, susun
from tests.render.baca_pdf import baca_teks


@pytest.mark.parametrize("lembar", JenisLembar)
def test_an_empty_year_prints_a_form_to_be_filled_in_by_hand(lembar: JenisLembar) -> None:
    halaman = cetak(lembar, buku_kosong())
    assert len(halaman) == (2 if lembar is JenisLembar.PK else 1)
    teks = " ".join(halaman)
    assert "PEMERINTAH ....." in teks
    assert "KECAMATAN ....." in teks
    assert "TAHUN 2024" in teks
    grafik = lembar is JenisLembar.GRAFIK  # no form to be filled in by hand
    assert ("Belum ada program" if grafik else " - - -") in teks
    assert "NIP. ....." in teks
    for salah in ("None", "#DIV", "100,00%", "0,00", "Rp0"):
        assert salah not in teks


@pytest.mark.parametrize("lembar", JenisLembar)
def test_a_new_file_prints_what_it_knows(lembar: JenisLembar) -> None:
    isi = buku_kosong(
        Instansi(id="i", pemda="Pemerintah Kota Bontang", nama="Kecamatan Uji", tempat="Bontang"),
        Jabatan(id="w", nama="Wali Kota", sebutan="WALI KOTA", peran=PeranJabatan.KEPALA_DAERAH),
        Jabatan(
            id="c",
            nama="Camat",
            sebutan="CAMAT",
            peran=PeranJabatan.KEPALA_PERANGKAT,
            atasan_id="w",
        ),
    )
    teks = " ".join(cetak(lembar, isi))
    assert "PEMERINTAH KOTA BONTANG KECAMATAN UJI" in teks
    assert "Bontang, ....." in teks
    if lembar is JenisLembar.PK:
        assert "Jabatan : Wali Kota" in teks
        assert teks.count("NIP. ....") == 2  # the wali kota has none


@pytest.mark.parametrize("lembar", JenisLembar)
def test_a_sheet_without_a_date_keeps_its_dots_for_whoever_will_sign(lembar: JenisLembar) -> None:
    def ubah(e: Entitas) -> Entitas:
        undated = isinstance(e, LembarTahun | PerjanjianKinerja)
        return replace(e, tanggal=None) if undated else e  # type: ignore[call-arg]

    teks = " ".join(cetak(lembar, buku(ubah=ubah)))
    assert "CAMAT" in teks
    assert "NIP. ....." in teks
    for pejabat in (e for e in CONTOH if isinstance(e, Pejabat)):
        assert pejabat.nama not in teks


def test_a_perubahan_that_does_not_exist_yet_prints_an_empty_one() -> None:
    teks = baca_teks(render_pdf(susun(JenisLembar.PK, buku_kosong(), ke=2)))[0]
    assert "PERUBAHAN KEDUA TAHUN 2024" in teks


def kosongkan(entitas: Entitas, nama: frozenset[str]) -> Entitas:
    """The entity with these fields as they are before anybody fills them in."""
    baku = {
        f.name: f.default
        for f in fields(entitas)
        if f.name in nama and f.default is not MISSING and f.name not in {"tahun", "aturan"}
    }
    return replace(entitas, **baku)


def utuhkan(entitas: list[Entitas]) -> list[Entitas]:
    """Without rows whose owner is gone, and without optional references to what is gone."""
    hasil: list[Entitas] = []
    ada: set[tuple[str, str]] = set()
    for satu in entitas:
        acuan = [m for m in daftar_medan(type(satu).__name__) if m.acuan]
        putus = {m.nama for m in acuan if (m.acuan, getattr(satu, m.nama)) not in ada}
        if any(m.wajib and m.nama in putus for m in acuan):
            continue
        hasil.append(replace(satu, **dict.fromkeys(putus)))  # type: ignore[arg-type]
        ada.add((type(satu).__name__, satu.id))
    return hasil


MEDAN = sorted({f.name for e in CONTOH for f in fields(e)} - {"id", "urutan"})


@settings(max_examples=kali(60))
@given(
    st.frozensets(st.sampled_from(MEDAN), max_size=12),
    st.frozensets(st.integers(0, len(CONTOH) - 1), max_size=25),
    st.sampled_from(JenisLembar),
)
def test_any_part_may_be_missing(
    kosong: frozenset[str], hilang: frozenset[int], lembar: JenisLembar
) -> None:
    sisa = [
        kosongkan(e, kosong)
        for nomor, e in enumerate(CONTOH)
        if nomor not in hilang or isinstance(e, TahunKerja)
    ]
    isi = BukuKinerja(BukuKantor.of(utuhkan(sisa)), 2024)
    teks = " ".join(cetak(lembar, isi))
    assert "TAHUN 2024" in teks
    assert "None" not in teks
    assert "#DIV" not in teks
