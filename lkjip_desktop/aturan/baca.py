"""Read rules from TOML. The files are ours: a broken one is a bug and raises."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lkjip_desktop.kinerja.angka import read_kanonis
from lkjip_desktop.kinerja.aturan import Aturan, AturanNko, Jenjang, Pita, Yakin
from lkjip_desktop.kinerja.periksa_aturan import check_aturan
from lkjip_desktop.paths import resources_dir


def read_aturan(path: Path | None = None) -> Aturan:
    """The rules of a TOML file; without a path those that a new year starts with.

    Raises KeyError or ValueError where the file lacks a rule, or its rules are not whole
    (`check_aturan`).
    """
    path = resources_dir() / "aturan" / "umum.toml" if path is None else path
    isi = tomllib.loads(path.read_text(encoding="utf-8"))
    aturan = Aturan(
        nama=isi["nama"],
        berlaku_mulai=date.fromisoformat(str(isi["berlaku_mulai"])),
        capaian=_pita(isi["capaian"]),
        capaian_turun_nol=_boleh_kosong(isi["capaian"].get("turun_nol")),
        batas_capaian_tercetak=_boleh_kosong(isi["capaian"].get("batas_tercetak")),
        akip=_pita(isi["akip"]),
        nko=_nko(isi["nko"]),
    )
    if cacat := check_aturan(aturan):
        raise ValueError(cacat[0].pesan)
    return aturan


def _nko(isi: Mapping[str, Any]) -> AturanNko:
    koreksi = tuple((kode, read_kanonis(persen)) for kode, persen in isi["koreksi"].items())
    return AturanNko(
        nama=isi["nama"],
        sumber=isi["sumber"],
        yakin=Yakin(isi["yakin"]),
        batas=read_kanonis(isi["batas"]),
        koreksi=koreksi,
        pita=_pita(isi),
    )


def _pita(isi: Mapping[str, Any]) -> Pita:
    jenjang = tuple(_jenjang(satu, isi["yakin"]) for satu in isi["jenjang"])
    return Pita(isi["nama"], isi["sumber"], Yakin(isi["yakin"]), jenjang)


def _jenjang(isi: Mapping[str, str], yakin: str) -> Jenjang:
    termasuk = "mulai" in isi
    batas = isi["mulai"] if termasuk else isi["lebih_dari"]
    return Jenjang(
        read_kanonis(batas), termasuk, isi["kode"], isi["sebutan"], Yakin(isi.get("yakin", yakin))
    )


def _boleh_kosong(teks: str | None) -> Decimal | None:
    return None if teks is None else read_kanonis(teks)
