"""Frozen inputs: what a sheet was made from comes back as it was, from every version's file."""

import json
import zlib

import pytest

from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.masukan import freeze, thaw

SEMUA = [Unit(id=f"u{n}", urutan=n, nama=f"Kelurahan “{n}”") for n in range(300)]


def test_yang_dibekukan_kembali_seperti_semula() -> None:
    beku = freeze("0005", reversed(SEMUA))
    assert sorted(thaw(beku), key=lambda e: e.urutan) == SEMUA
    assert beku == freeze("0005", SEMUA)  # whatever the order
    assert len(beku) * 5 < len(json.dumps([to_polos(e) for e in SEMUA]))


def test_yang_dibekukan_sebelum_dimampatkan_tetap_terbaca() -> None:
    isi = {"tahun": 2024, "isi": {"Unit": [to_polos(SEMUA[0])]}}
    assert thaw(json.dumps(isi).encode()) == SEMUA[:1]


@pytest.mark.parametrize(
    "rusak",
    [b"", b"bukan", b"{", freeze("0005", SEMUA)[:40], zlib.compress(b"{}"), zlib.compress(b"[")],
)
def test_yang_rusak_disebut_dengan_galat_yang_dikenal(rusak: bytes) -> None:
    with pytest.raises((ValueError, KeyError)):
        thaw(rusak)
