"""The two grids of a Perjanjian Kinerja: targets, and programmes with their anggaran.

Each figure stands beside that of the agreement with which the form compares. A row that only the
other one has is shown too, and nothing can be typed into it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.cara import BACA, NILAI, RUPIAH, TEKS, Cara
from lkjip_desktop.forms.indikator import name_columns
from lkjip_desktop.forms.perjanjian_banding import Perbandingan
from lkjip_desktop.forms.perjanjian_tanda import mark, tell
from lkjip_desktop.forms.tabel import Kolom

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.bridge import Keadaan
    from lkjip_desktop.kinerja.angka import Sen
    from lkjip_desktop.kinerja.nilai import Nilai
    from lkjip_desktop.kinerja.perjanjian import PkProgram
    from lkjip_desktop.kinerja.temuan import Temuan

PkId = Callable[[], str]
"""Gives the key of the agreement that is shown."""
PEMBANDING = "pembanding"
"""Finds the column of what is compared with, whose title follows the choice."""


def indicator_columns(bagian: Bagian, pk_id: PkId, banding: Perbandingan) -> list[Kolom[Any]]:
    """Targets as promised; rows are indicators."""

    def set_target(kunci: str, nilai: Nilai | None) -> Usul | Temuan:
        from lkjip_desktop.actions import ubah

        return ubah.set_target_pk(bagian.jembatan.kantor, pk_id(), kunci, nilai)

    def note(kunci: str) -> str:
        return tell(banding.target(kunci), banding.isi.pembanding.nama, NILAI.format)

    return [
        *name_columns(lambda: bagian.shown),
        Kolom("Target\n", NILAI, lambda k: banding.target(k).lama, medan=PEMBANDING, lebar=11),
        Kolom(
            "Target",
            NILAI,
            lambda k: banding.target(k).baru,
            set_target,
            medan="target",
            lebar=11,
            note=note,
            editable=lambda k: k in banding.isi.target,
            tanda=lambda k: mark(banding.target(k)),
        ),
    ]


def program_columns(bagian: Bagian, pk_id: PkId, banding: Perbandingan) -> list[Kolom[Any]]:
    """Anggaran as signed, beside that of the other one; rows are programmes."""

    def lama(kunci: str) -> Sen | None:
        return banding.anggaran(kunci).lama

    def selisih(kunci: str) -> Sen | None:
        from lkjip_desktop.kinerja.angka import Sen

        satu = banding.anggaran(kunci)
        ada = [n for n in (satu.lama, satu.baru) if n is not None]
        sebelah = (kunci in banding.isi.anggaran) != (kunci in banding.isi.pembanding.anggaran)
        return Sen((satu.baru or 0) - (satu.lama or 0)) if len(ada) == 2 - sebelah else None

    def note(kunci: str) -> str:
        return tell(banding.anggaran(kunci), banding.isi.pembanding.nama_anggaran, RUPIAH.format)

    catatan = "Anggaran perjanjian ini dikurangi angka di sebelah kirinya."
    return [
        Kolom("Program", BACA, lambda kunci: program_name(bagian, kunci), regang=True),
        Kolom("Anggaran\n(Rp)", RUPIAH, lama, medan=PEMBANDING, lebar=14),
        _typed(bagian, pk_id, banding, "anggaran")._replace(
            note=note, tanda=lambda k: mark(banding.anggaran(k))
        ),
        Kolom("Selisih\n(Rp)", RUPIAH, selisih, lebar=13, note=lambda _: catatan),
        _typed(bagian, pk_id, banding, "keterangan"),
    ]


_KETIK: Final[dict[str, tuple[str, Cara[Any], int, str | None]]] = {
    "anggaran": ("Anggaran\n(Rp)", RUPIAH, 14, None),
    "keterangan": ("Keterangan", TEKS, 11, ""),
}
"""Title, way of writing, width and blank of the columns into which one types."""


def _typed(bagian: Bagian, pk_id: PkId, banding: Perbandingan, medan: str) -> Kolom[Any]:
    """A column of a field of PkProgram."""
    judul, cara, lebar, kosong = _KETIK[medan]

    def get(kunci: str) -> Any:  # noqa: ANN401 - each field has its own type
        baris = _row(bagian.shown, pk_id(), kunci)
        return kosong if baris is None else getattr(baris, medan)

    def apply(kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - as above
        from lkjip_desktop.actions import ubah

        setel = ubah.set_anggaran_pk if medan == "anggaran" else ubah.set_keterangan_pk
        baris = _row(bagian.stored, pk_id(), kunci)
        if baris is None:
            raise KeyError(kunci)
        return setel(bagian.jembatan.kantor, baris, nilai)

    return Kolom(judul, cara, get, apply, medan, lebar, editable=partial(_is_own, banding))


def _is_own(banding: Perbandingan, kunci: str) -> bool:
    return kunci in banding.isi.anggaran


def _row(keadaan: Keadaan, pk_id: str, kunci: str) -> PkProgram | None:
    from lkjip_desktop.kinerja.perjanjian import PkProgram

    isi = keadaan.buku.kantor.where(PkProgram, "program_id", kunci)
    return next((p for p in isi if p.pk_id == pk_id), None)


def program_name(bagian: Bagian, kunci: str) -> str:
    """The name of a programme."""
    from lkjip_desktop.kinerja.anggaran import Program

    return bagian.shown.buku.kantor.get(Program, kunci).nama
