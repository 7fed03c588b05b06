"""Values that can be read but can't be meant: a word where a number is measured, an AKIP of 765."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Tabel
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Lembar, Rupa
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import KATA
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.nilai import Predikat, Rentang, format_nilai
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator
from lkjip_desktop.kinerja.temuan import Temuan

AKIP_TERTINGGI: Final = 100

Isi = Mapping[str, Sequence[BarisBaca]]
"""Rows that were read, by kind."""


def check_values(isi: Isi, tabel: Mapping[str, Tabel], buku: BukuKantor) -> Iterator[Temuan]:
    """Refuse what does not fit its indicator or its scale; what the file already holds may stay."""
    indikator = {b.id: b.isi for b in isi["Indikator"] if not b.hapus}
    for lembar in SUSUNAN:
        for baris in isi[lembar.jenis]:
            lama = buku.find(JENIS[lembar.jenis], baris.id)
            for kolom in lembar.kolom:
                nilai = baris.isi.get(kolom.medan)
                if nilai is None or baris.hapus or nilai == getattr(lama, kolom.medan, None):
                    continue
                pesan = _complaint(lembar, kolom, nilai, _direction(baris, indikator, buku))
                if pesan:
                    tempat = tabel[lembar.jenis].place(kolom.judul, baris.nomor)
                    yield Temuan("buku.isi", pesan, tempat)


def _direction(
    baris: BarisBaca, indikator: Mapping[str, Mapping[str, Any]], buku: BukuKantor
) -> tuple[Arah | None, str]:
    """Arah and skala of the indicator that a row measures."""
    kunci = baris.isi.get("indikator_id", "")
    if kunci in indikator:
        return indikator[kunci].get("arah"), indikator[kunci].get("skala", "")
    satu = buku.find(Indikator, kunci)
    return (satu.arah, satu.skala) if satu else (None, "")


def _complaint(lembar: Lembar, kolom: Kolom, nilai: object, ukuran: tuple[Arah | None, str]) -> str:
    if lembar.jenis == "EvaluasiAkip" and isinstance(nilai, Decimal):
        luar = not 0 <= nilai <= AKIP_TERTINGGI
        return "Nilai AKIP antara 0 dan 100. Tulis seperti pada LHE." if luar else ""
    if kolom.rupa is Rupa.NILAI and isinstance(nilai, Predikat | Rentang):
        arah, skala = ukuran
        if arah is not None and not _measurable(nilai, arah, skala):
            return (
                f"“{format_nilai(nilai)}” tidak dapat diukur karena indikatornya berarah "
                f"{KATA[Arah][arah]}. Tulis satu angka, atau ubah arah indikatornya."
            )
    return ""


def _measurable(nilai: Predikat | Rentang, arah: Arah, skala: str) -> bool:
    """Whether more or less can be said of a value that is no single number."""
    if isinstance(nilai, Rentang):
        return arah in {Arah.RENTANG, Arah.PREDIKAT}
    if arah is Arah.NAIK:
        return nilai.angka is not None or bool(skala)
    return arah is Arah.PREDIKAT
