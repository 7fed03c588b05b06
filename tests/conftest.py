"""Fixtures for all tests. Qt is loaded only where a test asks for `qapp` or imports it."""

import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import is_hypothesis_test, settings

from tests.bantu.penjaga import Penjaga

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# The same examples each time: a build must not turn red by chance. Look for new ones with
# `make acak`.
settings.register_profile("tetap", deadline=None, derandomize=True, database=None)
settings.register_profile("cari", deadline=None, max_examples=1000, database=None)
settings.load_profile("tetap")

_RUMAH = Path(tempfile.mkdtemp(prefix="lkjip-uji-"))
_PENJAGA = Penjaga()


def pytest_configure() -> None:
    """Keep tests, and the programs that they start, away from the screen and the user's files."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["HOME"] = os.environ["USERPROFILE"] = str(_RUMAH)
    for nama in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(nama, None)
    os.environ["LOCALAPPDATA"] = os.environ["APPDATA"] = str(_RUMAH)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that Hypothesis feeds, so that `make acak` finds them."""
    for item in items:
        if isinstance(item, pytest.Function) and is_hypothesis_test(item.obj):
            item.add_marker(pytest.mark.acak)


def pytest_unconfigure() -> None:
    """Remove the home folder of the tests."""
    shutil.rmtree(_RUMAH, ignore_errors=True)


@pytest.fixture(autouse=True)
def penjaga(monkeypatch: pytest.MonkeyPatch) -> Iterator[Penjaga]:
    """Fail the test on any log, Qt message or lost exception that it did not take with `ambil`."""
    _PENJAGA.dengarkan_qt()
    monkeypatch.setattr(sys, "excepthook", _PENJAGA.galat_lepas)
    logging.getLogger().addHandler(_PENJAGA)
    yield _PENJAGA
    logging.getLogger().removeHandler(_PENJAGA)
    if pesan := _PENJAGA.ambil():
        pytest.fail(f"Tidak diharapkan:\n{pesan}", pytrace=False)


@pytest.fixture(scope="session")
def qapp() -> Iterator["QApplication"]:
    """Give the one QApplication of the process, made when a test first asks for it."""
    from PySide6.QtWidgets import QApplication

    _PENJAGA.dengarkan_qt()
    aplikasi = QApplication.instance()
    if not isinstance(aplikasi, QApplication):
        aplikasi = QApplication(["lkjip-uji"])
    yield aplikasi
    aplikasi.closeAllWindows()
    aplikasi.processEvents()
