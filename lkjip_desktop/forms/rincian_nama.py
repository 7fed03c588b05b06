"""The columns that name a node of the budget tree, and what typing a name there means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Self

from lkjip_desktop.actions import rincian
from lkjip_desktop.actions.rincian_blok import Langkah, set_codes, set_texts
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.cara import TEKS, Cara
from lkjip_desktop.forms.tabel import Kolom
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, TingkatKode
from lkjip_desktop.kinerja.pohon_anggaran import Simpul, Tingkat
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.rincian import BagianRincian
    from lkjip_desktop.forms.rincian_pohon import PohonTampil

_Ubah = Callable[[BukuKantor, Sequence[rincian.Bernama], Sequence[str]], list[Langkah]]
_KELAS: Final[dict[Tingkat, type[rincian.Bernama]]] = {
    Tingkat.PROGRAM: Program,
    Tingkat.KEGIATAN: Kegiatan,
    Tingkat.SUB_KEGIATAN: SubKegiatan,
}
_BERSAMA: Final = "Nama dan kode ini dipakai semua unit dan tahun."
_UNIT: Final = "Nama unit diubah pada Instansi dan Pejabat, bagian Unit."
_LIPAT: Final = "Alt+→ membuka, Alt+← menutup isinya."


class Uraian(str):  # noqa: SLOT000 - a str can have no slots of its own
    """The name of a node with the sign of its branch: ▾ open, ▸ folded."""

    tanda: str

    def __new__(cls, nama: str, tanda: str) -> Self:
        """A text is made here, not in `__init__`."""
        satu = super().__new__(cls, nama)
        satu.tanda = tanda
        return satu


URAIAN_POHON: Cara[Any] = Cara(
    lambda satu: f"{satu.tanda}\u00a0{str.__str__(satu)}" if satu.tanda else str.__str__(satu),
    TEKS.parse,
    str.__str__,
)
"""A name, shown behind the sign of its branch and typed without it."""


def name_columns(bagian: BagianRincian) -> list[Kolom[Any]]:
    """The name of a node, set in as deep as it stands, and its code."""
    pohon = bagian.pohon
    catatan = partial(_note, pohon)
    return [
        Kolom(
            "Uraian",
            URAIAN_POHON,
            partial(_uraian, pohon),
            lambda kunci, teks: set_text(bagian, kunci, teks),
            isi=lambda: partial(_block, bagian, set_texts),
            medan="nama",
            regang=True,
            lebar=26,
            note=catatan,
            editable=lambda kunci: is_named(pohon[kunci]),
            pilihan=lambda: _offered(bagian),
            menjorok=pohon.depth,
        ),
        Kolom(
            "Kode",
            TEKS,
            lambda kunci: pohon[kunci].kode,
            lambda kunci, teks: rincian.set_name(
                bagian.jembatan.kantor, named(bagian, kunci), "kode", teks
            ),
            isi=lambda: partial(_block, bagian, set_codes),
            medan="kode",
            lebar=16,
            note=catatan,
            editable=lambda kunci: is_named(pohon[kunci]),
        ),
    ]


def _uraian(pohon: PohonTampil, kunci: str) -> Uraian:
    simpul = pohon[kunci]
    nama = "JUMLAH" if simpul.tingkat is Tingkat.SELURUH else simpul.nama
    if not pohon.has_children(kunci):
        return Uraian(nama, "")
    return Uraian(nama, "▸" if pohon.is_folded(kunci) else "▾")


def _note(pohon: PohonTampil, kunci: str) -> str:
    kalimat = [_BERSAMA] if is_named(pohon[kunci]) else []
    if pohon[kunci].tingkat is Tingkat.UNIT:
        kalimat.append(_UNIT)
    if pohon.has_children(kunci):
        kalimat.append(_LIPAT)
    return "\n".join(kalimat)


def is_named(simpul: Simpul) -> bool:
    """Whether a node is one of the nomenclature, whose name and code may be typed here."""
    return simpul.tingkat in _KELAS


def named(bagian: BagianRincian, kunci: str) -> rincian.Bernama:
    """The programme, kegiatan or sub kegiatan of a row, as stored."""
    simpul = bagian.pohon[kunci]
    return bagian.jembatan.kantor.get(_KELAS[simpul.tingkat], simpul.kunci[1] or "")


def set_text(bagian: BagianRincian, kunci: str, teks: str) -> Usul | Temuan:
    """The step that names a node; a text that begins with a code sets that too."""
    (langkah,) = set_texts(bagian.jembatan.kantor, [named(bagian, kunci)], [teks])
    return langkah or Usul("")


def _block(
    bagian: BagianRincian, ubah: _Ubah, kunci: Sequence[str], teks: Sequence[str]
) -> Sequence[Langkah]:
    """What a block does to names or codes, whose cells depend on each other."""
    return ubah(bagian.jembatan.kantor, [named(bagian, satu) for satu in kunci], teks)


def _offered(bagian: BagianRincian) -> tuple[str, ...]:
    """The names of the level of the current row that the list of the region has."""
    from lkjip_desktop.actions.nomenklatur import names_of

    kini = bagian.tabel.current_row
    if kini is None or not is_named(bagian.pohon[kini]):
        return ()
    return names_of(TingkatKode(bagian.pohon[kini].tingkat.value))
