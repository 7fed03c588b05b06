"""The AKIP result that corrects the NKO, and what became of the indicators on the way."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.kinerja.angka import format_desimal, format_persen, round_half_up
from lkjip_desktop.kinerja.aturan import Yakin
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.nko import NKO_KOSONG
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    catatan,
    galat,
    ke,
    mention,
    peringatan,
)

_TERTINGGI = 100


def _akip(bahan: BahanPeriksa) -> Iterator[Temuan]:
    evaluasi = bahan.buku.akip_terakhir
    if evaluasi is None or evaluasi.nilai is None:
        tahun = bahan.tahun - 1
        pesan = f"Nilai AKIP {tahun} belum diisi, sehingga NKO tidak terhitung. Isi nilai LHE-nya."
        yield galat("akip.kosong", pesan, f"AKIP {tahun}", ke(bahan.buku.akip(tahun), "nilai"))
        return
    tempat = f"AKIP {evaluasi.tahun}"
    if not 0 <= evaluasi.nilai <= _TERTINGGI:
        pesan = f"Nilai AKIP {format_desimal(evaluasi.nilai)} di luar 0–100. Periksa komanya."
        yield galat("akip.di_luar", pesan, tempat, ke(evaluasi, "nilai"))
    if evaluasi.tahun != bahan.tahun - 1:
        pesan = (
            f"NKO {bahan.tahun} memakai nilai AKIP {evaluasi.tahun} karena nilai "
            f"{bahan.tahun - 1} belum diisi. Isi bila LHE-nya sudah terbit."
        )
        yield peringatan("akip.bukan_tahun_lalu", pesan, tempat, ke(evaluasi, "tahun"))
    if not evaluasi.nomor_lhe.strip() or evaluasi.tanggal_lhe is None:
        pesan = f"Nomor atau tanggal LHE AKIP {evaluasi.tahun} belum diisi."
        yield catatan("akip.lhe_kosong", pesan, tempat, ke(evaluasi, "nomor_lhe"))


def _nko(bahan: BahanPeriksa) -> Iterator[Temuan]:
    nko, aturan = bahan.hasil.nko, bahan.buku.aturan.nko
    tempat = bahan.tempat
    if nko.nilai == NKO_KOSONG and nko.baris:
        pesan = (
            "NKO tidak terhitung karena tidak satu pun indikator punya capaian. "
            "Lengkapi target dan realisasinya."
        )
        yield galat("nko.kosong", pesan, tempat)
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


PEMERIKSA: tuple[Pemeriksa, ...] = (_akip, _nko)
