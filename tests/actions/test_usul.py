"""Usul: the same value is shown while somebody types and stored when they are done."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.actions.usul import Usul, carry_out, change, shorten
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.store import Store

LAMA = EvaluasiAkip(id="a", tahun=2023, nilai=Decimal("76.5"))
LAIN = EvaluasiAkip(id="b", tahun=2022, nilai=Decimal("65.5"))


@pytest.fixture
def buku() -> BukuKantor:
    return BukuKantor.of([LAMA, LAIN])


def test_perubahan_memuat_lama_dan_baru(buku: BukuKantor) -> None:
    baru = replace(LAMA, nilai=Decimal(80))
    tambahan = EvaluasiAkip(id="c", tahun=2021)
    perubahan = Usul("Ubah", (baru, tambahan), (LAIN,)).as_perubahan(buku)
    assert [(u.id, u.lama, u.baru) for u in perubahan.ubahan] == [
        ("a", LAMA, baru),
        ("c", None, tambahan),
        ("b", LAIN, None),
    ]
    assert buku.terapkan(perubahan) == BukuKantor.of([baru, tambahan])
    assert buku.all_of(EvaluasiAkip) == (LAMA, LAIN)


def test_medan_lain_tetap_seperti_di_buku(buku: BukuKantor) -> None:
    usang = replace(LAMA, nilai=Decimal(1))
    usul = change(buku, usang, "Isi nomor", nomor_lhe="700/1")
    assert usul.put == (replace(LAMA, nomor_lhe="700/1"),)


def test_yang_belum_ada_di_buku_memakai_dasarnya(buku: BukuKantor) -> None:
    dasar = EvaluasiAkip(id="baru", tahun=2024)
    assert change(buku, dasar, "Isi", nilai=Decimal(70)).put == (replace(dasar, nilai=Decimal(70)),)


def test_yang_disimpan_sama_dengan_yang_diperlihatkan(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.lkjip") as store:
        carry_out(store, Usul("Awal", (LAMA, LAIN)))
        usul = Usul("Ubah", (replace(LAMA, nilai=Decimal(80)),), (LAIN,))
        terlihat = store.buku.terapkan(usul.as_perubahan(store.buku))
        carry_out(store, usul)
        assert store.read_buku() == terlihat
        assert store.judul_undo == "Ubah"


def test_usul_tanpa_perubahan_tidak_mencatat_langkah(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.lkjip") as store:
        carry_out(store, Usul("Awal", (LAMA,)))
        carry_out(store, Usul("Tidak berubah", (LAMA,)))
        assert store.judul_undo == "Awal"


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [("pendek", "pendek"), ("a" * 40, "a" * 40), ("a" * 41, "a" * 39 + "…"), ("a\n  b", "a b")],
)
def test_nama_dipendekkan_untuk_menu(teks: str, hasil: str) -> None:
    assert shorten(teks) == hasil
