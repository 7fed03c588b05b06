"""A loud word where a file makes realisasi smaller than it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lkjip_desktop.exchange.sipd.rencana_realisasi import Susut
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.rincian_anggaran import Deret
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.kinerja.waktu import NAMA_BULAN

MENGECIL: Final = "impor.mengecil"
"""The code of the warning, by which a form lets it stand out."""


def warn_smaller(susut: Sequence[Susut], mulai: int) -> Iterator[Temuan]:
    """That what is spent or paid back up to some month would be less than what is stored.

    Mostly the report is of some rows or of some months alone. `mulai` is the first month (1–12) of
    a report by transactions, else 0.
    """
    for deret in Deret:
        if semua := [s for s in susut if s.deret is deret]:
            yield Temuan(MENGECIL, _sentence(deret, semua, mulai), tingkat=Tingkat.PERINGATAN)


def _sentence(deret: Deret, susut: Sequence[Susut], mulai: int) -> str:
    jumlah = [sum(bulanan) for bulanan in zip(*(s.kurang for s in susut), strict=True)]
    bulan = max(range(len(jumlah)), key=jumlah.__getitem__)
    kurang = format_rupiah(Sen(jumlah[bulan]))
    menjadi = (
        f"{deret.value.capitalize()} {len(susut)} sub kegiatan menjadi LEBIH KECIL daripada yang "
        f"tersimpan: s.d. {NAMA_BULAN[bulan]} berkurang {kurang}."
    )
    kalimat = [menjadi]
    awal = min(s.mulai for s in susut)
    if mulai > awal:
        kalimat.append(
            f"Berkas ini mulai {NAMA_BULAN[mulai - 1]}, yang tersimpan mulai "
            f"{NAMA_BULAN[awal - 1]}: unduh laporan sejak 1 Januari."
        )
    if tanpa := sum(not s.disebut for s in susut):
        banyak = "Semuanya" if tanpa == len(susut) else f"{tanpa} di antaranya"
        kalimat.append(
            f"{banyak} tidak ada di berkas ini, jadi menjadi 0: bila berkas ini hanya sebagian, "
            "pilih Hanya sebagian (--sebagian)."
        )
    kalimat.append("Simpan hanya bila yang tersimpan memang salah.")
    return " ".join(kalimat)
