"""Backups of a real file: whole, verified, one a day, and never in the way of the work."""

import errno
import sqlite3
import threading
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatCadangan
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.rotasi import Sebab
from tests.store.bantu import buat_berisi, buat_unit, folder_umum, pengguna_biasa, potret, taruh


class Jam:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.kini = datetime(2026, 12, 1, 8, 7, 12)  # noqa: DTZ001

    def __call__(self) -> datetime:
        return self.kini


@pytest.fixture
def jam() -> Jam:
    return Jam()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return buat_berisi(tmp_path / "kantor.lkjip")


@pytest.fixture
def gudang(path: Path, tmp_path: Path, jam: Jam) -> Gudang:
    return Gudang.of(path, tmp_path / "cadangan", jam)


def isi(path: Path) -> set[str]:
    with Store.open(path, read_only=True) as store:
        return {u.id for u in store.buku.all_of(Unit)}


def test_cadangan_utuh_dari_berkas_yang_sedang_terbuka(path: Path, gudang: Gudang) -> None:
    with Store.open(path) as store:
        satu = gudang.make(path, Sebab.SENDIRI)
        buat_unit(store, "u4")
    assert isi(satu.path) == {"u1", "u2", "u3"}
    assert (satu.urut, satu.langkah, gudang.list()) == (1, 3, [satu])
    assert list(potret(gudang.folder)) == [satu.path.name]


def test_dua_berkas_senama_tidak_bercampur(tmp_path: Path) -> None:
    tempat = tmp_path / "cadangan"
    satu, dua = (Gudang.of(tmp_path / n / "kantor.lkjip", tempat) for n in ("a", "b"))
    assert satu.folder != dua.folder
    assert satu.folder.name.startswith("kantor-")


def test_yang_sama_tidak_disalin_lagi_kecuali_salinannya_rusak(path: Path, gudang: Gudang) -> None:
    satu = gudang.make(path, Sebab.HARI)
    assert gudang.make(path, Sebab.IMPOR) == satu
    isi_lama = bytearray(satu.path.read_bytes())
    isi_lama[8192:12288] = bytes(4096)
    satu.path.write_bytes(isi_lama)
    baru = gudang.make(path, Sebab.IMPOR)
    assert baru.urut == 2
    assert isi(baru.path) == {"u1", "u2", "u3"}


def test_sisa_cadangan_yang_terputus_dibereskan(path: Path, gudang: Gudang) -> None:
    gudang.folder.mkdir(parents=True)
    (gudang.folder / "baru.tmp").write_bytes(b"setengah")
    (gudang.folder / "baru.tmp-journal").write_bytes(b"setengah")
    satu = gudang.make(path, Sebab.HARI)
    assert list(potret(gudang.folder)) == [satu.path.name]


def test_perubahan_pertama_setiap_hari_didahului_cadangan(
    path: Path, gudang: Gudang, jam: Jam
) -> None:
    with Store.open(path, gudang=gudang) as store:
        buat_unit(store, "u4")
        buat_unit(store, "u5")
        jam.kini += timedelta(days=1)
        assert len(gudang.list()) == 1
        buat_unit(store, "u6")
        buat_unit(store, "u7")
        assert store.penjaga is not None
        assert store.penjaga.terakhir == gudang.list()[0]
    kedua, pertama = gudang.list()
    assert isi(pertama.path) == {"u1", "u2", "u3"}
    assert isi(kedua.path) == {"u1", "u2", "u3", "u4", "u5"}
    with Store.open(path, gudang=gudang) as store:
        buat_unit(store, "u8")
    assert gudang.list() == [kedua, pertama], "the same day again"


def test_yang_hanya_dilihat_tidak_dicadangkan(path: Path, gudang: Gudang) -> None:
    Store.open(path, gudang=gudang).close()
    Store.open(path, read_only=True, gudang=gudang).close()
    assert gudang.list() == []


def test_tahun_baru_dan_impor_didahului_cadangan(path: Path, gudang: Gudang) -> None:
    with Store.open(path, gudang=gudang) as store:
        buat_unit(store, "u4")
        taruh(store, "Buat tahun 2027", TahunKerja(id="t", tahun=2027))
        with store.transaction("Impor", sebab=Sebab.IMPOR) as t:
            t.put(Unit(id="u5"))
    impor, tahun, hari = gudang.list()
    assert [s.sebab for s in (impor, tahun, hari)] == [Sebab.IMPOR, Sebab.TAHUN, Sebab.HARI]
    with Store.open(impor.path, read_only=True) as store:
        assert store.buku.tahun_kerja() == (2027,)
    assert isi(tahun.path) == {"u1", "u2", "u3", "u4"}


