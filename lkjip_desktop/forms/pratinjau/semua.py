"""All sheets of the year for one visit to the printer: issued ones as they were issued."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from lkjip_desktop.forms.permohonan import CetakPdf
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.bridge import Jembatan, Keadaan
    from lkjip_desktop.forms.dialog import Pemilih
    from lkjip_desktop.kinerja.penetapan import Kertas
    from lkjip_desktop.store import Store

_TANYA: Final = "Cetak {banyak} lembar tahun {tahun} berturut-turut?\n\n{rincian}"
_TETAP: Final = "Seperti ketika ditetapkan: {daftar}."
_DRAF: Final = "Menurut data sekarang, belum ditetapkan, kertas {kertas}: {daftar}."


class Kumpulan(NamedTuple):
    """The sheets in their order, and the sentence that asks for them."""

    lembar: tuple[CetakPdf, ...]
    tanya: str


def collect(jembatan: Jembatan, kertas: Kertas) -> Kumpulan | Temuan | None:
    """The bytes of every sheet that there is; None while no year is open.

    A Temuan says why the file does not give them.
    """
    from lkjip_desktop.store import GalatStore

    store, keadaan = jembatan.store, jembatan.stored
    if store is None or keadaan is None:
        return None
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        return _collect(store, keadaan, kertas)
    except GalatStore as galat:
        return Temuan("cetak.semua", str(galat))
    finally:
        QGuiApplication.restoreOverrideCursor()


def _collect(store: Store, keadaan: Keadaan, kertas: Kertas) -> Kumpulan:
    from lkjip_desktop.actions.daftar_lembar import list_sheets
    from lkjip_desktop.actions.dokumen import PilihanCetak, print_sheet
    from lkjip_desktop.kinerja.perencanaan import JenisLembar

    semua: list[CetakPdf] = []
    tetap: list[str] = []
    draf: list[str] = []
    for satu in list_sheets(keadaan.buku, keadaan.hasil):
        subjek = satu.subjek
        if subjek.lembar is JenisLembar.PK and subjek.jabatan_id is None:
            continue  # there is none yet
        if not satu.dipakai:
            continue
        pilihan = PilihanCetak(kertas, subjek.perubahan_ke)
        pdf = print_sheet(store, subjek.tahun, subjek.lembar, pilihan).isi
        semua.append(CetakPdf(pdf, subjek.nama, satu.tetap.kertas if satu.tetap else kertas))
        (tetap if satu.tetap else draf).append(subjek.nama.removesuffix(f" {subjek.tahun}"))
    bagian = (
        _TETAP.format(daftar=", ".join(tetap)) if tetap else "",
        _DRAF.format(daftar=", ".join(draf), kertas=kertas.upper()) if draf else "",
    )
    rincian = "\n\n".join(filter(None, bagian))
    tanya = _TANYA.format(banyak=len(semua), tahun=keadaan.buku.tahun, rincian=rincian)
    return Kumpulan(tuple(semua), tanya)


def ask(kumpulan: Kumpulan, pemilih: Pemilih) -> bool:
    """Whether the user wants all of them printed."""
    return pemilih.confirm("Cetak semua lembar", kumpulan.tanya, "Cetak semua…", "Batal")
