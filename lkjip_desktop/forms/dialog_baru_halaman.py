"""The pages of the dialog for a new file: the office, the camat, his superior and the plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from lkjip_desktop.actions.kantor_baru import (
    KEPALA_KANTOR,
    LAMA_RENSTRA,
    PejabatBaru,
    is_kabupaten,
    region_name,
)
from lkjip_desktop.forms.isian_dialog import IsianDialog, tidy
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan, buddy_label, heading
from lkjip_desktop.kinerja.instansi import StatusJabatan
from lkjip_desktop.kinerja.nip import parse_nip
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import TAHUN_AKHIR, TAHUN_AWAL, parse_tanggal

_TAHUN_SALAH = Temuan("berkas.tahun", "Ketik tahun dengan empat angka, misalnya 2025.")
_URUTAN_SALAH = Temuan(
    "berkas.renstra", "Tahun akhir lebih kecil daripada tahun awal. Periksa keduanya."
)
_LUAR_RENSTRA = Temuan(
    "berkas.renstra", "Tahun kerja {tahun} berada di luar tahun Renstra. Periksa tahunnya."
)
_STATUS = tuple((s, s.awalan.strip() or "Definitif") for s in StatusJabatan)
_LEBAR_TAHUN = 90
AnyIsian: TypeAlias = "IsianDialog[str] | IsianDialog[int] | IsianDialog[date | None]"


def parse_year(teks: str) -> int | Temuan:
    """A year of four digits."""
    if not (teks.isascii() and teks.isdigit() and TAHUN_AWAL <= int(teks) <= TAHUN_AKHIR):
        return _TAHUN_SALAH
    return int(teks)


def _parse_since(teks: str) -> date | Temuan | None:
    return parse_tanggal(teks) if teks else None


class Halaman(QWidget):
    """A page: its heading, one line that says where the paper for it comes from, its fields."""

    def __init__(self, judul: str, guna: str) -> None:
        """Begin without fields."""
        super().__init__()
        self.judul = heading(judul, 1.15)
        self.isian = QFormLayout()
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 2, 0)
        susunan.addWidget(self.judul)
        susunan.addWidget(Keterangan(guna))
        susunan.addSpacing(4)
        susunan.addLayout(self.isian)
        self.bawah = QVBoxLayout()
        """What stands below the fields."""
        susunan.addLayout(self.bawah)
        susunan.addStretch(1)

    def fields(self) -> Iterator[AnyIsian]:
        """The fields in the order in which they are read."""
        raise NotImplementedError

    def check(self) -> bool:
        """Whether all that is typed can be read; the first that can't gets the cursor."""
        salah = [satu for satu in self.fields() if not satu.check()]
        if salah:
            salah[0].setFocus()
        return not salah


class HalamanKantor(Halaman):
    """The office and the year."""

    def __init__(self) -> None:
        """Suggest the year that runs."""
        super().__init__("Kantor dan tahun", "Seperti tertulis pada kop surat kantor Anda.")
        self.jenis = KotakPilih()
        self.jenis.addItems(["Kota", "Kabupaten"])
        self.jenis.setAccessibleName("Kota atau kabupaten")
        self.daerah = IsianDialog(tidy, "", "Samarinda")
        self.nama = IsianDialog(tidy, "", "Palaran")
        self.tempat = IsianDialog(tidy, "", "Samarinda")
        self.tahun = IsianDialog(parse_year)
        self.tahun.editor.setText(str(date.today().year))  # noqa: DTZ011 - the clerk's own calendar
        self.tahun.editor.setMaximumWidth(_LEBAR_TAHUN)
        self.kop = Keterangan()
        self._tempat_diketik = False
        daerah = QHBoxLayout()
        daerah.addWidget(self.jenis)
        daerah.addWidget(self.daerah, 1)
        self.isian.addRow(buddy_label("&Pemerintah daerah", self.daerah), daerah)
        self.nama.add_to(self.isian, "&Nama kecamatan")
        self.tempat.add_to(self.isian, "Tempat tanda &tangan")
        self.tahun.add_to(self.isian, "Ta&hun kerja")
        self.bawah.addWidget(self.kop)
        self.jenis.currentIndexChanged.connect(self._on_edited)
        for satu in (self.daerah, self.nama):
            satu.editor.textChanged.connect(self._on_edited)
        self.tempat.editor.textEdited.connect(self._on_place_typed)
        self._on_edited()

    def fields(self) -> Iterator[AnyIsian]:
        """The fields in the order in which they are read."""
        yield from (self.daerah, self.nama, self.tempat, self.tahun)

    @property
    def pemda(self) -> str:
        """The first line of the letterhead; whole where somebody typed it whole."""
        teks = self.daerah.text()
        awal = teks.split(" ", 1)[0].casefold()
        if not teks or awal == "pemerintah":
            return teks
        jenis = "" if awal in {"kota", "kabupaten"} else f"{self.jenis.currentText()} "
        return f"Pemerintah {jenis}{teks}"

    @property
    def kantor(self) -> str:
        """The name of the office, with "Kecamatan" before it where it has no such word."""
        teks = self.nama.text()
        awal = teks.split(" ", 1)[0].casefold()
        return teks if not teks or awal in KEPALA_KANTOR else f"Kecamatan {teks}"

    def _on_place_typed(self, teks: str) -> None:
        self._tempat_diketik = bool(teks)

    def _on_edited(self) -> None:
        """Show the letterhead; a city signs in itself, a kabupaten in its capital."""
        if not self._tempat_diketik:
            kota = self.pemda and not is_kabupaten(self.pemda)
            self.tempat.editor.setText(region_name(self.pemda) if kota else "")
        kop = [satu.upper() for satu in (self.pemda, self.kantor) if satu]
        self.kop.setText("Kop surat: " + " / ".join(kop) if kop else "")


