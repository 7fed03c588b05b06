"""Lists and groups follow an edit: the same as those that are built from nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import Sasaran, TargetRenstra
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan

sasaran = st.builds(
    Sasaran,
    id=st.sampled_from("abcdef"),
    urutan=st.integers(0, 2),
    tujuan_id=st.sampled_from(["x", "y", "z"]),
)
langkah = st.lists(st.tuples(sasaran, st.booleans()), min_size=1, max_size=20)


def ubah(*isi: tuple[Sasaran, bool]) -> Perubahan:
    return Perubahan(
        "Ubah",
        tuple(Ubahan("Sasaran", satu.id, None, None if hapus else satu) for satu, hapus in isi),
    )


def gambaran(kantor: BukuKantor) -> object:
    return (
        kantor.all_of(Sasaran),
        [kantor.where(Sasaran, "tujuan_id", t) for t in ("x", "y", "z", "tidak ada")],
        [kantor.where(Sasaran, "urutan", n) for n in range(3)],
    )


@given(st.lists(sasaran, max_size=8), st.lists(langkah, min_size=1, max_size=4))
def test_daftar_dan_indeks_mengikuti_perubahan(
    awal: list[Sasaran], semua_langkah: list[list[tuple[Sasaran, bool]]]
) -> None:
    kantor = BukuKantor.of(awal)
    for isi in semua_langkah:
        asal = gambaran(kantor)
        berikut = kantor.terapkan(ubah(*isi))
        segar = BukuKantor.of(list(berikut.entitas()))
        assert gambaran(berikut) == gambaran(segar)
        assert gambaran(kantor) == asal, "buku yang lama tidak berubah"
        kantor = berikut


def test_kelompok_yang_kosong_tidak_tersisa() -> None:
    kantor = BukuKantor.of([Sasaran(id="a", tujuan_id="x")])
    assert len(kantor.where(Sasaran, "tujuan_id", "x")) == 1
    pindah = kantor.terapkan(ubah((Sasaran(id="a", tujuan_id="y"), False)))
    assert kantor.where(Sasaran, "tujuan_id", "x") != ()
    assert pindah.where(Sasaran, "tujuan_id", "x") == ()
    assert [s.id for s in pindah.where(Sasaran, "tujuan_id", "y")] == ["a"]


def test_menghapus_yang_tidak_ada_tidak_mengubah_apa_pun() -> None:
    kantor = BukuKantor.of([Sasaran(id="a", tujuan_id="x")])
    gambaran(kantor)
    assert gambaran(kantor.terapkan(ubah((Sasaran(id="z", tujuan_id="x"), True)))) == gambaran(
        kantor
    )


@pytest.mark.parametrize(
    ("ubahan", "sekali"),
    [(Sasaran(id="a", tujuan_id="y"), False), (TargetRenstra(id="t", indikator_id="i"), True)],
)
def test_turunan_bertahan_selama_asalnya_tidak_berubah(ubahan: Entitas, *, sekali: bool) -> None:
    dibuat: list[int] = []

    def buat() -> int:
        dibuat.append(1)
        return len(dibuat)

    kantor = BukuKantor.of([Sasaran(id="a", tujuan_id="x")])
    assert kantor.turunan("banyak", [Sasaran], buat) == 1
    assert kantor.turunan("banyak", [Sasaran], buat) == 1
    jenis = type(ubahan).__name__
    berikut = kantor.terapkan(Perubahan("Ubah", (Ubahan(jenis, ubahan.id, None, ubahan),)))
    assert berikut.turunan("banyak", [Sasaran], buat) == (1 if sekali else 2)
