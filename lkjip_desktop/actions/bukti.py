"""Bukti dukung: attach files to what they prove, give them out again as they were."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lkjip_desktop.actions import folder_bukti
from lkjip_desktop.actions.folder_bukti import BITA_MAKS, folder_of
from lkjip_desktop.actions.nama_berkas import safe_name
from lkjip_desktop.actions.simpan import save_whole
from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.bukti import BuktiDukung, Periode
from lkjip_desktop.kinerja.kunci_alami import with_free_id
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.temuan import Temuan, quote

if TYPE_CHECKING:  # the window does not wait for SQLAlchemy
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.store import Store

_HANYA_BACA: Final = Temuan(
    "bukti.hanya_baca",
    "Berkas kantor ini dibuka untuk dibaca saja, jadi bukti tidak dapat ditambahkan.",
)


@dataclass(frozen=True, slots=True)
class Milik:
    """What evidence belongs to: the realisasi of an indicator in a year, else the follow-up."""

    tahun: int
    indikator_id: str | None = None

    def describe(self, buku: BukuKantor) -> str:
        """What it is called in the titles of steps: "realisasi IKM 2024"."""
        satu = buku.find(Indikator, self.indikator_id) if self.indikator_id else None
        if satu is None:
            return f"tindak lanjut AKIP {self.tahun}"
        return f"realisasi {shorten(satu.nama) or 'indikator'} {self.tahun}"


def list_evidence(buku: BukuKantor, milik: Milik) -> list[BuktiDukung]:
    """The evidence of one thing: the whole year first, then by quarter, as it was attached."""
    semua = buku.where(BuktiDukung, "tahun", milik.tahun)
    urut = list(Periode)
    ada = (satu for satu in semua if satu.indikator_id == milik.indikator_id)
    return sorted(ada, key=lambda b: (urut.index(b.periode), b.urutan, b.id))


def attach(
    store: Store, milik: Milik, daftar: Sequence[Path], periode: Periode = Periode.TAHUN
) -> list[Temuan]:
    """Keep files as evidence, as one step that undo takes back; why some were not taken.

    Each is whole on the disk before its row is stored. Undo takes the row alone. A file that is in
    the list but has gone from the folder is put back. Raises GalatStore where the office's file
    can't be written.
    """
    if store.read_only:
        return [_HANYA_BACA]
    baru: dict[str, BuktiDukung] = {}
    temuan = []
    for path in daftar:
        hasil = _take(store, milik, path, periode, baru)
        if isinstance(hasil, Temuan):
            temuan.append(hasil)
        elif hasil is not None:
            baru[hasil.berkas] = hasil
    if baru:
        satu = next(iter(baru.values()))
        apa = shorten(satu.nama) if len(baru) == 1 else str(len(baru))
        with store.transaction(f"Lampirkan bukti {apa} untuk {milik.describe(store.buku)}") as t:
            for satu in baru.values():
                t.put(satu)
    return temuan


def _take(
    store: Store, milik: Milik, path: Path, periode: Periode, baru: dict[str, BuktiDukung]
) -> BuktiDukung | Temuan | None:
    """The row of a file that now lies in the folder; None where its row is there already."""
    isi = _read(path)
    if isinstance(isi, Temuan):
        return isi
    folder = folder_of(store.path)
    ada = list_evidence(store.buku, milik)
    lama = {satu.berkas: satu for satu in ada if satu.periode is periode}
    try:
        sidik = hashlib.sha256(isi).hexdigest()
        hilang = sidik in lama and folder_bukti.glance(folder, lama[sidik]) is not None
        folder_bukti.keep(folder, isi)
    except OSError as galat:
        pesan = folder_bukti.describe_refusal(galat, folder)
        return Temuan("bukti.folder", pesan, path.name)
    if hilang:
        return None  # it had gone, and is there again
    if sidik in lama or sidik in baru:
        kini = lama.get(sidik) or baru[sidik]
        pesan = f"Isi {quote(path.name)} sudah dilampirkan di sini sebagai {quote(kini.nama)}."
        return Temuan("bukti.sama", pesan, path.name)
    return with_free_id(
        (*store.buku.all_of(BuktiDukung), *baru.values()),
        BuktiDukung,
        tahun=milik.tahun,
        indikator_id=milik.indikator_id,
        periode=periode,
        nama=_storable(path.name),
        berkas=sidik,
        ukuran=len(isi),
        waktu=datetime.now().astimezone().isoformat(timespec="seconds"),
        urutan=_next_place(store.buku, milik.tahun) + len(baru),
    )


def _next_place(buku: BukuKantor, tahun: int) -> int:
    """The place after all evidence of a year: the workbook lists it together."""
    return max((satu.urutan for satu in buku.where(BuktiDukung, "tahun", tahun)), default=-1) + 1


def _storable(nama: str) -> str:
    """A name as text: bytes that no letter stands for become question marks."""
    return nama.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _read(path: Path) -> bytes | Temuan:
    nama = quote(_storable(path.name))
    try:
        if not path.is_file():
            pesan = f"{nama} bukan berkas. Pilih berkasnya satu per satu, bukan foldernya."
            return Temuan("bukti.bukan_berkas", pesan, path.name)
        with path.open("rb") as berkas:
            isi = berkas.read(BITA_MAKS + 1)
    except OSError:
        pesan = f"{nama} tidak dapat dibaca. Tutup di program lain, lalu lampirkan lagi."
        return Temuan("bukti.tak_terbaca", pesan, path.name)
    if len(isi) > BITA_MAKS:
        pesan = f"{nama} lebih dari {BITA_MAKS // 1024 // 1024} MB. Kecilkan atau bagi dahulu."
        return Temuan("bukti.besar", pesan, path.name)
    if not isi:
        return Temuan("bukti.kosong", f"{nama} kosong: tidak ada isinya.", path.name)
    return isi


def remove_evidence(daftar: Sequence[BuktiDukung]) -> Usul:
    """The step that takes rows out of the list; their files stay, so that undo loses nothing."""
    apa = shorten(daftar[0].nama) if len(daftar) == 1 else str(len(daftar))
    return Usul(f"Hapus bukti {apa}", hapus=tuple(daftar))


def save_evidence(store: Store, bukti: BuktiDukung, path: Path) -> Temuan | None:
    """Write a piece of evidence to `path`, byte for byte as it was attached.

    A Temuan says that it is not there any more. Raises OSError where `path` can't be written.
    """
    isi = folder_bukti.read(folder_of(store.path), bukti)
    if isinstance(isi, Temuan):
        return isi
    save_whole(path, isi)
    return None


def copy_to_open(store: Store, bukti: BuktiDukung, folder: Path) -> Path | Temuan:
    """A copy for another program to show, in an empty private folder, under a harmless name.

    Raises OSError where that folder can't be written.
    """
    path = folder / safe_name(bukti.nama)
    return save_evidence(store, bukti, path) or path


def find_folder(store: Store, folder: Path) -> tuple[int, int]:
    """Bring what is missing from another folder; how many came, and how many are still missing.

    Raises OSError where the office's own folder can't be written.
    """
    milik = folder_of(store.path)
    semua = {satu.berkas: satu for satu in store.buku.all_of(BuktiDukung)}.values()
    hilang = [satu for satu in semua if isinstance(folder_bukti.read(milik, satu), Temuan)]
    kurang = folder_bukti.copy_missing(folder, milik, hilang)
    return len(hilang) - len(kurang), len(kurang)


def look_at(store: Store, bukti: BuktiDukung) -> Temuan | None:
    """What is wrong with the file of a row, as far as a list needs to know."""
    return folder_bukti.glance(folder_of(store.path), bukti)
