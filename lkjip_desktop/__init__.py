"""LKjIP Desktop: performance planning and reporting of a kecamatan, offline, in one file."""

__version__ = "0.1.0"
