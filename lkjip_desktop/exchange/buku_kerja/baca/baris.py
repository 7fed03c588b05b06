"""The rows of a sheet as values of fields, their references found among the rows before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.baca.direktori import Direktori
from lkjip_desktop.exchange.buku_kerja.baca.sel import read_cell
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Baris, Tabel
from lkjip_desktop.exchange.buku_kerja.penamaan import short_kunci
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import (
    JUDUL_HAPUS,
    JUDUL_KUNCI,
    JUDUL_SEMULA,
    YA,
    Kolom,
    Lembar,
    Rupa,
    medan_dari,
)
from lkjip_desktop.exchange.buku_kerja.teks import tidy
from lkjip_desktop.exchange.buku_kerja.xlsx import Cacat, Sel
from lkjip_desktop.kinerja.temuan import Temuan, quote

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class PembacaLembar:
    """Reads one sheet; `temuan` gathers what can't be taken."""

    def __init__(self, lembar: Lembar, tabel: Tabel, direktori: Direktori) -> None:
        self.lembar = lembar
        self.tabel = tabel
        self.temuan: list[Temuan] = []
        self._direktori = direktori
        self._ke_lembar_ini: list[tuple[BarisBaca, Kolom, str]] = []

    def read(self) -> list[BarisBaca]:
        """All rows; references to other rows of this sheet wait for `resolve_own`."""
        return [self._row(baris) for baris in self.tabel.baris]

    def resolve_own(self) -> None:
        """Find what refers to rows of this same sheet, once these have their ids."""
        for baris, kolom, teks in self._ke_lembar_ini:
            hasil = self._find(kolom, teks)
            if not isinstance(hasil, Temuan):
                baris.isi[kolom.medan] = hasil
            elif not baris.hapus:
                self.refuse(hasil, kolom.judul, baris.nomor)

    def refuse(self, temuan: Temuan, judul: str, nomor: int) -> None:
        """Note a refused cell with its place."""
        self.temuan.append(replace(temuan, tempat=self.tabel.place(judul, nomor)))

    def _row(self, baris: Baris) -> BarisBaca:
        hasil = BarisBaca(
            baris.nomor,
            kunci=self._kunci(baris),
            semula=_text(baris.sel.get(JUDUL_SEMULA)),
            hapus=self._marked(baris),
        )
        sebelum = len(self.temuan)
        bagian: dict[str, dict[str, Any]] = {}
        for kolom in self.lembar.kolom:
            nilai = self._value(kolom, baris, hasil)
            if isinstance(nilai, Temuan):
                self.refuse(nilai, kolom.judul, baris.nomor)
            elif kolom.lewat:
                bagian.setdefault(kolom.medan, {})[kolom.lewat] = nilai
            else:
                hasil.isi[kolom.medan] = nilai
        for medan, isi in bagian.items():
            self._follow(medan, isi, hasil)
        if hasil.hapus:  # what stands in a row that goes does not matter
            del self.temuan[sebelum:]
        return hasil

    def _value(self, kolom: Kolom, baris: Baris, hasil: BarisBaca) -> Any:  # noqa: ANN401 - the value of any field
        sel = baris.sel.get(kolom.judul)
        blank = sel is None or (isinstance(sel.isi, str) and not tidy(sel.isi))
        if blank and kolom.wajib:
            return Temuan("buku.wajib", f"{kolom.judul} harus diisi. {kolom.petunjuk}")
        if blank and kolom.kepala:
            return self._head()
        nilai = read_cell(kolom, sel)
        if kolom.rupa is not Rupa.ACUAN or nilai is None or isinstance(nilai, Temuan):
            return nilai
        if kolom.acuan == self.lembar.jenis:
            self._ke_lembar_ini.append((hasil, kolom, nilai))
            return None
        return self._find(kolom, nilai)

    def _head(self) -> str | Temuan:
        """The office that a blank cell means."""
        kepala = self._direktori.find_heads()
        if len(kepala) == 1:
            return kepala[0]
        sebab = (
            "lebih dari satu jabatan di lembar Jabatan berperan Kepala perangkat daerah"
            if kepala
            else "tidak ada jabatan di lembar Jabatan yang berperan Kepala perangkat daerah"
        )
        return Temuan("buku.kepala", f"Jabatan kosong, padahal {sebab}. Pilih jabatannya di sini.")

    def _find(self, kolom: Kolom, teks: str) -> str | Temuan:
        cocok = self._direktori.find_name(kolom.acuan, teks)
        if len(cocok) == 1:
            return cocok[0]
        nama = LEMBAR_MENURUT_JENIS[kolom.acuan].nama
        if not cocok:
            return Temuan(
                "buku.acuan",
                f"{quote(teks)} tidak ada di lembar {nama}. Pilih dari daftar, atau tambahkan "
                f"barisnya di lembar {nama}.",
            )
        contoh = f"{teks[:20]} [{short_kunci(cocok[0])}]"
        return Temuan(
            "buku.acuan_ganda",
            f"{quote(teks)} adalah nama {len(cocok)} baris di lembar {nama}. Bedakan namanya, atau "
            f"tulis nama itu diikuti delapan huruf pertama Kunci-nya, misalnya “{contoh}”.",
        )

    def _follow(self, medan: str, isi: Mapping[str, Any], hasil: BarisBaca) -> None:
        """Find the row that several columns together refer to."""
        kolom = [k for k in self.lembar.kolom if k.medan == medan]
        if len(isi) < len(kolom):
            return  # one of them was refused
        jenis = medan_dari(self.lembar.jenis, medan).acuan or ""
        tujuan = self._direktori.find_key(jenis, isi)
        if tujuan is not None:
            hasil.isi[medan] = tujuan
            return
        bagian = ", ".join(k.judul for k in kolom)
        nama = LEMBAR_MENURUT_JENIS[jenis].nama
        temuan = Temuan(
            "buku.acuan",
            f"Tidak ada baris di lembar {nama} dengan {bagian} seperti di baris ini. Tambahkan "
            "barisnya di sana, atau perbaiki isi baris ini.",
        )
        self.refuse(temuan, kolom[0].judul, hasil.nomor)

    def _kunci(self, baris: Baris) -> str:
        kunci = _text(baris.sel.get(JUDUL_KUNCI)).lower()
        if kunci and not _UUID.fullmatch(kunci):
            temuan = Temuan(
                "buku.kunci",
                f"{quote(kunci)} bukan Kunci dari program. Kosongkan bila baris ini baru.",
            )
            self.refuse(temuan, JUDUL_KUNCI, baris.nomor)
            return ""
        return kunci

    def _marked(self, baris: Baris) -> bool:
        teks = _text(baris.sel.get(JUDUL_HAPUS)).casefold()
        if teks not in {"", YA.casefold()}:
            temuan = Temuan("buku.sel", f"{quote(teks)} tidak dikenal. Tulis {YA} atau kosongkan.")
            self.refuse(temuan, JUDUL_HAPUS, baris.nomor)
        elif teks and self.lembar.tunggal:
            temuan = Temuan("buku.hapus", "Baris ini tidak dapat dihapus. Ubah saja isinya.")
            self.refuse(temuan, JUDUL_HAPUS, baris.nomor)
        return teks == YA.casefold()


def _text(sel: Sel | None) -> str:
    """The text of a cell of the program's own columns; anything else reads as its value does."""
    if sel is None:
        return ""
    isi = sel.isi.sebab if isinstance(sel.isi, Cacat) else sel.isi
    return tidy(str(isi))
