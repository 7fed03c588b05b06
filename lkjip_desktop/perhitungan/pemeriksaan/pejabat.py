"""Who signs: somebody in office on the day, with what must stand under the name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lkjip_desktop.kinerja.bentuk import doubt
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import (
    Jabatan,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    StatusJabatan,
)
from lkjip_desktop.kinerja.nip import parse_nip
from lkjip_desktop.kinerja.penandatangan import Penandatangan
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    galat,
    ke,
    mention,
    peringatan,
)

_TEMPAT = "Pejabat dan masa jabatan"


def _penanda(bahan: BahanPeriksa) -> tuple[Penandatangan, ...]:
    """Who signs the sheet: the head of the office, for a PK its superior too."""
    siapa: tuple[Penandatangan | None, ...] = (bahan.buku.penanda_lembar(bahan.lembar),)
    if bahan.lembar is JenisLembar.PK:
        siapa = bahan.buku.pihak_pk(bahan.pk)
    return tuple(satu for satu in siapa if satu is not None)


def _ada_yang_menjabat(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Somebody on the day of the sheet; before it has a day, anybody at all."""
    for siapa in _penanda(bahan):
        if siapa.pejabat is not None:
            continue
        if not bahan.buku.kantor.where(MasaJabatan, "jabatan_id", siapa.jabatan.id):
            pesan = f"Belum ada yang menjabat {siapa.jabatan.nama}. Tambahkan masa jabatannya."
            yield galat("pejabat.tidak_ada", pesan, _TEMPAT, ke(siapa.jabatan, "nama"))
        elif bahan.tanggal is not None:
            pesan = (
                f"Tidak ada yang menjabat {siapa.jabatan.nama} pada tanggal penandatanganan "
                f"{format_tanggal(bahan.tanggal)}. Lengkapi masa jabatannya, atau perbaiki "
                "tanggalnya."
            )
            yield galat("pejabat.tidak_ada", pesan, _TEMPAT, ke(siapa.jabatan, "nama"))


