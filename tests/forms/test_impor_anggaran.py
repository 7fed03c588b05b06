"""The budget brought in through the window: previewed, asked about, stored as one step."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.forms.dialog import TUNJUK_LAGI
from lkjip_desktop.forms.impor_kolom import DialogKolom
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from lkjip_desktop.forms.menunggu import wait_for
from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.kinerja.impor import ImporAnggaran, TataLetakTabel
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
)
from tests.exchange.berkas_sipd import (
    BUKUAN,
    LAIN,
    SKPD,
    baris_realisasi,
    baris_rekap5,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.forms.impor_uji import EVALUASI, TIDAK, Jawab, accept, answer_dialogs, bring, sums
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import open_form, sheet


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianRincian:
    return open_form(pemakai_baru, tmp_path)


@pytest.fixture
def tampil() -> list[QDialog]:
    """The dialogs that were shown, in order; `answers` says what somebody does with them."""
    return []


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tampil: list[QDialog]) -> list[Jawab]:
    return answer_dialogs(monkeypatch, tampil)


def test_rekap5_asks_for_the_office_then_shows_what_changes(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
) -> None:
    path = tulis_rekap5(
        tmp_path / "rekap5.xlsx",
        baris_rekap5(9_000_000, KODE_REKENING=None),
        baris_rekap5(5_000_000, EVALUASI, BUKUAN),
        baris_rekap5("2.000.000", EVALUASI, BUKUAN),
        baris_rekap5(7_000_000, skpd=LAIN, unit=LAIN),
    )

    def isi(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert dialog.judul.text() == "“rekap5.xlsx”: Rekap 5 dari SIPD, tahun 2024"
        assert dialog.dokumen.currentText() == "DPPA", "as the last one"
        dialog.dokumen.setCurrentIndex(2)
        dialog.nomor.editor.setText("900/12")
        dialog.tanggal.editor.setText("31 Februari 2024")
        dialog.simpan.click()
        assert dialog.isVisible(), "a date that is none keeps the dialog open"
        assert dialog.tanggal.kalimat.isVisible()
        dialog.tanggal.editor.setText("30 September 2024")
        dialog.simpan.click()
        return dialog.result()

    pemakai_baru.pemilih.pilihan = 0
    answers.append(isi)
    bring(pemakai_baru, path)
    assert "Pilih kantor ini" in pemakai_baru.pemilih.ditanya[-1]
    (dialog,) = tampil
    (pagu,) = sums(dialog)
    assert pagu[:3] == ["Pagu", "7.000.000", "–"]
    buku = pemakai_baru.buku
    assert buku.instansi.kode_skpd == SKPD, "asked once"
    dokumen = max(buku.all_of(DokumenAnggaran), key=lambda d: d.ke)
    assert (dokumen.nama, str(dokumen.tanggal)) == ("DPPA 2024 Nomor 900/12", "2024-09-30")
    assert pemakai_baru.jendela.aksi.urungkan.text() == "&Urungkan: Impor rekap5.xlsx"
    angka = {bagian.pohon[k].nama: pemakai_baru.row(bagian.tabel, k) for k in bagian.pohon.rows()}
    assert angka["Kelurahan Bukuan"][2] == "7.000.000"
    assert "7.000.000" in sheet(pemakai_baru), "and so it stands on the sheet"
    answers.append(lambda _: TIDAK)
    bring(pemakai_baru, path)
    lagi = tampil[-1]
    assert isinstance(lagi, DialogAnggaran)
    assert "tidak ada yang perlu diubah" in lagi.nasihat.text()
    assert lagi.nasihat.text().startswith("Berkas ini sudah diimpor pada ")
    assert not lagi.simpan.isVisible()
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert pemakai_baru.buku.where(PaguSubKegiatan, "dokumen_id", dokumen.id) == ()


def test_realisasi_in_the_window_and_its_total_row(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
) -> None:
    path = tulis_realisasi(
        tmp_path / "l.xlsx",
        baris_realisasi("4.000.000,00", "7 Januari 2024", EVALUASI, BUKUAN),
        {"Kode SKPD": "Total", "Nilai Realisasi": 5_000_000},
    )
    pemakai_baru.pemilih.pilihan = 0
    answers.append(accept)
    bring(pemakai_baru, path)
    (dialog,) = tampil
    assert sums(dialog)[0][1:3] == ["4.000.000", "5.000.000 ≠"]
    assert isinstance(dialog, DialogAnggaran)
    susut, total = dialog.kabar.findItems(
        "LEBIH KECIL|Total-nya", Qt.MatchFlag.MatchRegularExpression
    )
    assert "LEBIH KECIL" in susut.text()
    assert susut.font().bold()
    assert not total.font().bold()
    assert "baris Total-nya" in total.text()
    assert [c.sampai for c in pemakai_baru.buku.all_of(ImporAnggaran)] == [1]
    assert bagian.tabel.model.rows


def test_another_kind_of_document_has_not_the_number_of_the_one_that_is_listed(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    answers: list[Jawab],
) -> None:
    daftar = DokumenAnggaran(
        id="d", tahun=2024, ke=9, nomor="1/DPA", tanggal=date(2024, 1, 5), urutan=9
    )
    assert pemakai_baru.jembatan.store is not None
    carry_out(pemakai_baru.jembatan.store, Usul("Tambah", (daftar,)))

    def isi(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert (dialog.dokumen.currentText(), dialog.nomor.text()) == ("DPA", "1/DPA")
        assert dialog.tanggal.text() == "5 Januari 2024"
        dialog.dokumen.setCurrentIndex(2)
        assert (dialog.nomor.text(), dialog.tanggal.text()) == ("", "")
        dialog.dokumen.setCurrentIndex(0)
        assert dialog.nomor.text() == "1/DPA"
        dialog.dokumen.setCurrentIndex(2)
        dialog.simpan.click()
        return dialog.result()

    pemakai_baru.pemilih.pilihan = 0
    answers.append(isi)
    bring(pemakai_baru, tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(7, EVALUASI, BUKUAN)))
    assert bagian.tabel.model.rows
    kini = pemakai_baru.buku.where(DokumenAnggaran, "tahun", 2024)
    assert daftar in kini
    baru = max(kini, key=lambda d: d.ke)
    assert (baru.ke, baru.jenis, baru.nomor, baru.tanggal) == (10, JenisDokumen.DPPA, "", None)


def test_any_table_by_pointing_at_its_columns_once(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
) -> None:
    del bagian
    kepala = ("No", "Nomenklatur", "Rek.", "Sebelum", "Sesudah", "Cair")
    baris = [(1, "Evaluasi", EVALUASI, 100, 300, 200)]
    path = tulis(tmp_path / "kantor.xlsx", kepala, baris, [["REKAP"], []])

    def tunjuk(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogKolom)
        assert "Uraian belum ditunjuk" in dialog.kalimat.text()
        dialog.lanjut.click()
        assert dialog.isVisible()
        dialog.judul.setCurrentIndex(3)
        for nama, kolom in (("uraian", 1), ("kode", 2), ("pagu", 3), ("realisasi", 5)):
            dialog.choose(nama, kolom)
        dialog.choose("pagu", 4)
        assert dialog.pilihan[3].currentIndex() == 0, "one column for each"
        dialog.lanjut.click()
        return dialog.result()

    def bulan(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        dialog.bulan.setCurrentIndex(5)
        return accept(dialog)

    answers += [tunjuk, bulan]
    bring(pemakai_baru, path)
    buku = pemakai_baru.buku
    (layout,) = buku.all_of(TataLetakTabel)
    assert (layout.uraian, layout.kode, layout.pagu) == ("nomenklatur", "rek", "sesudah")
    assert {p.pagu for p in buku.all_of(PaguSubKegiatan)} >= {300_00}
    answers.append(lambda _: TIDAK)
    pemakai_baru.pemilih.path = [path]
    pemakai_baru.choose(pemakai_baru.jendela.aksi.impor)
    assert isinstance(tampil[-1], DialogAnggaran), "known again, by whichever command it comes"


def test_a_copied_table_is_pasted_with_a_preview(
    pemakai_baru: Pemakai, bagian: BagianRincian, tampil: list[QDialog], answers: list[Jawab]
) -> None:
    QApplication.clipboard().setText(
        f"Kode\tUraian\tPagu\tRealisasi\r\n{EVALUASI}\tEvaluasi Kelurahan\t1.500.000\t750.000\r\n"
    )

    def lihat(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert dialog.sebagian.isChecked(), "what is copied is mostly a part"
        assert sums(dialog)[0][-1] == "0"
        dialog.sebagian.setChecked(False)
        assert sums(dialog)[0][-1] == "25", "else all other rows of the unit would be taken out"
        dialog.sebagian.setChecked(True)
        return accept(dialog)

    answers.append(lihat)
    pemakai_baru.choose(pemakai_baru.jendela.aksi.tempel_anggaran)
    (dialog,) = tampil
    assert dialog.windowTitle() == "Impor anggaran"
    kunci = next(
        k for k in bagian.pohon.rows() if bagian.pohon[k].kode == EVALUASI and bagian.pohon[k].baris
    )
    assert pemakai_baru.row(bagian.tabel, kunci)[2:4] == ["1.500.000", "750.000"]
    QApplication.clipboard().setText("bukan tabel")
    pemakai_baru.choose(pemakai_baru.jendela.aksi.tempel_anggaran)
    assert "Papan klip tidak berisi tabel" in pemakai_baru.jendela.pesan.kalimat.text()


def test_the_columns_of_a_known_table_may_be_pointed_at_anew(
    pemakai_baru: Pemakai,
    bagian: BagianRincian,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
) -> None:
    del bagian
    kepala = ("Kode", "Uraian", "Pagu", "Pagu Baru")
    path = tulis(tmp_path / "t.xlsx", kepala, [(EVALUASI, "Evaluasi Kelurahan", 1, 2)])

    def lain(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogKolom)
        assert [k.currentText() for k in dialog.pilihan] == ["Kode", "Uraian", "Pagu", "–"]
        dialog.choose("pagu", 3)
        dialog.lanjut.click()
        return dialog.result()

    answers += [lambda _: TUNJUK_LAGI, lain, lambda _: TIDAK]
    bring(pemakai_baru, path)
    assert [sums(d)[0][1] for d in tampil if isinstance(d, DialogAnggaran)] == ["1", "2"]


def test_long_reading_paints_and_says_what_it_waits_for(pemakai_baru: Pemakai) -> None:
    tampak: list[str] = []

    def lama() -> int:
        time.sleep(0.4)
        return 7

    aplikasi = QApplication.instance()
    assert aplikasi is not None
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QProgressDialog

    def lihat() -> None:
        tampak.extend(d.labelText() for d in pemakai_baru.jendela.findChildren(QProgressDialog))

    QTimer.singleShot(0, lihat)
    assert wait_for(pemakai_baru.jendela, "Membaca “x”…", lama) == 7
    assert tampak == ["Membaca “x”…"]
    with pytest.raises(OSError, match="hilang"):
        wait_for(pemakai_baru.jendela, "", lambda: (_ for _ in ()).throw(OSError("hilang")))
    assert not QApplication.overrideCursor()
    assert pemakai_baru.jendela.testAttribute(Qt.WidgetAttribute.WA_WState_Visible)
