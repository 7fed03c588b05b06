"""Wrong usage and files that can't be opened: one Indonesian sentence, the right exit code."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from lkjip_desktop.actions.berkas import open_file
from lkjip_desktop.cli import run
from lkjip_desktop.kinerja.waktu import format_waktu

ASING = ("invalid", "required", "argument", "expected", "choose", "usage", "Traceback")


@pytest.mark.parametrize(
    "argumen",
    [
        [],
        ["tidak-ada"],
        ["cetak"],
        ["cetak", "x.lkjip", "lain", "--keluaran", "x"],
        ["cetak", "x.lkjip", "rkt"],
        ["cetak", "x.lkjip", "rkt", "--keluaran", "x", "--kertas", "a3"],
        ["cetak", "x.lkjip", "rkt", "--keluaran", "x", "--perubahan", "-1"],
        ["cetak", "x.lkjip", "rkt", "--keluaran"],
        ["hitung", "x.lkjip", "--tahun", "dua ribu"],
        ["hitung", "x.lkjip", "--json=ya"],
        ["hitung", "x.lkjip", "y.lkjip"],
        ["baru", "x.lkjip"],
        ["riwayat", "x.lkjip", "--jumlah", "0"],
    ],
)
def test_salah_pakai_dijelaskan_dalam_bahasa_indonesia(
    argumen: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(argumen) == 2
    galat = capsys.readouterr().err
    assert "Lihat cara pakai" in galat
    assert [kata for kata in ASING if kata in galat] == []


@pytest.mark.parametrize(
    ("argumen", "kalimat"),
    [
        (["--ngawur"], "Pilihan tidak dikenal: --ngawur."),
        (["ngawur"], "Perintah “ngawur” tidak dikenal. Yang ada: contoh, baru, "),
        (["cetak", "x", "usage: 'a'", "--keluaran", "x"], "“usage: 'a'” tidak dikenal."),
        (["hitung", "x", "--tahun", "argument (choose from"], "“argument (choose from” tidak sah"),
        (["hitung", "x", "invalid choice:"], "Tidak dikenal: invalid choice:."),
    ],
)
def test_kata_pemakai_disebut_apa_adanya(
    argumen: list[str], kalimat: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(argumen) == 2
    assert kalimat in capsys.readouterr().err


@pytest.mark.parametrize("argumen", [["--help"], ["cetak", "--help"], ["impor", "--help"]])
def test_bantuan_tanpa_kata_asing(argumen: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(argumen) == 0
    bantuan = capsys.readouterr().out
    assert "pemakaian:" in bantuan
    assert [kata for kata in (*ASING, "show", "options") if kata in bantuan] == []


def test_tahun_yang_tidak_ada(contoh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["hitung", str(contoh), "--tahun", "2031", "--json"]) == 1
    galat = capsys.readouterr().err
    assert "2031" in galat
    assert "2024" in galat


@pytest.mark.parametrize("perintah", ["hitung", "cetak", "ekspor", "periksa", "riwayat"])
def test_berkas_yang_bukan_milik_kita(
    perintah: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tambahan = {
        "cetak": ["rkt", "--keluaran", str(tmp_path / "k")],
        "ekspor": [str(tmp_path / "b.xlsx")],
    }.get(perintah, [])
    asing = tmp_path / "asing.lkjip"
    asing.write_text("halo", encoding="utf-8")
    assert run([perintah, str(asing), *tambahan]) == 1
    assert "bukan berkas LKjIP" in capsys.readouterr().err
    assert run([perintah, str(tmp_path / "hilang.lkjip"), *tambahan]) == 1
    assert "tidak ditemukan" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["asing.lkjip"]
    assert asing.read_text(encoding="utf-8") == "halo"


def test_contoh_tidak_pernah_menimpa(contoh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sebelum = contoh.read_bytes()
    assert run(["contoh", str(contoh)]) == 1
    assert "sudah ada" in capsys.readouterr().err
    assert contoh.read_bytes() == sebelum


def test_akhiran_dilengkapi(tmp_path: Path) -> None:
    assert run(["contoh", str(tmp_path / "palaran")]) == 0
    assert (tmp_path / "palaran.lkjip").is_file()


def test_riwayat_menyebut_langkah(contoh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    with open_file(contoh) as store:
        with store.transaction("Ganti nama") as t:
            t.put(replace(store.buku.instansi, nama="Kecamatan Lain"))
        store.undo()
        waktu = format_waktu(store.riwayat()[0].waktu)
    assert run(["riwayat", str(contoh)]) == 0
    urung, ubah, buat = capsys.readouterr().out.splitlines()
    assert urung.endswith("  Urungkan: Ganti nama")
    assert waktu in urung
    assert ubah.endswith("  Ganti nama")
    assert buat.endswith("  Buat berkas contoh")


def test_yang_membaca_keluaran_boleh_berhenti(contoh: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "lkjip_desktop", "hitung", str(contoh), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
        assert program.wait() == 0


def test_sebagai_program_sendiri(contoh: Path) -> None:
    """The whole process: UTF-8 out whatever the console says, and Qt is never imported."""
    hasil = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "lkjip_desktop", "hitung", str(contoh)],
        capture_output=True,
        env={"PYTHONIOENCODING": "cp1252", "PATH": "/usr/bin:/bin"},
        check=True,
    )
    assert "BAIK" in hasil.stdout.decode("utf-8")
    assert b"PySide6" not in hasil.stderr
