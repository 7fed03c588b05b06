"""What every check gets, and the short ways to say what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar, LembarTahun
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Acuan, Temuan, Tingkat, quote
from lkjip_desktop.perhitungan.hasil import HasilKinerja


@dataclass(frozen=True, slots=True)
class BahanPeriksa:
    """A sheet of a year under examination."""

    buku: BukuKinerja
    hasil: HasilKinerja
    lembar: JenisLembar
    pk: PerjanjianKinerja | None
    """The agreement that is to be printed; for the other sheets the one in force."""

    @property
    def tahun(self) -> int:
        """The year."""
        return self.buku.tahun

    @property
    def isi_lembar(self) -> LembarTahun | None:
        """Number, date and signing office of the sheet; the PK keeps its own."""
        return self.buku.lembar(self.lembar)

    @property
    def tanggal(self) -> date | None:
        """The day on which the sheet is signed."""
        if self.lembar is JenisLembar.PK:
            return self.pk.tanggal if self.pk else None
        return self.isi_lembar.tanggal if self.isi_lembar else None

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """The indicators that the sheet lists."""
        if self.lembar is JenisLembar.RKT:
            return self.buku.indikator
        if self.lembar is not JenisLembar.PK:
            return self.buku.indikator_diukur
        isi = self.buku.pk_indikator(self.pk.id) if self.pk else ()
        return tuple(self.buku.kantor.get(Indikator, p.indikator_id) for p in isi)

    @property
    def tempat(self) -> str:
        """The sheet as the user sees it: "Pengukuran Kinerja 2024", "PK Perubahan 1 Tahun 2024"."""
        if self.lembar is JenisLembar.PK and self.pk:
            return self.pk.nama
        return f"{self.lembar.nama} {self.tahun}"


Pemeriksa = Callable[[BahanPeriksa], Iterator[Temuan]]
"""A check: yields what it found, nothing where all is well."""


def mention(nama: str) -> str:
    """A name between quotes; what has none is called so."""
    return quote(nama, 60) if nama.strip() else "(tanpa nama)"


def ke(entitas: Entitas | None, kolom: str) -> Acuan | None:
    """Where a form can go: a field of an entity."""
    return None if entitas is None else Acuan(type(entitas).__name__, entitas.id, kolom)


def galat(kode: str, pesan: str, tempat: str, acuan: Acuan | None = None) -> Temuan:
    """The sheet can't be issued."""
    return Temuan(kode, pesan, tempat, Tingkat.GALAT, acuan)


def peringatan(kode: str, pesan: str, tempat: str, acuan: Acuan | None = None) -> Temuan:
    """Suspicious: somebody should look."""
    return Temuan(kode, pesan, tempat, Tingkat.PERINGATAN, acuan)


def catatan(kode: str, pesan: str, tempat: str, acuan: Acuan | None = None) -> Temuan:
    """Good to know."""
    return Temuan(kode, pesan, tempat, Tingkat.CATATAN, acuan)
