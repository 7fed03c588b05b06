"""Every field of every kind comes back from the file as it went in, whatever it holds."""

import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.store import Store
from tests.bantu.acak import kali
from tests.store.bantu import taruh

DESIMAL = st.decimals(allow_nan=False, allow_infinity=False, places=10, min_value=-(10**15))
BULAT = st.integers(-(2**63), 2**63 - 1)
TIPE: dict[str, st.SearchStrategy[Any]] = {
    "teks": st.text(),
    "bulat": BULAT,
    "sen": BULAT.map(Sen),
    "benar": st.booleans(),
    "desimal": DESIMAL,
    "nilai": st.one_of(
        DESIMAL,
        st.builds(Rentang, DESIMAL, DESIMAL),
        st.builds(Predikat, st.sampled_from(["WTP", "A", "Sangat Baik"]), st.none() | DESIMAL),
    ),
    "tanggal": st.dates(),
}


def isi(medan: Medan) -> st.SearchStrategy[Any]:
    nilai = st.sampled_from(list(medan.pilihan)) if medan.pilihan else TIPE[medan.tipe]
    if medan.acuan:
        nilai = st.just(f"id {medan.acuan}")
    return nilai if medan.wajib else st.none() | nilai


def entitas(jenis: str) -> st.SearchStrategy[Entitas]:
    medan = {m.nama: isi(m) for m in daftar_medan(jenis)}
    return st.builds(JENIS[jenis], **medan | {"id": st.just(f"id {jenis}")})


# Twenty-four entities at once take minutes to shrink; the assertion names the one that differs.
@settings(max_examples=kali(25), phases=[Phase.explicit, Phase.generate])
@given(semua=st.tuples(*map(entitas, JENIS)), gambar=st.binary(max_size=20_000))
def test_setiap_medan_kembali_sama(semua: tuple[Entitas, ...], gambar: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.lkjip"
        with Store.create(path) as store, store.transaction("Semua") as t:
            hash_gambar = t.keep_berkas(gambar)
            for satu in semua:
                t.put(tepat(satu, hash_gambar))
        with Store.open(path) as store:
            for satu in semua:
                assert store.buku.get(type(satu), satu.id) == tepat(satu, hash_gambar)
            assert store.berkas(hash_gambar) == gambar


def tepat(satu: Entitas, hash_gambar: str) -> Entitas:
    """The entity with what its text must mean: the hash of a blob, the rules of a year."""
    if isinstance(satu, Instansi):
        return replace(satu, lambang=hash_gambar)
    if isinstance(satu, DokumenTetap):
        return replace(satu, masukan=hash_gambar, pdf=hash_gambar)
    if isinstance(satu, Pindaian):
        return replace(satu, berkas=hash_gambar)
    if isinstance(satu, TahunKerja):
        return replace(satu, aturan=aturan_to_json(read_aturan()))
    return satu


def test_kosong_bukan_nol(tmp_path: Path) -> None:
    """Blank is not zero, and no text is not the empty text."""
    kosong = EvaluasiAkip(id="a", tahun=1)
    nol = EvaluasiAkip(id="b", tahun=2, nilai=Decimal(0), tanggal_lhe=date.min)
    with Store.create(tmp_path / "a.lkjip") as store:
        taruh(store, "Isi", kosong, nol)
        assert store.read_buku().all_of(EvaluasiAkip) == (kosong, nol)
