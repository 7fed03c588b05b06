"""Instansi: what the letterhead says, with the coat of arms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_isian import bind_fields
from lkjip_desktop.forms.permohonan import Perintah
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.kunci_alami import id_alami

if TYPE_CHECKING:
    from lkjip_desktop.kinerja.perubahan import Perubahan

_MEDAN = (
    ("pemda", "i"),
    ("nama", "r"),
    ("alamat", "m"),
    ("kode_pos", "p"),
    ("telepon", "o"),
    ("surel", "s"),
    ("laman", "a"),
    ("tempat", "g"),
    ("ejaan", "j"),
    ("kode_skpd", "k"),
)
"""Fields with the letter that works with Alt."""


class BagianInstansi(Bagian):
    """The office of the file."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        isian, self.isian = bind_fields(self, Instansi, self._row, _MEDAN)
        self.lambang = Keterangan()
        self.ganti = QPushButton("Ganti lambang…")
        self.ganti.clicked.connect(lambda: self.wanted.emit(Perintah.LAMBANG))
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(heading("Kop surat"))
        susunan.addWidget(Keterangan("Seperti tertulis pada kop; dipakai di semua lembar."))
        susunan.addLayout(isian)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Lambang daerah"))
        susunan.addWidget(self.lambang)
        susunan.addWidget(self.ganti, 0, Qt.AlignmentFlag.AlignLeft)
        susunan.addStretch(1)

    def _row(self) -> Instansi:
        """The office as stored; a file that has none yet gets it with the first field."""
        instansi = self.jembatan.kantor.instansi
        return replace(instansi, id=instansi.id or id_alami(Instansi.__name__, {}))

    def fill(self) -> None:
        """Show everything anew."""
        self.refresh_fields()
        ada = self.jembatan.book.instansi.lambang is not None
        self.lambang.setText(
            "Sudah terpasang; terlihat pada kop di pratinjau."
            if ada
            else "Belum ada: kop dicetak tanpa lambang."
        )

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        self.fill()
