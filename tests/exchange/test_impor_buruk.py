"""Files from outside that are damaged, hostile or of any content: a sentence, never a crash."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberBerkas, check_impor_anggaran
from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.kinerja.impor import ImporAnggaran
from lkjip_desktop.kinerja.rincian_anggaran import BelanjaBulanan, PaguSubKegiatan
from tests.bantu.acak import kali
from tests.exchange.berkas_sipd import (
    KEPALA_REALISASI,
    KEPALA_REKAP5,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis,
    tulis_rekap5,
)
from tests.exchange.wadah_uji import satu_lembar, ubah_bagian

SEL = '<row r="1"><c r="A1"><v>1</v></c></row>'


def baca(path: Path) -> HasilBaca:
    return check_impor_anggaran(
        SumberBerkas(path), kantor(), Pilihan(waktu="2024-11-25T09:00:00+08:00")
    )


def kode(path: Path) -> list[str]:
    hasil = baca(path)
    assert hasil.put == ()
    return [t.kode for t in hasil.temuan]


@pytest.mark.parametrize("isi", [b"", b"PK\x03\x04", b"bukan excel", b"\xd0\xcf\x11\xe0" * 200])
def test_bukan_buku_kerja(tmp_path: Path, isi: bytes) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(isi)
    assert kode(path) == ["impor.berkas"]


def test_folder_ditolak(tmp_path: Path) -> None:
    assert kode(tmp_path) == ["impor.berkas"]


@pytest.mark.parametrize(
    "sel",
    [
        f'{SEL}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="DA1"><v>1</v></c></row>',
        '<row r="300000"><c r="A300000"><v>1</v></c></row>',
        '<row r="1"><c t="n" r="XFD1"><v>1</v></c></row>',
        "<row r=\"1\"><c r='XFD1'><v>1</v></c></row>",
        '<row r="1"><c r = "XFD1"><v>1</v></c></row>',
        '<row r="1"><c\nr="XFD1"><v>1</v></c></row>',
        '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>',
        '<row r="1"><c r="X&#70;D1"><v>1</v></c></row>',
        '<row r="1"><x:c r="XFD1"><v>1</v></x:c></row>',
    ],
)
def test_sel_yang_terlalu_jauh_ditolak_sebelum_dibaca(tmp_path: Path, sel: str) -> None:
    """Calamine would make room for every cell between: 512 GiB, and the process is gone."""
    (satu,) = kode(satu_lembar(sel, tmp_path / "a.xlsx"))
    assert satu == ("impor.berkas" if "&#" in sel else "impor.besar")


def test_sel_di_batas_masih_dibaca(tmp_path: Path) -> None:
    sel = '<row r="1"><c r="A1"><v>1</v></c><c r="CV1"><v>1</v></c></row>'
    path = satu_lembar(sel, tmp_path / "a.xlsx")
    assert kode(path) == ["impor.tata_letak"]


def test_bagian_yang_mekar_ditolak(tmp_path: Path) -> None:
    path = satu_lembar(SEL, tmp_path / "a.xlsx")
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as wadah,
        wadah.open("xl/media/x.bin", "w", force_zip64=True) as bagian,
    ):
        for _ in range(401):
            bagian.write(b"\0" * 1024 * 1024)
    assert kode(path) == ["impor.besar"]


@pytest.mark.parametrize("bagian", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
@pytest.mark.parametrize("isi", [None, b"", b"<a>", b"\xff\xfe<\x00a\x00>\x00"])
def test_bagian_yang_rusak(tmp_path: Path, bagian: str, isi: bytes | None) -> None:
    path = tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(1))
    ubah_bagian(path, bagian, isi)
    assert set(kode(path)) <= {"impor.berkas", "impor.besar", "impor.tata_letak"}


@pytest.fixture(scope="module")
def utuh(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file that could be read."""
    return tulis_rekap5(tmp_path_factory.mktemp("utuh") / "a.xlsx", baris_rekap5(1)).read_bytes()


@settings(max_examples=kali(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_byte_mana_pun_boleh_rusak(tmp_path: Path, utuh: bytes, data: st.DataObject) -> None:
    path = tmp_path / "a.xlsx"
    isi = bytearray(utuh)
    for letak in data.draw(st.lists(st.integers(0, len(isi) - 1), min_size=1, max_size=8)):
        isi[letak] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(isi))
    hasil = baca(path)
    assert hasil.temuan_galat or hasil.put


SEMBARANG = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**17), 10**17).map(float),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["-", "null", "Total", "7.01.01.2.01.0001", "1.234", "1,5", "=1+1", "\u00a0"]),
    st.text(max_size=12),
    st.dates(),
)


def _teks_excel(nilai: Any) -> Any:  # noqa: ANN401 - whatever a cell may hold
    """No control characters: Excel itself holds none."""
    if isinstance(nilai, str):
        return "".join(c for c in nilai if c.isprintable() and c not in "\ufffe\uffff")
    return nilai


@pytest.mark.parametrize("layout", ["rekap5", "realisasi", "tabel"])
@settings(max_examples=kali(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_isi_sel_apa_pun_tidak_menggagalkan(
    tmp_path: Path, layout: str, data: st.DataObject
) -> None:
    """Whatever a cell holds: refused with its place, or stored as whole sen; nothing by half."""
    kepala, biasa = {
        "rekap5": (KEPALA_REKAP5, baris_rekap5(1)),
        "realisasi": (KEPALA_REALISASI, baris_realisasi(1)),
        "tabel": (
            ("Kode", "Uraian", "Pagu", "Realisasi"),
            {"Kode": "7.01.01.2.01.0001", "Uraian": "Sub", "Pagu": 1, "Realisasi": 1},
        ),
    }[layout]
    baris = []
    for _ in range(data.draw(st.integers(1, 4))):
        ganti = data.draw(st.dictionaries(st.sampled_from(list(biasa)), SEMBARANG, max_size=4))
        baris.append(biasa | {k: _teks_excel(v) for k, v in ganti.items()})
    urutan = data.draw(st.permutations(kepala))[: data.draw(st.integers(0, 2)) * -1 or None]
    hasil = baca(tulis(tmp_path / "a.xlsx", urutan, baris))
    if hasil.temuan_galat:
        assert hasil.put == ()
        return
    for satu in hasil.put:
        if isinstance(satu, PaguSubKegiatan):
            assert isinstance(satu.pagu, int)
        elif isinstance(satu, BelanjaBulanan):
            assert isinstance(satu.jan, int | None)
        elif isinstance(satu, ImporAnggaran):
            assert satu.baris > 0
