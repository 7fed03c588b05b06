"""What each sheet lacks is looked for when the keys rest; issuing never relies on what is shown."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer

from lkjip_desktop.actions import ubah
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms import penetapan_temuan
from lkjip_desktop.forms.penetapan import BagianPenetapan
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import HasilKinerja
from lkjip_desktop.perhitungan.pemeriksaan import check
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until

UKUR = "Pengukuran Kinerja"
POKOK = {satu.pokok for satu in JenisLembar}
"""Sheets whose findings are looked for; the others have those of one of them."""
JEDA_MS = 1000
"""Longer than a busy machine takes for what a test does meanwhile."""
Diperiksa = list[tuple[BukuKinerja, JenisLembar]]


@pytest.fixture
def diperiksa(monkeypatch: pytest.MonkeyPatch) -> Diperiksa:
    """What has been looked at for the list of the sheets, in that order."""
    semua: Diperiksa = []

    def search(
        buku: BukuKinerja, hasil: HasilKinerja, lembar: JenisLembar, ke: int | None
    ) -> tuple[Temuan, ...]:
        semua.append((buku, lembar))
        return check(buku, hasil, lembar, ke)

    monkeypatch.setattr(penetapan_temuan, "check", search)
    return semua


@pytest.fixture
def bagian(
    pemakai: Pemakai, diperiksa: Diperiksa, monkeypatch: pytest.MonkeyPatch
) -> BagianPenetapan:
    del diperiksa
    monkeypatch.setattr(penetapan_temuan, "_JEDA_MS", JEDA_MS)
    pemakai.jendela.show_step("cetak")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPenetapan)
    bagian.daftar.choose(list(JenisLembar).index(JenisLembar.PENGUKURAN))
    return bagian


def state(bagian: BagianPenetapan, nama: str = UKUR) -> str:
    """Whether the list says that a sheet is ready."""
    semua = [bagian.daftar.topLevelItem(n) for n in range(bagian.daftar.topLevelItemCount())]
    return next(b.text(1) for b in semua if b and b.text(0) == nama)


def set_date(pemakai: Pemakai, tanggal: date | None) -> None:
    usul = ubah.set_lembar(
        pemakai.jembatan.kantor, 2024, JenisLembar.PENGUKURAN, "tanggal", tanggal
    )
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)


def test_isian_beruntun_diperiksa_sekali_sesudahnya(
    pemakai: Pemakai, bagian: BagianPenetapan, diperiksa: Diperiksa
) -> None:
    diperiksa.clear()
    for tanggal in (date(2025, 1, 11), date(2025, 1, 12), None):
        set_date(pemakai, tanggal)
        pemakai.aplikasi.processEvents()
    assert diperiksa == []
    assert "belum lengkap" not in state(bagian), "what was found before stays meanwhile"
    wait_until(lambda: "belum lengkap" in state(bagian))
    assert "tanggal" in bagian.temuan.item(0).text().lower()
    lembar = [satu for _, satu in diperiksa]
    assert sorted(lembar) == sorted(POKOK)
    assert {buku.kantor for buku, _ in diperiksa} == {pemakai.jembatan.kantor}


def test_mengetik_menunda_pemeriksaan(
    pemakai: Pemakai, bagian: BagianPenetapan, diperiksa: Diperiksa
) -> None:
    """A round that is under way begins anew when the keys rest again."""
    diperiksa.clear()
    set_date(pemakai, None)
    wait_until(lambda: bool(diperiksa))
    bagian.isian_lembar.nomor.setFocus()
    pemakai.type("7")
    sebagian = len(diperiksa)
    assert sebagian < len(POKOK)
    wait_until(lambda: "belum lengkap" in state(bagian))
    assert len(diperiksa) == sebagian + len(POKOK)
    bagian.isian_lembar.nomor.drop()


def test_yang_belum_diperiksa_lagi_tidak_ditetapkan_dengan_temuan_lama(
    pemakai: Pemakai, samping: Samping, bagian: BagianPenetapan
) -> None:
    """The list still says that the sheet is ready: issuing looks for itself, and refuses."""
    bagian.sheetChanged.emit()
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    pemakai.pemilih.setuju = True
    set_date(pemakai, None)
    assert "belum lengkap" not in state(bagian)
    bagian.tetapkan.click()
    assert "belum dapat ditetapkan" in pemakai.jendela.pesan.kalimat.text()
    assert pemakai.buku.all_of(DokumenTetap) == ()


def test_tidak_dicari_selama_bagiannya_tidak_tampak(
    pemakai: Pemakai, bagian: BagianPenetapan, diperiksa: Diperiksa
) -> None:
    """All checks of a year take long: no edit elsewhere pays for a list that nobody sees."""
    pemakai.jendela.show_step("realisasi")
    diperiksa.clear()
    for tanggal in (date(2025, 1, 11), date(2025, 1, 12), None):
        set_date(pemakai, tanggal)
        pemakai.aplikasi.processEvents()
    assert diperiksa == []
    pemakai.jendela.show_step("cetak")
    assert "belum lengkap" in state(bagian), "nothing old is shown to whoever comes back"


def test_tahun_lain_atau_tanpa_berkas_membuang_yang_ditunggu(
    pemakai: Pemakai, bagian: BagianPenetapan, diperiksa: Diperiksa
) -> None:
    set_date(pemakai, None)
    diperiksa.clear()
    pemakai.jembatan.close()
    lewat: list[bool] = []
    QTimer.singleShot(JEDA_MS + 100, lambda: lewat.append(True))
    wait_until(lambda: bool(lewat))
    assert diperiksa == []
    assert bagian.daftar.topLevelItemCount() == 0
