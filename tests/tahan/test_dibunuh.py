"""The program is killed at 200 random moments of a stream of work, and nothing stored is lost."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
BANYAK = 200
BENIH = 20261201
KERJA = ("isi", "tempel", "impor", "urungkan", "ulangi", "cadangkan", "tahun", "pulihkan")


@pytest.mark.skipif(sys.platform == "win32", reason="forks, so that 200 starts take no minutes")
def test_dibunuh_dua_ratus_kali(tmp_path: Path) -> None:
    hasil = subprocess.run(
        [sys.executable, "-m", "tests.tahan.aliran", str(tmp_path), str(BENIH), str(BANYAK)],
        capture_output=True,
        encoding="utf-8",
        cwd=AKAR,
        timeout=600,
        check=False,
    )
    assert hasil.stderr == ""
    isi = json.loads(hasil.stdout)
    assert isi["salah"] == []
    # it would prove nothing if the work had not been going on
    hitung = isi["hitung"]
    assert hitung.get("migrasi", 0) + hitung.get("migrasi terputus", 0) == BANYAK // 8
    assert [nama for nama in KERJA if not hitung.get(nama)] == []
    assert sum(hitung[nama] for nama in KERJA) > BANYAK // 2
