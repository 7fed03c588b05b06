"""A file with ten years of work: all that the example knows of its year, nine times more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.entitas import Entitas

TAHUN = 2024
BERIKUT = range(TAHUN + 1, TAHUN + 10)


def ten_years(path: Path) -> Path:
    """Make the file at `path`."""
    from lkjip_desktop.actions.berkas import create_contoh

    with create_contoh(path) as store:
        for tahun in BERIKUT:
            with store.transaction(f"Tahun {tahun}") as t:
                for satu in _copies(store.buku, tahun):
                    t.put(satu)
    return path


def _copies(buku: BukuKantor, tahun: int) -> Iterator[Entitas]:
    """The rows of the example's year, and what belongs to them, as rows of another year."""
    from lkjip_desktop.kinerja.entitas import amend, id_of
    from lkjip_desktop.kinerja.jenis import JENIS
    from lkjip_desktop.kinerja.kodek import daftar_medan

    kunci: dict[str, str] = {}
    for jenis, kelas in JENIS.items():
        acuan = [m.nama for m in daftar_medan(jenis) if m.acuan]
        for satu in buku.all_of(kelas):
            milik = {n: kunci[getattr(satu, n)] for n in acuan if getattr(satu, n) in kunci}
            if getattr(satu, "tahun", None) == TAHUN or milik:
                kunci[satu.id] = id_of("bench", tahun, satu.id)
                bertahun = {"tahun": tahun} if hasattr(satu, "tahun") else {}
                baru = amend(satu, id=kunci[satu.id], **milik, **bertahun)
                if not _is_there(buku, baru):
                    yield baru


def _is_there(buku: BukuKantor, baru: Entitas) -> bool:
    """Whether the book has a row for the same thing already, such as an indicator's target."""
    from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI

    kunci = KUNCI_ALAMI[type(baru).__name__]
    isi = [getattr(baru, nama) for nama in kunci]
    calon = buku.where(type(baru), kunci[0], isi[0])
    return any([getattr(satu, nama) for nama in kunci] == isi for satu in calon)
