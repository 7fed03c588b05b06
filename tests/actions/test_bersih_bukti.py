"""Evidence files that nothing needs go; what a list, an undo or a backup may ask for stays."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, bersih_bukti, bukti, cadangan, folder_bukti
from lkjip_desktop.actions.bersih_bukti import Sisa
from lkjip_desktop.actions.bukti import Milik
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import carry_out
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatCadangan, GalatTerlaluBaru
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.rotasi import Sebab

MILIK = Milik(2024)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(cadangan, "backup_dir", lambda: tmp_path / "sendiri")
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        yield store


@pytest.fixture
def folder(store: Store) -> Path:
    return folder_bukti.folder_of(store.path)


def attach(store: Store, tmp_path: Path, *isi: bytes) -> list[str]:
    """Files with these contents, attached in one step; their hashes."""
    asal = [tmp_path / f"bukti {satu.decode()}" for satu in isi]
    for path, satu in zip(asal, isi, strict=True):
        path.write_bytes(satu)
    assert bukti.attach(store, MILIK, asal) == []
    return [hashlib.sha256(satu).hexdigest() for satu in isi]


def remove_all(store: Store) -> None:
    carry_out(store, bukti.remove_evidence(bukti.list_evidence(store.buku, MILIK)))


def bar(store: Store) -> None:
    """Nothing before this can be undone."""
    with store.transaction("Batas", batas=True) as t:
        t.put(BuktiDukung(id="batas", tahun=2024, berkas="0" * 64))
    assert store.daftar_undo() == ()


def look(store: Store) -> Sisa:
    terdaftar = frozenset(satu.berkas for satu in store.buku.all_of(BuktiDukung))
    hasil = bersih_bukti.find_unused(store.path, terdaftar, bersih_bukti.needed_evidence(store))
    assert isinstance(hasil, Sisa)
    return hasil


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_nothing_names_is_counted_and_deleted(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    dipakai, lepas = attach(store, tmp_path, b"dipakai", b"lepas")
    (baris,) = [b for b in store.buku.all_of(BuktiDukung) if b.berkas == lepas]
    carry_out(store, bukti.remove_evidence([baris]))
    bar(store)
    (folder / "catatan.txt").write_text("bukan milik program")
    (folder / ("a" * 64)).mkdir()
    sisa = look(store)
    assert (sisa.berkas, sisa.bita, sisa.disimpan) == ((folder / lepas,), len(b"lepas"), 0)
    assert bersih_bukti.clear_unused(store, sisa) == (1, 0)
    assert names(folder) == {dipakai, "catatan.txt", "a" * 64}
    assert look(store) == Sisa((), 0, 0)


def test_what_undo_brings_back_stays(store: Store, folder: Path, tmp_path: Path) -> None:
    (sidik,) = attach(store, tmp_path, b"isi")
    remove_all(store)
    assert look(store) == Sisa((), 0, 1)
    store.undo()
    (baris,) = store.buku.all_of(BuktiDukung)
    assert bukti.save_evidence(store, baris, tmp_path / "kembali") is None
    assert names(folder) == {sidik}


def test_what_redo_brings_back_stays(store: Store, tmp_path: Path) -> None:
    attach(store, tmp_path, b"isi")
    store.undo()
    assert store.buku.all_of(BuktiDukung) == ()
    assert look(store) == Sisa((), 0, 1)
    store.redo()
    assert look(store) == Sisa((), 0, 0)


def test_what_a_large_block_took_away_stays(store: Store, tmp_path: Path) -> None:
    """Such a step is logged by its columns."""
    isi = [b"%d" % n for n in range(120)]
    attach(store, tmp_path, *isi)
    remove_all(store)
    with store.transaction("Lain") as t:
        t.put(BuktiDukung(id="lain", tahun=2024, berkas="0" * 64))
    assert look(store) == Sisa((), 0, len(isi))


def test_what_a_backup_of_this_or_another_place_names_stays(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    """Also one made where the file lay before it was moved; a damaged one can't come back."""
    attach(store, tmp_path, b"isi")
    dulu = Gudang.of(tmp_path / "dulu" / "lama.lkjip", tmp_path / "sendiri")
    satu = dulu.make(store.path, Sebab.SENDIRI)
    remove_all(store)
    bar(store)
    assert look(store) == Sisa((), 0, 1)
    satu.path.write_bytes(b"rusak")
    assert [p.parent for p in look(store).berkas] == [folder]


def test_a_backup_that_can_not_be_read_now_stops_it(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(store, tmp_path, b"isi")
    remove_all(store)
    cadangan.back_up(store.path)
    bar(store)

    def refuse(path: Path) -> None:
        raise GalatTerlaluBaru(f"{path.name} dibuat program yang lebih baru.")

    monkeypatch.setattr(bersih_bukti, "open_backup", refuse)
    with pytest.raises(GalatTerlaluBaru):
        look(store)


def test_what_is_attached_again_meanwhile_stays(store: Store, folder: Path, tmp_path: Path) -> None:
    (sidik,) = attach(store, tmp_path, b"isi")
    remove_all(store)
    bar(store)
    sisa = look(store)
    attach(store, tmp_path, b"isi")
    assert bersih_bukti.clear_unused(store, sisa) == (0, 0)
    assert names(folder) == {sidik}


def test_a_backup_with_a_step_that_cannot_be_read_holds_everything_back(
    store: Store, tmp_path: Path
) -> None:
    """It can be put back all the same, and then its list names the file."""
    attach(store, tmp_path, b"isi")
    cadangan_ini = cadangan.gudang_of(store.path).make(store.path, Sebab.SENDIRI)
    with contextlib.closing(sqlite3.connect(cadangan_ini.path)) as koneksi, koneksi:
        koneksi.execute("UPDATE riwayat SET isi = isi || '[' WHERE isi LIKE '%BuktiDukung%'")
    remove_all(store)
    bar(store)
    with pytest.raises(GalatCadangan, match=cadangan_ini.path.name):
        look(store)


def test_an_issued_sheet_needs_no_evidence(store: Store, tmp_path: Path) -> None:
    """Its inputs are frozen without the list; it prints the same after everything has gone."""
    (sidik,) = attach(store, tmp_path, b"isi")
    tetap = tetapkan(store, 2024, JenisLembar.PK)
    assert isinstance(tetap, DokumenTetap)
    assert sidik.encode() not in store.berkas(tetap.masukan)
    remove_all(store)
    bar(store)
    pdf = store.berkas(tetap.pdf)
    assert bersih_bukti.clear_unused(store, look(store)) == (1, 0)
    assert store.berkas(tetap.pdf) == pdf


def test_a_folder_of_two_files_is_left_alone(store: Store, tmp_path: Path) -> None:
    (tmp_path / "palaran").write_bytes(b"")  # without an extension, and with the same folder
    hasil = bersih_bukti.find_unused(store.path, frozenset(), frozenset())
    assert isinstance(hasil, Temuan)
    assert "“palaran”" in hasil.pesan


def test_without_a_folder_there_is_nothing(store: Store) -> None:
    assert look(store) == Sisa((), 0, 0)
