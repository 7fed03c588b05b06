"""One thing spoilt, one finding: office, officials, plan, targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.instansi import (
    Instansi,
    Jabatan,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    StatusJabatan,
)
from lkjip_desktop.kinerja.nilai import Rentang
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    LembarTahun,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from tests.perhitungan.kantor_rapi import (
    RAPI,
    Ubah,
    hapus,
    kode_temuan,
    semua,
    tambah,
    temuan_tahun,
    ubah,
)

IKM, PEMBERDAYAAN = RAPI.all_of(Indikator)
WALI_KOTA, CAMAT, SEKRETARIS = RAPI.all_of(Jabatan)
PK = RAPI.all_of(PerjanjianKinerja)[0]


KASUS: list[tuple[str, list[Ubah], str]] = [
    ("nama kantor", [ubah(Instansi, 0, nama=" ")], "galat instansi.nama_kosong"),
    ("pemda", [ubah(Instansi, 0, pemda="")], "galat instansi.pemda_kosong"),
    ("tempat", [ubah(Instansi, 0, tempat="")], "galat instansi.tempat_kosong"),
    ("alamat", [ubah(Instansi, 0, alamat="")], "catatan instansi.alamat_kosong"),
    ("lambang", [ubah(Instansi, 0, lambang=None)], "catatan instansi.lambang_kosong"),
    ("kode pos", [ubah(Instansi, 0, kode_pos="75243a")], "peringatan instansi.kode_pos_bentuk"),
    ("kode pos benar", [ubah(Instansi, 0, kode_pos="75243")], ""),
    ("surel", [ubah(Instansi, 0, surel="kec.palaran")], "peringatan instansi.surel_bentuk"),
    ("surel benar", [ubah(Instansi, 0, surel="kec.palaran@contoh.example")], ""),
    # --- officials
    ("golongan", [ubah(Pejabat, 1, golongan="III/z")], "peringatan pejabat.golongan_bentuk"),
    ("golongan PPPK", [ubah(Pejabat, 1, golongan="XVIII")], "peringatan pejabat.golongan_bentuk"),
    ("golongan PPPK benar", [ubah(Pejabat, 1, golongan="IX")], ""),
    ("golongan tak menandatangani", [ubah(Pejabat, 3, golongan="x")], ""),
    (
        "tidak ada yang menjabat saat PK",
        [ubah(MasaJabatan, 0, mulai=date(2024, 2, 1))],
        "galat pejabat.tidak_ada",
    ),
    ("nama pejabat", [ubah(Pejabat, 1, nama="")], "galat pejabat.nama_kosong"),
    ("nama wali kota", [ubah(Pejabat, 0, nama="")], "galat pejabat.nama_kosong"),
    ("NIP kosong", [ubah(Pejabat, 1, nip="")], "peringatan pejabat.nip_kosong"),
    ("NIP salah", [ubah(Pejabat, 1, nip="123")], "peringatan pejabat.nip_salah"),
    (
        "NIP dua orang",
        [
            tambah(
                lambda kantor: Pejabat(
                    id="kembar", nama="Kembar Contoh", nip=kantor.all_of(Pejabat)[1].nip
                )
            )
        ],
        "peringatan pejabat.nip_ganda",
    ),
    (
        "pangkat",
        [ubah(Pejabat, 1, pangkat="", golongan="")],
        "peringatan pejabat.pangkat_kosong",
    ),
    ("pejabat yang tidak menandatangani", [ubah(Pejabat, 3, nip="", nama="")], ""),
    (
        "pangkat hanya pada masa jabatannya",
        [
            ubah(Pejabat, 1, pangkat="", golongan=""),
            ubah(MasaJabatan, 1, pangkat="Pembina", golongan="IV/a"),
        ],
        "",
    ),
    (
        "RKT ditandatangani wali kota",
        [ubah(LembarTahun, 0, jabatan_id=WALI_KOTA.id)],
        "peringatan pejabat.bukan_camat",
    ),
    (
        "dua camat",
        [ubah(Jabatan, 2, peran=PeranJabatan.KEPALA_PERANGKAT)],
        "peringatan pejabat.camat_ganda",
    ),
    (
        "masa terbalik",
        [
            tambah(
                lambda _: MasaJabatan(
                    id="m",
                    pejabat_id=RAPI.all_of(Pejabat)[3].id,
                    jabatan_id=CAMAT.id,
                    mulai=date(2019, 5, 1),
                    selesai=date(2019, 4, 1),
                )
            )
        ],
        "peringatan masa.terbalik",
    ),
    (
        "dua camat definitif bertumpang",
        [
            tambah(
                lambda _: MasaJabatan(
                    id="m",
                    pejabat_id=RAPI.all_of(Pejabat)[1].id,
                    jabatan_id=CAMAT.id,
                    mulai=date(2023, 1, 1),
                )
            )
        ],
        "peringatan masa.tumpang",
    ),
    (
        "Plh. di samping camat bukan tumpang",
        [
            tambah(
                lambda _: MasaJabatan(
                    id="m",
                    pejabat_id=RAPI.all_of(Pejabat)[3].id,
                    jabatan_id=CAMAT.id,
                    mulai=date(2024, 12, 20),
                    selesai=date(2025, 1, 3),
                    status=StatusJabatan.PLH,
                )
            )
        ],
        "",
    ),
    ("tanpa camat", [ubah(Jabatan, 1, peran=PeranJabatan.LAINNYA)], "galat pejabat.tanpa_camat"),
    # --- plan
    ("tanpa renstra", [ubah(TahunKerja, 2, renstra_id=None)], "galat renstra.kosong"),
    (
        "tahun di luar renstra",
        [ubah(Renstra, 0, tahun_akhir=2023)],
        "peringatan renstra.masa",
    ),
    (
        "renstra tanpa indikator",
        [hapus(j) for j in (PkIndikator, TargetRenstra, RealisasiIndikator, Indikator)],
        "galat pk.tanpa_indikator, galat renstra.tanpa_indikator",
    ),
    (
        "tahun mengikuti renstra lain",
        [
            tambah(
                lambda _: Renstra(id="lain", nama="Renstra Lain", tahun_awal=2021, tahun_akhir=2026)
            ),
            ubah(TahunKerja, 2, renstra_id="lain"),
        ],
        "galat renstra.tanpa_indikator",
    ),
    ("uraian sasaran", [ubah(Sasaran, 0, uraian="")], "galat sasaran.uraian_kosong"),
    (
        "sasaran tanpa indikator",
        [tambah(lambda k: Sasaran(id="s", tujuan_id=k.all_of(Sasaran)[0].tujuan_id, uraian="X"))],
        "peringatan sasaran.tanpa_indikator",
    ),
    ("nama indikator", [ubah(Indikator, 0, nama=" ")], "galat indikator.nama_kosong"),
    ("satuan", [ubah(Indikator, 0, satuan="")], "peringatan indikator.satuan_kosong"),
    (
        "definisi operasional",
        [ubah(Indikator, 0, definisi_operasional="")],
        "catatan indikator.definisi_kosong",
    ),
    (
        "dua indikator senama",
        [ubah(Indikator, 1, nama=IKM.nama.upper())],
        "peringatan indikator.nama_ganda",
    ),
    (
        "target akhir renstra salah salin",
        [ubah(TargetRenstra, 7, target=Decimal("89.05"))],
        "peringatan target.akhir_sama",
    ),
    (
        "target akhir sama, satuan sama",
        [ubah(TargetRenstra, 7, target=Decimal("89.05")), ubah(Indikator, 1, satuan=" nilai")],
        "",
    ),
    # --- targets
    (
        "target RKT",
        [ubah(TargetRenstra, 2, target=None)],
        "galat target.kosong",
    ),
    (
        "target PK",
        [ubah(PkIndikator, 0, target=None)],
        "galat target.kosong",
    ),
    (
        "target nol",
        [ubah(PkIndikator, 0, target=Decimal(0)), ubah(TargetRenstra, 2, target=Decimal(0))],
        "peringatan target.nol",
    ),
    (
        "semua target nol",
        [
            semua(PkIndikator, target=Decimal(0)),
            *(ubah(TargetRenstra, n, target=Decimal(0)) for n in (2, 6)),
        ],
        "galat nko.kosong, peringatan target.nol",
    ),
    (
        "target negatif",
        [ubah(PkIndikator, 0, target=Decimal(-2)), ubah(TargetRenstra, 2, target=Decimal(-2))],
        "peringatan target.negatif",
    ),
    (
        "rentang pada arah naik",
        [
            ubah(PkIndikator, 0, target=Rentang(Decimal(80), Decimal(90))),
            ubah(TargetRenstra, 2, target=Rentang(Decimal(80), Decimal(90))),
        ],
        "galat target.bentuk",
    ),
    (
        "angka pada arah predikat",
        [ubah(Indikator, 0, arah=Arah.PREDIKAT)],
        "galat realisasi.bentuk, galat target.bentuk",
    ),
    (
        "koma tertinggal pada target",
        [ubah(PkIndikator, 0, target=Decimal(8831)), ubah(TargetRenstra, 2, target=Decimal(8831))],
        "catatan nko.setempat, peringatan realisasi.melompat, peringatan target.melompat",
    ),
    (
        "target PK berbeda dari RKT",
        [ubah(PkIndikator, 0, target=Decimal(88))],
        "peringatan pk.target_beda_rkt",
    ),
    (
        "RKT sendiri sama dengan PK",
        [
            ubah(PkIndikator, 0, target=Decimal(88)),
            tambah(
                lambda _: TargetRkt(id="x", indikator_id=IKM.id, tahun=2024, target=Decimal(88))
            ),
        ],
        "",
    ),
]


def test_kantor_yang_rapi_tidak_punya_temuan() -> None:
    assert temuan_tahun(RAPI) == ()


@pytest.mark.parametrize(("langkah", "harap"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_satu_cacat_satu_temuan(langkah: list[Ubah], harap: str) -> None:
    assert kode_temuan(*langkah) == harap
