"""Aturan: the resolved rules of a year as values. Each carries the name that is printed with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from lkjip_desktop.kinerja.angka import desimal_kanonis, read_kanonis


class Yakin(StrEnum):
    """How sure a rule is; the screen calls a C what it is, a local setting."""

    A = "A"
    """Read in the regulation."""
    B = "B"
    """Found in several independent practices."""
    C = "C"
    """Found once or remembered: every region sets its own."""


@dataclass(frozen=True, slots=True)
class Jenjang:
    """One band: values above `batas` (or equal, where `termasuk`) bear `kode` and `sebutan`."""

    batas: Decimal
    termasuk: bool
    kode: str
    sebutan: str
    yakin: Yakin
    """That of its Pita, except where one bound is less sure than the others."""

    def contains(self, nilai: Decimal) -> bool:
        """Whether the value reaches this band's lower bound."""
        return nilai >= self.batas if self.termasuk else nilai > self.batas


@dataclass(frozen=True, slots=True)
class Pita:
    """Bands from the highest down; the last one takes everything that is left."""

    nama: str
    """Name of the rule as printed on the sheet that uses it."""
    sumber: str
    """Where the rule stands, as a sentence for the user."""
    yakin: Yakin
    jenjang: tuple[Jenjang, ...]

    def find(self, nilai: Decimal) -> Jenjang:
        """The one band of a value: 60,00 on the AKIP bands is CC, 60,01 is B."""
        for jenjang in self.jenjang[:-1]:
            if jenjang.contains(nilai):
                return jenjang
        return self.jenjang[-1]


@dataclass(frozen=True, slots=True)
class AturanNko:
    """How the Nilai Kinerja Organisasi is computed (source III.D): cap, corrections, bands."""

    nama: str
    sumber: str
    yakin: Yakin
    batas: Decimal
    """Capaian at or above this many percent counts as this many."""
    koreksi: tuple[tuple[str, Decimal], ...]
    """AKIP predikat → percent taken off every row."""
    pita: Pita

    def koreksi_untuk(self, predikat: str) -> Decimal | None:
        """Percent taken off for an AKIP predikat, None where the rule names none."""
        return dict(self.koreksi).get(predikat)


@dataclass(frozen=True, slots=True)
class Aturan:
    """All rules that a year's figures follow, copied into the year when it is created."""

    nama: str
    berlaku_mulai: date
    """From when these rules are offered to new years."""
    capaian: Pita
    """Predikat of a capaian in percent (C)."""
    capaian_turun_nol: Decimal | None
    """Capaian in percent of a falling indicator with target 0 and realisasi 0 (C); None: none."""
    batas_capaian_tercetak: Decimal | None
    """Local habit of capping the printed capaian (e.g. 120, C); None is off."""
    akip: Pita
    nko: AturanNko


def aturan_to_json(aturan: Aturan) -> str:
    """Canonical JSON of the rules: sorted keys, decimals as text with a dot."""
    nko = aturan.nko
    isi = {
        "nama": aturan.nama,
        "berlaku_mulai": aturan.berlaku_mulai.isoformat(),
        "capaian": _pita_to_polos(aturan.capaian),
        "capaian_turun_nol": _to_text(aturan.capaian_turun_nol),
        "batas_capaian_tercetak": _to_text(aturan.batas_capaian_tercetak),
        "akip": _pita_to_polos(aturan.akip),
        "nko": {
            "nama": nko.nama,
            "sumber": nko.sumber,
            "yakin": nko.yakin,
            "batas": _to_text(nko.batas),
            "koreksi": [[kode, _to_text(persen)] for kode, persen in nko.koreksi],
            "pita": _pita_to_polos(nko.pita),
        },
    }
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def aturan_from_json(teks: str) -> Aturan:
    """The rules of a year from their stored JSON.

    Raises ValueError, KeyError or TypeError when the text is damaged.
    """
    isi = json.loads(teks)
    nko = isi["nko"]
    return Aturan(
        nama=isi["nama"],
        berlaku_mulai=date.fromisoformat(isi["berlaku_mulai"]),
        capaian=_pita(isi["capaian"]),
        capaian_turun_nol=_from_text(isi["capaian_turun_nol"]),
        batas_capaian_tercetak=_from_text(isi["batas_capaian_tercetak"]),
        akip=_pita(isi["akip"]),
        nko=AturanNko(
            nama=nko["nama"],
            sumber=nko["sumber"],
            yakin=Yakin(nko["yakin"]),
            batas=read_kanonis(nko["batas"]),
            koreksi=tuple((kode, read_kanonis(persen)) for kode, persen in nko["koreksi"]),
            pita=_pita(nko["pita"]),
        ),
    )


def _to_text(angka: Decimal | None) -> str | None:
    return None if angka is None else desimal_kanonis(angka)


def _from_text(teks: str | None) -> Decimal | None:
    return None if teks is None else read_kanonis(teks)


def _pita_to_polos(pita: Pita) -> dict[str, Any]:
    return {
        "nama": pita.nama,
        "sumber": pita.sumber,
        "yakin": pita.yakin,
        "jenjang": [
            [desimal_kanonis(j.batas), j.termasuk, j.kode, j.sebutan, j.yakin] for j in pita.jenjang
        ],
    }


def _pita(isi: Mapping[str, Any]) -> Pita:
    jenjang = tuple(
        Jenjang(read_kanonis(batas), termasuk, kode, sebutan, Yakin(yakin))
        for batas, termasuk, kode, sebutan, yakin in isi["jenjang"]
    )
    return Pita(isi["nama"], isi["sumber"], Yakin(isi["yakin"]), jenjang)
