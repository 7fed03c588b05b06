"""Making a Perjanjian Kinerja: the first of a year, and every Perubahan after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, pk, ubah
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import PeranJabatan
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.kunci_alami import id_alami
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.store import Store
from tests.bantu.contoh import lepas_rincian


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        lepas_rincian(store)
        yield store


def year(store: Store, tahun: int = 2024) -> BukuKinerja:
    return BukuKinerja(store.buku, tahun)


def in_force(store: Store, tahun: int = 2024) -> PerjanjianKinerja:
    perjanjian = year(store, tahun).pk()
    assert perjanjian is not None
    return perjanjian


def do(store: Store, hasil: object) -> str:
    """Take a step that is not refused; its title."""
    assert isinstance(hasil, Usul)
    carry_out(store, hasil)
    return hasil.judul


def make(store: Store) -> str:
    """Make the next agreement; the title of the step."""
    return do(store, pk.add_pk(year(store)))


def total(store: Store, perjanjian: PerjanjianKinerja) -> int:
    return sum(p.anggaran or 0 for p in year(store).pk_program(perjanjian.id))


def test_perubahan_membawa_target_lama_dan_pagu_berlaku(store: Store) -> None:
    murni = in_force(store)
    assert make(store) == "Buat PK Perubahan 1 Tahun 2024"
    baru = in_force(store)
    assert (baru.perubahan_ke, baru.nomor, baru.tanggal) == (1, "", None)
    assert (baru.jabatan_id, baru.atasan_id) == (murni.jabatan_id, murni.atasan_id)
    target = [p.target for p in year(store).pk_indikator(baru.id)]
    assert target == [Decimal("88.31"), Decimal(83)]
    assert total(store, baru) == Sen(3589859398500)
    assert total(store, murni) == Sen(3542611346200)
    assert in_force(store) != murni


def test_perubahan_kedua_meneruskan_yang_pertama(store: Store) -> None:
    make(store)
    satu = in_force(store)
    ikm = year(store).indikator[0].id
    do(store, ubah.set_target_pk(store.buku, satu.id, ikm, Decimal(90)))
    make(store)
    dua = in_force(store)
    assert dua.perubahan_ke == 2
    assert year(store).pk_indikator(dua.id)[0].target == Decimal(90)


def test_pk_pertama_dari_rkt_dan_pagu(store: Store) -> None:
    do(store, pk.remove_pk(year(store), in_force(store)))
    assert year(store).pk() is None
    ikm = year(store).indikator[0].id
    do(store, ubah.set_target_rkt(store.buku, ikm, 2024, Decimal(89)))
    assert make(store) == "Buat PK 2024"
    baru = in_force(store)
    kepala = year(store).kepala
    assert kepala is not None
    assert (baru.jabatan_id, baru.atasan_id) == (kepala.id, kepala.atasan_id)
    assert year(store).pk_indikator(baru.id)[0].target == Decimal(89)
    assert total(store, baru) == Sen(3589859398500)


def test_hapus_pk_membawa_isinya_dan_dapat_diurungkan(store: Store) -> None:
    semula = store.buku
    do(store, pk.remove_pk(year(store), in_force(store)))
    assert store.judul_undo == "Hapus PK 2024"
    store.undo()
    assert store.read_buku() == semula


def test_keluarkan_dan_tambah_program(store: Store) -> None:
    perjanjian = in_force(store)
    assert pk.programs_to_add(year(store), perjanjian) == ()
    baris = year(store).pk_program(perjanjian.id)[0]
    do(store, pk.remove_program(perjanjian, baris))
    (program,) = pk.programs_to_add(year(store), perjanjian)
    assert program.id == baris.program_id
    do(store, pk.add_program(year(store), perjanjian, program.id))
    pertama = year(store).pk_program(perjanjian.id)[0]
    assert (pertama.program_id, pertama.anggaran) == (program.id, Sen(1184698697300))


def test_keluarkan_dan_tambah_indikator(store: Store) -> None:
    perjanjian = in_force(store)
    semula = [p.indikator_id for p in year(store).pk_indikator(perjanjian.id)]
    assert pk.indicators_to_add(year(store), perjanjian) == ()
    baris = year(store).pk_indikator(perjanjian.id)[0]
    do(store, pk.remove_indikator(perjanjian, baris))
    (indikator,) = pk.indicators_to_add(year(store), perjanjian)
    assert indikator.id == baris.indikator_id
    do(store, pk.add_indikator(year(store), perjanjian, indikator.id))
    isi = year(store).pk_indikator(perjanjian.id)
    assert [p.indikator_id for p in isi] == semula
    assert isi[0].target == year(store).target_rkt(indikator.id)


def test_hanya_pk_terakhir_dapat_dihapus(store: Store) -> None:
    murni = in_force(store)
    make(store)
    assert pk.remove_pk(year(store), murni) == pk.BUKAN_TERAKHIR
    do(store, pk.remove_pk(year(store), in_force(store)))
    assert in_force(store) == murni


def test_pagu_yang_belum_diisi_tetap_kosong(store: Store) -> None:
    baris = store.buku.where(ProgramTahun, "tahun", 2024)[0]
    do(store, ubah.set_anggaran_tahun(store.buku, baris, "pagu", None))
    make(store)
    anggaran = {p.program_id: p.anggaran for p in year(store).pk_program(in_force(store).id)}
    assert anggaran[baris.program_id] is None


def test_tanggal_murni_tidak_tersentuh_oleh_perubahan(store: Store) -> None:
    make(store)
    murni = year(store).pk(0)
    assert murni is not None
    assert murni.tanggal == date(2024, 1, 23)


def test_pk_milik_kursi_yang_sama_berkunci_sama_di_mana_pun(store: Store) -> None:
    make(store)
    baru = in_force(store)
    assert baru.id == id_alami("PerjanjianKinerja", to_polos(baru))


def test_tanpa_camat_tidak_ada_pk(store: Store) -> None:
    camat = year(store).kepala
    assert camat is not None
    with store.transaction("Bukan kepala lagi") as t:
        t.put(replace(camat, peran=PeranJabatan.LAINNYA))
    assert pk.add_pk(year(store)) == pk.TANPA_KEPALA


def test_pk_yang_ditetapkan_tidak_dihapus(store: Store) -> None:
    tetap = tetapkan(store, 2024, JenisLembar.PK)
    assert not isinstance(tetap, tuple)
    hasil = pk.remove_pk(year(store), in_force(store))
    assert hasil == pk.SUDAH_DITETAPKAN
