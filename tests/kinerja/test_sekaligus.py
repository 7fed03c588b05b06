"""What is done for thousands of values at once comes to what is done for each."""

from __future__ import annotations

import uuid
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.angka import (
    desimal_kanonis,
    desimal_kanonis_semua,
    parse_biasa,
    parse_biasa_semua,
)
from lkjip_desktop.kinerja.entitas import amend, amend_all, id_of
from lkjip_desktop.kinerja.kunci_alami import new_rows, with_natural_id
from lkjip_desktop.kinerja.perencanaan import TargetRenstra

biasa = st.from_regex(r"(0|[1-9][0-9]{0,4})(,[0-9]{1,2})?", fullmatch=True)
lain = st.sampled_from(["", " 1", "01", "1.500", "-2", "1,234", "1\n2", "1\n", "٣", "1\r", "1e3"])
angka = st.decimals(allow_nan=False, allow_infinity=False)


@given(st.lists(biasa, min_size=1))
def test_plain_texts_are_read_as_one_by_one(semua: list[str]) -> None:
    hasil = parse_biasa_semua(semua)
    assert hasil is not None
    assert list(map(str, hasil)) == [str(parse_biasa(teks)) for teks in semua]


@given(st.lists(biasa), lain, st.lists(biasa))
def test_one_text_that_is_not_plain_leaves_all_to_the_other_way(
    sebelum: list[str], satu: str, sesudah: list[str]
) -> None:
    assert parse_biasa(satu) is None
    assert parse_biasa_semua([*sebelum, satu, *sesudah]) is None


@given(st.lists(angka, min_size=1))
def test_numbers_are_written_as_one_by_one(semua: list[Decimal]) -> None:
    assert desimal_kanonis_semua(semua) == list(map(desimal_kanonis, semua))


@given(st.lists(st.tuples(st.text(), st.none() | angka), min_size=1))
def test_new_rows_have_their_natural_keys(isi: list[tuple[str, Decimal | None]]) -> None:
    kunci, nilai = zip(*isi, strict=True)
    satu = [with_natural_id(TargetRenstra, indikator_id=k, tahun=2024, target=n) for k, n in isi]
    semua = new_rows(TargetRenstra, "indikator_id", kunci, nilai, tahun=2024, target=None)
    assert semua == satu
    lain = [amend(s, target=Decimal(7)) for s in satu]
    assert amend_all(satu, target=[Decimal(7)] * len(satu)) == lain


@given(st.text())
def test_a_key_is_the_uuid_5(teks: str) -> None:
    ruang = uuid.UUID("6f0c7a52-53cf-5d0f-9a38-3f5d7a1f9c1e")
    assert id_of("X", teks) == str(uuid.uuid5(ruang, f"X\x1f{teks}"))
