"""The first sheet read: is the workbook one of ours, of a version we know, and of which year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import VERSI_FORMAT
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import (
    LABEL_KANTOR,
    LABEL_NOMOR,
    LABEL_PEMDA,
    LABEL_TAHUN,
    LABEL_VERSI,
    LABEL_WAKTU,
    Asal,
)
from lkjip_desktop.exchange.buku_kerja.teks import plain, tidy
from lkjip_desktop.exchange.buku_kerja.xlsx import LembarMentah, Sel, alamat_sel
from lkjip_desktop.kinerja.angka import parse_bulat
from lkjip_desktop.kinerja.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Kepala:
    """What the first sheet says of the workbook."""

    tahun: int
    asal: Asal


def read_petunjuk(mentah: LembarMentah) -> Kepala | Temuan:
    """The year of a workbook that this program can read, or why it can't."""
    versi, tempat_versi = _number(mentah, LABEL_VERSI)
    tahun, tempat_tahun = _number(mentah, LABEL_TAHUN)
    if versi is None or tahun is None:
        label, tempat = (
            (LABEL_VERSI, tempat_versi) if versi is None else (LABEL_TAHUN, tempat_tahun)
        )
        return Temuan(
            "buku.petunjuk",
            f"“{label}” tidak terbaca. Lembar {mentah.nama} tidak boleh diubah: salin dari buku "
            "kerja hasil ekspor.",
            tempat or mentah.nama,
        )
    if versi != VERSI_FORMAT:
        return Temuan(
            "buku.versi",
            f"Buku kerja ini berformat versi {versi}, program ini membaca versi {VERSI_FORMAT}. "
            "Perbarui program, atau ekspor buku kerja baru dengan program ini.",
            tempat_versi,
        )
    return Kepala(tahun, _origin(mentah))


def _origin(mentah: LembarMentah) -> Asal:
    """Where the workbook comes from; what can't be read is not known."""
    kantor, pemda, waktu = (
        _text(mentah, nama) for nama in (LABEL_KANTOR, LABEL_PEMDA, LABEL_WAKTU)
    )
    return Asal(kantor, pemda, _number(mentah, LABEL_NOMOR)[0] or 0, waktu)


def _number(mentah: LembarMentah, label: str) -> tuple[int | None, str]:
    """The whole number beside a label, and where it stands."""
    sel, tempat = _beside(mentah, label)
    return _whole(sel), tempat


def _text(mentah: LembarMentah, label: str) -> str:
    sel, _ = _beside(mentah, label)
    return tidy(sel.isi) if sel and isinstance(sel.isi, str) else ""


def _beside(mentah: LembarMentah, label: str) -> tuple[Sel | None, str]:
    """The cell beside a label, and where it stands."""
    for nomor, baris in sorted(mentah.baris.items()):
        for kolom, sel in baris.items():
            if isinstance(sel.isi, str) and plain(sel.isi) == plain(label):
                return baris.get(kolom + 1), f"{mentah.nama}!{alamat_sel(kolom + 1, nomor)}"
    return None, ""


def _whole(sel: Sel | None) -> int | None:
    isi = sel.isi if sel else None
    if isinstance(isi, str):
        angka = parse_bulat(isi)
        return None if isinstance(angka, Temuan) else angka
    if isinstance(isi, Decimal) and isi == isi.to_integral_value():
        return int(isi)
    return None
