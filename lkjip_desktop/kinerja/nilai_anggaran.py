"""One figure of every row of the budget tree: pagu, money by month, parts by source of funds.

Each list stands in the order of `PohonAnggaran.baris`, in sen, and is kept until a kind that it
follows from changes: an edit of a pagu reads no month anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi
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
DARI_SUMBER: Kinds = (*DARI_PAGU, PaguSumberDana)
"""Kinds that the division by source of funds follows from."""


def pohon_anggaran(kantor: BukuKantor, tahun: int) -> PohonAnggaran:
    """The tree of a year, kept until nomenclature, rows or the office that it names change."""
    dari = (*STRUKTUR, Instansi)
    return kantor.turunan(("pohon", tahun), dari, lambda: PohonAnggaran(kantor, tahun))


# --- by document ---------------------------------------------------------------------------------


def dokumen_berurutan(kantor: BukuKantor, tahun: int) -> tuple[DokumenAnggaran, ...]:
    """The budget documents of a year by `ke`; what is typed goes into the last one."""
    return tuple(sorted(kantor.where(DokumenAnggaran, "tahun", tahun), key=lambda d: d.ke))


def dokumen_berlaku(kantor: BukuKantor, tahun: int) -> DokumenAnggaran | None:
    """The budget document in force: the last that gives a row of the year its pagu.

    One that has only been listed, with its number, is not in force yet. None where there is no
    such document, as in a year whose pagu is typed per programme.
    """

    def cari() -> DokumenAnggaran | None:
        letak = pohon_anggaran(kantor, tahun).letak
        memberi = {
            p.dokumen_id
            for p in (kantor.each(PaguSubKegiatan) if letak else ())
            if p.pagu is not None and p.baris_id in letak
        }
        berisi = (d for d in reversed(dokumen_berurutan(kantor, tahun)) if d.id in memberi)
        return next(berisi, None)

    return kantor.turunan(("dokumen berlaku", tahun), DARI_PAGU, cari)


def pagu_berlaku(kantor: BukuKantor, pohon: PohonAnggaran, ke: int | None = None) -> Angka:
    """The pagu of each row: that of the latest document which gives the row one (0 is one).

    With `ke` as it was under that document. DPA 100, Pergeseran blank, DPPA 0: 100 under the first
    two, then 0. A row that only a later document brings was not there before: 0 under an earlier
    one that gives any pagu at all.
    """
    dokumen = dokumen_berurutan(kantor, pohon.tahun)
    urut = {d.id: n for n, d in enumerate(dokumen) if ke is None or d.ke <= ke}
    hasil: Angka = [None] * len(pohon.baris)
    dari, kemudian = [-1] * len(hasil), list[int]()
    letak = pohon.letak
    for satu in kantor.each(PaguSubKegiatan):
        nomor, tempat = urut.get(satu.dokumen_id, -1), letak.get(satu.baris_id)
        if tempat is None or satu.pagu is None:
            continue
        if nomor > dari[tempat]:
            hasil[tempat], dari[tempat] = satu.pagu, nomor
        elif hasil[tempat] is None:
            kemudian.append(tempat)
    if any(nomor >= 0 for nomor in dari):
        for tempat in kemudian:
            hasil[tempat] = Sen(0) if hasil[tempat] is None else hasil[tempat]
    return hasil


def pagu_sumber(kantor: BukuKantor, pohon: PohonAnggaran, sumber_dana_id: str) -> Angka:
    """The part of each row's pagu in force that a source pays (`bagian_berlaku`)."""
    bagian = kantor.turunan(
        ("pembagian", pohon.tahun), DARI_SUMBER, lambda: _divisions(kantor, pohon)
    )
    return [milik.get(sumber_dana_id) if milik else None for milik in bagian]


def _divisions(kantor: BukuKantor, pohon: PohonAnggaran) -> list[dict[str, Sen] | None]:
    """The division of each row that any document divides, in the order of the tree's rows."""
    dokumen = dokumen_berurutan(kantor, pohon.tahun)
    hasil: list[dict[str, Sen] | None] = [None] * len(pohon.baris)
    for kunci in {p.baris_id for p in kantor.each(PaguSumberDana)}:
        if (tempat := pohon.letak.get(kunci)) is not None:
            hasil[tempat] = bagian_berlaku(kantor, kunci, dokumen)
    return hasil


def bagian_berlaku(
    kantor: BukuKantor, baris_id: str, dokumen: Sequence[DokumenAnggaran]
) -> dict[str, Sen]:
    """The parts of a row's pagu by source of funds, as they are after these documents in turn.

    A document whose parts add up to the pagu divides it whole, and what stood before no longer
    counts; else its parts take the place of those of the same source. DPA 100 = DAU 60 + PAD 40,
    then Pergeseran 110 = DAU 110: DAU 110 alone; with DAU 70 alone: DAU 70 and PAD 40. A pagu of 0
    has no parts.
    """
    pagu = {p.dokumen_id: p.pagu for p in kantor.where(PaguSubKegiatan, "baris_id", baris_id)}
    bagian: dict[str, dict[str, Sen]] = {}
    for satu in kantor.where(PaguSumberDana, "baris_id", baris_id):
        if satu.pagu is not None:
            bagian.setdefault(satu.dokumen_id, {})[satu.sumber_dana_id] = satu.pagu
    hasil: dict[str, Sen] = {}
    berlaku: Sen | None = None
    for satu_dokumen in dokumen:
        kini = pagu.get(satu_dokumen.id)
        berlaku = berlaku if kini is None else kini
        milik = bagian.get(satu_dokumen.id, {})
        hasil = milik if sum(milik.values()) == berlaku else hasil | milik
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
