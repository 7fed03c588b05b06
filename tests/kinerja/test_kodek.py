"""Every kind of entity travels as plain values and comes back equal."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas, id_of
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan, from_polos, to_polos
from lkjip_desktop.kinerja.lajur import arrange, lajur_to_json
from lkjip_desktop.kinerja.nilai import Rentang
from lkjip_desktop.kinerja.perubahan import (
    Perubahan,
    Ubahan,
    ubahan_from_json,
)

CONTOH: dict[str, object] = {
    "teks": "O'Neil & <b> “√ ≥ ±”",
    "bulat": 7,
    "sen": Sen(3542611346200),
    "benar": False,
    "desimal": Decimal("88.31"),
    "nilai": Rentang(Decimal(80), Decimal(90)),
    "tanggal": date(2024, 1, 23),
}


def contoh(jenis: str) -> Entitas:
    def isi(medan: Medan) -> object:
        return list(medan.pilihan)[-1] if medan.pilihan else CONTOH[medan.tipe]

    return JENIS[jenis](**{m.nama: isi(m) for m in daftar_medan(jenis)})  # type: ignore[arg-type]


@pytest.mark.parametrize("jenis", JENIS)
def test_entities_survive_json(jenis: str) -> None:
    entitas = contoh(jenis)
    assert from_polos(jenis, json.loads(json.dumps(to_polos(entitas)))) == entitas


@pytest.mark.parametrize("jenis", JENIS)
def test_blank_stays_blank(jenis: str) -> None:
    kosong = {m.nama: None for m in daftar_medan(jenis) if not m.wajib}
    entitas = replace(contoh(jenis), **kosong)  # type: ignore[arg-type]
    polos = to_polos(entitas)
    assert {nama: polos[nama] for nama in kosong} == kosong
    assert from_polos(jenis, polos) == entitas


def test_references_name_kinds_that_come_before_or_are_the_kind_itself() -> None:
    terlihat: set[str] = set()
    for jenis in JENIS:
        terlihat.add(jenis)
        assert {m.acuan for m in daftar_medan(jenis) if m.acuan} <= terlihat


def test_natural_keys_are_the_same_everywhere() -> None:
    assert id_of("TahunKerja", 2024) == "cade9b0d-24d2-5d73-9a63-a2d5edbe3ed8"
    assert id_of("a", "b") != id_of("ab")


def test_a_step_survives_the_log_and_turns_over() -> None:
    lama, baru = contoh("Program"), replace(contoh("Program"), urutan=9)
    langkah = Perubahan("Ubah", (Ubahan("Program", lama.id, lama, baru),), nomor=3)
    assert ubahan_from_json(lajur_to_json(arrange(langkah.ubahan))) == langkah.ubahan
    assert langkah.inverse().inverse().ubahan == langkah.ubahan
    assert langkah.inverse().ubahan[0].baru == lama
