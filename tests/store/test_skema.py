"""The schema: what the database guards, and that no released file is ever left behind."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, inspect
from sqlalchemy.engine.interfaces import ReflectedForeignKeyConstraint

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import from_polos
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun, TahunKerja
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatAcuan
from lkjip_desktop.store.koneksi import mesin_memori, writing
from lkjip_desktop.store.migrasi import daftar_versi, upgrade_to
from lkjip_desktop.store.tabel import SKEMA, TABEL, UNIK, VERSI, metadata
from tests.store import buat_skema
from tests.store.bantu import buat_unit

FOLDER = buat_skema.FOLDER
TERBIT = sorted(p.stem for p in FOLDER.glob("*.lkjip"))


def kunci_asing(satu: ReflectedForeignKeyConstraint) -> tuple[object, ...]:
    return (
        satu["name"],
        tuple(satu["constrained_columns"]),
        satu["referred_table"],
        tuple(satu["referred_columns"]),
        tuple(sorted(satu["options"].items())),
    )


def uraian_skema(mesin: Engine) -> dict[str, Any]:
    """Everything that a database says of its tables; order does not matter but for columns."""
    lihat = inspect(mesin)
    return {
        tabel: {
            "kolom": [
                (k["name"], str(k["type"]), k["nullable"], k["default"])
                for k in lihat.get_columns(tabel)
            ],
            "kunci": lihat.get_pk_constraint(tabel),
            "asing": sorted(map(kunci_asing, lihat.get_foreign_keys(tabel)), key=str),
            "unik": sorted(
                (str(u["name"]), tuple(u["column_names"]))
                for u in lihat.get_unique_constraints(tabel)
            ),
            "indeks": sorted(
                (str(i["name"]), tuple(i["column_names"]), i["unique"])
                for i in lihat.get_indexes(tabel)
            ),
            "cek": lihat.get_check_constraints(tabel),
        }
        for tabel in sorted(lihat.get_table_names())
    }


@pytest.fixture(scope="module")
def skema_baru(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The schema of a new file."""
    with Store.create(tmp_path_factory.mktemp("skema") / "baru.lkjip") as store:
        return uraian_skema(store._mesin)


def test_skema_baru_sama_dengan_skema_hasil_migrasi(skema_baru: dict[str, Any]) -> None:
    mesin = mesin_memori()
    with writing(mesin) as koneksi:
        upgrade_to(koneksi)
    assert uraian_skema(mesin) == skema_baru
    with mesin.connect() as koneksi:
        assert koneksi.execute(VERSI.select()).scalars().all() == [SKEMA]
    mesin.dispose()
    assert set(skema_baru) == set(metadata.tables) | {"alembic_version"}


def test_versi_yang_ditulis_adalah_yang_terbaru() -> None:
    assert max(daftar_versi()) == SKEMA
    assert int(SKEMA) == len(daftar_versi()), "numbers follow each other"


def test_setiap_versi_yang_dikenal_mempunyai_berkas_contoh() -> None:
    assert set(TERBIT) == daftar_versi()


@pytest.mark.parametrize("versi", TERBIT)
def test_berkas_setiap_versi_terbuka_dengan_isinya(
    tmp_path: Path, versi: str, skema_baru: dict[str, Any]
) -> None:
    path = Path(shutil.copy(FOLDER / f"{versi}.lkjip", tmp_path / "kantor.lkjip"))
    harap = json.loads((FOLDER / f"{versi}.json").read_text(encoding="utf-8"))
    buku = BukuKantor.of(
        from_polos(jenis, polos) for jenis, baris in harap["isi"].items() for polos in baris
    )
    with Store.open(path) as store:
        assert uraian_skema(store._mesin) == skema_baru
        assert store.buku == store.read_buku() == buku
        isi = buat_skema.uraikan(store)
        assert isi["berkas"] == harap["berkas"]
        if versi == SKEMA:
            assert isi == harap
            while store.undo():
                pass
        else:
            assert isi["riwayat"][1:] == harap["riwayat"]
            assert (isi["undo"], isi["redo"]) == ([], []), "a migration is a barrier"
        buat_unit(store, "u")


