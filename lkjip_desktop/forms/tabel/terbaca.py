"""What the cells of a grid say, so that an edit paints those that say another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from lkjip_desktop.forms.tabel.kolom import Kolom
    from lkjip_desktop.forms.tabel.model import ModelTabel


class Terbaca(QObject):
    """Remembers the values of all cells since the last `touch`: for a grid of few rows.

    Whatever else paints the grid makes it forget them, and then all cells are painted once.
    """

    def __init__(self, model: ModelTabel) -> None:
        """Know nothing yet; live as long as the model."""
        super().__init__(model)
        self._model = model
        self._isi: list[list[object]] | None = None
        self._melukis = False
        model.dataChanged.connect(self._forget)
        model.modelReset.connect(self._forget)

    def touch(self) -> None:
        """Paint the cells again that say another thing; of a row those between them as well."""
        model, lama = self._model, self._isi
        kini = [[_says(kolom, kunci) for kolom in model.kolom] for kunci in model.rows]
        self._melukis = True
        model.touch(None if lama is None else ())
        for baris, (dulu, isi) in enumerate(zip(lama or [], kini, strict=lama is not None)):
            beda = [nomor for nomor, satu in enumerate(isi) if satu != dulu[nomor]]
            if beda:
                model.dataChanged.emit(model.index(baris, beda[0]), model.index(baris, beda[-1]))
        self._melukis, self._isi = False, kini

    def _forget(self) -> None:
        if not self._melukis:
            self._isi = None


def _says(kolom: Kolom[Any], kunci: str) -> object:
    """All that is painted of a cell: its value, its sign, and whether it can be typed into."""
    return kolom.get(kunci), kolom.mark(kunci), kolom.takes(kunci)
