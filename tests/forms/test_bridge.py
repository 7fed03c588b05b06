"""Jembatan: what is shown, what is stored, and who hears of it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from lkjip_desktop.actions import berkas, ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.kinerja.perencanaan import Indikator, TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store import GalatStore


@pytest.fixture
def jembatan(qapp: QApplication, contoh: Path) -> Iterator[Jembatan]:
    jembatan = Jembatan(qapp)
    jembatan.open(berkas.open_file(contoh))
    yield jembatan
    jembatan.close()


@pytest.fixture
def ikm(jembatan: Jembatan) -> str:
    return next(
        i.id for i in jembatan.kantor.all_of(Indikator) if i.nama.startswith("Indeks Kepuasan")
    )


def step(jembatan: Jembatan, ikm: str, nilai: str) -> Usul:
    usul = ubah.set_realisasi(jembatan.kantor, ikm, 2024, "nilai", Decimal(nilai))
    assert not isinstance(usul, Temuan)
    return usul


def capaian(jembatan: Jembatan, ikm: str, *, tersimpan: bool = False) -> str:
    keadaan = jembatan.stored if tersimpan else jembatan.shown
    assert keadaan is not None
    return f"{keadaan.hasil.capaian(ikm):.2f}"


def test_tahun_terakhir_ditampilkan_lebih_dahulu(jembatan: Jembatan) -> None:
    assert jembatan.tahun == 2024
    jembatan.set_year(2022)
    assert jembatan.tahun == 2022


def test_percobaan_terlihat_tetapi_tidak_tersimpan(jembatan: Jembatan, ikm: str) -> None:
    mata = QSignalSpy(jembatan.changed)
    jembatan.try_on(step(jembatan, ikm, "44.155"))
    assert capaian(jembatan, ikm) == "50.00"
    assert capaian(jembatan, ikm, tersimpan=True) == "98.78"
    jembatan.try_on(None)
    assert capaian(jembatan, ikm) == "98.78"
    assert mata.count() == 2
    jembatan.try_on(None)
    assert mata.count() == 2


def test_yang_disimpan_sama_dengan_yang_dicoba(jembatan: Jembatan, ikm: str) -> None:
    usul = step(jembatan, ikm, "90")
    jembatan.try_on(usul)
    terlihat = capaian(jembatan, ikm)
    mata = QSignalSpy(jembatan.committed)
    assert jembatan.carry_out(usul)
    assert capaian(jembatan, ikm) == capaian(jembatan, ikm, tersimpan=True) == terlihat
    assert [mata.at(n)[0].judul for n in range(mata.count())] == [usul.judul]


def test_yang_dicoba_dan_disimpan_dihitung_sekali(jembatan: Jembatan, ikm: str) -> None:
    usul = step(jembatan, ikm, "90")
    jembatan.try_on(usul)
    dicoba = jembatan.shown
    jembatan.try_on(None)
    assert jembatan.carry_out(usul)
    assert jembatan.stored is dicoba
    assert jembatan.stored is not None
    assert jembatan.stored.buku.kantor == jembatan.kantor


def test_yang_dicoba_lain_dari_yang_disimpan_tidak_tertinggal(jembatan: Jembatan, ikm: str) -> None:
    jembatan.try_on(step(jembatan, ikm, "90"))
    jembatan.carry_out(step(jembatan, ikm, "44.155"))
    assert capaian(jembatan, ikm, tersimpan=True) == "50.00"
    jembatan.undo()
    assert capaian(jembatan, ikm, tersimpan=True) == "98.78"


def test_urung_dan_ulang_terlihat(jembatan: Jembatan, ikm: str) -> None:
    jembatan.carry_out(step(jembatan, ikm, "90"))
    jembatan.undo()
    assert capaian(jembatan, ikm) == "98.78"
    jembatan.redo()
    assert capaian(jembatan, ikm) == "101.91"


def test_kegagalan_disebut_dan_yang_lama_tetap(
    jembatan: Jembatan, ikm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: object) -> None:
        raise GalatStore("Disk penuh.")

    monkeypatch.setattr("lkjip_desktop.actions.usul.carry_out", penuh)
    mata = QSignalSpy(jembatan.failed)
    assert not jembatan.carry_out(step(jembatan, ikm, "90"))
    assert mata.at(0) == ["Disk penuh."]
    assert capaian(jembatan, ikm) == "98.78"


def test_tahun_yang_hilang_karena_urung_diganti_yang_ada(jembatan: Jembatan) -> None:
    baru = TahunKerja(id="t-2025", tahun=2025, aturan=jembatan.kantor.all_of(TahunKerja)[0].aturan)
    jembatan.carry_out(Usul("Buka tahun 2025", (baru,)))
    jembatan.set_year(2025)
    jembatan.undo()
    assert jembatan.tahun == 2024


def test_kesalahan_dalam_hitungan_tidak_diam_diam_mengganti_tahun(
    jembatan: Jembatan, ikm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(*_: object) -> None:
        raise KeyError("hitungan rusak")

    jembatan.set_year(2023)
    monkeypatch.setattr("lkjip_desktop.perhitungan.hasil.HasilKinerja.terapkan", rusak)
    with pytest.raises(ExceptionGroup, match="listeners"):
        jembatan.carry_out(step(jembatan, ikm, "90"))
    assert jembatan.tahun == 2023


def test_tutup_melepas_berkas(jembatan: Jembatan, contoh: Path) -> None:
    jembatan.close()
    assert jembatan.store is None
    assert jembatan.shown is None
    assert not jembatan.carry_out(Usul("tanpa berkas"))
    berkas.open_file(contoh).close()