def test_pembuat_berkas_contoh_memuat_setiap_jenis(tmp_path: Path) -> None:
    path = buat_skema.buat(tmp_path, "satu")
    isi = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert set(isi["isi"]) == set(JENIS)
    assert (len(isi["undo"]), len(isi["redo"])) == (3, 1)
    buat_skema.buat(tmp_path, "dua")
    assert (tmp_path / "satu.json").read_bytes() == (tmp_path / "dua.json").read_bytes()


# --- what the database guards ---------------------------------------------------------------------


def test_setiap_acuan_dijaga(skema_baru: dict[str, Any]) -> None:
    """A field that ends in _id, or that holds a blob's hash, leads to a row that exists."""
    dijaga = {
        (tabel, kolom): tujuan
        for tabel, isi in skema_baru.items()
        for _, (kolom,), tujuan, _, pilihan in isi["asing"]
        if dict(pilihan) == {"deferrable": True, "initially": "DEFERRED"}
    }
    acuan = {(t.name, k.name) for t in TABEL.values() for k in t.c if k.name.endswith("_id")}
    berkas = {k for k, tujuan in dijaga.items() if tujuan == "berkas"}
    assert dijaga.keys() == acuan | berkas
    assert berkas == {
        ("instansi", "lambang"),
        ("dokumen_tetap", "masukan"),
        ("dokumen_tetap", "pdf"),
        ("pindaian", "berkas"),
    }


def test_menghapus_tidak_mencari_di_seluruh_tabel(skema_baru: dict[str, Any]) -> None:
    """Every reference between kinds is the beginning of an index."""
    for nama, isi in skema_baru.items():
        awal = {kolom[0] for _, kolom, *_ in isi["indeks"]} | {k[0] for _, k in isi["unik"]}
        acuan = {k for _, (k,), tujuan, *_ in isi["asing"] if tujuan not in {"berkas", "riwayat"}}
        assert acuan <= awal, nama


@pytest.mark.parametrize(
    "jenis",
    [
        j
        for j in JENIS
        if j not in {*UNIK, "Instansi"}
        and all(k.nullable or not k.foreign_keys for k in TABEL[j].c)
    ],
)
def test_rancangan_kosong_dapat_disimpan(tmp_path: Path, jenis: str) -> None:
    """Two empty drafts side by side, wherever nothing but typed text is missing."""
    with Store.create(tmp_path / "a.lkjip") as store, store.transaction("Dua rancangan") as t:
        t.put(JENIS[jenis](id="a"))
        t.put(JENIS[jenis](id="b"))


def test_instansi_kedua_ditolak(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.lkjip") as store:
        with store.transaction("Satu") as t:
            t.put(Instansi(id="a"))
        with pytest.raises(GalatAcuan, match="satu instansi"), store.transaction("Dua") as t:
            t.put(Instansi(id="b"))
        assert [i.id for i in store.read_buku().all_of(Instansi)] == ["a"]


def test_tahun_yang_masih_berisi_tidak_dapat_pergi(tmp_path: Path) -> None:
    """A year is named by its number alone, so no reference of the database would hold it."""
    tahun = TahunKerja(id="t", tahun=2024, aturan=aturan_to_json(read_aturan()))
    with Store.create(tmp_path / "a.lkjip") as store:
        with store.transaction("Buka tahun") as t:
            t.put(tahun)
            t.put(LembarTahun(id="l", tahun=2024, lembar=JenisLembar.RKT))
        with pytest.raises(GalatAcuan, match="1 lembar tahun"), store.transaction("Ganti") as t:
            t.put(replace(tahun, tahun=2025))
        with pytest.raises(GalatAcuan, match="2024 masih berisi"), store.transaction("Hapus") as t:
            t.remove(tahun)
        with store.transaction("Hapus beserta isinya") as t:
            t.remove(tahun)
            t.remove(LembarTahun(id="l"))
        assert store.buku.tahun_kerja() == ()


def test_tabel_netral_terhadap_basis_data() -> None:
    """No table asks for what only SQLite has: another database can hold the same store."""
    for tabel in metadata.tables.values():
        assert dict(tabel.dialect_kwargs) == {}
        assert not any(i.dialect_kwargs for i in tabel.indexes)
