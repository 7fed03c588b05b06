"""Workbooks that are damaged, foreign, hostile or incomplete: one clear sentence, nothing taken."""

from __future__ import annotations

import os
import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.temuan import Tingkat
from tests.bantu.acak import kali
from tests.exchange.alat import KOSONG, baca, sunting
from tests.exchange.wadah_uji import AKHIR, AWAL, BAGIAN, kemas, nama_bagian, ubah_bagian

PANJANG_DAGU = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def pesan(hasil: HasilBaca) -> str:
    """The one sentence of a file that can't be read."""
    (satu,) = hasil.temuan
    assert satu.tingkat is Tingkat.GALAT
    assert satu.tempat
    assert hasil.put == hasil.hapus == ()
    return satu.pesan


# --- files that are none of ours -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "kosong"),
        (b"ini bukan buku kerja", "bukan buku kerja Excel"),
        (b"%PDF-1.7", "bukan buku kerja Excel"),
        (b"PK\x03\x04 terpotong", "rusak atau terpotong"),
        (OLE + b"\0" * 500, ".xls"),
        (OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"PK" + b"\0" * 10 * PANJANG_DAGU, "lebih besar dari 10 MB"),
    ],
)
def test_files_of_other_kinds(isi: bytes, kata: str, tmp_path: Path) -> None:
    path = tmp_path / "palsu.xlsx"
    path.write_bytes(isi)
    assert kata in pesan(baca(path, KOSONG))


@pytest.mark.parametrize(
    "path",
    [
        Path(),
        pytest.param(
            Path("/dev/zero"),
            marks=pytest.mark.skipif(sys.platform == "win32", reason="a device of POSIX"),
        ),
    ],
)
def test_a_folder_or_a_device_is_no_workbook(path: Path) -> None:
    (satu,) = baca(path, KOSONG).temuan
    assert "bukan berkas" in satu.pesan


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name are POSIX's")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.xlsx")
    assert "bukan berkas" in pesan(baca(tmp_path / "pipa.xlsx", KOSONG))


@pytest.mark.parametrize(
    ("bagian", "kata"),
    [
        ({"a.txt": "x"}, "bukan buku kerja Excel"),
        ({"mimetype": "x", "content.xml": "<a/>"}, ".ods"),
        ({"_rels/.rels": "<a/>", "xl/workbook.bin": "x"}, ".xlsb"),
        ({"_rels/.rels": "<Relationships/>"}, "bukan buku kerja Excel"),
        ({"_rels/.rels": BAGIAN["_rels/.rels"]}, "tidak lengkap"),
        (dict(BAGIAN), "tidak lengkap"),
        ({**BAGIAN, "xl/worksheets/sheet1.xml": AWAL + AKHIR}, "Petunjuk tidak ada"),
        ({**BAGIAN, "xl/worksheets/sheet1.xml": AWAL}, "rusak"),
        ({**BAGIAN, "_rels/.rels": '<?xml version="1.0" encoding="x-lain"?><a/>'}, "rusak"),
    ],
)
def test_containers_of_other_things(bagian: dict[str, str], kata: str, tmp_path: Path) -> None:
    nama = bagian.get("xl/workbook.xml", "").replace('"Satu"', '"Petunjuk"')
    if nama and kata != "Petunjuk tidak ada":
        bagian = {**bagian, "xl/workbook.xml": nama}
    assert kata in pesan(baca(kemas(bagian, tmp_path / "b.xlsx"), KOSONG))


def test_an_encrypted_or_strangely_packed_container(path: Path) -> None:
    asli = path.read_bytes()
    for geser, nilai, kata in ((8, 1, "kata sandi"), (10, 14, "dimampatkan")):
        isi = bytearray(asli)
        for cocok in re.finditer(b"PK\x01\x02", asli):  # each entry of the directory
            struct.pack_into("<H", isi, cocok.start() + geser, nilai)
        path.write_bytes(isi)
        assert kata in pesan(baca(path, KOSONG))


