"""What all stored things have in common: keys that follow from what they name, fields set anew."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

import pytest

from lkjip_desktop.kinerja.entitas import amend, id_of
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan


@pytest.mark.parametrize("jenis", JENIS)
def test_amend_gives_what_replace_gives(jenis: str) -> None:
    kosong: dict[str, Any] = {m.nama: None for m in daftar_medan(jenis)}
    asal = JENIS[jenis](**kosong)
    assert amend(asal, urutan=7) == replace(asal, urutan=7)
    assert amend(asal, urutan=None) is asal
    assert asal == JENIS[jenis](**kosong), "the entity itself never changes"
    assert not hasattr(JENIS[jenis], "__post_init__"), "which amend does not call"


def test_a_natural_key_is_a_uuid_5() -> None:
    ruang = uuid.UUID("6f0c7a52-53cf-5d0f-9a38-3f5d7a1f9c1e")
    for nomor in range(50):
        kunci = ("RealisasiIndikator", f"√{nomor}", None, 2024)
        assert id_of(*kunci) == str(uuid.uuid5(ruang, "\x1f".join(str(k) for k in kunci)))
