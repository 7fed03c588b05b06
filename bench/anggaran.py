"""The budget tree at 100,000 rows: roll-ups against SQLite, reading against bare calamine."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import xlsxwriter

from bench.ukur import Hasil, bandingkan
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    SubKegiatanTahun,
)

TAHUN = 2024
BARIS = 100_000
_UNIT = 100
_KELOMPOK = (
    *("", "unit", "unit, program", "unit, program, kegiatan"),
    *("program", "program, kegiatan", "program, kegiatan, sub", "sasaran"),
)
Polos = tuple[str, str, str, str, str, int, int]
"""A row as a table has it: unit, program, kegiatan, sub, sasaran, pagu, realisasi."""


def pohon(banyak: int) -> tuple[BukuKantor, list[Polos]]:
    """A book with so many rows, and the same rows flat; every run gives the same."""
    acak = random.Random(1)  # noqa: S311 - the same figures every time

    def kunci() -> str:
        return str(uuid.UUID(int=acak.getrandbits(128)))

    program = [Program(id=kunci(), kode=f"7.01.{n:02}", nama="Program") for n in range(4)]
    sub_per_unit = banyak // _UNIT
    kegiatan = [
        Kegiatan(id=kunci(), program_id=program[n % 4].id)
        for n in range(max(1, sub_per_unit // 10))
    ]
    sub = [
        SubKegiatan(id=kunci(), kegiatan_id=kegiatan[n % len(kegiatan)].id, nama="Sub kegiatan")
        for n in range(sub_per_unit)
    ]
    unit = [Unit(id=kunci(), nama=f"Unit {n}") for n in range(_UNIT)]
    dokumen = DokumenAnggaran(id=kunci(), tahun=TAHUN)
    induk = {k.id: k.program_id for k in kegiatan}
    isi: list[Entitas] = [*program, *kegiatan, *sub, *unit, dokumen]
    polos: list[Polos] = []
    for u in unit:
        for s in sub:
            pagu, nyata = acak.randrange(10**12), acak.randrange(10**12)
            isi += _row(kunci, u.id, s.id, dokumen.id, (Sen(pagu), Sen(nyata)))
            milik = induk[s.kegiatan_id]
            polos.append((u.id, milik, s.kegiatan_id, s.id, milik[:1], pagu, nyata))
    acak.shuffle(polos)
    return BukuKantor.of(isi), polos


def _row(
    kunci: Callable[[], str], unit: str, sub: str, dokumen: str, angka: tuple[Sen, Sen]
) -> Iterator[Entitas]:
    baris = SubKegiatanTahun(id=kunci(), tahun=TAHUN, unit_id=unit, sub_kegiatan_id=sub)
    yield baris
    yield PaguSubKegiatan(id=kunci(), baris_id=baris.id, dokumen_id=dokumen, pagu=angka[0])
    bulan = dict.fromkeys(BULAN, angka[1])
    yield BelanjaBulanan(id=kunci(), baris_id=baris.id, **bulan)  # type: ignore[arg-type]


def _roll_up(kantor: BukuKantor) -> float:
    segar = BukuKantor.of(kantor.entitas())  # nothing is kept from the run before
    mulai = time.perf_counter()
    rekap_anggaran(segar, TAHUN).jumlah()
    return time.perf_counter() - mulai


def _group_by(basis: sqlite3.Connection) -> float:
    mulai = time.perf_counter()
    for kolom in _KELOMPOK:
        kelompok = f" GROUP BY {kolom}" if kolom else ""
        pilih = f"{kolom}, " if kolom else ""
        basis.execute(
            f"SELECT {pilih}SUM(pagu), SUM(realisasi), COUNT(pagu), COUNT(realisasi) "  # noqa: S608
            f"FROM baris{kelompok}"
        ).fetchall()
    return time.perf_counter() - mulai


def _table(polos: list[Polos]) -> sqlite3.Connection:
    basis = sqlite3.connect(":memory:")
    basis.execute(
        "CREATE TABLE baris (unit TEXT, program TEXT, kegiatan TEXT, sub TEXT, sasaran TEXT, "
        "pagu INTEGER, realisasi INTEGER)"
    )
    basis.executemany("INSERT INTO baris VALUES (?, ?, ?, ?, ?, ?, ?)", polos)
    return basis


# --- reading --------------------------------------------------------------------------------------

_KEPALA = (
    *("NO", "TAHUN", "KODE URUSAN", "NAMA URUSAN", "KODE SKPD", "NAMA SKPD", "KODE SUB UNIT"),
    *("NAMA SUB UNIT", "KODE BIDANG URUSAN", "NAMA BIDANG URUSAN", "KODE PROGRAM"),
    *("NAMA PROGRAM", "KODE KEGIATAN", "NAMA KEGIATAN", "KODE SUB KEGIATAN"),
    *("NAMA SUB KEGIATAN", "KODE SUMBER DANA", "NAMA SUMBER DANA", "KODE REKENING"),
    *("NAMA REKENING", "PAKET/KELOMPOK", "NAMA PAKET/KELOMPOK", "PAGU"),
)
# VmHWM and not ru_maxrss: a child inherits the latter from the process that started it.
_BERSAMA = """
import re, sys, time
from pathlib import Path
mulai = time.perf_counter()
{isi}
selesai = time.perf_counter() - mulai
puncak = re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())
print(selesai, int(puncak[1]) / 1024)
"""
_POLOS = _BERSAMA.format(
    isi="import python_calamine\n"
    "python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()"
)
_KITA = _BERSAMA.format(
    isi="from lkjip_desktop.exchange.sipd import Konteks, read_anggaran\n"
    "hasil = read_anggaran(Path(sys.argv[1]), Konteks(skpd='7.01.0.00.0.00.07.0000'))\n"
    "assert hasil.dihitung == 2000, hasil"
)


def write_rekap5(path: Path, banyak: int) -> None:
    """A whole kabupaten's Rekap 5: fifty offices, one of which is read."""
    with xlsxwriter.Workbook(path) as buku:
        lembar = buku.add_worksheet()
        lembar.write_row(0, 0, _KEPALA)
        for n in range(banyak):
            kantor, unit, sub = n // (banyak // 50), n % 6, n % 40
            skpd = f"7.01.0.00.0.00.{kantor:02}"
            lembar.write_row(
                n + 1,
                0,
                (
                    *(n + 1, TAHUN, "7.01", "KECAMATAN", f"{skpd}.0000", f"Kecamatan {kantor}"),
                    *(f"{skpd}.{unit:04}", f"Unit {unit}", "7.01", "Kecamatan", "7.01.01"),
                    *("PROGRAM PENUNJANG", "7.01.01.2.01", "Perencanaan"),
                    *(f"7.01.01.2.01.{sub:04}", f"Sub {sub}", "1.1", "PAD"),
                    *(f"5.1.02.01.01.{n % 999:04}", "Belanja Alat", "[#] Paket", "Paket", n * 1e3),
                ),
            )


