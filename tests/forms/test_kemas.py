"""Bantuan → Kemas untuk bantuan: asked first, written where the user wants it."""

import zipfile
from pathlib import Path

from tests.forms.pemakai import Pemakai


def test_what_is_remembered_goes_along_without_names_of_files(
    pemakai: Pemakai, contoh: Path, tmp_path: Path
) -> None:
    pemakai.setelan.keep("cetak/kertas", "A4")
    pemakai.setelan.keep("cadangan/tempat", str(tmp_path / "rahasia"))
    paket = tmp_path / "paket.zip"
    pemakai.pemilih.path, pemakai.pemilih.setuju = [paket], True
    pemakai.choose(pemakai.jendela.aksi.kemas)
    assert "isi berkas kantor tidak ikut" in pemakai.pemilih.ditanya[0]
    with zipfile.ZipFile(paket) as isi:
        setelan = isi.read("setelan.txt").decode()
        assert "Qt: " in isi.read("ringkasan.txt").decode()
    assert "cetak/kertas = A4" in setelan
    assert "rahasia" not in setelan
    assert contoh.name not in setelan


def test_no_bundle_where_the_user_does_not_want_it(pemakai: Pemakai, tmp_path: Path) -> None:
    pemakai.pemilih.path = [tmp_path / "paket.zip"]
    pemakai.choose(pemakai.jendela.aksi.kemas)
    assert not (tmp_path / "paket.zip").exists()


def test_a_place_that_cannot_be_written_is_said(pemakai: Pemakai, tmp_path: Path) -> None:
    pemakai.pemilih.path, pemakai.pemilih.setuju = [tmp_path / "tidak ada/paket.zip"], True
    pemakai.choose(pemakai.jendela.aksi.kemas)
    assert "tidak ada lagi" in pemakai.jendela.pesan.kalimat.text()
