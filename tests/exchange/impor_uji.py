"""A file of the budget read against a book, and what the book is after it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from lkjip_desktop.actions.impor_anggaran import (
    HasilAnggaran,
    Pilihan,
    SumberBerkas,
    check_impor_anggaran,
)
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor

MASYARAKAT: Final = "7.01.03.2.02.0003"
WAKTU: Final = "2024-11-25T09:00:00+08:00"


def baca(path: Path, buku: BukuKantor, **pilihan: Any) -> HasilAnggaran:  # noqa: ANN401 - of Pilihan
    return check_impor_anggaran(SumberBerkas(path), buku, Pilihan(**{"waktu": WAKTU, **pilihan}))


def terapkan(buku: BukuKantor, hasil: HasilAnggaran) -> BukuKantor:
    assert not hasil.temuan_galat
    return buku.terapkan(Usul("impor", hasil.put).as_perubahan(buku))
