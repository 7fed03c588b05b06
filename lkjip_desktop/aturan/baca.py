"""Read rules from TOML. The files are ours: a broken one is a bug and raises."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkjip_desktop.kinerja.aturan import Aturan, AturanNko, Jenjang, Pita
from lkjip_desktop.paths import resources_dir


def baca_aturan(path: Path | None = None) -> Aturan:
    """The rules of a TOML file; without a path those that a new year starts with.

    Raises KeyError or ValueError where the file lacks a rule or its bands are out of order.
    """
    path = resources_dir() / "aturan" / "umum.toml" if path is None else path
    isi = tomllib.loads(path.read_text(encoding="utf-8"))
    cetak = isi["capaian"].get("batas_tercetak")
    nko = isi["nko"]
    return Aturan(
        nama=isi["nama"],
        capaian=_pita(isi["capaian"]),
        batas_capaian_tercetak=None if cetak is None else Decimal(cetak),
        akip=_pita(isi["akip"]),
        nko=AturanNko(
            nama=nko["nama"],
            batas=Decimal(nko["batas"]),
            koreksi=tuple((kode, Decimal(persen)) for kode, persen in nko["koreksi"].items()),
            pita=_pita(nko),
        ),
    )


def _pita(isi: Mapping[str, Any]) -> Pita:
    jenjang = tuple(_jenjang(satu) for satu in isi["jenjang"])
    _periksa_urutan(isi["nama"], jenjang)
    return Pita(isi["nama"], jenjang)


def _jenjang(isi: Mapping[str, str]) -> Jenjang:
    termasuk = "mulai" in isi
    batas = isi["mulai"] if termasuk else isi["lebih_dari"]
    return Jenjang(Decimal(batas), termasuk, isi["kode"], isi["sebutan"])


def _periksa_urutan(nama: str, jenjang: Sequence[Jenjang]) -> None:
    batas = [j.batas for j in jenjang]
    if not batas or batas != sorted(set(batas), reverse=True):
        raise ValueError(f"Jenjang aturan “{nama}” tidak berurutan dari yang tertinggi.")
