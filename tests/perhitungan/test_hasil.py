"""HasilKinerja: which indicators count, against which target, and over which years."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.nilai import Nilai, Predikat
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    Renstra,
    Rumus,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TingkatPredikat,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from lkjip_desktop.perhitungan.desimal import Hitungan
from lkjip_desktop.perhitungan.hasil import BarisPerbandingan
from lkjip_desktop.perhitungan.perbandingan import tahun_dibandingkan
from tests.perhitungan.rakitan import ATURAN, TAHUN, d, hasil_contoh, hasil_dari, tercetak


def target(indikator: str, nilai: Nilai, tahun: int = TAHUN) -> TargetRenstra:
    return TargetRenstra(
        id=f"t{indikator}{tahun}", indikator_id=indikator, tahun=tahun, target=nilai
    )


def realisasi(indikator: str, nilai: Nilai | None, tahun: int = TAHUN) -> RealisasiIndikator:
    return RealisasiIndikator(
        id=f"r{indikator}{tahun}", indikator_id=indikator, tahun=tahun, nilai=nilai
    )


def ukur(indikator: str, sasaran: str, nilai: str) -> list[Entitas]:
    """An indicator with target 100, so that its realisasi is its capaian."""
    return [
        Indikator(id=indikator, sasaran_id=sasaran, nama=indikator),
        target(indikator, d("100")),
        realisasi(indikator, d(nilai)),
    ]


TIGA = [*ukur("a", "s1", "90"), *ukur("b", "s1", "110"), *ukur("c", "s2", "40")]
PK = PerjanjianKinerja(id="p", tahun=TAHUN, jabatan_id="camat")


def janji(pk: str, *indikator: str) -> list[PkIndikator]:
    return [PkIndikator(id=f"{pk}{i}", pk_id=pk, indikator_id=i) for i in indikator]


def test_tanpa_pk_semua_indikator_renstra_diukur() -> None:
    hasil = hasil_dari(*TIGA)
    assert [b.indikator.id for b in hasil.nko.baris] == ["a", "b", "c"]
    assert tercetak(hasil.capaian_sasaran("s1")) == "100.00"
    assert tercetak(hasil.rata_capaian) == "80.00"


def test_yang_diukur_adalah_yang_dijanjikan_pk() -> None:
    hasil = hasil_dari(*TIGA, PK, *janji("p", "b", "a"))
    assert [i.id for i in hasil.buku.indikator_diukur] == ["a", "b"], "urutan Renstra, bukan PK"
    assert [b.indikator.id for b in hasil.nko.baris] == ["a", "b"]
    assert [p.indikator.id for p in hasil.perbandingan] == ["a", "b"]
    assert tercetak(hasil.rata_capaian) == "100.00"
    assert tercetak(hasil.capaian_sasaran("s2")) == "[rata.tidak_diukur]"
    assert [e.sasaran.id for e in hasil.efisiensi if e.sasaran] == ["s1"]
    assert [i.id for i in hasil.buku.indikator] == ["a", "b", "c"], "RKT memuat semuanya"


def test_pk_perubahan_menentukan_yang_diukur() -> None:
    perubahan = replace(PK, id="q", perubahan_ke=1)
    hasil = hasil_dari(*TIGA, PK, *janji("p", "a", "b", "c"), perubahan, *janji("q", "c"))
    assert [b.indikator.id for b in hasil.nko.baris] == ["c"]


def test_pk_yang_masih_kosong_belum_mempersempit() -> None:
    hasil = hasil_dari(*TIGA, PK)
    assert [b.indikator.id for b in hasil.nko.baris] == ["a", "b", "c"]


def test_target_pk_mengalahkan_target_renstra() -> None:
    isi = [PK, PkIndikator(id="x", pk_id="p", indikator_id="a", target=d("45"))]
    assert hasil_dari(*TIGA, *isi).capaian("a") == 200


def test_rata_rata_capaian_bukan_rata_rata_realisasi() -> None:
    isi = [
        Indikator(id="a", sasaran_id="s1"),
        Indikator(id="b", sasaran_id="s1"),
        *(target("a", d("10")), realisasi("a", d("9"))),
        *(target("b", d("1000")), realisasi("b", d("1100"))),
    ]
    assert tercetak(hasil_dari(*isi).rata_capaian) == "100.00"


def test_rincian_per_kelurahan_mengalir_ke_capaian() -> None:
    isi = [
        Indikator(id="a", sasaran_id="s1", satuan="persen"),
        target("a", d("80")),
        realisasi("a", None),
        *(
            RincianRealisasi(
                id=u, realisasi_id="ra2024", unit_id=u, pembilang=d(atas), penyebut=d(bawah)
            )
            for u, atas, bawah in (("u1", "3", "4"), ("u2", "5", "6"))
        ),
    ]
    hasil = hasil_dari(*isi)
    assert hasil.realisasi("a") == 80
    assert hasil.capaian("a") == 100
    kosong = RincianRealisasi(id="u3", realisasi_id="ra2024", unit_id="u3")
    assert hasil_dari(*isi, kosong).realisasi("a") == 80  # a unit with neither part takes no part
    kurang_satu = hasil_dari(*isi, replace(kosong, penyebut=d("4")))
    assert kurang_satu.realisasi("a") is None
    assert tercetak(kurang_satu.capaian("a")) == "[realisasi.bagian]"


def test_skala_predikat_milik_indikatornya() -> None:
    tingkat = [
        TingkatPredikat(id=f"{skala}{nama}", skala=skala, sebutan=nama, angka=d(nilai))
        for skala, nama, nilai in (("Opini", "WTP", "4"), ("Opini", "WDP", "3"), ("Lain", "X", "1"))
    ]
    isi = [
        Indikator(id="a", sasaran_id="s1", arah=Arah.PREDIKAT, skala=" opini "),
        target("a", Predikat("WTP")),
        realisasi("a", Predikat("WDP")),
    ]
    assert hasil_dari(*isi, *tingkat).capaian("a") == 75
    assert tercetak(hasil_dari(*isi).capaian("a")) == "[capaian.skala]"
    asing = Indikator(id="a", sasaran_id="s1", arah=Arah.PREDIKAT, skala="Lain")
    assert tercetak(hasil_dari(*isi, asing, *tingkat).capaian("a")) == "[capaian.skala]"


def test_rumus_pembagian_dipilih_per_indikator() -> None:
    isi = [
        Indikator(id="a", sasaran_id="s1", arah=Arah.TURUN, rumus=Rumus.PEMBAGIAN),
        Indikator(id="b", sasaran_id="s1", arah=Arah.TURUN),
        *(e for i in "ab" for e in (target(i, d("10")), realisasi(i, d("12")))),
    ]
    hasil = hasil_dari(*isi)
    assert (tercetak(hasil.capaian("a")), tercetak(hasil.capaian("b"))) == ("83.33", "80.00")


def test_capaian_operator_hanya_bila_tidak_ada_rumus() -> None:
    def hasil(sasaran: str, nilai: str | None, alasan: str) -> Hitungan:
        isi = replace(
            realisasi("a", None if nilai is None else d(nilai)),
            capaian_operator=d("77"),
            alasan_operator=alasan,
        )
        return hasil_dari(Indikator(id="a", sasaran_id="s1"), target("a", d(sasaran)), isi).capaian(
            "a"
        )

    assert hasil("0", "3", "Kejadian luar biasa") == 77
    assert tercetak(hasil("0", "3", "")) == "[capaian.target_nol]"
    assert tercetak(hasil("0", None, "Belum diukur")) == "[realisasi.kosong]"
    assert hasil("100", "90", "Tidak dipakai") == 90


@pytest.mark.parametrize(
    ("capaian", "sebutan"),
    [
        ("90.994", "Tinggi"),
        ("90.995", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("-1", "Sangat Rendah"),
    ],
)
def test_predikat_capaian_menurut_angka_tercetak(capaian: str, sebutan: str) -> None:
    jenjang = hasil_dari().predikat_capaian(d(capaian))
    assert jenjang is not None
    assert jenjang.sebutan == sebutan


def test_yang_tidak_terhitung_tidak_berpredikat() -> None:
    hasil = hasil_dari(Indikator(id="a", sasaran_id="s1"))
    assert hasil.predikat_capaian(hasil.capaian("a")) is None


def test_batas_capaian_tercetak_mati_kecuali_diatur() -> None:
    asal = hasil_contoh()
    capaian = asal.capaian(asal.buku.indikator[1].id)
    assert tercetak(asal.capaian_tercetak(capaian)) == "120.07"
    aturan = aturan_to_json(replace(ATURAN, batas_capaian_tercetak=d("120")))
    tahun = replace(asal.buku.tahun_kerja, aturan=aturan)
    hasil = hasil_contoh(ganti=[tahun])
    assert tercetak(hasil.capaian_tercetak(capaian)) == "120.00"
    assert tercetak(hasil.capaian(hasil.buku.indikator[1].id)) == "120.07", "sendirinya tetap"
    kosong = hasil_dari(Indikator(id="a", sasaran_id="s1")).capaian("a")
    assert hasil.capaian_tercetak(kosong) == kosong


# --- comparison over the years -------------------------------------------------------------------


def banding(*isi: Entitas) -> BarisPerbandingan:
    (baris,) = hasil_dari(Indikator(id="a", sasaran_id="s1"), *isi).perbandingan
    return baris


def test_perbandingan_hanya_tahun_yang_berisi_dan_tahun_ini() -> None:
    baris = banding(target("a", d("50"), 2022), realisasi("a", d("60"), 2022))
    assert [t.tahun for t in baris.tahun] == [2022, 2024]
    assert [tercetak(t.capaian) for t in baris.tahun] == ["120.00", "[capaian.target_kosong]"]


def test_rata_rata_perlu_tahun_ini_dan_tahun_lalu() -> None:
    kini = (target("a", d("100")), realisasi("a", d("90")))
    lalu = (target("a", d("100"), 2023), realisasi("a", d("120"), 2023))
    assert tercetak(banding(*kini, *lalu).rata_rata) == "105.00"
    assert tercetak(banding(*kini).rata_rata) == "[rata.tahun]"
    assert tercetak(banding(*lalu).rata_rata) == "[rata.tahun]"
    dua_lalu = (target("a", d("100"), 2022), realisasi("a", d("120"), 2022))
    assert tercetak(banding(*kini, *dua_lalu).rata_rata) == "[rata.tahun]", "bukan tahun lalu"


def test_terhadap_akhir_renstra_memakai_arah_indikatornya() -> None:
    isi = (target("a", d("10"), 2026), realisasi("a", d("12")))
    baris = banding(*isi)
    assert baris.tahun_akhir == 2026
    assert baris.target_akhir == d("10")
    assert tercetak(baris.capaian_akhir) == "120.00"
    (turun,) = hasil_dari(Indikator(id="a", sasaran_id="s1", arah=Arah.TURUN), *isi).perbandingan
    assert tercetak(turun.capaian_akhir) == "80.00"
    assert tercetak(banding(realisasi("a", d("12"))).capaian_akhir) == "[capaian.target_kosong]"


@pytest.mark.parametrize("awal", [0, 1, 2030])
def test_tahun_awal_renstra_yang_salah_ketik_tidak_membengkak(awal: int) -> None:
    baris = banding(
        Renstra(id="r", tahun_awal=awal, tahun_akhir=2026),
        *(target("a", d("100"), t) for t in range(1900, 2031)),
    )
    assert len(baris.tahun) <= 10
    assert baris.tahun[-1].tahun == TAHUN


def test_tahun_tanpa_renstra() -> None:
    hasil = hasil_dari(TahunKerja(id="t", tahun=TAHUN, aturan=aturan_to_json(ATURAN)))
    assert hasil.buku.indikator_diukur == ()
    assert hasil.perbandingan == ()
    assert tercetak(hasil.rata_capaian) == "[rata.kosong]"
    assert tercetak(hasil.nko.nilai) == "[akip.kosong]"
    assert [tercetak(e.serapan) for e in hasil.efisiensi] == ["[serapan.tanpa_program]"]


def test_program_dengan_sasaran_renstra_lain_tidak_ikut_terbobot() -> None:
    lama: list[Entitas] = [
        Renstra(id="r0"),
        Tujuan(id="tj0", renstra_id="r0"),
        Sasaran(id="s0", tujuan_id="tj0"),
        Program(id="p0", nama="Program lama"),
        ProgramTahun(
            id="pt0", tahun=TAHUN, program_id="p0", sasaran_id="s0", pagu=Sen(10), realisasi=Sen(9)
        ),
    ]
    hasil = hasil_dari(*TIGA, *lama)
    assert [s.id for s in hasil.buku.sasaran] == ["s1", "s2"]
    assert tercetak(hasil.program[0].serapan) == "90.00"
    seluruh = hasil.efisiensi[-1]
    assert seluruh.pagu == 10, "jumlahnya tetap memuat program itu"
    assert tercetak(seluruh.efisiensi_capaian) == "[efisiensi.tanpa_sasaran]"


@pytest.mark.parametrize(
    ("awal", "kini", "tahun"),
    [
        (2021, 2024, [2021, 2022, 2023, 2024]),
        (2024, 2024, [2024]),
        (2025, 2024, [2024]),
        (0, 2024, [2024]),
        (2010, 2024, list(range(2015, 2025))),
    ],
)
def test_tahun_yang_dibandingkan(awal: int, kini: int, tahun: list[int]) -> None:
    renstra = Renstra(id="r", tahun_awal=awal, tahun_akhir=awal + 5)
    assert list(tahun_dibandingkan(renstra, kini)) == tahun
    assert list(tahun_dibandingkan(None, kini)) == [kini]
