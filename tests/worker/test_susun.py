"""The real way from the book of the worked example to the pages in the window."""

import pytest

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.dokumen.blok import Bagian, Dokumen, Paragraf, Run
from lkjip_desktop.exchange.contoh import lambang_contoh, read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.render.pdf import render_pdf
from lkjip_desktop.worker.pesan import Permintaan
from lkjip_desktop.worker.raster import Raster
from lkjip_desktop.worker.susun import make_pdf

SIDIK = "ab" * 32
BERKAS = {SIDIK: lambang_contoh()}
MM = 25.4 / 72


@pytest.fixture(scope="module")
def kantor() -> BukuKantor:
    return BukuKantor.of(read_contoh(aturan_to_json(read_aturan()), SIDIK))


@pytest.mark.parametrize("lembar", JenisLembar)
@pytest.mark.parametrize("kertas", Kertas)
def test_every_sheet_on_its_paper(kantor: BukuKantor, lembar: JenisLembar, kertas: Kertas) -> None:
    pdf = make_pdf(kantor, BERKAS, Permintaan(2024, lembar, kertas))
    ukuran = Raster().sizes(pdf)
    assert {tuple(sorted(round(sisi * MM) for sisi in satu)) for satu in ukuran} == {
        kertas.ukuran_mm
    }


def test_coat_of_arms_comes_from_the_blobs(kantor: BukuKantor) -> None:
    permintaan = Permintaan(2024, JenisLembar.RKT, Kertas.F4)
    raster = Raster()
    dengan = raster.page(make_pdf(kantor, BERKAS, permintaan), 0, 0.5)
    tanpa = raster.page(make_pdf(kantor, {}, permintaan), 0, 0.5)
    assert dengan.piksel != tanpa.piksel


def test_year_that_is_not_open(kantor: BukuKantor) -> None:
    with pytest.raises(KeyError):
        make_pdf(kantor, BERKAS, Permintaan(1999, JenisLembar.RKT, Kertas.F4))


def test_parts_begin_where_the_bookmarks_say() -> None:
    isi = tuple(Paragraf((Run(f"Baris {nomor}."),)) for nomor in range(120))
    pdf = render_pdf(Dokumen("J", "S", (Bagian("Pernyataan", isi), Bagian("Lampiran", isi[:1]))))
    raster = Raster()
    halaman = len(raster.sizes(pdf))
    assert halaman > 2
    assert raster.sections(pdf) == (0, halaman - 1)
