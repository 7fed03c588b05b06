"""The agreement of the form beside another one: which one, and what differs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.perjanjian_pilih import short_name
from lkjip_desktop.forms.pilih import KotakKunci

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.forms.bridge import Keadaan
    from lkjip_desktop.kinerja.angka import Sen
    from lkjip_desktop.kinerja.nilai import Nilai
    from lkjip_desktop.kinerja.penetapan import DokumenTetap
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
    from lkjip_desktop.perhitungan.banding_pk import Angka, Banding, Pembanding
    from lkjip_desktop.perhitungan.janji_tetap import JanjiTetap

_DISEBUT: Final = 3
"""How many figures that differ from the paper are named."""
_TERTIMPA: Final = "Isian {pk} berbeda dari versi {versi} yang ditetapkan: {beda}. {saran}"
_SARAN: Final = (
    "Kembalikan isian itu; bila janjinya memang berubah, siapkan PK Perubahan dan ketik di sana."
)
_SARAN_DASAR: Final = (
    "Di sini dipakai yang ditetapkan; kembalikan isian PK itu, dan ketik target yang baru di sini."
)
RENCANA = -1
"""Stands for RKT and pagu in force among the numbers of agreements."""


class Isi(NamedTuple):
    """Both sides, as they are shown now."""

    pembanding: Pembanding
    target: Angka[Nilai]
    anggaran: Angka[Sen]


class Perbandingan:
    """What the columns, rows and sums of the form ask; worked out once for each state of it."""

    def __init__(self, bagian: Bagian, ke: Callable[[], int | None]) -> None:
        """Belong to a part that shows the agreement number `ke`."""
        self._bagian = bagian
        self._ke = ke
        self._dipilih: int | None = None
        self._hanya = False
        self._tampak: set[str] = set()
        """Rows that differ, or did since only those are shown: none vanishes under the cursor."""
        self._tetap: dict[DokumenTetap, JanjiTetap | None] = {}
        """What issued agreements promised; what is issued never changes."""
        self._kini: tuple[Keadaan, tuple[int | None, int | None], Isi] | None = None

    # --- what is compared ------------------------------------------------------------------------

    @property
    def dengan(self) -> int:
        """The number of the agreement to compare with, or RENCANA.

        Unless another is chosen it is the one before, and for the PK murni what it is made from.
        """
        ada = [pk.perubahan_ke for pk in self._bagian.shown.buku.daftar_pk()]
        ke = self._ke()
        if self._dipilih is not None and self._dipilih in {*ada, RENCANA} - {ke}:
            return self._dipilih
        return max((n for n in ada if ke is not None and n < ke), default=RENCANA)

    def choose(self, dengan: int | None) -> None:
        """Compare with another one; None: with the one before."""
        self._dipilih = dengan
        self._tampak = set()

    def show_only(self, *, hanya: bool) -> None:
        """Show only the rows that differ, or all."""
        self._hanya = hanya
        self._tampak = set()

    @property
    def isi(self) -> Isi:
        """Both sides."""
        keadaan, kunci = self._bagian.shown, (self._ke(), self._dipilih)
        kini = self._kini
        if kini is None or kini[0] is not keadaan or kini[1] != kunci:  # every cell asks
            kini = self._kini = keadaan, kunci, self._work_out(self.dengan)
        return kini[2]

    def signed(self, pk: PerjanjianKinerja) -> JanjiTetap | None:
        """What an agreement promised when it was issued; None where it was not."""
        from lkjip_desktop.perhitungan.keadaan_pk import issued_document

        buku = self._bagian.shown.buku
        tetap = issued_document(buku, pk)
        if tetap is None:
            return None
        if tetap not in self._tetap:
            self._tetap[tetap] = self._read(tetap)
        janji = self._tetap[tetap]
        return None if janji is None else janji.as_now(buku)

    def _read(self, tetap: DokumenTetap) -> JanjiTetap | None:
        from lkjip_desktop.actions.pk_tetap import read_signed
        from lkjip_desktop.store import GalatStore

        store = self._bagian.jembatan.store
        try:
            return None if store is None else read_signed(store, tetap)
        except GalatStore as galat:
            self._bagian.jembatan.failed.emit(str(galat))
            return None

    def typed_over(self) -> str:
        """The sentence about an issued agreement whose fields say something else than its paper.

        Of the agreement that is shown, or the one that it is compared with; empty: none.
        """
        from lkjip_desktop.perhitungan.janji_tetap import tell_typed_over

        buku = self._bagian.shown.buku
        for ke in (self._ke(), self.dengan):
            pk = None if ke is None or ke == RENCANA else buku.pk(ke)
            janji = self.signed(pk) if pk else None
            beda = tell_typed_over(buku, pk, janji) if pk and janji else ()
            if pk and janji and beda:
                lebih = f" dan {len(beda) - _DISEBUT} lainnya" if len(beda) > _DISEBUT else ""
                saran = _SARAN if ke == self._ke() else _SARAN_DASAR
                daftar = "; ".join(beda[:_DISEBUT]) + lebih
                return _TERTIMPA.format(pk=pk.nama, versi=janji.versi, beda=daftar, saran=saran)
        return ""

    def _work_out(self, dengan: int) -> Isi:
        from lkjip_desktop.perhitungan import banding_pk

        buku = self._bagian.shown.buku
        lain = None if dengan == RENCANA else buku.pk(dengan)
        dasar = self._side(lain) if lain else banding_pk.from_rkt(buku)
        pk = buku.pk(self._ke())
        if pk is None:
            return Isi(dasar, {}, {})
        return Isi(dasar, banding_pk.targets(buku, pk), banding_pk.amounts(buku, pk))

    def _side(self, lain: PerjanjianKinerja) -> Pembanding:
        """Another agreement: as it was issued, else as it stands in its fields."""
        from lkjip_desktop.perhitungan import banding_pk, janji_tetap

        janji = self.signed(lain)
        if janji is None:
            return banding_pk.from_pk(self._bagian.shown.buku, lain)
        return janji_tetap.from_signed(lain, janji)

    # --- what the grids show ---------------------------------------------------------------------

    def target(self, kunci: str) -> Banding[Nilai]:
        """The target of an indicator on both sides."""
        from lkjip_desktop.perhitungan.banding_pk import Banding

        return Banding.of(kunci, self.isi.pembanding.target, self.isi.target)

    def anggaran(self, kunci: str) -> Banding[Sen]:
        """The anggaran of a programme on both sides."""
        from lkjip_desktop.perhitungan.banding_pk import Banding

        return Banding.of(kunci, self.isi.pembanding.anggaran, self.isi.anggaran)

    def indicators(self) -> list[str]:
        """The rows of the grid of targets."""
        return self._pick(self.isi.pembanding.target, self.isi.target, self.target)

    def programs(self) -> list[str]:
        """The rows of the grid of programmes."""
        return self._pick(self.isi.pembanding.anggaran, self.isi.anggaran, self.anggaran)

    def _pick(
        self, lama: Angka[Any], baru: Angka[Any], banding: Callable[[str], Banding[Any]]
    ) -> list[str]:
        from lkjip_desktop.perhitungan.banding_pk import Beda, rows

        semua = rows(self.isi.pembanding, lama, baru)
        if not self._hanya:
            return list(semua)
        self._tampak |= {kunci for kunci in semua if banding(kunci).beda is not Beda.TETAP}
        return [kunci for kunci in semua if kunci in self._tampak]


class PanelBanding(QWidget):
    """The choice of what to compare with, and whether only what differs is shown."""

    chosen = Signal(int)
    """The number of an agreement, or RENCANA."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.pilihan = KotakKunci()
        self.pilihan.setSizeAdjustPolicy(KotakKunci.SizeAdjustPolicy.AdjustToContents)
        self.pilihan.picked.connect(self.chosen.emit)
        label = QLabel("Ban&dingkan dengan")
        label.setBuddy(self.pilihan)
        self.hanya = QCheckBox("Hanya &yang berubah")
        self.hanya.setToolTip("Sembunyikan sasaran dan program yang sama dengan pembandingnya.")
        susunan = QHBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.addWidget(label)
        susunan.addWidget(self.pilihan)
        susunan.addSpacing(12)
        susunan.addWidget(self.hanya)
        susunan.addStretch(1)

    def fill(self, daftar: tuple[PerjanjianKinerja, ...], ke: int | None, dengan: int) -> None:
        """Offer the other agreements, the latest first, then what a PK murni is made from."""
        nomor = [pk.perubahan_ke for pk in reversed(daftar) if pk.perubahan_ke != ke]
        pilihan = ((short_name(n), n) for n in nomor)
        self.pilihan.offer([*pilihan, ("RKT dan pagu berlaku", RENCANA)], dengan)
