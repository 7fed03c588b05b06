"""A loud word where a file would take a large part of a budget away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lkjip_desktop.exchange.sipd.hasil import Banyak, Beda, JenisBeda
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

BANYAK_HILANG: Final = "impor.hilang"
"""The code of the warning, by which a form lets it stand out."""
_BAGIAN: Final = 10
"""From a tenth of what is stored on, it is a large part."""


def warn_gone(banyak: Sequence[Banyak], beda: Sequence[Beda]) -> Iterator[Temuan]:
    """That rows with a tenth or more of the stored pagu become 0: mostly the file is of another."""
    hilang = [b.lama or 0 for b in beda if b.jenis is JenisBeda.HILANG and b.apa == "pagu"]
    tersimpan = next((b.tersimpan or 0 for b in banyak if b.apa == "pagu"), 0)
    if not hilang or sum(hilang) * _BAGIAN < tersimpan:
        return
    unit = sorted({b.unit for b in beda if b.jenis is JenisBeda.HILANG and b.apa == "pagu"})
    pesan = (
        f"{len(hilang)} sub kegiatan {', '.join(unit)} tidak ada di berkas ini, jadi pagunya "
        f"{format_rupiah(Sen(sum(hilang)))} dari {format_rupiah(Sen(tersimpan))} MENJADI 0. Bila "
        "berkas ini hanya sebagian anggaran, atau milik unit lain, pilih itu di atas."
    )
    yield Temuan(BANYAK_HILANG, pesan, tingkat=Tingkat.PERINGATAN)
