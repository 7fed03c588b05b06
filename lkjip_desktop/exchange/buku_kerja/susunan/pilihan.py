"""The words of the choices: what a drop-down list offers for each value."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from lkjip_desktop.exchange.buku_kerja.susunan.kolom import TIDAK, YA, Kolom, Rupa
from lkjip_desktop.kinerja.bukti import Periode
from lkjip_desktop.kinerja.instansi import JenisUnit, PeranJabatan, StatusJabatan
from lkjip_desktop.kinerja.pengukuran import StatusRealisasi
from lkjip_desktop.kinerja.perencanaan import Arah, JenisLembar, Rumus
from lkjip_desktop.kinerja.rincian_anggaran import Deret, JenisDokumen
from lkjip_desktop.kinerja.terbilang import Ejaan

KATA: Final[Mapping[type[StrEnum], Mapping[StrEnum, str]]] = {
    Ejaan: {Ejaan.MILIAR: "Miliar", Ejaan.MILYAR: "Milyar"},
    JenisUnit: {JenisUnit.KECAMATAN: "Kecamatan", JenisUnit.KELURAHAN: "Kelurahan"},
    PeranJabatan: {
        PeranJabatan.KEPALA_DAERAH: "Kepala daerah",
        PeranJabatan.KEPALA_PERANGKAT: "Kepala perangkat daerah",
        PeranJabatan.LAINNYA: "Lainnya",
    },
    StatusJabatan: {
        StatusJabatan.DEFINITIF: "Definitif",
        StatusJabatan.PLT: "Plt.",
        StatusJabatan.PLH: "Plh.",
        StatusJabatan.PJ: "Pj.",
    },
    Arah: {
        Arah.NAIK: "Naik",
        Arah.TURUN: "Turun",
        Arah.RENTANG: "Rentang",
        Arah.PREDIKAT: "Predikat",
    },
    Rumus: {Rumus.BAKU: "Baku", Rumus.PEMBAGIAN: "Pembagian"},
    StatusRealisasi: {
        StatusRealisasi.BELUM: "Belum diaudit",
        StatusRealisasi.AUDIT: "Sudah diaudit",
    },
    Periode: {
        Periode.TAHUN: "Setahun",
        Periode.TW1: "Triwulan I",
        Periode.TW2: "Triwulan II",
        Periode.TW3: "Triwulan III",
        Periode.TW4: "Triwulan IV",
    },
    JenisDokumen: {jenis: jenis.sebutan for jenis in JenisDokumen},
    Deret: {Deret.REALISASI: "Realisasi", Deret.SETORAN: "Setoran", Deret.KAS: "Anggaran kas"},
    JenisLembar: {jenis: jenis.nama for jenis in JenisLembar},
}


def choices(kolom: Kolom) -> tuple[str, ...]:
    """What the drop-down list of a column offers; empty where it has none of its own."""
    if kolom.rupa is Rupa.YA_TIDAK:
        return YA, TIDAK
    if kolom.pilihan is None:
        return ()
    return tuple(KATA[kolom.pilihan][n] for n in kolom.pilihan if n not in kolom.kecuali)


def from_word(pilihan: type[StrEnum], teks: str) -> StrEnum | None:
    """The choice that a person typed, small or large letters and a final dot aside."""
    dicari = _plain(teks)
    return next((n for n in pilihan if dicari in {_plain(KATA[pilihan][n]), _plain(n.value)}), None)


def _plain(teks: str) -> str:
    return " ".join(teks.replace("_", " ").split()).rstrip(".").casefold()
