"""Tetapkan: issue a sheet. Its inputs and its bytes are frozen; a later change is a new version."""

from __future__ import annotations

from datetime import datetime

from lkjip_desktop import __version__
from lkjip_desktop.actions.dokumen import Subjek, latest_issued, make_pdf
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.masukan import freeze
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas, Pindaian
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.perhitungan.pemeriksaan import check
from lkjip_desktop.store import Store
from lkjip_desktop.store.kunci import pelaku
from lkjip_desktop.store.tabel import SKEMA

_BUKAN_MASUKAN = frozenset(satu.__name__ for satu in (DokumenTetap, Pindaian, BuktiDukung))
"""What follows from issuing, and what no sheet prints: it can't be what a sheet is made from."""

TANPA_PENANDA = Temuan(
    "tetapkan.tanpa_penanda",
    "Belum ada jabatan yang menandatangani lembar ini. Isi jabatan Camat dahulu.",
)


def tetapkan(
    store: Store,
    tahun: int,
    lembar: JenisLembar,
    kertas: Kertas = Kertas.F4,
    perubahan_ke: int | None = None,
) -> DokumenTetap | tuple[Temuan, ...]:
    """Issue a sheet, or say which findings stand in the way. Undo does not reach behind it.

    What has been issued already, unchanged to the byte, is not issued again.
    """
    buku = BukuKinerja(store.buku, tahun)
    temuan = check(buku, hitung(buku), lembar, perubahan_ke)
    if galat := tuple(t for t in temuan if t.tingkat is Tingkat.GALAT):
        return galat
    subjek = Subjek.choose(buku, lembar, perubahan_ke)
    if subjek.jabatan_id is None:
        return (TANPA_PENANDA,)
    lama = latest_issued(store.buku, subjek)
    pdf = make_pdf(store, tahun, lembar, kertas, perubahan_ke)
    if lama is not None and lama.kertas is kertas and store.berkas(lama.pdf) == pdf:
        return lama
    versi = lama.versi + 1 if lama else 1
    with store.transaction(f"Tetapkan {subjek.nama} versi {versi}", batas=True) as t:
        tetap = with_natural_id(
            DokumenTetap,
            tahun=tahun,
            lembar=lembar,
            jabatan_id=subjek.jabatan_id,
            pk_id=_pk_id(buku, subjek),
            perubahan_ke=subjek.perubahan_ke,
            versi=versi,
            menggantikan_id=lama.id if lama else None,
            kertas=kertas,
            masukan=t.keep_berkas(freeze(SKEMA, buku.kantor.entitas(_is_input))),
            pdf=t.keep_berkas(pdf),
            waktu=datetime.now().astimezone().isoformat(timespec="seconds"),
            pelaku=pelaku(),
            program=__version__,
        )
        t.put(tetap)
    return tetap


def _pk_id(buku: BukuKinerja, subjek: Subjek) -> str | None:
    pk = buku.pk(subjek.perubahan_ke) if subjek.lembar is JenisLembar.PK else None
    return pk.id if pk else None


def _is_input(jenis: str) -> bool:
    return jenis not in _BUKAN_MASUKAN
