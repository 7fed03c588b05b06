"""The page flow: pieces onto pages. It decides where pages end and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lkjip_desktop.render.pdf.potongan import Potongan, Putus

_LONGGAR = 0.01
_PENUH = 0.5
"""A page that ends early, to keep things together, should be at least this full."""


@dataclass(frozen=True, slots=True)
class Letak:
    """A piece at its place: distance of its top edge from that of the text area, and height."""

    potongan: Potongan
    atas: float
    tinggi: float


def flow(potongan: Sequence[Potongan], tinggi: float) -> list[list[Letak]]:
    """Fill pages whose text area is `tinggi` points high. Each piece stands on just one page.

    A page ends at the last good place that leaves it half full, else at the last poor place, else
    at any good place, else where it is full. A piece taller than a page gets a page of its own.
    Linear: a page looks only at the pieces that it could hold.
    """
    halaman: list[list[Letak]] = []
    awal = 0
    while (awal := _skip_space(potongan, awal)) < len(potongan):
        isi, mulai = _isi_halaman(potongan, awal, tinggi)
        if awal + len(isi) < len(potongan):
            isi = _break_page(potongan[awal : awal + len(isi) + 1], isi, mulai, tinggi)
        halaman.append(isi)
        awal += len(isi)
    return halaman or [[]]


def _skip_space(potongan: Sequence[Potongan], awal: int) -> int:
    while awal < len(potongan) and potongan[awal].ruang:
        awal += 1
    return awal


def _isi_halaman(
    potongan: Sequence[Potongan], awal: int, tinggi: float
) -> tuple[list[Letak], list[int]]:
    """As many pieces as fit, at least one; and for each where its run in a table begins."""
    isi: list[Letak] = []
    mulai: list[int] = []
    atas = 0.0
    for nomor in range(awal, len(potongan)):
        satu = potongan[nomor]
        mulai.append(_mulai(potongan, nomor, mulai))
        tinggi_satu = _tinggi(satu, mulai[-1])
        if satu.ruang:
            tinggi_satu = min(tinggi_satu, max(tinggi - atas, 0.0))
        if isi and atas + tinggi_satu > tinggi + _LONGGAR:
            break
        isi.append(Letak(satu, atas, tinggi_satu))
        atas += tinggi_satu
    return isi, mulai


def _mulai(potongan: Sequence[Potongan], nomor: int, mulai: Sequence[int]) -> int:
    """Number of the piece with which the run on this page begins that this piece belongs to."""
    satu = potongan[nomor]
    sambung = mulai and satu.kelompok is not None
    if sambung and potongan[nomor - 1].kelompok is satu.kelompok:
        return mulai[-1]
    return satu.nomor


def _tinggi(satu: Potongan, mulai: int) -> float:
    if satu.kelompok is None:
        return satu.tinggi
    return satu.kelompok.tinggi(mulai, satu.nomor)


def _break_page(
    potongan: Sequence[Potongan], isi: Sequence[Letak], mulai: Sequence[int], tinggi: float
) -> list[Letak]:
    """The pieces that stay on the page, of all that would fit; `potongan` has one more."""
    boleh = terpaksa = 0
    for banyak in range(len(isi), 0, -1):
        putus = potongan[banyak].putus
        perlu = _bawah(isi[banyak - 1]) + _kurang(potongan, mulai, banyak)
        if putus is Putus.JANGAN or perlu > tinggi + _LONGGAR:
            continue
        if putus is Putus.BOLEH:
            boleh = banyak
            break
        terpaksa = terpaksa or banyak
    cukup_penuh = boleh and _bawah(isi[boleh - 1]) >= tinggi * _PENUH
    banyak = boleh if cukup_penuh else terpaksa or boleh or len(isi)
    tinggal = list(isi[:banyak])
    sisa = tinggi - _bawah(tinggal[-1])
    tambah = max(min(_kurang(potongan, mulai, banyak), sisa), 0.0)
    tinggal[-1] = replace(tinggal[-1], tinggi=tinggal[-1].tinggi + tambah)
    return tinggal


def _bawah(letak: Letak) -> float:
    return letak.atas + letak.tinggi


def _kurang(potongan: Sequence[Potongan], mulai: Sequence[int], nomor: int) -> float:
    """What the run that goes on with this piece lacks if the page ends before it."""
    satu = potongan[nomor]
    if satu.kelompok is None or mulai[nomor] == satu.nomor:
        return 0.0
    return satu.kelompok.kurang(mulai[nomor], satu.nomor)
