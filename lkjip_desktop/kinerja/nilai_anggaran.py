"""One figure of every row of the budget tree: pagu, money by month, parts by source of funds.

Each list stands in the order of `PohonAnggaran.baris`, in sen, and is kept until a kind that it
follows from changes: an edit of a pagu reads no month anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.pohon_anggaran import STRUKTUR, PohonAnggaran
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    bulan_terisi,
    sampai_bulan,
)

Angka = list[Sen | None]
"""A figure in sen of every row, in the order of `PohonAnggaran.baris`; None is blank."""
Kinds = tuple[type[Entitas], ...]

DARI_PAGU: Kinds = (*STRUKTUR, DokumenAnggaran, PaguSubKegiatan)
"""Kinds that the pagu follows from."""
DARI_BULAN: Kinds = (*STRUKTUR, BelanjaBulanan)
"""Kinds that every figure by month follows from; whether it is net besides from the year."""
DARI_REALISASI: Kinds = (*DARI_BULAN, TahunKerja)
DARI_SUMBER: Kinds = (*STRUKTUR, DokumenAnggaran, PaguSumberDana)
"""Kinds that the division by source of funds follows from."""


def pohon_anggaran(kantor: BukuKantor, tahun: int) -> PohonAnggaran:
    """The tree of a year, kept until nomenclature or rows change."""
    return kantor.turunan(("pohon", tahun), STRUKTUR, lambda: PohonAnggaran(kantor, tahun))


# --- by document ---------------------------------------------------------------------------------


def dokumen_berurutan(kantor: BukuKantor, tahun: int) -> tuple[DokumenAnggaran, ...]:
    """The budget documents of a year by `ke`: the last one is in force."""
    return tuple(sorted(kantor.where(DokumenAnggaran, "tahun", tahun), key=lambda d: d.ke))


def pagu_berlaku(kantor: BukuKantor, pohon: PohonAnggaran, ke: int | None = None) -> Angka:
    """The pagu of each row: that of the latest document which gives the row one (0 is one).

    With `ke` as it was under that document. DPA 100, Pergeseran blank, DPPA 0: 100 under the first
    two, then 0.
    """
    return _latest(kantor, pohon, ke, kantor.each(PaguSubKegiatan))


def pagu_sumber(
    kantor: BukuKantor, pohon: PohonAnggaran, sumber_dana_id: str, ke: int | None = None
) -> Angka:
    """The part of each row that a source pays, by the latest document that divides its pagu so."""
    milik = [p for p in kantor.each(PaguSumberDana) if p.sumber_dana_id == sumber_dana_id]
    return _latest(kantor, pohon, ke, milik)


def _latest(
    kantor: BukuKantor,
    pohon: PohonAnggaran,
    ke: int | None,
    semua: Iterable[PaguSubKegiatan] | Iterable[PaguSumberDana],
) -> Angka:
    dokumen = dokumen_berurutan(kantor, pohon.tahun)
    urut = {d.id: n for n, d in enumerate(dokumen) if ke is None or d.ke <= ke}
    hasil: Angka = [None] * len(pohon.baris)
    dari = [-1] * len(hasil)
    letak = pohon.letak
    for satu in semua:
        nomor, tempat = urut.get(satu.dokumen_id, -1), letak.get(satu.baris_id)
        if tempat is not None and nomor > dari[tempat] and satu.pagu is not None:
            hasil[tempat], dari[tempat] = satu.pagu, nomor
    return hasil


# --- by month ------------------------------------------------------------------------------------


def bulan_terakhir(kantor: BukuKantor, tahun: int) -> int:
    """The last month of the year that any row has a realisasi for; 0 where there is none."""

    def cari() -> int:
        letak = pohon_anggaran(kantor, tahun).letak
        semua = [b for b in _series(kantor, Deret.REALISASI) if b.baris_id in letak]
        for bulan in range(12, 0, -1):  # mostly the first row of the last month answers
            baca = attrgetter(BULAN[bulan - 1])
            if any(baca(satu) is not None for satu in semua):
                return bulan
        return 0

    return kantor.turunan(("bulan terakhir", tahun), DARI_BULAN, cari)


def kumulatif(kantor: BukuKantor, pohon: PohonAnggaran, deret: Deret, bulan: int) -> Angka:
    """Realisasi or setoran of each row up to the end of a month (1–12), as they were entered.

    A month without a figure has that of the last month before it (`sampai_bulan`).
    """
    hasil: Angka = [None] * len(pohon.baris)
    letak, baca = pohon.letak, attrgetter(BULAN[bulan - 1])
    for satu in _series(kantor, deret):
        tempat = letak.get(satu.baris_id)
        if tempat is not None:
            nilai = baca(satu)
            hasil[tempat] = sampai_bulan(satu, bulan) if nilai is None else nilai
    return hasil


def setoran(kantor: BukuKantor, pohon: PohonAnggaran, bulan: int | None = None) -> Angka:
    """What each row has paid back up to the end of a month; blank where nothing is noted."""
    return kumulatif(kantor, pohon, Deret.SETORAN, bulan or 12)


def realisasi_tercetak(kantor: BukuKantor, pohon: PohonAnggaran, bulan: int | None) -> Angka:
    """Realisasi of each row, net of setoran unless the year prints it gross.

    Nothing is known of a month after the last that any row has a figure for.
    """
    if bulan is not None and bulan > bulan_terakhir(kantor, pohon.tahun):
        return [None] * len(pohon.baris)
    hasil = kumulatif(kantor, pohon, Deret.REALISASI, bulan or 12)
    kerja = kantor.where(TahunKerja, "tahun", pohon.tahun)
    if kerja and kerja[0].realisasi_bruto:
        return hasil
    kembali = setoran(kantor, pohon, bulan)
    if all(n is None for n in kembali):
        return hasil
    return [None if n is None else Sen(n - (k or 0)) for n, k in zip(hasil, kembali, strict=True)]


def anggaran_kas(
    kantor: BukuKantor, pohon: PohonAnggaran, sampai: int | None = None, dari: int = 1
) -> Angka:
    """Anggaran kas (RAK) of each row, months `dari` to `sampai` (1–12) together.

    Blank where one of these months is: January 5, February blank, March 7: up to March blank, for
    March alone 7.
    """
    hasil: Angka = [None] * len(pohon.baris)
    letak, nama = pohon.letak, BULAN[dari - 1 : sampai or 12]
    baca = attrgetter(*nama, nama[0])  # once more, for a single name gives no tuple
    for satu in _series(kantor, Deret.KAS):
        tempat = letak.get(satu.baris_id)
        if tempat is not None:
            isi = baca(satu)[:-1]
            hasil[tempat] = None if None in isi else Sen(sum(isi))
    return hasil


def has_kas(kantor: BukuKantor, tahun: int) -> bool:
    """Whether any row of the year has anggaran kas (RAK)."""

    def cari() -> bool:
        letak = pohon_anggaran(kantor, tahun).letak
        return any(b.baris_id in letak and bulan_terisi(b) for b in _series(kantor, Deret.KAS))

    return kantor.turunan(("ada kas", tahun), DARI_BULAN, cari)


def _series(kantor: BukuKantor, deret: Deret) -> list[BelanjaBulanan]:
    return [b for b in kantor.each(BelanjaBulanan) if b.deret is deret]
