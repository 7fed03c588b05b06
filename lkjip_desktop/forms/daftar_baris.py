"""DaftarBaris: the rows of one kind as a grid, with buttons to add, move and remove them.

Titles, hints, choices and what is required come from the workbook's description of the kind, so
that form and workbook call everything by one name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from textwrap import fill
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions import baris as aksi_baris
from lkjip_desktop.actions.isian import choices, read_field, show_field
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan import kolom as susunan
from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import Cara
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tabel.pintasan import NAIK
from lkjip_desktop.forms.tulisan import Kalimat
from lkjip_desktop.kinerja.bentuk import doubt, has_shape
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.temuan import Temuan

_RUPA = susunan.Rupa
_KETIK: Final[Cara[str]] = Cara(str, str)
_KETIK_ANGKA: Final[Cara[str]] = Cara(str, str, angka=True)
_KETIK_TANGGAL: Final[Cara[str]] = Cara(str, str, tanggal=True)
_ANGKA = {_RUPA.BULAT, _RUPA.DESIMAL, _RUPA.TAHUN}
_PILIH = {_RUPA.PILIHAN, _RUPA.ACUAN, _RUPA.YA_TIDAK}
_REGANG = {_RUPA.PANJANG, _RUPA.ACUAN}
_LEBAR = {_RUPA.TAHUN: 7, _RUPA.TANGGAL: 17, _RUPA.NIP: 19, _RUPA.YA_TIDAK: 5, _RUPA.PILIHAN: 11}
_LEBAR_TEKS = 10
_MEDAN_LEBAR = {"gelar_depan": 7, "pangkat": 15, "golongan": 8, "nomor": 14, "kode": 16}


class UraianDaftar(NamedTuple):
    """Which rows a list shows, and with what a new one begins."""

    kelas: type[Entitas]
    medan: tuple[str, ...]
    """The fields that have a column."""
    rows: Callable[[], Iterable[Entitas]]
    baru: Callable[[str], Mapping[str, Any] | None]
    """The fields that a new row begins with, given what has been chosen of `calon`; None where
    none can be added now."""
    calon: Callable[[], Sequence[tuple[str, str]]] | None = None
    """What a new row must belong to, by key and name: chosen from a menu. None: nothing."""
    pindah: bool = True
    """Whether people give the rows their order; else it follows from what stands in them."""
    awal: str = ""
    """The field to type first in a new row; empty: the first blank one that is required."""
    semua: str = ""
    """What all of `calon`, added at once, are called in the step; empty: one at a time."""


class DaftarBaris(QWidget):
    """A grid of rows that belongs to a part."""

    def __init__(self, bagian: Bagian, uraian: UraianDaftar, tambah: str) -> None:
        """`tambah` is the text of the button that adds a row."""
        super().__init__()
        self._bagian = bagian
        self._uraian = uraian
        lembar = LEMBAR_MENURUT_JENIS[uraian.kelas.__name__]
        self._kolom = [k for k in lembar.kolom if k.medan in uraian.medan]
        self.tabel = bagian.bind_table(
            lembar.jenis,
            Tabel(
                bagian.jembatan,
                f"Daftar {lembar.nama}",
                self._columns(lembar.sebutan),
                add=self._insert,
                remove=self._without,
                move=self._moved if uraian.pindah else None,
                first=self._first_field,
            ),
            lambda: [satu.id for satu in uraian.rows()],
        )
        self.tambah = QPushButton(tambah)
        self.naik, self.turun, self.hapus = map(small_button, ("Naik", "Turun", "Hapus"))
        for panah in () if uraian.pindah else (self.naik, self.turun):
            panah.hide()
        self.kalimat = Kalimat(self.hapus)
        """Why a row can't be removed."""
        self._connect()
        susunan_tombol = QHBoxLayout()
        for tombol in (self.tambah, self.naik, self.turun, self.hapus):
            susunan_tombol.addWidget(tombol)
        susunan_tombol.addStretch(1)
        susunan_semua = QVBoxLayout(self)
        susunan_semua.setContentsMargins(0, 0, 0, 0)
        susunan_semua.setSpacing(4)
        susunan_semua.addWidget(self.tabel)
        susunan_semua.addWidget(self.kalimat)
        susunan_semua.addLayout(susunan_tombol)

    def _connect(self) -> None:
        if self._uraian.calon is None:
            connect_button(self.tambah, partial(self.add, ""))
        else:
            self._menu = QMenu(self.tambah)
            self._menu.aboutToShow.connect(self._list)
            self.tambah.setMenu(self._menu)
        connect_button(self.naik, partial(self._move, -1))
        connect_button(self.turun, partial(self._move, 1))
        connect_button(self.hapus, self._remove)
        self.tabel.rowChanged.connect(self.follow)
        self.tabel.arranged.connect(self.follow)

    def _columns(self, sebutan: str) -> list[Kolom[Any]]:
        jembatan, kelas = self._bagian.jembatan, self._uraian.kelas
        return [column(jembatan, kelas, k, utama=k.medan == sebutan) for k in self._kolom]

    # --- what follows --------------------------------------------------------------------------

    @property
    def row(self) -> Entitas | None:
        """The row with the cursor as shown, else the first; None where there is none."""
        semua = tuple(self._uraian.rows())
        kini = self.tabel.current_row
        return next((e for e in semua if e.id == kini), semua[0] if semua else None)

    @property
    def jenis(self) -> str:
        """The kind of the rows."""
        return self._uraian.kelas.__name__

    def shows(self, satu: Entitas) -> bool:
        """Whether a row is of the kind of this list."""
        return isinstance(satu, self._uraian.kelas)

    def follow(self) -> None:
        """Offer what can be done now."""
        self.kalimat.say(None)
        calon = self._uraian.calon
        bisa = bool(calon()) if calon else self._uraian.baru("") is not None
        self.tambah.setEnabled(bisa)
        sebab = self.tabel.tawaran.why_not(NAIK)
        for tombol in (self.naik, self.turun):
            tombol.setEnabled(self.tabel.current_row is not None and not sebab)
            tombol.setToolTip(sebab)
        self.hapus.setEnabled(self.tabel.current_row is not None)

    # --- adding, moving, removing ----------------------------------------------------------------

    def _list(self) -> None:
        self._menu.clear()
        calon = self._uraian.calon() if self._uraian.calon else ()
        if self._uraian.semua and len(calon) > 1:
            semua = self._menu.addAction(f"Semua ({len(calon)})")
            connect(semua, partial(self.add_all, [kunci for kunci, _ in calon]))
            self._menu.addSeparator()
        for kunci, nama in calon:
            connect(self._menu.addAction(nama.replace("&", "&&")), partial(self.add, kunci))

    def add(self, kunci: str) -> None:
        """Add a row that belongs to what `kunci` names; its first empty required field opens."""
        medan = self._uraian.baru(kunci) if self._bagian.commit() else None
        if medan is None:
            return
        usul, baru = aksi_baris.add_row(self._bagian.jembatan.kantor, self._uraian.kelas, **medan)
        if self._bagian.jembatan.carry_out(usul):
            self.tabel.setFocus()
            self.tabel.select(baru.id, self._first_empty(baru))
            self.tabel.view.edit(self.tabel.view.currentIndex())

    def add_all(self, kunci: Sequence[str]) -> None:
        """Add a row for each of several keys, as one step; the first of them is chosen."""
        semua = [self._uraian.baru(satu) for satu in kunci] if self._bagian.commit() else []
        medan = [satu for satu in semua if satu is not None]
        if not medan:
            return
        judul = f"Tambah {len(medan)} {self._uraian.semua}"
        buku, kelas = self._bagian.jembatan.kantor, self._uraian.kelas
        usul = aksi_baris.add_rows(buku, kelas, medan, judul)
        if self._bagian.jembatan.carry_out(usul):
            self.tabel.setFocus()
            self.tabel.select(usul.put[0].id, self._first_empty(usul.put[0]))

    def _insert(self, _: str | None) -> Usul | None:
        """What the key of the grid adds; where a choice comes first its menu opens."""
        if self._uraian.calon is None:
            medan = self._uraian.baru("")
            buku = self._bagian.jembatan.kantor
            return (
                None if medan is None else aksi_baris.add_row(buku, self._uraian.kelas, **medan)[0]
            )
        self._menu.popup(self.tambah.mapToGlobal(self.tambah.rect().bottomLeft()))
        return None

    def _without(self, kunci: Sequence[str]) -> Usul | Temuan | None:
        buku = self._bagian.jembatan.kantor
        semua = [e for satu in kunci if (e := buku.find(self._uraian.kelas, satu)) is not None]
        return aksi_baris.remove_rows(buku, semua) if semua else None

    def _moved(self, kunci: str, langkah: int) -> Usul | None:
        buku = self._bagian.jembatan.kantor
        return aksi_baris.move_row(buku, buku.get(self._uraian.kelas, kunci), langkah)

    def _first_empty(self, baru: Entitas) -> str:
        """The field to type first: the list's own, a required one that is blank, else any."""
        if self._uraian.awal:
            return self._uraian.awal
        kosong = [k for k in self._kolom if not getattr(baru, k.medan)]
        wajib = (k.medan for k in kosong if k.wajib)
        return next(wajib, kosong[0].medan if kosong else "")

    def _first_field(self, kunci: str) -> str:
        """The field of a new row to which its key leads, the one that the button opens."""
        baru = self._bagian.jembatan.kantor.find(self._uraian.kelas, kunci)
        return self._first_empty(baru) if baru else ""

    def _current(self) -> str | None:
        """Key of the row with the cursor, after what is being typed has been stored."""
        return self.tabel.current_row if self._bagian.commit() else None

    def _move(self, langkah: int) -> None:
        kunci = self._current()
        usul = None if kunci is None else self._moved(kunci, langkah)
        if usul is not None:
            self._bagian.jembatan.carry_out(usul)

    def _remove(self) -> None:
        kunci = self._current()
        hasil = None if kunci is None else self._without([kunci])
        if hasil is not None:
            self.tabel.take_away(lambda: self._take(hasil))

    def _take(self, hasil: Usul | Temuan) -> None:
        self.kalimat.say(self._bagian.jembatan.take(hasil))


