"""`lkjip uji-diri`: says that all is well where it is, and what is wrong where something is."""

import sys
from pathlib import Path

import pytest

from lkjip_desktop.actions import uji_diri
from lkjip_desktop.actions.uji import lembar
from lkjip_desktop.actions.uji_diri import HasilUji, run_self_test
from lkjip_desktop.cli import run
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.paths import backup_dir, config_dir

SKEMA = Path(__file__).parents[1] / "store/skema"
JENDELA = "Membuka semua formulir dan pratinjaunya"


@pytest.fixture
def tanpa_jendela(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window that always finds everything in order, for tests of the other parts."""
    kode = (
        "import pathlib, sys; p = pathlib.Path(sys.argv[2], 'jendela'); p.mkdir(); "
        "(p / 'kesalahan.txt').touch()"
    )
    monkeypatch.setattr(uji_diri, "window_command", lambda: [sys.executable, "-c", kode])


def gagal(hasil: list[HasilUji]) -> dict[str, str]:
    return {satu.nama: satu.kesalahan for satu in hasil if satu.kesalahan}


@pytest.fixture
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of a user of their own: those of all tests hold what other tests leave."""
    for nama in ("HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(nama, str(tmp_path / "rumah"))
    return tmp_path / "rumah"


def test_semua_bagian_baik_dan_gambarnya_ada(
    tmp_path: Path, rumah: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lama = [str(p) for p in sorted(SKEMA.glob("*.lkjip"))]
    assert run(["uji-diri", str(tmp_path / "uji"), "--lama", *lama]) == 0
    keluaran = capsys.readouterr()
    assert keluaran.err == ""
    baris = keluaran.out.splitlines()
    assert len(baris) == 14 + len(lama)
    assert all(satu.startswith("baik   ") for satu in baris[:-1])
    gambar = {p.stem for p in (tmp_path / "uji/jendela").glob("*.png")}
    assert gambar >= {"berkas-baru", "impor", "panduan", "pulihkan"}
    assert len(gambar) == 7 + sum(len(langkah.bagian) for langkah in LANGKAH)
    assert backup_dir().is_relative_to(rumah)
    assert not list(backup_dir().iterdir()), "no backups of a test stay with the user"
    assert not config_dir().exists(), "nor what a window remembers"
    pdf = list((tmp_path / "uji/lembar").glob("*/*.pdf"))
    assert len(pdf) == len(Kertas) * len(JenisLembar)


@pytest.mark.usefixtures("tanpa_jendela")
def test_pdf_tanpa_tulisan_adalah_kegagalan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lembar, "read_text", lambda _: "")
    ((nama, kesalahan),) = gagal(list(run_self_test(tmp_path))).items()
    assert nama.startswith("Mencetak")
    assert "tidak memuat “Kecamatan Palaran”" in kesalahan


@pytest.mark.usefixtures("tanpa_jendela")
def test_angka_yang_berbeda_adalah_kegagalan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lembar, "NKO", lembar.NKO + 1)
    assert list(gagal(list(run_self_test(tmp_path)))) == [
        "Menghitung",
        "Mencetak semua lembar dan membaca PDF-nya",
    ]


@pytest.mark.usefixtures("tanpa_jendela")
def test_pustaka_yang_hilang_tidak_menghentikan_bagian_lain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hilang(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'xlsxwriter'")

    monkeypatch.setattr("lkjip_desktop.actions.tukar.write_buku_kerja", hilang)
    hasil = list(run_self_test(tmp_path))
    assert len(hasil) == 13
    assert "xlsxwriter" in gagal(hasil)["Mengekspor dan mengimpor buku kerja"]


@pytest.mark.usefixtures("tanpa_jendela")
def test_berkas_lama_yang_rusak_adalah_kegagalan(tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.lkjip"
    rusak.write_bytes(b"bukan berkas kantor")
    assert list(gagal(list(run_self_test(tmp_path / "uji", [rusak])))) == [
        "Membuka berkas versi lama rusak.lkjip"
    ]
    assert rusak.read_bytes() == b"bukan berkas kantor"


def test_jendela_yang_mati_adalah_kegagalan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mati = [sys.executable, "-c", "raise SystemExit(3)"]
    monkeypatch.setattr(uji_diri, "window_command", lambda: mati)
    assert run(["uji-diri", str(tmp_path / "uji")]) == 1
    keluaran = capsys.readouterr()
    assert f"GAGAL  {JENDELA}" in keluaran.out
    assert "kode 3" in keluaran.err


def test_folder_yang_berisi_tidak_disentuh(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "surat.txt").write_text("penting", encoding="utf-8")
    assert run(["uji-diri", str(tmp_path)]) == 1
    assert "sudah berisi" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["surat.txt"]
