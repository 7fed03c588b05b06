"""What a step logs: rows that come and go whole, rows that stay by what differs."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.lajur import Cara, arrange, lajur_to_json
from lkjip_desktop.kinerja.perencanaan import Indikator, TargetRenstra
from lkjip_desktop.kinerja.perubahan import Ubahan, ubahan_from_json

nilai = st.none() | st.decimals(-100, 100, places=2)
entitas = st.one_of(
    st.builds(
        TargetRenstra,
        id=st.sampled_from("abc"),
        indikator_id=st.text(max_size=4),
        tahun=st.integers(2020, 2030),
        target=nilai,
    ),
    st.builds(
        ProgramTahun,
        id=st.sampled_from("abc"),
        program_id=st.just("p"),
        pagu=st.none() | st.integers(0, 10**17).map(Sen),
    ),
    st.builds(
        Indikator,
        id=st.sampled_from("abc"),
        sasaran_id=st.just('s"\\'),
        nama=st.text(max_size=6),
        iku=st.booleans(),
    ),
)


def change(lama: Entitas | None, baru: Entitas | None) -> Ubahan:
    satu = baru or lama
    assert satu is not None
    return Ubahan(type(satu).__name__, satu.id, lama, baru)


def pair(satu: Entitas, lain: Entitas, cara: Cara) -> Ubahan:
    lama = satu if type(lain) is not type(satu) else replace(lain, id=satu.id)
    return change(
        None if cara is Cara.SISIP else lama,
        None if cara is Cara.HAPUS else satu,
    )


langkah = st.lists(st.builds(pair, entitas, entitas, st.sampled_from(Cara)), max_size=8).map(tuple)


@given(langkah)
def test_a_step_comes_back_from_its_log_in_its_order(ubahan: tuple[Ubahan, ...]) -> None:
    assert ubahan_from_json(lajur_to_json(arrange(ubahan))) == ubahan


@given(langkah)
def test_what_is_logged_is_plain_json_by_the_alphabet(ubahan: tuple[Ubahan, ...]) -> None:
    teks = lajur_to_json(arrange(ubahan))
    isi = json.loads(teks)
    assert teks == json.dumps(isi, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for satu, logged in zip(ubahan, isi, strict=True):
        lama = None if satu.lama is None else to_polos(satu.lama)
        baru = None if satu.baru is None else to_polos(satu.baru)
        if lama is None or baru is None:
            assert logged == [satu.jenis, satu.id, lama, baru]
        else:
            assert logged[:2] == [satu.jenis, lama]
            assert {**lama, **logged[2]} == baru


def test_rows_that_stay_are_logged_by_what_differs() -> None:
    lama = TargetRenstra(id="t", indikator_id="i", tahun=2024, target=Decimal(80))
    (lajur,) = arrange([change(lama, replace(lama, target=Decimal("81.50")))])
    assert lajur.beda == ("target",)
    assert lajur.baru == {"target": ["81.5"]}
    assert json.loads(lajur_to_json([lajur]))[0][2] == {"target": "81.5"}


def test_the_log_of_before_is_read() -> None:
    """Each change in four parts, with every field of a row that stays twice."""
    lama, baru = Unit(id="u", nama="Bukuan"), Unit(id="u", nama="Rawa Makmur")
    teks = json.dumps([["Unit", "u", to_polos(lama), to_polos(baru)]])
    assert ubahan_from_json(teks) == (Ubahan("Unit", "u", lama, baru),)


@pytest.mark.parametrize("isi", ['[["Unit",{},{}]]', '[["Unit",{"id":"u"},7]]', '[["Unit","u"]]'])
def test_a_damaged_log_is_a_value_error(isi: str) -> None:
    with pytest.raises(ValueError, match=r"Unit|unpack"):
        ubahan_from_json(isi)
