"""Cetak dan Tetapkan: every sheet of the year with its state, printed, issued, scanned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from lkjip_desktop.actions.basi import describe_stale
from lkjip_desktop.actions.daftar_lembar import KeadaanLembar, list_known
from lkjip_desktop.actions.dokumen import Subjek
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.letak import find_form
from lkjip_desktop.forms.penetapan_basi import PencariBasi
from lkjip_desktop.forms.penetapan_daftar import DaftarLembar
from lkjip_desktop.forms.penetapan_isian import PanelIsianLembar, describe_signers
from lkjip_desktop.forms.penetapan_perintah import MAKNA
from lkjip_desktop.forms.penetapan_temuan import PencariTemuan
from lkjip_desktop.forms.penetapan_versi import PanelVersi
from lkjip_desktop.forms.permohonan import KeTemuan, Perintah
from lkjip_desktop.forms.temuan import finding_items
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.temuan import Tingkat

if TYPE_CHECKING:
    from lkjip_desktop.forms.tempat import Tempat

_BOBOT: Final = {Tingkat.GALAT: 0, Tingkat.PERINGATAN: 1, Tingkat.CATATAN: 2}
_MEDAN: Final = frozenset(("", "nomor", "tanggal", "jabatan_id", "atasan_id"))
"""What is typed here of the rows that hold number and date of a sheet."""
_TINGGI_TEMUAN: Final = 96
TEMUAN_TERBANYAK: Final = 100
"""How many findings are listed: nobody reads more at once, and each takes time to draw."""
_SISA: Final = "Dan {sisa} temuan lain; selesaikan dahulu yang di atas."


class BagianPenetapan(Bagian):
    """The sheets in a list; below it who signs the chosen one, what is wrong, its versions."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._keadaan: Sequence[KeadaanLembar] = ()
        self._kalimat_basi: dict[DokumenTetap, str] = {}
        """What the sheets whose data have changed would say differently, in sentences."""
        self._nomor = 0
        """The row of the sheet whose fields are shown."""
        self.daftar = DaftarLembar()
        self.daftar.currentItemChanged.connect(self._on_chosen)
        self._pencari = PencariTemuan(jembatan, self)
        self._pencari.found.connect(self._on_found)
        self._basi = PencariBasi(jembatan, self)
        self._basi.found.connect(self._on_stale)
        self._basi.asked.connect(self.wanted)
        self.nama = heading("", 1.1)
        self.nama.setWordWrap(True)
        self.isian_lembar = PanelIsianLembar(self, self._subject)
        self.penanda = Keterangan()
        self.temuan = _finding_list()
        self.temuan.itemClicked.connect(self._go_to_finding)
        self.temuan.itemActivated.connect(self._go_to_finding)
        self.cetak = self._button("Cetak…", Perintah.CETAK)
        self.cetak_semua = self._button("Cetak semua…", Perintah.CETAK_SEMUA)
        self.simpan_pdf = self._button("Simpan PDF…", Perintah.SIMPAN_PDF)
        self.simpan_excel = self._button("Simpan Excel…", Perintah.SIMPAN_EXCEL)
        self.tetapkan = self._button("Tetapkan…", Perintah.TETAPKAN)
        self.isian = QPushButton("Ubah isinya…")
        self.isian.setToolTip("Buka formulir tempat isi lembar ini diketik")
        self.isian.clicked.connect(self._go_to_form)
        self.makna = Keterangan(MAKNA)
        """What issuing means, where it has not been done; then its versions need the room."""
        self.versi = PanelVersi(jembatan)
        self.versi.wanted.connect(self.wanted)
        self.versi.failed.connect(jembatan.failed)
        self._arrange()

    def _button(self, teks: str, perintah: Perintah) -> QPushButton:
        tombol = QPushButton(teks)
        tombol.clicked.connect(lambda: self.wanted.emit(perintah))
        return tombol

    def _arrange(self) -> None:
        tombol = QHBoxLayout()
        simpan = (self.simpan_pdf, self.simpan_excel)
        for satu in (self.tetapkan, self.cetak, *simpan, self.isian, self.cetak_semua):
            tombol.addWidget(satu)
        tombol.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(5)  # at 150 % the buttons just stay in sight
        for atas in (self.daftar, self.nama, self.isian_lembar, self.penanda):
            susunan.addWidget(atas)
        susunan.addLayout(tombol)
        for bawah in (self.makna, self.temuan, self.versi):
            susunan.addWidget(bawah)
        susunan.addStretch(1)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew; the chosen sheet stays."""
        self._pencari.forget()
        self._show_all()

    def _show_all(self) -> None:
        dipilih = self._subject()
        self._keadaan = list_known(self.stored.buku, self._pencari.findings)
        self._nomor = self._row_of(dipilih)
        with QSignalBlocker(self.daftar):
            self.daftar.show_sheets(self._keadaan)
        self._choose_row()
        self._kalimat_basi.clear()
        self._show_chosen()
        self._basi.look(satu.tetap for satu in self._keadaan if satu.tetap)

    def _row_of(self, subjek: Subjek | None) -> int:
        """The row of a sheet; where its office has changed that of the same kind, else the first.

        A PK to come has become one, or the other way round.
        """
        semua = [satu.subjek for satu in self._keadaan]
        if subjek in semua:
            return semua.index(subjek)
        sejenis = (n for n, s in enumerate(semua) if subjek and s.lembar is subjek.lembar)
        return next(sejenis, 0)

    def follow(self, _perubahan: Perubahan) -> None:
        """Show what a step has changed: anything may reach into a sheet.

        While somebody types only who signs follows; findings, which ask for all checks of the
        year, follow when the keys rest.
        """
        if self.jembatan.shown is self.jembatan.stored:
            self._pencari.look_again()
            self._show_all()
        else:
            self._pencari.put_off()
            self._show_signers()

    def _on_found(self) -> None:
        """Other findings: what else is shown stays as it is."""
        if self.jembatan.stored is None:
            return
        lama = self._chosen()
        self._keadaan = list_known(self.stored.buku, self._pencari.findings)
        for nomor, satu in enumerate(self._keadaan):
            self.daftar.show_state(nomor, satu)
        dipilih = self._chosen()
        if dipilih is not None and lama is not None and dipilih.temuan != lama.temuan:
            self._show_findings(dipilih)

    def forget(self) -> None:
        """Another file or year is open, or none."""
        super().forget()
        self._basi.stop()
        self._pencari.forget()
        self._keadaan, self._nomor = (), 0
        with QSignalBlocker(self.daftar):
            self.daftar.clear()

    def holds(self, tempat: Tempat) -> bool:
        """Number, date and signing office of every sheet of the year are typed here as well."""
        ada = isinstance(tempat.entitas, LembarTahun | PerjanjianKinerja)
        return ada and tempat.kolom in _MEDAN and tempat.tahun == self.jembatan.tahun

    def go_to(self, tempat: Tempat) -> bool:
        """Choose the sheet of a datum, and go to the field."""
        satu = tempat.entitas
        cocok = (n for n, k in enumerate(self._keadaan) if _is_of(k.subjek, satu))
        nomor = next(cocok, None)
        if nomor is None:
            return False
        self.daftar.choose(nomor)
        (self.isian_lembar.field(tempat.kolom) or self.daftar).setFocus()
        return True

    def chosen_sheet(self) -> str | None:
        """The sheet that the preview shall show."""
        dipilih = self._chosen()
        return dipilih.subjek.lembar.value if dipilih else None

    def chosen_pk(self) -> int | None:
        """Which PK the sheet shall show."""
        dipilih = self._chosen()
        return dipilih.subjek.perubahan_ke if dipilih else None

    def _chosen(self) -> KeadaanLembar | None:
        return self._keadaan[self._nomor] if self._nomor < len(self._keadaan) else None

    def _subject(self) -> Subjek | None:
        """What the chosen sheet is."""
        dipilih = self._chosen()
        return dipilih.subjek if dipilih else None

    def _on_chosen(self) -> None:
        """Another sheet, with its fields; back to the one before where a text of it is refused."""
        nomor = self.daftar.currentIndex().row()
        if nomor == self._nomor or not 0 <= nomor < len(self._keadaan):
            return
        dipilih = self._keadaan[nomor].subjek
        if not self.commit():
            self._choose_row()
            QTimer.singleShot(0, self, self._choose_row)  # a click goes on selecting after this
            return
        self._nomor = self._row_of(dipilih)
        self._choose_row()
        self.isian_lembar.forget()
        self._show_chosen()

    def _choose_row(self) -> None:
        """Mark the row of the sheet that is shown."""
        with QSignalBlocker(self.daftar):
            self.daftar.choose(self._nomor)

    def _show_chosen(self) -> None:
        dipilih = self._chosen()
        if dipilih is None:
            return
        self.nama.setText(dipilih.subjek.nama)
        self.isian_lembar.fill()
        self._show_signers()
        self._show_findings(dipilih)
        self.makna.setVisible(dipilih.tetap is None)
        self.versi.show_versions(dipilih.subjek)
        self._show_stale()
        self.sheetChanged.emit()

    def _show_signers(self) -> None:
        """Who signs the chosen sheet, with what is being typed."""
        subjek = self._subject()
        if subjek is not None:
            self.penanda.setText(describe_signers(self.shown.buku, subjek))

    def _on_stale(self, tetap: DokumenTetap, beda: tuple[str, ...]) -> None:
        self._kalimat_basi[tetap] = describe_stale(tetap, beda)
        self._show_stale()
        cocok = (n for n, k in enumerate(self._keadaan) if k.tetap == tetap)
        for nomor in cocok:
            self.daftar.mark_stale(nomor, tetap)

    def _show_stale(self) -> None:
        """What the chosen sheet would say differently from its latest version, where known."""
        dipilih = self._chosen()
        tetap = dipilih.tetap if dipilih else None
        self.versi.say_stale(self._kalimat_basi.get(tetap, "") if tetap else "")

    def _show_findings(self, dipilih: KeadaanLembar) -> None:
        """List the findings, those that bar the sheet first; of very many only the first."""
        self.temuan.clear()
        kantor = self.jembatan.kantor
        urut = sorted(dipilih.temuan, key=lambda t: _BOBOT[t.tingkat])
        for butir in finding_items(urut[:TEMUAN_TERBANYAK], kantor):
            self.temuan.addItem(butir)
        if sisa := len(urut[TEMUAN_TERBANYAK:]):
            lain = QListWidgetItem(_SISA.format(sisa=sisa))
            lain.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.temuan.addItem(lain)
        self.temuan.setVisible(bool(urut))

    # --- commands --------------------------------------------------------------------------------

    def _go_to_finding(self, butir: QListWidgetItem) -> None:
        dipilih = self._chosen()
        if dipilih is not None and butir.flags() & Qt.ItemFlag.ItemIsSelectable:
            temuan = butir.data(Qt.ItemDataRole.UserRole)
            self.wanted.emit(KeTemuan(temuan, dipilih.subjek.lembar.value))

    def _go_to_form(self) -> None:
        dipilih = self._chosen()
        if dipilih is not None:
            self.wanted.emit(find_form(dipilih.subjek.lembar))


def _finding_list() -> QListWidget:
    daftar = QListWidget()
    daftar.setWordWrap(True)
    daftar.setIconSize(QSize(16, 16))
    daftar.setAccessibleName("Temuan lembar ini")
    daftar.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    daftar.setFixedHeight(_TINGGI_TEMUAN)
    return daftar


def _is_of(subjek: Subjek, satu: object) -> bool:
    """Whether a row holds number and date of a sheet."""
    if isinstance(satu, PerjanjianKinerja):
        return subjek.lembar is JenisLembar.PK and subjek.perubahan_ke == satu.perubahan_ke
    return isinstance(satu, LembarTahun) and satu.lembar is subjek.lembar
