"""No version in the lock has a weakness that we know of."""

import re
import tomllib
from pathlib import Path

import pytest

SYARAT = Path(__file__).parents[1] / "requirements"
_TERKUNCI = (SYARAT / "kunci.txt").read_text(encoding="utf-8")
KUNCI = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", _TERKUNCI, re.MULTILINE))
KELEMAHAN = tomllib.loads((SYARAT / "kelemahan.toml").read_text(encoding="utf-8"))["kelemahan"]


def bagian(versi: str) -> tuple[int, ...]:
    """A version's numbers: "2.1.9" → (2, 1, 9)."""
    return tuple(int(satu) for satu in versi.split(".") if satu.isdigit())


def test_versions_are_compared_as_numbers() -> None:
    assert bagian("11.3.0") > bagian("9.20.1")


@pytest.mark.parametrize("satu", KELEMAHAN, ids=lambda satu: satu["tanda"])
def test_the_lock_is_past_a_known_weakness(satu: dict[str, str]) -> None:
    assert satu["isi"]
    assert satu["paket"] in KUNCI, "no longer locked: take the entry out"
    if "aman" in satu:
        assert bagian(KUNCI[satu["paket"]]) >= bagian(satu["aman"])
