"""The sums of the budget tree: exact, both ways, blank where a part is blank."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Instansi, Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.kinerja.pohon_anggaran import Kunci, PohonAnggaran, Tingkat
from lkjip_desktop.kinerja.rekap_anggaran import (
    bulan_terakhir,
    pagu_berlaku,
    pohon_anggaran,
    program_tahun,
    rekap_anggaran,
    setoran,
)
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    SubKegiatanTahun,
    bulan_terisi,
    kas_sampai,
    sampai_bulan,
)
from tests.kinerja.pohon_acak import (
    TAHUN,
    deret_polos,
    pagu_polos,
    pohon_acak,
    realisasi_polos,
)

BULAN_DIMINTA = st.none() | st.integers(1, 12)


def di_bawah(kantor: BukuKantor, kunci: Kunci) -> list[SubKegiatanTahun]:
    """The rows below a node, by looking at each."""
    unit_id, simpul = kunci
    hasil = []
    for baris in kantor.where(SubKegiatanTahun, "tahun", TAHUN):
        kegiatan = kantor.get(Kegiatan, kantor.get(SubKegiatan, baris.sub_kegiatan_id).kegiatan_id)
        leluhur = {baris.sub_kegiatan_id, kegiatan.id, kegiatan.program_id, None}
        if unit_id in {None, baris.unit_id} and simpul in leluhur:
            hasil.append(baris)
    return hasil


def jumlah_polos(nilai: Iterable[Sen | None]) -> Sen | None:
    semua = list(nilai)
    return None if None in semua else Sen(sum(n or 0 for n in semua))


@given(pohon_acak(), BULAN_DIMINTA)
def test_setiap_simpul_adalah_jumlah_barisnya(kantor: BukuKantor, bulan: int | None) -> None:
    rekap = rekap_anggaran(kantor, TAHUN, bulan)
    simpul = (*rekap.pohon.menurut_unit, *rekap.pohon.menurut_program)
    terlalu_lanjut = bulan is not None and bulan > bulan_terakhir(kantor, TAHUN)
    for satu in simpul:
        baris = [satu.baris] if satu.baris else di_bawah(kantor, satu.kunci)
        pagu = {b.id: pagu_polos(kantor, b.id) for b in baris}
        nyata = {
            b.id: None if terlalu_lanjut else realisasi_polos(kantor, b.id, bulan or 12)
            for b in baris
        }
        kosong = [b.id for b in baris if nyata[b.id] is None and pagu[b.id] != 0]
        milik = rekap.milik(satu)
        assert milik.pagu == jumlah_polos(pagu.values())
        assert milik.tanpa_pagu == list(pagu.values()).count(None)
        assert milik.tanpa_realisasi == len(kosong)
        if not satu.baris:
            harap = None if kosong else sum(n or 0 for n in nyata.values())
            assert milik.realisasi == harap
        else:
            assert milik.realisasi == nyata[satu.baris.id]


@given(pohon_acak())
def test_setiap_baris_ada_sekali_pada_kedua_arah(kantor: BukuKantor) -> None:
    pohon = pohon_anggaran(kantor, TAHUN)
    milik = sorted(b.id for b in kantor.where(SubKegiatanTahun, "tahun", TAHUN))
    for arah in (pohon.menurut_unit, pohon.menurut_program):
        assert sorted(s.baris.id for s in arah if s.baris) == milik
        atas = [(s.tingkat, s.kunci) for s in arah if not s.baris]
        assert len(set(atas)) == len(atas)
        assert arah[0].tingkat is Tingkat.SELURUH


@given(pohon_acak(), st.integers(1, 12))
def test_anggaran_kas_dijumlah_per_bulan(kantor: BukuKantor, bulan: int) -> None:
    rekap = rekap_anggaran(kantor, TAHUN, bulan)
    for satu in rekap.pohon.menurut_unit:
        if satu.baris:
            isi = deret_polos(kantor, satu.baris.id, Deret.KAS)[:bulan]
            assert rekap.milik(satu).kas == jumlah_polos(isi)


@given(pohon_acak(), st.integers(0, 3))
def test_pagu_menurut_dokumen_mengabaikan_yang_sesudahnya(kantor: BukuKantor, ke: int) -> None:
    pohon = pohon_anggaran(kantor, TAHUN)
    dokumen = {d.id for d in kantor.all_of(DokumenAnggaran) if d.ke <= ke}
    sampai = BukuKantor.of(
        e for e in kantor.entitas() if not isinstance(e, PaguSubKegiatan) or e.dokumen_id in dokumen
    )
    nilai = dict(zip((b.id for b in pohon.baris), pagu_berlaku(kantor, pohon, ke), strict=True))
    berisi = any(pagu_polos(sampai, kunci) is not None for kunci in nilai)
    for kunci, ada in nilai.items():
        polos = pagu_polos(sampai, kunci)
        kemudian = berisi and polos is None and pagu_polos(kantor, kunci) is not None
        assert ada == (0 if kemudian else polos)  # what only a later one brings was not there


@given(pohon_acak(), st.data())
def test_sesudah_perubahan_sama_dengan_dari_awal(kantor: BukuKantor, data: st.DataObject) -> None:
    """What a book keeps of its tree never outlives an edit."""
    rekap_anggaran(kantor, TAHUN)
    program_tahun(kantor, TAHUN)
    semua = [e for e in kantor.entitas() if isinstance(e, (PaguSubKegiatan, BelanjaBulanan))]
    if not semua:
        return
    lama = data.draw(st.sampled_from(semua))
    baru = (
        replace(lama, pagu=Sen(7))
        if isinstance(lama, PaguSubKegiatan)
        else replace(lama, des=Sen(7))
    )
    sesudah = kantor.terapkan(
        Perubahan("ubah", (Ubahan(type(lama).__name__, lama.id, lama, baru),))
    )
    dari_awal = BukuKantor.of(sesudah.entitas())
    assert program_tahun(sesudah, TAHUN) == program_tahun(dari_awal, TAHUN)
    kini, segar = rekap_anggaran(sesudah, TAHUN), rekap_anggaran(dari_awal, TAHUN)
    for satu in segar.pohon.menurut_unit:
        assert kini.milik(satu) == segar.milik(satu)


# --- one by one ----------------------------------------------------------------------------------


def baris(nomor: int, unit: str = "u", sub: str = "s", tahun: int = TAHUN) -> SubKegiatanTahun:
    return SubKegiatanTahun(
        id=f"b{nomor}", urutan=nomor, tahun=tahun, unit_id=unit, sub_kegiatan_id=sub
    )


DASAR = (
    *(Unit(id=f"u{n}", urutan=n, nama=f"Kelurahan {n}") for n in range(5)),
    Unit(id="u", urutan=9),
    Program(id="p", nama="Program P"),
    Kegiatan(id="k", program_id="p", nama="Kegiatan K"),
    SubKegiatan(id="s", kegiatan_id="k", nama="Pembinaan Keluarga"),
    *(
        DokumenAnggaran(id=f"d{n}", tahun=TAHUN, ke=n, jenis=jenis)
        for n, jenis in enumerate(JenisDokumen)
    ),
)


def pagu(baris_id: str, ke: int, nilai: int | None) -> PaguSubKegiatan:
    isi = None if nilai is None else Sen(nilai)
    return PaguSubKegiatan(id=f"{baris_id}-{ke}", baris_id=baris_id, dokumen_id=f"d{ke}", pagu=isi)


def test_lima_baris_bernama_sama_dihitung_lima() -> None:
    lima = [baris(n, f"u{n}") for n in range(5)]
    kantor = BukuKantor.of((*DASAR, *lima, *(pagu(b.id, 0, 50_000_000_00) for b in lima)))
    rekap = rekap_anggaran(kantor, TAHUN)
    assert rekap.jumlah().pagu == 250_000_000_00
    assert [s.nama for s in rekap.pohon.menurut_unit if s.baris] == ["Pembinaan Keluarga"] * 5
    assert rekap.jumlah((None, "s")).pagu == 250_000_000_00


@pytest.mark.parametrize(
    ("nilai", "berlaku"),
    [
        ((100, None, None), 100),
        ((100, None, 0), 0),  # a revision to 0 is stored as 0
        ((100, 40, None), 40),  # a Pergeseran that the DPPA does not repeat
        ((None, None, None), None),
    ],
)
def test_pagu_yang_berlaku(nilai: tuple[int | None, ...], berlaku: int | None) -> None:
    isi = (pagu("b0", ke, n) for ke, n in enumerate(nilai))
    kantor = BukuKantor.of((*DASAR, baris(0), *isi))
    assert rekap_anggaran(kantor, TAHUN).jumlah().pagu == berlaku


def test_pagu_nol_tidak_perlu_realisasi_dan_kosong_bukan_nol() -> None:
    dua = (*DASAR, baris(0), baris(1, "u0"), pagu("b0", 0, 0), pagu("b1", 0, 10))
    nyata = BelanjaBulanan(id="r", baris_id="b1", des=Sen(4))
    rekap = rekap_anggaran(BukuKantor.of((*dua, nyata)), TAHUN)
    assert (rekap.jumlah().pagu, rekap.jumlah().realisasi) == (10, 4)
    belum = rekap_anggaran(BukuKantor.of(dua), TAHUN).jumlah()
    assert (belum.pagu, belum.realisasi, belum.tanpa_realisasi) == (10, None, 1)


def test_kumulatif_bertahan_sampai_bulan_terakhir_yang_diketahui() -> None:
    dua = (*DASAR, baris(0), baris(1, "u0"), pagu("b0", 0, 9), pagu("b1", 0, 9))
    nyata = (
        BelanjaBulanan(id="r0", baris_id="b0", jan=Sen(1), mar=Sen(3)),
        BelanjaBulanan(id="r1", baris_id="b1", jan=Sen(10), feb=Sen(20), mei=Sen(50)),
    )
    kantor = BukuKantor.of((*dua, *nyata))
    assert bulan_terakhir(kantor, TAHUN) == 5
    assert [rekap_anggaran(kantor, TAHUN, b).jumlah().realisasi for b in (1, 2, 3, 4, 5, 6)] == [
        *(11, 21, 23, 23, 53, None)
    ]
    assert rekap_anggaran(kantor, TAHUN).jumlah().realisasi == 53


def test_setoran_mengurangi_realisasi_dan_terlihat_tersendiri() -> None:
    isi = (
        *(*DASAR, baris(0), pagu("b0", 0, 100)),
        BelanjaBulanan(id="r", baris_id="b0", jan=Sen(60), mar=Sen(80)),
        BelanjaBulanan(id="s1", baris_id="b0", deret=Deret.SETORAN, feb=Sen(5)),
    )
    kantor = BukuKantor.of(isi)
    assert [rekap_anggaran(kantor, TAHUN, b).jumlah().realisasi for b in (1, 2, 3)] == [60, 55, 75]
    assert setoran(kantor, pohon_anggaran(kantor, TAHUN)) == [5]


@pytest.mark.parametrize(
    ("isi", "terisi", "april", "kas_februari"),
    [
        ({}, 0, None, None),
        ({"jan": 100, "mar": 250}, 3, 250, None),
        ({"jan": 100, "feb": 0}, 2, 0, 100),
        ({"mei": 7}, 5, None, None),
    ],
)
def test_bulan(
    isi: dict[str, int], terisi: int, april: int | None, kas_februari: int | None
) -> None:
    bulan: dict[str, Any] = {nama: Sen(nilai) for nama, nilai in isi.items()}
    satu = BelanjaBulanan(id="x", baris_id="b", **bulan)
    assert bulan_terisi(satu) == terisi
    assert sampai_bulan(satu, 4) == april
    assert kas_sampai(satu, 2) == kas_februari


# --- the programmes of a year --------------------------------------------------------------------

KETIK = ProgramTahun(id="pt", tahun=TAHUN, program_id="p", pagu=Sen(1), realisasi=Sen(1))
LAIN = (
    Program(id="q", nama="Program Q"),
    Kegiatan(id="l", program_id="q"),
    SubKegiatan(id="m", kegiatan_id="l"),
)


def test_tanpa_pohon_angka_program_seperti_diketik() -> None:
    lampau = baris(0, tahun=TAHUN - 1)
    assert program_tahun(BukuKantor.of((*DASAR, KETIK, lampau)), TAHUN) == (KETIK,)


def test_dengan_pohon_angka_program_dari_barisnya() -> None:
    isi = (*DASAR, KETIK, baris(0), pagu("b0", 0, 10))
    nyata = BelanjaBulanan(id="r", baris_id="b0", nov=Sen(4))
    (satu,) = program_tahun(BukuKantor.of((*isi, nyata)), TAHUN)
    assert satu == replace(KETIK, pagu=Sen(10), realisasi=Sen(4))


def test_program_pohon_yang_belum_terdaftar_ikut_tanpa_sasaran() -> None:
    isi = (*DASAR, *LAIN, KETIK, baris(0), baris(1, sub="m"), pagu("b1", 0, 8))
    _, satu = program_tahun(BukuKantor.of(isi), TAHUN)
    asing = with_natural_id(ProgramTahun, tahun=TAHUN, program_id="q")
    assert satu == replace(asing, pagu=Sen(8))


def test_program_tanpa_baris_tidak_memakai_angka_ketikan() -> None:
    """Else the sum of the programmes would be another than that of the table."""
    lepas = ProgramTahun(id="lepas", tahun=TAHUN, program_id="q", pagu=Sen(5), realisasi=Sen(5))
    isi = (*DASAR, *LAIN, KETIK, lepas, baris(0), pagu("b0", 0, 10))
    kini: Callable[[str], ProgramTahun] = {
        p.id: p for p in program_tahun(BukuKantor.of(isi), TAHUN)
    }.__getitem__
    assert (kini("pt").pagu, kini("lepas").pagu, kini("lepas").realisasi) == (10, None, None)


def test_simpul_berurutan_menurut_baris_pertamanya() -> None:
    isi = (*DASAR, *LAIN, baris(3, "u1"), baris(1, "u1", "m"), baris(2, "u0"), baris(0, "u"))
    pohon = PohonAnggaran(BukuKantor.of(isi), TAHUN)
    unit = [s.kunci[0] for s in pohon.menurut_unit if s.tingkat is Tingkat.UNIT]
    assert unit == ["u0", "u1", "u"]
    program = [s.kunci for s in pohon.menurut_unit if s.tingkat is Tingkat.PROGRAM]
    assert program == [("u0", "p"), ("u1", "q"), ("u1", "p"), ("u", "p")]


def test_nama_dan_kode_kantor_pada_pohon_mengikuti_instansi() -> None:
    lama = Instansi(id="x", nama="Kecamatan Lama", kode_skpd="7.01")
    kantor = BukuKantor.of([lama])
    pohon_anggaran(kantor, TAHUN)
    baru = replace(lama, nama="Kecamatan Baru", kode_skpd="9.99")
    kantor = kantor.terapkan(Perubahan("", (Ubahan("Instansi", "x", lama, baru),)))
    kini = pohon_anggaran(kantor, TAHUN)
    assert [(s.kode, s.nama) for s in kini.menurut_program] == [("9.99", "Kecamatan Baru")]
