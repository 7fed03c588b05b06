"""Opening the next year: what comes along, and what must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.tahun_baru import open_year
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun, Renstra, TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> BukuKantor:
    path = tmp_path_factory.mktemp("contoh") / "palaran.lkjip"
    with berkas.create_contoh(path) as store:
        return store.buku


def opened(buku: BukuKantor, tahun: int) -> BukuKantor:
    usul = open_year(buku, tahun)
    assert isinstance(usul, Usul)
    assert usul.judul == f"Buat tahun {tahun}"
    return buku.terapkan(usul.as_perubahan(buku))


def changed(buku: BukuKantor, *entitas: object) -> BukuKantor:
    return BukuKantor.of([*buku.entitas(), *entitas])  # type: ignore[list-item]


def test_the_next_year_takes_over_rules_programmes_and_renstra(contoh: BukuKantor) -> None:
    (lama,) = contoh.where(TahunKerja, "tahun", 2024)
    khas = replace(lama, aturan=lama.aturan.replace("Baik", "Bagus"))
    sesudah = opened(changed(contoh, khas), 2025)
    (baru,) = sesudah.where(TahunKerja, "tahun", 2025)
    assert (baru.renstra_id, baru.aturan) == (khas.renstra_id, khas.aturan)
    dulu, kini = BukuKinerja(contoh, 2024), BukuKinerja(sesudah, 2025)
    assert [(p.program_id, p.sasaran_id) for p in kini.program_tahun] == [
        (p.program_id, p.sasaran_id) for p in dulu.program_tahun
    ]
    assert len(kini.program_tahun) == 3
    assert {(p.pagu, p.realisasi) for p in kini.program_tahun} == {(None, None)}
    assert kini.indikator == dulu.indikator
    assert kini.pk() is None
    assert kini.kepala == dulu.kepala


def test_who_signs_comes_along_but_no_number_and_no_date(contoh: BukuKantor) -> None:
    rkt = next(x for x in contoh.where(LembarTahun, "tahun", 2024) if x.lembar is JenisLembar.RKT)
    lurah = BukuKinerja(contoh, 2024).kepala
    assert lurah is not None
    sesudah = opened(changed(contoh, replace(rkt, jabatan_id=lurah.id, nomor="800/1")), 2025)
    (baru,) = sesudah.where(LembarTahun, "tahun", 2025)
    assert (baru.lembar, baru.jabatan_id) == (JenisLembar.RKT, lurah.id)
    assert (baru.nomor, baru.tanggal) == ("", None)


def test_a_year_that_is_there_is_not_opened_again(contoh: BukuKantor) -> None:
    hasil = open_year(contoh, 2024)
    assert isinstance(hasil, Temuan)
    assert "2024 sudah ada" in hasil.pesan
    assert isinstance(open_year(contoh, 24), Temuan)


def test_a_later_renstra_takes_its_years(contoh: BukuKantor) -> None:
    (lama,) = contoh.all_of(Renstra)
    baru = replace(lama, id="baru", nama="Renstra 2025–2029", tahun_awal=2025, tahun_akhir=2029)
    dua = changed(contoh, replace(lama, tahun_akhir=2024), baru)
    assert BukuKinerja(opened(dua, 2025), 2025).tahun_kerja.renstra_id == "baru"
    assert opened(contoh, 2040).where(TahunKerja, "tahun", 2040)[0].renstra_id == lama.id


def test_the_first_year_of_an_empty_file_has_the_common_rules() -> None:
    sesudah = opened(BukuKantor({}), 2025)
    assert sesudah.tahun_kerja() == (2025,)
    assert BukuKinerja(sesudah, 2025).aturan == read_aturan()


def test_programmes_that_stand_there_already_stay(contoh: BukuKantor) -> None:
    (satu, *_) = contoh.where(ProgramTahun, "tahun", 2024)
    sudah = replace(satu, id="sudah", tahun=2025, sasaran_id=None)
    sesudah = opened(changed(contoh, sudah), 2025)
    assert len(sesudah.where(ProgramTahun, "tahun", 2025)) == 3
    assert sesudah.find(ProgramTahun, "sudah") == sudah
