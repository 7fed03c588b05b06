"""One thing spoilt, one finding: days of the sheets, and the agreement beside plan and budget."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import (
    Jabatan,
    MasaJabatan,
    Pejabat,
)
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    LembarTahun,
    Sasaran,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran
from lkjip_desktop.perhitungan.pemeriksaan.perjanjian import month_later
from tests.perhitungan.kantor_rapi import (
    RAPI,
    Ubah,
    hapus,
    kode_temuan,
    tambah,
    temuan_lembar,
    terapkan,
    ubah,
)

WALI_KOTA, CAMAT, SEKRETARIS = RAPI.all_of(Jabatan)
PK = RAPI.all_of(PerjanjianKinerja)[0]


def perubahan(**ganti: object) -> Ubah:
    """A PK Perubahan 1 with the contents of the PK murni."""
    baru = replace(PK, id="pk1", perubahan_ke=1, tanggal=date(2024, 9, 2), alasan="Pagu berubah")
    isi = [
        replace(e, id=f"1{e.id}", pk_id="pk1")  # type: ignore[call-arg]
        for jenis in (PkIndikator, PkProgram)
        for e in RAPI.where(jenis, "pk_id", PK.id)
    ]
    satu = replace(baru, **ganti)  # type: ignore[arg-type]
    return lambda _: [(type(e), e.id, e) for e in (satu, *isi)]


def dpa(tanggal: date | None) -> Ubah:
    """The year's DPA, ratified on a day."""
    return tambah(lambda _: DokumenAnggaran(id="dpa", tahun=2024, tanggal=tanggal))


TARGET_RKT = tambah(
    lambda k: TargetRkt(
        id="r", indikator_id=k.all_of(Indikator)[0].id, tahun=2024, target=Decimal("88.50")
    )
)
"""A target of the RKT that the agreement was not made with."""


def _janji(kantor: BukuKantor) -> int:
    """Where the first indicator's promise of the Perubahan stands."""
    indikator = kantor.all_of(Indikator)[0].id
    isi = enumerate(kantor.all_of(PkIndikator))
    return next(n for n, p in isi if (p.pk_id, p.indikator_id) == ("pk1", indikator))


