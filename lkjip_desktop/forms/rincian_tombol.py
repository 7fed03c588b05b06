"""The buttons below the tree of the budget: add, order, remove, move, merge, fold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.daftar_baris import connect_button
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.permohonan import Perintah
from lkjip_desktop.forms.tabel import pintasan
from lkjip_desktop.forms.tombol_menu import TombolMenu
from lkjip_desktop.forms.tulisan import Kalimat
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.rincian import BagianRincian
    from lkjip_desktop.kinerja.temuan import Temuan

_RINCI = "Tambah sub kegiatan"
_PROGRAM, _KEGIATAN = Tingkat.PROGRAM, Tingkat.KEGIATAN


class TombolRincian(QWidget):
    """Offers what can be done with the row in which the cursor stands."""

    def __init__(self, bagian: BagianRincian) -> None:
        """Work on the grid of `bagian`."""
        super().__init__()
        self._bagian = bagian
        self.pemilih = Pemilih(self)
        self.tambah = QPushButton("Tambah sub &kegiatan…")
        self.naik, self.turun, self.hapus = map(_small, ("Naik", "Turun", "Hapus"))
        self.pindah, self.gabung = map(_small, ("Pindahkan…", "Gabungkan…"))
        self.lipat, self.excel = map(TombolMenu, ("Tingkat", "Dari Excel"))
        self.kalimat = Kalimat(self.hapus)
        self._menus()
        connect_button(self.tambah, self.add)
        connect_button(self.pindah, self.move_row)
        connect_button(self.gabung, self.merge)
        for tombol, perintah in (
            (self.naik, pintasan.NAIK),
            (self.turun, pintasan.TURUN),
            (self.hapus, pintasan.HAPUS),
        ):
            connect_button(tombol, partial(self._do, perintah))
        self._arrange()

    def _arrange(self) -> None:
        atas = QHBoxLayout()
        semua = (
            *(self.tambah, self.naik, self.turun, self.hapus),
            *(self.pindah, self.gabung, self.excel, self.lipat),
        )
        for tombol in semua:
            atas.addWidget(tombol)
        atas.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        susunan.addWidget(self.kalimat)
        susunan.addLayout(atas)

    def _menus(self) -> None:
        lipat = QMenu(self.lipat)
        for teks, lakukan in (
            ("&Unit saja", partial(self._fold, Tingkat.UNIT)),
            ("Sampai &program", partial(self._fold, _PROGRAM)),
            ("Sampai &kegiatan", partial(self._fold, _KEGIATAN)),
            ("&Semua baris", partial(self._bagian.fold_to, len(Tingkat))),
        ):
            connect(lipat.addAction(teks), lakukan)
        excel = QMenu(self.excel)
        connect(
            excel.addAction("&Tempel tabel yang disalin…"),
            partial(self._bagian.wanted.emit, Perintah.TEMPEL_ANGGARAN),
        )
        connect(
            excel.addAction("&Impor berkas anggaran…"),
            partial(self._bagian.wanted.emit, Perintah.IMPOR_ANGGARAN),
        )
        for tombol, menu in ((self.lipat, lipat), (self.excel, excel)):
            tombol.open_with(menu)

    def _fold(self, sampai: Tingkat) -> None:
        self._bagian.fold_to(self._bagian.ladder.index(sampai))

    def follow(self) -> None:
        """Offer what can be done now."""
        self.kalimat.say(None)
        pohon, kini = self._bagian.pohon, self._bagian.tabel.current_row
        ada = kini is not None and kini in pohon and pohon[kini].tingkat is not Tingkat.SELURUH
        for tombol in (self.naik, self.turun, self.hapus):
            tombol.setEnabled(ada)
        self.pindah.setEnabled(ada and self._bagian.sub_of(kini) is not None)
        self.gabung.setEnabled(ada and self._bagian.sub_of(kini) is not None)
        self.lipat.setEnabled(len(pohon) > 0)

    # --- steps -----------------------------------------------------------------------------------

    def _do(self, perintah: str) -> None:
        """A command of the grid, after what is being typed has been stored."""
        if self._bagian.commit():
            self._bagian.tabel.do(perintah)

    def add(self) -> None:
        """Add a sub kegiatan from the catalogue, or freely, to units."""
        from lkjip_desktop.actions.rincian_baris import add_sub, ask_before_first
        from lkjip_desktop.forms.rincian_tambah import DialogTambah

        if not self._bagian.commit():
            return
        buku, tahun = self._bagian.jembatan.kantor, self._bagian.tahun
        tanya = ask_before_first(buku, tahun)
        if tanya and not self.pemilih.confirm(_RINCI, tanya, "Rinci per sub kegiatan", "Batal"):
            return
        dialog = DialogTambah(self.window(), buku, self._bagian.unit_of_row())
        dialog.accepted.connect(
            lambda: self._added(add_sub(buku, tahun, dialog.units, dialog.result_sub()))
        )
        dialog.set_check(lambda: add_sub(buku, tahun, dialog.units, dialog.result_sub()))
        dialog.open()

    def _added(self, hasil: tuple[Usul, tuple[str, ...]] | Temuan) -> None:
        if isinstance(hasil, tuple) and self._bagian.jembatan.carry_out(hasil[0]):
            self._bagian.reveal(hasil[1][0])
            self._bagian.tabel.select(hasil[1][0], "pagu")
            self._bagian.tabel.setFocus()

    def move_row(self) -> None:
        """Give a row to another unit, or put a sub kegiatan below another kegiatan."""
        from lkjip_desktop.forms.rincian_pindah import DialogPindah

        kini = self._bagian.tabel.current_row
        if kini is None or not self._bagian.commit():
            return
        sub, buku = self._bagian.sub_of(kini), self._bagian.jembatan.kantor
        if sub is not None:
            dialog = DialogPindah(self.window(), buku, sub, self._bagian.pohon[kini].baris)
            self._ask(dialog)

    def merge(self) -> None:
        """Let another sub kegiatan take the rows of this one."""
        from lkjip_desktop.forms.rincian_pindah import DialogGabung

        kini = self._bagian.tabel.current_row
        if kini is None or not self._bagian.commit():
            return
        sub = self._bagian.sub_of(kini)
        if sub is not None:
            self._ask(DialogGabung(self.window(), self._bagian.jembatan.kantor, sub))

    def _ask(self, dialog: Any) -> None:  # noqa: ANN401 - either dialog; both give a step
        def simpan() -> None:
            usul = dialog.step()
            if usul is not None:
                self._bagian.jembatan.carry_out(usul)

        dialog.accepted.connect(simpan)
        dialog.open()


def _small(teks: str) -> QToolButton:
    """A button that leaves room for the others."""
    tombol = QToolButton()
    tombol.setText(teks)
    tombol.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return tombol
