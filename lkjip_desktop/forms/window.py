"""Jendela: file and year above, steps left, the form in the middle, its sheet at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from lkjip_desktop.forms.aksi import Aksi, connect
from lkjip_desktop.forms.baris_anjuran import BarisAnjuran
from lkjip_desktop.forms.berkas import PerintahBerkas
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cadangan_keadaan import KeadaanCadangan
from lkjip_desktop.forms.cadangan_perintah import PerintahCadangan
from lkjip_desktop.forms.daftar import LANGKAH, PERTAMA
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.formulir import Formulir
from lkjip_desktop.forms.kepala import Kepala
from lkjip_desktop.forms.langkah import PanelLangkah
from lkjip_desktop.forms.lebar import LebarKolom
from lkjip_desktop.forms.mulai import HalamanMulai
from lkjip_desktop.forms.pembagian import Pembagian
from lkjip_desktop.forms.pembukaan import say_at_opening
from lkjip_desktop.forms.pemeriksa import Pemeriksa
from lkjip_desktop.forms.perintah_jendela import connect_commands
from lkjip_desktop.forms.permohonan import serve
from lkjip_desktop.forms.pesan import BarisPesan
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.status import BarisStatus
from lkjip_desktop.forms.tulisan import color_texts
from lkjip_desktop.forms.urutan_tab import children_in_row, join_tabs

if TYPE_CHECKING:  # loaded after the window stands
    from lkjip_desktop.forms.pratinjau.samping import Samping
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

NAMA = "LKjIP Desktop"
_LAMA_STATUS_MS = 8000
_UKURAN = (1366, 728)
_PERBAIKI = "Perbaiki isian “{nama}” dahulu, atau tekan Esc untuk membatalkannya."
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
        self._formulir: dict[str, Formulir] = {}
        self._kini = PERTAMA
        self._sudah_tampil = False
        self._gagal_menyimpan = False
        self._menahan = ""
        """What was said last about a text that is not taken, or a step that failed."""
        self.samping: Samping | None = None
        self._lebar = LebarKolom(setelan)
        self.aksi = Aksi(self)
        self.perintah = PerintahBerkas(jembatan, self.pemilih, self)
        self.cadangan = PerintahCadangan(self)
        self.pesan = BarisPesan()
        self.anjuran = BarisAnjuran(jembatan, setelan, self.aksi.anjuran)
        self.langkah = PanelLangkah(jembatan)
        self.kepala = Kepala(jembatan, self.aksi, self)
        self.mulai = HalamanMulai(self._ways_to_begin())
        self._tumpukan = QStackedWidget()
        self._bagi = Pembagian(setelan)
        self.pemeriksa = Pemeriksa(jembatan, self)
        self._arrange()
        self._connect()
        self._follow_file()

    # --- building --------------------------------------------------------------------------------

    def _ways_to_begin(self) -> Sequence[tuple[QAction, str, str]]:
        aksi = self.aksi
        return (
            (aksi.contoh, "Lihat &contoh", "Kecamatan Palaran 2024, lengkap dengan lembarnya."),
            (aksi.baru, "B&erkas baru", "Mulai dari kosong untuk kantor Anda."),
            (aksi.dari_buku, "Dari buku ker&ja", "Bila datanya sudah terisi di Excel."),
            (aksi.buka, "Bu&ka berkas", "Lanjutkan berkas .lkjip yang sudah ada."),
        )

    def _arrange(self) -> None:
        self.addToolBar(self.kepala)
        langkah = [self._step_action(n, satu.kunci) for n, satu in enumerate(LANGKAH, 1)]
        self._aksi_langkah = dict(zip((satu.kunci for satu in LANGKAH), langkah, strict=True))
        self.aksi.build_menus(langkah)
        self._tumpukan.addWidget(self.mulai)
        tengah = QWidget()
        susunan = QVBoxLayout(tengah)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(0)
        susunan.addWidget(self.pesan)
        susunan.addWidget(self.anjuran)
        susunan.addWidget(self._tumpukan, 1)
        self._bagi.fill(self.langkah, tengah)
        self.setCentralWidget(self._bagi)
        aksi = (self.aksi.cadangkan, self.aksi.tempat_cadangan, self.aksi.pulihkan)
        keadaan = KeadaanCadangan(self.jembatan, aksi, self)
        keadaan.failed.connect(self.pesan.say)
        BarisStatus(self).addPermanentWidget(keadaan)
        self.resize(QSize(*_UKURAN).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(self.setelan.bytes_of("jendela/letak"))

    def _step_action(self, nomor: int, kunci: str) -> QAction:
        langkah = LANGKAH[nomor - 1]
        aksi = QAction(f"&{nomor}  {langkah.judul}", self)
        aksi.setIconText(langkah.judul)
        aksi.setShortcut(QKeySequence(f"Ctrl+{nomor}"))
        connect(aksi, lambda: self.show_step(kunci))
        return aksi

    def _connect(self) -> None:
        perintah = self.perintah
        connect_commands(self)
        self.langkah.chosen.connect(self.show_step)
        self.langkah.findingChosen.connect(self.go_to_finding)
        self.kepala.yearChosen.connect(self._on_year)
        self.jembatan.opened.connect(self._follow_file)
        self.pemeriksa.checked.connect(self.langkah.show_states)
        self.pemeriksa.checked.connect(self.anjuran.follow)
        self.anjuran.wanted.connect(partial(serve, self))
        self.jembatan.committed.connect(self._on_committed)
        self.jembatan.failed.connect(self._on_failed)
        perintah.failed.connect(self.pesan.say)
        perintah.done.connect(self.say)
        perintah.fileOpened.connect(self._on_file_opened)

    def after_commit(self, lakukan: Callable[[], object]) -> None:
        """Do something with the data as they are when what is being typed has been stored."""
        if self.commit():
            lakukan()

    def start_preview(self, samping: Samping) -> None:
        """Put the preview at the right side and let it show the sheet of the form."""
        self.samping = samping
        connect(self.aksi.cetak, partial(self.after_commit, samping.print_sheet))
        connect(self.aksi.cetak_semua, partial(self.after_commit, samping.print_all))
        connect(self.aksi.simpan_pdf, partial(self.after_commit, samping.save_sheet))
        connect(self.aksi.simpan_excel, partial(self.after_commit, samping.save_workbook))
        connect(self.aksi.salin_tabel, partial(self.after_commit, samping.copy_tables))
        connect(self.aksi.tetapkan, partial(self.after_commit, samping.issue_sheet))
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
        if self._kini not in self._formulir:
            langkah = next(satu for satu in LANGKAH if satu.kunci == self._kini)
            cara = self.aksi.bring_in(self._aksi_langkah["renstra"])
            formulir = Formulir(self.jembatan, langkah, cara)
            formulir.sheetChanged.connect(self._show_sheet)
            formulir.settled.connect(self._on_settled)
            formulir.wanted.connect(partial(serve, self))
            self._formulir[self._kini] = formulir
            self._tumpukan.addWidget(formulir)
        return self._formulir[self._kini]

    @property
    def step(self) -> str:
        """The key of the step that is shown."""
        return self._kini

    def commit(self) -> bool:
        """Store what is being typed; False, with the sentence beside it, where it is refused."""
        self._gagal_menyimpan = False
        formulir = self._formulir.get(self._kini)
        if formulir is None or formulir.commit():
            return True
        if not self._gagal_menyimpan:
            self._menahan = _PERBAIKI.format(nama=formulir.refused)
            self.pesan.say(self._menahan)
        return False

    def _on_settled(self) -> None:
        if self.pesan.kalimat.text() == self._menahan and not self.form.refused:
            self.pesan.hide()

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
        self._tumpukan.setCurrentWidget(self.form)
        self._show_sheet()

    def _show_sheet(self) -> None:
        bagian, lembar = self.form.part, self.form.sheet
        self._lebar.restore(bagian)
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
            self._tumpukan.setCurrentWidget(self.mulai)
            return
        hanya = " (hanya baca)" if store.read_only else ""
        self.setWindowTitle(f"{store.path.name}{hanya} – {NAMA}")
        self.langkah.mark(self._kini)
        self._show_form()

    def _on_file_opened(self, path: Path) -> None:
        from lkjip_desktop.actions.cadangan import file_name

        if file_name(path) is None:  # nobody works on a backup tomorrow
            self.setelan.last_file = path
        self.pesan.hide()
        self.statusBar().clearMessage()  # what it says is of the file before
        if (store := self.jembatan.store) and (kalimat := say_at_opening(store)):
            self.pesan.say(kalimat)

    def _on_committed(self, perubahan: Perubahan) -> None:
        from lkjip_desktop.forms.tempat import place_of_step
        from lkjip_desktop.kinerja.perubahan import Langkah

        self.aksi.follow(self.jembatan.store, ada_tahun=self.jembatan.shown is not None)
        kata = {Langkah.URUNG: "Diurungkan", Langkah.ULANG: "Diulangi"}
        self.say(f"{kata.get(perubahan.langkah, 'Tersimpan')}: {perubahan.judul}")
        if not self.form.refused:
            self.pesan.hide()
        if perubahan.langkah in kata:
            tempat = place_of_step(perubahan, self.jembatan.kantor)
            if tempat:
                self.go_to(tempat)

    def _on_failed(self, kalimat: str) -> None:
        self._gagal_menyimpan = True
        self._menahan = kalimat
        self.pesan.say(kalimat)

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
            QTimer.singleShot(0, self, self.aksi.paint)
            self.painted.emit()

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
        if self.samping is not None:
            self._bagi.keep()
            self.samping.close()
        self._tumpukan.hide()  # the page for a window without a file is not wanted any more
        self.jembatan.close()
        event.accept()

    def _may_lose(self) -> bool:
        """Whether to close although the disk takes nothing: that is for the user to decide."""
        return self._gagal_menyimpan and self.pemilih.confirm(
            NAMA, _TUTUP_JUGA, "Tutup tanpa menyimpan", "Kembali"
        )
