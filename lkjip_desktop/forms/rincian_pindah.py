"""Dialogs that move a row of the budget to another parent, and merge two sub kegiatan."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QListWidget,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.rincian_baris import find_row, move_to_kegiatan, move_to_unit
from lkjip_desktop.actions.rincian_gabung import CaraGabung, RencanaGabung, plan_merge
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan, buddy_label
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, kunci_nama
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.temuan import Temuan

_LEBAR: Final = 620
_TINGGI_RENCANA: Final = 160


class _Dialog(DialogLayar):
    """A question with a sentence, and buttons to go on or not."""

    def __init__(self, induk: QWidget, judul: str, kata: str) -> None:
        super().__init__(induk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(judul)
        self.setMinimumWidth(_LEBAR)
        self.susunan = QVBoxLayout(self)
        self.kalimat = Kalimat()
        self.tombol = QDialogButtonBox()
        self.simpan = self.tombol.addButton(kata, QDialogButtonBox.ButtonRole.AcceptRole)
        self.tombol.addButton("Batal", QDialogButtonBox.ButtonRole.RejectRole)
        self.tombol.accepted.connect(self.accept)
        self.tombol.rejected.connect(self.reject)

    def step(self) -> Usul | None:
        """The step that is chosen; None where there is none."""
        raise NotImplementedError


class DialogPindah(_Dialog):
    """To which unit, or below which kegiatan."""

    def __init__(
        self,
        induk: QWidget,
        buku: BukuKantor,
        sub: SubKegiatan,
        baris: SubKegiatanTahun | None,
    ) -> None:
        """Move `baris`, the row of one unit, or `sub` in all units."""
        super().__init__(induk, "Pindahkan sub kegiatan", "Pindahkan")
        self._buku, self._sub, self._baris = buku, sub, baris
        self._unit = buku.all_of(Unit)
        self._kegiatan = [
            k for p in buku.all_of(Program) for k in buku.where(Kegiatan, "program_id", p.id)
        ]
        self.ke_unit = QRadioButton("Ke unit &lain, untuk tahun ini saja")
        self.ke_kegiatan = QRadioButton("Ke ke&giatan lain, untuk semua unit dan tahun")
        self.unit, self.kegiatan = KotakPilih(), KotakPilih()
        self.unit.addItems([u.nama for u in self._unit])
        self.kegiatan.addItems([self._describe(k) for k in self._kegiatan])
        self.akibat = Keterangan()
        self._arrange()
        self._begin()
        for tombol in (self.ke_unit, self.ke_kegiatan):
            tombol.toggled.connect(lambda _: self._follow())
        for kotak in (self.unit, self.kegiatan):
            kotak.currentIndexChanged.connect(lambda _: self._follow())
        self._follow()

    def _arrange(self) -> None:
        self.unit.setAccessibleName("Unit tujuan")
        self.kegiatan.setAccessibleName("Kegiatan tujuan")
        self.susunan.addWidget(Keterangan(_title(self._sub)))
        isian: tuple[QWidget, ...] = (self.ke_unit, self.unit, self.ke_kegiatan, self.kegiatan)
        for satu in (*isian, self.akibat, self.kalimat, self.tombol):
            self.susunan.addWidget(satu)
        for kotak in (self.unit, self.kegiatan):
            kotak.setSizeAdjustPolicy(
                KotakPilih.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )

    def _begin(self) -> None:
        self.ke_unit.setEnabled(self._baris is not None)
        (self.ke_unit if self._baris else self.ke_kegiatan).setChecked(True)
        if self._baris is not None:
            kunci = [u.id for u in self._unit]
            self.unit.setCurrentIndex(kunci.index(self._baris.unit_id))
        kunci = [k.id for k in self._kegiatan]
        self.kegiatan.setCurrentIndex(kunci.index(self._sub.kegiatan_id))

    def _describe(self, kegiatan: Kegiatan) -> str:
        program = self._buku.get(Program, kegiatan.program_id)
        return f"{program.nama} › {_title(kegiatan)}"

    def _move(self) -> Usul | Temuan | None:
        if self.ke_unit.isChecked() and self._baris is not None:
            return move_to_unit(self._buku, self._baris, self._unit[self.unit.currentIndex()])
        return move_to_kegiatan(self._buku, self._sub, self._kegiatan[self.kegiatan.currentIndex()])

    def step(self) -> Usul | None:
        """The step that is chosen."""
        hasil = self._move()
        return hasil if isinstance(hasil, Usul) else None

    def _follow(self) -> None:
        """Say what would come of it; go on only where something would."""
        hasil = self._move()
        self.unit.setEnabled(self.ke_unit.isChecked())
        self.kegiatan.setEnabled(self.ke_kegiatan.isChecked())
        self.kalimat.say(hasil if isinstance(hasil, Temuan) else None)
        self.simpan.setEnabled(isinstance(hasil, Usul))
        self.akibat.setText(self._consequence() if isinstance(hasil, Usul) else "Pilih tujuannya.")

    def _consequence(self) -> str:
        if not self.ke_unit.isChecked() or self._baris is None:
            return "Semua unit dan tahun yang memakai sub kegiatan ini ikut berubah."
        unit = self._unit[self.unit.currentIndex()]
        ada = find_row(self._buku, self._baris.tahun, unit.id, self._sub.id)
        if ada is None:
            return f"Baris ini dengan semua angkanya menjadi milik {unit.nama}."
        return f"{unit.nama} sudah mempunyai sub kegiatan ini: angka keduanya dijumlahkan."


class DialogGabung(_Dialog):
    """Which sub kegiatan stays, and the plan of what becomes of the rows."""

    def __init__(self, induk: QWidget, buku: BukuKantor, asal: SubKegiatan) -> None:
        """Take `asal` away in favour of another."""
        super().__init__(induk, "Gabungkan sub kegiatan", "Gabungkan")
        self._buku, self._asal = buku, asal
        self._calon = sorted(
            (s for s in buku.all_of(SubKegiatan) if s.id != asal.id),
            key=lambda s: (kunci_nama(s.nama) != kunci_nama(asal.nama), s.kode, s.nama),
        )
        self.tujuan = KotakPilih()
        self.tujuan.addItems([_title(s) for s in self._calon])
        self.jumlah = QRadioButton("&Jumlahkan angka keduanya")
        self.buang = QRadioButton("&Buang angka sub kegiatan ini: uangnya sama, tercatat dua kali")
        self.jumlah.setChecked(True)
        self.rencana = QListWidget()
        self.rencana.setWordWrap(True)
        self.rencana.setMinimumHeight(_TINGGI_RENCANA)
        self._arrange()
        self.tujuan.currentIndexChanged.connect(lambda _: self._follow())
        self.jumlah.toggled.connect(lambda _: self._follow())
        self._follow()

    def _arrange(self) -> None:
        nama = _title(self._asal)
        self.susunan.addWidget(Keterangan(f"Yang digabung, lalu tidak ada lagi: {nama}"))
        self.susunan.addWidget(buddy_label("Yang &tinggal", self.tujuan))
        self.susunan.addWidget(self.tujuan)
        self.tujuan.setSizeAdjustPolicy(
            KotakPilih.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.susunan.addWidget(Keterangan("Bila satu unit mempunyai keduanya dalam satu tahun:"))
        self.susunan.addWidget(self.jumlah)
        self.susunan.addWidget(self.buang)
        self.susunan.addWidget(buddy_label("&Yang akan terjadi", self.rencana))
        for satu in (self.rencana, self.kalimat, self.tombol):
            self.susunan.addWidget(satu)

    def _plan(self) -> RencanaGabung | None:
        if not self._calon:
            return None
        cara = CaraGabung.JUMLAH if self.jumlah.isChecked() else CaraGabung.TUJUAN
        return plan_merge(self._buku, self._asal, self._calon[self.tujuan.currentIndex()], cara)

    def step(self) -> Usul | None:
        """The step that is chosen."""
        rencana = self._plan()
        return rencana.usul if rencana else None

    def _follow(self) -> None:
        rencana = self._plan()
        self.rencana.clear()
        self.rencana.addItems(rencana.baris if rencana else ["Tidak ada sub kegiatan lain."])
        self.simpan.setEnabled(rencana is not None)


def _title(satu: Kegiatan | SubKegiatan) -> str:
    """Code and name, without a gap where there is no code."""
    return f"{satu.kode} {satu.nama}".strip()
