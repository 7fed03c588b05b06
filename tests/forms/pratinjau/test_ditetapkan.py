"""A sheet that has been issued: it is said beside the preview, and its pages are what goes out."""

from datetime import datetime
from pathlib import Path

import pytest

from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.waktu import format_tanggal
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


@pytest.fixture
def tetap(pemakai: Pemakai, samping: Samping) -> DokumenTetap:
    """The PK of the year, issued while it is shown."""
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    assert pemakai.jembatan.store is not None
    hasil = tetapkan(pemakai.jembatan.store, 2024, JenisLembar.PK, Kertas.F4)
    assert isinstance(hasil, DokumenTetap)
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    return hasil


def change(pemakai: Pemakai, samping: Samping) -> None:
    """Type another number of the agreement; wait for its page."""
    pemakai.fill(pemakai.jendela.form.part.nomor, "100.3/99")  # type: ignore[attr-defined]
    assert pemakai.jendela.commit()
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)


def line(tetap: DokumenTetap, tampak: str) -> str:
    tanggal = format_tanggal(datetime.fromisoformat(tetap.waktu).date())
    return f"Sudah ditetapkan (versi 1, {tanggal}); yang tampak {tampak}."


def test_lembar_yang_belum_ditetapkan_tidak_menyebut_apa_pun(samping: Samping) -> None:
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    assert not samping.panel.ditetapkan.isVisible()


def test_yang_ditetapkan_disebut_di_samping_lembarnya(
    pemakai: Pemakai, samping: Samping, tetap: DokumenTetap
) -> None:
    kalimat = samping.panel.ditetapkan
    assert kalimat.isVisible()
    assert kalimat.text() == line(tetap, "sama dengan versi itu")
    change(pemakai, samping)
    assert kalimat.text() == line(tetap, "adalah data sekarang")
    pemakai.jendela.show_step("akip")
    assert not kalimat.isVisible()


def test_selama_isinya_sama_tidak_ada_yang_ditanyakan(
    pemakai: Pemakai, samping: Samping, tetap: DokumenTetap, tmp_path: Path
) -> None:
    pemakai.pemilih.path = [tmp_path / "pk.pdf"]
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert pemakai.pemilih.ditanya == ["Simpan sebagai PDF"]
    assert samping is not None
    assert pemakai.jembatan.store is not None
    assert (tmp_path / "pk.pdf").read_bytes() == pemakai.jembatan.store.berkas(tetap.pdf)


@pytest.mark.parametrize("pilihan", [0, 1])
def test_bila_berbeda_pemakai_memilih_halaman_yang_mana(
    pemakai: Pemakai, samping: Samping, tetap: DokumenTetap, tmp_path: Path, pilihan: int
) -> None:
    change(pemakai, samping)
    pemakai.pemilih.path, pemakai.pemilih.pilihan = [tmp_path / "pk.pdf"], pilihan
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert "Perjanjian Kinerja 2024 sudah ditetapkan (versi 1" in pemakai.pemilih.ditanya[0]
    store, sekarang = pemakai.jembatan.store, samping.panel.pratinjau.pdf()
    assert store is not None
    assert (tmp_path / "pk.pdf").read_bytes() == (store.berkas(tetap.pdf), sekarang)[pilihan]


def test_batal_memilih_tidak_menyimpan_apa_pun(
    pemakai: Pemakai, samping: Samping, tetap: DokumenTetap
) -> None:
    assert tetap.versi == 1
    change(pemakai, samping)
    pemakai.choose(pemakai.jendela.aksi.simpan_pdf)
    assert len(pemakai.pemilih.ditanya) == 1
