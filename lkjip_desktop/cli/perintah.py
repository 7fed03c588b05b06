"""The commands about a file as a whole, and about the program itself."""

from __future__ import annotations

import argparse
from pathlib import Path

from lkjip_desktop.actions import berkas
from lkjip_desktop.cli.buka import opened
from lkjip_desktop.cli.pesan import BAIK, DATA_SALAH, GalatPerintah, complain, describe
from lkjip_desktop.kinerja.waktu import format_waktu


def contoh(pilihan: argparse.Namespace) -> int:
    """Make the worked example."""
    path = berkas.add_suffix(pilihan.berkas)
    berkas.create_contoh(path).close()
    print(f"Berkas contoh “Kecamatan Palaran 2024” dibuat: {path}")
    return BAIK


def baru(pilihan: argparse.Namespace) -> int:
    """Make a new file with one year."""
    path = berkas.add_suffix(pilihan.berkas)
    berkas.create_file(path, pilihan.tahun, pilihan.pemda, pilihan.nama, pilihan.tempat).close()
    print(f"Berkas baru untuk tahun {pilihan.tahun} dibuat: {path}")
    return BAIK


def lambang(pilihan: argparse.Namespace) -> int:
    """Set the coat of arms of the letterhead."""
    from lkjip_desktop.actions.lambang import set_lambang

    with opened(pilihan.berkas, read_only=False) as store:
        temuan = set_lambang(store, pilihan.gambar)
    if temuan:
        complain(describe(temuan))
        return DATA_SALAH
    print(f"Lambang dipasang dari {pilihan.gambar}.")
    return BAIK


def riwayat(pilihan: argparse.Namespace) -> int:
    """List the latest steps."""
    with opened(pilihan.berkas) as store:
        for baris in store.riwayat(batas=pilihan.jumlah):
            waktu = format_waktu(baris.waktu)
            print(f"{baris.nomor:>6}  {waktu}  {baris.pelaku}  {baris.sebutan}")
    return BAIK


def uji_diri(pilihan: argparse.Namespace) -> int:
    """Test this copy of the program; a line for each part."""
    from lkjip_desktop.actions.uji_diri import run_self_test

    folder: Path = pilihan.folder.absolute()
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise GalatPerintah(f"“{pilihan.folder}” sudah berisi. Sebut folder baru atau kosong.")
    gagal = jumlah = 0
    for hasil in run_self_test(folder, pilihan.lama):
        jumlah += 1
        gagal += bool(hasil.kesalahan)
        print(f"{'GAGAL' if hasil.kesalahan else 'baik':5}  {hasil.nama}", flush=True)
        if hasil.kesalahan:
            complain(hasil.kesalahan)
    print(f"{jumlah} bagian diuji, {gagal} gagal. Hasilnya ada di {folder}")
    return DATA_SALAH if gagal else BAIK
