"""A second start while the window is open: that one comes forward with the file."""

import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, serah
from tests.store.bantu import Anak

AKAR = Path(__file__).parents[1]

PERTAMA = """
import sys
from PySide6.QtCore import QTimer
from lkjip_desktop import app
from lkjip_desktop.forms import panggilan
asli = panggilan.Panggilan.listen
jawab = panggilan.Panggilan.answer
def dengar(diri):
    asli(diri)
    print("siap", flush=True)
def terima(diri, path):
    jawab(diri, path)
    print(diri._jendela.windowTitle(), diri._jendela.isActiveWindow(), flush=True)
    if path is None:
        QTimer.singleShot(0, diri._jendela.close)
panggilan.Panggilan.listen, panggilan.Panggilan.answer = dengar, terima
sys.exit(app.run_window(sys.argv[1]))
"""


@pytest.fixture
def rumah(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user's folder of their own, with a short path: a socket's address has about 100 letters."""
    with tempfile.TemporaryDirectory(prefix="lkjip-") as folder:
        rumah = Path(folder) / "rumah"
        for nama in ("HOME", "APPDATA", "LOCALAPPDATA"):
            monkeypatch.setenv(nama, str(rumah))
        yield rumah


def mulai(*argumen: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lkjip_desktop", *map(str, argumen)],
        capture_output=True,
        encoding="utf-8",
        cwd=AKAR,
        timeout=60,
        check=False,
    )


@pytest.mark.usefixtures("rumah")
def test_mulai_kedua_kali_membawa_jendela_pertama_ke_depan(tmp_path: Path) -> None:
    satu, dua = tmp_path / "satu.lkjip", tmp_path / "dua & <b>.lkjip"
    for path in (satu, dua):
        berkas.create_contoh(path).close()
    with Anak(PERTAMA, satu) as jendela:
        assert jendela.baca() == "siap"
        for path in (dua, satu, satu):
            hasil = mulai(path)
            assert (hasil.returncode, hasil.stdout, hasil.stderr) == (0, "", "")
            assert jendela.baca() == f"{path.name} – LKjIP Desktop True"
        assert mulai().returncode == 0
        assert jendela.baca() == "satu.lkjip – LKjIP Desktop True"
        assert jendela.tunggu() == 0


def catat_ke(diterima: list[Path | None]) -> serah.Terima:
    def catat(path: Path | None) -> bool:
        diterima.append(path)
        return True

    return catat


@pytest.mark.usefixtures("rumah")
def test_jendela_yang_macet_tidak_menghalangi_yang_baru() -> None:
    penerima = serah.Penerima(lambda _: False)
    assert not serah.hand_over(Path("kantor.lkjip"))
    penerima.stop()


def test_tanpa_jendela_lain_tidak_ada_yang_menerima(rumah: Path) -> None:
    assert not serah.hand_over(None)
    assert not rumah.exists(), "asking leaves nothing behind"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows go with their process")
@pytest.mark.usefixtures("rumah")
def test_sisa_jendela_yang_mati_dibereskan() -> None:
    alamat = Path(serah._address())
    alamat.parent.mkdir(parents=True)
    with socket.socket(socket.AF_UNIX) as mati:
        mati.bind(str(alamat))
    assert alamat.exists()
    assert not serah.hand_over(None)
    assert not alamat.exists()
    diterima: list[Path | None] = []
    penerima = serah.Penerima(catat_ke(diterima))
    assert serah.hand_over(Path("kantor.lkjip"))
    assert oct(alamat.stat().st_mode)[-3:] == "600", "for this user alone"
    penerima.stop()
    assert diterima == [Path.cwd() / "kantor.lkjip"]
    assert not serah.hand_over(None)


@pytest.mark.skipif(sys.platform == "win32", reason="speaks to the socket itself")
@pytest.mark.usefixtures("rumah")
def test_kiriman_yang_bukan_dari_program_ini_tidak_menghentikan() -> None:
    diterima: list[Path | None] = []
    penerima = serah.Penerima(catat_ke(diterima))
    for isi in (b"", b"\x00\x00\x00\x04", b"\xff\xff\xff\xff\xff\xff", b"GET / HTTP/1.1\r\n\r\n"):
        with socket.socket(socket.AF_UNIX) as asing:
            asing.connect(serah._address())
            asing.sendall(isi)
    assert serah.hand_over(None)
    penerima.stop()
    assert diterima == [None]
