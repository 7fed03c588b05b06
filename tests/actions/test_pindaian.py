"""Scans of signed copies, and the list of a year's sheets that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, pk
from lkjip_desktop.actions.daftar_lembar import KeadaanLembar, list_sheets
from lkjip_desktop.actions.pindaian import BITA_MAKS, attach_scan, save_scan
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        yield store


@pytest.fixture
def pindai(tmp_path: Path) -> Path:
    path = tmp_path / "PK bertanda tangan.pdf"
    path.write_bytes(b"%PDF-1.4 pindaian")
    return path


def sheets(store: Store, tahun: int = 2024) -> tuple[KeadaanLembar, ...]:
    buku = BukuKinerja(store.buku, tahun)
    return list_sheets(buku, hitung(buku))


def issued(store: Store) -> DokumenTetap:
    hasil = tetapkan(store, 2024, JenisLembar.PK)
    assert isinstance(hasil, DokumenTetap)
    return hasil


# --- the list ------------------------------------------------------------------------------------


def test_every_sheet_says_who_signs_when(store: Store) -> None:
    rkt, perjanjian, ukur, *_ = sheets(store)
    assert [s.subjek.nama for s in sheets(store)] == [
        "Rencana Kinerja Tahunan 2024",
        "Perjanjian Kinerja 2024",
        "Pengukuran Kinerja 2024",
        "Efisiensi Penggunaan Sumber Daya 2024",
        "Efisiensi terhadap Target Biaya 2024",
        "Penilaian Kinerja Organisasi 2024",
        "Realisasi Anggaran Program dan Kegiatan 2024",
        "Realisasi Anggaran per Triwulan 2024",
        "Pertumbuhan Anggaran dan Realisasi 2024",
        "Grafik Serapan Anggaran 2024",
    ]
    pokok = {s.subjek.lembar: s for s in sheets(store)}
    assert [s.tanggal for s in sheets(store)] == [
        pokok[s.subjek.lembar.pokok].tanggal for s in sheets(store)
    ]
    assert [p.nama_jabatan for p in perjanjian.penanda] == ["Camat Palaran", "Wali Kota Samarinda"]
    assert perjanjian.tanggal == date(2024, 1, 23)
    nama = [p.pejabat.nama for s in (rkt, ukur) for p in s.penanda if p.pejabat]
    assert nama == ["Budi Contoh", "Citra Contoh"], "the camat changed in between"
    assert [s.galat for s in sheets(store)] == [0] * len(JenisLembar)


def test_each_agreement_is_a_sheet_of_its_own(store: Store) -> None:
    usul = pk.add_pk(BukuKinerja(store.buku, 2024))
    assert isinstance(usul, Usul)
    carry_out(store, usul)
    nama = [s.subjek.nama for s in sheets(store) if s.subjek.lembar is JenisLembar.PK]
    assert nama == ["Perjanjian Kinerja 2024", "Perjanjian Kinerja Perubahan 1 2024"]


def test_what_is_missing_counts_as_errors(store: Store) -> None:
    with store.transaction("Kosongkan nama") as t:
        t.put(replace(store.buku.instansi, nama=""))
    assert [s.galat for s in sheets(store)] == [1] * len(JenisLembar)


# --- scans ---------------------------------------------------------------------------------------


def test_a_scan_stays_with_its_version_and_comes_out_as_it_was(
    store: Store, pindai: Path, tmp_path: Path
) -> None:
    tetap = issued(store)
    assert attach_scan(store, tetap, pindai) is None
    lembar = next(s for s in sheets(store) if s.subjek.lembar is JenisLembar.PK)
    assert lembar.tetap == tetap
    (satu,) = lembar.pindaian
    assert satu.nama == pindai.name
    keluar = tmp_path / "keluar.pdf"
    save_scan(store, satu, keluar)
    assert keluar.read_bytes() == pindai.read_bytes()
    assert store.judul_undo == "Lampirkan pindaian Perjanjian Kinerja 2024 versi 1"
    store.undo()
    assert store.buku.all_of(Pindaian) == ()


def test_the_same_scan_is_not_attached_twice(store: Store, pindai: Path) -> None:
    tetap = issued(store)
    assert attach_scan(store, tetap, pindai) is None
    temuan = attach_scan(store, tetap, pindai)
    assert temuan is not None
    assert temuan.kode == "pindaian.sama"
    assert len(store.buku.all_of(Pindaian)) == 1


def test_a_scan_changes_no_issued_page_and_no_input(store: Store, pindai: Path) -> None:
    tetap = issued(store)
    attach_scan(store, tetap, pindai)
    assert tetapkan(store, 2024, JenisLembar.PK) == tetap


@pytest.mark.parametrize(
    ("nama", "isi", "kode"),
    [
        ("x.pdf", b"bukan pdf", "pindaian.bentuk"),
        ("x.exe", b"MZ\x90\x00", "pindaian.bentuk"),
        ("x.pdf", b"", "pindaian.bentuk"),
        ("x.pdf", b"%PDF-" + b"0" * BITA_MAKS, "pindaian.besar"),
        (".", b"", "pindaian.berkas"),
    ],
)
def test_what_is_no_scan_is_refused(
    store: Store, tmp_path: Path, nama: str, isi: bytes, kode: str
) -> None:
    path = tmp_path / nama
    if isi or nama != ".":
        path.write_bytes(isi)
    temuan = attach_scan(store, issued(store), path)
    assert temuan is not None
    assert temuan.kode == kode
    assert store.buku.all_of(Pindaian) == ()
