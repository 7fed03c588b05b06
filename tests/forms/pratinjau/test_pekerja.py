"""Pekerja with its real child process."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from lkjip_desktop.forms.pratinjau.pekerja import (
    BERHENTI,
    BERHENTI_TERUS,
    DIJALANKAN_LAGI,
    MENYERAH,
    Pekerja,
)
from lkjip_desktop.worker.pesan import Basi, Gagal, Hasil, Pita
from tests.forms.tunggu import wait_until
from tests.worker import palsu

AKAR = Path(__file__).parents[3]


class Pendengar:
    """What a Pekerja has said, by signal."""

    def __init__(self, pekerja: Pekerja) -> None:
        self.hasil: list[Hasil] = []
        self.gagal: list[Gagal] = []
        self.pita: list[Pita] = []
        self.kabar: list[str] = []
        self.basi: list[Basi] = []
        pekerja.staleReady.connect(self.basi.append)
        pekerja.resultReady.connect(self.hasil.append)
        pekerja.failed.connect(self.gagal.append)
        pekerja.bandReady.connect(self.pita.append)
        pekerja.restarted.connect(self.kabar.append)


@pytest.fixture
def pekerja(qapp: QApplication) -> Iterator[Pekerja]:
    pekerja = Pekerja(palsu.make_pdf, qapp)
    yield pekerja
    pekerja.close()
    pekerja.deleteLater()
    qapp.processEvents()


def test_no_process_before_the_first_request(pekerja: Pekerja) -> None:
    pekerja.load(palsu.book("merah"), {})
    pekerja.apply(palsu.rename(palsu.book("merah"), "hijau"), {})
    assert pekerja._sambungan is None
    dengar = Pendengar(pekerja)
    nomor = pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.hasil))
    assert dengar.hasil[0].revisi == nomor
    assert b"0.0 1.0 0.0 rg" in dengar.hasil[0].pdf


def test_a_question_about_an_issued_sheet_is_overtaken_and_survives_a_child_that_dies(
    pekerja: Pekerja, tmp_path: Path
) -> None:
    pekerja.load(palsu.book("hijau"), {})
    dengar = Pendengar(pekerja)
    pekerja.request_stale(palsu.issued(), b'{"isi": {}}')
    baru = pekerja.request_stale(palsu.issued(), b'{"isi": {"Asing": [{}]}}')
    wait_until(lambda: bool(dengar.basi))
    assert dengar.basi == [Basi(baru, ())]
    tanda = tmp_path / "mati"
    pekerja.load(palsu.book(f"mati sekali {tanda}"), {})
    pekerja.request(palsu.request())
    lagi = pekerja.request_stale(palsu.issued(), b'{"isi": {"Asing": [{}]}}')
    wait_until(lambda: len(dengar.basi) == 2)
    assert dengar.basi[-1].nomor == lagi
    assert dengar.kabar == [DIJALANKAN_LAGI]


def test_only_the_newest_request_is_answered(pekerja: Pekerja) -> None:
    kantor = palsu.book("merah")
    pekerja.load(kantor, {})
    dengar = Pendengar(pekerja)
    pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.hasil))
    nomor = []
    for nama in ("hijau", "biru", "merah", "biru", "hijau"):
        langkah = palsu.rename(kantor, nama)
        kantor = kantor.terapkan(langkah)
        pekerja.apply(langkah, {})
        nomor.append(pekerja.request(palsu.request()))
    wait_until(lambda: len(dengar.hasil) > 1)
    # A band goes through the same pipe: when it is back, nothing older can be on its way.
    pekerja.request_band(dengar.hasil[0].pdf, 0, 0, 1, 72)
    wait_until(lambda: bool(dengar.pita))
    assert [h.revisi for h in dengar.hasil] == [1, nomor[-1]]
    assert b"0.0 1.0 0.0 rg" in dengar.hasil[1].pdf


def test_an_answer_that_was_overtaken_on_its_way_is_dropped(pekerja: Pekerja) -> None:
    pekerja.load(palsu.book("merah"), {})
    dengar = Pendengar(pekerja)
    mata = QSignalSpy(pekerja._received)
    pekerja.request(palsu.request())
    # The answer of the first request has arrived in the reader's thread when the second is made.
    wait_until(lambda: mata.count() > 0 or bool(dengar.hasil))
    dengar.hasil.clear()
    jawaban = Hasil(1, b"%PDF lama", ((1.0, 1.0),), 1.0, {})
    nomor = pekerja.request(palsu.request())
    pekerja._received.emit(pekerja._generasi, jawaban)
    wait_until(lambda: bool(dengar.hasil))
    assert [h.revisi for h in dengar.hasil] == [nomor]


def test_an_error_leaves_the_child_alive(pekerja: Pekerja) -> None:
    kantor = palsu.book("pecah")
    pekerja.load(kantor, {})
    dengar = Pendengar(pekerja)
    pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.gagal))
    assert dengar.gagal[0].pesan.startswith("Lembar ini belum dapat ditampilkan")
    assert dengar.gagal[0].rinci.endswith("ValueError\n")
    pekerja.apply(palsu.rename(kantor, "biru"), {})
    pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.hasil))
    assert dengar.kabar == []


def test_a_killed_child_is_replaced_with_the_book_as_it_is_now(pekerja: Pekerja) -> None:
    kantor = palsu.book("merah")
    pekerja.load(kantor, {})
    dengar = Pendengar(pekerja)
    pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.hasil))
    pekerja.apply(palsu.rename(kantor, "apa saja", "sidik"), {"sidik": b"biru"})
    kill_child(pekerja)
    wait_until(lambda: bool(dengar.kabar))
    assert dengar.kabar == [DIJALANKAN_LAGI]
    pekerja.request(palsu.request())
    wait_until(lambda: len(dengar.hasil) > 1)
    assert b"0.0 0.0 1.0 rg" in dengar.hasil[1].pdf


def test_what_a_dead_child_owed_is_asked_again(pekerja: Pekerja, tmp_path: Path) -> None:
    pekerja.load(palsu.book(f"mati sekali {tmp_path / 'tanda'}"), {})
    dengar = Pendengar(pekerja)
    nomor = pekerja.request(palsu.request())
    pita = pekerja.request_band(palsu.plain_pdf([(72.0, 72.0)], (0, 0, 0)), 0, 0, 1, 72)
    wait_until(lambda: bool(dengar.hasil and dengar.pita))
    assert (dengar.hasil[0].revisi, dengar.pita[0].nomor) == (nomor, pita)
    assert dengar.kabar == [DIJALANKAN_LAGI]


def test_a_sheet_that_kills_twice_fails_and_the_next_request_starts_anew(
    pekerja: Pekerja,
) -> None:
    pekerja.load(palsu.book("mati"), {})
    dengar = Pendengar(pekerja)
    nomor = pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.gagal))
    assert dengar.gagal == [Gagal(palsu.request(revisi=nomor), BERHENTI, "exit code 3")]
    assert dengar.kabar == [DIJALANKAN_LAGI]
    assert pekerja._sambungan is None
    pekerja.load(palsu.book("merah"), {})
    pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.hasil))


def test_a_child_that_never_lives_is_not_started_for_ever(pekerja: Pekerja, tmp_path: Path) -> None:
    mulai = tmp_path / "mulai"
    pekerja.load(palsu.book(f"mati tercatat {mulai}"), {})
    dengar = Pendengar(pekerja)
    for kali in range(1, MENYERAH + 3):
        pekerja.request(palsu.request())
        wait_until(lambda n=kali: len(dengar.gagal) == n)  # type: ignore[misc]
    assert [satu.pesan for satu in dengar.gagal] == [BERHENTI] + [BERHENTI_TERUS] * (MENYERAH + 1)
    assert len(mulai.read_text()) == 2 * MENYERAH
    pekerja.retry()
    pekerja.request(palsu.request())
    wait_until(lambda: len(dengar.gagal) == MENYERAH + 3)
    assert len(mulai.read_text()) == 2 * MENYERAH + 2
    pekerja.load(palsu.book("merah"), {})
    pekerja.request(palsu.request())
    wait_until(lambda: bool(dengar.hasil))


def test_apply_before_load_is_a_bug(pekerja: Pekerja) -> None:
    with pytest.raises(RuntimeError):
        pekerja.apply(palsu.rename(palsu.book("merah"), "hijau"), {})


@pytest.mark.parametrize(("akhir", "kode"), [("app.quit()", 0), ("os._exit(5)", 5)])
def test_no_child_outlives_the_program(akhir: str, kode: int) -> None:
    """Nobody calls `close`: the last window was closed, or the program crashed."""
    program = (
        "import os, sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from lkjip_desktop.forms.pratinjau.pekerja import Pekerja\n"
        "from tests.worker import palsu\n"
        "def main():\n"
        "    app = QCoreApplication([])\n"
        "    pekerja = Pekerja(palsu.make_pdf)\n"
        "    pekerja.load(palsu.book('merah'), {})\n"
        f"    pekerja.resultReady.connect(lambda _: {akhir})\n"
        "    pekerja.request(palsu.request())\n"
        "    app.exec()\n"
        "    os._exit(int(pekerja._sambungan is not None))\n"
        "if __name__ == '__main__':\n"
        "    main()\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", program], cwd=AKAR, capture_output=True, timeout=60, check=False
    )
    # `run` returns when the last holder of its pipe is gone; the child inherited it too.
    assert (hasil.returncode, hasil.stdout, hasil.stderr) == (kode, b"", b"")


def test_the_window_process_never_loads_what_the_child_works_with() -> None:
    kode = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from lkjip_desktop.forms.pratinjau import pekerja, preview\n"
        "awal = set(sys.modules)\n"
        "from tests.worker import palsu\n"
        "def main():\n"
        "    app = QCoreApplication([])\n"
        "    anak = pekerja.Pekerja(palsu.make_pdf)\n"
        "    anak.load(palsu.book('merah'), {})\n"
        "    anak.resultReady.connect(app.quit)\n"
        "    anak.request(palsu.request())\n"
        "    app.exec()\n"
        "    berat = {'reportlab', 'pypdfium2', 'sqlalchemy', 'lkjip_desktop.render'}\n"
        "    print(sorted(berat & set(sys.modules)))\n"
        "    lambat = {'multiprocessing', 'decimal', 'lkjip_desktop.kinerja.buku'}\n"
        "    print(sorted(lambat & awal))\n"
        "if __name__ == '__main__':\n"
        "    main()\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode], cwd=AKAR, capture_output=True, text=True, check=True
    )
    assert hasil.stdout == "[]\n[]\n"


def kill_child(pekerja: Pekerja) -> None:
    """Let the child die as if the system had ended it."""
    assert pekerja._sambungan is not None
    assert pekerja._sambungan._anak is not None
    pekerja._sambungan._anak.proses.kill()
