"""Cadangan: backing up to a second place, looking into a backup, going back to one."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lkjip_desktop.actions.cadangan_bukti import bring_evidence, count_to_bring, with_evidence
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Pejabat
from lkjip_desktop.kinerja.jenis import sebutan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.perubahan import Ubahan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.waktu import format_waktu
from lkjip_desktop.paths import backup_dir
from lkjip_desktop.store import GalatStore, Store
from lkjip_desktop.store.galat import GalatSudahAda
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.pulih import difference, keep_issued, open_backup, put_back
from lkjip_desktop.store.riwayat import BarisRiwayat
from lkjip_desktop.store.rotasi import Cadangan, Sebab

FOLDER: Final = "Cadangan LKjIP"
"""The folder on a flash drive that holds the backups of all files."""
LANGKAH_TAMPAK: Final = 5
"""How many steps a preview lists."""
_DIHITUNG: Final[tuple[type[Entitas], ...]] = (
    *(Pejabat, Indikator, RealisasiIndikator, PerjanjianKinerja),
    *(Program, SubKegiatanTahun, DokumenTetap),
)
"""What a preview counts: enough to recognise a file by."""
_NAMA: Final = {
    "PerjanjianKinerja": "Perjanjian Kinerja",
    "SubKegiatanTahun": "rincian anggaran",
    "DokumenTetap": "lembar yang ditetapkan",
}
"""What a preview calls the kinds whose own name is the program's rather than the office's."""


def gudang_of(path: Path) -> Gudang:
    """Where the program keeps the backups of a file by itself."""
    return Gudang.of(path, backup_dir())


def gudang_at(path: Path, tempat: Path) -> Gudang:
    """The backups of a file in a second place, such as a flash drive."""
    return Gudang.of(path, tempat / FOLDER, dekat=backup_dir())


def all_backups() -> list[Cadangan]:
    """What the program keeps by itself, of whatever file: one may have been moved or renamed.

    Raises OSError.
    """
    tempat = backup_dir()
    folder = [p for p in tempat.iterdir() if p.is_dir()] if tempat.is_dir() else []
    return [satu for milik in folder for satu in Gudang(milik).list()]


def back_up(path: Path, tempat: Path | None = None) -> Cadangan:
    """Back a file up now, to a second place or to the program's own.

    Raises GalatStore where there is no such file, or the backup can't be made.
    """
    with open_backup(path):  # whether it is one of ours, and whole, is said before it is copied
        gudang = gudang_of(path) if tempat is None else gudang_at(path, tempat)
    satu = gudang.make(path, Sebab.SENDIRI)
    return satu if tempat is None else with_evidence(satu, path)


def back_up_open(path: Path, tempat: Path) -> Cadangan:
    """Back up to a second place a file that this program has open.

    Everything goes through SQLite: on Linux a plain open and close of the file would take the locks
    off it that SQLite holds. Raises GalatStore where the backup can't be made.
    """
    return with_evidence(gudang_at(path, tempat).make(path, Sebab.SENDIRI), path)


def latest_good(path: Path) -> Cadangan | None:
    """The newest backup of a file that can be read to its last value; None where there is none."""
    for satu in _reachable(path):
        with contextlib.suppress(GalatStore), open_backup(satu.path):
            return satu
    return None


@dataclass(frozen=True, slots=True)
class IsiCadangan:
    """What a backup holds, and how what stands now differs from it."""

    nama: str
    """The office."""
    tahun: tuple[int, ...]
    jumlah: tuple[str, ...]
    """Rows of the kinds that people know: "12 indikator"."""
    langkah: tuple[BarisRiwayat, ...]
    """Its last steps, newest first."""
    ditinggalkan: int | None
    """How many steps of the open file came after it; None where it went other ways."""
    sesudah: tuple[BarisRiwayat, ...]
    """The newest of those steps."""
    beda: tuple[str, ...]
    """What going back changes, a line each: "target RKT: 2 berubah, 1 kembali"."""
    lain: bool
    """Whether it is another office's: it has another name, and its last step is not known here."""

    @property
    def waktu(self) -> str:
        """When its last step was taken: "1 Desember 2026 08.07"; empty where it has none."""
        return format_waktu(self.langkah[0].waktu) if self.langkah else ""


def look_into(cadangan: Path, kini: Store | None) -> IsiCadangan:
    """Read a backup, and compare it with the open file where one is. Raises GalatStore."""
    with open_backup(cadangan) as lalu:
        buku, langkah = lalu.buku, tuple(lalu.riwayat(batas=LANGKAH_TAMPAK))
    bukti = count_to_bring(cadangan, kini.path, buku) if kini else 0
    beda = difference(kini.buku, keep_issued(kini.buku, buku)) if kini else ()
    ditinggalkan = _steps_after(kini, langkah[0]) if kini and langkah else None
    banyak = min(ditinggalkan or 0, LANGKAH_TAMPAK)
    return IsiCadangan(
        buku.instansi.nama,
        buku.tahun_kerja(),
        tuple(_counts(buku)),
        langkah,
        ditinggalkan,
        tuple(kini.riwayat(batas=banyak)) if kini and banyak else (),
        (*_lines(beda), *([f"berkas bukti: {bukti} kembali"] if bukti else [])),
        kini is not None and ditinggalkan is None and _differ(kini.buku, buku),
    )


