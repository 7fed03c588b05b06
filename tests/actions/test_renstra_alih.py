"""A year follows another version of the Renstra, and takes its figures along."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, dokumen
from lkjip_desktop.actions import kerangka as aksi
from lkjip_desktop.actions.renstra_alih import follow_version, left_behind
from lkjip_desktop.actions.renstra_versi import copy_version
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.bukti import BuktiDukung, Periode
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kerangka import indikator_of
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    Renstra,
    TahunKerja,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.store import Store
from tests.perhitungan.rakitan import d, tercetak


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        yield store


def copy(store: Store) -> Renstra:
    usul, baru = copy_version(store.buku, store.buku.all_of(Renstra)[0])
    carry_out(store, usul)
    return baru


def year(buku: BukuKantor) -> TahunKerja:
    return buku.where(TahunKerja, "tahun", 2024)[0]


def test_angka_dan_lembar_tetap_sama_pada_versi_salinan(store: Store) -> None:
    sebelum = hitung(BukuKinerja(store.buku, 2024))
    lembar = [*JenisLembar]
    dulu = [dokumen.make_pdf(store, 2024, satu) for satu in lembar]
    baru = copy(store)
    usul = follow_version(store.buku, year(store.buku), baru.id)
    assert usul.judul.startswith("Tahun 2024 mengikuti Perubahan Renstra")
    carry_out(store, usul)
    sesudah = hitung(BukuKinerja(store.buku, 2024))
    assert [i.id for i in sesudah.buku.indikator_diukur] == [
        i.id for i in indikator_of(store.buku, baru.id)
    ]
    assert tercetak(sesudah.nko.nilai) == tercetak(sebelum.nko.nilai) == "93.95"
    assert [e.serapan for e in sesudah.efisiensi] == [e.serapan for e in sebelum.efisiensi]
    assert [b.tahun[-2].capaian for b in sesudah.perbandingan] == [
        b.tahun[-2].capaian for b in sebelum.perbandingan
    ]
    assert [dokumen.make_pdf(store, 2024, satu) for satu in lembar] == dulu
    assert left_behind(store.buku, year(store.buku)) == ()


def test_bukti_ikut_dengan_realisasinya_dan_kembali(store: Store) -> None:
    lama = BukuKinerja(store.buku, 2024).indikator[0].id
    bukti = [
        BuktiDukung(id=f"b{n}", tahun=2024, indikator_id=milik, periode=tw, berkas="ab" * 32)
        for n, (milik, tw) in enumerate(
            [(lama, Periode.TW1), (lama, Periode.TW2), (None, Periode.TAHUN)]
        )
    ]
    carry_out(store, Usul("Bukti", tuple(bukti)))
    sebelum = {b.id: b for b in store.buku.all_of(BuktiDukung)}
    baru = copy(store)
    carry_out(store, follow_version(store.buku, year(store.buku), baru.id))
    tujuan = indikator_of(store.buku, baru.id)[0].id
    assert {(b.indikator_id, b.periode) for b in store.buku.all_of(BuktiDukung)} == {
        *((tujuan, Periode.TW1), (tujuan, Periode.TW2), (None, Periode.TAHUN))
    }
    assert left_behind(store.buku, year(store.buku)) == ()
    store.undo()
    assert {b.id: b for b in store.buku.all_of(BuktiDukung)} == sebelum


def test_kembali_ke_versi_lama_dan_urung_memulihkan_semuanya(store: Store) -> None:
    semula = store.buku
    baru = copy(store)
    carry_out(store, follow_version(store.buku, year(store.buku), baru.id))
    carry_out(store, follow_version(store.buku, year(store.buku), year(semula).renstra_id or ""))
    for satu in semula.entitas():
        assert store.buku.find(type(satu), satu.id) == satu
    for _ in range(3):
        store.undo()
    assert store.read_buku() == semula


def test_yang_tidak_berpadanan_tetap_dan_disebut(store: Store) -> None:
    baru = copy(store)
    ganti, lain = indikator_of(store.buku, baru.id)
    usul = aksi.set_text(store.buku, ganti, "Indeks Baru")
    assert isinstance(usul, Usul)
    carry_out(store, usul)
    carry_out(store, follow_version(store.buku, year(store.buku), baru.id))
    sisa = left_behind(store.buku, year(store.buku))
    assert [i.nama for i in sisa] == ["Indeks Kepuasan Masyarakat (IKM)"]
    hasil = hitung(BukuKinerja(store.buku, 2024))
    assert hasil.realisasi(ganti.id) is None
    assert hasil.realisasi(lain.id) == d("99.66")


def figures(buku: BukuKantor) -> list[object]:
    """All promises and results, whoever has them."""
    pk = [p.target for p in buku.all_of(PkIndikator)]
    rkt = [t.target for t in buku.all_of(TargetRkt)]
    return sorted(
        [*pk, *rkt, *((r.tahun, r.nilai) for r in buku.all_of(RealisasiIndikator))], key=str
    )


def test_dua_indikator_bernama_sama_tidak_saling_menimpa(store: Store) -> None:
    baru = copy(store)
    ikm, daya = indikator_of(store.buku, year(store.buku).renstra_id)
    usul = aksi.set_text(store.buku, daya, ikm.nama)
    assert isinstance(usul, Usul)
    carry_out(store, usul)
    semula = figures(store.buku)
    carry_out(store, follow_version(store.buku, year(store.buku), baru.id))
    assert figures(store.buku) == semula
    assert [i.id for i in left_behind(store.buku, year(store.buku))] == [daya.id]


def test_sisa_versi_ketiga_tidak_menimpa_milik_tahun_itu(store: Store) -> None:
    kedua, ketiga = copy(store), copy(store)
    lain = indikator_of(store.buku, ketiga.id)[0]
    sisa = (
        RealisasiIndikator(id="sisa", indikator_id=lain.id, tahun=2024, nilai=d("1")),
        TargetRkt(id="rkt", indikator_id=lain.id, tahun=2024, target=d("2")),
    )
    carry_out(store, Usul("Sisa", sisa))
    semula = figures(store.buku)
    carry_out(store, follow_version(store.buku, year(store.buku), kedua.id))
    assert figures(store.buku) == semula
    ikm = indikator_of(store.buku, kedua.id)[0]
    (satu,) = [
        r for r in store.buku.where(RealisasiIndikator, "indikator_id", ikm.id) if r.tahun == 2024
    ]
    assert satu.nilai == d("87.23")
    assert store.buku.find(RealisasiIndikator, "sisa") == sisa[0]
    assert left_behind(store.buku, year(store.buku)) == (lain,)


def test_target_rkt_yang_tertinggal_disebut(store: Store) -> None:
    baru = copy(store)
    carry_out(store, follow_version(store.buku, year(store.buku), baru.id))
    asal = next(
        i for i in store.buku.all_of(Indikator) if i not in indikator_of(store.buku, baru.id)
    )
    target = TargetRkt(id="rkt", indikator_id=asal.id, tahun=2024, target=d("2"))
    carry_out(store, Usul("Sisa", (target,)))
    assert left_behind(store.buku, year(store.buku)) == (asal,)


def test_rincian_per_unit_ikut_dan_baris_yang_sudah_ada_tidak_ditimpa(store: Store) -> None:
    baru = copy(store)
    pertama, kedua = indikator_of(store.buku, baru.id)
    asal = indikator_of(store.buku, year(store.buku).renstra_id)
    realisasi = {r.indikator_id: r for r in store.buku.where(RealisasiIndikator, "tahun", 2024)}
    rinci = RincianRealisasi(
        id="rinci",
        realisasi_id=realisasi[asal[0].id].id,
        unit_id=BukuKinerja(store.buku, 2024).pohon_anggaran.baris[0].unit_id,
        pembilang=d("3"),
        penyebut=d("4"),
    )
    sudah = RealisasiIndikator(id="sudah", indikator_id=kedua.id, tahun=2024, nilai=d("7"))
    carry_out(store, Usul("Siapkan", (rinci, sudah)))
    carry_out(store, follow_version(store.buku, year(store.buku), baru.id))
    pindah = store.buku.where(RealisasiIndikator, "indikator_id", pertama.id)
    (satu,) = [r for r in pindah if r.tahun == 2024]
    (ikut,) = store.buku.where(RincianRealisasi, "realisasi_id", satu.id)
    assert (ikut.pembilang, ikut.penyebut) == (d("3"), d("4"))
    assert store.buku.find(RincianRealisasi, "rinci") is None
    assert store.buku.find(RealisasiIndikator, "sudah") == sudah
    assert [i.id for i in left_behind(store.buku, year(store.buku))] == [asal[1].id]
