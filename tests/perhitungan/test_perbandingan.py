"""Years side by side, and the trend between them, also across versions of the Renstra."""

import pytest

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    Tujuan,
)
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.hasil import HasilKinerja
from lkjip_desktop.perhitungan.perbandingan import selisih_capaian, tahun_berdampingan
from tests.perhitungan.rakitan import d, hasil_contoh, hasil_dari, tercetak

A = Indikator(id="a", sasaran_id="s1", nama="IKM")


def tren(hasil: HasilKinerja, kunci: str = "a", kini: int = 2024) -> str:
    titik = [hasil.titik(kunci, tahun) for tahun in range(2020, kini + 1)]
    return tercetak(selisih_capaian(titik, kini))


def setahun(tahun: int, capaian: str, janji: str = "100", kunci: str = "a") -> tuple[Entitas, ...]:
    return (
        TargetRenstra(id=f"{kunci}t{tahun}", indikator_id=kunci, tahun=tahun, target=d(janji)),
        RealisasiIndikator(
            id=f"{kunci}r{tahun}", indikator_id=kunci, tahun=tahun, nilai=d(capaian)
        ),
    )


def test_palaran_2022_sampai_2024() -> None:
    hasil = hasil_contoh()
    ikm, daya = (i.id for i in hasil.buku.indikator)
    assert tren(hasil, ikm) == "-12.51"
    assert tren(hasil, daya) == "-1.37"


def test_empat_tahun_sebelumnya_berdampingan_juga_yang_kosong() -> None:
    assert [*tahun_berdampingan(2025)] == [2021, 2022, 2023, 2024, 2025]


def test_tren_terhadap_tahun_terakhir_yang_mempunyai_capaian() -> None:
    hasil = hasil_dari(A, *setahun(2021, "80"), *setahun(2024, "90.5"))
    assert tren(hasil) == "10.50"


@pytest.mark.parametrize(
    ("isi", "kode"),
    [(setahun(2021, "80"), "tren.kini"), (setahun(2024, "80"), "tren.dulu"), ((), "tren.kini")],
)
def test_tren_tanpa_pembanding_disebut_sebabnya(isi: tuple[Entitas, ...], kode: str) -> None:
    hasil = hasil_dari(A, *isi)
    satu = selisih_capaian([hasil.titik("a", tahun) for tahun in range(2020, 2025)], 2024)
    assert isinstance(satu, TakTerhitung)
    assert satu.kode == kode
    assert satu.alasan.endswith(".")


def test_tahun_versi_lama_terbaca_dari_indikator_bernama_sama() -> None:
    """2024 follows a Perubahan, 2023 the Renstra before it; the indicator bears the same name."""
    lama = (
        Renstra(id="lama", tahun_awal=2021, tahun_akhir=2026),
        Tujuan(id="tl", renstra_id="lama"),
        Sasaran(id="sl", tujuan_id="tl"),
        Indikator(id="b", sasaran_id="sl", nama="ikm"),
        TahunKerja(id="t23", tahun=2023, renstra_id="lama"),
        *setahun(2023, "60", "80", "b"),
    )
    hasil = hasil_dari(A, *setahun(2024, "90"), *lama)
    assert hasil.titik("a", 2023).realisasi == d("60")
    assert tercetak(hasil.titik("a", 2023).capaian) == "75.00"
    assert tren(hasil) == "15.00"
    (baris,) = (b for b in hasil.perbandingan if b.indikator.id == "a")
    assert tercetak(baris.rata_rata) == "82.50"
