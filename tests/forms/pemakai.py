"""A user at the window: types, presses keys, looks; and the file as a stranger reads it."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from lkjip_desktop.actions import berkas, ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.binding import Isian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.tabel import Tabel
from lkjip_desktop.forms.window import Jendela
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perencanaan import Indikator
from tests.bantu.contoh import lepas_rincian
from tests.forms.tunggu import wait_until


class PemilihPalsu(Pemilih):
    """Answers at once: with the paths it was given, or no."""

    def __init__(self) -> None:
        self.path: list[Path] = []
        self.setuju = False
        self.pilihan: int | None = None
        self.ditanya: list[str] = []
        self.usulan: list[str] = []
        self.diusulkan = ""
        """What a list begins with."""

    def open_file(self, judul: str, jenis: str) -> Path | None:
        del jenis
        self.ditanya.append(judul)
        return self.path.pop(0) if self.path else None

    def open_files(self, judul: str, jenis: str) -> list[Path]:
        del jenis
        self.ditanya.append(judul)
        semua, self.path = self.path, []
        return semua

    def save_file(self, judul: str, usulan: str, jenis: str) -> Path | None:
        del jenis
        self.ditanya.append(judul)
        self.usulan.append(usulan)
        return self.path.pop(0) if self.path else None

    def choose_folder(self, judul: str) -> Path | None:
        self.ditanya.append(judul)
        return self.path.pop(0) if self.path else None

    def ask_year(self, judul: str, tanya: str, usulan: int) -> int | None:
        del judul
        self.ditanya.append(tanya)
        return usulan if self.setuju else self.pilihan

    def choose(self, judul: str, tanya: str, pilihan: Sequence[str]) -> int | None:
        del judul, pilihan
        self.ditanya.append(tanya)
        return self.pilihan

    def choose_item(
        self, judul: str, tanya: str, daftar: Sequence[str], mulai: int = 0
    ) -> int | None:
        del judul
        self.ditanya.append(tanya)
        self.diusulkan = daftar[mulai]
        return self.pilihan

    def confirm(self, judul: str, tanya: str, ya: str, tidak: str) -> bool:
        del judul, ya, tidak
        self.ditanya.append(tanya)
        return self.setuju


LEBAR_TINGGI = (1366, 728)
"""The window on the screens of most offices; Qt's offscreen one is smaller."""


class Pemakai:
    """Sits at a window of their own."""

    def __init__(self, aplikasi: QApplication, folder: Path) -> None:
        self.aplikasi = aplikasi
        self.pemilih = PemilihPalsu()
        self.setelan = Setelan(folder / "setelan")
        self.jembatan = Jembatan()
        self.jendela = Jendela(self.jembatan, self.setelan, self.pemilih)
        self.jendela.resize(*LEBAR_TINGGI)
        self.jendela.show()
        self.aplikasi.processEvents()
        self.jendela.windowHandle().requestActivate()
        self.aplikasi.processEvents()

    # --- doing -----------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        self.jendela.open_file(path)
        self.aplikasi.processEvents()

    def type(self, teks: str) -> None:
        """Type into whatever has the focus, as a keyboard does."""
        for huruf in teks:
            QTest.keyClicks(self.focus(), huruf)

    def press(
        self, tombol: Qt.Key, dengan: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.focus(), tombol, dengan)
        self.aplikasi.processEvents()

    def fill(self, isian: Isian, teks: str) -> None:
        """Go to a field and type over what stands there, without leaving it."""
        isian.setFocus()
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(teks)

    def fill_cell(self, tabel: Tabel, kunci: str, medan: str, teks: str) -> None:
        """Go to a cell and type over it, without leaving it."""
        tabel.setFocus()
        assert tabel.select(kunci, medan)
        self.type(teks)

    def choose(self, aksi: QAction) -> None:
        """Choose a command from a menu."""
        aksi.trigger()
        self.aplikasi.processEvents()

    def check(self) -> None:
        """Let the window look for findings now."""
        selesai: list[object] = []
        sambungan = self.jendela.pemeriksa.checked.connect(selesai.append)
        self.jendela.pemeriksa.check()
        wait_until(lambda: bool(selesai))
        self.jendela.pemeriksa.checked.disconnect(sambungan)

    def set_realisasi(self, awal: str, nilai: Decimal | None) -> None:
        """Set the realisasi of 2024 of the indicator whose name begins so, not by the keyboard."""
        usul = ubah.set_realisasi(self.jembatan.kantor, self.indicator(awal), 2024, "nilai", nilai)
        assert isinstance(usul, Usul)
        assert self.jembatan.carry_out(usul)

    # --- looking ---------------------------------------------------------------------------------

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def buku(self) -> BukuKantor:
        """The book as it stands in the file, read anew."""
        assert self.jembatan.store is not None
        return self.jembatan.store.read_buku()

    def row(self, tabel: Tabel, kunci: str) -> Sequence[str]:
        """What a row of a grid shows."""
        nomor = tabel.model.rows.index(kunci)
        return [
            tabel.model.index(nomor, kolom).data() for kolom in range(tabel.model.columnCount())
        ]

    def text(self, isian: Isian) -> str:
        """What stands in a field into which one types."""
        editor = isian.focusProxy()
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        assert isinstance(editor, QLineEdit)
        return editor.text()

    def indicator(self, awal: str) -> str:
        """Key of the indicator whose name begins so."""
        return next(i.id for i in self.jembatan.kantor.all_of(Indikator) if i.nama.startswith(awal))

    def leave(self) -> None:
        self.jembatan.close()
        self.jendela.close()
        self.jendela.deleteLater()
        self.aplikasi.sendPostedEvents(self.jendela, QEvent.Type.DeferredDelete.value)
        self.aplikasi.processEvents()


def make_example(path: Path) -> Path:
    with berkas.create_contoh(path) as store:
        lepas_rincian(store)
    return path
