"""The first sheet read: is the workbook one of ours, of a version we know, and of which year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import VERSI_FORMAT
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import LABEL_TAHUN, LABEL_VERSI
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.exchange.buku_kerja.xlsx import LembarMentah, Sel, alamat_sel
from lkjip_desktop.kinerja.angka import parse_bulat
from lkjip_desktop.kinerja.temuan import Temuan


@dataclass(frozen=True, slots=True)
class Kepala:
    """What the first sheet says of the workbook."""

    tahun: int


def read_petunjuk(mentah: LembarMentah) -> Kepala | Temuan:
    """The year of a workbook that this program can read, or why it can't."""
    versi, tempat_versi = _value(mentah, LABEL_VERSI)
    tahun, tempat_tahun = _value(mentah, LABEL_TAHUN)
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
    return Kepala(tahun)


def _value(mentah: LembarMentah, label: str) -> tuple[int | None, str]:
    """The whole number beside a label, and where it stands."""
    for nomor, baris in sorted(mentah.baris.items()):
        for kolom, sel in baris.items():
            if isinstance(sel.isi, str) and plain(sel.isi) == plain(label):
                return _whole(baris.get(kolom + 1)), f"{mentah.nama}!{alamat_sel(kolom + 1, nomor)}"
    return None, ""


def _whole(sel: Sel | None) -> int | None:
    isi = sel.isi if sel else None
    if isinstance(isi, str):
        angka = parse_bulat(isi)
        return None if isinstance(angka, Temuan) else angka
    if isinstance(isi, Decimal) and isi == isi.to_integral_value():
        return int(isi)
    return None
