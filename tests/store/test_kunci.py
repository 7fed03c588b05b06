"""One writer: the lock names its holder, and the system frees it when the holder dies."""

import errno
import gc
import os
import re
import sys
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.store import Store, kunci
from lkjip_desktop.store.galat import GalatDisk, GalatSudahAda, GalatTerkunci
from lkjip_desktop.store.kunci import Kunci, holder_of
from tests.store.bantu import Anak, buat_berisi, buat_unit, potret

BUKA_DAN_TUNGGU = """
import sys
from pathlib import Path
from lkjip_desktop.store import Store
from tests.store.bantu import buat_unit
with Store.open(Path(sys.argv[1])) as store:
    print("terbuka", flush=True)
    input()
    buat_unit(store, "anak")
    print("tersimpan", flush=True)
    input()
"""

BUAT = """
import sys
from pathlib import Path
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatStore
print("siap", flush=True)
input()
try:
    store = Store.create(Path(sys.argv[1]))
    print("dibuat", flush=True)
except GalatStore as galat:
    print(type(galat).__name__, flush=True)
input()
"""


def test_proses_lain_mendengar_siapa_yang_memegang(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Anak(BUKA_DAN_TUNGGU, path) as anak:
        assert anak.baca() == "terbuka"
        dulu = potret(tmp_path)
        with pytest.raises(GalatTerkunci) as galat:
            Store.open(path)
        assert re.fullmatch(
            r"“kantor\.lkjip” sedang dibuka oleh .+@.+ sejak \d\d-\d\d-\d{4} \d\d:\d\d\. "
            r"Tutup di sana dahulu, lalu buka lagi di sini\.",
            str(galat.value),
        )
        assert potret(tmp_path) == dulu
        with Store.open(path, read_only=True) as pembaca:
            anak.lanjut()
            assert anak.baca() == "tersimpan"
            assert pembaca.buku.find(Unit, "anak") is None
            assert pembaca.read_buku().find(Unit, "anak") is not None
        anak.lanjut()
        assert anak.tunggu() == 0
    assert list(potret(tmp_path)) == ["kantor.lkjip"]
    with Store.open(path) as store:
        assert store.judul_undo == "Ubah anak"


def test_proses_yang_mati_tidak_memegang_apa_pun(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Anak(BUKA_DAN_TUNGGU, path) as anak:
        assert anak.baca() == "terbuka"
        anak.bunuh()
    assert (tmp_path / "kantor.lkjip.kunci").exists(), "nobody could tidy up"
    with Store.open(path) as store:
        buat_unit(store, "u4")
    assert list(potret(tmp_path)) == ["kantor.lkjip"]


def test_berkas_yang_sama_dua_kali_di_satu_program(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.open(path) as store:
        with pytest.raises(GalatTerkunci):
            Store.open(path)
        buat_unit(store, "u4")
        with pytest.raises(GalatTerkunci):
            Store.open(path)
    Store.open(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need a right of their own")
def test_dua_nama_satu_kunci(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    (tmp_path / "meja").mkdir()
    pintasan = tmp_path / "meja" / "pintasan.lkjip"
    pintasan.symlink_to(path)
    with Store.open(pintasan) as store:
        buat_unit(store, "u4")
        with pytest.raises(GalatTerkunci):
            Store.open(path)
    with Store.open(path) as store:
        assert store.judul_undo == "Ubah u4"
    assert [p.name for p in (tmp_path / "meja").iterdir()] == ["pintasan.lkjip"]


def test_hanya_satu_yang_membuat(tmp_path: Path) -> None:
    path = tmp_path / "baru.lkjip"
    with Anak(BUAT, path) as satu, Anak(BUAT, path) as dua:
        assert (satu.baca(), dua.baca()) == ("siap", "siap")
        satu.lanjut()
        dua.lanjut()
        hasil = sorted([satu.baca(), dua.baca()])
        assert hasil == [GalatSudahAda.__name__, "dibuat"]
        satu.lanjut()
        dua.lanjut()
        assert (satu.tunggu(), dua.tunggu()) == (0, 0)
    with Store.open(path) as store:
        assert list(store.buku.entitas()) == []


def gagal_dengan(kode: int) -> object:
    def gagal(*_: object, **__: object) -> None:
        raise OSError(kode, os.strerror(kode))

    return gagal


def test_drive_tanpa_penguncian_ditolak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network drives can't lock: nobody is named for what nobody holds."""
    path = buat_berisi(tmp_path / "kantor.lkjip")
    monkeypatch.setattr("lkjip_desktop.store.kunci._lock_os", gagal_dengan(errno.ENOLCK))
    with pytest.raises(GalatDisk, match="tidak mendukung penguncian berkas"):
        Store.open(path)


def test_pemegang_yang_tidak_terbaca(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.open(path):
        monkeypatch.setattr("lkjip_desktop.store.kunci.os.read", gagal_dengan(errno.EACCES))
        with pytest.raises(GalatTerkunci, match="sedang dibuka oleh program lain"):
            Store.open(path)


@pytest.mark.parametrize("kode", [errno.EROFS, errno.EIO, errno.EPERM])
def test_kunci_yang_tidak_dapat_dihapus_tidak_memegang_siapa_pun(
    kode: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive that has become one for reading: closing is quiet, and the next one may have it."""
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.open(path) as store, monkeypatch.context() as hanya_baca:
        hanya_baca.setattr("lkjip_desktop.store.kunci.Path.unlink", gagal_dengan(kode))
        store.close()
    assert holder_of(path) == ""
    with Store.open(path) as store:
        assert store.ditinggalkan == ""
        buat_unit(store, "u4")
    assert list(potret(tmp_path)) == ["kantor.lkjip"]


def test_kunci_lepas_walau_yang_lain_gagal_ditutup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    store = Store.open(path)
    monkeypatch.setattr(store._mesin, "dispose", gagal_dengan(errno.EIO))
    with pytest.raises(OSError, match="error"):
        store.close()
    Store.open(path).close()
    monkeypatch.undo()
    store._mesin.dispose()


def test_kunci_yang_dilupakan_lepas_sendiri(tmp_path: Path) -> None:
    """The last net: whoever lost hold of a lock without letting go does not shut others out."""
    Kunci(tmp_path / "kantor.lkjip")
    gc.collect()
    kunci = Kunci(tmp_path / "kantor.lkjip")
    kunci.release()
    fd = os.open(tmp_path / "lain", os.O_RDWR | os.O_CREAT)
    os.write(fd, b"isi")
    kunci.release()
    os.close(fd)
    assert (tmp_path / "lain").read_bytes() == b"isi", "twice harms nobody"


def test_disk_penuh_masih_dapat_dibuka(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    monkeypatch.setattr("lkjip_desktop.store.kunci.os.write", gagal_dengan(errno.ENOSPC))
    with Store.open(path) as store:
        assert len(store.buku.all_of(Unit)) == 3
        with pytest.raises(GalatTerkunci, match="program lain"):
            Store.open(path)


def test_kunci_yang_dihapus_di_antara_buka_dan_pegang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last holder removes the file just as the next one has opened it: look again."""
    path = buat_berisi(tmp_path / "kantor.lkjip")
    kunci = tmp_path / "kantor.lkjip.kunci"
    asli = os.open
    dibuka: list[int] = []

    def buka(*argumen: object, **lain: object) -> int:
        fd = asli(*argumen, **lain)  # type: ignore[arg-type]
        dibuka.append(fd)
        if len(dibuka) == 1:
            kunci.unlink()
        return fd

    monkeypatch.setattr("lkjip_desktop.store.kunci.os.open", buka)
    with Store.open(path):
        monkeypatch.undo()
        assert len(dibuka) == 2
        with pytest.raises(GalatTerkunci):
            Store.open(path)


def test_drive_yang_memberi_nomor_lain_setiap_kali_tidak_membekukan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drive on the network may number its files anew each time that it is asked."""
    path = buat_berisi(tmp_path / "jauh.lkjip")
    monkeypatch.setattr(kunci, "_still_in_place", lambda *_: False)
    with Store.open(path) as store:
        buat_unit(store, "u9")
    with Store.open(path) as store:
        assert store.buku.find(Unit, "u9")
