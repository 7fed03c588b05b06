"""What a step at the left is: what it needs, and the parts of its form."""

from __future__ import annotations

from enum import IntEnum
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a part is loaded when it is first shown
    from lkjip_desktop.forms.bagian import Bagian


class Perlu(IntEnum):
    """What must be there before anything can be typed into a form."""

    BERKAS = 0
    TAHUN = 1
    INDIKATOR = 2


class UraianBagian(NamedTuple):
    """A part of a form, known by a key of its own; loaded when it is first shown.

    A part that has the key of a sheet (`JenisLembar`) is where that sheet is made; a sheet may
    also stand beside other parts that feed it.
    """

    kunci: str
    judul: str
    """Its name on the tab."""
    kelas: str
    """The class of the part and its file beside this one: "renstra.BagianSasaran"."""
    lembar: str | None = None
    """The sheet that the preview shows for it; None: the one that was shown before."""
    data: tuple[str, ...] = ()
    """What is typed in here: kinds of entity, "Kind.field" for a single field of a kind that is
    at home elsewhere, "LembarTahun:rkt" for number and date of one sheet, "BuktiDukung:akip" for
    the evidence of no indicator."""
    guna: str = ""
    """What the part is for and where its paper comes from, where the step's line does not do."""
    perlu: Perlu | None = None
    """What must be there before anything can be typed here, where it is not what the step needs."""

    @property
    def modul(self) -> str:
        """The module that holds the part."""
        return f"{__package__}.{self.kelas.partition('.')[0]}"

    def load(self) -> type[Bagian]:
        """The class of the part, imported now.

        Raises ImportError, AttributeError or TypeError where the table names none.
        """
        from lkjip_desktop.forms.bagian import Bagian

        kelas = getattr(import_module(self.modul), self.kelas.partition(".")[2])
        if not (isinstance(kelas, type) and issubclass(kelas, Bagian)):
            raise TypeError(f"{self.kelas} is no part of a form")
        return kelas


class Langkah(NamedTuple):
    """A step and the parts of its form."""

    kunci: str
    judul: str
    guna: str
    """One line: what the form is for, and where the paper for it comes from."""
    bagian: tuple[UraianBagian, ...]
    perlu: Perlu = Perlu.INDIKATOR
