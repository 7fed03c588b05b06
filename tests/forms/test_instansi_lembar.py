"""Instansi dan Pejabat, from the keyboard to the paper: typed, pasted, undone, refused, printed."""

import io
from datetime import date

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions.dokumen import make_pdf
from lkjip_desktop.forms.instansi import BagianInstansi
from lkjip_desktop.forms.jabatan import BagianJabatan
from lkjip_desktop.forms.pejabat import BagianPejabat, BagianUnit
from lkjip_desktop.forms.penanda import BagianPenanda
from lkjip_desktop.kinerja.instansi import Jabatan, JenisUnit, MasaJabatan, Pejabat, Unit
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from tests.forms.pemakai import Pemakai

CTRL = Qt.KeyboardModifier.ControlModifier


def show(pemakai: Pemakai, kunci: str) -> object:
    pemakai.jendela.show_step("instansi")
    assert pemakai.jendela.form.show_part(kunci)
    return pemakai.jendela.form.part


def paste(pemakai: Pemakai, teks: str) -> None:
    QGuiApplication.clipboard().setText(teks)
    pemakai.press(Qt.Key.Key_V, CTRL)


def printed(pemakai: Pemakai, lembar: JenisLembar) -> str:
    """The words of a sheet as the printer would get it."""
    store = pemakai.jembatan.store
    assert store is not None
    with pypdfium2.PdfDocument(io.BytesIO(make_pdf(store, 2024, lembar))) as dokumen:
        teks = (halaman.get_textpage().get_text_range() for halaman in dokumen)
        return " ".join(" ".join(teks).split())


def test_alamat_pada_kop_lembar(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "instansi")
    assert isinstance(bagian, BagianInstansi)
    pemakai.fill(bagian.isian["laman"], "palaran.contoh.example")
    pemakai.press(Qt.Key.Key_Return)
    assert "palaran.contoh.example" in printed(pemakai, JenisLembar.RKT)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert "palaran.contoh.example" not in printed(pemakai, JenisLembar.RKT)


def test_pejabat_ditempel_dari_excel_sampai_di_pk(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "pejabat")
    assert isinstance(bagian, BagianPejabat)
    tabel = bagian.pejabat.tabel
    camat = next(p for p in pemakai.buku.all_of(Pejabat) if p.nama == "Budi Contoh")
    tabel.setFocus()
    tabel.select(camat.id, "nama")
    paste(pemakai, "Galih Contoh\tDr.\tM.T.\tPembina Tingkat I\tIV/b")
    baru = pemakai.buku.get(Pejabat, camat.id)
    assert (baru.nama_lengkap, baru.pangkat_golongan) == (
        "Dr. Galih Contoh, M.T.",
        "Pembina Tingkat I (IV/b)",
    )
    lembar = printed(pemakai, JenisLembar.PK)
    assert "Dr. Galih Contoh, M.T." in lembar
    assert "Pembina Tingkat I (IV/b)" in lembar
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.buku.get(Pejabat, camat.id) == camat


def test_masa_jabatan_ditempel_mengganti_penanda_tangan(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "jabatan")
    assert isinstance(bagian, BagianJabatan)
    camat = next(j.id for j in pemakai.buku.all_of(Jabatan) if j.nama == "Camat Palaran")
    bagian.jabatan.tabel.select(camat)
    tabel = bagian.masa.tabel
    lama, baru = tabel.model.rows
    tabel.setFocus()
    tabel.select(lama, "selesai")
    paste(pemakai, "5/1/24")
    tabel.select(baru, "mulai")
    paste(pemakai, "6 jan 2024")
    assert pemakai.buku.get(MasaJabatan, lama).selesai == date(2024, 1, 5)
    assert "Citra Contoh" in printed(pemakai, JenisLembar.PK)
    tabel.select(baru, "mulai")
    paste(pemakai, "31-2-24")
    assert "tidak ada di kalender" in tabel.kalimat.text()
    assert pemakai.buku.get(MasaJabatan, baru).mulai == date(2024, 1, 6)
    pemakai.press(Qt.Key.Key_Escape)


def test_tanggal_penanda_ditempel_ke_beberapa_lembar(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "penanda")
    assert isinstance(bagian, BagianPenanda)
    bagian.tabel.setFocus()
    bagian.tabel.select("pengukuran", "tanggal")
    paste(pemakai, "9-1-25\r\n10-1-25")
    assert pemakai.row(bagian.tabel, "pengukuran")[1] == "9 Januari 2025"
    assert "9 Januari 2025" in printed(pemakai, JenisLembar.PENGUKURAN)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert "9 Januari 2025" not in printed(pemakai, JenisLembar.PENGUKURAN)


def test_unit_ditambah_dengan_jenis_dari_daftar(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "unit")
    assert isinstance(bagian, BagianUnit)
    semula = set(bagian.unit.tabel.model.rows)
    bagian.unit.tambah.click()
    pemakai.type("Kelurahan Baru")
    pemakai.press(Qt.Key.Key_Return)
    (baru,) = set(bagian.unit.tabel.model.rows) - semula
    bagian.unit.tabel.select(baru, "jenis")
    paste(pemakai, "Kecamatan")
    assert pemakai.buku.get(Unit, baru).jenis is JenisUnit.KECAMATAN
    paste(pemakai, "Desa")
    assert "Pilih salah satu" in bagian.unit.tabel.kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)
