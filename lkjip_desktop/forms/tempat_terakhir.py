"""TempatTerakhir: the year, form and part where each file was left, for the next start."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.letak import Letak
from lkjip_desktop.forms.permohonan import show_part
from lkjip_desktop.forms.setelan import Setelan

if TYPE_CHECKING:
    from lkjip_desktop.forms.window import Jendela

_SETELAN: Final = "berkas/tempat"
Tempat = tuple[str, str, int]
"""Keys of a step and of a part of its form; the year, 0 where there is none."""


class TempatTerakhir:
    """Follows where somebody is in the open file, and leads there when it is opened again."""

    def __init__(self, setelan: Setelan) -> None:
        """Remember in `setelan`."""
        self._setelan = setelan
        self._semua = _read(setelan.text(_SETELAN))
        self._berkas = ""
        """The file that is followed; none before it has been led to its place."""

    def note(self, jendela: Jendela, path: Path) -> None:
        """Somebody is here now."""
        if str(path) == self._berkas:
            self._semua[self._berkas] = place_of(jendela)

    def go_back(self, jendela: Jendela, path: Path, mulai: Tempat) -> None:
        """Show where work on the file `path` was left, unless somebody has left `mulai` already."""
        self._berkas = str(path)
        langkah, bagian, tahun = self._semua.get(self._berkas, mulai)
        if place_of(jendela) != mulai or not _is_known(langkah, bagian):
            self.note(jendela, path)
            return
        if tahun in jendela.jembatan.kantor.tahun_kerja():
            jendela.jembatan.set_year(tahun)
        show_part(jendela, Letak(langkah, bagian))

    def keep(self) -> None:
        """Remember the places in those files that are remembered themselves."""
        berkas = map(str, self._setelan.recent_files)
        ingat = {satu: self._semua[satu] for satu in berkas if satu in self._semua}
        self._setelan.keep(_SETELAN, json.dumps(ingat, ensure_ascii=False))


def place_of(jendela: Jendela) -> Tempat:
    """Where somebody is."""
    return jendela.step, jendela.form.shown, jendela.jembatan.tahun or 0


def _is_known(langkah: str, bagian: str) -> bool:
    """Whether this version of the program has such a place."""
    return any(s.kunci == langkah and bagian in {b.kunci for b in s.bagian} for s in LANGKAH)


def _read(teks: str) -> dict[str, Tempat]:
    """The place in each file; a damaged text is as good as none."""
    try:
        isi = json.loads(teks)
    except ValueError:
        return {}
    return {
        path: (tempat[0], tempat[1], tempat[2])
        for path, tempat in (isi.items() if isinstance(isi, dict) else ())
        if isinstance(tempat, list) and [type(satu) for satu in tempat] == [str, str, int]
    }
