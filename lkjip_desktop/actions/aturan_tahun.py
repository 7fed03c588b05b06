"""The rules of a year: each edit of a local setting is one step, checked as a whole before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal

from lkjip_desktop.actions.usul import Usul, change, shorten
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.angka import format_isian
from lkjip_desktop.kinerja.aturan import (
    Aturan,
    Jenjang,
    Pita,
    Yakin,
    aturan_from_json,
    aturan_to_json,
)
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.periksa_aturan import check_aturan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.desimal import add_all, divide

NamaPita = Literal["capaian", "akip", "nko"]
NamaBagian = Literal["capaian", "nko"]
NamaBatas = Literal["batas", "capaian_turun_nol", "batas_capaian_tercetak"]
MedanJenjang = Literal["batas", "termasuk", "kode", "sebutan"]

JUDUL_PITA: Final[dict[NamaPita, str]] = {
    "capaian": "predikat capaian",
    "akip": "predikat AKIP",
    "nko": "predikat NKO",
}
JUDUL_BATAS: Final[dict[NamaBatas, str]] = {
    "batas": "batas capaian NKO",
    "capaian_turun_nol": "capaian arah turun bila target dan realisasi 0",
    "batas_capaian_tercetak": "batas capaian tercetak",
}
_JUDUL_MEDAN: Final[dict[MedanJenjang, str]] = {
    "batas": "batas bawah",
    "termasuk": "termasuk batas",
    "kode": "kode",
    "sebutan": "sebutan",
}
_DUA: Final = Decimal(2)


def band_of(aturan: Aturan, nama: NamaPita) -> Pita:
    """The bands of a part of the rules."""
    return {"capaian": aturan.capaian, "akip": aturan.akip, "nko": aturan.nko.pita}[nama]


def is_local(yakin: Yakin) -> bool:
    """Whether a rule may be set by an office: all but what stands in a regulation (A)."""
    return yakin is not Yakin.A


def set_band(
    buku: BukuKantor,
    tahun: TahunKerja,
    nama: NamaPita,
    nomor: int,
    medan: MedanJenjang,
    nilai: Any,  # noqa: ANN401 - each field has its own type
) -> Usul | Temuan:
    """Set a field of the band `nomor`, from the highest down, of a year; bounds in percent."""
    if nilai is None:
        return Temuan("aturan.kosong", "Batas bawah harus diisi.")
    aturan = aturan_from_json(tahun.aturan)
    pita = band_of(aturan, nama)
    lama = pita.jenjang[nomor]
    baru = _sure(replace(lama, **{medan: nilai}), band_of(default_rules(), nama))
    jenjang = (*pita.jenjang[:nomor], baru, *pita.jenjang[nomor + 1 :])
    isi = _word(nilai)
    apa = f"{_JUDUL_MEDAN[medan]} {lama.kode} pada {JUDUL_PITA[nama]} → {isi}"
    return _with_bands(buku, tahun, nama, jenjang, apa)


def add_band(buku: BukuKantor, tahun: TahunKerja, nama: NamaPita, nomor: int) -> Usul | Temuan:
    """Add a band below the band `nomor`, halfway to the next: below 91 and above 76 it is 83,5.

    Below the last one, which takes all that is left, it stands above it. It is called as the band
    that it is taken from, so that no figure changes its predikat until it gets its own name.
    """
    jenjang = band_of(aturan_from_json(tahun.aturan), nama).jenjang
    nomor = max(0, min(nomor, len(jenjang) - 2))
    atas, bawah = jenjang[nomor], jenjang[min(nomor + 1, len(jenjang) - 1)]
    batas = divide(add_all((atas.batas, bawah.batas)), _DUA)
    letak = nomor + 1
    if bawah is atas:
        letak, batas = 0, add_all((atas.batas, Decimal(1)))
    kode = _free_code({j.kode for j in jenjang})
    baru = Jenjang(batas, atas.termasuk, kode, bawah.sebutan, Yakin.C)
    semua = (*jenjang[:letak], baru, *jenjang[letak:])
    return _with_bands(buku, tahun, nama, semua, f"tambah jenjang {kode} pada {JUDUL_PITA[nama]}")


def remove_band(buku: BukuKantor, tahun: TahunKerja, nama: NamaPita, nomor: int) -> Usul | Temuan:
    """Take a band away; what it held falls into the next one below."""
    jenjang = band_of(aturan_from_json(tahun.aturan), nama).jenjang
    semua = (*jenjang[:nomor], *jenjang[nomor + 1 :])
    apa = f"hapus jenjang {jenjang[nomor].kode} pada {JUDUL_PITA[nama]}"
    return _with_bands(buku, tahun, nama, semua, apa)


def set_correction(
    buku: BukuKantor, tahun: TahunKerja, kode: str, persen: Decimal | None
) -> Usul | Temuan:
    """Set how many percent are taken off every row of the NKO for an AKIP predikat: BB 10."""
    if persen is None:
        return Temuan("aturan.kosong", "Koreksi harus diisi; 0 bila tidak ada koreksi.")
    aturan = aturan_from_json(tahun.aturan)
    koreksi = tuple((k, persen if k == kode else p) for k, p in aturan.nko.koreksi)
    baru = _nko_sure(replace(aturan, nko=replace(aturan.nko, koreksi=koreksi)))
    return _step(buku, tahun, baru, f"koreksi NKO untuk {kode} → {_word(persen)}%")


def certainty_of_correction(aturan: Aturan, kode: str) -> Yakin:
    """How sure the correction for an AKIP predikat is: only one that an office has set is C."""
    nko = aturan.nko
    if nko.yakin is not Yakin.C:
        return nko.yakin
    baku = default_rules().nko
    return baku.yakin if nko.koreksi_untuk(kode) == baku.koreksi_untuk(kode) else Yakin.C


@cache
def default_rules() -> Aturan:
    """The rules that a new year starts with; a grid asks for them with each of its rows."""
    return read_aturan()


def set_limit(
    buku: BukuKantor, tahun: TahunKerja, nama: NamaBatas, persen: Decimal | None
) -> Usul | Temuan:
    """Set a cap or the capaian of "nothing promised, nothing happened", in percent.

    None switches the last two off; the cap of the NKO must stand.
    """
    aturan = aturan_from_json(tahun.aturan)
    if nama == "batas":
        if persen is None:
            return Temuan("aturan.kosong", "Batas capaian NKO harus diisi.")
        baru = _nko_sure(replace(aturan, nko=replace(aturan.nko, batas=persen)))
    elif persen is not None and persen < 0:
        return Temuan("aturan.negatif", f"{JUDUL_BATAS[nama].capitalize()} tidak boleh di bawah 0.")
    else:
        baru = replace(aturan, **{nama: persen})  # type: ignore[arg-type]  # one of two fields
    isi = "tidak dipakai" if persen is None else f"{_word(persen)}%"
    return _step(buku, tahun, baru, f"{JUDUL_BATAS[nama]} → {isi}")


def set_words(
    buku: BukuKantor,
    tahun: TahunKerja,
    nama: NamaBagian,
    medan: Literal["nama", "sumber"],
    teks: str,
) -> Usul | Temuan:
    """Set name (printed on the sheets that use the rule) or source of a part of the rules."""
    teks = " ".join(teks.split())
    if not teks:
        return Temuan("aturan.kosong", f"{medan.capitalize()} aturan harus diisi.")
    aturan = aturan_from_json(tahun.aturan)
    isi: dict[str, Any] = {medan: teks}
    if nama == "capaian":
        baru = replace(aturan, capaian=replace(aturan.capaian, **isi))
    else:
        pita = replace(aturan.nko.pita, **isi)
        baru = replace(aturan, nko=replace(aturan.nko, pita=pita, **isi))
    return _step(buku, tahun, baru, f"{medan} {JUDUL_PITA[nama]} → {shorten(teks)}")


def set_name(buku: BukuKantor, tahun: TahunKerja, teks: str) -> Usul | Temuan:
    """Set the name of all the rules of a year together."""
    teks = " ".join(teks.split())
    if not teks:
        return Temuan("aturan.kosong", "Nama aturan harus diisi.")
    aturan = replace(aturan_from_json(tahun.aturan), nama=teks)
    return _step(buku, tahun, aturan, f"nama → {shorten(teks)}")


def set_start(buku: BukuKantor, tahun: TahunKerja, tanggal: date | None) -> Usul | Temuan:
    """Set from when the rules of a year are in force."""
    if tanggal is None:
        return Temuan("aturan.kosong", "Tanggal mulai berlaku harus diisi.")
    aturan = replace(aturan_from_json(tahun.aturan), berlaku_mulai=tanggal)
    return _step(buku, tahun, aturan, f"berlaku mulai {format_tanggal(tanggal)}")


def reset_rules(buku: BukuKantor, tahun: TahunKerja) -> Usul | None:
    """Go back to the rules that a new year starts with; None where the year has them already."""
    if aturan_from_json(tahun.aturan) == default_rules():
        return None
    judul = f"Kembalikan aturan {tahun.tahun} ke bawaan"
    return change(buku, tahun, judul, aturan=aturan_to_json(default_rules()))


def set_gross(buku: BukuKantor, tahun: TahunKerja, bruto: object) -> Usul:
    """Set whether realisasi anggaran of a year is printed without taking off setoran."""
    isi = "bruto" if bruto else "neto"
    judul = f"Ubah aturan {tahun.tahun}: realisasi anggaran {isi}"
    return change(buku, tahun, judul, realisasi_bruto=bool(bruto))


# --- one way for all of them ----------------------------------------------------------------------


def _with_bands(
    buku: BukuKantor, tahun: TahunKerja, nama: NamaPita, jenjang: tuple[Jenjang, ...], apa: str
) -> Usul | Temuan:
    aturan = aturan_from_json(tahun.aturan)
    pita = band_of(aturan, nama)
    if not is_local(pita.yakin):
        return Temuan("aturan.tetap", f"Jenjang ini ditetapkan {pita.nama}; tidak diubah di sini.")
    pita = replace(pita, jenjang=jenjang)
    ganti: dict[NamaPita, Callable[[], Aturan]] = {
        "capaian": lambda: replace(aturan, capaian=pita),
        "akip": lambda: replace(aturan, akip=pita),
        "nko": lambda: replace(aturan, nko=replace(aturan.nko, pita=pita)),
    }
    return _step(buku, tahun, ganti[nama](), apa)


def _step(buku: BukuKantor, tahun: TahunKerja, baru: Aturan, apa: str) -> Usul | Temuan:
    """The step, unless the rules would not decide every figure any more."""
    cacat = check_aturan(baru)
    if cacat:
        return Temuan("aturan.cacat", cacat[0].pesan)
    judul = f"Ubah aturan {tahun.tahun}: {apa}"
    return change(buku, tahun, judul, aturan=aturan_to_json(baru))


def _sure(jenjang: Jenjang, baku: Pita) -> Jenjang:
    """A band as sure as the same one of the program; another one is a local setting (C)."""
    sama = (j for j in baku.jenjang if replace(j, yakin=jenjang.yakin) == jenjang)
    return replace(jenjang, yakin=next((j.yakin for j in sama), Yakin.C))


def _nko_sure(aturan: Aturan) -> Aturan:
    """Cap and corrections as sure as those of the program where they are the same, else C."""
    baku, nko = default_rules().nko, aturan.nko
    sama = (nko.batas, nko.koreksi) == (baku.batas, baku.koreksi)
    return replace(aturan, nko=replace(nko, yakin=baku.yakin if sama else Yakin.C))


def _free_code(ada: set[str]) -> str:
    kode, nomor = "BARU", 1
    while kode in ada:
        nomor += 1
        kode = f"BARU {nomor}"
    return kode


def _word(nilai: object) -> str:
    if isinstance(nilai, Decimal):
        return format_isian(nilai)
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai) or "kosong"
