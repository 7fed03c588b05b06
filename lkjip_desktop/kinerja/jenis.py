"""The kinds of entity of a file, in the order in which references allow them to be written."""

from __future__ import annotations

import re
from typing import Final

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.impor import ImporAnggaran, TataLetakTabel
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, MasaJabatan, Pejabat, Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    LembarTahun,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TargetRkt,
    TingkatPredikat,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)

JENIS: dict[str, type[Entitas]] = {
    kelas.__name__: kelas
    for kelas in (
        Instansi,
        Unit,
        Pejabat,
        Jabatan,
        MasaJabatan,
        Renstra,
        Misi,
        Tujuan,
        Sasaran,
        TingkatPredikat,
        Indikator,
        TargetRenstra,
        TahunKerja,
        TargetRkt,
        LembarTahun,
        Program,
        ProgramTahun,
        Kegiatan,
        SubKegiatan,
        SumberDana,
        DokumenAnggaran,
        SubKegiatanTahun,
        PaguSubKegiatan,
        PaguSumberDana,
        BelanjaBulanan,
        PerjanjianKinerja,
        PkIndikator,
        PkProgram,
        RealisasiIndikator,
        RincianRealisasi,
        EvaluasiAkip,
        BuktiDukung,
        DokumenTetap,
        Pindaian,
        ImporAnggaran,
        TataLetakTabel,
    )
}
"""Every kind by its name. A referenced kind stands before the kinds that refer to it."""

MILIK_TAHUN: Final = (
    PerjanjianKinerja,
    ProgramTahun,
    DokumenAnggaran,
    SubKegiatanTahun,
    ImporAnggaran,
    LembarTahun,
    BuktiDukung,
    DokumenTetap,
)
"""Kinds of row that exist only in a year of work; targets and results exist before it, too."""

_SINGKATAN: Final = {"Pk": "PK", "Rkt": "RKT", "Akip": "AKIP"}


def sebutan(jenis: str) -> str:
    """A kind as people call it: PkIndikator → "PK indikator", TargetRkt → "target RKT"."""
    kata = re.findall("[A-Z][a-z]*", jenis)
    return " ".join(_SINGKATAN.get(k, k.lower()) for k in kata)
