"""All terms on a line of days, and below it the offices with the terms of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_baris import UraianDaftar
from lkjip_desktop.forms.garis_waktu import GarisWaktu
from lkjip_desktop.forms.pejabat import BagianDaftar
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label, heading
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat

if TYPE_CHECKING:
    from lkjip_desktop.kinerja.perubahan import Perubahan

_LEGENDA = (
    "Titik: yang menandatangani lembar pada tanggal itu. Berarsir: Plt., Plh., atau Pj. "
    "Merah putus-putus: tidak ada yang menjabat. Garis titik-titik: hari ini."
)
_SEMUA = "Semua masa jabatan"


class PanelGaris(QWidget):
    """The line of days with what its signs mean, for the year or for all terms."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build without data."""
        super().__init__()
        self._jembatan = jembatan
        self.garis = GarisWaktu(jembatan)
        self.rentang = KotakPilih()
        self.rentang.addItems(["", _SEMUA])
        self.rentang.activated.connect(lambda nomor: self.garis.show_all(semua=nomor == 1))
        atas = QHBoxLayout()
        atas.addWidget(heading("Siapa menjabat kapan"), 1)
        atas.addWidget(buddy_label("Rentan&g", self.rentang))
        atas.addWidget(self.rentang)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        susunan.addLayout(atas)
        susunan.addWidget(self.garis)
        susunan.addWidget(Keterangan(_LEGENDA))

    def follow(self) -> None:
        """Show the terms as they are now."""
        tahun = self._jembatan.tahun
        self.rentang.setItemText(0, f"Tahun {tahun}" if tahun else _SEMUA)
        self.rentang.setEnabled(tahun is not None)
        self.garis.follow()


class BagianJabatan(BagianDaftar):
    """The line of days of all offices, below it the offices, and who held the chosen one.

    The line comes first: what it tells is seen on a low window too, where the lists are scrolled.
    """

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.panel = PanelGaris(jembatan)
        self.susunan.addWidget(self.panel)
        self.susunan.addSpacing(4)
        self.jabatan = self.add_list(
            UraianDaftar(
                Jabatan,
                ("nama", "sebutan", "peran", "atasan_id"),
                lambda: jembatan.book.all_of(Jabatan),
                lambda _: {},
            ),
            "Tambah jabatan",
        )
        self.judul = heading("")
        self.susunan.addSpacing(4)
        self.susunan.addWidget(self.judul)
        self.masa = self.add_list(
            UraianDaftar(
                MasaJabatan,
                ("pejabat_id", "mulai", "selesai", "status", "pangkat", "golongan"),
                self._terms,
                self._new_term,
                self._officials,
            ),
            "Tambah masa jabatan",
            (self.jabatan, "jabatan_id"),
        )
        self.keterangan = Keterangan()
        self.susunan.addWidget(self.keterangan)
        self.panel.garis.chosen.connect(self._show_term)
        self.panel.garis.entered.connect(self.masa.tabel.setFocus)
        self.masa.tabel.rowChanged.connect(self._follow_row)
        self.susunan.addStretch(1)

    def _terms(self) -> Sequence[MasaJabatan]:
        jabatan = self.jabatan.row
        kunci = jabatan.id if jabatan else None
        return self.jembatan.book.where(MasaJabatan, "jabatan_id", kunci)

    def _officials(self) -> Sequence[tuple[str, str]]:
        if self.jabatan.row is None:
            return ()
        return [(p.id, p.nama_lengkap) for p in self.jembatan.book.all_of(Pejabat) if p.nama]

    def _new_term(self, pejabat_id: str) -> Mapping[str, Any] | None:
        jabatan = self.jabatan.row
        return {"pejabat_id": pejabat_id, "jabatan_id": jabatan.id} if jabatan else None

    def follow_choice(self) -> None:
        """Say whose terms stand below."""
        super().follow_choice()
        jabatan = self.jabatan.row
        self.judul.setText(
            f"Masa jabatan: {jabatan.nama}" if isinstance(jabatan, Jabatan) else "Masa jabatan"
        )
        self.keterangan.setText(
            "Lembar memuat nama pejabat yang menjabat pada tanggalnya. Selesai yang kosong berarti "
            "masih menjabat."
            if self.jembatan.book.all_of(Pejabat)
            else "Belum ada pejabat: tambahkan dahulu di bagian Pejabat."
        )

    # --- the line of days ------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        super().fill()
        self.panel.follow()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed: dates of sheets stand on the line too."""
        super().follow(perubahan)
        self.panel.follow()

    def _show_term(self, kunci: str) -> None:
        """Choose the office and the row of a term; back to the row where a text holds it."""
        masa = self.jembatan.book.find(MasaJabatan, kunci)
        if masa is not None and self.commit() and self.jabatan.tabel.select(masa.jabatan_id):
            self.masa.tabel.select(kunci)
        self._follow_row()

    def _follow_row(self) -> None:
        self.panel.garis.choose(self.masa.tabel.current_row)
