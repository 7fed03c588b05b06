"""Rows of the office's own lists: set a field, add, remove, move.

For every kind that the workbook has a sheet for: officials, offices, terms, the Renstra from visi
to indikator, programmes. The names in the titles are those of the workbook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from lkjip_desktop.actions.judul import KOSONG, becomes
from lkjip_desktop.actions.usul import Usul, change, shorten
from lkjip_desktop.exchange.buku_kerja.isi_baris import Tampilan
from lkjip_desktop.exchange.buku_kerja.isi_sel import show_cell
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS, name_kind
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI, with_free_id
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.temuan import Temuan

E = TypeVar("E", bound=Entitas)

MILIK: Final[dict[str, tuple[str, ...]]] = {
    "Pejabat": ("MasaJabatan",),
    "Jabatan": ("MasaJabatan",),
    "Indikator": ("TargetRenstra", "TargetRkt"),
    "SubKegiatanTahun": ("PaguSubKegiatan", "PaguSumberDana", "BelanjaBulanan"),
    "DokumenAnggaran": ("PaguSubKegiatan", "PaguSumberDana", "ImporAnggaran"),
}
"""Kinds of row that go together with the row that they belong to: nobody misses them without it.
Everything else that refers to a row keeps it."""


def set_field(buku: BukuKantor, baris: Entitas, medan: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - the value of any field
    """Set one field of a row; `medan` is its name in the entity."""
    kolom = _kolom(baris, medan)
    kini = buku.find(type(baris), baris.id) or baris
    if temuan := check_field(buku, kini, kolom, nilai):
        return temuan
    tampilan = Tampilan.of_book(buku)
    isi = shorten(_word(tampilan, kolom, replace(kini, **{medan: nilai}))) or KOSONG
    lama, nama = shorten(_word(tampilan, kolom, kini)), _describe(tampilan, kini)
    judul = f"Ubah {kolom.judul} {nama}".rstrip() + becomes("" if lama == nama else lama, isi)
    return change(buku, kini, judul, **{medan: nilai})


def check_field(buku: BukuKantor, baris: Entitas, kolom: Kolom, nilai: Any) -> Temuan | None:  # noqa: ANN401 - the value of any field
    """Why a row can't have this value in a field; None where it can."""
    if kolom.wajib and nilai in ("", None):
        return Temuan("isian.wajib", f"{kolom.judul} tidak boleh kosong. {kolom.petunjuk}")
    jenis = type(baris).__name__
    kunci = KUNCI_ALAMI[jenis]
    if kolom.medan not in kunci or not LEMBAR_MENURUT_JENIS[jenis].sekali:
        return None
    diubah = replace(baris, **{kolom.medan: nilai})
    alami = [getattr(diubah, nama) for nama in kunci]
    for lain in buku.where(type(baris), kunci[0], alami[0]):
        if lain.id != baris.id and [getattr(lain, nama) for nama in kunci] == alami:
            return Temuan(
                "isian.ganda",
                f"Baris lain sudah berisi {describe(buku, diubah)}. Ubah baris yang sudah ada itu.",
            )
    return None


def add_row(buku: BukuKantor, kelas: type[E], **medan: Any) -> tuple[Usul, E]:  # noqa: ANN401 - fields of any kind
    """The step that adds a row, last among its siblings, and the row itself."""
    saudara = _siblings(buku, kelas, medan)
    urutan = max((satu.urutan for satu in saudara), default=-1) + 1
    baru = with_free_id(buku.all_of(kelas), kelas, urutan=urutan, **medan)
    nama = LEMBAR_MENURUT_JENIS[kelas.__name__].nama
    return Usul(f"Tambah {nama} {describe(buku, baru)}".strip(), (baru,)), baru


def add_rows(
    buku: BukuKantor, kelas: type[Entitas], semua: Sequence[Mapping[str, Any]], judul: str
) -> Usul:
    """The step `judul` that adds several rows, each after the one before."""
    baru: list[Entitas] = []
    for medan in semua:
        usul, satu = add_row(buku, kelas, **medan)
        buku = buku.terapkan(usul.as_perubahan(buku))
        baru.append(satu)
    return Usul(judul, tuple(baru))


