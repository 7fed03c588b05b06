"""Entities as plain values (str, int, bool, None) and back: for store, JSON and log alike."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from lkjip_desktop.kinerja.angka import (
    Sen,
    desimal_kanonis,
    desimal_kanonis_semua,
    read_kanonis,
)
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.nilai import Nilai, nilai_kanonis, read_nilai_kanonis

Polos = str | int | bool | None
"""What a field becomes outside the program: text, whole number, truth value, or nothing."""


@dataclass(frozen=True, slots=True)
class Medan:
    """How one field of an entity travels: `tipe` says what kind of plain value it becomes."""

    nama: str
    tipe: str
    """One of teks, bulat, sen, benar, desimal, nilai, tanggal, pilihan."""
    wajib: bool
    """False where None is allowed."""
    acuan: str | None
    pilihan: type[StrEnum] | None


def _sama(nilai: Any) -> Any:  # noqa: ANN401 - a plain value passes as it is
    return nilai


_KE: dict[str, Callable[[Any], Polos]] = {
    "desimal": desimal_kanonis,
    "nilai": nilai_kanonis,
    "tanggal": date.isoformat,
    "pilihan": lambda pilihan: str(pilihan.value),
}
_DESIMAL = (desimal_kanonis, nilai_kanonis)
"""What gives numbers their text: of a column of numbers all at once."""
_DARI: dict[str, Callable[[Any], Any]] = {
    "desimal": read_kanonis,
    "nilai": read_nilai_kanonis,
    "tanggal": date.fromisoformat,
    "sen": Sen,
}


def _tipe(petunjuk: Any) -> tuple[str, type[StrEnum] | None]:  # noqa: ANN401 - a type expression
    pilihan = {Decimal: "desimal", date: "tanggal", bool: "benar", int: "bulat", str: "teks"}
    if petunjuk is Sen:
        return "sen", None
    if isinstance(petunjuk, type) and issubclass(petunjuk, StrEnum):
        return "pilihan", petunjuk
    return pilihan[petunjuk], None


@cache
def daftar_medan(jenis: str) -> tuple[Medan, ...]:
    """The fields of a kind of entity in their declared order, `id` first."""
    kelas = JENIS[jenis]
    petunjuk = typing.get_type_hints(kelas)
    return tuple(
        _medan(bidang.name, petunjuk[bidang.name], bidang.metadata.get("acuan"))
        for bidang in fields(kelas)
    )


def _medan(nama: str, petunjuk: Any, acuan: str | None) -> Medan:  # noqa: ANN401 - a type expression
    gabungan = typing.get_origin(petunjuk) in {types.UnionType, typing.Union}
    bagian = typing.get_args(petunjuk) if gabungan else (petunjuk,)
    inti = tuple(b for b in bagian if b is not type(None))
    wajib = len(inti) == len(bagian)
    if set(inti) == set(typing.get_args(Nilai)):
        return Medan(nama, "nilai", wajib, acuan, None)
    tipe, pilihan = _tipe(inti[0])
    return Medan(nama, tipe, wajib, acuan, pilihan)


@cache
def penyandi(jenis: str) -> tuple[tuple[str, Callable[[Any], Polos] | None], ...]:
    """What turns each field of a kind into a plain value; None where it is one already."""
    return tuple((m.nama, _KE.get(m.tipe)) for m in daftar_medan(jenis))


@cache
def pembaca(jenis: str) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """What turns the plain value of each field of a kind, where it is not None, into its value."""
    return tuple((m.nama, m.pilihan or _DARI.get(m.tipe, _sama)) for m in daftar_medan(jenis))


def encode_all(sandi: Callable[[Any], Polos] | None, isi: Sequence[Any]) -> Sequence[Polos]:
    """A column as plain values, each different value turned into one once."""
    if sandi is None or not isi:
        return isi
    if isi[0] == isi[-1] and isi.count(isi[0]) == len(isi):
        return [None if isi[0] is None else sandi(isi[0])] * len(isi)
    if sandi in _DESIMAL and set(map(type, isi)) == {Decimal}:
        return desimal_kanonis_semua(isi)
    polos = {nilai: None if nilai is None else sandi(nilai) for nilai in set(isi)}
    return [polos[nilai] for nilai in isi]


def to_polos(entitas: Entitas) -> dict[str, Polos]:
    """The plain values of an entity by field name. Equal entities give equal dictionaries."""
    hasil: dict[str, Polos] = {}
    for nama, sandi in penyandi(type(entitas).__name__):
        nilai = getattr(entitas, nama)
        hasil[nama] = nilai if nilai is None or sandi is None else sandi(nilai)
    return hasil


def from_polos(jenis: str, polos: Mapping[str, Any]) -> Entitas:
    """The entity whose plain values these are; a missing field takes its default.

    Raises ValueError or KeyError on values this version does not know (a damaged or newer file).
    """
    isi: dict[str, Any] = {
        nama: None if polos[nama] is None else baca(polos[nama])
        for nama, baca in pembaca(jenis)
        if nama in polos
    }
    return JENIS[jenis](**isi)
