"""Realisasi antartahun: this year beside those before it, with the trend and the year's texts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.bagian_tahun import BagianTahun
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, NILAI, PERSEN, Cara
from lkjip_desktop.forms.realisasi_teks import PanelTeks
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tren import LEBAR, describe_trend, format_trend, painter_of
from lkjip_desktop.forms.tren_lebar import LebarTren
from lkjip_desktop.forms.tulisan import Keterangan
from lkjip_desktop.forms.urutan_tab import put_below
from lkjip_desktop.kinerja.kerangka import padanan_tahun
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import Indikator, TargetRenstra
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import Hitungan, TakTerhitung, TitikTahun
from lkjip_desktop.perhitungan.perbandingan import selisih_capaian, tahun_berdampingan

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan

TARGET, REALISASI, CAPAIAN = "target", "realisasi", "capaian"
_HAL: Final = {TARGET: "Target", REALISASI: "Realisasi", CAPAIAN: "Capaian"}
_PEMISAH: Final = "|"
_SELURUHNYA: Final = 2000
"""Height of the grid, in pixels, up to which the form is scrolled and not the grid in it."""
_ASAL_TARGET: Final = "Target diubah pada PK, RKT, atau Renstra tahun itu."
_ISI: Final = (
    "Realisasi setiap tahun dapat diketik di sini, juga tahun sebelum berkas ini ada. Target tahun "
    "itu adalah target PK-nya, RKT-nya, atau Renstra. Tren: capaian dibanding tahun berdata "
    "sebelumnya."
)


class Sel(NamedTuple):
    """Whose row it is, and which of the three figures stands in it."""

    indikator_id: str
    hal: str

    @classmethod
    def of(cls, kunci: str) -> Sel:
        """The row of a key."""
        return cls(*kunci.split(_PEMISAH))

    @property
    def kunci(self) -> str:
        """The key of the row."""
        return f"{self.indikator_id}{_PEMISAH}{self.hal}"


class Persen(Decimal):
    """A capaian, written as a percentage; target and realisasi stand in their own unit."""


def _write(nilai: Any) -> str:  # noqa: ANN401 - a Nilai, a capaian, or blank
    capaian = isinstance(nilai, Persen | TakTerhitung)
    return PERSEN.format(nilai) if capaian else NILAI.format(nilai)


_CAMPUR: Final[Cara[Any]] = Cara(_write, NILAI.parse, NILAI.isian, angka=True)


class BagianAntartahun(BagianTahun):
    """Three rows for each indicator, a column for each year, and the end of the Renstra."""

    lintas_tahun = True

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without a grid: its columns follow the year of work."""
        super().__init__(jembatan)
        self._tahun: tuple[int, ...] = ()
        self.teks = PanelTeks(self)
        self.susunan.addWidget(Keterangan(_ISI))
        self.susunan.addWidget(self.teks)
        self.susunan.addStretch(1)

    # --- the grid --------------------------------------------------------------------------------

    def _build(self) -> None:
        """Make the grid anew where the years are others."""
        buku = self.shown.buku
        self._tahun = tahun = tuple(tahun_berdampingan(buku.tahun))
        akhir = buku.renstra.tahun_akhir if buku.renstra else None
        tabel = self.renew_table(
            (tahun, akhir),
            RealisasiIndikator.__name__,
            lambda: self._make_table(tahun, akhir),
            self._rows,
        )
        if tabel is not None:
            tabel.view.tinggi_wajar = _SELURUHNYA
            tabel.model.serumpun = lambda kunci: Sel.of(kunci).indikator_id
            tabel.view.moved.connect(self._follow_cursor)
            self.susunan.insertWidget(1, tabel)
            put_below(tabel, self.teks)

    def _make_table(self, tahun: Sequence[int], akhir: int | None) -> Tabel:
        tabel = Tabel(self.jembatan, "Realisasi antartahun", self._columns(tahun, akhir))
        LebarTren(tabel)  # before the widths that are remembered come
        return tabel

    def _rows(self) -> list[str]:
        return [Sel(i.id, hal).kunci for i in self.shown.buku.indikator_diukur for hal in _HAL]

    def _columns(self, tahun: Sequence[int], akhir: int | None) -> list[Kolom[Any]]:
        kolom: list[Kolom[Any]] = [
            Kolom("Indikator", BACA, self._name, regang=True, menjorok=_depth),
            Kolom("Hal", BACA, lambda kunci: _HAL[Sel.of(kunci).hal], lebar=7),
            *map(self._year, tahun),
        ]
        if akhir and akhir not in tahun:
            kolom.append(Kolom(f"Renstra\n{akhir}", _CAMPUR, self._end, lebar=6))
        return [*kolom, self._trend(tahun)]

    def _name(self, kunci: str) -> str:
        sel = Sel.of(kunci)
        if sel.hal != TARGET:
            return ""
        satu = self.shown.buku.kantor.get(Indikator, sel.indikator_id)
        return f"{satu.nama} ({satu.satuan})" if satu.satuan else satu.nama

    def _year(self, tahun: int) -> Kolom[Any]:
        return Kolom(
            str(tahun),
            _CAMPUR,
            partial(self._figure, tahun),
            partial(self._set, tahun),
            medan=str(tahun),
            lebar=5 if self._has_data(tahun) else 4,
            note=lambda kunci: _ASAL_TARGET if Sel.of(kunci).hal == TARGET else "",
            editable=lambda kunci: Sel.of(kunci).hal == REALISASI,
        )

    def _has_data(self, tahun: int) -> bool:
        """Whether figures stand in the column of a year; a blank one leaves its room to others."""
        kantor = self.shown.buku.kantor
        return any(kantor.where(k, "tahun", tahun) for k in (RealisasiIndikator, TargetRenstra))

    def _trend(self, semua: Sequence[int]) -> Kolom[Any]:
        def titik(kunci: str) -> list[TitikTahun]:
            sel = Sel.of(kunci)
            if sel.hal != CAPAIAN:
                return []
            return [self.shown.hasil.titik(sel.indikator_id, tahun) for tahun in semua]

        def selisih(kunci: str) -> Hitungan:
            return selisih_capaian(titik(kunci), self.shown.buku.tahun)

        def teks(kunci: str) -> str:
            return format_trend(selisih(kunci)) if titik(kunci) else ""

        def catatan(kunci: str) -> str:
            return describe_trend(selisih(kunci), titik(kunci)) if titik(kunci) else ""

        return Kolom("Tren", BACA, teks, lebar=LEBAR, note=catatan, lukis=painter_of(titik, teks))

    # --- figures ---------------------------------------------------------------------------------

    def _figure(self, tahun: int, kunci: str) -> Nilai | Hitungan | None:
        sel = Sel.of(kunci)
        titik = self.shown.hasil.titik(sel.indikator_id, tahun)
        if sel.hal == CAPAIAN:
            return _percent(titik.capaian)
        return titik.target if sel.hal == TARGET else titik.realisasi

    def _end(self, kunci: str) -> Nilai | Hitungan | None:
        """The promise for the last year of the Renstra, and what this year is of it."""
        sel = Sel.of(kunci)
        semua = self.shown.hasil.perbandingan
        baris = next(b for b in semua if b.indikator.id == sel.indikator_id)
        if sel.hal == CAPAIAN:
            return _percent(baris.capaian_akhir)
        return baris.target_akhir if sel.hal == TARGET else None

    def _set(self, tahun: int, kunci: str, nilai: Nilai | None) -> Usul | Temuan:
        kantor = self.jembatan.kantor
        indikator_id = padanan_tahun(kantor, Sel.of(kunci).indikator_id, tahun)
        return ubah.set_realisasi(kantor, indikator_id, tahun, "nilai", nilai)

    # --- places ----------------------------------------------------------------------------------

    def holds(self, tempat: Tempat) -> bool:
        """The realisasi of every year that has a column."""
        satu = tempat.entitas
        return (
            isinstance(satu, RealisasiIndikator)
            and tempat.kolom in {"", "nilai"}
            and satu.tahun in self._tahun
        )

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the realisasi of an indicator in a year."""
        satu = tempat.entitas
        if self.tabel is None or not isinstance(satu, RealisasiIndikator):
            return False
        for indikator in self.shown.buku.indikator_diukur:
            if padanan_tahun(self.jembatan.book, indikator.id, satu.tahun) == satu.indikator_id:
                self.tabel.setFocus()
                return self.tabel.select(Sel(indikator.id, REALISASI).kunci, str(satu.tahun))
        return False

    # --- showing ---------------------------------------------------------------------------------

    def _follow_cursor(self) -> None:
        """Show the texts of the indicator and the year in which the cursor stands."""
        if self.tabel is None or self.tabel.current_row is None:
            self.teks.show_texts(None, self.shown.buku.tahun)
            return
        medan = self.tabel.model.kolom[self.tabel.view.currentIndex().column()].medan
        tahun = int(medan) if medan else self.shown.buku.tahun
        sel = Sel.of(self.tabel.current_row)
        self.teks.show_texts(sel.indikator_id, tahun)

    def fill(self) -> None:
        """Show everything anew."""
        self._build()
        self.show_rows()
        baris = self.shown.buku.indikator_diukur
        if self.tabel is not None and self.tabel.current_row is None and baris:
            self.tabel.select(Sel(baris[0].id, REALISASI).kunci, str(self.shown.buku.tahun))
        self._follow_cursor()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        ringan = perubahan.kinds == {RealisasiIndikator.__name__}
        if ringan and self.tabel is not None and self.jembatan.shown is not self.jembatan.stored:
            self.tabel.touch(None)
        else:
            self.fill()


def _percent(capaian: Hitungan) -> Hitungan:
    return Persen(capaian) if isinstance(capaian, Decimal) else capaian


def _depth(kunci: str) -> int:
    """The three rows of an indicator stay together when a column is sorted: each is below one."""
    return tuple(_HAL).index(Sel.of(kunci).hal)
