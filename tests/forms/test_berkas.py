"""The menu Berkas: new, example, workbook in and out, each refusal as a sentence."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from lkjip_desktop.actions import tukar, ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store import Store
from tests.forms.pemakai import Pemakai

Jawab = Callable[[type[QDialog], bool], list[QDialog]]


@pytest.fixture
def jawab(monkeypatch: pytest.MonkeyPatch) -> Jawab:
    """Answer a kind of dialog at once; the dialogs that were asked."""

    def pasang(kelas: type[QDialog], setuju: bool) -> list[QDialog]:
        tampil: list[QDialog] = []

        def exec_(dialog: QDialog) -> int:
            tampil.append(dialog)
            return int(setuju)

        monkeypatch.setattr(kelas, "exec", exec_)
        return tampil

    return pasang


def workbook(pemakai: Pemakai, path: Path) -> Path:
    pemakai.pemilih.path = [path]
    pemakai.choose(pemakai.jendela.aksi.ekspor)
    return path


# --- new and example -----------------------------------------------------------------------------


def test_contoh_dibuat_lalu_dibuka(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    pemakai_baru.pemilih.path = [tmp_path / "lihat.lkjip"]
    pemakai_baru.choose(pemakai_baru.jendela.aksi.contoh)
    assert pemakai_baru.jendela.windowTitle().startswith("lihat.lkjip")
    assert pemakai_baru.jembatan.kantor.instansi.nama == "Kecamatan Palaran"
    assert pemakai_baru.setelan.last_file == tmp_path / "lihat.lkjip"


def test_berkas_yang_sudah_ada_tidak_ditimpa(pemakai_baru: Pemakai, contoh: Path) -> None:
    semula = contoh.read_bytes()
    pemakai_baru.pemilih.path = [contoh]
    pemakai_baru.choose(pemakai_baru.jendela.aksi.contoh)
    assert "sudah ada" in pemakai_baru.jendela.pesan.kalimat.text()
    assert contoh.read_bytes() == semula


def test_membatalkan_tidak_mengubah_apa_pun(pemakai_baru: Pemakai) -> None:
    jendela = pemakai_baru.jendela
    for aksi in (jendela.aksi.contoh, jendela.aksi.buka, jendela.aksi.dari_buku):
        pemakai_baru.choose(aksi)
    assert pemakai_baru.jembatan.store is None
    assert len(pemakai_baru.pemilih.ditanya) == 3
    assert not jendela.pesan.isVisible()


def test_berkas_baru_memuat_kantor_dan_tahun(
    pemakai_baru: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def isi(dialog: DialogBaru) -> int:
        dialog.kantor.daerah.editor.setText("Pemerintah Kabupaten Contoh")
        dialog.kantor.nama.editor.setText("Kecamatan Uji")
        dialog.kantor.tahun.editor.setText("2025")
        dialog.lewati.click()
        return dialog.result()

    monkeypatch.setattr(DialogBaru, "exec", isi)
    pemakai_baru.pemilih.path = [tmp_path / "uji.lkjip"]
    pemakai_baru.choose(pemakai_baru.jendela.aksi.baru)
    assert pemakai_baru.jembatan.kantor.instansi.nama == "Kecamatan Uji"
    assert pemakai_baru.jembatan.tahun == 2025


def test_yang_diketik_untuk_berkas_baru_tidak_hilang_sebelum_ada_tempatnya(
    pemakai_baru: Pemakai, contoh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nama: list[str] = []
    sebab: list[str] = []

    def isi(dialog: DialogBaru) -> int:
        dialog.show()
        if not nama:
            dialog.kantor.nama.editor.setText("Kecamatan Uji")
        nama.append(dialog.kantor.nama.text())
        sebab.append(dialog.pesan.text())
        pemakai_baru.pemilih.path = {1: [], 2: [contoh], 3: [tmp_path / "uji.lkjip"]}[len(nama)]
        dialog.lewati.click()
        return dialog.result()

    monkeypatch.setattr(DialogBaru, "exec", isi)
    pemakai_baru.choose(pemakai_baru.jendela.aksi.baru)
    assert nama == ["Kecamatan Uji"] * 3
    assert sebab[:2] == ["", ""]
    assert "sudah ada" in sebab[2]
    assert pemakai_baru.jembatan.kantor.instansi.nama == "Kecamatan Uji"
    assert not pemakai_baru.jendela.pesan.isVisible()
    pemakai_baru.aplikasi.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert pemakai_baru.jendela.findChildren(DialogBaru) == []


# --- opening -------------------------------------------------------------------------------------


def change_behind(pemakai: Pemakai) -> Path:
    """Change the open file as another computer does on a drive that keeps no locks; its path."""
    store = pemakai.jembatan.store
    assert store is not None
    assert store._kunci is not None
    store._kunci.release()
    store._kunci = None
    with Store.open(store.path) as lain, lain.transaction("Ubah dari komputer lain") as t:
        t.put(replace(lain.buku.instansi, surel="dari.komputer@lain"))
    return store.path


def test_berkas_yang_berubah_di_luar_dapat_dibuka_lagi(pemakai: Pemakai) -> None:
    pemakai.jendela.kepala.yearChosen.emit(2023)
    path = change_behind(pemakai)
    usul = ubah.set_akip(pemakai.jembatan.kantor, 2023, "nomor_lhe", "77")
    assert not pemakai.jembatan.carry_out(usul)
    assert "tutup lalu buka lagi berkasnya" in pemakai.jendela.pesan.kalimat.text()
    with contextlib.chdir(path.parent):
        pemakai.pemilih.path = [Path(path.name)]  # the same file by another path
        pemakai.choose(pemakai.jendela.aksi.buka)
    assert not pemakai.jendela.pesan.isVisible()
    assert pemakai.jembatan.kantor.instansi.surel == "dari.komputer@lain"
    assert pemakai.jembatan.tahun == 2023
    assert pemakai.setelan.last_file == path
    assert pemakai.jembatan.carry_out(usul)


def test_berkas_terbuka_yang_tidak_dapat_dibaca_lagi_ditutup(pemakai: Pemakai) -> None:
    path = change_behind(pemakai)
    path.write_bytes(b"bukan berkas kita")
    pemakai.open(path)
    assert pemakai.jembatan.store is None
    assert pemakai.jendela.halaman.mulai.isVisible()
    assert path.name in pemakai.jendela.pesan.kalimat.text()


def test_berkas_lain_yang_tidak_terbuka_membiarkan_yang_pertama(
    pemakai: Pemakai, tmp_path: Path
) -> None:
    dulu = pemakai.jembatan.store
    pemakai.open(tmp_path / "hilang.lkjip")
    assert pemakai.jembatan.store is dulu
    assert "hilang.lkjip" in pemakai.jendela.pesan.kalimat.text()


# --- workbook ------------------------------------------------------------------------------------


def test_ekspor_lalu_impor_kembali_tanpa_perubahan(
    pemakai: Pemakai, tmp_path: Path, jawab: Jawab
) -> None:
    buku = workbook(pemakai, tmp_path / "buku.xlsx")
    assert pemakai.jendela.statusBar().currentMessage() == (
        "Buku kerja tahun 2024 ditulis: buku.xlsx"
    )
    tampil = jawab(DialogImpor, False)
    pemakai.pemilih.path = [buku]
    pemakai.choose(pemakai.jendela.aksi.impor)
    (dialog,) = tampil
    assert isinstance(dialog, DialogImpor)
    assert dialog.judul.text() == "“buku.xlsx” tidak mengubah apa pun"
    assert [t.text() for t in dialog.tombol.buttons()] == ["Tutup"]


def test_impor_menunjukkan_perubahan_lalu_menyimpannya_sebagai_satu_langkah(
    pemakai: Pemakai, tmp_path: Path, jawab: Jawab
) -> None:
    buku = workbook(pemakai, tmp_path / "buku.xlsx")
    bagian = pemakai.jendela.form.part
    pemakai.fill(bagian.nomor, "12")  # type: ignore[attr-defined]
    assert pemakai.jendela.commit()
    tampil = jawab(DialogImpor, True)
    pemakai.pemilih.path = [buku]
    pemakai.choose(pemakai.jendela.aksi.impor)
    (dialog,) = tampil
    assert isinstance(dialog, DialogImpor)
    assert dialog.judul.text() == "“buku.xlsx” membawa 1 perubahan"
    assert dialog.isi.item(0).text().startswith("Sejak buku kerja ini dibuat")
    assert dialog.tombol.buttons()[0].text() == "Simpan 1 perubahan"
    assert [p.nomor for p in pemakai.buku.all_of(PerjanjianKinerja)] == [""]
    assert pemakai.jendela.aksi.urungkan.text() == "&Urungkan: Impor buku.xlsx"


def test_buku_kerja_kantor_lain_diperingatkan_di_atas_daftar_dan_enter_berarti_batal(
    pemakai: Pemakai, tmp_path: Path
) -> None:
    buku = workbook(pemakai, tmp_path / "buku.xlsx")
    kantor = pemakai.jembatan.kantor
    lain = replace(kantor.instansi, nama="Kecamatan Lain")
    assert pemakai.jembatan.carry_out(Usul("Ubah nama", (lain,)))
    dialog = DialogImpor(
        buku.name, tukar.check_impor(buku, pemakai.jembatan.store), pemakai.jendela
    )
    dialog.show()
    pemakai.aplikasi.processEvents()
    assert dialog.lain.isVisible()
    assert "Buku kerja ini dari" in dialog.lain.text()
    assert dialog.lain.geometry().bottom() < dialog.isi.geometry().top()
    baris = [dialog.isi.item(n).text() for n in range(dialog.isi.count())]
    assert baris
    assert not [satu for satu in baris if satu == dialog.lain.text()]
    bawaan = [t.text() for t in dialog.findChildren(QPushButton) if t.isDefault()]
    assert bawaan == ["Batal"]
    dialog.close()
    dialog.deleteLater()


def test_sel_yang_ditolak_disebut_dan_tidak_ada_yang_ditawarkan(pemakai: Pemakai) -> None:
    hasil = HasilBaca(temuan=(Temuan("x", "Angka tidak terbaca.", "Realisasi!C7"),))
    dialog = DialogImpor("buku.xlsx", hasil, pemakai.jendela)
    assert dialog.judul.text() == "1 sel di “buku.xlsx” tidak dapat diterima"
    assert dialog.isi.item(0).text() == "Realisasi!C7: Angka tidak terbaca."
    tombol = {t.text(): t for t in dialog.tombol.buttons()}
    assert set(tombol) == {"Tutup", "Salin daftar"}
    tombol["Salin daftar"].click()
    assert QApplication.clipboard().text() == "Realisasi!C7: Angka tidak terbaca."


def test_bukan_buku_kerja_disebut_sebabnya(pemakai: Pemakai, tmp_path: Path, jawab: Jawab) -> None:
    palsu = tmp_path / "surat.xlsx"
    palsu.write_text("bukan Excel", encoding="utf-8")
    tampil = jawab(DialogImpor, False)
    pemakai.pemilih.path = [palsu]
    pemakai.choose(pemakai.jendela.aksi.impor)
    (dialog,) = tampil
    assert isinstance(dialog, DialogImpor)
    assert dialog.judul.text() == "“surat.xlsx” tidak dapat dibaca sebagai buku kerja"
    assert {t.text() for t in dialog.tombol.buttons()} == {"Tutup", "Salin daftar"}
    pemakai.pemilih.path = [tmp_path / "hilang.xlsx"]
    pemakai.choose(pemakai.jendela.aksi.impor)
    assert "hilang.xlsx" in pemakai.jendela.pesan.kalimat.text()


def test_berkas_baru_dari_buku_kerja(pemakai: Pemakai, tmp_path: Path, jawab: Jawab) -> None:
    buku = workbook(pemakai, tmp_path / "buku.xlsx")
    jawab(DialogImpor, True)
    pemakai.pemilih.path = [buku, tmp_path / "baru.lkjip"]
    pemakai.choose(pemakai.jendela.aksi.dari_buku)
    assert pemakai.jendela.windowTitle().startswith("baru.lkjip")
    assert len(pemakai.buku.all_of(Indikator)) == 2


def test_ekspor_ke_tempat_yang_tidak_ada_disebut(pemakai: Pemakai, tmp_path: Path) -> None:
    workbook(pemakai, tmp_path / "tidak-ada" / "buku.xlsx")
    assert "tidak ada lagi" in pemakai.jendela.pesan.kalimat.text()
