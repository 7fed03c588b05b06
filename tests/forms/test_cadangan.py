"""Backups at the window: made unasked, to a flash drive, gone back to, offered when needed."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.forms.binding import IsianBaris
from lkjip_desktop.forms.bridge import HANYA_BACA
from lkjip_desktop.forms.cadangan import DialogPulih
from lkjip_desktop.forms.cadangan_keadaan import KeadaanCadangan
from lkjip_desktop.forms.pembukaan import other_way
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatCadangan, GalatHanyaBaca, GalatTidakAda
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until
from tests.store.bantu import Anak

DEKAT = (
    "import sys; from pathlib import Path; from lkjip_desktop.store import Store\n"
    "s = Store.open(Path(sys.argv[1])); print('terbuka', flush=True); input()"
)


def keadaan(pemakai: Pemakai) -> KeadaanCadangan:
    hasil = pemakai.jendela.findChild(KeadaanCadangan)
    assert isinstance(hasil, KeadaanCadangan)
    return hasil


def ubah(pemakai: Pemakai, nilai: str) -> None:
    pemakai.set_realisasi("Indeks", Decimal(nilai))


def realisasi(pemakai: Pemakai) -> object:
    kunci = pemakai.indicator("Indeks")
    semua = pemakai.jembatan.kantor.where(RealisasiIndikator, "indikator_id", kunci)
    return next(r.nilai for r in semua if r.tahun == 2024)


@pytest.fixture
def jawab(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[DialogPulih], object]], None]:
    """What the user does at the dialog of backups."""

    def pasang(lakukan: Callable[[DialogPulih], object]) -> None:
        def exec_(dialog: DialogPulih) -> int:
            dialog.show()
            lakukan(dialog)
            return dialog.result()

        monkeypatch.setattr(DialogPulih, "exec", exec_)

    return pasang


def teks(dialog: DialogPulih) -> list[str]:
    return [dialog.isi.item(n).text().strip() for n in range(dialog.isi.count())]


def test_baris_status_menyebut_cadangan_terakhir(pemakai: Pemakai) -> None:
    store = pemakai.jembatan.store
    assert store is not None
    assert store.penjaga is not None
    assert keadaan(pemakai).text() == "Belum ada cadangan"
    ubah(pemakai, "80")
    wait_until(lambda: keadaan(pemakai).text().startswith("Cadangan terakhir: hari ini "))
    assert str(store.penjaga.gudang.folder) in keadaan(pemakai).toolTip()
    store.penjaga.gudang.folder = Path(__file__)  # no folder at all
    store.penjaga._tercakup = ""
    ubah(pemakai, "90")
    wait_until(lambda: keadaan(pemakai).text() == "Cadangan gagal")
    assert "tidak dapat dibuat" in keadaan(pemakai).toolTip()
    assert realisasi(pemakai) == 90, "work goes on"
    assert "Cadangan “palaran.lkjip” tidak dapat dibuat" in pemakai.jendela.pesan.kalimat.text()
    assert pemakai.jendela.pesan.isVisible()


def cadangkan(pemakai: Pemakai) -> None:
    """Back up, and wait for the thread that writes."""
    aksi = pemakai.jendela.aksi.cadangkan
    pemakai.choose(aksi)
    wait_until(aksi.isEnabled)


def test_flashdisk_yang_penuh_dikatakan_dan_pekerjaan_berlanjut(
    pemakai: Pemakai, tmp_path: Path
) -> None:
    (tmp_path / "E").mkdir()
    (tmp_path / "E" / "Cadangan LKjIP").write_text("bukan folder", encoding="utf-8")
    pemakai.pemilih.path = [tmp_path / "E"]
    cadangkan(pemakai)
    assert "tidak dapat dibuat" in pemakai.jendela.pesan.kalimat.text()
    ubah(pemakai, "90")
    assert realisasi(pemakai) == 90


def test_galat_di_dalam_program_tidak_mematikan_perintahnya(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    galat: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda satu: galat.append(satu.exc_value))
    with monkeypatch.context() as rusak:
        rusak.setattr(cadangan, "back_up_open", Mock(side_effect=KeyError("diuji")))
        pemakai.pemilih.path = [tmp_path]
        cadangkan(pemakai)
    assert isinstance(galat[0], KeyError)
    cadangkan(pemakai)
    assert "Cadangan ditulis dan diperiksa" in pemakai.jendela.statusBar().currentMessage()


def test_kegagalan_berkas_berikutnya_dikatakan_juga(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    penuh = Mock(side_effect=GalatCadangan("Cadangan tidak dapat dibuat."))
    monkeypatch.setattr("lkjip_desktop.store.gudang.Gudang.make", penuh)
    kalimat = pemakai.jendela.pesan.kalimat
    ubah(pemakai, "80")
    wait_until(lambda: kalimat.text() == "Cadangan tidak dapat dibuat.")
    pemakai.jendela.pesan.hide()
    berkas.create_contoh(tmp_path / "lain.lkjip").close()
    pemakai.open(tmp_path / "lain.lkjip")
    ubah(pemakai, "80")
    wait_until(pemakai.jendela.pesan.isVisible)
    assert kalimat.text() == "Cadangan tidak dapat dibuat."


def test_sekali_klik_ke_flashdisk_yang_diingat(pemakai: Pemakai, tmp_path: Path) -> None:
    flashdisk = tmp_path / "E"
    flashdisk.mkdir()
    jendela = pemakai.jendela
    pemakai.pemilih.path = [flashdisk]
    cadangkan(pemakai)
    assert "Cadangan ditulis dan diperiksa" in jendela.statusBar().currentMessage()
    ubah(pemakai, "90")
    cadangkan(pemakai)
    (folder,) = (flashdisk / "Cadangan LKjIP").iterdir()
    assert len(list(folder.iterdir())) == 2
    assert len(pemakai.pemilih.ditanya) == 1, "the place is remembered"


def test_baris_status_menyebut_juga_cadangan_di_flashdisk(
    pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    jam = datetime(2026, 11, 30, 8, 7)  # noqa: DTZ001 - the clock on the wall
    store = pemakai.jembatan.store
    assert store is not None
    assert store.penjaga is not None
    monkeypatch.setattr(store.penjaga.gudang, "_jam", lambda: jam)
    monkeypatch.setattr("lkjip_desktop.store.gudang._now", lambda: jam)
    ubah(pemakai, "80")
    wait_until(lambda: keadaan(pemakai).text() == "Cadangan terakhir: hari ini 08.07")
    jam += timedelta(hours=4)
    pemakai.pemilih.path = [tmp_path]
    cadangkan(pemakai)
    wait_until(lambda: keadaan(pemakai).text() == "Cadangan terakhir: hari ini 12.07")
    assert str(tmp_path / "Cadangan LKjIP") in keadaan(pemakai).toolTip()


def test_flashdisk_yang_belum_dipasang_ditanyakan(pemakai: Pemakai, tmp_path: Path) -> None:
    pemakai.setelan.keep("cadangan/tempat", str(tmp_path / "F"))
    pemakai.choose(pemakai.jendela.aksi.cadangkan)
    assert "tidak terpasang" in pemakai.pemilih.ditanya[0]
    (tmp_path / "G").mkdir()
    pemakai.pemilih.pilihan, pemakai.pemilih.path = 0, [tmp_path / "G"]
    cadangkan(pemakai)
    assert (tmp_path / "G" / "Cadangan LKjIP").is_dir()
    assert pemakai.setelan.text("cadangan/tempat") == str(tmp_path / "G")


def test_pulihkan_menunjukkan_isinya_dahulu_lalu_kembali(
    pemakai: Pemakai, jawab: Callable[[Callable[[DialogPulih], object]], None]
) -> None:
    semula = realisasi(pemakai)
    ubah(pemakai, "12")
    tampak: list[str] = []

    def lakukan(dialog: DialogPulih) -> None:
        tampak.extend(teks(dialog))
        dialog.pulihkan.click()

    jawab(lakukan)
    pemakai.choose(pemakai.jendela.aksi.pulihkan)
    assert "Kecamatan Palaran" in tampak
    assert "Tahun: 2022, 2023, 2024" in tampak
    assert tampak[-2:] == ["Bila dipulihkan:", "realisasi indikator: 1 berubah"]
    assert any("1 langkah" in baris for baris in tampak)
    assert realisasi(pemakai) == semula
    store = pemakai.jembatan.store
    assert store is not None
    judul = store.riwayat(batas=1)[0].judul
    assert judul.startswith("Pulihkan dari cadangan ")
    assert pemakai.jendela.statusBar().currentMessage() == judul.replace("Pulihkan", "Dipulihkan")
    pemakai.choose(pemakai.jendela.aksi.pulihkan)
    assert realisasi(pemakai) == 12, "and back again"


def test_membatalkan_pemulihan_tidak_mengubah_apa_pun(
    pemakai: Pemakai, jawab: Callable[[Callable[[DialogPulih], object]], None]
) -> None:
    ubah(pemakai, "12")
    jawab(QDialog.reject)
    pemakai.choose(pemakai.jendela.aksi.pulihkan)
    assert realisasi(pemakai) == 12


def test_cadangan_lain_yang_rusak_hanya_dikatakan(
    pemakai: Pemakai,
    tmp_path: Path,
    jawab: Callable[[Callable[[DialogPulih], object]], None],
) -> None:
    rusak = tmp_path / "rusak.lkjip"
    rusak.write_bytes(b"bukan")

    def lakukan(dialog: DialogPulih) -> None:
        pemakai.pemilih.path = [rusak]
        dialog.lain.click()
        atas = dialog.daftar.topLevelItem(0)
        assert atas is not None
        assert atas.text(0) == "rusak.lkjip"
        assert atas is dialog.daftar.currentItem()
        assert "bukan berkas LKjIP Desktop" in teks(dialog)[0]
        assert not dialog.pulihkan.isEnabled()
        assert dialog.chosen is None
        dialog.reject()

    jawab(lakukan)
    pemakai.choose(pemakai.jendela.aksi.pulihkan)


# --- files that can't be opened as usual ----------------------------------------------------------


def test_berkas_rusak_menawarkan_cadangan_terakhir(pemakai_baru: Pemakai, contoh: Path) -> None:
    cadangan.back_up(contoh)
    rusak = contoh.read_bytes()[:9000]
    contoh.write_bytes(rusak)
    pemakai_baru.open(contoh)
    assert pemakai_baru.jembatan.store is None
    assert contoh.read_bytes() == rusak
    assert "rusak" in pemakai_baru.jendela.pesan.kalimat.text()
    (tanya,) = pemakai_baru.pemilih.ditanya
    assert "Ada cadangan yang baik" in tanya
    pemakai_baru.pemilih.pilihan = 0
    pemakai_baru.open(contoh)
    assert pemakai_baru.jembatan.kantor.instansi.nama == "Kecamatan Palaran"
    assert contoh.with_name("palaran (rusak).lkjip").read_bytes() == rusak


def test_berkas_rusak_tanpa_cadangan_hanya_ditolak(pemakai_baru: Pemakai, contoh: Path) -> None:
    contoh.write_bytes(contoh.read_bytes()[:9000])
    pemakai_baru.open(contoh)
    assert pemakai_baru.pemilih.ditanya == []
    assert pemakai_baru.jendela.pesan.isVisible()


def test_berkas_yang_sedang_dibuka_orang_lain_dapat_dibaca(
    pemakai_baru: Pemakai, contoh: Path
) -> None:
    jendela = pemakai_baru.jendela
    with Anak(DEKAT, contoh) as lain:
        assert lain.baca() == "terbuka"
        pemakai_baru.open(contoh)
        assert "sedang dibuka oleh" in jendela.pesan.kalimat.text()
        pemakai_baru.pemilih.pilihan = 0
        pemakai_baru.open(contoh)
        assert jendela.windowTitle() == "palaran.lkjip (hanya baca) – LKjIP Desktop"
        assert "sedang dibuka oleh " in jendela.pesan.kalimat.text()
        assert keadaan(pemakai_baru).text() == "Hanya baca"
        aksi = jendela.aksi
        assert [a.isEnabled() for a in (aksi.impor, aksi.tahun_baru, aksi.tetapkan)] == [False] * 3
        assert aksi.cetak.isEnabled()
        assert aksi.cadangkan.isEnabled()


def test_isian_pada_berkas_yang_hanya_dibaca_kembali_seperti_semula(
    pemakai_baru: Pemakai, contoh: Path
) -> None:
    jendela = pemakai_baru.jendela
    dulu = contoh.read_bytes()
    pemakai_baru.jembatan.open(berkas.open_file(contoh, read_only=True))
    assert jendela.show_step("instansi")
    semula = pemakai_baru.jembatan.kantor
    ubah_ditolak(pemakai_baru)
    assert jendela.pesan.kalimat.text() == HANYA_BACA
    assert jendela.commit(), "nobody is held back"
    assert pemakai_baru.jembatan.kantor is semula
    assert contoh.read_bytes() == dulu


def ubah_ditolak(pemakai: Pemakai) -> None:
    isian = next(
        i for i in pemakai.jendela.form.part.findChildren(IsianBaris) if i.nama and i.isVisible()
    )
    semula = pemakai.text(isian)
    pemakai.fill(isian, "Diketik")
    assert isian.commit()
    assert pemakai.text(isian) == semula


def test_sesudah_berhenti_mendadak_program_mengatakannya(
    pemakai_baru: Pemakai, contoh: Path
) -> None:
    with Anak(DEKAT, contoh) as lain:
        assert lain.baca() == "terbuka"
        lain.bunuh()
    pemakai_baru.open(contoh)
    assert "berhenti mendadak" in pemakai_baru.jendela.pesan.kalimat.text()
    pemakai_baru.jembatan.close()
    Store.open(contoh).close()
    pemakai_baru.open(contoh)
    assert not pemakai_baru.jendela.pesan.isVisible()


def test_huruf_pertama_memulai_cadangan_hari_ini(pemakai: Pemakai) -> None:
    """The step that will come of it finds the backup made."""
    store = pemakai.jembatan.store
    assert store is not None
    assert pemakai.jendela.show_step("instansi")
    isian = next(
        i for i in pemakai.jendela.form.part.findChildren(IsianBaris) if i.nama and i.isVisible()
    )
    pemakai.fill(isian, "Pemerintah")
    wait_until(lambda: keadaan(pemakai).text().startswith("Cadangan terakhir: hari ini "))
    assert store.riwayat(batas=1)[0].nomor == store.penjaga.terakhir.langkah  # type: ignore[union-attr]
    isian.drop()


def test_cadangan_yang_dibuka_langsung_tidak_diubah(
    pemakai_baru: Pemakai, contoh: Path, tmp_path: Path
) -> None:
    """On another computer there is the flash drive alone."""
    satu = cadangan.back_up(contoh, tmp_path)
    dulu = satu.path.read_bytes()
    pemakai_baru.open(satu.path)
    assert pemakai_baru.jembatan.store is None, "cancelled"
    pemakai_baru.pemilih.pilihan = 1
    pemakai_baru.open(satu.path)
    assert pemakai_baru.jembatan.read_only
    assert pemakai_baru.setelan.last_file is None
    pemakai_baru.pemilih.pilihan, pemakai_baru.pemilih.path = 0, [contoh]
    pemakai_baru.open(satu.path)
    assert "sudah ada" in pemakai_baru.jendela.pesan.kalimat.text()
    pemakai_baru.pemilih.path = [tmp_path / "baru.lkjip"]
    pemakai_baru.open(satu.path)
    assert pemakai_baru.pemilih.usulan == ["palaran.lkjip"] * 2
    assert pemakai_baru.jendela.windowTitle().startswith("baru.lkjip –")
    ubah(pemakai_baru, "90")
    assert satu.path.read_bytes() == dulu


def test_berkas_terakhir_yang_terhapus_kembali_dari_cadangan(
    pemakai_baru: Pemakai, contoh: Path
) -> None:
    cadangan.back_up(contoh)
    pemakai_baru.setelan.last_file = contoh
    contoh.unlink()
    menu = pemakai_baru.jendela.aksi.terakhir
    menu.aboutToShow.emit()
    pemakai_baru.pemilih.pilihan = 0
    pemakai_baru.choose(menu.actions()[0])
    assert pemakai_baru.jembatan.kantor.instansi.nama == "Kecamatan Palaran"
    assert contoh.is_file()


def test_sel_dan_tempelan_pada_berkas_yang_hanya_dibaca_kembali_seperti_semula(
    pemakai_baru: Pemakai, contoh: Path
) -> None:
    jendela, jembatan = pemakai_baru.jendela, pemakai_baru.jembatan
    jembatan.open(berkas.open_file(contoh, read_only=True))
    assert jendela.show_step("realisasi")
    tabel = jendela.form.part.findChildren(Tabel)[0]
    kunci = pemakai_baru.indicator("Indeks")
    semula, buku = pemakai_baru.row(tabel, kunci), jembatan.kantor
    pemakai_baru.fill_cell(tabel, kunci, "nilai", "12")
    assert jembatan.shown is jembatan.stored, "nothing is tried on"
    pemakai_baru.press(Qt.Key.Key_Return)
    assert jendela.pesan.kalimat.text() == HANYA_BACA
    assert pemakai_baru.row(tabel, kunci) == semula
    jendela.pesan.hide()
    pemakai_baru.aplikasi.clipboard().setText("12")
    assert tabel.select(kunci, "nilai")
    pemakai_baru.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert jendela.pesan.kalimat.text() == HANYA_BACA
    assert pemakai_baru.row(tabel, kunci) == semula
    assert jembatan.kantor is buku
    assert jendela.commit()
    assert jendela.show_step("renstra")


def test_berkas_yang_tidak_boleh_ditulis_ditawarkan_untuk_dibaca(
    pemakai_baru: Pemakai, contoh: Path
) -> None:
    """A flash drive with its switch on, a folder of the server that is for reading."""
    galat = GalatHanyaBaca("“palaran.lkjip” tidak boleh ditulis.")
    assert other_way(contoh, galat, pemakai_baru.pemilih) is None, "cancelled"
    pemakai_baru.pemilih.pilihan = 0
    buka = other_way(contoh, galat, pemakai_baru.pemilih)
    assert buka is not None
    with buka() as store:
        assert store.read_only
    assert "dibaca saja" in pemakai_baru.pemilih.ditanya[-1]


def test_drive_yang_tidak_ada_tidak_ditawari_cadangan(pemakai_baru: Pemakai) -> None:
    hilang = Path("/tidak-ada/kantor.lkjip")
    assert other_way(hilang, GalatTidakAda("Tidak ditemukan."), pemakai_baru.pemilih) is None
    assert pemakai_baru.pemilih.ditanya == []
