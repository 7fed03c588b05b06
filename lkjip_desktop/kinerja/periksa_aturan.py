"""Whether rules are whole: every figure finds its one band, every AKIP predikat its koreksi."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lkjip_desktop.kinerja.angka import format_isian
from lkjip_desktop.kinerja.aturan import Aturan, Pita

_SERATUS = 100


@dataclass(frozen=True, slots=True)
class CacatAturan:
    """What is wrong with one part of the rules; `pesan` says what to do."""

    bagian: str
    """Path of the part in the stored rules: "akip", "nko", "nko.pita"."""
    hal: str
    """Its name there: "jenjang", "koreksi", "batas"."""
    kode: str
    """Of the band or the koreksi; empty where it is missing."""
    pesan: str


def check_aturan(aturan: Aturan) -> tuple[CacatAturan, ...]:
    """All that keeps rules from deciding every figure; nothing for rules that are whole.

    Bands go down from the highest bound to 0, bear different codes and all have a name; each AKIP
    predikat has one koreksi of 0–100 percent, and no other code has one; the cap of the NKO is
    above 0.
    """
    pita = {"capaian": aturan.capaian, "akip": aturan.akip, "nko.pita": aturan.nko.pita}
    jenjang = (c for bagian, satu in pita.items() for c in _check_bands(bagian, satu))
    return (*jenjang, *_check_corrections(aturan), *_check_cap(aturan))


def _check_bands(bagian: str, pita: Pita) -> Iterator[CacatAturan]:
    if not pita.jenjang:
        yield CacatAturan(bagian, "jenjang", "", f"“{pita.nama}” belum punya jenjang. Isi satu.")
    elif pita.jenjang[-1].batas != 0:
        akhir = pita.jenjang[-1]
        pesan = (
            f"Jenjang terbawah harus berbatas 0, supaya setiap angka punya jenjang: “{akhir.kode}” "
            f"berbatas {format_isian(akhir.batas)}."
        )
        yield CacatAturan(bagian, "jenjang", akhir.kode, pesan)
    for atas, bawah in pairwise(pita.jenjang):
        if bawah.batas >= atas.batas:
            pesan = (
                f"Jenjang harus urut dari batas yang tertinggi: “{bawah.kode}” "
                f"({format_isian(bawah.batas)}) tidak di bawah “{atas.kode}” "
                f"({format_isian(atas.batas)})."
            )
            yield CacatAturan(bagian, "jenjang", bawah.kode, pesan)
    for satu in pita.jenjang:
        if not satu.sebutan.strip():
            pesan = f"Sebutan jenjang “{satu.kode}” harus diisi; sebutan itu yang dicetak."
            yield CacatAturan(bagian, "jenjang", satu.kode, pesan)
    for kode, kali in Counter(j.kode for j in pita.jenjang).items():
        if not kode.strip():
            yield CacatAturan(bagian, "jenjang", kode, "Kode setiap jenjang harus diisi.")
        elif kali > 1:
            pesan = f"Kode jenjang “{kode}” dipakai {kali} kali. Bedakan kodenya."
            yield CacatAturan(bagian, "jenjang", kode, pesan)


def _check_corrections(aturan: Aturan) -> Iterator[CacatAturan]:
    predikat = [j.kode for j in aturan.akip.jenjang]
    kali = Counter(kode for kode, _ in aturan.nko.koreksi)
    for kode in predikat:
        if kode not in kali:
            pesan = f"Koreksi untuk predikat AKIP “{kode}” tidak ada. Tambahkan barisnya."
            yield CacatAturan("nko", "koreksi", "", pesan)
    for kode, persen in aturan.nko.koreksi:
        if kode not in predikat:
            pesan = f"“{kode}” bukan predikat AKIP. Pakai kode dari jenjang AKIP."
        elif kali[kode] > 1:
            pesan = f"Koreksi untuk “{kode}” ada {kali[kode]} kali. Hapus yang lain."
        elif not 0 <= persen <= _SERATUS:
            pesan = f"Koreksi untuk “{kode}” harus 0 sampai 100 persen."
        else:
            continue
        yield CacatAturan("nko", "koreksi", kode, pesan)


def _check_cap(aturan: Aturan) -> Iterator[CacatAturan]:
    if aturan.nko.batas <= 0:
        yield CacatAturan("nko", "batas", "", "Batas capaian NKO harus lebih dari 0 persen.")
