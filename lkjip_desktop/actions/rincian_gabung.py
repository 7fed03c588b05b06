"""Two sub kegiatan that are the same become one: a plan to read, then one step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from lkjip_desktop.actions.rincian import series
from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai_anggaran import bagian_berlaku, dokumen_berurutan
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
    sampai_bulan,
)


class CaraGabung(Enum):
    """What becomes of two rows of one unit and year."""

    JUMLAH = "jumlah"
    """Their figures are added up: each row is a part of the money."""
    TUJUAN = "tujuan"
    """The row that stays keeps its figures: the other one is the same money once more."""


@dataclass(frozen=True, slots=True)
class RencanaGabung:
    """The step, and what it does in lines for a person."""

    usul: Usul
    baris: tuple[str, ...]


def plan_merge(
    buku: BukuKantor, asal: SubKegiatan, tujuan: SubKegiatan, cara: CaraGabung
) -> RencanaGabung:
    """Let `tujuan` take all rows of `asal`, of all units and years, and take `asal` away.

    Where a unit has both in one year, `cara` says what becomes of the figures. A code that
    `tujuan` lacks is that of `asal`.
    """
    put: list[Entitas] = []
    hapus: list[Entitas] = []
    baris: list[str] = []
    if not tujuan.kode and asal.kode:
        put.append(replace(tujuan, kode=asal.kode))
        baris.append(f"“{tujuan.nama}” mendapat kode {asal.kode}.")
    for satu in buku.where(SubKegiatanTahun, "sub_kegiatan_id", asal.id):
        ada = _row_of(buku, satu, tujuan)
        nama = f"{buku.get(Unit, satu.unit_id).nama} {satu.tahun}"
        if ada is None:
            put.append(replace(satu, sub_kegiatan_id=tujuan.id))
            baris.append(f"{nama}: barisnya pindah dengan semua angkanya.")
            continue
        tambah, buang = join_rows(buku, satu, ada, cara)
        put += tambah
        hapus += buang
        baris.append(f"{nama}: {_figures(buku, satu, ada, cara)}")
    judul = f"Gabungkan {shorten(asal.nama)} ke {shorten(tujuan.nama)}"
    return RencanaGabung(Usul(judul, tuple(put), (*hapus, asal)), tuple(baris))


def _row_of(buku: BukuKantor, baris: SubKegiatanTahun, sub: SubKegiatan) -> SubKegiatanTahun | None:
    semua = buku.where(SubKegiatanTahun, "sub_kegiatan_id", sub.id)
    kunci = (baris.tahun, baris.unit_id)
    return next((b for b in semua if (b.tahun, b.unit_id) == kunci), None)


def _figures(
    buku: BukuKantor, asal: SubKegiatanTahun, ada: SubKegiatanTahun, cara: CaraGabung
) -> str:
    ke = max((d.ke for d in dokumen_berurutan(buku, asal.tahun)), default=0)
    pagu = [_pagu_under(buku, satu, ke) for satu in (asal, ada)]
    if cara is CaraGabung.TUJUAN:
        return f"angka yang tinggal pagu {_rupiah(pagu[1])}; pagu {_rupiah(pagu[0])} dibuang."
    jumlah = add_blank(*pagu)
    return f"pagu {_rupiah(pagu[1])} + {_rupiah(pagu[0])} = {_rupiah(jumlah)}; realisasi juga."


def _rupiah(nilai: Sen | None) -> str:
    return "kosong" if nilai is None else format_rupiah(nilai)


# --- two rows as one -----------------------------------------------------------------------------


def join_rows(
    buku: BukuKantor,
    asal: SubKegiatanTahun,
    tujuan: SubKegiatanTahun,
    cara: CaraGabung = CaraGabung.JUMLAH,
) -> tuple[tuple[Entitas, ...], tuple[Entitas, ...]]:
    """What to write and what to remove so that `tujuan` alone is left of two rows of a year.

    Added up are the figures that count: DPA 100 and DPPA blank with DPA 50 and DPPA 70 give
    DPA 150 and DPPA 170; January 5 and March 9 with February 2 give 5, 7 and 11.
    """
    milik = (*_owned(buku, asal), asal)
    if cara is CaraGabung.TUJUAN:
        return (), milik
    put: list[Entitas] = [*_joined_pagu(buku, asal, tujuan), *_joined_sources(buku, asal, tujuan)]
    put += [_joined_series(buku, asal, tujuan, d) for d in Deret if series(buku, asal.id, d)]
    return tuple(put), milik


def _owned(buku: BukuKantor, baris: SubKegiatanTahun) -> tuple[Entitas, ...]:
    return (
        *buku.where(PaguSubKegiatan, "baris_id", baris.id),
        *buku.where(PaguSumberDana, "baris_id", baris.id),
        *buku.where(BelanjaBulanan, "baris_id", baris.id),
    )


def add_blank(*nilai: Sen | None) -> Sen | None:
    """The sum of what is there; blank where nothing is: 5 and blank are 5."""
    ada = [n for n in nilai if n is not None]
    return Sen(sum(ada)) if ada else None


def _pagu_under(buku: BukuKantor, baris: SubKegiatanTahun, ke: int) -> Sen | None:
    """The pagu of a row under the document `ke`: that of the last one up to it."""
    menurut = {p.dokumen_id: p.pagu for p in buku.where(PaguSubKegiatan, "baris_id", baris.id)}
    urut = [d.id for d in dokumen_berurutan(buku, baris.tahun) if d.ke <= ke]
    ada = [menurut[d] for d in urut if menurut.get(d) is not None]
    return ada[-1] if ada else None


def _joined_pagu(
    buku: BukuKantor, asal: SubKegiatanTahun, tujuan: SubKegiatanTahun
) -> list[Entitas]:
    ada = {p.dokumen_id: p for p in buku.where(PaguSubKegiatan, "baris_id", tujuan.id)}
    milik = {p.dokumen_id for p in buku.where(PaguSubKegiatan, "baris_id", asal.id)} | set(ada)
    hasil: list[Entitas] = []
    for dokumen in dokumen_berurutan(buku, asal.tahun):
        if dokumen.id in milik:
            satu = ada.get(dokumen.id) or with_natural_id(
                PaguSubKegiatan, baris_id=tujuan.id, dokumen_id=dokumen.id
            )
            pagu = (_pagu_under(buku, b, dokumen.ke) for b in (asal, tujuan))
            hasil.append(replace(satu, pagu=add_blank(*pagu)))
    return hasil


def _joined_sources(
    buku: BukuKantor, asal: SubKegiatanTahun, tujuan: SubKegiatanTahun
) -> list[Entitas]:
    """Each division that the two rows have together, written whole; 0 ends a part."""
    ada = {
        (p.dokumen_id, p.sumber_dana_id): p
        for p in buku.where(PaguSumberDana, "baris_id", tujuan.id)
    }
    semua = dokumen_berurutan(buku, asal.tahun)
    hasil: list[Entitas] = []
    dulu: dict[str, Sen] = {}
    for nomor, dokumen in enumerate(semua, 1):
        kiri, kanan = (bagian_berlaku(buku, b.id, semua[:nomor]) for b in (asal, tujuan))
        kini = {s: Sen(kiri.get(s, 0) + kanan.get(s, 0)) for s in (*kiri, *kanan)}
        milik = {s for d, s in ada if d == dokumen.id}
        if kini != dulu or milik:
            for sumber in sorted({*dulu, *kini, *milik}):
                satu = ada.get((dokumen.id, sumber)) or with_natural_id(
                    PaguSumberDana,
                    baris_id=tujuan.id,
                    dokumen_id=dokumen.id,
                    sumber_dana_id=sumber,
                )
                hasil.append(replace(satu, pagu=kini.get(sumber, Sen(0))))
        dulu = kini
    return hasil


def _joined_series(
    buku: BukuKantor, asal: SubKegiatanTahun, tujuan: SubKegiatanTahun, deret: Deret
) -> BelanjaBulanan:
    kosong = with_natural_id(BelanjaBulanan, baris_id=tujuan.id, deret=deret)
    kiri, kanan = series(buku, asal.id, deret), series(buku, tujuan.id, deret) or kosong
    isi: dict[str, Sen | None] = {}
    for nomor, nama in enumerate(BULAN, 1):
        pasangan = [satu for satu in (kiri, kanan) if satu is not None]
        if all(getattr(satu, nama) is None for satu in pasangan):
            continue
        isi[nama] = add_blank(
            *(
                getattr(satu, nama) if deret is Deret.KAS else sampai_bulan(satu, nomor)
                for satu in pasangan
            )
        )
    return replace(kanan, **isi)  # type: ignore[arg-type]  # months by name
