"""Pieces that sheets share: letterhead, titles, signatures, the frame of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Blok,
    Dokumen,
    Jarak,
    Judul,
    Kop,
    Orientasi,
    Penanda,
    Run,
    TandaTangan,
)
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.nip import format_nip
from lkjip_desktop.kinerja.penandatangan import Penandatangan, is_kepala_daerah, nama_penanda
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.hasil import HasilKinerja

ISIAN = "." * 36
"""A dotted line to be filled in by hand."""
_ISIAN_TEMPAT = "." * 20
HURUF_TERKECIL = 0.85
"""Factor on the letters of a sheet that a little would push onto a second page."""
CAMAT = "CAMAT"
"""Stands above a signature where no office has been entered."""


@dataclass(frozen=True, slots=True)
class Bahan:
    """What a sheet is made from: a year, its figures, and what the one who prints asks for."""

    buku: BukuKinerja
    hasil: HasilKinerja
    kertas: Kertas = Kertas.F4
    perubahan_ke: int | None = None
    """Which PK: 0 murni, n the n-th Perubahan, None the one in force."""
    lambang: bytes | None = None

    @property
    def instansi(self) -> Instansi:
        """The office."""
        return self.buku.instansi


def kop(bahan: Bahan) -> Kop:
    """The letterhead; dotted lines where the office has not been entered."""
    kantor = bahan.instansi
    hubungan = (
        ("Kode Pos", kantor.kode_pos),
        ("Telepon", kantor.telepon),
        ("Surel", kantor.surel),
        ("Laman", kantor.laman),
    )
    return Kop(
        lambang=bahan.lambang,
        nama=(kantor.pemda.upper() or f"PEMERINTAH {ISIAN}", nama_kantor(bahan)),
        alamat=kantor.alamat,
        hubungan=tuple(f"{nama} {isi}" for nama, isi in hubungan if isi),
    )


def nama_kantor(bahan: Bahan) -> str:
    """The office as it stands in a title."""
    return bahan.instansi.nama.upper() or f"KECAMATAN {ISIAN}"


def judul(*baris: str, nomor: str = "") -> Judul:
    """Bold title lines, and below them the number of the sheet where it has one."""
    tebal = [Run(satu, tebal=True) for satu in baris]
    return Judul((*tebal, *([Run(f"Nomor: {nomor}")] if nomor else [])))


def dokumen_lembar(
    bahan: Bahan,
    lembar: JenisLembar,
    nama: str,
    isi: Sequence[Blok],
    *,
    judul_lembar: tuple[str, ...] = (),
    orientasi: Orientasi = Orientasi.TEGAK,
    huruf_terkecil: float = HURUF_TERKECIL,
) -> Dokumen:
    """A yearly sheet of one section: letterhead, title, its own blocks, the signature.

    The title is "NAMA TAHUN 2024" with the office below it unless `judul_lembar` says otherwise.
    """
    tahun = bahan.buku.tahun
    isi_lembar = bahan.buku.lembar(lembar)
    kepala = judul_lembar or (f"{nama.upper()} TAHUN {tahun}", nama_kantor(bahan))
    bagian = Bagian(
        penanda=nama,
        kertas=bahan.kertas,
        orientasi=orientasi,
        huruf_terkecil=huruf_terkecil,
        blok=(
            kop(bahan),
            judul(*kepala, nomor=isi_lembar.nomor if isi_lembar else ""),
            Jarak(14),
            *isi,
            Jarak(24),
            _tanda_tangan(bahan, lembar),
        ),
    )
    return dokumen(bahan, nama, (bagian,))


def dokumen(bahan: Bahan, nama: str, bagian: tuple[Bagian, ...]) -> Dokumen:
    """A document with what its file says about itself: "Pengukuran Kinerja 2024"."""
    nama_tahun = f"{nama} {bahan.buku.tahun}"
    return Dokumen(
        judul=" – ".join(filter(None, (nama_tahun, bahan.instansi.nama))),
        subjek=nama_tahun,
        bagian=bagian,
        pembuat=bahan.instansi.nama,
    )


# --- signatures ------------------------------------------------------------------------------


def _tanda_tangan(bahan: Bahan, jenis: JenisLembar) -> TandaTangan:
    """The signature of a sheet of the year: whoever holds the office on the sheet's date."""
    return TandaTangan(
        tempat_tanggal(bahan.instansi, bahan.buku.tanggal_lembar(jenis)),
        penanda(bahan.buku.penanda_lembar(jenis), CAMAT),
    )


def tempat_tanggal(instansi: Instansi, tanggal: date | None) -> str:
    """Place and date of signing, dotted where they are not known."""
    hari = format_tanggal(tanggal) if tanggal else ISIAN
    return f"{instansi.tempat or _ISIAN_TEMPAT}, {hari}"


def penanda(siapa: Penandatangan | None, sebutan: str, pihak: str = "") -> Penanda:
    """Office, name and rank of a signatory; `sebutan` where no office has been entered.

    `pihak` stands below the office. Where nobody is in office, dotted lines take name and NIP.
    """
    jabatan = (siapa.sebutan.strip() if siapa else "") or sebutan
    nama = nama_penanda(siapa)
    keterangan = () if is_kepala_daerah(siapa) else _keterangan(siapa)
    return Penanda(
        sebutan=(jabatan, f"{pihak},") if pihak else (f"{jabatan},",),
        nama=Run(nama, tebal=True, garis=bool(keterangan)) if nama else Run(ISIAN),
        keterangan=keterangan,
    )


def _keterangan(siapa: Penandatangan | None) -> tuple[str, ...]:
    pejabat = siapa.pejabat if siapa else None
    pangkat = siapa.pangkat_golongan if siapa else ""
    nip = format_nip(pejabat.nip) if pejabat else ""
    return (*([pangkat] if pangkat else []), f"NIP. {nip or ISIAN}")
