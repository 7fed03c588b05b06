"""A whole workbook: the wanted sheets of a file, or the one Temuan that says why not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lkjip_desktop.exchange.buku_kerja.xlsx.bagian import (
    DaftarLembar,
    FormatAngka,
    Hubungan,
    TeksBersama,
    read_hubungan,
)
from lkjip_desktop.exchange.buku_kerja.xlsx.lembar import Bersama, LembarMentah, PenerimaLembar
from lkjip_desktop.exchange.buku_kerja.xlsx.wadah import MAKS_BERKAS, GalatBuku, Wadah
from lkjip_desktop.exchange.buku_kerja.xlsx.xml import parse_xml
from lkjip_desktop.kinerja.temuan import Temuan


@dataclass(frozen=True, slots=True)
class BukuMentah:
    """The sheets that were asked for, and the names of the others."""

    lembar: tuple[LembarMentah, ...]
    lain: tuple[str, ...]


def read_xlsx(path: Path, perlu: Callable[[str], bool]) -> BukuMentah | Temuan:
    """The sheets whose name `perlu` takes. Raises OSError where the file can't be read.

    Memory stays bounded whatever the file holds; formulas are never run, nothing is fetched.
    """
    if path.exists() and not path.is_file():  # a pipe would wait for ever
        return Temuan("buku.berkas", f"“{path.name}” bukan berkas. Pilih buku kerja hasil ekspor.")
    with path.open("rb") as berkas:
        isi = berkas.read(MAKS_BERKAS + 1)
    try:
        return _read(Wadah(isi), perlu)
    except GalatBuku as galat:
        return galat.temuan


def _read(wadah: Wadah, perlu: Callable[[str], bool]) -> BukuMentah:
    utama = _only(read_hubungan(wadah, ""), "officeDocument")
    if utama is None:
        raise GalatBuku("Berkas ini bukan buku kerja Excel (.xlsx). Pilih buku kerja hasil ekspor.")
    daftar = DaftarLembar()
    parse_xml(wadah.unpack(utama), daftar)
    hubungan = read_hubungan(wadah, utama)
    bersama = _shared(wadah, hubungan, epok_1904=daftar.epok_1904)
    dipilih = [(nama, hubungan.get(kunci)) for nama, kunci in daftar.lembar if perlu(nama)]
    return BukuMentah(
        tuple(_sheet(wadah, nama, h.tujuan, bersama) for nama, h in dipilih if h is not None),
        tuple(nama for nama, _ in daftar.lembar if not perlu(nama)),
    )


def _shared(wadah: Wadah, hubungan: dict[str, Hubungan], *, epok_1904: bool) -> Bersama:
    teks, format_angka = TeksBersama(), FormatAngka()
    for jenis, penerima in (("sharedStrings", teks), ("styles", format_angka)):
        bagian = _only(hubungan, jenis)
        if bagian is not None and bagian in wadah:
            parse_xml(wadah.unpack(bagian), penerima)
    return Bersama(teks.teks, format_angka.rupa(), epok_1904)


def _sheet(wadah: Wadah, nama: str, bagian: str, bersama: Bersama) -> LembarMentah:
    penerima = PenerimaLembar(nama, bersama)
    parse_xml(wadah.unpack(bagian), penerima)
    return penerima.hasil


def _only(hubungan: dict[str, Hubungan], jenis: str) -> str | None:
    return next((h.tujuan for h in hubungan.values() if h.jenis == jenis), None)
