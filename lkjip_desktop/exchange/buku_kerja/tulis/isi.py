"""What stands in the cells of a year's workbook, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lkjip_desktop.exchange.buku_kerja.isi_baris import Tampilan
from lkjip_desktop.exchange.buku_kerja.isi_sel import Isian, to_cell
from lkjip_desktop.exchange.buku_kerja.lingkup import select_year
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import (
    LEMBAR_ATURAN,
    BarisAturan,
    rules_to_rows,
)
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import (
    JUDUL_HAPUS,
    JUDUL_KUNCI,
    JUDUL_SEMULA,
    Lembar,
)
from lkjip_desktop.exchange.buku_kerja.xlsx import MAKS_TEKS, alamat_sel
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan


@dataclass(frozen=True, slots=True)
class IsiLembar:
    """A sheet with what goes into its cells."""

    lembar: Lembar
    baris: tuple[tuple[Isian, ...], ...]
    tambahan: tuple[str, ...] = ()
    """Headers of the program's own columns, which stand behind those of the data."""


def fill_sheets(buku: BukuKantor, tahun: int) -> tuple[IsiLembar, ...]:
    """The cells of all sheets. Raises KeyError for a year that has not been opened."""
    dipilih = select_year(buku, tahun)
    tampilan = Tampilan(buku, dipilih)
    data = (_sheet(lembar, dipilih[lembar.jenis], tampilan) for lembar in SUSUNAN)
    return (*data, _rules(BukuKinerja(buku, tahun)))


def check_length(isi: IsiLembar) -> Iterator[Temuan]:
    """The texts that no cell of Excel can hold."""
    for nomor, baris in enumerate(isi.baris, 2):
        for kolom, isian in zip(isi.lembar.kolom, baris, strict=False):
            if isinstance(isian, str) and len(isian.encode("utf-16-le")) > 2 * MAKS_TEKS:
                tempat = alamat_sel(isi.lembar.kolom.index(kolom) + 1, nomor)
                yield Temuan(
                    "buku.panjang",
                    f"{kolom.judul} terlalu panjang untuk satu sel Excel ({len(isian)} dari paling "
                    f"banyak {MAKS_TEKS} karakter). Pendekkan dahulu di program.",
                    f"{isi.lembar.nama}!{tempat}",
                )


def _sheet(lembar: Lembar, daftar: Sequence[Entitas], tampilan: Tampilan) -> IsiLembar:
    tambahan = [JUDUL_KUNCI] if lembar.tunggal else [JUDUL_HAPUS, JUDUL_KUNCI]
    if lembar.sebutan:
        tambahan.append(JUDUL_SEMULA)

    def own(judul: str, entitas: Entitas) -> Isian:
        if judul == JUDUL_HAPUS:
            return None
        return entitas.id if judul == JUDUL_KUNCI else tampilan.name(entitas)

    baris = tuple(
        (
            *(tampilan.cell(kolom, satu) for kolom in lembar.kolom),
            *(own(judul, satu) for judul in tambahan),
        )
        for satu in daftar
    )
    return IsiLembar(lembar, baris, tuple(tambahan))


def _rules(buku: BukuKinerja) -> IsiLembar:
    def cells(baris: BarisAturan) -> tuple[Isian, ...]:
        tahun, *lain = LEMBAR_ATURAN.kolom
        return (
            to_cell(tahun, buku.tahun),
            *(to_cell(kolom, getattr(baris, kolom.medan)) for kolom in lain),
        )

    return IsiLembar(LEMBAR_ATURAN, tuple(cells(b) for b in rules_to_rows(buku.tahun_kerja.aturan)))