def column(
    jembatan: Jembatan, kelas: type[Entitas], kolom: susunan.Kolom, *, utama: bool
) -> Kolom[str]:
    """A column of a grid from a column of the workbook; the one that names a row takes room."""

    def get(kunci: str) -> str:
        satu = jembatan.book.find(kelas, kunci)
        return show_field(jembatan.book, kolom, satu) if satu else ""

    def apply(kunci: str, teks: str) -> Usul | Temuan:
        return set_typed(jembatan, jembatan.kantor.get(kelas, kunci), kolom, teks)

    catatan = f"Wajib diisi. {kolom.petunjuk}" if kolom.wajib else kolom.petunjuk
    lebar = _MEDAN_LEBAR.get(kolom.medan) or _LEBAR.get(kolom.rupa, _LEBAR_TEKS)
    regang = utama or kolom.rupa in _REGANG
    kata = max(map(len, kolom.judul.split()))
    return Kolom(
        kolom.judul if regang else fill(kolom.judul, max(lebar, kata)),
        typed_as(kolom),
        get,
        apply,
        medan=kolom.medan,
        lebar=lebar,
        regang=regang,
        note=lambda _: catatan,
        ragu=(lambda kunci: doubt(kolom.medan, get(kunci))) if has_shape(kolom.medan) else None,
        pilihan=offer(jembatan, kolom),
    )


