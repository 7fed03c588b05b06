"""Any Excel table: levels by code or by name, units as rows or in a column, a remembered layout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lkjip_desktop.actions.impor_anggaran import (
    Pilihan,
    SumberBerkas,
    SumberTempelan,
    Tunjuk,
    check_impor_anggaran,
    parse_columns,
)
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.exchange.sipd import HasilAnggaran
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.impor import TataLetakTabel
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan, tingkat_kode
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.kinerja.rekap_anggaran import RekapAnggaran, rekap_anggaran
from lkjip_desktop.kinerja.temuan import Temuan
from tests.exchange.berkas_sipd import TAHUN, kantor, tulis

KEPALA = ("Kode", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "%")
POHON = (
    ("7.01.03", "PROGRAM PEMBERDAYAAN", 900, 500, "99%"),
    ("7.01.03.2.02", "Kegiatan Pemberdayaan Kelurahan", 900, 500, None),
    ("7.01.03.2.02.0003", "Pemberdayaan Masyarakat", 600, 300, None),
    ("7.01.03.2.02.0004", "Evaluasi", 300, 200, None),
)


def baca(path: Path, buku: BukuKantor, **pilihan: Any) -> HasilAnggaran:  # noqa: ANN401 - of Pilihan
    return check_impor_anggaran(
        SumberBerkas(path), buku, Pilihan(waktu="2024-11-25T09:00:00+08:00", **pilihan)
    )


def terapkan(buku: BukuKantor, hasil: HasilBaca) -> BukuKantor:
    assert not hasil.temuan_galat
    return buku.terapkan(Usul("impor", hasil.put).as_perubahan(buku))


def isi(rekap: RekapAnggaran) -> list[tuple[Tingkat, str, int | None, int | None]]:
    semua = rekap.pohon.menurut_unit
    milik = [(s, rekap.milik(s)) for s in semua]
    return [(s.tingkat, s.nama, j.pagu, j.realisasi) for s, j in milik]


def test_pohon_berkode_dengan_unit_sebagai_baris(tmp_path: Path) -> None:
    baris = [
        ("", "KECAMATAN CONTOH", 900, 500, None),
        *POHON,
        ("5.1.02.01", "Belanja Alat", 600, 300, None),
        (None, "Kelurahan Bukuan", 600, 300, None),
        *POHON[:3],
        ("", "Jumlah", 1500, 800, None),
    ]
    hasil = baca(tulis(tmp_path / "t.xlsx", KEPALA, baris, [["Tabel 3.10"], []]), kantor())
    assert not hasil.peringatan
    rekap = rekap_anggaran(terapkan(kantor(), hasil), TAHUN)
    assert isi(rekap)[:2] == [
        (Tingkat.SELURUH, "Kecamatan Contoh", 150_000, 80_000),
        (Tingkat.UNIT, "Kecamatan Contoh", 90_000, 50_000),
    ]
    assert [i for i in isi(rekap) if i[0] is Tingkat.SUB_KEGIATAN] == [
        (Tingkat.SUB_KEGIATAN, "Pemberdayaan Masyarakat", 60_000, 30_000),
        (Tingkat.SUB_KEGIATAN, "Evaluasi", 30_000, 20_000),
        (Tingkat.SUB_KEGIATAN, "Pemberdayaan Masyarakat", 60_000, 30_000),
    ]


def test_daftar_datar_dengan_kolom_unit(tmp_path: Path) -> None:
    """Only rows of sub kegiatan, each with its code: parents follow from the code."""
    kepala = ("Unit", "Kode", "Uraian", "Pagu")
    baris = [
        ("Kelurahan Bukuan", "7.01.03.2.02.03", "Pemberdayaan", "1.500.000,50"),
        ("Kelurahan Baru", "7.01.03.2.02.0003", "Pemberdayaan", 10),
    ]
    buku = terapkan(kantor(), baca(tulis(tmp_path / "t.xlsx", kepala, baris), kantor()))
    semua = isi(rekap_anggaran(buku, TAHUN))
    assert [(n, p) for t, n, p, _ in semua if t is Tingkat.UNIT] == [
        ("Kelurahan Bukuan", 150_000_050),
        ("Kelurahan Baru", 1_000),
    ]
    assert len(buku.all_of(SubKegiatan)) == 1


def test_lima_baris_tanpa_kode_tetap_lima(tmp_path: Path) -> None:
    baris = [
        ("", "Program Pemberdayaan", None, None, None),
        ("", "Kegiatan Pemberdayaan", None, None, None),
        *[("", "Sub Kegiatan Pembinaan", 50_000_000, None, None)] * 5,
    ]
    berkas = tulis(tmp_path / "t.xlsx", KEPALA, baris)
    buku = terapkan(kantor(), baca(berkas, kantor()))
    rekap = rekap_anggaran(buku, TAHUN)
    assert rekap.jumlah().pagu == 250_000_000_00
    assert len(rekap.pohon.baris) == 5
    assert baca(berkas, buku).jumlah_perubahan == 0


def test_tabel_3_10_sendiri_kembali_seluruhnya(tmp_path: Path) -> None:
    """The example's own table as an office keeps it in Excel, without any code."""
    contoh = BukuKantor.of(read_contoh(aturan_to_json(read_aturan())))
    semua = isi(rekap_anggaran(contoh, TAHUN))

    def sel(sen: int | None) -> float | None:
        return None if sen is None else sen / 100

    baris = [("", nama, sel(pagu), sel(nyata), None) for _, nama, pagu, nyata in semua]
    hasil = baca(tulis(tmp_path / "t.xlsx", KEPALA, baris), contoh)
    assert not hasil.temuan_galat
    assert hasil.jumlah_perubahan == 0
    assert "Jumlah pagu di berkas: Rp35.898.593.985,00" in hasil.rincian


