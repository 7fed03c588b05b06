"""The preview: what is new, changed, the same and gone."""

from __future__ import annotations

from collections import Counter
from typing import TypeVar

from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.exchange.sipd.hasil import Banyak, Beda, JenisBeda
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun

E = TypeVar("E", Unit, SubKegiatan)

_BARIS_DISEBUT = 200
_SETORAN = {("setoran", "lama"), ("setoran", "kini")}


class Banding:
    """Counts and names the differences between file and book."""

    def __init__(self, kantor: BukuKantor, cocok: Pencocok) -> None:
        """Names come from the book and from what `cocok` is about to make."""
        self._kantor = kantor
        self._baru = {(type(e).__name__, e.id): e for e in cocok.put}
        self._banyak: Counter[tuple[str, JenisBeda]] = Counter()
        self._jumlah: Counter[tuple[str, str]] = Counter()
        self._berisi: set[str] = set()
        self.beda: list[Beda] = []
        """Each figure that changes."""

    def note(self, apa: str, baris: SubKegiatanTahun, lama: int | None, kini: int | None) -> None:
        """The figure of a row before and after; `apa` is "pagu", "realisasi" or "setoran"."""
        self._count(apa, _kind(lama, kini), baris, lama, kini)

    def note_part(
        self, baris: SubKegiatanTahun, sumber: str, lama: int | None, kini: int | None
    ) -> None:
        """The part of a row's pagu that a source of funds pays, before and after."""
        jenis = _kind(lama, kini)
        if jenis is not JenisBeda.SAMA:
            self._difference(jenis, sumber, baris, lama, kini)

    def gone(self, apa: str, baris: SubKegiatanTahun, lama: int) -> None:
        """A row that the file no longer has."""
        self._count(apa, JenisBeda.HILANG, baris, lama, 0)

    def sums(self, bacaan: Bacaan) -> tuple[Banyak, ...]:
        """The counts and sums of each figure that the file has."""
        di_berkas = {
            "pagu": (bacaan.jumlah_pagu, bacaan.total_pagu),
            "realisasi": (bacaan.jumlah_realisasi, bacaan.total_realisasi),
            "setoran": (bacaan.jumlah_setoran if self._jumlah.keys() & _SETORAN else None, None),
        }
        if bacaan.hanya_setoran:
            del di_berkas["realisasi"]
        return tuple(
            Banyak(
                apa,
                {jenis: self._banyak[apa, jenis] for jenis in JenisBeda},
                berkas,
                None if bacaan.kantor_lain else total,
                self._jumlah[apa, "lama"] if apa in self._berisi else None,
                self._jumlah[apa, "kini"],
            )
            for apa, (berkas, total) in di_berkas.items()
            if berkas is not None
        )

    def lines(self, bacaan: Bacaan) -> tuple[str, ...]:
        """The sums, the counts, then each difference, as many as somebody reads."""
        semua = self.sums(bacaan)
        hasil = [f"Jumlah {b.apa} di berkas: {_rupiah(b.berkas)}" for b in semua]
        for satu in semua:
            bagian = ", ".join(f"{n} {jenis}" for jenis, n in satu.jumlah.items())
            hasil.append(f"{satu.apa.capitalize()} sub kegiatan: {bagian}")
        for satu in semua:
            if satu.tersimpan is not None:
                nilai = f"{_rupiah(satu.tersimpan)} → {_rupiah(satu.setelah)}"
                hasil.append(f"{satu.apa.capitalize()} tersimpan untuk unit di berkas ini: {nilai}")
        hasil += [_line(satu) for satu in self.beda[:_BARIS_DISEBUT]]
        if len(self.beda) > _BARIS_DISEBUT:
            hasil.append(f"… dan {len(self.beda) - _BARIS_DISEBUT} perbedaan lain")
        return tuple(hasil)

    def _count(
        self,
        apa: str,
        jenis: JenisBeda,
        baris: SubKegiatanTahun,
        lama: int | None,
        kini: int | None,
    ) -> None:
        self._banyak[apa, jenis] += 1
        self._jumlah[apa, "lama"] += lama or 0
        self._jumlah[apa, "kini"] += kini or 0
        if lama is not None:
            self._berisi.add(apa)
        if jenis is not JenisBeda.SAMA:
            self._difference(jenis, apa, baris, lama, kini)

    def _difference(
        self,
        jenis: JenisBeda,
        apa: str,
        baris: SubKegiatanTahun,
        lama: int | None,
        kini: int | None,
    ) -> None:
        unit = self._find(Unit, baris.unit_id)
        sub = self._find(SubKegiatan, baris.sub_kegiatan_id)
        nama = f"{sub.kode} {sub.nama}".strip()
        self.beda.append(Beda(jenis, apa, unit.nama, nama, lama, kini))

    def _find(self, kelas: type[E], kunci: str) -> E:
        baru = self._baru.get((kelas.__name__, kunci))
        return baru if isinstance(baru, kelas) else self._kantor.get(kelas, kunci)


def _kind(lama: int | None, kini: int | None) -> JenisBeda:
    if lama == kini:
        return JenisBeda.SAMA
    return JenisBeda.BARU if lama is None else JenisBeda.BERUBAH


def _line(satu: Beda) -> str:
    angka = f"{_rupiah(satu.lama)} → {_rupiah(satu.kini)}"
    return f"{satu.jenis} · {satu.unit} · {satu.sub_kegiatan}: {satu.apa} {angka}"


def _rupiah(nilai: int | None) -> str:
    return "kosong" if nilai is None else format_rupiah(Sen(nilai))
