"""Going back: by values where the file can be opened, as a whole where it can't."""

import shutil
import sys
from pathlib import Path

import pytest

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, Unit
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.perencanaan import JenisLembar, TahunKerja
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.perubahan import Langkah
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import (
    GalatBukanBerkas,
    GalatCadangan,
    GalatDisk,
    GalatHanyaBaca,
    GalatRusak,
    GalatTerkunci,
)
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.pulih import open_backup, put_back
from lkjip_desktop.store.rotasi import Sebab
from tests.store.bantu import buat_berisi, buat_unit, potret, taruh

SKEMA = Path(__file__).parent / "skema"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return buat_berisi(tmp_path / "kantor.lkjip")


@pytest.fixture
def gudang(path: Path, tmp_path: Path) -> Gudang:
    return Gudang.of(path, tmp_path / "cadangan")


def unit(buku: BukuKantor) -> set[str]:
    return {u.id for u in buku.all_of(Unit)}


def test_kembali_ke_cadangan_dan_kembali_lagi(path: Path, gudang: Gudang) -> None:
    """What was done since is in the backup made just before, and comes back the same way."""
    lama = gudang.make(path, Sebab.SENDIRI)
    with Store.open(path, gudang=gudang) as store:
        taruh(store, "Ganti", Unit(id="u1", nama="diganti"), Unit(id="u9"))
        with store.transaction("Hapus") as t:
            t.remove(store.buku.get(Unit, "u2"))
        kini = store.buku
        with open_backup(lama.path) as lalu:
            store.restore("Pulihkan dari cadangan", lalu)
            assert store.buku == store.read_buku() == lalu.buku
        langkah = store.riwayat(batas=1)[0]
        assert (langkah.judul, langkah.langkah) == ("Pulihkan dari cadangan", Langkah.BATAS)
        assert [b.judul for b in store.riwayat()][1:] == [
            *("Hapus", "Ganti", "Ubah u3", "Ubah u2", "Ubah u1"),
        ], "the log stays"
        assert (store.undo(), store.redo()) == (None, None)
        with open_backup(gudang.list()[0].path) as lalu:
            store.restore("Kembali", lalu)
        assert store.buku == store.read_buku() == kini
    assert {s.sebab for s in gudang.list()} == {Sebab.SENDIRI, Sebab.PULIH}


def test_tanpa_cadangan_keadaan_sekarang_tidak_ada_yang_dipulihkan(
    path: Path, gudang: Gudang, tmp_path: Path
) -> None:
    lama = Path(shutil.copy(path, tmp_path / "lama.lkjip"))
    with Store.open(path, gudang=gudang) as store, open_backup(lama) as lalu:
        buat_unit(store, "u4")
        shutil.rmtree(gudang.folder.parent)
        gudang.folder.parent.write_text("bukan folder", encoding="utf-8")
        with pytest.raises(GalatCadangan):
            store.restore("Pulihkan", lalu)
        assert unit(store.buku) == {"u1", "u2", "u3", "u4"}
        assert store.judul_undo == "Ubah u4"


def test_berkas_yang_hanya_dibaca_tidak_dipulihkan(path: Path, gudang: Gudang) -> None:
    lama = gudang.make(path, Sebab.SENDIRI)
    with (
        Store.open(path, read_only=True) as store,
        open_backup(lama.path) as lalu,
        pytest.raises(GalatHanyaBaca),
    ):
        store.restore("Pulihkan", lalu)


def test_gambar_dari_cadangan_ikut_kembali(tmp_path: Path, path: Path, gudang: Gudang) -> None:
    lain = tmp_path / "lain.lkjip"
    with Store.create(lain) as store, store.transaction("Isi") as t:
        t.put(Instansi(id="k", lambang=t.keep_berkas(b"lambang")))
    with Store.open(path, gudang=gudang) as store, open_backup(lain) as lalu:
        store.restore("Pulihkan", lalu)
        assert store.berkas(str(store.buku.instansi.lambang)) == b"lambang"


def terbitkan(store: Store, kunci: str, pk: str | None, tahun: int = 2024) -> None:
    with store.transaction("Tetapkan") as t:
        isi = t.keep_berkas(kunci.encode())
        t.put(
            DokumenTetap(
                id=kunci,
                tahun=tahun,
                lembar=JenisLembar.PK if pk else JenisLembar.RKT,
                jabatan_id="c",
                pk_id=pk,
                masukan=isi,
                pdf=isi,
            )
        )
        t.put(Pindaian(id=f"p-{kunci}", dokumen_id=kunci, berkas=isi))


