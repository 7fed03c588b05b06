"""Transaksi: what one step of the user changes, gathered before it is written at once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain, groupby
from operator import attrgetter

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.jenis import JENIS, MILIK_TAHUN, sebutan
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan, ubahan_of
from lkjip_desktop.store.galat import GalatAcuan, GalatTetap

_ID = attrgetter("id")
_DIJAGA = frozenset({TahunKerja.__name__, Instansi.__name__})
"""Kinds of which `Transaksi.guard` holds some changes back."""


class Transaksi:
    """Gathers puts and removals against the book as it was; the store writes them together."""

    def __init__(self, dasar: BukuKantor) -> None:
        """Start from the book `dasar`."""
        self._dasar = dasar
        self._ubahan: dict[str, dict[str, Ubahan]] = {}
        """By kind and key."""
        self._buku = dasar
        self._belum: list[Ubahan] = []
        """What `_buku` does not hold yet: an import of thousands of rows never asks for it."""
        self._berkas: dict[str, bytes] = {}

    @property
    def buku(self) -> BukuKantor:
        """The book with everything of this transaction."""
        if self._belum:
            self._buku = self._buku.terapkan(Perubahan("", tuple(self._belum)))
            self._belum.clear()
        return self._buku

    @property
    def ubahan(self) -> tuple[Ubahan, ...]:
        """The changes so far; what ends equal to its beginning is none."""
        return tuple(
            [
                satu
                for satu in self._all()
                if (satu.lama is None) is not (satu.baru is None) or satu.lama != satu.baru
            ]
        )

    def kinds(self) -> set[str]:
        """The kinds of which rows are put or removed, though it may be with what they hold."""
        return set(self._ubahan)

    def _all(self) -> Iterator[Ubahan]:
        return chain.from_iterable(isi.values() for isi in self._ubahan.values())

    @property
    def berkas(self) -> dict[str, bytes]:
        """Blobs by SHA-256, as given to `keep_berkas`."""
        return dict(self._berkas)

    def put(self, entitas: Entitas) -> None:
        """Insert or replace an entity. Raises GalatTetap for an issued document that exists."""
        self._note(entitas, entitas)

    def put_all(self, semua: Iterable[Entitas]) -> None:
        """Insert or replace entities, as `put` does for each."""
        for kelas, kelompok in groupby(semua, type):
            baris = tuple(kelompok)
            if kelas is DokumenTetap:
                for satu in baris:
                    self.put(satu)
                continue
            kunci = list(map(_ID, baris))
            ubahan = ubahan_of(kelas.__name__, kunci, self._dasar.find_all(kelas, kunci), baris)
            self._ubahan.setdefault(kelas.__name__, {}).update(zip(kunci, ubahan, strict=True))
            self._belum.extend(ubahan)

    def remove(self, entitas: Entitas) -> None:
        """Remove an entity, as `remove_all` does."""
        self.remove_all((entitas,))

    def remove_all(self, semua: Iterable[Entitas]) -> None:
        """Remove entities; what else refers to one must be removed or turned elsewhere before.

        Raises GalatAcuan, in a sentence for the user, where others still refer to one; GalatTetap
        for an issued document.
        """
        baris = tuple(semua)
        if not baris:  # nothing to look for: the book with all that was put need not be made
            return
        pergi = {(type(satu), satu.id) for satu in baris}
        perujuk = Counter(map(sebutan, _jenis_perujuk(self.buku, baris, pergi)))
        if perujuk:
            daftar = ", ".join(f"{jumlah} {nama}" for nama, jumlah in perujuk.items())
            raise GalatAcuan(
                f"Tidak dapat dihapus: masih dipakai oleh {daftar}. "
                "Hapus atau pindahkan dahulu yang memakainya."
            )
        for satu in baris:
            self._note(satu, None)

    def guard(self) -> None:
        """Raise GalatAcuan where a year would go that has rows, or a second office would come.

        Rows name their year by its number, which no reference of the database holds on to.
        """
        for ubahan in self._all() if self.kinds() & _DIJAGA else ():
            if isinstance(ubahan.lama, TahunKerja) and ubahan.lama != ubahan.baru:
                self._guard_year(ubahan.lama.tahun)
            if isinstance(ubahan.baru, Instansi) and len(self.buku.all_of(Instansi)) > 1:
                raise GalatAcuan("Satu berkas hanya memuat satu instansi. Ubah instansi yang ada.")

    def _guard_year(self, tahun: int) -> None:
        if self.buku.where(TahunKerja, "tahun", tahun):
            return
        milik = Counter(
            sebutan(k.__name__) for k in MILIK_TAHUN for _ in self.buku.where(k, "tahun", tahun)
        )
        if milik:
            daftar = ", ".join(f"{jumlah} {nama}" for nama, jumlah in milik.items())
            raise GalatAcuan(
                f"Tahun {tahun} masih berisi {daftar}, jadi tidak dapat dihapus atau diganti "
                "nomornya. Untuk tahun lain, tambahkan tahun kerja yang baru."
            )

    def keep_berkas(self, isi: bytes) -> str:
        """Keep a blob inside the file; its SHA-256 is how entities refer to it."""
        kunci = hashlib.sha256(isi).hexdigest()
        self._berkas[kunci] = isi
        return kunci

    def _note(self, entitas: Entitas, baru: Entitas | None) -> None:
        kelas = type(entitas)
        sejenis = self._ubahan.setdefault(kelas.__name__, {})
        ada = sejenis.get(entitas.id)
        lama = ada.lama if ada else self._dasar.find(kelas, entitas.id)
        if kelas is DokumenTetap and lama is not None and lama != baru:
            raise GalatTetap("Dokumen yang sudah ditetapkan tidak dapat diubah atau dihapus.")
        ubahan = Ubahan(kelas.__name__, entitas.id, lama, baru)
        sejenis[entitas.id] = ubahan
        self._belum.append(ubahan)


def _jenis_perujuk(
    buku: BukuKantor, semua: Iterable[Entitas], pergi: Collection[tuple[type, str]]
) -> Iterator[str]:
    """The kind of each row that refers to one of the entities and is none of those that go."""
    for satu in semua:
        for jenis, kelas, medan in _perujuk(type(satu).__name__):
            for lain in buku.where(kelas, medan, satu.id):
                if (kelas, lain.id) not in pergi:
                    yield jenis


@cache
def _perujuk(jenis: str) -> tuple[tuple[str, type[Entitas], str], ...]:
    """The kinds whose rows refer to rows of a kind, each with the field that does."""
    return tuple(
        (lain, kelas, medan.nama)
        for lain, kelas in JENIS.items()
        for medan in daftar_medan(lain)
        if medan.acuan == jenis
    )
