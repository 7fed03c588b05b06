"""Which program has the window, from source and in a bundle."""

import sys
from pathlib import Path

import pytest

from lkjip_desktop.paths import window_command


def test_dari_sumber_jendela_dibuka_python_yang_sama() -> None:
    assert window_command() == [sys.executable, "-m", "lkjip_desktop"]


@pytest.mark.parametrize(
    ("konsol", "jendela"), [("lkjip-perintah.exe", "lkjip.exe"), ("lkjip-perintah", "lkjip")]
)
def test_di_bundel_jendela_ada_di_samping_program_konsol(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, konsol: str, jendela: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / konsol))
    assert window_command() == [str(tmp_path / jendela)]
