"""Tahun lalu: pagu and realisasi of each programme in earlier years, and how much they grew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions.pertumbuhan import MedanAnggaran, set_anggaran_lalu
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, PERSEN, RUPIAH, Cara
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Keterangan
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.perhitungan.hasil import BarisPertumbuhan, Hitungan
from lkjip_desktop.perhitungan.pohon import TAHUN_DIBANDINGKAN, TitikAnggaran

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.angka import Sen
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

_PEMISAH: Final = "|"
_KEPALA: Final = 0
"""In place of a year: the row above those of the years."""
_SELURUH: Final = ""
"""In place of a programme: all of them together."""
_ISI: Final = (
    "Ketik pagu dan realisasi tahun-tahun sebelumnya, dari LKjIP atau laporan realisasi tahun itu. "
    "Kosong berarti tidak diketahui; ketik 0 bila program itu belum ada. Tahun ini mengikuti "
    "bagian Anggaran dan efisiensi."
)
_TAHUN_INI: Final = "Angka tahun ini diubah pada Anggaran dan efisiensi atau Rincian anggaran."
_BERPOHON: Final = "Jumlah dari rincian anggaran tahun itu; ubah pada tahun itu."


class Sel(NamedTuple):
    """Whose row it is, and of which year; year 0 is the row that heads those of its years."""

    program_id: str
    tahun: int

    @classmethod
    def of(cls, kunci: str) -> Sel:
        """The row of a key."""
        program_id, _, tahun = kunci.partition(_PEMISAH)
        return cls(program_id, int(tahun))

    @property
    def kunci(self) -> str:
        """The key of the row."""
        return f"{self.program_id}{_PEMISAH}{self.tahun}"


class BagianTahunLalu(Bagian):
    """Each programme with a row for each year, the sums of the years below."""

    lintas_tahun = True

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._menurut: dict[str, BarisPertumbuhan] = {}
        self.tabel = self.bind_table(
            ProgramTahun.__name__,
            Tabel(jembatan, "Anggaran tahun lalu", self._columns(), is_sum=_is_sum),
            self._rows,
        )
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(Keterangan(_ISI))
        susunan.addWidget(self.tabel)
        susunan.addStretch(1)

    # --- rows and columns ------------------------------------------------------------------------

    def _rows(self) -> list[str]:
        """The keys of the rows, after looking up what stands in them: this year's programmes
        first, then all others of the office.
        """  # noqa: D205 - one sentence
        *program, seluruh = self.shown.hasil.pertumbuhan
        self._menurut = {p.program_id: p for p in program if p.program_id}
        lain = (p.id for p in self.shown.buku.kantor.all_of(Program))
        self._menurut |= {k: BarisPertumbuhan(k, ()) for k in lain if k not in self._menurut}
        if self._menurut:
            self._menurut[_SELURUH] = seluruh
        kini = self.shown.buku.tahun
        tahun = (_KEPALA, *range(kini - TAHUN_DIBANDINGKAN + 1, kini + 1))
        return [Sel(kunci, t).kunci for kunci in self._menurut for t in tahun]

    def _point(self, kunci: str) -> TitikAnggaran:
        sel = Sel.of(kunci)
        return self._menurut[sel.program_id].at(sel.tahun)

    def _columns(self) -> list[Kolom[Any]]:
        return [
            Kolom("Program dan tahun", BACA, self._name, regang=True, menjorok=_depth),
            self._amount("Pagu\n(Rp)", "pagu"),
            self._amount("Realisasi\n(Rp)", "realisasi"),
            self._percentage("Serapan", lambda baris, tahun: baris.at(tahun).serapan),
            self._percentage("Tumbuh\npagu", BarisPertumbuhan.pertumbuhan_pagu),
            self._percentage("Tumbuh\nrealisasi", BarisPertumbuhan.pertumbuhan_realisasi),
        ]

    def _name(self, kunci: str) -> str:
        sel = Sel.of(kunci)
        if sel.tahun != _KEPALA:
            return str(sel.tahun)
        if sel.program_id == _SELURUH:
            return "JUMLAH"
        return self.shown.buku.program(sel.program_id).nama or "Program tanpa nama"

    def _percentage(
        self, judul: str, hitung: Callable[[BarisPertumbuhan, int], Hitungan]
    ) -> Kolom[Any]:
        def nilai(kunci: str) -> Hitungan | None:
            sel = Sel.of(kunci)
            kepala = sel.tahun == _KEPALA
            return None if kepala else hitung(self._menurut[sel.program_id], sel.tahun)

        return Kolom(judul, _PERSEN, nilai, lebar=9)

    def _amount(self, judul: str, kolom: MedanAnggaran) -> Kolom[Any]:
        return Kolom(
            judul,
            RUPIAH,
            lambda kunci: getattr(self._point(kunci), kolom),
            lambda kunci, nilai: self._set(kunci, kolom, nilai),
            medan=kolom,
            lebar=14,
            note=self._why_read_only,
            editable=self._is_typed,
        )

    def _is_typed(self, kunci: str) -> bool:
        bertahun = Sel.of(kunci).tahun != _KEPALA
        return bertahun and not _is_sum(kunci) and not self._why_read_only(kunci)

    def _why_read_only(self, kunci: str) -> str:
        """Why the figures of a year are not typed here; empty where they are."""
        tahun = Sel.of(kunci).tahun
        if tahun == _KEPALA:
            return ""
        if tahun == self.stored.buku.tahun:
            return _TAHUN_INI
        from lkjip_desktop.kinerja.rekap_anggaran import pohon_anggaran

        return _BERPOHON if pohon_anggaran(self.jembatan.kantor, tahun).baris else ""

    def _set(self, kunci: str, kolom: MedanAnggaran, nilai: Sen | None) -> Usul | Temuan:
        sel = Sel.of(kunci)
        return set_anggaran_lalu(self.jembatan.kantor, sel.program_id, sel.tahun, kolom, nilai)

    # --- showing ---------------------------------------------------------------------------------

    def holds(self, tempat: Tempat) -> bool:
        """The figures of every year that has rows, also of one that is a year of work."""
        satu = tempat.entitas
        return (
            isinstance(satu, ProgramTahun)
            and tempat.kolom in {"", "pagu", "realisasi"}
            and Sel(satu.program_id, satu.tahun).kunci in self.tabel.model.rows
        )

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the cell of a programme and a year."""
        satu = tempat.entitas
        if not isinstance(satu, ProgramTahun):
            return False
        self.tabel.setFocus()
        return self.tabel.select(Sel(satu.program_id, satu.tahun).kunci, tempat.kolom)

    def fill(self) -> None:
        """Show everything anew."""
        self.show_rows()

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed: one figure moves those of the next year and of the sum."""
        self.show_rows()


_PERSEN: Final[Cara[Any]] = Cara(lambda n: "" if n is None else PERSEN.format(n), angka=True)
"""As PERSEN, but a row that heads others has none."""


def _depth(kunci: str) -> int:
    return int(Sel.of(kunci).tahun != _KEPALA)


def _is_sum(kunci: str) -> bool:
    return Sel.of(kunci).program_id == _SELURUH
