"""One line on each form: what it is for, and where the paper for it comes from."""

import pytest

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.uraian import Langkah, UraianBagian
from tests.forms.pemakai import Pemakai

SEMUA = [(langkah, bagian) for langkah in LANGKAH for bagian in langkah.bagian]
TERPANJANG = 130
"""Letters that stay on two lines of the narrowest form."""


@pytest.mark.parametrize(
    ("langkah", "bagian"), SEMUA, ids=[f"{a.kunci}-{b.kunci}" for a, b in SEMUA]
)
def test_setiap_bagian_menyebut_gunanya_dan_asal_kertasnya(
    langkah: Langkah, bagian: UraianBagian
) -> None:
    guna = bagian.guna or langkah.guna
    assert guna.endswith(".")
    assert len(guna) <= TERPANJANG
    assert "Dari " in guna or "dari " in guna


def test_baris_itu_mengikuti_bagian_yang_tampak(pemakai: Pemakai) -> None:
    pemakai.jendela.show_step("renstra")
    formulir = pemakai.jendela.form
    semula = formulir.guna.text()
    assert semula.endswith("Dari dokumen Renstra.")
    assert formulir.show_part("skala")
    assert formulir.guna.text().endswith("Dari pedoman penilaiannya.")
    assert formulir.show_part("renstra")
    assert formulir.guna.text() == semula
