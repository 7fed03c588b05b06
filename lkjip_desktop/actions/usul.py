"""Usul: what one intention of the user would change, as a value, before anything is stored.

The same Usul is shown (figures while somebody is still typing) and stored (one named step), so
that both come out the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas, amend
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan

if TYPE_CHECKING:  # the store brings SQLAlchemy, which the first form does not wait for
    from lkjip_desktop.store import Store


@dataclass(frozen=True, slots=True)
class Usul:
    """A step that has not been taken: its title for the undo menu, rows to write and to remove."""

    judul: str
    put: tuple[Entitas, ...] = ()
    hapus: tuple[Entitas, ...] = ()

    def as_perubahan(self, buku: BukuKantor) -> Perubahan:
        """This step as it would change the book; `buku.terapkan` of it shows what would follow."""
        put = (Ubahan(type(e).__name__, e.id, buku.find(type(e), e.id), e) for e in self.put)
        hapus = (Ubahan(type(e).__name__, e.id, e, None) for e in self.hapus)
        return Perubahan(self.judul, (*put, *hapus))


def carry_out(store: Store, usul: Usul) -> None:
    """Store a step as one transaction, which undo takes back as one; equal values store nothing.

    Raises GalatStore, with a sentence for the user, where the file can't be written.
    """
    with store.transaction(usul.judul) as t:
        t.put_all(usul.put)
        t.remove_all(usul.hapus)


def change(buku: BukuKantor, entitas: Entitas, judul: str, **medan: object) -> Usul:
    """The step that sets fields of an entity; the others stay as the book has them now."""
    kini = buku.find(type(entitas), entitas.id) or entitas
    return Usul(judul, (amend(kini, **medan),))


def shorten(teks: str, panjang: int = 40) -> str:
    """A name short enough for the title of a step in a menu: at most `panjang` characters."""
    teks = " ".join(teks.split())
    return teks if len(teks) <= panjang else teks[: panjang - 1] + "…"
