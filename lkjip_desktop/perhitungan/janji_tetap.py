"""What an issued agreement promised, beside what stands in its fields since.

A PK Perubahan changes what was signed (PermenPANRB 53/2014), not what somebody typed over it
afterwards: those figures are on no paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.nilai import Nilai, format_nilai
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.temuan import quote
from lkjip_desktop.perhitungan.banding_pk import Angka, Banding, Beda, Pembanding, amounts, targets

JENIS: Final = (PkIndikator.__name__, PkProgram.__name__)
"""The kinds of entity in which an agreement promises."""
_NAMA_TERPANJANG: Final = 60


@dataclass(frozen=True, slots=True)
class JanjiTetap:
    """The figures of an agreement as they were issued."""

    pk_id: str
    versi: int
    target: Angka[Nilai]
    """By key of the indicator, in its unit, in the order of the sheet."""
    anggaran: Angka[Sen]
    """By key of the programme, in sen."""

    @classmethod
    def of(cls, pk_id: str, versi: int, semua: Iterable[Entitas]) -> JanjiTetap:
        """From the frozen entities of the sheet."""
        isi = sorted(
            (e for e in semua if isinstance(e, PkIndikator | PkProgram) and e.pk_id == pk_id),
            key=lambda e: (e.urutan, e.id),
        )
        return cls(
            pk_id,
            versi,
            {e.indikator_id: e.target for e in isi if isinstance(e, PkIndikator)},
            {e.program_id: e.anggaran for e in isi if isinstance(e, PkProgram)},
        )

    def as_now(self, buku: BukuKinerja) -> JanjiTetap:
        """The same with the keys that the book has now.

        What another version of the Renstra has taken over goes by its name, as when the year went
        over to that version; what the file no longer has is left out.
        """
        kini = (p.indikator_id for p in buku.pk_indikator(self.pk_id))
        ada = {kunci: buku.kantor.get(Indikator, kunci).nama for kunci in kini}
        menurut_nama = {nama.casefold(): k for k, nama in ada.items()}
        target: dict[str, Nilai | None] = {}
        for lama, nilai in self.target.items():
            satu = buku.kantor.find(Indikator, lama)
            if satu is not None:
                kunci = lama if lama in ada else menurut_nama.get(satu.nama.casefold(), lama)
                target[kunci] = nilai
        anggaran = {k: n for k, n in self.anggaran.items() if buku.kantor.find(Program, k)}
        return replace(self, target=target, anggaran=anggaran)


def from_signed(pk: PerjanjianKinerja, janji: JanjiTetap) -> Pembanding:
    """An issued agreement to compare with: as it was issued."""
    nama = f"{pk.nama} yang ditetapkan"
    return Pembanding(nama, nama, janji.target, janji.anggaran, lengkap=True)


def tell_typed_over(buku: BukuKinerja, pk: PerjanjianKinerja, janji: JanjiTetap) -> tuple[str, ...]:
    """What stands in the fields of an issued agreement and not on its paper, one text each.

    "target “Indeks Kepuasan” 83 (ditetapkan 82,50)".
    """
    target = _differences(janji.target, targets(buku, pk), _indicator(buku), format_nilai)
    anggaran = _differences(janji.anggaran, amounts(buku, pk), _program(buku), format_rupiah)
    return (*(f"target {satu}" for satu in target), *(f"anggaran {satu}" for satu in anggaran))


def _indicator(buku: BukuKinerja) -> Callable[[str], str]:
    def nama(kunci: str) -> str:
        satu = buku.kantor.find(Indikator, kunci)
        return satu.nama if satu else ""

    return nama


def _program(buku: BukuKinerja) -> Callable[[str], str]:
    return lambda kunci: buku.program(kunci).nama


def _differences(
    dulu: Angka[Any], kini: Angka[Any], nama: Callable[[str], str], tulis: Callable[[Any], str]
) -> Iterator[str]:
    def kata(nilai: object) -> str:
        return "kosong" if nilai is None else tulis(nilai)

    for kunci in dict.fromkeys((*dulu, *kini)):
        satu = Banding.of(kunci, dulu, kini)
        if satu.beda is Beda.TETAP:
            continue
        sebutan = quote(nama(kunci), _NAMA_TERPANJANG)
        if satu.beda is Beda.KELUAR:
            yield f"{sebutan} dikeluarkan"
        elif satu.beda is Beda.BARU:
            yield f"{sebutan} ditambahkan"
        else:
            yield f"{sebutan} {kata(satu.baru)} (ditetapkan {kata(satu.lama)})"
