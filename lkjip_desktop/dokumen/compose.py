"""The one entry: a sheet of a year as neutral blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lkjip_desktop.dokumen import (
    anggaran,
    anggaran_grafik,
    anggaran_pertumbuhan,
    anggaran_triwulan,
    efisiensi,
    efisiensi_biaya,
    nko,
    pengukuran,
    pk,
    rkt,
)
from lkjip_desktop.dokumen.blok import Dokumen
from lkjip_desktop.dokumen.unsur import Bahan
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import HasilKinerja

_LEMBAR: Mapping[JenisLembar, Callable[[Bahan], Dokumen]] = {
    JenisLembar.RKT: rkt.compose,
    JenisLembar.PK: pk.compose,
    JenisLembar.PENGUKURAN: pengukuran.compose,
    JenisLembar.EFISIENSI: efisiensi.compose,
    JenisLembar.EFISIENSI_BIAYA: efisiensi_biaya.compose,
    JenisLembar.NKO: nko.compose,
    JenisLembar.ANGGARAN: anggaran.compose,
    JenisLembar.TRIWULAN: anggaran_triwulan.compose,
    JenisLembar.PERTUMBUHAN: anggaran_pertumbuhan.compose,
    JenisLembar.GRAFIK: anggaran_grafik.compose,
}


def compose(
    lembar: JenisLembar,
    buku: BukuKinerja,
    hasil: HasilKinerja,
    *,
    kertas: Kertas = Kertas.F4,
    perubahan_ke: int | None = None,
    lambang: bytes | None = None,
) -> Dokumen:
    """The sheet of the year `buku` with the figures `hasil`.

    `perubahan_ke` chooses the PK (None: the one in force); `lambang` is the coat of arms, PNG or
    JPEG. Never raises on incomplete data: what is missing prints as "-" or as a dotted line.
    """
    return _LEMBAR[lembar](Bahan(buku, hasil, kertas, perubahan_ke, lambang))
