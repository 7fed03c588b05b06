"""Making a new file: three small pages, each of which may be skipped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions.kantor_baru import KantorBaru, PejabatBaru, first_rows
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.isian_dialog import IsianDialog
from lkjip_desktop.forms.panduan import JendelaPanduan
from lkjip_desktop.forms.renstra import BagianSasaran
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat, StatusJabatan
from lkjip_desktop.kinerja.perencanaan import Renstra
from tests.forms.pemakai import Pemakai


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[DialogBaru]:
    del qapp
    dialog = DialogBaru()
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def fill(isian: IsianDialog[str] | IsianDialog[int] | IsianDialog[date | None], teks: str) -> None:
    isian.editor.clear()
    QTest.keyClicks(isian.editor, teks)


def go_on(dialog: DialogBaru) -> None:
    QTest.mouseClick(dialog.lanjut, Qt.MouseButton.LeftButton)


def test_f1_membuka_panduan_pada_bab_mulai(dialog: DialogBaru) -> None:
    dialog.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    (panduan,) = dialog.findChildren(JendelaPanduan)
    assert panduan.isVisible()
    assert panduan.isi.textCursor().block().text() == "Mulai"
    panduan.close()


def test_tiga_halaman_menjadi_kantor_yang_dapat_menandatangani(dialog: DialogBaru) -> None:
    fill(dialog.kantor.daerah, "Samarinda")
    fill(dialog.kantor.nama, "Palaran")
    fill(dialog.kantor.tahun, "2025")
    assert dialog.kantor.tempat.text() == "Samarinda"
    assert dialog.kantor.kop.text() == "Kop surat: PEMERINTAH KOTA SAMARINDA / KECAMATAN PALARAN"
    go_on(dialog)
    fill(dialog.camat.nama, "Budi Contoh, S.Sos., M.Si.")
    fill(dialog.camat.nip, "19680229 199001 1 999")
    fill(dialog.camat.pangkat, "Pembina Tingkat I (IV/b)")
    fill(dialog.camat.sejak, "2-1-2024")
    dialog.camat.status.setCurrentText("Plt.")
    go_on(dialog)
    fill(dialog.atasan.nama, "Surya Contoh")
    fill(dialog.atasan.sejak, "1 maret 2021")
    fill(dialog.atasan.awal, "2021")
    fill(dialog.atasan.akhir, "2026")
    assert dialog.lanjut.text() == "Pilih tempat &menyimpan…"
    go_on(dialog)
    assert dialog.result() == DialogBaru.DialogCode.Accepted.value
    assert dialog.office() == KantorBaru(
        2025,
        "Pemerintah Kota Samarinda",
        "Kecamatan Palaran",
        "Samarinda",
        (2021, 2026),
        PejabatBaru(
            "Budi Contoh, S.Sos., M.Si.",
            "196802291990011999",
            "Pembina Tingkat I (IV/b)",
            date(2024, 1, 2),
            StatusJabatan.PLT,
        ),
        PejabatBaru("Surya Contoh", sejak=date(2021, 3, 1)),
    )


def test_isinya_menjadi_baris_pejabat_dan_masa_jabatannya() -> None:
    camat = PejabatBaru("Drs. Budi Contoh, M.Si.", "", "Pembina (IV/a)", date(2024, 1, 2))
    baris = list(first_rows(KantorBaru(2025, "Pemerintah Kota X", "Kecamatan Y", "X", None, camat)))
    (pejabat,) = (b for b in baris if isinstance(b, Pejabat))
    assert (pejabat.nama, pejabat.gelar_depan) == ("Budi Contoh", "Drs.")
    assert pejabat.pangkat_golongan == "Pembina (IV/a)"
    (masa,) = (b for b in baris if isinstance(b, MasaJabatan))
    jabatan = next(b for b in baris if isinstance(b, Jabatan) and b.id == masa.jabatan_id)
    assert (jabatan.sebutan, masa.mulai) == ("CAMAT", date(2024, 1, 2))
    (renstra,) = (b for b in baris if isinstance(b, Renstra))
    assert (renstra.tahun_awal, renstra.tahun_akhir) == (2025, 2029)


@pytest.mark.parametrize(
    ("jenis", "daerah", "pemda", "tempat"),
    [
        ("Kota", "Samarinda", "Pemerintah Kota Samarinda", "Samarinda"),
        ("Kota", "kabupaten Paser", "Pemerintah kabupaten Paser", ""),
        ("Kabupaten", "Kotabaru", "Pemerintah Kabupaten Kotabaru", ""),
        ("Kota", "Pemerintah Kota Bontang", "Pemerintah Kota Bontang", "Bontang"),
        ("Kota", "", "", ""),
    ],
)
def test_kop_mengikuti_yang_diketik(
    dialog: DialogBaru, jenis: str, daerah: str, pemda: str, tempat: str
) -> None:
    dialog.kantor.jenis.setCurrentText(jenis)
    fill(dialog.kantor.daerah, daerah)
    assert dialog.kantor.pemda == pemda
    assert dialog.kantor.tempat.text() == tempat


def test_tempat_yang_diketik_tidak_diganti(dialog: DialogBaru) -> None:
    fill(dialog.kantor.tempat, "Sangatta")
    fill(dialog.kantor.daerah, "Bontang")
    assert dialog.kantor.tempat.text() == "Sangatta"


def test_sebutan_distrik_tetap(dialog: DialogBaru) -> None:
    fill(dialog.kantor.nama, "Distrik  Abepura")
    assert dialog.kantor.kantor == "Distrik Abepura"


def test_yang_salah_disebut_di_bawah_isiannya_dan_kursornya_di_sana(dialog: DialogBaru) -> None:
    fill(dialog.kantor.tahun, "25")
    go_on(dialog)
    assert dialog.urutan.text() == "Halaman 1 dari 3"
    assert dialog.kantor.tahun.kalimat.text() == "Ketik tahun dengan empat angka, misalnya 2025."
    assert dialog.kantor.tahun.editor.text() == "25"
    fill(dialog.kantor.tahun, "2025")
    assert dialog.kantor.tahun.kalimat.isHidden()
    go_on(dialog)
    fill(dialog.camat.nip, "123")
    fill(dialog.camat.sejak, "kemarin")
    go_on(dialog)
    assert "18 digit" in dialog.camat.nip.kalimat.text()
    assert "tidak dapat dibaca sebagai tanggal" in dialog.camat.sejak.kalimat.text()
    assert dialog.camat.nip.editor.accessibleDescription() == dialog.camat.nip.kalimat.text()
    assert dialog.focusWidget() is dialog.camat.nip.editor


@pytest.mark.parametrize(
    ("awal", "akhir", "pesan", "rencana"),
    [
        ("", "", "", (2025, 2029)),
        ("2021", "", "", (2021, 2025)),
        ("", "2026", "", (2022, 2026)),
        ("2026", "2021", "Tahun akhir lebih kecil", None),
        ("2015", "2019", "Tahun kerja 2025 berada di luar", None),
    ],
)
def test_tahun_renstra_memuat_tahun_kerjanya(
    dialog: DialogBaru, awal: str, akhir: str, pesan: str, rencana: tuple[int, int] | None
) -> None:
    fill(dialog.kantor.tahun, "2025")
    go_on(dialog)
    go_on(dialog)
    fill(dialog.atasan.awal, awal)
    fill(dialog.atasan.akhir, akhir)
    go_on(dialog)
    assert pesan in dialog.atasan.kalimat.text()
    if rencana is None:
        assert dialog.isVisible()
    else:
        assert dialog.atasan.plan() == rencana
        assert not dialog.isVisible()


def test_sisanya_dapat_dilewati_dan_halaman_yang_salah_ditunjukkan(dialog: DialogBaru) -> None:
    fill(dialog.kantor.tahun, "2025")
    go_on(dialog)
    fill(dialog.camat.nip, "123")
    QTest.mouseClick(dialog.kembali, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.lewati, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.urutan.text() == "Halaman 2 dari 3"
    fill(dialog.camat.nip, "")
    QTest.mouseClick(dialog.lewati, Qt.MouseButton.LeftButton)
    assert dialog.result() == DialogBaru.DialogCode.Accepted.value


def test_kepala_daerah_bernama_menurut_daerahnya(dialog: DialogBaru) -> None:
    fill(dialog.kantor.daerah, "Kabupaten Paser")
    go_on(dialog)
    go_on(dialog)
    assert dialog.atasan.nama.editor.accessibleName() == "Nama bupati"


def test_sesudah_disimpan_formulir_pertama_yang_masih_kurang(
    pemakai_baru: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def isi(dialog: DialogBaru) -> int:
        fill(dialog.kantor.daerah, "Samarinda")
        fill(dialog.kantor.nama, "Palaran")
        dialog.lanjut.click()
        fill(dialog.camat.nama, "Budi Contoh")
        dialog.lanjut.click()
        fill(dialog.atasan.nama, "Surya Contoh")
        dialog.lanjut.click()
        return dialog.result()

    monkeypatch.setattr(DialogBaru, "exec", isi)
    pemakai_baru.pemilih.path = [tmp_path / "baru.lkjip"]
    pemakai_baru.choose(pemakai_baru.jendela.aksi.baru)
    assert pemakai_baru.jendela.step == "renstra"
    assert isinstance(pemakai_baru.jendela.form.part, BagianSasaran)


@pytest.mark.parametrize(
    ("nama", "jabatan", "sebutan"),
    [
        ("Kecamatan Palaran", "Camat Palaran", "CAMAT"),
        ("Distrik Heram", "Kepala Distrik Heram", "KEPALA DISTRIK"),
        ("Kapanewon Depok", "Panewu Depok", "PANEWU"),
        ("Kemantren Tegalrejo", "Mantri Pamong Praja Tegalrejo", "MANTRI PAMONG PRAJA"),
        ("Palaran", "Camat Palaran", "CAMAT"),
        ("", "Camat", "CAMAT"),
    ],
)
def test_kepala_kantor_menurut_sebutan_kantornya(nama: str, jabatan: str, sebutan: str) -> None:
    isi = first_rows(KantorBaru(2025, "Pemerintah Kota X", nama, "X"))
    camat = [e for e in isi if isinstance(e, Jabatan) and e.atasan_id]
    assert [(j.nama, j.sebutan) for j in camat] == [(jabatan, sebutan)]
