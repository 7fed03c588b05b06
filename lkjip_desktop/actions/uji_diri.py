"""Uji diri: whether this copy of the program does its work here, as it was installed.

Runs through the whole of a year with the worked example, whose figures are known. A part that
fails says so and the others go on, unless they need what it should have made.
"""

from __future__ import annotations

import shutil
import subprocess
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from lkjip_desktop.actions import berkas, cadangan, tukar
from lkjip_desktop.actions.basi import is_stale
from lkjip_desktop.actions.dokumen import Bentuk, PilihanCetak, print_to_folder
from lkjip_desktop.actions.hitung_json import hasil_json
from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberBerkas, check_impor_anggaran
from lkjip_desktop.actions.pk import add_pk
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.angka import round_half_up
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.paths import window_command
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.store import GalatStore
from lkjip_desktop.worker.teks import read_text

TAHUN: Final = 2024
NKO: Final = Decimal("93.95")
"""The published figure of the worked example."""
CONTOH: Final = "contoh.lkjip"
BUKU_KERJA: Final = "buku-kerja.xlsx"
GAMBAR: Final = "jendela"
"""The folder of the pictures of the window, and of the file with what was wrong there."""
KESALAHAN: Final = "kesalahan.txt"
_SABAR: Final = 300
"""Seconds for all forms: a computer of an office may be slow, but not that slow."""


@dataclass(frozen=True, slots=True)
class HasilUji:
    """What came of one part: its name, and what is wrong; empty where it is fine."""

    nama: str
    kesalahan: str = ""


class _TidakSesuai(Exception):
    """Something came out otherwise than it must; `str()` says what."""


