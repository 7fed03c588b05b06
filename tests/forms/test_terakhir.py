"""The files opened last: one that is not found stays in the list until somebody wants it gone."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from lkjip_desktop.forms.setelan import BANYAK_TERAKHIR, Setelan
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until

CARI_LAGI, HAPUS = 0, 1
HAPUS_HILANG = "&Hapus yang tidak ditemukan dari daftar"


def recent(pemakai: Pemakai) -> list[str]:
    """What the menu offers when somebody opens it."""
    menu = pemakai.jendela.aksi.terakhir
    menu.aboutToShow.emit()
    return [aksi.text() for aksi in menu.actions()]


def names(pemakai: Pemakai) -> list[str]:
    return [path.name for path in pemakai.setelan.recent_files]


def choose(pemakai: Pemakai, nomor: int) -> None:
    recent(pemakai)
    pemakai.choose(pemakai.jendela.aksi.terakhir.actions()[nomor])


@pytest.fixture
def flashdisk(tmp_path: Path) -> Path:
    """A file on a drive that is not plugged in."""
    return tmp_path / "flashdisk" / "hilang.lkjip"


@pytest.fixture
def jauh(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], threading.Event]:
    """Lets a file be on a network drive that does not answer before the event is set."""

    def away(jauh: Path) -> threading.Event:
        datang, asli = threading.Event(), Path.is_file

        def is_file(path: Path) -> bool:
            if path == jauh and not datang.is_set():
                assert threading.current_thread() is not threading.main_thread()
                assert datang.wait(30)
            return asli(path)

        monkeypatch.setattr(Path, "is_file", is_file)
        return datang

    return away


def test_tanpa_berkas_daftarnya_mengatakan_begitu(pemakai_baru: Pemakai) -> None:
    assert recent(pemakai_baru) == ["Belum ada berkas yang pernah dibuka"]


def test_berkas_terakhir_dibuka_lagi_dari_menu(pemakai: Pemakai, tmp_path: Path) -> None:
    lain = Path(shutil.copy(tmp_path / "palaran.lkjip", tmp_path / "A & B.lkjip"))
    pemakai.open(lain)
    nama = [teks.split("   –")[0] for teks in recent(pemakai)]
    assert nama == ["&1  A && B.lkjip", "&2  palaran.lkjip"]
    pemakai.jendela.aksi.terakhir.actions()[1].trigger()
    assert pemakai.jendela.windowTitle().startswith("palaran.lkjip")
    assert recent(pemakai)[0].startswith("&1  palaran.lkjip")


def test_sepuluh_berkas_diingat_tanpa_kembar(tmp_path: Path) -> None:
    setelan = Setelan(tmp_path)
    for nomor in (*range(12), 5):
        setelan.last_file = tmp_path / f"{nomor}.lkjip"
    nama = [path.stem for path in Setelan(tmp_path).recent_files]
    assert len(nama) == BANYAK_TERAKHIR
    assert nama == ["5", "11", "10", "9", "8", "7", "6", "4", "3", "2"]


def test_flashdisk_yang_tercabut_tidak_menghapus_namanya(pemakai: Pemakai, flashdisk: Path) -> None:
    pemakai.setelan.last_file = flashdisk
    assert recent(pemakai) == [
        "&1  hilang.lkjip   –   flashdisk   (tidak ditemukan)",
        f"&2  palaran.lkjip   –   {flashdisk.parent.parent.name}",
        "",
        HAPUS_HILANG,
    ]
    choose(pemakai, 0)
    assert "tidak ditemukan sekarang di" in pemakai.pemilih.ditanya[-1]
    assert names(pemakai) == ["hilang.lkjip", "palaran.lkjip"], "cancelled"
    assert pemakai.jendela.windowTitle().startswith("palaran.lkjip")


def test_flashdisk_yang_dipasang_kembali_dibuka(
    pemakai: Pemakai, contoh: Path, flashdisk: Path
) -> None:
    pemakai.setelan.last_file = flashdisk
    flashdisk.parent.mkdir()
    assert recent(pemakai)[0].endswith("(tidak ditemukan)")
    shutil.copy(contoh, flashdisk)
    choose(pemakai, 0)
    assert pemakai.pemilih.ditanya == []
    assert pemakai.jendela.windowTitle().startswith("hilang.lkjip")
    assert not recent(pemakai)[0].endswith("(tidak ditemukan)")


def test_cari_lagi_sesudah_flashdisk_dipasang(
    pemakai: Pemakai, contoh: Path, flashdisk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pemakai.setelan.last_file = flashdisk

    def plug_in(judul: str, tanya: str, pilihan: list[str]) -> int:
        del judul, tanya, pilihan
        flashdisk.parent.mkdir()
        shutil.copy(contoh, flashdisk)
        return CARI_LAGI

    monkeypatch.setattr(pemakai.pemilih, "choose", plug_in)
    choose(pemakai, 0)
    assert pemakai.jendela.windowTitle().startswith("hilang.lkjip")


def test_dihapus_dari_daftar_bila_diminta(pemakai: Pemakai, flashdisk: Path) -> None:
    pemakai.setelan.last_file = flashdisk
    pemakai.pemilih.pilihan = HAPUS
    choose(pemakai, 0)
    assert names(pemakai) == ["palaran.lkjip"]


def test_semua_yang_tidak_ditemukan_dihapus_sekaligus(pemakai: Pemakai, tmp_path: Path) -> None:
    for nomor in range(3):
        pemakai.setelan.last_file = tmp_path / f"{nomor}.lkjip"
    assert recent(pemakai).count(HAPUS_HILANG) == 1
    pemakai.choose(pemakai.jendela.aksi.terakhir.actions()[-1])
    assert names(pemakai) == ["palaran.lkjip"]
    assert len(recent(pemakai)) == 1


# --- a drive that does not answer ---------------------------------------------------------------


def test_drive_yang_tidak_menjawab_tidak_menahan_menu(
    pemakai: Pemakai, tmp_path: Path, jauh: Callable[[Path], threading.Event]
) -> None:
    path = tmp_path / "jaringan" / "jauh.lkjip"
    datang = jauh(path)
    pemakai.setelan.last_file = path
    assert recent(pemakai)[0] == "&1  jauh.lkjip   –   jaringan", "nothing is known yet"
    datang.set()
    aksi = pemakai.jendela.aksi.terakhir.actions()[0]
    wait_until(lambda: aksi.text().endswith("(tidak ditemukan)"))


def test_berkas_di_drive_lambat_dibuka_begitu_ditemukan(
    pemakai_baru: Pemakai, contoh: Path, jauh: Callable[[Path], threading.Event]
) -> None:
    datang = jauh(contoh)
    pemakai_baru.setelan.last_file = contoh
    pemakai_baru.jendela.resume_file(contoh)
    assert pemakai_baru.jendela.halaman.mulai.isVisible()
    assert "Masih mencari “palaran.lkjip”" in pemakai_baru.jendela.pesan.kalimat.text()
    datang.set()
    wait_until(lambda: pemakai_baru.jembatan.store is not None)
    assert not pemakai_baru.jendela.pesan.isVisible()


def test_yang_masih_dicari_tidak_menyela_berkas_lain(
    pemakai_baru: Pemakai, contoh: Path, tmp_path: Path, jauh: Callable[[Path], threading.Event]
) -> None:
    lain = Path(shutil.copy(contoh, tmp_path / "lain.lkjip"))
    datang = jauh(contoh)
    pemakai_baru.setelan.last_file = contoh
    pemakai_baru.jendela.resume_file(contoh)
    pemakai_baru.open(lain)
    datang.set()
    recent(pemakai_baru)  # which looks for it too
    pemakai_baru.aplikasi.processEvents()
    assert pemakai_baru.jendela.windowTitle().startswith("lain.lkjip")


def test_tidak_dibuka_di_belakang_pertanyaan(
    pemakai_baru: Pemakai, contoh: Path, jauh: Callable[[Path], threading.Event]
) -> None:
    datang, jendela = jauh(contoh), pemakai_baru.jendela
    jendela.resume_file(contoh)
    dialog = QDialog(jendela)
    dialog.setModal(True)
    dialog.show()
    datang.set()
    wait_until(lambda: "sudah ditemukan" in jendela.pesan.kalimat.text())
    assert pemakai_baru.jembatan.store is None
    dialog.close()


def test_berkas_terakhir_yang_tidak_ada_disebut_saat_mulai(
    pemakai_baru: Pemakai, flashdisk: Path
) -> None:
    pemakai_baru.setelan.last_file = flashdisk
    pemakai_baru.jendela.resume_file(flashdisk)
    assert pemakai_baru.jendela.halaman.mulai.isVisible()
    assert "tidak ditemukan sekarang" in pemakai_baru.jendela.pesan.kalimat.text()
    assert names(pemakai_baru) == ["hilang.lkjip"]


def test_tempat_yang_tidak_boleh_dibaca_sama_dengan_tidak_ditemukan(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_file(path: Path) -> bool:
        raise PermissionError(path)

    pemakai.setelan.last_file = tmp_path / "tertutup" / "a.lkjip"
    monkeypatch.setattr(Path, "is_file", is_file)
    assert recent(pemakai)[0].endswith("(tidak ditemukan)")


def test_drive_yang_menjawab_dengan_galat_adalah_jawaban_juga(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unplugged network drive does not always say "no such file"."""

    def galat(path: Path) -> bool:
        raise OSError(112, "Host is down", str(path))

    pemakai.setelan.last_file = tmp_path / "jaringan" / "a.lkjip"
    monkeypatch.setattr(Path, "is_file", galat)
    monkeypatch.setattr(Path, "is_dir", galat)
    pemakai.pemilih.pilihan = HAPUS
    choose(pemakai, 0)
    wait_until(lambda: "a.lkjip" not in names(pemakai))
