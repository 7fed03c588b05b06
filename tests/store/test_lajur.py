"""Many rows at once: in the file, in the log and back by undo, the same as one by one."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.actions.berkas import create_contoh
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar, TargetRenstra
from lkjip_desktop.store import Store
from tests.store.bantu import RANTAI, taruh


def test_yang_diubah_sekaligus_sama_di_berkas_dan_kembali(tmp_path: Path) -> None:
    path = tmp_path / "a.lkjip"
    with create_contoh(path) as store:
        asal = store.buku
        semua = asal.all_of(TargetRenstra)
        with store.transaction("Tempel") as t:
            for nomor, satu in enumerate(semua):
                t.put(replace(satu, target=Decimal(nomor) / 4))
            t.remove(semua[-1])
            t.put(replace(semua[-1], id="baru", tahun=2099))
        sesudah = store.buku
        assert store.read_buku() == sesudah != asal
        store.undo()
        assert store.buku == store.read_buku() == asal
        store.redo()
    with Store.open(path) as store:
        assert store.buku == sesudah


def test_baris_yang_dihapus_alat_lain_ditulis_utuh(tmp_path: Path) -> None:
    """A row that something else has taken out of the file comes back with the next change of it."""
    path = tmp_path / "a.lkjip"
    with create_contoh(path) as store:
        satu, dua, *_ = store.buku.all_of(TargetRenstra)
        with contextlib.closing(sqlite3.connect(path)) as luar, luar:
            luar.execute("DELETE FROM target_renstra WHERE id = ?", (satu.id,))
        with store.transaction("Ubah") as t:
            t.put(replace(satu, target=Decimal(1)))
            t.put(replace(dua, target=Decimal(2)))
        assert store.read_buku() == store.buku


@pytest.mark.parametrize("banyak", [1, 49, 50, 51, 499, 500, 501, 549, 550, 1101])
def test_berapa_pun_barisnya_semua_sampai_di_berkas(tmp_path: Path, banyak: int) -> None:
    """One INSERT holds many rows: none is left over or written twice at its borders."""
    baris = [
        Indikator(id=f"i{n:04}", sasaran_id="s", urutan=n, nama=f"Indikator {n}", satuan="%")
        for n in range(banyak)
    ]
    with Store.create(tmp_path / "a.lkjip") as store:
        taruh(store, "Susun", *RANTAI[:-1])
        asal = store.buku
        with store.transaction("Tempel") as t:
            t.put_all(baris)
        assert store.read_buku() == store.buku
        assert store.buku.all_of(Indikator) == tuple(baris)
        store.undo()
        assert store.read_buku() == store.buku == asal
        store.redo()
        assert store.read_buku().all_of(Indikator) == tuple(baris)


def test_langkah_dengan_banyak_jenis_dan_cara_kembali_utuh(tmp_path: Path) -> None:
    """Rows that come, go and change, of two kinds, in a block that is logged by its columns."""
    with create_contoh(tmp_path / "a.lkjip") as store:
        asal = store.buku
        indikator, target = asal.all_of(Indikator)[0], asal.all_of(TargetRenstra)
        with store.transaction("Campur") as t:
            for nomor in range(120):
                t.put(replace(indikator, id=f"i{nomor}", nama=f"Indikator {nomor}", urutan=nomor))
                t.put(TargetRenstra(id=f"t{nomor}", indikator_id=f"i{nomor}", tahun=2024))
            t.put(replace(target[0], target=Decimal("1.5")))
            t.remove(target[1])
            t.put(replace(indikator, nama="Nama lain"))
        sesudah = store.buku
        assert store.read_buku() == sesudah
        store.undo()
        assert store.read_buku() == store.buku == asal
        store.redo()
        assert store.read_buku() == store.buku == sesudah


def test_dokumen_tetap_yang_ditaruh_tanpa_berubah_bukan_batas(tmp_path: Path) -> None:
    """Equal values record nothing, and so they end nothing either."""
    with create_contoh(tmp_path / "a.lkjip") as store:
        tetap = tetapkan(store, 2024, JenisLembar.PK)
        assert isinstance(tetap, DokumenTetap)
        for nama in "AB":
            with store.transaction(f"Ubah {nama}") as t:
                t.put(tetap)
                t.put(replace(store.buku.all_of(Indikator)[0], nama=nama))
        assert store.daftar_undo() == ("Ubah B", "Ubah A")
