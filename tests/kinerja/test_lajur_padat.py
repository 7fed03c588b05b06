"""How a block is logged: column by column, and back as the same changes in the same order."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.entitas import id_of
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.lajur import arrange, lajur_to_json
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import TargetRenstra
from lkjip_desktop.kinerja.perubahan import Ubahan, ubahan_from_json

BANYAK = 150


def change(nomor: int) -> Ubahan:
    """A row that stays, one that comes or one that goes, of two kinds in turn."""
    kunci = id_of("uji", nomor)
    isi = (None, Decimal(nomor), Predikat("WTP"), Rentang(Decimal(1), Decimal("2.5")))[nomor % 4]
    if nomor % 3:
        lama = with_natural_id(RealisasiIndikator, indikator_id=kunci, tahun=2024, nilai=isi)
        return Ubahan("RealisasiIndikator", lama.id, lama, replace(lama, nilai=Decimal("81.50")))
    satu = with_natural_id(TargetRenstra, indikator_id=kunci, tahun=2020 + nomor % 5, target=isi)
    return Ubahan("TargetRenstra", satu.id, *((None, satu) if nomor % 2 else (satu, None)))


def test_a_block_comes_back_from_its_log_in_its_order() -> None:
    ubahan = tuple(map(change, range(BANYAK)))
    teks = lajur_to_json(arrange(ubahan))
    assert len(json.loads(teks)) == 3
    assert ubahan_from_json(teks) == ubahan


def test_what_all_rows_share_is_logged_once() -> None:
    ubahan = [change(nomor) for nomor in range(3 * BANYAK) if nomor % 3]
    (rekam,) = json.loads(lajur_to_json(arrange(ubahan)))
    assert rekam["letak"] == {"awal": 0, "banyak": len(ubahan)}
    assert rekam["lama"]["tahun"] == 2024
    assert rekam["lama"]["indikator_id"][0] == ubahan[0].lama.indikator_id  # type: ignore[union-attr]
    assert rekam["baru"] == {"nilai": "81.5"}


def test_values_that_recur_are_logged_once() -> None:
    ubahan = [
        Ubahan("Unit", f"{n}", None, Unit(id=f"{n}", nama="AB"[n % 2])) for n in range(BANYAK)
    ]
    teks = lajur_to_json(arrange(ubahan))
    nama = json.loads(teks)[0]["baru"]["nama"]
    assert nama == {"letak": [n % 2 for n in range(BANYAK)], "nilai": ["A", "B"]}
    assert ubahan_from_json(teks) == tuple(ubahan)


@pytest.mark.parametrize(
    "rusak",
    [
        {"jenis": "Lain"},
        {"letak": {"awal": 0}},
        {"letak": [0, 1]},
        {"baru": {"id": ["a"], "nama": {"nilai": ["x"], "letak": [3]}}},
        {"baru": {"id": ["a", "b"], "nama": "x"}},
        {"baru": None},
        {"baru": 7},
    ],
)
def test_a_damaged_block_is_a_value_error(rusak: dict[str, object]) -> None:
    utuh = {"jenis": "Unit", "letak": [0], "lama": None, "baru": {"id": ["a"], "nama": "x"}}
    assert ubahan_from_json(json.dumps([utuh]))[0].baru == Unit(id="a", nama="x")
    with pytest.raises(ValueError, match=r".*"):
        ubahan_from_json(json.dumps([{**utuh, **rusak}]))
