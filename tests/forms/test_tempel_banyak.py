"""Thousands of cells pasted at once: in the file, in riwayat and by undo as cell by cell."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tempel import DialogTempel
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import id_of
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai import isian_nilai
from lkjip_desktop.kinerja.perencanaan import TargetRenstra
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from lkjip_desktop.store import Store
from tests.forms.pemakai import Pemakai

BANYAK = 1000
TAHUN = range(2022, 2027)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def banyak(pemakai_baru: Pemakai, contoh: Path) -> Pemakai:
    """A user at the example with a thousand indicators besides."""
    with Store.open(contoh) as store:
        buku = BukuKinerja(store.buku, 2024)
        asal, pk = buku.indikator[0], buku.pk()
        assert pk is not None
        with store.transaction("Perbanyak") as t:
            for nomor in range(BANYAK):
                kunci = id_of("uji", nomor)
                t.put(replace(asal, id=kunci, urutan=nomor + 10, nama=f"Indikator {nomor}"))
                t.put(with_natural_id(PkIndikator, pk_id=pk.id, indikator_id=kunci))
    pemakai_baru.open(contoh)
    return pemakai_baru


def paste(pemakai: Pemakai, tabel: Tabel, kunci: str, medan: str, teks: str) -> None:
    tabel.setFocus()
    assert tabel.select(kunci, medan)
    QGuiApplication.clipboard().setText(teks)
    pemakai.press(Qt.Key.Key_V, CTRL)


def store_of(pemakai: Pemakai) -> Store:
    assert pemakai.jembatan.store is not None
    return pemakai.jembatan.store


def usul(hasil: object) -> Usul:
    assert isinstance(hasil, Usul)
    return hasil


def one_by_one(buku: BukuKantor, langkah: list[Usul]) -> BukuKantor:
    return buku.terapkan(combine(buku, "", langkah).as_perubahan(buku))


def test_blok_target_baru_lalu_diganti(banyak: Pemakai) -> None:
    """5,000 cells that were blank, then 5,000 that hold figures, then both taken back."""
    banyak.jendela.show_step("renstra")
    assert banyak.jendela.form.show_part("target")
    (tabel,) = banyak.jendela.form.part.tables
    store, kunci = store_of(banyak), [id_of("uji", n) for n in range(BANYAK)]
    awal = tabel.model.rows.index(kunci[0])
    assert tabel.model.rows[awal : awal + BANYAK] == tuple(kunci)
    semula = store.buku
    buku = [semula]
    for putaran in range(2):
        isi = [[60 + (n + t + putaran) % 37 for t in TAHUN] for n in range(BANYAK)]
        teks = "\n".join("\t".join(map(str, satu)) for satu in isi)
        harap = one_by_one(
            buku[-1],
            [
                usul(ubah.set_target_renstra(buku[-1], k, t, Decimal(nilai)))
                for k, satu in zip(kunci, isi, strict=True)
                for t, nilai in zip(TAHUN, satu, strict=True)
            ],
        )
        paste(banyak, tabel, kunci[0], str(TAHUN[0]), teks)
        assert store.buku == store.read_buku() == harap
        assert store.riwayat()[0].judul == "Tempel 5000 sel pada Target Renstra"
        buku.append(store.buku)
    for lalu in (buku[1], semula):
        banyak.press(Qt.Key.Key_Z, CTRL)
        assert store.buku == store.read_buku() == lalu
    assert len(store.buku.all_of(TargetRenstra)) == len(semula.all_of(TargetRenstra))
    banyak.press(Qt.Key.Key_Y, CTRL)
    assert store.buku == store.read_buku() == buku[1]


def test_kolom_realisasi_dengan_yang_sama_dan_yang_ditolak(banyak: Pemakai) -> None:
    """What is refused is listed first; a figure that stands there already is no change."""
    banyak.jendela.show_step("realisasi")
    tabel = banyak.jendela.form.part.tables[0]
    store, baris = store_of(banyak), tabel.model.rows
    buku, kini = store.buku, tabel.model.kolom[4].get(baris[0])
    teks = [isian_nilai(kini), *("abc" if n % 10 == 5 else f"{n % 90},25" for n in range(BANYAK))]
    paste(banyak, tabel, baris[0], "nilai", "\n".join(teks))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DialogTempel)
    assert store.buku is buku
    dialog.lanjut.click()
    harap = one_by_one(
        buku,
        [
            usul(ubah.set_realisasi(buku, k, 2024, "nilai", Decimal(t.replace(",", "."))))
            for k, t in list(zip(baris, teks, strict=False))[1:]
            if t != "abc"
        ],
    )
    assert store.buku == store.read_buku() == harap
    assert store.riwayat()[0].judul == "Tempel 900 sel pada Realisasi indikator"
    banyak.jembatan.undo()
    assert store.buku == store.read_buku() == buku
    assert tabel.model.data(tabel.model.place(baris[1], "nilai")) != "0,25"
