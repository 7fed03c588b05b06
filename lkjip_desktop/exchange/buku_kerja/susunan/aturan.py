"""The rules of a year as rows: one for each name, bound, correction and band."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, Rupa
from lkjip_desktop.kinerja.angka import read_kanonis
from lkjip_desktop.kinerja.aturan import aturan_from_json
from lkjip_desktop.kinerja.waktu import format_tanggal

_KOLOM: Final = (
    Kolom("Tahun", "tahun", "Tahun kerja pemilik aturan.", Rupa.TAHUN, wajib=True),
    Kolom("Bagian", "bagian", "Umum, Capaian, AKIP, NKO, Skala NKO.", Rupa.TEKS, wajib=True),
    Kolom("Hal", "hal", "Apa yang diatur, misalnya Jenjang.", Rupa.TEKS, wajib=True),
    Kolom("Kode", "kode", "Kode jenjang atau predikat, misalnya BB.", Rupa.TEKS, kosong=""),
    Kolom("Angka", "angka", "Batas bawah jenjang, koreksi, atau batas lain.", Rupa.DESIMAL),
    Kolom("Termasuk", "termasuk", "Ya bila jenjang dimulai tepat di batas.", Rupa.YA_TIDAK),
    Kolom("Isi", "isi", "Nama, sumber, atau sebutan jenjang.", Rupa.PANJANG, kosong=""),
    Kolom("Keyakinan", "keyakinan", "A peraturan, B praktik, C setempat.", Rupa.TEKS, kosong=""),
)

LEMBAR_ATURAN: Final = Lembar(
    "Aturan",
    "Aturan",
    "Aturan setiap tahun kerja: skala, batas, dan koreksi. Ubah hanya bila daerah memakai aturan "
    "lain. Bila satu tahun tidak punya baris di sini, aturannya di berkas tidak berubah; tahun "
    "baru mendapat aturan umum.",
    _KOLOM,
)
"""Its rows are no entities: together they are the rules of the years that they name."""

BAGIAN: Final[Mapping[str, str]] = {
    "": "Umum",
    "capaian": "Capaian",
    "akip": "AKIP",
    "nko": "NKO",
    "nko.pita": "Skala NKO",
}
"""Parts of the stored rules by their path, as the sheet calls them."""

HAL: Final[Mapping[str, str]] = {
    "nama": "Nama",
    "sumber": "Sumber",
    "yakin": "Keyakinan",
    "berlaku_mulai": "Berlaku mulai",
    "capaian_turun_nol": "Capaian arah turun bila target dan realisasi 0",
    "batas_capaian_tercetak": "Batas capaian tercetak",
    "batas": "Batas capaian",
    "koreksi": "Koreksi",
    "jenjang": "Jenjang",
}
"""What is ruled, by its name in the stored rules."""

HAL_ANGKA: Final = frozenset({"capaian_turun_nol", "batas_capaian_tercetak", "batas"})
"""What is a number of its own; the rest is text, corrections or bands."""


@dataclass(frozen=True, slots=True)
class BarisAturan:
    """One row; the fields are the columns after Tahun."""

    bagian: str
    hal: str
    kode: str = ""
    angka: Decimal | None = None
    termasuk: bool | None = None
    isi: str = ""
    keyakinan: str = ""


def rules_to_rows(teks: str) -> tuple[BarisAturan, ...]:
    """The rows of stored rules; none for a text that holds no rules."""
    try:
        aturan_from_json(teks)
    except (ValueError, KeyError, TypeError):
        return ()
    return tuple(_rows("", json.loads(teks)))


def _rows(path: str, isi: Mapping[str, Any]) -> Iterator[BarisAturan]:
    for nama, hal in HAL.items():
        if nama == "jenjang":
            for batas, termasuk, kode, sebutan, yakin in isi.get(nama, ()):
                angka = read_kanonis(batas)
                yield BarisAturan(BAGIAN[path], hal, kode, angka, termasuk, sebutan, yakin)
        elif nama == "koreksi":
            for kode, persen in isi.get(nama, ()):
                yield BarisAturan(BAGIAN[path], hal, kode, read_kanonis(persen))
        elif nama in isi:
            yield _single(BAGIAN[path], nama, isi[nama])
    for nama, bagian in isi.items():
        if isinstance(bagian, dict):
            yield from _rows(f"{path}.{nama}".lstrip("."), bagian)


def _single(bagian: str, nama: str, nilai: str | None) -> BarisAturan:
    if nilai is not None and nama in HAL_ANGKA:
        return BarisAturan(bagian, HAL[nama], angka=read_kanonis(nilai))
    if nilai is not None and nama == "berlaku_mulai":
        nilai = format_tanggal(date.fromisoformat(nilai))
    return BarisAturan(bagian, HAL[nama], isi=nilai or "")
