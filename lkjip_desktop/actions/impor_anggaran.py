"""The budget from SIPD's files and from tables: a preview, then one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.aturan import read_nomenklatur
from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.exchange.sipd import (
    Dikenal,
    Konteks,
    Pilihan,
    own_office,
    plan_import,
    read_anggaran,
    tanda,
    tanda_tabel,
)
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.impor import TataLetakTabel
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nomenklatur import (
    Kegiatan,
    SubKegiatan,
    TingkatKode,
    kunci_kode,
    kunci_nama,
)
from lkjip_desktop.kinerja.temuan import Temuan

__all__ = ["Pilihan", "check_impor_anggaran", "remember_columns"]


def check_impor_anggaran(path: Path, kantor: BukuKantor, pilihan: Pilihan) -> HasilBaca:
    """Read a file and say what it would change in the budget; nothing is stored.

    What comes back is stored by `tukar.impor` as one step. Raises OSError when the file can't be
    read.
    """
    bacaan = read_anggaran(path, _context(kantor, pilihan))
    if isinstance(bacaan, Temuan):
        return HasilBaca(temuan=(bacaan,), terbaca=False)
    return plan_import(kantor, bacaan, replace(pilihan, nama_berkas=path.name))


def remember_columns(
    judul: Sequence[str],
    *,
    uraian: str,
    kode: str = "",
    unit: str = "",
    pagu: str = "",
    realisasi: str = "",
) -> Usul:
    """The step that remembers which heading of a table holds what; empty where none does.

    `judul` are all headings of the table: one with the same headings is read so from now on.
    """
    tata_letak = with_natural_id(
        TataLetakTabel,
        tanda=tanda_tabel(judul),
        uraian=tanda(uraian),
        kode=tanda(kode),
        unit=tanda(unit),
        pagu=tanda(pagu),
        realisasi=tanda(realisasi),
    )
    return Usul("Ingat tata letak tabel anggaran", (tata_letak,))


def _context(kantor: BukuKantor, pilihan: Pilihan) -> Konteks:
    unit = [u for u in kantor.all_of(Unit) if u.jenis is JenisUnit.KECAMATAN]
    return Konteks(
        skpd=own_office(kantor, pilihan),
        unit=unit[0].nama if unit else kantor.instansi.nama,
        tata_letak=kantor.all_of(TataLetakTabel),
        dikenal=_known(kantor),
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
