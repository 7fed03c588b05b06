"""Bukti dukung: attach files to what they prove, give them out again as they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

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


class Diambil(NamedTuple):
    """A file that lies in the folder of evidence now."""

    nama: str
    sidik: str
    ukuran: int
    baru: bool
    """Whether it was not there before."""


def gather(store: Store, daftar: Sequence[Path]) -> list[Diambil | Temuan]:
    """Copy files into the folder, each whole on the disk, or say why not.

    It touches no more of the store than its path: it may be done beside the window.
    """
    if store.read_only:
        return [_HANYA_BACA]
    return [_take(folder_of(store.path), path) for path in daftar]


def _take(folder: Path, path: Path) -> Diambil | Temuan:
    isi = _read(path)
    if isinstance(isi, Temuan):
        return isi
    try:
        sidik, baru = folder_bukti.keep(folder, isi)
    except OSError as galat:
        pesan = folder_bukti.describe_refusal(galat, folder)
        return Temuan("bukti.folder", pesan, path.name)
    return Diambil(path.name, sidik, len(isi), baru)


def attach(
    store: Store,
    milik: Milik,
    daftar: Sequence[Path],
    periode: Periode = Periode.TAHUN,
) -> list[Temuan]:
    """Keep files as evidence: `gather`, then `attach_gathered`."""
    return attach_gathered(store, milik, gather(store, daftar), periode)


def attach_gathered(
    store: Store,
    milik: Milik,
    daftar: Sequence[Diambil | Temuan],
    periode: Periode = Periode.TAHUN,
) -> list[Temuan]:
    """List gathered files as evidence, as one step that undo takes back; why some were not taken.

    Undo takes the row alone. A file that is in the list but had gone from the folder is back in it
    and needs no row. Raises GalatStore where the office's file can't be written.
    """
    baru: dict[str, BuktiDukung] = {}
    temuan = []
    for satu in daftar:
        hasil = satu if isinstance(satu, Temuan) else _row_of(store, milik, satu, periode, baru)
        if isinstance(hasil, Temuan):
            temuan.append(hasil)
        elif hasil is not None:
            baru[hasil.berkas] = hasil
    if baru:
        pertama = next(iter(baru.values()))
        apa = shorten(pertama.nama) if len(baru) == 1 else str(len(baru))
        with store.transaction(f"Lampirkan bukti {apa} untuk {milik.describe(store.buku)}") as t:
            t.put_all(baru.values())
    return temuan


def _row_of(
    store: Store, milik: Milik, satu: Diambil, periode: Periode, baru: dict[str, BuktiDukung]
) -> BuktiDukung | Temuan | None:
    """The row of a file in the folder; None where its row is there already and it had gone."""
    ada = list_evidence(store.buku, milik)
    lama = {b.berkas: b for b in ada if b.periode is periode}
    if satu.sidik in lama and satu.baru:
        return None
    if kini := lama.get(satu.sidik) or baru.get(satu.sidik):
        pesan = f"Isi {quote(satu.nama)} sudah dilampirkan di sini sebagai {quote(kini.nama)}."
        return Temuan("bukti.sama", pesan, satu.nama)
    return with_free_id(
        (*store.buku.all_of(BuktiDukung), *baru.values()),
        BuktiDukung,
        tahun=milik.tahun,
        indikator_id=milik.indikator_id,
        periode=periode,
        nama=_storable(satu.nama),
        berkas=satu.sidik,
        ukuran=satu.ukuran,
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

    The folder may be one of ours, or hold the files under the names that people gave them.
    Raises OSError where the office's own folder can't be written.
    """
    milik = folder_of(store.path)
    semua = {satu.berkas: satu for satu in store.buku.all_of(BuktiDukung)}.values()
    hilang = [satu for satu in semua if folder_bukti.inspect(milik, satu) is not None]
    kurang = folder_bukti.copy_missing(folder, milik, hilang)
    kurang = folder_bukti.copy_originals(folder, milik, kurang)
    return len(hilang) - len(kurang), len(kurang)


def look_at(store: Store, bukti: BuktiDukung) -> Temuan | None:
    """What is wrong with the file of a row, as far as a list knows."""
    return folder_bukti.glance(folder_of(store.path), bukti)
