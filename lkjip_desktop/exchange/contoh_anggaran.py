"""The budget tree of the worked example: Tabel 3.10 as CSV, one line for each row of the budget."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any

from lkjip_desktop.paths import resources_dir

_TAHUN = 2024
_DOKUMEN = "dppa"
_Isi = dict[str, list[dict[str, Any]]]


def read_rincian() -> _Isi:
    """Rows by kind in the form of the example's TOML, each with the `kunci` it is referred to by.

    A programme and a unit are named by theirs. A blank realisasi is none: nothing is known. Raises
    KeyError or ValueError where our own file is broken.
    """
    path = resources_dir() / "contoh" / "palaran-2024-anggaran.csv"
    with path.open(encoding="utf-8", newline="") as berkas:
        return _rows(csv.DictReader(berkas))


def _rows(baris: Iterable[dict[str, str]]) -> _Isi:
    kegiatan: dict[str, dict[str, Any]] = {}
    sub: dict[str, dict[str, Any]] = {}
    isi: _Isi = {"SubKegiatanTahun": [], "PaguSubKegiatan": [], "BelanjaBulanan": []}
    for satu in baris:
        induk, nama = satu["kegiatan"], satu["sub_kegiatan"]
        kegiatan.setdefault(
            induk,
            {
                "kunci": induk,
                "program": satu["program"],
                "kode": satu["kode_kegiatan"],
                "nama": induk,
            },
        )
        sub.setdefault(
            nama,
            {"kunci": nama, "kegiatan": induk, "kode": satu["kode_sub_kegiatan"], "nama": nama},
        )
        _row(isi, satu)
    return {"Kegiatan": [*kegiatan.values()], "SubKegiatan": [*sub.values()], **isi}


def _row(isi: _Isi, satu: dict[str, str]) -> None:
    kunci = f"{satu['unit']}/{satu['sub_kegiatan']}"
    isi["SubKegiatanTahun"].append(
        {
            "kunci": kunci,
            "tahun": _TAHUN,
            "unit": satu["unit"],
            "sub_kegiatan": satu["sub_kegiatan"],
        }
    )
    isi["PaguSubKegiatan"].append({"baris": kunci, "dokumen": _DOKUMEN, "pagu": int(satu["pagu"])})
    if satu["realisasi"]:
        isi["BelanjaBulanan"].append({"baris": kunci, "des": int(satu["realisasi"])})
