"""The preview: what is new, changed, the same and gone, in lines for a person."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from lkjip_desktop.exchange.sipd.cocok import Pencocok
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun

E = TypeVar("E", Unit, SubKegiatan)

_BARIS_DISEBUT = 200
_SEBUTAN = {"baru": "baru", "berubah": "berubah", "sama": "tidak berubah", "hilang": "hilang"}


class Banding:
    """Counts and names the differences between file and book."""

    def __init__(self, kantor: BukuKantor, cocok: Pencocok) -> None:
        """Names come from the book and from what `cocok` is about to make."""
        self._kantor = kantor
        self._baru = {(type(e).__name__, e.id): e for e in cocok.put}
        self._banyak: Counter[tuple[str, str]] = Counter()
        self._baris: list[str] = []
        self._total: list[str] = []

    def note(self, apa: str, baris: SubKegiatanTahun, lama: int | None, kini: int | None) -> None:
        """The figure of a row before and after; `apa` is "pagu" or "realisasi"."""
        jenis = "sama" if lama == kini else "baru" if lama is None else "berubah"
        self._count(apa, jenis, baris, lama, kini)

    def gone(self, apa: str, baris: SubKegiatanTahun, lama: int) -> None:
        """A row that the file no longer has."""
        self._count(apa, "hilang", baris, lama, 0)

    def total(self, kalimat: str) -> None:
        """A sum to read before anything is stored."""
        self._total.append(kalimat)

    def lines(self) -> tuple[str, ...]:
        """The sums, the counts, then each difference, as many as somebody reads."""
        hasil = list(self._total)
        for apa in dict.fromkeys(apa for apa, _ in self._banyak):
            bagian = ", ".join(
                f"{self._banyak[apa, jenis]} {sebutan}" for jenis, sebutan in _SEBUTAN.items()
            )
            hasil.append(f"{apa.capitalize()} sub kegiatan: {bagian}")
        hasil += self._baris[:_BARIS_DISEBUT]
        if len(self._baris) > _BARIS_DISEBUT:
            hasil.append(f"… dan {len(self._baris) - _BARIS_DISEBUT} perbedaan lain")
        return tuple(hasil)

    def _count(
        self, apa: str, jenis: str, baris: SubKegiatanTahun, lama: int | None, kini: int | None
    ) -> None:
        self._banyak[apa, jenis] += 1
        if jenis != "sama":
            angka = f"{_rupiah(lama)} → {_rupiah(kini)}"
            self._baris.append(f"{jenis} · {self._name(baris)}: {apa} {angka}")

    def _name(self, baris: SubKegiatanTahun) -> str:
        unit = self._find(Unit, baris.unit_id)
        sub = self._find(SubKegiatan, baris.sub_kegiatan_id)
        return f"{unit.nama} · {f'{sub.kode} {sub.nama}'.strip()}"

    def _find(self, kelas: type[E], kunci: str) -> E:
        baru = self._baru.get((kelas.__name__, kunci))
        return baru if isinstance(baru, kelas) else self._kantor.get(kelas, kunci)


def _rupiah(nilai: int | None) -> str:
    return "kosong" if nilai is None else format_rupiah(Sen(nilai))