def _differ(satu: BukuKantor, lain: BukuKantor) -> bool:
    """Whether two books name two offices; one that is not named yet may be any."""
    nama = {" ".join(b.instansi.nama.split()).casefold() for b in (satu, lain)} - {""}
    return len(nama) > 1


def _counts(buku: BukuKantor) -> Iterator[str]:
    for kelas in _DIHITUNG:
        if banyak := len(buku.all_of(kelas)):
            yield f"{banyak} {_call(kelas.__name__)}"


def _call(jenis: str) -> str:
    return _NAMA.get(jenis) or sebutan(jenis)


def _steps_after(kini: Store, terakhir: BarisRiwayat) -> int | None:
    """How many steps the open file took after this one; None where it knows no such step."""
    nomor = next((baris.nomor for baris in kini.riwayat(batas=1)), 0)
    sama = kini.riwayat(mulai=nomor - terakhir.nomor, batas=1) if nomor >= terakhir.nomor else []
    return nomor - terakhir.nomor if sama and sama[0] == terakhir else None


def _lines(ubahan: tuple[Ubahan, ...]) -> Iterator[str]:
    """A line for each kind of row: what comes back, what goes, what is otherwise."""
    kata = {(True, False): "kembali", (False, True): "hilang", (False, False): "berubah"}
    hitung = Counter((u.jenis, kata[u.lama is None, u.baru is None]) for u in ubahan)
    for jenis in dict.fromkeys(u.jenis for u in ubahan):
        isi = (f"{hitung[jenis, k]} {k}" for k in ("berubah", "kembali", "hilang"))
        ada = (satu for satu in isi if not satu.startswith("0 "))
        yield f"{_call(jenis)}: {', '.join(ada)}"


def restore(store: Store, cadangan: Path) -> str:
    """Go back to what a backup holds, after what stands now has been backed up.

    Gives what to call the backup: "cadangan 1 Desember 2026 12.31". Raises GalatStore where it
    can't be read, or there can be none of what stands now; then nothing has changed.
    """
    with open_backup(cadangan) as lalu:
        sebutan = _naming(cadangan, lalu)
        store.restore(f"Pulihkan dari {sebutan}", lalu)
    bring_evidence(cadangan, store.path)
    return sebutan


def restore_lost(path: Path, cadangan: Path) -> tuple[Store, Path | None]:
    """Put a backup where a file is lost or can't be opened, and open it.

    Gives the open file, and the name under which the damaged one is kept. Raises GalatStore; then
    nothing is open.
    """
    with open_backup(cadangan) as lalu:
        judul = f"Pulihkan dari {_naming(cadangan, lalu)}"
    disisihkan = put_back(path, cadangan)
    bring_evidence(cadangan, path)
    with contextlib.ExitStack() as tutup:
        store = tutup.enter_context(Store.open(path, gudang=gudang_of(path)))
        store.restore(judul, None)
        tutup.pop_all()
    return store, disisihkan


def restore_as(path: Path, cadangan: Path) -> Store:
    """Make a new file of a backup, and open it. Raises GalatSudahAda rather than replace one."""
    if path.exists():
        raise GalatSudahAda(f"“{path.name}” sudah ada. Pilih nama lain; berkas itu tidak diubah.")
    return restore_lost(path, cadangan)[0]


def file_name(cadangan: Path) -> str | None:
    """The name of the file that a backup is of, "kantor.lkjip"; None where it is none of ours."""
    if Cadangan.of(cadangan) is None:
        return None
    nama = cadangan.parent.name.rpartition("-")[0]
    return f"{nama or 'kantor'}{cadangan.suffix}"


def has_backups(path: Path) -> bool:
    """Whether a file that is gone could come back: its folder is there, and so are backups."""
    try:
        return path.parent.is_dir() and bool(_reachable(path))
    except OSError:  # a drive that answers with an error is as one that is away
        return False


def _reachable(path: Path) -> list[Cadangan]:
    """The backups of a file, newest first; none where this user may not look at them."""
    try:
        return gudang_of(path).list()
    except OSError:
        return []


def _naming(cadangan: Path, lalu: Store) -> str:
    """What to call a backup: by its time, else by that of its last step."""
    satu = Cadangan.of(cadangan)
    semua = [satu.waktu.isoformat()] if satu else [b.waktu for b in lalu.riwayat(batas=1)]
    return f"cadangan {format_waktu(semua[0])}" if semua else "cadangan"
