"""The budget tree as rows of a sheet: how each level looks, and which rows each row sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

from lkjip_desktop.dokumen.blok import Baris, Catatan, PeranBaris, Rata, Sel
from lkjip_desktop.dokumen.tabel import baris_kosong, sel_teks, sum_rows
from lkjip_desktop.dokumen.unsur import Bahan
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berlaku
from lkjip_desktop.kinerja.pohon_anggaran import Tingkat
from lkjip_desktop.kinerja.rekap_anggaran import setoran
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.hasil import BarisAnggaran, BarisProgram

TANDA_LEBIH: Final = "*)"
CATATAN_LEBIH: Final = Catatan("Realisasi melebihi pagunya.", TANDA_LEBIH)
KEPALA_URAIAN: Final = ("Kode", "Unit / Program / Kegiatan / Sub Kegiatan")
_DALAM: Final = {
    Tingkat.UNIT: 0,
    Tingkat.PROGRAM: 1,
    Tingkat.KEGIATAN: 2,
    Tingkat.SUB_KEGIATAN: 3,
}
_TEBAL: Final = frozenset({Tingkat.UNIT, Tingkat.PROGRAM})


def baris_pohon(
    pohon: Sequence[BarisAnggaran], angka: Callable[[BarisAnggaran, int, bool], tuple[Sel, ...]]
) -> list[Baris]:
    """A row for each node below the whole, each with the rows that it sums.

    `angka` gives the cells behind code and name: of a node, by its number among all nodes (the
    whole is 0), bold or not. Units and programmes are bold, kegiatan slanted, the rest plain.
    """
    rows = pohon[1:]
    jumlah = sum_rows([_DALAM[satu.simpul.tingkat] for satu in rows])
    return [
        Baris(
            (*_uraian(satu), *angka(satu, nomor + 1, satu.simpul.tingkat in _TEBAL)),
            PeranBaris.KELOMPOK if jumlah[nomor] else PeranBaris.BIASA,
            jumlah[nomor],
        )
        for nomor, satu in enumerate(rows)
    ]


def _uraian(satu: BarisAnggaran) -> tuple[Sel, Sel]:
    simpul = satu.simpul
    tebal, miring = simpul.tingkat in _TEBAL, simpul.tingkat is Tingkat.KEGIATAN
    nama = simpul.nama.upper() if simpul.tingkat is Tingkat.UNIT else simpul.nama
    return (
        Sel(simpul.kode, tebal=tebal, miring=miring),
        Sel(nama or None, tebal=tebal, miring=miring),
    )


def baris_program(
    program: Sequence[BarisProgram], angka: Callable[[BarisProgram], tuple[Sel, ...]]
) -> list[Baris]:
    """A row for each programme of a year without a tree, as they were typed."""
    return [Baris((Sel(p.program.kode), sel_teks(p.program.nama), *angka(p))) for p in program]


def with_total(baris: Sequence[Baris], angka: tuple[Sel, ...], kolom: int) -> tuple[Baris, ...]:
    """The rows and JUMLAH below them, which sums those that no other row does."""
    termuat = set(chain.from_iterable(satu.jumlah for satu in baris))
    atas = tuple(nomor for nomor in range(len(baris)) if nomor not in termuat)
    judul = Sel("JUMLAH", tebal=True, lebar=2, rata=Rata.TENGAH)
    total = Baris((judul, *angka), PeranBaris.JUMLAH, atas)
    return (*(baris or [baris_kosong(kolom)]), total)


def catatan_pagu(bahan: Bahan) -> list[Catatan]:
    """Which document the pagu is from, and whether setoran is taken off the realisasi."""
    hasil: list[Catatan] = []
    berlaku = dokumen_berlaku(bahan.buku.kantor, bahan.buku.tahun)
    if berlaku:
        hari = f" tanggal {format_tanggal(berlaku.tanggal)}" if berlaku.tanggal else ""
        hasil.append(Catatan(f"Pagu menurut {berlaku.nama}{hari}."))
    if any(setoran(bahan.buku.kantor, bahan.buku.pohon_anggaran)):
        cara = "tidak " if bahan.buku.tahun_kerja.realisasi_bruto else "sudah "
        hasil.append(Catatan(f"Realisasi {cara}dikurangi setoran."))
    return hasil
