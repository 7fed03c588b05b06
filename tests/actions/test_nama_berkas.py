"""Names that are proposed for files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.actions.nama_berkas import safe_name

TERLARANG = set('\\/:*?"<>|') | {chr(n) for n in range(32)}


@pytest.mark.parametrize(
    ("usulan", "nama"),
    [
        ("RKT 2024/2025.pdf", "RKT 2024-2025.pdf"),
        ("Kecamatan “Palaran”: 2024.lkjip", "Kecamatan “Palaran”- 2024.lkjip"),
        ("..\\..\\Windows\\x.pdf", "-..-Windows-x.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1"),
        ("Kontrak.pdf", "Kontrak.pdf"),
        ("laporan\u202efdp.exe", "laporanfdp.exe"),
        (" . .pdf", "Tanpa nama.pdf"),
        ("", "Tanpa nama"),
        ("PK versi 1.2 murni", "PK versi 1.2 murni"),
        ("a" * 300 + ".lkjip", "a" * 120 + ".lkjip"),
    ],
)
def test_nama_yang_diterima_setiap_sistem(usulan: str, nama: str) -> None:
    assert safe_name(usulan) == nama


@given(st.text())
def test_nama_apa_pun_dapat_menjadi_nama_berkas(usulan: str) -> None:
    nama = safe_name(usulan)
    assert nama
    assert not TERLARANG & set(nama)
    assert nama == nama.strip()
    assert not nama.endswith(".")
    assert nama not in {".", ".."}
    assert safe_name(nama) == nama
