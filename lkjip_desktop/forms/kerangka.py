"""Kerangka Renstra: visi to indikator as a tree, with the targets of the years beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from lkjip_desktop.actions import kerangka as aksi
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bagian_tahun import BagianTahun
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.kerangka_kolom import KolomKerangka
from lkjip_desktop.forms.kerangka_salin import PanelSalin
from lkjip_desktop.forms.kerangka_tombol import TombolKerangka
from lkjip_desktop.forms.kerangka_versi import KotakVersi, PilihanVersi, tell_years, years_of
from lkjip_desktop.forms.permohonan import KeIsian
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tempat import Tempat
from lkjip_desktop.forms.tulisan import Keterangan
from lkjip_desktop.forms.urutan_tab import put_below
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import TINGKAT, Butir, kerangka
from lkjip_desktop.kinerja.perencanaan import Indikator, Renstra, TargetRenstra
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.temuan import Temuan

_KOSONG: Final = "Belum ada Renstra yang diikuti tahun ini. Buat atau pilih di bagian Renstra."
_ISI: Final = (
    "Ketik langsung di tabel. Insert menambah baris sejajar, Ctrl+Enter di bawahnya, Alt+panah "
    "memindahkan. Target: angka (88,31), rentang (80 – 90), atau predikat (BB)."
)


class BagianKerangka(BagianTahun):
    """One grid for the tree of a version; its lists stay the place for all that is rarer."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without a grid: its columns are the years of the version."""
        super().__init__(jembatan)
        self.versi = PilihanVersi.of(jembatan)
        self.kotak = KotakVersi(self)
        self.tombol = TombolKerangka(self)
        self.salin = PanelSalin(self)
        self.keterangan = Keterangan(_ISI)
        self.butir: dict[str, Butir] = {}
        """The rows that are shown, by key."""
        for satu in (self.kotak, self.salin, self.tombol, self.keterangan):
            self.susunan.addWidget(satu)
        self.susunan.addStretch(1)
        bawah = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self)
        bawah.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        bawah.activated.connect(self.add_below)

    # --- rows ------------------------------------------------------------------------------------

    @property
    def row(self) -> Entitas | None:
        """The row with the cursor, as stored."""
        butir = self.butir.get(self.tabel.current_row or "") if self.tabel else None
        satu = butir.entitas if butir else None
        return None if satu is None else self.jembatan.kantor.find(type(satu), satu.id)

    def _rows(self) -> list[str]:
        semua = kerangka(self.jembatan.book, self.versi.kunci)
        kelas = TINGKAT[: self.tombol.levels]
        self.butir = {b.entitas.id: b for b in semua if isinstance(b.entitas, kelas)}
        return list(self.butir)

    def _build(self) -> None:
        """Make the grid anew where the years are others."""
        tahun = years_of(self.versi.renstra)
        tabel = self.renew_table(tahun, Indikator.__name__, lambda: self._grid(tahun), self._rows)
        if tabel is not None:
            tabel.rowChanged.connect(self.tombol.follow)
            self.susunan.insertWidget(self.susunan.indexOf(self.tombol), tabel)
            put_below(tabel, self.tombol)

    def _grid(self, tahun: tuple[int, ...]) -> Tabel:
        kolom = KolomKerangka(self.jembatan, self.versi, lambda kunci: self.butir[kunci])
        return Tabel(
            self.jembatan,
            "Kerangka Renstra",
            kolom.build(tahun),
            add=self._beside,
            remove=self._without,
            move=self._moved,
        )

    # --- steps -----------------------------------------------------------------------------------

    def _entity(self, kunci: str | None) -> Entitas | None:
        butir = self.butir.get(kunci or "")
        return butir.entitas if butir else None

    def _beside(self, kunci: str | None) -> Usul | Temuan | None:
        """What Insert adds: a row of the same kind, below the visi its first misi."""
        satu = self._entity(kunci)
        if satu is None:
            return None
        tambah = aksi.add_below if isinstance(satu, Renstra) else aksi.add_beside
        hasil = tambah(self.jembatan.kantor, satu)
        return hasil[0] if isinstance(hasil, tuple) else hasil

    def _without(self, kunci: Sequence[str]) -> Usul | Temuan | None:
        semua = [satu for k in kunci if (satu := self._entity(k)) is not None]
        return aksi.remove(self.jembatan.kantor, semua) if semua else None

    def _moved(self, kunci: str, langkah: int) -> Usul | None:
        satu = self._entity(kunci)
        return None if satu is None else aksi.move(self.jembatan.kantor, satu, langkah)

    def add_beside(self) -> None:
        """Add a row of the same kind after the current one."""
        self._add(lambda satu: aksi.add_beside(self.jembatan.kantor, satu))

    def add_below(self, kelas: type[Entitas] | None = None) -> None:
        """Add a row below the current one, of the next kind or of the one given."""
        self._add(lambda satu: aksi.add_below(self.jembatan.kantor, satu, kelas))

    def _add(self, tambah: Callable[[Entitas], tuple[Usul, Entitas] | Temuan]) -> None:
        satu = self.row if self.commit() else None
        hasil = None if satu is None else tambah(satu)
        if isinstance(hasil, Temuan):
            self.tombol.kalimat.say(hasil)
        elif hasil is not None and self.jembatan.carry_out(hasil[0]):
            self.tombol.show_all(type(hasil[1]))
            self._edit(hasil[1].id)

    def _edit(self, kunci: str) -> None:
        if self.tabel is not None and self.tabel.select(kunci, KolomKerangka.URAIAN):
            self.tabel.setFocus()
            self.tabel.view.edit(self.tabel.view.currentIndex())

    def carry_out(self, buat: Callable[[Entitas], Usul | Temuan | None]) -> None:
        """Do something with the current row; why not is said below the grid."""
        satu = self.row if self.commit() else None
        hasil = None if satu is None else buat(satu)
        if hasil is not None:
            self.tombol.kalimat.say(self.jembatan.take(hasil))

    def remove(self) -> None:
        """Remove the current row, unless something still needs it."""
        self.carry_out(lambda satu: aksi.remove(self.jembatan.kantor, [satu]))

    def move_row(self, langkah: int) -> None:
        """Move the current row up (−1) or down (+1) below its parent."""
        self.carry_out(lambda satu: aksi.move(self.jembatan.kantor, satu, langkah))

    def hang_below(self, induk: Entitas) -> None:
        """Hang the current row below another parent."""
        self.carry_out(lambda satu: aksi.hang_below(self.jembatan.kantor, satu, induk))

    def show_details(self) -> None:
        """Go to the list that holds all fields of the current row."""
        satu = self.row if self.commit() else None
        if satu is not None:
            self.wanted.emit(KeIsian(satu, aksi.TEKS[type(satu).__name__]))

    # --- places ----------------------------------------------------------------------------------

    def holds(self, tempat: Tempat) -> bool:
        """Words and targets of the tree are at home in the lists, and shown here as well."""
        satu = tempat.entitas
        if isinstance(satu, TargetRenstra):
            return True
        if isinstance(satu, Renstra):
            return tempat.kolom in {"", "visi"}
        return isinstance(satu, TINGKAT) and tempat.kolom in {
            "",
            *aksi.TEKS.values(),
            *("urutan", "tujuan_id", "sasaran_id", "misi_id"),
        }

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the row of a datum; its version is shown then."""
        satu: Entitas | None = tempat.entitas
        medan = KolomKerangka.URAIAN
        if isinstance(satu, TargetRenstra):
            medan = str(satu.tahun)
            satu = self.jembatan.book.find(Indikator, satu.indikator_id)
        if satu is None or not isinstance(satu, TINGKAT):
            return False
        self.versi.follow(self.jembatan.book.find(type(satu), satu.id))
        self.tombol.show_all(type(satu))
        if self.tabel is None or not self.tabel.select(satu.id, medan):
            return False
        self.tabel.setFocus()
        return True

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        self.kotak.fill()
        self._build()
        self.show_rows()
        if self.tabel is not None and self.tabel.current_row is None and self.butir:
            self.tabel.select(next(iter(self.butir)), KolomKerangka.URAIAN)
        self.salin.fill()
        self.tombol.follow()
        isi = f"{_ISI}{tell_years(self.versi.renstra)}" if self.butir else _KOSONG
        self.keterangan.setText(isi)

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        if perubahan.kinds - {TargetRenstra.__name__}:
            self.fill()
        elif self.tabel is not None:
            self.tabel.touch(None)
