"""Aturan: rules kept as TOML in resources/aturan, read into values of `kinerja`."""

from __future__ import annotations

from lkjip_desktop.aturan.baca import read_aturan

__all__ = ["read_aturan"]
