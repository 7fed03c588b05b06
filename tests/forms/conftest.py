"""The worked example, made once and copied for each test; a user at a window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.samping import Samping
from tests.forms.pemakai import Pemakai, make_example


@pytest.fixture(scope="session")
def contoh_asli(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_example(tmp_path_factory.mktemp("contoh") / "asli.lkjip")


@pytest.fixture
def contoh(contoh_asli: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(contoh_asli, tmp_path / "palaran.lkjip"))


@pytest.fixture
def pemakai_baru(qapp: QApplication, tmp_path: Path) -> Iterator[Pemakai]:
    """A user at a window without a file."""
    pemakai = Pemakai(qapp, tmp_path)
    yield pemakai
    pemakai.leave()


@pytest.fixture
def pemakai(pemakai_baru: Pemakai, contoh: Path) -> Pemakai:
    """A user at a window with the example open."""
    pemakai_baru.open(contoh)
    return pemakai_baru


@pytest.fixture
def samping(pemakai: Pemakai) -> Iterator[Samping]:
    """The preview and its child process beside that window."""
    samping = Samping(
        pemakai.jembatan,
        Pekerja(),
        pemakai.setelan,
        pemakai.jendela.aksi,
        pemakai.pemilih,
        pemakai.jendela,
    )
    pemakai.jendela.start_preview(samping)
    yield samping
    samping.close()
