"""Tabel: the one grid of all forms: rows and columns, typed into like a spreadsheet."""

from __future__ import annotations

from lkjip_desktop.forms.tabel.kolom import Kolom, Tanda
from lkjip_desktop.forms.tabel.tabel import Tabel

__all__ = ["Kolom", "Tabel", "Tanda"]
