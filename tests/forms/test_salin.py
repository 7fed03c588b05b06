"""Whole tables to Word: from the grid, from the sheet in the preview; and as Excel."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from python_calamine import CalamineWorkbook

from lkjip_desktop.actions.berkas import create_contoh
from lkjip_desktop.dokumen.blok import Dokumen
from lkjip_desktop.exchange.papan_klip import read_block
from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.penetapan import BagianPenetapan
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.tabel.menu import build_menu
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.worker import susun
from lkjip_desktop.worker.pesan import Permintaan
from tests.forms.pemakai import Pemakai

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tabel(pemakai: Pemakai) -> Tabel:
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part(JenisLembar.EFISIENSI)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    bagian.tabel.setFocus()
    return bagian.tabel


def clipboard() -> tuple[str, str]:
    """The table as a page, and as text."""
    isi = QGuiApplication.clipboard().mimeData()
    return isi.html(), isi.text()


def test_seluruh_tabel_dengan_kepala_dan_jumlah(pemakai: Pemakai, tabel: Tabel) -> None:
    pemakai.press(Qt.Key.Key_C, CTRL | SHIFT)
    halaman, teks = clipboard()
    isi = read_block(teks)
    assert isi[0] == ("Program", "Sasaran", "Pagu berlaku (Rp)", "Realisasi (Rp)", "Serapan")
    assert isi[-1] == ("JUMLAH", "", "35.898.593.985", "35.585.343.360", "99,13%")
    assert len(isi) == tabel.model.rowCount() + 1
    assert halaman.count("<tr>") == len(isi)
    assert ">35.898.593.985<" in halaman
    assert "text-align:right" in halaman
    assert pemakai.jendela.statusBar().currentMessage().startswith("Seluruh tabel disalin.")


def test_pohon_menjorok_tanpa_tanda_layar(pemakai: Pemakai, tmp_path: Path) -> None:
    path = tmp_path / "penuh.lkjip"
    create_contoh(path).close()
    pemakai.open(path)
    pemakai.jendela.show_step("anggaran")
    assert pemakai.jendela.form.show_part(JenisLembar.ANGGARAN)
    pemakai.jendela.form.part.tables[0].setFocus()
    pemakai.press(Qt.Key.Key_C, CTRL | SHIFT)
    halaman, teks = clipboard()
    isi = read_block(teks)
    assert [baris[0] for baris in isi[1:3]] == ["JUMLAH", "  Kecamatan Palaran"]
    assert {baris[5] for baris in isi} >= {"99,13%", "100,74%"}
    for tanda in ("▾", "▲"):
        assert tanda not in teks
    assert "\N{NO-BREAK SPACE}" * 2 + "Kecamatan Palaran" in halaman
    assert halaman.count("mso-number-format") == 2 * len(isi) + 4, "figures stay figures in Excel"


def test_kolom_yang_disembunyikan_tidak_ikut(pemakai: Pemakai, tabel: Tabel) -> None:
    tabel.view.setColumnHidden(1, True)
    pemakai.press(Qt.Key.Key_C, CTRL | SHIFT)
    assert read_block(clipboard()[1])[0][:2] == ("Program", "Pagu berlaku (Rp)")


def test_perintahnya_ada_di_menu_tabel(tabel: Tabel) -> None:
    menu = build_menu(tabel, tabel.tawaran.offers, tabel.tawaran.why_not, tabel.do)
    (aksi,) = (a for a in menu.actions() if a.text().replace("&", "") == "Salin seluruh tabel")
    QGuiApplication.clipboard().setText("")
    aksi.trigger()
    assert clipboard()[1].startswith("Program\t")
    menu.deleteLater()


def test_nama_yang_berisi_tanda_tetap_teks(pemakai: Pemakai, tabel: Tabel) -> None:
    assert tabel.model.rows
    assert pemakai.jembatan.store is not None
    lama = pemakai.buku.all_of(Program)[0]
    with pemakai.jembatan.store.transaction("Nama aneh") as t:
        t.put(type(lama)(id=lama.id, urutan=lama.urutan, kode=lama.kode, nama="<b>A</b> & =1\tB"))
    pemakai.press(Qt.Key.Key_C, CTRL | SHIFT)
    halaman, teks = clipboard()
    assert "&lt;b&gt;A&lt;/b&gt; &amp; =1\tB" in halaman
    assert "<b>A</b> & =1\tB" in {baris[0] for baris in read_block(teks)}


def test_tabel_lembar_di_pratinjau(
    pemakai: Pemakai, samping: Samping, tabel: Tabel, monkeypatch: pytest.MonkeyPatch
) -> None:
    di: list[threading.Thread] = []
    asli = susun.compose_sheet

    def compose(kantor: BukuKantor, berkas: dict[str, bytes], permintaan: Permintaan) -> Dokumen:
        di.append(threading.current_thread())
        return asli(kantor, berkas, permintaan)

    monkeypatch.setattr(susun, "compose_sheet", compose)
    pemakai.choose(pemakai.jendela.aksi.salin_tabel)
    assert len(di) == 1
    assert di != [threading.main_thread()]  # the window is painted meanwhile
    halaman, teks = clipboard()
    assert halaman.count("<table") == 2
    assert "Rp35.898.593.985,00" in halaman
    assert "rowspan" in halaman
    assert "% Capaian Kinerja\t% Penyerapan Anggaran" in teks
    assert pemakai.jendela.statusBar().currentMessage().startswith("2 tabel lembar disalin.")
    di_menu = samping.panel.pratinjau.kanvas.actions()
    assert pemakai.jendela.aksi.salin_tabel in di_menu
    assert tabel.model.rows


def test_lembar_disimpan_sebagai_excel(
    pemakai: Pemakai, samping: Samping, tabel: Tabel, tmp_path: Path
) -> None:
    assert samping.panel.isVisible()
    tujuan = tmp_path / "lembar.xlsx"
    pemakai.pemilih.path = [tujuan]
    pemakai.fill_cell(tabel, tabel.model.rows[0], "pagu", "12.000.000.000")
    pemakai.choose(pemakai.jendela.aksi.simpan_excel)
    assert pemakai.pemilih.usulan == ["Efisiensi Penggunaan Sumber Daya 2024.xlsx"]
    isi = CalamineWorkbook.from_path(tujuan).get_sheet_by_index(0).to_python()
    assert 12_000_000_000.0 in {sel for baris in isi for sel in baris}, "what was being typed"
    assert pemakai.jendela.statusBar().currentMessage().startswith("Lembar disimpan sebagai Excel:")


def test_excel_yang_tidak_dapat_ditulis_disebut(
    pemakai: Pemakai, samping: Samping, tabel: Tabel, tmp_path: Path
) -> None:
    assert samping.panel.isVisible()
    assert tabel.model.rows
    pemakai.pemilih.path = [tmp_path / "tiada" / "lembar.xlsx"]
    pemakai.choose(pemakai.jendela.aksi.simpan_excel)
    assert "lembar.xlsx" in pemakai.jendela.pesan.kalimat.text()
    assert "foldernya tidak ada lagi" in pemakai.jendela.pesan.kalimat.text()
    pemakai.choose(pemakai.jendela.aksi.simpan_excel)
    assert len(pemakai.pemilih.usulan) == 2, "cancelled"


def test_cetak_dan_tetapkan_menyimpan_excel_lembar_yang_dipilih(
    pemakai: Pemakai, samping: Samping, tmp_path: Path
) -> None:
    assert samping.panel.isVisible()
    tujuan = tmp_path / "rkt.xlsx"
    pemakai.pemilih.path = [tujuan]
    pemakai.jendela.show_step("cetak")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPenetapan)
    bagian.simpan_excel.click()
    assert pemakai.pemilih.usulan == ["Rencana Kinerja Tahunan 2024.xlsx"]
    assert tujuan.exists()
