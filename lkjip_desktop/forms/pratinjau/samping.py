"""The side of the window that the child process serves: preview, printing, PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from lkjip_desktop.forms.aksi import Aksi, connect
from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.pratinjau.ditetapkan import Ditetapkan
from lkjip_desktop.forms.pratinjau.keluaran import Keluaran
from lkjip_desktop.forms.pratinjau.panel import PanelPratinjau
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.pembanding import PembandingBasi
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.worker.pesan import Permintaan

if TYPE_CHECKING:
    from lkjip_desktop.store import Store

_KERTAS = "cetak/kertas"
_TUTUP = "jendela/pratinjau-ditutup"
_SEMPIT = 1000
"""A window of fewer pixels, as at 150 % on a small screen, leaves the room to the form at first."""
_PENETAPAN = frozenset({"DokumenTetap", "Jabatan", "LembarTahun", "PerjanjianKinerja"})
"""Kinds of entities that decide of what there are issued versions."""

TANPA_PK = "Tahun {tahun} belum mempunyai Perjanjian Kinerja. Buat dahulu pada formulirnya."


class Samping(QObject):
    """Feeds the child with the open file and its steps, and asks it for the sheet of the form."""

    def __init__(
        self,
        jembatan: Jembatan,
        pekerja: Pekerja,
        setelan: Setelan,
        aksi: Aksi,
        pemilih: Pemilih,
        jendela: QWidget,
    ) -> None:
        """Take the file that is open now and follow it; serve the actions of the preview."""
        super().__init__(jendela)
        self._jembatan, self._jendela = jembatan, jendela
        self._aksi = aksi
        self._pekerja = pekerja
        self._pemilih = pemilih
        self._setelan = setelan
        self._dimuat: Store | None = None
        self._lembar: JenisLembar | None = None
        self._ke: int | None = None
        self._ditetapkan = Ditetapkan(jembatan, pemilih)
        self.panel = PanelPratinjau(pekerja, setelan.text(_KERTAS))
        self.keluaran = Keluaran(self.panel.pratinjau, pekerja, pemilih, self._ditetapkan, jendela)
        self.pembanding = PembandingBasi(pekerja, self)
        self.pembanding.failed.connect(self.keluaran.failed)
        pekerja.restarted.connect(self.keluaran.done)
        self.panel.paperChanged.connect(self._on_paper)
        self.panel.pratinjau.currentChanged.connect(self._on_current)
        kanvas = self.panel.pratinjau.kanvas
        connect(aksi.perbesar, kanvas.zoom_in)
        connect(aksi.perkecil, kanvas.zoom_out)
        connect(aksi.pas_lebar, kanvas.fit_width)
        kanvas.addActions([aksi.salin_tabel, aksi.simpan_excel, aksi.simpan_pdf, aksi.cetak])
        kanvas.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        aksi.pratinjau.setChecked(_is_wanted(setelan, jendela))
        connect(aksi.pratinjau, self._on_toggled)
        connect(aksi.halaman_uji, self.print_test_page)
        aplikasi = QApplication.instance()
        if isinstance(aplikasi, QApplication):
            aplikasi.focusChanged.connect(self._on_focus)
        jembatan.opened.connect(self._on_opened)
        jembatan.committed.connect(self._on_committed)
        self._load()

    def show_sheet(self, lembar: str, ke: int | None) -> None:
        """Show a sheet of the year; `ke` says which PK, None the one in force."""
        self._lembar, self._ke = JenisLembar(lembar), ke
        self._request()

    def print_sheet(self) -> None:
        """Print the sheet; it is shown first."""
        if self._lembar is not None and self._is_there():
            self._insist_on_preview()
            self.keluaran.print_sheet(f"{self._lembar.nama} {self._jembatan.tahun}")

    def print_all(self) -> None:
        """Print every sheet of the year, if the user wants."""
        from lkjip_desktop.forms.pratinjau.semua import ask, collect

        if not self.keluaran.is_free():
            return
        kumpulan = collect(self._jembatan, self.panel.paper)
        if isinstance(kumpulan, Temuan):
            self.keluaran.failed.emit(kumpulan.pesan)
        elif kumpulan is not None and ask(kumpulan, self._pemilih):
            self.keluaran.print_many(kumpulan.lembar)

    def save_sheet(self) -> None:
        """Save the sheet as a PDF; it is shown first."""
        if self._lembar is not None and self._is_there():
            self._insist_on_preview()
            self.keluaran.save_sheet(f"{self._sheet_name()}.pdf")

    def save_workbook(self) -> None:
        """Save the sheet as a workbook, as the data stand now."""
        from lkjip_desktop.forms.pratinjau.excel import save_workbook

        store, permintaan = self._jembatan.store, self.panel.pratinjau.requested
        if self._is_there() and store is not None and permintaan is not None:
            self._report(save_workbook(store, self._pemilih, permintaan, self._sheet_name()))

    def copy_tables(self) -> None:
        """Put the tables of the sheet on the clipboard, for Word and Excel."""
        from lkjip_desktop.forms.salin import copy_sheet_tables

        permintaan = self.panel.pratinjau.requested
        if self._is_there() and permintaan is not None:
            kantor = self._jembatan.kantor
            self._report(copy_sheet_tables(self._jendela, kantor, permintaan))

    def _sheet_name(self) -> str:
        """The sheet as the name of its file: "Perjanjian Kinerja Perubahan 1 2024"."""
        nama = self._lembar.nama if self._lembar else ""
        ke = f" Perubahan {self._ke}" if self._ke and self._lembar is JenisLembar.PK else ""
        return f"{nama}{ke} {self._jembatan.tahun}"

    def _report(self, hasil: str | Temuan) -> None:
        """Say what came of something, or why nothing did."""
        if isinstance(hasil, Temuan):
            self.keluaran.failed.emit(hasil.pesan)
        elif hasil:
            self.keluaran.done.emit(hasil)

    def issue_sheet(self) -> None:
        """Issue the sheet, on the paper that is chosen, if the user wants."""
        from lkjip_desktop.forms.penetapan_perintah import issue

        permintaan = self.panel.pratinjau.requested
        if self._is_there() and permintaan is not None:
            self._report(issue(self._jembatan, self._pemilih, permintaan))

    def print_test_page(self) -> None:
        """Print a page with rulers on the paper that is chosen, by the way of every sheet."""
        from lkjip_desktop.forms.permohonan import CetakPdf
        from lkjip_desktop.render.pdf.halaman_uji import make_test_page

        kertas = self.panel.paper
        pdf = make_test_page(kertas.upper(), *kertas.ukuran_mm)
        self.keluaran.print_pdf(CetakPdf(pdf, f"Halaman uji {kertas.upper()}", kertas))

    def _is_there(self) -> bool:
        """Whether there is a sheet to hand out; else it is said why not."""
        if self.panel.pratinjau.requested is None:
            self.keluaran.failed.emit(TANPA_PK.format(tahun=self._jembatan.tahun))
            return False
        return True

    def follow_visibility(self) -> None:
        """Show the panel while a year is open and nobody has put it away."""
        tampak = self._aksi.pratinjau.isChecked() and self._jembatan.shown is not None
        self.panel.setVisible(tampak)

    def _on_toggled(self) -> None:
        """The next start shows the preview, or not, as the user left it."""
        self._setelan.keep(_TUTUP, "tidak" if self._aksi.pratinjau.isChecked() else "ya")
        self.follow_visibility()

    def _insist_on_preview(self) -> None:
        self._aksi.pratinjau.setChecked(True)
        self.follow_visibility()

    def close(self) -> None:
        """End the child; what is being printed is cancelled, not cut off."""
        self.keluaran.cancel_print()
        self._pekerja.close()

    def _request(self) -> None:
        tahun = self._jembatan.tahun
        if tahun is None or self._lembar is None:
            self.panel.show_sheet(None)
        elif self._lembar is not JenisLembar.PK:
            self.panel.show_sheet(Permintaan(tahun, self._lembar, self.panel.paper))
        elif self._has_pk():
            self.panel.show_sheet(Permintaan(tahun, self._lembar, self.panel.paper, self._ke))
        else:
            self.panel.show_sheet(None, TANPA_PK.format(tahun=tahun))
        self._look_up()

    def _has_pk(self) -> bool:
        keadaan = self._jembatan.stored
        return keadaan is not None and keadaan.buku.pk(self._ke) is not None

    def _look_up(self) -> None:
        """Say whether the sheet has been issued."""
        pratinjau = self.panel.pratinjau
        self._ditetapkan.look_up(pratinjau.requested)
        self.panel.say_issued(self._ditetapkan.describe(pratinjau.pdf()))

    def _on_current(self, terkini: bool) -> None:
        if terkini:
            self.panel.say_issued(self._ditetapkan.describe(self.panel.pratinjau.pdf()))

    def _load(self) -> None:
        store = self._jembatan.store
        if store is not self._dimuat:
            self._dimuat = store
            self.keluaran.drop()
            if store is not None:
                self._pekerja.load(store.buku, self._jembatan.blobs_to_print())

    def _on_opened(self) -> None:
        self._load()
        self.follow_visibility()
        self._request()

    def _on_committed(self, perubahan: Perubahan) -> None:
        jenis = perubahan.kinds
        # undo names a coat of arms that this step did not bring, and the child may not know it
        kop = "Instansi" in jenis
        self._pekerja.apply(perubahan, self._jembatan.blobs_to_print() if kop else {})
        if "PerjanjianKinerja" in jenis:
            self._request()  # it may have come or gone
        else:
            self.panel.pratinjau.refresh()
        if jenis & _PENETAPAN:
            self._look_up()

    def _on_focus(self, _lama: QWidget | None, kini: QWidget | None) -> None:
        """Bring the page of what is being edited into sight: the grids of a PK are its lampiran."""
        if self._lembar is not JenisLembar.PK or kini is None:
            return
        induk = [kini]
        while (atas := induk[-1].parentWidget()) is not None:
            induk.append(atas)
        di_tabel = any(isinstance(satu, Tabel) for satu in induk)
        if di_tabel or any(isinstance(satu, Isian) for satu in induk):
            self.panel.pratinjau.show_section(int(di_tabel))

    def _on_paper(self, nama: str) -> None:
        self._setelan.keep(_KERTAS, nama)
        self._request()


def _is_wanted(setelan: Setelan, jendela: QWidget) -> bool:
    """Whether the preview shows at the start: as the user left it, else where there is room."""
    tutup = setelan.text(_TUTUP)
    return tutup == "tidak" or (not tutup and jendela.width() >= _SEMPIT)
