"""What a PC does to a file while somebody works: a sentence, a whole file, and work that goes on.

Each cause stands while each kind of write is tried; then it is gone and the same write is done.
"""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.tahun_baru import open_year
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.store import GalatStore, Store
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.koneksi import mentah
from lkjip_desktop.store.pulih import open_backup
from lkjip_desktop.store.rotasi import Sebab
from tests.store.bantu import folder_umum, pengguna_biasa

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="takes the file away from SQLite as only Linux can"
)


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contoh") / "asli.lkjip"
    berkas.create_contoh(path).close()
    return path


@pytest.fixture
def meja() -> Iterator[Path]:
    """A folder of a user to whom permissions apply."""
    with folder_umum() as folder:
        folder.chmod(0o777)
        yield folder


@pytest.fixture
def store(meja: Path, contoh: Path) -> Iterator[Store]:
    path = Path(shutil.copy(contoh, meja / "kantor.lkjip"))
    path.chmod(0o666)
    with folder_umum() as cadangan, Store.open(path) as terbuka:
        terbuka.protect(Gudang(cadangan))
        carry_out(terbuka, Usul("Awal", (Unit(id="awal"),)))
        yield terbuka


# --- kinds of write -------------------------------------------------------------------------------


def edit(store: Store) -> None:
    unit = store.buku.all_of(Unit)[0]
    carry_out(store, Usul("Ubah", (replace(unit, nama=f"{unit.nama} x"),)))


def tempel(store: Store) -> None:
    banyak = len(store.buku.all_of(Unit))
    baru = (Unit(id=f"t{banyak}-{n}", nama="Kelurahan " * 50) for n in range(400))
    carry_out(store, Usul("Tempel", tuple(baru)))


def impor(store: Store) -> None:
    with store.transaction("Impor", sebab=Sebab.IMPOR) as t:
        for n in range(400):
            t.put(Unit(id=f"i{n}", nama=f"Kelurahan {len(store.buku.all_of(Unit))}"))


def urungkan(store: Store) -> None:
    assert store.undo() is not None


def tahun(store: Store) -> None:
    usul = open_year(store.buku, store.buku.tahun_kerja()[-1] + 1)
    assert isinstance(usul, Usul)
    carry_out(store, usul)


def gambar(store: Store) -> None:
    with store.transaction("Lambang") as t:
        isi = os.urandom(200_000)
        t.put(replace(store.buku.instansi, lambang=t.keep_berkas(isi)))


def pulihkan(store: Store) -> None:
    assert store.penjaga is not None
    lama = store.penjaga.gudang.list()[-1]
    with open_backup(lama.path) as lalu:
        store.restore("Pulihkan", lalu)


TULIS: tuple[Callable[[Store], None], ...] = (
    *(edit, tempel, impor, urungkan, tahun, gambar, pulihkan),
)


# --- causes ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def disk_penuh(store: Store) -> Iterator[None]:
    """SQLite itself meets the end of the disk: the file may not grow by one page."""
    with store._mesin.connect() as koneksi:
        driver = mentah(koneksi)
        (kini,) = driver.execute("PRAGMA page_count").fetchone()
        driver.execute(f"PRAGMA max_page_count={kini}")
    yield
    with store._mesin.connect() as koneksi:
        mentah(koneksi).execute("PRAGMA max_page_count=1000000")


@contextlib.contextmanager
def _instead(store: Store, ganti: int) -> Iterator[None]:
    """SQLite's own handle on the file is another one for a while."""
    nyata = str(store.path.resolve())
    semua = [int(p.name) for p in Path("/proc/self/fd").iterdir() if _leads_to(p, nyata)]
    assert semua, "SQLite has it open"
    asli = {fd: os.dup(fd) for fd in semua}
    for fd in semua:
        os.dup2(ganti, fd)
    os.close(ganti)
    try:
        yield
    finally:
        for fd, semula in asli.items():
            os.dup2(semula, fd)
            os.close(semula)


def _leads_to(tautan: Path, nyata: str) -> bool:
    try:
        return str(tautan.readlink()) == nyata
    except OSError:
        return False


def drive_dicabut(store: Store) -> contextlib.AbstractContextManager[None]:
    """Neither reading nor writing reaches the drive."""
    return _instead(store, os.open(os.devnull, os.O_WRONLY))


