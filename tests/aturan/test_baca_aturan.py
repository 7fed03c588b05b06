"""Rules are data: what the file says is what counts, and a year's copy says the same."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.aturan import (
    Aturan,
    Jenjang,
    Pita,
    Yakin,
    aturan_from_json,
    aturan_to_json,
)
from lkjip_desktop.paths import resources_dir

BAKU = read_aturan()
TEKS = (resources_dir() / "aturan" / "umum.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("nilai", "predikat", "sebutan"),
    [
        ("100", "AA", "Sangat Memuaskan"),
        ("90.01", "AA", "Sangat Memuaskan"),
        ("90", "A", "Memuaskan"),
        ("80", "BB", "Sangat Baik"),
        ("76.50", "BB", "Sangat Baik"),
        ("70", "B", "Baik"),
        ("65.50", "B", "Baik"),
        ("60.01", "B", "Baik"),
        ("60", "CC", "Cukup (Memadai)"),
        ("50", "C", "Kurang"),
        ("30", "D", "Sangat Kurang"),
        ("0", "D", "Sangat Kurang"),
    ],
)
def test_predikat_akip_batas_bawahnya_tidak_termasuk(
    nilai: str, predikat: str, sebutan: str
) -> None:
    jenjang = BAKU.akip.find(Decimal(nilai))
    assert (jenjang.kode, jenjang.sebutan) == (predikat, sebutan)


@pytest.mark.parametrize(
    ("nilai", "sebutan"),
    [
        ("250", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.99", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("66", "Sedang"),
        ("65.99", "Rendah"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-12.50", "Sangat Rendah"),
    ],
)
def test_predikat_capaian_batas_bawahnya_termasuk(nilai: str, sebutan: str) -> None:
    assert BAKU.capaian.find(Decimal(nilai)).sebutan == sebutan


@pytest.mark.parametrize(
    ("nilai", "predikat"),
    [
        ("110", "ISTIMEWA"),
        ("100.01", "ISTIMEWA"),
        ("100", "BAIK"),
        ("93.95", "BAIK"),
        ("90.01", "BAIK"),
        ("90", "BAIK"),
        ("80.01", "BAIK"),
        ("80", "BUTUH PERBAIKAN"),
        ("60", "KURANG"),
        ("20.01", "KURANG"),
        ("20", "SANGAT KURANG"),
        ("0", "SANGAT KURANG"),
    ],
)
def test_predikat_nko_tanpa_celah(nilai: str, predikat: str) -> None:
    assert BAKU.nko.pita.find(Decimal(nilai)).kode == predikat


def test_koreksi_nko() -> None:
    assert {k: int(v) for k, v in BAKU.nko.koreksi} == {
        "AA": 0,
        "A": 0,
        "BB": 10,
        "B": 15,
        "CC": 20,
        "C": 30,
        "D": 30,
    }
    assert BAKU.nko.koreksi_untuk("E") is None


@pytest.mark.parametrize(
    ("predikat", "tertinggi"),
    [("AA", "110"), ("A", "110"), ("BB", "99"), ("B", "93.5"), ("CC", "88"), ("C", "77")],
)
def test_nko_tertinggi_menurut_predikat_akip(predikat: str, tertinggi: str) -> None:
    koreksi = BAKU.nko.koreksi_untuk(predikat)
    assert koreksi is not None
    assert BAKU.nko.batas * (100 - koreksi) / 100 == Decimal(tertinggi)


def test_yang_tidak_pasti_dapat_dikenali_layar() -> None:
    assert BAKU.akip.yakin is Yakin.A
    assert BAKU.capaian.yakin is Yakin.C
    assert {j.yakin for j in BAKU.capaian.jenjang} == {Yakin.C}
    assert BAKU.nko.yakin is Yakin.B
    tidak_pasti = [str(j.batas) for j in BAKU.nko.pita.jenjang if j.yakin is Yakin.C]
    assert tidak_pasti == ["20", "0"], "hanya batas 20 dan jenjang di bawahnya"


def test_setiap_aturan_bernama_dan_bersumber() -> None:
    for aturan in (BAKU.capaian, BAKU.akip, BAKU.nko, BAKU.nko.pita):
        assert aturan.nama
        assert aturan.sumber.endswith(".")
    assert BAKU.batas_capaian_tercetak is None, "kebiasaan setempat: mati kecuali dinyalakan"
    assert BAKU.capaian_turun_nol == 100


angka = st.decimals(-1000, 1000, places=2, allow_nan=False)


@given(st.lists(angka, min_size=1, max_size=8, unique=True), st.booleans(), angka)
def test_setiap_nilai_punya_tepat_satu_jenjang(
    batas: list[Decimal], termasuk: bool, nilai: Decimal
) -> None:
    urut = sorted(batas, reverse=True)
    pita = Pita(
        "x",
        "x.",
        Yakin.C,
        tuple(Jenjang(b, termasuk, str(i), "", Yakin.C) for i, b in enumerate(urut)),
    )
    di_atas = sum(1 for b in urut[:-1] if (nilai < b or (nilai == b and not termasuk)))
    assert pita.find(nilai).kode == str(di_atas)


def test_salinan_tahun_sama_dengan_aslinya() -> None:
    assert aturan_from_json(aturan_to_json(BAKU)) == BAKU


@given(
    st.none() | angka,
    st.none() | angka,
    st.sampled_from(Yakin),
    st.text(max_size=20),
)
def test_salinan_tahun_menyimpan_setiap_perubahan(
    cetak: Decimal | None, nol: Decimal | None, yakin: Yakin, nama: str
) -> None:
    aturan = replace(
        BAKU,
        nama=nama,
        batas_capaian_tercetak=cetak,
        capaian_turun_nol=nol,
        nko=replace(BAKU.nko, yakin=yakin, pita=replace(BAKU.nko.pita, sumber=nama)),
    )
    teks = aturan_to_json(aturan)
    assert aturan_from_json(teks) == aturan
    assert aturan_to_json(aturan_from_json(teks)) == teks, "satu teks untuk satu aturan"


@pytest.mark.parametrize("teks", ["", "{}", "[]", '{"nama":"x"}', TEKS])
def test_salinan_yang_rusak_ditolak(teks: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        aturan_from_json(teks)


def test_angka_tidak_pernah_menjadi_pecahan_biner() -> None:
    def daun(isi: object) -> list[object]:
        anak = list(isi.values()) if isinstance(isi, dict) else isi
        return [x for a in anak for x in daun(a)] if isinstance(anak, list) else [isi]

    assert not [x for x in daun(json.loads(aturan_to_json(BAKU))) if isinstance(x, float)]


def _baca(tmp_path: Path, lama: str, baru: str) -> Aturan:
    assert lama in TEKS
    berkas = tmp_path / "daerah.toml"
    berkas.write_text(TEKS.replace(lama, baru), encoding="utf-8")
    return read_aturan(berkas)


def test_daerah_dengan_batas_lain(tmp_path: Path) -> None:
    aturan = _baca(tmp_path, '# batas_tercetak = "120"', 'batas_tercetak = "120"')
    assert aturan.batas_capaian_tercetak == 120
    aturan = _baca(tmp_path, 'turun_nol = "100"', "")
    assert aturan.capaian_turun_nol is None


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ('mulai = "76"', 'mulai = "96"'),
        ('lebih_dari = "70"', 'lebih_dari = "80"'),
        ('lebih_dari = "60", kode = "BUTUH', 'lebih_dari = "x", kode = "BUTUH'),
        ('C = "30", D = "30"', 'C = "30"'),
        ('yakin = "A"', 'yakin = "Z"'),
        ('batas = "110"', ""),
    ],
)
def test_berkas_aturan_yang_rusak_ditolak(tmp_path: Path, lama: str, baru: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        _baca(tmp_path, lama, baru)
