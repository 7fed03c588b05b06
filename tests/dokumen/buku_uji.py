"""Books to compose from: the worked example, its hard variants, and an empty year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.dokumen.blok import Bagian, Blok, Dokumen, Sel, Tabel
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.aturan import Aturan, aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Jabatan, Pejabat
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.pdf import render_pdf
from tests.bantu.contoh import tanpa_rincian
from tests.render.baca_pdf import baca_teks

ATURAN = read_aturan()
CONTOH = tanpa_rincian(read_contoh(aturan_to_json(ATURAN)))
KOSONG = (TahunKerja(id="t", tahun=2024, aturan=aturan_to_json(ATURAN)),)
SASARAN = tuple(e for e in CONTOH if isinstance(e, Sasaran))
(PK_MURNI,) = (e for e in CONTOH if isinstance(e, PerjanjianKinerja))
ANEH = 'Usulan <b>sarana</b> & prasarana O\'Neil "disetujui" √ ≥ ± 漢 '

Ubah = Callable[[Entitas], Entitas | None]


def buku(*tambahan: Entitas, ubah: Ubah | None = None) -> BukuKinerja:
    """The example for 2024: each entity changed (None leaves it out), others added."""
    isi = [e for e in (CONTOH if ubah is None else map(ubah, CONTOH)) if e is not None]
    return BukuKinerja(BukuKantor.of((*isi, *tambahan)), 2024)


def buku_kosong(*isi: Entitas) -> BukuKinerja:
    """A year that was just opened."""
    return BukuKinerja(BukuKantor.of((*KOSONG, *isi)), 2024)


def buku_beraturan(aturan: Aturan, *tambahan: Entitas) -> BukuKinerja:
    """The example under other rules."""
    teks = aturan_to_json(aturan)
    return buku(
        *tambahan, ubah=lambda e: replace(e, aturan=teks) if isinstance(e, TahunKerja) else e
    )


def tambahan(
    nama: str, realisasi: str | None, *, target: str | None = "80", sasaran: int = 0, **lain: object
) -> tuple[Entitas, ...]:
    """Another indicator of the PK with target and realisasi."""
    i = Indikator(id=nama, urutan=9, sasaran_id=SASARAN[sasaran].id, nama=nama, **lain)  # type: ignore[arg-type]
    nilai = None if realisasi is None else Decimal(realisasi)
    return (
        i,
        TargetRkt(id=f"t{nama}", indikator_id=nama, tahun=2024, target=target and Decimal(target)),  # type: ignore[arg-type]
        PkIndikator(id=f"p{nama}", pk_id=PK_MURNI.id, indikator_id=nama),
        RealisasiIndikator(id=f"r{nama}", indikator_id=nama, tahun=2024, nilai=nilai),
    )


def buku_besar() -> BukuKinerja:
    """30 indicators with names of 400 characters, two long officials, some figures missing."""

    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, Pejabat):
            return replace(e, nama=e.nama + " Kartanegara Wijayakusuma" * 4)
        if isinstance(e, Jabatan):
            return replace(e, sebutan=f"{e.sebutan} PALARAN SEBERANG DAN SEKITARNYA")
        if isinstance(e, Sasaran):
            return replace(e, uraian=(ANEH * 10)[:400])
        if isinstance(e, Indikator):
            return replace(e, nama=(ANEH * 10)[:400])
        return e

    lainnya: list[Entitas] = []
    for n in range(28):
        i = Indikator(
            id=f"i{n:02}",
            urutan=9 + n,
            sasaran_id=SASARAN[n % 2].id,
            nama=f"X{n}. {ANEH * 9}"[:400],
        )
        target = Decimal(80 + n)
        lainnya += [
            i,
            TargetRenstra(id=f"t{n}", indikator_id=i.id, tahun=2024, target=target),
            PkIndikator(
                id=f"p{n}", urutan=9 + n, pk_id=PK_MURNI.id, indikator_id=i.id, target=target
            ),
        ]
        if n % 5:
            lainnya.append(
                RealisasiIndikator(id=f"r{n}", indikator_id=i.id, tahun=2024, nilai=Decimal(78 + n))
            )
    return buku(*lainnya, ubah=ubah)


def susun(
    lembar: JenisLembar,
    isi: BukuKinerja,
    *,
    ke: int | None = None,
    kertas: Kertas = Kertas.F4,
) -> Dokumen:
    """The sheet of a book."""
    return compose(lembar, isi, hitung(isi), kertas=kertas, perubahan_ke=ke)


def cetak(lembar: JenisLembar, isi: BukuKinerja, *, ke: int | None = None) -> list[str]:
    """The text of each page of a sheet."""
    return baca_teks(render_pdf(susun(lembar, isi, ke=ke)))


def blok(bagian: Bagian, jenis: type[Blok]) -> list[Blok]:
    """The blocks of a kind."""
    return [b for b in bagian.blok if isinstance(b, jenis)]


def tabel(dokumen: Dokumen) -> list[list[list[str]]]:
    """Every table of a document as printed: rows of cells, marks included."""
    return [
        [[teks_sel(s) + s.tanda for s in baris.sel] for baris in t.baris]
        for bagian in dokumen.bagian
        for t in bagian.blok
        if isinstance(t, Tabel)
    ]


def sel(dokumen: Dokumen) -> list[Sel]:
    """All body cells of a document."""
    return [
        s
        for bagian in dokumen.bagian
        for t in bagian.blok
        if isinstance(t, Tabel)
        for baris in t.baris
        for s in baris.sel
    ]
