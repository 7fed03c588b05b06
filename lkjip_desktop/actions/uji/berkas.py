"""What happens to a file: issuing, undo, backups, two programs at once, files of old versions."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.actions.bantuan import pack_for_help
from lkjip_desktop.actions.basi import is_stale
from lkjip_desktop.actions.hitung_json import hasil_json
from lkjip_desktop.actions.pk import add_pk
from lkjip_desktop.actions.tetapkan import tetapkan
from lkjip_desktop.actions.uji.alat import (
    CONTOH,
    TAHUN,
    TidakSesuai,
    change,
    demand,
    read_contoh,
)
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.store.galat import GalatTerkunci
from lkjip_desktop.store.kunci import holder_of, pelaku

_FLASHDISK: Final = "flashdisk"


def create(folder: Path) -> None:
    """Make the example."""
    berkas.create_contoh(folder / CONTOH).close()


def issue(folder: Path) -> None:
    """Issue a PK and prepare its Perubahan, which leaves the issued one as it is."""
    path = Path(shutil.copy(folder / CONTOH, folder / "ditetapkan.lkjip"))
    with berkas.open_file(path) as store:
        tetap = tetapkan(store, TAHUN, JenisLembar.PK)
        usul = add_pk(BukuKinerja(store.buku, TAHUN))
        if not isinstance(tetap, DokumenTetap) or not isinstance(usul, Usul):
            raise TidakSesuai(f"PK contoh tidak dapat ditetapkan atau diteruskan: {tetap} {usul}")
        carry_out(store, usul)
        demand(not is_stale(store, tetap), "PK yang ditetapkan berubah karena PK Perubahan.")
        change(store)
        demand(is_stale(store, tetap), "Data yang berubah sesudah ditetapkan tidak ketahuan.")


def undo(folder: Path) -> None:
    """Take a step back, in the file as well as in the book, also after it has been closed."""
    with berkas.open_file(folder / CONTOH) as store:
        awal = change(store)
        demand(store.read_buku() != awal, "Perubahan tidak tersimpan.")
    with berkas.open_file(folder / CONTOH) as store:
        store.undo()
        demand(store.buku == store.read_buku() == awal, "Mengurungkan tidak mengembalikan isi.")


def back_up(folder: Path) -> None:
    """Back up to a second place, go back to that, and put it where a file is broken."""
    path, rusak = folder / CONTOH, folder / "rusak.lkjip"
    satu = cadangan.back_up(path, folder / _FLASHDISK)
    with berkas.open_file(path) as store:
        awal = change(store)
        cadangan.restore(store, satu.path)
        demand(store.buku == store.read_buku() == awal, "Memulihkan tidak mengembalikan isi.")
    rusak.write_bytes(path.read_bytes()[:9000])
    kembali, disisihkan = cadangan.restore_lost(rusak, satu.path)
    with kembali:
        demand(kembali.buku == awal, "Cadangan tidak menggantikan berkas yang rusak.")
    demand(disisihkan is not None and disisihkan.is_file(), "Berkas yang rusak tidak disimpan.")


def keep_apart(folder: Path) -> None:
    """A file that is open can be read by a second one, not changed, and says who has it."""
    path = folder / CONTOH
    with berkas.open_file(path) as store:
        try:
            berkas.open_file(path).close()
        except GalatTerkunci as galat:
            demand(pelaku() in str(galat), f"Tidak disebut siapa yang membuka berkas: {galat}")
        else:
            raise TidakSesuai("Berkas yang sedang dibuka dapat diubah program lain.")
        demand(pelaku() in holder_of(path), "Pemegang berkas tidak terbaca.")
        with read_contoh(folder) as pembaca:
            demand(pembaca.buku == store.buku, "Yang dibuka untuk dibaca saja berbeda isinya.")
    demand(not holder_of(path), "Kuncinya tertinggal sesudah berkas ditutup.")
    berkas.open_file(path).close()


def pack(folder: Path) -> None:
    """The bundle for help tells how large the file is, and nothing of what is in it."""
    paket = folder / "bantuan.zip"
    with read_contoh(folder) as store:
        pack_for_help(paket, folder, {}, {}, store)
        nama = store.buku.instansi.nama
    with ZipFile(paket) as isi:
        teks = "\n".join(isi.read(satu).decode("utf-8") for satu in isi.namelist())
    demand("Ukuran berkas" in teks, "Paket bantuan tidak memuat keadaan berkas.")
    demand(nama not in teks and CONTOH not in teks, "Paket bantuan memuat isi berkas.")


def open_old(asal: Path, folder: Path) -> None:
    """Open a copy of a file of an earlier version, change it, and open it once more."""
    folder.mkdir(exist_ok=True)
    path = Path(shutil.copy(asal, folder / asal.name))
    with berkas.open_file(path) as store:
        for tahun in store.buku.tahun_kerja():
            hasil_json(BukuKinerja(store.buku, tahun))
        change(store)
        harap = store.buku
    with berkas.open_file(path, read_only=True) as store:
        demand(store.buku == harap, "Isinya berbeda setelah dibuka lagi.")
