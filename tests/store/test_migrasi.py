"""Bringing an older file forward: a copy first, all or nothing, and a barrier for undo.

The revision of these tests is invented. It rebuilds a table to which others refer, which is what
loses rows when it is done wrongly.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat
from lkjip_desktop.kinerja.perubahan import Langkah
from lkjip_desktop.store import Store, migrasi
from lkjip_desktop.store.galat import (
    GalatAcuan,
    GalatDisk,
    GalatMigrasi,
    GalatPerluDibuka,
    GalatTerlaluBaru,
)
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.rotasi import Sebab
from lkjip_desktop.store.tabel import SKEMA
from tests.store.bantu import buat_unit, potret, taruh

BERIKUT = f"{int(SKEMA) + 1:04}"
NAMA = "kantor.lkjip"
CADANGAN = f"kantor (versi {SKEMA}).lkjip"
REVISI = f"""
import sqlalchemy as sa
from alembic import op
revision = "{BERIKUT}"
down_revision = "{SKEMA}"

def upgrade():
    with op.batch_alter_table('jabatan', recreate='always') as tabel:
        tabel.add_column(sa.Column('catatan', sa.Text(), nullable=False, server_default=''))
"""


@pytest.fixture
def lama(tmp_path: Path) -> tuple[Path, BukuKantor]:
    """A file of today's schema, and what it holds."""
    path = tmp_path / NAMA
    with Store.create(path) as store:
        taruh(
            store,
            "Isi",
            Pejabat(id="p"),
            Jabatan(id="w", nama="Wali Kota"),
            Jabatan(id="c", nama="Camat", atasan_id="w"),
            MasaJabatan(id="m", pejabat_id="p", jabatan_id="c"),
        )
        buat_unit(store, "u1")
        buat_unit(store, "u2")
        store.undo()
        return path, store.buku


