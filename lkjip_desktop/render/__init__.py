"""Render: the same Dokumen as pages or sheets of a format."""
