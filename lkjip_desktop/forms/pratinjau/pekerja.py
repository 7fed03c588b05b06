"""Pekerja: the child process as a Qt object of the window, which never waits for an answer."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from lkjip_desktop.worker.pesan import (
    Basi,
    Diminta,
    Gagal,
    Hasil,
    Jawaban,
    Muat,
    Permintaan,
    PermintaanBasi,
    PermintaanPita,
    Pita,
    Terapkan,
)
from lkjip_desktop.worker.susun import MakePdf, make_pdf

if TYPE_CHECKING:  # the window shows itself before it loads the vocabulary
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.penetapan import DokumenTetap
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.worker.sambungan import Sambungan

DIJALANKAN_LAGI = "Proses pratinjau sempat berhenti dan sudah dijalankan lagi."
BERHENTI = (
    "Proses pratinjau berhenti dua kali berturut-turut. Isian Anda tetap tersimpan. Tekan “Coba "
    "lagi”; bila tetap gagal, tutup lalu buka lagi program ini."
)

BERHENTI_TERUS = (
    "Proses pratinjau terus berhenti di komputer ini, jadi tidak dijalankan lagi dengan "
    "sendirinya. Isian Anda tetap tersimpan. Tekan “Coba lagi”; bila tetap gagal, tutup program "
    "lain atau hidupkan ulang komputer, dan periksa apakah antivirus menahannya."
)
MENYERAH: Final = 2
"""How often running a child may be given up before only the user starts one again."""


class Pekerja(QObject):
    """Keeps a child with the book of the open file. It starts with the first request.

    A child that dies is started again once, with the book as it is now and what it still owed;
    one that dies again without having answered makes the requests fail, until the next request.
    Where that happens twice running, no request starts a child any more until `retry` or `load`:
    a computer on which it can't run would otherwise start two with every keystroke.
    """

    resultReady = Signal(object)
    """A Hasil; never one that a newer request has overtaken."""
    bandReady = Signal(object)
    """A Pita."""
    staleReady = Signal(object)
    """A Basi."""
    failed = Signal(object)
    """A Gagal; never one that a newer request has overtaken."""
    restarted = Signal(str)
    """A sentence for the status bar: the child had died and runs again."""
    _received = Signal(int, object)
    _lost = Signal(int)

    def __init__(self, make_pdf: MakePdf = make_pdf, parent: QObject | None = None) -> None:
        """Hold no book yet; `make_pdf` runs in the child."""
        super().__init__(parent)
        self._make_pdf = make_pdf
        self._isi: Muat | None = None
        self._sambungan: Sambungan | None = None
        self._generasi = 0
        self._nomor = 0
        self._goyah = False
        self._menyerah = 0
        """How often running it was given up without an answer in between."""
        self._lembar: Permintaan | None = None
        self._lain: dict[int, PermintaanPita | PermintaanBasi] = {}
        """What is owed beside the sheet, by number."""
        self._received.connect(self._on_received, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self._on_lost, Qt.ConnectionType.QueuedConnection)
        aplikasi = QCoreApplication.instance()
        if aplikasi is not None:
            aplikasi.aboutToQuit.connect(self.close)

    def load(self, buku: BukuKantor, berkas: Mapping[str, bytes]) -> None:
        """Take the book of a newly opened file, with the blobs that its sheets print, by hash."""
        self._isi = Muat(buku, dict(berkas))
        self.retry()
        if self._sambungan is not None:
            self._sambungan.send(self._isi)

    def apply(self, perubahan: Perubahan, berkas: Mapping[str, bytes]) -> None:
        """Take one step of the open file, with the blobs that it brought; after `load`."""
        if self._isi is None:
            raise RuntimeError("apply before load")
        self._isi = Muat(self._isi.buku.terapkan(perubahan), {**self._isi.berkas, **berkas})
        if self._sambungan is not None:
            self._sambungan.send(Terapkan(perubahan, dict(berkas)))

    def retry(self) -> None:
        """Let the next request start a child again, however often that has failed."""
        self._menyerah = 0

    def request(self, permintaan: Permintaan) -> int:
        """Ask for a sheet; the number that its answer will carry as `revisi`."""
        self._nomor += 1
        self._lembar = permintaan._replace(revisi=self._nomor)
        self._send(self._lembar)
        return self._nomor

    def request_band(self, pdf: bytes, halaman: int, atas: int, tinggi: int, dpi: int) -> int:
        """Ask for a band of a page; the number that its answer will carry as `nomor`."""
        self._nomor += 1
        pita = PermintaanPita(self._nomor, pdf, halaman, atas, tinggi, dpi)
        self._lain[pita.nomor] = pita
        self._send(pita)
        return self._nomor

    def request_stale(self, tetap: DokumenTetap, masukan: bytes) -> int:
        """Ask whether an issued sheet would say something else now; its answer has the number.

        It overtakes a question that has no answer yet.
        """
        self._nomor += 1
        lama = [n for n, satu in self._lain.items() if isinstance(satu, PermintaanBasi)]
        for nomor in lama:
            del self._lain[nomor]
        cari = PermintaanBasi(self._nomor, tetap, masukan)
        self._lain[cari.nomor] = cari
        self._send(cari)
        return self._nomor

    def close(self) -> None:
        """End the child at once. Harmless when repeated; the next request would start another."""
        self._lembar = None
        self._lain.clear()
        self._end()

    def _send(self, pesan: Diminta) -> None:
        if self._sambungan is not None:
            self._sambungan.send(pesan)
        elif self._menyerah < MENYERAH:
            self._begin()
        else:  # after whoever asks knows the number of the request
            QTimer.singleShot(0, self, lambda: self._fail_all(BERHENTI_TERUS, ""))

    def _begin(self) -> None:
        """Start a child with the book as it is now and everything that has no answer yet."""
        from lkjip_desktop.worker.sambungan import Sambungan

        self._generasi += 1
        self._sambungan = Sambungan(
            self._make_pdf,
            partial(self._received.emit, self._generasi),
            partial(self._lost.emit, self._generasi),
        )
        if self._isi is not None:
            self._sambungan.send(self._isi)
        for pesan in self._owed():
            self._sambungan.send(pesan)

    def _end(self) -> int | None:
        sambungan, self._sambungan = self._sambungan, None
        return None if sambungan is None else sambungan.close()

    def _owed(self) -> list[Diminta]:
        lembar = [] if self._lembar is None else [self._lembar]
        return [*self._lain.values(), *lembar]

    def _on_received(self, generasi: int, jawaban: Jawaban) -> None:
        if generasi != self._generasi or self._sambungan is None:
            return
        self._goyah = False
        self._menyerah = 0
        if isinstance(jawaban, Hasil):
            if self._settle(jawaban.revisi):
                self.resultReady.emit(jawaban)
        elif isinstance(jawaban, Pita):
            if self._lain.pop(jawaban.nomor, None):
                self.bandReady.emit(jawaban)
        elif isinstance(jawaban, Basi):
            if self._lain.pop(jawaban.nomor, None):
                self.staleReady.emit(jawaban)
        elif self._settle_failed(jawaban):
            self.failed.emit(jawaban)

    def _settle(self, revisi: int) -> bool:
        """Whether this answers the newest request; then nothing is owed for it any more."""
        if self._lembar is None or self._lembar.revisi != revisi:
            return False
        self._lembar = None
        return True

    def _settle_failed(self, gagal: Gagal) -> bool:
        if isinstance(gagal.permintaan, Permintaan):
            return self._settle(gagal.permintaan.revisi)
        return self._lain.pop(gagal.permintaan.nomor, None) is not None

    def _on_lost(self, generasi: int) -> None:
        if generasi != self._generasi or self._sambungan is None:
            return
        kode = self._end()
        if self._goyah:
            self._give_up(kode)
            return
        self._goyah = True
        self._begin()
        self.restarted.emit(DIJALANKAN_LAGI)

    def _give_up(self, kode: int | None) -> None:
        self._goyah = False
        self._menyerah += 1
        kalimat = BERHENTI if self._menyerah < MENYERAH else BERHENTI_TERUS
        self._fail_all(kalimat, f"exit code {kode}")

    def _fail_all(self, kalimat: str, rinci: str) -> None:
        """Nothing that is owed will be answered."""
        hutang = self._owed()
        self._lembar = None
        self._lain.clear()
        for pesan in hutang:
            self.failed.emit(Gagal(pesan, kalimat, rinci))
