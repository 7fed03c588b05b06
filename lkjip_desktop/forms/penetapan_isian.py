"""Number, date, signing office and paper of the sheet that is chosen, typed where it is issued.

The fields are those of the forms where the sheets are made: one datum, one step of undo.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.dokumen import Subjek
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Kolom
from lkjip_desktop.forms.bagian import LEMBAR_TAHUN, Bagian
from lkjip_desktop.forms.binding import Isian, IsianBaris
from lkjip_desktop.forms.cara import TANGGAL, TEKS, Cara
from lkjip_desktop.forms.isian_acuan import IsianAcuan
from lkjip_desktop.forms.permohonan import IkutiKertas, PilihKertas
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Keterangan, buddy_label
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.penandatangan import Penandatangan, nama_penanda
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.waktu import format_tanggal

if TYPE_CHECKING:
    from lkjip_desktop.kinerja.instansi import Jabatan

_PK = PerjanjianKinerja.__name__
_OTOMATIS: Final = "Otomatis: {nama}"
_TANPA_JABATAN: Final = "belum ada"
_TANPA_TANGGAL: Final = (
    "Belum diketahui siapa yang menandatangani: isi Tanggal penandatanganan di atas."
)
_SUDAH_TETAP: Final = (
    "PK ini sudah ditetapkan: pihak pertama tidak diganti lagi. "
    "Isian lain menjadi versi berikutnya."
)


class PanelIsianLembar(QWidget):
    """Belongs to the part whose chosen sheet `subjek` gives."""

    def __init__(self, bagian: Bagian, subjek: Callable[[], Subjek | None]) -> None:
        """Bind the fields; they are filled with those of the part."""
        super().__init__()
        self._bagian, self._subjek = bagian, subjek
        self.nomor = self._line("nomor", TEKS, "")
        self.tanggal = self._line("tanggal", TANGGAL, None)
        self.jabatan = self._office("jabatan_id", self.row, self._head)
        self.atasan = self._office("atasan_id", self._agreement, self._superior)
        self.kertas = KotakPilih()
        for satu in Kertas:
            self.kertas.addItem(satu.value.upper(), satu)
        self.kertas.setEnabled(False)
        self.kertas.activated.connect(self._on_paper)
        self.sebab = Keterangan(_SUDAH_TETAP)
        """Why one party is grey and the other is not."""
        self._arrange()

    def _line(self, medan: str, cara: Cara[Any], kosong: object) -> IsianBaris[Any]:
        isian = IsianBaris(
            self._bagian.jembatan,
            cara,
            lambda: getattr(self.row(), medan, kosong),
            lambda nilai: self._set(medan, nilai),
        )
        self._bagian.bind(LEMBAR_TAHUN, medan, isian)
        return isian

    def _office(
        self, medan: str, row: Callable[[], Entitas | None], kosong: Callable[[], str]
    ) -> IsianAcuan:
        isian = IsianAcuan(self._bagian.jembatan, lambda: self._column(medan), row, kosong)
        self._bagian.bind(LEMBAR_TAHUN, medan, isian)
        return isian

    def _arrange(self) -> None:
        susunan = QGridLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setHorizontalSpacing(8)
        susunan.setVerticalSpacing(4)
        self._label: dict[QWidget, QLabel] = {}
        letak: tuple[tuple[str, QWidget], ...] = (
            ("N&omor", self.nomor),
            ("Tan&ggal", self.tanggal),
            ("&Jabatan", self.jabatan),
            ("Kert&as", self.kertas),
            ("Pihak k&edua", self.atasan),
        )
        for n, (teks, satu) in enumerate(letak):
            baris, kolom = divmod(n, 2)
            self._label[satu] = buddy_label(teks, satu)
            susunan.addWidget(self._label[satu], baris, 2 * kolom, Qt.AlignmentFlag.AlignTop)
            susunan.addWidget(satu, baris, 2 * kolom + 1, Qt.AlignmentFlag.AlignTop)
        susunan.addWidget(self.sebab, susunan.rowCount(), 0, 1, 4)
        susunan.setColumnStretch(1, 1)
        susunan.setColumnStretch(3, 1)

    # --- the datum -------------------------------------------------------------------------------

    @property
    def _book(self) -> BukuKinerja:
        return self._bagian.stored.buku

    def row(self) -> PerjanjianKinerja | LembarTahun | None:
        """What holds number and date of the chosen sheet; None where a PK is still to be made."""
        subjek = self._subjek()
        if subjek is None:
            return None
        if subjek.lembar is JenisLembar.PK:
            return self._book.pk(subjek.perubahan_ke)
        lembar = self._book.lembar(subjek.lembar)
        return lembar or with_natural_id(LembarTahun, tahun=subjek.tahun, lembar=subjek.lembar)

    def _agreement(self) -> PerjanjianKinerja | None:
        satu = self.row()
        return satu if isinstance(satu, PerjanjianKinerja) else None

    def _set(self, medan: Any, nilai: object) -> Usul:  # noqa: ANN401 - one of two literals
        satu, kantor = self.row(), self._bagian.jembatan.kantor
        if isinstance(satu, PerjanjianKinerja):
            return ubah.set_pk(kantor, satu, medan, nilai)
        if satu is None:
            raise RuntimeError("no sheet is chosen")
        return ubah.set_lembar(kantor, satu.tahun, satu.lembar, medan, nilai)

    def _column(self, medan: str) -> Kolom:
        """The field as the workbook describes it for the kind of the chosen sheet."""
        jenis = _PK if self._is_pk or medan == "atasan_id" else LEMBAR_TAHUN
        return next(k for k in LEMBAR_MENURUT_JENIS[jenis].kolom if k.medan == medan)

    @property
    def _is_pk(self) -> bool:
        subjek = self._subjek()
        return subjek is not None and subjek.lembar is JenisLembar.PK

    def _is_issued(self) -> bool:
        """Whether the chosen PK has a version that names the office that promises."""
        satu = self.row()
        tetap = self._book.kantor.where(DokumenTetap, "pk_id", satu.id) if satu else ()
        return self._is_pk and bool(tetap)

    def _head(self) -> str:
        return _automatic(self._book.kepala)

    def _superior(self) -> str:
        pertama, _ = self._book.pihak_pk(self._agreement())
        atasan = pertama.jabatan.atasan_id if pertama else None
        siapa = self._book.penandatangan(atasan, None)
        return _automatic(siapa.jabatan if siapa else None)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show the stored values of the chosen sheet, and the paper of the preview."""
        ada = self.row() is not None
        for baris in (self.nomor, self.tanggal):
            baris.editor.setEnabled(ada)
        self._label[self.jabatan].setText("Pihak pert&ama" if self._is_pk else "&Jabatan")
        for satu in (self.atasan, self._label[self.atasan]):
            satu.setVisible(self._is_pk)
        for isian in (self.nomor, self.tanggal, self.jabatan, self.atasan):
            isian.refresh()
        if self._is_issued():
            self.jabatan.editor.setEnabled(False)
            self.jabatan.editor.setToolTip(_SUDAH_TETAP)
        self.sebab.setVisible(self._is_issued())
        if not self.kertas.isEnabled():
            self._bagian.wanted.emit(IkutiKertas(self._show_paper))

    def field(self, medan: str) -> Isian | None:
        """The field of a datum by its name, where it is seen."""
        semua: dict[str, Isian] = {
            "nomor": self.nomor,
            "tanggal": self.tanggal,
            "jabatan_id": self.jabatan,
            "atasan_id": self.atasan,
        }
        isian = semua.get(medan)
        return isian if isian is not None and isian.isVisibleTo(self) else None

    def forget(self) -> None:
        """Another sheet is chosen: its values are no texts of the user's."""
        for isian in (self.nomor, self.tanggal, self.jabatan, self.atasan):
            isian.forget()

    def _show_paper(self, kertas: Kertas) -> None:
        """Follow the preview, which prints on this paper."""
        self.kertas.setEnabled(True)
        with QSignalBlocker(self.kertas):
            self.kertas.setCurrentIndex(list(Kertas).index(kertas))

    def _on_paper(self, nomor: int) -> None:
        self._bagian.wanted.emit(PilihKertas(list(Kertas)[nomor]))