def test_lembar_yang_sudah_ditetapkan_tetap_ada(tmp_path: Path) -> None:
    """It is on paper. Only what the earlier book can't hold goes: its PK is not there yet."""
    path = tmp_path / "kantor.lkjip"
    gudang = Gudang.of(path, tmp_path / "cadangan")
    with Store.create(path) as store:
        store.protect(gudang)
        taruh(store, "Isi", Jabatan(id="c"), TahunKerja(id="t", tahun=2024))
        lama = gudang.make(path, Sebab.SENDIRI)
        taruh(store, "PK", PerjanjianKinerja(id="pk", tahun=2024, jabatan_id="c"), Unit(id="u"))
        taruh(store, "Tahun", TahunKerja(id="t5", tahun=2025))
        terbitkan(store, "rkt", None)
        terbitkan(store, "pk-1", "pk")
        terbitkan(store, "rkt-5", None, 2025)
        with open_backup(lama.path) as lalu:
            store.restore("Pulihkan", lalu)
        assert {d.id for d in store.buku.all_of(DokumenTetap)} == {"rkt"}
        assert {p.id for p in store.buku.all_of(Pindaian)} == {"p-rkt"}
        assert store.berkas(store.buku.get(DokumenTetap, "rkt").pdf) == b"rkt"
        assert store.buku == store.read_buku()
        assert not store.buku.all_of(Unit)


@pytest.mark.parametrize("skema", ["0001", "0002", "0003"])
def test_cadangan_dari_versi_lama_dapat_dibaca_dan_tidak_diubah(skema: str, tmp_path: Path) -> None:
    path = Path(shutil.copy(SKEMA / f"{skema}.lkjip", tmp_path / "lama.lkjip"))
    dulu = potret(tmp_path)
    with open_backup(path) as lalu:
        assert lalu.buku.instansi.nama
    assert potret(tmp_path) == dulu


# --- a file that can't be opened any more ---------------------------------------------------------


def rusakkan(path: Path) -> bytes:
    isi = path.read_bytes()
    path.write_bytes(isi[: len(isi) // 2])
    return path.read_bytes()


def test_berkas_rusak_diganti_dan_disimpan_di_samping(path: Path, gudang: Gudang) -> None:
    lama = gudang.make(path, Sebab.HARI)
    rusak = rusakkan(path)
    path.with_name("kantor.lkjip-journal").write_bytes(b"sisa")
    disisihkan = put_back(path, lama.path)
    assert disisihkan == path.with_name("kantor (rusak).lkjip")
    assert disisihkan.read_bytes() == rusak
    assert sorted(n for n in potret(path.parent) if n.startswith("kantor")) == [
        *("kantor (rusak).lkjip", "kantor (rusak).lkjip-journal", "kantor.lkjip"),
    ]
    with Store.open(path) as store:
        assert unit(store.buku) == {"u1", "u2", "u3"}
    rusakkan(path)
    assert put_back(path, lama.path) == path.with_name("kantor (rusak 2).lkjip")


def test_berkas_yang_hilang_kembali(path: Path, gudang: Gudang) -> None:
    lama = gudang.make(path, Sebab.HARI)
    path.unlink()
    assert put_back(path, lama.path) is None
    with Store.open(path) as store:
        assert unit(store.buku) == {"u1", "u2", "u3"}


def test_yang_gagal_di_tengah_meninggalkan_berkas_semula(
    path: Path, gudang: Gudang, monkeypatch: pytest.MonkeyPatch
) -> None:
    lama = gudang.make(path, Sebab.HARI)
    rusakkan(path)
    dulu = potret(path.parent)

    def gagal(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("lkjip_desktop.store.pulih.put_in_place", gagal)
    with pytest.raises(GalatDisk):
        put_back(path, lama.path)
    assert potret(path.parent) == dulu


def test_cadangan_yang_rusak_tidak_menggantikan_apa_pun(path: Path, gudang: Gudang) -> None:
    lama = gudang.make(path, Sebab.HARI)
    rusakkan(lama.path)
    dulu = potret(path.parent)
    with pytest.raises(GalatRusak), open_backup(lama.path):
        pass
    with pytest.raises(GalatRusak):
        put_back(path, lama.path)
    lama.path.write_bytes(b"")
    with pytest.raises(GalatBukanBerkas), open_backup(lama.path):
        pass
    assert potret(path.parent) == dulu


def test_berkas_yang_masih_dibuka_tidak_diganti(path: Path, gudang: Gudang) -> None:
    lama = gudang.make(path, Sebab.HARI)
    with Store.open(path), pytest.raises(GalatTerkunci):
        put_back(path, lama.path)


@pytest.mark.skipif(sys.platform == "win32", reason="links want rights of their own on Windows")
def test_lewat_tautan_yang_rusak_itu_yang_diganti(
    path: Path, gudang: Gudang, tmp_path: Path
) -> None:
    baik = gudang.make(path, Sebab.SENDIRI)
    rusakkan(path)
    tautan = tmp_path / "tautan.lkjip"
    tautan.symlink_to(path)
    disisihkan = put_back(tautan, baik.path)
    assert tautan.is_symlink()
    assert disisihkan is not None
    assert disisihkan.parent == path.parent
    Store.open(path).close()
