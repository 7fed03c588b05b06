"""Jendela: file and year above, steps left, the form in the middle, its sheet at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from lkjip_desktop.forms.aksi import Aksi, connect
from lkjip_desktop.forms.baris_anjuran import BarisAnjuran
from lkjip_desktop.forms.berkas import PerintahBerkas
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cadangan_keadaan import KeadaanCadangan
from lkjip_desktop.forms.cadangan_perintah import PerintahCadangan
from lkjip_desktop.forms.daftar import LANGKAH, PERTAMA
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.halaman import Halaman
from lkjip_desktop.forms.kepala import Kepala
from lkjip_desktop.forms.langkah import PanelLangkah
from lkjip_desktop.forms.layar import keep_on_screen
from lkjip_desktop.forms.lebar import LebarKolom
from lkjip_desktop.forms.pembagian import Pembagian
from lkjip_desktop.forms.pembukaan import say_at_opening
from lkjip_desktop.forms.pemeriksa import Pemeriksa
from lkjip_desktop.forms.perintah_jendela import connect_commands, connect_sheets
from lkjip_desktop.forms.permohonan import serve
from lkjip_desktop.forms.pesan import BarisPesan
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.status import BarisStatus
from lkjip_desktop.forms.tempat_terakhir import TempatTerakhir, place_of
from lkjip_desktop.forms.terakhir import BerkasTerakhir
from lkjip_desktop.forms.tertahan import Tertahan
from lkjip_desktop.forms.tulisan import color_texts
from lkjip_desktop.forms.urutan_tab import children_in_row, join_tabs

if TYPE_CHECKING:  # loaded after the window stands
    from lkjip_desktop.forms.formulir import Formulir
    from lkjip_desktop.forms.pratinjau.samping import Samping
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.forms.uraian import Langkah
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

NAMA = "LKjIP Desktop"
_LAMA_STATUS_MS = 8000
_UKURAN = (1366, 728)
_TUTUP_JUGA = (
    "Isian terakhir tidak dapat disimpan. Bila program ditutup sekarang, isian itu hilang."
)


class Jendela(QMainWindow):
    """The one window of the program."""

    painted = Signal()
    """It stands on the screen for the first time."""

    def __init__(
        self, jembatan: Jembatan, setelan: Setelan, pemilih: Pemilih | None = None
    ) -> None:
        """Build the window with the first form, whose data come when a file is opened."""
        super().__init__()
        color_texts()
        self.jembatan = jembatan
        self.setelan = setelan
        self.pemilih = pemilih or Pemilih(self)
        self._kini = PERTAMA
        self._sudah_tampil = False
        self.samping: Samping | None = None
        self._lebar = LebarKolom(setelan)
        self._terakhir = TempatTerakhir(setelan)
        self.aksi = Aksi(self)
        self.perintah = PerintahBerkas(jembatan, self.pemilih, self)
        self.terakhir = BerkasTerakhir(self.aksi.terakhir, setelan, self.pemilih, self)
        self.cadangan = PerintahCadangan(self)
        self.pesan = BarisPesan()
        self._tertahan = Tertahan(self.pesan)
        self.anjuran = BarisAnjuran(jembatan, setelan, self.aksi.anjuran)
        self.langkah = PanelLangkah(jembatan)
        self.kepala = Kepala(jembatan, self.aksi, self)
        langkah = {satu.kunci: self._step_action(n, satu) for n, satu in enumerate(LANGKAH, 1)}
        self.aksi.build_menus(list(langkah.values()))
        self.halaman = Halaman(jembatan, self.aksi, self.aksi.bring_in(langkah["renstra"]))
        self._bagi = Pembagian(setelan)
        self.pemeriksa = Pemeriksa(jembatan, self)
        self._arrange()
        self._connect()
        self._follow_file()

    # --- building --------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.addToolBar(self.kepala)
        tengah = QWidget()
        susunan = QVBoxLayout(tengah)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(0)
        susunan.addWidget(self.pesan)
        susunan.addWidget(self.anjuran)
        susunan.addWidget(self.halaman, 1)
        self._bagi.fill(self.langkah, tengah)
        self.setCentralWidget(self._bagi)
        aksi = (
            *(self.aksi.cadangkan, self.aksi.tempat_cadangan, self.aksi.pulihkan),
            self.aksi.bersihkan,
        )
        keadaan = KeadaanCadangan(self.jembatan, aksi, self)
        keadaan.failed.connect(self.pesan.say)
        BarisStatus(self).addPermanentWidget(keadaan)
        self.resize(*_UKURAN)
        self.restoreGeometry(self.setelan.bytes_of("jendela/letak"))
        keep_on_screen(self)

    def _step_action(self, nomor: int, langkah: Langkah) -> QAction:
        aksi = QAction(f"&{nomor}  {langkah.judul}", self)
        aksi.setIconText(langkah.judul)
        aksi.setShortcut(QKeySequence(f"Ctrl+{nomor}"))
        connect(aksi, lambda: self._enter_step(langkah.kunci))
        return aksi

    def _enter_step(self, kunci: str) -> None:
        """Show a step by its key or from the menu, and let typing go into its form."""
        if self.show_step(kunci):
            self.form.take_cursor()

    def _connect(self) -> None:
        perintah = self.perintah
        connect_commands(self)
        self.halaman.sheetChanged.connect(self._show_sheet)
        self.halaman.settled.connect(self._on_settled)
        self.halaman.wanted.connect(partial(serve, self))
        self.langkah.chosen.connect(self.show_step)
        self.langkah.findingChosen.connect(self.go_to_finding)
        self.kepala.yearChosen.connect(self._on_year)
        self.jembatan.opened.connect(self._follow_file)
        self.pemeriksa.checked.connect(self.langkah.show_states)
        self.pemeriksa.checked.connect(self.anjuran.follow)
        self.anjuran.wanted.connect(partial(serve, self))
        self.jembatan.committed.connect(self._on_committed)
        self.jembatan.failed.connect(self._tertahan.fail)
        perintah.failed.connect(self.pesan.say)
        perintah.done.connect(self.say)
        perintah.wanted.connect(partial(serve, self))
        perintah.fileOpened.connect(self._on_file_opened)

    def after_commit(self, lakukan: Callable[[], object]) -> None:
        """Do something with the data as they are when what is being typed has been stored."""
        if self.commit():
            lakukan()

    def start_preview(self, samping: Samping) -> None:
        """Put the preview at the right side and let it show the sheet of the form."""
        self.samping = samping
        connect_sheets(self, samping)
        samping.keluaran.failed.connect(self.pesan.say)
        samping.keluaran.done.connect(self.say)
        self.statusBar().addPermanentWidget(samping.keluaran.kemajuan)
        samping.keluaran.kemajuan.hide()  # the status bar shows what it takes in
        self._bagi.take_preview(samping.panel)
        samping.follow_visibility()
        self._bagi.divide()
        self._show_sheet()

    # --- steps and places ------------------------------------------------------------------------

    @property
    def form(self) -> Formulir:
        """The form of the chosen step; built when it is first asked for."""
        return self.halaman.form(self._kini)

    @property
    def step(self) -> str:
        """The key of the step that is shown."""
        return self._kini

    def commit(self) -> bool:
        """Store what is being typed; False, with the sentence beside it, where it is refused."""
        return self._tertahan.commit(self.halaman.built(self._kini))

    def _on_settled(self) -> None:
        if not self.form.refused:
            self._tertahan.let_go()

    def show_step(self, kunci: str) -> bool:
        """Show another step; False where what is typed in this one is refused."""
        if kunci != self._kini and not self.commit():
            self.langkah.mark(self._kini)
            return False
        self._kini = kunci
        self.langkah.mark(kunci)
        self._show_form()
        return True

    def go_to(self, tempat: Tempat) -> None:
        """Show the field of a datum, in its year; not where what is typed is refused."""
        if not self.commit():
            return
        di_sini = self.form.part.holds(tempat)
        if not di_sini and not self.show_step(tempat.letak.langkah):
            return
        tahun = None if di_sini and self.form.part.lintas_tahun else tempat.tahun
        if tahun is not None and tahun in self.jembatan.kantor.tahun_kerja():
            self.jembatan.set_year(tahun)
        self.form.go_to(tempat)

    def go_to_finding(self, kunci: str, temuan: Temuan) -> None:
        """Show the field of a finding; the step `kunci` where it has none."""
        from lkjip_desktop.forms.tempat import place_of_finding

        tempat = temuan.acuan and place_of_finding(temuan.acuan, self.jembatan.kantor)
        if tempat:
            self.go_to(tempat)
        else:
            self.show_step(kunci)

    def _on_year(self, tahun: int) -> None:
        if self.commit():
            self.jembatan.set_year(tahun)
        self.kepala.follow()

    def _show_form(self) -> None:
        self.halaman.setCurrentWidget(self.form)
        self._show_sheet()

    def _show_sheet(self) -> None:
        bagian, lembar = self.form.part, self.form.sheet
        self._lebar.restore(bagian)
        if self.jembatan.store is not None:
            self._terakhir.note(self, self.jembatan.store.path)
        self._order_tabs()
        if self.samping is not None and self.jembatan.shown is not None and lembar is not None:
            self.samping.show_sheet(lembar, bagian.chosen_pk())

    def _order_tabs(self) -> None:
        """The preview and the status bar come after the form, parts of which are made later."""
        panel = (self.samping.panel,) if self.samping else ()
        join_tabs(self.form.page, *panel, *children_in_row(self.statusBar()))

    # --- following the file ----------------------------------------------------------------------

    def expect_file(self, path: Path) -> None:
        """Show the first form before its file is open."""
        self.kepala.berkas.say(f"Membuka {path.name}…", str(path))
        self.langkah.show()
        self._bagi.reserve_preview()
        self.langkah.mark(self._kini)
        self._show_form()

    def open_file(self, path: Path) -> None:
        """Open a file; where that fails the page with the ways to begin is shown."""
        self.perintah.open_path(path)
        self._offer_ways()

    def resume_file(self, path: Path) -> None:
        """As `open_file` for the file of the last day: where its drive does not answer, go on."""
        self.terakhir.resume(path)
        self._offer_ways()

    def _offer_ways(self) -> None:
        """Show the page with the ways to begin, unless a file is open."""
        if self.jembatan.store is None:
            self.kepala.follow()
            self._follow_file()

    def _follow_file(self) -> None:
        """Another file or year is open, or none."""
        store = self.jembatan.store
        self.langkah.setVisible(store is not None)
        self.aksi.follow(store, ada_tahun=self.jembatan.shown is not None)
        if store is None:
            self.setWindowTitle(NAMA)
            self.halaman.show_ways_to_begin()
            return
        hanya = " (hanya baca)" if store.read_only else ""
        self.setWindowTitle(f"{store.path.name}{hanya} – {NAMA}")
        self.langkah.mark(self._kini)
        self._show_form()

    def _on_file_opened(self, path: Path) -> None:
        from lkjip_desktop.actions.cadangan import file_name

        if file_name(path) is None:  # nobody works on a backup tomorrow
            self.setelan.last_file = path
            mulai = place_of(self)  # that stands first, and is never slower
            QTimer.singleShot(0, self, partial(self._terakhir.go_back, self, path, mulai))
        self.pesan.hide()
        self.statusBar().clearMessage()  # what it says is of the file before
        if (store := self.jembatan.store) and (kalimat := say_at_opening(store)):
            self.pesan.say(kalimat)

    def _on_committed(self, perubahan: Perubahan) -> None:
        from lkjip_desktop.kinerja.perubahan import Langkah

        self.aksi.follow(self.jembatan.store, ada_tahun=self.jembatan.shown is not None)
        kata = {Langkah.URUNG: "Diurungkan", Langkah.ULANG: "Diulangi"}
        self.say(f"{kata.get(perubahan.langkah, 'Tersimpan')}: {perubahan.judul}")
        if not self.form.refused:
            self.pesan.hide()
        if perubahan.langkah in kata:
            self._go_back(perubahan)

    def _go_back(self, perubahan: Perubahan) -> None:
        """Show what a step has taken back or done again; a block that holds it stays selected.

        A year that comes or goes shows in every part: then we stay where we are.
        """
        from lkjip_desktop.forms.tabel.kembali import BlokTerpilih
        from lkjip_desktop.forms.tempat import place_of_step, year_of_step

        kantor, tahun = self.jembatan.kantor, year_of_step(perubahan)
        tempat = None if tahun else place_of_step(perubahan, kantor, self.form.shows)
        if tahun in kantor.tahun_kerja():
            self.jembatan.set_year(tahun)
        if tempat is None:
            return
        blok = BlokTerpilih(self.focusWidget())
        self.go_to(tempat)
        blok.restore()

    def say(self, kalimat: str) -> None:
        """A sentence in the status bar."""
        self.statusBar().showMessage(kalimat, _LAMA_STATUS_MS)

    # --- Qt's events -----------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the desktop."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._sudah_tampil:
            color_texts()
            self.aksi.paint()
            self.pemeriksa.check()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the window stands."""
        super().paintEvent(event)
        if not self._sudah_tampil:
            self._sudah_tampil = True
            QTimer.singleShot(0, self, self.aksi.paint_head)
            self.painted.emit()  # the form is filled before icons are drawn that menus hide
            QTimer.singleShot(0, self, self.aksi.paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, remember the window, let go of the file and the child."""
        if not self.commit() and not self._may_lose():
            event.ignore()
            return
        if self.samping is not None and not self.samping.keluaran.may_close():
            event.ignore()
            return
        self.setelan.keep("jendela/letak", self.saveGeometry())
        self._lebar.keep()
        self._terakhir.keep()
        if self.samping is not None:
            self._bagi.keep()
            self.samping.close()
        self.halaman.hide()  # the page for a window without a file is not wanted any more
        self.jembatan.close()
        event.accept()

    def _may_lose(self) -> bool:
        """Whether to close although the disk takes nothing: that is for the user to decide."""
        return self._tertahan.by_disk and self.pemilih.confirm(
            NAMA, _TUTUP_JUGA, "Tutup tanpa menyimpan", "Kembali"
        )
