"""The ways of looking at Rincian anggaran: which columns each of them has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lkjip_desktop.forms.rincian_bulan import months, net_quarters, quarters
from lkjip_desktop.forms.rincian_pagu import document_ids, documents, sources
from lkjip_desktop.forms.rincian_ringkas import summary
from lkjip_desktop.forms.tabel import Kolom
from lkjip_desktop.kinerja.nomenklatur import SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import Deret

if TYPE_CHECKING:
    from lkjip_desktop.forms.rincian import BagianRincian


class Tampilan(NamedTuple):
    """A way of looking at the rows."""

    judul: str
    columns: Callable[[BagianRincian], list[Kolom[Any]]]
    catatan: str
    """What the figures are, in a sentence or two."""
    sidik: Callable[[BagianRincian], tuple[object, ...]] = lambda _: ()
    """What the columns follow from: with another one they are made anew."""


RINGKASAN, NYATA_TW, NYATA, SETORAN, BERSIH_TW, KAS_TW, KAS, DOKUMEN, SUMBER = range(9)
"""Places of the ways in `TAMPILAN`."""

_NYATA: Final = (
    "Realisasi sejak Januari sampai akhir {} itu, sebelum dikurangi setoran. Setiap angka adalah "
    "jumlah sejak awal tahun."
)

TAMPILAN: Final[Sequence[Tampilan]] = (
    Tampilan(
        "Ringkasan",
        summary,
        "Pagu yang diketik masuk ke {dokumen}. Realisasi dijumlah sejak Januari sampai akhir bulan "
        "yang dipilih. ▲ berarti realisasi melebihi pagu.",
        lambda bagian: (bagian.has_plan,),
    ),
    Tampilan(
        "Realisasi per triwulan",
        partial(quarters, Deret.REALISASI),
        _NYATA.format("triwulan"),
    ),
    Tampilan("Realisasi per bulan", partial(months, Deret.REALISASI), _NYATA.format("bulan")),
    Tampilan(
        "Setoran per bulan",
        partial(months, Deret.SETORAN),
        "Belanja yang dikembalikan sejak Januari sampai akhir bulan itu; kosong berarti tidak ada.",
    ),
    Tampilan(
        "Realisasi bersih per triwulan",
        net_quarters,
        "Seperti pada lembar per triwulan: realisasi dikurangi setoran, kecuali tahun yang "
        "mencetak realisasi sebelum dikurangi. Diketik pada tampilan Realisasi dan Setoran.",
    ),
    Tampilan(
        "RAK per triwulan",
        partial(quarters, Deret.KAS),
        "Anggaran kas: jumlah tiga bulan setiap triwulan, diketik pada tampilan RAK per bulan.",
    ),
    Tampilan(
        "RAK per bulan",
        partial(months, Deret.KAS),
        "Anggaran kas untuk bulan itu saja, seperti pada dokumen RAK.",
    ),
    Tampilan(
        "Pagu per dokumen",
        documents,
        "Yang berlaku adalah dokumen terakhir yang sudah berisi pagu. Dokumen yang tidak "
        "mengubah sebuah baris menunjukkan pagu dokumen sebelumnya. "
        "Nomor dan tanggalnya diisi di bagian Dokumen anggaran.",
        document_ids,
    ),
    Tampilan(
        "Sumber dana",
        sources,
        "Bagian pagu yang dibiayai setiap sumber dana, dalam {dokumen}. Daftar sumber dana ada di "
        "bagian Dokumen anggaran.",
        lambda bagian: bagian.kantor.all_of(SumberDana),
    ),
)
"""The ways of looking, in the order in which they are offered."""
