"""The programmes of an agreement: grid, JUMLAH and terbilang, adding and taking out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.cara import RUPIAH_JUMLAH
from lkjip_desktop.forms.perjanjian_tabel import program_columns, total
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tulisan import Keterangan, heading

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja


class PanelProgram(QWidget):
    """Belongs to a part that shows the agreement which `pk` gives."""

    def __init__(self, bagian: Bagian, pk: Callable[[], PerjanjianKinerja]) -> None:
        """Build without data."""
        super().__init__()
        self._bagian = bagian
        self._pk = pk
        self.tabel = Tabel(
            bagian.jembatan,
            "Program dan anggaran",
            program_columns(bagian, lambda: pk().id),
        )
        self.tabel.rowChanged.connect(self._follow_row)
        self.tambah = QPushButton("Tambah &program")
        self._menu = QMenu(self.tambah)
        self._menu.aboutToShow.connect(self._list_programs)
        self.tambah.setMenu(self._menu)
        self.keluarkan = QPushButton("&Keluarkan program")
        self.keluarkan.clicked.connect(self._remove)
        self.jumlah = heading("")
        self.jumlah.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.terbilang = Keterangan()
        self.terbilang.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._arrange()

    def _arrange(self) -> None:
        bawah = QHBoxLayout()
        bawah.addWidget(self.tambah)
        bawah.addWidget(self.keluarkan)
        bawah.addStretch(1)
        bawah.addWidget(self.jumlah)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.tabel)
        susunan.addLayout(bawah)
        susunan.addWidget(self.terbilang)

    def fill(self) -> None:
        """Show the sum of the programmes, and what can be done with them."""
        from lkjip_desktop.actions import pk as actions_pk
        from lkjip_desktop.kinerja.terbilang import terbilang

        buku = self._bagian.shown.buku
        program = buku.pk_program(self._pk().id)
        jumlah = total(program)
        self.jumlah.setText(f"JUMLAH  {RUPIAH_JUMLAH.format(jumlah)}")
        if jumlah is not None:
            self.terbilang.setText(terbilang(jumlah, buku.instansi.ejaan))
        else:
            self.terbilang.setText(
                "Jumlah menunggu anggaran semua program." if program else "Belum ada program."
            )
        self.tambah.setEnabled(bool(actions_pk.programs_to_add(buku, self._pk())))
        self._follow_row()

    def _follow_row(self) -> None:
        self.keluarkan.setEnabled(self.tabel.current_row is not None)

    def _list_programs(self) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        self._menu.clear()
        for program in actions_pk.programs_to_add(self._bagian.stored.buku, self._pk()):
            aksi = self._menu.addAction(program.nama)
            connect(aksi, partial(self._add, program.id))

    def _add(self, program_id: str) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        if self._bagian.commit():
            usul = actions_pk.add_program(self._bagian.stored.buku, self._pk(), program_id)
            self._bagian.jembatan.carry_out(usul)

    def _remove(self) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        if not self._bagian.commit():
            return
        pk = self._pk()
        for baris in self._bagian.stored.buku.pk_program(pk.id):
            if baris.program_id == self.tabel.current_row:
                self._bagian.jembatan.carry_out(actions_pk.remove_program(pk, baris))
