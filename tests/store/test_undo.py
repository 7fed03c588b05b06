"""Undo and redo: over everything, by name, 200 steps, beyond closing the program."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Jabatan, Unit
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatRusak, GalatTetap
from tests.store.bantu import buat_berisi, buat_unit, taruh


def ubah_di_luar(path: Path, perintah: str, *isi: str) -> None:
    """Change the file with another tool."""
    with closing(sqlite3.connect(path)) as koneksi, koneksi:
        koneksi.execute(perintah, isi)


def tetapkan(store: Store, **medan: object) -> DokumenTetap:
    """Issue a document, as one step; its bytes and inputs go into the file with it."""
    with store.transaction("Tetapkan PK 2024") as t:
        t.put(Jabatan(id="camat", nama="Camat"))
        dokumen = DokumenTetap(
            id="d",
            tahun=2024,
            jabatan_id="camat",
            masukan=t.keep_berkas(b'{"isi":{}}'),
            pdf=t.keep_berkas(b"%PDF-1.4"),
        )
        t.put(replace(dokumen, **medan))  # type: ignore[arg-type]
    return dokumen


def test_bolak_balik_dengan_nama(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.lkjip") as store:
        assert (store.judul_undo, store.judul_redo) == (None, None)
        assert (store.undo(), store.redo()) == (None, None)
        buat_unit(store, "u1")
        buat_unit(store, "u2")
        penuh = store.buku
        hasil = store.undo()
        assert isinstance(hasil, Perubahan)
        assert (hasil.judul, hasil.langkah, hasil.membalik) == ("Ubah u2", Langkah.URUNG, 2)
        assert (store.daftar_undo(), store.daftar_redo()) == (("Ubah u1",), ("Ubah u2",))
        store.undo()
        assert store.daftar_redo() == ("Ubah u1", "Ubah u2")
        assert list(store.buku.entitas()) == []
        store.redo()
        store.redo()
        assert store.read_buku() == store.buku == penuh
        assert store.daftar_undo() == ("Ubah u2", "Ubah u1")


def test_langkah_baru_melupakan_yang_diurungkan(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.lkjip") as store:
        for kunci in ("u1", "u2"):
            buat_unit(store, kunci)
        store.undo()
        buat_unit(store, "u3")
        assert (store.daftar_undo(), store.daftar_redo()) == (("Ubah u3", "Ubah u1"), ())
        assert [b.judul for b in store.riwayat()] == ["Ubah u3", "Ubah u2", "Ubah u2", "Ubah u1"]


def test_bertahan_setelah_program_ditutup(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "a.lkjip", 4)
    with Store.open(path) as store:
        store.undo()
        store.undo()
    with Store.open(path) as store:
        assert store.daftar_undo() == ("Ubah u2", "Ubah u1")
        assert store.daftar_redo() == ("Ubah u3", "Ubah u4")
        store.redo()
        store.redo()
        while store.undo():
            pass
    with Store.open(path) as store:
        assert list(store.buku.entitas()) == []
        assert store.judul_redo == "Ubah u1"


def test_dua_ratus_langkah(tmp_path: Path) -> None:
    path = tmp_path / "a.lkjip"
    with Store.create(path) as store:
        for nomor in range(205):
            buat_unit(store, "u", str(nomor))
        assert len(store.daftar_undo()) == 200
        for _ in range(50):
            store.undo()
    with Store.open(path) as store:
        assert (len(store.daftar_undo()), len(store.daftar_redo())) == (150, 50)
        while store.undo():
            pass
        assert store.buku.get(Unit, "u").nama == "4", "five steps are out of reach"
        assert len(store.riwayat(batas=1000)) == 205 + 200, "riwayat keeps them all"


def test_batas_tidak_dilewati(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "a.lkjip")
    with Store.open(path) as store:
        store.undo()
        with store.transaction("Pulihkan cadangan", batas=True) as t:
            t.put(Unit(id="v"))
        assert (store.daftar_undo(), store.daftar_redo()) == ((), ())
        assert store.undo() is None
        buat_unit(store, "u9")
    with Store.open(path) as store:
        assert store.daftar_undo() == ("Ubah u9",)
        store.undo()
        assert store.undo() is None
        assert store.buku.find(Unit, "v") is not None


def test_dokumen_yang_ditetapkan_tidak_dapat_diurungkan_diubah_atau_dihapus(tmp_path: Path) -> None:
    path = tmp_path / "a.lkjip"
    with Store.create(path) as store:
        buat_unit(store, "u")
        dokumen = tetapkan(store)
        assert store.undo() is None, "issuing is a barrier even where nobody asked for one"
    with Store.open(path) as store:
        assert store.undo() is None
        with pytest.raises(GalatTetap, match="tidak dapat diubah atau dihapus"):
            taruh(store, "Ubah", replace(dokumen, versi=2))
        with pytest.raises(GalatTetap), store.transaction("Hapus") as t:
            t.remove(dokumen)
        assert store.berkas(store.buku.get(DokumenTetap, "d").pdf) == b"%PDF-1.4"
        baru = tetapkan(store, id="d2", versi=2, menggantikan_id="d", lembar=JenisLembar.PK)
        assert baru.versi == 1
        assert [d.versi for d in store.buku.all_of(DokumenTetap)] == [1, 2]


def test_yang_sudah_berbeda_tidak_ditimpa(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "a.lkjip", 2)
    ubah_di_luar(path, "UPDATE unit SET nama = 'dari alat lain' WHERE id = 'u2'")
    with Store.open(path) as store:
        hasil = store.undo()
        assert isinstance(hasil, Temuan)
        assert hasil.kode == "store.tidak_cocok"
        assert "“Ubah u2” tidak dapat dibalik karena datanya sudah berbeda." in hasil.pesan
        assert store.buku.get(Unit, "u2").nama == "dari alat lain"
        assert len(store.riwayat()) == 2
        buat_unit(store, "u2", "benar")
        assert isinstance(store.undo(), Perubahan)


def test_membuka_tidak_membaca_seluruh_riwayat(tmp_path: Path) -> None:
    """However long the history is: each query of the opening finds its rows by their number."""
    path = buat_berisi(tmp_path / "a.lkjip", 5)
    perintah: list[tuple[str, tuple[object, ...]]] = []

    def catat(*isi: object) -> None:
        _, _, teks, nilai, *_ = isi
        assert isinstance(teks, str)
        assert isinstance(nilai, tuple)
        if "riwayat" in teks:
            perintah.append((teks, nilai))

    event.listen(Engine, "before_cursor_execute", catat)
    try:
        Store.open(path).close()
    finally:
        event.remove(Engine, "before_cursor_execute", catat)
    assert len(perintah) == 2
    with closing(sqlite3.connect(path)) as koneksi:
        for teks, nilai in perintah:
            rencana = koneksi.execute(f"EXPLAIN QUERY PLAN {teks}", nilai).fetchall()
            assert not [langkah for *_, langkah in rencana if "SCAN riwayat" in langkah]


@pytest.mark.parametrize(
    "isi", ["{", "[]x", "[1]", '[["Unit","u2",{},{}]]', '[["Hantu","u2",null,null]]', "7"]
)
def test_riwayat_yang_rusak_dikatakan(tmp_path: Path, isi: str) -> None:
    path = buat_berisi(tmp_path / "a.lkjip", 2)
    ubah_di_luar(path, "UPDATE riwayat SET isi = ? WHERE nomor = 2", isi)
    with Store.open(path) as store:
        with pytest.raises(GalatRusak, match=r"Riwayat “Ubah u2” di “a\.lkjip” rusak"):
            store.undo()
        semua: list[Entitas] = list(store.buku.entitas())
        assert len(semua) == 2
        buat_unit(store, "u3")
        store.undo()
