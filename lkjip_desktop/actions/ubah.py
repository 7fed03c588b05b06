"""What the forms change: each function gives the Usul of one edit of the user."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal, TypeVar

from lkjip_desktop.actions.judul import from_to, nilai_from_to, rupiah_from_to
from lkjip_desktop.actions.usul import Usul, change, shorten
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.bentuk_nilai import (
    check_akip,
    check_janji,
    check_realisasi,
    check_rupiah,
)
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    LembarTahun,
    TargetRenstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.rekap_anggaran import pohon_anggaran
from lkjip_desktop.kinerja.temuan import Temuan

_SEBUTAN = {
    "nomor": "nomor",
    "tanggal": "tanggal",
    "alasan": "alasan perubahan",
    "keterangan": "keterangan",
    "anggaran": "anggaran",
    "pagu": "pagu",
    "realisasi": "realisasi anggaran",
    "nilai": "realisasi",
    "pembilang": "pembilang",
    "penyebut": "penyebut",
    "capaian_operator": "capaian isian tangan",
    "alasan_operator": "alasan capaian isian tangan",
    "status": "status audit",
    "analisis": "analisis",
    "hambatan": "hambatan",
    "solusi": "solusi",
    "nomor_lhe": "nomor LHE",
    "tanggal_lhe": "tanggal LHE",
}
"""How a field is called in the title of a step."""


ANGGARAN_DIJUMLAH = Temuan(
    "anggaran.dijumlah",
    "Pagu dan realisasi program tahun ini dijumlah dari sub kegiatannya. Ubah pada Rincian "
    "anggaran.",
)
REALISASI_DIHITUNG = Temuan(
    "realisasi.dihitung",
    "Realisasi indikator ini dihitung dari pembilang dan penyebut. Ubah keduanya, atau kosongkan "
    "bila realisasinya hendak diketik.",
)


def _nama_indikator(buku: BukuKantor, indikator_id: str) -> str:
    return shorten(buku.get(Indikator, indikator_id).nama)


def _nama_program(buku: BukuKantor, program_id: str) -> str:
    return shorten(buku.get(Program, program_id).nama)


# --- Perjanjian Kinerja ------------------------------------------------------------------------

MedanPk = Literal["nomor", "tanggal", "alasan"]


def set_pk(buku: BukuKantor, pk: PerjanjianKinerja, kolom: MedanPk, nilai: object) -> Usul:
    """Set number, date or reason of an agreement."""
    isi = from_to(getattr(pk, kolom), nilai)
    return change(buku, pk, f"Ubah {_SEBUTAN[kolom]} {pk.nama}{isi}", **{kolom: nilai})


def set_target_pk(
    buku: BukuKantor, pk_id: str, indikator_id: str, nilai: Nilai | None
) -> Usul | Temuan:
    """Set the target that an agreement promises for an indicator, in the indicator's unit."""
    if salah := _check_target(buku, indikator_id, nilai):
        return salah
    ada = next(
        (p for p in buku.where(PkIndikator, "indikator_id", indikator_id) if p.pk_id == pk_id),
        None,
    )
    dasar = ada or with_natural_id(PkIndikator, pk_id=pk_id, indikator_id=indikator_id)
    isi = nilai_from_to(dasar.target, nilai)
    judul = f"Ubah target {_nama_indikator(buku, indikator_id)}{isi}"
    return change(buku, dasar, judul, target=nilai)


def _check_target(buku: BukuKantor, indikator_id: str, nilai: Nilai | None) -> Temuan | None:
    """Why a target can't be promised (`check_janji`)."""
    return check_janji(nilai, buku.get(Indikator, indikator_id).arah)


def set_anggaran_pk(buku: BukuKantor, baris: PkProgram, anggaran: Sen | None) -> Usul | Temuan:
    """Set the anggaran (sen) that a programme has in an agreement."""
    if salah := check_rupiah(anggaran):
        return salah
    nama = _nama_program(buku, baris.program_id)
    judul = f"Ubah anggaran PK {nama}{rupiah_from_to(baris.anggaran, anggaran)}"
    return change(buku, baris, judul, anggaran=anggaran)


def set_keterangan_pk(buku: BukuKantor, baris: PkProgram, keterangan: str) -> Usul:
    """Set the remark beside a programme in an agreement."""
    judul = f"Ubah keterangan PK {_nama_program(buku, baris.program_id)}"
    return change(buku, baris, judul, keterangan=keterangan)


# --- Renstra, RKT and the sheets of a year -----------------------------------------------------


def set_target_renstra(
    buku: BukuKantor, indikator_id: str, tahun: int, nilai: Nilai | None
) -> Usul | Temuan:
    """Set what the Renstra promises of an indicator for one of its years."""
    if salah := _check_target(buku, indikator_id, nilai):
        return salah
    dasar = _target(buku, TargetRenstra, indikator_id, tahun) or with_natural_id(
        TargetRenstra, indikator_id=indikator_id, tahun=tahun
    )
    isi = nilai_from_to(dasar.target, nilai)
    judul = f"Ubah target Renstra {tahun} {_nama_indikator(buku, indikator_id)}{isi}"
    return change(buku, dasar, judul, target=nilai)


