"""What follows from the sums of the budget tree: reasons, deviation, growth, efisiensi."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    SubKegiatanTahun,
)
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.pohon import hitung_pertumbuhan
from tests.perhitungan.rakitan import TAHUN, hasil_dari, tercetak

RANGKA: tuple[Entitas, ...] = (
    Unit(id="u", nama="Kecamatan Contoh"),
    Program(id="p", nama="Program P"),
    Kegiatan(id="k", program_id="p"),
    *(SubKegiatan(id=s, kegiatan_id="k") for s in ("s0", "s1")),
    *(
        SubKegiatanTahun(id=f"b{n}", tahun=TAHUN, unit_id="u", sub_kegiatan_id=f"s{n}")
        for n in (0, 1)
    ),
    DokumenAnggaran(id="d", tahun=TAHUN),
    ProgramTahun(id="pt", tahun=TAHUN, program_id="p", sasaran_id="s1", pagu=Sen(1)),
)


def pagu(nomor: int, nilai: int) -> PaguSubKegiatan:
    return PaguSubKegiatan(id=f"p{nomor}", baris_id=f"b{nomor}", dokumen_id="d", pagu=Sen(nilai))


def bulan(nomor: int, deret: Deret = Deret.REALISASI, **isi: Sen) -> BelanjaBulanan:
    kosong = BelanjaBulanan(id=f"{deret}{nomor}", baris_id=f"b{nomor}", deret=deret)
    return replace(kosong, **isi)  # type: ignore[arg-type]  # months by name


def test_alasan_menyebut_berapa_yang_kosong() -> None:
    tanpa_pagu = hasil_dari(*RANGKA, pagu(0, 5), bulan(0, des=Sen(1))).anggaran().menurut_unit
    assert _alasan(tanpa_pagu[0].serapan) == "Pagu 1 sub kegiatan belum diisi."
    assert _alasan(tanpa_pagu[-1].serapan) == "Pagu belum diisi."
    kosong = hasil_dari(*RANGKA, pagu(0, 5), pagu(1, 5)).anggaran().menurut_unit
    assert _alasan(kosong[0].serapan) == "Realisasi anggaran 2 sub kegiatan belum diisi."
    assert _alasan(kosong[-1].serapan) == "Realisasi anggaran belum diisi."


def _alasan(nilai: object) -> str:
    assert isinstance(nilai, TakTerhitung)
    return nilai.alasan


def test_deviasi_terhadap_anggaran_kas_sampai_bulan_itu() -> None:
    hasil = hasil_dari(
        *(*RANGKA, pagu(0, 100), pagu(1, 100)),
        bulan(0, mar=Sen(30), jun=Sen(45)),
        bulan(1, mar=Sen(10), jun=Sen(55)),
        bulan(0, Deret.KAS, jan=Sen(10), feb=Sen(10), mar=Sen(10), apr=Sen(0)),
        bulan(1, Deret.KAS, jan=Sen(20), feb=Sen(0), mar=Sen(0), apr=Sen(5)),
    )
    assert [hasil.anggaran(b).menurut_unit[0].deviasi for b in (2, 3, 4, 5)] == [
        None,
        -10,
        -15,
        None,
    ]
    assert hasil.anggaran(3).menurut_unit[0].sisa == 160
    assert tercetak(hasil.anggaran(6).menurut_unit[0].serapan) == "50.00"


@pytest.mark.parametrize(
    ("lalu", "kini", "persen"),
    [
        (80, 100, "25.00"),
        (100, 80, "-20.00"),
        (100, 0, "-100.00"),
        (0, 5, "[pertumbuhan.nol]"),
        (None, 5, "[pertumbuhan.tanpa_pembanding]"),
        (5, None, "[pertumbuhan.kosong]"),
    ],
)
def test_pertumbuhan(lalu: int | None, kini: int | None, persen: str) -> None:
    nilai = [None if n is None else Sen(n) for n in (lalu, kini)]
    assert tercetak(hitung_pertumbuhan(*nilai)) == persen


def test_pertumbuhan_program_dari_pohon_dan_dari_ketikan() -> None:
    lalu = ProgramTahun(
        id="lalu", tahun=TAHUN - 1, program_id="p", pagu=Sen(160), realisasi=Sen(120)
    )
    mati = ProgramTahun(id="mati", tahun=TAHUN - 1, program_id="q", pagu=Sen(0))
    hasil = hasil_dari(
        *(*RANGKA, Program(id="q"), lalu, mati, pagu(0, 150), pagu(1, 50)),
        *(bulan(0, des=Sen(90)), bulan(1, des=Sen(0))),
    )
    program, dulu, seluruh = hasil.pertumbuhan
    assert (dulu.program_id, dulu.at(TAHUN - 1).pagu, dulu.at(TAHUN).pagu) == ("q", 0, None)
    assert hasil.tahun_pertumbuhan == (TAHUN - 1, TAHUN)
    assert [(t.tahun, t.pagu, t.realisasi) for t in program.titik] == [
        (TAHUN - 1, 160, 120),
        (TAHUN, 200, 90),
    ]
    assert [t.tahun for t in seluruh.titik] == [TAHUN - 1, TAHUN]
    for baris in (program, seluruh):
        assert tercetak(baris.pertumbuhan_pagu(TAHUN)) == "25.00"
        assert tercetak(baris.pertumbuhan_realisasi(TAHUN)) == "-25.00"
        assert tercetak(baris.pertumbuhan_pagu(TAHUN - 1)) == "[pertumbuhan.tanpa_pembanding]"
    assert tercetak(program.titik[0].serapan) == "75.00"


def test_jumlah_tahun_pembanding_menunggu_angka_semua_program() -> None:
    lalu = ProgramTahun(id="a", tahun=TAHUN - 1, program_id="p", pagu=Sen(160), realisasi=Sen(120))
    kini = ProgramTahun(id="b", tahun=TAHUN, program_id="baru", pagu=Sen(40), realisasi=Sen(30))
    dasar: tuple[Entitas, ...] = (Program(id="p"), Program(id="baru"), lalu, kini)
    dasar = (*dasar, replace(kini, id="c", program_id="p", pagu=Sen(160)))
    *_, seluruh = hasil_dari(*dasar).pertumbuhan
    assert (seluruh.at(TAHUN - 1).pagu, seluruh.at(TAHUN).pagu) == (None, 200)
    assert tercetak(seluruh.pertumbuhan_pagu(TAHUN)) == "[pertumbuhan.tanpa_pembanding]"
    belum_ada = replace(kini, id="d", tahun=TAHUN - 1, pagu=Sen(0), realisasi=Sen(0))
    *_, seluruh = hasil_dari(*dasar, belum_ada).pertumbuhan
    assert seluruh.at(TAHUN - 1).pagu == 160
    assert tercetak(seluruh.pertumbuhan_pagu(TAHUN)) == "25.00"


def test_efisiensi_sasaran_mengikuti_pohon_dan_pk_menyimpan_anggarannya() -> None:
    pk = PerjanjianKinerja(id="pk", tahun=TAHUN, jabatan_id="camat")
    janji = PkProgram(id="pp", pk_id="pk", program_id="p", anggaran=Sen(77))
    hasil = hasil_dari(
        *(
            *RANGKA,
            pk,
            janji,
            pagu(0, 150),
            pagu(1, 50),
            bulan(0, des=Sen(90)),
            bulan(1, des=Sen(0)),
        ),
    )
    (satu,) = hasil.program
    assert (satu.anggaran_pk, satu.pagu, satu.realisasi, satu.serapan) == (77, 200, 90, Decimal(45))
    sasaran = hasil.efisiensi[0]
    assert (sasaran.pagu, sasaran.realisasi) == (200, 90)
