"""Pagu and realisasi of a sub kegiatan: which row is written, and what follows from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkjip_desktop.actions import berkas, rincian
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.rincian_anggaran import Deret, DokumenAnggaran, PaguSubKegiatan
from lkjip_desktop.kinerja.temuan import Temuan


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> BukuKantor:
    path = tmp_path_factory.mktemp("contoh") / "palaran.lkjip"
    with berkas.create_contoh(path) as store:
        return store.buku


@pytest.fixture
def buku(contoh: BukuKantor) -> BukuKinerja:
    return BukuKinerja(contoh, 2024)


def after(buku: BukuKinerja, usul: Usul | Temuan) -> BukuKinerja:
    assert isinstance(usul, Usul)
    return BukuKinerja(buku.kantor.terapkan(usul.as_perubahan(buku.kantor)), buku.tahun)


def whole(buku: BukuKinerja) -> tuple[Sen | None, Sen | None]:
    jumlah = buku.rekap_anggaran().jumlah()
    return jumlah.pagu, jumlah.realisasi


def test_a_pagu_changes_the_sums_by_as_much(buku: BukuKinerja) -> None:
    baris = buku.pohon_anggaran.berurutan[0]
    dulu, belanja = whole(buku)
    pagu = buku.rekap_anggaran().milik(next(s for s in buku.pohon_anggaran.menurut_unit if s.baris))
    assert dulu is not None
    assert pagu.pagu is not None
    usul = rincian.set_pagu(buku, baris, Sen(pagu.pagu + 100))
    assert isinstance(usul, Usul)
    assert usul.judul.startswith("Ubah pagu ")
    assert whole(after(buku, usul)) == (dulu + 100, belanja)


def test_a_blank_pagu_leaves_that_of_the_document_before(buku: BukuKinerja) -> None:
    baris = buku.pohon_anggaran.berurutan[0]
    awal = whole(buku)
    dppa = DokumenAnggaran(id="dppa", tahun=2024, ke=9)
    kantor = BukuKantor.of([*buku.kantor.entitas(), dppa])
    dua = BukuKinerja(kantor, 2024)
    assert rincian.document_to_write(dua) == dppa
    diubah = after(dua, rincian.set_pagu(dua, baris, Sen(100)))
    assert [p.pagu for p in diubah.kantor.where(PaguSubKegiatan, "dokumen_id", "dppa")] == [100]
    kosong = after(diubah, rincian.set_pagu(diubah, baris, None))
    assert whole(kosong) == awal


def test_the_first_pagu_of_a_year_makes_its_document(buku: BukuKinerja) -> None:
    baris = buku.pohon_anggaran.berurutan[0]
    tanpa = BukuKantor.of(
        e for e in buku.kantor.entitas() if not isinstance(e, DokumenAnggaran | PaguSubKegiatan)
    )
    kini = BukuKinerja(tanpa, 2024)
    sesudah = after(kini, rincian.set_pagu(kini, baris, Sen(700)))
    (dokumen,) = sesudah.kantor.all_of(DokumenAnggaran)
    assert (dokumen.tahun, dokumen.ke) == (2024, 0)
    assert [p.pagu for p in sesudah.kantor.all_of(PaguSubKegiatan)] == [700]


def test_realisasi_is_that_up_to_the_month(buku: BukuKinerja) -> None:
    baris = buku.pohon_anggaran.berurutan[0]
    dulu = rincian.series(buku.kantor, baris.id, Deret.REALISASI)
    assert dulu is not None
    usul = rincian.set_realisasi(buku, baris, 6, Sen(5000))
    assert isinstance(usul, Usul)
    assert usul.judul.endswith("s.d. Juni → Rp50,00")
    kini = rincian.series(after(buku, usul).kantor, baris.id, Deret.REALISASI)
    assert kini == replace(dulu, jun=Sen(5000))


@pytest.mark.parametrize("nilai", [Sen(-1)])
def test_amounts_below_zero_are_refused(buku: BukuKinerja, nilai: Sen) -> None:
    baris = buku.pohon_anggaran.berurutan[0]
    assert isinstance(rincian.set_pagu(buku, baris, nilai), Temuan)
    assert isinstance(rincian.set_realisasi(buku, baris, 1, nilai), Temuan)
