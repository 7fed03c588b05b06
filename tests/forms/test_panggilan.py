"""What a second start asks of a window at which somebody works."""

import threading
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas
from lkjip_desktop.forms.panggilan import Panggilan
from tests.bantu.penjaga import Penjaga
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


def test_pertanyaan_yang_terbuka_tidak_disela(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, penjaga: Penjaga
) -> None:
    lain = tmp_path / "lain.lkjip"
    berkas.create_contoh(lain).close()
    panggilan = Panggilan(pemakai.jendela)
    with monkeypatch.context() as dialog:
        dialog.setattr(
            "lkjip_desktop.forms.panggilan.QApplication.activeModalWidget", lambda: pemakai.jendela
        )
        panggilan.answer(lain)
    assert "Tutup dahulu" in pemakai.jendela.pesan.kalimat.text()
    assert pemakai.jendela.windowTitle().startswith("palaran.lkjip")
    dijawab: list[bool] = []
    utas = threading.Thread(target=lambda: dijawab.append(panggilan._take(lain)))
    utas.start()
    wait_until(lambda: bool(dijawab))
    utas.join()
    assert dijawab == [True]
    wait_until(lambda: pemakai.jendela.windowTitle().startswith("lain.lkjip"))
    assert {*penjaga.ambil().splitlines()} == {
        "Qt QtWarningMsg: This plugin does not support raise()"
    }