KASUS: list[tuple[str, list[Ubah], str]] = [
    (
        "tanggal RKT",
        [ubah(LembarTahun, 0, tanggal=None)],
        "galat lembar.tanggal_kosong",
    ),
    (
        "lembar RKT belum ada",
        [hapus(LembarTahun, 0)],
        "galat lembar.tanggal_kosong",
    ),
    (
        "pengukuran bertanggal awal tahun",
        [ubah(LembarTahun, 1, tanggal=date(2024, 1, 10))],
        "peringatan lembar.terlalu_awal",
    ),
    ("pengukuran 31 Desember", [ubah(LembarTahun, 1, tanggal=date(2024, 12, 31))], ""),
    (
        "RKT sesudah PK",
        [ubah(LembarTahun, 0, tanggal=date(2024, 2, 1))],
        "peringatan lembar.rkt_sesudah_pk",
    ),
    (
        "tanpa PK",
        [hapus(PkIndikator), hapus(PkProgram), hapus(PerjanjianKinerja)],
        "galat pk.kosong",
    ),
    ("tanggal PK", [ubah(PerjanjianKinerja, 0, tanggal=None)], "galat pk.tanggal_kosong"),
    (
        "PK terlalu awal",
        [
            ubah(PerjanjianKinerja, 0, tanggal=date(2022, 12, 31)),
            ubah(LembarTahun, 0, tanggal=date(2022, 12, 30)),
        ],
        "peringatan pk.tanggal_luar",
    ),
    (
        "PK Desember tahun sebelumnya",
        [
            ubah(PerjanjianKinerja, 0, tanggal=date(2023, 12, 30)),
            ubah(LembarTahun, 0, tanggal=date(2023, 12, 1)),
        ],
        "",
    ),
    (
        "PK bertanggal tahun berikutnya",
        [ubah(PerjanjianKinerja, 0, tanggal=date(2025, 1, 23))],
        "peringatan pk.tanggal_luar",
    ),
    (
        "PK lewat sebulan sesudah DPA",
        [dpa(date(2023, 12, 22))],
        "catatan pk.lewat_tenggat",
    ),
    ("PK tepat sebulan sesudah DPA", [dpa(date(2023, 12, 23))], ""),
    ("DPA tanpa tanggal", [dpa(None)], ""),
    ("nomor PK", [ubah(PerjanjianKinerja, 0, nomor="")], "catatan pk.nomor_kosong"),
    (
        "atasan",
        [ubah(PerjanjianKinerja, 0, atasan_id=None), ubah(Jabatan, 1, atasan_id=None)],
        "galat pk.atasan_kosong",
    ),
    ("atasan menurut jabatan", [ubah(PerjanjianKinerja, 0, atasan_id=None)], ""),
    ("PK tanpa indikator", [hapus(PkIndikator)], "galat pk.tanpa_indikator"),
    ("PK tanpa program", [hapus(PkProgram)], "galat pk.tanpa_program"),
    ("anggaran PK", [ubah(PkProgram, 0, anggaran=None)], "galat pk.anggaran_kosong"),
    ("PK Perubahan", [perubahan()], ""),
    ("PK Perubahan tanpa alasan", [perubahan(alasan="")], "peringatan pk.alasan_kosong"),
    (
        "PK Perubahan mendahului murni",
        [perubahan(tanggal=date(2024, 1, 2))],
        "peringatan pk.tanggal_mundur",
    ),
    ("perubahan ke-2 tanpa ke-1", [perubahan(perubahan_ke=2)], "peringatan pk.lompat"),
    (
        "perubahan tanpa murni",
        [ubah(PerjanjianKinerja, 0, perubahan_ke=1, alasan="x")],
        "peringatan pk.lompat",
    ),
    ("dua PK murni", [perubahan(perubahan_ke=0)], "galat pk.ganda"),
    (
        "perubahan ke-minus satu",
        [perubahan(perubahan_ke=-1, tanggal=date(2024, 1, 2))],
        "galat pk.nomor_negatif",
    ),
    ("perubahan belum bertanggal", [perubahan(tanggal=None)], "galat pk.tanggal_kosong"),
    (
        "camat berganti tanpa PK Perubahan",
        [
            ubah(MasaJabatan, 1, selesai=date(2024, 6, 30)),
            tambah(
                lambda _: MasaJabatan(
                    id="m",
                    pejabat_id=RAPI.all_of(Pejabat)[2].id,
                    jabatan_id=CAMAT.id,
                    mulai=date(2024, 7, 1),
                )
            ),
        ],
        "peringatan pk.pejabat_berganti",
    ),
    (
        "camat berganti dengan PK Perubahan",
        [
            ubah(MasaJabatan, 1, selesai=date(2024, 6, 30)),
            tambah(
                lambda _: MasaJabatan(
                    id="m",
                    pejabat_id=RAPI.all_of(Pejabat)[2].id,
                    jabatan_id=CAMAT.id,
                    mulai=date(2024, 7, 1),
                )
            ),
            perubahan(),
        ],
        "",
    ),
    ("indikator tidak dijanjikan", [hapus(PkIndikator, 1)], "peringatan pk.indikator_kurang"),
    (
        "indikator di luar renstra",
        [
            tambah(lambda _: Sasaran(id="s", tujuan_id="lain", uraian="Lama")),
            tambah(
                lambda _: Indikator(
                    id="x", sasaran_id="s", nama="Lama", satuan="x", definisi_operasional="x"
                )
            ),
            tambah(
                lambda _: PkIndikator(id="px", pk_id=PK.id, indikator_id="x", target=Decimal(1))
            ),
        ],
        "peringatan pk.indikator_lain",
    ),
    (
        "pagu berubah",
        [ubah(ProgramTahun, 0, pagu=Sen(11_850_000_000_00))],
        "peringatan pk.pagu_beda",
    ),
    ("program hanya di anggaran", [hapus(PkProgram, 2)], "peringatan pk.program_kurang"),
    (
        "program PK keluar dari anggaran",
        [hapus(ProgramTahun, 2)],
        "peringatan pk.program_hilang, peringatan sasaran.tanpa_program",
    ),
    ("target RKT berubah", [TARGET_RKT], "peringatan pk.target_beda_rkt"),
    (
        "target RKT berubah, diteruskan Perubahan",
        [TARGET_RKT, perubahan()],
        "peringatan pk.target_beda_rkt",
    ),
    (
        "target diubah oleh Perubahan",
        [perubahan(), lambda k: ubah(PkIndikator, _janji(k), target=Decimal("88.50"))(k)],
        "",
    ),
    (
        "PK berprogram, anggaran tahun itu belum diisi",
        [hapus(ProgramTahun)],
        (
            "galat anggaran.tanpa_program, peringatan pk.program_tanpa_pagu, "
            "peringatan sasaran.tanpa_program"
        ),
    ),
    (
        "program hanya di PK",
        [
            tambah(lambda _: Program(id="x", nama="Program Lain")),
            tambah(lambda _: PkProgram(id="px", pk_id=PK.id, program_id="x", anggaran=Sen(1))),
        ],
        "peringatan pk.program_hilang",
    ),
]


