"""Efisiensi terhadap Target Biaya: pagu against realisasi of each sasaran (Tabel 3.7 of the LKjIP).

Below it the three ways of reckoning side by side, so that nobody takes one for another.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from lkjip_desktop.dokumen.blok import (
    Baris,
    Blok,
    Catatan,
    Dokumen,
    Jarak,
    Judul,
    Kolom,
    Orientasi,
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
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import BarisEfisiensi, TakTerhitung

TANDA_BUKAN: Final = "*)"
_KOLOM: Final = (
    Kolom(5, Rata.TENGAH),
    Kolom(27),
    Kolom(27),
    Kolom(12, Rata.ANGKA),
    Kolom(18, Rata.KANAN),
    Kolom(18, Rata.KANAN),
    Kolom(12, Rata.ANGKA),
)
_KEPALA: Final = (
    kepala(
        *("No.", "Sasaran", "Indikator Kinerja", "% Capaian Kinerja (target 100%)"),
        *("Target Biaya", "Penyerapan Anggaran", "% Tingkat Efisiensi SD"),
    ),
    kepala(*(str(n) for n in range(1, len(_KOLOM) + 1))),
)
_KOLOM_CARA: Final = (
    Kolom(5, Rata.TENGAH),
    Kolom(52),
    Kolom(14, Rata.ANGKA),
    Kolom(14, Rata.ANGKA),
    Kolom(15, Rata.ANGKA),
)
_KEPALA_CARA: Final = kepala(
    *("No.", "Sasaran", "(a) Sisa Biaya", "(b) Selisih Capaian", "(c) Menurut Capaian")
)
_RUMUS: Final = (
    Catatan("(a) 100% − penyerapan / target biaya."),
    Catatan("(b) % capaian − % penyerapan, dalam poin."),
    Catatan("(c) 100% − penyerapan / (target biaya × capaian)."),
)


def compose(bahan: Bahan) -> Dokumen:
    """Efisiensi of each sasaran and of the whole against what it was to cost."""
    *bagian, seluruh = bahan.hasil.efisiensi
    capaian = CatatanCapaian(bahan.hasil)
    kelompok = [(b.sasaran, _indicators(bahan, b, capaian)) for b in bagian]
    isi = list(baris_sasaran(kelompok, len(_KOLOM)))
    awal = tuple(n for n, baris in enumerate(isi) if bagian and not baris.sel[0].lanjut)
    judul = Sel("Keseluruhan", tebal=True, lebar=3, rata=Rata.TENGAH)
    rata = capaian.sel_rata(seluruh.capaian, tebal=True)
    if bahan.hasil.tanpa_sasaran:
        awal = ()  # the whole has more than its rows
    isi.append(Baris((judul, rata, *_cost(seluruh, tebal=True)), PeranBaris.JUMLAH, awal))
    return dokumen_lembar(
        bahan,
        JenisLembar.EFISIENSI_BIAYA,
        JenisLembar.EFISIENSI_BIAYA.nama,
        [
            Tabel(_KOLOM, _KEPALA, tuple(isi), ukuran=10),
            Jarak(6),
            *capaian.catatan,
            *_notes(bahan),
            *_ways(bagian, seluruh),
        ],
        orientasi=Orientasi.MENDATAR,
    )


def _indicators(bahan: Bahan, efisiensi: BarisEfisiensi, capaian: CatatanCapaian) -> list[Baris]:
    """A row for each indicator; what the sasaran cost stands once beside all of them."""
    sasaran = efisiensi.sasaran
    indikator = bahan.buku.indikator_diukur_sasaran(sasaran.id) if sasaran else ()
    muka = [(sel_teks(satu.nama), capaian.sel(satu)) for satu in indikator]
    biaya = _cost(efisiensi)
    lanjutan = tuple(replace(sel, lanjut=True) for sel in biaya)
    return [
        Baris((*satu, *(lanjutan if ke else biaya)))
        for ke, satu in enumerate(muka or [(Sel(None), Sel(None))])
    ]


def _cost(baris: BarisEfisiensi, *, tebal: bool = False) -> tuple[Sel, ...]:
    tanda = TANDA_BUKAN if baris.catatan else ""
    return (
        sel_rupiah(baris.pagu, tebal=tebal),
        sel_rupiah(baris.realisasi, tebal=tebal),
        sel_persen(baris.efisiensi_biaya, tebal=tebal, tanda=tanda),
    )


def _notes(bahan: Bahan) -> list[Catatan]:
    """Where money is left because the work was not done, that is no efisiensi."""
    bukan = dict.fromkeys(b.catatan for b in bahan.hasil.efisiensi if b.catatan)
    hasil = [Catatan(teks, TANDA_BUKAN) for teks in bukan]
    if any(isinstance(b.capaian, TakTerhitung) and b.pagu for b in bahan.hasil.efisiensi):
        hasil.append(Catatan("Efisiensi tidak dihitung (-) selama capaiannya belum diketahui."))
    if bahan.hasil.tanpa_sasaran:
        hasil.append(Catatan("Keseluruhan termasuk program yang belum dikaitkan dengan sasaran."))
    return hasil


def _ways(bagian: list[BarisEfisiensi], seluruh: BarisEfisiensi) -> list[Blok]:
    baris = [
        Baris(
            (
                Sel(str(nomor)),
                sel_teks(satu.sasaran.uraian if satu.sasaran else ""),
                *_by_way(satu),
            )
        )
        for nomor, satu in enumerate(bagian, 1)
    ]
    judul = Sel("Keseluruhan", tebal=True, lebar=2, rata=Rata.TENGAH)
    total = Baris((judul, *_by_way(seluruh, tebal=True)), PeranBaris.JUMLAH)
    isi = (*(baris or [baris_kosong(len(_KOLOM_CARA))]), total)
    return [
        Jarak(14),
        Judul((Run("Efisiensi menurut tiga cara", tebal=True),), ukuran=11, rata=Rata.KIRI),
        Jarak(4),
        Tabel(_KOLOM_CARA, (_KEPALA_CARA,), isi, ukuran=10),
        Jarak(4),
        *_RUMUS,
    ]


def _by_way(satu: BarisEfisiensi, *, tebal: bool = False) -> tuple[Sel, Sel, Sel]:
    tanda = TANDA_BUKAN if satu.catatan else ""
    return (
        sel_persen(satu.efisiensi_biaya, tebal=tebal, tanda=tanda),
        sel_poin(satu.efisiensi_selisih, tebal=tebal, tanda=tanda),
        sel_persen(satu.efisiensi_capaian, tebal=tebal, tanda=tanda),
    )
