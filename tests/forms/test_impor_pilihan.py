"""What the preview of a budget asks, warns of and leads to, also in a file without indicators."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QListView

from lkjip_desktop.actions import berkas, impor_anggaran
from lkjip_desktop.actions.kantor_baru import KantorBaru
from lkjip_desktop.forms.dialog import TUNJUK_LAGI, Pemilih
from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.impor_kolom import DialogKolom
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from lkjip_desktop.forms.rincian import BagianRincian
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from tests.exchange.berkas_sipd import (
    BUKUAN,
    LAIN,
    baris_realisasi,
    baris_rekap5,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.forms.impor_uji import EVALUASI, TIDAK, Jawab, accept, answer_dialogs, bring, sums
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import open_form

SATU = "7.01.01.2.01.0001"
DUA = "7.01.03.2.02.0003"


def notices(dialog: DialogAnggaran) -> list[str]:
    """What the preview wants somebody to know, from the top."""
    model = dialog.kabar.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


@pytest.fixture
def tampil() -> list[QDialog]:
    return []


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tampil: list[QDialog]) -> list[Jawab]:
    return answer_dialogs(monkeypatch, tampil)


@pytest.fixture
def baru(pemakai_baru: Pemakai, tmp_path: Path) -> Pemakai:
    """A new file: an office and a year, and nothing of its Renstra."""
    path = tmp_path / "baru.lkjip"
    berkas.create_office(path, KantorBaru(nama="Kecamatan Contoh", tahun=2024)).close()
    pemakai_baru.open(path)
    return pemakai_baru


def test_the_budget_can_be_seen_before_there_is_any_indicator(
    baru: Pemakai, tmp_path: Path, answers: list[Jawab]
) -> None:
    jendela = baru.jendela
    jendela.show_step("anggaran")
    assert jendela.form.page is not jendela.form.kosong, "programmes come from the DPA"
    assert jendela.form.show_part("efisiensi")
    assert jendela.form.page is jendela.form.kosong
    assert not jendela.form.tab.isHidden(), "the way to the other parts"
    jendela.show_step("renstra")
    answers.append(accept)
    bring(baru, tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(10, SATU), baris_rekap5(5, DUA)))
    assert jendela.step == "anggaran"
    bagian = jendela.form.part
    assert isinstance(bagian, BagianRincian)
    assert jendela.form.page is not jendela.form.kosong
    assert bagian.tabel.model.rows
    assert jendela.statusBar().currentMessage() == "2 sub kegiatan dari r.xlsx disimpan."


def test_programmes_of_an_import_belong_to_its_year(
    baru: Pemakai, tmp_path: Path, answers: list[Jawab]
) -> None:
    answers += [accept, accept]
    bring(baru, tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(10, SATU), baris_rekap5(5, DUA)))
    buku = baru.buku
    kode = {p.id: p.kode for p in buku.all_of(Program)}
    setahun = buku.where(ProgramTahun, "tahun", 2024)
    assert [kode[p.program_id] for p in setahun] == ["7.01.01", "7.01.03"]
    bring(baru, tulis_rekap5(tmp_path / "s.xlsx", baris_rekap5(20, SATU), baris_rekap5(5, DUA)))
    assert baru.buku.where(ProgramTahun, "tahun", 2024) == setahun


def test_a_table_without_units_is_for_the_unit_that_somebody_says(
    pemakai_baru: Pemakai, tmp_path: Path, answers: list[Jawab]
) -> None:
    open_form(pemakai_baru, tmp_path)
    kelurahan = pemakai_baru.buku.all_of(Unit)[1]
    sebelum = rekap_anggaran(pemakai_baru.buku, 2024)
    camat = pemakai_baru.buku.all_of(Unit)[0]
    path = tulis(
        tmp_path / "lurah.xlsx", ("Kode", "Uraian", "Pagu"), [(EVALUASI, "Evaluasi", 1_000_000)]
    )

    def pilih(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert dialog.unit.isVisible()
        assert dialog.unit.currentText() == camat.nama
        awal = dialog.kabar.item(0)
        assert awal is not None
        assert f"{camat.nama} tidak ada di berkas ini" in awal.text()
        assert "MENJADI 0" in awal.text()
        assert awal.font().bold()
        dialog.unit.setCurrentText(kelurahan.nama)
        assert "MENJADI 0" in notices(dialog)[0]
        dialog.sebagian.setChecked(True)
        assert not any("MENJADI 0" in satu for satu in notices(dialog))
        return accept(dialog)

    answers.append(pilih)
    bring(pemakai_baru, path)
    rekap = rekap_anggaran(pemakai_baru.buku, 2024)
    assert rekap.jumlah((camat.id, None)).pagu == sebelum.jumlah((camat.id, None)).pagu
    assert rekap.jumlah((kelurahan.id, None)).pagu != sebelum.jumlah((kelurahan.id, None)).pagu


def test_only_a_part_is_asked_where_it_matters_also_after_another_choice(
    baru: Pemakai, tmp_path: Path, answers: list[Jawab]
) -> None:
    """Not for the kecamatan, which has no rows; for the kelurahan; and for its realisasi."""
    bukuan = [baris_rekap5(n, sub, BUKUAN) for n, sub in ((10, SATU), (5, DUA))]
    answers.append(accept)
    bring(baru, tulis_rekap5(tmp_path / "r.xlsx", *bukuan))
    tabel = tulis(tmp_path / "t.xlsx", ("Kode", "Uraian", "Pagu"), [(DUA, "Pemberdayaan", 7)])

    def pilih_unit(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert not dialog.sebagian.isVisible()
        dialog.unit.setCurrentText("Kelurahan Bukuan")
        assert "pilih itu di atas" in notices(dialog)[0]
        assert dialog.sebagian.isVisible()
        dialog.sebagian.setChecked(True)
        assert not any("MENJADI 0" in satu for satu in notices(dialog))
        assert dialog.sebagian.isVisible(), "it may be taken back"
        dialog.unit.setCurrentIndex(0)
        assert not dialog.sebagian.isVisible()
        return TIDAK

    def realisasi(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert dialog.sebagian.isVisible()
        assert sums(dialog)[0][5:] == ["2", "0", "0", "0"]
        dialog.sebagian.setChecked(True)
        assert sums(dialog)[0][5:] == ["1", "0", "0", "0"]
        return TIDAK

    answers += [pilih_unit, realisasi]
    bring(baru, tabel)
    bring(baru, tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(4, sub=DUA, unit=BUKUAN)))


def test_each_choice_is_planned_beside_the_window(
    baru: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: list[Jawab]
) -> None:
    answers.append(accept)
    bring(baru, tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(10, SATU, BUKUAN)))
    utas: list[int] = []
    asli = impor_anggaran.plan_again

    def plan(*isi: Any) -> Any:  # noqa: ANN401 - as the one that it stands for
        utas.append(threading.get_ident())
        return asli(*isi)

    monkeypatch.setattr(impor_anggaran, "plan_again", plan)

    def choose(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        dialog.sebagian.setChecked(True)
        return TIDAK

    answers.append(choose)
    bring(baru, tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(4, sub=SATU, unit=BUKUAN)))
    assert utas
    assert threading.get_ident() not in utas


def test_rekap5_names_its_units_and_asks_for_none(
    baru: Pemakai, tmp_path: Path, tampil: list[QDialog], answers: list[Jawab]
) -> None:
    answers.append(lambda _: TIDAK)
    bring(baru, tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(10, SATU)))
    (dialog,) = tampil
    assert isinstance(dialog, DialogAnggaran)
    assert not dialog.unit.isVisible()


@pytest.mark.parametrize(
    ("nama", "jenis"),
    [
        ("rekap5_dppa.xlsx", "DPPA"),
        ("Rekap Pergeseran.xlsx", "DPA Pergeseran"),
        ("r.xlsx", "DPA Pergeseran"),
    ],
)
def test_the_name_of_a_file_tells_its_document(
    baru: Pemakai,
    tmp_path: Path,
    tampil: list[QDialog],
    answers: list[Jawab],
    nama: str,
    jenis: str,
) -> None:
    answers += [accept, lambda _: TIDAK]
    bring(baru, tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(10, SATU)))
    bring(baru, tulis_rekap5(tmp_path / nama, baris_rekap5(20, SATU)))
    pertama, kedua = tampil
    assert isinstance(pertama, DialogAnggaran)
    assert isinstance(kedua, DialogAnggaran)
    assert pertama.dokumen.currentText() == "DPA"
    assert kedua.dokumen.currentText() == jenis


def test_pointed_columns_are_there_again(
    baru: Pemakai, tmp_path: Path, answers: list[Jawab]
) -> None:
    """From the preview, and for a table that was stored with them."""
    kepala = ("No", "Nomenklatur", "Rek.", "Sebelum", "Sesudah")
    path = tulis(
        tmp_path / "k.xlsx", kepala, [(1, "Evaluasi", EVALUASI, 100, 300)], [["REKAP"], []]
    )
    dipilih = ["–", "Uraian", "Kode", "–", "Pagu"]

    def tunjuk(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogKolom)
        dialog.judul.setCurrentIndex(3)
        for nama, kolom in (("uraian", 1), ("kode", 2), ("pagu", 4)):
            dialog.choose(nama, kolom)
        dialog.lanjut.click()
        return dialog.result()

    def lagi(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogKolom)
        assert [k.currentText() for k in dialog.pilihan] == dipilih
        assert dialog.judul.currentText() == "baris 3"
        dialog.lanjut.click()
        return dialog.result()

    def sebagian(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        dialog.dokumen.setCurrentIndex(1)
        return TUNJUK_LAGI

    def simpan(dialog: QDialog) -> int:
        assert isinstance(dialog, DialogAnggaran)
        assert dialog.dokumen.currentIndex() == 1, "what was chosen in the preview stays"
        return accept(dialog)

    answers += [tunjuk, sebagian, lagi, simpan]
    bring(baru, path)
    answers += [lambda _: TUNJUK_LAGI, lagi, lambda _: TIDAK]
    bring(baru, path)


def test_what_is_stored_already_is_said_once_in_a_small_window(
    baru: Pemakai, tmp_path: Path, tampil: list[QDialog], answers: list[Jawab]
) -> None:
    path = tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(10, SATU), baris_rekap5(5, DUA))
    answers += [accept, lambda _: TIDAK]
    bring(baru, path)
    bring(baru, path)
    awal, lagi = tampil
    assert isinstance(awal, DialogAnggaran)
    assert isinstance(lagi, DialogAnggaran)
    assert awal.simpan.text() == "Simpan 2 sub kegiatan"
    assert awal.batal.text() == "Batal"
    assert "sudah diimpor" in lagi.nasihat.text()
    assert not any("sudah diimpor" in satu for satu in notices(lagi))
    assert lagi.batal.text() == "Tutup"
    assert lagi.height() < awal.height() / 2
    assert sums(lagi)[0][1] == "15"


def test_the_own_office_is_proposed_where_its_code_is_not_known(
    baru: Pemakai, tmp_path: Path, answers: list[Jawab]
) -> None:
    path = tulis_rekap5(
        tmp_path / "r.xlsx", baris_rekap5(7, SATU, LAIN, LAIN), baris_rekap5(10, SATU)
    )
    baru.pemilih.pilihan = 1
    answers.append(accept)
    bring(baru, path)
    assert baru.pemilih.diusulkan.endswith("KECAMATAN CONTOH")


def test_a_double_click_takes_an_item(pemakai_baru: Pemakai) -> None:
    def klik() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        lihat = next(v for v in dialog.findChildren(QListView) if v.isVisible())
        assert lihat.currentIndex().data() == "dua"
        letak = lihat.visualRect(lihat.model().index(2, 0)).center()
        tombol = Qt.MouseButton.LeftButton
        QTest.mouseClick(lihat.viewport(), tombol, pos=letak)
        QTest.mouseDClick(lihat.viewport(), tombol, pos=letak)

    QTimer.singleShot(0, klik)
    pemilih = Pemilih(pemakai_baru.jendela)
    assert pemilih.choose_item("Judul", "Tanya", ["satu", "dua", "tiga"], 1) == 2


@pytest.mark.parametrize("nama", ["lama.xls", "data.csv"])
def test_a_file_of_another_kind_is_refused_as_a_budget(
    baru: Pemakai, tmp_path: Path, tampil: list[QDialog], answers: list[Jawab], nama: str
) -> None:
    path = tmp_path / nama
    path.write_bytes(b"Kode;Uraian;Pagu")
    answers.append(lambda _: TIDAK)
    bring(baru, path)
    (dialog,) = tampil
    assert isinstance(dialog, DialogImpor)
    assert dialog.windowTitle() == "Impor anggaran"
    assert dialog.judul.text() == f"“{nama}” tidak dapat dibaca sebagai anggaran"