def perbarui_program(
    monkeypatch: pytest.MonkeyPatch, folder: Path, tambahan: str = "", *, skema: str = BERIKUT
) -> None:
    """From here on the program is the next version, with one more revision."""
    versions = folder / "versions"
    shutil.copytree(migrasi.FOLDER / "versions", versions, ignore=lambda *_: ["__pycache__"])
    shutil.copy(migrasi.FOLDER / "env.py", folder)
    (versions / f"{BERIKUT}_uji.py").write_text(REVISI + tambahan, encoding="utf-8")
    monkeypatch.setattr(migrasi, "FOLDER", folder)
    for modul in ("migrasi", "pembukaan", "riwayat"):
        monkeypatch.setattr(f"lkjip_desktop.store.{modul}.SKEMA", skema)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the next version keeps its revisions; its name must not disturb Alembic."""
    return tmp_path_factory.mktemp("100% baru")


def test_berkas_lama_diperbarui_utuh(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, buku = lama
    dulu = path.read_bytes()
    perbarui_program(monkeypatch, folder)
    with Store.open(path) as store:
        assert store.buku == store.read_buku() == buku
        assert (store.undo(), store.redo()) == (None, None)
        terakhir, sebelum, *_ = store.riwayat()
        assert terakhir.judul == f"Perbarui berkas ke versi {BERIKUT}"
        assert (terakhir.langkah, terakhir.nomor) == (Langkah.BATAS, sebelum.nomor + 1)
        buat_unit(store, "u3")
        store.undo()
        with pytest.raises(GalatAcuan):
            taruh(store, "Acuan masih dijaga", Jabatan(id="x", atasan_id="hantu"))
    assert sorted(potret(path.parent)) == sorted([NAMA, CADANGAN])

    with Store.open(path) as store:
        assert len(store.riwayat()) == 7, "the second time there is nothing to bring forward"
    assert sorted(potret(path.parent)) == sorted([NAMA, CADANGAN])

    monkeypatch.undo()
    with pytest.raises(GalatTerlaluBaru):
        Store.open(path)
    with Store.open(path.with_name(CADANGAN)) as store:
        assert store.buku == buku
        assert store.judul_redo == "Ubah u2"
    assert len(dulu) == path.with_name(CADANGAN).stat().st_size


def test_hanya_baca_tidak_memperbarui(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = lama
    dulu = potret(path.parent)
    perbarui_program(monkeypatch, folder)
    with pytest.raises(GalatPerluDibuka, match="berasal dari versi program yang lama"):
        Store.open(path, read_only=True)
    assert potret(path.parent) == dulu


def test_cadangan_lama_tidak_ditimpa(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = lama
    path.with_name(CADANGAN).write_bytes(b"milik orang lain")
    perbarui_program(monkeypatch, folder)
    Store.open(path).close()
    assert path.with_name(CADANGAN).read_bytes() == b"milik orang lain"
    assert path.with_name(f"kantor (versi {SKEMA}) 2.lkjip").exists()


@pytest.mark.parametrize(
    "tambahan",
    [
        "    op.execute(\"UPDATE masa_jabatan SET jabatan_id = 'hantu'\")\n",
        "    op.execute('UPDATE jabatan SET nama = NULL')\n",
        "    op.execute('INSERT INTO pejabat SELECT * FROM pejabat')\n",
        "    op.execute('DROP TABLE tidak_ada')\n",
        "    raise ZeroDivisionError\n",
    ],
)
def test_yang_gagal_di_tengah_tidak_mengubah_berkas(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch, tambahan: str
) -> None:
    path, buku = lama
    dulu = path.read_bytes()
    with monkeypatch.context() as baru:
        perbarui_program(baru, folder, tambahan)
        with pytest.raises(GalatMigrasi, match="tidak dapat diperbarui; berkas tidak diubah"):
            Store.open(path)
    assert path.read_bytes() == dulu
    assert sorted(potret(path.parent)) == sorted([NAMA, CADANGAN])
    with Store.open(path) as store:
        assert (store.buku, store.judul_undo) == (buku, "Ubah u1")


def test_tanpa_cadangan_tidak_ada_yang_diubah(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = lama
    dulu = potret(path.parent)
    perbarui_program(monkeypatch, folder)

    def gagal(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("lkjip_desktop.store.koneksi.Path.replace", gagal)
    with pytest.raises(GalatDisk):
        Store.open(path)
    assert potret(path.parent) == dulu


def test_salinan_yang_tidak_utuh_tidak_diterima(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index that no longer fits its table: opening overlooks it, a copy must not carry it on."""
    path, _ = lama
    indeks = ("ix_jabatan_atasan_id",)
    with closing(sqlite3.connect(path)) as koneksi, koneksi:
        koneksi.execute("PRAGMA writable_schema=ON")
        baris = koneksi.execute("SELECT * FROM sqlite_schema WHERE name = ?", indeks).fetchone()
        koneksi.execute("DELETE FROM sqlite_schema WHERE name = ?", indeks)
    with closing(sqlite3.connect(path)) as koneksi, koneksi:
        koneksi.execute("UPDATE jabatan SET atasan_id = NULL")
        koneksi.execute("PRAGMA writable_schema=ON")
        koneksi.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", baris)
    dulu = potret(path.parent)
    perbarui_program(monkeypatch, folder)
    with pytest.raises(GalatMigrasi):
        Store.open(path)
    assert potret(path.parent) == dulu


def test_salinan_lama_masuk_ke_gudang_cadangan(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path, buku = lama
    gudang = Gudang.of(path, tmp_path / "cadangan")
    perbarui_program(monkeypatch, folder)
    Store.open(path, gudang=gudang).close()
    monkeypatch.undo()
    assert [s.sebab for s in gudang.list()][-1] is Sebab.MIGRASI
    with Store.open(gudang.list()[-1].path, read_only=True) as store:
        assert store.buku == buku
    assert not path.with_name(CADANGAN).exists()


def test_tanpa_tempat_di_gudang_salinannya_di_samping_berkas(
    lama: tuple[Path, BukuKantor], folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path, _ = lama
    (tmp_path / "cadangan").write_text("bukan folder", encoding="utf-8")
    perbarui_program(monkeypatch, folder)
    Store.open(path, gudang=Gudang.of(path, tmp_path / "cadangan")).close()
    assert path.with_name(CADANGAN).exists()
