"""The commands `ekspor` and `impor`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.simpan import set_aside
from lkjip_desktop.cli.buka import opened, year_of
from lkjip_desktop.cli.pesan import BAIK, DATA_SALAH, complain, describe
from lkjip_desktop.kinerja.rincian_anggaran import JenisDokumen

if TYPE_CHECKING:  # printing does not wait for Excel's reader
    from lkjip_desktop.actions.tukar import HasilBaca, Pilihan


def ekspor(pilihan: argparse.Namespace) -> int:
    """Write the year as a workbook."""
    from lkjip_desktop.actions import tukar

    with opened(pilihan.berkas) as store:
        tahun = year_of(store.buku, pilihan.tahun).tahun
        dapat = pilihan.buku.suffix.casefold() == tukar.AKHIRAN_BUKU
        if dapat and (lama := set_aside(pilihan.buku)):
            complain(f"Buku kerja yang sudah ada disimpan sebagai {lama}.")
        temuan = tukar.ekspor(store, tahun, pilihan.buku)
    if temuan:
        for satu in temuan:
            complain(describe(satu))
        return DATA_SALAH
    print(f"Buku kerja tahun {tahun} ditulis: {pilihan.buku}")
    return BAIK


def impor(pilihan: argparse.Namespace) -> int:
    """Bring a workbook in, into a file that exists or a new one."""
    from lkjip_desktop.actions import tukar

    if not pilihan.berkas.exists():
        return _import_as_new(berkas.add_suffix(pilihan.berkas), pilihan)
    with opened(pilihan.berkas, read_only=pilihan.pratinjau) as store:
        hasil = tukar.check_impor(pilihan.buku, store, _budget_choices(pilihan), pilihan.kolom)
        if _accepted(hasil, pratinjau=pilihan.pratinjau) and not pilihan.pratinjau:
            tukar.impor(store, pilihan.buku, hasil)
    return DATA_SALAH if hasil.temuan_galat else BAIK


def _budget_choices(pilihan: argparse.Namespace) -> Pilihan:
    """What the command line says of a file that brings the budget."""
    from lkjip_desktop.actions.tukar import Pilihan

    return Pilihan(
        tahun=pilihan.tahun,
        skpd=pilihan.skpd,
        dokumen=JenisDokumen(pilihan.dokumen) if pilihan.dokumen else None,
        nomor=pilihan.nomor,
        sebagian=pilihan.sebagian,
        tanggal=pilihan.tanggal,
        bulan=pilihan.bulan,
    )


def _import_as_new(path: Path, pilihan: argparse.Namespace) -> int:
    from lkjip_desktop.actions import tukar

    hasil = tukar.check_impor(pilihan.buku)
    if _accepted(hasil, pratinjau=pilihan.pratinjau) and not pilihan.pratinjau:
        tukar.import_as_new(path, pilihan.buku, hasil).close()
        print(f"Berkas baru dibuat: {path}")
    return DATA_SALAH if hasil.temuan_galat else BAIK


def _accepted(hasil: HasilBaca, *, pratinjau: bool) -> bool:
    """Say what the workbook brings; whether it may be stored."""
    if hasil.temuan_galat:
        for satu in hasil.temuan:
            complain(describe(satu))
        saran = " Perbaiki yang disebut di atas, lalu impor lagi." if hasil.terbaca else ""
        complain(f"Tidak ada yang disimpan.{saran}")
        return False
    for satu in hasil.peringatan:
        print(describe(satu))
    for baris in hasil.rincian:
        print(f"  {baris}")
    for satu in hasil.catatan:
        print(describe(satu))
    akhir = " (pratinjau, tidak ada yang disimpan)" if pratinjau else ""
    print(f"{hasil.jumlah_perubahan} perubahan{akhir}")
    return True
