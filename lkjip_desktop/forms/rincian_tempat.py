"""Where a figure of the budget stands: in which column, and in which way of looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lkjip_desktop.actions.rincian import document_to_write
from lkjip_desktop.forms.rincian_kolom import (
    DOKUMEN,
    KAS,
    NYATA,
    NYATA_TW,
    RINGKASAN,
    SETORAN,
    SUMBER,
)
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    PaguSubKegiatan,
    PaguSumberDana,
)

if TYPE_CHECKING:
    from lkjip_desktop.forms.rincian import BagianRincian

Angka = PaguSubKegiatan | BelanjaBulanan | PaguSumberDana
"""What carries money of a row."""
_MENURUT_DERET: Final = {
    Deret.REALISASI: (NYATA, NYATA_TW),
    Deret.SETORAN: (SETORAN,),
    Deret.KAS: (KAS,),
}
"""The ways of looking that have the months of a series; the first has all of them."""


def column_of(bagian: BagianRincian, satu: Angka, kolom: str) -> tuple[str, int]:
    """The field of the column that shows a datum, and a way of looking that has it."""
    if isinstance(satu, PaguSumberDana):
        return f"sumber:{satu.sumber_dana_id}", SUMBER
    if isinstance(satu, PaguSubKegiatan):
        terakhir = document_to_write(bagian.shown.buku)
        di_ringkas = terakhir is not None and satu.dokumen_id == terakhir.id
        if bagian.way == DOKUMEN or not di_ringkas:
            return f"pagu:{satu.dokumen_id}", DOKUMEN
        return "pagu", RINGKASAN
    if bagian.way == RINGKASAN and satu.deret is Deret.REALISASI:
        return "realisasi", RINGKASAN
    return kolom or "jan", _MENURUT_DERET[satu.deret][0]


def has_column(bagian: BagianRincian, medan: str, satu: Angka) -> bool:
    """Whether the way of looking that is chosen has this column, for figures of this kind."""
    if (
        isinstance(satu, BelanjaBulanan)
        and medan != "realisasi"
        and bagian.way not in _MENURUT_DERET[satu.deret]
    ):
        return False
    return any(k.medan == medan for k in bagian.tabel.model.kolom)
