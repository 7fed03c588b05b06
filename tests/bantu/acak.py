"""How many examples a property test tries: few in a build, many for who looks for new ones."""

from __future__ import annotations

from hypothesis import settings

_BIASA = 100
"""Examples of the profile `tetap`, which every build runs."""


def kali(banyak: int) -> int:
    """`banyak` examples in a build, in proportion more under `--hypothesis-profile=cari`.

    60 stays 60 where the profile tries 100, and becomes 600 where it tries 1000.
    """
    return banyak * settings().max_examples // _BIASA
