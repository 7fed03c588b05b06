"""The rows of SIPD's own layouts: Rekap 5, and Laporan Realisasi Per Dokumen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from lkjip_desktop.exchange.sipd.bacaan import Bacaan, BarisBacaan, Nama
from lkjip_desktop.exchange.sipd.catat import Pencatat, is_total
from lkjip_desktop.exchange.sipd.kepala import Kepala
from lkjip_desktop.exchange.sipd.sel import day, is_number, text, year
from lkjip_desktop.exchange.sipd.wadah import Isi
from lkjip_desktop.kinerja.impor import JenisImpor
from lkjip_desktop.kinerja.nomenklatur import TingkatKode, is_below, split_kode, tingkat_kode
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

_LS: Final = re.compile(r"\bLS\b", re.IGNORECASE)
_Baris = Sequence[Isi]
_TINGKAT: Final = {
    "program": (TingkatKode.PROGRAM, "program"),
    "kegiatan": (TingkatKode.KEGIATAN, "kegiatan"),
    "sub": (TingkatKode.SUB_KEGIATAN, "sub kegiatan"),
}


def clean_code(isi: Isi) -> str:
    """The code of an office or unit for comparing: without any space."""
    return "".join(text(isi).split())


class PembacaSipd:
    """Takes the rows below the headings and adds them up by unit and sub kegiatan.

    Rows are never taken for doubles of each other: five equal ones count five times.
    """

    def __init__(self, bacaan: Bacaan, kepala: Kepala, catat: Pencatat, skpd: str) -> None:
        """Count the rows of the office `skpd` alone; those of all offices where it is empty."""
        self._bacaan = bacaan
        self._kolom = kepala.kolom
        self._catat = catat
        self._skpd = clean_code(skpd)
        self._kode: dict[Isi, str] = {}
        self._menurut: dict[tuple[str, str, str], BarisBacaan] = {}
        self._tahun_depan = 0
        """Rows of LS whose transfer came only in the next year."""
        self._realisasi = kepala.profil.jenis is JenisImpor.REALISASI

    def read(self, baris: Iterator[tuple[int, _Baris]]) -> None:
        """Take numbered rows."""
        letak = self._kolom["skpd"]
        for nomor, isi in baris:
            mentah = isi[letak]
            kode = self._kode.get(mentah)
            if kode is None:
                kode = self._kode.setdefault(mentah, clean_code(mentah))
            if not kode or is_total(kode):
                self._without_office(nomor, isi)
            elif self._skpd and kode != self._skpd:
                self._bacaan.kantor_lain += 1
                self._name_office(kode, isi)
            else:
                self._name_office(kode, isi)
                self._take(nomor, kode, isi)
        self._bacaan.baris += self._menurut.values()
        if self._tahun_depan:
            pesan = (
                f"{self._tahun_depan} baris LS baru ditransfer pada tahun berikutnya. Bulannya "
                "menurut Tanggal Dokumen."
            )
            temuan = Temuan("impor.tahun_depan", pesan, tingkat=Tingkat.CATATAN)
            self._bacaan.temuan.append(temuan)

    def _name_office(self, kode: str, isi: _Baris) -> None:
        if kode not in self._bacaan.skpd:
            self._bacaan.skpd[kode] = self._text(isi, "nama_skpd")

    def _without_office(self, nomor: int, isi: _Baris) -> None:
        if any(isinstance(satu, str) and is_total(satu) for satu in isi):
            self._total(nomor, isi)
        elif self._text(isi, "sub"):
            self._catat.cell(nomor, self._kolom["skpd"], "Kode SKPD kosong. Isi kodenya.")

    def _total(self, nomor: int, isi: _Baris) -> None:
        if "pagu" in self._kolom:
            self._bacaan.total_pagu = self._catat.sen(nomor, self._kolom["pagu"], isi)
        if "realisasi" in self._kolom:
            self._bacaan.total_realisasi = self._catat.sen(nomor, self._kolom["realisasi"], isi)

    def _take(self, nomor: int, skpd: str, isi: _Baris) -> None:
        # Rows of the levels above hold the sums of those below: counted, pagu would be doubled.
        if "rekening" in self._kolom and not self._text(isi, "rekening"):
            self._bacaan.dilewati += 1
            return
        satu = self._row(nomor, skpd, isi)
        if satu is None:
            return
        self._bacaan.dihitung += 1
        if self._realisasi:
            self._spend(nomor, satu, isi)
        else:
            self._budget(nomor, satu, isi)

    def _row(self, nomor: int, skpd: str, isi: _Baris) -> BarisBacaan | None:
        sub, unit = isi[self._kolom["sub"]], isi[self._kolom["unit"]]
        kunci = (skpd, text(unit), text(sub))
        ada = self._menurut.get(kunci)
        if ada is not None:
            return ada
        if self._codes_hold(nomor, isi):
            return self._menurut.setdefault(kunci, self._new_row(skpd, isi))
        return None

    def _codes_hold(self, nomor: int, isi: _Baris) -> bool:
        """Whether the three codes are codes of their level, each below the one before it."""
        atas = ""
        for apa, (tingkat, sebutan) in _TINGKAT.items():
            letak = self._kolom[apa]
            kode = text(isi[letak])
            pesan = ""
            if is_number(isi[letak]):
                pesan = "Kode tersimpan sebagai angka. Ubah format selnya menjadi Teks."
            elif tingkat_kode(kode) is not tingkat:
                pesan = f"Kode {sebutan} kosong atau tidak terbaca."
            elif atas and not is_below(kode, atas):
                pesan = f"Kode {sebutan} ini tidak berada di bawah {atas}. Periksa kodenya."
            if pesan:
                self._catat.cell(nomor, letak, pesan)
                return False
            atas = kode
        return True

    def _new_row(self, skpd: str, isi: _Baris) -> BarisBacaan:
        unit = clean_code(isi[self._kolom["unit"]]) or skpd
        return BarisBacaan(
            unit=(unit, self._text(isi, "nama_unit")),
            program=self._name(isi, "program"),
            kegiatan=self._name(isi, "kegiatan"),
            sub_kegiatan=self._name(isi, "sub"),
        )

    def _name(self, isi: _Baris, apa: str) -> Nama:
        """Code and name; names often begin with the code once more."""
        return self._text(isi, apa), split_kode(self._text(isi, f"nama_{apa}"))[1]

    def _text(self, isi: _Baris, apa: str) -> str:
        letak = self._kolom.get(apa)
        return "" if letak is None else text(isi[letak])

    def _budget(self, nomor: int, satu: BarisBacaan, isi: _Baris) -> None:
        letak: Mapping[str, int] = self._kolom
        pagu = self._catat.sen(nomor, letak["pagu"], isi) if "pagu" in letak else None
        if pagu is not None:
            satu.pagu = (satu.pagu or 0) + pagu
            dana = self._text(isi, "sumber"), self._text(isi, "nama_sumber")
            if any(dana):
                satu.sumber[dana] = satu.sumber.get(dana, 0) + pagu
        nyata = self._catat.sen(nomor, letak["realisasi"], isi) if "realisasi" in letak else None
        if nyata is not None:
            satu.realisasi = (satu.realisasi or 0) + nyata
        if "tahun" in letak and (tahun := year(isi[letak["tahun"]])):
            self._bacaan.tahun.add(tahun)
        if "tahapan" in letak:
            self._bacaan.tahapan.add(self._text(isi, "tahapan"))

    def _spend(self, nomor: int, satu: BarisBacaan, isi: _Baris) -> None:
        tanggal = self._date(nomor, isi)
        if tanggal is None:
            return
        for apa, tujuan in (("realisasi", satu.bulanan), ("setoran", satu.setoran)):
            nilai = self._catat.sen(nomor, self._kolom[apa], isi)
            if nilai:
                tujuan[tanggal.month] = tujuan.get(tanggal.month, 0) + nilai
            elif nilai == 0 and apa == "realisasi":
                tujuan.setdefault(tanggal.month, 0)

    def _date(self, nomor: int, isi: _Baris) -> date | None:
        """The day that counts: of the transfer for LS, of the document for all else."""
        jenis = f"{self._text(isi, 'jenis')} {self._text(isi, 'jenis_dokumen')}"
        apa = "tanggal"
        if _LS.search(jenis) and self._text(isi, "transfer"):
            apa = "transfer"
        hasil = day(isi[self._kolom[apa]])
        if apa == "transfer" and isinstance(hasil, date):
            hasil = self._within_year(isi, hasil)
        if isinstance(hasil, Temuan) or hasil is None:
            pesan = hasil.pesan if hasil else "Tanggal kosong, jadi bulannya tidak diketahui."
            self._catat.cell(nomor, self._kolom[apa], pesan)
            return None
        if self._bacaan.tahun and hasil.year not in self._bacaan.tahun:
            tahun = min(self._bacaan.tahun)
            self._catat.cell(nomor, self._kolom[apa], f"Tanggal ini di luar tahun {tahun}.")
            return None
        self._bacaan.tahun.add(hasil.year)
        return hasil

    def _within_year(self, isi: _Baris, transfer: date) -> date:
        """The day of the document where money of December came only in the next year."""
        dokumen = day(isi[self._kolom["tanggal"]])
        if not isinstance(dokumen, date) or dokumen.year != transfer.year - 1:
            return transfer
        if self._bacaan.tahun and dokumen.year not in self._bacaan.tahun:
            return transfer
        self._tahun_depan += 1
        return dokumen