@pytest.mark.parametrize(("langkah", "harap"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_satu_cacat_satu_temuan(langkah: list[Ubah], harap: str) -> None:
    assert kode_temuan(*langkah) == harap


@pytest.mark.parametrize(
    ("hari", "sebulan"),
    [
        (date(2024, 1, 31), date(2024, 2, 29)),
        (date(2023, 12, 22), date(2024, 1, 22)),
        (date(2024, 11, 30), date(2024, 12, 30)),
    ],
)
def test_sebulan_kemudian(hari: date, sebulan: date) -> None:
    assert month_later(hari) == sebulan


def test_pk_yang_sudah_diganti_tidak_diperingatkan_lagi() -> None:
    """What is history can't be mended: the Perubahan that took the old target over is told."""
    berubah = terapkan(RAPI, perubahan(), TARGET_RKT)
    kode = [[t.kode for t in temuan_lembar(berubah, JenisLembar.PK, ke)] for ke in (0, 1)]
    assert kode == [[], ["pk.target_beda_rkt"]]


@pytest.mark.parametrize(
    ("langkah", "harap"),
    [
        (ubah(ProgramTahun, 0, pagu=Sen(1)), "pk.pagu_beda"),
        (hapus(ProgramTahun, 2), "pk.program_hilang"),
        (ubah(PerjanjianKinerja, 1, tanggal=date(2023, 12, 1)), "pk.tanggal_mundur"),
    ],
    ids=["pagu", "program", "tanggal"],
)
def test_temuan_pk_perubahan_bukan_temuan_pk_yang_digantinya(langkah: Ubah, harap: str) -> None:
    kantor = terapkan(RAPI, perubahan(), langkah)
    kode = [{t.kode for t in temuan_lembar(kantor, JenisLembar.PK, ke)} for ke in (0, 1)]
    assert harap in kode[1]
    assert not {k for k in kode[0] if k.startswith("pk.")}


TETAP = DokumenTetap(id="d", tahun=2024, lembar=JenisLembar.PK, jabatan_id=CAMAT.id, pk_id=PK.id)


@pytest.mark.parametrize(
    ("langkah", "saran"),
    [
        ([], "Siapkan PK Perubahan. Samakan PK ini bila belum ditandatangani."),
        (
            [ubah(PerjanjianKinerja, 0, tanggal=None)],
            "Samakan program dan anggaran di PK ini sebelum PK diberi tanggal.",
        ),
        (
            [tambah(lambda _: TETAP)],
            "Siapkan PK Perubahan.",
        ),
    ],
    ids=["bertanggal", "draf", "ditetapkan"],
)
def test_saran_menurut_keadaan_pk(langkah: list[Ubah], saran: str) -> None:
    kantor = terapkan(RAPI, ubah(ProgramTahun, 0, pagu=Sen(1)), hapus(ProgramTahun, 2), *langkah)
    pesan = [
        t.pesan
        for t in temuan_lembar(kantor, JenisLembar.PK)
        if t.kode in {"pk.pagu_beda", "pk.program_hilang"}
    ]
    assert len(pesan) == 2
    assert all(satu.endswith(f". {saran}") for satu in pesan)


def test_jabatan_yang_belum_pernah_diduduki_disebut_sebelum_bertanggal() -> None:
    """The step of the officials must not be called whole while nobody could sign."""
    kantor = terapkan(
        RAPI,
        *(hapus(MasaJabatan, 0) for _ in RAPI.where(MasaJabatan, "jabatan_id", WALI_KOTA.id)),
        ubah(PerjanjianKinerja, 0, tanggal=None),
    )
    assert not kantor.where(MasaJabatan, "jabatan_id", WALI_KOTA.id)
    pesan = [t.pesan for t in temuan_lembar(kantor, JenisLembar.PK)]
    assert f"Belum ada yang menjabat {WALI_KOTA.nama}. Tambahkan masa jabatannya." in pesan
