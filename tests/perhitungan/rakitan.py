"""Small books for the tests of the engine, and strategies for their figures."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from hypothesis import strategies as st

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Jabatan, PeranJabatan
from lkjip_desktop.kinerja.perencanaan import Renstra, Sasaran, TahunKerja, Tujuan
from lkjip_desktop.perhitungan.hasil import HasilKinerja, Hitungan, TakTerhitung, hitung

ATURAN = read_aturan()
ATURAN_JSON = aturan_to_json(ATURAN)
TAHUN = 2024

KERANGKA: tuple[Entitas, ...] = (
    Renstra(id="r", tahun_awal=2021, tahun_akhir=2026),
    TahunKerja(id="t", tahun=TAHUN, renstra_id="r", aturan=ATURAN_JSON),
    Jabatan(id="camat", nama="Camat Contoh", peran=PeranJabatan.KEPALA_PERANGKAT),
    Tujuan(id="tj", renstra_id="r"),
    Sasaran(id="s1", tujuan_id="tj", urutan=1, uraian="Sasaran satu"),
    Sasaran(id="s2", tujuan_id="tj", urutan=2, uraian="Sasaran dua"),
)
"""A year without any figure: two sasaran, a camat, the rules that a new year starts with."""


def hasil_dari(*tambahan: Entitas) -> HasilKinerja:
    """The figures of the bare year with these entities added."""
    return hitung(BukuKinerja(BukuKantor.of((*KERANGKA, *tambahan)), TAHUN))


def hasil_contoh(tahun: int = TAHUN, ganti: Iterable[Entitas] = ()) -> HasilKinerja:
    """The figures of the worked example, with some of its entities exchanged or added."""
    return hitung(BukuKinerja(BukuKantor.of((*read_contoh(ATURAN_JSON), *ganti)), tahun))


def tercetak(nilai: Hitungan | None) -> str:
    """A figure as printed, with a dot; the reason in brackets for what can't be computed."""
    if nilai is None:
        return "-"
    return f"[{nilai.kode}]" if isinstance(nilai, TakTerhitung) else str(round_half_up(nilai))


angka = st.decimals("-1000000", "1000000", places=4, allow_nan=False)
positif = st.decimals("0.0001", "1000000", places=4, allow_nan=False)
tak_negatif = st.decimals("0", "1000000", places=4, allow_nan=False)


def d(teks: str) -> Decimal:
    """A number from text with a dot."""
    return Decimal(teks)