def typed_as(kolom: susunan.Kolom) -> Cara[str]:
    """How the text of a field is typed; what it means is read with the workbook's own readers."""
    if kolom.rupa is _RUPA.TANGGAL:
        return _KETIK_TANGGAL
    return _KETIK_ANGKA if kolom.rupa in _ANGKA else _KETIK


def offer(jembatan: Jembatan, kolom: susunan.Kolom) -> Callable[[], Sequence[str]] | None:
    """The list that opens for a choice or for the name of another row; None for free text."""
    return (lambda: choices(jembatan.book, kolom)) if kolom.rupa in _PILIH else None


def set_typed(jembatan: Jembatan, satu: Entitas, kolom: susunan.Kolom, teks: str) -> Usul | Temuan:
    """The step that a text typed for a field of a row means, or why it is not taken."""
    nilai = read_field(jembatan.kantor, kolom, teks)
    if isinstance(nilai, Temuan):
        return nilai
    return aksi_baris.set_field(jembatan.kantor, satu, kolom.medan, nilai)


def small_button(teks: str) -> QToolButton:
    """A button that leaves room: three of them stand beside a long one in a narrow window."""
    tombol = QToolButton()
    tombol.setText(teks)
    tombol.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return tombol


def connect_button(tombol: QAbstractButton, lakukan: Callable[[], object]) -> None:
    """Do something when a button is pressed, without Qt's truth value."""
    tombol.clicked.connect(lambda _=False: lakukan())
