"""The pagu of the budget tree by document, and its parts by source of funds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lkjip_desktop.actions import rincian
from lkjip_desktop.forms.rincian_angka import LEBIH, figure, pagu_column
from lkjip_desktop.forms.rincian_nama import name_columns
from lkjip_desktop.forms.tabel import Kolom
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berlaku, dokumen_berurutan
from lkjip_desktop.kinerja.nomenklatur import SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran
from lkjip_desktop.kinerja.ukuran_anggaran import ukur_pagu, ukur_sumber

if TYPE_CHECKING:
    from lkjip_desktop.forms.rincian import BagianRincian


def documents(bagian: BagianRincian) -> list[Kolom[Any]]:
    """One column for each document of the year, and what the last one changes."""
    semua = dokumen_berurutan(bagian.kantor, bagian.tahun)
    berlaku = dokumen_berlaku(bagian.kantor, bagian.tahun)
    return [
        *name_columns(bagian),
        *(_document(bagian, d, berlaku=d == berlaku) for d in semua),
        *([_change(bagian, semua[0], semua[-1])] if len(semua) > 1 else []),
    ]


def _document(bagian: BagianRincian, dokumen: DokumenAnggaran, *, berlaku: bool) -> Kolom[Any]:
    def get(kunci: str) -> Sen | None:
        return ukur_pagu(bagian.kantor, bagian.tahun, dokumen.ke).of(bagian.pohon[kunci])

    return figure(
        bagian,
        f"{dokumen.jenis.sebutan} ({dokumen.ke})\n{'berlaku' if berlaku else '(Rp)'}",
        f"pagu:{dokumen.id}",
        get,
        lambda baris, nilai: rincian.set_pagu(bagian.stored.buku, baris, nilai, dokumen),
        note=lambda kunci: bagian.document_note(kunci, dokumen),
    )


def _change(bagian: BagianRincian, awal: DokumenAnggaran, akhir: DokumenAnggaran) -> Kolom[Any]:
    def beda(kunci: str) -> Sen | None:
        simpul = bagian.pohon[kunci]
        pagu = [ukur_pagu(bagian.kantor, bagian.tahun, d.ke).of(simpul) for d in (awal, akhir)]
        dulu, kini = pagu
        return None if dulu is None or kini is None else Sen(kini - dulu)

    return figure(
        bagian,
        "Bertambah atau\nberkurang (Rp)",
        "",
        beda,
        note=lambda _: f"{akhir.nama} dikurangi {awal.nama}.",
    )


def document_ids(bagian: BagianRincian) -> tuple[object, ...]:
    """What the columns by document follow from."""
    kantor, tahun = bagian.kantor, bagian.tahun
    return (*dokumen_berurutan(kantor, tahun), dokumen_berlaku(kantor, tahun))


def sources(bagian: BagianRincian) -> list[Kolom[Any]]:
    """One column for each source of funds, and what is not divided."""
    semua = bagian.kantor.all_of(SumberDana)

    def sisa(kunci: str) -> Sen | None:
        simpul = bagian.pohon[kunci]
        pagu = ukur_pagu(bagian.kantor, bagian.tahun).of(simpul)
        terbagi = [ukur_sumber(bagian.kantor, bagian.tahun, s.id).noted(simpul) for s in semua]
        return None if pagu is None else Sen(pagu - sum(n or 0 for n in terbagi))

    return [
        *name_columns(bagian),
        pagu_column(bagian),
        *(_source(bagian, satu) for satu in semua),
        figure(
            bagian,
            "Belum dibagi\n(Rp)",
            "",
            sisa,
            note=lambda _: "Pagu yang berlaku dikurangi semua sumber dana.",
            tanda=lambda kunci: LEBIH if (sisa(kunci) or 0) < 0 else None,
        ),
    ]


def _source(bagian: BagianRincian, sumber: SumberDana) -> Kolom[Any]:
    return figure(
        bagian,
        f"{sumber.kode}\n{sumber.nama[:18]}" if sumber.kode else f"{sumber.nama[:18]}\n(Rp)",
        f"sumber:{sumber.id}",
        lambda kunci: ukur_sumber(bagian.kantor, bagian.tahun, sumber.id).noted(
            bagian.pohon[kunci]
        ),
        lambda baris, nilai: rincian.set_sumber(bagian.stored.buku, baris, sumber, nilai),
        note=lambda _: sumber.nama,
        boleh_kosong=True,
    )
