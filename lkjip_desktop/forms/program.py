"""The programmes of the office, and below them those of the year with the sasaran of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_baris import UraianDaftar
from lkjip_desktop.forms.pejabat import BagianDaftar
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun

if TYPE_CHECKING:
    from lkjip_desktop.forms.tempat import Tempat


class BagianProgram(BagianDaftar):
    """What a year's pagu, realisasi and PK are about."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.susunan.addWidget(
            Keterangan("Kode dan nama menurut nomenklatur; kode boleh kosong. Dari DPA.")
        )
        self.program = self.add_list(
            UraianDaftar(
                Program,
                ("kode", "nama"),
                lambda: jembatan.book.all_of(Program),
                lambda _: {},
                awal="kode",
            ),
            "Tambah program",
        )
        self.judul = heading("")
        self.susunan.addSpacing(4)
        self.susunan.addWidget(self.judul)
        self.setahun = self.add_list(
            UraianDaftar(
                ProgramTahun,
                ("program_id", "sasaran_id"),
                self._of_year,
                self._new_of_year,
                self._candidates,
                semua="program ke tahun ini",
            ),
            "Tambah ke tahun ini",
        )
        self.susunan.addStretch(1)

    def _of_year(self) -> Sequence[ProgramTahun]:
        return self.jembatan.book.where(ProgramTahun, "tahun", self.shown.buku.tahun)

    def _candidates(self) -> Sequence[tuple[str, str]]:
        """The programmes that the year does not have yet."""
        ada = {satu.program_id for satu in self._of_year()}
        semua = self.jembatan.book.all_of(Program)
        return [(p.id, p.nama) for p in semua if p.nama and p.id not in ada]

    def _new_of_year(self, program_id: str) -> Mapping[str, Any]:
        return {"program_id": program_id, "tahun": self.shown.buku.tahun}

    def holds(self, tempat: Tempat) -> bool:
        """A programme that comes to the year or leaves it; what it has is typed elsewhere."""
        return isinstance(tempat.entitas, ProgramTahun) and not tempat.kolom

    def follow_choice(self) -> None:
        """Say whose programmes stand below."""
        super().follow_choice()
        self.judul.setText(f"Program tahun {self.shown.buku.tahun}, dan sasaran yang dilayaninya")