def _process(kode: str, path: Path) -> tuple[float, float]:
    """Seconds and megabytes of a process of its own."""
    keluar = subprocess.run(
        [sys.executable, "-c", kode, str(path)], check=True, capture_output=True, text=True
    ).stdout.split()
    return float(keluar[0]), float(keluar[1])


def ukur() -> list[Hasil]:
    """Roll-ups and how they grow; reading and its memory (on Linux, which tells the peak)."""
    kantor, polos = pohon(BARIS)
    basis = _table(polos)
    kita, lain = bandingkan(lambda: _roll_up(kantor), lambda: _group_by(basis), 5)
    separuh, _ = pohon(BARIS // 2)
    besar, kecil = bandingkan(lambda: _roll_up(kantor), lambda: _roll_up(separuh), 5)
    hasil = [
        Hasil("roll-ups of 100,000 rows against SQLite's GROUP BYs", kita, lain, 0.5, "ms"),
        Hasil("the same against twice 50,000 rows (linear)", besar, 2 * kecil, 1.5, "ms"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rekap5.xlsx"
        write_rekap5(path, BARIS)
        memori: list[tuple[float, float]] = []

        def baca() -> float:
            memori.append(_process(_KITA, path))
            return memori[-1][0]

        def polos_saja() -> float:
            memori.append(_process(_POLOS, path))
            return memori[-1][0]

        kita, lain = bandingkan(baca, polos_saja, 3)
        hasil += [
            Hasil("reading a Rekap 5 of 100,000 rows against bare calamine", kita, lain, 1.6),
            Hasil("peak memory of both", memori[-2][1], memori[-1][1], 2.5, "MB"),
        ]
    return hasil
