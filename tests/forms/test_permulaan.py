"""The start: what is drawn before the file is opened; a window that works where it fails."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from lkjip_desktop.app import _begin
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.window import Jendela
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


def test_ikon_di_kepala_dilukis_sebelum_berkas_dibuka_yang_lain_sesudahnya(
    qapp: QApplication, tmp_path: Path
) -> None:
    jendela = Jendela(Jembatan(), Setelan(tmp_path / "setelan"))
    aksi, terlukis = jendela.aksi, list[set[QAction]]()

    def begin() -> None:
        """What opens the file, as the program has it."""
        terlukis.append({satu for satu in jendela.actions() if not satu.icon().isNull()})

    jendela.painted.connect(begin, Qt.ConnectionType.QueuedConnection)
    jendela.show()
    wait_until(lambda: bool(terlukis))
    assert terlukis == [set(aksi.head)]
    wait_until(lambda: not aksi.panduan.icon().isNull())
    tampak = [satu for satu in jendela.kepala.actions() if satu.text()]
    assert tampak == list(aksi.head)
    jendela.close()
    qapp.processEvents()


def test_sampah_dikumpulkan_lagi_walau_permulaan_gagal(
    pemakai_baru: Pemakai, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pecah(*_: object) -> None:
        raise RuntimeError("tidak ada pratinjau")

    monkeypatch.setattr(Samping, "__init__", pecah)
    gc.disable()
    try:
        with pytest.raises(RuntimeError, match="tidak ada pratinjau"):
            _begin(pemakai_baru.jendela, pemakai_baru.setelan, None)
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()
