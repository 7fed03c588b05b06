"""Efisiensi Penggunaan Sumber Daya: capaian against serapan of each sasaran, form of the annex."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lkjip_desktop.dokumen.blok import (
    Baris,
    Blok,
    Catatan,
    Dokumen,
    Jarak,
    Judul,
    Kolom,
    PeranBaris,
    Rata,
    Run,
    Sel,
    Tabel,
)
from lkjip_desktop.dokumen.catatan import CatatanCapaian
from lkjip_desktop.dokumen.tabel import (
    baris_kosong,
    baris_sasaran,
    kepala,
    sel_persen,
    sel_poin,
    sel_rupiah,
    sel_teks,
)
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.perencanaan import JenisLembar, Sasaran
from lkjip_desktop.perhitungan.hasil import BarisEfisiensi, BarisProgram

_NAMA = "Efisiensi Penggunaan Sumber Daya"
_TANDA = "*)"
_KOLOM = (
    Kolom(6, Rata.TENGAH),
    Kolom(25),
    Kolom(27),
    Kolom(14, Rata.ANGKA),
    Kolom(15, Rata.ANGKA),
    Kolom(13, Rata.ANGKA),
)
_KEPALA = (
    kepala(
        "No.",
        "Sasaran Strategis",
        "Indikator Kinerja",
        "% Capaian Kinerja",
        "% Penyerapan Anggaran",
        "Efisiensi",
    ),
    kepala("1", "2", "3", "4", "5", "6"),
)
_KOLOM_PROGRAM = (
    Kolom(6, Rata.TENGAH),
    Kolom(33),
    Kolom(23.5, Rata.KANAN),
    Kolom(23.5, Rata.KANAN),
    Kolom(14, Rata.ANGKA, (3, 2)),
)
_KEPALA_PROGRAM = kepala("No.", "Sasaran / Program", "Pagu", "Realisasi", "% Penyerapan")


def compose(bahan: Bahan) -> Dokumen:
    """Efisiensi of each sasaran and of the whole, and the budget that it follows from."""
    *bagian, seluruh = bahan.hasil.efisiensi
    capaian = CatatanCapaian(bahan.hasil)
    kelompok = [(b.sasaran, _baris(bahan, b, capaian)) for b in bagian]
    isi = (*baris_sasaran(kelompok, len(_KOLOM)), _baris_seluruh(seluruh, capaian))
    return dokumen_lembar(
        bahan,
        JenisLembar.EFISIENSI,
        _NAMA,
        [
            Tabel(_KOLOM, _KEPALA, isi),
            Jarak(6),
            *capaian.catatan,
            *_catatan(bahan.hasil.efisiensi),
            *_rincian(bahan, bagian, seluruh),
        ],
    )


def _belanja(baris: BarisEfisiensi, *, tebal: bool = False) -> tuple[Sel, Sel]:
    """Columns 5 and 6, which belong to the sasaran, not to one of its indicators."""
    tanda = _TANDA if baris.catatan else ""
    return (
        sel_persen(baris.serapan, tebal=tebal),
        sel_poin(baris.efisiensi_selisih, tebal=tebal, tanda=tanda),
    )


def _baris(bahan: Bahan, efisiensi: BarisEfisiensi, capaian: CatatanCapaian) -> list[Baris]:
    """One indicator: the form of the annex. Several: a row each, and one with their mean.

    Columns 5 and 6 cover all rows of the sasaran, so that each page shows them.
    """
    sasaran = efisiensi.sasaran
    indikator = bahan.buku.indikator_diukur_sasaran(sasaran.id) if sasaran else ()
    isi = [(sel_teks(satu.nama), capaian.sel(satu)) for satu in indikator]
    if len(indikator) != 1:
        rata = Sel("Rata-rata sasaran" if indikator else None, miring=True)
        isi.append((rata, capaian.sel_rata(efisiensi.capaian)))
    belanja = _belanja(efisiensi)
    lanjutan = tuple(replace(satu, lanjut=True) for satu in belanja)
    hasil = [Baris((*muka, *(lanjutan if ke else belanja))) for ke, muka in enumerate(isi)]
    if len(hasil) > 1:
        hasil[-1] = replace(hasil[-1], peran=PeranBaris.JUMLAH)
    return hasil


def _baris_seluruh(seluruh: BarisEfisiensi, capaian: CatatanCapaian) -> Baris:
    judul = Sel("Keseluruhan", tebal=True, lebar=3, rata=Rata.TENGAH)
    rata = capaian.sel_rata(seluruh.capaian, tebal=True)
    return Baris((judul, rata, *_belanja(seluruh, tebal=True)), PeranBaris.JUMLAH)


def _catatan(efisiensi: Sequence[BarisEfisiensi]) -> list[Catatan]:
    hasil = [Catatan(teks, _TANDA) for teks in dict.fromkeys(b.catatan for b in efisiensi) if teks]
    return [
        *hasil,
        Catatan(
            "Efisiensi (kolom 6) = % capaian kinerja sasaran, yaitu rata-rata capaian indikatornya "
            "(kolom 4), − % penyerapan (kolom 5), poin, dihitung "
            "sebelum dibulatkan."
        ),
        Catatan(
            "Baris keseluruhan: rata-rata capaian semua indikator yang terhitung dan penyerapan "
            "semua program."
        ),
    ]


# --- the budget that the serapan follows from ------------------------------------------------


def _rincian(bahan: Bahan, bagian: Sequence[BarisEfisiensi], seluruh: BarisEfisiensi) -> list[Blok]:
    isi = (*(_isi_rincian(bahan, bagian) or [baris_kosong(len(_KOLOM_PROGRAM))]),)
    program = tuple(n for n, b in enumerate(isi) if b.peran is PeranBaris.BIASA)
    total = Baris(
        (
            Sel("JUMLAH", tebal=True, lebar=2, rata=Rata.TENGAH),
            sel_rupiah(seluruh.pagu, tebal=True),
            sel_rupiah(seluruh.realisasi, tebal=True),
            sel_persen(seluruh.serapan, tebal=True),
        ),
        PeranBaris.JUMLAH,
        program,
    )
    return [
        Jarak(14),
        Judul((Run("Penyerapan anggaran tiap program", tebal=True),), ukuran=11, rata=Rata.KIRI),
        Jarak(4),
        Tabel(_KOLOM_PROGRAM, (_KEPALA_PROGRAM,), (*isi, total), ukuran=10),
    ]


def _isi_rincian(bahan: Bahan, bagian: Sequence[BarisEfisiensi]) -> list[Baris]:
    """Each sasaran with its programmes, then those that serve none; sums know their rows."""
    milik: dict[Sasaran | None, list[BarisProgram]] = {b.sasaran: [] for b in bagian}
    for program in bahan.hasil.program:
        milik.get(program.sasaran, []).append(program)
    baris: list[Baris] = []
    for nomor, b in enumerate(bagian, 1):
        kepala_sasaran, *isi = _baris_program(str(nomor), b, milik[b.sasaran])
        awal = len(baris) + 1
        baris += [replace(kepala_sasaran, jumlah=tuple(range(awal, awal + len(isi)))), *isi]
    if lepas := [p for p in bahan.hasil.program if p.sasaran not in milik]:
        judul = (Sel(""), Sel("Program tanpa sasaran", tebal=True), Sel(""), Sel(""), Sel(""))
        baris += [Baris(judul, PeranBaris.KELOMPOK), *(_satu_program(Sel(""), p) for p in lepas)]
    return baris


def _baris_program(
    nomor: str, angka: BarisEfisiensi, program: Sequence[BarisProgram]
) -> list[Baris]:
    """The sasaran with the sums of its programmes, and each of them below it."""
    return [
        Baris(
            (
                Sel(nomor),
                Sel((angka.sasaran.uraian if angka.sasaran else "") or None, tebal=True),
                sel_rupiah(angka.pagu, tebal=True),
                sel_rupiah(angka.realisasi, tebal=True),
                sel_persen(angka.serapan, tebal=True),
            ),
            PeranBaris.KELOMPOK,
        ),
        *(_satu_program(Sel(nomor, lanjut=True), p) for p in program),
    ]


def _satu_program(muka: Sel, program: BarisProgram) -> Baris:
    return Baris(
        (
            muka,
            sel_teks(program.program.nama),
            sel_rupiah(program.pagu),
            sel_rupiah(program.realisasi),
            sel_persen(program.serapan),
        )
    )
