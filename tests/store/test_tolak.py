"""What the database or the system refuses: said in a sentence, and nothing has changed."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, Unit
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import (
    GalatAcuan,
    GalatBerubah,
    GalatDisk,
    GalatHuruf,
    GalatKembar,
    GalatTerkunci,
)
from tests.store.bantu import (
    RANTAI,
    buat_berisi,
    buat_unit,
    jumlah_langkah,
    potret,
    taruh,
)


def test_baris_yang_masih_dipakai_tidak_dapat_dihapus(store: Store) -> None:
    rkt = TargetRkt(id="k", indikator_id="i", tahun=2024)
    taruh(store, "Susun", *RANTAI, rkt, TahunKerja(id="y", tahun=2024, renstra_id="r"))
    with store.transaction("Hapus") as t:
        with pytest.raises(GalatAcuan, match=r"masih dipakai oleh 1 target RKT\. Hapus atau"):
            t.remove(RANTAI[3])
        with pytest.raises(GalatAcuan, match="oleh 1 tujuan, 1 tahun kerja"):
            t.remove(RANTAI[0])
        t.remove(rkt)
        t.remove(RANTAI[3])
    assert store.buku.find(Indikator, "i") is None


def test_yang_saling_memakai_dihapus_bersama_dalam_urutan_apa_pun(store: Store) -> None:
    taruh(store, "Susun", *RANTAI, TargetRkt(id="k", indikator_id="i", tahun=2024))
    with store.transaction("Hapus") as t:
        with pytest.raises(GalatAcuan, match="oleh 1 target RKT"):
            t.remove_all(RANTAI)
        t.remove_all([*RANTAI, TargetRkt(id="k", indikator_id="i", tahun=2024)])
    assert not set(RANTAI) & set(store.buku.entitas())
    store.undo()
    assert set(RANTAI) <= set(store.buku.entitas())


def test_banyak_baris_yang_dihapus_tidak_menyusun_buku_untuk_masing_masing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = [Unit(id=str(n), nama=f"Unit {n}") for n in range(50)]
    taruh(store, "Susun", *unit)
    kali: list[str] = []
    asli = BukuKantor.terapkan

    def terapkan(buku: BukuKantor, perubahan: Perubahan) -> BukuKantor:
        kali.append(perubahan.judul)
        return asli(buku, perubahan)

    monkeypatch.setattr(BukuKantor, "terapkan", terapkan)
    carry_out(store, Usul("Hapus semua", (), tuple(unit)))
    assert not store.buku.all_of(Unit)
    assert len(kali) == 1


def test_jabatan_yang_menunjuk_diri_sendiri_dapat_dihapus(store: Store) -> None:
    taruh(store, "Salah atasan", Jabatan(id="j", atasan_id="j"))
    with store.transaction("Hapus") as t:
        t.remove(Jabatan(id="j"))
    assert store.buku.find(Jabatan, "j") is None


@pytest.mark.parametrize(
    ("salah", "galat"),
    [
        (TargetRkt(id="x", indikator_id="tidak-ada"), GalatAcuan),
        (Instansi(id="x", lambang="0" * 64), GalatAcuan),
        (TargetRenstra(id="x", indikator_id="i", tahun=2024), GalatKembar),
    ],
)
def test_yang_ditolak_basis_data_tidak_mengubah_apa_pun(
    store: Store, salah: TargetRkt | Instansi | TargetRenstra, galat: type[Exception]
) -> None:
    taruh(store, "Susun", *RANTAI, TargetRenstra(id="a", indikator_id="i", tahun=2024))
    dulu = store.buku
    with pytest.raises(galat, match=r"^Tidak disimpan: .*\.$"):
        taruh(store, "Salah", Unit(id="u"), salah)
    assert store.buku == dulu
    assert jumlah_langkah(store) == 1
    buat_unit(store, "u")


def test_dua_baris_dapat_bertukar_tahun(store: Store) -> None:
    a = TargetRenstra(id="a", indikator_id="i", tahun=2023, target=Decimal(80))
    b = TargetRenstra(id="b", indikator_id="i", tahun=2024, target=Decimal(90))
    taruh(store, "Susun", *RANTAI, a, b)
    tukar = (replace(a, tahun=2024), replace(b, tahun=2023))
    taruh(store, "Tukar dan ganti induk", *tukar, replace(RANTAI[0], urutan=1))
    assert store.read_buku().get(TargetRenstra, "a").tahun == 2024
    with store.transaction("Ganti baris") as t:
        t.put(replace(b, id="c", tahun=2023))
        t.remove(b)
    store.undo()
    store.undo()
    assert store.read_buku().get(TargetRenstra, "b") == b


@pytest.mark.parametrize("teks", ["emoji \ud83d", "\udcff"])
def test_separuh_huruf_dikatakan(store: Store, teks: str) -> None:
    """What a broken paste can bring: no file and no paper can hold it."""
    buat_unit(store, "u", "nol \0, baris\nbaru, 😀 utuh")
    dulu = store.buku
    with pytest.raises(GalatHuruf, match="teks yang ditempel berisi tanda yang rusak"):
        buat_unit(store, "u", teks)
    assert store.buku == dulu
    assert jumlah_langkah(store) == 1


def test_disk_penuh_tidak_mengubah_apa_pun(store: Store) -> None:
    buat_unit(store, "u")
    dulu = store.buku
    with store._mesin.connect() as koneksi:  # a full disk, as SQLite sees it
        halaman = koneksi.exec_driver_sql("PRAGMA page_count").scalar()
        koneksi.exec_driver_sql(f"PRAGMA max_page_count={halaman}")
    with pytest.raises(GalatDisk, match="Disk penuh"):
        buat_unit(store, "v", "x" * 1_000_000)
    assert (store.buku, store.judul_undo) == (dulu, "Ubah u")
    with store._mesin.connect() as koneksi:
        koneksi.exec_driver_sql("PRAGMA max_page_count=1000000")
    buat_unit(store, "v")
    assert jumlah_langkah(store) == 2


def test_berkas_yang_ditahan_alat_lain(store: Store) -> None:
    """A backup program holds the file; SQLite waits some seconds before it says so."""
    with store._mesin.connect() as koneksi:
        koneksi.exec_driver_sql("PRAGMA busy_timeout=0")  # the test does not wait
    with closing(sqlite3.connect(store.path, isolation_level=None)) as penahan:
        penahan.execute("BEGIN EXCLUSIVE")
        with pytest.raises(GalatTerkunci, match="sedang dipakai program lain, mungkin program"):
            buat_unit(store, "u")
    assert store.judul_undo is None
    buat_unit(store, "u")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody rename an open file")
def test_berkas_yang_dipindah_selagi_dibuka(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.open(path) as store:
        dulu = store.buku
        path.rename(tmp_path / "lain.lkjip")
        with pytest.raises(GalatBerubah, match="dipindah, dihapus, atau diganti"):
            buat_unit(store, "u9")
        assert store.buku is dulu
        (tmp_path / "lain.lkjip").rename(path)
        buat_unit(store, "u9")


def test_berkas_yang_diubah_program_lain_selagi_dibuka(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.open(path) as store:
        kunci = store._kunci
        assert kunci is not None
        kunci.release()  # a network drive that does not keep its locks
        store._kunci = None
        with Store.open(path) as lain:
            buat_unit(lain, "u4")
        dulu = potret(tmp_path)
        with pytest.raises(GalatBerubah, match="telah diubah program lain"):
            buat_unit(store, "u5")
        with pytest.raises(GalatBerubah):
            store.undo()
    assert potret(tmp_path) == dulu