ASING = ("No", "Nomenklatur", "Rek.", "Sebelum", "Sesudah", "Cair")
BARIS_ASING = (1, "Evaluasi", "7.01.03.2.02.0004", 100, 300, 200)


def test_kolom_yang_ditunjuk_lalu_diingat(tmp_path: Path) -> None:
    berkas = tulis(tmp_path / "t.xlsx", ASING, [BARIS_ASING])
    asing = baca(berkas, kantor())
    assert [t.kode for t in asing.temuan] == ["impor.tata_letak"]
    assert not asing.terbaca
    tunjuk = parse_columns("uraian=Nomenklatur, kode=rek, pagu=Sesudah, realisasi=Cair")
    assert isinstance(tunjuk, Tunjuk)
    hasil = check_impor_anggaran(SumberBerkas(berkas), kantor(), Pilihan(), tunjuk)
    buku = terapkan(kantor(), hasil)
    jumlah = rekap_anggaran(buku, TAHUN).jumlah()
    assert (jumlah.pagu, jumlah.realisasi) == (30_000, 20_000)
    balik = tulis(tmp_path / "u.xlsx", ASING[::-1], [(1, 2, 3, *BARIS_ASING[2::-1])])
    jumlah = rekap_anggaran(terapkan(buku, baca(balik, buku)), TAHUN).jumlah()
    assert (jumlah.pagu, jumlah.realisasi) == (200, 100)
    lagi = check_impor_anggaran(SumberBerkas(berkas), buku, Pilihan(), tunjuk)
    assert lagi.jumlah_perubahan == 0


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("uraian=Nomenklatur", "Pagu atau Realisasi"),
        ("pagu=Sesudah", "Uraian"),
        ("nama=Nomenklatur", "NAMA=JUDUL"),
        ("uraian", "NAMA=JUDUL"),
    ],
)
def test_kolom_yang_ditunjuk_setengah_ditolak(teks: str, bagian: str) -> None:
    hasil = parse_columns(teks)
    assert isinstance(hasil, Temuan)
    assert bagian in hasil.pesan


def test_kolom_yang_ditunjuk_tetapi_tidak_ada_disebut(tmp_path: Path) -> None:
    berkas = tulis(tmp_path / "t.xlsx", ASING, [BARIS_ASING])
    tunjuk = Tunjuk({"uraian": "Nomenklatur", "pagu": "Akhir"})
    hasil = check_impor_anggaran(SumberBerkas(berkas), kantor(), Pilihan(), tunjuk)
    assert not hasil.terbaca
    assert "Kolom “Akhir” tidak ada" in hasil.temuan[0].pesan


