"""Backups to a flash drive: with one click, beside the work, said where they fail."""

import threading
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import Mock

import pytest

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.store.galat import GalatCadangan
from tests.forms.cadangan_uji import keadaan, realisasi, ubah
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


def cadangkan(pemakai: Pemakai) -> None:
    """Back up, and wait for the thread that writes."""
    aksi = pemakai.jendela.aksi.cadangkan
    pemakai.choose(aksi)
    wait_until(aksi.isEnabled)


def test_flashdisk_yang_penuh_dikatakan_dan_pekerjaan_berlanjut(
    pemakai: Pemakai, tmp_path: Path
) -> None:
    (tmp_path / "E").mkdir()
    (tmp_path / "E" / "Cadangan LKjIP").write_text("bukan folder", encoding="utf-8")
    pemakai.pemilih.path = [tmp_path / "E"]
    cadangkan(pemakai)
    assert "tidak dapat dibuat" in pemakai.jendela.pesan.kalimat.text()
    ubah(pemakai, "90")
    assert realisasi(pemakai) == 90


def test_galat_di_dalam_program_tidak_mematikan_perintahnya(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    galat: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda satu: galat.append(satu.exc_value))
    with monkeypatch.context() as rusak:
        rusak.setattr(cadangan, "back_up_open", Mock(side_effect=KeyError("diuji")))
        pemakai.pemilih.path = [tmp_path]
        cadangkan(pemakai)
    assert isinstance(galat[0], KeyError)
    cadangkan(pemakai)
    assert "Cadangan ditulis dan diperiksa" in pemakai.jendela.statusBar().currentMessage()


def test_kegagalan_berkas_berikutnya_dikatakan_juga(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    penuh = Mock(side_effect=GalatCadangan("Cadangan tidak dapat dibuat."))
    monkeypatch.setattr("lkjip_desktop.store.gudang.Gudang.make", penuh)
    kalimat = pemakai.jendela.pesan.kalimat
    ubah(pemakai, "80")
    wait_until(lambda: kalimat.text() == "Cadangan tidak dapat dibuat.")
    pemakai.jendela.pesan.hide()
    berkas.create_contoh(tmp_path / "lain.lkjip").close()
    pemakai.open(tmp_path / "lain.lkjip")
    ubah(pemakai, "80")
    wait_until(pemakai.jendela.pesan.isVisible)
    assert kalimat.text() == "Cadangan tidak dapat dibuat."


def test_sekali_klik_ke_flashdisk_yang_diingat(pemakai: Pemakai, tmp_path: Path) -> None:
    flashdisk = tmp_path / "E"
    flashdisk.mkdir()
    jendela = pemakai.jendela
    pemakai.pemilih.path = [flashdisk]
    cadangkan(pemakai)
    assert "Cadangan ditulis dan diperiksa" in jendela.statusBar().currentMessage()
    ubah(pemakai, "90")
    cadangkan(pemakai)
    (folder,) = (flashdisk / "Cadangan LKjIP").iterdir()
    assert len(list(folder.iterdir())) == 2
    assert len(pemakai.pemilih.ditanya) == 1, "the place is remembered"


def test_baris_status_menyebut_juga_cadangan_di_flashdisk(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jam = datetime(2026, 11, 30, 8, 7)  # noqa: DTZ001 - the clock on the wall
    store = pemakai.jembatan.store
    assert store is not None
    assert store.penjaga is not None
    monkeypatch.setattr(store.penjaga.gudang, "_jam", lambda: jam)
    monkeypatch.setattr("lkjip_desktop.store.gudang._now", lambda: jam)
    ubah(pemakai, "80")
    wait_until(lambda: keadaan(pemakai).text() == "Cadangan terakhir: hari ini 08.07")
    jam += timedelta(hours=4)
    pemakai.pemilih.path = [tmp_path]
    cadangkan(pemakai)
    wait_until(lambda: keadaan(pemakai).text() == "Cadangan terakhir: hari ini 12.07")
    assert str(tmp_path / "Cadangan LKjIP") in keadaan(pemakai).toolTip()


def test_flashdisk_yang_belum_dipasang_ditanyakan(pemakai: Pemakai, tmp_path: Path) -> None:
    pemakai.setelan.keep("cadangan/tempat", str(tmp_path / "F"))
    pemakai.choose(pemakai.jendela.aksi.cadangkan)
    assert "tidak terpasang" in pemakai.pemilih.ditanya[0]
    (tmp_path / "G").mkdir()
    pemakai.pemilih.pilihan, pemakai.pemilih.path = 0, [tmp_path / "G"]
    cadangkan(pemakai)
    assert (tmp_path / "G" / "Cadangan LKjIP").is_dir()
    assert pemakai.setelan.text("cadangan/tempat") == str(tmp_path / "G")
