"""Aturan: rules kept as TOML in resources/aturan, read into values of `kinerja`."""

from __future__ import annotations

from lkjip_desktop.aturan.baca import baca_aturan

__all__ = ["baca_aturan"]
