"""The parent's end of the child: two threads wait for it so that the caller never does."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lkjip_desktop.worker.anak import run
from lkjip_desktop.worker.pesan import Diminta, Jawaban, Muat, Terapkan
from lkjip_desktop.worker.susun import MakePdf

if TYPE_CHECKING:  # multiprocessing is loaded by the thread that starts the child
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

Pesan: TypeAlias = "Muat | Terapkan | Diminta"
_SABAR = 2.0
"""Seconds that `close` waits for a thread whose pipe has just been broken."""


class _Anak(NamedTuple):
    """A running child with the pipes to and from it."""

    proses: SpawnProcess
    tujuan: Connection
    asal: Connection


class Sambungan:
    """Starts a child and talks with it. `receive` and `lost` are called in a thread of this class.

    After `close` there is no process, no thread and no call any more. A parent that dies without
    it takes the child along: the child reads the end of its pipe.
    """

    def __init__(
        self, make_pdf: MakePdf, receive: Callable[[Jawaban], None], lost: Callable[[], None]
    ) -> None:
        """Start at once; returns before the process runs."""
        self._receive = receive
        self._lost = lost
        self._kotak: SimpleQueue[Pesan | None] = SimpleQueue()
        self._anak: _Anak | None = None
        self._mulai = threading.Event()
        self._ditutup = False
        self._pembaca = threading.Thread(target=self._read, name="lkjip-baca", daemon=True)
        self._penulis = threading.Thread(
            target=self._write, args=(make_pdf,), name="lkjip-tulis", daemon=True
        )
        self._penulis.start()
        self._pembaca.start()

    def send(self, pesan: Pesan) -> None:
        """Put a message into the outbox; returns at once however full the pipe is."""
        self._kotak.put(pesan)

    def close(self) -> int | None:
        """End the child, whatever it is doing; its exit code, None where it never started."""
        self._ditutup = True
        self._kotak.put(None)
        self._mulai.wait()
        if self._anak is not None:
            self._anak.proses.kill()
        self._penulis.join(_SABAR)
        self._pembaca.join(_SABAR)
        return None if self._anak is None else _bury(self._anak)

    def _write(self, make_pdf: MakePdf) -> None:
        try:
            self._anak = _start(make_pdf)
        except OSError:  # no memory, no processes left: as if it had died at once
            return
        finally:
            self._mulai.set()
        while (pesan := self._kotak.get()) is not None:
            try:
                self._anak.tujuan.send(pesan)
            except OSError:  # the child is gone; the reader says so
                return

    def _read(self) -> None:
        self._mulai.wait()
        try:
            if self._anak is not None:
                _read_all(self._anak, self._receive)
        finally:
            if not self._ditutup:
                self._lost()


def _start(make_pdf: MakePdf) -> _Anak:
    from multiprocessing import get_context

    konteks = get_context("spawn")
    masuk, tujuan = konteks.Pipe(duplex=False)
    asal, keluar = konteks.Pipe(duplex=False)
    proses = konteks.Process(
        target=run, args=(masuk, keluar, make_pdf), name="lkjip-pratinjau", daemon=True
    )
    try:
        proses.start()
    finally:
        masuk.close()
        keluar.close()
    return _Anak(proses, tujuan, asal)


def _read_all(anak: _Anak, receive: Callable[[Jawaban], None]) -> None:
    """Pass on every answer until the child is gone.

    The process is watched beside its pipe: on Windows a child that dies while it starts leaves
    an open end behind in this process.
    """
    from multiprocessing.connection import wait

    while anak.asal in wait([anak.asal, anak.proses.sentinel]):
        try:
            jawaban = anak.asal.recv()
        except (EOFError, OSError):
            return
        receive(jawaban)


def _bury(anak: _Anak) -> int | None:
    anak.proses.join()
    kode = anak.proses.exitcode
    anak.proses.close()
    anak.tujuan.close()
    anak.asal.close()
    return kode
