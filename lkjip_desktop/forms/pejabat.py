"""Officials and the units of the office; what all parts of lists have in common."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_baris import DaftarBaris, UraianDaftar
from lkjip_desktop.forms.tulisan import Keterangan
from lkjip_desktop.kinerja.instansi import Pejabat, Unit

if TYPE_CHECKING:
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan


class BagianDaftar(Bagian):
    """A part of lists; those below follow the row chosen above."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without lists."""
        super().__init__(jembatan)
        self.susunan = QVBoxLayout(self)
        self.susunan.setContentsMargins(0, 2, 0, 0)
        self.susunan.setSpacing(6)
        self.daftar: list[DaftarBaris] = []
        self._induk: dict[str, tuple[DaftarBaris, str]] = {}
        self._dipilih: dict[DaftarBaris, str | None] = {}
        """The row of each list that those below it follow, where one has been chosen."""

    def add_list(
        self, uraian: UraianDaftar, tambah: str, induk: tuple[DaftarBaris, str] | None = None
    ) -> DaftarBaris:
        """Put a list below what is there.

        `induk` is the one whose chosen row it follows, with the field that refers to that row.
        """
        satu = DaftarBaris(self, uraian, tambah)
        if induk is not None:
            self._induk[uraian.kelas.__name__] = induk
        self.daftar.append(satu)
        self.susunan.addWidget(satu)
        satu.tabel.rowChanged.connect(partial(self._on_row, satu))
        return satu

    def go_to(self, tempat: Tempat) -> bool:
        """Go to a row, choosing above what it belongs to; of one to come to what adds it."""
        induk = self._induk.get(type(tempat.entitas).__name__)
        if induk is not None:
            daftar, medan = induk
            daftar.tabel.select(getattr(tempat.entitas, medan))
        for satu in self.daftar:
            if satu.shows(tempat.entitas) and satu.tabel.select(tempat.entitas.id, tempat.kolom):
                (self.field(tempat) or satu.tabel).setFocus()
                return True
            if satu.shows(tempat.entitas) and not tempat.entitas.id:
                satu.tambah.setFocus()
                return True
        return super().go_to(tempat)

    def _on_row(self, daftar: DaftarBaris) -> None:
        """Let lists below follow; back to the row before where a text of theirs is refused."""
        semua, kini = daftar.tabel.model.rows, daftar.tabel.current_row
        lama = self._dipilih.get(daftar) or next(iter(semua), None)
        bawah = [satu for satu in self.daftar if self._above(satu) is daftar]
        if lama in semua and kini != lama and not all(satu.tabel.commit() for satu in bawah):
            kembali = partial(self._go_back, daftar, lama)
            kembali()
            QTimer.singleShot(0, self, kembali)  # a click goes on selecting after this
            return
        self._dipilih[daftar] = kini
        self.follow_choice()

    def _above(self, daftar: DaftarBaris) -> DaftarBaris | None:
        """The list whose chosen row another one follows."""
        return self._induk[daftar.jenis][0] if daftar.jenis in self._induk else None

    def _go_back(self, daftar: DaftarBaris, kunci: str) -> None:
        with QSignalBlocker(daftar.tabel):
            daftar.tabel.select(kunci)

    def follow_choice(self) -> None:
        """Another row may be chosen: lists that follow it get theirs."""
        self.follow_rows()
        self.refresh_fields()
        for satu in self.daftar:
            satu.follow()

    def fill(self) -> None:
        """Show everything anew."""
        self.show_rows()
        self.follow_choice()

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed: a name may stand in any row."""
        for satu in self.daftar:
            satu.tabel.touch(None)
        self.follow_choice()


class BagianPejabat(BagianDaftar):
    """Everybody who signs."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.susunan.addWidget(
            Keterangan("Nama tanpa gelar; gelar, pangkat, dan NIP dicetak di bawah tanda tangan.")
        )
        self.pejabat = self.add_list(
            UraianDaftar(
                Pejabat,
                ("nama", "gelar_depan", "gelar_belakang", "pangkat", "golongan", "nip"),
                lambda: jembatan.book.all_of(Pejabat),
                lambda _: {},
            ),
            "Tambah pejabat",
        )
        self.susunan.addStretch(1)


class BagianUnit(BagianDaftar):
    """The kecamatan and its kelurahan."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.susunan.addWidget(
            Keterangan("Kecamatan dan kelurahannya; setiap unit dapat mempunyai anggaran sendiri.")
        )
        self.unit = self.add_list(
            UraianDaftar(
                Unit,
                ("nama", "jenis", "kode"),
                lambda: jembatan.book.all_of(Unit),
                lambda _: {},
            ),
            "Tambah unit",
        )
        self.susunan.addStretch(1)
