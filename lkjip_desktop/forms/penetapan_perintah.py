"""Issuing the sheet that is shown: what it means, the decision, and what stands in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.actions.dokumen import Subjek, latest_issued
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan.pemeriksaan import check
from lkjip_desktop.store import GalatStore
from lkjip_desktop.worker.pesan import Permintaan

if TYPE_CHECKING:
    from collections.abc import Sequence

MAKNA: Final = (
    "Menetapkan membekukan isi dan halaman sebuah lembar sebagai versi resmi. Cetakannya tetap "
    "sama walaupun data kemudian berubah; perubahan menjadi versi berikutnya."
)
_TANYA: Final = (
    "Tetapkan {nama} sebagai versi {versi}, pada kertas {kertas}?\n\n"
    + MAKNA
    + " Versi yang sudah ditetapkan tidak dapat dihapus.\n\nSesudah itu Urungkan kosong untuk "
    "seluruh berkas: semua langkah sebelum penetapan, juga yang bukan tentang lembar ini, tidak "
    "dapat diurungkan lagi."
)
_DITOLAK: Final = "{nama} belum dapat ditetapkan. {sebab}"
_SELESAI: Final = (
    "{nama} ditetapkan sebagai versi {versi}. Langkah sebelumnya tidak dapat diurungkan lagi."
)
_SAMA: Final = "{nama} sudah ditetapkan (versi {versi}) dan tidak berubah sejak itu."


def issue(jembatan: Jembatan, pemilih: Pemilih, permintaan: Permintaan) -> str | Temuan:
    """Issue a sheet if the user wants; what has been done (empty: nothing), or why it can't be."""
    store, keadaan = jembatan.store, jembatan.stored
    if store is None or keadaan is None:
        return ""
    lembar, ke = permintaan.lembar, permintaan.perubahan_ke
    subjek = Subjek.choose(keadaan.buku, lembar, ke)
    semua = check(keadaan.buku, keadaan.hasil, lembar, ke)
    if galat := [t for t in semua if t.tingkat is Tingkat.GALAT]:
        return _refuse(subjek, galat)
    lama = latest_issued(store.buku, subjek)
    tanya = _TANYA.format(
        nama=subjek.nama,
        versi=lama.versi + 1 if lama else 1,
        kertas=permintaan.kertas.value.upper(),
    )
    if not pemilih.confirm("Tetapkan lembar", tanya, "Tetapkan", "Batal"):
        return ""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        hasil = tetapkan(store, permintaan.tahun, lembar, permintaan.kertas, ke)
    except GalatStore as satu:
        return Temuan("penetapan.store", str(satu))
    finally:
        QGuiApplication.restoreOverrideCursor()
    if not isinstance(hasil, DokumenTetap):
        return _refuse(subjek, hasil)
    return (_SAMA if hasil == lama else _SELESAI).format(nama=subjek.nama, versi=hasil.versi)


def _refuse(subjek: Subjek, galat: Sequence[Temuan]) -> Temuan:
    """All that stands in the way: one sentence each."""
    sebab = " ".join(t.pesan for t in galat[:3])
    lain = f" Dan {len(galat) - 3} hal lain." if len(galat) > 3 else ""  # noqa: PLR2004 - as above
    kalimat = _DITOLAK.format(nama=subjek.nama, sebab=sebab + lain)
    return Temuan("penetapan.galat", kalimat)
