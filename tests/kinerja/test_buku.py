"""The book: immutable, indexed, and a view of one year that knows what counts."""

import pickle
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
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan

RENSTRA = Renstra(id="r", tahun_awal=2021, tahun_akhir=2026)
DASAR: tuple[Entitas, ...] = (
    RENSTRA,
    TahunKerja(id="t24", tahun=2024, renstra_id="r"),
    Tujuan(id="tj", renstra_id="r"),
    Sasaran(id="s2", tujuan_id="tj", urutan=2),
    Sasaran(id="s1", tujuan_id="tj", urutan=1),
    Indikator(id="i", sasaran_id="s1", nama="IKM"),
    TargetRenstra(id="tr", indikator_id="i", tahun=2024, target=Decimal(80)),
    Jabatan(id="wk", nama="Wali Kota", peran=PeranJabatan.KEPALA_DAERAH),
    Jabatan(id="c", nama="Camat Palaran", peran=PeranJabatan.KEPALA_PERANGKAT, atasan_id="wk"),
    Pejabat(id="lama", nama="Lama"),
    Pejabat(id="baru", nama="Baru"),
    MasaJabatan(
        id="m1",
        pejabat_id="lama",
        jabatan_id="c",
        mulai=date(2020, 1, 1),
        selesai=date(2024, 6, 30),
    ),
    MasaJabatan(id="m2", pejabat_id="baru", jabatan_id="c", mulai=date(2024, 7, 1)),
)


def buku(*tambahan: Entitas) -> BukuKinerja:
    return BukuKinerja(BukuKantor.of((*DASAR, *tambahan)), 2024)


def ubah(lama: Entitas | None, baru: Entitas | None) -> Perubahan:
    satu = lama or baru
    assert satu is not None
    return Perubahan("Ubah", (Ubahan(type(satu).__name__, satu.id, lama, baru),))


def test_the_target_that_counts_is_that_of_the_agreement_in_force() -> None:
    assert buku().target("i") == Decimal(80)
    rkt = TargetRkt(id="rk", indikator_id="i", tahun=2024, target=Decimal(81))
    assert buku(rkt).target("i") == Decimal(81)
    murni = PerjanjianKinerja(id="p0", tahun=2024, jabatan_id="c")
    perubahan = replace(murni, id="p1", perubahan_ke=1)
    isi = PkIndikator(id="x0", pk_id="p0", indikator_id="i", target=Decimal(82))
    assert buku(rkt, murni, isi).target("i") == Decimal(82)
    isi_perubahan = PkIndikator(id="x1", pk_id="p1", indikator_id="i", target=Decimal(83))
    assert buku(rkt, murni, isi, perubahan, isi_perubahan).target("i") == Decimal(83)


def test_lists_are_ordered() -> None:
    assert [s.id for s in buku().sasaran] == ["s1", "s2"]


@pytest.mark.parametrize(
    ("tanggal", "pejabat"),
    [(date(2024, 1, 23), "lama"), (date(2024, 6, 30), "lama"), (date(2024, 7, 1), "baru")],
)
def test_the_official_in_office_on_the_day_signs(tanggal: date, pejabat: str) -> None:
    siapa = buku().penandatangan("c", tanggal)
    assert siapa is not None
    assert siapa.pejabat is not None
    assert siapa.pejabat.id == pejabat


def test_a_deputy_for_ten_days_stands_in_for_the_camat() -> None:
    plh = MasaJabatan(
        id="m3",
        pejabat_id="lama",
        jabatan_id="c",
        mulai=date(2024, 8, 1),
        selesai=date(2024, 8, 10),
        status=StatusJabatan.PLH,
    )
    siapa = buku(plh).penandatangan("c", date(2024, 8, 5))
    assert siapa is not None
    assert siapa.nama_jabatan == "Plh. Camat Palaran"
    sesudah = buku(plh).penandatangan("c", date(2024, 8, 11))
    assert sesudah is not None
    assert sesudah.nama_jabatan == "Camat Palaran"


def test_nobody_in_office_is_said_not_invented() -> None:
    siapa = buku().penandatangan("wk", date(2024, 1, 23))
    assert siapa is not None
    assert siapa.pejabat is None
    assert buku().penandatangan(None, date(2024, 1, 23)) is None


def test_the_latest_evaluation_before_the_year_counts() -> None:
    akip = [EvaluasiAkip(id=str(t), tahun=t, nilai=Decimal(60 + t % 10)) for t in range(2021, 2025)]
    terakhir = buku(*akip).akip_terakhir
    assert terakhir is not None
    assert terakhir.tahun == 2023


def test_a_change_gives_the_next_book_and_leaves_the_old_one() -> None:
    lama = BukuKantor.of(DASAR)
    assert lama.find(Sasaran, "s1") is not None
    diubah = replace(lama.get(Sasaran, "s1"), uraian="Baru")
    langkah = ubah(lama.get(Sasaran, "s1"), diubah)
    baru = lama.terapkan(langkah)
    assert baru.get(Sasaran, "s1").uraian == "Baru"
    assert lama.get(Sasaran, "s1").uraian == ""
    assert [s.uraian for s in baru.all_of(Sasaran)] == ["Baru", ""]
    assert baru.terapkan(langkah.inverse()) == lama


def test_indexes_follow_a_change() -> None:
    kantor = BukuKantor.of(DASAR)
    indikator = kantor.all_of(Indikator)
    assert [s.id for s in kantor.where(Sasaran, "tujuan_id", "tj")] == ["s1", "s2"]
    baru = kantor.terapkan(ubah(kantor.get(Sasaran, "s1"), None))
    assert [s.id for s in baru.where(Sasaran, "tujuan_id", "tj")] == ["s2"]
    assert baru.all_of(Indikator) is indikator, "an untouched kind is shared, not sorted again"


def test_a_year_that_is_not_opened_is_an_error() -> None:
    with pytest.raises(KeyError):
        BukuKinerja(BukuKantor.of(DASAR), 2030)


def test_a_book_travels_to_another_process() -> None:
    kantor = BukuKantor.of(DASAR)
    assert pickle.loads(pickle.dumps(kantor)) == kantor  # noqa: S301 - our own bytes
