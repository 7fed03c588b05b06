"""Random entities with few keys, so that they meet each other: books of any content."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import (
    Jabatan,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    StatusJabatan,
    Unit,
)
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    JenisLembar,
    LembarTahun,
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
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    SubKegiatanTahun,
)
from tests.perhitungan.rakitan import ATURAN, ATURAN_JSON, KERANGKA, TAHUN

INDIKATOR, SASARAN, PROGRAM, PK = ("i0", "i1", "i2"), ("s1", "s2", "s3"), ("p0", "p1"), ("k0", "k1")
KEGIATAN, SUB, BARIS, DOKUMEN = ("kg0", "kg1"), ("sb0", "sb1"), ("br0", "br1"), ("d0", "d1")
angka = st.none() | st.decimals("-5", "300", places=2)
sen = st.none() | st.integers(0, 500).map(Sen)
hari = st.none() | st.dates(date(TAHUN - 2, 1, 1), date(TAHUN + 1, 12, 31))
satu_dari = st.sampled_from


def _aturan_lain() -> list[str]:
    """The rules of a new year, and such as differ in one thing that a figure may follow from."""
    nko, nol = ATURAN.nko, Decimal(100)
    koreksi = tuple((kode, persen + 1) for kode, persen in nko.koreksi)
    lain = [
        replace(ATURAN, nko=replace(nko, koreksi=koreksi)),
        replace(ATURAN, nko=replace(nko, koreksi=koreksi[:2])),
        replace(ATURAN, nko=replace(nko, batas=Decimal(90))),
        replace(ATURAN, nko=replace(nko, pita=ATURAN.capaian)),
        replace(ATURAN, akip=ATURAN.capaian),
        replace(ATURAN, capaian=nko.pita),
        replace(ATURAN, capaian_turun_nol=None if ATURAN.capaian_turun_nol == nol else nol),
    ]
    return [ATURAN_JSON, *map(aturan_to_json, lain)]


ATURAN_LAIN = _aturan_lain()


def entitas_acak() -> st.SearchStrategy[Entitas]:
    """An entity with one of a few keys, so that edits meet what is already there."""
    urutan = st.integers(0, 2)
    tahun = st.integers(TAHUN - 1, TAHUN)
    semua: list[st.SearchStrategy[Entitas]] = [
        st.builds(
            Indikator,
            id=satu_dari(INDIKATOR),
            urutan=urutan,
            sasaran_id=satu_dari(SASARAN),
            arah=satu_dari([Arah.NAIK, Arah.TURUN]),
            satuan=satu_dari(["%", "kasus"]),
        ),
        st.builds(
            TargetRenstra,
            id=satu_dari("ab"),
            indikator_id=satu_dari(INDIKATOR),
            tahun=tahun,
            target=angka,
        ),
        st.builds(
            TargetRkt,
            id=satu_dari("ab"),
            indikator_id=satu_dari(INDIKATOR),
            tahun=tahun,
            target=angka,
        ),
        st.builds(
            PerjanjianKinerja,
            id=satu_dari(PK),
            tahun=tahun,
            perubahan_ke=st.integers(0, 1),
            jabatan_id=satu_dari([None, "camat", "lain"]),
            nomor=satu_dari(["", "1"]),
            tanggal=hari,
        ),
        st.builds(
            PkIndikator,
            id=satu_dari("abc"),
            pk_id=satu_dari(PK),
            indikator_id=satu_dari(INDIKATOR),
            target=angka,
        ),
        st.builds(
            RealisasiIndikator,
            id=satu_dari(["re0", "re1", "re2"]),
            indikator_id=satu_dari(INDIKATOR),
            tahun=tahun,
            nilai=angka,
            pembilang=angka,
            capaian_operator=angka,
            alasan_operator=satu_dari(["", "ada"]),
        ),
        st.builds(
            RincianRealisasi,
            id=satu_dari("ab"),
            realisasi_id=satu_dari(["re0", "re1"]),
            unit_id=st.just("u"),
            pembilang=angka,
            penyebut=angka,
        ),
        st.builds(Program, id=satu_dari(PROGRAM), nama=satu_dari("xy")),
        st.builds(
            ProgramTahun,
            id=satu_dari("abc"),
            urutan=urutan,
            tahun=tahun,
            program_id=satu_dari(PROGRAM),
            sasaran_id=satu_dari([None, *SASARAN]),
            pagu=sen,
            realisasi=sen,
        ),
        st.builds(
            PkProgram,
            id=satu_dari("ab"),
            pk_id=satu_dari(PK),
            program_id=satu_dari(PROGRAM),
            anggaran=sen,
        ),
        *_pohon_acak(),
        st.builds(EvaluasiAkip, id=satu_dari("ab"), tahun=tahun, nilai=angka),
        st.builds(Sasaran, id=st.just("s3"), urutan=urutan, tujuan_id=satu_dari(["tj", "tj2"])),
        st.builds(Tujuan, id=st.just("tj2"), urutan=urutan, renstra_id=satu_dari(["r", "r2"])),
        st.builds(Renstra, id=st.just("r"), tahun_awal=st.integers(2020, 2025), tahun_akhir=tahun),
        st.builds(
            TahunKerja,
            id=st.just("t"),
            tahun=st.just(TAHUN),
            renstra_id=satu_dari(["r", None]),
            aturan=satu_dari(ATURAN_LAIN),
        ),
        st.builds(
            Jabatan, id=st.just("lain"), urutan=st.integers(-1, 1), peran=satu_dari(PeranJabatan)
        ),
        st.builds(TingkatPredikat, id=st.just("tp"), angka=angka),
        st.builds(Pejabat, id=st.just("pj"), nama=satu_dari(["", "x"]), nip=satu_dari(["", "1"])),
        st.builds(
            MasaJabatan,
            id=satu_dari("ab"),
            pejabat_id=st.just("pj"),
            jabatan_id=satu_dari(["camat", "lain"]),
            mulai=hari,
            selesai=hari,
            status=satu_dari(StatusJabatan),
        ),
        st.builds(
            LembarTahun,
            id=satu_dari("ab"),
            tahun=tahun,
            lembar=satu_dari(JenisLembar),
            tanggal=hari,
            jabatan_id=satu_dari([None, "camat", "lain"]),
        ),
    ]
    return st.one_of(semua)


def _pohon_acak() -> list[st.SearchStrategy[Entitas]]:
    """Rows of the budget tree and their figures; what they refer to stays (TETAP)."""
    return [
        st.builds(
            SubKegiatanTahun,
            id=satu_dari(BARIS),
            tahun=st.integers(TAHUN - 1, TAHUN),
            unit_id=st.just("u"),
            sub_kegiatan_id=satu_dari(SUB),
        ),
        st.builds(
            PaguSubKegiatan,
            id=satu_dari("abc"),
            baris_id=satu_dari(BARIS),
            dokumen_id=satu_dari(DOKUMEN),
            pagu=sen,
        ),
        st.builds(
            BelanjaBulanan,
            id=satu_dari("abc"),
            baris_id=satu_dari(BARIS),
            deret=satu_dari(Deret),
            jan=sen,
            des=sen,
        ),
        st.builds(
            DokumenAnggaran, id=satu_dari(DOKUMEN), tahun=st.just(TAHUN), ke=st.integers(0, 2)
        ),
        st.builds(Kegiatan, id=satu_dari(KEGIATAN), program_id=satu_dari(PROGRAM)),
        st.builds(SubKegiatan, id=satu_dari(SUB), kegiatan_id=satu_dari(KEGIATAN)),
    ]


# What other entities refer to stays; the database would refuse to remove it.
TETAP = (
    *KERANGKA,
    Renstra(id="r2"),
    Tujuan(id="tj2", renstra_id="r2"),
    Sasaran(id="s3", tujuan_id="tj2"),
    Jabatan(id="lain"),
    Pejabat(id="pj"),
    Unit(id="u"),
    *(Indikator(id=i, sasaran_id="s1") for i in INDIKATOR),
    *(Program(id=p) for p in PROGRAM),
    *(Kegiatan(id=k, program_id="p0") for k in KEGIATAN),
    *(SubKegiatan(id=k, kegiatan_id="kg0") for k in SUB),
    *(DokumenAnggaran(id=d, tahun=TAHUN) for d in DOKUMEN),
    *(SubKegiatanTahun(id=b, tahun=1, unit_id="u", sub_kegiatan_id="sb0") for b in BARIS),
    *(PerjanjianKinerja(id=k, jabatan_id="camat") for k in PK),
    *(RealisasiIndikator(id=r, indikator_id="i0") for r in ("re0", "re1")),
)
