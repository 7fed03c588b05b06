"""The programmes of an agreement: grid, JUMLAH and terbilang, adding and taking out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.cara import RUPIAH_JUMLAH
from lkjip_desktop.forms.perjanjian_banding import Perbandingan
from lkjip_desktop.forms.perjanjian_tabel import program_columns
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tambah import CaraTambah, TombolTambah
from lkjip_desktop.forms.tulisan import Keterangan, heading

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.angka import Sen
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja


class PanelProgram(QWidget):
    """Belongs to a part that shows the agreement which `pk` gives."""

    def __init__(
        self, bagian: Bagian, pk: Callable[[], PerjanjianKinerja], banding: Perbandingan
    ) -> None:
        """Build without data; each anggaran stands beside that of `banding`."""
        super().__init__()
        self._bagian = bagian
        self._pk = pk
        self._banding = banding
        self.tabel = Tabel(
            bagian.jembatan,
            "Program dan anggaran",
            program_columns(bagian, lambda: pk().id, banding),
        )
        self.tombol = TombolTambah(
            bagian,
            self.tabel,
            ("Tambah &program", "&Keluarkan program"),
            CaraTambah(self._candidates, self._add, self._take_out),
        )
        self.jumlah = heading("")
        self.jumlah.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.beda = Keterangan()
        self.terbilang = Keterangan()
        for satu in (self.jumlah, self.beda, self.terbilang):
            satu.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._arrange()

    def _arrange(self) -> None:
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.tabel)
        susunan.addWidget(self.jumlah)
        susunan.addWidget(self.beda)
        susunan.addWidget(self.terbilang)
        susunan.addWidget(self.tombol, 0, Qt.AlignmentFlag.AlignLeft)

    def fill(self) -> None:
        """Show the sum of the programmes, and what can be done with them."""
        from lkjip_desktop.kinerja.perjanjian import jumlah_anggaran
        from lkjip_desktop.kinerja.terbilang import terbilang

        buku = self._bagian.shown.buku
        program = buku.pk_program(self._pk().id)
        jumlah = jumlah_anggaran(program)
        self.jumlah.setText(f"JUMLAH  {RUPIAH_JUMLAH.format(jumlah)}")
        self.beda.setText(self._difference(jumlah))
        if jumlah is not None:
            self.terbilang.setText(terbilang(jumlah, buku.instansi.ejaan))
        else:
            self.terbilang.setText(
                "Jumlah menunggu anggaran semua program." if program else "Belum ada program."
            )

    def _difference(self, jumlah: Sen | None) -> str:
        """The sum of what the form compares with, and how much the sum differs from it."""
        from lkjip_desktop.kinerja.angka import Sen
        from lkjip_desktop.perhitungan.banding_pk import total

        pembanding = self._banding.isi.pembanding
        lama = total(pembanding.anggaran)
        teks = f"{pembanding.nama_anggaran}  {RUPIAH_JUMLAH.format(lama)}"
        if lama is None or jumlah is None:
            return teks
        selisih = Sen(jumlah - lama)
        tanda = "▲ +" if selisih > 0 else "▼ " if selisih else ""
        return f"{teks}   Selisih  {tanda}{RUPIAH_JUMLAH.format(selisih)}"

    def _candidates(self) -> list[tuple[str, str]]:
        from lkjip_desktop.actions import pk as actions_pk

        program = actions_pk.programs_to_add(self._bagian.stored.buku, self._pk())
        return [(satu.id, satu.nama) for satu in program]

    def _add(self, kunci: str) -> Usul:
        from lkjip_desktop.actions import pk as actions_pk

        return actions_pk.add_program(self._bagian.stored.buku, self._pk(), kunci)

    def _take_out(self, kunci: str) -> Usul | None:
        from lkjip_desktop.actions import pk as actions_pk

        isi = self._bagian.stored.buku.pk_program(self._pk().id)
        baris = next((satu for satu in isi if satu.program_id == kunci), None)
        return actions_pk.remove_program(self._pk(), baris) if baris else None
