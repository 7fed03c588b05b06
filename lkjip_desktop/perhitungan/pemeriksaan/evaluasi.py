"""The AKIP result that corrects the NKO, and what became of the indicators on the way."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.kinerja.angka import format_desimal, format_persen, round_half_up
from lkjip_desktop.kinerja.aturan import Yakin
from lkjip_desktop.kinerja.bentuk_nilai import check_akip
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    catatan,
    galat,
    ke,
    mention,
    peringatan,
)


def _akip(bahan: BahanPeriksa) -> Iterator[Temuan]:
    evaluasi = bahan.buku.akip_terakhir
    if evaluasi is None or evaluasi.nilai is None:
        tahun = bahan.tahun - 1
        pesan = "Nilainya belum diisi, sehingga NKO tidak terhitung. Isi nilai LHE-nya."
        yield galat("akip.kosong", pesan, f"AKIP {tahun}", ke(bahan.buku.akip(tahun), "nilai"))
        return
    tempat = f"AKIP {evaluasi.tahun}"
    if check_akip(evaluasi.nilai):
        pesan = f"Nilai {format_desimal(evaluasi.nilai)} di luar 0–100. Periksa komanya."
        yield galat("akip.di_luar", pesan, tempat, ke(evaluasi, "nilai"))
    if evaluasi.tahun != bahan.tahun - 1:
        pesan = (
            f"Nilainya dipakai untuk NKO {bahan.tahun} karena nilai {bahan.tahun - 1} belum "
            "diisi. Isi nilai itu bila LHE-nya sudah terbit."
        )
        yield peringatan("akip.bukan_tahun_lalu", pesan, tempat, ke(evaluasi, "tahun"))
    if not evaluasi.nomor_lhe.strip() or evaluasi.tanggal_lhe is None:
        pesan = "Nomor atau tanggal LHE belum diisi."
        yield catatan("akip.lhe_kosong", pesan, tempat, ke(evaluasi, "nomor_lhe"))


def _terhitung(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A sheet without its one figure is not issued; a missing AKIP or indicator is told elsewhere.

    Found: an AKIP predikat that the rules of the year give no koreksi, no capaian at all.
    """
    nilai = bahan.hasil.nko.nilai
    if isinstance(nilai, TakTerhitung) and nilai != bahan.hasil.akip and bahan.indikator:
        pesan = f"NKO tidak terhitung. {nilai.alasan} {nilai.saran}"
        yield galat(nilai.kode, pesan, bahan.tempat)


def _nko(bahan: BahanPeriksa) -> Iterator[Temuan]:
    nko, aturan = bahan.hasil.nko, bahan.buku.aturan.nko
    tempat = bahan.tempat
    for baris in nko.baris:
        if isinstance(baris.capaian, Decimal) and baris.capaian > aturan.batas:
            pesan = (
                f"Capaian {mention(baris.indikator.nama)} {format_persen(baris.capaian)} dihitung "
                f"{format_persen(aturan.batas)} pada NKO."
            )
            yield catatan("nko.dinormalkan", pesan, tempat, ke(baris.indikator, "nama"))
    if (
        isinstance(nko.nilai, Decimal)
        and aturan.pita.find(round_half_up(nko.nilai)).yakin is Yakin.C
    ):
        pesan = (
            f"Batas predikat {nko.predikat} adalah pengaturan setempat. "
            "Cocokkan dengan aturan daerah."
        )
        yield catatan("nko.setempat", pesan, tempat)


PEMERIKSA: tuple[Pemeriksa, ...] = (_akip, _terhitung, _nko)