class HalamanCamat(Halaman):
    """Who signs for the office."""

    def __init__(self) -> None:
        """Ask for the official as papers name him."""
        super().__init__(
            "Camat",
            "Pihak pertama pada Perjanjian Kinerja. Dari SK pengangkatan. Boleh dikosongkan.",
        )
        self.nama = IsianDialog(tidy, "", "Budi Contoh, S.Sos., M.Si.")
        self.nip = IsianDialog(parse_nip, "", "19680229 199001 1 999")
        self.pangkat = IsianDialog(tidy, "", "Pembina Tingkat I (IV/b)")
        self.sejak = IsianDialog(_parse_since, None, "2 Januari 2024")
        self.status = KotakPilih()
        self.status.addItems([kata for _, kata in _STATUS])
        self.nama.add_to(self.isian, "&Nama dengan gelar")
        self.nip.add_to(self.isian, "N&IP")
        self.pangkat.add_to(self.isian, "&Pangkat (golongan)")
        self.isian.addRow(buddy_label("Men&jabat sebagai", self.status), self.status)
        self.sejak.add_to(self.isian, "S&ejak tanggal")

    def fields(self) -> Iterator[AnyIsian]:
        """The fields in the order in which they are read."""
        yield from (self.nama, self.nip, self.pangkat, self.sejak)

    def official(self) -> PejabatBaru:
        """The official as typed."""
        return PejabatBaru(
            self.nama.text(),
            self.nip.value() or "",
            self.pangkat.text(),
            self.sejak.value(),
            _STATUS[self.status.currentIndex()][0],
        )


class HalamanAtasan(Halaman):
    """The head of the region, and the years of the plan."""

    def __init__(self) -> None:
        """Ask for the name alone: the head of a region signs without rank and NIP."""
        super().__init__(
            "Kepala daerah dan Renstra",
            "Kepala daerah adalah pihak kedua; namanya tanpa gelar, pangkat, dan NIP. "
            "Tahun Renstra dari sampul dokumennya. Boleh dikosongkan.",
        )
        self.nama = IsianDialog(tidy, "", "Surya Contoh")
        self.sejak = IsianDialog(_parse_since, None, "1 Maret 2021")
        self.awal = IsianDialog(parse_year, 0)
        self.akhir = IsianDialog(parse_year, 0)
        self.kalimat = Kalimat(self.awal.editor)
        self._label = buddy_label("&Nama wali kota", self.nama)
        self.isian.addRow(self._label, self.nama)
        self.sejak.add_to(self.isian, "S&ejak tanggal")
        self.awal.add_to(self.isian, "&Renstra mulai tahun")
        self.akhir.add_to(self.isian, "sampai tah&un")
        self.bawah.addWidget(self.kalimat)
        for satu in (self.awal, self.akhir):
            satu.editor.setMaximumWidth(_LEBAR_TAHUN)
            satu.editor.textEdited.connect(lambda: self.kalimat.say(None))
        self.tahun = 0

    def begin(self, pemda: str, tahun: int) -> None:
        """Name the field after the region's head, and show which years are meant without any."""
        sebutan = "bupati" if is_kabupaten(pemda) else "wali kota"
        self._label.setText(f"&Nama {sebutan}")
        self.nama.editor.setAccessibleName(f"Nama {sebutan}")
        self.tahun = tahun
        self.awal.editor.setPlaceholderText(str(tahun))
        self.akhir.editor.setPlaceholderText(str(tahun + LAMA_RENSTRA - 1))

    def fields(self) -> Iterator[AnyIsian]:
        """The fields in the order in which they are read."""
        yield from (self.nama, self.sejak, self.awal, self.akhir)

    def check(self) -> bool:
        """The years must be in order, with the year of work between them."""
        if not super().check():
            return False
        awal, akhir = self.plan()
        temuan = None
        if akhir < awal:
            temuan = _URUTAN_SALAH
        elif not awal <= self.tahun <= akhir:
            pesan = _LUAR_RENSTRA.pesan.format(tahun=self.tahun)
            temuan = Temuan(_LUAR_RENSTRA.kode, pesan)
        self.kalimat.say(temuan)
        if temuan:
            self.awal.setFocus()
        return temuan is None

    def plan(self) -> tuple[int, int]:
        """First and last year of the plan; a missing one follows from the other, or the year."""
        awal, akhir = self.awal.value() or 0, self.akhir.value() or 0
        if not awal:
            awal = min(akhir - LAMA_RENSTRA + 1, self.tahun) if akhir else self.tahun
        return awal, akhir or awal + LAMA_RENSTRA - 1

    def official(self) -> PejabatBaru:
        """The official as typed."""
        return PejabatBaru(self.nama.text(), sejak=self.sejak.value())