def _di_bawah_nama(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Pangkat and NIP, which all but a head of region sign with (Permendagri 1/2023 art. 44)."""
    for siapa in _penanda(bahan):
        pejabat = siapa.pejabat
        if pejabat is None:
            continue
        if not pejabat.nama.strip():
            pesan = f"Nama pejabat {siapa.jabatan.nama} belum diisi. Isi namanya."
            yield galat("pejabat.nama_kosong", pesan, _TEMPAT, ke(pejabat, "nama"))
        if siapa.jabatan.peran is PeranJabatan.KEPALA_DAERAH:
            continue
        yield from _nip(pejabat)
        if not siapa.pangkat_golongan:
            pesan = f"Pangkat {mention(pejabat.nama)} belum diisi. Isi pangkat dan golongannya."
            yield peringatan("pejabat.pangkat_kosong", pesan, _TEMPAT, ke(pejabat, "pangkat"))
        yield from _golongan(siapa)


def _golongan(siapa: Penandatangan) -> Iterator[Temuan]:
    """The golongan that is printed: that of the time in office, else that of the person."""
    for satu in (siapa.masa, siapa.pejabat):
        golongan = satu.golongan.strip() if satu is not None else ""
        if satu is None or not golongan:
            continue
        if pesan := doubt("golongan", golongan):
            yield peringatan("pejabat.golongan_bentuk", pesan, _TEMPAT, ke(satu, "golongan"))
        return


def _nip(pejabat: Pejabat) -> Iterator[Temuan]:
    if not pejabat.nip:
        pesan = f"NIP {mention(pejabat.nama)} belum diisi. Isi 18 digit NIP."
        yield peringatan("pejabat.nip_kosong", pesan, _TEMPAT, ke(pejabat, "nip"))
        return
    terbaca = parse_nip(pejabat.nip)
    if isinstance(terbaca, Temuan):
        pesan = f"NIP {mention(pejabat.nama)}: {terbaca.pesan}"
        yield peringatan("pejabat.nip_salah", pesan, _TEMPAT, ke(pejabat, "nip"))


def _nip_ganda(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A NIP belongs to one person: the second is a slip, or the same person entered twice."""
    pertama: dict[str, Pejabat] = {}
    for satu in bahan.buku.kantor.all_of(Pejabat):
        lain = pertama.setdefault(satu.nip, satu) if satu.nip else satu
        if lain is not satu:
            pesan = (
                f"NIP {mention(satu.nama)} sama dengan NIP {mention(lain.nama)}. Perbaiki NIP-nya, "
                "atau hapus salah satu bila orangnya sama."
            )
            yield peringatan("pejabat.nip_ganda", pesan, _TEMPAT, ke(satu, "nip"))


def _penanda_biasa(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A sheet of the kecamatan is signed by its head (source: an RKT signed "Gubernur")."""
    for jabatan in (siapa.jabatan for siapa in _penanda(bahan)):
        if jabatan.peran is not PeranJabatan.KEPALA_PERANGKAT:
            pesan = (
                f"Akan ditandatangani {jabatan.nama}, bukan camat. "
                "Pilih camat, kecuali memang demikian aturannya."
            )
            acuan = ke(bahan.isi_lembar, "jabatan_id")
            yield peringatan("pejabat.bukan_camat", pesan, bahan.tempat, acuan)


def _kepala(bahan: BahanPeriksa) -> Iterator[Temuan]:
    semua = bahan.buku.kantor.all_of(Jabatan)
    kepala = [j for j in semua if j.peran is PeranJabatan.KEPALA_PERANGKAT]
    if not kepala:
        pesan = "Belum ada jabatan camat. Tambahkan jabatan yang berperan kepala perangkat daerah."
        yield galat("pejabat.tanpa_camat", pesan, _TEMPAT)
    for lebih in kepala[1:]:
        pesan = (
            f"Ada lebih dari satu kepala perangkat daerah; {lebih.nama} tidak dipakai. "
            "Sisakan satu jabatan camat."
        )
        yield peringatan("pejabat.camat_ganda", pesan, _TEMPAT, ke(lebih, "peran"))


def _masa(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for jabatan in (siapa.jabatan for siapa in _penanda(bahan)):
        masa = bahan.buku.kantor.where(MasaJabatan, "jabatan_id", jabatan.id)
        for satu in masa:
            if satu.mulai and satu.selesai and satu.selesai < satu.mulai:
                pesan = (
                    f"Masa jabatan {jabatan.nama} mulai {format_tanggal(satu.mulai)} berakhir "
                    "sebelum dimulai. Perbaiki tanggalnya."
                )
                yield peringatan("masa.terbalik", pesan, _TEMPAT, ke(satu, "selesai"))
        for status in (True, False):
            sejenis = [m for m in masa if (m.status is StatusJabatan.DEFINITIF) is status]
            yield from _tumpang(bahan.buku, jabatan, sejenis)


def _tumpang(buku: BukuKinerja, jabatan: Jabatan, masa: list[MasaJabatan]) -> Iterator[Temuan]:
    """Two who hold the seat in the same way at once; a Plh. beside the camat is no overlap."""
    urut = sorted(masa, key=lambda m: (m.mulai or date.min, m.id))
    for dulu, kemudian in pairwise(urut):
        if not dulu.covers(kemudian.mulai or date.min):
            continue
        sejak = f" mulai {format_tanggal(kemudian.mulai)}" if kemudian.mulai else ""
        nama = [mention(buku.kantor.get(Pejabat, m.pejabat_id).nama) for m in (dulu, kemudian)]
        pesan = (
            f"Masa jabatan {nama[0]} dan {nama[1]} sebagai {jabatan.nama} bertumpang{sejak}; "
            f"yang dipakai {nama[1]}. Isi tanggal selesai masa yang lebih dahulu."
        )
        yield peringatan("masa.tumpang", pesan, _TEMPAT, ke(dulu, "selesai"))


PEMERIKSA: tuple[Pemeriksa, ...] = (
    _kepala,
    _ada_yang_menjabat,
    _di_bawah_nama,
    _nip_ganda,
    _masa,
)
CAMAT: tuple[Pemeriksa, ...] = (_penanda_biasa,)
"""For the sheets that the head of the office signs alone."""


def check_pihak(bahan: BahanPeriksa) -> tuple[tuple[Temuan, ...], tuple[Temuan, ...]]:
    """What is found about pihak pertama and about pihak kedua of the agreement, each by itself."""
    semua = [temuan for pemeriksa in PEMERIKSA for temuan in pemeriksa(bahan)]
    pihak = bahan.buku.pihak_pk(bahan.pk)
    return _about(pihak[0], semua), _about(pihak[1], semua)


def _about(siapa: Penandatangan | None, semua: list[Temuan]) -> tuple[Temuan, ...]:
    """The findings that lead to the office, the person or a term of a signatory."""
    if siapa is None:
        return ()
    masa = {siapa.masa.id} if siapa.masa else set()
    milik = {siapa.jabatan.id, *masa, *({siapa.pejabat.id} if siapa.pejabat else set())}
    return tuple(t for t in semua if t.acuan is not None and t.acuan.id in milik)
