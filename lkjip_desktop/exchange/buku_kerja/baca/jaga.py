"""What a sheet must not take away: a year that has rows, and the place of an issued agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Tabel
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS, name_kind
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import JUDUL_HAPUS
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.jenis import JENIS, MILIK_TAHUN
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Temuan

Isi = Mapping[str, Sequence[BarisBaca]]
"""Rows that were read, by kind."""


def check_years(isi: Isi, tabel: Mapping[str, Tabel], buku: BukuKantor) -> Iterator[Temuan]:
    """Refuse the removal and the renumbering of a year that still has rows of its own."""
    daftar = isi[TahunKerja.__name__]
    kini = {baris.isi.get("tahun") for baris in daftar if not baris.hapus}
    for baris in daftar:
        lama = buku.find(TahunKerja, baris.id)
        if lama is None or lama.tahun in kini or not (baris.hapus or "tahun" in baris.isi):
            continue
        isinya = ", ".join(_contents(lama.tahun, isi, buku))
        if isinya:
            judul = JUDUL_HAPUS if baris.hapus else "Tahun"
            pesan = f"Tahun {lama.tahun} masih berisi {isinya}, jadi {_instead(baris, lama.tahun)}"
            yield Temuan("buku.tahun", pesan, tabel[TahunKerja.__name__].place(judul, baris.nomor))


def _instead(baris: BarisBaca, semula: int) -> str:
    if baris.hapus:
        return "tidak dapat dihapus. Kosongkan kolom Hapus, atau hapus juga isinya."
    return (
        f"nomornya tidak dapat diganti. Kembalikan {semula} di sini, lalu tambahkan baris baru "
        f"untuk {baris.isi['tahun']}."
    )


def _contents(tahun: int, isi: Isi, buku: BukuKantor) -> Iterator[str]:
    """What a year holds afterwards: "Anggaran (3 baris)"."""
    for kelas in MILIK_TAHUN:
        jenis = kelas.__name__
        di_lembar = {baris.id for baris in isi.get(jenis, ())}
        jumlah = sum(not b.hapus and b.isi.get("tahun") == tahun for b in isi.get(jenis, ()))
        jumlah += sum(e.id not in di_lembar for e in buku.where(kelas, "tahun", tahun))
        if jumlah:
            yield f"{name_kind(jenis)} ({jumlah} baris)"


def check_issued(isi: Isi, tabel: Mapping[str, Tabel], buku: BukuKantor) -> Iterator[Temuan]:
    """Refuse another year, office or number for an agreement that has been issued."""
    jenis = PerjanjianKinerja.__name__
    tetap = {dokumen.pk_id for dokumen in buku.all_of(DokumenTetap)}
    for baris in isi[jenis]:
        if baris.id not in tetap or baris.hapus:
            continue
        lama = buku.get(JENIS[jenis], baris.id)
        for kolom in LEMBAR_MENURUT_JENIS[jenis].kolom:
            semula = getattr(lama, kolom.medan)
            if kolom.medan in KUNCI_ALAMI[jenis] and baris.isi.get(kolom.medan, semula) != semula:
                yield Temuan(
                    "buku.ditetapkan",
                    f"PK ini sudah ditetapkan, jadi {kolom.judul}-nya tidak dapat diubah. "
                    "Kembalikan isinya; untuk PK lain, tambahkan baris baru.",
                    tabel[jenis].place(kolom.judul, baris.nomor),
                )
