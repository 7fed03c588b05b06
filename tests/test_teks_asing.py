"""Hard text in every field: it stays text on screen, on paper, in Excel, and in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as QtTeks
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from lkjip_desktop.actions import berkas, tukar
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.uraian import Langkah
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.pdf import render_pdf
from lkjip_desktop.store import Store, Transaksi
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks

ASING = '=1+1 <b>&lt;tebal</b> \'; DROP TABLE unit; -- ../%s {0} <img src="file:///etc/passwd">'
"""A formula, a tag, an entity, SQL, a path, two templates, a picture from the disk."""
_BERATURAN = {"aturan", "nip", "lambang", "warna"}
"""Texts with a form of their own, which is checked where they are read."""


def asing(entitas: Entitas) -> Entitas:
    """The same row with hard text in front of each text that somebody types, also of blank ones."""
    ubah = {
        medan.nama: f"{ASING} {getattr(entitas, medan.nama) or ''}"
        for medan in daftar_medan(type(entitas).__name__)
        if medan.tipe == "teks" and not medan.acuan and medan.nama not in _BERATURAN | {"id"}
        if "kode" not in medan.nama
    }
    return replace(entitas, **ubah)  # type: ignore[arg-type]


def isi_asing() -> tuple[Entitas, ...]:
    return tuple(map(asing, read_contoh(aturan_to_json(read_aturan()))))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The example with hard text in all its fields."""
    path = tmp_path / "asing.lkjip"

    def fill(t: Transaksi) -> None:
        for satu in isi_asing():
            t.put(satu)

    berkas.create_with(path, ASING, fill).close()
    return path


def test_the_file_gives_it_back(path: Path) -> None:
    with Store.open(path) as store:
        assert {(e.id, e) for e in store.buku.entitas()} == {(e.id, e) for e in isi_asing()}
        assert next(iter(store.riwayat())).judul == ASING


@pytest.mark.parametrize("lembar", JenisLembar)
def test_a_sheet_prints_it(path: Path, lembar: JenisLembar) -> None:
    with Store.open(path) as store:
        buku = BukuKinerja(store.buku, 2024)
    dokumen = compose(lembar, buku, hitung(buku), kertas=Kertas.F4)
    teks = "".join(" ".join(baca_teks(render_pdf(dokumen))).split())
    assert "<b>&lt;tebal</b>';DROPTABLEunit;" in teks
    assert '{0}<imgsrc="file:///etc/passwd">' in teks


def test_the_workbook_holds_and_gives_it_back(path: Path, tmp_path: Path) -> None:
    buku_kerja = tmp_path / "buku.xlsx"
    with Store.open(path) as store:
        assert tukar.ekspor(store, 2024, buku_kerja) == ()
        hasil = tukar.check_impor(buku_kerja, store)
        assert hasil.temuan_galat == ()
        assert hasil.jumlah_perubahan == 0
    sel = openpyxl.load_workbook(buku_kerja)["Indikator"]["B2"]
    assert sel.data_type == "s"
    assert str(sel.value).startswith(ASING)


def shown_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Texts below a widget that Qt would take for markup, and where they stand."""
    for satu in (widget, *widget.findChildren(QWidget)):
        nama = f"{type(satu).__name__} {satu.objectName()} {satu.accessibleName()[:40]}"
        if isinstance(satu, QLabel) and satu.textFormat() is not Qt.TextFormat.PlainText:
            yield f"{nama}: label", satu.text()
        yield f"{nama}: tool tip", satu.toolTip()
        if isinstance(satu, QAbstractItemView) and satu.model() is not None:
            for teks in _tool_tips(satu.model()):
                yield f"{nama}: tool tip of a cell", teks


def _tool_tips(model: QAbstractItemModel, induk: QModelIndex | None = None) -> Iterator[str]:
    induk = induk or QModelIndex()
    banyak = 1 if isinstance(model, QAbstractListModel) else model.columnCount(induk)
    for baris in range(min(model.rowCount(induk), 60)):
        for kolom in range(banyak):
            yield str(model.index(baris, kolom, induk).data(Qt.ItemDataRole.ToolTipRole) or "")
        yield from _tool_tips(model, model.index(baris, 0, induk))


@pytest.mark.parametrize("langkah", LANGKAH, ids=lambda satu: satu.kunci)
def test_no_form_takes_it_for_markup(
    pemakai_asing: Pemakai, langkah: Langkah, qapp: QApplication
) -> None:
    jendela = pemakai_asing.jendela
    for bagian in langkah.bagian:
        assert jendela.show_step(langkah.kunci)
        jendela.form.show_part(bagian.kunci)
        qapp.processEvents()
        pemakai_asing.check()
        for tempat, teks in shown_texts(jendela):
            assert not ("<b>" in teks and QtTeks.mightBeRichText(teks)), (tempat, teks)
    assert pemakai_asing.buku.instansi.nama.startswith(ASING)


@pytest.fixture
def pemakai_asing(qapp: QApplication, path: Path, tmp_path: Path) -> Iterator[Pemakai]:
    """A user whose file is full of hard text."""
    pemakai = Pemakai(qapp, tmp_path)
    pemakai.open(path)
    yield pemakai
    pemakai.leave()


def test_the_examples_texts_are_all_replaced() -> None:
    isi = isi_asing()
    for jenis in (Instansi, Indikator):
        assert all(e.nama.startswith(ASING) for e in isi if isinstance(e, jenis))
