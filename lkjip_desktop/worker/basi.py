"""Whether an issued sheet would say something else now than when it was issued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lkjip_desktop.dokumen.blok import Dokumen
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.penetapan import DokumenTetap

_TERBANYAK: Final = 24
"""How many issued sheets are kept composed: those of a year, each PK for itself."""


class Pembanding:
    """Composes each issued sheet from its frozen inputs once, and with every question as it is now.

    Today's program composes both, so that another version of the program is no change of the data.
    Inputs that this version does not know make no difference: nothing can be said of them.
    """

    def __init__(self) -> None:
        """Know no sheet yet."""
        self._dulu: dict[DokumenTetap, Dokumen | None] = {}

    def tell_apart(
        self, kantor: BukuKantor, tetap: DokumenTetap, masukan: bytes
    ) -> tuple[str, ...]:
        """What the book says differently from the frozen inputs `masukan` of `tetap`, in words.

        "alamat pada kop", "kolom Target"; nothing where the sheet would be the same.
        """
        from lkjip_desktop.dokumen.beda import tell_apart

        if tetap not in self._dulu:
            while len(self._dulu) >= _TERBANYAK:
                del self._dulu[next(iter(self._dulu))]
            self._dulu[tetap] = _compose_frozen(tetap, masukan)
        dulu = self._dulu[tetap]
        return () if dulu is None else tell_apart(dulu, _compose(kantor, tetap))


def _compose_frozen(tetap: DokumenTetap, masukan: bytes) -> Dokumen | None:
    """What the sheet said; None where the inputs are not known (`thaw`)."""
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.masukan import thaw

    try:
        return _compose(BukuKantor.of(thaw(masukan)), tetap)
    except (ValueError, KeyError):
        return None


def _compose(kantor: BukuKantor, tetap: DokumenTetap) -> Dokumen:
    """What the sheet says; the hash of the coat of arms stands for its bytes."""
    from lkjip_desktop.dokumen.compose import compose
    from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
    from lkjip_desktop.kinerja.perencanaan import JenisLembar
    from lkjip_desktop.perhitungan.hasil import hitung

    buku = BukuKinerja(kantor, tetap.tahun)
    ke = tetap.perubahan_ke if tetap.lembar is JenisLembar.PK else None
    lambang = (buku.instansi.lambang or "").encode() or None
    return compose(
        tetap.lembar, buku, hitung(buku), kertas=tetap.kertas, perubahan_ke=ke, lambang=lambang
    )
