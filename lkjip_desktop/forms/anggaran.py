"""Anggaran dan Efisiensi: pagu and realisasi of each programme, and what follows from them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah
from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, PERSEN, POIN, RUPIAH, Cara
from lkjip_desktop.forms.lembar import PanelLembar
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tempat import touched_rows
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.ketikan_anggaran import tell_figures, unused_figures
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.perhitungan.hasil import BarisEfisiensi, BarisProgram

_JENIS = ProgramTahun.__name__
_DIJUMLAH = "Jumlah dari sub kegiatannya; ubah pada Rincian anggaran."
_KETIKAN = (
    "Yang diketik per program ({}) disimpan, tetapi tidak dipakai: tahun ini dijumlah dari sub "
    "kegiatan pada Rincian anggaran."
)
_SELURUH = "seluruh"
"""Key of the row of the whole."""


class BagianAnggaran(Bagian):
    """The grid of programmes, and the efisiensi that follows from it and from capaian."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._program: dict[str, BarisProgram | BarisEfisiensi] = {}
        """What stands in the rows of the programmes; JUMLAH is the last."""
        self._efisiensi: dict[str, BarisEfisiensi] = {}
        self.kepala = PanelLembar(self, "efisiensi")
        self.tabel = self.bind_table(
            _JENIS,
            Tabel(jembatan, "Anggaran program", self._program_columns(), is_sum=_is_sum),
            self._rows,
        )
        self.efisiensi = self.add_table(
            Tabel(jembatan, "Efisiensi", self._efficiency_columns(), is_sum=_is_sum),
            self._efficiency_rows,
        )
        self.catatan, self.ketikan = Keterangan(), Keterangan()
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(self.kepala)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Pagu dan realisasi program"))
        susunan.addWidget(self.tabel)
        susunan.addWidget(self.ketikan)
        susunan.addSpacing(4)
        susunan.addWidget(heading("Efisiensi penggunaan sumber daya"))
        susunan.addWidget(self.efisiensi)
        susunan.addWidget(self.catatan)
        susunan.addStretch(1)

    # --- the programmes -------------------------------------------------------------------------

    def _rows(self) -> list[str]:
        """The keys of the rows, after looking up what stands in them."""
        hasil = self.shown.hasil
        self._program = {p.program.id: p for p in hasil.program}
        if self._program:
            self._program[_SELURUH] = hasil.efisiensi[-1]
        return list(self._program)

    def _stored_row(self, kunci: str) -> ProgramTahun:
        return next(p for p in self.stored.buku.program_tahun if p.program_id == kunci)

    def _summed(self) -> bool:
        """Whether pagu and realisasi are the sums of the budget tree, which nobody types."""
        return bool(self.stored.buku.pohon_anggaran.baris)

    def _program_columns(self) -> list[Kolom[Any]]:
        def nama(kunci: str) -> str:
            baris = self._program[kunci]
            return baris.program.nama if isinstance(baris, BarisProgram) else "JUMLAH"

        def sasaran(kunci: str) -> str:
            baris = self._program[kunci]
            if isinstance(baris, BarisEfisiensi):
                return ""
            return baris.sasaran.uraian if baris.sasaran else "Belum dikaitkan"

        return [
            Kolom("Program", BACA, nama, regang=True),
            Kolom("Sasaran", BACA, sasaran, regang=True),
            self._amount("Pagu berlaku\n(Rp)", "pagu"),
            self._amount("Realisasi\n(Rp)", "realisasi"),
            Kolom("Serapan", PERSEN, lambda kunci: self._program[kunci].serapan, lebar=9),
        ]

    def _amount(self, judul: str, kolom: Any) -> Kolom[Any]:  # noqa: ANN401 - one of two literals
        return Kolom(
            judul,
            RUPIAH,
            lambda kunci: getattr(self._program[kunci], kolom),
            lambda kunci, nilai: ubah.set_anggaran_tahun(
                self.jembatan.kantor, self._stored_row(kunci), kolom, nilai
            ),
            medan=kolom,
            lebar=14,
            note=lambda _: _DIJUMLAH if self._summed() else "",
            editable=lambda kunci: kunci != _SELURUH and not self._summed(),
        )

    # --- efisiensi --------------------------------------------------------------------------------

    def _efficiency_columns(self) -> list[Kolom[Any]]:
        def nama(kunci: str) -> str:
            sasaran = self._efisiensi[kunci].sasaran
            return sasaran.uraian if sasaran else "Keseluruhan"

        def angka(judul: str, kolom: str, catatan: str, cara: Cara[Any] = PERSEN) -> Kolom[Any]:
            return Kolom(
                judul,
                cara,
                lambda kunci: getattr(self._efisiensi[kunci], kolom),
                lebar=11,
                note=lambda _: catatan,
            )

        return [
            Kolom("Sasaran", BACA, nama, regang=True),
            angka("Capaian", "capaian", "Rata-rata capaian indikator."),
            angka("Serapan", "serapan", "Realisasi dibagi pagu."),
            angka("(a) Sisa\nbiaya", "efisiensi_biaya", "100% − serapan."),
            angka(
                "(b) Selisih\ncapaian", "efisiensi_selisih", "Capaian − serapan, dalam poin.", POIN
            ),
            angka("(c) Menurut\ncapaian", "efisiensi_capaian", "1 − realisasi / (pagu × capaian)."),
        ]

    def _efficiency_rows(self) -> list[str]:
        """The keys of the rows, after looking up what stands in them."""
        baris = self.shown.hasil.efisiensi
        self._efisiensi = {b.sasaran.id if b.sasaran else _SELURUH: b for b in baris}
        return list(self._efisiensi)

    def _show_efficiency(self) -> None:
        baris = self.shown.hasil.efisiensi
        catatan = [
            f"{b.sasaran.uraian if b.sasaran else 'Keseluruhan'}: {b.catatan}"
            for b in baris
            if b.catatan
        ]
        catatan.append(
            "(a) 100% − serapan   (b) capaian − serapan, dalam poin: yang dicetak   "
            "(c) 1 − realisasi / (pagu × capaian)"
        )
        self.catatan.setText("\n".join(catatan))

    def _show_typed(self) -> None:
        """Say of what was typed per programme that it is kept but does not count."""
        ketikan = unused_figures(self.stored.buku.kantor, self.stored.buku.tahun)
        self.ketikan.setText(_KETIKAN.format(tell_figures(ketikan)))
        self.ketikan.setVisible(bool(ketikan))

    # --- showing ----------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        self.refresh_fields()
        self.show_rows()
        self.efisiensi.touch_changed()
        self._show_typed()
        self._show_efficiency()
        self.kepala.fill()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        if structure_changed(perubahan, _JENIS):
            self.fill()
            return
        self.refresh_fields()
        baris = {*touched_rows(perubahan, _JENIS), _SELURUH}
        self.tabel.touch(baris, angka=_only_figures(perubahan))
        self.efisiensi.touch_changed()
        self._show_typed()
        self._show_efficiency()
        self.kepala.fill()


def _only_figures(perubahan: Perubahan) -> bool:
    """Whether no programme of a step serves another sasaran than before."""
    sasaran = (
        (getattr(u.lama, "sasaran_id", None), getattr(u.baru, "sasaran_id", None))
        for u in perubahan.ubahan
    )
    return all(lama == baru for lama, baru in sasaran)


def _is_sum(kunci: str) -> bool:
    """Whether a row adds up all others."""
    return kunci == _SELURUH
