"""The rows of any table: kode, uraian, pagu, realisasi, in a tree or one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lkjip_desktop.exchange.sipd.bacaan import Bacaan, BarisBacaan, Nama
from lkjip_desktop.exchange.sipd.catat import Pencatat, is_total
from lkjip_desktop.exchange.sipd.kepala import Kepala
from lkjip_desktop.exchange.sipd.sel import is_number, text
from lkjip_desktop.exchange.sipd.wadah import Isi
from lkjip_desktop.kinerja.nomenklatur import (
    TingkatKode,
    is_rekening,
    kode_induk,
    kunci_kode,
    kunci_nama,
    split_kode,
    tingkat_kode,
)

_Baris = Sequence[Isi]
_NOMOR = re.compile(r"\(?[0-9]{1,2}\)?(\s*=.*)?")


@dataclass(frozen=True, slots=True)
class Dikenal:
    """Names by which a row without a code tells its level, as `kunci_nama` has them."""

    tingkat: Mapping[str, TingkatKode]
    unit: frozenset[str]
    kode: Mapping[str, str]
    """Names of programmes and kegiatan by comparable code."""


class PembacaTabel:
    """Takes the rows of a table; only those of sub kegiatan count, the others are their sums."""

    def __init__(self, bacaan: Bacaan, kepala: Kepala, catat: Pencatat, dikenal: Dikenal) -> None:
        """Rows before the first unit have none (`untuk_unit`)."""
        self._bacaan = bacaan
        self._kolom = kepala.kolom
        self._catat = catat
        self._dikenal = dikenal
        self._unit = ""
        self._program: Nama = ("", "")
        self._kegiatan: Nama = ("", "")
        self._tanpa_angka = False
        """Whether the last row of a sub kegiatan holds no figure."""

    def read(self, baris: Iterator[tuple[int, _Baris]]) -> None:
        """Take numbered rows."""
        for nomor, isi in baris:
            if not self._bacaan.baris and _numbers_columns(isi):
                continue
            kode, nama = self._label(nomor, isi)
            if is_total(nama or kode):
                self._total(nomor, isi)
            elif nama or kode:
                self._take(nomor, kode, nama, isi)

    def _label(self, nomor: int, isi: _Baris) -> Nama:
        kode = self._text(isi, "kode")
        nama = self._text(isi, "uraian")
        angka = "kode" in self._kolom and is_number(isi[self._kolom["kode"]])
        if angka and "." in kode and not is_rekening(kode):
            self._catat.cell(
                nomor,
                self._kolom["kode"],
                "Kode tersimpan sebagai angka. Ubah format selnya menjadi Teks.",
            )
        if not tingkat_kode(kode):
            depan, sisa = split_kode(nama)
            return (depan, sisa) if depan else (kode, nama)
        return kode, split_kode(nama)[1]

    def _text(self, isi: _Baris, apa: str) -> str:
        letak = self._kolom.get(apa)
        return "" if letak is None else text(isi[letak])

    def _total(self, nomor: int, isi: _Baris) -> None:
        pagu, realisasi = self._amounts(nomor, isi)
        self._bacaan.total_pagu, self._bacaan.total_realisasi = pagu, realisasi

    def _amounts(self, nomor: int, isi: _Baris) -> tuple[int | None, int | None]:
        pagu, realisasi = (
            self._catat.sen(nomor, self._kolom[apa], isi) if apa in self._kolom else None
            for apa in ("pagu", "realisasi")
        )
        return pagu, realisasi

    def _take(self, nomor: int, kode: str, nama: str, isi: _Baris) -> None:
        if "unit" in self._kolom and (unit := self._text(isi, "unit")):
            self._unit = unit
        tingkat = tingkat_kode(kode) or self._level(nama)
        # "4.1" may be a mere number before a known name, "5.1.02" is never
        if is_rekening(kode) and (tingkat is None or kode.count(".") > 1):
            self._account(nomor, isi)
            return
        self._tanpa_angka = False
        if tingkat is TingkatKode.SUB_KEGIATAN:
            self._row(nomor, kode, nama, isi)
        elif tingkat is TingkatKode.KEGIATAN:
            self._kegiatan = (kode, nama)
        elif tingkat is TingkatKode.PROGRAM:
            self._program, self._kegiatan = (kode, nama), ("", "")
        elif not kode and kunci_nama(nama) in self._dikenal.unit:
            self._unit, self._program, self._kegiatan = nama, ("", ""), ("", "")
        else:
            self._unknown(nomor, kode, nama, isi)
            return
        if tingkat is not TingkatKode.SUB_KEGIATAN:
            self._bacaan.dilewati += 1

    def _level(self, nama: str) -> TingkatKode | None:
        rapi = nama.casefold()
        for tingkat in (TingkatKode.PROGRAM, TingkatKode.KEGIATAN):
            if rapi.startswith(f"{tingkat.value} "):
                return tingkat
        if rapi.startswith(("sub kegiatan ", "subkegiatan ")):
            return TingkatKode.SUB_KEGIATAN
        return self._dikenal.tingkat.get(kunci_nama(nama))

    def _account(self, nomor: int, isi: _Baris) -> None:
        """A row of a rekening is a part of its sub kegiatan, whose own row holds the sum."""
        self._bacaan.dilewati += 1
        if self._tanpa_angka and any(self._amounts(nomor, isi)):
            self._catat.cell(
                nomor,
                self._kolom["uraian"],
                "Baris sub kegiatan di atas rekening ini tidak berangka. Isi jumlahnya di sana.",
            )
            self._tanpa_angka = False

    def _unknown(self, nomor: int, kode: str, nama: str, isi: _Baris) -> None:
        """A row of another level, such as urusan, is no sub kegiatan; all else is refused."""
        if kunci_kode(kode) and kunci_kode(kode).count(".") != 1:
            self._bacaan.dilewati += 1
        elif any(n is not None for n in self._amounts(nomor, isi)):
            self._catat.cell(
                nomor,
                self._kolom["uraian"],
                f"Tidak diketahui apakah “{nama[:40]}” program, kegiatan, atau sub kegiatan. "
                "Isi kodenya, misalnya 7.01.01.2.01.0001.",
            )

    def _row(self, nomor: int, kode: str, nama: str, isi: _Baris) -> None:
        pagu, realisasi = self._amounts(nomor, isi)
        self._tanpa_angka = pagu is None and realisasi is None
        kegiatan, program = self._parents(kode)
        if not any(kegiatan) or not any(program):
            self._catat.cell(
                nomor,
                self._kolom["uraian"],
                "Program atau kegiatannya tidak diketahui: tulis baris program dan kegiatan di "
                "atasnya, atau isi kodenya.",
            )
            return
        self._bacaan.dihitung += 1
        unit: Nama = ("", self._unit)
        self._bacaan.baris.append(
            BarisBacaan(unit, program, kegiatan, (kode, nama), pagu=pagu, realisasi=realisasi)
        )

    def _parents(self, kode: str) -> tuple[Nama, Nama]:
        """Kegiatan and programme: by the code where there is one, else the rows above."""
        induk = kode_induk(kode)
        if not induk or induk == kunci_kode(self._kegiatan[0]):
            return self._kegiatan, self._program
        atas = kode_induk(induk)
        return (
            (induk, self._dikenal.kode.get(induk, induk)),
            self._program
            if kunci_kode(self._program[0]) == atas
            else (atas, self._dikenal.kode.get(atas, atas)),
        )


def _numbers_columns(isi: _Baris) -> bool:
    """Whether a row counts the columns, as official tables do: 1, 2, (3), 4=3/2."""
    ada = [teks for satu in isi if (teks := text(satu))]
    return len(ada) > 1 and all(_NOMOR.fullmatch(teks) for teks in ada)
