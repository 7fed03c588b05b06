"""The plan: a Renstra with sasaran and indikator, each of them whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lkjip_desktop.kinerja.nilai import Nilai, format_nilai
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, TargetRenstra
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    catatan,
    galat,
    ke,
    mention,
    peringatan,
)

_RENSTRA = "Renstra"
_INDIKATOR = "Indikator"


def _renstra(bahan: BahanPeriksa) -> Iterator[Temuan]:
    renstra = bahan.buku.renstra
    if renstra is None:
        pesan = f"Tahun {bahan.tahun} belum dihubungkan dengan Renstra. Pilih Renstra-nya."
        yield galat("renstra.kosong", pesan, _RENSTRA, ke(bahan.buku.tahun_kerja, "renstra_id"))
    elif not bahan.buku.indikator:
        pesan = f"Renstra belum berisi indikator. {_where_they_are(bahan)}"
        yield galat("renstra.tanpa_indikator", pesan, _RENSTRA, ke(renstra, "nama"))
    elif not renstra.tahun_awal <= bahan.tahun <= renstra.tahun_akhir:
        pesan = (
            f"Tahun {bahan.tahun} di luar masa Renstra {renstra.tahun_awal}–"
            f"{renstra.tahun_akhir}. Periksa tahun Renstra, atau pilih Renstra yang lain."
        )
        yield peringatan("renstra.masa", pesan, _RENSTRA, ke(renstra, "tahun_akhir"))


def _where_they_are(bahan: BahanPeriksa) -> str:
    """What to do: the indicators may stand under another Renstra than the year follows."""
    lain = next(iter(bahan.buku.kantor.all_of(Indikator)), None)
    if lain is None:
        return "Isi tujuan, sasaran, dan indikatornya."
    nama = bahan.buku.renstra.nama if bahan.buku.renstra else ""
    return (
        f"Tahun {bahan.tahun} mengikuti Renstra {mention(nama)}, sedangkan indikatornya ada pada "
        "Renstra yang lain. Pilih Renstra itu di langkah Renstra."
    )


def _sasaran(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for sasaran in bahan.buku.sasaran:
        if not sasaran.uraian.strip():
            pesan = "Ada sasaran tanpa uraian. Isi uraiannya."
            yield galat("sasaran.uraian_kosong", pesan, _RENSTRA, ke(sasaran, "uraian"))
        if bahan.buku.indikator and not bahan.buku.indikator_sasaran(sasaran.id):
            pesan = (
                f"Sasaran {mention(sasaran.uraian)} belum punya indikator, sehingga tidak diukur. "
                "Tambahkan indikatornya."
            )
            yield peringatan("sasaran.tanpa_indikator", pesan, _RENSTRA, ke(sasaran, "uraian"))


def _indikator(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for satu in bahan.indikator:
        if not satu.nama.strip():
            pesan = "Ada indikator tanpa nama. Isi namanya."
            yield galat("indikator.nama_kosong", pesan, _INDIKATOR, ke(satu, "nama"))
        if not satu.satuan.strip() and satu.arah is not Arah.PREDIKAT:
            pesan = f"Satuan {mention(satu.nama)} belum diisi. Isi misalnya persen atau nilai."
            yield peringatan("indikator.satuan_kosong", pesan, _INDIKATOR, ke(satu, "satuan"))
        if not satu.definisi_operasional.strip():
            pesan = f"Definisi operasional {mention(satu.nama)} belum diisi."
            acuan = ke(satu, "definisi_operasional")
            yield catatan("indikator.definisi_kosong", pesan, _INDIKATOR, acuan)


def _nama_sama(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """One indicator has one name, and a name one indicator (source: three to five names each)."""
    dikenal: dict[str, Indikator] = {}
    for satu in bahan.indikator:
        kunci = " ".join(satu.nama.split()).casefold()
        if kunci and kunci in dikenal:
            pesan = f"Dua indikator bernama {mention(satu.nama)}. Bedakan namanya, atau hapus satu."
            yield peringatan("indikator.nama_ganda", pesan, _INDIKATOR, ke(satu, "nama"))
        dikenal.setdefault(kunci, satu)


def _target_akhir_sama(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The same last target for unlike units is a copy (source: 89,05, an index and a percent)."""
    akhir = bahan.buku.renstra.tahun_akhir if bahan.buku.renstra else 0
    milik: defaultdict[Nilai, list[tuple[Indikator, TargetRenstra]]] = defaultdict(list)
    for satu in bahan.indikator:
        for baris in bahan.buku.kantor.where(TargetRenstra, "indikator_id", satu.id):
            if baris.tahun == akhir and baris.target is not None:
                milik[baris.target].append((satu, baris))
    for target, daftar in milik.items():
        if len({i.satuan.strip().casefold() for i, _ in daftar}) > 1:
            nama = " dan ".join(mention(i.nama) for i, _ in daftar[:2])
            pesan = (
                f"Target akhir Renstra (tahun {akhir}) {nama} sama-sama {format_nilai(target)} "
                "padahal satuannya berbeda. Periksa apakah salah salin."
            )
            yield peringatan("target.akhir_sama", pesan, _RENSTRA, ke(daftar[1][1], "target"))


PEMERIKSA: tuple[Pemeriksa, ...] = (_renstra, _sasaran, _indikator, _nama_sama)
RENSTRA: tuple[Pemeriksa, ...] = (_target_akhir_sama,)
"""For the sheet that stands nearest to the Renstra."""
