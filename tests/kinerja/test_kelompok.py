"""Groups by a field follow blocks and single edits: the same as those built from nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perencanaan import Sasaran
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan

TUJUAN = ("x", "y", "z")
BLOK = 17  # what is exchanged at once, not one by one

baris = st.tuples(st.sampled_from(TUJUAN), st.integers(0, 2), st.booleans())
satu = st.dictionaries(st.integers(0, 39), baris, min_size=1, max_size=3)
blok = st.dictionaries(st.integers(0, 39), baris, min_size=BLOK, max_size=30)
ditanya = st.sets(st.sampled_from(TUJUAN))


def step(isi: dict[int, tuple[str, int, bool]]) -> Perubahan:
    semua = {
        str(kunci): None if hapus else Sasaran(id=str(kunci), tujuan_id=tujuan, urutan=urutan)
        for kunci, (tujuan, urutan, hapus) in isi.items()
    }
    return Perubahan("Ubah", tuple(Ubahan("Sasaran", k, None, s) for k, s in semua.items()))


def unlike_fresh(kantor: BukuKantor) -> list[str]:
    """The groups that are not as those of a book built from nothing."""
    segar = BukuKantor.of(list(kantor.entitas()))
    return [
        tujuan
        for tujuan in TUJUAN
        if kantor.where(Sasaran, "tujuan_id", tujuan) != segar.where(Sasaran, "tujuan_id", tujuan)
    ]


@given(st.lists(st.one_of(st.permutations(range(24)), st.integers(0, 23)), max_size=5))
def test_rows_that_change_places_at_once_stand_in_their_new_order(
    langkah: list[list[int] | int],
) -> None:
    """As moving a row renumbers those it passes; then one of them is removed alone."""
    awal = [Sasaran(id=str(n), tujuan_id=TUJUAN[n % 2], urutan=n) for n in range(24)]
    kantor = BukuKantor.of(awal)
    assert unlike_fresh(kantor) == []
    for isi in langkah:
        if isinstance(isi, int):
            kantor = kantor.terapkan(step({isi: ("x", 0, True)}))
        else:
            ada = {s.id: s for s in kantor.all_of(Sasaran)}
            tempat = {n: (s.tujuan_id, isi[n]) for n in range(24) if (s := ada.get(str(n)))}
            kantor = kantor.terapkan(step({n: (*satu, False) for n, satu in tempat.items()}))
        assert unlike_fresh(kantor) == []


@given(st.lists(st.tuples(st.one_of(satu, blok), ditanya), min_size=1, max_size=6))
def test_groups_follow_blocks_and_single_edits(
    langkah: list[tuple[dict[int, tuple[str, int, bool]], set[str]]],
) -> None:
    kantor = BukuKantor({})
    kantor.where(Sasaran, "tujuan_id", "x")
    buku = [kantor]
    for isi, tanya in langkah:
        kantor = kantor.terapkan(step(isi))
        buku.append(kantor)
        segar = BukuKantor.of(list(kantor.entitas()))
        for tujuan in tanya:  # the others stay unasked for, while more comes to them
            lama = kantor.where(Sasaran, "tujuan_id", tujuan)
            assert lama == segar.where(Sasaran, "tujuan_id", tujuan)
    assert [unlike_fresh(satu_buku) for satu_buku in buku] == [[]] * len(buku)  # older ones, too
