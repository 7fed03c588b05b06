"""Aturan: the resolved rules of a year as values. Each carries the name that is printed with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lkjip_desktop.kinerja.angka import desimal_kanonis


@dataclass(frozen=True, slots=True)
class Jenjang:
    """One band: values above `batas` (or equal, where `termasuk`) bear `kode` and `sebutan`."""

    batas: Decimal
    termasuk: bool
    kode: str
    sebutan: str

    def memuat(self, nilai: Decimal) -> bool:
        """Whether the value reaches this band's lower bound."""
        return nilai >= self.batas if self.termasuk else nilai > self.batas


@dataclass(frozen=True, slots=True)
class Pita:
    """Bands from the highest down; the last one takes everything that is left."""

    nama: str
    """Name of the rule as printed on the sheet that uses it."""
    jenjang: tuple[Jenjang, ...]

    def cari(self, nilai: Decimal) -> Jenjang:
        """The one band of a value: 60,00 on the AKIP bands is CC, 60,01 is B."""
        for jenjang in self.jenjang[:-1]:
            if jenjang.memuat(nilai):
                return jenjang
        return self.jenjang[-1]


@dataclass(frozen=True, slots=True)
class AturanNko:
    """How the Nilai Kinerja Organisasi is computed (source III.D): cap, corrections, bands."""

    nama: str
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
    capaian: Pita
    """Predikat of a capaian in percent (C)."""
    batas_capaian_tercetak: Decimal | None
    """Local habit of capping the printed capaian (e.g. 120); None is off."""
    akip: Pita
    nko: AturanNko


def aturan_ke_json(aturan: Aturan) -> str:
    """Canonical JSON of the rules: sorted keys, decimals as text with a dot."""

    def pita(p: Pita) -> dict[str, Any]:
        return {
            "nama": p.nama,
            "jenjang": [
                [desimal_kanonis(j.batas), j.termasuk, j.kode, j.sebutan] for j in p.jenjang
            ],
        }

    cetak = aturan.batas_capaian_tercetak
    isi = {
        "nama": aturan.nama,
        "capaian": pita(aturan.capaian),
        "batas_capaian_tercetak": None if cetak is None else desimal_kanonis(cetak),
        "akip": pita(aturan.akip),
        "nko": {
            "nama": aturan.nko.nama,
            "batas": desimal_kanonis(aturan.nko.batas),
            "koreksi": [[k, desimal_kanonis(v)] for k, v in aturan.nko.koreksi],
            "pita": pita(aturan.nko.pita),
        },
    }
    return json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def aturan_dari_json(teks: str) -> Aturan:
    """The rules of a year from their stored JSON. Raises ValueError or KeyError when damaged."""
    isi = json.loads(teks)
    cetak = isi["batas_capaian_tercetak"]
    nko = isi["nko"]
    return Aturan(
        nama=isi["nama"],
        capaian=_pita(isi["capaian"]),
        batas_capaian_tercetak=None if cetak is None else Decimal(cetak),
        akip=_pita(isi["akip"]),
        nko=AturanNko(
            nama=nko["nama"],
            batas=Decimal(nko["batas"]),
            koreksi=tuple((kode, Decimal(persen)) for kode, persen in nko["koreksi"]),
            pita=_pita(nko["pita"]),
        ),
    )


def _pita(isi: Mapping[str, Any]) -> Pita:
    return Pita(
        isi["nama"],
        tuple(Jenjang(Decimal(b), termasuk, kode, s) for b, termasuk, kode, s in isi["jenjang"]),
    )
