"""Every field and every column of every form: type, undo, paste, refuse; nothing is lost."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from lkjip_desktop.actions.berkas import create_contoh
from lkjip_desktop.exchange.papan_klip import read_block
from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.daftar_baris import DaftarBaris
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.buku import BukuKantor
from tests.forms.pemakai import Pemakai

BAGIAN = [(langkah.kunci, bagian.kunci) for langkah in LANGKAH for bagian in langkah.bagian]
CALON = ("17", "17,25", "2020", "2021", "2 Januari 2024", "Baru", "196611272010011001", "Ya")
"""What the kinds of fields take: figures, dates, texts, a NIP, yes or no."""
TERTULIS = {
    ("instansi", "instansi"): (0, 10),
    ("instansi", "pejabat"): (6, 0),
    ("instansi", "jabatan"): (10, 0),
    ("instansi", "unit"): (3, 0),
    ("instansi", "penanda"): (2, 0),
    ("renstra", "renstra"): (6, 1),
    ("renstra", "kerangka"): (7, 0),
    ("renstra", "sasaran"): (2, 0),
    ("renstra", "indikator"): (7, 6),
    ("renstra", "target"): (6, 0),
    ("renstra", "skala"): (1, 0),
    ("perjanjian", "pk"): (3, 2),
    ("perjanjian", "rkt"): (1, 2),
    ("realisasi", "pengukuran"): (1, 6),
    ("realisasi", "perunit"): (2, 0),
    ("realisasi", "antartahun"): (5, 0),
    ("realisasi", "bukti"): (0, 0),  # without a file it has no row: test_bukti
    ("anggaran", "program"): (4, 0),
    ("anggaran", "efisiensi"): (2, 2),
    ("anggaran", "anggaran"): (1, 2),
    ("anggaran", "dokumen"): (0, 0),  # without a tree it has no row: test_rincian_dokumen
    ("anggaran", "tahun_lalu"): (2, 0),
    ("akip", "nko"): (3, 2),
    ("akip", "tindak_lanjut"): (0, 0),
    ("akip", "aturan"): (9, 10),
    ("cetak", "penetapan"): (0, 3),
}
"""How many columns and fields of each part take a text, at least: a part that shows none of them
would pass for nothing."""
PENUH = {("anggaran", "anggaran")}
"""A part that shows rows only where the year has a budget tree."""
TERPAKAI = {"Daftar Anggaran Program"}
"""Columns of choices each of which another row has taken already."""
TAK_TERBACA = "§ bukan § isian §"


class Sel(NamedTuple):
    """A cell of a column into which one types: that of its first row which takes a value."""

    pemakai: Pemakai
    ke: int
    nomor: int

    @property
    def tabel(self) -> Tabel:
        """The grid as it is now: a part may put another in its place."""
        return self.pemakai.jendela.form.part.tables[self.ke]

    @property
    def kunci(self) -> str:
        kolom = self.tabel.model.kolom[self.nomor]
        return next((k for k in self.tabel.model.rows if kolom.takes(k)), "")

    @property
    def nama(self) -> str:
        return f"{self.tabel.objectName()} {self.tabel.model.title(self.nomor)}"

    @property
    def teks(self) -> str:
        baris = self.tabel.model.rows.index(self.kunci)
        return str(self.tabel.model.index(baris, self.nomor).data(Qt.ItemDataRole.EditRole) or "")

    def go(self) -> None:
        baris = self.tabel.model.rows.index(self.kunci)
        self.tabel.setFocus()
        self.tabel.view.setCurrentIndex(self.tabel.model.index(baris, self.nomor))


def cells(pemakai: Pemakai) -> Iterator[Sel]:
    """A cell of each column into which one types."""
    for ke, tabel in enumerate(pemakai.jendela.form.part.tables):
        if not tabel.isVisible():
            continue
        for nomor in range(tabel.model.columnCount()):
            sel = Sel(pemakai, ke, nomor)
            if sel.kunci and not tabel.view.isColumnHidden(nomor) and any(texts(sel)):
                yield sel


def prepare(pemakai: Pemakai, contoh: Path, langkah: str, bagian: str) -> BukuKantor:
    """Show a part in which there is something to type into; the book before that."""
    if (langkah, bagian) in PENUH:
        penuh = contoh.with_name("penuh.lkjip")
        create_contoh(penuh).close()
        pemakai.open(penuh)
    show(pemakai, langkah, bagian)
    if bagian == "skala":
        daftar = pemakai.jendela.form.part.findChildren(DaftarBaris)
        assert daftar
        daftar[0].tambah.click()
        pemakai.aplikasi.processEvents()
    kolom, isian = TERTULIS[langkah, bagian]
    assert len(list(cells(pemakai))) >= kolom
    assert len(fields(pemakai)) >= isian
    return pemakai.buku


def texts(sel: Sel) -> Iterator[str]:
    """What may be typed instead of what stands there; nothing where the one choice does."""
    pilihan = sel.tabel.model.kolom[sel.nomor].pilihan
    ada = tuple(pilihan()) if pilihan else ()
    if set(ada) != {sel.teks}:
        yield from (satu for satu in (*ada, *CALON) if satu != sel.teks)


def show(pemakai: Pemakai, langkah: str, bagian: str) -> None:
    assert pemakai.jendela.show_step(langkah)
    pemakai.jendela.form.show_part(bagian)
    pemakai.aplikasi.processEvents()


def undo(pemakai: Pemakai, semula: BukuKantor, langkah: str, bagian: str) -> None:
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert same(pemakai.buku, semula)
    show(pemakai, langkah, bagian)


def same(satu: BukuKantor, lain: BukuKantor) -> bool:
    return set(satu.entitas()) == set(lain.entitas())


def changed(pemakai: Pemakai, semula: BukuKantor, lakukan: Callable[[], object]) -> bool:
    lakukan()
    pemakai.aplikasi.processEvents()
    return not same(pemakai.buku, semula)


def drop(pemakai: Pemakai, tabel: Tabel) -> None:
    """Take back what was not taken."""
    pemakai.press(Qt.Key.Key_Escape)
    pemakai.press(Qt.Key.Key_Escape)
    for sel in tabel.model.refusals():
        tabel.model.drop(sel)


@pytest.mark.parametrize(("langkah", "bagian"), BAGIAN)
def test_what_is_typed_or_pasted_into_a_grid_is_stored_and_undone(
    pemakai: Pemakai, contoh: Path, langkah: str, bagian: str
) -> None:
    semula = prepare(pemakai, contoh, langkah, bagian)
    for sel in list(cells(pemakai)):
        for cara in (type_in, paste_in):
            diterima = ""
            for teks in texts(sel):
                sel.go()
                if changed(pemakai, semula, partial(cara, pemakai, sel, teks)):
                    diterima = teks
                    break
                drop(pemakai, sel.tabel)
            if diterima:
                undo(pemakai, semula, langkah, bagian)
            else:
                assert sel.nama in TERPAKAI, f"{sel.nama} takes nothing"


@pytest.mark.parametrize(("langkah", "bagian"), BAGIAN)
def test_every_grid_is_copied_whole_what_is_only_read_as_it_is_displayed(
    pemakai: Pemakai,
    contoh: Path,
    langkah: str,
    bagian: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    prepare(pemakai, contoh, langkah, bagian)
    galat: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *apa: galat.append(apa))
    for tabel in pemakai.jendela.form.part.tables:
        model = tabel.model
        if not tabel.isVisible() or not model.rows:
            continue
        tabel.setFocus()
        pemakai.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        pemakai.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        pemakai.aplikasi.processEvents()
        blok = read_block(pemakai.aplikasi.clipboard().text())
        assert (len(blok), len(blok[0])) == (model.rowCount(), model.columnCount())
        for baris, kunci in enumerate(model.rows):
            for nomor, kolom in enumerate(model.kolom):
                if not kolom.takes(kunci):
                    tampak = kolom.cara.format(kolom.get(kunci))
                    assert str(model.index(baris, nomor).data()).endswith(tampak)
                    assert blok[baris][nomor] == tampak, model.title(nomor)
    assert galat == []


def type_in(pemakai: Pemakai, sel: Sel, teks: str) -> None:
    """Type over what stands in a cell.

    Where a list would pop up the text goes in as the editor hands it over: the offscreen platform
    loses the focus to a list.
    """
    if sel.tabel.model.kolom[sel.nomor].pilihan is not None:
        sel.tabel.model.setData(sel.tabel.view.currentIndex(), teks)
        return
    pemakai.type(teks)
    pemakai.press(Qt.Key.Key_Return)


def paste_in(pemakai: Pemakai, sel: Sel, teks: str) -> None:
    del sel
    pemakai.aplikasi.clipboard().setText(teks)
    pemakai.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(("langkah", "bagian"), BAGIAN)
def test_what_a_grid_cannot_read_stays_with_a_sentence_and_is_not_stored(
    pemakai: Pemakai, contoh: Path, langkah: str, bagian: str
) -> None:
    semula = prepare(pemakai, contoh, langkah, bagian)
    for sel in list(cells(pemakai)):
        sel.go()
        type_in(pemakai, sel, TAK_TERBACA)
        if not same(pemakai.buku, semula):  # a text: anything may stand there
            undo(pemakai, semula, langkah, bagian)
            continue
        assert sel.tabel.refused, f"{sel.nama}: neither stored nor refused"
        assert sel.tabel.kalimat.text().endswith("."), sel.nama
        assert sel.teks == TAK_TERBACA, f"{sel.nama}: the text is gone"
        drop(pemakai, sel.tabel)
        assert not sel.tabel.refused
        assert sel.teks != TAK_TERBACA


def fields(pemakai: Pemakai) -> list[Isian]:
    """The fields outside grids into which one may type now."""
    semua: list[tuple[str, str, Isian]] = pemakai.jendela.form.part._isian
    return [isian for _, _, isian in semua if isian.isVisible() and isian.isEnabled()]


def typed(isian: Isian) -> str:
    editor: Any = isian.focusProxy()
    return str(editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text())


@pytest.mark.parametrize(("langkah", "bagian"), BAGIAN)
def test_what_is_typed_into_a_field_is_stored_and_undone_or_refused_and_kept(
    pemakai: Pemakai, contoh: Path, langkah: str, bagian: str
) -> None:
    semula = prepare(pemakai, contoh, langkah, bagian)
    for isian in fields(pemakai):
        editor = isian.focusProxy()
        if isinstance(editor, QComboBox) or not isinstance(editor, QLineEdit | QPlainTextEdit):
            continue
        lama = typed(isian)
        for teks in (*CALON, TAK_TERBACA):
            if teks == lama:
                continue
            pemakai.fill(isian, teks)
            if changed(pemakai, semula, isian.commit):
                undo(pemakai, semula, langkah, bagian)
                assert typed(isian) == lama
                break
            if isian.refused:
                assert isian.kalimat.text().endswith(".")
                assert typed(isian) == teks
            pemakai.press(Qt.Key.Key_Escape)
            assert typed(isian) == lama, isian.nama
        else:
            pytest.fail(f"{isian.nama} takes nothing")