def set_target_rkt(
    buku: BukuKantor, indikator_id: str, tahun: int, nilai: Nilai | None
) -> Usul | Temuan:
    """Set the RKT's own target of an indicator; None goes back to the Renstra's target."""
    if salah := _check_target(buku, indikator_id, nilai):
        return salah
    dasar = _target(buku, TargetRkt, indikator_id, tahun) or with_natural_id(
        TargetRkt, indikator_id=indikator_id, tahun=tahun
    )
    isi = nilai_from_to(dasar.target, nilai)
    judul = f"Ubah target RKT {_nama_indikator(buku, indikator_id)}{isi}"
    return change(buku, dasar, judul, target=nilai)


T = TypeVar("T", TargetRenstra, TargetRkt)


def _target(buku: BukuKantor, kelas: type[T], indikator_id: str, tahun: int) -> T | None:
    for satu in buku.where(kelas, "indikator_id", indikator_id):
        if satu.tahun == tahun:
            return satu
    return None


def set_lembar(
    buku: BukuKantor,
    tahun: int,
    lembar: JenisLembar,
    kolom: Literal["nomor", "tanggal"],
    nilai: object,
) -> Usul:
    """Set number or date of a sheet of a year (the PK keeps its own)."""
    ada = next((x for x in buku.where(LembarTahun, "tahun", tahun) if x.lembar is lembar), None)
    dasar = ada or with_natural_id(LembarTahun, tahun=tahun, lembar=lembar)
    isi = from_to(getattr(dasar, kolom), nilai)
    judul = f"Ubah {_SEBUTAN[kolom]} lembar {lembar.nama} {tahun}{isi}"
    return change(buku, dasar, judul, **{kolom: nilai})


# --- realisasi -----------------------------------------------------------------------------------

MedanRealisasi = Literal[
    "nilai",
    "pembilang",
    "penyebut",
    "capaian_operator",
    "alasan_operator",
    "status",
    "analisis",
    "hambatan",
    "solusi",
]


def realisasi_atau_baru(buku: BukuKantor, indikator_id: str, tahun: int) -> RealisasiIndikator:
    """The realisasi row of an indicator and year, or a new one that is not stored yet."""
    for satu in buku.where(RealisasiIndikator, "indikator_id", indikator_id):
        if satu.tahun == tahun:
            return satu
    return with_natural_id(RealisasiIndikator, indikator_id=indikator_id, tahun=tahun)


def set_realisasi(
    buku: BukuKantor,
    indikator_id: str,
    tahun: int,
    kolom: MedanRealisasi,
    nilai: Any,  # noqa: ANN401 - each field has its own type
) -> Usul | Temuan:
    """Set one field of what was reached of an indicator in a year; None is not measured.

    A figure that follows from pembilang and penyebut can't be typed over; one that has not the
    form of its indicator (`check_realisasi`) is not taken.
    """
    dasar = realisasi_atau_baru(buku, indikator_id, tahun)
    if salah := _check_realisasi(buku, dasar, kolom, nilai):
        return salah
    lama = getattr(dasar, kolom)
    isi = nilai_from_to(lama, nilai) if kolom == "nilai" else from_to(lama, nilai)
    judul = f"Ubah {_SEBUTAN[kolom]} {tahun} {_nama_indikator(buku, indikator_id)}{isi}"
    return change(buku, dasar, judul, **{kolom: nilai})


def _check_realisasi(
    buku: BukuKantor,
    dasar: RealisasiIndikator,
    kolom: MedanRealisasi,
    nilai: Any,  # noqa: ANN401 - each field has its own type
) -> Temuan | None:
    if kolom != "nilai":
        return None
    if _dihitung(buku, dasar):
        return REALISASI_DIHITUNG
    return check_realisasi(nilai, buku.get(Indikator, dasar.indikator_id).arah)


def _dihitung(buku: BukuKantor, realisasi: RealisasiIndikator) -> bool:
    if realisasi.pembilang is not None or realisasi.penyebut is not None:
        return True
    rincian = buku.where(RincianRealisasi, "realisasi_id", realisasi.id)
    return any(b.pembilang is not None or b.penyebut is not None for b in rincian)


def set_anggaran_tahun(
    buku: BukuKantor, baris: ProgramTahun, kolom: Literal["pagu", "realisasi"], nilai: Sen | None
) -> Usul | Temuan:
    """Set pagu in force or realisasi (sen) of a programme in a year."""
    if salah := check_rupiah(nilai):
        return salah
    if pohon_anggaran(buku, baris.tahun).baris:
        return ANGGARAN_DIJUMLAH
    nama = _nama_program(buku, baris.program_id)
    isi = rupiah_from_to(getattr(baris, kolom), nilai)
    judul = f"Ubah {_SEBUTAN[kolom]} {baris.tahun} {nama}{isi}"
    return change(buku, baris, judul, **{kolom: nilai})


# --- AKIP ----------------------------------------------------------------------------------------


MedanAkip = Literal["nilai", "nomor_lhe", "tanggal_lhe"]


def set_akip(buku: BukuKantor, tahun: int, kolom: MedanAkip, nilai: object) -> Usul | Temuan:
    """Set score (0–100), LHE number or LHE date of the AKIP result of an evaluated year."""
    if isinstance(nilai, Decimal) and (salah := check_akip(nilai)):
        return salah
    ada = buku.where(EvaluasiAkip, "tahun", tahun)
    dasar = ada[0] if ada else with_natural_id(EvaluasiAkip, tahun=tahun)
    sebutan = "nilai AKIP" if kolom == "nilai" else _SEBUTAN[kolom]
    isi = from_to(getattr(dasar, kolom), nilai)
    return change(buku, dasar, f"Ubah {sebutan} {tahun}{isi}", **{kolom: nilai})
