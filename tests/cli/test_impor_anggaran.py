"""`lkjip impor` knows a file that brings the budget, and brings it in as one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lkjip_desktop.cli import run
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran
from lkjip_desktop.store import Store
from tests.exchange.berkas_sipd import (
    KEPALA_REKAP5,
    LAIN,
    SKPD,
    baris_realisasi,
    baris_rekap5,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)

Hitung = Callable[[Path], dict[str, Any]]


@pytest.fixture
def rekap5(tmp_path: Path) -> Path:
    return tulis_rekap5(
        tmp_path / "rekap5.xlsx",
        baris_rekap5(5_000_000),
        baris_rekap5(7_000_000, skpd=LAIN, unit=LAIN),
    )


def test_rekap5_lalu_realisasi(
    contoh: Path, tmp_path: Path, rekap5: Path, hitung: Hitung, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["impor", str(contoh), str(rekap5)]) == 1
    assert "--skpd KODE" in capsys.readouterr().err
    perintah = ["impor", str(contoh), str(rekap5), "--skpd", SKPD, "--dokumen", "dppa"]
    assert run([*perintah, "--pratinjau"]) == 0
    keluar = capsys.readouterr().out
    assert "Jumlah pagu di berkas: Rp5.000.000,00" in keluar
    assert "pratinjau, tidak ada yang disimpan" in keluar
    assert run(perintah) == 0
    nyata = tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(4_000_000))
    assert run(["impor", str(contoh), str(nyata)]) == 0
    anggaran = hitung(contoh)["anggaran"]
    satu = next(s for s in anggaran["sub_kegiatan"] if s["pagu"] == "5000000.00")
    assert (satu["realisasi"], satu["serapan"]) == ("4000000.00", "80.00")
    assert run(["impor", str(contoh), str(nyata)]) == 0
    assert "0 perubahan" in capsys.readouterr().out
    with Store.open(contoh) as store:
        assert store.daftar_undo()[:2] == ("Impor l.xlsx", "Impor rekap5.xlsx")
        while store.undo():
            pass
        assert not hitung_pagu(store, 5_000_000)


def hitung_pagu(store: Store, rupiah: int) -> bool:
    return any(getattr(e, "pagu", None) == rupiah * 100 for e in store.buku.entitas())


def test_yang_bukan_apa_apa_tetap_ditolak_seperti_buku_kerja(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asing = tulis_rekap5(tmp_path / "a.xlsx", kepala=["Nama", "Alamat"])
    assert run(["impor", str(contoh), str(asing)]) == 1
    keluar = capsys.readouterr().err
    assert "buku kerja" in keluar
    assert "--kolom" in keluar


def test_kolom_ditunjuk_nomor_dan_tanggal_dokumen_dicatat(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kepala = ("Rek.", "Nomenklatur", "Sesudah")
    baris = [("7.01.03.2.02.0004", "Evaluasi Kelurahan", 1_234)]
    tabel = str(tulis(tmp_path / "t.xlsx", kepala, baris))
    perintah = ["impor", str(contoh), tabel, "--nomor", "900/7", "--tanggal", "2024-10-01"]
    kolom = ["--kolom", "kode=rek,uraian=Nomenklatur,pagu=Sesudah"]
    assert run([*perintah, *kolom, "--dokumen", "dppa"]) == 0
    assert "Jumlah pagu di berkas: Rp1.234,00" in capsys.readouterr().out
    with Store.open(contoh) as store:
        dokumen = max(store.buku.all_of(DokumenAnggaran), key=lambda d: d.ke)
        assert (dokumen.nomor, dokumen.tanggal) == ("900/7", date(2024, 10, 1))
    assert run([*perintah, *kolom, "--sebagian", "--pratinjau"]) == 0
    assert "0 hilang" in capsys.readouterr().out
    assert run(["impor", str(contoh), tabel]) == 0
    assert "0 perubahan" in capsys.readouterr().out, "the columns are remembered"
    assert run([*perintah, "--kolom", "pagu=Sesudah"]) == 2


def test_sebagian_juga_untuk_laporan_realisasi(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dua = "7.01.01.2.01.0002"
    penuh = tulis_realisasi(tmp_path / "p.xlsx", baris_realisasi(40), baris_realisasi(9, sub=dua))
    assert run(["impor", str(contoh), str(penuh), "--skpd", SKPD]) == 0
    satu = str(tulis_realisasi(tmp_path / "s.xlsx", baris_realisasi(60)))
    capsys.readouterr()
    assert run(["impor", str(contoh), satu, "--pratinjau"]) == 0
    keluar = capsys.readouterr().out
    assert "Realisasi 1 sub kegiatan menjadi LEBIH KECIL" in keluar
    assert "realisasi Rp9,00 → Rp0,00" in keluar
    assert run(["impor", str(contoh), satu, "--sebagian", "--pratinjau"]) == 0
    keluar = capsys.readouterr().out
    assert "LEBIH KECIL" not in keluar
    assert "realisasi Rp40,00 → Rp60,00" in keluar
    assert "Rp9,00" not in keluar


def test_kolom_hilang_dan_sel_buruk_tidak_menulis_apa_pun(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dulu = contoh.read_bytes()
    kepala = [k for k in KEPALA_REKAP5 if k != "PAGU"]
    assert run(["impor", str(contoh), str(tulis_rekap5(tmp_path / "a.xlsx", kepala=kepala))]) == 1
    assert "tidak punya kolom “Pagu”" in capsys.readouterr().err
    buruk = tulis_rekap5(tmp_path / "b.xlsx", baris_rekap5(1), baris_rekap5("satu"))
    assert run(["impor", str(contoh), str(buruk), "--skpd", SKPD]) == 1
    assert "Sheet1!W3" in capsys.readouterr().err
    assert contoh.read_bytes() == dulu


@pytest.mark.parametrize(
    "lebih", [["--bulan", "13"], ["--tanggal", "kemarin"], ["--dokumen", "rka"]]
)
def test_pilihan_yang_salah(contoh: Path, rekap5: Path, lebih: list[str]) -> None:
    assert run(["impor", str(contoh), str(rekap5), *lebih]) == 2


def test_total_tetap_sama_dengan_jumlah_barisnya(
    contoh: Path, rekap5: Path, hitung: Hitung
) -> None:
    assert run(["impor", str(contoh), str(rekap5), "--skpd", SKPD]) == 0
    anggaran = hitung(contoh)["anggaran"]
    baris = sum(Decimal(s["pagu"]) for s in anggaran["sub_kegiatan"])
    assert baris == Decimal(anggaran["total"]["pagu"])
    unit = {u["unit"]: u["pagu"] for u in anggaran["unit"]}
    assert unit["Kecamatan Palaran"] == "5000000.00"
    assert unit["Kelurahan Bukuan"] == "5656956880.00", "not in the file, so as it was"
