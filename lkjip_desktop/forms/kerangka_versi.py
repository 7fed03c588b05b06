"""Which version of the Renstra the parts of the form show; one choice for all of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.pilih import KotakKunci
from lkjip_desktop.forms.tulisan import buddy_label, plain_tip
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import renstra_of
from lkjip_desktop.kinerja.perencanaan import Renstra, TahunKerja

_TAHUN_TERBANYAK = 10
_PERBAIKI = "perbaiki di bagian Renstra."


class PilihanVersi(QObject):
    """The chosen version of an open file; the year's own as long as none is chosen."""

    changed = Signal()
    """Another version is to be shown."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Belong to `jembatan`; another file or year begins with the year's own version."""
        super().__init__(jembatan)
        self._jembatan = jembatan
        self._kunci: str | None = None
        jembatan.opened.connect(lambda: self.choose(None))

    @classmethod
    def of(cls, jembatan: Jembatan) -> PilihanVersi:
        """The one choice of a bridge, which all parts share."""
        return jembatan.findChild(cls) or cls(jembatan)

    @property
    def renstra(self) -> Renstra | None:
        """The version to show, with what is being typed; None where the year follows none."""
        shown = self._jembatan.shown
        if shown is None:
            return None
        return shown.buku.kantor.find(Renstra, self._kunci) or shown.buku.renstra

    @property
    def kunci(self) -> str | None:
        """Key of that version."""
        return self.renstra.id if self.renstra else None

    def choose(self, kunci: str | None) -> None:
        """Show another version; None: the year's own."""
        if kunci != self._kunci:
            self._kunci = kunci
            self.changed.emit()

    def follow(self, satu: Entitas | None) -> None:
        """Show the version to which a row belongs."""
        if self._jembatan.shown is not None:
            kunci = renstra_of(self._jembatan.book, satu)
            if kunci is not None and kunci != self.kunci:
                self.choose(kunci)


class KotakVersi(QWidget):
    """The box to choose from at the top of a part; hidden where there is one version alone."""

    def __init__(self, bagian: Bagian) -> None:
        """Belong to a part, which is filled anew when another version is chosen."""
        super().__init__()
        self._bagian = bagian
        self._versi = PilihanVersi.of(bagian.jembatan)
        self._versi.changed.connect(self._on_changed)
        self.kotak = KotakKunci()
        self.kotak.stretch()
        self.kotak.picked.connect(self._on_chosen)
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.addWidget(buddy_label("&Versi yang ditampilkan", self.kotak))
        susunan.addWidget(self.kotak, 1)

    def fill(self) -> None:
        """Show the versions that there are."""
        semua = self._bagian.jembatan.book.all_of(Renstra)
        self.kotak.offer(((self._name(satu), satu.id) for satu in semua), self._versi.kunci)
        self.kotak.setToolTip(plain_tip(self.kotak.currentText()))
        self.setVisible(len(semua) > 1)

    def _name(self, satu: Renstra) -> str:
        ikut = self._bagian.jembatan.book.where(TahunKerja, "renstra_id", satu.id)
        return name_version(satu, sorted(t.tahun for t in ikut))

    def _on_chosen(self, kunci: str) -> None:
        if self._bagian.commit():
            self._versi.choose(kunci)
        self.fill()

    def _on_changed(self) -> None:
        if self._bagian.jembatan.shown is not None:
            self._bagian.fill()


def name_version(satu: Renstra, tahun: list[int]) -> str:
    """A version with the years that follow it: "Perubahan Renstra … (tahun 2024)".

    Short, for the name of a version is long: in full it would not fit into its box.
    """
    nama = satu.nama or "Renstra tanpa nama"
    ikut = ", ".join(map(str, tahun))
    return f"{nama} (tahun {ikut})" if ikut else f"{nama} (belum dipakai)"


def tell_years(renstra: Renstra | None) -> str:
    """Why the years of a version are not all shown, with what to do; empty where they are."""
    if renstra is None:
        return ""
    awal, akhir = renstra.tahun_awal, renstra.tahun_akhir
    if awal > akhir:
        return f" Tahun akhir Renstra ini ({akhir}) sebelum tahun awalnya ({awal}): {_PERBAIKI}"
    if akhir - awal < _TAHUN_TERBANYAK:
        return ""
    return (
        f" Renstra ini tertulis {awal}–{akhir}; hanya {_TAHUN_TERBANYAK} tahun pertama tampak. "
        f"Bila salah ketik, {_PERBAIKI}"
    )


def years_of(renstra: Renstra | None) -> tuple[int, ...]:
    """The years of a version, at most ten: a slip of the finger must not make 2,000 columns.

    What is left out `tell_years` says.
    """
    if renstra is None:
        return ()
    return tuple(range(renstra.tahun_awal, renstra.tahun_akhir + 1)[:_TAHUN_TERBANYAK])