def test_a_workbook_that_is_not_ours(tmp_path: Path, path: Path) -> None:
    with sunting(path) as s:
        s.lembar("Petunjuk").title = "Sheet1"
    assert "Petunjuk tidak ada" in pesan(baca(path, KOSONG))
    with pytest.raises(FileNotFoundError):
        baca(tmp_path / "hilang.xlsx", KOSONG)


@pytest.mark.parametrize(
    ("versi", "kata"),
    [(2, "Perbarui program"), ("1", None), ("satu", "tidak terbaca"), (None, "tidak terbaca")],
)
def test_the_format_version(
    contoh: BukuKantor, path: Path, versi: object, kata: str | None
) -> None:
    with sunting(path) as s:
        s.lembar("Petunjuk")["B6"].value = versi
    hasil = baca(path, contoh)
    if kata is None:
        assert hasil.jumlah_perubahan == 0
        assert hasil.temuan == ()
    else:
        assert kata in pesan(hasil)
        assert hasil.temuan[0].tempat == "Petunjuk!B6"


# --- hostile files -------------------------------------------------------------------------------


def baris_kosong(banyak: int) -> bytes:
    satu = b'<row r="%d" spans="1:5" s="1" customFormat="1"/>'
    return b"".join(satu % n for n in range(20, banyak))


BOM: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "sejuta baris kosong": (
        lambda s: s.replace(b"</sheetData>", baris_kosong(1_048_576) + b"</sheetData>"),
        "",
    ),
    "sel di sudut terjauh": (
        lambda s: s.replace(
            b"</sheetData>",
            b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
        ),
        "",
    ),
    "seratus MB spasi": (lambda s: s + b" " * (100 * PANJANG_DAGU), "terlalu besar"),
    "sangat dalam": (lambda _: b"<a>" * 1_000_000, "Susunan"),
    "satu atribut raksasa": (lambda _: b'<a b="' + b"x" * (40 * PANJANG_DAGU), "Susunan"),
    "teks raksasa": (
        lambda _: b'<a><row><c t="str"><v>' + b"x" * (40 * PANJANG_DAGU) + b"</v></c></row></a>",
        "Kolom",
    ),
    "entitas berlipat": (
        lambda s: b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>' + s,
        "DOCTYPE",
    ),
    "sel terlalu banyak": (
        lambda _: b"<a>" + b"<row><c><v>1</v></c></row>" * 250_000 + b"</a>",
        "terlalu banyak sel",
    ),
    "gabungan terlalu banyak": (
        lambda _: b"<a>" + b'<mergeCell ref="A1:B2"/>' * 20_000 + b"</a>",
        "terlalu banyak sel gabungan",
    ),
    "di luar lembar": (lambda _: b'<a><row r="1048577"/></a>', "rusak"),
}
_BACA_TERBATAS = """
import resource, sys
from pathlib import Path
from lkjip_desktop.exchange.buku_kerja import read_buku_kerja
from lkjip_desktop.kinerja.buku import BukuKantor
batas = 200 * 1024 * 1024 + int(open("/proc/self/statm").read().split()[0]) * 4096
resource.setrlimit(resource.RLIMIT_AS, (batas, batas))
for nama in sys.argv[1:]:
    hasil = read_buku_kerja(Path(nama), BukuKantor({}), "")
    print((hasil.temuan_galat[0].pesan if hasil.temuan_galat else "").replace("\\n", " "))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on memory is Linux's")
def test_bombs_stay_within_bounded_memory(buku_contoh: bytes, tmp_path: Path) -> None:
    """200 MB above the bare program, for all of them; billions of bytes are promised here."""
    daftar = []
    for nomor, (ubah, _) in enumerate(BOM.values()):
        path = tmp_path / f"{nomor}.xlsx"
        path.write_bytes(buku_contoh)
        ubah_bagian(path, nama_bagian(path, "Unit"), ubah)
        daftar.append(path)
    keluaran = subprocess.run(
        [sys.executable, "-c", _BACA_TERBATAS, *map(str, daftar)],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()
    for (nama, (_, kata)), baris in zip(BOM.items(), keluaran, strict=True):
        assert bool(baris) == bool(kata), (nama, baris)
        assert kata in baris, nama


@pytest.mark.parametrize(
    ("bagian", "satu", "kata"),
    [
        ("xl/sharedStrings.xml", b"<si><t/></si>", "terlalu banyak teks"),
        ("xl/styles.xml", b"<cellXfs><xf/></cellXfs>", "gaya sel"),
        ("xl/workbook.xml", b'<sheet name="x"/>', "terlalu banyak lembar"),
    ],
)
def test_too_much_of_anything(path: Path, bagian: str, satu: bytes, kata: str) -> None:
    ubah_bagian(path, bagian, b"<a>" + satu * 210_000 + b"</a>")
    assert kata in pesan(baca(path, KOSONG))


def test_a_directory_that_lies_about_sizes(path: Path) -> None:
    """zipfile gives no more than is declared, so that a small promise can't become a big part."""
    ubah_bagian(path, nama_bagian(path, "Unit"), lambda s: s + b" " * (50 * PANJANG_DAGU))
    isi = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as wadah:
        besar = max(i.file_size for i in wadah.infolist())
    while (tempat := isi.find(struct.pack("<I", besar))) >= 0:
        isi[tempat : tempat + 4] = struct.pack("<I", 1000)
    path.write_bytes(isi)
    assert "rusak" in pesan(baca(path, KOSONG))


