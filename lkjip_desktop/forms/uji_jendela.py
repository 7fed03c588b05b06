"""The window's part of `lkjip uji-diri`: open every form on the example and take its picture."""

from __future__ import annotations

import shutil
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QDialog, QWidget

from lkjip_desktop.actions import tukar
from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberTempelan, check_impor_anggaran
from lkjip_desktop.actions.uji.alat import BUKU_KERJA, CONTOH
from lkjip_desktop.actions.uji_diri import GAMBAR, KESALAHAN
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.dialog_baru import DialogBaru
from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.impor_kolom import DialogKolom
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from lkjip_desktop.forms.panduan import JendelaPanduan
from lkjip_desktop.forms.pratinjau.pekerja import Pekerja
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.rincian_tambah import DialogTambah
from lkjip_desktop.forms.setelan import Setelan
from lkjip_desktop.forms.uji_alat import count_colours, wait_until
from lkjip_desktop.forms.uji_panggilan import start_again
from lkjip_desktop.forms.window import Jendela
from lkjip_desktop.kinerja.temuan import Temuan

_SABAR: Final = 60.0
"""Seconds for one preview, and for a second start."""
_WARNA_TERSEDIKIT: Final = 20
"""A picture with fewer colours than this shows no form with its letters."""
_KEDUA: Final = "dibuka dengan klik ganda.lkjip"
_UKURAN: Final = (1366, 728)
"""Wide enough for the preview; the screen of a machine without one is smaller."""
_TABEL: Final = (
    ("Kode", "Uraian", "Pagu", "Realisasi"),
    ("7.01.01.2.01.0001", "Penyusunan Dokumen Perencanaan", "1.500.000", "750.000"),
)
"""A table of the budget, as it is copied from Excel."""
_BOLEH: Final = tuple(
    f"This plugin does not support {n}()" for n in ("propagateSizeHints", "raise")
)
"""What Qt says of a screen that is none."""


def check_forms(folder: Path) -> int:
    """Open every form on `folder`/contoh.lkjip; the exit code of the program: 0 where all is well.

    Pictures go into `folder`/jendela, with a file of what is wrong, which is empty if nothing is.
    """
    uji = _UjiJendela(folder)
    try:
        uji.run()
    except Exception:  # noqa: BLE001 - it is the result, and this program has no console
        uji.kesalahan.append(traceback.format_exc())
    finally:
        uji.close()
    teks = "\n".join(uji.kesalahan)
    (folder / GAMBAR / KESALAHAN).write_text(teks, encoding="utf-8")
    return int(bool(teks))


class _UjiJendela:
    """A window as `app` builds it, and somebody who walks through it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._gambar = folder / GAMBAR
        self._gambar.mkdir(exist_ok=True)
        self.kesalahan: list[str] = []
        sys.excepthook = self._on_exception
        threading.excepthook = lambda isi: self.kesalahan.append(f"{isi.exc_type}: {isi.exc_value}")
        qInstallMessageHandler(self._on_message)
        shutil.copy(folder / CONTOH, folder / _KEDUA)
        setelan = Setelan(folder / "setelan")
        self._jendela = Jendela(Jembatan(), setelan)
        self._jendela.resize(*_UKURAN)
        self._jendela.show()
        self._jendela.open_file(folder / CONTOH)
        self._samping = Samping(
            self._jendela.jembatan,
            Pekerja(),
            setelan,
            self._jendela.aksi,
            self._jendela.pemilih,
            self._jendela,
        )
        self._jendela.start_preview(self._samping)

    def run(self) -> None:
        """Walk through all parts of all forms, and the dialogs."""
        for langkah in LANGKAH:
            for nomor, bagian in enumerate(langkah.bagian):
                self._jendela.show_step(langkah.kunci)
                self._jendela.form.tab.setCurrentIndex(nomor)
                if lembar := self._jendela.form.sheet:
                    self._await_sheet(lembar)
                self._picture(self._jendela, f"{langkah.kunci}-{nomor + 1}-{bagian.kunci}")
        hasil = tukar.check_impor(self._folder / BUKU_KERJA)
        panduan = JendelaPanduan(self._jendela)
        if getattr(sys, "frozen", False) and panduan.isi.missing:  # of source they are made later
            self.kesalahan.append(f"Gambar panduan tidak ada: {', '.join(panduan.isi.missing)}")
        self._show(panduan, "panduan")
        self._show(DialogBaru(self._jendela), "berkas-baru")
        self._show(DialogImpor(BUKU_KERJA, hasil, self._jendela), "impor")
        self._budget_dialogs()
        if pulih := self._jendela.cadangan.dialog():
            self._show(pulih, "pulihkan")
        if kesalahan := start_again(self._jendela, self._folder / _KEDUA, _SABAR):
            self.kesalahan.append(kesalahan)

    def _budget_dialogs(self) -> None:
        """What the budget asks: a sub kegiatan, columns to point at, what a table would change."""
        kantor, sumber = self._jendela.jembatan.kantor, SumberTempelan(_TABEL)
        hasil, contoh = check_impor_anggaran(sumber, kantor, Pilihan()), sumber.peek()
        if hasil.temuan_galat or isinstance(contoh, Temuan):
            self.kesalahan.append(f"Tabel anggaran tidak terbaca: {hasil.temuan}")
            return
        self._show(DialogTambah(self._jendela, kantor, None), "tambah-sub-kegiatan")
        self._show(DialogKolom(self._jendela, sumber.nama, contoh), "tunjuk-kolom")
        self._show(
            DialogAnggaran(self._jendela, sumber.nama, hasil, Pilihan(), lambda _: hasil),
            "impor-anggaran",
        )

    def close(self) -> None:
        """Close the window, and with it the file and the child process."""
        if not self._jendela.close():
            self.kesalahan.append("Jendela tidak mau ditutup.")
        QCoreApplication.processEvents()
        qInstallMessageHandler(None)

    def _await_sheet(self, lembar: str) -> None:
        pratinjau = self._samping.panel.pratinjau

        def tampil() -> bool:
            diminta = pratinjau.requested
            return diminta is not None and diminta.lembar == lembar and pratinjau.pdf() is not None

        if not wait_until(tampil, _SABAR):
            kalimat = pratinjau.pemberitahuan.kalimat.text()
            self.kesalahan.append(f"Pratinjau {lembar} tidak datang. {kalimat}".rstrip())

    def _show(self, dialog: QDialog, nama: str) -> None:
        dialog.show()
        self._picture(dialog, nama)
        dialog.close()
        dialog.deleteLater()

    def _picture(self, widget: QWidget, nama: str) -> None:
        QCoreApplication.processEvents()
        citra = widget.grab().toImage()
        if not citra.save(str(self._gambar / f"{nama}.png")):
            self.kesalahan.append(f"Gambar {nama} tidak dapat disimpan.")
        if (jumlah := count_colours(citra)) < _WARNA_TERSEDIKIT:
            self.kesalahan.append(f"Gambar {nama} kosong: {jumlah} warna.")

    def _on_message(self, jenis: QtMsgType, _: QMessageLogContext, pesan: str) -> None:
        if pesan not in _BOLEH:
            self.kesalahan.append(f"Qt {jenis.name}: {pesan}")

    def _on_exception(
        self, jenis: type[BaseException], galat: BaseException, jejak: TracebackType | None
    ) -> None:
        self.kesalahan.append("".join(traceback.format_exception(jenis, galat, jejak)))
