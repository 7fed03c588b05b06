"""One thing spoilt, one finding: realisasi, budget, AKIP."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    Rumus,
    Sasaran,
    TahunKerja,
    TargetRenstra,
)
from lkjip_desktop.kinerja.perjanjian import PkIndikator, PkProgram
from tests.perhitungan.kantor_rapi import RAPI, Ubah, hapus, kode_temuan, semua, tambah, ubah
from tests.perhitungan.rakitan import ATURAN

IKM_KINI, PEMBERDAYAAN_KINI = 2, 5
"""Places of this year's realisasi among all of them."""
KELURAHAN = [u for u in RAPI.all_of(Unit) if u.jenis.value == "kelurahan"]


def realisasi(ke: int, **ganti: object) -> Ubah:
    return ubah(RealisasiIndikator, ke, **ganti)


def rincian(banyak: int, kosong: int | None = None) -> Ubah:
    """Rows of the first `banyak` kelurahan, one of them without penyebut."""

    def jalankan(kantor: BukuKantor) -> list[tuple[type[Entitas], str, Entitas | None]]:
        induk = kantor.all_of(RealisasiIndikator)[PEMBERDAYAAN_KINI]
        baris = [
            RincianRealisasi(
                id=f"ri{n}",
                realisasi_id=induk.id,
                unit_id=u.id,
                pembilang=Decimal(17),
                penyebut=None if n == kosong else Decimal(20),
            )
            for n, u in enumerate(KELURAHAN[:banyak])
        ]
        return [(RincianRealisasi, b.id, b) for b in baris]

    return jalankan


def target_kini(ke: int, nilai: Decimal | Predikat | Rentang) -> list[Ubah]:
    return [ubah(PkIndikator, ke, target=nilai), ubah(TargetRenstra, 2 + 4 * ke, target=nilai)]


TURUN_NOL = [ubah(Indikator, 0, arah=Arah.TURUN), *target_kini(0, Decimal(0))]
OPERATOR = {"capaian_operator": Decimal(95), "alasan_operator": "Tidak ada kejadian"}
TERLEWATI: dict[str, str] = {"hambatan": "x", "solusi": "x"}

BARU_BERLAKU = aturan_to_json(replace(ATURAN, berlaku_mulai=date(2025, 1, 1)))
SEBUTAN_SAMA = aturan_to_json(
    replace(
        ATURAN,
        capaian=replace(
            ATURAN.capaian,
            jenjang=(
                replace(ATURAN.capaian.jenjang[0], sebutan=ATURAN.capaian.jenjang[1].sebutan),
                *ATURAN.capaian.jenjang[1:],
            ),
        ),
    )
)
TANPA_KOREKSI = aturan_to_json(replace(ATURAN, nko=replace(ATURAN.nko, koreksi=())))

