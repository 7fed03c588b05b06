"""The commands of a grid: copy, cut, paste, fill down, empty; insert, delete and move rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QStatusTipEvent
from PySide6.QtWidgets import QApplication

from lkjip_desktop.exchange.papan_klip import Blok, read_block
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.tabel.rencana import (
    HANYA_DIBACA,
    IsiKolom,
    Rencana,
    SelKolom,
    make_plan,
)
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tabel.kolom import LangkahBaris
    from lkjip_desktop.forms.tabel.tampilan import TampilanTabel

_KODE_TERPISAH = "tabel.terpisah"
_KODE_BACA = "tabel.dibaca"
_TERPISAH = "Sel yang dipilih terpisah-pisah. Pilih satu blok yang utuh, lalu ulangi."


class Pilihan(NamedTuple):
    """The rows and columns in which cells are selected; each cell of them is."""

    baris: tuple[int, ...]
    kolom: tuple[int, ...]

    def cells(self) -> Iterable[tuple[int, int]]:
        """Row and column of each cell, row by row."""
        return ((b, k) for b in self.baris for k in self.kolom)


class PerintahTabel(QObject):
    """What the keys and the context menu of one grid do."""

    def __init__(
        self, view: TampilanTabel, jembatan: Jembatan, nama: str, langkah: LangkahBaris
    ) -> None:
        """Work on the selection of `view`; live as long as it."""
        super().__init__(view)
        self._view, self._model = view, view.model_tabel
        self._jembatan, self._nama, self._langkah = jembatan, nama, langkah

    # --- blocks of cells --------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as they are read (`text_to_copy`)."""
        from lkjip_desktop.forms.salin import put_block

        pilihan = self._selection()
        if pilihan is not None:
            teks = [not self._model.kolom[nomor].cara.angka for nomor in pilihan.kolom]
            isi = [[self._model.text_to_copy(b, k) for k in pilihan.kolom] for b in pilihan.baris]
            put_block(isi, teks)

    def copy_all(self) -> None:
        """Put the whole grid on the clipboard with its head, as a table for Word or Excel."""
        from lkjip_desktop.forms.salin import TERSALIN, grid_table, put_tables

        put_tables([grid_table(self._view)])
        kabar = QStatusTipEvent(TERSALIN.format(apa="Seluruh tabel"))
        QApplication.sendEvent(self._view, kabar)

    def cut(self) -> None:
        """Copy the selected cells and empty them."""
        pilihan = self._selection()
        if pilihan is not None:
            self.copy()
            self._empty("Potong", pilihan.cells())

    def paste(self) -> None:
        """Put the clipboard's block at the selection; what is selected is filled with it."""
        pilihan, blok = self._selection(), read_block(QGuiApplication.clipboard().text())
        if pilihan is None or not blok:
            return
        baris, kolom = _target(pilihan, blok)
        lajur = cycle(zip(*blok, strict=True))
        isi = [
            IsiKolom(k, baris, list(islice(cycle(teks), len(baris))))
            for k, teks in zip(kolom, lajur, strict=False)
        ]
        self._carry_out("Tempel", isi)

    def fill_down(self) -> None:
        """Put the texts of the first selected row, or of the row above, into those below it."""
        pilihan = self._selection()
        if pilihan is None or pilihan.baris[-1] == 0:
            return
        sumber, *tujuan = pilihan.baris if len(pilihan.baris) > 1 else _above(pilihan.baris[0])
        teks = self._texts(Pilihan((sumber,), pilihan.kolom))[0]
        kolom = zip(pilihan.kolom, teks, strict=True)
        isi = [IsiKolom(k, tujuan, [t] * len(tujuan)) for k, t in kolom]
        self._carry_out("Isi ke bawah", isi)

    def clear(self) -> None:
        """Empty the selected cells, wherever they lie."""
        self._empty("Kosongkan", self._view.selected_cells())

    def _empty(self, kata: str, sel: Iterable[tuple[int, int]]) -> None:
        """Empty those cells that can be typed into: that others are only read is no decision."""
        model, semua = self._model, list(sel)
        bisa: dict[int, list[int]] = {}
        for b, k in semua:
            if model.kolom[k].takes(model.rows[b]):
                bisa.setdefault(k, []).append(b)
        self._carry_out(kata, [IsiKolom(k, b, [""] * len(b)) for k, b in bisa.items()])
        if semua and not bisa:
            self._view.said.emit(Temuan(_KODE_BACA, HANYA_DIBACA))

    def _selection(self) -> Pilihan | None:
        """The selected block; None, with a sentence, where it is none."""
        sel = self._view.selected_cells()
        pilihan = Pilihan(tuple(sorted({b for b, _ in sel})), tuple(sorted({k for _, k in sel})))
        if len(sel) != len(pilihan.baris) * len(pilihan.kolom):
            self._view.said.emit(Temuan(_KODE_TERPISAH, _TERPISAH))
            return None
        return pilihan if sel else None

    def _texts(self, pilihan: Pilihan) -> list[list[str]]:
        peran = Qt.ItemDataRole.EditRole
        return [
            [self._model.data(self._model.index(b, k), peran) or "" for k in pilihan.kolom]
            for b in pilihan.baris
        ]

    # --- the plan and its step --------------------------------------------------------------------

    def _carry_out(self, kata: str, isi: Sequence[IsiKolom]) -> None:
        """Put texts into cells as one step; ask first where some would be refused."""
        if sum(len(satu.baris) for satu in isi) <= 1:
            for satu in isi:
                self._type(satu.baris[0], satu.kolom, satu.teks[0])
            return
        rencana = make_plan(self._model, isi)
        if not rencana.tolakan:
            self._store(kata, rencana)
            return
        from lkjip_desktop.forms.tempel import DialogTempel

        tambah = self._langkah.add is not None
        dialog = DialogTempel(self._view.window(), kata, rencana, dapat_ditambah=tambah)
        dialog.accepted.connect(lambda: self._store(kata, rencana))
        dialog.open()

    def _type(self, baris: int, kolom: int, teks: str) -> None:
        """One text is taken or refused in its place, as a typed one."""
        if self._model.kolom[kolom].takes(self._model.rows[baris]):
            self._model.setData(self._model.index(baris, kolom), teks)
        else:
            self._view.said.emit(Temuan(_KODE_BACA, HANYA_DIBACA))

    def _store(self, kata: str, rencana: Rencana) -> None:
        if not rencana.sel:
            return
        rows = self._model.rows  # storing may bring others
        usul = rencana.as_usul(self._jembatan.kantor, kata, self._nama)
        if self._jembatan.carry_out(usul):
            terisi = ((rows[b], satu.kolom) for satu in rencana.sel for b in satu.baris)
            self._model.forget_refusals(terisi)
            self._select(rencana.sel)

    def _select(self, sel: Sequence[SelKolom]) -> None:
        """Select what has been filled, from its first to its last cell."""
        bawah = max(max(satu.baris) for satu in sel)
        if bawah < self._model.rowCount():
            atas, kolom = min(min(satu.baris) for satu in sel), [satu.kolom for satu in sel]
            self._view.setCurrentIndex(self._model.index(atas, min(kolom)))
            self._view.extend(self._model.index(bawah, max(kolom)), gulung=False)

    # --- rows -------------------------------------------------------------------------------------

    def insert_row(self) -> None:
        """Add a row below the current one, and go to it."""
        add, dulu = self._langkah.add, set(self._model.rows)
        if add is not None and self._take(lambda: add(self._current())):
            baru = next((k for k in self._model.rows if k not in dulu), None)
            if baru is not None:
                medan = self._langkah.first(baru) if self._langkah.first else ""
                self._view.setCurrentIndex(self._model.place(baru, medan))

    def delete_rows(self) -> None:
        """Take out the rows in which cells are selected; what followed them is current then."""
        remove, kini = self._langkah.remove, self._view.currentIndex()
        baris = sorted({baris for baris, _ in self._view.selected_cells()})
        kunci = [self._model.rows[n] for n in baris]
        if remove is None or not kunci or not self._take(lambda: remove(kunci)):
            return
        tinggal = self._model.rowCount()
        if tinggal:
            letak = self._model.index(min(baris[0], tinggal - 1), kini.column())
            self._view.setCurrentIndex(letak)

    def move_up(self) -> None:
        """Move the current row one up."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the current row one down."""
        self._move(1)

    def _move(self, arah: int) -> None:
        move, kunci = self._langkah.move, self._current()
        if move is not None and kunci is not None:
            self._take(lambda: move(kunci, arah))

    def _take(self, langkah: Callable[[], Usul | Temuan | None]) -> bool:
        """Carry a row's step out; False where there is none or it is refused."""
        usul = langkah()
        return usul is not None and self._jembatan.carry_out(usul)

    def _current(self) -> str | None:
        nomor = self._view.currentIndex().row()
        return self._model.rows[nomor] if nomor >= 0 else None


def _above(baris: int) -> tuple[int, int]:
    return baris - 1, baris


def _target(pilihan: Pilihan, blok: Blok) -> tuple[Sequence[int], Sequence[int]]:
    """The rows and columns to fill: the selection where the block fits into it a whole number of
    times, else the room of the block from the selection's first cell on.
    """  # noqa: D205 - one sentence
    tinggi, lebar = len(blok), len(blok[0])
    if not len(pilihan.baris) % tinggi and not len(pilihan.kolom) % lebar:
        return pilihan.baris, pilihan.kolom
    atas, kiri = pilihan.baris[0], pilihan.kolom[0]
    return range(atas, atas + tinggi), range(kiri, kiri + lebar)
