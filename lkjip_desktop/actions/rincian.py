"""Rincian anggaran: the figures and names of the budget tree, each edit one step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from lkjip_desktop.actions.baris import set_field
from lkjip_desktop.actions.judul import rupiah_from_to
from lkjip_desktop.actions.usul import Usul, change, shorten
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.bentuk_nilai import check_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berurutan
from lkjip_desktop.kinerja.nomenklatur import (
    Kegiatan,
    SubKegiatan,
    SumberDana,
    TingkatKode,
    kunci_kode,
    tingkat_kode,
)
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.temuan import Temuan, quote
from lkjip_desktop.kinerja.waktu import NAMA_BULAN

Bernama = Program | Kegiatan | SubKegiatan
"""What the nomenclature names."""
_TINGKAT: dict[type[Bernama], TingkatKode] = {
    Program: TingkatKode.PROGRAM,
    Kegiatan: TingkatKode.KEGIATAN,
    SubKegiatan: TingkatKode.SUB_KEGIATAN,
}
_SEBUTAN = {TingkatKode.SUB_KEGIATAN: "sub kegiatan"}
_CONTOH = {
    TingkatKode.PROGRAM: "7.01.01",
    TingkatKode.KEGIATAN: "7.01.01.2.01",
    TingkatKode.SUB_KEGIATAN: "7.01.01.2.01.0001",
}
_DERET = {Deret.REALISASI: "realisasi", Deret.SETORAN: "setoran", Deret.KAS: "anggaran kas"}


def document_to_write(buku: BukuKinerja) -> DokumenAnggaran | None:
    """The document that a typed pagu goes into: the last one, also while it is still empty.

    Which one is in force, and named on paper: `nilai_anggaran.dokumen_berlaku`.
    """
    return next(reversed(dokumen_berurutan(buku.kantor, buku.tahun)), None)


def set_pagu(
    buku: BukuKinerja,
    baris: SubKegiatanTahun,
    pagu: Sen | None,
    dokumen: DokumenAnggaran | None = None,
) -> Usul | Temuan:
    """Set the pagu (sen) of a row in a document, else the last one, made where there is none.

    Blank takes the figure of this document away: that of the document before it counts again.
    """
    if temuan := check_rupiah(pagu):
        return temuan
    di, baru = _document(buku, dokumen)
    dalam = f" dalam {di.nama}" if dokumen else ""
    ada = buku.kantor.where(PaguSubKegiatan, "baris_id", baris.id)
    lama = next((p for p in ada if p.dokumen_id == di.id), None)
    isi = rupiah_from_to(lama.pagu if lama else None, pagu)
    judul = f"Ubah pagu {describe_row(buku.kantor, baris)}{dalam}{isi}"
    if pagu is None:
        return Usul(judul, hapus=() if lama is None else (lama,))
    if lama is not None:
        return change(buku.kantor, lama, judul, pagu=pagu)
    satu = with_natural_id(PaguSubKegiatan, baris_id=baris.id, dokumen_id=di.id, pagu=pagu)
    return Usul(judul, (*baru, satu))


def set_sumber(
    buku: BukuKinerja, baris: SubKegiatanTahun, sumber: SumberDana, pagu: Sen | None
) -> Usul | Temuan:
    """Set the part (sen) of a row's pagu that a source pays, in the last document.

    Blank takes the part away; the pagu itself stays what it is.
    """
    if temuan := check_rupiah(pagu):
        return temuan
    di, baru = _document(buku, None)
    semua = buku.kantor.where(PaguSumberDana, "baris_id", baris.id)
    kunci = (di.id, sumber.id)
    lama = next((p for p in semua if (p.dokumen_id, p.sumber_dana_id) == kunci), None)
    isi = rupiah_from_to(lama.pagu if lama else None, pagu)
    judul = f"Ubah {shorten(sumber.nama)} {describe_row(buku.kantor, baris)}{isi}"
    if pagu is None:
        return Usul(judul, hapus=() if lama is None else (lama,))
    satu = lama or with_natural_id(
        PaguSumberDana, baris_id=baris.id, dokumen_id=di.id, sumber_dana_id=sumber.id
    )
    langkah = change(buku.kantor, satu, judul, pagu=pagu)
    return Usul(judul, (*baru, *langkah.put))


def _document(
    buku: BukuKinerja, dokumen: DokumenAnggaran | None
) -> tuple[DokumenAnggaran, tuple[DokumenAnggaran, ...]]:
    """The document to write into, and the same once more where it is not stored yet."""
    ada = dokumen or document_to_write(buku)
    if ada is not None:
        return ada, ()
    baru = with_natural_id(DokumenAnggaran, tahun=buku.tahun, ke=0)
    return baru, (baru,)


# --- by month ------------------------------------------------------------------------------------


def set_bulan(
    buku: BukuKinerja, baris: SubKegiatanTahun, deret: Deret, bulan: int, nilai: Sen | None
) -> Usul | Temuan:
    """Set a figure (sen) of a month (1–12): realisasi and setoran up to its end, RAK of it alone.

    Realisasi is that before setoran.
    """
    if temuan := check_rupiah(nilai):
        return temuan
    ada = series(buku.kantor, baris.id, deret) or with_natural_id(
        BelanjaBulanan, baris_id=baris.id, deret=deret
    )
    waktu = NAMA_BULAN[bulan - 1] if deret is Deret.KAS else f"s.d. {NAMA_BULAN[bulan - 1]}"
    nama = f"{_DERET[deret]} {describe_row(buku.kantor, baris)} {waktu}"
    bulanan = BULAN[bulan - 1]
    isi = rupiah_from_to(getattr(ada, bulanan), nilai)
    return change(buku.kantor, ada, f"Ubah {nama}{isi}", **{bulanan: nilai})


def set_realisasi(
    buku: BukuKinerja, baris: SubKegiatanTahun, bulan: int, nilai: Sen | None
) -> Usul | Temuan:
    """Set what a row has spent up to the end of a month (1–12), in sen, before setoran."""
    return set_bulan(buku, baris, Deret.REALISASI, bulan, nilai)


def series(kantor: BukuKantor, baris_id: str, deret: Deret) -> BelanjaBulanan | None:
    """The twelve figures of a row as they were typed or imported; None where there are none."""
    semua = kantor.where(BelanjaBulanan, "baris_id", baris_id)
    return next((b for b in semua if b.deret is deret), None)


# --- names ---------------------------------------------------------------------------------------


def set_name(
    buku: BukuKantor, satu: Bernama, medan: Literal["kode", "nama"], teks: str
) -> Usul | Temuan:
    """Set code or name of a programme, kegiatan or sub kegiatan, for all units and years.

    A code may be blank, and its last block may have two or four digits; that of another level is
    not taken, nor one that another of the same parent has.
    """
    if medan == "kode":
        teks = "".join(teks.split())
        if temuan := check_code(buku, satu, teks):
            return temuan
    return set_field(buku, satu, medan, teks)


def check_code(
    buku: BukuKantor, satu: Bernama, kode: str, akan: Mapping[str, str] | None = None
) -> Temuan | None:
    """Why a node can't have this code; None where it can.

    `akan` holds the codes that others get in the same step, by their keys.
    """
    akan = akan or {}
    milik, seharusnya = tingkat_kode(kode), _TINGKAT[type(satu)]
    if milik is not None and milik is not seharusnya:
        return Temuan(
            "nomenklatur.tingkat",
            f"{quote(kode)} adalah kode {_level(milik)}. Kode {_level(seharusnya)} ditulis seperti "
            f"{_CONTOH[seharusnya]}; boleh dikosongkan.",
        )
    kunci = kunci_kode(kode)
    sama = (
        lain
        for lain in siblings(buku, satu)
        if lain.id != satu.id and kunci and kunci_kode(akan.get(lain.id, lain.kode)) == kunci
    )
    if (lain := next(sama, None)) is None:
        return None
    return Temuan(
        "nomenklatur.ganda",
        f"Kode {quote(kode)} sudah dipakai {quote(lain.nama)}. Bila keduanya sama, gabungkan.",
    )


def siblings(buku: BukuKantor, satu: Bernama) -> tuple[Bernama, ...]:
    """The nodes of the same parent, with the node itself."""
    if isinstance(satu, Program):
        return buku.all_of(Program)
    if isinstance(satu, Kegiatan):
        return buku.where(Kegiatan, "program_id", satu.program_id)
    return buku.where(SubKegiatan, "kegiatan_id", satu.kegiatan_id)


def _level(tingkat: TingkatKode) -> str:
    return _SEBUTAN.get(tingkat, tingkat.value)


def describe_row(kantor: BukuKantor, baris: SubKegiatanTahun) -> str:
    """A row for the title of a step: "Penyediaan Gaji dan Tunjangan ASN, Kelurahan Bukuan"."""
    sub = kantor.get(SubKegiatan, baris.sub_kegiatan_id)
    return f"{shorten(sub.nama)}, {shorten(kantor.get(Unit, baris.unit_id).nama)}"
