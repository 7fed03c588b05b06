"""The view of a year: which agreement, target, indicators and signatory count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import (
    Jabatan,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    StatusJabatan,
)
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    LembarTahun,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator

TAHUN = 2024
DASAR: tuple[Entitas, ...] = (
    Renstra(id="r", tahun_awal=2021, tahun_akhir=2026),
    TahunKerja(id="t", tahun=TAHUN, renstra_id="r"),
    Tujuan(id="tj", renstra_id="r"),
    Sasaran(id="s", tujuan_id="tj"),
    Indikator(id="i", sasaran_id="s"),
    Indikator(id="j", sasaran_id="s", urutan=1),
    Jabatan(id="camat", nama="Camat Contoh", peran=PeranJabatan.KEPALA_PERANGKAT),
    Jabatan(id="kasi", nama="Kepala Seksi"),
)
MURNI = PerjanjianKinerja(id="p0", tahun=TAHUN, jabatan_id="camat")


def buku(*tambahan: Entitas) -> BukuKinerja:
    return BukuKinerja(BukuKantor.of((*DASAR, *tambahan)), TAHUN)


def janji(pk: str, indikator: str, target: int | None) -> PkIndikator:
    nilai = None if target is None else Decimal(target)
    return PkIndikator(id=f"{pk}{indikator}", pk_id=pk, indikator_id=indikator, target=nilai)


# --- agreements and targets ----------------------------------------------------------------------


def test_pk_berlaku_adalah_perubahan_terakhir_apa_pun_urutan_isinya() -> None:
    pk = [replace(MURNI, id=f"p{n}", perubahan_ke=n, urutan=9 - n) for n in (2, 0, 1)]
    dilihat = buku(*pk)
    assert [p.perubahan_ke for p in dilihat.daftar_pk()] == [0, 1, 2]
    berlaku, pertama = dilihat.pk(), dilihat.pk(1)
    assert berlaku is not None
    assert pertama is not None
    assert (berlaku.id, pertama.id) == ("p2", "p1")
    assert dilihat.pk(3) is None
    assert dilihat.pk_berlaku(2023) is None
    assert buku().pk() is None


def test_pk_jabatan_lain_dan_tahun_lain_tidak_ikut() -> None:
    kasi = replace(MURNI, id="k", jabatan_id="kasi", perubahan_ke=5)
    lalu = replace(MURNI, id="l", tahun=TAHUN - 1, perubahan_ke=5)
    dilihat = buku(MURNI, kasi, lalu, janji("k", "i", 1), janji("l", "i", 2), janji("p0", "i", 3))
    assert [p.id for p in dilihat.daftar_pk()] == ["p0"]
    assert dilihat.target("i") == 3
    assert dilihat.target("i", TAHUN - 1) == 2


@pytest.mark.parametrize(
    ("pk", "rkt", "renstra", "target"),
    [
        (83, 82, 81, 83),
        (0, 82, 81, 0),
        (None, 82, 81, 82),
        (None, 0, 81, 0),
        (None, None, 81, 81),
        (None, None, None, None),
    ],
)
def test_target_yang_berlaku_pk_lalu_rkt_lalu_renstra(
    pk: int | None, rkt: int | None, renstra: int | None, target: int | None
) -> None:
    isi: list[Entitas] = [MURNI, janji("p0", "i", pk)]
    if rkt is not None:
        isi.append(TargetRkt(id="x", indikator_id="i", tahun=TAHUN, target=Decimal(rkt)))
    if renstra is not None:
        isi.append(TargetRenstra(id="y", indikator_id="i", tahun=TAHUN, target=Decimal(renstra)))
    assert buku(*isi).target("i") == target


def test_target_pk_murni_tidak_hidup_lagi_di_bawah_perubahan() -> None:
    perubahan = replace(MURNI, id="p1", perubahan_ke=1)
    dilihat = buku(MURNI, janji("p0", "i", 70), perubahan, janji("p1", "i", None))
    assert dilihat.target("i") is None


def test_target_tahun_lain_tidak_terbawa() -> None:
    lain = [
        TargetRkt(id="x", indikator_id="i", tahun=TAHUN - 1, target=Decimal(1)),
        TargetRenstra(id="y", indikator_id="i", tahun=TAHUN + 1, target=Decimal(2)),
    ]
    dilihat = buku(*lain)
    assert dilihat.target("i") is None
    assert dilihat.target("i", TAHUN - 1) == 1
    assert dilihat.target_renstra("i", TAHUN + 1) == 2


def test_yang_diukur_mengikuti_pk_yang_berlaku() -> None:
    def diukur(*isi: Entitas) -> list[str]:
        dilihat = buku(*isi)
        per_sasaran = [i.id for i in dilihat.indikator_diukur_sasaran("s")]
        assert per_sasaran == [i.id for i in dilihat.indikator_diukur]
        return per_sasaran

    asing = Indikator(id="asing", sasaran_id="bukan-renstra-ini")
    assert diukur() == ["i", "j"]
    assert diukur(MURNI) == ["i", "j"], "PK yang belum berisi"
    assert diukur(MURNI, janji("p0", "j", 1)) == ["j"]
    assert diukur(MURNI, asing, janji("p0", "asing", 1)) == ["i", "j"]
    assert diukur(MURNI, asing, janji("p0", "asing", 1), janji("p0", "j", 1)) == ["j"]
    assert buku().indikator_diukur_sasaran("tidak-ada") == ()


# --- officials -----------------------------------------------------------------------------------

A = Pejabat(id="a", nama="Contoh A")
B = Pejabat(id="b", nama="Contoh B")


def masa(
    pejabat: str,
    mulai: tuple[int, int] | None,
    selesai: tuple[int, int] | None,
    status: StatusJabatan = StatusJabatan.DEFINITIF,
) -> MasaJabatan:
    return MasaJabatan(
        id=f"{pejabat}{mulai}",
        pejabat_id=pejabat,
        jabatan_id="camat",
        mulai=date(TAHUN, *mulai) if mulai else None,
        selesai=date(TAHUN, *selesai) if selesai else None,
        status=status,
    )


PLH, PLT = StatusJabatan.PLH, StatusJabatan.PLT


@pytest.mark.parametrize(
    ("isi", "hari", "penanda"),
    [
        ([masa("a", None, None)], (5, 1), "Camat Contoh: Contoh A"),
        ([masa("a", (1, 1), (6, 30)), masa("b", (7, 1), None)], (6, 30), "Camat Contoh: Contoh A"),
        ([masa("a", (1, 1), (6, 30)), masa("b", (7, 1), None)], (7, 1), "Camat Contoh: Contoh B"),
        ([masa("a", (1, 1), None), masa("b", (7, 1), None)], (8, 1), "Camat Contoh: Contoh B"),
        (
            [masa("a", None, None), masa("b", (8, 1), (8, 10), PLH)],
            (8, 10),
            "Plh. Camat Contoh: Contoh B",
        ),
        (
            [masa("a", None, None), masa("b", (8, 1), (8, 10), PLH)],
            (8, 11),
            "Camat Contoh: Contoh A",
        ),
        (
            [masa("b", (8, 1), None, PLT), masa("a", (8, 1), None)],
            (8, 2),
            "Plt. Camat Contoh: Contoh B",
        ),
        (
            [masa("a", (8, 1), None, PLT), masa("b", (8, 1), None)],
            (8, 2),
            "Plt. Camat Contoh: Contoh A",
        ),
        ([masa("a", (1, 1), (6, 30))], (7, 1), "Camat Contoh: -"),
        ([], (7, 1), "Camat Contoh: -"),
    ],
)
def test_siapa_menandatangani_pada_hari_itu(
    isi: list[MasaJabatan], hari: tuple[int, int], penanda: str
) -> None:
    siapa = buku(A, B, *isi).penandatangan("camat", date(TAHUN, *hari))
    assert siapa is not None
    assert f"{siapa.nama_jabatan}: {siapa.pejabat.nama if siapa.pejabat else '-'}" == penanda


def test_tanpa_tanggal_belum_ada_yang_menandatangani() -> None:
    siapa = buku(A, B, masa("b", None, None, PLT)).penandatangan("camat", None)
    assert siapa is not None
    assert siapa.jabatan.id == "camat"
    assert siapa.pejabat is None
    assert siapa.nama_jabatan == "Camat Contoh"


def lembar(tanggal: date | None, jabatan_id: str | None = None) -> LembarTahun:
    return LembarTahun(
        id="nko", tahun=TAHUN, lembar=JenisLembar.NKO, tanggal=tanggal, jabatan_id=jabatan_id
    )


@pytest.mark.parametrize(
    ("isi", "penanda"),
    [
        ([], ("camat", None)),
        ([lembar(None)], ("camat", None)),
        ([lembar(date(TAHUN, 5, 1))], ("camat", "a")),
        ([lembar(date(TAHUN, 7, 1))], ("camat", "b")),
        ([lembar(date(TAHUN, 7, 1), "kasi")], ("kasi", None)),
    ],
)
def test_lembar_ditandatangani_camat_kecuali_dipilih_lain(
    isi: list[LembarTahun], penanda: tuple[str, str | None]
) -> None:
    dilihat = buku(A, B, masa("a", (1, 1), (6, 30)), masa("b", (7, 1), None), *isi)
    siapa = dilihat.penanda_lembar(JenisLembar.NKO)
    assert siapa is not None
    assert (siapa.jabatan.id, siapa.pejabat.id if siapa.pejabat else None) == penanda


def test_lembar_tanpa_camat_tanpa_penanda() -> None:
    tanpa = BukuKinerja(BukuKantor.of(e for e in DASAR if e.id != "camat"), TAHUN)
    assert tanpa.penanda_lembar(JenisLembar.NKO) is None
    assert tanpa.pihak_pk(None) == (None, None)


def test_pihak_pk_jabatannya_dan_atasannya() -> None:
    camat = replace(next(e for e in DASAR if isinstance(e, Jabatan)), atasan_id="wali")
    wali, sekda = Jabatan(id="wali", nama="Wali Kota"), Jabatan(id="sekda", nama="Sekda")
    dilihat = buku(camat, wali, sekda, A, masa("a", (1, 1), None))

    def pihak(pk: PerjanjianKinerja | None) -> list[str]:
        return [
            f"{p.jabatan.id} {p.pejabat.id if p.pejabat else '-'}" if p else "-"
            for p in dilihat.pihak_pk(pk)
        ]

    bertanggal = replace(MURNI, tanggal=date(TAHUN, 1, 23))
    assert pihak(None) == ["camat -", "wali -"]
    assert pihak(MURNI) == ["camat -", "wali -"]
    assert pihak(bertanggal) == ["camat a", "wali -"]
    assert pihak(replace(bertanggal, atasan_id="sekda")) == ["camat a", "sekda -"]
    assert pihak(replace(bertanggal, jabatan_id="kasi")) == ["kasi -", "-"]


def test_sebutan_di_atas_tanda_tangan() -> None:
    isi = (A, masa("a", None, None, PLT))
    tanpa_sebutan = buku(*isi).penandatangan("camat", date(TAHUN, 1, 1))
    assert tanpa_sebutan is not None
    assert tanpa_sebutan.sebutan == "Plt. CAMAT CONTOH"
    camat = Jabatan(
        id="camat", nama="Camat Contoh", sebutan="CAMAT", peran=PeranJabatan.KEPALA_PERANGKAT
    )
    siapa = buku(*isi, camat).penandatangan("camat", date(TAHUN, 1, 1))
    assert siapa is not None
    assert siapa.sebutan == "Plt. CAMAT"


# --- the rest ------------------------------------------------------------------------------------


def test_lembar_dan_akip_menurut_tahunnya() -> None:
    dilihat = buku(
        LembarTahun(id="a", tahun=TAHUN - 1, lembar=JenisLembar.NKO, nomor="lama"),
        LembarTahun(id="b", tahun=TAHUN, lembar=JenisLembar.RKT, nomor="rkt"),
        LembarTahun(id="c", tahun=TAHUN, lembar=JenisLembar.NKO, nomor="nko"),
        EvaluasiAkip(id="e", tahun=TAHUN - 1, nilai=None),
        EvaluasiAkip(id="f", tahun=TAHUN - 2, nilai=Decimal(70)),
    )
    nko = dilihat.lembar(JenisLembar.NKO)
    assert nko is not None
    assert nko.nomor == "nko"
    assert dilihat.lembar(JenisLembar.PENGUKURAN) is None
    assert dilihat.akip_terakhir == dilihat.akip(TAHUN - 2)
    assert dilihat.akip(TAHUN) is None
    assert buku().akip_terakhir is None


def test_tanpa_renstra_tidak_ada_sasaran() -> None:
    kosong = buku(TahunKerja(id="t", tahun=TAHUN, renstra_id=None))
    assert kosong.renstra is None
    assert kosong.sasaran == ()
    assert kosong.indikator == ()
    assert kosong.indikator_diukur == ()
