"""The two grids of a Perjanjian Kinerja: targets, and programmes with their anggaran."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.cara import BACA, NILAI, RUPIAH, TEKS, Cara
from lkjip_desktop.forms.indikator import name_columns
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


def indicator_columns(bagian: Bagian, pk_id: PkId) -> list[Kolom[Any]]:
    """Targets as promised; rows are indicators."""

    def target(kunci: str) -> Nilai | None:
        from lkjip_desktop.kinerja.perjanjian import PkIndikator

        isi = bagian.shown.buku.kantor.where(PkIndikator, "indikator_id", kunci)
        return next((p.target for p in isi if p.pk_id == pk_id()), None)

    def set_target(kunci: str, nilai: Nilai | None) -> Usul | Temuan:
        from lkjip_desktop.actions import ubah

        return ubah.set_target_pk(bagian.jembatan.kantor, pk_id(), kunci, nilai)

    return [
        *name_columns(lambda: bagian.shown),
        Kolom("Target", NILAI, target, set_target, medan="target", lebar=11),
    ]


def program_columns(bagian: Bagian, pk_id: PkId) -> list[Kolom[Any]]:
    """Anggaran as signed, beside the pagu that is now in force; rows are programmes."""

    def pagu(kunci: str) -> Sen | None:
        return bagian.shown.buku.pagu(kunci)

    def selisih(kunci: str) -> Sen | None:
        from lkjip_desktop.kinerja.angka import Sen

        anggaran, berlaku = _row(bagian.shown, pk_id(), kunci).anggaran, pagu(kunci)
        return None if anggaran is None or berlaku is None else Sen(berlaku - anggaran)

    catatan = "Pagu yang sekarang berlaku dikurangi anggaran perjanjian ini."
    return [
        Kolom("Program", BACA, lambda kunci: program_name(bagian, kunci), regang=True),
        _typed(bagian, pk_id, "Anggaran\n(Rp)", RUPIAH, medan="anggaran", lebar=14),
        _typed(bagian, pk_id, "Keterangan", TEKS, medan="keterangan", lebar=11),
        Kolom("Pagu berlaku\n(Rp)", RUPIAH, pagu, lebar=14),
        Kolom("Pagu − anggaran\nPK (Rp)", RUPIAH, selisih, lebar=14, note=lambda _: catatan),
    ]


def _row(keadaan: Keadaan, pk_id: str, kunci: str) -> PkProgram:
    from lkjip_desktop.kinerja.perjanjian import PkProgram

    isi = keadaan.buku.kantor.where(PkProgram, "program_id", kunci)
    return next(p for p in isi if p.pk_id == pk_id)


def _typed(bagian: Bagian, pk_id: PkId, judul: str, cara: Cara[Any], **bentuk: Any) -> Kolom[Any]:  # noqa: ANN401 - widths
    """A column of a field of PkProgram; `medan` among `bentuk` names it."""
    medan = bentuk["medan"]

    def get(kunci: str) -> Any:  # noqa: ANN401 - each field has its own type
        return getattr(_row(bagian.shown, pk_id(), kunci), medan)

    def apply(kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - as above
        from lkjip_desktop.actions import ubah

        setel = ubah.set_anggaran_pk if medan == "anggaran" else ubah.set_keterangan_pk
        return setel(bagian.jembatan.kantor, _row(bagian.stored, pk_id(), kunci), nilai)

    return Kolom(judul, cara, get, apply, **bentuk)


def program_name(bagian: Bagian, kunci: str) -> str:
    """The name of a programme."""
    from lkjip_desktop.kinerja.anggaran import Program

    return bagian.shown.buku.kantor.get(Program, kunci).nama
