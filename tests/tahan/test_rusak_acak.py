"""200 random damages of a real file: refused or usable, never made worse, and the backup opens."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.store import GalatStore, Store
from lkjip_desktop.store.galat import GalatBukanBerkas, GalatRusak, GalatTerlaluBaru
from lkjip_desktop.store.rotasi import Sebab
from tests.store.bantu import potret

BANYAK = 200
PULIHKAN_SETIAP = 10


def damage(isi: bytes, acak: random.Random) -> bytes:
    """What bad memory, a bad flash drive or a copy that was cut off do to a file."""
    semua = bytearray(isi)
    mulai = acak.randrange(0 if acak.random() < 0.1 else 100, len(semua))
    match acak.randrange(6):
        case 0:  # a bit
            semua[mulai] ^= 1 << acak.randrange(8)
        case 1:  # some bytes
            for n in range(mulai, min(mulai + acak.choice([2, 16, 300]), len(semua))):
                semua[n] = acak.randrange(256)
        case 2:  # a sector of nothing
            semua[mulai // 512 * 512 : mulai // 512 * 512 + 512] = bytes(512)
        case 3:  # a page of something else
            lain = acak.randrange(len(semua) // 4096) * 4096
            semua[mulai // 4096 * 4096 : mulai // 4096 * 4096 + 4096] = isi[lain : lain + 4096]
        case 4:  # the end is missing
            del semua[mulai:]
        case _:  # something lies at the end
            semua += acak.randbytes(acak.choice([1, 512, 4096]))
    return bytes(semua)


def use(store: Store) -> None:
    """Edit, look, undo, as far as the file lets us; whatever stands in the way is a sentence."""
    unit = store.buku.all_of(Unit)[0]
    usul = Usul("Ubah", (replace(unit, nama="Kelurahan lain"),))
    for kerja in (lambda: carry_out(store, usul), store.riwayat, store.undo, store.read_buku):
        try:
            kerja()
        except GalatStore as galat:
            assert str(galat).endswith(".")  # noqa: PT017 - whatever it is, it is a sentence


@pytest.fixture(scope="module")
def asli(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("asli") / "kantor.lkjip"
    with berkas.create_contoh(path) as store:
        for n in range(20):
            carry_out(store, Usul(f"Tambah {n}", (Unit(id=f"u{n}", nama="Kelurahan " * 30),)))
    return path.read_bytes()


@pytest.fixture
def path(asli: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "kantor.lkjip"
    path.write_bytes(asli)
    cadangan.back_up(path)
    return path


@pytest.mark.parametrize("bagian", range(4))
def test_kerusakan_acak(path: Path, asli: bytes, bagian: int) -> None:
    ditolak = 0
    for nomor in range(bagian, BANYAK, 4):
        path.write_bytes(damage(asli, random.Random(nomor)))  # noqa: S311 - damage, not secrets
        dulu = potret(path.parent)
        try:
            with Store.open(path) as store:
                use(store)
        except (GalatRusak, GalatBukanBerkas, GalatTerlaluBaru) as galat:
            assert str(galat).endswith(".")  # noqa: PT017 - one of three sentences
            assert potret(path.parent) == dulu, f"kerusakan {nomor} diperparah"
            ditolak += 1
    assert ditolak > BANYAK // 4 // 4, "most damage is noticed"


def test_yang_ditolak_kembali_dari_cadangan(path: Path, asli: bytes, tmp_path: Path) -> None:
    pulih = 0
    for nomor in range(0, BANYAK, PULIHKAN_SETIAP):
        rusak = damage(asli, random.Random(nomor))  # noqa: S311 - damage, not secrets
        path.write_bytes(rusak)
        try:
            Store.open(path).close()
        except GalatStore:
            baik = cadangan.latest_good(path)
            assert baik is not None
            store, disisihkan = cadangan.restore_lost(path, baik.path)
            with store:
                assert store.buku.instansi.nama == "Kecamatan Palaran"
            assert disisihkan is not None
            assert disisihkan.read_bytes() == rusak
            disisihkan.unlink()
            pulih += 1
    assert pulih > 5
    assert {p.name for p in tmp_path.iterdir()} == {"kantor.lkjip"}


def test_cadangan_terbaru_yang_rusak_dilewati(path: Path, asli: bytes) -> None:
    gudang = cadangan.gudang_of(path)
    with Store.open(path) as store:
        carry_out(store, Usul("Tambah", (Unit(id="baru"),)))
    kedua = gudang.make(path, Sebab.SENDIRI)
    pertama = gudang.list()[1]
    baik = cadangan.latest_good(path)
    assert baik == kedua
    kedua.path.write_bytes(asli[:3000])
    assert cadangan.latest_good(path) == pertama
    shutil.rmtree(gudang.folder)
    assert cadangan.latest_good(path) is None
