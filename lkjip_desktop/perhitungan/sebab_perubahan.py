"""Why the agreement in force no longer fits: the budget has changed, or who holds the office.

A PK may be revised when an official changes and when the budget changes (PermenPANRB 53/2014). The
same reasons are told by the form, found by the checks, and written into the PK Perubahan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import StatusJabatan
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berlaku
from lkjip_desktop.kinerja.penandatangan import Penandatangan
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran
from lkjip_desktop.kinerja.temuan import quote
from lkjip_desktop.kinerja.waktu import format_tanggal

_NAMA_TERPANJANG = 60


@dataclass(frozen=True, slots=True)
class PaguBeda:
    """A programme whose pagu in force is not the anggaran that the agreement has."""

    baris: ProgramTahun
    """With the pagu in force."""
    program: Program
    pagu: Sen
    anggaran: Sen | None
    """None where the agreement does not have the programme."""
    sumber: str
    """What the pagu is called: "Pagu DPPA 2024", "Pagu"."""
    nama_pk: str

    @property
    def selisih(self) -> Sen:
        """Anggaran less pagu, in sen: 11.263.402.406 − 11.846.986.973 = −583.584.567.

        The same way round as the column Selisih of the form.
        """
        return Sen((self.anggaran or 0) - self.pagu)

    @property
    def kalimat(self) -> str:
        """One line for people."""
        nama = quote(self.program.nama, _NAMA_TERPANJANG)
        pagu = f"{self.sumber} {nama} {format_rupiah(self.pagu)}"
        if self.anggaran is None:
            return f"{pagu}, tetapi program itu belum ada pada {self.nama_pk}."
        arah = "besar" if self.selisih > 0 else "kecil"
        beda = f"PK lebih {arah} {format_rupiah(Sen(abs(self.selisih)))}"
        return f"{pagu} berbeda dari {self.nama_pk} {format_rupiah(self.anggaran)} ({beda})."


@dataclass(frozen=True, slots=True)
class ProgramHilang:
    """A programme that the agreement promises and the year's budget no longer has."""

    baris: PkProgram
    program: Program
    tahun: int
    nama_pk: str

    @property
    def kalimat(self) -> str:
        """One line for people."""
        return f"{self._awal} pada {self.nama_pk} tidak ada lagi pada anggaran {self.tahun}."

    @property
    def alasan(self) -> str:
        """As the PK Perubahan states it."""
        return f"{self._awal} tidak ada lagi pada anggaran {self.tahun}."

    @property
    def _awal(self) -> str:
        nama = quote(self.program.nama, _NAMA_TERPANJANG)
        return nama if self.program.nama.casefold().startswith("program") else f"Program {nama}"


@dataclass(frozen=True, slots=True)
class PejabatBerganti:
    """Another person heads the office at the end of the year than the one who signed."""

    dulu: Penandatangan
    kini: Penandatangan

    @property
    def kalimat(self) -> str:
        """One line for people."""
        return (
            f"Ditandatangani {_nama(self.dulu)}, tetapi {self.dulu.jabatan.nama} pada akhir tahun "
            f"adalah {_nama(self.kini)}."
        )


Sebab = PaguBeda | ProgramHilang | PejabatBerganti


def find_sebab(buku: BukuKinerja) -> tuple[Sebab, ...]:
    """Why the agreement in force should be revised; nothing where it fits or there is none."""
    pk, berganti = buku.pk(), pejabat_berganti(buku)
    if pk is None:
        return ()
    return (
        *([berganti] if berganti else []),
        *pagu_beda(buku, pk),
        *program_hilang(buku, pk),
    )


def pagu_beda(buku: BukuKinerja, pk: PerjanjianKinerja) -> Iterator[PaguBeda]:
    """The programmes whose pagu in force differs from an agreement.

    A blank pagu or anggaran is not known and so not different; a programme with pagu 0 that was
    never promised is none of the agreement's.
    """
    anggaran = {p.program_id: p.anggaran for p in buku.pk_program(pk.id)}
    sumber = _sumber(buku)
    for satu in buku.program_tahun if anggaran else ():
        lama, pagu = anggaran.get(satu.program_id), satu.pagu
        if pagu is None or pagu == lama or (lama is None and satu.program_id in anggaran):
            continue
        if satu.program_id in anggaran or pagu:
            program = buku.program(satu.program_id)
            yield PaguBeda(satu, program, pagu, lama, sumber, pk.nama)


def program_hilang(buku: BukuKinerja, pk: PerjanjianKinerja) -> Iterator[ProgramHilang]:
    """The programmes of an agreement that the budget no longer has.

    None while the year has no budget at all: then it has not been entered yet.
    """
    ada = {p.program_id for p in buku.program_tahun}
    for satu in buku.pk_program(pk.id) if ada else ():
        if satu.program_id not in ada:
            yield ProgramHilang(satu, buku.program(satu.program_id), buku.tahun, pk.nama)


def pejabat_berganti(buku: BukuKinerja) -> PejabatBerganti | None:
    """Another head of the office at the end of the year has promised nothing.

    A Plh. stands in for a few days and makes no PK.
    """
    pk, kepala = buku.pk(), buku.kepala
    if pk is None or kepala is None or pk.tanggal is None:
        return None
    dulu = buku.penandatangan(kepala.id, pk.tanggal)
    akhir = buku.penandatangan(kepala.id, date(buku.tahun, 12, 31))
    if not (dulu and dulu.pejabat and akhir and akhir.pejabat and akhir.masa):
        return None
    if dulu.pejabat.id == akhir.pejabat.id or akhir.masa.status is StatusJabatan.PLH:
        return None
    return PejabatBerganti(dulu, akhir)


def reason(buku: BukuKinerja) -> str:
    """The reasons as the PK Perubahan states them; empty where none is known.

    "Penyesuaian anggaran menurut DPPA 2024 Nomor 12 tanggal 1 Oktober 2024."
    """
    sebab = find_sebab(buku)
    kalimat = [
        f"Pergantian pejabat {satu.dulu.jabatan.nama}."
        for satu in sebab
        if isinstance(satu, PejabatBerganti)
    ]
    if any(not isinstance(satu, PejabatBerganti) for satu in sebab):
        kalimat.append(
            f"Penyesuaian anggaran menurut {_dasar(dokumen_berlaku(buku.kantor, buku.tahun))}."
        )
    kalimat += [satu.alasan for satu in sebab if isinstance(satu, ProgramHilang)]
    return " ".join(kalimat)


def _sumber(buku: BukuKinerja) -> str:
    dokumen = dokumen_berlaku(buku.kantor, buku.tahun)
    return f"Pagu {dokumen.nama}" if dokumen else "Pagu"


def _dasar(dokumen: DokumenAnggaran | None) -> str:
    if dokumen is None:
        return "pagu yang berlaku"
    tanggal = f" tanggal {format_tanggal(dokumen.tanggal)}" if dokumen.tanggal else ""
    return dokumen.nama + tanggal


def _nama(siapa: Penandatangan) -> str:
    return quote(siapa.pejabat.nama, _NAMA_TERPANJANG) if siapa.pejabat else ""
