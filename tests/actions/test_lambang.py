"""Setting the coat of arms: stored whole as one step, or refused with nothing stored."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.dokumen import make_pdf
from lkjip_desktop.actions.lambang import set_lambang
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.store import Store


def gambar(warna: str = "red") -> bytes:
    keluaran = BytesIO()
    Image.new("RGB", (60, 70), warna).save(keluaran, "PNG")
    return keluaran.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "lambang.png"
    path.write_bytes(gambar())
    return path


def test_the_picture_gets_onto_the_sheets_and_undo_takes_it_back(
    tmp_path: Path, path: Path
) -> None:
    with berkas.create_file(tmp_path / "a.lkjip", 2024) as store:
        tanpa = make_pdf(store, 2024, JenisLembar.RKT)
        assert set_lambang(store, path) is None
        kunci = store.buku.instansi.lambang
        assert kunci is not None
        assert store.berkas(kunci) == gambar()
        assert make_pdf(store, 2024, JenisLembar.RKT) != tanpa
        assert store.riwayat()[0].judul == "Pasang lambang daerah"
        store.undo()
        assert store.buku.instansi.lambang is None
        store.redo()
    with berkas.open_file(tmp_path / "a.lkjip") as lagi:
        assert lagi.buku.instansi.lambang == kunci
        assert lagi.berkas(kunci) == gambar()


def test_the_same_picture_again_is_no_step(tmp_path: Path, path: Path) -> None:
    with berkas.create_file(tmp_path / "a.lkjip", 2024) as store:
        set_lambang(store, path)
        langkah = len(store.riwayat())
        assert set_lambang(store, path) is None
        assert len(store.riwayat()) == langkah


def test_a_file_without_an_office_gets_one(tmp_path: Path, path: Path) -> None:
    with Store.create(tmp_path / "a.lkjip") as store:
        assert set_lambang(store, path) is None
        (kantor,) = store.buku.all_of(Instansi)
        assert kantor.lambang is not None


def test_what_is_no_picture_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    bukan = tmp_path / "surat.png"
    bukan.write_bytes(b"bukan gambar")
    with berkas.create_contoh(tmp_path / "a.lkjip") as store:
        sebelum = store.buku
        temuan = set_lambang(store, bukan)
        assert temuan is not None
        assert (temuan.kode, temuan.tempat) == ("gambar.bukan", "surat.png")
        assert store.buku == sebelum


def test_a_missing_file_is_the_business_of_who_called(tmp_path: Path) -> None:
    with (
        berkas.create_contoh(tmp_path / "a.lkjip") as store,
        pytest.raises(FileNotFoundError),
    ):
        set_lambang(store, tmp_path / "tidak-ada.png")
