"""Buat tahun baru: ask which year, open it, show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import Pemilih

if TYPE_CHECKING:
    from lkjip_desktop.kinerja.buku import BukuKantor

_TANYA = (
    "Tahun yang dibuat meneruskan Renstra, aturan, program, dan penanda tangan tahun sebelumnya. "
    "Target mengikuti Renstra; nomor, tanggal, pagu, dan realisasi dikosongkan."
)


def open_next_year(jembatan: Jembatan, pemilih: Pemilih) -> None:
    """Open the year that the user names; the one after the last is suggested."""
    from lkjip_desktop.actions.tahun_baru import open_year

    tahun = pemilih.ask_year("Buat tahun baru", _TANYA, _next_year(jembatan.kantor))
    if tahun is not None and jembatan.carry_out(open_year(jembatan.kantor, tahun)):
        jembatan.set_year(tahun)


def _next_year(kantor: BukuKantor) -> int:
    from datetime import date

    ada = kantor.tahun_kerja()
    return ada[-1] + 1 if ada else date.today().year  # noqa: DTZ011 - the clerk's own calendar
