"""The page for a window without a file: the ways to begin, and the files opened last."""

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.mulai_terakhir import TERBANYAK, DaftarTerakhir, TombolBerkas
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.kinerja.waktu import format_tanggal
from tests.forms.pemakai import Pemakai


def begin(pemakai: Pemakai) -> DaftarTerakhir:
    """Come to the page, as after a file that could not be opened."""
    pemakai.jendela.halaman.hide()
    pemakai.jendela.halaman.show()
    pemakai.aplikasi.processEvents()
    assert pemakai.jendela.halaman.mulai.terakhir is not None
    return pemakai.jendela.halaman.mulai.terakhir


def describe(tombol: TombolBerkas) -> tuple[str, str]:
    """What a screen reader says of a file."""
    return tombol.accessibleName(), tombol.accessibleDescription()


def test_tanpa_berkas_yang_pernah_dibuka_halamannya_seperti_semula(pemakai_baru: Pemakai) -> None:
    assert not begin(pemakai_baru).isVisible()


def test_berkas_terakhir_dengan_folder_dan_harinya(pemakai_baru: Pemakai, contoh: Path) -> None:
    pemakai_baru.setelan.last_file = contoh
    (tombol,) = begin(pemakai_baru).tombol
    hari = format_tanggal(date.today())  # noqa: DTZ011 - the clerk's own calendar
    assert describe(tombol) == (contoh.name, f"{contoh.parent} · dibuka {hari}")
    assert tombol.text() == contoh.name
    assert tombol.toolTip() == str(contoh)


def test_berkas_dibuka_dengan_papan_ketik(pemakai_baru: Pemakai, contoh: Path) -> None:
    pemakai_baru.setelan.last_file = contoh
    (tombol,) = begin(pemakai_baru).tombol
    fokus = pemakai_baru.jendela.halaman.mulai
    fokus.setFocus()
    for _ in range(20):
        pemakai_baru.press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is tombol:
            break
    assert QApplication.focusWidget() is tombol
    pemakai_baru.press(Qt.Key.Key_Space)
    assert pemakai_baru.jendela.windowTitle().startswith(contoh.name)


def test_berkas_yang_hilang_disebut_dan_tinggal_sampai_dihapus(
    pemakai_baru: Pemakai, contoh: Path, tmp_path: Path
) -> None:
    hilang = tmp_path / "flashdisk" / "a & b.lkjip"
    for path in (contoh, hilang):
        pemakai_baru.setelan.last_file = path
    daftar = begin(pemakai_baru)
    assert daftar.tombol[0].text() == "a && b.lkjip"
    assert describe(daftar.tombol[0]) == ("a & b.lkjip", f"{hilang.parent} · Tidak ditemukan")
    daftar.tombol[0].click()
    assert "tidak ditemukan sekarang di" in pemakai_baru.pemilih.ditanya[-1]
    assert [satu.path for satu in daftar.tombol] == [hilang, contoh], "cancelled"
    pemakai_baru.pemilih.pilihan = 1
    daftar.tombol[0].click()
    assert [satu.path for satu in daftar.tombol] == [contoh]


def test_hanya_beberapa_berkas_dan_nama_panjang_tidak_melebarkan_jendela(
    pemakai_baru: Pemakai, tmp_path: Path
) -> None:
    for nomor in range(TERBANYAK + 2):
        pemakai_baru.setelan.last_file = tmp_path / f"{nomor} {'nama yang panjang ' * 9}.lkjip"
    pemakai_baru.jendela.resize(910, 485)
    daftar = begin(pemakai_baru)
    assert len(daftar.tombol) == TERBANYAK
    assert pemakai_baru.jendela.width() == 910
    assert pemakai_baru.jendela.height() == 485
    for tombol in daftar.tombol:
        assert tombol.text().startswith(tombol.path.name[0])
        assert "…" in tombol.text()


@pytest.mark.parametrize("rusak", ["", "[]", '{"a": 1}', "{", '{"a": "kemarin"}'])
def test_hari_yang_rusak_sama_dengan_tidak_diketahui(tmp_path: Path, rusak: str) -> None:
    setelan = Setelan(tmp_path)
    setelan.keep("berkas/dibuka", rusak)
    assert setelan.opened_on(Path("a")) is None


def test_hari_diingat_hanya_untuk_berkas_dalam_daftar(tmp_path: Path) -> None:
    setelan = Setelan(tmp_path)
    for nomor in range(12):
        setelan.last_file = tmp_path / f"{nomor}.lkjip"
    hari = json.loads(setelan.text("berkas/dibuka"))
    assert set(hari) == {str(path) for path in setelan.recent_files}
    assert setelan.opened_on(tmp_path / "11.lkjip") == date.today()  # noqa: DTZ011 - as above
