"""What a pasted block changes in a column of targets or realisasi: the rows of the file at once.

Each cell comes to what `ubah` gives for it alone; what is the same for all is looked up once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress
from operator import attrgetter, not_
from typing import Generic, TypeVar

from lkjip_desktop.actions.ubah import REALISASI_DIHITUNG
from lkjip_desktop.kinerja.bentuk_nilai import check_janji, check_realisasi
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import amend_all
from lkjip_desktop.kinerja.kunci_alami import new_rows
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, TargetRenstra, TargetRkt
from lkjip_desktop.kinerja.temuan import Temuan

T = TypeVar("T", TargetRenstra, TargetRkt)
E = TypeVar("E", TargetRenstra, TargetRkt, RealisasiIndikator)
Kunci = Sequence[str]
"""Keys of indicators."""
Isi = Sequence[Nilai | None]
"""A value for each of them."""

_BERANGKA = frozenset({Arah.NAIK, Arah.TURUN})
"""Of these any number from 0 is a target and a realisasi."""


@dataclass(frozen=True, slots=True)
class _Lajur(Generic[E]):
    """One field of the rows of a year, by indicator."""

    kelas: type[E]
    medan: str
    tahun: int
    ada: dict[str, E]

    @classmethod
    def of(cls, buku: BukuKantor, kelas: type[E], medan: str, tahun: int) -> _Lajur[E]:
        """The rows that the book has."""
        ada = {satu.indikator_id: satu for satu in buku.each(kelas) if satu.tahun == tahun}
        return cls(kelas, medan, tahun, ada)

    def values(self) -> dict[str, Nilai | None]:
        """What stands there now."""
        return dict(zip(self.ada, map(attrgetter(self.medan), self.ada.values()), strict=True))

    def fill(self, kunci: Kunci, nilai: Isi) -> list[E]:
        """The rows with these values: those that are there amended, the others new."""
        ada = [satu for satu in kunci if satu in self.ada]
        if not ada:
            tetap = {"tahun": self.tahun, self.medan: None}
            return new_rows(self.kelas, "indikator_id", kunci, nilai, **tetap)
        if len(ada) == len(kunci):
            return amend_all([self.ada[satu] for satu in kunci], **{self.medan: nilai})
        bagian = [satu in self.ada for satu in kunci]
        lama, baru = (
            iter(self.fill(list(compress(kunci, sama)), list(compress(nilai, sama))))
            for sama in (bagian, list(map(not_, bagian)))
        )
        return [next(lama if satu else baru) for satu in bagian]


def isi_target(
    buku: BukuKantor, kelas: type[T], tahun: int
) -> Callable[[Kunci, Isi], list[T | Temuan | None]]:
    """What gives the rows of targets in a year, as `set_target_renstra` and `set_target_rkt`.

    The target that an RKT does not hold itself is that of the Renstra.
    """

    def isi(kunci: Kunci, nilai: Isi) -> list[T | Temuan | None]:
        lajur = _Lajur.of(buku, kelas, "target", tahun)
        kini = lajur.values()
        if kelas.__name__ == TargetRkt.__name__:
            renstra = _Lajur.of(buku, TargetRenstra, "target", tahun).values()
            kini = {**renstra, **{k: n for k, n in kini.items() if n is not None}}
        return _answer(lajur, kini, kunci, nilai, _refused(buku, kunci, nilai, check_janji))

    return isi


def isi_realisasi(
    buku: BukuKantor, tahun: int
) -> Callable[[Kunci, Isi], list[RealisasiIndikator | Temuan | None]]:
    """What gives the rows of realisasi in a year, as `set_realisasi` of `nilai`."""

    def isi(kunci: Kunci, nilai: Isi) -> list[RealisasiIndikator | Temuan | None]:
        lajur = _Lajur.of(buku, RealisasiIndikator, "nilai", tahun)
        tolak = _refused(buku, kunci, nilai, check_realisasi)
        tolak.update(dict.fromkeys(_computed(buku, lajur.ada), REALISASI_DIHITUNG))
        return _answer(lajur, lajur.values(), kunci, nilai, tolak)

    return isi


def _computed(buku: BukuKantor, ada: dict[str, RealisasiIndikator]) -> list[str]:
    """The indicators whose realisasi follows from pembilang and penyebut."""
    berisi = {
        satu.realisasi_id
        for satu in buku.each(RincianRealisasi)
        if satu.pembilang is not None or satu.penyebut is not None
    }
    return [
        kunci
        for kunci, satu in ada.items()
        if satu.pembilang is not None or satu.penyebut is not None or satu.id in berisi
    ]


def _refused(
    buku: BukuKantor,
    kunci: Kunci,
    nilai: Isi,
    check: Callable[[Nilai | None, Arah], Temuan | None],
) -> dict[str, Temuan]:
    """Why values can't be entered, by indicator."""
    arah, lain = _directions(buku)
    semua: Iterable[tuple[str, Nilai | None]] = zip(kunci, nilai, strict=True)
    if set(map(type, nilai)) == {Decimal} and min(nilai) >= 0:  # type: ignore[type-var, operator]
        semua = ((satu, isi) for satu, isi in semua if satu in lain)
    hasil = ((satu, check(isi, arah[satu])) for satu, isi in semua)
    return {satu: salah for satu, salah in hasil if salah is not None}


def _directions(buku: BukuKantor) -> tuple[dict[str, Arah], frozenset[str]]:
    """The Arah of each indicator, and those that do not take any number from 0."""

    def buat() -> tuple[dict[str, Arah], frozenset[str]]:
        arah = {satu.id: satu.arah for satu in buku.each(Indikator)}
        return arah, frozenset(satu for satu in arah if arah[satu] not in _BERANGKA)

    return buku.turunan("arah indikator", (Indikator,), buat)


def _answer(
    lajur: _Lajur[E],
    kini: dict[str, Nilai | None],
    kunci: Kunci,
    nilai: Isi,
    tolak: dict[str, Temuan],
) -> list[E | Temuan | None]:
    """For each indicator its row, why not, or None where it shows the value already."""
    # None first: a number that is compared with it looks for what else a number may be
    beda = [
        lama is not baru and (lama is None or baru is None or lama != baru)
        for lama, baru in zip(map(kini.get, kunci), nilai, strict=True)
    ]
    if all(beda) and tolak.keys().isdisjoint(kunci):
        return list(lajur.fill(kunci, nilai))
    isi = {
        satu: angka
        for satu, angka, lain in zip(kunci, nilai, beda, strict=True)
        if lain and satu not in tolak
    }
    baris = dict(zip(isi, lajur.fill(list(isi), list(isi.values())), strict=True))
    return [
        (tolak.get(satu) or baris[satu]) if lain else None
        for satu, lain in zip(kunci, beda, strict=True)
    ]
