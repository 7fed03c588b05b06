"""Realisasi Anggaran Program dan Kegiatan: the budget tree of a year (Tabel 3.10 of the LKjIP)."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.dokumen.blok import (
    Baris,
    Catatan,
    Dokumen,
    Jarak,
    Kolom,
    Orientasi,
    PeranBaris,
    Rata,
    Sel,
    Tabel,
)
from lkjip_desktop.dokumen.tabel import baris_kosong, kepala, sel_persen, sel_rupiah, sel_teks
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.kinerja.rekap_anggaran import setoran
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisEfisiensi, BarisProgram

_TANDA = "*)"
_KOLOM = (
    Kolom(15),
    Kolom(40),
    Kolom(18, Rata.KANAN),
    Kolom(18, Rata.KANAN),
    Kolom(9, Rata.ANGKA),
)
_KEPALA = (
    kepala("Kode", "Unit / Program / Kegiatan / Sub Kegiatan", "Pagu", "Realisasi", "% Serapan"),
    kepala("1", "2", "3", "4", "5"),
)
_LEBIH = "Realisasi melebihi pagunya."


def compose(bahan: Bahan) -> Dokumen:
    """The whole and every unit with programmes, kegiatan and sub kegiatan, each with its sums.

    A year without a budget tree shows its programmes, as they were typed.
    """
    baris = bahan.hasil.anggaran().menurut_unit
    berpohon = len(baris) > 1
    isi = [_node(satu) for satu in baris[1:]] if berpohon else list(_programmes(bahan))
    total = _total(baris[0] if berpohon else bahan.hasil.efisiensi[-1])
    return dokumen_lembar(
        bahan,
        JenisLembar.ANGGARAN,
        JenisLembar.ANGGARAN.nama,
        [
            Tabel(_KOLOM, _KEPALA, (*(isi or [baris_kosong(len(_KOLOM))]), total), ukuran=9.5),
            Jarak(6),
            *_notes(bahan, baris),
        ],
        orientasi=Orientasi.MENDATAR,
    )


def _node(satu: BarisAnggaran) -> Baris:
    """A row of the tree. Units and programmes are bold, kegiatan slanted, sub kegiatan plain."""
    simpul, tingkat = satu.simpul, satu.simpul.tingkat
    tebal = tingkat in {Tingkat.UNIT, Tingkat.PROGRAM}
    miring = tingkat is Tingkat.KEGIATAN
    nama = simpul.nama.upper() if tingkat is Tingkat.UNIT else simpul.nama
    sel = (
        Sel(simpul.kode, tebal=tebal, miring=miring),
        Sel(nama or None, tebal=tebal, miring=miring),
        sel_rupiah(satu.pagu, tebal=tebal),
        sel_rupiah(satu.realisasi, tebal=tebal),
        sel_persen(satu.serapan, tebal=tebal, tanda=_TANDA if satu.melebihi_pagu else ""),
    )
    akhir = tingkat is Tingkat.SUB_KEGIATAN
    return Baris(sel, PeranBaris.BIASA if akhir else PeranBaris.KELOMPOK)


def _programmes(bahan: Bahan) -> Iterator[Baris]:
    for program in bahan.hasil.program:
        yield _programme(program)


def _programme(program: BarisProgram) -> Baris:
    return Baris(
        (
            Sel(program.program.kode),
            sel_teks(program.program.nama),
            sel_rupiah(program.pagu),
            sel_rupiah(program.realisasi),
            sel_persen(program.serapan),
        )
    )


def _total(seluruh: BarisAnggaran | BarisEfisiensi) -> Baris:
    return Baris(
        (
            Sel("JUMLAH", tebal=True, lebar=2, rata=Rata.TENGAH),
            sel_rupiah(seluruh.pagu, tebal=True),
            sel_rupiah(seluruh.realisasi, tebal=True),
            sel_persen(seluruh.serapan, tebal=True),
        ),
        PeranBaris.JUMLAH,
    )


def _notes(bahan: Bahan, baris: tuple[BarisAnggaran, ...]) -> list[Catatan]:
    """What the marks mean, which document the pagu is from, and whether setoran is taken off."""
    hasil: list[Catatan] = []
    if any(satu.melebihi_pagu for satu in baris):
        hasil.append(Catatan(_LEBIH, _TANDA))
    dokumen = bahan.buku.kantor.where(DokumenAnggaran, "tahun", bahan.buku.tahun)
    if dokumen:
        berlaku = max(dokumen, key=lambda d: d.ke)
        hari = f" tanggal {format_tanggal(berlaku.tanggal)}" if berlaku.tanggal else ""
        hasil.append(Catatan(f"Pagu menurut {berlaku.nama}{hari}."))
    pohon = bahan.buku.pohon_anggaran
    if any(setoran(bahan.buku.kantor, pohon)):
        cara = "tidak " if bahan.buku.tahun_kerja.realisasi_bruto else "sudah "
        hasil.append(Catatan(f"Realisasi {cara}dikurangi setoran."))
    return hasil