def drive_terkunci_di_tengah(store: Store) -> contextlib.AbstractContextManager[None]:
    """It can still be read, but every write of a page fails, also that which would take it back."""
    return _instead(store, os.open(store.path, os.O_RDONLY))


@contextlib.contextmanager
def folder_hanya_baca(store: Store) -> Iterator[None]:
    store.path.parent.chmod(0o555)
    with pengguna_biasa():
        yield
    store.path.parent.chmod(0o777)


@contextlib.contextmanager
def berkas_hilang(store: Store) -> Iterator[None]:
    """Somebody moves the file, and puts it back."""
    lain = store.path.with_name("dipindah.lkjip")
    store.path.rename(lain)
    yield
    lain.rename(store.path)


SEBAB = (disk_penuh, drive_dicabut, drive_terkunci_di_tengah, folder_hanya_baca, berkas_hilang)


def isi(path: Path) -> BukuKantor:
    with Store.open(path, read_only=True) as lain:
        return lain.buku


@pytest.mark.parametrize("tulis", TULIS)
@pytest.mark.parametrize("sebab", SEBAB)
def test_satu_kalimat_berkas_utuh_dan_pekerjaan_berlanjut(
    store: Store,
    sebab: Callable[[Store], contextlib.AbstractContextManager[None]],
    tulis: Callable[[Store], None],
) -> None:
    dulu, langkah = store.buku, store.riwayat()
    with sebab(store):
        try:
            tulis(store)
        except GalatStore as galat:
            assert str(galat).endswith(".")  # noqa: PT017 - whatever it is, it is a sentence
            assert store.buku is dulu
        else:
            assert sebab is disk_penuh, "a small step may still find room in the file"
    if store.buku is dulu:
        assert isi(store.path) == store.read_buku() == dulu
        assert store.riwayat() == langkah
        tulis(store)
    assert store.buku != dulu
    assert isi(store.path) == store.buku
    edit(store)
    assert isi(store.path) == store.buku


@pytest.mark.parametrize("tahun_jam", [1980, 2002, 2099])
def test_jam_yang_salah_bertahun_tahun(
    store: Store, tahun_jam: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Order and undo go by numbers; only the label of the time is wrong."""
    saat = datetime(tahun_jam, 1, 1).astimezone().isoformat()
    monkeypatch.setattr("lkjip_desktop.store.riwayat.now", lambda: saat)
    dulu = store.buku
    edit(store)
    monkeypatch.undo()
    tempel(store)
    nomor = [b.nomor for b in store.riwayat()]
    assert nomor == sorted(nomor, reverse=True)
    store.undo()
    store.undo()
    assert store.buku == dulu
    assert isi(store.path) == dulu


@pytest.fixture
def disk_kecil(tmp_path: Path) -> Iterator[Path]:
    """A drive of one megabyte; only an administrator can make one."""
    folder = tmp_path / "drive"
    folder.mkdir()
    perintah = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(perintah, capture_output=True, check=False).returncode:
        pytest.skip("tidak boleh memasang drive")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_drive_yang_sungguh_penuh(disk_kecil: Path, contoh: Path) -> None:
    path = Path(shutil.copy(contoh, disk_kecil / "kantor.lkjip"))
    with Store.open(path) as store:
        ganjal = disk_kecil / "lain"
        with ganjal.open("wb", buffering=0) as keluaran, contextlib.suppress(OSError):
            while True:
                keluaran.write(bytes(4096))
        dulu = store.buku
        for tulis in (edit, tempel, gambar):
            with pytest.raises(GalatStore, match="Disk penuh"):
                tulis(store)
        with pytest.raises(GalatStore, match="Disk di tempat itu penuh"):
            Gudang.of(path, disk_kecil).make(path, Sebab.SENDIRI)
        assert store.read_buku() == store.buku == dulu
        ganjal.unlink()
        edit(store)
        assert isi(path) == store.buku


def test_drive_yang_dilepas_ketika_terbuka(disk_kecil: Path, contoh: Path) -> None:
    """The mount goes away under the open file, as a network drive does; it still lies elsewhere."""
    path = Path(shutil.copy(contoh, disk_kecil / "kantor.lkjip"))
    with Store.open(path) as store:
        subprocess.run(["umount", "-l", str(disk_kecil)], check=True)
        with pytest.raises(GalatStore) as galat:
            edit(store)
        assert str(galat.value).endswith(".")
        with pytest.raises(GalatStore):
            Store.open(path)
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk_kecil)], check=True)
