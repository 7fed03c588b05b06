"""Issued sheets whose data have changed since."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.actions import basi, berkas, pk, ubah
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Tingkat
from lkjip_desktop.store import Store
from tests.bantu.contoh import lepas_rincian


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        lepas_rincian(store)
        yield store


def issue(store: Store, lembar: JenisLembar) -> DokumenTetap:
    hasil = tetapkan(store, 2024, lembar)
    assert isinstance(hasil, DokumenTetap)
    return hasil


def set_target(store: Store, ke: int, nilai: str) -> None:
    buku = BukuKinerja(store.buku, 2024)
    perjanjian = buku.pk(ke)
    assert perjanjian is not None
    usul = ubah.set_target_pk(store.buku, perjanjian.id, buku.indikator[0].id, Decimal(nilai))
    assert isinstance(usul, Usul)
    carry_out(store, usul)


def test_yang_baru_ditetapkan_tidak_basi(store: Store) -> None:
    for lembar in (JenisLembar.RKT, JenisLembar.PK, JenisLembar.NKO):
        assert not basi.is_stale(store, issue(store, lembar))
    assert basi.find_stale(store, 2024) == ()


def test_target_yang_berubah_membuat_pk_basi_dan_kembali_bila_dikembalikan(store: Store) -> None:
    issue(store, JenisLembar.RKT)
    issue(store, JenisLembar.PK)
    set_target(store, 0, "90")
    (temuan,) = basi.find_stale(store, 2024)
    assert (temuan.kode, temuan.tingkat) == ("lembar.basi", Tingkat.PERINGATAN)
    assert temuan.tempat == "Perjanjian Kinerja 2024"
    assert "sejak versi 1 ditetapkan: kolom Target." in temuan.pesan
    set_target(store, 0, "88.31")
    assert basi.find_stale(store, 2024) == ()


def test_yang_berubah_disebut_dengan_kata_kantor(store: Store) -> None:
    issue(store, JenisLembar.PK)
    kini = BukuKinerja(store.buku, 2024)
    perjanjian = kini.pk()
    assert perjanjian is not None
    program = kini.pk_program(perjanjian.id)[0]
    with store.transaction("Ubah kop dan PK") as t:
        t.put(replace(store.buku.instansi, alamat="Jalan Baru 1", kode_pos="75111"))
        t.put(replace(program, anggaran=Sen(100)))
        t.put(replace(perjanjian, tanggal=date(2024, 1, 9)))
    (temuan,) = basi.find_stale(store, 2024)
    disebut = temuan.pesan.split(": ", 1)[1].split(". ", 1)[0]
    assert disebut == (
        "alamat pada kop, kontak pada kop, tempat dan tanggal, kolom Anggaran dan lain-lain"
    )


def test_menetapkan_lagi_membuatnya_baru(store: Store) -> None:
    issue(store, JenisLembar.PK)
    set_target(store, 0, "90")
    assert issue(store, JenisLembar.PK).versi == 2
    assert basi.list_stale(store, 2024) == ()


def test_yang_tidak_tercetak_tidak_membuat_basi(store: Store) -> None:
    tetap = issue(store, JenisLembar.PK)
    kini = store.buku.get(PerjanjianKinerja, tetap.pk_id or "")
    carry_out(store, ubah.set_pk(store.buku, kini, "alasan", "Tidak dicetak"))
    assert not basi.is_stale(store, tetap)


def test_lambang_yang_berganti_membuat_basi(store: Store) -> None:
    tetap = issue(store, JenisLembar.PK)
    with store.transaction("Ganti lambang") as t:
        sha = t.keep_berkas(b"lambang lain")
        t.put(replace(store.buku.instansi, lambang=sha))
    assert basi.is_stale(store, tetap)


def test_pk_murni_tidak_basi_karena_pk_perubahan(store: Store) -> None:
    issue(store, JenisLembar.PK)
    usul = pk.add_pk(BukuKinerja(store.buku, 2024))
    assert isinstance(usul, Usul)
    carry_out(store, usul)
    baru = BukuKinerja(store.buku, 2024).pk()
    assert baru is not None
    carry_out(store, ubah.set_pk(store.buku, baru, "tanggal", date(2024, 9, 2)))
    set_target(store, 1, "91")
    assert basi.find_stale(store, 2024) == ()


def test_masukan_yang_tidak_dikenal_tidak_disebut(store: Store) -> None:
    tetap = issue(store, JenisLembar.PK)
    with store.transaction("Masukan dari program lain") as t:
        asing = t.keep_berkas(b'{"isi": {"JenisLain": [{"id": "x"}]}}')
        t.put(replace(store.buku.instansi, lambang=asing))
    assert not basi.is_stale(store, replace(tetap, masukan=asing))


def test_lembar_dari_data_yang_sama_berbagi_masukan(store: Store) -> None:
    pk, rkt = issue(store, JenisLembar.PK), issue(store, JenisLembar.RKT)
    assert pk.masukan == rkt.masukan
    set_target(store, 0, "91")
    assert issue(store, JenisLembar.PK).masukan != pk.masukan
