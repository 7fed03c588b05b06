"""Realisasi of an indicator: from pembilang and penyebut where they exist, else as entered."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lkjip_desktop.kinerja.nilai import Nilai, is_persen
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.perhitungan.desimal import Hitungan, TakTerhitung, add_all, divide, persen

REALISASI_KOSONG = TakTerhitung("realisasi.kosong", "Realisasi belum diisi.", "Isi realisasinya.")
BAGIAN_KOSONG = TakTerhitung(
    "realisasi.bagian",
    "Pembilang atau penyebut belum lengkap.",
    "Lengkapi semuanya, atau kosongkan semuanya.",
)
PENYEBUT_NOL = TakTerhitung(
    "realisasi.penyebut_nol",
    "Jumlah penyebut 0: realisasi tidak dapat dihitung.",
    "Periksa penyebutnya, atau isi capaian dengan alasannya.",
)
_BELUM_ADA = frozenset({REALISASI_KOSONG.kode, BAGIAN_KOSONG.kode, "capaian.target_kosong"})


def hitung_realisasi(
    realisasi: RealisasiIndikator | None, rincian: Sequence[RincianRealisasi], satuan: str
) -> Nilai | TakTerhitung:
    """The figure in the indicator's unit: pembilang/penyebut (× 100 where the unit is percent).

    Units are added before dividing: (3 + 5)/(4 + 6) = 80%, never the mean of 75% and 83,33%.
    A unit with neither does not count, as one that has no row; one with only one of them leaves
    the sum unknown: a blank is not 0. Without any part the entered figure counts.
    """
    if realisasi is None:
        return REALISASI_KOSONG
    semua = ((r.pembilang, r.penyebut) for r in rincian)
    if bagian := [satu for satu in semua if satu != (None, None)]:
        return _pecahan(bagian, satuan)
    if realisasi.pembilang is not None or realisasi.penyebut is not None:
        return _pecahan([(realisasi.pembilang, realisasi.penyebut)], satuan)
    return REALISASI_KOSONG if realisasi.nilai is None else realisasi.nilai


def hitung_capaian_operator(
    hasil: TakTerhitung, realisasi: RealisasiIndikator | None
) -> Decimal | None:
    """Capaian that the operator entered with a reason, for where no rule computes one.

    It never stands in for a target or realisasi that is merely missing: that would be a made-up
    100%.
    """
    if realisasi is None or not realisasi.alasan_operator.strip() or hasil.kode in _BELUM_ADA:
        return None
    return realisasi.capaian_operator


def _pecahan(bagian: Sequence[tuple[Decimal | None, Decimal | None]], satuan: str) -> Hitungan:
    atas = [a for a, _ in bagian if a is not None]
    bawah = [b for _, b in bagian if b is not None]
    if len(atas) < len(bagian) or len(bawah) < len(bagian):
        return BAGIAN_KOSONG
    penyebut = add_all(bawah)
    if not penyebut:
        return PENYEBUT_NOL
    return (persen if is_persen(satuan) else divide)(add_all(atas), penyebut)
