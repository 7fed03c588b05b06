"""XLSX by XlsxWriter: the same Dokumen as cells that reckon on."""

from __future__ import annotations

from lkjip_desktop.render.xlsx.buku import render_xlsx

__all__ = ["render_xlsx"]
