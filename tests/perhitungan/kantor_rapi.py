"""A year about which there is nothing to say, and ways to spoil it one thing at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import MasaJabatan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import JenisLembar, TargetRenstra
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.perhitungan.pemeriksaan import check, check_tahun
from tests.bantu.contoh import tanpa_rincian
from tests.perhitungan.rakitan import ATURAN_JSON, TAHUN

Ubah = Callable[[BukuKantor], list[tuple[type[Entitas], str, Entitas | None]]]
"""Exchanges of entities; None removes one."""


def _ganti(entitas: Entitas, ganti: dict[str, object]) -> Entitas:
    return replace(entitas, **ganti)  # type: ignore[arg-type]


def ubah(jenis: type[Entitas], ke: int, /, **ganti: object) -> Ubah:
    """Change fields of the n-th entity of a kind."""

    def jalankan(kantor: BukuKantor) -> list[tuple[type[Entitas], str, Entitas | None]]:
        satu = kantor.all_of(jenis)[ke]
        return [(jenis, satu.id, _ganti(satu, ganti))]

    return jalankan


def semua(jenis: type[Entitas], /, **ganti: object) -> Ubah:
    """Change fields of every entity of a kind."""
    return lambda kantor: [(jenis, e.id, _ganti(e, ganti)) for e in kantor.all_of(jenis)]


def hapus(jenis: type[Entitas], nomor: int | None = None) -> Ubah:
    """Remove the n-th entity of a kind, or all of them."""
    return lambda kantor: [
        (jenis, e.id, None) for n, e in enumerate(kantor.all_of(jenis)) if nomor in {None, n}
    ]


def tambah(buat: Callable[[BukuKantor], Entitas]) -> Ubah:
    """Add an entity that is made from the book."""

    def jalankan(kantor: BukuKantor) -> list[tuple[type[Entitas], str, Entitas | None]]:
        baru = buat(kantor)
        return [(type(baru), baru.id, baru)]

    return jalankan


def terapkan(kantor: BukuKantor, *langkah: Ubah) -> BukuKantor:
    """The book after these steps, one after the other."""
    for satu in langkah:
        isi = {(type(e), e.id): e for e in kantor.entitas()}
        for jenis, kunci, baru in satu(kantor):
            isi.pop((jenis, kunci), None)
            if baru is not None:
                isi[jenis, kunci] = baru
        kantor = BukuKantor.of(isi.values())
    return kantor


def rapi() -> BukuKantor:
    """The worked example with everything put right that is suspicious about it."""
    kantor = BukuKantor.of(tanpa_rincian(read_contoh(ATURAN_JSON, lambang="ab" * 32)))
    pagu = {p.program_id: p.pagu for p in kantor.all_of(ProgramTahun)}
    return terapkan(
        kantor,
        hapus(MasaJabatan, 2),
        ubah(MasaJabatan, 1, selesai=None),
        ubah(TargetRenstra, 7, target=Decimal(86)),
        ubah(RealisasiIndikator, 5, nilai=Decimal("85.50")),
        ubah(PerjanjianKinerja, 0, nomor="800/01/2024"),
        ubah(EvaluasiAkip, 2, nomor_lhe="700/02/2024", tanggal_lhe=date(2024, 9, 2)),
        lambda k: [
            (PkProgram, p.id, replace(p, anggaran=pagu[p.program_id] or Sen(0)))
            for p in k.all_of(PkProgram)
        ],
    )


def temuan_lembar(
    kantor: BukuKantor, lembar: JenisLembar, perubahan_ke: int | None = None
) -> tuple[Temuan, ...]:
    """What is found about one sheet."""
    buku = BukuKinerja(kantor, TAHUN)
    return check(buku, hitung(buku), lembar, perubahan_ke)


def temuan_tahun(kantor: BukuKantor) -> tuple[Temuan, ...]:
    """What is found about the year."""
    buku = BukuKinerja(kantor, TAHUN)
    return check_tahun(buku, hitung(buku))


RAPI = rapi()


def kode_temuan(*langkah: Ubah) -> str:
    """What is found about the year once these steps have spoilt it: "galat pk.kosong, …"."""
    ada = {f"{t.tingkat.value} {t.kode}" for t in temuan_tahun(terapkan(RAPI, *langkah))}
    return ", ".join(sorted(ada))
