"""The agreement: whole, in order, and on a plausible day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from lkjip_desktop.kinerja.instansi import Jabatan
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    catatan,
    galat,
    ke,
    mention,
    peringatan,
)


def _dibuat(bahan: BahanPeriksa) -> Iterator[Temuan]:
    if bahan.pk is None:
        pesan = (
            "Belum dibuat. Buat PK dahulu; tanpa PK, target RKT atau Renstra yang dipakai mengukur."
        )
        yield galat("pk.kosong", pesan, f"PK {bahan.tahun}")
    elif bahan.pk.tanggal is None:
        pesan = (
            "Tanggal penandatanganan Perjanjian Kinerja belum diisi, sehingga penanda tangannya "
            "belum diketahui. Isi Tanggal pada bagian Perjanjian Kinerja, atau di Cetak dan "
            "Tetapkan."
        )
        yield galat("pk.tanggal_kosong", pesan, bahan.pk.nama, ke(bahan.pk, "tanggal"))


def _dipakai(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """What bars the agreement itself only weakens the sheets that measure it."""
    for temuan in _dibuat(bahan):
        yield replace(temuan, tingkat=Tingkat.PERINGATAN)


def _tanggal(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A promise for a year is made in it or shortly before; any other year is a slip."""
    pk = bahan.pk
    if pk is None or pk.tanggal is None:
        return
    if pk.tanggal.year not in {pk.tahun - 1, pk.tahun}:
        pesan = (
            f"Bertanggal {format_tanggal(pk.tanggal)}, padahal PK dibuat pada tahunnya atau "
            "menjelang tahun itu. Periksa tanggalnya."
        )
        yield peringatan("pk.tanggal_luar", pesan, bahan.tempat, ke(pk, "tanggal"))


def _tenggat(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Due one month after the DPA is ratified (PermenPANRB 53/2014)."""
    pk = bahan.pk
    if pk is None or pk.tanggal is None or pk.perubahan_ke:
        return
    semua = bahan.buku.kantor.where(DokumenAnggaran, "tahun", bahan.tahun)
    dpa = next((d for d in semua if d.ke == 0 and d.tanggal is not None), None)
    if dpa is not None and dpa.tanggal is not None and pk.tanggal > month_later(dpa.tanggal):
        pesan = (
            f"Bertanggal {format_tanggal(pk.tanggal)}, lebih dari satu bulan sesudah {dpa.nama} "
            f"disahkan ({format_tanggal(dpa.tanggal)})."
        )
        yield catatan("pk.lewat_tenggat", pesan, bahan.tempat, ke(pk, "tanggal"))


def month_later(hari: date) -> date:
    """The same day of the next month, its last where it is shorter: 31 January → 29 February."""
    tahun, bulan = divmod(hari.year * 12 + hari.month, 12)
    return date(tahun, bulan + 1, min(hari.day, monthrange(tahun, bulan + 1)[1]))


def _berisi(bahan: BahanPeriksa) -> Iterator[Temuan]:
    pk, tempat = bahan.pk, bahan.tempat
    if pk is None:
        return
    if not bahan.buku.pk_indikator(pk.id):
        pesan = "Belum berisi indikator. Tambahkan indikator yang dijanjikan."
        yield galat("pk.tanpa_indikator", pesan, tempat, ke(pk, "nomor"))
    program = bahan.buku.pk_program(pk.id)
    if not program:
        pesan = "Belum berisi program. Tambahkan program dan anggarannya."
        yield galat("pk.tanpa_program", pesan, tempat, ke(pk, "nomor"))
    for satu in program:
        if satu.anggaran is None:
            nama = mention(bahan.buku.program(satu.program_id).nama)
            pesan = f"Anggaran {nama} belum diisi. Isi anggarannya."
            yield galat("pk.anggaran_kosong", pesan, tempat, ke(satu, "anggaran"))


def atasan_dipilih(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """An agreement has two parties: the office that promises must have a superior."""
    pk = bahan.pk
    if pk is not None and bahan.buku.pihak_pk(pk)[1] is None:
        pesan = "Atasan (pihak kedua) belum dipilih. Pilih jabatan atasannya."
        kursi = bahan.buku.kantor.find(Jabatan, pk.jabatan_id)
        yield galat("pk.atasan_kosong", pesan, bahan.tempat, ke(kursi, "atasan_id"))


def _keterangan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    pk = bahan.pk
    if pk is None:
        return
    if not pk.nomor.strip():
        pesan = "Belum bernomor. Isi nomornya bila kantor memberi nomor pada PK."
        yield catatan("pk.nomor_kosong", pesan, bahan.tempat, ke(pk, "nomor"))
    if pk.perubahan_ke and not pk.alasan.strip():
        pesan = "Alasan perubahannya belum diisi. Isi mengapa PK diubah."
        yield peringatan("pk.alasan_kosong", pesan, bahan.tempat, ke(pk, "alasan"))


def _bernomor(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for satu in bahan.buku.daftar_pk():
        if satu.perubahan_ke < 0:
            tempat = satu.nama
            pesan = "Nomor perubahannya negatif. Isi 0 untuk PK murni, 1 untuk Perubahan pertama."
            yield galat("pk.nomor_negatif", pesan, tempat, ke(satu, "perubahan_ke"))


def _urutan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """PK murni, Perubahan 1, 2, …: each once, none left out, none earlier than the one before.

    What is wrong about a later one is not a matter of the sheet of an earlier.
    """
    semua, pk = bahan.buku.daftar_pk(), bahan.pk
    daftar = [p for p in semua if pk is None or p.perubahan_ke <= pk.perubahan_ke]
    if daftar and all(p.perubahan_ke != 0 for p in daftar):
        pesan = "Tidak ada PK murni yang diubahnya. Buat PK murni."
        yield peringatan("pk.lompat", pesan, daftar[0].nama, ke(daftar[0], "perubahan_ke"))
    for dulu, kemudian in pairwise(daftar):
        tempat = kemudian.nama
        if kemudian.perubahan_ke == dulu.perubahan_ke:
            pesan = "Tercatat dua kali. Hapus satu, atau jadikan salah satunya Perubahan."
            yield galat("pk.ganda", pesan, tempat, ke(kemudian, "perubahan_ke"))
        elif kemudian.perubahan_ke > dulu.perubahan_ke + 1:
            pesan = f"Langsung sesudah {dulu.nama}. Periksa nomor perubahannya."
            yield peringatan("pk.lompat", pesan, tempat, ke(kemudian, "perubahan_ke"))
        if dulu.tanggal and kemudian.tanggal and kemudian.tanggal < dulu.tanggal:
            pesan = (
                f"Bertanggal {format_tanggal(kemudian.tanggal)}, sebelum "
                f"{dulu.nama} ({format_tanggal(dulu.tanggal)}). Periksa tanggalnya."
            )
            yield peringatan("pk.tanggal_mundur", pesan, tempat, ke(kemudian, "tanggal"))


LAMPIRAN: tuple[Pemeriksa, ...] = (
    _dibuat,
    _tanggal,
    _tenggat,
    _berisi,
    atasan_dipilih,
    _keterangan,
    _bernomor,
    _urutan,
)
"""For the agreement itself."""
DASAR: tuple[Pemeriksa, ...] = (_dipakai, _bernomor, _urutan)
"""For the sheets that measure what it promises."""
