"""Ubah → Riwayat…: the log as a list, searched, page by page, copied; it follows the file."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms import riwayat
from lkjip_desktop.forms.riwayat import JendelaRiwayat
from lkjip_desktop.kinerja.instansi import Pejabat
from lkjip_desktop.store import GalatStore, Store
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


@pytest.fixture
def jendela(pemakai: Pemakai) -> Iterator[JendelaRiwayat]:
    """The window of the log, over three steps of which the last is taken back."""
    for nilai in ("80", "81"):
        pemakai.set_realisasi("Indeks", Decimal(nilai))
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    pemakai.choose(pemakai.jendela.aksi.riwayat)
    yield window(pemakai)
    pemakai.aplikasi.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def window(pemakai: Pemakai) -> JendelaRiwayat:
    hasil = pemakai.jendela.findChild(JendelaRiwayat)
    assert isinstance(hasil, JendelaRiwayat)
    return hasil


def rows(jendela: JendelaRiwayat) -> list[list[str]]:
    semua = [jendela.isi.topLevelItem(n) for n in range(jendela.isi.topLevelItemCount())]
    return [[baris.text(n) for n in range(3)] for baris in semua if baris]


def test_yang_terbaru_di_atas_dengan_urungkan(jendela: JendelaRiwayat, pemakai: Pemakai) -> None:
    isi = rows(jendela)
    assert isi[0][2] == f"Urungkan: {isi[1][2]}"
    assert "realisasi" in isi[1][2].lower()
    store = pemakai.jembatan.store
    assert store is not None
    assert [baris[1] for baris in isi] == [satu.pelaku for satu in store.riwayat()]
    assert not jendela.lanjut.isVisible()


def test_riwayat_mengikuti_yang_disimpan(jendela: JendelaRiwayat, pemakai: Pemakai) -> None:
    semula = len(rows(jendela))
    pemakai.choose(pemakai.jendela.aksi.ulangi)
    assert len(rows(jendela)) == semula + 1
    assert rows(jendela)[0][2].startswith("Ulangi: ")


def test_pencarian_menyaring_judul_dan_pelaku(jendela: JendelaRiwayat) -> None:
    semua = rows(jendela)
    jendela.cari.setText("urung")
    wait_until(lambda: rows(jendela) == [])
    assert jendela.keterangan.text() == "Tidak ada langkah atau pelaku yang memuat “urung”."
    assert jendela.keterangan.isVisible()
    jendela.cari.setText("REALISASI")
    wait_until(lambda: len(rows(jendela)) >= 3)
    assert not jendela.keterangan.isVisible()
    jendela.cari.clear()
    wait_until(lambda: rows(jendela) == semua)


def test_halaman_demi_halaman(jendela: JendelaRiwayat, monkeypatch: pytest.MonkeyPatch) -> None:
    semua = rows(jendela)
    monkeypatch.setattr(riwayat, "HALAMAN", 2)
    jendela.refresh()
    assert rows(jendela) == semua[:2]
    while jendela.lanjut.isVisible():
        jendela.lanjut.click()
    assert rows(jendela) == semua


def test_yang_dipilih_disalin_atau_semuanya(jendela: JendelaRiwayat) -> None:
    papan = QApplication.clipboard()
    jendela.copy()
    assert papan.text() == "\n".join("\t".join(baris) for baris in rows(jendela))
    baris = jendela.isi.topLevelItem(1)
    assert baris is not None
    baris.setSelected(True)
    jendela.copy()
    assert papan.text() == "\t".join(rows(jendela)[1])


def test_langkah_yang_panjang_terbaca_utuh_di_jendela_sempit(
    jendela: JendelaRiwayat, pemakai: Pemakai
) -> None:
    """In as many lines as it takes, again when the window gets another width; the tool tip too."""
    judul = "Impor pagu dan realisasi " + "Program Penyelenggaraan Pemerintahan " * 4
    pejabat = pemakai.jembatan.kantor.all_of(Pejabat)[0]
    assert pemakai.jembatan.carry_out(Usul(judul, (replace(pejabat, nama="Lain"),)))
    panjang, pendek = (jendela.isi.topLevelItem(n) for n in (0, 1))
    assert panjang is not None
    assert pendek is not None
    tinggi = []
    for lebar in (900, 560):
        jendela.resize(lebar, 420)
        for _ in range(5):
            pemakai.aplikasi.processEvents()
        ruang = QRect(0, 0, jendela.isi.columnWidth(2), 1000)
        kata = Qt.TextFlag.TextWordWrap
        perlu = jendela.isi.fontMetrics().boundingRect(ruang, kata, panjang.text(2)).height()
        tinggi.append(jendela.isi.visualItemRect(panjang).height())
        assert tinggi[-1] >= perlu > jendela.isi.visualItemRect(pendek).height()
    assert tinggi[0] < tinggi[1]
    assert panjang.toolTip(2) == panjang.text(2)


def test_riwayat_hanya_dibaca(jendela: JendelaRiwayat) -> None:
    baris = jendela.isi.topLevelItem(0)
    assert baris is not None
    assert not baris.flags() & Qt.ItemFlag.ItemIsEditable


def test_jendela_riwayat_hanya_satu_dan_tertutup_bersama_berkasnya(
    jendela: JendelaRiwayat, pemakai: Pemakai
) -> None:
    pemakai.choose(pemakai.jendela.aksi.riwayat)
    assert pemakai.jendela.findChildren(JendelaRiwayat) == [jendela]
    pemakai.jembatan.close()
    assert not jendela.isVisible()
    assert not pemakai.jendela.aksi.riwayat.isEnabled()


def test_berkas_yang_rusak_dikatakan(
    jendela: JendelaRiwayat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pecah(*_: object) -> None:
        raise GalatStore("Berkas ini rusak.")

    monkeypatch.setattr(Store, "riwayat", pecah)
    jendela.refresh()
    assert rows(jendela) == []
    assert jendela.keterangan.text() == "Berkas ini rusak."
