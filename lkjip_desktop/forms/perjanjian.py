"""Perjanjian Kinerja: number, date, who signs, targets, programmes with their anggaran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import TANGGAL, TEKS
from lkjip_desktop.forms.lembar import PanelPenanda, fields_below
from lkjip_desktop.forms.perjanjian_program import PanelProgram
from lkjip_desktop.forms.perjanjian_sasaran import PanelSasaran
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Keterangan, heading

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.ubah import MedanPk
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
    from lkjip_desktop.kinerja.perubahan import Perubahan

_PK, _PK_INDIKATOR, _PK_PROGRAM = "PerjanjianKinerja", "PkIndikator", "PkProgram"
_PROGRAM_TAHUN = "ProgramTahun"
_DIGIT_BERDAMPINGAN = 65
"""Width of the form, in digits, from which the two parties stand beside each other."""


class BagianPerjanjian(Bagian):
    """One agreement of the year at a time: the PK murni or a Perubahan."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._ke: int | None = None
        self._halaman = QStackedLayout(self)
        self._halaman.setContentsMargins(0, 0, 0, 0)
        self._halaman.addWidget(self._page_without_pk())
        self._halaman.addWidget(self._page_of_pk())
        self._halaman.setCurrentIndex(1)
        self._show_reason(tampak=False)

    # --- building --------------------------------------------------------------------------------

    def _page_without_pk(self) -> QWidget:
        halaman = QWidget()
        self._belum = Keterangan()
        self.buat = QPushButton()
        self.buat.clicked.connect(self._make)
        susunan = QVBoxLayout(halaman)
        susunan.setContentsMargins(0, 12, 0, 0)
        susunan.addWidget(self._belum)
        susunan.addWidget(self.buat, 0, Qt.AlignmentFlag.AlignLeft)
        susunan.addStretch(1)
        return halaman

    def _page_of_pk(self) -> QWidget:
        halaman = QWidget()
        self.sasaran = PanelSasaran(self, self._pk)
        self.bind_table(_PK_INDIKATOR, self.sasaran.tabel, self._indicators)
        self.program = PanelProgram(self, self._pk)
        self.bind_table(_PK_PROGRAM, self.program.tabel, self._programs)
        susunan = QVBoxLayout(halaman)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addLayout(self._choice())
        susunan.addLayout(self._head())
        susunan.addSpacing(4)
        susunan.addWidget(heading("Sasaran dan target"))
        susunan.addWidget(self.sasaran)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Program dan anggaran"))
        susunan.addWidget(self.program)
        susunan.addStretch(1)
        return halaman

    def _choice(self) -> QHBoxLayout:
        self.pilihan = KotakPilih()
        self.pilihan.setSizeAdjustPolicy(KotakPilih.SizeAdjustPolicy.AdjustToContents)
        self.pilihan.activated.connect(self._on_chosen)
        label = QLabel("Per&janjian")
        label.setBuddy(self.pilihan)
        self.ubah = QPushButton("Buat PK Perubahan")
        self.ubah.setToolTip(
            "Dibuat dari perjanjian terakhir dengan pagu yang sekarang berlaku. "
            "Dapat dikembalikan dengan Urungkan."
        )
        self.ubah.clicked.connect(self._make)
        self.hapus = QPushButton("Hapus PK")
        self.hapus.clicked.connect(self._remove)
        susunan = QHBoxLayout()
        susunan.addWidget(label)
        susunan.addWidget(self.pilihan)
        susunan.addStretch(1)
        susunan.addWidget(self.ubah)
        susunan.addWidget(self.hapus)
        return susunan

    def _head(self) -> QHBoxLayout:
        self.nomor = self.line(_PK, "nomor", TEKS, self._pk, self._set)
        self.tanggal = self.line(_PK, "tanggal", TANGGAL, self._pk, self._set)
        self.alasan = self.line(_PK, "alasan", TEKS, self._pk, self._set)
        self.pertama = PanelPenanda("Pihak pertama, yang berjanji")
        self.kedua = PanelPenanda("Pihak kedua, atasannya")
        isian, self._label_alasan = fields_below(
            ("No&mor", self.nomor), ("Tan&ggal", self.tanggal), ("&Alasan", self.alasan)
        )
        self._pihak = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pihak.addWidget(self.pertama, 1)
        self._pihak.addWidget(self.kedua, 1)
        self._kepala = QHBoxLayout()
        self._kepala.setSpacing(18)
        self._kepala.addLayout(isian, 5)
        self._kepala.addLayout(self._pihak, 8)
        return self._kepala

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parties below each other where there is no room beside each other."""
        super().resizeEvent(event)
        sempit = self.width() < self.fontMetrics().horizontalAdvance("0") * _DIGIT_BERDAMPINGAN
        arah = QBoxLayout.Direction
        self._kepala.setStretchFactor(self._pihak, 5 if sempit else 8)
        self._pihak.setDirection(arah.TopToBottom if sempit else arah.LeftToRight)

    # --- the agreement that is shown -------------------------------------------------------------

    def chosen_pk(self) -> int | None:
        """The agreement of the form."""
        return self._ke

    def _pk(self) -> PerjanjianKinerja:
        """The agreement of the form as stored. Only while there is one."""
        pk = self.stored.buku.pk(self._ke)
        if pk is None:
            raise RuntimeError("the year has no agreement")
        return pk

    def _indicators(self) -> list[str]:
        pk = self.shown.buku.pk(self._ke)
        return [p.indikator_id for p in self.shown.buku.pk_indikator(pk.id)] if pk else []

    def _programs(self) -> list[str]:
        pk = self.shown.buku.pk(self._ke)
        return [p.program_id for p in self.shown.buku.pk_program(pk.id)] if pk else []

    def _set(self, kolom: MedanPk, nilai: object) -> Usul:
        from lkjip_desktop.actions import ubah

        return ubah.set_pk(self.jembatan.kantor, self._pk(), kolom, nilai)

    def _choose(self, ke: int | None) -> None:
        """Show another agreement; only after what was typed has been stored."""
        if ke != self._ke:
            self._ke = ke
            self.fill()
            self.sheetChanged.emit()

    def _on_chosen(self, nomor: int) -> None:
        ke = self.pilihan.itemData(nomor)
        if ke == self._ke or self.commit():
            self._choose(ke)
        else:
            self._show_choice()

    def _make(self) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        if not self.commit():
            return
        if self.jembatan.carry_out(actions_pk.add_pk(self.stored.buku)):
            self._choose(self.stored.buku.daftar_pk()[-1].perubahan_ke)

    def _remove(self) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        if self.commit():
            self.jembatan.carry_out(actions_pk.remove_pk(self.stored.buku, self._pk()))

    def forget(self) -> None:
        """Another file or year is open: its PK in force is the one to begin with."""
        self._ke = None
        super().forget()

    def commit(self) -> bool:
        """Store what is being typed, where there is an agreement at all."""
        return not self.stored.buku.daftar_pk() or super().commit()

    def go_to(self, tempat: Tempat) -> bool:
        """Show the agreement that a datum belongs to, and the field."""
        from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram

        entitas = tempat.entitas
        pk: object = entitas
        if isinstance(entitas, PkIndikator | PkProgram):
            pk = self.stored.buku.kantor.find(PerjanjianKinerja, entitas.pk_id)
        if isinstance(pk, PerjanjianKinerja) and self.stored.buku.pk(pk.perubahan_ke):
            self._choose(pk.perubahan_ke)
        return super().go_to(tempat)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        buku = self.shown.buku
        daftar = buku.daftar_pk()
        if self._ke not in {pk.perubahan_ke for pk in daftar}:
            self._ke = daftar[-1].perubahan_ke if daftar else None
            self.sheetChanged.emit()
        self._halaman.setCurrentIndex(1 if daftar else 0)
        self._show_choice()
        if not daftar:
            self._belum.setText(
                f"Belum ada Perjanjian Kinerja tahun {buku.tahun}. Perjanjian baru berisi target "
                "dari Rencana Kinerja Tahunan dan anggaran dari pagu program."
            )
            self.buat.setText(f"Buat Perjanjian Kinerja {buku.tahun}")
            return
        self.refresh_fields()
        self.show_rows()
        self.program.fill()
        self._follow_lists()
        self._show_head()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        from lkjip_desktop.forms.tempat import touched_rows

        ringan = (_PK_INDIKATOR, _PK_PROGRAM, _PROGRAM_TAHUN, _PK)
        if structure_changed(perubahan, *ringan) or not self._same_list():
            self.fill()
            return
        if not self.shown.buku.daftar_pk():
            return
        self.refresh_fields()
        self.sasaran.tabel.touch(touched_rows(perubahan, _PK_INDIKATOR))
        if program := touched_rows(perubahan, _PK_PROGRAM, _PROGRAM_TAHUN):
            self.program.tabel.touch(program)
            self.program.fill()
        if any(satu.lama is None or satu.baru is None for satu in perubahan.ubahan):
            self._follow_lists()
        self._show_head()

    def _follow_lists(self) -> None:
        """What can be added to the grids, and taken out."""
        self.sasaran.tombol.follow()
        self.program.tombol.follow()

    def _same_list(self) -> bool:
        return [pk.perubahan_ke for pk in self.shown.buku.daftar_pk()] == [
            self.pilihan.itemData(n) for n in range(self.pilihan.count())
        ]

    def _show_choice(self) -> None:
        daftar = self.shown.buku.daftar_pk()
        with QSignalBlocker(self.pilihan):
            self.pilihan.clear()
            for pk in daftar:
                nama = f"Perubahan ke-{pk.perubahan_ke}" if pk.perubahan_ke else "Murni"
                berlaku = " (berlaku)" if pk is daftar[-1] and len(daftar) > 1 else ""
                self.pilihan.addItem(nama + berlaku, pk.perubahan_ke)
            self.pilihan.setCurrentIndex(self.pilihan.findData(self._ke))

    def _show_head(self) -> None:
        buku = self.shown.buku
        pk = buku.pk(self._ke)
        if pk is None:
            return
        self.hapus.setToolTip(f"Hapus {pk.nama}. Dapat dikembalikan dengan Urungkan.")
        self._show_reason(tampak=pk.perubahan_ke > 0)
        pertama, kedua = buku.pihak_pk(pk)
        self.pertama.show_signatory(pertama, pk.tanggal)
        self.kedua.show_signatory(kedua, pk.tanggal)

    def _show_reason(self, *, tampak: bool) -> None:
        """Only a Perubahan has a reason."""
        for satu in (self.alasan, self._label_alasan):
            satu.setVisible(tampak)