def _automatic(jabatan: Jabatan | None) -> str:
    return _OTOMATIS.format(nama=jabatan.nama if jabatan else _TANPA_JABATAN)


def describe_signers(buku: BukuKinerja, subjek: Subjek) -> str:
    """Who signs a sheet with what stands in the book now, in one sentence."""
    if subjek.lembar is not JenisLembar.PK:
        tanggal = buku.tanggal_lembar(subjek.lembar)
        penanda: Sequence[Penandatangan | None] = (buku.penanda_lembar(subjek.lembar),)
    elif (pk := buku.pk(subjek.perubahan_ke)) is None:
        return "Belum ada Perjanjian Kinerja untuk tahun ini."
    else:
        tanggal, penanda = pk.tanggal, buku.pihak_pk(pk)
    if tanggal is None:
        return _TANPA_TANGGAL
    nama = [_signer(p) for p in penanda if p is not None]
    return f"{_borrowed(buku, subjek)}Ditandatangani {'; '.join(nama) or 'belum ada jabatan'}."


def _signer(siapa: Penandatangan) -> str:
    return f"{nama_penanda(siapa) or '(belum ada pejabat)'}, {siapa.nama_jabatan}"


def _borrowed(buku: BukuKinerja, subjek: Subjek) -> str:
    """That a sheet without a date of its own has that of the sheet which it shows another way."""
    lembar, pokok = buku.lembar(subjek.lembar), subjek.lembar.pokok
    tanggal = buku.tanggal_lembar(subjek.lembar)
    if pokok is subjek.lembar or tanggal is None or (lembar and lembar.tanggal):
        return ""
    return f"Tanggalnya mengikuti {pokok.nama}: {format_tanggal(tanggal)}. "
