"""The folder LISENSI of the bundle: the licence of every work that is inside it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, packages_distributions
from pathlib import Path

_AKAR = Path(__file__).resolve().parents[2]
_TEKS = Path(__file__).resolve().parent / "lisensi"
_NAMA_BERKAS = ("licen", "copying", "notice", "authors", "sboms")
"""How the names of such files and folders begin; a "sboms" lists what is built into a library."""


def copy_notices(tujuan: Path, modul: Iterable[str]) -> None:
    """Fill the folder anew: our own, Qt's, Python's, the fonts', and those of packages bundled.

    `modul` are the modules in the bundle. Raises FileNotFoundError where a package says nothing of
    its licence: then it must not be shipped unread.
    """
    shutil.rmtree(tujuan, ignore_errors=True)
    tujuan.mkdir(parents=True)
    shutil.copy(_AKAR / "LICENSE", tujuan / "LKjIP-Desktop-Apache-2.0.txt")
    shutil.copy(_AKAR / "resources" / "fonts" / "OFL.txt", tujuan / "Huruf-Liberation-OFL-1.1.txt")
    shutil.copy(_python_licence(), tujuan / "Python.txt")
    for satu in _TEKS.iterdir():
        shutil.copy(satu, tujuan / satu.name)
    # the start of both programs is PyInstaller's, though no module of it is inside
    for nama in sorted({"pyinstaller", *_distributions(modul)}):
        _copy_package(nama, tujuan / nama)


def _python_licence() -> Path:
    """Where Python's own licence lies: beside the interpreter, or in its library."""
    calon = (
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(shutil.__file__).parent / "LICENSE.txt",
        Path("/usr/share/doc") / f"python3.{sys.version_info.minor}" / "copyright",
        Path("/usr/share/doc") / f"libpython3.{sys.version_info.minor}-stdlib" / "copyright",
    )
    ada = next((path for path in calon if path.is_file()), None)
    if ada is None:
        raise FileNotFoundError(f"no licence of Python in {[str(path) for path in calon]}")
    return ada


def _distributions(modul: Iterable[str]) -> set[str]:
    """The packages that bundled modules belong to; Qt's have texts of their own in `lisensi/`."""
    asal = packages_distributions()
    semua = {nama for satu in modul for nama in asal.get(satu.partition(".")[0], ())}
    return {n for n in semua if not n.lower().startswith(("pyside6", "shiboken6", "lkjip"))}


def _copy_package(nama: str, tujuan: Path) -> None:
    distribusi = Distribution.from_name(nama)
    ada = False
    for berkas in distribusi.files or ():
        bagian = [satu.lower() for satu in berkas.parts]
        if ".dist-info" in bagian[0] and any(satu.startswith(_NAMA_BERKAS) for satu in bagian[1:]):
            path = tujuan.joinpath(*berkas.parts[1:])
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(distribusi.locate_file(berkas)), path)
            ada = True
    if not ada:
        raise FileNotFoundError(f"{nama} brings no licence text")
