"""The program in a process of its own: every part of a new, empty office, and failures below Qt."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.kantor_baru import KantorBaru

JALAN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from lkjip_desktop import app
from lkjip_desktop.forms import window
from lkjip_desktop.forms.daftar import LANGKAH
{awal}
asli = window.Jendela.start_preview
def jalan(jendela):
    try:
        yield from kunjungi(jendela)
    finally:
        jendela.close()
def kunjungi(jendela):
    for path in {berkas!r}:
        jendela.open_file(Path(path))
        yield
        for langkah in LANGKAH:
            jendela.show_step(langkah.kunci)
            yield
            for bagian in langkah.bagian:
                terbuka = jendela.form.show_part(bagian.kunci)
                yield
                assert not jendela.grab().isNull()
                print(jendela.jembatan.stored.buku.tahun, langkah.kunci, bagian.kunci, terbuka)
def mulai(jendela, samping):
    asli(jendela, samping)
    perjalanan = jalan(jendela)
    jam = QTimer(jendela)
    jam.timeout.connect(lambda: next(perjalanan, None))
    jam.start(0)
window.Jendela.start_preview = mulai
if __name__ == "__main__":
    sys.exit(app.run_window(None))
"""

PECAH = """
from lkjip_desktop.forms.kegagalan import Kegagalan
from lkjip_desktop.forms.renstra_indikator import BagianTarget
Kegagalan._tell = lambda *_: print("disampaikan")
BagianTarget.{nama} = lambda *_: {isi}
"""
"""A form that breaks where Qt calls it, in the way of C code."""


def run(rumah: Path, *path: Path, awal: str = "") -> tuple[int, list[str], str]:
    """Walk through all parts of these files; the exit code, what was printed, what failed."""
    hasil = subprocess.run(
        [sys.executable, "-c", JALAN.format(berkas=[str(p) for p in path], awal=awal)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "HOME": str(rumah), "APPDATA": str(rumah), "LOCALAPPDATA": str(rumah)},
        timeout=60,
        check=False,
    )
    log = "".join(p.read_text(encoding="utf-8") for p in rumah.rglob("galat.log"))
    lain = [b for b in hasil.stderr.splitlines() if not b.startswith("This plugin does not")]
    return hasil.returncode, hasil.stdout.splitlines(), log + "\n".join(lain)


@pytest.fixture
def kosong(tmp_path: Path) -> Path:
    """The file of an office that has given its name, and nothing else."""
    path = tmp_path / "Kecamatan Uji 2025.lkjip"
    berkas.create_office(path, KantorBaru(2025, "Pemerintah Kota X", "Kecamatan Uji", "X")).close()
    return path


@pytest.fixture
def contoh(tmp_path: Path) -> Path:
    path = tmp_path / "palaran.lkjip"
    berkas.create_contoh(path).close()
    return path


def test_semua_bagian_kantor_kosong_juga_sesudah_berkas_yang_berisi(
    kosong: Path, contoh: Path, tmp_path: Path
) -> None:
    kode, baris, galat = run(tmp_path / "rumah", contoh, kosong)
    assert (kode, galat) == (0, "")
    berisi = [b.removeprefix("2024 ") for b in baris if b.startswith("2024")]
    hampa = [b.removeprefix("2025 ") for b in baris if b.startswith("2025")]
    assert len(berisi) == len(hampa) > 20
    assert "renstra target True" in hampa
    # the widths that a Renstra of six years has left meet a grid of five
    assert run(tmp_path / "rumah", kosong) == (0, [f"2025 {b}" for b in hampa], "")


@pytest.mark.parametrize("isi", ["()[1]", "int('x')"])
def test_formulir_yang_pecah_di_bawah_qt_dicatat_dan_program_tetap_hidup(
    isi: str, kosong: Path, tmp_path: Path
) -> None:
    awal = PECAH.format(nama="resizeEvent", isi=isi)
    kode, baris, galat = run(tmp_path / "rumah", kosong, awal=awal)
    assert kode == 0, galat
    assert "disampaikan" in baris
    assert "in <lambda>" in galat  # where it broke; Qt may name a filter of the event instead
    assert "Error calling Python override of" in galat
    assert "Penahan" not in galat
