"""The quarters of a year, and the rows of its budget whose realisasi is not known up to one."""

from __future__ import annotations

from typing import Final, NamedTuple

from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, HasilKinerja

TRIWULAN: Final = (("I", 3), ("II", 6), ("III", 9), ("IV", 12))
"""Each quarter with its last month."""


class TanpaTriwulan(NamedTuple):
    """The rows whose realisasi is blank at the end of one quarter at least, and these quarters."""

    baris: tuple[BarisAnggaran, ...]
    triwulan: tuple[str, ...]
    """Names of the quarters, such as "I"."""
    semua: bool
    """Whether no row at all is known in these quarters: the office has figures of the year only."""


def tanpa_triwulan(hasil: HasilKinerja) -> TanpaTriwulan:
    """What keeps the sums of a quarter from being known; a row with pagu 0 needs no realisasi.

    Only quarters count that have ended by the last month with any realisasi: of a row that has no
    more than December beside one with every month, that row lacks I, II and III. A row without any
    realisasi is another matter.
    """
    akhir = hasil.buku.bulan_anggaran
    terisi = {s.simpul.baris for s in hasil.anggaran().menurut_unit if s.realisasi is not None}
    kosong: dict[str, BarisAnggaran] = {}
    nama: list[str] = []
    ada = False
    for sebutan, bulan in TRIWULAN:
        ujung = [s for s in hasil.anggaran(bulan).menurut_unit if _counts(s, terisi)]
        tanpa = [s for s in ujung if s.realisasi is None] if bulan <= akhir else []
        if tanpa:
            nama.append(sebutan)
            ada = ada or len(tanpa) < len(ujung)
            kosong |= {s.simpul.baris.id: s for s in tanpa if s.simpul.baris}
    return TanpaTriwulan(tuple(kosong.values()), tuple(nama), not ada)


def _counts(satu: BarisAnggaran, terisi: set[SubKegiatanTahun | None]) -> bool:
    return satu.simpul.baris is not None and satu.simpul.baris in terisi and satu.pagu != 0