def test_cadangan_hari_ini_dibuat_di_utas_lain_dan_ditunggu(
    path: Path, gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large file: the first letter does not wait for its copy, the step that comes of it does."""
    boleh, utas = threading.Event(), set[int]()
    asli = Gudang.make

    def lambat(gudang: Gudang, berkas: Path, sebab: Sebab) -> object:
        utas.add(threading.get_ident())
        assert boleh.wait(30)
        return asli(gudang, berkas, sebab)

    monkeypatch.setattr(Gudang, "make", lambat)
    with Store.open(path, gudang=gudang) as store:
        assert store.penjaga is not None
        store.penjaga.anticipate()
        store.penjaga.anticipate()
        assert gudang.list() == []
        boleh.set()
        buat_unit(store, "u4")
        assert isi(gudang.list()[0].path) == {"u1", "u2", "u3"}
    assert threading.get_ident() not in utas


# --- what the environment does --------------------------------------------------------------------


def test_tempat_cadangan_yang_tidak_dapat_ditulis_tidak_menghentikan_pekerjaan(path: Path) -> None:
    with folder_umum() as umum:
        folder = umum / "cadangan"
        folder.mkdir()
        folder.chmod(0o555)
        gudang = Gudang.of(path, folder)
        path.chmod(0o666)
        with (
            pengguna_biasa(),
            pytest.raises(GalatCadangan, match="pilih tempat lain"),
        ):
            gudang.make(path, Sebab.SENDIRI)


def gagal(kode: int) -> object:
    def lempar(*_: object, **__: object) -> None:
        raise OSError(kode, "diuji")

    return lempar


def test_disk_cadangan_penuh_dikatakan_dan_dicoba_lagi(
    path: Path, gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    berubah: list[bool] = []
    with monkeypatch.context() as penuh:
        penuh.setattr("lkjip_desktop.store.gudang.put_in_place", gagal(errno.ENOSPC))
        store = Store.open(path, gudang=gudang)
        assert store.penjaga is not None
        store.penjaga.on_change = lambda: berubah.append(True)
        buat_unit(store, "u4")
        assert "Disk di tempat itu penuh" in str(store.penjaga.galat)
        assert gudang.list() == []
        assert not list(gudang.folder.iterdir()), "nothing half made stays"
    buat_unit(store, "u5")
    assert gudang.list() == [], "not tried at every keystroke"
    monkeypatch.setattr("lkjip_desktop.store.penjaga.COBA_LAGI", 0)
    store.penjaga._tunda = 0
    buat_unit(store, "u6")
    assert store.penjaga.galat is None
    assert berubah
    store.close()
    assert isi(gudang.list()[0].path) == {"u1", "u2", "u3", "u4", "u5"}
    assert isi(path) == {"u1", "u2", "u3", "u4", "u5", "u6"}


def test_sisa_yang_dipegang_antivirus_tidak_menutupi_sebabnya(
    path: Path, gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as dipegang:
        dipegang.setattr("lkjip_desktop.store.gudang.put_in_place", gagal(errno.ENOSPC))
        asli = Path.unlink

        def unlink(satu: Path, **lain: bool) -> None:
            if satu.name == "baru.tmp" and satu.exists():
                raise PermissionError(errno.EACCES, "diuji")
            asli(satu, **lain)

        dipegang.setattr(Path, "unlink", unlink)
        with pytest.raises(GalatCadangan, match="penuh"):
            gudang.make(path, Sebab.SENDIRI)
    assert isi(gudang.make(path, Sebab.SENDIRI).path) == {"u1", "u2", "u3"}


def test_flashdisk_dicabut_ketika_mencadangkan(
    path: Path, gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    lama = gudang.make(path, Sebab.SENDIRI)
    with Store.open(path) as store:
        buat_unit(store, "u4")
    monkeypatch.setattr("lkjip_desktop.store.gudang.put_in_place", gagal(errno.EIO))
    with pytest.raises(GalatCadangan, match="periksa apakah masih terpasang"):
        gudang.make(path, Sebab.SENDIRI)
    monkeypatch.undo()
    assert gudang.list() == [lama]
    assert isi(lama.path) == {"u1", "u2", "u3"}


def test_berkas_yang_mulai_rusak_tidak_dicadangkan(path: Path, gudang: Gudang) -> None:
    """A bad page that opening overlooks: the copy would be as bad, and drive a good one out."""
    with closing(sqlite3.connect(path)) as koneksi:
        (halaman,) = koneksi.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'berkas'"
        ).fetchone()
    semua = bytearray(path.read_bytes())
    semua[(halaman - 1) * 4096 : halaman * 4096] = b"\xff" * 4096
    path.write_bytes(semua)
    with pytest.raises(GalatCadangan, match="mungkin mulai rusak"):
        gudang.make(path, Sebab.HARI)
    assert gudang.list() == []
