"""What a part of a form asks of the window: things that the window has and the part has not."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lkjip_desktop.forms.letak import Letak, find_form

if TYPE_CHECKING:
    from lkjip_desktop.forms.pratinjau.samping import Samping
    from lkjip_desktop.forms.window import Jendela
    from lkjip_desktop.kinerja.entitas import Entitas
    from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
    from lkjip_desktop.kinerja.temuan import Temuan


class Perintah(Enum):
    """A command of the menu; the value is its name in `Aksi`."""

    CETAK = "cetak"
    SIMPAN_PDF = "simpan_pdf"
    SIMPAN_EXCEL = "simpan_excel"
    TETAPKAN = "tetapkan"
    CETAK_SEMUA = "cetak_semua"
    LAMBANG = "lambang"
    IMPOR_ANGGARAN = "impor_anggaran"
    TEMPEL_ANGGARAN = "tempel_anggaran"


class CetakPdf(NamedTuple):
    """Print pages as they are, whatever the preview shows."""

    pdf: bytes
    judul: str
    """Names the job in the queue of the printer."""
    kertas: Kertas


class PilihKertas(NamedTuple):
    """Show and print the sheets on this paper from now on."""

    kertas: Kertas


class IkutiKertas(NamedTuple):
    """Tell on which paper the sheets are shown, now and whenever it is another."""

    terima: Callable[[Kertas], None]


class KeTemuan(NamedTuple):
    """Show the field of a finding about a sheet, else the form where the sheet is made."""

    temuan: Temuan
    lembar: str


class KeIsian(NamedTuple):
    """Show a field of a datum in the part where it is at home, or in the one that is named.

    A datum without a key is one that is still to come: the way to add it is shown.
    """

    entitas: Entitas
    kolom: str
    di: Letak | None = None


class CariBasi(NamedTuple):
    """Tell whether an issued sheet would say something else now."""

    tetap: DokumenTetap
    masukan: bytes
    """The inputs that were frozen with it."""
    terima: Callable[[tuple[str, ...]], None]
    """Gets what it would say differently, in words; nothing where it would be the same."""


UntukLembar: TypeAlias = "CetakPdf | PilihKertas | IkutiKertas | CariBasi"
"""What the preview, the printer and the child do."""
Permohonan: TypeAlias = "Perintah | UntukLembar | KeTemuan | KeIsian | Letak"


def serve(jendela: Jendela, permohonan: Permohonan) -> None:
    """Do what a part asks."""
    if isinstance(permohonan, Perintah):
        getattr(jendela.aksi, permohonan.value).trigger()
    elif isinstance(permohonan, KeTemuan):
        jendela.go_to_finding(find_form(permohonan.lembar).langkah, permohonan.temuan)
    elif isinstance(permohonan, KeIsian):
        _go_home(jendela, permohonan)
    elif isinstance(permohonan, Letak):
        show_part(jendela, permohonan)
    elif jendela.samping is not None:
        _serve_sheets(jendela.samping, permohonan)


def show_part(jendela: Jendela, letak: Letak) -> bool:
    """Show a part and let typing go into it; False where what is typed elsewhere is refused."""
    if not (jendela.show_step(letak.langkah) and jendela.form.show_part(letak.bagian)):
        return False
    jendela.form.take_cursor()
    return True


def _serve_sheets(samping: Samping, permohonan: UntukLembar) -> None:
    if isinstance(permohonan, CetakPdf):
        samping.keluaran.print_pdf(permohonan)
    elif isinstance(permohonan, PilihKertas):
        samping.panel.choose_paper(permohonan.kertas)
    elif isinstance(permohonan, CariBasi):
        samping.pembanding.look(permohonan)
    else:
        samping.panel.follow_paper(permohonan.terima)


def _go_home(jendela: Jendela, isian: KeIsian) -> None:
    from lkjip_desktop.forms.tempat import Tempat, place_of

    kantor = jendela.jembatan.kantor
    tempat = place_of(isian.entitas, isian.kolom, kantor)
    if isian.di is not None:
        tempat = Tempat(isian.entitas, isian.kolom, isian.di, jendela.jembatan.tahun)
    if tempat is None:
        return
    if tempat.tahun in kantor.tahun_kerja():
        jendela.jembatan.set_year(tempat.tahun)
    if show_part(jendela, tempat.letak):
        jendela.form.part.go_to(tempat)
