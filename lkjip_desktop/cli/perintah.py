"""What each command does: open, call one action, say what came of it."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lkjip_desktop.actions import berkas, dokumen
from lkjip_desktop.actions import tetapkan as penetapan
from lkjip_desktop.actions.basi import find_stale, is_stale
from lkjip_desktop.actions.simpan import set_aside
from lkjip_desktop.cli.pesan import BAIK, DATA_SALAH, GalatPerintah, complain, describe
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.rincian_anggaran import JenisDokumen
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.kinerja.waktu import format_waktu
from lkjip_desktop.perhitungan.hasil import hitung as compute
from lkjip_desktop.perhitungan.pemeriksaan import check_tahun
from lkjip_desktop.store import Store

if TYPE_CHECKING:
    from lkjip_desktop.actions.tukar import HasilBaca, Pilihan

# What only one command needs is loaded by that command: printing does not wait for Excel's reader.

Perintah = Callable[[argparse.Namespace], int]
"""Carries a parsed command line out and gives the exit code."""
SEMUA = "semua"


# --- files ---------------------------------------------------------------------------------------


@contextlib.contextmanager
def _opened(path: Path, *, read_only: bool = True) -> Iterator[Store]:
    store = berkas.open_file(path, read_only=read_only)
    if kalimat := berkas.describe_left(store):
        complain(kalimat)
    try:
        yield store
    finally:
        store.close()


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

    with _opened(pilihan.berkas, read_only=False) as store:
        temuan = set_lambang(store, pilihan.gambar)
    if temuan:
        complain(describe(temuan))
        return DATA_SALAH
    print(f"Lambang dipasang dari {pilihan.gambar}.")
    return BAIK


def riwayat(pilihan: argparse.Namespace) -> int:
    """List the latest steps."""
    with _opened(pilihan.berkas) as store:
        for baris in store.riwayat(batas=pilihan.jumlah):
            waktu = format_waktu(baris.waktu)
            print(f"{baris.nomor:>6}  {waktu}  {baris.pelaku}  {baris.sebutan}")
    return BAIK


def _year(buku: BukuKantor, diminta: int | None) -> BukuKinerja:
    """The year asked for, or the latest one; a sentence where the file has no such year."""
    ada = buku.tahun_kerja()
    if not ada:
        raise GalatPerintah("Berkas ini belum memiliki tahun kerja.")
    if diminta is not None and diminta not in ada:
        daftar = ", ".join(str(t) for t in ada)
        raise GalatPerintah(f"Tahun {diminta} belum dibuka di berkas ini. Yang ada: {daftar}.")
    return BukuKinerja(buku, ada[-1] if diminta is None else diminta)


# --- workbook ------------------------------------------------------------------------------------


def ekspor(pilihan: argparse.Namespace) -> int:
    """Write the year as a workbook."""
    from lkjip_desktop.actions import tukar

    with _opened(pilihan.berkas) as store:
        tahun = _year(store.buku, pilihan.tahun).tahun
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
    with _opened(pilihan.berkas, read_only=pilihan.pratinjau) as store:
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


# --- figures -------------------------------------------------------------------------------------


def hitung(pilihan: argparse.Namespace) -> int:
    """Print the computed year."""
    from lkjip_desktop.actions import hitung_json
    from lkjip_desktop.cli.ringkasan import summarize

    with _opened(pilihan.berkas) as store:
        buku = _year(store.buku, pilihan.tahun)
    isi = hitung_json.hasil_json(buku)
    if pilihan.json:
        print(json.dumps(isi, ensure_ascii=False, indent=2))
    else:
        print("\n".join(summarize(isi)))
    _warn(f"Data tahun {buku.tahun}", check_tahun(buku, compute(buku)), pilihan)
    return BAIK


def _warn(apa: str, temuan: Sequence[Temuan], pilihan: argparse.Namespace) -> None:
    """Say how many errors what was just put out still has, and where they are listed."""
    if galat := _errors(temuan):
        complain(f"{apa}: masih ada {galat} galat. Lihat: lkjip periksa {pilihan.berkas}")


def periksa(pilihan: argparse.Namespace) -> int:
    """List the findings of a year."""
    with _opened(pilihan.berkas) as store:
        buku = _year(store.buku, pilihan.tahun)
        temuan = (*check_tahun(buku, compute(buku)), *find_stale(store, buku.tahun))
    for satu in temuan:
        print(describe(satu))
    galat = _errors(temuan)
    print(f"{len(temuan)} temuan, {galat} di antaranya galat.")
    return DATA_SALAH if galat else BAIK


def _errors(temuan: Sequence[Temuan]) -> int:
    return sum(t.tingkat is Tingkat.GALAT for t in temuan)


# --- sheets --------------------------------------------------------------------------------------

_BASI = (
    "Dicetak seperti ditetapkan, padahal isinya sudah berubah sejak itu: {daftar}. Tetapkan lagi "
    "untuk versi baru, atau cetak drafnya (--draf)."
)


def _sheets(nama: Sequence[str]) -> tuple[JenisLembar, ...]:
    if SEMUA in nama:
        return tuple(JenisLembar)
    return tuple(JenisLembar(satu) for satu in dict.fromkeys(nama))


def _check_pk(buku: BukuKinerja, ke: int | None) -> None:
    if ke is not None and buku.pk(ke) is None:
        sebutan = f"PK Perubahan ke-{ke}" if ke else "PK murni"
        raise GalatPerintah(f"{sebutan} tahun {buku.tahun} belum ada di berkas ini.")


def cetak(pilihan: argparse.Namespace) -> int:
    """Print sheets into a folder; the paths of the files are the result."""
    with _opened(pilihan.berkas) as store:
        buku = _year(store.buku, pilihan.tahun)
        _check_pk(buku, pilihan.perubahan)
        hasil = dokumen.print_to_folder(
            store,
            buku.tahun,
            _sheets(pilihan.lembar),
            pilihan.keluaran,
            dokumen.PilihanCetak(
                Kertas(pilihan.kertas),
                pilihan.perubahan,
                pilihan.draf,
                dokumen.Bentuk(pilihan.bentuk),
            ),
        )
        basi = [path.name for path, satu in hasil if satu.tetap and is_stale(store, satu.tetap)]
    for path, tercetak in hasil:
        print(path)
        if tercetak.catatan:
            complain(f"{path.name}: {tercetak.catatan}")
        _warn(path.name, tercetak.temuan, pilihan)
    if basi:
        complain(_BASI.format(daftar=", ".join(basi)))
    return BAIK


def tetapkan(pilihan: argparse.Namespace) -> int:
    """Issue sheets; those with errors are left out and said."""
    kode = BAIK
    with _opened(pilihan.berkas, read_only=False) as store:
        buku = _year(store.buku, pilihan.tahun)
        _check_pk(buku, pilihan.perubahan)
        for satu in _sheets(pilihan.lembar):
            hasil = penetapan.tetapkan(
                store, buku.tahun, satu, Kertas(pilihan.kertas), pilihan.perubahan
            )
            if isinstance(hasil, tuple):
                kode = DATA_SALAH
                complain(f"{satu.nama} belum dapat ditetapkan:")
                for temuan in hasil:
                    complain(describe(temuan))
            else:
                print(f"{dokumen.Subjek.of(hasil).nama} ditetapkan, versi {hasil.versi}.")
    return kode


# --- the program itself --------------------------------------------------------------------------


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
