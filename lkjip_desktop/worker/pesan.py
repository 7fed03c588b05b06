"""What passes between the window and its child process: values, and cheap to import.

NamedTuples, because the window waits for them: a frozen dataclass costs six times as much to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:  # the window imports this module before it can afford theirs
    from lkjip_desktop.kinerja.buku import BukuKantor
    from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
    from lkjip_desktop.kinerja.perencanaan import JenisLembar
    from lkjip_desktop.kinerja.perubahan import Perubahan

Ukuran = tuple[float, float]
"""Width and height of a page in points, as it lies."""


class Muat(NamedTuple):
    """The whole book, once per opened file; `berkas` are the blobs that sheets print, by hash."""

    buku: BukuKantor
    berkas: Mapping[str, bytes]


class Terapkan(NamedTuple):
    """One step after the book was sent, with the blobs that it brought."""

    perubahan: Perubahan
    berkas: Mapping[str, bytes]


class Tampilan(NamedTuple):
    """How large the window wants its images, and of which pages."""

    lebar: int = 0
    """Device pixels that the widest page shall fill; counts where `skala` is None."""
    skala: float | None = None
    """Device pixels per point, where the user chose a zoom."""
    halaman: range = range(1)
    """The pages in sight, from 0; those that the document does not have are left out."""
    dimiliki: frozenset[bytes] = frozenset()
    """Fingerprints of the images that the window still holds: they are not sent again."""


class Permintaan(NamedTuple):
    """Show this sheet. Only the newest in the pipe is worked off."""

    tahun: int
    lembar: JenisLembar
    kertas: Kertas
    perubahan_ke: int | None = None
    """Which PK; None is the one in force."""
    revisi: int = 0
    """Given by the sender; the answer carries it back."""
    tampilan: Tampilan = Tampilan()


class PermintaanPita(NamedTuple):
    """Rasterise a band of a page for the printer, from row `atas` on, `tinggi` rows at `dpi`."""

    nomor: int
    pdf: bytes
    halaman: int
    atas: int
    tinggi: int
    dpi: int


class PermintaanBasi(NamedTuple):
    """Say whether an issued sheet would say something else now; worked off when nothing waits."""

    nomor: int
    tetap: DokumenTetap
    masukan: bytes
    """The inputs that were frozen with it."""


class Citra(NamedTuple):
    """Opaque pixels, four bytes each in the order blue, green, red, unused; no padding."""

    lebar: int
    tinggi: int
    sidik: bytes
    """Fingerprint of size and pixels."""
    piksel: bytes


class Hasil(NamedTuple):
    """The answer to a Permintaan: the PDF, its pages, and images of those in sight."""

    revisi: int
    pdf: bytes
    ukuran: tuple[Ukuran, ...]
    skala: float
    """Device pixels per point of the images."""
    citra: Mapping[int, Citra | bytes]
    """By page; the fingerprint alone where the window holds the image."""
    bagian: tuple[int, ...] = ()
    """The pages, from 0, on which the parts of the document begin: pernyataan and lampiran."""


class Pita(NamedTuple):
    """The answer to a PermintaanPita; the band ends with the page."""

    nomor: int
    ukuran: tuple[Ukuran, ...]
    """All pages of the document, in points."""
    citra: Citra


class Basi(NamedTuple):
    """The answer to a PermintaanBasi."""

    nomor: int
    beda: tuple[str, ...]
    """What the sheet would say differently, in words; empty where it would be the same."""


class Gagal(NamedTuple):
    """A request that could not be served. The child lives on."""

    permintaan: Diminta
    pesan: str
    """Whole Indonesian sentence: what is the matter and what to do."""
    rinci: str
    """The technical detail, for whoever helps the office."""


Diminta: TypeAlias = "Permintaan | PermintaanPita | PermintaanBasi"
"""What the child answers."""
Jawaban = Hasil | Pita | Basi | Gagal


def skala_tampilan(tampilan: Tampilan, ukuran: tuple[Ukuran, ...]) -> float:
    """Device pixels per point: 1219 pixels for a page of 609,5 points are 2."""
    if tampilan.skala is not None:
        return tampilan.skala
    return max(tampilan.lebar, 1) / max(lebar for lebar, _ in ukuran)


def ukuran_piksel(ukuran: Ukuran, skala: float) -> tuple[int, int]:
    """Whole pixels of a page, at least one: what the child draws and the window leaves room for."""
    return max(round(ukuran[0] * skala), 1), max(round(ukuran[1] * skala), 1)
