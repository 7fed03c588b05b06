"""Any mixture of edits, undo, redo and closing agrees with a model of plain dictionaries."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import Instansi, Unit
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.store import Store

Kunci = tuple[type[Entitas], str]
Isi = dict[Kunci, Entitas]
Langkah = tuple[str, Isi, Isi]
"""Title, book before, book after."""

TAHUN = st.integers(2021, 2023)
UNIT = st.builds(Unit, id=st.sampled_from("abcd"), nama=st.sampled_from(["", "Bukuan", "√ ≥ '"]))
# The id is not the year: to take one out and put another in is a twin that comes and goes.
AKIP = st.builds(EvaluasiAkip, id=st.sampled_from("xyz"), tahun=TAHUN, urutan=st.integers(0, 2))


def kunci(entitas: Entitas) -> Kunci:
    return type(entitas), entitas.id


class Mesin(RuleBasedStateMachine):
    """A store on disk beside a model in memory."""

    batas_undo = 200

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp())
        self._ganti = pytest.MonkeyPatch()
        self._ganti.setattr("lkjip_desktop.store.riwayat.LANGKAH_UNDO", self.batas_undo)
        self.store = Store.create(self._folder / "a.lkjip")
        self.isi: Isi = {}
        self.undo: list[Langkah] = []
        self.redo: list[Langkah] = []
        self.jumlah = 0

    def _langkah(self, baru: Isi, kerjakan: Callable[[str], None], *, batas: bool = False) -> None:
        judul = f"Langkah {self.jumlah + 1}"
        kerjakan(judul)
        if baru == self.isi:
            return
        self.jumlah += 1
        self.undo = [] if batas else [*self.undo, (judul, self.isi, baru)][-self.batas_undo :]
        self.redo = []
        self.isi = baru

    @rule(
        taruh=st.lists(st.one_of(UNIT, AKIP), max_size=4),
        buang=st.sets(st.sampled_from("abcdxyz")),
        batas=st.sampled_from([False] * 9 + [True]),
    )
    def ubah(self, taruh: list[Entitas], buang: set[str], *, batas: bool) -> None:
        sisa = {k: e for k, e in self.isi.items() if k[1] not in buang}
        baru = {**sisa, **{kunci(e): e for e in taruh}}
        tahun = [e.tahun for e in baru.values() if isinstance(e, EvaluasiAkip)]
        if len(set(tahun)) < len(tahun):
            return  # twins are refused; test_store shows it

        def kerjakan(judul: str) -> None:
            with self.store.transaction(judul, batas=batas) as t:
                for k in self.isi.keys() - sisa.keys():
                    t.remove(self.isi[k])
                for satu in taruh:
                    t.put(satu)

        self._langkah(baru, kerjakan, batas=batas)

    @rule(gambar=st.sampled_from([b"satu", b"dua"]))
    def ganti_lambang(self, gambar: bytes) -> None:
        def kerjakan(judul: str) -> None:
            with self.store.transaction(judul) as t:
                t.put(Instansi(id="k", lambang=t.keep_berkas(gambar)))

        instansi = Instansi(id="k", lambang=hashlib.sha256(gambar).hexdigest())
        self._langkah({**self.isi, kunci(instansi): instansi}, kerjakan)

    @rule(unit=UNIT)
    def gagal_di_tengah(self, unit: Unit) -> None:
        def gagal() -> None:
            with self.store.transaction("Gagal") as t:
                t.put(unit)
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            gagal()

    @precondition(lambda self: self.undo)
    @rule()
    def urungkan(self) -> None:
        hasil = self.store.undo()
        assert isinstance(hasil, Perubahan)
        langkah = self.undo.pop()
        self.redo.append(langkah)
        self.isi = langkah[1]
        self.jumlah += 1

    @precondition(lambda self: self.redo)
    @rule()
    def ulangi(self) -> None:
        assert isinstance(self.store.redo(), Perubahan)
        langkah = self.redo.pop()
        self.undo.append(langkah)
        self.isi = langkah[2]
        self.jumlah += 1

    @rule()
    def tutup_dan_buka(self) -> None:
        self.store.close()
        self.store = Store.open(self.store.path)

    @invariant()
    def sama_dengan_model(self) -> None:
        assert self.store.buku == BukuKantor.of(self.isi.values())
        assert self.store.read_buku() == self.store.buku
        assert list(self.store.daftar_undo()) == [judul for judul, _, _ in reversed(self.undo)]
        assert list(self.store.daftar_redo()) == [judul for judul, _, _ in reversed(self.redo)]
        assert len(self.store.riwayat(batas=10_000)) == self.jumlah

    def teardown(self) -> None:
        awal = self.undo[0][1] if self.undo else self.isi
        while self.store.undo():
            pass
        assert self.store.read_buku() == BukuKantor.of(awal.values())
        self.store.close()
        self._ganti.undo()
        shutil.rmtree(self._folder)


class MesinPendek(Mesin):
    """The same with a short memory, so that the oldest steps fall out of reach."""

    batas_undo = 3


@pytest.mark.parametrize("mesin", [Mesin, MesinPendek])
def test_sembarang_urutan_langkah(mesin: type[Mesin]) -> None:
    banyak = settings.get_profile(settings.get_current_profile_name()).max_examples
    run_state_machine_as_test(
        mesin, settings=settings(max_examples=banyak // 8, stateful_step_count=25, deadline=None)
    )
