"""A sheet that has been issued: it is said beside the preview, and its pages are what goes out."""

from datetime import datetime
from pathlib import Path

import pytest

from lkjip_desktop.actions.pk import remove_pk
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.waktu import format_tanggal
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until
from tests.render.baca_pdf import baca_teks


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


def line(tetap: DokumenTetap, lanjut: str = "") -> str:
    tanggal = format_tanggal(datetime.fromisoformat(tetap.waktu).date())
    return f"Ditetapkan: versi 1, {tanggal}.{lanjut}"


def test_lembar_yang_belum_ditetapkan_disebut_draf(pemakai: Pemakai, samping: Samping) -> None:
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    assert samping.panel.ditetapkan.isVisible()
    assert samping.panel.ditetapkan.text() == "Draf – belum ditetapkan."
    pdf = samping.panel.pratinjau.pdf()
    assert pdf is not None
    assert "Draf" not in " ".join(baca_teks(pdf))  # the paper says nothing of it
    buku = BukuKinerja(pemakai.jembatan.kantor, 2024)
    for pk in reversed(buku.daftar_pk()):
        usul = remove_pk(BukuKinerja(pemakai.jembatan.kantor, 2024), pk)
        assert isinstance(usul, Usul)
        assert pemakai.jembatan.carry_out(usul)
    assert not samping.panel.ditetapkan.isVisible()  # there is no sheet to be a draft


def test_yang_ditetapkan_disebut_di_samping_lembarnya(
    pemakai: Pemakai, samping: Samping, tetap: DokumenTetap
) -> None:
    kalimat = samping.panel.ditetapkan
    assert kalimat.isVisible()
    assert kalimat.text() == line(tetap)
    change(pemakai, samping)
    berubah = " Ada perubahan sejak versi 1; yang tampak adalah data sekarang."
    assert kalimat.text() == line(tetap, berubah)
    pemakai.jendela.show_step("akip")
    assert kalimat.text() == "Draf – belum ditetapkan."


def test_kertas_lain_bukan_perubahan_isi(samping: Samping, tetap: DokumenTetap) -> None:
    samping.panel.choose_paper(Kertas.A4)
    wait_until(lambda: samping.panel.pratinjau.pdf() is not None)
    assert samping.panel.ditetapkan.text() == line(tetap, " Versi itu di kertas F4.")


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
