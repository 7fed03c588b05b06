"""A figure of the budget tree as a column: typed at the ends, summed above them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from lkjip_desktop.forms.cara import RUPIAH
from lkjip_desktop.forms.tabel import Kolom, Tanda
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.ukuran_anggaran import ukur_pagu

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.rincian import BagianRincian
    from lkjip_desktop.kinerja.temuan import Temuan

Tetapkan = Callable[[SubKegiatanTahun, Any], "Usul | Temuan"]
"""The step that sets a figure of a row of the budget."""
JUMLAH_DI_BAWAH: Final = "Jumlah dari sub kegiatan di bawahnya."
LEBIH: Final = Tanda("▲", galat=True)
"""More than there is."""


def figure(
    bagian: BagianRincian,
    judul: str,
    medan: str,
    get: Callable[[str], Any],
    apply: Tetapkan | None = None,
    **lain: Any,  # noqa: ANN401 - the rest of a Kolom
) -> Kolom[Any]:
    """A column of amounts, typed at the ends of the tree."""
    pohon = bagian.pohon

    def tetapkan(kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - Sen or blank
        baris = bagian.stored_row(kunci)
        assert apply is not None  # noqa: S101 - the column is only read without it
        return apply(baris, nilai)

    ujung = lambda kunci: not pohon.has_children(kunci)  # noqa: E731
    isi: dict[str, Any] = {"lebar": 14, "editable": ujung, "note": sum_note(bagian)} | lain
    return Kolom(judul, RUPIAH, get, tetapkan if apply else None, medan=medan, **isi)


def sum_note(bagian: BagianRincian) -> Callable[[str], str]:
    """Says of a branch that it is a sum."""
    return lambda kunci: JUMLAH_DI_BAWAH if bagian.pohon.has_children(kunci) else ""


def pagu_column(bagian: BagianRincian) -> Kolom[Any]:
    """The pagu in force, to be read beside other figures."""
    return figure(
        bagian,
        "Pagu berlaku\n(Rp)",
        "",
        lambda kunci: ukur_pagu(bagian.kantor, bagian.tahun).of(bagian.pohon[kunci]),
    )
