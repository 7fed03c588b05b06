"""DialogKolom: which columns of a table hold code, name, unit, pagu and realisasi."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.actions.impor_anggaran import Tunjuk, check_columns
from lkjip_desktop.exchange.sipd import KOLOM_TABEL, Contoh, guess_columns
from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.pilih import KotakPilih
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan, buddy_label
from lkjip_desktop.kinerja.impor import TataLetakTabel

_UKURAN: Final = (900, 560)
_TANPA: Final = "–"
_SEBUTAN: Final = {
    "kode": "Kode",
    "uraian": "Uraian",
    "unit": "Unit",
    "pagu": "Pagu",
    "realisasi": "Realisasi",
}
_LEBAR_KOLOM: Final = 150
_PETUNJUK: Final = (
    "Pilih di atas setiap kolom apa isinya. Yang perlu: Uraian, dan Pagu atau Realisasi. Kolom "
    "Kode membuat hasilnya lebih pasti. Pilihan ini diingat untuk tabel dengan judul yang sama."
)


class DialogKolom(DialogLayar):
    """The first rows of a sheet, with a choice above each column."""

    def __init__(
        self,
        induk: QWidget,
        nama: str,
        contoh: Sequence[Contoh],
        dikenal: Sequence[TataLetakTabel] = (),
        tunjuk: Tunjuk | None = None,
    ) -> None:
        """Show the sheets of the file or table `nama`.

        The choice begins with `tunjuk`, else with the layouts that are remembered.
        """
        super().__init__(induk)
        self.setWindowTitle(f"Tunjuk kolom: {nama}")
        self.resize(*_UKURAN)
        self._contoh, self._dikenal = contoh, dikenal
        self.lembar, self.judul = KotakPilih(), KotakPilih()
        self.lembar.addItems([c.lembar for c in contoh])
        self.tabel = QTableWidget()
        self.pilihan: list[KotakPilih] = []
        self.kalimat = Kalimat(self.tabel)
        self.tombol = QDialogButtonBox()
        self.lanjut = self.tombol.addButton("Lanjut", QDialogButtonBox.ButtonRole.AcceptRole)
        self.tombol.addButton("Batal", QDialogButtonBox.ButtonRole.RejectRole)
        self._arrange()
        self.lembar.currentIndexChanged.connect(lambda _: self._show_sheet())
        self.judul.currentIndexChanged.connect(lambda _: self._guess())
        self.tombol.accepted.connect(self._accept)
        self.tombol.rejected.connect(self.reject)
        self._show_sheet()
        if tunjuk is not None:
            self._restore(tunjuk)

    def _arrange(self) -> None:
        self.tabel.setAccessibleName("Baris pertama tabel")
        self.tabel.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tabel.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tabel.setTabKeyNavigation(False)
        self.tabel.horizontalHeader().hide()
        atas = QHBoxLayout()
        for teks, kotak in (("&Lembar", self.lembar), ("&Judul kolom ada di", self.judul)):
            atas.addWidget(buddy_label(teks, kotak))
            atas.addWidget(kotak)
        atas.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.addWidget(Keterangan(_PETUNJUK))
        susunan.addLayout(atas)
        susunan.addWidget(self.tabel, 1)
        susunan.addWidget(self.kalimat)
        susunan.addWidget(self.tombol)

    # --- showing ---------------------------------------------------------------------------------

    @property
    def _kini(self) -> Contoh:
        return self._contoh[self.lembar.currentIndex()]

    def _show_sheet(self) -> None:
        contoh = self._kini
        lebar = max((len(b) for b in contoh.baris), default=0)
        self.tabel.clear()
        self.tabel.setRowCount(len(contoh.baris) + 1)
        self.tabel.setColumnCount(lebar)
        nomor = [str(contoh.baris_awal + n) for n in range(len(contoh.baris))]
        self.tabel.setVerticalHeaderLabels(["", *nomor])
        for b, baris in enumerate(contoh.baris, 1):
            for k, teks in enumerate(baris):
                self.tabel.setItem(b, k, QTableWidgetItem(teks))
        self._put_choices(lebar)
        with QSignalBlocker(self.judul):
            self.judul.clear()
            self.judul.addItems(["tidak ada", *(f"baris {n}" for n in nomor)])
            self.judul.setCurrentIndex(1 + guess_columns(contoh.baris, self._dikenal)[0])
        self._guess()

    def _put_choices(self, lebar: int) -> None:
        self.pilihan = []
        for kolom in range(lebar):
            kotak = KotakPilih()
            kotak.addItems([_TANPA, *_SEBUTAN.values()])
            kotak.setAccessibleName(f"Isi kolom {kolom + 1}")
            kotak.currentIndexChanged.connect(partial(self._choose, kolom))
            self.tabel.setCellWidget(0, kolom, kotak)
            self.tabel.setColumnWidth(kolom, _LEBAR_KOLOM)
            self.pilihan.append(kotak)
        self.tabel.resizeRowToContents(0)

    def _guess(self) -> None:
        """Choose by the headings that are known, in the row that is said to have them."""
        judul = self.judul.currentIndex() - 1
        baris = self._kini.baris[judul : judul + 1] if judul >= 0 else ()
        self._put_columns(guess_columns(baris, self._dikenal)[1])

    def _restore(self, tunjuk: Tunjuk) -> None:
        """Show once more what was chosen before."""
        nama = [c.lembar for c in self._contoh]
        if tunjuk.lembar in nama:
            self.lembar.setCurrentIndex(nama.index(tunjuk.lembar))
        if tunjuk.baris is not None:
            self.judul.setCurrentIndex(1 + tunjuk.baris)
            self._put_columns({n: k for n, k in tunjuk.kolom.items() if isinstance(k, int)})

    def _put_columns(self, kolom: Mapping[str, int]) -> None:
        for nomor, kotak in enumerate(self.pilihan):
            nama = next((n for n, k in kolom.items() if k == nomor), None)
            with QSignalBlocker(kotak):
                kotak.setCurrentIndex(1 + KOLOM_TABEL.index(nama) if nama else 0)
        self._mark()

    def _choose(self, kolom: int, pilihan: int) -> None:
        """What is chosen above one column is taken off the others."""
        for nomor, kotak in enumerate(self.pilihan):
            if pilihan and nomor != kolom and kotak.currentIndex() == pilihan:
                with QSignalBlocker(kotak):
                    kotak.setCurrentIndex(0)
        self._mark()

    def _mark(self) -> None:
        """Let the headings stand out, and say what is still missing."""
        judul = self.judul.currentIndex()
        for baris in range(1, self.tabel.rowCount()):
            for kolom in range(self.tabel.columnCount()):
                butir = self.tabel.item(baris, kolom)
                if butir is not None:
                    huruf = butir.font()
                    huruf.setBold(baris == judul)
                    butir.setFont(huruf)
        self.kalimat.say(check_columns(self._columns()))

    # --- what is chosen --------------------------------------------------------------------------

    def _columns(self) -> dict[str, int | str]:
        return {
            KOLOM_TABEL[kotak.currentIndex() - 1]: nomor
            for nomor, kotak in enumerate(self.pilihan)
            if kotak.currentIndex()
        }

    def chosen(self) -> Tunjuk:
        """The columns as they are chosen."""
        return Tunjuk(self._columns(), self._kini.lembar, self.judul.currentIndex() - 1)

    def choose(self, nama: str, kolom: int) -> None:
        """Say what a column holds, by its field and its place from 0."""
        self.pilihan[kolom].setCurrentIndex(1 + KOLOM_TABEL.index(nama))

    def _accept(self) -> None:
        if check_columns(self._columns()) is None:
            self.accept()
        else:
            self.kalimat.setFocus(Qt.FocusReason.OtherFocusReason)
