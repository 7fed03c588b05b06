"""Steps: written together or not at all, told to everybody, with the blobs they bring."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.instansi import Instansi, Unit
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
)
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import (
    GalatHanyaBaca,
    GalatRusak,
)
from tests.store.bantu import (
    AKAR,
    RANTAI,
    buat_berisi,
    buat_unit,
    jumlah_langkah,
    potret,
)


def test_satu_transaksi_ditulis_bersama(store: Store) -> None:
    with store.transaction("Susun Renstra") as t:
        for satu in RANTAI:
            t.put(satu)
        assert t.buku.get(Indikator, "i").sasaran_id == "s"
        assert store.buku.find(Indikator, "i") is None
    assert [b.judul for b in store.riwayat()] == ["Susun Renstra"]
    assert set(store.read_buku().entitas()) == set(RANTAI)


def test_galat_di_tengah_tidak_menulis_apa_pun(store: Store, tmp_path: Path) -> None:
    dulu = potret(tmp_path)

    def gagal() -> None:
        with store.transaction("Gagal") as t:
            t.put(Unit(id="u"))
            t.keep_berkas(b"isi")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        gagal()
    assert potret(tmp_path) == dulu
    assert store.judul_undo is None
    buat_unit(store, "u")
    assert jumlah_langkah(store) == 1


def test_nilai_sama_tidak_mencatat_apa_pun(store: Store, tmp_path: Path) -> None:
    buat_unit(store, "u", "Bukuan")
    lambang = b"gambar"
    with store.transaction("Ganti lambang") as t:
        t.put(Instansi(id="k", lambang=t.keep_berkas(lambang)))
    dulu = potret(tmp_path)
    buat_unit(store, "u", "Bukuan")
    with store.transaction("Ganti lambang") as t:
        t.put(Instansi(id="k", lambang=t.keep_berkas(lambang)))
    with store.transaction("Pergi dan kembali") as t:
        t.put(Unit(id="u", nama="lain"))
        t.put(Unit(id="u", nama="Bukuan"))
        t.put(Unit(id="v"))
        t.remove(Unit(id="v"))
    assert potret(tmp_path) == dulu


def test_transaksi_di_dalam_transaksi_adalah_kesalahan_program(store: Store) -> None:
    with store.transaction("Luar") as t:
        t.put(Unit(id="u"))
        with pytest.raises(RuntimeError), store.transaction("Dalam"):
            pass
        with pytest.raises(RuntimeError):
            store.undo()
    assert [b.judul for b in store.riwayat()] == ["Luar"]


def test_pendengar_mendengar_setiap_langkah(store: Store) -> None:
    terdengar: list[Perubahan] = []
    berhenti = store.listen(terdengar.append)
    buat_unit(store, "u")
    store.undo()
    store.redo()
    berhenti()
    buat_unit(store, "v")
    assert [p.langkah for p in terdengar] == [Langkah.UBAH, Langkah.URUNG, Langkah.ULANG]
    assert [p.nomor for p in terdengar] == [1, 2, 3]
    unit = Unit(id="u", nama="u")
    assert [p.ubahan[0].baru for p in terdengar] == [unit, None, unit]


def test_galat_pendengar_tidak_menghalangi_yang_lain(store: Store) -> None:
    terdengar: list[str] = []

    def pecah(_: Perubahan) -> None:
        raise ZeroDivisionError

    store.listen(pecah)
    store.listen(lambda p: terdengar.append(p.judul))
    with pytest.raises(ExceptionGroup) as galat:
        buat_unit(store, "u")
    assert isinstance(galat.value.exceptions[0], ZeroDivisionError)
    assert terdengar == ["Ubah u"]
    assert store.judul_undo == "Ubah u"


def test_pendengar_yang_mengubah_didengar_sesudahnya(store: Store) -> None:
    terdengar: list[str] = []

    def susul(perubahan: Perubahan) -> None:
        if perubahan.judul == "Ubah u":
            buat_unit(store, "v")

    store.listen(susul)
    store.listen(lambda p: terdengar.append(p.judul))
    buat_unit(store, "u")
    assert terdengar == ["Ubah u", "Ubah v"]


def test_berkas_disimpan_menurut_isinya(store: Store) -> None:
    isi = bytes(range(256)) * 1000
    with store.transaction("Lambang") as t:
        kunci = t.keep_berkas(isi)
        assert t.keep_berkas(isi) == kunci
        t.put(Instansi(id="k", lambang=kunci))
    assert store.berkas(kunci) == isi
    store.undo()
    assert store.berkas(kunci) == isi, "redo and riwayat still need it"
    with pytest.raises(GalatRusak, match="hilang atau berubah"):
        store.berkas("0" * 64)


def test_isi_yang_berubah_tidak_diberikan(store: Store) -> None:
    with store.transaction("Lambang") as t:
        kunci = t.keep_berkas(b"lambang kota")
        t.put(Instansi(id="k", lambang=kunci))
    with closing(sqlite3.connect(store.path)) as koneksi, koneksi:
        koneksi.execute("UPDATE berkas SET isi = ?", (b"lambang lain",))
    with pytest.raises(GalatRusak, match="hilang atau berubah"):
        store.berkas(kunci)


def test_hanya_baca_tidak_menulis_apa_pun(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    dulu = potret(tmp_path)
    with Store.open(path, read_only=True) as store:
        assert store.read_only
        assert len(store.buku.all_of(Unit)) == 3
        assert store.judul_undo is None
        assert store.undo() is None
        with pytest.raises(GalatHanyaBaca, match="dibuka hanya untuk dibaca"):
            buat_unit(store, "x")
        assert potret(tmp_path) == dulu
    assert potret(tmp_path) == dulu


def test_sesudah_ditutup_tidak_ada_yang_tertinggal(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    store = Store.open(path)
    store.close()
    store.close()
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(RuntimeError, match="closed"):
        store.read_buku()
    with pytest.raises(RuntimeError, match="closed"):
        buat_unit(store, "x")


def test_membuka_dan_mengubah_tidak_memuat_alembic(tmp_path: Path) -> None:
    kode = (
        "import sys; from pathlib import Path; from tests.store.bantu import buat_berisi\n"
        "buat_berisi(Path(sys.argv[1]))\n"
        "print(*sorted({'alembic', 'sqlalchemy.orm', 'mako'} & set(sys.modules)))"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode, str(tmp_path / "a.lkjip")],
        capture_output=True,
        encoding="utf-8",
        cwd=AKAR,
        check=True,
    )
    assert hasil.stdout.strip() == ""
