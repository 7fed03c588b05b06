"""The program dies, or the power fails, while something is being written."""

import re
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatPerluDibuka, GalatSudahAda
from tests.store.bantu import Anak, buat_berisi, buat_unit, potret

# The log of a step is the last thing written before COMMIT: there the process stops and waits.
DI_TENGAH_LANGKAH = """
import sys
import re
from pathlib import Path
import lkjip_desktop.store.store as modul
from tests.store.bantu import buat_unit
asli = modul.record
def berhenti(*isi):
    asli(*isi)
    print("di tengah", flush=True)
    input()
store = modul.Store.open(Path(sys.argv[1]))
modul.record = berhenti
buat_unit(store, "u1", "setengah jadi")
"""

# SQLite has saved the old pages in its journal and written some of the new ones: what a power cut
# in the midst of COMMIT leaves.
DI_TENGAH_COMMIT = """
import sqlite3, sys
koneksi = sqlite3.connect(sys.argv[1], isolation_level=None)
koneksi.execute("PRAGMA cache_size=1")
koneksi.execute("BEGIN IMMEDIATE")
koneksi.execute("UPDATE unit SET nama = 'setengah jadi ' || hex(randomblob(9000))")
koneksi.execute("UPDATE riwayat SET judul = hex(randomblob(9000))")
print("di tengah", flush=True)
input()
"""


def matikan(kode: str, path: Path) -> None:
    with Anak(kode, path) as anak:
        assert anak.baca() == "di tengah"
        anak.bunuh()


def test_mati_di_tengah_langkah(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    dulu = path.read_bytes()
    matikan(DI_TENGAH_LANGKAH, path)
    assert path.read_bytes() == dulu
    with Store.open(path) as store:
        assert store.buku.get(Unit, "u1").nama == "u1"
        assert store.daftar_undo() == ("Ubah u3", "Ubah u2", "Ubah u1")
        buat_unit(store, "u1", "jadi")
    assert list(potret(tmp_path)) == ["kantor.lkjip"]


def test_mati_di_tengah_commit(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip", 50)
    with Store.open(path) as store:
        utuh, langkah = store.buku, store.riwayat()
    dulu = path.read_bytes()
    matikan(DI_TENGAH_COMMIT, path)
    mati = potret(tmp_path)
    assert list(mati) == ["kantor.lkjip", "kantor.lkjip-journal"]
    assert mati["kantor.lkjip"] != dulu

    with pytest.raises(GalatPerluDibuka, match="belum tertutup baik, mungkin karena listrik padam"):
        Store.open(path, read_only=True)
    assert potret(tmp_path) == mati, "who only reads does not repair"

    with Store.open(path) as store:
        assert (store.buku, store.riwayat()) == (utuh, langkah)
    assert list(potret(tmp_path)) == ["kantor.lkjip"]
    with Store.open(path, read_only=True) as store:
        assert store.buku == utuh


def test_sisa_yang_mati_tidak_masuk_ke_berkas_lain(tmp_path: Path) -> None:
    """The user throws the file away after a crash and makes a new one of the same name."""
    path = buat_berisi(tmp_path / "kantor.lkjip", 50)
    matikan(DI_TENGAH_COMMIT, path)
    path.unlink()
    with pytest.raises(GalatSudahAda, match="belum tertutup baik"):
        Store.create(path)
    with Store.create(tmp_path / "baru.lkjip") as store:
        buat_unit(store, "u")


def test_pembukaan_berikutnya_tahu_siapa_yang_tidak_sempat_menutup(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.open(path) as store:
        assert store.ditinggalkan == ""
    matikan(DI_TENGAH_LANGKAH, path)
    with Store.open(path) as store:
        assert re.fullmatch(r".+@.+ sejak \d\d-\d\d-\d{4} \d\d:\d\d", store.ditinggalkan)
    with Store.open(path) as store:
        assert store.ditinggalkan == "", "it was closed well this time"
