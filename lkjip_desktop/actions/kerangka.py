"""The outline of a Renstra: add a row beside or below another, move it, hang it up elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from lkjip_desktop.actions.baris import add_row, describe, remove_rows, set_field
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.buku_kerja.susunan import name_kind
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import Butir, children, kerangka, renstra_of
from lkjip_desktop.kinerja.perencanaan import Indikator, Misi, Renstra, Sasaran, Tujuan
from lkjip_desktop.kinerja.temuan import Temuan

TEKS: Final[dict[str, str]] = {
    Renstra.__name__: "visi",
    Misi.__name__: "uraian",
    Tujuan.__name__: "uraian",
    Sasaran.__name__: "uraian",
    Indikator.__name__: "nama",
}
"""The field that is the text of a row."""
_BAWAH: Final[dict[type[Entitas], type[Entitas]]] = {
    Renstra: Misi,
    Misi: Tujuan,
    Tujuan: Sasaran,
    Sasaran: Indikator,
}
"""What a row holds; a visi holds tujuan as well, where there is no misi for them."""
VISI_SATU: Final = Temuan(
    "kerangka.visi", "Satu Renstra mempunyai satu visi. Tambahkan misi atau tujuan di bawahnya."
)
VISI_TETAP: Final = Temuan(
    "kerangka.visi_tetap",
    "Baris visi adalah Renstra itu sendiri dan tidak dihapus di sini. Pilih baris di bawahnya "
    "saja; Renstra dihapus di bagian Renstra.",
)
TANPA_BAWAH: Final = Temuan(
    "kerangka.bawah",
    "Di bawah indikator tidak ada baris lagi. Targetnya diisi pada kolom tahun.",
)


def kind_below(satu: Entitas) -> type[Entitas] | None:
    """The kind that is mostly added below a row; None below an indicator."""
    return _BAWAH.get(type(satu))


def add_below(
    buku: BukuKantor, satu: Entitas, kelas: type[Entitas] | None = None
) -> tuple[Usul, Entitas] | Temuan:
    """Add a row below another, as the last there; `kelas` is what it is where there is a choice."""
    kelas = kelas or kind_below(satu)
    if kelas is None:
        return TANPA_BAWAH
    return add_row(buku, kelas, **_hung_below(satu, kelas))


def add_beside(buku: BukuKantor, satu: Entitas) -> tuple[Usul, Entitas] | Temuan:
    """Add a row of the same kind right after another, with the same parent."""
    if isinstance(satu, Renstra):
        return VISI_SATU
    usul, baru = add_row(buku, type(satu), **_parents(satu))
    saudara = list(_brothers(buku, satu))
    saudara.insert(next(n for n, e in enumerate(saudara) if e.id == satu.id) + 1, baru)
    diubah = _numbered(saudara)
    baru = next((e for e in diubah if e.id == baru.id), baru)
    return Usul(usul.judul, (*(e for e in diubah if e.id != baru.id), baru)), baru


def move(buku: BukuKantor, satu: Entitas, langkah: int) -> Usul | None:
    """Move a row up (−1) or down (+1) among those below the same parent; None at their end.

    The tujuan of other misi, which may stand between them in the order of the sheets, stay.
    """
    tampak = _shown_brothers(buku, satu)
    semula = next((n for n, e in enumerate(tampak) if e.id == satu.id), None)
    if semula is None or not 0 <= semula + langkah < len(tampak):
        return None
    saudara = [e for e in _brothers(buku, satu) if e.id != satu.id]
    lewat = tampak[semula + langkah].id
    letak = next(n for n, e in enumerate(saudara) if e.id == lewat) + (langkah > 0)
    saudara.insert(letak, satu)
    return Usul(f"Pindahkan {describe(buku, satu)}", _numbered(saudara))


def places(buku: BukuKantor, satu: Entitas) -> tuple[Butir, ...]:
    """The rows of the same version below which a row can be hung, but for where it hangs now."""
    semua = kerangka(buku, renstra_of(buku, satu))
    kini = next((b.induk for b in semua if b.entitas.id == satu.id), None)
    return tuple(b for b in semua if b.entitas.id != kini and _holds(b.entitas, type(satu)))


def hang_below(buku: BukuKantor, satu: Entitas, induk: Entitas) -> Usul | Temuan:
    """Hang a row, with all below it, under another parent of its version, as the last there."""
    if induk.id not in {b.entitas.id for b in places(buku, satu)}:
        nama = f"{name_kind(type(satu).__name__)} {describe(buku, satu)}".strip()
        return Temuan("kerangka.induk", f"{nama} tidak dapat dipindahkan ke sana.")
    pindah = replace(satu, **_hung_below(induk, type(satu)))
    urutan = max((e.urutan for e in _brothers(buku, pindah) if e.id != satu.id), default=-1) + 1
    tujuan = describe(buku, induk) if not isinstance(induk, Renstra) else "visi"
    judul = f"Pindahkan {describe(buku, satu)} ke {tujuan}"
    return Usul(judul, (replace(pindah, urutan=urutan),))


def set_text(buku: BukuKantor, satu: Entitas, teks: str) -> Usul | Temuan:
    """Set the words of a row: the visi, which may have several lines, the uraian, or the name."""
    if isinstance(satu, Renstra):
        teks = "\n".join(" ".join(baris.split()) for baris in teks.split("\n")).strip()
    else:
        teks = " ".join(teks.split())
    return set_field(buku, satu, TEKS[type(satu).__name__], teks)


def remove(buku: BukuKantor, daftar: Sequence[Entitas]) -> Usul | Temuan:
    """Take rows of the tree away with what belongs to them; never the visi, that is the Renstra."""
    if any(isinstance(satu, Renstra) for satu in daftar):
        return VISI_TETAP
    return remove_rows(buku, daftar)


def _holds(induk: Entitas, kelas: type[Entitas]) -> bool:
    return kind_below(induk) is kelas or (isinstance(induk, Renstra) and kelas is Tujuan)


def _hung_below(induk: Entitas, kelas: type[Entitas]) -> dict[str, Any]:
    """The fields that hang a row of a kind below a parent."""
    if isinstance(induk, Renstra):
        misi: dict[str, Any] = {"misi_id": None} if kelas is Tujuan else {}
        return {"renstra_id": induk.id, **misi}
    if isinstance(induk, Misi):
        return {"renstra_id": induk.renstra_id, "misi_id": induk.id}
    return {"tujuan_id" if isinstance(induk, Tujuan) else "sasaran_id": induk.id}


def _parents(satu: Entitas) -> dict[str, Any]:
    nama = ("renstra_id", "misi_id", "tujuan_id", "sasaran_id")
    return {n: getattr(satu, n) for n in nama if hasattr(satu, n)}


def _brothers(buku: BukuKantor, satu: Entitas) -> Sequence[Entitas]:
    """The rows among which the order is kept: of a tujuan all those of its Renstra."""
    medan = next(n for n in ("renstra_id", "tujuan_id", "sasaran_id") if hasattr(satu, n))
    return buku.where(type(satu), medan, getattr(satu, medan))


def _shown_brothers(buku: BukuKantor, satu: Entitas) -> Sequence[Entitas]:
    """The rows of its kind below the same parent in the outline; none for a visi."""
    if isinstance(satu, Renstra):
        return ()
    semua = kerangka(buku, renstra_of(buku, satu))
    induk = next(b.induk for b in semua if b.entitas.id == satu.id)
    atas = next(b.entitas for b in semua if b.entitas.id == induk)
    return [e for e in children(buku, atas) if type(e) is type(satu)]


def _numbered(saudara: Sequence[Entitas]) -> tuple[Entitas, ...]:
    """The rows whose place is another now."""
    return tuple(replace(e, urutan=nomor) for nomor, e in enumerate(saudara) if e.urutan != nomor)
