"""Opening and making files: each obstacle has its own sentence, and nothing is written."""

import os
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import (
    GalatBukanBerkas,
    GalatPerluDibuka,
    GalatStore,
    GalatSudahAda,
    GalatTerlaluBaru,
    GalatTidakAda,
)
from lkjip_desktop.store.koneksi import uri
from lkjip_desktop.store.tabel import SKEMA
from tests.store.bantu import buat_berisi, buat_unit, potret

NAMA = "kantor.lkjip"
WINDOWS = sys.platform == "win32"


def sqlite_lain(path: Path, application_id: int) -> None:
    with closing(sqlite3.connect(path)) as koneksi:
        koneksi.execute(f"PRAGMA application_id={application_id}")
        koneksi.execute("CREATE TABLE catatan (isi TEXT)")


def zip_lain(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as arsip:
        arsip.writestr("xl/workbook.xml", "<workbook/>")


def lebih_baru(path: Path) -> None:
    """A file of a later version, in SQL that this SQLite does not even know."""
    buat_berisi(path)
    with closing(sqlite3.connect(path)) as koneksi, koneksi:
        koneksi.execute("PRAGMA user_version=9999")
        koneksi.execute("UPDATE alembic_version SET version_num = '9999'")
        koneksi.execute("PRAGMA writable_schema=ON")
        koneksi.execute("UPDATE sqlite_schema SET sql = 'CREATE FUTURE' WHERE name = 'unit'")


TOLAK: dict[str, tuple[Callable[[Path], object], type[GalatStore], str]] = {
    "tidak ada": (lambda _: None, GalatTidakAda, "“kantor.lkjip” tidak ditemukan"),
    "folder": (Path.mkdir, GalatBukanBerkas, "“kantor.lkjip” adalah folder"),
    "kosong": (Path.touch, GalatBukanBerkas, "“kantor.lkjip” kosong (0 byte)"),
    "teks": (
        lambda p: p.write_text("Kecamatan Palaran\n" * 50, encoding="utf-8"),
        GalatBukanBerkas,
        "“kantor.lkjip” bukan berkas LKjIP Desktop",
    ),
    "satu huruf": (lambda p: p.write_bytes(b"S"), GalatBukanBerkas, "bukan berkas LKjIP Desktop"),
    "zip": (zip_lain, GalatBukanBerkas, "bukan berkas LKjIP Desktop"),
    "SQLite lain": (lambda p: sqlite_lain(p, 0), GalatBukanBerkas, "bukan berkas LKjIP Desktop"),
    "SQLite bertanda lain": (
        lambda p: sqlite_lain(p, 252006675),
        GalatBukanBerkas,
        "bukan berkas LKjIP Desktop",
    ),
    "lebih baru": (lebih_baru, GalatTerlaluBaru, "“kantor.lkjip” dibuat oleh versi program yang"),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("keadaan", TOLAK)
def test_ditolak_tanpa_menyentuh_apa_pun(tmp_path: Path, keadaan: str, *, read_only: bool) -> None:
    buat, kelas, kalimat = TOLAK[keadaan]
    buat(tmp_path / NAMA)
    dulu = potret(tmp_path)
    with pytest.raises(GalatStore) as galat:
        Store.open(tmp_path / NAMA, read_only=read_only)
    assert type(galat.value) is kelas
    assert kalimat in str(galat.value)
    assert str(galat.value).endswith(".")
    assert potret(tmp_path) == dulu


def test_berkas_raksasa_hanya_dilihat_kepalanya(tmp_path: Path) -> None:
    path = tmp_path / NAMA
    with path.open("wb") as keluaran:
        keluaran.truncate(8 << 30)  # takes no room on the disk
    with pytest.raises(GalatBukanBerkas):
        Store.open(path)
    assert [p.name for p in tmp_path.iterdir()] == [NAMA]


@pytest.mark.skipif(WINDOWS, reason="Windows has no named pipes among its files")
def test_pipa_tidak_ditunggu(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / NAMA)
    with pytest.raises(GalatBukanBerkas, match="bukan berkas biasa"):
        Store.open(tmp_path / NAMA)


@pytest.mark.parametrize("nama", ["x" * 300, "tiada/kantor.lkjip", "teks.txt/a.lkjip"])
def test_tempat_yang_tidak_mungkin(tmp_path: Path, nama: str) -> None:
    (tmp_path / "teks.txt").write_text("x", encoding="utf-8")
    dulu = potret(tmp_path)
    with pytest.raises(GalatTidakAda):
        Store.open(tmp_path / nama)
    with pytest.raises(GalatTidakAda, match=r"Folder untuk|terlalu panjang"):
        Store.create(tmp_path / nama)
    assert potret(tmp_path) == dulu


# --- what lies there already ----------------------------------------------------------------------


def test_yang_sudah_ada_tidak_ditimpa(tmp_path: Path) -> None:
    (tmp_path / NAMA).write_bytes(b"milik orang lain")
    with pytest.raises(GalatSudahAda, match=r"sudah ada\. Pilih nama lain"):
        Store.create(tmp_path / NAMA)
    assert potret(tmp_path) == {NAMA: b"milik orang lain"}


@pytest.mark.skipif(WINDOWS, reason="symbolic links need a right of their own on Windows")
def test_tautan_yang_putus_tidak_diikuti(tmp_path: Path) -> None:
    (tmp_path / NAMA).symlink_to(tmp_path / "tiada.lkjip")
    with pytest.raises(GalatSudahAda):
        Store.create(tmp_path / NAMA)


@pytest.mark.parametrize("sisa", [f"{NAMA}-journal", f"{NAMA}-wal"])
def test_sisa_berkas_lama_tidak_masuk_ke_berkas_baru(tmp_path: Path, sisa: str) -> None:
    (tmp_path / sisa).write_bytes(b"sisa")
    with pytest.raises(GalatSudahAda, match=r"sisa berkas lama “kantor\.lkjip”"):
        Store.create(tmp_path / NAMA)
    assert potret(tmp_path) == {sisa: b"sisa"}


def test_berkas_yang_diubah_alat_lain_ke_wal(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / NAMA)
    with closing(sqlite3.connect(path)) as koneksi:
        koneksi.execute("PRAGMA journal_mode=WAL")
    dulu = potret(tmp_path)
    with pytest.raises(GalatPerluDibuka, match="Buka sekali di jendela program"):
        Store.open(path, read_only=True)
    assert potret(tmp_path) == dulu
    with Store.open(path) as store:
        buat_unit(store, "u4")
    with Store.open(path, read_only=True) as store:
        assert len(store.buku.all_of(Unit)) == 4
    assert list(potret(tmp_path)) == [NAMA]


# --- how it is opened -----------------------------------------------------------------------------


def test_berkas_tunggal_selalu_utuh(tmp_path: Path) -> None:
    """The settings that keep a lone file whole; `make` and reopen alike."""
    with Store.create(tmp_path / NAMA) as store, store._mesin.connect() as koneksi:
        atur = {
            nama: koneksi.exec_driver_sql(f"PRAGMA {nama}").scalar()
            for nama in ("journal_mode", "synchronous", "foreign_keys", "cache_spill")
        }
    assert atur == {"journal_mode": "delete", "synchronous": 2, "foreign_keys": 1, "cache_spill": 0}
    kepala = (tmp_path / NAMA).read_bytes()[:100]
    assert kepala[68:72] == b"LKJP"
    assert int.from_bytes(kepala[60:64], "big") == int(SKEMA)


@pytest.mark.parametrize(
    "nama", ["a b#1?%41.lkjip", "Kecamatan “Palaran” √.lkjip", "tanpa akhiran"]
)
def test_nama_yang_tidak_biasa(tmp_path: Path, nama: str) -> None:
    path = buat_berisi(tmp_path / nama)
    with Store.open(path) as store:
        assert len(store.buku.all_of(Unit)) == 3
    assert list(potret(tmp_path)) == [nama]


@pytest.mark.parametrize(
    ("path", "hasil"),
    [
        (PurePosixPath("/data/a b?.lkjip"), "file:///data/a%20b%3F.lkjip?mode=rw"),
        (PureWindowsPath(r"C:\Data\a#1.lkjip"), "file:///C:/Data/a%231.lkjip?mode=rw"),
        (PureWindowsPath(r"\\server\bagi\a.lkjip"), "file:////server/bagi/a.lkjip?mode=rw"),
    ],
)
def test_alamat_di_setiap_sistem(path: PurePosixPath | PureWindowsPath, hasil: str) -> None:
    """SQLite takes what follows `file://` as a host and refuses all but none."""
    assert uri(path, "rw") == hasil
