"""Rows marked for removal: which of them others still need, and in which order they go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Tabel
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS, name_kind
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import JUDUL_HAPUS
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.temuan import Temuan


def check_removals(
    isi: Mapping[str, Sequence[BarisBaca]], tabel: Mapping[str, Tabel], buku: BukuKantor
) -> Iterator[Temuan]:
    """Refuse the removal of a row to which rows that stay refer, in the workbook or the file."""
    dihapus = {
        (jenis, baris.id): baris.nomor
        for jenis, daftar in isi.items()
        for baris in daftar
        if baris.hapus and buku.find(JENIS[jenis], baris.id)
    }
    pemakai: dict[tuple[str, str], Counter[str]] = {}
    for jenis in JENIS if dihapus else ():
        for tujuan in _references(jenis, isi.get(jenis, ()), buku):
            if tujuan in dihapus:
                pemakai.setdefault(tujuan, Counter())[jenis] += 1
    for (jenis, kunci), jumlah in pemakai.items():
        tempat = tabel[jenis].place(JUDUL_HAPUS, dihapus[jenis, kunci])
        yield Temuan("buku.hapus", _still_used(jumlah), tempat)


def _still_used(pemakai: Mapping[str, int]) -> str:
    """Why a row can't go, by how many rows of which kinds refer to it."""
    if DokumenTetap.__name__ in pemakai:
        return "Baris ini tidak dapat dihapus karena ada dokumen yang ditetapkan dengannya."
    banyak: Counter[str] = Counter()
    for jenis, jumlah in pemakai.items():
        banyak[name_kind(jenis)] += jumlah
    daftar = ", ".join(f"{nama} ({jumlah} baris)" for nama, jumlah in banyak.items())
    sebab = f"Baris ini tidak dapat dihapus karena masih dipakai di {daftar}."
    if not pemakai.keys() & LEMBAR_MENURUT_JENIS.keys():
        return f"{sebab} Kosongkan kolom Hapus."
    return (
        f"{sebab} Tandai juga baris itu "
        "untuk dihapus, atau ganti isinya. Baris tahun lain yang tidak ada di sini dihapus lewat "
        "buku kerja tahun itu."
    )


def _references(
    jenis: str, daftar: Sequence[BarisBaca], buku: BukuKantor
) -> Iterator[tuple[str, str]]:
    """What the rows of a kind that stay refer to; a row does not hold on to itself."""
    acuan = [(m.nama, m.acuan) for m in daftar_medan(jenis) if m.acuan]
    di_lembar = {baris.id for baris in daftar}
    for baris in daftar:
        for nama, tujuan in acuan if not baris.hapus else ():
            if baris.isi.get(nama, baris.id) != baris.id:
                yield tujuan, baris.isi[nama]
    for entitas in buku.all_of(JENIS[jenis]) if acuan else ():
        for nama, tujuan in acuan if entitas.id not in di_lembar else ():
            yield tujuan, getattr(entitas, nama)


def order_removals(daftar: Iterable[Entitas]) -> tuple[Entitas, ...]:
    """The rows to remove, each before those that it refers to."""
    sisa = list(daftar)
    hasil: list[Entitas] = []
    while sisa:
        dipakai = {tujuan for satu in sisa for tujuan in _refers_to(satu) if tujuan != satu.id}
        bebas = [satu for satu in sisa if satu.id not in dipakai]
        hasil += bebas or sisa
        sisa = [satu for satu in sisa if bebas and satu.id in dipakai]
    return tuple(hasil)


def _refers_to(entitas: Entitas) -> Iterator[str]:
    for medan in daftar_medan(type(entitas).__name__):
        tujuan = getattr(entitas, medan.nama) if medan.acuan else None
        if tujuan is not None:
            yield tujuan
