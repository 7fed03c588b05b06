"""The real child process, seen from the parent: it starts, answers, and never outlives anybody."""

import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from lkjip_desktop.worker import sambungan
from lkjip_desktop.worker.pesan import Hasil, Jawaban, Muat, PermintaanPita
from lkjip_desktop.worker.sambungan import Sambungan
from tests.worker import palsu

if TYPE_CHECKING:
    from lkjip_desktop.worker.susun import MakePdf

BATAS = 30.0
"""Seconds that a test waits for a process before it fails."""
PUTUS = "putus"


class Telepon:
    """A Sambungan whose calls are collected in the order they came."""

    def __init__(self, make_pdf: "MakePdf" = palsu.make_pdf) -> None:
        self.dengar: SimpleQueue[Jawaban | str] = SimpleQueue()
        self.sambungan = Sambungan(make_pdf, self.dengar.put, lambda: self.dengar.put(PUTUS))

    def ask(self, nama: str) -> None:
        self.sambungan.send(Muat(palsu.book(nama), {}))
        self.sambungan.send(palsu.request())

    def next(self) -> Jawaban | str:
        return self.dengar.get(timeout=BATAS)

    def pid(self) -> int:
        self.sambungan._mulai.wait(BATAS)
        assert self.sambungan._anak is not None
        pid = self.sambungan._anak.proses.pid
        assert pid is not None
        return pid


@pytest.fixture
def telepon() -> Iterator[Telepon]:
    telepon = Telepon()
    yield telepon
    if not telepon.sambungan._ditutup:
        telepon.sambungan.close()


def ended(pid: int) -> Callable[[], bool]:
    """A question that waits until a process has ended (also one that nobody has reaped)."""
    if sys.platform != "linux":
        pytest.skip("pidfd hanya ada di Linux")
    import os

    pegangan = os.pidfd_open(pid)

    def wait() -> bool:
        try:
            return bool(select.select([pegangan], [], [], BATAS)[0])
        finally:
            os.close(pegangan)

    return wait


def test_child_answers_and_is_gone_after_close(telepon: Telepon) -> None:
    telepon.ask("merah")
    hasil = telepon.next()
    assert isinstance(hasil, Hasil)
    berakhir = ended(telepon.pid())
    assert telepon.sambungan.close() not in {None, 0}  # it was not asked, but ended
    assert berakhir()
    assert not telepon.sambungan._penulis.is_alive()
    assert not telepon.sambungan._pembaca.is_alive()
    assert telepon.dengar.empty()  # closing is not losing


def test_send_returns_while_the_pipe_is_full_and_close_does_not_wait(telepon: Telepon) -> None:
    telepon.ask("tahan")
    for nomor in range(50):
        telepon.sambungan.send(PermintaanPita(nomor, bytes(100_000), 0, 0, 1, 300))
    berakhir = ended(telepon.pid())
    telepon.sambungan.close()
    assert berakhir()
    assert telepon.dengar.empty()


def test_a_child_that_dies_is_reported_once(telepon: Telepon) -> None:
    telepon.ask("mati")
    assert telepon.next() == PUTUS
    assert telepon.sambungan.close() == palsu.KODE_MATI
    assert telepon.dengar.empty()


def test_a_child_that_cannot_start_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_make_pdf: "MakePdf") -> None:
        raise OSError("tidak ada memori")

    monkeypatch.setattr(sambungan, "_start", refuse)
    telepon = Telepon()
    assert telepon.next() == PUTUS
    assert telepon.sambungan.close() is None


def test_close_right_after_the_start_leaves_nothing() -> None:
    telepon = Telepon()
    telepon.sambungan.close()
    assert not telepon.sambungan._penulis.is_alive()
    assert telepon.dengar.empty()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL tidak ada di Windows")
@pytest.mark.parametrize("nama", ["merah", "tahan"])
def test_child_ends_when_its_parent_is_killed(nama: str) -> None:
    kode = (
        "from tests.worker.test_sambungan import Telepon\n"
        "if __name__ == '__main__':\n"
        f"    t = Telepon(); t.ask({nama!r})\n"
        "    print(t.pid(), flush=True)\n"
        "    t.next(); print('siap', flush=True); t.next()\n"
    )
    induk = subprocess.Popen([sys.executable, "-c", kode], stdout=subprocess.PIPE, text=True)
    assert induk.stdout is not None
    with induk:
        berakhir = ended(int(induk.stdout.readline()))
        # idle after its answer, or in the middle of a sheet that never ends
        assert induk.stdout.readline() == {"merah": "siap\n", "tahan": "tahan\n"}[nama]
        induk.kill()
    assert berakhir()
