"""The command line `lkjip`: a contract for scripts and tests, thin over actions."""

from __future__ import annotations

from lkjip_desktop.cli.jalan import run

__all__ = ["run"]
