"""`lkjip lambang`: the coat of arms on the letterhead."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from lkjip_desktop.cli import run

LAMBANG = Path(__file__).parents[2] / "resources/contoh/lambang.png"


def images(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as dokumen:
        objek = dokumen[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
        return len(list(objek))


def test_lambang_terpasang_pada_kop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = tmp_path / "kantor.lkjip"
    assert run(["baru", str(berkas), "--tahun", "2025", "--nama", "Kecamatan Sumber Jaya"]) == 0
    cetak = ["cetak", str(berkas), "rkt", "--keluaran", str(tmp_path)]
    assert run(cetak) == 0
    assert images(tmp_path / "rkt-2025.pdf") == 0
    assert run(["lambang", str(berkas), str(LAMBANG)]) == 0
    assert "Lambang dipasang" in capsys.readouterr().out
    assert run(cetak) == 0
    assert images(tmp_path / "rkt-2025.pdf") == 1


@pytest.mark.parametrize("nama", ["teks.png", "tiada.png"])
def test_yang_bukan_gambar_ditolak(
    contoh: Path, tmp_path: Path, nama: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "teks.png").write_text("bukan gambar", encoding="utf-8")
    sebelum = contoh.read_bytes()
    assert run(["lambang", str(contoh), str(tmp_path / nama)]) == 1
    assert nama in capsys.readouterr().err
    assert contoh.read_bytes() == sebelum
