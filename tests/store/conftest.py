"""An open store whose file and memory must agree when the test ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip_desktop.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "kantor.lkjip") as terbuka:
        yield terbuka
        assert terbuka.read_buku() == terbuka.buku, "file and memory went apart"
