"""The log of a block: changes of one kind column by column, what all rows share written once.

A pasted block of thousands of rows differs in one field or two. Row by row its log would take as
long as its rows, and half of the room that they take.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any, Final, NamedTuple

from lkjip_desktop.kinerja.entitas import Entitas, amend_all
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Polos, pembaca

_BERULANG: Final = 4
"""A column whose values stand there so many times, on the average, is logged with each of them
once."""
Kolom = Sequence[Polos]
"""The plain values of one field, row by row."""


class Padat(NamedTuple):
    """Rows of one kind that all come, all go, or all stay."""

    jenis: str
    letak: Sequence[int]
    """The place of each among all changes of the step."""
    lama: Mapping[str, Kolom] | None
    """Every field as it was; None for rows that come."""
    baru: Mapping[str, Kolom] | None
    """Every field as it is now, of rows that stay those that differ; None for rows that go."""

    def as_record(self) -> dict[str, Any]:
        """What the log holds."""
        return {
            "jenis": self.jenis,
            "letak": _run(self.letak),
            "lama": _columns(self.lama),
            "baru": _columns(self.baru),
        }


def padat_to_json(semua: Iterable[Padat]) -> str:
    """JSON of the changes of a step, each kind and way as one record."""
    isi = [satu.as_record() for satu in semua]
    return json.dumps(isi, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _run(letak: Sequence[int]) -> list[int] | dict[str, int]:
    """Places that follow each other by the first and how many there are."""
    awal, banyak = letak[0], len(letak)
    urut = letak[-1] == awal + banyak - 1
    return {"awal": awal, "banyak": banyak} if urut else list(letak)


def _columns(kolom: Mapping[str, Kolom] | None) -> dict[str, Any] | None:
    if kolom is None:
        return None
    return {nama: _column(isi) for nama, isi in kolom.items()}


def _column(isi: Kolom) -> Any:  # noqa: ANN401 - what JSON holds
    """One value for all, each value once with the number that each row has of them, or a list."""
    if isi[0] == isi[-1] and isi.count(isi[0]) == len(isi):
        return isi[0]
    beda = dict.fromkeys(isi)
    if len(beda) > len(isi) // _BERULANG:
        return isi
    letak = dict(zip(beda, count()))
    return {"nilai": list(beda), "letak": list(map(letak.__getitem__, isi))}


# --- reading -------------------------------------------------------------------------------------

Terbaca = list[tuple[int, str, Entitas | None, Entitas | None]]
"""Place, kind, before and after."""


def read_record(rekam: Mapping[str, Any]) -> Terbaca:
    """The rows of a record. Raises ValueError, LookupError or TypeError where it is damaged."""
    jenis = JENIS[rekam["jenis"]].__name__
    letak, lama, baru = _places(rekam["letak"]), rekam["lama"], rekam["baru"]
    kosong: list[Entitas | None] = [None] * len(letak)
    dulu = kosong if lama is None else _rows(jenis, lama, len(letak))
    kini = kosong
    if baru is not None and lama is not None:
        kini = list(amend_all(dulu, **_values(jenis, baru, len(letak))))  # type: ignore[type-var]
    elif baru is not None:
        kini = _rows(jenis, baru, len(letak))
    return [(n, jenis, *satu) for n, satu in zip(letak, zip(dulu, kini, strict=True), strict=True)]


def _places(letak: Any) -> Sequence[int]:  # noqa: ANN401 - what JSON holds
    if isinstance(letak, dict):
        return range(letak["awal"], letak["awal"] + letak["banyak"])
    return list(letak)


def _rows(jenis: str, kolom: Mapping[str, Any], banyak: int) -> list[Entitas | None]:
    isi = _values(jenis, kolom, banyak)
    kelas = JENIS[jenis]
    return [kelas(**dict(zip(isi, satu, strict=True))) for satu in zip(*isi.values(), strict=True)]


def _values(jenis: str, kolom: Mapping[str, Any], banyak: int) -> dict[str, list[Any]]:
    """The values of each field, each plain value turned into one once."""
    hasil: dict[str, list[Any]] = {}
    for nama, baca in pembaca(jenis):
        if nama in kolom:
            isi = _unfold(kolom[nama], banyak)
            if len(isi) != banyak:
                raise ValueError(nama)
            arti = {polos: None if polos is None else baca(polos) for polos in set(isi)}
            hasil[nama] = [arti[polos] for polos in isi]
    return hasil


def _unfold(kolom: Any, banyak: int) -> list[Any]:  # noqa: ANN401 - what JSON holds
    if isinstance(kolom, dict):
        nilai = kolom["nilai"]
        return [nilai[nomor] for nomor in kolom["letak"]]
    return kolom if isinstance(kolom, list) else [kolom] * banyak
