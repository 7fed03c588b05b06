"""Steps: what is written together, what is refused, what is told, what is remembered."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, Unit
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    Tujuan,
)
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import (
    GalatAcuan,
    GalatBerubah,
    GalatDisk,
    GalatHanyaBaca,
    GalatHuruf,
    GalatKembar,
    GalatRusak,
    GalatTerkunci,
)
from tests.store.bantu import AKAR, buat_berisi, buat_unit, potret, taruh

POHON = (
    Renstra(id="r"),
    Tujuan(id="t", renstra_id="r"),
    Sasaran(id="s", tujuan_id="t"),
    Indikator(id="i", sasaran_id="s"),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.buat(tmp_path / "kantor.lkjip") as terbuka:
        yield terbuka
        assert terbuka.read_buku() == terbuka.buku, "file and memory went apart"


def jumlah_langkah(store: Store) -> int:
    return len(store.riwayat(batas=1000))


def test_satu_transaksi_ditulis_bersama(store: Store) -> None:
    with store.transaction("Susun Renstra") as t:
        for satu in POHON:
            t.put(satu)
        assert t.buku.ambil(Indikator, "i").sasaran_id == "s"
        assert store.buku.cari(Indikator, "i") is None
    assert [b.judul for b in store.riwayat()] == ["Susun Renstra"]
    assert set(store.read_buku().entitas()) == set(POHON)


def test_galat_di_tengah_tidak_menulis_apa_pun(store: Store, tmp_path: Path) -> None:
    dulu = potret(tmp_path)

    def gagal() -> None:
        with store.transaction("Gagal") as t:
            t.put(Unit(id="u"))
            t.simpan_berkas(b"isi")
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
        t.put(Instansi(id="k", lambang=t.simpan_berkas(lambang)))
    dulu = potret(tmp_path)
    buat_unit(store, "u", "Bukuan")
    with store.transaction("Ganti lambang") as t:
        t.put(Instansi(id="k", lambang=t.simpan_berkas(lambang)))
    with store.transaction("Pergi dan kembali") as t:
        t.put(Unit(id="u", nama="lain"))
        t.put(Unit(id="u", nama="Bukuan"))
        t.put(Unit(id="v"))
        t.hapus(Unit(id="v"))
    assert potret(tmp_path) == dulu


def test_transaksi_di_dalam_transaksi_adalah_kesalahan_program(store: Store) -> None:
    with store.transaction("Luar") as t:
        t.put(Unit(id="u"))
        with pytest.raises(RuntimeError), store.transaction("Dalam"):
            pass
        with pytest.raises(RuntimeError):
            store.undo()
    assert [b.judul for b in store.riwayat()] == ["Luar"]


def test_riwayat_menyebut_siapa_apa_dan_kapan(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    waktu = "2024-01-23T08:00:00+08:00"
    monkeypatch.setattr("lkjip_desktop.store.riwayat.pelaku", lambda: "budi@loket-1")
    monkeypatch.setattr("lkjip_desktop.store.riwayat.sekarang", lambda: waktu)
    buat_unit(store, "u")
    store.undo()
    baru, lama = store.riwayat()
    assert (baru.nomor, baru.langkah) == (2, Langkah.URUNG)
    assert (lama.nomor, lama.judul, lama.pelaku) == (1, "Ubah u", "budi@loket-1")
    assert lama.waktu == waktu


def test_riwayat_dicari_dan_dibuka_sehalaman_demi_sehalaman(store: Store) -> None:
    for nomor in range(12):
        buat_unit(store, f"100%_{nomor}")
    assert [b.nomor for b in store.riwayat(mulai=0, batas=5)] == [12, 11, 10, 9, 8]
    assert [b.nomor for b in store.riwayat(mulai=10, batas=5)] == [2, 1]
    assert store.riwayat(mulai=12) == []
    assert [b.judul for b in store.riwayat("UBAH 100%_1", batas=2)] == [
        "Ubah 100%_11",
        "Ubah 100%_10",
    ]
    assert store.riwayat("100x_1") == [], "the signs % and _ mean themselves"
    assert len(store.riwayat(store.riwayat()[0].pelaku)) == 12


def test_baris_yang_masih_dipakai_tidak_dapat_dihapus(store: Store) -> None:
    rkt = TargetRkt(id="k", indikator_id="i", tahun=2024)
    taruh(store, "Susun", *POHON, rkt, TahunKerja(id="y", tahun=2024, renstra_id="r"))
    with store.transaction("Hapus") as t:
        with pytest.raises(GalatAcuan, match=r"masih dipakai oleh 1 target RKT\. Hapus atau"):
            t.hapus(POHON[3])
        with pytest.raises(GalatAcuan, match="oleh 1 tujuan, 1 tahun kerja"):
            t.hapus(POHON[0])
        t.hapus(rkt)
        t.hapus(POHON[3])
    assert store.buku.cari(Indikator, "i") is None


def test_jabatan_yang_menunjuk_diri_sendiri_dapat_dihapus(store: Store) -> None:
    taruh(store, "Salah atasan", Jabatan(id="j", atasan_id="j"))
    with store.transaction("Hapus") as t:
        t.hapus(Jabatan(id="j"))
    assert store.buku.cari(Jabatan, "j") is None


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
    taruh(store, "Susun", *POHON, TargetRenstra(id="a", indikator_id="i", tahun=2024))
    dulu = store.buku
    with pytest.raises(galat, match=r"^Tidak disimpan: .*\.$"):
        taruh(store, "Salah", Unit(id="u"), salah)
    assert store.buku == dulu
    assert jumlah_langkah(store) == 1
    buat_unit(store, "u")


def test_dua_baris_dapat_bertukar_tahun(store: Store) -> None:
    a = TargetRenstra(id="a", indikator_id="i", tahun=2023, target=Decimal(80))
    b = TargetRenstra(id="b", indikator_id="i", tahun=2024, target=Decimal(90))
    taruh(store, "Susun", *POHON, a, b)
    tukar = (replace(a, tahun=2024), replace(b, tahun=2023))
    taruh(store, "Tukar dan ganti induk", *tukar, replace(POHON[0], urutan=1))
    assert store.read_buku().ambil(TargetRenstra, "a").tahun == 2024
    with store.transaction("Ganti baris") as t:
        t.put(replace(b, id="c", tahun=2023))
        t.hapus(b)
    store.undo()
    store.undo()
    assert store.read_buku().ambil(TargetRenstra, "b") == b


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
    with Store.buka(path) as store:
        dulu = store.buku
        path.rename(tmp_path / "lain.lkjip")
        with pytest.raises(GalatBerubah, match="dipindah, dihapus, atau diganti"):
            buat_unit(store, "u9")
        assert store.buku is dulu
        (tmp_path / "lain.lkjip").rename(path)
        buat_unit(store, "u9")


def test_berkas_yang_diubah_program_lain_selagi_dibuka(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    with Store.buka(path) as store:
        kunci = store._kunci
        assert kunci is not None
        kunci.lepas()  # a network drive that does not keep its locks
        store._kunci = None
        with Store.buka(path) as lain:
            buat_unit(lain, "u4")
        dulu = potret(tmp_path)
        with pytest.raises(GalatBerubah, match="telah diubah program lain"):
            buat_unit(store, "u5")
        with pytest.raises(GalatBerubah):
            store.undo()
    assert potret(tmp_path) == dulu


def test_pendengar_mendengar_setiap_langkah(store: Store) -> None:
    terdengar: list[Perubahan] = []
    berhenti = store.dengarkan(terdengar.append)
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

    store.dengarkan(pecah)
    store.dengarkan(lambda p: terdengar.append(p.judul))
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

    store.dengarkan(susul)
    store.dengarkan(lambda p: terdengar.append(p.judul))
    buat_unit(store, "u")
    assert terdengar == ["Ubah u", "Ubah v"]


def test_berkas_disimpan_menurut_isinya(store: Store) -> None:
    isi = bytes(range(256)) * 1000
    with store.transaction("Lambang") as t:
        kunci = t.simpan_berkas(isi)
        assert t.simpan_berkas(isi) == kunci
        t.put(Instansi(id="k", lambang=kunci))
    assert store.berkas(kunci) == isi
    store.undo()
    assert store.berkas(kunci) == isi, "redo and riwayat still need it"
    with pytest.raises(GalatRusak, match="hilang atau berubah"):
        store.berkas("0" * 64)


def test_isi_yang_berubah_tidak_diberikan(store: Store) -> None:
    with store.transaction("Lambang") as t:
        kunci = t.simpan_berkas(b"lambang kota")
        t.put(Instansi(id="k", lambang=kunci))
    with closing(sqlite3.connect(store.path)) as koneksi, koneksi:
        koneksi.execute("UPDATE berkas SET isi = ?", (b"lambang lain",))
    with pytest.raises(GalatRusak, match="hilang atau berubah"):
        store.berkas(kunci)


def test_hanya_baca_tidak_menulis_apa_pun(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    dulu = potret(tmp_path)
    with Store.buka(path, hanya_baca=True) as store:
        assert store.hanya_baca
        assert len(store.buku.semua(Unit)) == 3
        assert store.judul_undo is None
        assert store.undo() is None
        with pytest.raises(GalatHanyaBaca, match="dibuka hanya untuk dibaca"):
            buat_unit(store, "x")
        assert potret(tmp_path) == dulu
    assert potret(tmp_path) == dulu


def test_sesudah_ditutup_tidak_ada_yang_tertinggal(tmp_path: Path) -> None:
    path = buat_berisi(tmp_path / "kantor.lkjip")
    store = Store.buka(path)
    store.tutup()
    store.tutup()
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
