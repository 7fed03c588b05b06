"""Backups at the window: made unasked, to a flash drive, gone back to, offered when needed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.forms.binding import IsianBaris
from lkjip_desktop.forms.bridge import HANYA_BACA
from lkjip_desktop.forms.cadangan import DialogPulih
from lkjip_desktop.forms.pembukaan import other_way
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatHanyaBaca, GalatTidakAda
from tests.forms.cadangan_uji import keadaan, realisasi, ubah
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until
from tests.store.bantu import Anak

DEKAT = (
    "import sys; from pathlib import Path; from lkjip_desktop.store import Store\n"
    "s = Store.open(Path(sys.argv[1])); print('terbuka', flush=True); input()"
)


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
