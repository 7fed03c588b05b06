"""DialogTambah: a sub kegiatan for the budget, picked from the catalogue or typed freely."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.nomenklatur import Calon, candidates
from lkjip_desktop.actions.rincian_baris import SubBaru
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan, buddy_label, plain_tip
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit
from lkjip_desktop.kinerja.temuan import Temuan

_UKURAN: Final = (760, 620)
_DITUNJUKKAN: Final = 300
_TINGKAT: Final = ("Program", "Kegiatan", "Sub kegiatan")
_BARIS_UNIT: Final = 5
_PETUNJUK: Final = (
    "Ketik sebagian kode atau nama, lalu pilih barisnya. Yang tidak ada di daftar dapat diketik "
    "sendiri di bawahnya; kode boleh kosong."
)


class DialogTambah(DialogLayar):
    """Search and list above, what will be added below, and for which units."""

    def __init__(self, induk: QWidget, buku: BukuKantor, unit: Unit | None) -> None:
        """Pick from the catalogue and from `buku`; `unit` is chosen to begin with."""
        super().__init__(induk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Tambah sub kegiatan")
        self.resize(*_UKURAN)
        self._calon = candidates(buku)
        self._check: Callable[[], object] = lambda: None
        self.cari = QLineEdit()
        self.cari.setPlaceholderText("Misalnya 7.01.01.2.02 atau gaji asn")
        self.cari.setClearButtonEnabled(True)
        self.daftar = _list_widget()
        self.isian = [(QLineEdit(), QLineEdit()) for _ in _TINGKAT]
        self.unit = _unit_list(buku, unit)
        self.kalimat = Kalimat(self.isian[-1][1])
        self.tombol = QDialogButtonBox()
        self.simpan = self.tombol.addButton("Tambahkan", QDialogButtonBox.ButtonRole.AcceptRole)
        self.tombol.addButton("Batal", QDialogButtonBox.ButtonRole.RejectRole)
        self._arrange()
        self.cari.textChanged.connect(self._fill)
        self.daftar.currentItemChanged.connect(lambda kini, _: self._take(kini))
        self.tombol.accepted.connect(self._accept)
        self.tombol.rejected.connect(self.reject)
        self._fill("")

    def set_check(self, periksa: Callable[[], object]) -> None:
        """`periksa` gives a Temuan where what is chosen can't be added."""
        self._check = periksa

    def _arrange(self) -> None:
        susunan = QVBoxLayout(self)
        susunan.addWidget(Keterangan(_PETUNJUK))
        susunan.addWidget(buddy_label("&Cari", self.cari))
        susunan.addWidget(self.cari)
        susunan.addWidget(self.daftar, 1)
        kisi = QGridLayout()
        kisi.setColumnStretch(2, 1)
        for nomor, (judul, (kode, nama)) in enumerate(zip(_TINGKAT, self.isian, strict=True)):
            kisi.addWidget(QLabel(judul), nomor, 0)
            kode.setAccessibleName(f"Kode {judul.lower()}")
            kode.setPlaceholderText("kode")
            kode.setMaximumWidth(170)
            nama.setAccessibleName(f"Nama {judul.lower()}")
            nama.setPlaceholderText("nama")
            kisi.addWidget(kode, nomor, 1)
            kisi.addWidget(nama, nomor, 2)
        susunan.addLayout(kisi)
        susunan.addWidget(buddy_label("&Unit yang mendapat baris ini", self.unit))
        susunan.addWidget(self.unit)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(self.tombol)

    # --- the list --------------------------------------------------------------------------------

    def _fill(self, teks: str) -> None:
        self.daftar.clear()
        cocok = [c for c in self._calon if c.holds(teks)]
        for satu in cocok[:_DITUNJUKKAN]:
            butir = QTreeWidgetItem([*satu.sub_kegiatan, satu.kegiatan[1]])
            butir.setData(0, Qt.ItemDataRole.UserRole, satu)
            butir.setToolTip(1, plain_tip(satu.sub_kegiatan[1]))
            butir.setToolTip(2, plain_tip(f"{satu.program[1]} › {satu.kegiatan[1]}"))
            self.daftar.addTopLevelItem(butir)
        if teks and (pertama := self.daftar.topLevelItem(0)) is not None:
            self.daftar.setCurrentItem(pertama)

    def _take(self, butir: QTreeWidgetItem | None) -> None:
        calon = butir.data(0, Qt.ItemDataRole.UserRole) if butir else None
        if isinstance(calon, Calon):
            milik = (calon.program, calon.kegiatan, calon.sub_kegiatan)
            for (kode, nama), isi in zip(self.isian, milik, strict=True):
                kode.setText(isi[0])
                nama.setText(isi[1])
                nama.setCursorPosition(0)
            self.kalimat.say(None)

    # --- what is chosen --------------------------------------------------------------------------

    @property
    def units(self) -> list[Unit]:
        """The units that are ticked."""
        butir = (self.unit.item(n) for n in range(self.unit.count()))
        return [
            satu.data(Qt.ItemDataRole.UserRole)
            for satu in butir
            if satu.checkState() == Qt.CheckState.Checked
        ]

    def result_sub(self) -> SubBaru:
        """What is to be added."""
        program, kegiatan, sub = (
            ("".join(kode.text().split()), " ".join(nama.text().split()))
            for kode, nama in self.isian
        )
        return SubBaru(program, kegiatan, sub)

    def _accept(self) -> None:
        hasil = self._check()
        if isinstance(hasil, Temuan):
            self.kalimat.say(hasil)
            return
        self.accept()


def _list_widget() -> QTreeWidget:
    daftar = QTreeWidget()
    daftar.setAccessibleName("Daftar nomenklatur")
    daftar.setHeaderLabels(["Kode", "Sub kegiatan", "Kegiatan"])
    daftar.setRootIsDecorated(False)
    daftar.setUniformRowHeights(True)
    daftar.setAlternatingRowColors(True)
    daftar.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    daftar.setColumnWidth(0, 150)
    daftar.setColumnWidth(1, 330)
    return daftar


def _office(buku: BukuKantor) -> Unit:
    """The office as the first unit of a file that has none yet; it is made with the row."""
    return Unit(id="", nama=buku.instansi.nama or "Kecamatan", jenis=JenisUnit.KECAMATAN)


def _unit_list(buku: BukuKantor, dipilih: Unit | None) -> QListWidget:
    daftar = QListWidget()
    semua = buku.all_of(Unit) or (_office(buku),)
    for satu in semua:
        butir = QListWidgetItem(satu.nama)
        butir.setData(Qt.ItemDataRole.UserRole, satu)
        butir.setFlags(butir.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        kena = satu.id == dipilih.id if dipilih else satu is semua[0]
        butir.setCheckState(Qt.CheckState.Checked if kena else Qt.CheckState.Unchecked)
        daftar.addItem(butir)
    daftar.setFixedHeight(daftar.sizeHintForRow(0) * min(len(semua), _BARIS_UNIT) + 8)
    return daftar
