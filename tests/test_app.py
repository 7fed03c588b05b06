"""The program as it starts: what is loaded when, and what happens where it can't."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from lkjip_desktop.__main__ import main
from lkjip_desktop.actions import berkas
from lkjip_desktop.app import TANPA_LAYAR
from lkjip_desktop.forms.kegagalan import Kegagalan

BERAT = (
    *("sqlalchemy", "alembic", "reportlab", "pypdfium2", "lkjip_desktop.kinerja.buku"),
    *("datetime", "html"),  # small ones that the first form does without
)

JALAN = """
import gc
import sys
import threading
from PySide6.QtCore import QCoreApplication, QTimer
from lkjip_desktop import app
from lkjip_desktop.forms import window
asli = window.Jendela.start_preview
def tertampil(jendela):
    form = jendela.form.part
    print("tampil", jendela.form.isVisible(), type(form).__name__,
          [m for m in {berat!r} if m in sys.modules])
def mulai(jendela, samping):
    asli(jendela, samping)
    print("terisi", jendela.halaman.mulai.isVisible(), jendela.windowTitle(),
          jendela.pesan.kalimat.text())
    QTimer.singleShot(0, lambda: siap(jendela))
def siap(jendela):
    kata = QCoreApplication.translate("QPlatformTheme", "Cancel")
    print("siap", gc.isenabled(), kata, jendela.kepala.berkas.accessibleName(), sep="|")
    print(type(sys.excepthook).__name__, type(threading.excepthook.__self__).__name__)
    jendela.close()
lama = window.Jendela.__init__
def baru(jendela, *isi):
    lama(jendela, *isi)
    jendela.painted.connect(lambda: tertampil(jendela))
window.Jendela.__init__, window.Jendela.start_preview = baru, mulai
if __name__ == "__main__":
    sys.exit(app.run_window({path!r}))
"""

TAK_MENJAWAB = """
import pathlib
import threading
ada = pathlib.Path.is_file
def tunggu(path):
    if path.suffix != ".lkjip":
        return ada(path)
    assert threading.current_thread() is not threading.main_thread()
    threading.Event().wait()
