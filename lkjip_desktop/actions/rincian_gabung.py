"""Merging rows of the budget: several sub kegiatan of a unit become one, with their sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
    sampai_bulan,
)
from lkjip_desktop.kinerja.temuan import Temuan

LAIN_TAHUN = Temuan(
    "rincian.gabung", "Baris yang digabung harus dari tahun yang sama. Pilih barisnya lagi."
)


def merge_rows(
    kantor: BukuKantor, tujuan: SubKegiatanTahun, dari: Sequence[SubKegiatanTahun]
) -> Usul | Temuan:
    """The step that adds the figures of `dari` to `tujuan` and takes these rows away.

    No sum changes: not of any document, not up to any month. A row with DPA 100 and one with DPA
    50 and DPPA 70 become DPA 150 and DPPA 170. What both leave blank stays blank.
    """
    dari = [satu for satu in dari if satu.id != tujuan.id]
    if any(satu.tahun != tujuan.tahun for satu in dari):
        return LAIN_TAHUN
    semua = (tujuan, *dari)
    put = (*_pagu(kantor, semua), *_sources(kantor, semua), *_months(kantor, semua))
    milik = [isi for satu in dari for isi in _figures(kantor, satu)]
    nama = shorten(kantor.get(SubKegiatan, tujuan.sub_kegiatan_id).nama)
    return Usul(f"Gabungkan {len(dari)} baris ke {nama}", put, (*milik, *dari))


def _figures(kantor: BukuKantor, baris: SubKegiatanTahun) -> Iterator[Entitas]:
    for kelas in (PaguSubKegiatan, PaguSumberDana, BelanjaBulanan):
        yield from kantor.where(kelas, "baris_id", baris.id)


def _pagu(kantor: BukuKantor, semua: Sequence[SubKegiatanTahun]) -> Iterator[PaguSubKegiatan]:
    """A figure in every document in which one of the rows has one: else a sum would change."""
    dokumen = kantor.where(DokumenAnggaran, "tahun", semua[0].tahun)
    berlaku: dict[str, Sen] = {}
    menurut = {
        (p.baris_id, p.dokumen_id): p
        for b in semua
        for p in kantor.where(PaguSubKegiatan, "baris_id", b.id)
    }
    for satu in sorted(dokumen, key=lambda d: d.ke):
        angka = {b.id: p.pagu for b in semua if (p := menurut.get((b.id, satu.id)))}
        baru = {kunci: pagu for kunci, pagu in angka.items() if pagu is not None}
        berlaku |= baru
        if baru:
            kunci = {"baris_id": semua[0].id, "dokumen_id": satu.id}
            dasar = menurut.get((semua[0].id, satu.id)) or with_natural_id(PaguSubKegiatan, **kunci)
            yield replace(dasar, pagu=Sen(sum(berlaku.values())))


def _sources(kantor: BukuKantor, semua: Sequence[SubKegiatanTahun]) -> Iterator[PaguSumberDana]:
    jumlah: dict[tuple[str, str], int | None] = {}
    ada: dict[tuple[str, str], PaguSumberDana] = {}
    for baris in semua:
        for satu in kantor.where(PaguSumberDana, "baris_id", baris.id):
            kunci = satu.dokumen_id, satu.sumber_dana_id
            jumlah[kunci] = _plus(jumlah.get(kunci), satu.pagu)
            if baris.id == semua[0].id:
                ada[kunci] = satu
    for (dokumen, sumber), nilai in jumlah.items():
        dasar = ada.get((dokumen, sumber)) or with_natural_id(
            PaguSumberDana, baris_id=semua[0].id, dokumen_id=dokumen, sumber_dana_id=sumber
        )
        yield replace(dasar, pagu=None if nilai is None else Sen(nilai))


def _months(kantor: BukuKantor, semua: Sequence[SubKegiatanTahun]) -> Iterator[BelanjaBulanan]:
    for deret in Deret:
        milik = [
            s
            for b in semua
            for s in kantor.where(BelanjaBulanan, "baris_id", b.id)
            if s.deret is deret
        ]
        if milik:
            ada = next((s for s in milik if s.baris_id == semua[0].id), None)
            dasar = ada or with_natural_id(BelanjaBulanan, baris_id=semua[0].id, deret=deret)
            yield replace(dasar, **{n: _month(milik, n, deret) for n in BULAN})  # type: ignore[arg-type]


def _month(milik: Sequence[BelanjaBulanan], nama: str, deret: Deret) -> Sen | None:
    """The sum of a month in which one of the rows has a figure; blank in any other."""
    if all(getattr(satu, nama) is None for satu in milik):
        return None
    if deret is Deret.KAS:
        return _sum(getattr(satu, nama) for satu in milik)
    return _sum(sampai_bulan(satu, BULAN.index(nama) + 1) for satu in milik)


def _sum(nilai: Iterable[int | None]) -> Sen | None:
    hasil: int | None = None
    for satu in nilai:
        hasil = _plus(hasil, satu)
    return None if hasil is None else Sen(hasil)


def _plus(a: int | None, b: int | None) -> int | None:
    return a if b is None else b + (a or 0)
