"""A field of a row as text: shown, offered as choices, read back as the workbook reads a cell.

Forms and workbook know the same columns (`exchange.buku_kerja.susunan`), so that a name, a choice
or a date is written alike in both and refused with the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lkjip_desktop.exchange.buku_kerja.baca.sel import read_cell
from lkjip_desktop.exchange.buku_kerja.isi_baris import Tampilan
from lkjip_desktop.exchange.buku_kerja.isi_sel import show_cell
from lkjip_desktop.exchange.buku_kerja.penamaan import name_rows, own_name
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS, pilihan
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.exchange.buku_kerja.xlsx import Sel
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kerangka import TINGKAT, renstra_of
from lkjip_desktop.kinerja.perencanaan import Renstra
from lkjip_desktop.kinerja.temuan import Temuan, quote


def show_field(buku: BukuKantor, kolom: Kolom, baris: Entitas) -> str:
    """The value of a field as text, empty where it is blank: "Plt.", "23 Januari 2024"."""
    if kolom.acuan and not kolom.lewat:
        return _names(buku, kolom).get(getattr(baris, kolom.medan), "")
    isi = Tampilan(buku, {}).cell(kolom, baris)
    if isi is None or isinstance(isi, str):
        return isi or ""
    return show_cell(isi)


def read_field(buku: BukuKantor, kolom: Kolom, teks: str) -> Any:  # noqa: ANN401 - the value of any field
    """What a typed text means for a field, or a Temuan that says why it is not taken."""
    if not kolom.acuan:
        return read_cell(kolom, Sel(teks))
    if not teks.strip():
        return None
    cocok = [kunci for kunci, nama in _names(buku, kolom).items() if plain(nama) == plain(teks)]
    if cocok:
        return cocok[0]
    daftar = LEMBAR_MENURUT_JENIS[kolom.acuan].nama
    return Temuan(
        "isian.acuan",
        f"{quote(teks)} belum ada di {daftar}. Pilih yang ada, atau tambahkan dahulu.",
    )


def choices(buku: BukuKantor, kolom: Kolom) -> tuple[str, ...]:
    """What a list offers for a field; nothing for one that is typed freely."""
    if kolom.acuan:
        return tuple(_names(buku, kolom).values())
    return pilihan.choices(kolom)


def _names(buku: BukuKantor, kolom: Kolom) -> dict[str, str]:
    """Key and name of every row that a reference can mean; two of one name told apart.

    Rows of two versions of the Renstra are told apart by the version, all others as in the
    workbook.
    """
    kelas = JENIS[kolom.acuan]

    def name_all() -> dict[str, str]:
        baris = buku.all_of(kelas)
        nama = name_rows({kolom.acuan: baris})
        return {satu.id: nama[kolom.acuan, satu.id] for satu in baris} | _by_version(buku, baris)

    dari = [*TINGKAT] if kelas in TINGKAT else [kelas]
    return buku.turunan(("nama baris", kolom.acuan), dari, name_all)


def _by_version(buku: BukuKantor, baris: Iterable[Entitas]) -> dict[str, str]:
    """Rows whose name stands in several versions, but once in each: "Mutu layanan – Renstra …"."""
    kelompok: dict[str, list[tuple[str, str, str]]] = {}
    for satu in baris:
        versi = buku.find(Renstra, renstra_of(buku, satu))
        if versi is not None and not isinstance(satu, Renstra):
            nama = own_name(LEMBAR_MENURUT_JENIS[type(satu).__name__], satu)
            kelompok.setdefault(plain(nama), []).append((satu.id, nama, versi.nama))
    return {
        kunci: f"{nama} – {versi}"
        for nama_sama, isi in kelompok.items()
        if nama_sama and len(isi) > 1 and len({versi for *_, versi in isi}) == len(isi)
        for kunci, nama, versi in isi
    }
