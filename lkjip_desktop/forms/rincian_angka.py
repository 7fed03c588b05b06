"""A figure of the budget tree as a column: typed at the ends, summed above them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from lkjip_desktop.forms.cara import RUPIAH
from lkjip_desktop.forms.rincian_pohon import row_key
from lkjip_desktop.forms.tabel import Kolom, Tanda
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.temuan import quote
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
    *,
    boleh_kosong: bool = False,
    **lain: Any,  # noqa: ANN401 - the rest of a Kolom
) -> Kolom[Any]:
    """A column of amounts, typed at the ends of the tree.

    A sum that is blank says which rows it waits for, except where these rightly have none of it
    (`boleh_kosong`), such as setoran.
    """
    pohon = bagian.pohon

    def tetapkan(kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - Sen or blank
        baris = bagian.stored_row(kunci)
        assert apply is not None  # noqa: S101 - the column is only read without it
        return apply(baris, nilai)

    ujung = lambda kunci: not pohon.has_children(kunci)  # noqa: E731
    isi: dict[str, Any] = {"lebar": 14, "editable": ujung, "note": sum_note(bagian)} | lain
    catatan = isi["note"]
    if not boleh_kosong:
        isi["note"] = lambda kunci: _lines(catatan(kunci), why_blank(bagian, kunci, get))
    return Kolom(judul, RUPIAH, get, tetapkan if apply else None, medan=medan, **isi)


def why_blank(bagian: BagianRincian, kunci: str, get: Callable[[str], Any]) -> str:
    """Why the sum of a branch is blank: 5 and a blank are unknown, not 5; empty where it is known.

    A row whose pagu is 0 needs no other figure.
    """
    pohon = bagian.pohon
    if not pohon.has_children(kunci) or get(kunci) is not None:
        return ""
    pagu = ukur_pagu(bagian.kantor, bagian.tahun)
    ujung = [s for s in pohon.below(kunci) if pagu.of(s) != 0 and get(row_key(s)) is None]
    if not ujung:
        return ""
    sub = bagian.sub_of(row_key(ujung[0]))
    nama = f", di antaranya {quote(sub.nama, 60)}" if sub and sub.nama else ""
    return (
        f"Kosong karena {len(ujung)} sub kegiatan di bawahnya belum diisi{nama}. "
        "Isi 0 bila memang tidak ada."
    )


def _lines(*kalimat: str) -> str:
    return "\n".join(filter(None, kalimat))


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
