"""Transaksi: what one step of the user changes, gathered before it is written at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.store.galat import GalatAcuan, GalatTetap


class Transaksi:
    """Gathers puts and removals against the book as it was; the store writes them together."""

    def __init__(self, dasar: BukuKantor) -> None:
        """Start from the book `dasar`."""
        self._dasar = dasar
        self._ubahan: dict[tuple[str, str], Ubahan] = {}
        self._buku: BukuKantor | None = dasar
        self._berkas: dict[str, bytes] = {}

    @property
    def buku(self) -> BukuKantor:
        """The book with everything of this transaction."""
        if self._buku is None:
            self._buku = self._dasar.terapkan(Perubahan("", self.ubahan))
        return self._buku

    @property
    def ubahan(self) -> tuple[Ubahan, ...]:
        """The changes so far; what ends equal to its beginning is none."""
        return tuple(u for u in self._ubahan.values() if u.lama != u.baru)

    @property
    def berkas(self) -> dict[str, bytes]:
        """New blobs by SHA-256."""
        return dict(self._berkas)

    def put(self, entitas: Entitas) -> None:
        """Insert or replace an entity. Raises GalatTetap for an issued document that exists."""
        self._catat(type(entitas).__name__, entitas.id, entitas)

    def hapus(self, entitas: Entitas, *, beserta_anak: bool = False) -> None:
        """Remove an entity, with `beserta_anak` also all that refers to it.

        Raises GalatAcuan, in a sentence for the user, where others still refer to it.
        """
        anak = list(self._anak(entitas))
        if anak and not beserta_anak:
            raise GalatAcuan(
                f"Tidak dapat dihapus: masih dipakai oleh {len(anak)} baris lain "
                f"({type(anak[0]).__name__}). Hapus atau pindahkan baris itu dahulu."
            )
        for satu in anak:
            self.hapus(satu, beserta_anak=True)
        self._catat(type(entitas).__name__, entitas.id, None)

    def simpan_berkas(self, isi: bytes) -> str:
        """Keep a blob inside the file; its SHA-256 is how entities refer to it."""
        kunci = hashlib.sha256(isi).hexdigest()
        self._berkas[kunci] = isi
        return kunci

    def _catat(self, jenis: str, kunci: str, baru: Entitas | None) -> None:
        ada = self._ubahan.get((jenis, kunci))
        lama = ada.lama if ada else self._dasar.cari(JENIS[jenis], kunci)
        if jenis == DokumenTetap.__name__ and lama is not None and lama != baru:
            raise GalatTetap("Dokumen yang sudah ditetapkan tidak dapat diubah atau dihapus.")
        self._ubahan[jenis, kunci] = Ubahan(jenis, kunci, lama, baru)
        self._buku = None

    def _anak(self, entitas: Entitas) -> Iterator[Entitas]:
        for jenis, kelas in JENIS.items():
            for medan in daftar_medan(jenis):
                if medan.acuan == type(entitas).__name__:
                    yield from self.buku.menurut(kelas, medan.nama, entitas.id)
