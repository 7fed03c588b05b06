"""Nilai Kinerja Organisasi: each step, its predikat as printed, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.aturan import AturanNko
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import Indikator, TargetRenstra
from lkjip_desktop.perhitungan.desimal import TakTerhitung, add_all, persen
from lkjip_desktop.perhitungan.hasil import BarisNko, HasilNko, Hitungan
from lkjip_desktop.perhitungan.nko import (
    hitung_akip,
    hitung_baris_nko,
    hitung_nko,
    hitung_normalisasi,
    koreksi_nko,
)
from lkjip_desktop.perhitungan.penjumlahan import add_up
from tests.perhitungan.rakitan import ATURAN, TAHUN, angka, d, hasil_dari, tercetak

INDIKATOR = Indikator(id="i", sasaran_id="s1", nama="IKM")
panjang = st.integers(1, 10**9).map(lambda n: persen(d("100"), Decimal(n)))
"""Capaian of as many digits as a division gives."""
BELUM = TakTerhitung("realisasi.kosong", "Realisasi belum diisi.")


def akip(nilai: str, tahun: int = TAHUN - 1) -> EvaluasiAkip:
    return EvaluasiAkip(id=f"a{tahun}", tahun=tahun, nilai=d(nilai))


def indikator(nomor: int, realisasi: str | None) -> list[Entitas]:
    """An indicator with target 100, so that its realisasi is its capaian."""
    kunci = f"i{nomor}"
    return [
        Indikator(id=kunci, sasaran_id="s1", urutan=nomor, nama=f"Indikator {nomor}"),
        TargetRenstra(id=f"t{nomor}", indikator_id=kunci, tahun=TAHUN, target=d("100")),
        RealisasiIndikator(
            id=f"r{nomor}",
            indikator_id=kunci,
            tahun=TAHUN,
            nilai=None if realisasi is None else d(realisasi),
        ),
    ]


def baris_nko(capaian: Hitungan, koreksi: Hitungan) -> BarisNko:
    return hitung_baris_nko(hitung_normalisasi(INDIKATOR, capaian, ATURAN.nko.batas), koreksi)


def nko_dari(capaian: Sequence[Hitungan], koreksi: Hitungan, aturan: AturanNko) -> HasilNko:
    jumlah = add_up(
        [(replace(INDIKATOR, id=str(n)), c) for n, c in enumerate(capaian)], aturan.batas
    )
    return hitung_nko(jumlah.baris, jumlah.normalisasi, koreksi, aturan)


def nko(evaluasi: EvaluasiAkip | None, *realisasi: str | None) -> HasilNko:
    isi = [e for nomor, satu in enumerate(realisasi) for e in indikator(nomor, satu)]
    return hasil_dari(*isi, *([evaluasi] if evaluasi else [])).nko


def test_langkah_demi_langkah() -> None:
    hasil = nko(akip("76.50"), "98.7770", "120.07")
    langkah = [
        (tercetak(b.normalisasi), tercetak(b.koreksi), tercetak(b.nilai_akhir)) for b in hasil.baris
    ]
    assert langkah == [("98.78", "10.00", "88.90"), ("110.00", "10.00", "99.00")]
    assert (tercetak(hasil.total), tercetak(hasil.nilai)) == ("187.90", "93.95")
    assert hasil.predikat == "BAIK"


@pytest.mark.parametrize(
    ("capaian", "normalisasi"),
    [("109.99", "109.99"), ("110", "110"), ("110.01", "110"), ("250", "110"), ("0", "0")],
)
def test_normalisasi(capaian: str, normalisasi: str) -> None:
    baris = baris_nko(d(capaian), d("10"))
    assert baris.normalisasi == d(normalisasi)
    assert baris.capaian == d(capaian), "capaian sendiri tidak dibatasi"


@pytest.mark.parametrize(
    ("nilai", "predikat", "tertinggi"),
    [
        ("95", "AA", "110.00"),
        ("85", "A", "110.00"),
        ("76.5", "BB", "99.00"),
        ("65.5", "B", "93.50"),
        ("60", "CC", "88.00"),
        ("40", "C", "77.00"),
        ("12", "D", "77.00"),
    ],
)
def test_koreksi_mengikuti_predikat_akip(nilai: str, predikat: str, tertinggi: str) -> None:
    hasil = hitung_akip(akip(nilai), ATURAN)
    assert not isinstance(hasil, TakTerhitung)
    assert hasil.predikat == predikat
    assert tercetak(nko(akip(nilai), "300").nilai) == tertinggi


@pytest.mark.parametrize(
    ("nilai", "predikat"),
    [("60.004", "CC"), ("60.005", "B"), ("90.004", "A"), ("90.005", "AA"), ("90.01", "AA")],
)
def test_predikat_akip_menurut_angka_tercetak(nilai: str, predikat: str) -> None:
    hasil = hitung_akip(akip(nilai), ATURAN)
    assert not isinstance(hasil, TakTerhitung)
    assert hasil.predikat == predikat


@pytest.mark.parametrize(
    ("nilai", "predikat"),
    [
        ("90", "BAIK"),
        ("90.005", "BAIK"),
        ("90.01", "BAIK"),
        ("80", "BUTUH PERBAIKAN"),
        ("80.004", "BUTUH PERBAIKAN"),
        ("80.005", "BAIK"),
        ("100", "BAIK"),
        ("100.004", "BAIK"),
        ("100.01", "ISTIMEWA"),
        ("60", "KURANG"),
        ("20", "SANGAT KURANG"),
        ("0", "SANGAT KURANG"),
        ("-3", "SANGAT KURANG"),
    ],
)
def test_predikat_nko_menurut_angka_tercetak(nilai: str, predikat: str) -> None:
    assert nko(akip("95"), nilai).predikat == predikat


@pytest.mark.parametrize(("nilai", "predikat"), [("90.005", "TERATAS"), ("90.004", "LAINNYA")])
def test_daerah_dengan_batas_sembilan_puluh(nilai: str, predikat: str) -> None:
    atas, bawah = ATURAN.nko.pita.jenjang[0], ATURAN.nko.pita.jenjang[-1]
    pita = replace(
        ATURAN.nko.pita,
        jenjang=(replace(atas, batas=d("90"), kode="TERATAS"), replace(bawah, kode="LAINNYA")),
    )
    assert nko_dari([d(nilai)], d("0"), replace(ATURAN.nko, pita=pita)).predikat == predikat


def test_yang_tidak_terukur_disebut_dan_tidak_dihitung_nol() -> None:
    hasil = nko(akip("76.50"), "100", None)
    assert [b.alasan for b in hasil.baris] == ["", "Realisasi belum diisi."]
    assert (tercetak(hasil.total), tercetak(hasil.nilai)) == ("90.00", "90.00")


def test_tidak_satu_pun_terukur() -> None:
    hasil = nko(akip("76.50"), None, None)
    assert tercetak(hasil.total) == tercetak(hasil.nilai) == "[nko.kosong]"
    assert hasil.predikat == ""


def test_tanpa_akip_langkah_pertama_tetap_ada() -> None:
    hasil = nko(None, "98", "120", None)
    assert [tercetak(b.normalisasi) for b in hasil.baris] == ["98.00", "110.00", "-"]
    assert [b.koreksi for b in hasil.baris] == [None, None, None]
    assert [b.alasan[:20] for b in hasil.baris[:2]] == ["Nilai evaluasi AKIP "] * 2
    assert hasil.baris[2].alasan == "Realisasi belum diisi."
    assert tercetak(hasil.nilai) == "[akip.kosong]"


def test_akip_yang_dipakai_adalah_yang_terakhir_sebelum_tahun_itu() -> None:
    tahun = {
        t: EvaluasiAkip(id=str(t), tahun=t, nilai=None if t == TAHUN - 1 else d("85"))
        for t in range(TAHUN - 3, TAHUN + 2)
    }
    hasil = hasil_dari(*tahun.values()).akip
    assert not isinstance(hasil, TakTerhitung)
    assert hasil.tahun == TAHUN - 2, "yang belum bernilai dan yang sesudahnya dilewati"
    assert isinstance(hasil_dari(akip("85", TAHUN)).akip, TakTerhitung)


def test_predikat_tanpa_koreksi_dalam_aturan() -> None:
    tanpa_bb = replace(ATURAN.nko, koreksi=tuple(k for k in ATURAN.nko.koreksi if k[0] != "BB"))
    koreksi = koreksi_nko(hitung_akip(akip("76.5"), ATURAN), tanpa_bb)
    assert tercetak(koreksi) == "[nko.koreksi]"
    assert "predikat BB" in baris_nko(d("98"), koreksi).alasan


@given(
    st.lists(st.one_of(angka, panjang, st.just(BELUM)), max_size=10),
    st.one_of(st.sampled_from([v for _, v in ATURAN.nko.koreksi]), st.decimals(0, 100, places=7)),
)
def test_total_dan_rata_rata_barisnya(
    capaian: list[Decimal | TakTerhitung], koreksi: Decimal
) -> None:
    """The total is reckoned from the sum of step (1), and is that of step (3) to the last digit."""
    hasil = nko_dari(capaian, koreksi, ATURAN.nko)
    assert hasil.baris == tuple(hasil.row(kunci) for kunci in hasil.normal)
    ada = [b.nilai_akhir for b in hasil.baris if b.nilai_akhir is not None]
    assert (hasil.terukur, len(hasil.lepas)) == (len(ada), len(capaian) - len(ada))
    if not ada:
        assert isinstance(hasil.nilai, TakTerhitung)
        return
    assert hasil.total == add_all(ada)
    assert isinstance(hasil.nilai, Decimal)
    terakhir = d("1E-20")  # a mean has fifty digits, a comparison here fewer
    assert min(ada) - terakhir <= hasil.nilai <= max(ada) + terakhir
    assert hasil.nilai <= 110 - koreksi * d("1.1") + terakhir, "tidak melampaui yang tertinggi"
    assert hasil.predikat in {j.kode for j in ATURAN.nko.pita.jenjang}
