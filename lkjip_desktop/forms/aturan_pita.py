"""A set of bands: its name and source, a grid of its bands, what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from lkjip_desktop.actions import aturan_tahun as aksi
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import TIDAK, YA
from lkjip_desktop.forms.binding import Isian, IsianBaris
from lkjip_desktop.forms.cara import BACA, BILANGAN, TEKS, Cara
from lkjip_desktop.forms.daftar_baris import connect_button, small_button
from lkjip_desktop.forms.tabel import Kolom, Tabel
from lkjip_desktop.forms.tulisan import Kalimat, Keterangan, buddy_label
from lkjip_desktop.kinerja.aturan import Pita, Yakin
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.aturan import BagianAturan

_JENIS: Final = TahunKerja.__name__
_YAKIN: Final = {
    Yakin.A: "Peraturan",
    Yakin.B: "Praktik umum",
    Yakin.C: "Setelan setempat",
}
SATU_SATU: Final = Temuan(
    "aturan.satu",
    "Aturan diubah satu sel setiap kali, supaya terlihat angka mana yang ikut berubah.",
)


def certainty(yakin: Yakin) -> str:
    """How sure a rule is, in words: what is C is called a local setting."""
    return _YAKIN[yakin]


def one_by_one() -> Callable[[Sequence[str], Sequence[Any]], list[Temuan]]:
    """What a block of cells is answered: rules are edited one by one."""
    return lambda kunci, _nilai: [SATU_SATU] * len(kunci)


def _read_choice(teks: str) -> bool | Temuan:
    kata = teks.strip().casefold()
    for nilai, sebutan in ((True, YA.casefold()), (False, TIDAK.casefold())):
        if kata in {sebutan, sebutan[0]}:
            return nilai
    return Temuan("aturan.ya_tidak", f"Tulis {YA} atau {TIDAK}.")


_YA_TIDAK: Final[Cara[bool]] = Cara(lambda nilai: YA if nilai else TIDAK, _read_choice)


class PanelPita(QWidget):
    """The bands of one part of the rules, from the highest down."""

    def __init__(self, bagian: BagianAturan, nama: aksi.NamaPita) -> None:
        """Belong to a part; show the bands that `nama` says."""
        super().__init__()
        self._bagian = bagian
        self._nama: aksi.NamaPita = nama
        self.sumber = Keterangan()
        self.tabel = bagian.bind_table(
            _JENIS,
            Tabel(
                bagian.jembatan,
                f"Jenjang {aksi.JUDUL_PITA[nama]}",
                self._columns(),
                add=self._added,
                remove=self._removed,
            ),
            lambda: [str(nomor) for nomor in range(len(self._pita.jenjang))],
        )
        self.tambah = QPushButton("Tambah jenjang")
        self.hapus = small_button("Hapus")
        self.kalimat = Kalimat(self.hapus)
        connect_button(self.tambah, lambda: self._do(self._added))
        connect_button(self.hapus, lambda: self._do(lambda kunci: self._removed([kunci])))
        self.tabel.rowChanged.connect(self._follow)
        self.tabel.view.horizontalHeader().setSectionsClickable(False)  # bands have one order
        self.isian: dict[str, Isian] = {}
        self._arrange()

    def _arrange(self) -> None:
        susunan = QVBoxLayout(self)
        susunan.setContentsMargins(0, 0, 0, 0)
        susunan.setSpacing(4)
        if self._nama != "akip":
            susunan.addLayout(self._words())
        tombol = QHBoxLayout()
        tombol.addWidget(self.tambah)
        tombol.addWidget(self.hapus)
        tombol.addStretch(1)
        for satu in (self.sumber, self.tabel, self.kalimat):
            susunan.addWidget(satu)
        susunan.addLayout(tombol)

    def _words(self) -> QGridLayout:
        """Name and source, which a local setting may have of its own."""
        susunan = QGridLayout()
        susunan.setHorizontalSpacing(8)
        susunan.setColumnStretch(1, 1)
        for nomor, (medan, judul) in enumerate((("nama", "Nama aturan"), ("sumber", "Sumber"))):
            isian = IsianBaris(
                self._bagian.jembatan,
                TEKS,
                partial(self._word, medan),
                partial(self._set_word, medan),
            )
            susunan.addWidget(buddy_label(judul, isian), nomor, 0, Qt.AlignmentFlag.AlignTop)
            susunan.addWidget(isian, nomor, 1)
            self.isian[medan] = self._bagian.bind(_JENIS, f"aturan.{self._nama}.{medan}", isian)
        return susunan

    # --- the grid --------------------------------------------------------------------------------

    @property
    def _pita(self) -> Pita:
        return aksi.band_of(self._bagian.rules, self._nama)

    def _columns(self) -> list[Kolom[Any]]:
        return [
            self._typed("Batas bawah", BILANGAN, "batas", lebar=12),
            self._typed("Termasuk", _YA_TIDAK, "termasuk", lebar=10, pilihan=lambda: (YA, TIDAK)),
            self._typed("Kode", TEKS, "kode", lebar=18),
            self._typed("Sebutan", TEKS, "sebutan", regang=True),
            Kolom("Keyakinan", BACA, self._certainty, lebar=16),
        ]

    def _typed(
        self,
        judul: str,
        cara: Cara[Any],
        medan: aksi.MedanJenjang,
        **bentuk: Any,  # noqa: ANN401 - widths and choices
    ) -> Kolom[Any]:
        def get(kunci: str) -> Any:  # noqa: ANN401 - each field has its own type
            return getattr(self._pita.jenjang[int(kunci)], medan)

        def apply(kunci: str, nilai: object) -> Usul | Temuan:
            bagian = self._bagian
            return aksi.set_band(
                bagian.jembatan.kantor, bagian.year, self._nama, int(kunci), medan, nilai
            )

        return Kolom(
            judul,
            cara,
            get,
            apply,
            medan=medan,
            editable=lambda _: aksi.is_local(self._pita.yakin),
            note=lambda _: _CATATAN[medan],
            isi=one_by_one,
            **bentuk,
        )

    def _certainty(self, kunci: str) -> str:
        return certainty(self._pita.jenjang[int(kunci)].yakin)

    # --- steps -----------------------------------------------------------------------------------

    def _added(self, kunci: str | None) -> Usul | Temuan | None:
        bagian = self._bagian
        return aksi.add_band(bagian.jembatan.kantor, bagian.year, self._nama, int(kunci or 0))

    def _removed(self, kunci: Sequence[str]) -> Usul | Temuan | None:
        bagian = self._bagian
        if len(kunci) > 1:
            return SATU_SATU
        return aksi.remove_band(bagian.jembatan.kantor, bagian.year, self._nama, int(kunci[0]))

    def _do(self, buat: Callable[[str], Usul | Temuan | None]) -> None:
        kunci = self.tabel.current_row if self._bagian.commit() else None
        hasil = None if kunci is None else buat(kunci)
        if hasil is not None:
            self.kalimat.say(self._bagian.jembatan.take(hasil))

    def _word(self, medan: str) -> str:
        pita = aksi.band_of(self._bagian.stored.buku.aturan, self._nama)
        return str(getattr(pita, medan))

    def _set_word(self, medan: Any, teks: str) -> Usul | Temuan:  # noqa: ANN401 - one of two names
        bagian = self._bagian
        nama: aksi.NamaBagian = "capaian" if self._nama == "capaian" else "nko"
        return aksi.set_words(bagian.jembatan.kantor, bagian.year, nama, medan, teks)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Say where the bands come from, and offer what can be done with them."""
        pita = self._pita
        setempat = aksi.is_local(pita.yakin)
        if self._nama == "akip":
            self.sumber.setText(f"{pita.sumber} Ditetapkan peraturan, jadi tidak diubah di sini.")
        else:
            self.sumber.setText(f"Keyakinan: {certainty(pita.yakin).lower()}.")
        self.tambah.setVisible(setempat)
        self.hapus.setVisible(setempat)
        self._follow()

    def _follow(self) -> None:
        ada = self.tabel.current_row is not None
        self.kalimat.say(None)
        self.tambah.setEnabled(ada)
        self.hapus.setEnabled(ada and len(self._pita.jenjang) > 1)


_CATATAN: Final[dict[aksi.MedanJenjang, str]] = {
    "batas": "Nilai di atas batas ini masuk ke jenjang ini. Jenjang terakhir memuat sisanya.",
    "termasuk": f"{YA}: nilai tepat di batas masuk ke jenjang ini; {TIDAK}: ke bawahnya.",
    "kode": "Singkatan yang dicetak, misalnya BB.",
    "sebutan": "Kata lengkapnya, misalnya Sangat Baik.",
}
