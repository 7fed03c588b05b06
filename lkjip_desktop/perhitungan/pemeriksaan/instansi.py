"""The office: what stands on the letterhead and before the date."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.kinerja.bentuk import doubt
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    catatan,
    galat,
    ke,
    peringatan,
)

_TEMPAT = "Instansi"
_WAJIB = {
    "nama": "Nama kantor belum diisi. Isi misalnya Kecamatan Palaran.",
    "pemda": "Nama pemerintah daerah belum diisi. Isi misalnya Pemerintah Kota Samarinda.",
    "tempat": "Tempat penandatanganan belum diisi. Isi misalnya Samarinda.",
}


def _wajib(bahan: BahanPeriksa) -> Iterator[Temuan]:
    kantor = bahan.buku.instansi
    for kolom, pesan in _WAJIB.items():
        if not getattr(kantor, kolom).strip():
            yield galat(f"instansi.{kolom}_kosong", pesan, _TEMPAT, ke(kantor, kolom))


def _kop(bahan: BahanPeriksa) -> Iterator[Temuan]:
    kantor = bahan.buku.instansi
    if not kantor.alamat.strip():
        pesan = "Alamat kantor belum diisi, sehingga kop dicetak tanpa alamat."
        yield catatan("instansi.alamat_kosong", pesan, _TEMPAT, ke(kantor, "alamat"))
    if kantor.lambang is None:
        pesan = (
            "Lambang daerah belum dipasang, sehingga kop dicetak tanpa lambang. "
            "Pasang lewat menu Berkas, Ganti lambang."
        )
        yield catatan("instansi.lambang_kosong", pesan, _TEMPAT, ke(kantor, "lambang"))


def _bentuk(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """What the kop prints as a postcode or an address of mail has the shape of one."""
    kantor = bahan.buku.instansi
    for kolom in ("kode_pos", "surel"):
        if ragu := doubt(kolom, getattr(kantor, kolom)):
            pesan = f"{ragu} Perbaiki di formulir Instansi, karena tercetak."
            yield peringatan(f"instansi.{kolom}_bentuk", pesan, _TEMPAT, ke(kantor, kolom))


PEMERIKSA: tuple[Pemeriksa, ...] = (_wajib, _kop, _bentuk)
