"""The worked example as a book and as a workbook of its own for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from tests.exchange.alat import kantor_contoh, tulis


@pytest.fixture(scope="session")
def contoh() -> BukuKantor:
    return kantor_contoh()


@pytest.fixture(scope="session")
def buku_contoh(contoh: BukuKantor, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return tulis(contoh, tmp_path_factory.mktemp("buku") / "asli.xlsx").read_bytes()


@pytest.fixture
def path(buku_contoh: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "buku.xlsx"
    path.write_bytes(buku_contoh)
    return path