pathlib.Path.is_file = tunggu
"""
"""The files of the office are on a network drive that is away."""


def run(path: Path | None, rumah: Path, dahulu: str = "") -> list[str]:
    """Start the program in a process of its own; the lines that it printed on its way."""
    teks = None if path is None else str(path)
    hasil = subprocess.run(
        [sys.executable, "-c", dahulu + JALAN.format(berat=BERAT, path=teks)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "HOME": str(rumah), "APPDATA": str(rumah), "LOCALAPPDATA": str(rumah)},
        timeout=60,
        check=False,
    )
    assert hasil.returncode == 0, hasil.stderr
    return hasil.stdout.splitlines()


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contoh") / "palaran.lkjip"
    berkas.create_contoh(path).close()
    return path


def test_formulir_pertama_tampil_sebelum_bagian_berat_dimuat(contoh: Path, tmp_path: Path) -> None:
    assert run(contoh, tmp_path) == [
        "tampil True BagianPerjanjian []",
        "terisi False palaran.lkjip – LKjIP Desktop ",
        "siap|True|Batal|Kecamatan Palaran – palaran.lkjip",
        "Kegagalan Kegagalan",
    ]


def test_berkas_terakhir_dibuka_lagi_tanpa_disebut(contoh: Path, tmp_path: Path) -> None:
    run(contoh, tmp_path)
    assert run(None, tmp_path)[1] == "terisi False palaran.lkjip – LKjIP Desktop "


def test_drive_yang_tidak_menjawab_tidak_menahan_jendela(contoh: Path, tmp_path: Path) -> None:
    run(contoh, tmp_path)
    baris = run(None, tmp_path, TAK_MENJAWAB)
    assert baris[0] == "tampil True BagianPerjanjian []"
    assert baris[1].startswith("terisi True LKjIP Desktop Masih mencari “palaran.lkjip” di")


def test_berkas_yang_hilang_menjadi_kalimat_di_halaman_mulai(tmp_path: Path) -> None:
    baris = run(tmp_path / "hilang.lkjip", tmp_path)
    assert baris[1].startswith("terisi True LKjIP Desktop “hilang.lkjip”")
    assert baris[2] == "siap|True|Batal|Belum ada berkas yang dibuka"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a screen")
def test_tanpa_layar_satu_kalimat_dan_kode_1() -> None:
    tanpa = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    hasil = subprocess.run(
        [sys.executable, "-m", "lkjip_desktop"],
        capture_output=True,
        encoding="utf-8",
        env={k: v for k, v in os.environ.items() if k not in tanpa},
        cwd=Path(__file__).parents[1],
        check=False,
    )
    assert (hasil.returncode, hasil.stdout, hasil.stderr) == (1, "", TANPA_LAYAR + "\n")


@pytest.mark.parametrize(
    ("argumen", "ke_jendela"),
    [
        ([], True),
        (["kantor.lkjip"], True),
        (["KANTOR.LKJIP"], True),
        (["ada"], True),
        (["contoh"], False),
        (["contoh", "kantor.lkjip"], False),
        (["--version"], False),
    ],
)
def test_berkas_ke_jendela_perintah_ke_baris_perintah(
    argumen: list[str], ke_jendela: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ada").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    ke: list[object] = []

    def catat(isi: object) -> int:
        ke.append(isi)
        return 0

    monkeypatch.setattr("lkjip_desktop.app.run_window", catat)
    monkeypatch.setattr("lkjip_desktop.cli.run", catat)
    assert main(argumen) == 0
    assert ke == [(argumen[0] if argumen else None) if ke_jendela else argumen]


def test_program_berjendela_tanpa_konsol_tetap_menjalankan_perintah(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    try:
        assert main(["contoh", str(tmp_path / "contoh.lkjip")]) == 0
        assert main(["periksa", str(tmp_path / "tidak ada.lkjip")]) == 1
    finally:
        for saluran in (sys.stdout, sys.stderr):
            saluran.close()
    assert (tmp_path / "contoh.lkjip").is_file()


# --- failures of the program itself --------------------------------------------------------------


def test_kegagalan_dicatat_dan_disampaikan_dengan_tenang(
    qapp: QApplication, tmp_path: Path
) -> None:
    log = tmp_path / "log" / "galat.log"
    kegagalan = Kegagalan(log.parent)
    teks: list[str] = []

    def salin() -> None:
        kotak = QApplication.activeModalWidget()
        assert isinstance(kotak, QMessageBox)
        teks.append(kotak.text())
        tombol = kotak.findChildren(QPushButton)
        next(t for t in tombol if t.text() == "Salin rincian").click()

    kegagalan(ValueError, ValueError("pecah"), None)
    kegagalan(ValueError, ValueError("lagi"), None)
    assert QApplication.activeModalWidget() is None  # it may have happened while Qt paints
    QTimer.singleShot(0, salin)
    qapp.processEvents()
    assert len(teks) == 1
    assert "tetap aman di berkas Anda" in teks[0]
    catatan = log.read_text(encoding="utf-8")
    assert "ValueError\n" in catatan
    assert "pecah" not in catatan
    assert qapp.clipboard().text() in catatan


def test_kegagalan_di_utas_lain_disampaikan_di_utas_jendela(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    di: list[tuple[str, int]] = []
    monkeypatch.setattr(
        Kegagalan, "_tell", lambda _, rinci: di.append((rinci, threading.get_ident()))
    )
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    kegagalan = Kegagalan(tmp_path)
    kegagalan.install()
    utas = threading.Thread(target=lambda: 1 // 0)
    utas.start()
    utas.join()
    qapp.processEvents()
    ((rinci, utas_dialog),) = di
    assert "ZeroDivisionError" in rinci
    assert utas_dialog == threading.get_ident()


def test_log_yang_besar_dimulai_baru(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "galat.log"
    log.write_text("x" * 1_000_001, encoding="utf-8")
    monkeypatch.setattr(Kegagalan, "_tell", lambda *_: None)
    Kegagalan(tmp_path)(ValueError, ValueError("pecah"), None)
    assert "x" * 10 not in log.read_text(encoding="utf-8")
    assert (tmp_path / "galat.1.log").read_text(encoding="utf-8") == "x" * 1_000_001
    Kegagalan(tmp_path)(ValueError, ValueError("lagi"), None)
    assert log.read_text(encoding="utf-8").count("ValueError") == 2
