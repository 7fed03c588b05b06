"""The part `anggaran` of the JSON: totals, nodes by level, sasaran."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lkjip_desktop.actions.hitung_json import hasil_json
from lkjip_desktop.actions.ubah import ANGGARAN_DIJUMLAH, set_anggaran_tahun
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.temuan import Temuan
from tests.bantu.contoh import tanpa_rincian

TINGKAT = {"unit": 6, "program": 13, "kegiatan": 24, "sub_kegiatan": 47}


@pytest.fixture(scope="module")
def anggaran() -> dict[str, Any]:
    """The budget of the worked example."""
    kantor = BukuKantor.of(read_contoh(aturan_to_json(read_aturan())))
    isi: dict[str, Any] = hasil_json(BukuKinerja(kantor, 2024))["anggaran"]
    return isi


def test_total_dan_sasaran(anggaran: dict[str, Any]) -> None:
    assert anggaran["total"] == {
        "kode": "",
        "nama": "Kecamatan Palaran",
        "unit": None,
        "pagu": "35898593985.00",
        "realisasi": "35585343360.00",
        "serapan": "99.13",
        "alasan": None,
    }
    assert [(s["pagu"], s["serapan"]) for s in anggaran["sasaran"]] == [
        ("15876922929.00", "98.52"),
        ("20021671056.00", "99.61"),
    ]


@pytest.mark.parametrize("tingkat", TINGKAT)
def test_setiap_tingkat_berjumlah_total(anggaran: dict[str, Any], tingkat: str) -> None:
    simpul = anggaran[tingkat]
    assert len(simpul) == TINGKAT[tingkat]
    assert sum(Decimal(s["pagu"]) for s in simpul) == Decimal(anggaran["total"]["pagu"])
    nyata = sum(Decimal(s["realisasi"] or 0) for s in simpul)
    assert nyata == Decimal(anggaran["total"]["realisasi"])


@pytest.mark.parametrize("kunci", ["total", *TINGKAT, "sasaran"])
def test_setiap_baris_mempunyai_kunci_yang_sama(anggaran: dict[str, Any], kunci: str) -> None:
    semua = anggaran[kunci] if isinstance(anggaran[kunci], list) else [anggaran[kunci]]
    assert semua
    for satu in semua:
        assert satu.keys() >= {"kode", "nama", "unit", "pagu", "realisasi", "serapan"}
        assert isinstance(satu["kode"], str)
        assert satu["nama"]
        assert (satu["unit"] is None) == (kunci in {"total", "sasaran"})
    assert list(anggaran) == ["total", *TINGKAT, "sasaran"]


def test_isi_satu_simpul(anggaran: dict[str, Any]) -> None:
    satu = next(s for s in anggaran["program"] if s["unit"] == "Kelurahan Bantuas")
    assert satu == {
        "kode": "7.01.02",
        "nama": "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
        "unit": "Kelurahan Bantuas",
        "pagu": "221921280.00",
        "realisasi": "193354000.00",
        "serapan": "87.13",
        "sisa": "28567280.00",
        "alasan": None,
    }
    nol = next(s for s in anggaran["sub_kegiatan"] if s["pagu"] == "0.00")
    assert (nol["realisasi"], nol["serapan"]) == (None, None)
    assert nol["alasan"] == "Pagu 0: serapan tidak dapat dihitung."


def test_tanpa_pohon_total_dari_program() -> None:
    kantor = BukuKantor.of(tanpa_rincian(read_contoh(aturan_to_json(read_aturan()))))
    isi = hasil_json(BukuKinerja(kantor, 2024))["anggaran"]
    assert (isi["total"]["pagu"], isi["unit"], len(isi["sasaran"])) == ("35898593985.00", [], 2)


def test_angka_yang_dijumlah_tidak_dapat_diketik() -> None:
    kantor = BukuKantor.of(read_contoh(aturan_to_json(read_aturan())))
    program = kantor.where(ProgramTahun, "tahun", 2024)[0]
    assert set_anggaran_tahun(kantor, program, "pagu", Sen(5)) == ANGGARAN_DIJUMLAH
    lalu = ProgramTahun(id="lalu", tahun=2023, program_id=program.program_id)
    assert not isinstance(set_anggaran_tahun(kantor, lalu, "pagu", Sen(5)), Temuan)
