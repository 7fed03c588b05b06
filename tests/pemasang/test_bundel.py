"""What goes into the bundle, its icons and licences; `make bundel` tests the bundle itself."""

import json
import re
import struct
from pathlib import Path

import pytest

from build.pemasang import ikon, lisensi, saringan

AKAR = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "nama",
    [
        "PySide6/Qt6Core.dll",
        "PySide6/QtWidgets.pyd",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/plugins/platforms/qoffscreen.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "resources/fonts/LiberationSans-Regular.ttf",
        "lkjip_desktop/store/migrasi/env.py",
    ],
)
def test_yang_dipakai_ikut(nama: str) -> None:
    assert saringan.wanted(nama)


@pytest.mark.parametrize(
    "nama",
    [
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Network.dll",
        "PySide6/Qt6QmlModels.dll",
        "libQt6Quick.so.6",
        "PySide6/translations/qt_de.qm",
        "PySide6\\plugins\\imageformats\\qjpeg.dll",
        "PySide6/plugins/tls/qschannelbackend.dll",
        "PySide6/plugins/platforms/qminimal.dll",
        "alembic/templates/generic/env.py",
    ],
)
def test_yang_tidak_dipakai_tidak_ikut(nama: str) -> None:
    assert not saringan.wanted(nama)


@pytest.mark.parametrize("nama", ikon.NAMA)
def test_ikon_memuat_setiap_ukuran(nama: str) -> None:
    isi = (AKAR / f"resources/ikon/{nama}.ico").read_bytes()
    assert struct.unpack_from("<HHH", isi) == (0, 1, len(ikon.SISI))
    for nomor, sisi in enumerate(ikon.SISI):
        lebar, *_, besar, mulai = struct.unpack_from("<BBBBHHII", isi, 6 + 16 * nomor)
        assert lebar == sisi % 256
        awal = isi[mulai : mulai + 8]
        assert awal == (b"\x89PNG\r\n\x1a\n" if sisi == 256 else struct.pack("<Ii", 40, sisi))
        assert mulai + besar <= len(isi)


def test_setiap_paket_membawa_lisensinya(tmp_path: Path) -> None:
    tujuan = tmp_path / "LISENSI"
    lisensi.copy_notices(tujuan, ["sqlalchemy.engine", "pypdfium2.raw", "PySide6.QtCore", "json"])
    assert {p.name for p in tujuan.iterdir()} == {
        "BACA-DAHULU.txt",
        "Bagian-lain.txt",
        "GPL-3.0.txt",
        "Huruf-Liberation-OFL-1.1.txt",
        "LGPL-3.0.txt",
        "LKjIP-Desktop-Apache-2.0.txt",
        "Python.txt",
        "SQLAlchemy",
        "pyinstaller",
        "pypdfium2",
    }
    assert list((tujuan / "pypdfium2").rglob("pdfium.txt"))


def test_yang_tertanam_dalam_pembaca_excel_disebut(tmp_path: Path) -> None:
    """What is built into it and may only be passed on with its notice is named with its owner."""
    lisensi.copy_notices(tmp_path, ["python_calamine"])
    (daftar,) = (tmp_path / "python-calamine").rglob("*.cyclonedx.json")
    isi = json.loads(daftar.read_text(encoding="utf-8"))["components"]
    lisensinya = {c["name"]: c["licenses"][0]["expression"] for c in isi}
    perlu = {n for n, satu in lisensinya.items() if not re.search("Apache-2.0|Unlicense", satu)}
    teks = (tmp_path / "Bagian-lain.txt").read_text(encoding="utf-8")
    assert perlu
    assert not {nama for nama in perlu if not re.search(rf"\b{nama}\b", teks)}


def test_penghapus_tidak_menghapus_isi_folder_yang_dipilih_pemakai() -> None:
    """The folder may be one with files of the user's: only what the setup brought is deleted."""
    naskah = (AKAR / "build/pemasang/pemasang.nsi").read_text(encoding="utf-8")
    assert re.findall(r'RMDir /r "([^"]*)"', naskah) == [
        r"${FOLDER}\_internal",
        r"${FOLDER}\LISENSI",
    ]
    folder = re.findall(r'insertmacro remove_program "([^"]*)"', naskah)
    assert set(folder) == {"$INSTDIR", "$LAMA"}, "where it is, and where it was before"
    assert "*" not in "".join(re.findall(r"^\s*Delete (.*)$", naskah, re.MULTILINE))
