"""`lkjip cetak` and `lkjip tetapkan`: files, paper, bytes that do not change."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from python_calamine import CalamineWorkbook

from lkjip_desktop.actions.berkas import open_file
from lkjip_desktop.cli import run

SEMUA = (
    *("rkt", "pk", "pengukuran", "efisiensi", "efisiensi-biaya", "nko"),
    *("anggaran", "anggaran-triwulan", "anggaran-pertumbuhan", "anggaran-grafik"),
)


def cetak(berkas: Path, folder: Path, *lainnya: str) -> int:
    return run(["cetak", str(berkas), "--tahun", "2024", "--keluaran", str(folder), *lainnya])


def teks_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as dokumen:
        return "\n".join(halaman.get_textpage().get_text_range() for halaman in dokumen)


def rename_office(path: Path) -> None:
    with open_file(path) as store, store.transaction("Ganti nama") as t:
        t.put(replace(store.buku.instansi, nama="Kecamatan Lain"))


@pytest.mark.parametrize(("kertas", "ukuran_mm"), [("f4", [215, 330]), ("a4", [210, 297])])
def test_semua_lembar_tercetak(
    contoh: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kertas: str,
    ukuran_mm: list[int],
) -> None:
    capsys.readouterr()
    assert cetak(contoh, tmp_path / "hasil cetak", "semua", "--kertas", kertas) == 0
    daftar = [Path(baris) for baris in capsys.readouterr().out.splitlines()]
    assert [p.name for p in daftar] == [f"{nama}-2024.pdf" for nama in SEMUA]
    for path in daftar:
        with pypdfium2.PdfDocument(path) as dokumen:
            for halaman in dokumen:
                assert sorted(round(x / 72 * 25.4) for x in halaman.get_size()) == ukuran_mm
    assert "93,95" in teks_pdf(daftar[SEMUA.index("nko")])


def test_data_sama_byte_sama(contoh: Path, tmp_path: Path) -> None:
    for nama in ("satu", "dua"):
        assert cetak(contoh, tmp_path / nama, "semua") == 0
    for satu in (tmp_path / "satu").iterdir():
        assert satu.read_bytes() == (tmp_path / "dua" / satu.name).read_bytes()


def test_yang_ditetapkan_tercetak_sama_selamanya(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cetak(contoh, tmp_path / "draf", "pk")
    assert run(["tetapkan", str(contoh), "pk", "--tahun", "2024"]) == 0
    rename_office(contoh)
    capsys.readouterr()
    assert cetak(contoh, tmp_path / "tetap", "pk") == 0
    assert "sudah berubah" in capsys.readouterr().err
    draf, tetap = tmp_path / "draf/pk-2024.pdf", tmp_path / "tetap/pk-2024.pdf"
    assert tetap.read_bytes() == draf.read_bytes()
    assert cetak(contoh, tmp_path / "baru", "pk", "--draf") == 0
    assert "KECAMATAN LAIN" in teks_pdf(tmp_path / "baru/pk-2024.pdf")


def test_lembar_yang_datanya_berubah_disebut_sekali(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tetapkan", str(contoh), "semua", "--tahun", "2024"]) == 0
    rename_office(contoh)
    capsys.readouterr()
    assert cetak(contoh, tmp_path, "rkt", "pk", "nko") == 0
    (kalimat,) = capsys.readouterr().err.splitlines()
    assert "sudah berubah sejak itu: rkt-2024.pdf, pk-2024.pdf, nko-2024.pdf." in kalimat
    run(["periksa", str(contoh)])
    keluar = capsys.readouterr().out
    assert keluar.count("Isinya berubah sejak versi 1 ditetapkan: ") == len(SEMUA)


def test_tetapkan_lagi_menjadi_versi_baru(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tetapkan", str(contoh), "rkt", "--tahun", "2024"]) == 0
    rename_office(contoh)
    assert run(["tetapkan", str(contoh), "rkt", "--tahun", "2024"]) == 0
    assert "versi 2" in capsys.readouterr().out
    assert cetak(contoh, tmp_path, "rkt") == 0
    assert "KECAMATAN LAIN" in teks_pdf(tmp_path / "rkt-2024.pdf")
    assert "berubah" not in capsys.readouterr().err


def test_data_kurang_tidak_dapat_ditetapkan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "kosong.lkjip"
    run(["baru", str(path), "--tahun", "2025"])
    assert run(["tetapkan", str(path), "pk"]) == 1
    assert "belum dapat ditetapkan" in capsys.readouterr().err
    assert run(["periksa", str(path)]) == 1
    assert "galat" in capsys.readouterr().out


def test_tahun_kosong_pun_tercetak(tmp_path: Path) -> None:
    path = tmp_path / "kosong.lkjip"
    assert run(["baru", str(path), "--tahun", "2025"]) == 0
    assert run(["cetak", str(path), "semua", "--keluaran", str(tmp_path / "k")]) == 0
    assert len(list((tmp_path / "k").iterdir())) == len(SEMUA)


def test_pk_yang_belum_ada(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cetak(contoh, tmp_path / "k", "pk", "--perubahan", "9") == 1
    assert "Perubahan ke-9" in capsys.readouterr().err
    assert not (tmp_path / "k").exists()


def test_folder_keluaran_yang_tidak_dapat_dibuat(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "penghalang").write_text("", encoding="utf-8")
    assert cetak(contoh, tmp_path / "penghalang" / "k", "rkt") == 1
    galat = capsys.readouterr().err
    assert "penghalang" in galat
    assert "Traceback" not in galat


def test_cetak_dan_hitung_menyebut_galat_yang_tersisa(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_file(contoh) as store, store.transaction("Kosongkan nama") as t:
        t.put(replace(store.buku.instansi, nama=""))
    capsys.readouterr()
    assert cetak(contoh, tmp_path, "rkt", "nko") == 0
    sisa = f"masih ada 1 galat. Lihat: lkjip periksa {contoh}"
    assert capsys.readouterr().err.splitlines() == [
        f"rkt-2024.pdf: {sisa}",
        f"nko-2024.pdf: {sisa}",
    ]
    assert run(["hitung", str(contoh), "--json"]) == 0
    assert sisa in capsys.readouterr().err
    assert run(["periksa", str(contoh)]) == 1


def test_semua_lembar_ditetapkan_sekaligus(
    contoh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run(["tetapkan", str(contoh), "semua", "--tahun", "2024"]) == 0
    keluar = capsys.readouterr().out
    assert keluar.count("ditetapkan, versi 1.") == len(SEMUA)
    assert "Perjanjian Kinerja 2024 ditetapkan, versi 1." in keluar


def test_lembar_sebagai_excel(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["tetapkan", str(contoh), "anggaran", "--tahun", "2024"]) == 0
    for nama in ("satu", "dua"):
        assert cetak(contoh, tmp_path / nama, "semua", "--bentuk", "xlsx") == 0
    keluaran = capsys.readouterr()
    assert len(keluaran.out.splitlines()) == 1 + 2 * len(SEMUA)
    assert "Berisi data sekarang; versi resminya (versi 1) adalah PDF-nya." in keluaran.err
    assert {p.name for p in (tmp_path / "satu").iterdir()} == {f"{n}-2024.xlsx" for n in SEMUA}
    for satu in (tmp_path / "satu").iterdir():
        assert satu.read_bytes() == (tmp_path / "dua" / satu.name).read_bytes()
    buku = CalamineWorkbook.from_path(tmp_path / "satu/anggaran-2024.xlsx")
    (isi,) = (buku.get_sheet_by_index(n).to_python() for n in range(len(buku.sheet_names)))
    assert ["JUMLAH", "", 35_898_593_985, 35_585_343_360, 0.9913] in isi


def test_bentuk_yang_tidak_ada(
    contoh: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cetak(contoh, tmp_path, "rkt", "--bentuk", "docx") == 2
    assert "Pilih salah satu: pdf, xlsx" in capsys.readouterr().err
