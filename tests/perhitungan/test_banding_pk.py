"""An agreement beside another one: what stays, changes, comes and goes."""

from dataclasses import replace
from decimal import Decimal

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.perencanaan import TargetRenstra, TargetRkt
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.perhitungan import banding_pk
from lkjip_desktop.perhitungan.banding_pk import Banding, Beda
from tests.perhitungan.kantor_rapi import RAPI, Ubah, terapkan
from tests.perhitungan.rakitan import TAHUN

MURNI = RAPI.all_of(PerjanjianKinerja)[0]
SATU = replace(MURNI, id="pk1", perubahan_ke=1)
IKM, PERSEN = (p.indikator_id for p in RAPI.where(PkIndikator, "pk_id", MURNI.id))
PROGRAM = [p.program_id for p in RAPI.where(PkProgram, "pk_id", MURNI.id)]


def _perubahan(_: BukuKantor) -> list[tuple[type, str, object]]:
    """A first target of 90, the second indicator gone; the last programme gone, another come."""
    isi = [
        SATU,
        PkIndikator(id="i", pk_id="pk1", indikator_id=IKM, target=Decimal(90)),
        Program(id="baru", nama="Program Lain"),
        *(
            replace(p, id=f"1{p.id}", pk_id="pk1")
            for p in RAPI.where(PkProgram, "pk_id", MURNI.id)[:2]
        ),
        PkProgram(id="p", pk_id="pk1", program_id="baru", anggaran=Sen(100), urutan=9),
    ]
    return [(type(e), e.id, e) for e in isi]


PERUBAHAN: Ubah = _perubahan  # type: ignore[assignment]
BUKU = BukuKinerja(terapkan(RAPI, PERUBAHAN), TAHUN)


def test_target_dibandingkan_menurut_indikator() -> None:
    dasar = banding_pk.from_pk(BUKU, MURNI)
    target = banding_pk.targets(BUKU, SATU)
    assert dasar.nama == "PK 2024"
    assert banding_pk.rows(dasar, dasar.target, target) == (IKM, PERSEN)
    ikm = Banding.of(IKM, dasar.target, target)
    assert (ikm.lama, ikm.baru, ikm.beda) == (Decimal("88.31"), Decimal(90), Beda.BERUBAH)
    assert Banding.of(PERSEN, dasar.target, target).beda is Beda.KELUAR


def test_program_yang_tetap_masuk_dan_keluar() -> None:
    dasar = banding_pk.from_pk(BUKU, MURNI)
    anggaran = banding_pk.amounts(BUKU, SATU)
    rows = banding_pk.rows(dasar, dasar.anggaran, anggaran)
    assert rows == (*PROGRAM[:2], "baru", PROGRAM[2])
    beda = [Banding.of(k, dasar.anggaran, anggaran).beda for k in rows]
    assert beda == [Beda.TETAP, Beda.TETAP, Beda.BARU, Beda.KELUAR]


def test_rkt_dan_pagu_tidak_mengeluarkan_baris() -> None:
    dasar = banding_pk.from_rkt(BUKU)
    assert (dasar.nama, dasar.nama_anggaran) == ("RKT 2024", "Pagu berlaku")
    assert banding_pk.rows(dasar, dasar.target, banding_pk.targets(BUKU, SATU)) == (IKM,)
    assert dasar.target[IKM] == Decimal("88.31")


def test_baris_yang_tidak_dikenal_tidak_berbeda() -> None:
    assert Banding.of("x", {}, {}).beda is Beda.TETAP


def test_jumlah_menunggu_semua_anggaran() -> None:
    assert banding_pk.total({"a": Sen(1), "b": Sen(2)}) == Sen(3)
    assert banding_pk.total({"a": Sen(1), "b": None}) is None
    assert banding_pk.total({}) is None


def test_rkt_yang_dibandingkan_mengikuti_setiap_target_yang_diubah() -> None:
    """What is remembered of the RKT is forgotten with each kind that it follows from."""
    kantor = BUKU.kantor
    for satu in (
        TargetRkt(id="baru", indikator_id=IKM, tahun=TAHUN, target=Decimal(1)),
        replace(kantor.where(TargetRenstra, "indikator_id", PERSEN)[0], tahun=TAHUN, target=None),
    ):
        banding_pk.from_rkt(BukuKinerja(kantor, TAHUN))  # it is remembered with the book
        lama = kantor.find(type(satu), satu.id)
        kantor = kantor.terapkan(Perubahan("", (Ubahan(type(satu).__name__, satu.id, lama, satu),)))
        segar = BukuKantor.of(kantor.entitas())
        assert banding_pk.from_rkt(BukuKinerja(kantor, TAHUN)) == banding_pk.from_rkt(
            BukuKinerja(segar, TAHUN)
        )
