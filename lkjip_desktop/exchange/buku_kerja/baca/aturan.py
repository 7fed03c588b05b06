"""The sheet Aturan back into stored rules, one set for each year that it names."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from typing import Any, Final

from lkjip_desktop.exchange.buku_kerja.baca.baris import PembacaLembar
from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import BAGIAN, HAL, HAL_ANGKA
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.kinerja.angka import desimal_kanonis
from lkjip_desktop.kinerja.aturan import Yakin, aturan_from_json, aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.periksa_aturan import check_aturan
from lkjip_desktop.kinerja.temuan import Temuan, quote
from lkjip_desktop.kinerja.waktu import parse_tanggal

_JALUR: Final = {plain(bagian): jalur for jalur, bagian in BAGIAN.items()}
_BOLEH_KOSONG: Final = {"capaian_turun_nol", "batas_capaian_tercetak"}
"""Numbers whose absence is a rule too: no capaian is set, nothing is capped."""
_NAMA: Final = {plain(hal): nama for nama, hal in HAL.items()}


def give_rules(
    rules: Mapping[int, str], tahun_kerja: Mapping[int, BarisBaca], buku: BukuKantor, baku: str
) -> None:
    """Give each year its rules: those of the sheet, else those it has, else the usual ones."""
    for tahun, baris in tahun_kerja.items():
        lama = buku.find(TahunKerja, baris.id)
        if tahun in rules:
            baris.isi["aturan"] = _keep_if_same(lama, rules[tahun])
        elif lama is None:
            baris.isi["aturan"] = baku


def _keep_if_same(lama: TahunKerja | None, baru: str) -> str:
    """The rules as they are stored where the sheet says the same."""
    if lama is None:
        return baru
    try:
        sama = aturan_from_json(lama.aturan) == aturan_from_json(baru)
    except (ValueError, KeyError, TypeError):
        return baru
    return lama.aturan if sama else baru


class PembacaAturan:
    """Builds the rules of each year from its rows; refused cells go to the reader of the sheet."""

    def __init__(self, pembaca: PembacaLembar, tahun_kerja: Container[int]) -> None:
        """Read with the reader of the sheet; rules are for the years of `tahun_kerja` only."""
        self._pembaca = pembaca
        self._tahun_kerja = tahun_kerja
        self._isi: dict[int, dict[str, Any]] = {}
        self._pertama: dict[int, BarisBaca] = {}
        self._letak: dict[tuple[int, str, str, str], BarisBaca] = {}
        """Rows by year, part, what is ruled and code; the first one where a code is blank."""
        self._ditolak: set[int] = set()

    def read(self) -> Mapping[int, str]:
        """The rules by year, as canonical JSON."""
        for baris in self._pembaca.read():
            self._take(baris)
        utuh = self._isi.keys() - self._ditolak
        return {tahun: teks for tahun in sorted(utuh) if (teks := self._finish(tahun))}

    def _take(self, baris: BarisBaca) -> None:
        isi = baris.isi
        if not {"tahun", "bagian", "hal"} <= isi.keys():
            return  # refused already
        jalur, nama = _JALUR.get(plain(isi["bagian"])), _NAMA.get(plain(isi["hal"]))
        if jalur is None:
            self._refuse(baris, "Bagian", f"{quote(isi['bagian'])} tidak dikenal. {_list(BAGIAN)}")
        elif nama is None:
            self._refuse(baris, "Hal", f"{quote(isi['hal'])} tidak dikenal. {_list(HAL)}")
        else:
            bagian = self._section(isi["tahun"], jalur)
            self._pertama.setdefault(isi["tahun"], baris)
            self._letak.setdefault((isi["tahun"], jalur, nama, ""), baris)
            self._letak[isi["tahun"], jalur, nama, isi.get("kode", "")] = baris
            if nama == "jenjang":
                self._take_band(baris, bagian.setdefault(nama, []))
            elif nama == "koreksi":
                self._take_correction(baris, bagian.setdefault(nama, []))
            elif nama in bagian:
                self._refuse(baris, "Hal", "Hal ini sudah diatur di baris lain. Hapus salah satu.")
            else:
                bagian[nama] = self._single(baris, nama)

    def _section(self, tahun: int, jalur: str) -> dict[str, Any]:
        bagian = self._isi.setdefault(tahun, {})
        for nama in filter(None, jalur.split(".")):
            bagian = bagian.setdefault(nama, {})
        return bagian

    def _single(self, baris: BarisBaca, nama: str) -> str | None:
        isi = baris.isi
        if nama in HAL_ANGKA:
            angka = isi.get("angka")
            if angka is None and nama not in _BOLEH_KOSONG:
                self._refuse(baris, "Angka", "Angka harus diisi.")
            return None if angka is None else desimal_kanonis(angka)
        if nama == "berlaku_mulai":
            tanggal = parse_tanggal(isi.get("isi", ""))
            if isinstance(tanggal, Temuan):
                self._refuse(baris, "Isi", tanggal.pesan)
                return None
            return tanggal.isoformat()
        if nama == "yakin":
            return self._certainty(baris, "Isi", isi.get("isi", ""))
        return str(isi.get("isi", ""))

    def _take_band(self, baris: BarisBaca, jenjang: list[Any]) -> None:
        angka, termasuk = baris.isi.get("angka"), baris.isi.get("termasuk")
        if angka is None or termasuk is None:
            kosong = "Angka" if angka is None else "Termasuk"
            self._refuse(baris, kosong, f"{kosong} harus diisi pada setiap jenjang.")
            return
        yakin = self._certainty(baris, "Keyakinan", baris.isi.get("keyakinan", ""))
        kode, sebutan = baris.isi.get("kode", ""), baris.isi.get("isi", "")
        jenjang.append([desimal_kanonis(angka), termasuk, kode, sebutan, yakin])

    def _take_correction(self, baris: BarisBaca, koreksi: list[Any]) -> None:
        angka, kode = baris.isi.get("angka"), baris.isi.get("kode", "")
        if angka is None or not kode:
            kosong = "Kode" if angka is not None else "Angka"
            self._refuse(baris, kosong, f"{kosong} harus diisi pada setiap koreksi.")
        else:
            koreksi.append([kode, desimal_kanonis(angka)])

    def _certainty(self, baris: BarisBaca, judul: str, teks: str) -> str:
        if teks.upper() in set(Yakin):
            return teks.upper()
        self._refuse(baris, judul, "Isi A (peraturan), B (praktik), atau C (setempat).")
        return Yakin.C.value

    def _finish(self, tahun: int) -> str:
        if tahun not in self._tahun_kerja:
            self._refuse(
                self._pertama[tahun],
                "Tahun",
                f"Tahun {tahun} tidak ada di lembar Tahun Kerja. Tambahkan di sana, atau hapus "
                "aturannya.",
            )
            return ""
        try:
            aturan = aturan_from_json(json.dumps(self._isi[tahun]))
        except KeyError as galat:
            hal = HAL.get(galat.args[0]) or BAGIAN.get(galat.args[0], str(galat.args[0]))
            self._refuse(
                self._pertama[tahun],
                "Tahun",
                f"Aturan tahun {tahun} belum lengkap: baris “{hal}” tidak ada. Salin lembar ini "
                "dari hasil ekspor, atau hapus semua baris tahun itu.",
            )
            return ""
        cacat = check_aturan(aturan)
        for satu in cacat:
            baris = self._letak[tahun, satu.bagian, satu.hal, satu.kode]
            self._refuse(baris, "Angka" if satu.kode else "Hal", satu.pesan)
        return "" if cacat else aturan_to_json(aturan)

    def _refuse(self, baris: BarisBaca, judul: str, pesan: str) -> None:
        self._ditolak.add(baris.isi["tahun"])
        self._pembaca.refuse(Temuan("buku.aturan", pesan), judul, baris.nomor)


def _list(nama: Mapping[str, str]) -> str:
    return f"Isi salah satu: {', '.join(nama.values())}."
