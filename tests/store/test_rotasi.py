"""Rotation counts by sequence; the clock gives labels, and a wrong one does no harm."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from lkjip_desktop.store.rotasi import (
    Cadangan,
    Masa,
    Sebab,
    is_due,
    next_one,
    superfluous,
)

FOLDER = Path("gudang")
AWAL = datetime(2026, 1, 5, 8)  # noqa: DTZ001 - a Monday on the wall of the office


def tambah(daftar: list[Cadangan], waktu: datetime, sebab: Sebab = Sebab.HARI) -> list[Cadangan]:
    """The backups after one more, and after rotation; newest first."""
    baru = [next_one(daftar, FOLDER, sebab, waktu, len(daftar) * 10), *daftar]
    buang = superfluous(baru)
    return [satu for satu in baru if satu not in buang]


def setiap_hari(banyak: int, awal: datetime = AWAL) -> list[Cadangan]:
    daftar: list[Cadangan] = []
    for hari in range(banyak):
        daftar = tambah(daftar, awal + timedelta(days=hari))
    return daftar


def test_nama_memuat_semuanya() -> None:
    satu = next_one([], FOLDER, Sebab.HARI, datetime(2026, 12, 1, 8, 7, 12), 153)  # noqa: DTZ001
    assert satu.path.name == "000001 2026-12-01 08.07.12 harian bulanan langkah 153.lkjip"
    assert Cadangan.of(satu.path) == satu
    lanjut = next_one([satu], FOLDER, Sebab.TAHUN, satu.waktu, 154)
    assert lanjut.path.name == "000002 2026-12-01 08.07.12 tahun-baru langkah 154.lkjip"
    assert Cadangan.of(lanjut.path) == lanjut


@pytest.mark.parametrize(
    "nama",
    [
        "kantor.lkjip",
        "000001 2026-13-01 08.07.12 harian langkah 1.lkjip",
        "000001 2026-12-01 08.07.12 entah langkah 1.lkjip",
        "000001 2026-12-01 08.07.12 harian langkah 1.lkjip.tmp",
    ],
)
def test_nama_lain_bukan_cadangan(nama: str) -> None:
    assert Cadangan.of(FOLDER / nama) is None


def test_setahun_bekerja_setiap_hari_menyisakan_7_4_dan_12() -> None:
    daftar = setiap_hari(400)
    hari = [s.waktu.date() for s in daftar]
    assert hari[:7] == [(AWAL + timedelta(days=n)).date() for n in range(399, 392, -1)]
    minggu = [s for s in daftar if s.masa is not None][:4]
    assert len({s.label(Masa.MINGGU) for s in minggu}) == 4
    assert minggu[-1].waktu >= AWAL + timedelta(days=399 - 5 * 7)
    bulan = [s.label(Masa.BULAN) for s in daftar if s.masa is Masa.BULAN]
    assert bulan == [f"2027-{n:02}" for n in (2, 1)] + [f"2026-{n:02}" for n in range(12, 2, -1)]
    assert len(daftar) <= 7 + 4 + 12


def test_jam_yang_diam_tidak_menghentikan_cadangan_dan_tidak_membuang_yang_lama() -> None:
    """The battery of the PC is empty: every morning is 1 January 2002."""
    beku = datetime(2002, 1, 1, 8)  # noqa: DTZ001
    daftar: list[Cadangan] = []
    for _ in range(100):
        daftar = tambah(daftar, beku)
    assert [s.urut for s in daftar[:7]] == list(range(100, 93, -1))
    assert [s.urut for s in daftar if s.masa is Masa.BULAN] == [94, 63, 32, 1]
    assert is_due(daftar, beku) is False
    assert is_due(daftar, beku, daftar[0].langkah + 200) is True


def test_jam_yang_melompat_ke_2099_dan_kembali_tidak_membuang_cadangan_lama() -> None:
    daftar = setiap_hari(30)
    lama = {s.urut for s in daftar if s.masa is Masa.BULAN}
    for n in range(20):
        tahun = 2099 if n % 2 else 2026
        daftar = tambah(daftar, AWAL.replace(year=tahun) + timedelta(days=30))
    assert lama <= {s.urut for s in daftar}
    assert len([s for s in daftar if s.masa is Masa.BULAN]) <= len(lama) + 2


def test_cadangan_acara_tidak_mendesak_cadangan_harian() -> None:
    daftar = setiap_hari(7)
    harian = {s.urut for s in daftar}
    for _ in range(30):
        daftar = tambah(daftar, AWAL + timedelta(days=7), Sebab.IMPOR)
    assert harian <= {s.urut for s in daftar}
    impor = [s for s in daftar if s.sebab is Sebab.IMPOR]
    assert len(impor) == 5 + 1  # and the first of the week that begins with that day


def test_hari_yang_selalu_dimulai_dengan_impor_juga_menyisakan_7_4_dan_12() -> None:
    daftar: list[Cadangan] = []
    for n in range(400):
        for sebab in (Sebab.IMPOR, Sebab.IMPOR):
            daftar = tambah(daftar, AWAL + timedelta(days=n), sebab)
    hari = sorted({s.waktu.date() for s in daftar}, reverse=True)
    assert hari[:7] == [(AWAL + timedelta(days=n)).date() for n in range(399, 392, -1)]
    assert len([s for s in daftar if s.masa is Masa.BULAN]) == 12
    assert len({s.label(Masa.MINGGU) for s in daftar if s.masa is not None}) >= 4
    assert len(daftar) <= 5 + 7 + 4 + 12


def test_hari_yang_sama_tidak_dicadangkan_dua_kali() -> None:
    daftar = setiap_hari(1)
    assert is_due([], AWAL)
    assert not is_due(daftar, AWAL.replace(hour=23), 199)
    assert is_due(daftar, AWAL + timedelta(days=1))
    assert is_due(daftar, AWAL - timedelta(days=400)), "a clock set back is another day"