KASUS: list[tuple[str, list[Ubah], str]] = [
    (
        "aturan yang belum berlaku",
        [ubah(TahunKerja, 2, aturan=BARU_BERLAKU)],
        "peringatan aturan.belum_berlaku",
    ),
    (
        "jenjang baru belum bernama sendiri",
        [ubah(TahunKerja, 2, aturan=SEBUTAN_SAMA)],
        "peringatan aturan.sebutan_sama",
    ),
    ("realisasi kosong", [realisasi(IKM_KINI, nilai=None)], "galat realisasi.kosong"),
    ("belum ada realisasi", [hapus(RealisasiIndikator, IKM_KINI)], "galat realisasi.kosong"),
    ("realisasi nol", [realisasi(IKM_KINI, nilai=Decimal(0))], "catatan nko.setempat"),
    ("pembilang saja", [realisasi(IKM_KINI, pembilang=Decimal(3))], "galat realisasi.bagian"),
    ("rincian lima kelurahan", [rincian(5)], ""),
    ("satu kelurahan belum lengkap", [rincian(5, kosong=3)], "galat realisasi.bagian"),
    ("baru empat kelurahan", [rincian(4)], "peringatan realisasi.unit_kurang"),
    (
        "penyebut nol",
        [realisasi(IKM_KINI, pembilang=Decimal(0), penyebut=Decimal(0))],
        "peringatan capaian.tak_terhitung",
    ),
    (
        "target dibagi realisasi nol",
        [
            ubah(Indikator, 0, arah=Arah.TURUN, rumus=Rumus.PEMBAGIAN),
            realisasi(IKM_KINI, nilai=Decimal(0)),
        ],
        "peringatan capaian.tak_terhitung",
    ),
    (
        "predikat di luar skala",
        [
            ubah(Indikator, 0, arah=Arah.PREDIKAT),
            *target_kini(0, Predikat("WTP")),
            realisasi(IKM_KINI, nilai=Predikat("WDP")),
        ],
        "peringatan capaian.tak_terhitung",
    ),
    (
        "realisasi di atas rentang",
        [
            ubah(Indikator, 0, arah=Arah.RENTANG),
            *target_kini(0, Rentang(Decimal(80), Decimal(90))),
            realisasi(IKM_KINI, nilai=Decimal(92)),
        ],
        "peringatan realisasi.di_atas_rentang",
    ),
    (
        "realisasi berbentuk predikat pada target angka",
        [realisasi(IKM_KINI, nilai=Predikat("Baik"))],
        "galat realisasi.bentuk",
    ),
    (
        "predikat dari predikat pada arah naik",
        [*target_kini(0, Predikat("WTP")), realisasi(IKM_KINI, nilai=Predikat("WTP"))],
        "galat realisasi.bentuk, galat target.bentuk",
    ),
    (
        "nol kejadian dari target nol",
        [*TURUN_NOL, realisasi(IKM_KINI, nilai=Decimal(0))],
        "catatan capaian.nol_tercapai",
    ),
    (
        "ada kejadian dari target nol",
        [*TURUN_NOL, realisasi(IKM_KINI, nilai=Decimal(2))],
        "peringatan capaian.tak_terhitung",
    ),
    (
        "capaian diisi tangan",
        [*TURUN_NOL, realisasi(IKM_KINI, nilai=Decimal(2), **OPERATOR)],
        "catatan capaian.operator",
    ),
    (
        "capaian diisi tangan tanpa alasan",
        [*TURUN_NOL, realisasi(IKM_KINI, nilai=Decimal(2), capaian_operator=Decimal(95))],
        "peringatan capaian.operator_tanpa_alasan, peringatan capaian.tak_terhitung",
    ),
    (
        "capaian diisi tangan padahal terhitung",
        [realisasi(IKM_KINI, **OPERATOR)],
        "catatan capaian.operator_tak_dipakai",
    ),
    (
        "realisasi negatif",
        [realisasi(IKM_KINI, nilai=Decimal("-87.2"))],
        "catatan nko.setempat, peringatan realisasi.negatif",
    ),
    (
        "koma tertinggal",
        [realisasi(IKM_KINI, nilai=Decimal(8723))],
        "catatan nko.dinormalkan, peringatan realisasi.melompat",
    ),
    (
        "pecahan sebagai persen",
        [realisasi(PEMBERDAYAAN_KINI, nilai=Decimal("0.855"), **TERLEWATI)],
        "catatan nko.setempat, peringatan realisasi.melompat",
    ),
    (
        "terpaut jauh dari tahun lalu",
        [realisasi(1, nilai=Decimal("0.9")), *target_kini(0, Decimal(88))],
        "peringatan realisasi.melompat",
    ),
    (
        "serapan sebagai realisasi",
        [realisasi(PEMBERDAYAAN_KINI, nilai=Decimal("99.61"))],
        "catatan nko.dinormalkan, peringatan realisasi.sama_serapan",
    ),
    (
        "hampir serapan",
        [realisasi(PEMBERDAYAAN_KINI, nilai=Decimal("99.66"))],
        "catatan nko.dinormalkan, peringatan realisasi.sama_serapan",
    ),
    (
        "jauh dari serapan",
        [realisasi(PEMBERDAYAAN_KINI, nilai=Decimal("99.75"))],
        "catatan nko.dinormalkan",
    ),
    (
        "seratus persen bukan salinan",
        [
            realisasi(PEMBERDAYAAN_KINI, nilai=Decimal(100)),
            ubah(ProgramTahun, 2, realisasi=Sen(20_021_671_055_00)),
        ],
        "catatan nko.dinormalkan",
    ),
    (
        "indeks bukan persen",
        [realisasi(IKM_KINI, nilai=Decimal("98.52"))],
        "catatan nko.dinormalkan",
    ),
    (
        "tidak tercapai tanpa solusi",
        [realisasi(IKM_KINI, solusi=" ")],
        "catatan realisasi.tanpa_solusi",
    ),
    # --- budget
    ("pagu kosong", [ubah(ProgramTahun, 0, pagu=None)], "galat anggaran.pagu_kosong"),
    (
        "realisasi anggaran kosong",
        [ubah(ProgramTahun, 0, realisasi=None)],
        "galat anggaran.realisasi_kosong",
    ),
    (
        "pagu menjadi nol",
        [ubah(ProgramTahun, 0, pagu=Sen(0), realisasi=None), ubah(PkProgram, 0, anggaran=Sen(0))],
        "",
    ),
    (
        "tanpa program",
        [hapus(ProgramTahun), hapus(PkProgram)],
        "galat anggaran.tanpa_program, galat pk.tanpa_program, peringatan sasaran.tanpa_program",
    ),
    (
        "realisasi melebihi pagu",
        [ubah(ProgramTahun, 0, realisasi=Sen(11_900_000_000_00))],
        "peringatan anggaran.melebihi_pagu",
    ),
    (
        "belanja tanpa pagu",
        [ubah(ProgramTahun, 0, pagu=Sen(0)), ubah(PkProgram, 0, anggaran=Sen(0))],
        "peringatan anggaran.melebihi_pagu",
    ),
    (
        "realisasi anggaran negatif",
        [ubah(ProgramTahun, 0, realisasi=Sen(-1))],
        "peringatan anggaran.negatif",
    ),
    (
        "program tanpa sasaran",
        [ubah(ProgramTahun, 0, sasaran_id=None)],
        "peringatan program.tanpa_sasaran",
    ),
    (
        "program dengan sasaran lain",
        [
            tambah(lambda _: Sasaran(id="lama", tujuan_id="lama")),
            ubah(ProgramTahun, 0, sasaran_id="lama"),
        ],
        "peringatan program.tanpa_sasaran",
    ),
    (
        "sasaran tanpa program",
        [semua(ProgramTahun, sasaran_id=RAPI.all_of(Sasaran)[0].id)],
        "peringatan sasaran.tanpa_program",
    ),
    (
        "program tercatat dua kali",
        [tambah(lambda k: replace(k.all_of(ProgramTahun)[0], id="lagi"))],
        "peringatan program.ganda",
    ),
    ("program tanpa nama", [ubah(Program, 0, nama=" ", kode="")], "galat program.nama_kosong"),
    (
        "nama program tidak sesuai kode",
        [ubah(Program, 2, nama="Pemberdayaan Masyarakat Kelurahan")],
        "peringatan program.nomenklatur",
    ),
    (
        "nama program mirip, tanpa kode",
        [ubah(Program, 2, nama="Program Pemberdayaan Masyarakat Kelurahan", kode="")],
        "peringatan program.nomenklatur",
    ),
    (
        "huruf besar dan kata Program tidak membedakan",
        [ubah(Program, 2, nama="PEMBERDAYAAN  MASYARAKAT DESA DAN KELURAHAN")],
        "",
    ),
    ("program lain", [ubah(Program, 2, nama="Program Ketenteraman Umum", kode="7.01.04")], ""),
    # --- AKIP
    ("AKIP kosong", [hapus(EvaluasiAkip)], "galat akip.kosong"),
    (
        "AKIP tahun lalu kosong",
        [ubah(EvaluasiAkip, 2, nilai=None)],
        "catatan akip.lhe_kosong, peringatan akip.bukan_tahun_lalu",
    ),
    ("koma AKIP tertinggal", [ubah(EvaluasiAkip, 2, nilai=Decimal(765))], "galat akip.di_luar"),
    (
        "predikat AKIP tanpa koreksi",
        [ubah(TahunKerja, 2, aturan=TANPA_KOREKSI)],
        "galat nko.koreksi",
    ),
    ("LHE", [ubah(EvaluasiAkip, 2, nomor_lhe="")], "catatan akip.lhe_kosong"),
]


@pytest.mark.parametrize(("langkah", "harap"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_satu_cacat_satu_temuan(langkah: list[Ubah], harap: str) -> None:
    assert kode_temuan(*langkah) == harap
