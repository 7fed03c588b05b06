"""An issued agreement whose fields say something else than its paper, and the Perubahan of it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator
from tests.forms.pemakai import Pemakai
from tests.forms.perjanjian_uji import IKM, make_amendment, open_agreement


@pytest.fixture
def tertimpa(pemakai: Pemakai) -> BagianPerjanjian:
    """The PK murni issued with 88,31, and 89 typed over it afterwards."""
    bagian = open_agreement(pemakai)
    assert pemakai.jembatan.store is not None
    tetap = tetapkan(pemakai.jembatan.store, 2024, JenisLembar.PK, perubahan_ke=0)
    assert isinstance(tetap, DokumenTetap)
    assert not bagian.tertimpa.isVisible()
    pemakai.fill_cell(bagian.sasaran.tabel, pemakai.indicator(IKM), "target", "89")
    pemakai.press(Qt.Key.Key_Return)
    return bagian


def test_isian_yang_menimpa_pk_yang_ditetapkan_disebut(
    pemakai: Pemakai, tertimpa: BagianPerjanjian
) -> None:
    assert tertimpa.tertimpa.isVisible()
    assert "berbeda dari versi 1 yang ditetapkan: target “Indeks" in tertimpa.tertimpa.text()
    assert "89 (ditetapkan 88,31)" in tertimpa.tertimpa.text()
    assert "siapkan PK Perubahan" in tertimpa.tertimpa.text()
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert not tertimpa.tertimpa.isVisible()


def test_pk_perubahan_berangkat_dari_yang_ditetapkan(
    pemakai: Pemakai, tertimpa: BagianPerjanjian
) -> None:
    ikm = pemakai.indicator(IKM)
    perubahan = make_amendment(tertimpa)
    assert pemakai.row(perubahan.sasaran.tabel, ikm)[-2:] == ["88,31", "88,31"]
    semua = {pk.id: pk.perubahan_ke for pk in pemakai.buku.all_of(PerjanjianKinerja)}
    target = {
        semua[p.pk_id]: p.target
        for p in pemakai.buku.all_of(PkIndikator)
        if p.indikator_id == ikm and p.pk_id in semua
    }
    assert target == {0: Decimal(89), 1: Decimal("88.31")}
    assert "Di sini dipakai yang ditetapkan" in perubahan.tertimpa.text()
    pemakai.fill_cell(perubahan.sasaran.tabel, ikm, "target", "90")
    pemakai.press(Qt.Key.Key_Return)
    assert pemakai.row(perubahan.sasaran.tabel, ikm)[-2:] == ["88,31", "▲ 90"]
