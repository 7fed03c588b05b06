"""Fields of a dialog: what is typed is read when somebody goes on, and refused beside its field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from lkjip_desktop.forms.tulisan import Kalimat, buddy_label
from lkjip_desktop.kinerja.temuan import Temuan

T = TypeVar("T")


def tidy(teks: str) -> str:
    """A line of text with single spaces: "  Rawa   Makmur " → "Rawa Makmur"."""
    return " ".join(teks.split())


class IsianDialog(QWidget, Generic[T]):
    """A line that is not bound to any file: it keeps its text until the dialog asks for it."""

    def __init__(
        self, baca: Callable[[str], T | Temuan], kosong: T | None = None, contoh: str = ""
    ) -> None:
        """`baca` reads what is typed; an empty line means `kosong`, unless that is None.

        `contoh` stands grey in the empty field.
        """
        super().__init__()
        self._baca = baca
        self._kosong = kosong
        self.editor = QLineEdit()
        if contoh:
            self.editor.setPlaceholderText(f"misalnya {contoh}")
        self.kalimat = Kalimat(self.editor)
        self.editor.textEdited.connect(lambda: self.kalimat.say(None))
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(2)
        susunan.addWidget(self.editor)
        susunan.addWidget(self.kalimat)
        self.setFocusProxy(self.editor)
        self.editor.setMinimumHeight(self.editor.sizeHint().height())

    def add_to(self, isian: QFormLayout, judul: str) -> None:
        """Put the field into a form with its label, whose mnemonic leads to it."""
        isian.addRow(buddy_label(judul, self), self)

    def text(self) -> str:
        """What is typed, with single spaces."""
        return tidy(self.editor.text())

    def read(self) -> T | Temuan:
        """The value that is typed, or why it is none."""
        teks = self.text()
        return self._kosong if not teks and self._kosong is not None else self._baca(teks)

    def check(self) -> bool:
        """Whether what is typed can be read; where not, the sentence below the field says why."""
        hasil = self.read()
        self.kalimat.say(hasil if isinstance(hasil, Temuan) else None)
        return not isinstance(hasil, Temuan)

    def value(self) -> T | None:
        """The value that is typed; None while it can't be read."""
        hasil = self.read()
        return None if isinstance(hasil, Temuan) else hasil
