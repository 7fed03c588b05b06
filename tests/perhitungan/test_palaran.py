"""The right figures of the published report of 2024 follow from the worked example.

Source: LKjIP Kecamatan Palaran 2024, tables 1.5, 2.2, 3.2 to 3.6, 3.10, 3.12 and its annexes. What
the report prints wrong stands in test_temuan_terbit.py.
"""

from __future__ import annotations

import pytest

from lkjip_desktop.kinerja.angka import Sen, format_persen, format_rupiah_singkat
from lkjip_desktop.kinerja.perencanaan import Arah
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.perhitungan.anggaran import hitung_serapan
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from tests.perhitungan.rakitan import d, hasil_contoh, tercetak

HASIL = hasil_contoh()
BUKU = HASIL.buku
IKM, PEMBERDAYAAN = BUKU.indikator
PENUNJANG, PELAYANAN, PROGRAM_PEMBERDAYAAN = HASIL.program

INDIKATOR = [
    ("ikm", 2022, "77.55", "87.15", "112.38"),
    ("ikm", 2023, "84.33", "93.85", "111.29"),
    ("ikm", 2024, "88.31", "87.23", "98.78"),
    ("pemberdayaan", 2022, "65", "100", "153.85"),
    ("pemberdayaan", 2023, "82", "99.58", "121.44"),
    ("pemberdayaan", 2024, "83", "99.66", "120.07"),
]


@pytest.mark.parametrize(("indikator", "tahun", "target", "realisasi", "capaian"), INDIKATOR)
def test_target_realisasi_dan_capaian(
    indikator: str, tahun: int, target: str, realisasi: str, capaian: str
) -> None:
    satu = IKM if indikator == "ikm" else PEMBERDAYAAN
    assert satu.arah is Arah.NAIK
    assert BUKU.target(satu.id, tahun) == d(target)
    assert HASIL.realisasi(satu.id, tahun) == d(realisasi)
    assert tercetak(HASIL.capaian(satu.id, tahun)) == capaian


@pytest.mark.parametrize(
    ("baris", "rata_rata", "capaian_akhir"), [(0, "105.03", "97.96"), (1, "120.76", "111.91")]
)
def test_perbandingan_dan_akhir_renstra(baris: int, rata_rata: str, capaian_akhir: str) -> None:
    satu = HASIL.perbandingan[baris]
    assert [t.tahun for t in satu.tahun] == [2022, 2023, 2024]
    assert (satu.tahun_akhir, str(satu.target_akhir)) == (2026, "89.05")
    assert tercetak(satu.rata_rata) == rata_rata
    assert tercetak(satu.capaian_akhir) == capaian_akhir


@pytest.mark.parametrize(
    ("tahun", "nilai", "predikat"), [(2021, "60", "CC"), (2022, "65.5", "B"), (2023, "76.5", "BB")]
)
def test_akip(tahun: int, nilai: str, predikat: str) -> None:
    hasil = HASIL.akip_tahun(tahun)
    assert not isinstance(hasil, TakTerhitung)
    assert (str(hasil.nilai), hasil.predikat) == (nilai, predikat)


def test_akip_tahun_lalu_mengoreksi_nko() -> None:
    assert HASIL.akip == HASIL.akip_tahun(2023)


def test_nko() -> None:
    langkah = [
        [tercetak(x) for x in (b.capaian, b.normalisasi, b.koreksi, b.nilai_akhir)]
        for b in HASIL.nko.baris
    ]
    assert langkah == [
        ["98.78", "98.78", "10.00", "88.90"],
        ["120.07", "110.00", "10.00", "99.00"],
    ]
    assert (tercetak(HASIL.nko.total), tercetak(HASIL.nko.nilai)) == ("187.90", "93.95")
    assert HASIL.nko.predikat == "BAIK"


# --- budget: Tabel 3.10 by programme and unit ----------------------------------------------------

