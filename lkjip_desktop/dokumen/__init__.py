"""Dokumen: what a sheet says, as neutral blocks. One file per sheet; renderers make the pages."""
