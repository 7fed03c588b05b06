"""An edit costs what it touches, and gives the figures that a fresh calculation gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import AturanNko, aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Jabatan, PeranJabatan
from lkjip_desktop.kinerja.nilai import Predikat
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRkt,
    TingkatPredikat,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.perhitungan.capaian import hitung_capaian
from lkjip_desktop.perhitungan.hasil import HasilKinerja, hitung
from lkjip_desktop.perhitungan.sentuhan import Sentuhan, sentuhan
from tests.bantu.acak import kali
from tests.perhitungan.acak import TETAP, entitas_acak
from tests.perhitungan.rakitan import ATURAN, ATURAN_JSON, KERANGKA, TAHUN, d

BANYAK = 40


def kantor_besar() -> BukuKantor:
    isi: list[Entitas] = [*KERANGKA, EvaluasiAkip(id="a", tahun=TAHUN - 1, nilai=d("76.5"))]
    isi.append(PerjanjianKinerja(id="pk", tahun=TAHUN, jabatan_id="camat"))
    for n in range(BANYAK):
        sasaran = f"s{1 + n % 2}"
        isi += [
            Indikator(id=f"i{n}", sasaran_id=sasaran, urutan=n),
            PkIndikator(id=f"pi{n}", pk_id="pk", indikator_id=f"i{n}", target=d("80")),
            RealisasiIndikator(
                id=f"re{n}", indikator_id=f"i{n}", tahun=TAHUN, nilai=Decimal(60 + n)
            ),
            Program(id=f"p{n}", nama=f"Program {n}"),
            ProgramTahun(
                id=f"pt{n}",
                tahun=TAHUN,
                program_id=f"p{n}",
                sasaran_id=sasaran,
                pagu=Sen(1000 + n),
                realisasi=Sen(900),
            ),
        ]
    return BukuKantor.of(isi)


def gambaran(hasil: HasilKinerja) -> object:
    """Everything a HasilKinerja says, to be compared."""
    return (
        hasil.buku.indikator_diukur,
        [hasil.realisasi(i.id) for i in hasil.buku.indikator],
        [hasil.capaian(i.id) for i in hasil.buku.indikator],
        [hasil.capaian_sasaran(s.id) for s in hasil.buku.sasaran],
        hasil.rata_capaian,
        hasil.program,
        hasil.efisiensi,
        hasil.akip,
        (hasil.nko, hasil.nko.baris),
        [hasil.predikat_capaian(hasil.capaian(i.id)) for i in hasil.buku.indikator],
        [hasil.menurut_aturan_nol(i) for i in hasil.buku.indikator],
        hasil.perbandingan,
        [(b.jumlah, b.serapan, b.sisa) for b in hasil.anggaran().menurut_unit],
        hasil.pertumbuhan,
    )


def ubahan(kantor: BukuKantor, jenis: type[Entitas], kunci: str, baru: Entitas | None) -> Ubahan:
    return Ubahan(jenis.__name__, kunci, kantor.find(jenis, kunci), baru)


def langkah(hasil: HasilKinerja, *ubahan: Ubahan) -> HasilKinerja:
    perubahan = Perubahan("Ubah", ubahan)
    kantor = hasil.buku.kantor.terapkan(perubahan)
    return hasil.terapkan(BukuKinerja(kantor, hasil.buku.tahun), perubahan)


@pytest.mark.parametrize(
    ("jenis", "kunci", "ganti"),
    [
        (RealisasiIndikator, "re7", {"nilai": d("12")}),
        (PkIndikator, "pi7", {"target": d("90")}),
    ],
)
def test_satu_ubahan_menghitung_satu_capaian(
    jenis: type[Entitas], kunci: str, ganti: dict[str, Decimal]
) -> None:
    kantor = kantor_besar()
    hasil = hitung(BukuKinerja(kantor, TAHUN))
    gambaran(hasil)
    with mock.patch(
        "lkjip_desktop.perhitungan.capaian_tahun.hitung_capaian", wraps=hitung_capaian
    ) as penghitung:
        baru = replace(kantor.get(jenis, kunci), **ganti)  # type: ignore[arg-type]
        berikut = langkah(hasil, ubahan(kantor, jenis, kunci, baru))
        _ = berikut.nko, berikut.efisiensi, berikut.rata_capaian, berikut.program
        assert penghitung.call_count == 1
    assert berikut.program is not hasil.program
    assert all(a is b for a, b in zip(berikut.program, hasil.program, strict=True))


def test_satu_ubahan_anggaran_menghitung_satu_baris() -> None:
    kantor = kantor_besar()
    hasil = hitung(BukuKinerja(kantor, TAHUN))
    gambaran(hasil)
    baru = replace(kantor.get(ProgramTahun, "pt7"), realisasi=Sen(5))
    berikut = langkah(hasil, ubahan(kantor, ProgramTahun, "pt7", baru))
    beda = [
        n for n, (a, b) in enumerate(zip(berikut.program, hasil.program, strict=True)) if a is not b
    ]
    assert [berikut.program[n].realisasi for n in beda] == [5]


def aturan(nko: AturanNko = ATURAN.nko, **lain: Any) -> dict[str, object]:  # noqa: ANN401 - fields of Aturan
    return {"aturan": aturan_to_json(replace(ATURAN, nko=nko, **lain))}


@pytest.mark.parametrize(
    ("jenis", "kunci", "ganti"),
    [
        (EvaluasiAkip, "a", {"nilai": d("85")}),
        (EvaluasiAkip, "a", {"nilai": None}),
        (TahunKerja, "t", aturan(replace(ATURAN.nko, koreksi=(("BB", d("7")),)))),
        (TahunKerja, "t", aturan(replace(ATURAN.nko, pita=ATURAN.capaian))),
        (TahunKerja, "t", aturan(capaian=ATURAN.nko.pita)),
    ],
)
def test_hasil_akip_dan_aturan_penilaian_tidak_menghitung_satu_baris_pun(
    jenis: type[Entitas], kunci: str, ganti: dict[str, object]
) -> None:
    """What is typed there comes after the capaian and their sums, which stay as they are."""
    kantor = kantor_besar()
    hasil = hitung(BukuKinerja(kantor, TAHUN))
    gambaran(hasil)
    baru = replace(kantor.get(jenis, kunci), **ganti)  # type: ignore[arg-type]
    with (
        mock.patch("lkjip_desktop.perhitungan.capaian_tahun.hitung_capaian") as capaian,
        mock.patch("lkjip_desktop.perhitungan.penjumlahan.hitung_normalisasi") as normalisasi,
        mock.patch("lkjip_desktop.perhitungan.nko.hitung_baris_nko") as baris,
    ):
        berikut = langkah(hasil, ubahan(kantor, jenis, kunci, baru))
        _ = berikut.nko.nilai, berikut.rata_capaian, berikut.efisiensi, berikut.program
    assert not capaian.called
    assert not normalisasi.called
    assert not baris.called
    assert berikut.buku.indikator_diukur is hasil.buku.indikator_diukur
    assert berikut.nko.normal is hasil.nko.normal
    assert gambaran(berikut) == gambaran(hitung(berikut.buku))
    assert gambaran(berikut) != gambaran(hasil)


def test_hasil_lama_tetap_seperti_semula() -> None:
    kantor = kantor_besar()
    hasil = hitung(BukuKinerja(kantor, TAHUN))
    asal = gambaran(hasil)
    baru = replace(kantor.get(RealisasiIndikator, "re7"), nilai=None)
    gambaran(langkah(hasil, ubahan(kantor, RealisasiIndikator, "re7", baru)))
    assert gambaran(hasil) == asal
    assert gambaran(hitung(BukuKinerja(kantor, TAHUN))) == asal


LENGKAP = (
    TargetRkt(id="rkt", indikator_id="i1", tahun=TAHUN, target=d("70")),
    Indikator(id="p", sasaran_id="s1", arah=Arah.PREDIKAT, skala="Opini"),
    PkIndikator(id="pip", pk_id="pk", indikator_id="p", target=Predikat("WTP")),
    RealisasiIndikator(id="rep", indikator_id="p", tahun=TAHUN, nilai=Predikat("WDP")),
    TingkatPredikat(id="wtp", skala="Opini", sebutan="WTP", angka=d("4")),
    TingkatPredikat(id="wdp", skala="Opini", sebutan="WDP", angka=d("3")),
    RincianRealisasi(id="ri", realisasi_id="re2", unit_id="u", pembilang=d("1"), penyebut=d("2")),
    PkProgram(id="pp", pk_id="pk", program_id="p3", anggaran=Sen(7)),
    Tujuan(id="lain", renstra_id="lain"),
    PerjanjianKinerja(id="pk1", tahun=TAHUN, perubahan_ke=1, jabatan_id="orang-lain"),
    Indikator(id="n", sasaran_id="s1", arah=Arah.TURUN),
    PkIndikator(id="pin", pk_id="pk", indikator_id="n", target=d("0")),
    RealisasiIndikator(id="ren", indikator_id="n", tahun=TAHUN, nilai=d("0")),
)
UBAH: list[tuple[type[Entitas], str, dict[str, object] | None]] = [
    (Indikator, "i1", {"nama": "Baru"}),
    (Indikator, "i1", {"arah": Arah.TURUN}),
    (Indikator, "i1", {"sasaran_id": "s1"}),
    (Indikator, "i1", {"urutan": 99}),
    (PkIndikator, "pi1", {"target": None}),
    (PkIndikator, "pi1", None),
    (TargetRkt, "rkt", {"tahun": TAHUN - 1}),
    (RealisasiIndikator, "re1", None),
    (RealisasiIndikator, "re1", {"indikator_id": "i3"}),
    (RincianRealisasi, "ri", {"penyebut": d("5")}),
    (RincianRealisasi, "ri", {"realisasi_id": "re4"}),
    (RincianRealisasi, "ri", None),
    (TingkatPredikat, "wdp", {"angka": d("2")}),
    (Program, "p3", {"nama": "Baru"}),
    (ProgramTahun, "pt3", {"pagu": None}),
    (ProgramTahun, "pt3", {"sasaran_id": "s1"}),
    (ProgramTahun, "pt3", {"program_id": "p4"}),
    (ProgramTahun, "pt3", {"urutan": 99}),
    (ProgramTahun, "pt3", None),
    (PkProgram, "pp", {"anggaran": Sen(8)}),
    (PkProgram, "pp", {"program_id": "p4"}),
    (Sasaran, "s1", {"uraian": "Baru"}),
    (Sasaran, "s1", {"tujuan_id": "lain"}),
    (Tujuan, "tj", {"renstra_id": "lain"}),
    (Renstra, "r", {"tahun_akhir": 2025}),
    (TahunKerja, "t", {"aturan": ATURAN_JSON.replace('"110"', '"75"')}),
    (TahunKerja, "t", aturan(capaian_turun_nol=d("80"))),
    (TahunKerja, "t", aturan(batas_capaian_tercetak=d("80"))),
    (TahunKerja, "t", aturan(akip=ATURAN.capaian)),
    (TahunKerja, "t", {"realisasi_bruto": True}),
    (TahunKerja, "t", {"renstra_id": None}),
    (EvaluasiAkip, "a", {"nilai": d("85")}),
    (EvaluasiAkip, "a", None),
    (PerjanjianKinerja, "pk", {"nomor": "1"}),
    (PerjanjianKinerja, "pk", {"tahun": TAHUN - 1}),
    (PerjanjianKinerja, "pk1", {"jabatan_id": "camat"}),
    (Jabatan, "camat", {"peran": PeranJabatan.LAINNYA}),
]


@pytest.mark.parametrize(("jenis", "kunci", "ganti"), UBAH)
def test_setiap_jenis_ubahan_sama_dengan_menghitung_dari_awal(
    jenis: type[Entitas], kunci: str, ganti: dict[str, object] | None
) -> None:
    kantor = BukuKantor.of((*kantor_besar().entitas(), *LENGKAP))
    hasil = hitung(BukuKinerja(kantor, TAHUN))
    gambaran(hasil)
    lama = kantor.get(jenis, kunci)
    baru = None if ganti is None else replace(lama, **ganti)  # type: ignore[arg-type]
    berikut = langkah(hasil, Ubahan(jenis.__name__, kunci, lama, baru))
    segar = hitung(BukuKinerja(BukuKantor.of(list(berikut.buku.kantor.entitas())), TAHUN))
    assert gambaran(berikut) == gambaran(segar)


# --- any edit of anything ------------------------------------------------------------------------

DIRUJUK = {(type(e).__name__, e.id) for e in TETAP}


@st.composite
def perubahan_acak(
    draw: Callable[[st.SearchStrategy[object]], object],
) -> list[tuple[Entitas, bool]]:
    isi = draw(st.lists(st.tuples(entitas_acak(), st.booleans()), min_size=1, max_size=3))
    assert isinstance(isi, list)
    return isi


@settings(max_examples=kali(80))
@given(
    st.lists(entitas_acak(), max_size=25),
    st.lists(perubahan_acak(), min_size=1, max_size=4),
    st.booleans(),
)
def test_sama_dengan_menghitung_dari_awal(
    awal: list[Entitas], langkah_langkah: list[list[tuple[Entitas, bool]]], lihat_dulu: bool
) -> None:
    hasil = hitung(BukuKinerja(BukuKantor.of((*TETAP, *awal)), TAHUN))
    for isi in langkah_langkah:
        if lihat_dulu:
            gambaran(hasil)
        kantor = hasil.buku.kantor
        semua = []
        for entitas, hapus in {(type(e).__name__, e.id): (e, h) for e, h in isi}.values():
            boleh = hapus and (type(entitas).__name__, entitas.id) not in DIRUJUK
            semua.append(ubahan(kantor, type(entitas), entitas.id, None if boleh else entitas))
        hasil = langkah(hasil, *semua)
        segar = BukuKinerja(BukuKantor.of(list(hasil.buku.kantor.entitas())), TAHUN)
        assert gambaran(hasil) == gambaran(hitung(segar))


@dataclass(frozen=True, slots=True, kw_only=True)
class JenisBaru(Entitas):
    """A kind of entity that nobody has thought of yet."""


def test_jenis_yang_belum_dikenal_menghitung_ulang_semuanya() -> None:
    kantor = BukuKantor.of(KERANGKA)
    perubahan = Perubahan("Ubah", (Ubahan("JenisBaru", "x", None, JenisBaru(id="x")),))
    assert sentuhan(perubahan, kantor, kantor) == Sentuhan(None, None)


def test_nomor_dan_tanggal_pk_tidak_menyentuh_angka() -> None:
    lama = PerjanjianKinerja(id="pk", tahun=TAHUN, jabatan_id="camat")
    kantor = BukuKantor.of(KERANGKA)

    def sentuh(baru: PerjanjianKinerja) -> Sentuhan:
        ubahan = Ubahan("PerjanjianKinerja", "pk", lama, baru)
        return sentuhan(Perubahan("Ubah", (ubahan,)), kantor, kantor)

    assert sentuh(replace(lama, nomor="1", tanggal=date(2024, 1, 23))) == Sentuhan()
    assert sentuh(replace(lama, perubahan_ke=1)) == Sentuhan(None, None)
