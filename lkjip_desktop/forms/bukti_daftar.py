"""DaftarBukti: the files that prove one thing, with what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QStatusTipEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.actions import bukti as aksi
from lkjip_desktop.actions.bukti import Milik
from lkjip_desktop.actions.folder_bukti import folder_of
from lkjip_desktop.actions.nama_berkas import safe_name
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.berkas import describe_os
from lkjip_desktop.forms.bukti_buka import PembukaBukti
from lkjip_desktop.forms.cara import BACA
from lkjip_desktop.forms.daftar_baris import column, connect_button
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.jatuhan import accept_copy
from lkjip_desktop.forms.menunggu import wait_for
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan, describe_size
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import format_waktu
from lkjip_desktop.store import GalatStore

T = TypeVar("T")
_MENCARI: Final = "Mencari bukti di folder itu…"
_MENYALIN: Final = "Menyalin bukti ke folder kantor…"
_SEMUA: Final = "Semua berkas (*)"
_KATA: Final = {"bukti.hilang": "tidak ada", "bukti.berubah": "berubah"}
_TEMPAT: Final = (
    "Lampirkan dengan tombol, atau seret berkasnya ke daftar ini. Berkas disalin ke folder "
    "“{folder}” di sebelah berkas kantor; pindahkan dan salin keduanya bersama-sama."
)


class DaftarBukti(QWidget):
    """A grid of evidence that belongs to a part, with its buttons; files can be dropped on it."""

    def __init__(self, bagian: Bagian, milik: Callable[[], Milik | None]) -> None:
        """Show the evidence of what `milik` gives; None: of nothing, and nothing can be added."""
        super().__init__()
        self._bagian = bagian
        self._milik = milik
        self._keadaan: dict[tuple[str, int, str], Temuan | None] = {}
        """What was found of the files when they were last looked at: not with every key."""
        self._pembuka = PembukaBukti()
        self.pemilih = Pemilih(self)
        self.tempat = Keterangan()
        self.tabel = bagian.bind_table(
            BuktiDukung.__name__,
            Tabel(bagian.jembatan, "Daftar bukti dukung", self._columns(), remove=self._without),
            lambda: [satu.id for satu in self._all()],
        )
        self.kalimat = Kalimat(self.tabel.view)
        """What is wrong with the file of the row, or why one was not taken."""
        self.lampirkan = _button("Lampirkan…", self._choose)
        self.buka = _button("Buka", self._open)
        self.simpan = _button("Simpan sebagai…", self._save)
        self.hapus = _button("Hapus", self._remove)
        self.cari = _button("Cari folder bukti…", self._find)
        self.tabel.view.selectionModel().currentRowChanged.connect(self._on_row)
        self.setAcceptDrops(True)
        self._arrange()

    def _arrange(self) -> None:
        tombol = QHBoxLayout()
        for satu in (self.lampirkan, self.buka, self.simpan, self.hapus, self.cari):
            tombol.addWidget(satu)
        tombol.addStretch(1)
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        for bagian in (self.tempat, self.tabel, self.kalimat):
            susunan.addWidget(bagian)
        susunan.addLayout(tombol)

    # --- the grid --------------------------------------------------------------------------------

    def _columns(self) -> list[Kolom[Any]]:
        jembatan = self._bagian.jembatan
        ketik = [k for k in _LEMBAR.kolom if k.medan in {"periode", "keterangan"}]
        periode, keterangan = (column(jembatan, BuktiDukung, k, utama=False) for k in ketik)
        return [
            Kolom("Nama berkas", BACA, self._name, regang=True, beku=True),
            periode,
            keterangan,
            Kolom("Ukuran", BACA, lambda kunci: describe_size(self._get(kunci).ukuran), lebar=7),
            Kolom("Dilampirkan", BACA, lambda k: _when(self._get(k)), lebar=12),
            Kolom("Berkas", BACA, self._state, lebar=8, note=self._why),
        ]

    def _all(self) -> list[BuktiDukung]:
        milik = self._milik()
        return [] if milik is None else aksi.list_evidence(self._bagian.jembatan.book, milik)

    def _get(self, kunci: str) -> BuktiDukung:
        kosong = BuktiDukung(id=kunci)
        return self._bagian.jembatan.book.find(BuktiDukung, kunci) or kosong

    def _name(self, kunci: str) -> str:
        """The name with every sign that can't be seen as a box: it may hide what a file is."""
        return "".join(c if c.isprintable() else "□" for c in self._get(kunci).nama)

    def _found(self, kunci: str) -> Temuan | None:
        satu, store = self._get(kunci), self._bagian.jembatan.store
        berkas = satu.berkas, satu.ukuran, satu.nama
        if berkas not in self._keadaan and store is not None:
            self._keadaan[berkas] = aksi.look_at(store, satu)
        return self._keadaan.get(berkas)

    def _state(self, kunci: str) -> str:
        temuan = self._found(kunci)
        return _KATA.get(temuan.kode, "periksa") if temuan else "ada"

    def _why(self, kunci: str) -> str:
        temuan = self._found(kunci)
        return temuan.pesan if temuan else ""

    # --- showing ---------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Look at the files anew: they may have come or gone."""
        self._keadaan.clear()
        self.tabel.touch(None)
        self.follow()

    def follow(self) -> None:
        """Offer what can be done now, and say what is wrong with the file of the row."""
        store, kini = self._bagian.jembatan.store, self._row()
        if store is not None:
            self.tempat.setText(_TEMPAT.format(folder=folder_of(store.path).name))
        semua = [temuan for satu in self._all() if (temuan := self._found(satu.id))]
        self.kalimat.say(self._found(kini.id) if kini else next(iter(semua), None))
        tulis = not self._bagian.jembatan.read_only
        self.lampirkan.setEnabled(tulis and self._milik() is not None)
        self.hapus.setEnabled(tulis and kini is not None)
        for satu in (self.buka, self.simpan):
            satu.setEnabled(kini is not None)
        self.cari.setEnabled(tulis and bool(semua))

    def _on_row(self, *_: object) -> None:
        self.follow()

    def _row(self) -> BuktiDukung | None:
        kunci = self.tabel.current_row
        return self._bagian.jembatan.kantor.find(BuktiDukung, kunci) if kunci else None

    # --- attaching -------------------------------------------------------------------------------

    def _choose(self) -> None:
        if daftar := self.pemilih.open_files("Lampirkan bukti", _SEMUA):
            self.attach(daftar)

    def attach(self, daftar: Sequence[Path]) -> None:
        """Keep files as evidence of what is shown, and say why some were not taken."""
        milik, store = self._milik(), self._bagian.jembatan.store
        if milik is None or store is None or not self._bagian.commit():
            return
        ada = {satu.id for satu in self._all()}
        siap = wait_for(self, _MENYALIN, lambda: aksi.gather(store, daftar))
        temuan = self._guarded(lambda: aksi.attach_gathered(store, milik, siap))
        baru = [satu.id for satu in self._all() if satu.id not in ada]
        if baru:
            self.tabel.set_rows([satu.id for satu in self._all()])
            self.tabel.select(baru[0])
        self.look_again()
        if temuan:
            self.kalimat.say(Temuan(temuan[0].kode, " ".join(satu.pesan for satu in temuan)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the system's own windows."""
        if self.lampirkan.isEnabled() and _files_of(event):
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what is dropped, when the other program has been let go."""
        daftar = _files_of(event)
        if self.lampirkan.isEnabled() and daftar:
            accept_copy(event)
            QTimer.singleShot(0, self, lambda: self.attach(daftar))

    # --- what can be done with a row -------------------------------------------------------------

    def _open(self) -> None:
        kini, store = self._row(), self._bagian.jembatan.store
        if kini is not None and store is not None:
            self._tell(self._guarded(lambda: self._pembuka.open(store, kini, self.pemilih)))

    def _save(self) -> None:
        kini, store = self._row(), self._bagian.jembatan.store
        if kini is None or store is None:
            return
        nama = Path(safe_name(kini.nama))
        usulan = nama.stem + nama.suffix.lower()  # the dialog looks for the extension as it is
        path = self.pemilih.save_file("Simpan bukti sebagai", usulan, _SEMUA)
        if path is not None:
            self._tell(self._guarded(lambda: aksi.save_evidence(store, kini, path)))

    def _without(self, kunci: Sequence[str]) -> Usul | None:
        kantor = self._bagian.jembatan.kantor
        semua = [b for satu in kunci if (b := kantor.find(BuktiDukung, satu)) is not None]
        return aksi.remove_evidence(semua) if semua else None

    def _remove(self) -> None:
        kini = self._row() if self._bagian.commit() else None
        if kini is not None:
            self._bagian.jembatan.carry_out(aksi.remove_evidence([kini]))

    def _find(self) -> None:
        """Bring what is missing from a folder that somebody points at."""
        store = self._bagian.jembatan.store
        folder = self.pemilih.choose_folder("Cari folder bukti")
        if store is None or folder is None:
            return
        cari = lambda: aksi.find_folder(store, folder)  # noqa: E731 - what is done beside the window
        hasil = self._guarded(lambda: wait_for(self, _MENCARI, cari))
        self.look_again()
        if hasil is None:
            return
        datang, kurang = hasil
        pesan = f"{datang} berkas ditemukan di “{folder.name}”"
        if kurang:
            self.kalimat.say(Temuan("bukti.cari", f"{pesan}; {kurang} masih tidak ada."))
        else:
            QApplication.sendEvent(self, QStatusTipEvent(f"{pesan} dan disalin."))

    def _tell(self, temuan: Temuan | None) -> None:
        if temuan is not None:
            self.look_again()
            self.kalimat.say(temuan)

    def _guarded(self, kerja: Callable[[], T]) -> T | None:
        """Do something with a file; None where that failed, after it was said why."""
        try:
            return kerja()
        except GalatStore as galat:
            self._bagian.jembatan.failed.emit(str(galat))
        except OSError as galat:
            self._bagian.jembatan.failed.emit(describe_os(galat))
        return None


_LEMBAR: Final = LEMBAR_MENURUT_JENIS[BuktiDukung.__name__]


def _when(satu: BuktiDukung) -> str:
    """When it was attached; what a workbook says instead of a time is shown as it is."""
    try:
        return format_waktu(satu.waktu)
    except ValueError:
        return satu.waktu


def _files_of(event: QDropEvent) -> list[Path]:
    return [Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()]


def _button(teks: str, lakukan: Callable[[], object]) -> QPushButton:
    tombol = QPushButton(teks)
    tombol.setAutoDefault(False)
    connect_button(tombol, lakukan)
    return tombol
