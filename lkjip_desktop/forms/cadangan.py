"""Pulihkan dari cadangan: which backups there are, what one holds, and what going back changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lkjip_desktop.forms.layar import DialogLayar
from lkjip_desktop.forms.tulisan import Keterangan, heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lkjip_desktop.actions.cadangan import IsiCadangan
    from lkjip_desktop.store.rotasi import Cadangan

_KOLOM = ("Dibuat", "Sebab")
_UKURAN = (980, 560)
_GUNA = (
    "Pilih cadangan di kiri; di kanan tampak isinya dan apa yang berubah bila dipulihkan. Keadaan "
    "sekarang dicadangkan dahulu, jadi dapat dikembalikan dengan cara yang sama."
)
_TANPA = "Belum ada cadangan berkas ini di komputer ini. Cari di flashdisk dengan “Berkas lain…”."
_SAMA = "Isinya sama dengan keadaan sekarang; tidak ada yang perlu dipulihkan."


class DialogPulih(DialogLayar):
    """Lists the backups of a file; accepted with one of them chosen in `chosen`."""

    otherWanted = Signal()
    """Somebody wants to choose a backup that is not in the list."""

    def __init__(
        self,
        nama: str,
        daftar: Sequence[Cadangan],
        look: Callable[[Path], IsiCadangan | str],
        parent: QWidget | None = None,
    ) -> None:
        """Show the backups of the file `nama`, newest first; `look` reads one, or says why not."""
        super().__init__(parent)
        self.setWindowTitle("Pulihkan dari cadangan")
        self.resize(*_UKURAN)
        self._look = look
        self.chosen: Path | None = None
        """The backup that is looked at, where it can be read."""
        self.daftar = _tree()
        self.isi = QListWidget()
        self.isi.setWordWrap(True)
        self.isi.setAccessibleName("Isi cadangan")
        self._tombol()
        self._arrange(nama)
        self.batal.setDefault(True)
        for satu in daftar:
            self._add(satu.path, _moment(satu), satu.sebab.kalimat)
        self.daftar.currentItemChanged.connect(self._show)
        if terbaru := self.daftar.topLevelItem(0):
            self.daftar.setCurrentItem(terbaru)
        else:
            self._say(_TANPA)

    def _tombol(self) -> None:
        self.tombol = QDialogButtonBox()
        peran = QDialogButtonBox.ButtonRole
        self.pulihkan = self.tombol.addButton("&Pulihkan", peran.AcceptRole)
        self.pulihkan.setEnabled(False)
        self.lain = self.tombol.addButton("&Berkas lain…", peran.ActionRole)
        self.lain.setToolTip("Pilih cadangan di flashdisk atau folder lain")
        self.lain.clicked.connect(self.otherWanted)
        self.batal = self.tombol.addButton("Batal", peran.RejectRole)
        self.tombol.accepted.connect(self.accept)
        self.tombol.rejected.connect(self.reject)

    def _arrange(self, nama: str) -> None:
        judul = heading(f"Cadangan {nama}", 1.15)
        judul.setWordWrap(True)
        bagi = QSplitter(Qt.Orientation.Horizontal)
        bagi.addWidget(self.daftar)
        bagi.addWidget(self.isi)
        bagi.setChildrenCollapsible(False)
        bagi.setStretchFactor(1, 1)
        bagi.setSizes([430, 510])
        susunan = QVBoxLayout(self)
        susunan.addWidget(judul)
        susunan.addWidget(Keterangan(_GUNA))
        susunan.addWidget(bagi, 1)
        bawah = QHBoxLayout()
        bawah.addWidget(self.tombol)
        susunan.addLayout(bawah)

    def add_other(self, path: Path) -> None:
        """Put a backup of another place on top of the list and look at it."""
        self.daftar.setCurrentItem(self._add(path, path.name, str(path.parent), atas=True))

    def _add(self, path: Path, *teks: str, atas: bool = False) -> QTreeWidgetItem:
        item = QTreeWidgetItem(list(teks))
        item.setData(0, Qt.ItemDataRole.UserRole, str(path))
        nomor = 0 if atas else self.daftar.topLevelItemCount()
        self.daftar.insertTopLevelItem(nomor, item)
        return item

    def _show(self, item: QTreeWidgetItem | None) -> None:
        """Show what the backup of a row holds."""
        self.chosen = None
        self.pulihkan.setEnabled(False)
        if item is None:
            return
        path = Path(item.data(0, Qt.ItemDataRole.UserRole))
        isi = self._look(path)
        if isinstance(isi, str):
            self._say(isi)
            return
        self.chosen = path
        self.pulihkan.setEnabled(bool(isi.beda))
        self._say(*_describe(isi))

    def _say(self, *baris: str) -> None:
        self.isi.clear()
        for satu in baris:
            item = QListWidgetItem(satu)
            huruf = item.font()
            huruf.setBold(satu.endswith(":"))
            item.setFont(huruf)
            self.isi.addItem(item)


def _tree() -> QTreeWidget:
    daftar = QTreeWidget()
    daftar.setHeaderLabels(_KOLOM)
    daftar.setAccessibleName("Daftar cadangan")
    daftar.setRootIsDecorated(False)
    daftar.setUniformRowHeights(True)
    daftar.setAlternatingRowColors(True)
    daftar.setColumnWidth(0, 190)
    return daftar


def _moment(satu: Cadangan) -> str:
    from lkjip_desktop.kinerja.waktu import format_waktu

    return format_waktu(satu.waktu.isoformat())


def _describe(isi: IsiCadangan) -> Iterator[str]:
    """What a backup holds, a line each."""
    from lkjip_desktop.kinerja.waktu import format_waktu

    if isi.lain:
        yield f"Perhatian: cadangan ini milik “{isi.nama}”, bukan kantor yang sedang dibuka."
    yield isi.nama or "Nama instansi belum diisi"
    yield f"Tahun: {', '.join(map(str, isi.tahun)) or 'belum ada'}"
    yield f"Isi: {', '.join(isi.jumlah) or 'masih kosong'}"
    yield "Langkah terakhir di dalamnya:"
    for baris in isi.langkah:
        yield f"    {format_waktu(baris.waktu)}   {baris.sebutan}"
    if isi.ditinggalkan:
        yield f"Yang dikerjakan sesudahnya, {isi.ditinggalkan} langkah; yang terbaru:"
        for baris in isi.sesudah:
            yield f"    {format_waktu(baris.waktu)}   {baris.sebutan}"
    yield "Bila dipulihkan:" if isi.beda else _SAMA
    yield from (f"    {satu}" for satu in isi.beda)
