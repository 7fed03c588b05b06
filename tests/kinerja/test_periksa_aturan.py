"""Rules must decide every figure: one check for those of the program and those of an office."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.aturan import Aturan
from lkjip_desktop.kinerja.periksa_aturan import check_aturan

BAKU = read_aturan()
JENJANG = BAKU.akip.jenjang


def with_akip(*jenjang: int) -> Aturan:
    """The usual rules with these of the AKIP bands, by their place."""
    return replace(BAKU, akip=replace(BAKU.akip, jenjang=tuple(JENJANG[n] for n in jenjang)))


def with_capaian(nomor: int, **ganti: Any) -> Aturan:  # noqa: ANN401 - each field has its own type
    """The usual rules with fields of one of the capaian bands set."""
    jenjang = list(BAKU.capaian.jenjang)
    jenjang[nomor] = replace(jenjang[nomor], **ganti)
    return replace(BAKU, capaian=replace(BAKU.capaian, jenjang=tuple(jenjang)))


def with_koreksi(**koreksi: int) -> Aturan:
    """The usual rules with other corrections."""
    baru = dict(BAKU.nko.koreksi) | {k: Decimal(n) for k, n in koreksi.items()}
    return replace(BAKU, nko=replace(BAKU.nko, koreksi=tuple(baru.items())))


def test_aturan_bawaan_utuh() -> None:
    assert check_aturan(BAKU) == ()


@pytest.mark.parametrize(
    ("aturan", "bagian", "kode", "kata"),
    [
        (with_akip(1, 0, 2, 3, 4, 5, 6), "akip", "AA", "“AA” (90) tidak di bawah “A” (80)"),
        (with_akip(0, 1, 2, 3, 4, 5, 6, 6), "akip", "D", "dipakai 2 kali"),
        (with_akip(0, 1, 2, 3, 4, 5), "nko", "D", "bukan predikat AKIP"),
        (with_akip(), "akip", "", "belum punya jenjang"),
        (with_capaian(0, sebutan="  "), "capaian", "ST", "Sebutan jenjang “ST” harus diisi"),
        (with_capaian(4, batas=Decimal(-5)), "capaian", "SR", "berbatas -5"),
        (with_capaian(4, batas=Decimal(10)), "capaian", "SR", "harus berbatas 0"),
        (with_koreksi(BB=-1), "nko", "BB", "0 sampai 100"),
        (with_koreksi(E=10), "nko", "E", "bukan predikat AKIP"),
        (replace(BAKU, nko=replace(BAKU.nko, koreksi=())), "nko", "", "“BB” tidak ada"),
        (
            replace(BAKU, nko=replace(BAKU.nko, koreksi=BAKU.nko.koreksi * 2)),
            "nko",
            "BB",
            "ada 2 kali",
        ),
        (replace(BAKU, nko=replace(BAKU.nko, batas=Decimal(0))), "nko", "", "lebih dari 0"),
    ],
)
def test_yang_tidak_utuh_disebut(aturan: Aturan, bagian: str, kode: str, kata: str) -> None:
    cacat = check_aturan(aturan)
    assert any(
        (satu.bagian, satu.kode) == (bagian, kode) and kata in satu.pesan for satu in cacat
    ), cacat
