"""The summary of the budget tree: pagu, realisasi, what is left, how far from the RAK."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from lkjip_desktop.actions import rincian
from lkjip_desktop.forms.cara import PERSEN
from lkjip_desktop.forms.rincian_angka import LEBIH, figure, sum_note
from lkjip_desktop.forms.rincian_nama import name_columns
from lkjip_desktop.forms.tabel import Kolom, Tanda
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.rekap_anggaran import RekapAnggaran
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.ukuran_anggaran import ukur_pagu
from lkjip_desktop.perhitungan.pohon import BarisAnggaran

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.rincian import BagianRincian
    from lkjip_desktop.kinerja.temuan import Temuan

_SETORAN: Final = (
    "Sudah dikurangi setoran. Ubah pada tampilan Realisasi per bulan dan Setoran per bulan."
)


def _rows(bagian: BagianRincian) -> Callable[[str], BarisAnggaran]:
    """Gives a row with its figures; the last one is kept, for its cells are painted in a run."""
    kini: tuple[str, RekapAnggaran, BarisAnggaran] | None = None

    def baris(kunci: str) -> BarisAnggaran:
        nonlocal kini
        rekap = bagian.shown.buku.rekap_anggaran(bagian.month)
        if kini is None or kini[0] != kunci or kini[1] is not rekap:
            simpul = bagian.pohon[kunci]
            kini = kunci, rekap, BarisAnggaran(simpul, rekap.milik(simpul))
        return kini[2]

    return baris


def summary(bagian: BagianRincian) -> list[Kolom[Any]]:
    """The columns; those about the RAK only in a year that has one."""
    baris = _rows(bagian)
    return [
        *name_columns(bagian),
        figure(
            bagian,
            "Pagu berlaku\n(Rp)",
            "pagu",
            lambda kunci: ukur_pagu(bagian.kantor, bagian.tahun).of(bagian.pohon[kunci]),
            lambda satu, nilai: rincian.set_pagu(bagian.stored.buku, satu, nilai),
        ),
        *_spent_columns(bagian, baris),
        Kolom("Serapan", PERSEN, lambda kunci: baris(kunci).serapan, lebar=9),
        *(_plan_columns(bagian) if bagian.has_plan else ()),
    ]


def _spent_columns(
    bagian: BagianRincian, baris: Callable[[str], BarisAnggaran]
) -> tuple[Kolom[Any], ...]:
    """What is spent and what is left, marked where it is more than the pagu."""

    def lebih(kunci: str) -> Tanda | None:
        return LEBIH if baris(kunci).melebihi_pagu else None

    def sebab(kunci: str) -> str:
        return _why(bagian, kunci, baris(kunci))

    def bayar(satu: SubKegiatanTahun, nilai: Sen | None) -> Usul | Temuan:
        return rincian.set_realisasi(bagian.stored.buku, satu, bagian.month, nilai)

    realisasi = figure(
        bagian,
        "Realisasi\n(Rp)",
        "realisasi",
        lambda kunci: baris(kunci).realisasi,
        bayar,
        note=sebab,
        editable=lambda k: not bagian.pohon.has_children(k) and not bagian.pays_back(k),
        tanda=lebih,
    )
    sisa = figure(
        bagian, "Sisa pagu\n(Rp)", "", lambda kunci: baris(kunci).sisa, note=sebab, tanda=lebih
    )
    return realisasi, sisa


def _why(bagian: BagianRincian, kunci: str, satu: BarisAnggaran) -> str:
    """What stands behind the figures of a row."""
    kalimat = [sum_note(bagian)(kunci)]
    if satu.melebihi_pagu and satu.sisa is not None:
        kalimat.append(f"▲ Realisasi melebihi pagu {format_rupiah(Sen(-satu.sisa))}.")
    if bagian.pays_back(kunci):
        kalimat.append(_SETORAN)
    return "\n".join(filter(None, kalimat))


def _plan_columns(bagian: BagianRincian) -> list[Kolom[Any]]:
    """Anggaran kas of the same months, and how far the money spent is from it."""
    baris = _rows(bagian)
    return [
        figure(bagian, "RAK sampai\nbulan ini (Rp)", "kas", lambda kunci: baris(kunci).jumlah.kas),
        figure(
            bagian,
            "Deviasi dari\nRAK (Rp)",
            "",
            lambda kunci: baris(kunci).deviasi,
            note=lambda _: "Realisasi dikurangi anggaran kas (RAK) sampai bulan yang sama.",
        ),
    ]
