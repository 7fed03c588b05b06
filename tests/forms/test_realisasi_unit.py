"""The part Per unit: units are added before dividing, typed, pasted, refused, undone."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions import berkas, dokumen
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.forms.realisasi_unit import JUMLAH, BagianPerUnit
from lkjip_desktop.kinerja.instansi import Jabatan, Unit
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    Renstra,
    Sasaran,
    Tujuan,
)
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from tests.forms.pemakai import Pemakai
from tests.render.baca_pdf import baca_teks

IKM = "Indeks Kepuasan"
DAYA = "Persentase Terlaksananya"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianPerUnit:
    pemakai.jendela.show_step("realisasi")
    assert pemakai.jendela.form.show_part("perunit")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerUnit)
    nomor = bagian.pilihan.findData(pemakai.indicator(DAYA))
    bagian.pilihan.activated.emit(nomor)
    return bagian


def units(pemakai: Pemakai) -> list[str]:
    return [u.id for u in pemakai.buku.all_of(Unit)]


def paste(pemakai: Pemakai, bagian: BagianPerUnit, unit: str, teks: str) -> None:
    QGuiApplication.clipboard().setText(teks)
    bagian.tabel.setFocus()
    bagian.tabel.select(unit, "pembilang")
    pemakai.press(Qt.Key.Key_V, CTRL)


def test_satu_baris_setiap_unit_dan_jumlah(pemakai: Pemakai, bagian: BagianPerUnit) -> None:
    assert list(bagian.tabel.model.rows) == [*units(pemakai), JUMLAH]
    assert bagian.hasil.text() == "Realisasi 2024 seperti diketik: 99,66, capaian 120,07%"
    assert pemakai.row(bagian.tabel, JUMLAH) == ["JUMLAH", "", "", ""]


def test_blok_ditempel_dijumlah_sebelum_dibagi_dan_tercetak(
    pemakai: Pemakai, bagian: BagianPerUnit
) -> None:
    _, satu, dua, *_ = units(pemakai)
    paste(pemakai, bagian, satu, "3\t4\n5\t6\n")
    assert pemakai.row(bagian.tabel, satu)[1:] == ["3", "4", "75"]
    assert pemakai.row(bagian.tabel, dua)[1:] == ["5", "6", "83,33"]
    assert pemakai.row(bagian.tabel, JUMLAH)[1:] == ["8", "10", "80"]
    assert bagian.hasil.text() == "Realisasi 2024 dari unit-unit ini: 80, capaian 96,39%"
    assert pemakai.jembatan.store is not None
    pdf = dokumen.make_pdf(pemakai.jembatan.store, 2024, JenisLembar.PENGUKURAN)
    assert "80% 96,39%" in " ".join(baca_teks(pdf))
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.buku.all_of(RincianRealisasi) == ()
    assert pemakai.jendela.form.part is bagian


def test_unit_yang_belum_lengkap_menahan_jumlahnya(pemakai: Pemakai, bagian: BagianPerUnit) -> None:
    _, satu, *_ = units(pemakai)
    pemakai.fill_cell(bagian.tabel, satu, "pembilang", "3")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(bagian.tabel, JUMLAH)[1:] == ["3", "", ""]
    assert "capaian -" in bagian.hasil.text()
    bagian.tabel.select(satu, "pembilang")
    pemakai.press(Qt.Key.Key_Delete)
    assert pemakai.buku.all_of(RincianRealisasi) == (), "a unit with neither has no row"
    assert bagian.hasil.text().startswith("Realisasi 2024 seperti diketik")


@pytest.mark.parametrize(
    ("teks", "kata"), [("1.234", "dapat dibaca dua cara"), ("-1", "tidak boleh di bawah 0")]
)
def test_angka_yang_tidak_dapat_diterima_ditolak_di_tempat(
    pemakai: Pemakai, bagian: BagianPerUnit, teks: str, kata: str
) -> None:
    pemakai.fill_cell(bagian.tabel, units(pemakai)[1], "penyebut", teks)
    pemakai.press(Qt.Key.Key_Return)
    assert kata in bagian.tabel.kalimat.text()
    pemakai.press(Qt.Key.Key_Escape)
    assert pemakai.buku.all_of(RincianRealisasi) == ()


def test_jumlah_hanya_dibaca(pemakai: Pemakai, bagian: BagianPerUnit) -> None:
    del pemakai
    sel = bagian.tabel.model.place(JUMLAH, "pembilang")
    assert not sel.flags() & Qt.ItemFlag.ItemIsEditable


def test_indikator_tanpa_realisasi_mendapat_barisnya(
    pemakai: Pemakai, bagian: BagianPerUnit
) -> None:
    ikm = pemakai.indicator(IKM)
    kini = next(
        r for r in pemakai.buku.where(RealisasiIndikator, "indikator_id", ikm) if r.tahun == 2024
    )
    pemakai.set_realisasi(IKM, None)
    bagian.pilihan.activated.emit(bagian.pilihan.findData(ikm))
    paste(pemakai, bagian, units(pemakai)[1], "174,46\t2\n")
    (rinci,) = pemakai.buku.all_of(RincianRealisasi)
    assert rinci.realisasi_id == kini.id
    assert rinci.pembilang == Decimal("174.46")
    assert bagian.hasil.text().startswith("Realisasi 2024 dari unit-unit ini: 87,23")


def test_temuan_tentang_unit_membawa_ke_barisnya(pemakai: Pemakai, bagian: BagianPerUnit) -> None:
    satu = units(pemakai)[2]
    paste(pemakai, bagian, satu, "3\t4\n")
    (rinci,) = pemakai.buku.all_of(RincianRealisasi)
    bagian.pilihan.activated.emit(bagian.pilihan.findData(pemakai.indicator(IKM)))
    pemakai.jendela.show_step("akip")
    acuan = Acuan("RincianRealisasi", rinci.id, "penyebut")
    pemakai.jendela.langkah.findingChosen.emit("realisasi", Temuan("a", "b", acuan=acuan))
    assert pemakai.jendela.form.part is bagian
    assert bagian.tabel.current_row == satu
    assert bagian.pilihan.currentData() == pemakai.indicator(DAYA)


def test_kantor_tanpa_unit_diberi_tahu_tempatnya(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    path = tmp_path / "baru.lkjip"
    with berkas.create_file(path, 2025, nama="Kecamatan Uji") as store:
        (renstra,) = store.buku.all_of(Renstra)
        isi = (
            Tujuan(id="t", renstra_id=renstra.id, uraian="Tujuan"),
            Sasaran(id="s", tujuan_id="t", uraian="Sasaran"),
            Indikator(id="i", sasaran_id="s", nama="IKM"),
        )
        lepas = (replace(j, unit_id=None) for j in store.buku.all_of(Jabatan))
        carry_out(store, Usul("Siapkan", (*isi, *lepas), store.buku.all_of(Unit)))
    pemakai_baru.open(path)
    pemakai_baru.jendela.show_step("realisasi")
    assert pemakai_baru.jendela.form.show_part("perunit")
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianPerUnit)
    assert bagian.keterangan.text().startswith("Belum ada unit")
    assert bagian.tabel.model.rows == ()


def select_both(bagian: BagianPerUnit, unit: str) -> None:
    """Select pembilang and penyebut of a unit."""
    tabel = bagian.tabel
    tabel.setFocus()
    tabel.select(unit, "pembilang")
    akhir = tabel.model.place(unit, "penyebut")
    pilih = QItemSelection(tabel.view.currentIndex(), akhir)
    tabel.view.selectionModel().select(pilih, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def stored(pemakai: Pemakai, unit: str) -> list[tuple[Decimal | None, Decimal | None]]:
    semua = pemakai.buku.all_of(RincianRealisasi)
    return [(r.pembilang, r.penyebut) for r in semua if r.unit_id == unit]


@pytest.mark.parametrize(
    ("semula", "teks", "jadi"),
    [
        ("4\t", "\t9", [(None, Decimal(9))]),
        ("\t4", "9\t", [(Decimal(9), None)]),
        ("4\t5", "\t", []),
        ("4\t", "\t", []),
        ("", "\t9", [(None, Decimal(9))]),
    ],
)
def test_satu_dikosongkan_dan_yang_lain_diisi_sekaligus(
    pemakai: Pemakai,
    bagian: BagianPerUnit,
    semula: str,
    teks: str,
    jadi: list[tuple[Decimal | None, Decimal | None]],
) -> None:
    unit = units(pemakai)[1]
    paste(pemakai, bagian, unit, semula)
    dulu = stored(pemakai, unit)
    paste(pemakai, bagian, unit, teks)
    assert stored(pemakai, unit) == jadi
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert stored(pemakai, unit) == dulu


@pytest.mark.parametrize("tombol", [Qt.Key.Key_Delete, Qt.Key.Key_X])
def test_keduanya_dihapus_atau_dipotong_unit_itu_tidak_ikut(
    pemakai: Pemakai, bagian: BagianPerUnit, tombol: Qt.Key
) -> None:
    satu, dua = units(pemakai)[:2]
    paste(pemakai, bagian, satu, "3\t4")
    paste(pemakai, bagian, dua, "5\t6")
    select_both(bagian, dua)
    tekan = CTRL if tombol == Qt.Key.Key_X else Qt.KeyboardModifier.NoModifier
    pemakai.press(tombol, tekan)
    assert stored(pemakai, dua) == []
    assert bagian.hasil.text().startswith("Realisasi 2024 dari unit-unit ini: 75, capaian 90,36%")
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert stored(pemakai, dua) == [(Decimal(5), Decimal(6))]
