"""Damaged files of ours: one clear sentence, nothing written, never another exception."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, PeranJabatan
from lkjip_desktop.kinerja.perencanaan import Renstra, TahunKerja
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatRusak, GalatStore
from tests.store.bantu import buat_unit, potret, taruh

ATURAN = aturan_to_json(read_aturan())


@pytest.fixture(scope="module")
def isi_lengkap(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file with something of every sort: rows, references, rules, a blob, steps to undo."""
    path = tmp_path_factory.mktemp("lengkap") / "asal.lkjip"
    with Store.create(path) as store:
        with store.transaction("Isi") as t:
            t.put(Instansi(id="k", nama="Kecamatan", lambang=t.keep_berkas(b"gambar" * 5000)))
            t.put(Jabatan(id="c", nama="Camat", peran=PeranJabatan.KEPALA_PERANGKAT))
            t.put(Renstra(id="r", visi="x" * 5000))
            t.put(EvaluasiAkip(id="e", tahun=2023))
            t.put(TahunKerja(id="t", tahun=2024, renstra_id="r", aturan=ATURAN))
        for nomor in range(60):
            buat_unit(store, f"u{nomor}", "Kelurahan " * 20)
        store.undo()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, isi_lengkap: bytes) -> Path:
    berkas = tmp_path / "kantor.lkjip"
    berkas.write_bytes(isi_lengkap)
    return berkas


def sql(perintah: str, *isi: object) -> Callable[[Path], None]:
    """Change the file with another tool, which guards nothing."""

    def rusak(path: Path) -> None:
        with closing(sqlite3.connect(path)) as koneksi, koneksi:
            koneksi.execute(perintah, isi)

    return rusak


def potong(bagian: float) -> Callable[[Path], None]:
    def rusak(path: Path) -> None:
        isi = path.read_bytes()
        path.write_bytes(isi[: int(len(isi) * bagian)])

    return rusak


def timpa(mulai: int, isi: bytes) -> Callable[[Path], None]:
    def rusak(path: Path) -> None:
        semua = bytearray(path.read_bytes())
        semua[mulai : mulai + len(isi)] = isi
        path.write_bytes(semua)

    return rusak


def timpa_halaman(nama: str) -> Callable[[Path], None]:
    """Wipe the first page of a table or an index; nothing that reads the book needs the latter."""

    def rusak(path: Path) -> None:
        with closing(sqlite3.connect(path)) as koneksi:
            (halaman,) = koneksi.execute(
                "SELECT rootpage FROM sqlite_schema WHERE name = ?", (nama,)
            ).fetchone()
            (ukuran,) = koneksi.execute("PRAGMA page_size").fetchone()
        timpa((halaman - 1) * ukuran, bytes(ukuran))(path)

    return rusak


RUSAK: dict[str, Callable[[Path], None]] = {
    "terpotong setengah": potong(0.5),
    "terpotong di kepala": potong(0.002),
    "halaman pertama hilang": timpa(100, bytes(3900)),
    "halaman berikut hilang": timpa(4096, bytes(40960)),
    "halaman tabel hilang": timpa_halaman("jabatan"),
    "halaman riwayat hilang": timpa_halaman("riwayat"),
    "halaman indeks hilang": timpa_halaman("ix_jabatan_atasan_id"),
    "ukuran halaman mustahil": timpa(16, b"\0\7"),
    "tabel hilang": sql("DROP TABLE unit"),
    "kolom hilang": sql("ALTER TABLE unit DROP COLUMN kode"),
    "versi hilang": sql("DELETE FROM alembic_version"),
    "versi tak dikenal": sql("UPDATE alembic_version SET version_num = 'abc'"),
    "versi berbeda dari kepala": sql("UPDATE alembic_version SET version_num = '0777'"),
    "dua versi": sql("INSERT INTO alembic_version VALUES ('0000')"),
    "pilihan tak dikenal": sql("UPDATE jabatan SET peran = 'raja'"),
    "teks di kolom angka": sql("UPDATE evaluasi_akip SET tahun = 'dua ribu'"),
    "pecahan di kolom angka": sql("UPDATE evaluasi_akip SET tahun = 2023.5"),
    "bilangan yang bukan bilangan": sql("UPDATE evaluasi_akip SET nilai = '1e5'"),
    "tanggal yang tidak ada": sql("UPDATE evaluasi_akip SET tanggal_lhe = '2024-02-30'"),
    "byte di kolom teks": sql("UPDATE jabatan SET nama = ?", b"\xff\xfe"),
    "bukan UTF-8": sql("UPDATE jabatan SET nama = CAST(x'ff41' AS TEXT)"),
    "acuan menggantung": sql("UPDATE jabatan SET atasan_id = 'hantu'"),
    "berkas biner hilang": sql("DELETE FROM berkas"),
    "aturan terpotong": sql("UPDATE tahun_kerja SET aturan = ?", ATURAN[:-20]),
    "aturan bukan bilangan": sql(
        "UPDATE tahun_kerja SET aturan = ?", ATURAN.replace('"110"', '"banyak"')
    ),
}


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("kerusakan", RUSAK)
def test_kerusakan_dikatakan(path: Path, kerusakan: str, *, read_only: bool) -> None:
    RUSAK[kerusakan](path)
    dulu = potret(path.parent)
    with pytest.raises(GalatRusak, match=r"^“kantor\.lkjip” rusak .* buka cadangan terakhir"):
        Store.open(path, read_only=read_only)
    assert potret(path.parent) == dulu


@pytest.mark.parametrize(
    "perintah",
    [
        "UPDATE riwayat SET waktu = CAST(x'ff41' AS TEXT) WHERE nomor = 3",
        "UPDATE riwayat SET langkah = 'lompat' WHERE nomor = 3",
    ],
)
def test_riwayat_yang_rusak_tidak_menghalangi_isinya(path: Path, perintah: str) -> None:
    sql(perintah)(path)
    with Store.open(path) as store:
        with pytest.raises(GalatRusak, match="buka cadangan terakhir"):
            store.riwayat(batas=1000)
        buat_unit(store, "u")
        assert len(store.riwayat(batas=5)) == 5


def pakai(path: Path) -> None:
    """Everything that a program does with a file."""
    with Store.open(path) as store:
        lambang = store.buku.get(Instansi, "k").lambang
        for kerjakan in (
            lambda: store.riwayat("u", batas=1000),
            lambda: store.berkas(str(lambang)),
            store.undo,
            store.redo,
            lambda: taruh(store, "Baru", TahunKerja(id="b", tahun=2025)),
            store.read_buku,
        ):
            try:
                kerjakan()
            except GalatStore as galat:
                assert str(galat).endswith(".")  # noqa: PT017 - whatever it is, it is a sentence


@pytest.mark.parametrize("benih", range(60))
def test_kerusakan_acak_tidak_pernah_menjatuhkan_program(path: Path, benih: int) -> None:
    acak = random.Random(benih)  # noqa: S311 - damage, not secrets
    panjang = path.stat().st_size
    mulai = acak.randrange(100 if benih % 3 else 0, panjang)
    timpa(mulai, acak.randbytes(acak.choice([1, 16, 400, 9000])))(path)
    dulu = potret(path.parent)
    try:
        pakai(path)
    except GalatStore as galat:
        assert str(galat).endswith(".")  # noqa: PT017 - one of several sentences
        assert potret(path.parent) == dulu


def test_yang_tidak_dirusak_dapat_dipakai(path: Path) -> None:
    """The tests above would prove nothing if the file they start from were refused as well."""
    pakai(path)
    with Store.open(path) as store:
        assert store.buku.tahun_kerja() == (2024, 2025)
