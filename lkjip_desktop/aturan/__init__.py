"""Aturan: rules and nomenclature kept in resources, read into values of `kinerja`."""

from __future__ import annotations

from lkjip_desktop.aturan.baca import read_aturan
from lkjip_desktop.aturan.nomenklatur import Nomenklatur, read_nomenklatur

__all__ = ["Nomenklatur", "read_aturan", "read_nomenklatur"]
