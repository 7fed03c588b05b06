"""A sheet that has been issued: what the preview says of it, and which of its pages go out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.worker.pesan import Permintaan

if TYPE_CHECKING:
    from lkjip_desktop.kinerja.penetapan import DokumenTetap

TETAP = "Versi yang ditetapkan"
DRAF = "Draf data sekarang"
BELUM = "Draf – belum ditetapkan."
BERUBAH = "Ada perubahan sejak versi {versi}; yang tampak adalah data sekarang."
_TANYA = (
    "{nama} sudah ditetapkan ({versi}), sedangkan halaman yang tampak sekarang berbeda dari versi "
    "itu. Yang mana yang dicetak atau disimpan?"
)


class Ditetapkan:
    """Knows the latest issued version of the sheet that is shown."""

    def __init__(self, jembatan: Jembatan, pemilih: Pemilih) -> None:
        """Look into the open file of `jembatan`."""
        self._jembatan = jembatan
        self._pemilih = pemilih
        self._permintaan: Permintaan | None = None
        self._tetap: DokumenTetap | None = None

    def look_up(self, permintaan: Permintaan | None) -> None:
        """Find the latest issued version of a sheet; the open file may have changed."""
        from lkjip_desktop.actions.dokumen import Subjek, latest_issued

        store, keadaan = self._jembatan.store, self._jembatan.stored
        self._permintaan, self._tetap = permintaan, None
        if permintaan is not None and store is not None and keadaan is not None:
            pk = permintaan.perubahan_ke
            subjek = Subjek.choose(keadaan.buku, permintaan.lembar, pk)
            self._tetap = latest_issued(keadaan.buku.kantor, subjek)

    def describe(self, pdf: bytes | None) -> str:
        """A line about the sheet asked for: a draft, or issued, and whether `pdf` is that version.

        `pdf` is what is shown, None as long as its pages are on their way. Empty without a sheet.
        """
        tetap, permintaan = self._tetap, self._permintaan
        if permintaan is None:
            return ""
        if tetap is None:
            return BELUM
        kalimat = f"Ditetapkan: {_version(tetap)}."
        if pdf is None or _is(tetap, pdf):
            return kalimat
        if tetap.kertas is not permintaan.kertas:
            return f"{kalimat} Versi itu di kertas {tetap.kertas.upper()}."
        return f"{kalimat} {BERUBAH.format(versi=tetap.versi)}"

    def choose(self, pdf: bytes) -> bytes | Temuan | None:
        """The bytes to hand out while `pdf` is shown: the user says, where the version differs.

        None when they cancel; a Temuan where the file does not give its pages.
        """
        from lkjip_desktop.actions.dokumen import Subjek
        from lkjip_desktop.store import GalatStore

        tetap, store = self._tetap, self._jembatan.store
        if tetap is None or store is None or _is(tetap, pdf):
            return pdf
        nama = Subjek.of(tetap).nama
        tanya = _TANYA.format(nama=nama, versi=_version(tetap))
        pilihan = self._pemilih.choose(nama, tanya, (TETAP, DRAF))
        if pilihan is None:
            return None
        try:
            return (store.berkas(tetap.pdf), pdf)[pilihan]
        except GalatStore as galat:
            return Temuan("keluaran.tetap", str(galat))


def _is(tetap: DokumenTetap, pdf: bytes) -> bool:
    return hashlib.sha256(pdf).hexdigest() == tetap.pdf


def _version(tetap: DokumenTetap) -> str:
    from datetime import datetime

    from lkjip_desktop.kinerja.waktu import format_tanggal

    tanggal = format_tanggal(datetime.fromisoformat(tetap.waktu).date())
    return f"versi {tetap.versi}, {tanggal}"
