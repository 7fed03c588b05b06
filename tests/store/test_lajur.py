"""Many rows at once: in the file, in the log and back by undo, the same as one by one."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from lkjip_desktop.actions.berkas import create_contoh
from lkjip_desktop.kinerja.perencanaan import TargetRenstra
from lkjip_desktop.store import Store


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
