"""The commands `cadangkan` and `pulihkan`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lkjip_desktop.actions import berkas, cadangan
from lkjip_desktop.actions.cadangan import IsiCadangan
from lkjip_desktop.cli.pesan import BAIK, GalatPerintah, complain
from lkjip_desktop.kinerja.waktu import format_waktu
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatBukanBerkas, GalatRusak, GalatTidakAda

_DIPULIHKAN: Final = "{berkas} dipulihkan dari cadangan {cadangan}."
_KEMBALI: Final = "Keadaan sebelumnya: cadangan nomor {urut} (lkjip pulihkan {berkas} {urut})."
_KANTOR_LAIN: Final = (
    "Cadangan itu milik “{lain}”, sedangkan {berkas} milik “{kini}”; tidak ada yang diubah. Lihat "
    "isinya dengan --pratinjau. Bila memang itu yang dikehendaki, tambahkan --kantor-lain."
)


def cadangkan(pilihan: argparse.Namespace) -> int:
    """Back a file up now; the path of the backup is the result."""
    if pilihan.tempat is not None and not pilihan.tempat.is_dir():
        raise GalatPerintah(
            f"Folder “{pilihan.tempat}” tidak ada. Pasang flashdisknya, atau sebut folder lain."
        )
    print(cadangan.back_up(pilihan.berkas, pilihan.tempat).path)
    return BAIK


def pulihkan(pilihan: argparse.Namespace) -> int:
    """List the backups of a file, show what one holds, or go back to it."""
    if pilihan.cadangan is None:
        return _list(pilihan.berkas)
    path = _chosen(pilihan.berkas, pilihan.cadangan)
    store = _open(pilihan.berkas, read_only=pilihan.pratinjau)
    try:
        if pilihan.pratinjau:
            kabar = "\n".join(_describe(cadangan.look_into(path, store)))
        elif store is None:
            store = _replace(pilihan.berkas, path)
            kabar = _DIPULIHKAN.format(berkas=pilihan.berkas, cadangan=path.name)
        else:
            kabar = _go_back(store, path, kantor_lain=pilihan.kantor_lain)
    finally:
        if store is not None:
            store.close()
    print(kabar)
    return BAIK


def _list(path: Path) -> int:
    daftar = cadangan.gudang_of(path).list()
    if not daftar:
        raise GalatPerintah(f"Belum ada cadangan “{path.name}” di komputer ini.")
    for satu in daftar:
        waktu = format_waktu(satu.waktu.isoformat())
        print(f"{satu.urut:>6}  {waktu}  langkah {satu.langkah}  {satu.sebab.kalimat}")
    return BAIK


def _chosen(path: Path, sebutan: str) -> Path:
    """The backup of this number in the list, or the file of this name."""
    daftar = {str(satu.urut): satu.path for satu in cadangan.gudang_of(path).list()}
    pilihan = daftar.get(sebutan.lstrip("0"), Path(sebutan))
    if not pilihan.exists():
        raise GalatPerintah(f"Cadangan “{sebutan}” tidak ada. Daftarnya: lkjip pulihkan {path}")
    return pilihan


def _open(path: Path, *, read_only: bool) -> Store | None:
    """The file as it stands; None where it is lost or can't be opened any more."""
    try:
        return berkas.open_file(path, read_only=read_only)
    except (GalatRusak, GalatTidakAda, GalatBukanBerkas) as galat:
        milik = path.suffix.lower() == berkas.AKHIRAN or cadangan.gudang_of(path).list()
        if isinstance(galat, GalatBukanBerkas) and not milik:
            raise  # a letter or a workbook: nothing of ours was ever there
        complain(str(galat))
        return None


def _go_back(store: Store, path: Path, *, kantor_lain: bool) -> str:
    """Go back to a backup of this office; what was done, and how it is taken back."""
    isi = cadangan.look_into(path, store)
    if isi.lain and not kantor_lain:
        kini = store.buku.instansi.nama
        raise GalatPerintah(_KANTOR_LAIN.format(lain=isi.nama, berkas=store.path.name, kini=kini))
    if not isi.beda:
        return "Isinya sama dengan keadaan sekarang; tidak ada yang perlu dipulihkan."
    cadangan.restore(store, path)
    kabar = _DIPULIHKAN.format(berkas=store.path, cadangan=path.name)
    dulu = store.penjaga.terakhir if store.penjaga else None
    return f"{kabar}\n{_KEMBALI.format(berkas=store.path, urut=dulu.urut)}" if dulu else kabar


def _replace(path: Path, dari: Path) -> Store:
    store, disisihkan = cadangan.restore_lost(path, dari)
    if disisihkan is not None:
        complain(f"Berkas yang rusak disimpan sebagai {disisihkan}.")
    return store


def _describe(isi: IsiCadangan) -> Iterator[str]:
    """What a backup holds and what going back to it changes, a line each."""
    yield isi.nama or "(instansi belum diisi)"
    yield f"Tahun: {', '.join(map(str, isi.tahun)) or '-'}"
    yield f"Isi: {', '.join(isi.jumlah) or '-'}"
    yield "Langkah terakhir:"
    for baris in isi.langkah:
        yield f"  {format_waktu(baris.waktu)}  {baris.sebutan}"
    if isi.lain:
        yield "Perhatian: cadangan ini milik instansi lain."
    if isi.ditinggalkan is not None:
        yield f"Langkah sesudah cadangan ini: {isi.ditinggalkan}"
    if isi.beda:
        yield "Bila dipulihkan:"
    yield from (f"  {satu}" for satu in isi.beda)
