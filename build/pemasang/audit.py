"""What is in the bundle, file by file: `python audit.py BUNDLE VERSION`, with a Windows Python.

Exit code 1 and a line for each thing that must not be there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import pefile

_PE: Final = {".exe", ".dll", ".pyd"}
_AMD64: Final = 0x8664
_TERBESAR: Final = 130_000_000
"""Bytes that the program may take on the disk of an office."""
_SISTEM: Final = re.compile(
    r"api-ms-win-.*|winspool\.drv|(?:advapi32|authz|bcrypt|bcryptprimitives|comctl32|comdlg32|d3d9|"
    r"d3d11|d3d12|dwmapi|dwrite|dxgi|gdi32|icuuc|imm32|iphlpapi|kernel32|mpr|netapi32|ntdll|ole32|"
    r"oleaut32|rpcrt4|setupapi|shell32|shlwapi|uiautomationcore|user32|userenv|uxtheme|version|"
    r"winmm|ws2_32|wtsapi32)\.dll"
)
"""Libraries of every Windows 10 from version 1809 on, of which something in the bundle asks."""
_PROGRAM: Final = {"lkjip.exe": 2, "lkjip-perintah.exe": 3}
"""The programs with their subsystem: 2 has a window, 3 a console."""
_KELOMPOK_IKON: Final = pefile.RESOURCE_TYPE["RT_GROUP_ICON"]
_QT: Final = {"core", "gui", "printsupport", "svg", "widgets"}
_PLUGIN: Final = {
    *("platforms/qoffscreen.dll", "platforms/qwindows.dll"),
    *("styles/qmodernwindowsstyle.dll", "styles/qwindowsvistastyle.dll"),
}
"""Of Qt's plugins only these, in its folder `plugins`: screen, no screen, how things look."""
_TERLARANG: Final = re.compile(
    r"(?:^|/)(?:tests?|testing|tcl\d*|tk\d*|idlelib|setuptools|pip|pytest|hypothesis|PyInstaller|"
    r"translations|qml|opengl32sw\.dll|libcrypto.*|libssl.*|_ssl\.pyd|_tkinter\.pyd|.*\.lkjip)(?:/|$)",
    re.IGNORECASE,
)
_TANDA_WINE: Final = (b"Wine builtin DLL", b"Wine placeholder DLL")
_PENGGANTI: Final = {"icuuc.dll", "bcryptprimitives.dll"}
_WAJIB: Final = (
    "lkjip.exe",
    "lkjip-perintah.exe",
    "LISENSI/BACA-DAHULU.txt",
    "LISENSI/Bagian-lain.txt",
    "LISENSI/LGPL-3.0.txt",
    "LISENSI/GPL-3.0.txt",
    "LISENSI/Huruf-Liberation-OFL-1.1.txt",
    "LISENSI/Python.txt",
    "LISENSI/pypdfium2/licenses/BUILD_LICENSES/pdfium.txt",
    "_internal/PySide6/plugins/platforms/qwindows.dll",
    "_internal/resources/ikon/berkas.ico",
)


def check(bundel: Path, versi: str) -> Iterator[str]:
    """Everything that is wrong with a bundle of that version, a sentence each."""
    semua = [p for p in bundel.rglob("*") if p.is_file()]
    nama = {p.relative_to(bundel).as_posix() for p in semua}
    if (besar := _size(semua)) > _TERBESAR:
        yield f"{besar / 1e6:.1f} MB, lebih besar daripada {_TERBESAR / 1e6:.0f} MB"
    yield from (f"{satu} tidak ada" for satu in _WAJIB if satu not in nama)
    isi = sorted(satu for satu in nama if not satu.startswith("LISENSI/"))
    yield from (f"{satu} tidak boleh ikut" for satu in isi if _TERLARANG.search(satu))
    for satu, subsistem in _PROGRAM.items():
        yield from (f"{satu}: {salah}" for salah in _check_program(bundel / satu, subsistem, versi))
    pe = [p for p in semua if p.suffix.lower() in _PE]
    di_dalam = {p.name.lower() for p in pe}
    for path in pe:
        for kesalahan in _check_pe(path, di_dalam):
            yield f"{path.relative_to(bundel).as_posix()}: {kesalahan}"


def _size(semua: Sequence[Path]) -> int:
    """Bytes of files together."""
    return sum(p.stat().st_size for p in semua)


def _check_pe(path: Path, di_dalam: set[str]) -> Iterator[str]:
    if path.name.lower() in _PENGGANTI:
        yield "pengganti untuk wine tidak boleh ikut"
    if any(tanda in path.read_bytes()[:1024] for tanda in _TANDA_WINE):
        yield "berasal dari wine"
    if (qt := re.fullmatch(r"qt6?(\w+)\.(?:dll|pyd)", path.name.lower())) and qt[1] not in _QT:
        yield "bagian Qt yang tidak dipakai"
    if "plugins" in path.parts and "/".join(path.parts[-2:]) not in _PLUGIN:
        yield "plugin Qt yang tidak dipakai"
    with pefile.PE(str(path), fast_load=True) as pe:
        if pe.FILE_HEADER.Machine != _AMD64:
            yield f"bukan AMD64 ({pe.FILE_HEADER.Machine:#x})"
        for dll in _imports(pe):
            if dll not in di_dalam and not _SISTEM.fullmatch(dll):
                yield f"memerlukan {dll}, yang tidak ada di bundel atau di Windows 10"


def _check_program(path: Path, subsistem: int, versi: str) -> Iterator[str]:
    """Window or console, the version on its page of properties, its icon and that of its files."""
    with pefile.PE(str(path), fast_load=True) as pe:
        pe.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_RESOURCE"]])
        if pe.OPTIONAL_HEADER.Subsystem != subsistem:
            yield f"subsistem {pe.OPTIONAL_HEADER.Subsystem}, seharusnya {subsistem}"
        teks = {
            kunci.decode(): nilai.decode()
            for info in pe.FileInfo[0]
            for tabel in getattr(info, "StringTable", ())
            for kunci, nilai in tabel.entries.items()
        }
        if (teks.get("ProductName"), teks.get("FileVersion")) != ("LKjIP Desktop", versi):
            yield f"nama atau versinya lain: {teks}"
        ikon = [e for e in pe.DIRECTORY_ENTRY_RESOURCE.entries if e.id == _KELOMPOK_IKON]
        if [len(e.directory.entries) for e in ikon] != [2]:
            yield "tidak membawa dua ikon"


def _imports(pe: pefile.PE) -> set[str]:
    """The DLLs that a program or library loads at once or when first needed."""
    jenis = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    pe.parse_data_directories([pefile.DIRECTORY_ENTRY[satu] for satu in jenis])
    daftar = ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
    return {isi.dll.decode("ascii").lower() for satu in daftar for isi in getattr(pe, satu, ())}


def main() -> int:
    """Check the bundle named on the command line."""
    bundel = Path(sys.argv[1])
    salah = list(check(bundel, sys.argv[2]))
    semua = [p for p in bundel.rglob("*") if p.is_file()]
    besar = _size(semua) / 1e6
    print(
        "\n".join(salah)
        or f"Bundel diperiksa: {len(semua)} berkas, {besar:.1f} MB, tidak ada yang asing."
    )
    return int(bool(salah))


if __name__ == "__main__":
    sys.exit(main())
