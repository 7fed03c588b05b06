"""The start that fails half-way leaves a window that works."""

import gc

import pytest

from lkjip_desktop.app import _begin
from lkjip_desktop.forms.pratinjau.samping import Samping
from tests.forms.pemakai import Pemakai


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
