"""Values that can be read but can't be meant: a word where a number is measured, an AKIP of 765."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Tabel
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom, Rupa
from lkjip_desktop.kinerja.bentuk_nilai import (
    check_akip,
    check_janji,
    check_realisasi,
    check_rupiah,
    check_skala,
)
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.nilai import Nilai, kunci_predikat
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, JenisLembar, TingkatPredikat
from lkjip_desktop.kinerja.temuan import Temuan

Isi = Mapping[str, Sequence[BarisBaca]]
"""Rows that were read, by kind."""

_LEMBAR_PK: Final = Temuan(
    "lembar.pk",
    "Nomor, tanggal, dan penanda tangan PK ada di lembar Perjanjian Kinerja. Isi di sana, lalu "
    "kosongkan baris ini.",
)
_PERUBAHAN_NEGATIF: Final = Temuan(
    "pk.nomor_negatif", "Perubahan Ke tidak boleh negatif. Isi 0 untuk PK murni, 1 dan seterusnya."
)


def check_values(isi: Isi, tabel: Mapping[str, Tabel], buku: BukuKantor) -> Iterator[Temuan]:
    """Refuse what does not fit its indicator or its scale; what the file already holds may stay."""
    pengukur = _Pengukur(isi, buku)
    for lembar in SUSUNAN:
        for baris in isi[lembar.jenis]:
            lama = buku.find(JENIS[lembar.jenis], baris.id)
            for kolom in lembar.kolom:
                nilai = baris.isi.get(kolom.medan)
                if nilai is None or baris.hapus or nilai == getattr(lama, kolom.medan, None):
                    continue
                if salah := pengukur.check(lembar.jenis, kolom, baris, nilai):
                    tempat = tabel[lembar.jenis].place(kolom.judul, baris.nomor)
                    yield Temuan("buku.isi", salah.pesan, tempat)


class _Pengukur:
    """What values are measured by: the indicators and scales of the workbook, else of the file."""

    def __init__(self, isi: Isi, buku: BukuKantor) -> None:
        self._buku = buku
        self._indikator = {b.id: b.isi for b in isi["Indikator"] if not b.hapus}
        self._skala: dict[str, list[str]] = {}
        tingkat = isi[TingkatPredikat.__name__]
        for baris in tingkat:
            if not baris.hapus:
                self._add(baris.isi.get("skala", ""), baris.isi.get("sebutan", ""))
        di_lembar = {baris.id for baris in tingkat}
        for satu in buku.all_of(TingkatPredikat):
            if satu.id not in di_lembar:
                self._add(satu.skala, satu.sebutan)

    def check(self, jenis: str, kolom: Kolom, baris: BarisBaca, nilai: Any) -> Temuan | None:  # noqa: ANN401 - the value of any field
        """What is wrong with the value of a column."""
        if kolom.rupa is Rupa.NILAI:
            return self._check_value(baris.isi.get("indikator_id", ""), kolom, nilai)
        if kolom.rupa is Rupa.RUPIAH:
            return check_rupiah(nilai)
        if jenis == "EvaluasiAkip" and kolom.medan == "nilai":
            return check_akip(nilai)
        if kolom.medan == "perubahan_ke" and nilai < 0:
            return _PERUBAHAN_NEGATIF
        return _LEMBAR_PK if nilai is JenisLembar.PK else None

    def _check_value(self, kunci: str, kolom: Kolom, nilai: Nilai) -> Temuan | None:
        arah, skala = self._measure(kunci)
        if arah is None:
            return None
        check = check_janji if kolom.medan == "target" else check_realisasi
        return check(nilai, arah) or check_skala(nilai, self._skala.get(kunci_predikat(skala), ()))

    def _measure(self, kunci: str) -> tuple[Arah | None, str]:
        """Arah and skala of an indicator."""
        if kunci in self._indikator:
            isi = self._indikator[kunci]
            return isi.get("arah"), isi.get("skala", "")
        satu = self._buku.find(Indikator, kunci)
        return (satu.arah, satu.skala) if satu else (None, "")

    def _add(self, skala: str, sebutan: str) -> None:
        if skala and sebutan:
            self._skala.setdefault(kunci_predikat(skala), []).append(sebutan)
