"""`lkjip hitung`: the published year as JSON, numbers as text with a dot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lkjip_desktop.cli import run

Hitung = Callable[[Path], dict[str, Any]]


def test_angka_tahun_yang_terbit(contoh: Path, hitung: Hitung) -> None:
    hasil = hitung(contoh)
    assert hasil["tahun"] == 2024
    assert [(i["target"], i["realisasi"], i["capaian"]) for i in hasil["indikator"]] == [
        ("88.31", "87.23", "98.78"),
        ("83", "99.66", "120.07"),
    ]
    assert [(p["anggaran_pk"], p["pagu"]) for p in hasil["program"]] == [
        ("11263402406.00", "11846986973.00"),
        ("4141040000.00", "4029935956.00"),
        ("20021671056.00", "20021671056.00"),
    ]
    assert [e["serapan"] for e in hasil["efisiensi"]] == ["98.52", "99.61", "99.13"]
    assert [e["efisiensi_biaya"] for e in hasil["efisiensi"]] == ["1.48", "0.39", "0.87"]
    assert [e["efisiensi_selisih"] for e in hasil["efisiensi"][:2]] == ["0.26", "20.46"]
    assert [e["efisiensi_capaian"] for e in hasil["efisiensi"]] == ["0.26", "17.04", "10.42"]
    assert hasil["efisiensi"][2]["sasaran"] is None


def test_akip_dan_nko(contoh: Path, hitung: Hitung) -> None:
    hasil = hitung(contoh)
    assert hasil["akip"] == {
        "tahun": 2023,
        "nilai": "76.50",
        "predikat": "BB",
        "sebutan": "Sangat Baik",
        "alasan": None,
    }
    nko = hasil["nko"]
    assert [(b["normalisasi"], b["koreksi"], b["nilai_akhir"]) for b in nko["baris"]] == [
        ("98.78", "10.00", "88.90"),
        ("110.00", "10.00", "99.00"),
    ]
    assert (nko["total"], nko["nilai"], nko["predikat"]) == ("187.90", "93.95", "BAIK")


def test_perbandingan_antartahun(contoh: Path, hitung: Hitung) -> None:
    ikm, pemberdayaan = hitung(contoh)["perbandingan"]
    tahun = [t for t in ikm["tahun"] if t["realisasi"] is not None]
    assert [(t["tahun"], t["realisasi"]) for t in tahun] == [
        (2022, "87.15"),
        (2023, "93.85"),
        (2024, "87.23"),
    ]
    assert [t["capaian"] for t in tahun[1:]] == ["111.29", "98.78"]
    assert (ikm["rata_rata"], ikm["capaian_akhir"]) == ("105.03", "97.96")
    assert (pemberdayaan["rata_rata"], pemberdayaan["capaian_akhir"]) == ("120.76", "111.91")


def test_tanpa_json_untuk_dibaca_orang(contoh: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["hitung", str(contoh)]) == 0
    keluaran = capsys.readouterr().out
    assert "98,78%" in keluaran
    assert "Nilai Kinerja Organisasi: 93,95% BAIK" in keluaran


def test_yang_belum_terhitung_disebut_dengan_alasannya(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kosong.lkjip"
    assert run(["baru", str(path), "--tahun", "2025"]) == 0
    capsys.readouterr()
    assert run(["hitung", str(path)]) == 0
    nko = capsys.readouterr().out.splitlines()[-1]
    awal = "Nilai Kinerja Organisasi: belum terhitung (nilai evaluasi AKIP tahun sebelumnya"
    assert nko == f"{awal} belum diisi)"


def test_tahun_kosong_memberi_alasan_bukan_angka(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kosong.lkjip"
    assert run(["baru", str(path), "--tahun", "2025"]) == 0
    capsys.readouterr()
    assert run(["hitung", str(path), "--json"]) == 0
    keluaran = capsys.readouterr().out
    assert '"nilai": null' in keluaran
    assert "belum diisi" in keluaran
