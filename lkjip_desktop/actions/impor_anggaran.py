"""The budget from SIPD's files, from tables, and from the clipboard: a preview, then one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from lkjip_desktop.aturan import read_nomenklatur
from lkjip_desktop.exchange.sipd import (
    KOLOM_TABEL,
    Bacaan,
    Contoh,
    Dikenal,
    HasilAnggaran,
    Konteks,
    Pilihan,
    Tunjuk,
    own_office,
    peek,
    peek_tempelan,
    plan_import,
    read_anggaran,
    read_tempelan,
)
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.impor import TataLetakTabel
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import (
    Kegiatan,
    SubKegiatan,
    TingkatKode,
    kunci_kode,
    kunci_nama,
)
from lkjip_desktop.kinerja.temuan import Temuan

__all__ = [
    "HasilAnggaran",
    "Pilihan",
    "SumberBerkas",
    "SumberTempelan",
    "Tunjuk",
    "check_impor_anggaran",
    "parse_columns",
    "plan_again",
]


@dataclass(frozen=True, slots=True)
class SumberBerkas:
    """A file that brings the budget."""

    path: Path

    @property
    def nama(self) -> str:
        """What it is called in titles and in the log."""
        return self.path.name

    def read(self, konteks: Konteks) -> Bacaan | Temuan:
        """What it says; a Temuan where it says nothing of a budget. Raises OSError."""
        return read_anggaran(self.path, konteks)

    def peek(self) -> tuple[Contoh, ...] | Temuan:
        """Its first rows, to point at columns. Raises OSError."""
        return peek(self.path)


@dataclass(frozen=True, slots=True)
class SumberTempelan:
    """A table that was copied from Excel or Word."""

    baris: Sequence[Sequence[str]]
    nama: str = "tabel yang disalin"

    def read(self, konteks: Konteks) -> Bacaan | Temuan:
        """As SumberBerkas."""
        return read_tempelan(self.baris, konteks)

    def peek(self) -> tuple[Contoh, ...] | Temuan:
        """As SumberBerkas."""
        return peek_tempelan(self.baris)


Sumber = SumberBerkas | SumberTempelan


def check_impor_anggaran(
    sumber: Sumber, kantor: BukuKantor, pilihan: Pilihan, tunjuk: Tunjuk | None = None
) -> HasilAnggaran:
    """Read a file or table and say what it would change in the budget; nothing is stored.

    With `tunjuk` its columns are those that somebody has pointed at. What comes back is stored by
    `tukar.impor` as one step. It touches nothing but the file and the book, so that it may run
    beside the window. Raises OSError when the file can't be read.
    """
    bacaan = sumber.read(_context(kantor, pilihan, tunjuk))
    if isinstance(bacaan, Temuan):
        return HasilAnggaran(temuan=(bacaan,), terbaca=False)
    return plan_again(kantor, bacaan, replace(pilihan, nama_berkas=sumber.nama))


def plan_again(kantor: BukuKantor, bacaan: Bacaan, pilihan: Pilihan) -> HasilAnggaran:
    """The preview of what has been read, with other choices; stamped with the time of now."""
    kini = datetime.now().astimezone().isoformat(timespec="seconds")
    return plan_import(kantor, bacaan, replace(pilihan, waktu=pilihan.waktu or kini))


def parse_columns(teks: str) -> Tunjuk | Temuan:
    """Columns by their headings: "kode=Rek.,uraian=Nomenklatur,pagu=Sesudah,realisasi=Cair"."""
    kolom: dict[str, int | str] = {}
    for bagian in filter(str.strip, teks.split(",")):
        nama, _, judul = (satu.strip() for satu in bagian.partition("="))
        if nama not in KOLOM_TABEL or not judul:
            pilihan = ", ".join(KOLOM_TABEL)
            return Temuan("impor.tunjuk", f"Tulis NAMA=JUDUL dengan nama: {pilihan}.")
        kolom[nama] = judul
    return check_columns(kolom) or Tunjuk(kolom)


def check_columns(kolom: Mapping[str, int | str]) -> Temuan | None:
    """What is still missing of pointed columns; None where a table can be read with them."""
    if "uraian" not in kolom:
        return Temuan("impor.tunjuk", "Kolom Uraian belum ditunjuk.")
    if not {"pagu", "realisasi"} & set(kolom):
        return Temuan("impor.tunjuk", "Kolom Pagu atau Realisasi belum ditunjuk.")
    return None


def _context(kantor: BukuKantor, pilihan: Pilihan, tunjuk: Tunjuk | None) -> Konteks:
    return Konteks(
        skpd=own_office(kantor, pilihan),
        tata_letak=kantor.all_of(TataLetakTabel),
        dikenal=_known(kantor),
        tunjuk=tunjuk,
    )


def _known(kantor: BukuKantor) -> Dikenal:
    """The names of the office's own nomenclature, and of the list that everybody may pick from."""
    umum = [(satu.tingkat, satu.kode, satu.nama) for satu in read_nomenklatur()]
    semua = [*umum, *_nodes(kantor)]
    tingkat = {kunci_nama(nama): jenis for jenis, _, nama in semua if nama.strip()}
    kode = {kunci_kode(k): nama for _, k, nama in semua if kunci_kode(k)}
    unit = frozenset(kunci_nama(u.nama) for u in kantor.all_of(Unit))
    return Dikenal(tingkat, unit, kode)


def _nodes(kantor: BukuKantor) -> Iterator[tuple[TingkatKode, str, str]]:
    for sub in kantor.each(SubKegiatan):
        yield TingkatKode.SUB_KEGIATAN, sub.kode, sub.nama
    for kegiatan in kantor.each(Kegiatan):
        yield TingkatKode.KEGIATAN, kegiatan.kode, kegiatan.nama
    for program in kantor.each(Program):
        yield TingkatKode.PROGRAM, program.kode, program.nama
