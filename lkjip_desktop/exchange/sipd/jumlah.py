"""Rows of a file that mean one row of the budget, and whether every sen of them is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.exchange.sipd.rencana_sumber import Pasangan
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.rincian_anggaran import Deret, PaguSubKegiatan
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat


def gather(bacaan: Bacaan, cocok: Pencocok) -> list[Pasangan]:
    """Each row of the budget that the file means, once, with all that the file says of it.

    "….02.0003" 100 and "….02.03" 50 are one row of 150.
    """
    hasil: dict[str, Pasangan] = {}
    for satu in bacaan.baris:
        baris = cocok.row(satu.sebutan)
        ada = hasil.get(baris.id)
        hasil[baris.id] = (baris, ada[1].plus(satu) if ada else satu)
    return [*hasil.values()]


def check_pagu(bacaan: Bacaan, put: Iterable[Entitas]) -> Iterator[Temuan]:
    """A GALAT where the pagu to be stored is not that of the file; rows taken out are 0."""
    pagu = [e.pagu or 0 for e in put if isinstance(e, PaguSubKegiatan)]
    if pagu:
        yield from _compare("pagu", bacaan.jumlah_pagu or 0, sum(pagu))


def check_belanja(bacaan: Bacaan, jumlah: Mapping[Deret, int]) -> Iterator[Temuan]:
    """As `check_pagu`, for realisasi and setoran."""
    if not bacaan.hanya_setoran:
        nilai = bacaan.jumlah_realisasi or 0
        yield from _compare("realisasi", nilai, jumlah.get(Deret.REALISASI, 0))
    yield from _compare("setoran", bacaan.jumlah_setoran, jumlah.get(Deret.SETORAN, 0))


def tell_shifted(banyak: int) -> Iterator[Temuan]:
    """That figures change although the sums of the rows do not."""
    if banyak:
        pesan = f"{banyak} baris jumlahnya tetap, tetapi bulannya berubah."
        yield Temuan("impor.bulan", pesan, tingkat=Tingkat.CATATAN)


def _compare(apa: str, berkas: int, disimpan: int) -> Iterator[Temuan]:
    if berkas != disimpan:
        yield Temuan(
            "impor.jumlah",
            f"Jumlah {apa} di berkas {format_rupiah(Sen(berkas))}, tetapi yang akan disimpan "
            f"{format_rupiah(Sen(disimpan))}. Tidak ada yang disimpan. Ini kesalahan program: "
            "laporkan dengan Bantuan → Kemas untuk bantuan.",
        )
