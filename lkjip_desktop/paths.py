"""Where things lie: resources beside the source, or inside the frozen program."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_dir() -> Path:
    """The folder `resources/`, from source and from a PyInstaller bundle alike."""
    beku = getattr(sys, "_MEIPASS", None)
    dasar = Path(beku) if beku else Path(__file__).resolve().parent.parent
    return dasar / "resources"
