"""Terbilang: an amount of rupiah in words, as under the JUMLAH of a Perjanjian Kinerja."""

from __future__ import annotations

from enum import StrEnum

from lkjip_desktop.kinerja.angka import Sen


class Ejaan(StrEnum):
    """How 10⁹ is spelled: KBBI says miliar, many offices keep printing milyar."""

    MILIAR = "miliar"
    MILYAR = "milyar"


_SATUAN = (
    *("", "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan"),
    *("Sepuluh", "Sebelas"),
)
_PANGKAT = ("", "Ribu", "Juta", "", "Triliun", "Kuadriliun", "Kuintiliun")
_MILIAR = 3
_SERIBU = 1000
_SERATUS = 100
_SEPULUH = 10
_DUA_PULUH = 20


def terbilang(sen: Sen, ejaan: Ejaan = Ejaan.MILIAR) -> str:
    """The amount in words, each with a capital: 150050 → "Seribu Lima Ratus Rupiah Lima Puluh Sen".

    0 is "Nol Rupiah", a negative amount begins with "Minus". Sen are named where there are any.
    Raises ValueError from 10²¹ rupiah on, far beyond what `parse_rupiah` lets in.
    """
    rupiah, sisa = divmod(abs(sen), _SERATUS)
    kata = ["Minus"] if sen < 0 else []
    if rupiah or not sisa:
        kata += [*(_bilangan(rupiah, ejaan) or ["Nol"]), "Rupiah"]
    if sisa:
        kata += [*_di_bawah_seribu(sisa), "Sen"]
    return " ".join(kata)


def _bilangan(nilai: int, ejaan: Ejaan) -> list[str]:
    """Words of a whole number; none for 0."""
    if nilai >= _SERIBU ** len(_PANGKAT):
        raise ValueError(f"terlalu besar untuk dieja: {nilai}")
    kata: list[str] = []
    for pangkat in reversed(range(len(_PANGKAT))):
        kelompok = nilai // _SERIBU**pangkat % _SERIBU
        if kelompok == 1 and pangkat == 1:
            kata.append("Seribu")
        elif kelompok:
            nama = ejaan.value.title() if pangkat == _MILIAR else _PANGKAT[pangkat]
            kata += [*_di_bawah_seribu(kelompok), *([nama] if nama else [])]
    return kata


def _di_bawah_seribu(nilai: int) -> list[str]:
    if nilai >= _SERATUS:
        ratus, sisa = divmod(nilai, _SERATUS)
        awal = ["Seratus"] if ratus == 1 else [_SATUAN[ratus], "Ratus"]
        return awal + _di_bawah_seribu(sisa)
    if nilai >= _DUA_PULUH:
        puluh, sisa = divmod(nilai, _SEPULUH)
        return [_SATUAN[puluh], "Puluh", *_di_bawah_seribu(sisa)]
    if nilai >= len(_SATUAN):
        return [_SATUAN[nilai - _SEPULUH], "Belas"]
    return [_SATUAN[nilai]] if nilai else []
