"""Random budget trees, and their sums the slow and plain way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    SubKegiatanTahun,
)

TAHUN = 2024
PROGRAM, KEGIATAN, SUB, UNIT = (
    ("p0", "p1"),
    ("k0", "k1", "k2"),
    ("s0", "s1", "s2", "s3"),
    ("u0", "u1"),
)
DOKUMEN = ("d0", "d1", "d2")
sen = st.none() | st.integers(-50, 10**15).map(Sen) | st.just(Sen(0))


@st.composite
def pohon_acak(draw: st.DrawFn) -> BukuKantor:
    """A book with a tree of 2024, a few rows of 2023, documents in any order, months with holes."""
    satu_dari: Callable[[Sequence[str]], str] = lambda isi: draw(st.sampled_from(isi))  # noqa: E731
    isi: list[Entitas] = [Program(id=p) for p in PROGRAM]
    isi += [Kegiatan(id=k, program_id=satu_dari(PROGRAM)) for k in KEGIATAN]
    isi += [SubKegiatan(id=s, kegiatan_id=satu_dari(KEGIATAN)) for s in SUB]
    isi += [Unit(id=u, urutan=draw(st.integers(0, 2))) for u in UNIT]
    isi += [DokumenAnggaran(id=d, tahun=TAHUN, ke=n) for n, d in enumerate(DOKUMEN)]
    isi.append(TahunKerja(id="t", tahun=TAHUN, realisasi_bruto=draw(st.booleans())))
    for nomor, (tahun, unit, sub) in enumerate(
        draw(
            st.lists(
                st.tuples(
                    st.sampled_from((TAHUN, 2023)), st.sampled_from(UNIT), st.sampled_from(SUB)
                ),
                max_size=12,
                unique=True,
            )
        )
    ):
        baris = SubKegiatanTahun(
            id=f"b{nomor}",
            urutan=draw(st.integers(0, 3)),
            tahun=tahun,
            unit_id=unit,
            sub_kegiatan_id=sub,
        )
        isi += [baris, *_angka(draw, baris.id)]
    return BukuKantor.of(draw(st.permutations(isi)))


def _angka(draw: st.DrawFn, baris_id: str) -> list[Entitas]:
    hasil: list[Entitas] = [
        PaguSubKegiatan(id=f"{baris_id}{d}", baris_id=baris_id, dokumen_id=d, pagu=draw(sen))
        for d in draw(st.sets(st.sampled_from(DOKUMEN)))
    ]
    for deret in draw(st.sets(st.sampled_from(list(Deret)))):
        bulan: dict[str, Any] = draw(st.dictionaries(st.sampled_from(BULAN), sen))
        hasil.append(
            BelanjaBulanan(id=f"{baris_id}{deret}", baris_id=baris_id, deret=deret, **bulan)
        )
    return hasil


# --- the plain way -------------------------------------------------------------------------------


def pagu_polos(kantor: BukuKantor, baris_id: str) -> Sen | None:
    """The figure of the last document that has one."""
    menurut = {p.dokumen_id: p.pagu for p in kantor.where(PaguSubKegiatan, "baris_id", baris_id)}
    ada = [menurut[d] for d in DOKUMEN if menurut.get(d) is not None]
    return ada[-1] if ada else None


def deret_polos(kantor: BukuKantor, baris_id: str, deret: Deret) -> list[Sen | None]:
    """The twelve figures of a row as they stand."""
    for satu in kantor.where(BelanjaBulanan, "baris_id", baris_id):
        if satu.deret is deret:
            return [getattr(satu, nama) for nama in BULAN]
    return [None] * 12


def kumulatif_polos(isi: Sequence[Sen | None], bulan: int) -> Sen | None:
    """The last figure up to a month."""
    return next((n for n in reversed(isi[:bulan]) if n is not None), None)


def realisasi_polos(kantor: BukuKantor, baris_id: str, bulan: int) -> Sen | None:
    """Realisasi up to a month as the year prints it."""
    nilai = kumulatif_polos(deret_polos(kantor, baris_id, Deret.REALISASI), bulan)
    kembali = kumulatif_polos(deret_polos(kantor, baris_id, Deret.SETORAN), bulan)
    bruto = kantor.get(TahunKerja, "t").realisasi_bruto
    return nilai if nilai is None or bruto else Sen(nilai - (kembali or 0))