def run_self_test(folder: Path, berkas_lama: Sequence[Path] = ()) -> Iterator[HasilUji]:
    """Test the program in an empty folder, which is made where it is missing; a result per part.

    `berkas_lama` are files of earlier versions; copies of them are opened. Raises OSError where
    the folder can't be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield (awal := _attempt("Membuat berkas contoh", partial(_create, folder / CONTOH)))
        if not awal.kesalahan:
            for nama, kerja in _PADA_CONTOH.items():
                yield _attempt(nama, partial(kerja, folder))
        for lama in berkas_lama:
            nama = f"Membuka berkas versi lama {lama.name}"
            yield _attempt(nama, partial(_open_old, lama, folder / "lama"))
    finally:
        for path in folder.rglob(f"*{berkas.AKHIRAN}"):
            shutil.rmtree(cadangan.gudang_of(path).folder, ignore_errors=True)


def _attempt(nama: str, kerja: Callable[[], None]) -> HasilUji:
    try:
        kerja()
    except (_TidakSesuai, GalatStore) as galat:
        return HasilUji(nama, str(galat))
    except Exception:  # noqa: BLE001 - what a broken installation raises is the result
        return HasilUji(nama, traceback.format_exc().rstrip())
    return HasilUji(nama)


def _demand(sesuai: bool, kesalahan: str) -> None:  # noqa: FBT001 - reads like assert
    if not sesuai:
        raise _TidakSesuai(kesalahan)


def _create(path: Path) -> None:
    berkas.create_contoh(path).close()


def _compute(folder: Path) -> None:
    with berkas.open_file(folder / CONTOH, read_only=True) as store:
        nilai = hitung(BukuKinerja(store.buku, TAHUN)).nko.nilai
    _demand(
        isinstance(nilai, Decimal) and round_half_up(nilai) == NKO,
        f"NKO contoh {nilai}, seharusnya {NKO}.",
    )


def _print(folder: Path) -> None:
    """Print every sheet on both papers and read the PDFs back."""
    with berkas.open_file(folder / CONTOH, read_only=True) as store:
        nama = store.buku.instansi.nama
        for kertas in Kertas:
            tujuan = folder / "lembar" / kertas.value
            pilihan = PilihanCetak(kertas)
            for path, _ in print_to_folder(store, TAHUN, tuple(JenisLembar), tujuan, pilihan):
                teks = " ".join(read_text(path.read_bytes()).split()).casefold()
                _demand(nama.casefold() in teks, f"{path.name} tidak memuat “{nama}”.")
    nko = read_text((folder / "lembar/f4" / f"nko-{TAHUN}.pdf").read_bytes())
    _demand(f"{NKO}".replace(".", ",") in nko, f"Lembar NKO tidak memuat {NKO}.")


def _print_workbooks(folder: Path) -> None:
    """Write every sheet as a workbook; the sums of the budget are formulas."""
    pilihan = PilihanCetak(bentuk=Bentuk.XLSX)
    tujuan = folder / "lembar" / pilihan.bentuk.value
    with berkas.open_file(folder / CONTOH, read_only=True) as store:
        for path, _ in print_to_folder(store, TAHUN, tuple(JenisLembar), tujuan, pilihan):
            with ZipFile(path) as isi:
                rusak = isi.testzip()
            _demand(rusak is None, f"{path.name}: bagian {rusak} rusak.")
    with ZipFile(tujuan / f"anggaran-{TAHUN}.xlsx") as isi:
        lembar = isi.read("xl/worksheets/sheet1.xml").decode()
    _demand("<f>SUM(" in lembar, "Jumlah pada lembar anggaran bukan rumus.")


def _exchange(folder: Path) -> None:
    """Write the workbook and make a second file of it, which must compute the same."""
    buku, salinan = folder / BUKU_KERJA, folder / "dari-buku-kerja.lkjip"
    with berkas.open_file(folder / CONTOH, read_only=True) as store:
        temuan = tukar.ekspor(store, TAHUN, buku)
        _demand(not temuan, " ".join(t.pesan for t in temuan))
        asal = hasil_json(BukuKinerja(store.buku, TAHUN))
        ubahan = tukar.check_impor(buku, store).jumlah_perubahan
        _demand(ubahan == 0, f"Buku kerja yang baru ditulis membawa {ubahan} perubahan.")
    hasil = tukar.check_impor(buku)
    _demand(not hasil.temuan_galat, " ".join(t.pesan for t in hasil.temuan_galat))
    with tukar.import_as_new(salinan, buku, hasil) as store:
        kini = hasil_json(BukuKinerja(store.buku, TAHUN))
    _demand(kini == asal, "Angka dari buku kerja berbeda dengan angka asalnya.")


def _read_budget(folder: Path) -> None:
    """Find the budget in a workbook, with the reader for large ones; nothing is stored."""
    with berkas.open_file(folder / CONTOH, read_only=True) as store:
        hasil = check_impor_anggaran(SumberBerkas(folder / BUKU_KERJA), store.buku, Pilihan())
    _demand(hasil.terbaca, " ".join(t.pesan for t in hasil.temuan))


def _issue(folder: Path) -> None:
    """Issue a PK and prepare its Perubahan, which leaves the issued one as it is."""
    path = Path(shutil.copy(folder / CONTOH, folder / "ditetapkan.lkjip"))
    with berkas.open_file(path) as store:
        tetap = tetapkan(store, TAHUN, JenisLembar.PK)
        usul = add_pk(BukuKinerja(store.buku, TAHUN))
        if not isinstance(tetap, DokumenTetap) or not isinstance(usul, Usul):
            raise _TidakSesuai(f"PK contoh tidak dapat ditetapkan atau diteruskan: {tetap} {usul}")
        carry_out(store, usul)
        _demand(not is_stale(store, tetap), "PK yang ditetapkan berubah karena PK Perubahan.")
        with store.transaction("Uji diri") as t:
            t.put(replace(store.buku.instansi, nama="Kecamatan Uji Diri"))
        _demand(is_stale(store, tetap), "Data yang berubah sesudah ditetapkan tidak ketahuan.")


def _undo(folder: Path) -> None:
    """Take a step back, in the file as well as in the book, also after it has been closed."""
    with berkas.open_file(folder / CONTOH) as store:
        awal = store.buku
        with store.transaction("Uji diri") as t:
            t.put(replace(awal.instansi, nama="Kecamatan Uji Diri"))
        _demand(store.read_buku() != awal, "Perubahan tidak tersimpan.")
    with berkas.open_file(folder / CONTOH) as store:
        store.undo()
        _demand(store.buku == store.read_buku() == awal, "Mengurungkan tidak mengembalikan isi.")


def _back_up(folder: Path) -> None:
    """Back up to a second place, go back to that, and put it where a file is broken."""
    path, rusak = folder / CONTOH, folder / "rusak.lkjip"
    satu = cadangan.back_up(path, folder / "flashdisk")
    with berkas.open_file(path) as store:
        awal = store.buku
        with store.transaction("Uji diri") as t:
            t.put(replace(awal.instansi, nama="Kecamatan Uji Diri"))
        cadangan.restore(store, satu.path)
        _demand(store.buku == store.read_buku() == awal, "Memulihkan tidak mengembalikan isi.")
    rusak.write_bytes(path.read_bytes()[:9000])
    kembali, disisihkan = cadangan.restore_lost(rusak, satu.path)
    with kembali:
        _demand(kembali.buku == awal, "Cadangan tidak menggantikan berkas yang rusak.")
    _demand(disisihkan is not None and disisihkan.is_file(), "Berkas yang rusak tidak disimpan.")


def _open_old(asal: Path, folder: Path) -> None:
    """Open a copy of a file of an earlier version, change it, and open it once more."""
    folder.mkdir(exist_ok=True)
    path = Path(shutil.copy(asal, folder / asal.name))
    with berkas.open_file(path) as store:
        for tahun in store.buku.tahun_kerja():
            hasil_json(BukuKinerja(store.buku, tahun))
        with store.transaction("Uji diri") as t:
            t.put(replace(store.buku.instansi, nama="Kecamatan Uji Diri"))
        harap = store.buku
    with berkas.open_file(path, read_only=True) as store:
        _demand(store.buku == harap, "Isinya berbeda setelah dibuka lagi.")


def _open_window(folder: Path) -> None:
    """Let the program with the window open every form, in a process of its own."""
    perintah = [*window_command(), UJI_JENDELA, str(folder)]
    selesai = subprocess.run(perintah, check=False, timeout=_SABAR)  # noqa: S603 - ourselves
    catatan = folder / GAMBAR / KESALAHAN
    isi = catatan.read_text(encoding="utf-8").strip() if catatan.is_file() else "tidak ada catatan"
    kode = f"Program jendela selesai dengan kode {selesai.returncode}"
    _demand(selesai.returncode == 0 and not isi, f"{kode}: {isi}")


UJI_JENDELA: Final = "--uji-jendela"
"""The option by which the program with the window is asked to test itself, then the folder."""
_PADA_CONTOH: Final[dict[str, Callable[[Path], None]]] = {
    "Menghitung": _compute,
    "Mencetak semua lembar dan membaca PDF-nya": _print,
    "Menulis semua lembar sebagai Excel": _print_workbooks,
    "Mengekspor dan mengimpor buku kerja": _exchange,
    "Membaca anggaran dari Excel": _read_budget,
    "Menetapkan dan menyiapkan PK Perubahan": _issue,
    "Mengurungkan": _undo,
    "Mencadangkan dan memulihkan": _back_up,
    "Membuka semua formulir dan pratinjaunya": _open_window,
}
