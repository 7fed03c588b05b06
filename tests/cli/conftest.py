"""The worked example as a file of its own for every test, made once."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lkjip_desktop.cli import run


@pytest.fixture(scope="session")
def contoh_asli(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("contoh") / "asli.lkjip"
    assert run(["contoh", str(path)]) == 0
    return path.read_bytes()


@pytest.fixture
def contoh(contoh_asli: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "palaran.lkjip"
    path.write_bytes(contoh_asli)
    return path


@pytest.fixture
def hitung(capsys: pytest.CaptureFixture[str]) -> Callable[[Path], dict[str, Any]]:
    def jalankan(path: Path) -> dict[str, Any]:
        capsys.readouterr()
        assert run(["hitung", str(path), "--tahun", "2024", "--json"]) == 0
        hasil: dict[str, Any] = json.loads(capsys.readouterr().out)
        return hasil

    return jalankan
