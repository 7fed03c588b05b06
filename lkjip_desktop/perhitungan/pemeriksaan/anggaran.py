"""The budget: pagu and realisasi there and plausible, every programme with name and sasaran."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen, format_persen, format_rupiah
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.anggaran import TANPA_PROGRAM
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    galat,
    ke,
    mention,
    peringatan,
)
from lkjip_desktop.perhitungan.pemeriksaan.ketikan import find_unused, name_unused

NOMENKLATUR = {
    "7.01.01": "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
    "7.01.02": "Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    "7.01.03": "Pemberdayaan Masyarakat Desa dan Kelurahan",
}
"""Programmes of a kecamatan by code, without the word "Program" (source, Tabel 3.10)."""
_MIRIP = 0.8


def _tempat(bahan: BahanPeriksa) -> str:
    return f"Anggaran {bahan.tahun}"


def _nama(bahan: BahanPeriksa, satu: ProgramTahun) -> str:
    return mention(bahan.buku.program(satu.program_id).nama)


def _terisi(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Efisiensi needs every figure: a blank is not 0."""
    if not bahan.buku.program_tahun:
        pesan = f"Belum ada program tahun {bahan.tahun}. Isi program, pagu, dan realisasinya."
        yield galat("anggaran.tanpa_program", pesan, _tempat(bahan))
    for satu in bahan.buku.program_tahun:
        if satu.pagu is None:
            pesan = _hidden(bahan, satu, "pagu") or (
                f"Pagu {_nama(bahan, satu)} belum diisi. "
                "Isi pagu yang berlaku, 0 bila memang tidak ada."
            )
            yield galat("anggaran.pagu_kosong", pesan, _tempat(bahan), ke(satu, "pagu"))
        if satu.realisasi is None and satu.pagu != 0:
            pesan = _hidden(bahan, satu, "realisasi") or (
                f"Realisasi anggaran {_nama(bahan, satu)} belum diisi. "
                "Isi 0 bila memang tidak ada belanja."
            )
            yield galat("anggaran.realisasi_kosong", pesan, _tempat(bahan), ke(satu, "realisasi"))


def _hidden(bahan: BahanPeriksa, satu: ProgramTahun, apa: str) -> str:
    """The figure that was typed but does not count beside a budget tree; empty where none was."""
    ketikan = find_unused(bahan, satu.id, apa)
    return name_unused(bahan, ketikan) if ketikan else ""


def _masuk_akal(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for satu, baris in zip(bahan.buku.program_tahun, bahan.hasil.program, strict=True):
        if (satu.pagu or 0) < 0 or (satu.realisasi or 0) < 0:
            pesan = f"Pagu atau realisasi {_nama(bahan, satu)} negatif. Periksa angkanya."
            yield peringatan("anggaran.negatif", pesan, _tempat(bahan), ke(satu, "realisasi"))
        elif satu.pagu is not None and (satu.realisasi or 0) > satu.pagu:
            serapan = baris.serapan
            akhir = "" if isinstance(serapan, TakTerhitung) else f" ({format_persen(serapan)})"
            pesan = (
                f"Realisasi {_nama(bahan, satu)} melebihi pagunya sebesar "
                f"{format_rupiah(Sen((satu.realisasi or 0) - satu.pagu))}{akhir}. "
                "Periksa pagu dan realisasinya."
            )
            yield peringatan("anggaran.melebihi_pagu", pesan, _tempat(bahan), ke(satu, "realisasi"))


def _bersasaran(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Both ways: the programme of a sasaran gives it its serapan."""
    dikenal = {s.id for s in bahan.buku.sasaran}
    for satu in bahan.buku.program_tahun if dikenal else ():
        if satu.sasaran_id not in dikenal:
            nama = _nama(bahan, satu)
            sebab = (
                "belum dikaitkan dengan sasaran"
                if satu.sasaran_id is None
                else (f"dikaitkan dengan sasaran di luar Renstra tahun {bahan.tahun}")
            )
            pesan = f"{nama} {sebab}, sehingga tidak masuk efisiensi sasaran. Pilih sasarannya."
            yield peringatan("program.tanpa_sasaran", pesan, _tempat(bahan), ke(satu, "sasaran_id"))
    for baris in bahan.hasil.efisiensi:
        if baris.sasaran is not None and baris.serapan == TANPA_PROGRAM:
            pesan = (
                f"Sasaran {mention(baris.sasaran.uraian)} tidak didukung program, sehingga "
                "efisiensinya tidak terhitung. Kaitkan program dengan sasaran ini."
            )
            acuan = ke(baris.sasaran, "uraian")
            yield peringatan("sasaran.tanpa_program", pesan, _tempat(bahan), acuan)


def _sekali(bahan: BahanPeriksa) -> Iterator[Temuan]:
    dikenal: set[str] = set()
    for satu in bahan.buku.program_tahun:
        if satu.program_id in dikenal:
            nama = _nama(bahan, satu)
            pesan = (
                f"{nama} tercatat dua kali tahun {bahan.tahun} dan terhitung dua kali. Hapus satu."
            )
            yield peringatan("program.ganda", pesan, _tempat(bahan), ke(satu, "program_id"))
        dikenal.add(satu.program_id)


def _nomenklatur(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The name that belongs to the code (source: a PK without the word "Desa")."""
    for program in _program(bahan):
        baku = _nama_baku(program)
        if baku is not None and _kunci(program.nama) != _kunci(baku):
            pesan = (
                f"Nama {mention(program.nama)} berbeda dari nomenklatur, {mention(baku)}. "
                "Samakan namanya, atau periksa kodenya."
            )
            yield peringatan("program.nomenklatur", pesan, "Program", ke(program, "nama"))


def _nama_baku(program: Program) -> str | None:
    """The name by the code; without one, the name that this one is close to."""
    if program.kode.strip():
        return NOMENKLATUR.get(program.kode.strip())
    menurut_kunci = {_kunci(nama): nama for nama in NOMENKLATUR.values()}
    mirip = get_close_matches(_kunci(program.nama), menurut_kunci, n=1, cutoff=_MIRIP)
    return menurut_kunci[mirip[0]] if mirip else None


def _kunci(nama: str) -> str:
    return " ".join(nama.split()).casefold().removeprefix("program ")


def _program(bahan: BahanPeriksa) -> Iterator[Program]:
    """The programmes that the sheet prints, each once."""
    pk = bahan.buku.pk_program(bahan.pk.id) if bahan.pk else ()
    isi = pk if bahan.lembar is JenisLembar.PK else bahan.buku.program_tahun
    for kunci in dict.fromkeys(p.program_id for p in isi):
        yield bahan.buku.program(kunci)


def _bernama(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for program in _program(bahan):
        if not program.nama.strip():
            pesan = "Ada program tanpa nama. Isi nama programnya."
            yield galat("program.nama_kosong", pesan, "Program", ke(program, "nama"))


NAMA: tuple[Pemeriksa, ...] = (_bernama, _nomenklatur)
ANGKA: tuple[Pemeriksa, ...] = (_terisi, _masuk_akal, _bersasaran, _sekali)
