"""The neutral blocks that every sheet is made of and every renderer knows.

Text in a block is what is printed, to the letter: no block carries markup. Sizes are in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.penetapan import Kertas


class Orientasi(StrEnum):
    """Which way the paper lies."""

    TEGAK = "tegak"
    MENDATAR = "mendatar"


class Rata(StrEnum):
    """How text stands in its width."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"
    PENUH = "penuh"
    """Both edges straight, but for the last line of a paragraph."""
    ANGKA = "angka"
    """For a column: figures flush right with each other, as one block in the middle."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; a line break in it is a line break on paper."""

    teks: str
    tebal: bool = False
    miring: bool = False
    garis: bool = False
    """Underlined."""


@dataclass(frozen=True, slots=True)
class Kop:
    """Letterhead: coat of arms (PNG or JPEG), the lines of the office (last one larger), address.

    Without a picture, or with one that can't be read, the text has the whole width.
    """

    lambang: bytes | None
    nama: tuple[str, ...]
    alamat: str = ""
    hubungan: tuple[str, ...] = ()
    """Postcode, telephone, …: as many on a line as fit, with a dot between, each one whole."""


@dataclass(frozen=True, slots=True)
class Judul:
    """Title lines; never parted from what follows."""

    baris: tuple[Run, ...]
    ukuran: float = 13
    rata: Rata = Rata.TENGAH


@dataclass(frozen=True, slots=True)
class Paragraf:
    """Running text."""

    runs: tuple[Run, ...]
    rata: Rata = Rata.PENUH
    ukuran: float = 12
    spasi: float = 1.0
    """Distance of lines, in heights of a line set solid."""


@dataclass(frozen=True, slots=True)
class Rincian:
    """Label and value on each line, the colons below each other: "Nama : …"."""

    baris: tuple[tuple[str, Run], ...]
    ukuran: float = 12
    spasi: float = 1.0


@dataclass(frozen=True, slots=True)
class Jarak:
    """Empty space; nothing at the top of a page."""

    tinggi: float = 12


class FormatSel(StrEnum):
    """How the value of a cell is printed."""

    TEKS = "teks"
    RUPIAH = "rupiah"
    """Sen as Rp1.234,00."""
    PERSEN = "persen"
    """Decimal in percent, two decimals and the sign."""
    DESIMAL = "desimal"
    """Decimal, two decimals."""
    NILAI = "nilai"
    """Nilai of an indicator with the cell's `satuan`."""


@dataclass(frozen=True, slots=True)
class Sel:
    """A typed cell. None prints “-”: nothing to compute, never zero. Empty text stays empty."""

    nilai: str | Sen | Nilai | None
    format: FormatSel = FormatSel.TEKS
    satuan: str = ""
    """Unit of an indicator's value, printed with it (`format_bersatuan`); "" leaves it bare."""
    rata: Rata | None = None
    """None takes the column's; "-" stands in the middle."""
    tebal: bool = False
    miring: bool = False
    lebar: int = 1
    """How many columns it covers."""
    lanjut: bool = False
    """Continues the cell above it: same value, no line between, repeated after a page break."""
    tanda: str = ""
    """Mark behind the value that leads to a note: "*)"."""


class PeranBaris(StrEnum):
    """What a row of a table is."""

    BIASA = "biasa"
    JUMLAH = "jumlah"
    """Never parted from the row before it."""
    KELOMPOK = "kelompok"
    """Heads the rows below it; never parted from the first of them."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of a table."""

    sel: tuple[Sel, ...]
    peran: PeranBaris = PeranBaris.BIASA
    jumlah: tuple[int, ...] = ()
    """The rows of the table, from 0, whose amounts the amounts of this row are the sums of."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its share of the width and how its cells stand.

    It gets more than its share where a word of its head or one of its figures would be cut.
    """

    lebar: float
    rata: Rata = Rata.KIRI
    nisbah: tuple[int, int] | None = None
    """Its percentages are those of one column over another, by number from 0: (3, 2)."""
    utuh: bool = False
    """Its texts are codes: of the usual length they are not cut either."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table whose head rows are repeated once on every page; a tall row runs over pages."""

    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    baris: tuple[Baris, ...]
    ukuran: float = 11


@dataclass(frozen=True, slots=True)
class Batang:
    """A bar of a chart: its name, its percentage, and what stands small below the name."""

    nama: str
    nilai: Decimal | None
    """None has no bar and prints “-”."""
    keterangan: str = ""
    tanda: str = ""
    """Mark behind the figure that leads to a note."""


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart of horizontal bars in percent, below each other, with a line at 100."""

    judul: str
    batang: tuple[Batang, ...]
    ukuran: float = 10


@dataclass(frozen=True, slots=True)
class Penanda:
    """One who signs: office lines, room for ink and stamp, the name, lines below it."""

    sebutan: tuple[str, ...]
    nama: Run
    keterangan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Signatures side by side, never split and never alone; place and date above the right one."""

    tempat_tanggal: str
    kanan: Penanda
    kiri: Penanda | None = None
    ukuran: float = 12


@dataclass(frozen=True, slots=True)
class Catatan:
    """A small note with what leads to it ("*)", or nothing), such as the name of a rule."""

    teks: str
    tanda: str = ""
    ukuran: float = 9


Blok = Kop | Judul | Paragraf | Rincian | Jarak | Tabel | Grafik | TandaTangan | Catatan


@dataclass(frozen=True, slots=True)
class Bagian:
    """Pages of one paper and orientation, beginning on a new page, with a bookmark."""

    penanda: str
    blok: tuple[Blok, ...]
    kertas: Kertas = Kertas.F4
    orientasi: Orientasi = Orientasi.TEGAK
    huruf_terkecil: float = 1.0
    """To bring it onto one page space may shrink, and letters down to this factor; no further."""


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A whole document with what its file says about itself."""

    judul: str
    subjek: str
    bagian: tuple[Bagian, ...]
    pembuat: str = ""
