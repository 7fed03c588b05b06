"""All sheets of the year by one choice of the printer, one job after another."""

from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, Signal

from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.forms.penetapan import BagianPenetapan
from lkjip_desktop.forms.permohonan import CetakPdf
from lkjip_desktop.forms.pratinjau import cetak
from lkjip_desktop.forms.pratinjau.keluaran import MASIH_MENCETAK
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from tests.forms.pemakai import Pemakai


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPenetapan:
    pemakai.jendela.show_step("cetak")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPenetapan)
    return bagian


class CetakanPalsu(QObject):
    """Takes the pages of a job, and is through with them at once when it is told."""

    semua: ClassVar[list["CetakanPalsu"]] = []
    progressed = Signal(int, int)
    finished = Signal(object)

    def __init__(self, _pekerja: object, printer: object, pdf: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self.printer, self.pdf = printer, pdf
        self.semua.append(self)

    def start(self) -> None:
        self.progressed.emit(1, 1)

    def cancel(self) -> None:
        self.finished.emit(None)


class PrinterPalsu:
    """Remembers the names of its jobs."""

    def __init__(self) -> None:
        self.nama: list[str] = []

    def setDocName(self, nama: str) -> None:  # noqa: N802 - Qt's name
        self.nama.append(nama)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrinterPalsu]:
    printer = PrinterPalsu()
    monkeypatch.setattr(cetak, "ask_printer", lambda *_: printer)
    monkeypatch.setattr(cetak, "Cetakan", CetakanPalsu)
    CetakanPalsu.semua = []
    yield printer
    CetakanPalsu.semua = []


def test_cetak_semua_menurut_versi_yang_ditetapkan_dan_data_sekarang(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan, printer: PrinterPalsu
) -> None:
    store = pemakai.jembatan.store
    assert store is not None
    tetap = tetapkan(store, 2024, JenisLembar.RKT)
    assert isinstance(tetap, DokumenTetap)
    bagian.cetak_semua.click()
    (tanya,) = pemakai.pemilih.ditanya
    assert "Seperti ketika ditetapkan: Rencana Kinerja Tahunan." in tanya
    assert "kertas F4: Perjanjian Kinerja" in tanya
    assert CetakanPalsu.semua == []
    pemakai.pemilih.setuju = True
    bagian.cetak_semua.click()
    semua = [bagian.daftar.topLevelItem(n) for n in range(bagian.daftar.topLevelItemCount())]
    dipakai = [satu.text(0) for satu in semua if satu and satu.text(1) != "Belum dipakai"]
    assert JenisLembar.GRAFIK.nama not in dipakai  # this office does not break its budget down
    banyak = len(dipakai)
    for nomor in range(banyak):
        assert len(CetakanPalsu.semua) == nomor + 1
        CetakanPalsu.semua[-1].finished.emit(None)
    assert CetakanPalsu.semua[0].pdf == store.berkas(tetap.pdf)
    assert printer.nama[0] == "Perjanjian Kinerja 2024"
    assert len(printer.nama) == banyak - 1
    pesan = pemakai.jendela.statusBar().currentMessage()
    assert pesan == f"{banyak} lembar dikirim ke printer."
    assert samping.keluaran.may_close()


def test_membatalkan_menghentikan_semua_lembar_berikutnya(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan, printer: PrinterPalsu
) -> None:
    pemakai.pemilih.setuju = True
    bagian.cetak_semua.click()
    samping.keluaran.cancel_print()
    assert len(CetakanPalsu.semua) == 1
    assert printer.nama == []


def test_cetak_semua_ditolak_selama_cetakan_lain_berjalan(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan, printer: PrinterPalsu
) -> None:
    samping.keluaran.print_pdf(CetakPdf(b"%PDF", "Halaman uji", Kertas.F4))
    pemakai.pemilih.setuju = True
    bagian.cetak_semua.click()
    assert pemakai.jendela.pesan.kalimat.text() == MASIH_MENCETAK
    assert pemakai.pemilih.ditanya == []  # nothing is composed or asked in vain
    CetakanPalsu.semua[0].finished.emit(None)
    assert len(CetakanPalsu.semua) == 1  # the refused sheets do not follow by themselves
    assert printer.nama == []
    assert pemakai.jendela.statusBar().currentMessage() == "Lembar dikirim ke printer."


def test_cetak_semua_kedua_tidak_menghapus_sisa_yang_pertama(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan, printer: PrinterPalsu
) -> None:
    pertama = [CetakPdf(b"%PDF", nama, Kertas.F4) for nama in ("A", "B", "C")]
    samping.keluaran.print_many(pertama)
    samping.keluaran.print_many([CetakPdf(b"%PDF", "D", Kertas.F4)])
    pemakai.pemilih.setuju = True
    bagian.cetak_semua.click()
    assert pemakai.jendela.pesan.kalimat.text() == MASIH_MENCETAK
    for _ in pertama:
        CetakanPalsu.semua[-1].finished.emit(None)
    assert printer.nama == ["B", "C"]
    assert len(CetakanPalsu.semua) == 3
    assert pemakai.jendela.statusBar().currentMessage() == "3 lembar dikirim ke printer."
