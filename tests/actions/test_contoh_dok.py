"""The filled-in year of docs/buku-kerja.md: typed into a workbook, it gives what the page says."""

from __future__ import annotations

from pathlib import Path

from lkjip_desktop.actions import berkas, tukar
from lkjip_desktop.kinerja.angka import format_persen
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.temuan import Tingkat
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.perhitungan.pemeriksaan import check_tahun
from tests.exchange.alat import sunting

DOK = (Path(__file__).parents[2] / "docs" / "buku-kerja.md").read_text(encoding="utf-8")
BAGIAN = DOK.partition("## Satu tahun penuh")[2].partition("### Capaian menurut arah")[0]


def rows_of_the_page() -> list[tuple[str, dict[str, str]]]:
    """Sheet and cells by header of each row of the example."""
    tabel = [b.strip("| ").split(" | ") for b in BAGIAN.splitlines() if b.startswith("| ")]
    return [
        (nama, dict(satu.split(": ", 1) for satu in isi.split(" · "))) for nama, isi in tabel[1:]
    ]


def test_the_example_of_a_year_does_what_the_page_says(tmp_path: Path) -> None:
    buku_kerja = tmp_path / "tahun-2024.xlsx"
    with berkas.create_file(
        tmp_path / "kantor.lkjip", 2024, "Pemerintah Kota Contoh", "Kecamatan Contoh", "Contoh"
    ) as store:
        assert tukar.ekspor(store, 2024, buku_kerja) == ()
        with sunting(buku_kerja) as s:
            for nama, isi in rows_of_the_page():
                s.tambah(nama, **isi)
        hasil = tukar.check_impor(buku_kerja, store)
        assert hasil.temuan == ()
        tukar.impor(store, buku_kerja, hasil)
        buku = BukuKinerja(store.buku, 2024)
    angka = hitung(buku)
    assert [t for t in check_tahun(buku, angka) if t.tingkat is Tingkat.GALAT] == []
    capaian = [angka.capaian(i.id) for i in buku.indikator_diukur]
    for satu in (*capaian, angka.nko.nilai):
        assert not isinstance(satu, TakTerhitung)
        assert format_persen(satu).rstrip("%") in BAGIAN