Rupiah = tuple[int, int]
TABEL_3_10: dict[str, dict[str, list[Rupiah]]] = {
    "penunjang": {"Kecamatan": [(11_846_986_973, 11_741_783_151)]},
    "pelayanan": {
        "Kecamatan": [(2_645_329_556, 2_664_918_894)],
        "Bantuas": [(221_921_280, 193_354_000)],
        "Bukuan": [(221_921_280, 206_412_994)],
        "Simpang Pasir": [(221_921_280, 145_260_000)],
        "Rawa Makmur": [(221_921_280, 204_103_694)],
        "Handil Bakti": [(496_921_280, 485_521_280)],
    },
    "pemberdayaan": {
        "Kecamatan": [(80_000_000, 70_928_500), (100_000_000, 99_140_554)],
        "Bantuas": [
            (1_023_600_000, 1_023_600_000),
            (634_620_204, 632_596_679),
            (50_000_000, 50_000_000),
        ],
        "Bukuan": [
            (3_349_400_000, 3_343_531_983),
            (2_035_635_600, 2_029_229_744),
            (50_000_000, 50_000_000),
        ],
        "Simpang Pasir": [
            (1_801_500_000, 1_801_500_000),
            (1_106_893_400, 1_106_746_241),
            (50_000_000, 50_000_000),
        ],
        "Rawa Makmur": [
            (3_699_400_000, 3_699_306_000),
            (2_246_718_300, 2_195_396_094),
            (50_000_000, 48_110_000),
        ],
        "Handil Bakti": [
            (2_291_500_000, 2_291_500_000),
            (1_402_403_552, 1_402_403_552),
            (50_000_000, 50_000_000),
        ],
    },
}
UNIT = {
    "Kecamatan": (14_672_316_529, 14_576_771_099, "99,35%"),
    "Bantuas": (1_930_141_484, 1_899_550_679, "98,42%"),
    "Bukuan": (5_656_956_880, 5_629_174_721, "99,51%"),
    "Simpang Pasir": (3_180_314_680, 3_103_506_241, "97,58%"),
    "Rawa Makmur": (6_218_039_580, 6_146_915_788, "98,86%"),
    "Handil Bakti": (4_240_824_832, 4_229_424_832, "99,73%"),
}


def jumlah(baris: list[Rupiah]) -> tuple[Sen, Sen]:
    return Sen(sum(p for p, _ in baris) * 100), Sen(sum(r for _, r in baris) * 100)


@pytest.mark.parametrize(
    ("program", "nomor", "serapan"),
    [("penunjang", 0, "99.11"), ("pelayanan", 1, "96.77"), ("pemberdayaan", 2, "99.61")],
)
def test_program_sama_dengan_jumlah_tabel_3_10(program: str, nomor: int, serapan: str) -> None:
    baris = HASIL.program[nomor]
    semua = [satu for isi in TABEL_3_10[program].values() for satu in isi]
    assert (baris.pagu, baris.realisasi) == jumlah(semua)
    assert tercetak(baris.serapan) == serapan


@pytest.mark.parametrize("unit", UNIT)
def test_jumlah_unit_pada_tabel_3_10_benar(unit: str) -> None:
    """What the budget tree will add up per unit: the published sums agree with their parts."""
    pagu, realisasi, persen = UNIT[unit]
    semua = [satu for program in TABEL_3_10.values() for satu in program.get(unit, [])]
    assert jumlah(semua) == jumlah([(pagu, realisasi)])
    serapan = hitung_serapan(*jumlah(semua))
    assert not isinstance(serapan, TakTerhitung)
    assert format_persen(serapan) == persen


def test_jumlah_seluruhnya() -> None:
    seluruh = HASIL.efisiensi[-1]
    assert seluruh.pagu == 35_898_593_985_00
    assert seluruh.realisasi == 35_585_343_360_00
    assert tercetak(seluruh.serapan) == "99.13"


def test_efisiensi() -> None:
    tabel = [
        [
            tercetak(x)
            for x in (
                e.capaian,
                e.serapan,
                e.efisiensi_biaya,
                e.efisiensi_selisih,
                e.efisiensi_capaian,
            )
        ]
        for e in HASIL.efisiensi
    ]
    assert tabel == [
        ["98.78", "98.52", "1.48", "0.26", "0.26"],
        ["120.07", "99.61", "0.39", "20.46", "17.04"],
        ["109.42", "99.13", "0.87", "10.30", "10.42"],
    ]
    assert [bool(e.catatan) for e in HASIL.efisiensi] == [True, False, False]


def test_perjanjian_kinerja() -> None:
    (pk,) = BUKU.kantor.all_of(PerjanjianKinerja)
    anggaran = [p.anggaran_pk or Sen(0) for p in HASIL.program]
    assert [format_rupiah_singkat(a) for a in anggaran] == [
        "11.263.402.406,00",
        "4.141.040.000,00",
        "20.021.671.056,00",
    ]
    assert format_rupiah_singkat(Sen(sum(anggaran))) == "35.426.113.462,00"
    assert [str(p.target) for p in BUKU.pk_indikator(pk.id)] == ["88.31", "83"]
    assert [p.sasaran.urutan for p in HASIL.program if p.sasaran] == [0, 0, 1]
