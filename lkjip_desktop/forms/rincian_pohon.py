"""Which nodes of the budget tree a grid shows: what is folded, what a text filters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from lkjip_desktop.kinerja.nomenklatur import kunci_kode
from lkjip_desktop.kinerja.pohon_anggaran import Simpul, Tingkat

BANYAK: Final = 500
"""With more rows than this a tree is first shown with its kegiatan folded."""
TANGGA: Final = {
    "Menurut unit": (
        *(Tingkat.SELURUH, Tingkat.UNIT, Tingkat.PROGRAM),
        *(Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN),
    ),
    "Menurut program": (
        *(Tingkat.SELURUH, Tingkat.PROGRAM, Tingkat.KEGIATAN),
        *(Tingkat.SUB_KEGIATAN, Tingkat.UNIT),
    ),
}
"""The two ways to see the same rows: their levels from the top."""


def row_key(simpul: Simpul) -> str:
    """The key of a row: that of its entity at an end, else where the sum stands."""
    if simpul.baris is not None:
        return simpul.baris.id
    return "|".join(satu or "" for satu in simpul.kunci)


class PohonTampil:
    """The nodes of a tree in order, of which some are folded away or filtered out."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self._asal: Sequence[Simpul] = ()
        self._kunci: tuple[str, ...] = ()
        self._dalam: list[int] = []
        self._simpul: dict[str, Simpul] = {}
        self._letak: dict[str, int] = {}
        self._tampil: tuple[str, ...] | None = None
        self._tutup: set[str] = set()
        self._saring = ""
        self._segar = True

    def take(self, simpul: Sequence[Simpul], tangga: Sequence[Tingkat]) -> None:
        """Show these nodes, of these levels from the top; nothing is done for the same ones."""
        if simpul is self._asal:
            return
        dalam = {tingkat: nomor for nomor, tingkat in enumerate(tangga)}
        self._asal = simpul
        self._kunci = tuple(map(row_key, simpul))
        self._dalam = [dalam[s.tingkat] for s in simpul]
        self._simpul = dict(zip(self._kunci, simpul, strict=True))
        self._letak = {kunci: nomor for nomor, kunci in enumerate(self._kunci)}
        self._tampil = None
        if self._segar and simpul:
            self._segar = False
            if sum(s.baris is not None for s in simpul) > BANYAK:
                self.fold_to(len(tangga) - 2)

    def forget(self) -> None:
        """Another file or year: what was folded is of no use."""
        self.__init__()  # type: ignore[misc]  # as new

    # --- a node ----------------------------------------------------------------------------------

    def __getitem__(self, kunci: str) -> Simpul:
        """The node of a row."""
        return self._simpul[kunci]

    def __contains__(self, kunci: str) -> bool:
        """Whether there is such a row, shown or not."""
        return kunci in self._simpul

    def __len__(self) -> int:
        """How many nodes there are, shown or not."""
        return len(self._kunci)

    def depth(self, kunci: str) -> int:
        """How far below the top a node stands: 0 is the whole."""
        return self._dalam[self._letak[kunci]]

    def has_children(self, kunci: str) -> bool:
        """Whether something stands below a node."""
        return self._simpul[kunci].baris is None

    def is_folded(self, kunci: str) -> bool:
        """Whether what stands below a node is folded away."""
        return kunci in self._tutup and not self._saring

    def below(self, kunci: str) -> list[Simpul]:
        """The ends below a node, or the end that it is."""
        awal = self._letak[kunci]
        return [s for s in self._asal[awal : self._end(awal)] if s.baris is not None]

    def find(self, kunci_entitas: str) -> str | None:
        """The first row of a programme, kegiatan or sub kegiatan by the key of its entity."""
        for kunci, simpul in self._simpul.items():
            if simpul.kunci[1] == kunci_entitas:
                return kunci
        return None

    def _end(self, awal: int) -> int:
        """The place after the last node below one."""
        dalam = self._dalam[awal]
        return next(
            (n for n in range(awal + 1, len(self._dalam)) if self._dalam[n] <= dalam),
            len(self._dalam),
        )

    # --- folding and filtering -------------------------------------------------------------------

    def fold(self, kunci: str, *, tutup: bool) -> None:
        """Fold what stands below a node away, or show it again."""
        (self._tutup.add if tutup else self._tutup.discard)(kunci)
        self._tampil = None

    def fold_to(self, dalam: int) -> None:
        """Show the levels down to this one, counted from 0 at the top."""
        pasangan = zip(self._kunci, self._dalam, strict=True)
        self._tutup = {kunci for kunci, milik in pasangan if milik >= dalam}
        self._tampil = None

    def reveal(self, kunci: str) -> None:
        """Unfold everything above a node."""
        letak = self._letak[kunci]
        for nomor in self._above(letak):
            self._tutup.discard(self._kunci[nomor])
        self._tampil = None

    def _above(self, letak: int) -> Iterable[int]:
        dalam = self._dalam[letak]
        for nomor in range(letak - 1, -1, -1):
            if self._dalam[nomor] < dalam:
                dalam = self._dalam[nomor]
                yield nomor

    def filter(self, teks: str) -> None:
        """Show the nodes that hold a text, with all above and below them; "" shows all."""
        self._saring = " ".join(teks.split()).casefold()
        self._tampil = None

    def rows(self, tetap: Collection[str] = ()) -> tuple[str, ...]:
        """The keys of the rows to show; `tetap` are never hidden."""
        if self._tampil is None or any(k not in self._tampil for k in tetap):
            self._tampil = self._filtered(tetap) if self._saring else self._unfolded(tetap)
        return self._tampil

    def _unfolded(self, tetap: Collection[str]) -> tuple[str, ...]:
        hasil: list[str] = []
        batas: int | None = None
        for kunci, dalam in zip(self._kunci, self._dalam, strict=True):
            if batas is not None and dalam > batas:
                if kunci in tetap:
                    hasil.append(kunci)
                continue
            batas = dalam if kunci in self._tutup else None
            hasil.append(kunci)
        return tuple(hasil)

    def _filtered(self, tetap: Collection[str]) -> tuple[str, ...]:
        """Ancestors are known from a ladder of the last node of each level."""
        ambil: set[int] = set()
        tangga: list[int] = []
        cocok_di: int | None = None
        for nomor, dalam in enumerate(self._dalam):
            del tangga[dalam:]
            if cocok_di is not None and dalam <= cocok_di:
                cocok_di = None
            if cocok_di is None and self._holds(nomor):
                cocok_di = dalam
            if cocok_di is not None or self._kunci[nomor] in tetap:
                ambil.update((*tangga, nomor))
            tangga.append(nomor)
        return tuple(self._kunci[n] for n in sorted(ambil))

    def _holds(self, nomor: int) -> bool:
        simpul = self._asal[nomor]
        if simpul.tingkat is Tingkat.SELURUH:
            return False
        if self._saring in f"{simpul.kode} {simpul.nama}".casefold():
            return True
        kode = kunci_kode(self._saring)
        return bool(kode) and kunci_kode(simpul.kode) == kode