def test_tabel_tanpa_judul_dan_berjudul_kosong(tmp_path: Path) -> None:
    """Columns by their place; what has no heading of its own can't be remembered."""
    berkas = tulis(tmp_path / "t.xlsx", [str(s) for s in BARIS_ASING[:3]], [BARIS_ASING])
    tunjuk = Tunjuk({"uraian": 1, "kode": 2, "pagu": 4}, "Sheet1", -1)
    hasil = check_impor_anggaran(SumberBerkas(berkas), kantor(), Pilihan(), tunjuk)
    assert rekap_anggaran(terapkan(kantor(), hasil), TAHUN).jumlah().pagu == 30_000
    assert not any(isinstance(e, TataLetakTabel) for e in hasil.put)
    kosong = tulis(tmp_path / "u.xlsx", ("No", "Uraian", "Kode", "", "", "Cair"), [BARIS_ASING])
    tunjuk = Tunjuk({"uraian": 1, "kode": 2, "pagu": 4}, "Sheet1", 0)
    hasil = check_impor_anggaran(SumberBerkas(kosong), kantor(), Pilihan(), tunjuk)
    assert hasil.banyak[0].berkas == 30_000
    assert not any(isinstance(e, TataLetakTabel) for e in hasil.put)


def test_tabel_yang_disalin_dari_excel() -> None:
    sumber = SumberTempelan(
        (KEPALA, *(tuple("" if s is None else str(s) for s in b) for b in POHON))
    )
    hasil = check_impor_anggaran(sumber, kantor(), Pilihan(bulan=6))
    assert (hasil.banyak[0].berkas, hasil.bulan) == (90_000, 6)
    rekap = rekap_anggaran(terapkan(kantor(), hasil), TAHUN, 6)
    assert rekap.jumlah().realisasi == 50_000
    kosong = check_impor_anggaran(SumberTempelan((("", " "),)), kantor(), Pilihan())
    assert [t.kode for t in kosong.temuan] == ["impor.kosong"]
    buruk = SumberTempelan((KEPALA, ("7.01.03.2.02.0004", "Evaluasi", "banyak", "", "")))
    (satu,) = check_impor_anggaran(buruk, kantor(), Pilihan()).temuan_galat[:1]
    assert satu.tempat == "Tempelan!C2"


def test_baris_nomor_kolom_dilewati(tmp_path: Path) -> None:
    baris = [(1, 2, 3, "4", "5=4/3"), *POHON]
    hasil = baca(tulis(tmp_path / "t.xlsx", KEPALA, baris), kantor())
    assert not hasil.temuan_galat
    assert hasil.banyak[0].berkas == 90_000


@pytest.mark.parametrize(
    ("baris", "alamat"),
    [
        (("", "Sesuatu yang asing", 5, None, None), "Sheet1!B2"),
        (("", "Sub Kegiatan tanpa induk", 5, None, None), "Sheet1!B2"),
        ((7.01, "Program", 5, None, None), "Sheet1!A2"),
        (("7.01.03.2.02.0003", "Sub", "1,234.00", None, None), "Sheet1!C2"),
    ],
)
def test_baris_yang_tidak_jelas_ditolak(
    tmp_path: Path, baris: tuple[object, ...], alamat: str
) -> None:
    hasil = baca(tulis(tmp_path / "t.xlsx", KEPALA, [baris]), kantor())
    assert alamat in {t.tempat for t in hasil.temuan_galat}
    assert hasil.put == ()


def test_kode_pada_uraian_dipisah(tmp_path: Path) -> None:
    baris = [("", f"{kode} {nama}", p, r, None) for kode, nama, p, r, _ in POHON]
    buku = terapkan(kantor(), baca(tulis(tmp_path / "t.xlsx", KEPALA, baris), kantor()))
    nama = {s.kode: s.nama for s in buku.all_of(SubKegiatan)}
    assert nama == {"7.01.03.2.02.0003": "Pemberdayaan Masyarakat", "7.01.03.2.02.0004": "Evaluasi"}
    assert all(map(tingkat_kode, nama))
