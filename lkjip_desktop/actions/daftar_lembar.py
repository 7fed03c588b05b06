"""Every sheet of a year with where it stands: ready or not, who signs when, issued or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from lkjip_desktop.actions.dokumen import Subjek, latest_issued
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penandatangan import Penandatangan
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import HasilKinerja
from lkjip_desktop.perhitungan.pemeriksaan import check, is_owed


@dataclass(frozen=True, slots=True)
class KeadaanLembar:
    """A sheet of a year, with what its signing and issuing need."""

    subjek: Subjek
    nomor: str
    tanggal: date | None
    penanda: tuple[Penandatangan, ...]
    """Who signs, pihak pertama first; nobody where no office is chosen."""
    temuan: tuple[Temuan, ...]
    tetap: DokumenTetap | None
    """The latest issued version."""
    pindaian: tuple[Pindaian, ...]
    """Scans of its signed copy."""
    wajib: bool = True
    """Whether the year owes it (`pemeriksaan.is_owed`); what it lacks is told all the same."""

    @property
    def galat(self) -> int:
        """How many errors stand in the way of issuing it."""
        return sum(t.tingkat is Tingkat.GALAT for t in self.temuan)

    @property
    def dipakai(self) -> bool:
        """Whether the office makes it: owed, ready, or issued before."""
        return self.wajib or not self.galat or self.tetap is not None

    @property
    def peringatan(self) -> int:
        """How many warnings somebody should look at first."""
        return sum(t.tingkat is Tingkat.PERINGATAN for t in self.temuan)


Dicari = tuple[JenisLembar, int | None]
"""For what findings are looked for: a sheet, and which PK."""


def list_sheets(buku: BukuKinerja, hasil: HasilKinerja) -> tuple[KeadaanLembar, ...]:
    """The sheets of the year in their order, each PK for itself; one PK to come where none is.

    A sheet that shows another in another way has its findings, which are looked for once.
    """
    return list_known(buku, cache(lambda dicari: check(buku, hasil, *dicari)))


def list_known(
    buku: BukuKinerja, find: Callable[[Dicari], tuple[Temuan, ...]]
) -> tuple[KeadaanLembar, ...]:
    """As `list_sheets`, with the findings that `find` gives."""
    return tuple(_sheet(buku, s, ke, find((s.pokok, ke))) for s, ke in _kinds(buku))


def list_searched(buku: BukuKinerja) -> tuple[Dicari, ...]:
    """For what `list_known` asks, each once."""
    return tuple(dict.fromkeys((lembar.pokok, ke) for lembar, ke in _kinds(buku)))


def _kinds(buku: BukuKinerja) -> Iterator[tuple[JenisLembar, int | None]]:
    for lembar in JenisLembar:
        semua = buku.daftar_pk() if lembar is JenisLembar.PK else ()
        if semua:
            yield from ((lembar, pk.perubahan_ke) for pk in semua)
        else:
            yield lembar, None


def _sheet(
    buku: BukuKinerja, lembar: JenisLembar, ke: int | None, temuan: tuple[Temuan, ...]
) -> KeadaanLembar:
    subjek = Subjek.choose(buku, lembar, ke)
    pk = buku.pk(ke) if lembar is JenisLembar.PK else None
    isi = pk if lembar is JenisLembar.PK else buku.lembar(lembar)
    penanda = buku.pihak_pk(pk) if lembar is JenisLembar.PK else (buku.penanda_lembar(lembar),)
    tanggal = pk.tanggal if pk else buku.tanggal_lembar(lembar)
    tetap = latest_issued(buku.kantor, subjek)
    return KeadaanLembar(
        subjek,
        isi.nomor if isi else "",
        tanggal,
        tuple(satu for satu in penanda if satu is not None),
        temuan,
        tetap,
        buku.kantor.where(Pindaian, "dokumen_id", tetap.id) if tetap else (),
        wajib=is_owed(buku, lembar),
    )
