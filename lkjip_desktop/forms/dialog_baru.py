"""The dialog for a new file: three small pages about what a Perjanjian Kinerja needs first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.kantor_baru import KantorBaru
from lkjip_desktop.forms.dialog_baru_halaman import HalamanAtasan, HalamanCamat, HalamanKantor
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan
from lkjip_desktop.kinerja.temuan import Temuan

_SIMPAN = "Pilih tempat &menyimpan…"
_UKURAN = (520, 400)
"""Room for the longest page with two sentences about what is not taken."""


class DialogBaru(DialogLayar):
    """Asks for office, year, officials and plan; everything but the year may come later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the office."""
        super().__init__(parent)
        self.setWindowTitle("Berkas baru")
        self.kantor, self.camat, self.atasan = HalamanKantor(), HalamanCamat(), HalamanAtasan()
        self._halaman = (self.kantor, self.camat, self.atasan)
        self._tumpukan = QStackedWidget()
        for satu in self._halaman:
            self._tumpukan.addWidget(satu)
        self.urutan = Keterangan()
        self.pesan = Kalimat(self)
        """Why the file could not be made."""
        self.lewati = QPushButton("&Lewati, isi nanti")
        self.kembali = QPushButton("&Kembali")
        self.lanjut = QPushButton()
        self.batal = QPushButton("&Batal")
        self.lewati.setToolTip("Langsung memilih tempat menyimpan; sisanya diisi di formulir")
        self.lewati.clicked.connect(self._skip)
        self.kembali.clicked.connect(lambda: self._show(self._kini - 1))
        self.lanjut.clicked.connect(self._go_on)
        self.batal.clicked.connect(self.reject)
        self._arrange()
        QShortcut(QKeySequence.StandardKey.HelpContents, self, self._show_guide)
        self._show(0)

    def _arrange(self) -> None:
        tombol = QHBoxLayout()
        tombol.addWidget(self.lewati)
        tombol.addStretch(1)
        for satu in (self.kembali, self.lanjut, self.batal):
            tombol.addWidget(satu)
        for satu in (self.lewati, self.kembali, self.batal):
            satu.setAutoDefault(False)
        self.lanjut.setDefault(True)
        susunan = QVBoxLayout(self)
        gulung = QScrollArea()
        gulung.setWidgetResizable(True)
        gulung.setFrameShape(QFrame.Shape.NoFrame)
        gulung.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulung.setWidget(self._tumpukan)
        susunan.addWidget(self.urutan)
        susunan.addWidget(gulung, 1)
        susunan.addWidget(self.pesan)
        susunan.addLayout(tombol)
        self.resize(*_UKURAN)

    def _show_guide(self) -> None:
        from lkjip_desktop.forms.panduan import show_guide

        show_guide(self)

    @property
    def _kini(self) -> int:
        return self._tumpukan.currentIndex()

    def office(self) -> KantorBaru | None:
        """What has been typed; None while the year is no year."""
        tahun = self.kantor.tahun.value()
        if tahun is None:
            return None
        self.atasan.begin(self.kantor.pemda, tahun)
        return KantorBaru(
            tahun,
            self.kantor.pemda,
            self.kantor.kantor,
            self.kantor.tempat.text(),
            self.atasan.plan(),
            self.camat.official(),
            self.atasan.official(),
        )

    def say(self, kalimat: str) -> None:
        """Say why no file could be made of what has been typed."""
        self.pesan.say(Temuan("berkas.baru", kalimat))

    def _show(self, nomor: int) -> None:
        self.pesan.say(None)
        if nomor == len(self._halaman) - 1:
            self.atasan.begin(self.kantor.pemda, self.kantor.tahun.value() or 0)
        self._tumpukan.setCurrentIndex(nomor)
        self.urutan.setText(f"Halaman {nomor + 1} dari {len(self._halaman)}")
        terakhir = nomor == len(self._halaman) - 1
        self.kembali.setEnabled(nomor > 0)
        self.lewati.setVisible(not terakhir)
        self.lanjut.setText(_SIMPAN if terakhir else "L&anjut")
        next(self._halaman[nomor].fields()).setFocus()

    def _go_on(self) -> None:
        if not self._halaman[self._kini].check():
            return
        if self._kini < len(self._halaman) - 1:
            self._show(self._kini + 1)
        else:
            self._finish()

    def _skip(self) -> None:
        if self._halaman[self._kini].check():
            self._finish()

    def _finish(self) -> None:
        """Accept; a page that was left by “Kembali” may hold what can't be read."""
        self.pesan.say(None)
        self.atasan.begin(self.kantor.pemda, self.kantor.tahun.value() or 0)
        salah = (n for n, halaman in enumerate(self._halaman) if not halaman.check())
        if (nomor := next(salah, None)) is None:
            self.accept()
        else:
            self._show(nomor)
            self._halaman[nomor].check()  # puts the cursor there
