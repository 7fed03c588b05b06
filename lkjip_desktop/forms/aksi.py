"""The actions of the window, once each, for menus, buttons and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from lkjip_desktop.forms.tulisan import plain_tip
from lkjip_desktop.forms.uraian import Perlu

if TYPE_CHECKING:
    from lkjip_desktop.store import Store

_KUNCI = QKeySequence.StandardKey
Pintasan = QKeySequence.StandardKey | str


class Aksi:
    """Every action by name; the window says what they do with `connect`."""

    def __init__(self, jendela: QMainWindow) -> None:
        """Make the actions, with their Windows shortcuts."""
        self._jendela = jendela
        self._ikon: dict[QAction, str] = {}
        self.baru = self._add("&Baru…", "baru", _KUNCI.New)
        self.buka = self._add("B&uka…", "buka", _KUNCI.Open)
        self.terakhir = QMenu("Te&rakhir dibuka", jendela)
        self.contoh = self._add("Buka &contoh…", "contoh")
        self.dari_buku = self._add("Berkas baru dari buku &kerja…", "buku-masuk")
        self.ekspor = self._add("&Ekspor buku kerja…", "buku-keluar")
        self.impor = self._add("&Impor buku kerja…", "buku-masuk")
        self.impor_anggaran = self._add("Impor an&ggaran…", "buku-masuk")
        self.tempel_anggaran = self._add("Tempel tabel a&nggaran…", "tempel")
        self.cadangkan = self._add("Cadangkan ke &flashdisk…", "cadangan")
        self.tempat_cadangan = self._add("Ganti tempat cadangan…", "")
        self.bersihkan = self._add("&Bersihkan bukti yang tidak dipakai…", "")
        self.pulihkan = self._add("Pulihkan &dari cadangan…", "pulihkan")
        self.tahun_baru = self._add("Buat ta&hun baru…", "tahun")
        self.lambang = self._add("Ganti &lambang…", "lambang")
        self.simpan_pdf = self._add("Simpan lembar sebagai &PDF…", "pdf", "Ctrl+Shift+S")
        self.simpan_excel = self._add("Simpan lembar sebagai E&xcel…", "excel")
        self.salin_tabel = self._add("&Salin tabel lembar", "salin")
        self.cetak = self._add("Ce&tak…", "cetak", _KUNCI.Print)
        self.cetak_semua = self._add("Cetak &semua lembar…", "cetak")
        self.tetapkan = self._add("Tetapkan le&mbar…", "lengkap")
        self.halaman_uji = self._add("Halaman u&ji printer…", "penggaris")
        self.keluar = self._add("Kelu&ar", "", "Ctrl+Q")
        self.urungkan = self._add("&Urungkan", "urungkan", _KUNCI.Undo)
        self.ulangi = self._add("U&langi", "ulangi", "Ctrl+Y")
        self.ulangi.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.riwayat = self._add("&Riwayat…", "riwayat", "Ctrl+H")
        self.bagian_lanjut = self._add("Bagian be&rikut", "", "Ctrl+PgDown")
        self.bagian_lanjut.setShortcuts([QKeySequence("Ctrl+PgDown"), QKeySequence("Ctrl+Tab")])
        self.bagian_balik = self._add("Bagian s&ebelumnya", "", "Ctrl+PgUp")
        self.bagian_balik.setShortcuts([QKeySequence("Ctrl+PgUp"), QKeySequence("Ctrl+Shift+Tab")])
        self.pratinjau = self._add("&Pratinjau lembar", "", "Ctrl+Shift+P")
        self.pratinjau.setCheckable(True)
        self.pratinjau.setChecked(True)
        self.anjuran = self._add("Lan&gkah berikut", "")
        self.anjuran.setCheckable(True)
        # as Excel zooms: Ctrl++ and Ctrl+- insert and delete rows there, and in our grids
        self.perbesar = self._add("Per&besar", "perbesar", "Ctrl+Alt+=")
        self.perbesar.setShortcuts([QKeySequence("Ctrl+Alt+="), QKeySequence("Ctrl+Alt++")])
        self.perkecil = self._add("Per&kecil", "perkecil", "Ctrl+Alt+-")
        self.pas_lebar = self._add("Pas &lebar", "", "Ctrl+0")
        self.panduan = self._add("&Panduan", "panduan", _KUNCI.HelpContents)
        self.kemas = self._add("&Kemas untuk bantuan…", "kemas")
        self.tentang = self._add("&Tentang LKjIP Desktop", "")
        self.urungkan.setIconText("Urungkan")
        self.ulangi.setIconText("Ulangi")
        self.cetak.setIconText("Cetak")
        self.simpan_pdf.setIconText("Simpan PDF")

    def _add(self, teks: str, ikon: str, pintasan: Pintasan = "") -> QAction:
        aksi = QAction(teks, self._jendela)
        if pintasan:
            aksi.setShortcut(QKeySequence(pintasan))
        if ikon:
            self._ikon[aksi] = ikon
        self._jendela.addAction(aksi)
        return aksi

    def paint(self) -> None:
        """Draw the icons in the colours of the desktop; the window stands before they are."""
        self._draw(self._ikon)

    def paint_head(self) -> None:
        """Draw those alone that stand at the head of the window; the others are in menus."""
        self._draw(self.head)

    @property
    def head(self) -> tuple[QAction, ...]:
        """The commands used most, as the head of the window has them."""
        return self.urungkan, self.ulangi, self.cetak, self.simpan_pdf

    def _draw(self, semua: Iterable[QAction]) -> None:
        from lkjip_desktop.forms.ikon import icon

        for aksi in semua:
            aksi.setIcon(icon(self._ikon[aksi]))

    def build_menus(self, langkah: list[QAction]) -> None:
        """Fill the menu bar; `langkah` are the actions that show the steps."""
        berkas = self._menu("&Berkas", self.baru, self.buka)
        for satu in (
            *(self.terakhir.menuAction(), self.contoh, None),
            *(self.dari_buku, self.ekspor, self.impor, None),
            *(self.impor_anggaran, self.tempel_anggaran, None),
            *(self.tahun_baru, self.lambang, None),
            *(
                self.simpan_pdf,
                self.simpan_excel,
                self.cetak,
                self.cetak_semua,
                self.tetapkan,
                None,
            ),
            *(self.cadangkan, self.pulihkan, None),
            *(self.halaman_uji, None, self.keluar),
        ):
            _append(berkas, satu)
        self._menu("&Ubah", self.urungkan, self.ulangi, None, self.salin_tabel, None, self.riwayat)
        tampilan = (self.pratinjau, self.anjuran, self.perbesar, self.perkecil, self.pas_lebar)
        bagian = (self.bagian_lanjut, self.bagian_balik)
        self._menu("&Lihat", *langkah, None, *bagian, None, *tampilan)
        self._menu("Ba&ntuan", self.panduan, None, self.kemas, self.tentang)

    def bring_in(self, renstra: QAction) -> dict[Perlu, tuple[QAction, QAction]]:
        """What brings in what a form may lack; `renstra` shows that form."""
        return {
            Perlu.INDIKATOR: (renstra, self.impor),
            Perlu.TAHUN: (self.tahun_baru, self.impor),
        }

    def _menu(self, judul: str, *aksi: QAction | None) -> QMenu:
        menu = self._jendela.menuBar().addMenu(judul)
        for satu in aksi:
            _append(menu, satu)
        return menu

    def follow(self, store: Store | None, *, ada_tahun: bool) -> None:
        """Offer what can be done now, undo and redo with the names of their steps."""
        ada = store is not None
        boleh = store is not None and not store.read_only
        lembar = (self.simpan_pdf, self.cetak, self.cetak_semua, self.pratinjau)
        for semua, dapat in (
            ((self.cadangkan, self.tempat_cadangan, self.riwayat), ada),
            ((self.ekspor, self.simpan_excel, self.salin_tabel, *lembar), ada_tahun),
            ((self.impor, self.tahun_baru, self.lambang, self.pulihkan, self.bersihkan), boleh),
            ((self.impor_anggaran, self.tempel_anggaran, self.tetapkan), boleh and ada_tahun),
        ):
            for aksi in semua:
                aksi.setEnabled(dapat)
        _name_step(self.urungkan, "&Urungkan", store.judul_undo if store else None)
        _name_step(self.ulangi, "U&langi", store.judul_redo if store else None)


def _append(menu: QMenu, aksi: QAction | None) -> None:
    if aksi is None:
        menu.addSeparator()
    else:
        menu.addAction(aksi)


def _name_step(aksi: QAction, kata: str, judul: str | None) -> None:
    ikon_teks = aksi.iconText()
    aksi.setEnabled(judul is not None)
    aksi.setText(f"{kata}: {judul.replace('&', '&&')}" if judul else kata)
    aksi.setIconText(ikon_teks)
    pintasan = aksi.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    isi = f"{ikon_teks}: {judul} ({pintasan})" if judul else f"{ikon_teks} ({pintasan})"
    aksi.setToolTip(plain_tip(isi))


def connect(aksi: QAction, lakukan: Callable[[], object]) -> None:
    """Do something when an action is chosen, without Qt's truth value."""
    aksi.triggered.connect(lambda _=False: lakukan())
