"""Several edits as one step."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.actions import berkas, ubah
from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.perencanaan import TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> BukuKantor:
    path = tmp_path_factory.mktemp("contoh") / "palaran.lkjip"
    with berkas.create_contoh(path) as store:
        return store.buku


def usul(hasil: object) -> Usul:
    assert isinstance(hasil, Usul)
    return hasil


def after(buku: BukuKantor, *langkah: Usul) -> BukuKantor:
    satu = combine(buku, "Tempel", langkah)
    assert satu.judul == "Tempel"
    return buku.terapkan(satu.as_perubahan(buku))


def test_fields_of_one_stored_row_are_all_set(contoh: BukuKantor) -> None:
    (pk,) = contoh.where(PerjanjianKinerja, "tahun", 2024)
    sesudah = after(
        contoh,
        usul(ubah.set_pk(contoh, pk, "nomor", "800/1")),
        usul(ubah.set_pk(contoh, pk, "tanggal", date(2024, 2, 1))),
    )
    baru = sesudah.get(PerjanjianKinerja, pk.id)
    assert (baru.nomor, baru.tanggal) == ("800/1", date(2024, 2, 1))


def test_fields_of_one_new_row_are_all_set(contoh: BukuKantor) -> None:
    sesudah = after(
        contoh,
        usul(ubah.set_akip(contoh, 2019, "nilai", Decimal("71.25"))),
        usul(ubah.set_akip(contoh, 2019, "nomor_lhe", "700/1")),
    )
    (baru,) = sesudah.where(EvaluasiAkip, "tahun", 2019)
    assert (baru.nilai, baru.nomor_lhe) == (Decimal("71.25"), "700/1")


def test_of_one_field_the_last_counts(contoh: BukuKantor) -> None:
    satu = BukuKinerja(contoh, 2024).indikator[0]
    sesudah = after(
        contoh,
        *(usul(ubah.set_target_rkt(contoh, satu.id, 2024, Decimal(n))) for n in (90, 91)),
    )
    (baru,) = sesudah.where(TargetRkt, "indikator_id", satu.id)
    assert baru.target == Decimal(91)


def test_what_is_removed_is_not_written(contoh: BukuKantor) -> None:
    satu = contoh.all_of(EvaluasiAkip)[0]
    tulis = usul(ubah.set_akip(contoh, satu.tahun, "nomor_lhe", "1"))
    sesudah = after(contoh, tulis, Usul("Hapus", hapus=(satu,)))
    assert sesudah.find(EvaluasiAkip, satu.id) is None
