"""The system's questions: where to save, and never over a file without having asked."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from lkjip_desktop.forms.dialog import BERKAS_LKJIP, PDF, Pemilih
from lkjip_desktop.forms.jenis_berkas import JenisBerkas

Pilih = Callable[[str], list[QFileDialog]]


class PemilihRagu(Pemilih):
    """The real dialogs for files; the question yes or no is answered at once."""

    def __init__(self, induk: QWidget) -> None:
        super().__init__(induk)
        self.setuju = False
        self.ditanya: list[str] = []

    def confirm(self, judul: str, tanya: str, ya: str, tidak: str) -> bool:
        del judul, ya, tidak
        self.ditanya.append(tanya)
        return self.setuju


@pytest.fixture
def pemilih(qapp: QApplication) -> Iterator[PemilihRagu]:
    assert qapp is not None
    induk = QWidget()
    yield PemilihRagu(induk)
    induk.deleteLater()


@pytest.fixture
def ketik(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Pilih:
    """Type a name into the next file dialog, an empty one cancels; the dialogs that were shown."""
    tampil: list[QFileDialog] = []

    def pasang(nama: str) -> list[QFileDialog]:
        def exec_(dialog: QFileDialog) -> int:
            tampil.append(dialog)
            if nama:
                dialog.selectFile(str(tmp_path / nama))
            return int(bool(nama))

        monkeypatch.setattr(QFileDialog, "exec", exec_)
        return tampil

    return pasang


def test_nama_tanpa_akhiran_diberi_akhiran_oleh_dialognya(
    pemilih: PemilihRagu, ketik: Pilih, tmp_path: Path
) -> None:
    tampil = ketik("pk")
    assert pemilih.save_file("Simpan sebagai PDF", "pk-2024.pdf", PDF) == tmp_path / "pk.pdf"
    assert tampil[0].defaultSuffix() == "pdf"
    assert not tampil[0].testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert pemilih.ditanya == []


def test_batal_berarti_tidak_ada_tempat(pemilih: PemilihRagu, ketik: Pilih) -> None:
    ketik("")
    assert pemilih.save_file("Simpan sebagai PDF", "pk-2024.pdf", PDF) is None


@pytest.mark.parametrize("setuju", [False, True])
def test_nama_bertitik_yang_menjadi_nama_berkas_lama_ditanyakan(
    pemilih: PemilihRagu, ketik: Pilih, tmp_path: Path, setuju: bool
) -> None:
    lama = tmp_path / "PK v1.2.pdf"
    lama.write_bytes(b"lama")
    ketik("PK v1.2")
    pemilih.setuju = setuju
    hasil = pemilih.save_file("Simpan sebagai PDF", "pk-2024.pdf", PDF)
    assert hasil == (lama if setuju else None)
    assert pemilih.ditanya == ["“PK v1.2.pdf” sudah ada. Ganti dengan yang baru?"]


def test_berkas_lkjip_tidak_pernah_diganti_jadi_tidak_ditanyakan(
    pemilih: PemilihRagu, ketik: Pilih, tmp_path: Path
) -> None:
    (tmp_path / "kantor.lkjip").touch()
    tampil = ketik("kantor")
    hasil = pemilih.save_file("Simpan berkas baru", "Kinerja.lkjip", BERKAS_LKJIP)
    assert hasil == tmp_path / "kantor.lkjip"
    assert tampil[0].testOption(QFileDialog.Option.DontConfirmOverwrite)


@pytest.mark.parametrize(("tombol", "hasil"), [("Ya", 0), ("Lain", 1), ("Batal", None)])
def test_pilihan_di_antara_beberapa_jalan(
    pemilih: PemilihRagu, monkeypatch: pytest.MonkeyPatch, tombol: str, hasil: int | None
) -> None:
    def tekan(kotak: QMessageBox) -> int:
        kotak.show()
        (satu,) = (t for t in kotak.buttons() if t.text() == tombol)
        satu.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", tekan)
    assert pemilih.choose("PK 2024", "Yang mana?", ("Ya", "Lain")) == hasil


def test_daftar_berkas_menyebut_jenis_berkas_sendiri(
    pemilih: PemilihRagu, ketik: Pilih, tmp_path: Path
) -> None:
    (tmp_path / "kantor.lkjip").write_bytes(b"SQLite format 3\0")
    (tmp_path / "catatan.txt").write_text("teks", encoding="utf-8")
    tampil = ketik("kantor.lkjip")
    assert pemilih.open_file("Buka berkas", BERKAS_LKJIP) == tmp_path / "kantor.lkjip"
    assert pemilih.save_file("Simpan berkas baru", "baru.lkjip", BERKAS_LKJIP) is not None
    for dialog in tampil:
        jenis = dialog.iconProvider()
        assert isinstance(jenis, JenisBerkas)
        assert jenis.type(QFileInfo(str(tmp_path / "kantor.lkjip"))) == "Berkas LKjIP"
        assert "LKjIP" not in jenis.type(QFileInfo(str(tmp_path / "catatan.txt")))
        assert "LKjIP" not in jenis.type(QFileInfo(str(tmp_path)))
