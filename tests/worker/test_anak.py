"""The order in which the child works off its pipe."""

from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection

import pytest

from lkjip_desktop.worker.anak import Antrean
from lkjip_desktop.worker.bengkel import Bengkel
from lkjip_desktop.worker.pesan import Hasil, Muat, PermintaanBasi, PermintaanPita, Terapkan
from tests.worker import palsu


@pytest.fixture
def pipa() -> Iterator[tuple[Connection, Connection]]:
    masuk, tujuan = Pipe(duplex=False)
    with masuk, tujuan:
        yield masuk, tujuan


def test_overtaken_requests_are_dropped_and_every_step_is_kept(
    pipa: tuple[Connection, Connection],
) -> None:
    masuk, tujuan = pipa
    merah = palsu.book("merah")
    pita = PermintaanPita(9, b"%PDF", 0, 0, 1, 300)
    for pesan in (
        Muat(merah, {}),
        palsu.request(revisi=1),
        Terapkan(palsu.rename(merah, "hijau"), {}),
        palsu.request(revisi=2),
        pita,
        palsu.request(revisi=3),
    ):
        tujuan.send(pesan)
    bengkel = Bengkel(palsu.make_pdf)
    antrean = Antrean(masuk, bengkel)
    assert antrean.next() == pita
    terakhir = antrean.next()
    assert terakhir == palsu.request(revisi=3)
    hasil = bengkel.serve(terakhir)
    assert isinstance(hasil, Hasil)
    assert b"0.0 1.0 0.0 rg" in hasil.pdf


def test_whether_a_sheet_is_stale_is_looked_up_last_and_only_for_the_newest_question(
    pipa: tuple[Connection, Connection],
) -> None:
    masuk, tujuan = pipa
    lama, baru = (PermintaanBasi(nomor, palsu.issued(), b"{}") for nomor in (1, 2))
    pita = PermintaanPita(9, b"%PDF", 0, 0, 1, 300)
    for pesan in (lama, palsu.request(), baru, pita):
        tujuan.send(pesan)
    antrean = Antrean(masuk, Bengkel(palsu.make_pdf))
    assert [antrean.next() for _ in range(3)] == [palsu.request(), pita, baru]


def test_nothing_is_worked_off_for_a_parent_that_is_gone(
    pipa: tuple[Connection, Connection],
) -> None:
    masuk, tujuan = pipa
    tujuan.send(palsu.request())
    tujuan.close()
    with pytest.raises(EOFError):
        Antrean(masuk, Bengkel(palsu.make_pdf)).next()
