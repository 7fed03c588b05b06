"""Where things lie: resources with the program, and what belongs to the user."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAMA = "LKjIP Desktop"
_NAMA_UNIX = "lkjip-desktop"


def resources_dir() -> Path:
    """The folder `resources/`, from source and from a PyInstaller bundle alike."""
    return _base() / "resources"


def docs_dir() -> Path:
    """The folder `docs/` with the guide; a bundle has of it what the program shows."""
    return _base() / "docs"


def _base() -> Path:
    beku = getattr(sys, "_MEIPASS", None)
    return Path(beku) if beku else Path(__file__).resolve().parent.parent


def window_command() -> list[str]:
    """The command that starts the program with the window; a bundle has another for the console."""
    if getattr(sys, "frozen", False):
        return [str(Path(sys.executable).with_name(f"lkjip{Path(sys.executable).suffix}"))]
    return [sys.executable, "-m", "lkjip_desktop"]


def config_dir() -> Path:
    """The folder for what the program remembers of this user; it may not exist yet."""
    return _user_dir("APPDATA", "XDG_CONFIG_HOME", ".config")


def backup_dir() -> Path:
    """The folder for the backups of this user's files; it may not exist yet."""
    return _user_dir("LOCALAPPDATA", "XDG_DATA_HOME", ".local/share") / "cadangan"


def log_dir() -> Path:
    """The folder for the log of failures; it may not exist yet."""
    return _user_dir("LOCALAPPDATA", "XDG_STATE_HOME", ".local/state")


def _user_dir(windows: str, xdg: str, baku: str) -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get(windows) or Path.home()) / _NAMA
    return Path(os.environ.get(xdg) or Path.home() / baku) / _NAMA_UNIX
