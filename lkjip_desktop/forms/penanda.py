"""Who signs which sheet of the year, on which date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.isian import show_field
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.forms.bagian import LEMBAR_TAHUN, Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, TANGGAL, Cara
from lkjip_desktop.forms.daftar_baris import offer, set_typed
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Keterangan
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.penandatangan import Penandatangan
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
    from lkjip_desktop.kinerja.perubahan import Perubahan

_PERTAMA, _KEDUA = "pk:", "pk-atasan:"
"""Before the number of an agreement: the rows of those who sign it."""
_JABATAN = next(k for k in LEMBAR_MENURUT_JENIS[LEMBAR_TAHUN].kolom if k.medan == "jabatan_id")
_TEKS: Cara[str] = Cara(str, str)
_CATATAN = "Jabatan penanda tangan; kosong berarti camat. Pada PK mengikuti jabatan dan atasannya."


class BagianPenanda(Bagian):
    """One row for each who signs a sheet of the year."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.tabel = self.bind_table(
            LEMBAR_TAHUN, Tabel(jembatan, "Penanda tangan", self._columns(jembatan)), self._rows
        )
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(
            Keterangan(
                "Nama diambil dari masa jabatan yang mencakup tanggal lembarnya. Tanggal PK diisi "
                "di Rencana dan Perjanjian."
            )
        )
        susunan.addWidget(self.tabel)
        susunan.addStretch(1)

    def _rows(self) -> list[str]:
        if self.jembatan.shown is None:
            return []
        lain = [jenis.value for jenis in JenisLembar if jenis is not JenisLembar.PK]
        nomor = [pk.perubahan_ke for pk in self.shown.buku.daftar_pk()] or [0]
        return [f"{pihak}{ke}" for ke in nomor for pihak in (_PERTAMA, _KEDUA)] + lain

    def _columns(self, jembatan: Jembatan) -> list[Kolom[Any]]:
        return [
            Kolom("Lembar", BACA, self._title, regang=True),
            Kolom(
                "Tanggal",
                TANGGAL,
                self._date,
                self._set_date,
                medan="tanggal",
                lebar=18,
                editable=_is_yearly,
            ),
            Kolom(
                "Jabatan",
                _TEKS,
                self._office,
                self._set_office,
                medan=_JABATAN.medan,
                regang=True,
                note=lambda _: _CATATAN,
                pilihan=offer(jembatan, _JABATAN),
                editable=_is_yearly,
            ),
            Kolom("Ditandatangani oleh", BACA, self._name, regang=True),
        ]

    # --- a row ---------------------------------------------------------------------------------

    def _sheet(self, kunci: str) -> LembarTahun:
        buku = self.shown.buku
        jenis = JenisLembar(kunci)
        return buku.lembar(jenis) or with_natural_id(LembarTahun, tahun=buku.tahun, lembar=jenis)

    def _date(self, kunci: str) -> Any:  # noqa: ANN401 - a date or blank
        if _is_yearly(kunci):
            return self._sheet(kunci).tanggal
        pk = self._pk(kunci)
        return pk.tanggal if pk else None

    def _pk(self, kunci: str) -> PerjanjianKinerja | None:
        """The agreement of a row; None where the year has none yet."""
        return self.shown.buku.pk(int(kunci.partition(":")[2]))

    def _title(self, kunci: str) -> str:
        """What is signed; of several agreements each says which it is."""
        if _is_yearly(kunci):
            return JenisLembar(kunci).nama
        pk = self._pk(kunci)
        beberapa = pk is not None and len(self.shown.buku.daftar_pk()) > 1
        nama = pk.nama if pk is not None and beberapa else JenisLembar.PK.nama
        return f"{nama}, pihak {'pertama' if kunci.startswith(_PERTAMA) else 'kedua'}"

    def _signatory(self, kunci: str) -> Penandatangan | None:
        buku = self.shown.buku
        if _is_yearly(kunci):
            return buku.penanda_lembar(JenisLembar(kunci))
        pertama, kedua = buku.pihak_pk(self._pk(kunci))
        return pertama if kunci.startswith(_PERTAMA) else kedua

    def _office(self, kunci: str) -> str:
        if _is_yearly(kunci) and self._sheet(kunci).jabatan_id:
            return show_field(self.jembatan.book, _JABATAN, self._sheet(kunci))
        siapa = self._signatory(kunci)
        return siapa.jabatan.nama if siapa else ""

    def _name(self, kunci: str) -> str:
        siapa = self._signatory(kunci)
        if siapa is None:
            return "Jabatannya belum ada"
        if siapa.pejabat is not None:
            return siapa.pejabat.nama_lengkap
        return "Tidak ada yang menjabat" if self._date(kunci) else "Isi tanggalnya"

    def _set_date(self, kunci: str, nilai: object) -> Usul:
        buku = self.stored.buku
        return ubah.set_lembar(buku.kantor, buku.tahun, JenisLembar(kunci), "tanggal", nilai)

    def _set_office(self, kunci: str, teks: str) -> Usul | Temuan:
        return set_typed(self.jembatan, self._sheet(kunci), _JABATAN, teks)

    # --- showing -------------------------------------------------------------------------------

    def go_to(self, tempat: Tempat) -> bool:
        """Go to the row of a sheet."""
        satu = tempat.entitas
        if isinstance(satu, LembarTahun) and self.tabel.select(satu.lembar.value, tempat.kolom):
            self.tabel.setFocus()
            return True
        return False

    def fill(self) -> None:
        """Show everything anew."""
        self.show_rows()

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed: a term reaches into every sheet."""
        self.follow_rows()
        self.tabel.touch(None)


def _is_yearly(kunci: str) -> bool:
    """Whether the row is one of a yearly sheet; the PK keeps its date and offices itself."""
    return not kunci.startswith((_PERTAMA, _KEDUA))
