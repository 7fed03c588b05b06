"""docs/buku-kerja.md says of every sheet and column what the program and the workbook say."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import BAGIAN, HAL, LEMBAR_ATURAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import VERSI_FORMAT, Lembar
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI

DOK = (Path(__file__).parents[2] / "docs" / "buku-kerja.md").read_text(encoding="utf-8")


def describe_sheet(lembar: Lembar) -> str:
    """The section of a sheet as the document must have it."""
    baris = [f"### {lembar.nama}", "", lembar.isi]
    kunci = [k.judul for k in lembar.kolom if k.medan in KUNCI_ALAMI.get(lembar.jenis, ())]
    if kunci:
        baris += [f"Baris tanpa Kunci dikenali dari: {', '.join(kunci)}."]
    baris += ["", "| kolom | wajib | isi |", "|---|---|---|"]
    baris += [f"| {k.judul} | {'ya' if k.wajib else '–'} | {k.petunjuk} |" for k in lembar.kolom]
    return "\n".join(baris)


@pytest.mark.parametrize("lembar", [*SUSUNAN, LEMBAR_ATURAN], ids=lambda satu: satu.nama)
def test_every_sheet_and_column_is_described(lembar: Lembar) -> None:
    assert describe_sheet(lembar) in DOK


def test_rules_and_format_version_are_described() -> None:
    assert all(f"`{nama}`" in DOK for nama in (*BAGIAN.values(), *HAL.values()))
    assert f"Versi format: {VERSI_FORMAT}." in DOK
