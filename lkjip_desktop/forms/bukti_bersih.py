"""The command that clears away evidence files which nothing needs any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lkjip_desktop.actions import bersih_bukti
from lkjip_desktop.actions.folder_bukti import folder_of
from lkjip_desktop.forms.menunggu import wait_for
from lkjip_desktop.forms.tulisan import describe_size
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.actions.bersih_bukti import Sisa
    from lkjip_desktop.forms.window import Jendela

_JUDUL: Final = "Bersihkan bukti"
_MEMERIKSA: Final = "Memeriksa daftar bukti dan cadangan…"
_TANYA: Final = (
    "Hapus {banyak} berkas bukti ({ukuran}) dari folder “{folder}”?\n\nBerkas itu tidak ada lagi "
    "dalam daftar bukti mana pun: tidak di berkas kantor ini, tidak di langkah yang masih dapat "
    "diurungkan atau diulangi, dan tidak di cadangannya di komputer ini; salinan berkas kantor di "
    "tempat lain tidak diperiksa. Yang dihapus tidak dapat dikembalikan dengan Urungkan."
)
_TIADA: Final = "Tidak ada berkas bukti yang dapat dibersihkan."
_DISIMPAN: Final = (
    " {banyak} berkas lain di luar daftar tetap disimpan karena masih disebut sebuah cadangan atau "
    "langkah yang dapat diurungkan."
)
_DIHAPUS: Final = "{banyak} berkas bukti yang tidak dipakai dihapus."
_TERTINGGAL: Final = (
    "{banyak} berkas bukti tidak dapat dihapus; tutup program yang menampilkannya, lalu ulangi."
)


def clear_evidence(jendela: Jendela) -> None:
    """Say how much nothing needs any more, and delete it if the user wants."""
    store, guarded = jendela.jembatan.store, jendela.perintah.guarded
    if store is None or store.read_only:
        return
    path = store.path
    terdaftar = frozenset(satu.berkas for satu in store.buku.all_of(BuktiDukung))
    perlu = guarded(lambda: bersih_bukti.needed_evidence(store))
    if perlu is None:
        return
    cari = lambda: bersih_bukti.find_unused(path, terdaftar, perlu)  # noqa: E731 - done beside the window
    sisa = guarded(lambda: wait_for(jendela, _MEMERIKSA, cari))
    if isinstance(sisa, Temuan):
        jendela.pesan.say(sisa.pesan)
    elif sisa is not None and _agreed(jendela, sisa, folder_of(path).name):
        hasil = guarded(lambda: bersih_bukti.clear_unused(store, sisa))
        if hasil is not None:
            _report(jendela, *hasil)


def _agreed(jendela: Jendela, sisa: Sisa, folder: str) -> bool:
    disimpan = _DISIMPAN.format(banyak=sisa.disimpan) if sisa.disimpan else ""
    if not sisa.berkas:
        (jendela.pesan.say if disimpan else jendela.say)(_TIADA + disimpan)  # long ones are read
        return False
    tanya = _TANYA.format(banyak=len(sisa.berkas), ukuran=describe_size(sisa.bita), folder=folder)
    akhir = f"\n\n{disimpan.strip()}" if disimpan else ""
    return jendela.pemilih.confirm(_JUDUL, tanya + akhir, "Hapus", "Batal")


def _report(jendela: Jendela, pergi: int, tinggal: int) -> None:
    jendela.say(_DIHAPUS.format(banyak=pergi))
    if tinggal:
        jendela.pesan.say(_TERTINGGAL.format(banyak=tinggal))
