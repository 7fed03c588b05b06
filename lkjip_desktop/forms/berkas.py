"""The commands of the menu Berkas: open, new, example, workbook in and out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import BERKAS_LKJIP, BUKU_KERJA, GAMBAR, Pemilih

if TYPE_CHECKING:  # loaded when a command is chosen
    from lkjip_desktop.actions.kantor_baru import KantorBaru
    from lkjip_desktop.actions.tukar import HasilBaca
    from lkjip_desktop.forms.impor_alur import AlurImpor
    from lkjip_desktop.store import GalatStore, Store

T = TypeVar("T")


class PerintahBerkas(QObject):
    """Carries out one command each; what the environment refuses is said, never raised."""

    failed = Signal(str)
    """A sentence: why a file could not be opened or written."""
    done = Signal(str)
    """A sentence: what has been done."""
    wanted = Signal(object)
    """What the window is to show now (`permohonan.serve`)."""
    fileOpened = Signal(Path)

    def __init__(self, jembatan: Jembatan, pemilih: Pemilih, jendela: QWidget) -> None:
        """Open files into `jembatan`; dialogs stand over `jendela`."""
        super().__init__(jendela)
        self._jembatan = jembatan
        self._pemilih = pemilih
        self._jendela = jendela

    # --- opening --------------------------------------------------------------------------------

    def open(self) -> None:
        """Let the user choose a file and open it."""
        path = self._pemilih.open_file("Buka berkas", BERKAS_LKJIP)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file; the one before stays open where that fails.

        The file that is open is read anew: another program may have changed or replaced it.
        """
        from lkjip_desktop.actions import berkas, cadangan
        from lkjip_desktop.forms.pembukaan import other_way, way_for_backup

        kini, tahun = self._jembatan.store, self._jembatan.tahun
        path = path.absolute()  # it is remembered, and the next start has another folder
        if path.is_file() and (nama := cadangan.file_name(path)):
            if cara := way_for_backup(path, nama, self._pemilih):
                self._take(cara)
            return

        def otherwise(galat: GalatStore) -> Store | None:
            cara = other_way(path, galat, self._pemilih)
            if cara is None:
                self.failed.emit(str(galat))
            return self.guarded(cara) if cara else None

        if kini is None or not same_file(kini.path, path):
            self._take(lambda: berkas.open_file(path), otherwise=otherwise)
            return
        kini.close()  # its own lock would stand in the way
        if not self._take(lambda: berkas.open_file(path), tahun, otherwise):
            self._jembatan.close()

    def take_dropped(self, path: Path) -> None:
        """What somebody dropped on the window: a file of ours is opened, a workbook offered."""
        if path.suffix.lower() == ".lkjip":
            self.open_path(path)
        elif self._jembatan.store is None:
            self._new_from(path)
        else:
            self._flow.bring_file(path)

    def new(self) -> None:
        """Ask for the office and a place, and make an empty file.

        What has been typed is there again where no place was chosen, or it could not be used.
        """
        from lkjip_desktop.forms.dialog_baru import DialogBaru

        dialog = DialogBaru(self._jendela)
        self.failed.connect(dialog.say)
        while dialog.exec() == dialog.DialogCode.Accepted:
            kantor = dialog.office()
            if kantor is not None and self._create(kantor):
                break
        dialog.deleteLater()

    def _create(self, kantor: KantorBaru) -> bool:
        """Make an empty file for an office; False where there is none then."""
        from lkjip_desktop.actions import berkas

        usulan = f"{kantor.nama or 'Kinerja'} {kantor.tahun}.lkjip"
        path = self._pemilih.save_file("Simpan berkas baru", usulan, BERKAS_LKJIP)
        return path is not None and self._take(lambda: berkas.create_office(path, kantor))

    def example(self) -> None:
        """Make the worked example at a chosen place and open it."""
        from lkjip_desktop.actions import berkas

        path = self._pemilih.save_file(
            "Simpan berkas contoh", "Contoh Palaran 2024.lkjip", BERKAS_LKJIP
        )
        if path is not None:
            self._take(lambda: berkas.create_contoh(path))

    def change_emblem(self) -> None:
        """Put another coat of arms on the letterhead."""
        from lkjip_desktop.actions.lambang import set_lambang

        store = self._jembatan.store
        path = self._pemilih.open_file("Ganti lambang daerah", GAMBAR) if store else None
        if store is None or path is None:
            return
        hasil = self.guarded(lambda: (set_lambang(store, path),))
        if hasil == (None,):
            self.done.emit(f"Lambang pada kop diganti dengan {path.name}")
        elif hasil is not None and hasil[0] is not None:
            self.failed.emit(f"{hasil[0].tempat}: {hasil[0].pesan}")

    # --- workbook ---------------------------------------------------------------------------------

    def export(self) -> None:
        """Write the year as a workbook."""
        from lkjip_desktop.actions import tukar

        store, tahun = self._jembatan.store, self._jembatan.tahun
        if store is None or tahun is None:
            return
        usulan = f"Buku kerja {tahun}.xlsx"
        path = self._pemilih.save_file("Ekspor buku kerja", usulan, BUKU_KERJA)
        if path is None:
            return
        temuan = self.guarded(lambda: tukar.ekspor(store, tahun, path))
        if temuan:
            self.failed.emit(" ".join(t.pesan for t in temuan))
        elif temuan is not None:
            self.done.emit(f"Buku kerja tahun {tahun} ditulis: {path.name}")

    def import_book(self) -> None:
        """Show what a workbook would change, and store it as one step if the user wants."""
        store = self._jembatan.store
        path = self._pemilih.open_file("Impor buku kerja", BUKU_KERJA) if store else None
        if path is not None:
            self._flow.bring_file(path)

    def import_budget(self) -> None:
        """Show what a file of SIPD, or a table, would change in the budget, and store that."""
        path = self._pemilih.open_file("Impor anggaran", BUKU_KERJA)
        if path is not None:
            self._flow.bring_budget(path)

    def paste_budget(self) -> None:
        """As `import_budget`, for a table that was copied."""
        self._flow.paste_budget()

    @property
    def _flow(self) -> AlurImpor:
        from lkjip_desktop.forms.impor_alur import AlurImpor

        return AlurImpor(self, self._jembatan, self._pemilih, self._jendela)

    def new_from_book(self) -> None:
        """Make a new file from a workbook alone."""
        path = self._pemilih.open_file("Impor buku kerja", BUKU_KERJA)
        if path is not None:
            self._new_from(path)

    def _new_from(self, buku: Path) -> None:
        from lkjip_desktop.actions import tukar

        hasil = self._agreed(buku)
        if hasil is None:
            return
        path = self._pemilih.save_file("Simpan berkas baru", f"{buku.stem}.lkjip", BERKAS_LKJIP)
        if path is not None:
            self._take(lambda: tukar.import_as_new(path, buku, hasil))

    def _agreed(self, path: Path) -> HasilBaca | None:
        """What was read of a workbook, where the user has seen it and wants it stored."""
        from lkjip_desktop.actions import tukar
        from lkjip_desktop.forms.dialog_impor import DialogImpor

        hasil = self.guarded(lambda: tukar.check_impor(path))
        if hasil is None:
            return None
        dialog = DialogImpor(path.name, hasil, self._jendela)
        setuju = dialog.exec() == dialog.DialogCode.Accepted
        dialog.deleteLater()
        return hasil if setuju else None

    # --- what can go wrong ------------------------------------------------------------------------

    def _take(
        self,
        buka: Callable[[], Store],
        tahun: int | None = None,
        otherwise: Callable[[GalatStore], Store | None] | None = None,
    ) -> bool:
        """Show what `buka` opens, in a year; False where that failed, also `otherwise`."""
        store = self.guarded(buka, otherwise)
        if store is not None:
            self._jembatan.open(store, tahun)
            self.fileOpened.emit(store.path)
        return store is not None

    def guarded(
        self, kerja: Callable[[], T], otherwise: Callable[[GalatStore], T | None] | None = None
    ) -> T | None:
        """Do something with a file under the waiting cursor; None where that failed.

        What a file refuses is said, unless `otherwise` knows another way.
        """
        from lkjip_desktop.store import GalatStore

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return kerja()
        except GalatStore as satu:
            galat: GalatStore | str = satu
        except OSError as satu:
            galat = describe_os(satu)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if otherwise is not None and not isinstance(galat, str):
            return otherwise(galat)
        self.failed.emit(str(galat))
        return None


def same_file(satu: Path, lain: Path) -> bool:
    """Whether two paths lead to one file; not where either leads nowhere."""
    try:
        return satu.samefile(lain)
    except OSError:
        return False


def describe_os(galat: OSError) -> str:
    """An error of the operating system as a sentence."""
    nama = f"“{Path(galat.filename).name}”" if galat.filename else "Berkas itu"
    if isinstance(galat, PermissionError):
        return (
            f"{nama} tidak boleh dibaca atau ditulis. Mungkin sedang dibuka di Excel; tutup dahulu."
        )
    if isinstance(galat, FileNotFoundError):
        return f"{nama} atau foldernya tidak ada lagi. Pilih tempat lain."
    return f"{nama} tidak dapat dibaca atau ditulis: {galat.strerror or galat}. Pilih tempat lain."
