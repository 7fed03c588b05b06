"""Evidence goes to a flash drive with the file, once, and comes back from there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, bukti, cadangan, folder_bukti
from lkjip_desktop.actions.bukti import Milik
from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatCadangan

ISI = b"%PDF-1.4 rekap survei"
SIDIK = hashlib.sha256(ISI).hexdigest()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(cadangan, "backup_dir", lambda: tmp_path / "sendiri")
    pdf = tmp_path / "Rekap.pdf"
    pdf.write_bytes(ISI)
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        assert bukti.attach(store, Milik(2024), [pdf]) == []
        yield store


@pytest.fixture
def flashdisk(tmp_path: Path) -> Path:
    return tmp_path / "E"


def test_the_copy_has_the_files_and_the_program_s_own_backup_has_none(
    store: Store, flashdisk: Path, tmp_path: Path
) -> None:
    satu = cadangan.back_up_open(store.path, flashdisk)
    tujuan = folder_bukti.folder_of(satu.path)
    assert tujuan.parent == satu.path.parent
    assert {p.name: p.read_bytes() for p in tujuan.iterdir()} == {SIDIK: ISI}
    sendiri = cadangan.back_up(store.path)
    assert not folder_bukti.folder_of(sendiri.path).exists()
    with Store.open(satu.path, read_only=True) as lalu:
        (b,) = lalu.buku.all_of(BuktiDukung)
        assert bukti.save_evidence(lalu, b, tmp_path / "keluar.pdf") is None


def test_what_is_there_is_not_copied_again(
    store: Store, flashdisk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cadangan.back_up_open(store.path, flashdisk)
    foto = tmp_path / "Foto.jpg"
    foto.write_bytes(b"foto")
    bukti.attach(store, Milik(2024), [foto])
    ditulis: list[bytes] = []

    def catat(path: Path, isi: bytes) -> None:
        ditulis.append(isi)
        save_whole(path, isi)

    monkeypatch.setattr(folder_bukti, "save_whole", catat)
    cadangan.back_up_open(store.path, flashdisk)
    assert ditulis == [b"foto"]


def test_a_changed_copy_is_put_right_and_a_missing_one_left_to_the_list(
    store: Store, flashdisk: Path
) -> None:
    satu = cadangan.back_up_open(store.path, flashdisk)
    salinan = folder_bukti.folder_of(satu.path) / SIDIK
    salinan.write_bytes(b"rusak")
    cadangan.back_up_open(store.path, flashdisk)
    assert salinan.read_bytes() == ISI
    (folder_bukti.folder_of(store.path) / SIDIK).write_bytes(b"palsu")
    salinan.unlink()
    cadangan.back_up_open(store.path, flashdisk)
    assert not salinan.exists(), "what is not as it was attached is not passed on"


def test_a_full_drive_is_said_and_the_backup_stays(
    store: Store, flashdisk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: object) -> None:
        raise OSError(28, "penuh")

    monkeypatch.setattr(folder_bukti, "save_whole", penuh)
    with pytest.raises(GalatCadangan, match="sudah dibuat"):
        cadangan.back_up_open(store.path, flashdisk)
    assert len(cadangan.gudang_at(store.path, flashdisk).list()) == 1


def test_files_come_back_with_the_backup(store: Store, flashdisk: Path, tmp_path: Path) -> None:
    satu = cadangan.back_up_open(store.path, flashdisk)
    baru = tmp_path / "komputer lain" / "kantor.lkjip"
    baru.parent.mkdir()
    with cadangan.restore_as(baru, satu.path) as lain:
        (b,) = lain.buku.all_of(BuktiDukung)
        assert bukti.look_at(lain, b) is None
    (folder_bukti.folder_of(store.path) / SIDIK).unlink()
    store.undo()
    assert store.buku.all_of(BuktiDukung) == ()
    cadangan.restore(store, satu.path)
    (b,) = store.buku.all_of(BuktiDukung)
    assert bukti.look_at(store, b) is None


def test_going_back_is_offered_for_the_files_alone(store: Store, flashdisk: Path) -> None:
    """The likeliest loss: the folder was not copied along, and the list says the same."""
    satu = cadangan.back_up_open(store.path, flashdisk)
    assert cadangan.look_into(satu.path, store).beda == ()
    (folder_bukti.folder_of(store.path) / SIDIK).unlink()
    assert cadangan.look_into(satu.path, store).beda == ("berkas bukti: 1 kembali",)
    cadangan.restore(store, satu.path)
    (b,) = store.buku.all_of(BuktiDukung)
    assert bukti.look_at(store, b) is None
