"""The workbook and tables of the budget: out of the file and into it."""

from __future__ import annotations

from pathlib import Path

from lkjip_desktop.actions import tukar
from lkjip_desktop.actions.hitung_json import hasil_json
from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberBerkas, check_impor_anggaran
from lkjip_desktop.actions.uji.alat import BUKU_KERJA, TAHUN, demand, read_contoh
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja


def exchange(folder: Path) -> None:
    """Write the workbook and make a second file of it, which must compute the same."""
    buku, salinan = folder / BUKU_KERJA, folder / "dari-buku-kerja.lkjip"
    with read_contoh(folder) as store:
        temuan = tukar.ekspor(store, TAHUN, buku)
        demand(not temuan, " ".join(t.pesan for t in temuan))
        asal = hasil_json(BukuKinerja(store.buku, TAHUN))
        ubahan = tukar.check_impor(buku, store).jumlah_perubahan
        demand(ubahan == 0, f"Buku kerja yang baru ditulis membawa {ubahan} perubahan.")
    hasil = tukar.check_impor(buku)
    demand(not hasil.temuan_galat, " ".join(t.pesan for t in hasil.temuan_galat))
    with tukar.import_as_new(salinan, buku, hasil) as store:
        kini = hasil_json(BukuKinerja(store.buku, TAHUN))
    demand(kini == asal, "Angka dari buku kerja berbeda dengan angka asalnya.")


def read_budget(folder: Path) -> None:
    """Find the budget in a workbook, with the reader for large ones; nothing is stored."""
    with read_contoh(folder) as store:
        hasil = check_impor_anggaran(SumberBerkas(folder / BUKU_KERJA), store.buku, Pilihan())
    demand(hasil.terbaca, " ".join(t.pesan for t in hasil.temuan))
