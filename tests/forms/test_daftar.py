"""The table of the steps names the class of every part, and loads it late."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.uraian import UraianBagian

SEMUA = [bagian for langkah in LANGKAH for bagian in langkah.bagian]
_MUAT = """
import sys
from lkjip_desktop.forms.daftar import LANGKAH
dimuat = [b.modul for satu in LANGKAH for b in satu.bagian if b.modul in sys.modules]
print(dimuat + [m for m in sys.modules if m.startswith("PySide6")])
"""


def test_setiap_bagian_mempunyai_kelasnya_sendiri() -> None:
    assert len({bagian.load() for bagian in SEMUA}) == len(SEMUA)
    assert [b.load().__module__ for b in SEMUA] == [b.modul for b in SEMUA]


def test_daftar_tidak_memuat_satu_bagian_pun() -> None:
    hasil = subprocess.run(
        [sys.executable, "-c", _MUAT], capture_output=True, text=True, check=True
    )
    assert ast.literal_eval(hasil.stdout) == []


@pytest.mark.parametrize(
    ("kelas", "galat"),
    [
        ("tiada.Bagian", ModuleNotFoundError),
        ("instansi.BagianTiada", AttributeError),
        ("instansi.Jembatan", TypeError),
    ],
)
def test_nama_yang_salah_dikatakan(kelas: str, galat: type[Exception]) -> None:
    with pytest.raises(galat):
        UraianBagian("x", "X", kelas).load()
