"""A draft agreement brought in line with the pagu; what a Perubahan says of its reason."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, pk, ubah
from lkjip_desktop.actions.pk_pagu import TIDAK_DISAMAKAN, match_pagu
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.perhitungan.keadaan_pk import is_draft
from lkjip_desktop.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        yield store


def year(store: Store) -> BukuKinerja:
    return BukuKinerja(store.buku, 2024)


def in_force(store: Store) -> PerjanjianKinerja:
    perjanjian = year(store).pk()
    assert perjanjian is not None
    return perjanjian


def do(store: Store, hasil: object) -> str:
    assert isinstance(hasil, Usul)
    carry_out(store, hasil)
    return hasil.judul


def amounts(store: Store, perjanjian: PerjanjianKinerja) -> list[Sen | None]:
    return [p.anggaran for p in year(store).pk_program(perjanjian.id)]


def test_perubahan_menyebut_dokumen_yang_mendasarinya(store: Store) -> None:
    dokumen = max(store.buku.all_of(DokumenAnggaran), key=lambda d: d.ke)
    assert dokumen.jenis is JenisDokumen.DPPA
    with store.transaction("Nomor DPPA") as t:
        t.put(replace(dokumen, nomor="900/12", tanggal=date(2024, 10, 1)))
    do(store, pk.add_pk(year(store)))
    assert in_force(store).alasan == (
        "Pergantian pejabat Camat Palaran. "
        "Penyesuaian anggaran menurut DPPA 2024 Nomor 900/12 tanggal 1 Oktober 2024."
    )
    assert in_force(store).tanggal is None


def test_perubahan_tanpa_sebab_tidak_mengarang_alasan(store: Store) -> None:
    do(store, pk.add_pk(year(store)))
    do(store, pk.add_pk(year(store)))
    assert (in_force(store).perubahan_ke, in_force(store).alasan) == (2, "")


def test_draf_mengikuti_pagu_dan_dapat_diurungkan(store: Store) -> None:
    do(store, pk.add_pk(year(store)))
    draf = in_force(store)
    semula = amounts(store, draf)
    baris = year(store).pk_program(draf.id)
    do(store, ubah.set_anggaran_pk(store.buku, baris[0], Sen(5)))
    do(store, pk.remove_program(draf, baris[2]))
    judul = do(store, match_pagu(year(store), draf))
    assert judul == "Samakan anggaran PK Perubahan 1 Tahun 2024 dengan pagu"
    assert amounts(store, draf) == semula
    store.undo()
    assert amounts(store, draf) == [Sen(5), semula[1]]


def test_yang_bertanggal_atau_ditetapkan_tetap_dengan_angkanya(store: Store) -> None:
    murni = in_force(store)
    assert not is_draft(year(store), murni)
    assert match_pagu(year(store), murni) == TIDAK_DISAMAKAN
    assert isinstance(tetapkan(store, 2024, JenisLembar.PK), DokumenTetap)
    do(store, ubah.set_pk(store.buku, murni, "tanggal", None))
    assert not is_draft(year(store), in_force(store))


def test_isi_pk_disebut_sebelum_dihapus(store: Store) -> None:
    murni = in_force(store)
    assert pk.content(year(store), murni) == "tanggal, 2 target dan 3 program"
    for satu in year(store).pk_program(murni.id):
        do(store, pk.remove_program(murni, satu))
    assert pk.content(year(store), murni) == "tanggal dan 2 target"
    for janji in year(store).pk_indikator(murni.id):
        do(store, pk.remove_indikator(murni, janji))
    do(store, ubah.set_pk(store.buku, murni, "tanggal", None))
    assert pk.content(year(store), in_force(store)) == ""


def without_tree(store: Store) -> None:
    """The year's budget as typed by programme: without the rows of the tree."""
    isi = (PaguSumberDana, PaguSubKegiatan, BelanjaBulanan, SubKegiatanTahun)
    do(store, Usul("Tanpa pohon", hapus=tuple(e for jenis in isi for e in store.buku.each(jenis))))


def drop_last_program(store: Store) -> str:
    """Take the last programme of the agreement out of the year's budget; its name."""
    without_tree(store)
    hilang = year(store).pk_program(in_force(store).id)[-1].program_id
    tahunan = [p for p in year(store).program_tahun if p.program_id == hilang]
    assert tahunan
    do(store, Usul("Keluarkan", hapus=tuple(tahunan)))
    return year(store).program(hilang).nama


def test_program_yang_tidak_dianggarkan_lagi_disebut_dan_keluar(store: Store) -> None:
    nama = drop_last_program(store)
    do(store, pk.add_pk(year(store)))
    assert f"“{nama}” tidak ada lagi pada anggaran 2024." in in_force(store).alasan
    assert len(amounts(store, in_force(store))) == 2


def test_draf_yang_disamakan_mengeluarkannya(store: Store) -> None:
    do(store, pk.add_pk(year(store)))
    draf = in_force(store)
    drop_last_program(store)
    assert len(amounts(store, draf)) == 3
    do(store, match_pagu(year(store), draf))
    assert len(amounts(store, draf)) == 2
    store.undo()
    assert len(amounts(store, draf)) == 3


def test_perubahan_tanpa_anggaran_tahun_ini_meneruskan_janji(store: Store) -> None:
    semula = amounts(store, in_force(store))
    without_tree(store)
    do(store, Usul("Kosongkan", hapus=tuple(year(store).program_tahun)))
    assert year(store).program_tahun == ()
    do(store, pk.add_pk(year(store)))
    assert amounts(store, in_force(store)) == semula
