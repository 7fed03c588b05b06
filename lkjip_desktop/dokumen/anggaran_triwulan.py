"""Realisasi Anggaran per Triwulan: the budget tree with what was spent up to each quarter's end.

Cumulative, because that is how an office has it: SIPD and the treasurer's reports give the
realisasi up to a month, and serapan is that over the pagu of the whole year. What one quarter
spent by itself is a difference that a setoran makes negative.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lkjip_desktop.dokumen.anggaran_pohon import (
    CATATAN_LEBIH,
    KEPALA_URAIAN,
    TANDA_LEBIH,
    baris_pohon,
    baris_program,
    catatan_pagu,
    with_total,
)
from lkjip_desktop.dokumen.blok import (
    Baris,
    Blok,
    Catatan,
    Dokumen,
    Jarak,
    Judul,
    Kolom,
    Orientasi,
    Rata,
    Run,
    Sel,
    Tabel,
)
from lkjip_desktop.dokumen.tabel import kepala, sel_persen, sel_rupiah
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.waktu import NAMA_BULAN
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisEfisiensi, BarisProgram
from lkjip_desktop.perhitungan.triwulan import TRIWULAN, tanpa_triwulan

RAPAT: Final = "\N{NO-BREAK SPACE}"
_KOLOM: Final = (
    Kolom(14, utuh=True),
    Kolom(30),
    Kolom(13, Rata.KANAN),
    *(Kolom(12, Rata.KANAN) for _ in TRIWULAN),
    *(Kolom(5, Rata.ANGKA, (3 + n, 2)) for n in range(len(TRIWULAN))),
)
_KEPALA: Final = (
    kepala(
        *(*KEPALA_URAIAN, "Pagu"),
        *(f"Realisasi s.d. TW{RAPAT}{nama}" for nama, _ in TRIWULAN),
        *(f"% TW{RAPAT}{nama}" for nama, _ in TRIWULAN),
    ),
    kepala(*(str(n) for n in range(1, len(_KOLOM) + 1))),
)
_KOLOM_KAS: Final = (
    Kolom(22),
    Kolom(24, Rata.KANAN),
    Kolom(24, Rata.KANAN),
    Kolom(24, Rata.KANAN),
    Kolom(12, Rata.ANGKA, (2, 1)),
)
_KEPALA_KAS: Final = kepala("Sampai akhir", "Anggaran Kas (RAK)", "Realisasi", "Deviasi", "% RAK")


def compose(bahan: Bahan) -> Dokumen:
    """Every node with pagu, and realisasi and serapan up to the end of each quarter.

    A year without a budget tree shows its programmes, whose realisasi is that of the whole year.
    """
    pohon = [bahan.hasil.anggaran(bulan).menurut_unit for _, bulan in TRIWULAN]
    berpohon = len(pohon[0]) > 1

    def of_node(_: BarisAnggaran, nomor: int, tebal: bool) -> tuple[Sel, ...]:  # noqa: FBT001 - as `baris_pohon` calls it
        return _figures([satu[nomor] for satu in pohon], tebal=tebal)

    if berpohon:
        isi = baris_pohon(pohon[0], of_node)
        total = _figures([satu[0] for satu in pohon], tebal=True, bertanda=False)
    else:
        isi = baris_program(bahan.hasil.program, _of_year)
        total = _of_year(bahan.hasil.efisiensi[-1], tebal=True)
    lebih = any(satu.melebihi_pagu for semua in pohon for satu in semua[1:])
    return dokumen_lembar(
        bahan,
        JenisLembar.TRIWULAN,
        JenisLembar.TRIWULAN.nama,
        [
            Tabel(_KOLOM, _KEPALA, with_total(isi, total, len(_KOLOM)), ukuran=7.5),
            Jarak(6),
            *([CATATAN_LEBIH] if lebih else []),
            *_notes(bahan, berpohon=berpohon),
            *(_cash_plan([satu[0] for satu in pohon]) if berpohon else []),
        ],
        orientasi=Orientasi.MENDATAR,
    )


def _figures(
    triwulan: Sequence[BarisAnggaran], *, tebal: bool, bertanda: bool = True
) -> tuple[Sel, ...]:
    """Pagu, then realisasi and then serapan up to each quarter's end."""
    tanda = [TANDA_LEBIH if bertanda and satu.melebihi_pagu else "" for satu in triwulan]
    return (
        sel_rupiah(triwulan[0].pagu, tebal=tebal),
        *(sel_rupiah(satu.realisasi, tebal=tebal) for satu in triwulan),
        *(
            sel_persen(satu.serapan, tebal=tebal, tanda=t)
            for satu, t in zip(triwulan, tanda, strict=True)
        ),
    )


def _of_year(satu: BarisProgram | BarisEfisiensi, *, tebal: bool = False) -> tuple[Sel, ...]:
    """What was typed of a whole year stands in the last quarter."""
    kosong = (Sel(None),) * (len(TRIWULAN) - 1)
    return (
        sel_rupiah(satu.pagu, tebal=tebal),
        *kosong,
        sel_rupiah(satu.realisasi, tebal=tebal),
        *kosong,
        sel_persen(satu.serapan, tebal=tebal),
    )


def _notes(bahan: Bahan, *, berpohon: bool) -> list[Catatan]:
    hasil = [
        Catatan(
            "Realisasi kumulatif sejak Januari sampai akhir triwulan; persentase terhadap pagu "
            "setahun."
        ),
        *catatan_pagu(bahan),
    ]
    akhir = bahan.buku.bulan_anggaran
    if berpohon and 0 < akhir < len(NAMA_BULAN):
        hasil.append(Catatan(f"Realisasi baru diketahui sampai bulan {NAMA_BULAN[akhir - 1]}."))
    tanpa = tanpa_triwulan(bahan.hasil) if berpohon else None
    if tanpa and tanpa.baris:
        hasil.append(
            Catatan(
                f"Realisasi {len(tanpa.baris)} sub kegiatan belum diketahui sampai akhir "
                f"TW{RAPAT}{', '.join(tanpa.triwulan)}; jumlah yang memuatnya tidak dihitung (-)."
            )
        )
    return hasil


def _cash_plan(seluruh: Sequence[BarisAnggaran]) -> list[Blok]:
    """The whole against the anggaran kas, where one is known."""
    if all(satu.jumlah.kas is None for satu in seluruh):
        return []
    baris = [
        Baris(
            (
                Sel(f"Triwulan {nama} ({NAMA_BULAN[bulan - 1]})"),
                sel_rupiah(satu.jumlah.kas),
                sel_rupiah(satu.realisasi),
                sel_rupiah(satu.deviasi),
                sel_persen(satu.terhadap_kas),
            )
        )
        for (nama, bulan), satu in zip(TRIWULAN, seluruh, strict=True)
    ]
    judul = Run("Realisasi terhadap anggaran kas", tebal=True)
    return [
        Jarak(14),
        Judul((judul,), ukuran=11, rata=Rata.KIRI),
        Jarak(4),
        Tabel(_KOLOM_KAS, (_KEPALA_KAS,), tuple(baris), ukuran=9.5),
        Jarak(4),
        Catatan("Deviasi = realisasi − anggaran kas sampai bulan yang sama."),
    ]
