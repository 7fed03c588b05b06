"""The commands about the figures and the sheets of a year."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from lkjip_desktop.actions import dokumen
from lkjip_desktop.actions import tetapkan as penetapan
from lkjip_desktop.actions.basi import find_stale, is_stale
from lkjip_desktop.cli.buka import opened, year_of
from lkjip_desktop.cli.pesan import BAIK, DATA_SALAH, GalatPerintah, complain, describe
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import hitung as compute
from lkjip_desktop.perhitungan.pemeriksaan import check_tahun

SEMUA = "semua"
"""Stands for every sheet."""
_BASI = (
    "Dicetak seperti ditetapkan, padahal isinya sudah berubah sejak itu: {daftar}. Tetapkan lagi "
    "untuk versi baru, atau cetak drafnya (--draf)."
)


# --- figures -------------------------------------------------------------------------------------


def hitung(pilihan: argparse.Namespace) -> int:
    """Print the computed year."""
    from lkjip_desktop.actions import hitung_json
    from lkjip_desktop.cli.ringkasan import summarize

    with opened(pilihan.berkas) as store:
        buku = year_of(store.buku, pilihan.tahun)
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
    with opened(pilihan.berkas) as store:
        buku = year_of(store.buku, pilihan.tahun)
        temuan = (*check_tahun(buku, compute(buku)), *find_stale(store, buku.tahun))
    for satu in temuan:
        print(describe(satu))
    galat = _errors(temuan)
    print(f"{len(temuan)} temuan, {galat} di antaranya galat.")
    return DATA_SALAH if galat else BAIK


def _errors(temuan: Sequence[Temuan]) -> int:
    return sum(t.tingkat is Tingkat.GALAT for t in temuan)


# --- sheets --------------------------------------------------------------------------------------


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
    with opened(pilihan.berkas) as store:
        buku = year_of(store.buku, pilihan.tahun)
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
    with opened(pilihan.berkas, read_only=False) as store:
        buku = year_of(store.buku, pilihan.tahun)
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
