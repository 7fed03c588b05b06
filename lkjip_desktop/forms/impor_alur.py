"""AlurImpor: a workbook, a file of SIPD or a table into the open file, asking what is not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import TUNJUK_LAGI, Pemilih
from lkjip_desktop.forms.menunggu import wait_for

T = TypeVar("T")

if TYPE_CHECKING:  # loaded when something is imported
    from lkjip_desktop.actions.impor_anggaran import HasilAnggaran, Pilihan, Sumber, Tunjuk
    from lkjip_desktop.actions.tukar import HasilBaca
    from lkjip_desktop.forms.berkas import PerintahBerkas
    from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran

_TANPA_TABEL = "Papan klip tidak berisi tabel. Salin dahulu tabelnya di Excel, lalu ulangi."


class AlurImpor:
    """Reads beside the window, shows the preview, and stores as one step what is agreed to."""

    def __init__(
        self, perintah: PerintahBerkas, jembatan: Jembatan, pemilih: Pemilih, jendela: QWidget
    ) -> None:
        """Dialogs stand over `jendela`; `perintah` says what the environment refuses."""
        self._perintah = perintah
        self._jembatan = jembatan
        self._pemilih = pemilih
        self._jendela = jendela

    # --- what is brought -------------------------------------------------------------------------

    def bring_file(self, path: Path) -> None:
        """A workbook of ours, or a file that brings the budget, whichever it is."""
        from lkjip_desktop.actions import tukar
        from lkjip_desktop.actions.impor_anggaran import HasilAnggaran, Pilihan, SumberBerkas

        buku, store = self._jembatan.kantor, self._jembatan.store
        hasil = self._read(path.name, lambda: tukar.read_impor(path, buku))
        if isinstance(hasil, HasilAnggaran):
            self._settle(SumberBerkas(path), hasil)
            return
        lengkap = hasil and self._perintah.guarded(lambda: tukar.warn_impor(hasil, store))
        if not lengkap:
            return
        kode = self._ask(path.name, lengkap, tunjuk=tukar.TUNJUK_KOLOM in lengkap.temuan)
        if kode == QDialog.DialogCode.Accepted:
            self._store(path.name, lengkap)
        elif kode == TUNJUK_LAGI:
            self._point(SumberBerkas(path), Pilihan(), None)

    def bring_budget(self, path: Path) -> None:
        """A file that brings the budget; one of unknown layout is asked for its columns."""
        from lkjip_desktop.actions.impor_anggaran import SumberBerkas

        self._begin(SumberBerkas(path))

    def paste_budget(self) -> None:
        """A table that was copied from Excel or Word."""
        from lkjip_desktop.actions.impor_anggaran import SumberTempelan
        from lkjip_desktop.exchange.papan_klip import read_block

        baris = read_block(QGuiApplication.clipboard().text())
        if len(baris) > 1 or (baris and len(baris[0]) > 1):
            self._begin(SumberTempelan(baris))
        else:
            self._perintah.failed.emit(_TANPA_TABEL)

    # --- the budget ------------------------------------------------------------------------------

    def _begin(self, sumber: Sumber) -> None:
        from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberTempelan

        # what somebody has copied is mostly a part of the budget, a file all of it
        pilihan = Pilihan(sebagian=isinstance(sumber, SumberTempelan))
        hasil = self._check(sumber, pilihan, None)
        if hasil is not None:
            self._settle(sumber, hasil, pilihan)

    def _check(
        self, sumber: Sumber, pilihan: Pilihan, tunjuk: Tunjuk | None
    ) -> HasilAnggaran | None:
        from lkjip_desktop.actions.impor_anggaran import check_impor_anggaran

        buku = self._jembatan.kantor
        return self._read(sumber.nama, lambda: check_impor_anggaran(sumber, buku, pilihan, tunjuk))

    def _settle(
        self,
        sumber: Sumber,
        hasil: HasilAnggaran,
        pilihan: Pilihan | None = None,
        tunjuk: Tunjuk | None = None,
    ) -> None:
        """Go on with what was read: ask what is not clear, show what it would change, store it."""
        from lkjip_desktop.actions.impor_anggaran import Pilihan

        pilihan = pilihan or Pilihan()
        if hasil.bacaan is None:
            self._unreadable(sumber, hasil, pilihan, tunjuk)
        elif hasil.skpd:
            kode = self._ask_office(hasil)
            lain = replace(pilihan, skpd=kode or "")
            baru = self._check(sumber, lain, tunjuk) if kode else None
            if baru is not None:
                self._settle(sumber, baru, lain, tunjuk)
        else:
            dialog = self._preview(sumber, hasil, pilihan)
            kode_akhir = dialog.exec()
            dialog.deleteLater()
            if kode_akhir == TUNJUK_LAGI:
                self._point(sumber, dialog.pilihan, tunjuk)
            elif kode_akhir == QDialog.DialogCode.Accepted:
                self._store(sumber.nama, dialog.hasil)

    def _unreadable(
        self, sumber: Sumber, hasil: HasilAnggaran, pilihan: Pilihan, tunjuk: Tunjuk | None
    ) -> None:
        """Say why, and let the columns be pointed at where the file holds a table."""
        from lkjip_desktop.exchange.sipd import BUKAN_EXCEL, TANPA_LAYOUT

        if TANPA_LAYOUT in hasil.temuan:
            self._point(sumber, pilihan, tunjuk)
            return
        bisa = BUKAN_EXCEL not in hasil.temuan
        if self._ask(sumber.nama, hasil, tunjuk=bisa, anggaran=True) == TUNJUK_LAGI:
            self._point(sumber, pilihan, tunjuk)

    def _point(self, sumber: Sumber, pilihan: Pilihan, tunjuk: Tunjuk | None) -> None:
        """Let somebody point at the columns, beginning with `tunjuk`, else those remembered."""
        from lkjip_desktop.actions.impor_anggaran import HasilAnggaran
        from lkjip_desktop.forms.impor_kolom import DialogKolom
        from lkjip_desktop.kinerja.impor import TataLetakTabel
        from lkjip_desktop.kinerja.temuan import Temuan

        contoh = self._read(sumber.nama, sumber.peek)
        if isinstance(contoh, Temuan):
            galat = HasilAnggaran(temuan=(contoh,), terbaca=False)
            self._ask(sumber.nama, galat, tunjuk=False, anggaran=True)
            return
        if contoh is None:
            return
        dikenal = self._jembatan.kantor.all_of(TataLetakTabel)
        dialog = DialogKolom(self._jendela, sumber.nama, contoh, dikenal, tunjuk)
        jadi = dialog.exec() == QDialog.DialogCode.Accepted
        tunjuk = dialog.chosen()
        dialog.deleteLater()
        hasil = self._check(sumber, pilihan, tunjuk) if jadi else None
        if hasil is not None:
            self._settle(sumber, hasil, pilihan, tunjuk)

    def _preview(self, sumber: Sumber, hasil: HasilAnggaran, pilihan: Pilihan) -> DialogAnggaran:
        """The preview, that plans anew what is chosen in it."""
        from lkjip_desktop.actions.impor_anggaran import plan_again
        from lkjip_desktop.exchange.sipd import usual_unit
        from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
        from lkjip_desktop.kinerja.instansi import Unit

        bacaan, buku = hasil.bacaan, self._jembatan.kantor
        pilihan = replace(pilihan, nama_berkas=sumber.nama)
        if bacaan is not None and not bacaan.tahun:
            pilihan = replace(pilihan, tahun=self._jembatan.tahun)
            hasil = plan_again(buku, bacaan, pilihan)

        def rencanakan(lain: Pilihan) -> HasilAnggaran:
            return plan_again(buku, bacaan, lain) if bacaan is not None else hasil

        unit = [u.nama for u in buku.all_of(Unit)]
        usulan = usual_unit(buku)
        return DialogAnggaran(
            self._jendela,
            sumber.nama,
            hasil,
            replace(pilihan, unit=pilihan.unit or usulan),
            rencanakan,
            unit if usulan in unit else [usulan, *unit],
        )

    def _ask_office(self, hasil: HasilAnggaran) -> str | None:
        """Which of the offices in the file is the own; None where the user cancels."""
        nama = [f"{kode}  {nama}".strip() for kode, nama in hasil.skpd.items()]
        pilihan = self._pemilih.choose_item(
            "Perangkat daerah",
            "Kode SKPD kantor ini belum diisi. Pilih kantor ini bila ada di berkas; pilihannya "
            "diingat.",
            nama,
            self._own_among(hasil),
        )
        return None if pilihan is None else list(hasil.skpd)[pilihan]

    def _own_among(self, hasil: HasilAnggaran) -> int:
        """The place of the office that bears the name of the own one, else the first."""
        from lkjip_desktop.kinerja.nomenklatur import kunci_nama

        sendiri = kunci_nama(self._jembatan.kantor.instansi.nama)
        semua = [kunci_nama(nama) for nama in hasil.skpd.values()]
        return semua.index(sendiri) if sendiri in semua else 0

    # --- what they share -------------------------------------------------------------------------

    def _read(self, nama: str, kerja: Callable[[], T]) -> T | None:
        """Read beside the window; None, after a sentence, where the environment refuses."""
        return self._perintah.guarded(lambda: wait_for(self._jendela, f"Membaca “{nama}”…", kerja))

    def _ask(self, nama: str, hasil: HasilBaca, *, tunjuk: bool, anggaran: bool = False) -> int:
        """Show what was read; with `tunjuk` its columns may be pointed at."""
        from lkjip_desktop.forms.dialog_impor import DialogImpor

        dialog = DialogImpor(nama, hasil, self._jendela, tunjuk=tunjuk, anggaran=anggaran)
        kode = dialog.exec()
        dialog.deleteLater()
        return kode

    def _store(self, nama: str, hasil: HasilBaca) -> None:
        from lkjip_desktop.actions import tukar

        store = self._jembatan.store

        def simpan() -> bool:
            if store is not None:
                tukar.impor(store, nama, hasil)
            return store is not None

        if not self._perintah.guarded(simpan):
            return
        self._show_budget(hasil)
        self._perintah.done.emit(f"{hasil.sebutan_perubahan} dari {nama} disimpan.")

    def _show_budget(self, hasil: HasilBaca) -> None:
        """Lead to what has been brought: the rows of the budget, in the year of the file."""
        from lkjip_desktop.exchange.sipd import HasilAnggaran
        from lkjip_desktop.forms.letak import Letak

        if isinstance(hasil, HasilAnggaran) and hasil.tahun is not None:
            self._jembatan.set_year(hasil.tahun)
            self._perintah.wanted.emit(Letak("anggaran", "anggaran"))