@settings(max_examples=kali(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_bytes_never_raise(
    contoh: BukuKantor, buku_contoh: bytes, path: Path, data: st.DataObject
) -> None:
    isi = bytearray(buku_contoh)
    for _ in range(data.draw(st.integers(1, 8))):
        isi[data.draw(st.integers(0, len(isi) - 1))] = data.draw(st.integers(0, 255))
    potong = data.draw(st.none() | st.integers(0, len(isi)))
    path.write_bytes(isi[:potong])
    hasil = baca(path, contoh)
    assert hasil.temuan_galat or hasil.jumlah_perubahan >= 0
    assert all(t.pesan.endswith(".") for t in hasil.temuan)


_POLA = [("<v>[^<]*</v>", "<v>{}</v>"), (' t="[^"]*"', ' t="{}"'), (' s="[^"]*"', ' s="{}"')]
_NILAI = [
    *("", "0", "-1", "2024", "1e308", "inf", "0.9966", "45314", "60", "abc", "\u00a0", "300", "5"),
    *("&lt;", "b", "e", "d", "s", "str", "inlineStr", "n", "2024-01-01"),
]
_LEMBAR = ["Unit", "Realisasi", "Anggaran", "Aturan", "Petunjuk", "Perjanjian Kinerja"]
_SUNTINGAN = st.tuples(
    st.sampled_from(_LEMBAR), st.sampled_from(_POLA), st.integers(0, 200), st.sampled_from(_NILAI)
)


def ganti(pola: str, baru: str, tempat: int) -> Callable[[bytes], bytes]:
    """Replace the match at a place, counted around."""

    def ubah(isi: bytes) -> bytes:
        teks = isi.decode()
        cocok = list(re.finditer(pola, teks))
        pilih = cocok[tempat % len(cocok)]
        return f"{teks[: pilih.start()]}{baru}{teks[pilih.end() :]}".encode()

    return ubah


@settings(max_examples=kali(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(suntingan=st.lists(_SUNTINGAN, min_size=1, max_size=4))
def test_odd_cells_never_raise(
    contoh: BukuKantor,
    buku_contoh: bytes,
    path: Path,
    suntingan: list[tuple[str, tuple[str, str], int, str]],
) -> None:
    """Well-formed XML with values, types and styles that do not belong together."""
    path.write_bytes(buku_contoh)
    for lembar, (pola, bentuk), tempat, nilai in suntingan:
        ubah_bagian(path, nama_bagian(path, lembar), ganti(pola, bentuk.format(nilai), tempat))
    hasil = baca(path, contoh)
    assert hasil.temuan_galat or hasil.jumlah_perubahan >= 0
    assert all(t.tempat or t.tingkat is not Tingkat.GALAT for t in hasil.temuan)
