"""The checks of the budget tree, one defect at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from tests.perhitungan.kantor_rapi import (
    RAPI,
    Ubah,
    hapus,
    kode_temuan,
    semua,
    tambah,
    terapkan,
    ubah,
)
from tests.perhitungan.rakitan import TAHUN

DOKUMEN = DokumenAnggaran(id="dpa", tahun=TAHUN, tanggal=date(2024, 1, 2))
PROGRAM = RAPI.all_of(Program)


def _pohon() -> list[Entitas]:
    """One row for every programme, with the figures that RAPI types for it."""
    angka = {p.program_id: p for p in RAPI.where(ProgramTahun, "tahun", TAHUN)}
    isi: list[Entitas] = [DOKUMEN, SumberDana(id="pad", nama="PAD")]
    for p in PROGRAM:
        milik = angka[p.id]
        isi += [
            Kegiatan(id=f"k{p.kode}", program_id=p.id, nama="Kegiatan"),
            SubKegiatan(id=f"s{p.kode}", kegiatan_id=f"k{p.kode}", nama=f"Sub {p.kode}"),
            SubKegiatanTahun(
                id=f"b{p.kode}",
                tahun=TAHUN,
                unit_id=RAPI.all_of(Unit)[0].id,
                sub_kegiatan_id=f"s{p.kode}",
            ),
            PaguSubKegiatan(
                id=f"p{p.kode}", baris_id=f"b{p.kode}", dokumen_id="dpa", pagu=milik.pagu
            ),
            BelanjaBulanan(id=f"r{p.kode}", baris_id=f"b{p.kode}", des=milik.realisasi),
        ]
    return isi


def berpohon(*langkah: Ubah) -> list[Ubah]:
    """RAPI with its tree and the sheet for it, then these steps."""

    def pohon(_: BukuKantor) -> list[tuple[type[Entitas], str, Entitas | None]]:
        lembar = LembarTahun(
            id="la", tahun=TAHUN, lembar=JenisLembar.ANGGARAN, tanggal=date(2025, 1, 10)
        )
        return [(type(e), e.id, e) for e in (*_pohon(), lembar)]

    return [pohon, *langkah]


PAGU_0 = replace(DOKUMEN, id="dppa", ke=1, jenis=JenisDokumen.DPPA, tanggal=date(2024, 9, 1))
KEMBAR = SubKegiatan(
    id="kembar",
    kegiatan_id=f"k{PROGRAM[0].kode}",
    kode="7.01.01.2.01.03",
    nama="Kembar",
    urutan=1,
)
KASUS: list[tuple[str, list[Ubah], str]] = [
    ("rapi", berpohon(), ""),
    (
        "pagu kosong",
        berpohon(hapus(PaguSubKegiatan, 0)),
        "galat anggaran.pagu_kosong, galat rincian.pagu_kosong",
    ),
    (
        "realisasi kosong",
        berpohon(hapus(BelanjaBulanan, 0)),
        "galat anggaran.realisasi_kosong, galat rincian.realisasi_kosong",
    ),
    (
        "kode sub kegiatan ganda",
        berpohon(ubah(SubKegiatan, 0, kode="7.01.01.2.01.0003"), tambah(lambda _: KEMBAR)),
        "peringatan rincian.kode_ganda",
    ),
    (
        "kode yang sama di kegiatan lain",
        berpohon(
            ubah(SubKegiatan, 0, kode="7.01.01.2.01.0003"),
            tambah(lambda _: replace(KEMBAR, kegiatan_id=f"k{PROGRAM[1].kode}")),
        ),
        "",
    ),
    (
        "hanya satu yang berbulan",
        berpohon(ubah(BelanjaBulanan, 0, mar=Sen(0))),
        "peringatan rincian.triwulan_kosong",
    ),
    (
        "realisasi menurun",
        berpohon(semua(BelanjaBulanan, mar=Sen(0)), ubah(BelanjaBulanan, 0, mar=Sen(9 * 10**13))),
        "peringatan rincian.realisasi_menurun",
    ),
    ("semua berbulan", berpohon(semua(BelanjaBulanan, mar=Sen(0))), ""),
    (
        "realisasi melebihi pagu",
        berpohon(
            ubah(BelanjaBulanan, 0, des=Sen(12_000_000_000_00)),
            ubah(ProgramTahun, 0, realisasi=None),
        ),
        "peringatan anggaran.melebihi_pagu, peringatan rincian.melebihi_pagu",
    ),
    (
        "sumber dana berbeda",
        berpohon(
            tambah(
                lambda k: PaguSumberDana(
                    id="x",
                    baris_id=k.all_of(PaguSubKegiatan)[0].baris_id,
                    dokumen_id="dpa",
                    sumber_dana_id="pad",
                    pagu=Sen(5),
                )
            )
        ),
        "peringatan rincian.sumber_dana",
    ),
    (
        "sumber dana sama",
        berpohon(
            tambah(
                lambda k: PaguSumberDana(
                    id="x",
                    baris_id=k.all_of(PaguSubKegiatan)[0].baris_id,
                    dokumen_id="dpa",
                    sumber_dana_id="pad",
                    pagu=k.all_of(PaguSubKegiatan)[0].pagu,
                )
            )
        ),
        "",
    ),
    ("dokumen berurutan", berpohon(tambah(lambda _: PAGU_0)), ""),
    (
        "dokumen tidak berurutan",
        berpohon(tambah(lambda _: replace(PAGU_0, tanggal=date(2023, 9, 1)))),
        "peringatan dokumen.urutan",
    ),
    ("dokumen tanpa tanggal", berpohon(tambah(lambda _: replace(PAGU_0, tanggal=None))), ""),
    (
        "ketikan berbeda",
        berpohon(ubah(ProgramTahun, 0, pagu=Sen(1))),
        "peringatan rincian.ketikan",
    ),
    (
        "ketikan program yang tidak dirinci",
        berpohon(hapus(SubKegiatanTahun, 0)),
        "galat anggaran.pagu_kosong, galat anggaran.realisasi_kosong",
    ),
    ("ketikan kosong", berpohon(ubah(ProgramTahun, 0, pagu=None, realisasi=None)), ""),
    (
        "lembar tanpa tanggal",
        berpohon(lambda k: [(LembarTahun, "la", replace(k.get(LembarTahun, "la"), tanggal=None))]),
        "galat lembar.tanggal_kosong",
    ),
]


@pytest.mark.parametrize(("langkah", "harap"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_satu_cacat_satu_temuan(langkah: list[Ubah], harap: str) -> None:
    assert kode_temuan(*langkah) == harap


def test_pohon_rapi_tidak_mengubah_angka_program() -> None:
    assert terapkan(RAPI, *berpohon()).where(ProgramTahun, "tahun", TAHUN) == RAPI.where(
        ProgramTahun, "tahun", TAHUN
    )
