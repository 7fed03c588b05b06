"""The figures of the example and its sheets, on paper and as workbooks."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from lkjip_desktop.actions.dokumen import Bentuk, PilihanCetak, print_to_folder
from lkjip_desktop.actions.uji.alat import TAHUN, demand, read_contoh
from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.worker.raster import Raster
from lkjip_desktop.worker.teks import read_text

NKO: Final = Decimal("93.95")
"""The published figure of the worked example."""
LEMBAR: Final = "lembar"
"""The folder of the sheets."""
_GELAP: Final = 200
"""Darker than this, of 255, are bars and letters, not the grey behind the head of a table."""
_LUAS_BATANG: Final = 0.02
"""Of a page that one dark colour takes up where there are bars; letters have many shades."""


def compute(folder: Path) -> None:
    """Compute the figure that was published."""
    with read_contoh(folder) as store:
        nilai = hitung(BukuKinerja(store.buku, TAHUN)).nko.nilai
    demand(
        isinstance(nilai, Decimal) and round_half_up(nilai) == NKO,
        f"NKO contoh {nilai}, seharusnya {NKO}.",
    )


def print_sheets(folder: Path) -> None:
    """Print every sheet on both papers and read the PDFs back."""
    with read_contoh(folder) as store:
        nama = store.buku.instansi.nama
        for kertas in Kertas:
            tujuan = folder / LEMBAR / kertas.value
            pilihan = PilihanCetak(kertas)
            for path, _ in print_to_folder(store, TAHUN, tuple(JenisLembar), tujuan, pilihan):
                teks = " ".join(read_text(path.read_bytes()).split()).casefold()
                demand(nama.casefold() in teks, f"{path.name} tidak memuat “{nama}”.")
    nko = read_text((folder / LEMBAR / "f4" / f"nko-{TAHUN}.pdf").read_bytes())
    demand(f"{NKO}".replace(".", ",") in nko, f"Lembar NKO tidak memuat {NKO}.")
    grafik = (folder / LEMBAR / "f4" / f"{JenisLembar.GRAFIK}-{TAHUN}.pdf").read_bytes()
    demand(_has_bars(grafik), "Lembar grafik tidak memuat batang.")


def _has_bars(pdf: bytes) -> bool:
    """Whether there are filled areas on the first page, as it is drawn on the screen."""
    citra = Raster().page(pdf, 0, 0.5)
    piksel = citra.piksel
    warna = Counter(piksel[i : i + 3] for i in range(0, len(piksel), 4))
    terluas = max((n for satu, n in warna.items() if max(satu) < _GELAP), default=0)
    return terluas > _LUAS_BATANG * citra.lebar * citra.tinggi


def write_workbooks(folder: Path) -> None:
    """Write every sheet as a workbook; sums of the budget are formulas, charts are Excel's own."""
    pilihan = PilihanCetak(bentuk=Bentuk.XLSX)
    tujuan = folder / LEMBAR / pilihan.bentuk.value
    with read_contoh(folder) as store:
        for path, _ in print_to_folder(store, TAHUN, tuple(JenisLembar), tujuan, pilihan):
            with ZipFile(path) as isi:
                rusak = isi.testzip()
            demand(rusak is None, f"{path.name}: bagian {rusak} rusak.")
    with ZipFile(tujuan / f"{JenisLembar.ANGGARAN}-{TAHUN}.xlsx") as isi:
        lembar = isi.read("xl/worksheets/sheet1.xml").decode()
    demand("<f>SUM(" in lembar, "Jumlah pada lembar anggaran bukan rumus.")
    with ZipFile(tujuan / f"{JenisLembar.GRAFIK}-{TAHUN}.xlsx") as isi:
        ada = "xl/charts/chart1.xml" in isi.namelist()
    demand(ada, "Buku kerja lembar grafik tidak memuat grafik.")
