"""PDF by ReportLab: our own page flow on its canvas."""

from __future__ import annotations

from lkjip_desktop.render.pdf.cetak import render_pdf

__all__ = ["render_pdf"]
