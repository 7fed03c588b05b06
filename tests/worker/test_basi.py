"""Whether an issued sheet would say something else now, as the child looks it up."""

import json
from dataclasses import replace

import pytest

from lkjip_desktop.dokumen.blok import Bagian, Dokumen, Kop
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.worker import basi
from lkjip_desktop.worker.bengkel import Bengkel
from lkjip_desktop.worker.pesan import Basi, Gagal, Muat, PermintaanBasi
from tests.worker import palsu

LAMA = json.dumps({"isi": {"Instansi": [{"id": "i", "nama": "lama"}]}}).encode()


@pytest.fixture
def disusun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A sheet that says the name of the office; the names that were composed."""
    nama: list[str] = []

    def compose(kantor: BukuKantor, _tetap: object) -> Dokumen:
        if kantor.instansi.nama == "pecah":
            raise RuntimeError("pecah")
        nama.append(kantor.instansi.nama)
        kop = Kop(lambang=None, nama=(kantor.instansi.nama,))
        return Dokumen("", "", (Bagian("", (kop,)),))

    monkeypatch.setattr(basi, "_compose", compose)
    return nama


def test_frozen_inputs_are_composed_once_for_each_version(disusun: list[str]) -> None:
    bengkel, tetap = Bengkel(palsu.make_pdf), palsu.issued()
    for nomor, nama in enumerate(("lama", "baru", "lama")):
        bengkel.load(Muat(palsu.book(nama), {}))
        jawaban = bengkel.serve(PermintaanBasi(nomor, tetap, LAMA))
        assert jawaban == Basi(nomor, ("nama pada kop",) if nama == "baru" else ())
    assert disusun == ["lama", "lama", "baru", "lama"]
    bengkel.serve(PermintaanBasi(9, replace(tetap, masukan="lain"), LAMA))
    assert disusun[-2:] == ["lama", "lama"]


@pytest.mark.usefixtures("disusun")
def test_a_sheet_that_cannot_be_composed_is_named_and_inputs_of_others_are_no_change() -> None:
    bengkel = Bengkel(palsu.make_pdf)
    bengkel.load(Muat(palsu.book("pecah"), {}))
    gagal = bengkel.serve(PermintaanBasi(1, palsu.issued(), LAMA))
    assert isinstance(gagal, Gagal)
    assert "Perjanjian Kinerja" in gagal.pesan
    assert "RuntimeError" in gagal.rinci
    asing = b'{"isi": {"JenisLain": [{"id": "x"}]}}'
    tetap = replace(palsu.issued(), masukan="asing")
    assert bengkel.serve(PermintaanBasi(2, tetap, asing)) == Basi(2, ())


def test_no_more_sheets_are_kept_than_a_year_has(
    disusun: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(basi, "_TERBANYAK", 2)
    pembanding, buku = basi.Pembanding(), palsu.book("lama")
    for versi in (1, 2, 3, 3, 1):
        assert not pembanding.tell_apart(buku, replace(palsu.issued(), versi=versi), LAMA)
    assert len(disusun) == 9  # five times now; versions 1, 2, 3, and 1 again as it was
