"""Aturan tahun ini: bands, caps, corrections and labels of a year, with how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions import aturan_tahun as aksi
from lkjip_desktop.actions.aturan_pengaruh import changed_figures
from lkjip_desktop.forms import warna
from lkjip_desktop.forms.aturan_isian import (
    BATAS_CAPAIAN,
    BATAS_NKO,
    bind_general,
    bind_gross,
    bind_numbers,
)
from lkjip_desktop.forms.aturan_pita import PanelPita, certainty, one_by_one
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, BILANGAN
from lkjip_desktop.forms.daftar_baris import connect_button
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Keterangan, heading, paint_text
from lkjip_desktop.kinerja.aturan import Aturan
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Langkah

if TYPE_CHECKING:
    from decimal import Decimal

    from lkjip_desktop.actions.aturan_pengaruh import AngkaBerubah
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.perhitungan.hasil import HasilKinerja

_JENIS: Final = TahunKerja.__name__
_DISEBUT: Final = 3
_SEKALIGUS: Final = 100
"""With so many indicators what a rule changes is told at once, else when the keys rest."""
_JEDA_MS: Final = 150
_BAWAAN: Final = "Tahun ini memakai aturan bawaan program."
_LAIN: Final = "Tahun ini memakai aturan yang berbeda dari bawaan program."
_URUNGKAN: Final = "Ctrl+Z mengembalikannya."
_ULANGI: Final = "Ctrl+Y memberlakukan lagi aturan yang baru diurungkan."
_UMUM: Final = (
    "Salinan milik tahun ini: versi baru program tidak mengubahnya, dan tahun baru meneruskannya. "
    "Yang bertanda setelan setempat dicocokkan dengan aturan daerah Anda. Lembar yang sudah "
    "ditetapkan tidak ikut berubah."
)


class BagianAturan(Bagian):
    """One panel for each set of bands, and between them the numbers that stand alone."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.isian: dict[str, Isian] = {}
        self._seksi: dict[QWidget, QVBoxLayout] = {}
        self._sebelum: HasilKinerja | None = None
        """The figures as stored before the last step."""
        self._jeda = QTimer(self)
        self._jeda.setSingleShot(True)
        self._jeda.setInterval(_JEDA_MS)
        self._jeda.timeout.connect(self._say_waiting)
        self._menunggu: tuple[HasilKinerja, HasilKinerja] | None = None
        """Figures before and after a step, to be told of when the keys rest."""
        self._kembali = _URUNGKAN
        """By which key the last step is taken back, or done again."""
        self.judul = heading("", 1.1)
        self.keadaan = QLabel()
        self.keadaan.setTextFormat(Qt.TextFormat.PlainText)
        self.bawaan = QPushButton("&Kembalikan ke aturan bawaan…")
        connect_button(self.bawaan, self._reset)
        self.pengaruh = Keterangan()
        """Which figures change with what is being typed, or have changed with the last step."""
        self.capaian = PanelPita(self, "capaian")
        self.akip = PanelPita(self, "akip")
        self.nko = PanelPita(self, "nko")
        self.koreksi = self.bind_table(
            _JENIS, Tabel(jembatan, "Koreksi NKO", self._correction_columns()), self._predikat
        )
        self._susunan = QVBoxLayout(self)
        self._susunan.setContentsMargins(0, 2, 0, 0)
        self._susunan.setSpacing(6)
        self._arrange()

    def _arrange(self) -> None:
        atas = QHBoxLayout()
        atas.addWidget(self.judul)
        atas.addStretch(1)
        atas.addWidget(self.bawaan)
        self._susunan.addLayout(atas)
        self._susunan.addWidget(self.keadaan)
        self._susunan.addWidget(Keterangan(_UMUM))
        self._section("Umum").addLayout(bind_general(self))
        capaian = self._section("Predikat capaian", self.capaian)
        capaian.addLayout(bind_numbers(self, BATAS_CAPAIAN))
        nko = self._section("Nilai Kinerja Organisasi", self.nko)
        nko.addLayout(bind_numbers(self, BATAS_NKO))
        nko.addWidget(Keterangan("Koreksi menurut predikat AKIP, dalam persen:"))
        nko.addWidget(self.koreksi)
        self._section("Predikat AKIP", self.akip)
        self._section("Realisasi anggaran").addLayout(bind_gross(self))
        self._susunan.addStretch(1)

    def _section(self, judul: str, panel: PanelPita | None = None) -> QVBoxLayout:
        """A section below those that are there; what changes is said in the one typed into."""
        seksi = QWidget()
        susunan = QVBoxLayout(seksi)
        susunan.setContentsMargins(0, 8, 0, 0)
        susunan.setSpacing(6)
        susunan.addWidget(heading(judul))
        if panel is not None:
            susunan.addWidget(panel)
        self._seksi[seksi] = susunan
        self._susunan.addWidget(seksi)
        return susunan

    # --- corrections -----------------------------------------------------------------------------

    def _predikat(self) -> list[str]:
        return [kode for kode, _ in self.rules.nko.koreksi]

    def _correction(self, kode: str) -> Decimal | None:
        return self.rules.nko.koreksi_untuk(kode)

    def _correction_certainty(self, kode: str) -> str:
        return certainty(aksi.certainty_of_correction(self.rules, kode))

    def _correction_columns(self) -> list[Kolom[Any]]:
        return [
            Kolom("Predikat AKIP", BACA, str, lebar=15),
            Kolom(
                "Koreksi (%)",
                BILANGAN,
                self._correction,
                lambda kode, nilai: aksi.set_correction(
                    self.jembatan.kantor, self.year, kode, nilai
                ),
                medan="koreksi",
                lebar=12,
                isi=one_by_one,
            ),
            Kolom("Keyakinan", BACA, self._correction_certainty, regang=True),
        ]

    # --- data ------------------------------------------------------------------------------------

    @property
    def rules(self) -> Aturan:
        """The rules as shown, with what is being typed."""
        return self.shown.buku.aturan

    @property
    def year(self) -> TahunKerja:
        """The year as stored, the base of every edit."""
        return self.stored.buku.tahun_kerja

    def _reset(self) -> None:
        usul = aksi.reset_rules(self.jembatan.kantor, self.year) if self.commit() else None
        if usul is None:
            return
        from lkjip_desktop.forms.aturan_dialog import DialogPengaruh

        nanti = self.stored.after(usul.as_perubahan(self.jembatan.kantor))
        berubah = changed_figures(self.stored.hasil, nanti.hasil)
        self.dialog = DialogPengaruh(self.window(), self.year.tahun, berubah)
        self.dialog.accepted.connect(lambda: self.jembatan.carry_out(usul))
        self.dialog.open()

    def holds(self, tempat: Tempat) -> bool:
        """All that is stored of the rules is shown here."""
        return isinstance(tempat.entitas, TahunKerja) and tempat.kolom in {
            "aturan",
            "realisasi_bruto",
        }

    def go_to(self, tempat: Tempat) -> bool:
        """The rules are one text in the file: which of them is meant is not known."""
        return super().go_to(tempat) if tempat.kolom != "aturan" else True

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        self.show_rows()
        self._show()
        self._sebelum = self.stored.hasil
        self.pengaruh.hide()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed, and which figures follow from it."""
        self._show()
        dicoba = self.jembatan.shown is not self.jembatan.stored
        sebelum = self._sebelum
        if not dicoba:
            self._sebelum = self.stored.hasil
        kini = self.shown.hasil
        tentang_aturan = perubahan.kinds == {_JENIS}
        self._kembali = _ULANGI if perubahan.langkah is Langkah.URUNG else _URUNGKAN
        self._jeda.stop()
        if sebelum is None or sebelum is kini or not tentang_aturan:
            self.pengaruh.hide()
        elif not _same_rows(sebelum, kini):
            self.pengaruh.hide()  # figures of other indicators are no effect of a rule
        else:
            self._menunggu = sebelum, kini
            if len(kini.buku.indikator_diukur) <= _SEKALIGUS:
                self._say_waiting()
            else:  # a rule reaches every indicator: what is typed comes first
                self._jeda.start()

    def _say_waiting(self) -> None:
        keadaan, menunggu = self.jembatan.shown, self._menunggu
        self._menunggu = None
        if menunggu is not None and keadaan is not None and keadaan.hasil is menunggu[1]:
            dicoba = keadaan is not self.jembatan.stored
            self._say_effect(changed_figures(*menunggu), dicoba=dicoba)

    def _say_effect(self, berubah: Sequence[AngkaBerubah], *, dicoba: bool) -> None:
        tahun = self.shown.buku.tahun
        rinci = "; ".join(f"{b.apa} {b.kini} → {b.menjadi}" for b in berubah[:_DISEBUT])
        rinci += "; …" if len(berubah) > _DISEBUT else ""
        if not berubah:
            teks = f"Tidak ada angka tahun {tahun} yang berubah."
        elif dicoba:
            teks = f"Dengan isian ini {len(berubah)} angka tahun {tahun} berubah: {rinci}."
        else:
            teks = f"{len(berubah)} angka tahun {tahun} berubah: {rinci}. {self._kembali}"
        paint_text(self.pengaruh, warna.doubtful(self.palette()) if berubah else None)
        self.pengaruh.setText(teks)
        self._section_typed_into().addWidget(self.pengaruh)
        self.pengaruh.show()

    def _section_typed_into(self) -> QVBoxLayout:
        fokus = QApplication.focusWidget()
        ada = (s for w, s in self._seksi.items() if fokus is not None and w.isAncestorOf(fokus))
        return next(ada, next(iter(self._seksi.values())))

    def _show(self) -> None:
        self.refresh_fields()
        for tabel in self.tables:
            tabel.touch_changed()
        for panel in (self.capaian, self.akip, self.nko):
            panel.fill()
        tahun = self.shown.buku.tahun
        self.judul.setText(f"Aturan tahun {tahun}")
        lain = self.stored.buku.aturan != aksi.default_rules()
        self.keadaan.setText(_LAIN if lain else _BAWAAN)
        self.bawaan.setEnabled(lain)


def _same_rows(satu: HasilKinerja, lain: HasilKinerja) -> bool:
    """Whether two states are of one year and measure the same indicators."""
    return (
        satu.buku.tahun == lain.buku.tahun
        and satu.buku.indikator_diukur == lain.buku.indikator_diukur
    )