def move_row(buku: BukuKantor, baris: Entitas, langkah: int) -> Usul | None:
    """Move a row up (−1) or down (+1) among its siblings; None where it is there already."""
    induk = {
        nama: getattr(baris, nama) for nama in LEMBAR_MENURUT_JENIS[type(baris).__name__].induk
    }
    daftar = list(_siblings(buku, type(baris), induk))
    semula = next(n for n, satu in enumerate(daftar) if satu.id == baris.id)
    tujuan = semula + langkah
    if not 0 <= tujuan < len(daftar):
        return None
    daftar.insert(tujuan, daftar.pop(semula))
    diubah = tuple(
        replace(satu, urutan=nomor) for nomor, satu in enumerate(daftar) if satu.urutan != nomor
    )
    return Usul(f"Pindahkan {describe(buku, baris)}", diubah)


def remove_rows(buku: BukuKantor, daftar: Sequence[Entitas]) -> Usul | Temuan:
    """Take rows away with what belongs to them; a Temuan names what still needs one of them."""
    semua = {(type(e).__name__, e.id): e for satu in daftar for e in (*_owned(buku, satu), satu)}
    pemakai = Counter(
        jenis
        for jenis, kunci, tujuan in _references(buku)
        if tujuan in semua and (jenis, kunci) not in semua
    )
    apa = describe(buku, daftar[0]) if len(daftar) == 1 else f"{len(daftar)} baris"
    nama = LEMBAR_MENURUT_JENIS[type(daftar[0]).__name__].nama
    if pemakai:
        return Temuan("isian.dipakai", _still_used(f"{nama} {apa}", pemakai))
    urut = {jenis: nomor for nomor, jenis in enumerate(JENIS)}
    hapus = sorted(semua.values(), key=lambda e: -urut[type(e).__name__])
    return Usul(f"Hapus {nama} {apa}", hapus=tuple(hapus))


def describe(buku: BukuKantor, baris: Entitas) -> str:
    """A row in a few words for titles: "Budi Contoh", "Budi Contoh, Camat Palaran"."""
    return _describe(Tampilan.of_book(buku), baris)


def _describe(tampilan: Tampilan, baris: Entitas) -> str:
    lembar = LEMBAR_MENURUT_JENIS[type(baris).__name__]
    if lembar.sebutan:
        return shorten(str(getattr(baris, lembar.sebutan)))
    kunci = KUNCI_ALAMI[lembar.jenis]
    bagian = (_word(tampilan, kolom, baris) for kolom in lembar.kolom if kolom.medan in kunci)
    return shorten(", ".join(filter(None, bagian)))


def _word(tampilan: Tampilan, kolom: Kolom, baris: Entitas) -> str:
    """A value as the workbook shows it, without the quotes that tell text from numbers there."""
    isi = tampilan.cell(kolom, baris)
    return isi if isinstance(isi, str) else show_cell(isi)


def _kolom(baris: Entitas, medan: str) -> Kolom:
    lembar = LEMBAR_MENURUT_JENIS[type(baris).__name__]
    return next(kolom for kolom in lembar.kolom if kolom.medan == medan and not kolom.lewat)


def _siblings(buku: BukuKantor, kelas: type[E], medan: dict[str, Any]) -> tuple[E, ...]:
    """The rows among which a row has its place: those of the same parent."""
    induk = LEMBAR_MENURUT_JENIS[kelas.__name__].induk
    calon = buku.where(kelas, induk[0], medan.get(induk[0])) if induk else buku.all_of(kelas)
    return tuple(e for e in calon if all(getattr(e, n) == medan.get(n) for n in induk[1:]))


def _owned(buku: BukuKantor, baris: Entitas) -> Iterator[Entitas]:
    """What goes with a row: rows that refer to it and belong to nothing else."""
    jenis = type(baris).__name__
    for milik in MILIK.get(jenis, ()):
        for medan in daftar_medan(milik):
            if medan.acuan == jenis:
                yield from buku.where(JENIS[milik], medan.nama, baris.id)


def _references(buku: BukuKantor) -> Iterator[tuple[str, str, tuple[str, str]]]:
    """Every reference of the book: kind and id of the row that holds it, and where it goes."""
    for jenis, kelas in JENIS.items():
        acuan = [(m.nama, m.acuan) for m in daftar_medan(jenis) if m.acuan]
        for satu in buku.all_of(kelas) if acuan else ():
            for nama, tujuan in acuan:
                yield jenis, satu.id, (tujuan, getattr(satu, nama))


def _still_used(apa: str, pemakai: Counter[str]) -> str:
    if DokumenTetap.__name__ in pemakai:
        return f"{apa} tidak dapat dihapus karena ada dokumen yang ditetapkan dengannya."
    rincian = ", ".join(f"{name_kind(jenis)} ({jumlah} baris)" for jenis, jumlah in pemakai.items())
    return (
        f"{apa} tidak dapat dihapus karena masih dipakai di {rincian}. Hapus atau ganti itu dahulu."
    )
