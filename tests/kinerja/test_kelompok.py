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
    for satu_buku in buku:  # an older book says what it has always said
        segar = BukuKantor.of(list(satu_buku.entitas()))
        for tujuan in TUJUAN:
            lama = satu_buku.where(Sasaran, "tujuan_id", tujuan)
            assert lama == segar.where(Sasaran, "tujuan_id", tujuan)
