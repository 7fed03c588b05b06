"""The bundle for who helps from afar, asked for in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from lkjip_desktop.forms.dialog import PAKET

if TYPE_CHECKING:
    from lkjip_desktop.forms.window import Jendela

_JUDUL = "Kemas untuk bantuan"
_USULAN = "Bantuan LKjIP Desktop.zip"


def pack_for_help(jendela: Jendela) -> None:
    """Say what the bundle holds, and write it where the user wants it."""
    from lkjip_desktop.actions import bantuan
    from lkjip_desktop.forms.berkas import describe_os
    from lkjip_desktop.paths import log_dir

    tanya = f"Paket ini membantu pengembang mencari kesalahan. Isinya: {bantuan.ISI_PAKET}"
    if not jendela.pemilih.confirm(_JUDUL, tanya, "Pilih tempat…", "Batal"):
        return
    path = jendela.pemilih.save_file(_JUDUL, _USULAN, PAKET)
    if path is None:
        return
    store, setelan = jendela.jembatan.store, jendela.setelan.summary()
    try:
        bantuan.pack_for_help(path, log_dir(), _screen(jendela), setelan, store)
    except OSError as galat:
        jendela.pesan.say(describe_os(galat))
    else:
        jendela.say(f"Paket bantuan ditulis: {path.name}")


def _screen(jendela: Jendela) -> dict[str, str]:
    layar = jendela.screen()
    ukuran = layar.availableSize()
    return {
        "Qt": qVersion(),
        "Layar": f"{ukuran.width()} x {ukuran.height()}, skala {layar.devicePixelRatio():g}",
        "Huruf": f"{jendela.font().family()} {jendela.font().pointSize()}",
    }
