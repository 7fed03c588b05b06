"""Rows of the budget tree: added, named, ordered, moved and merged, each one step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lkjip_desktop.actions import rincian
from lkjip_desktop.actions.nomenklatur import candidates
from lkjip_desktop.actions.rincian_baris import (
    SubBaru,
    add_sub,
    move_node,
    move_to_kegiatan,
    move_to_unit,
)
from lkjip_desktop.actions.rincian_gabung import CaraGabung, RencanaGabung, plan_merge
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi, JenisUnit, Unit
from lkjip_desktop.kinerja.nilai_anggaran import bagian_berlaku
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.pohon_anggaran import PohonAnggaran, Simpul
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from lkjip_desktop.kinerja.temuan import Temuan

TAHUN = 2024
KECAMATAN = Unit(id="u", nama="Kecamatan Contoh", jenis=JenisUnit.KECAMATAN)
BUKUAN = Unit(id="b", nama="Kelurahan Bukuan", urutan=1)
DPA = DokumenAnggaran(id="dpa", tahun=TAHUN)
DPPA = DokumenAnggaran(id="dppa", tahun=TAHUN, ke=1, jenis=JenisDokumen.DPPA)


def baris(nomor: int, sub: str, unit: str = "u") -> SubKegiatanTahun:
    return SubKegiatanTahun(
        id=f"r{nomor}", tahun=TAHUN, unit_id=unit, sub_kegiatan_id=sub, urutan=nomor
    )


def pagu(nomor: int, dokumen: str, nilai: int) -> PaguSubKegiatan:
    return PaguSubKegiatan(
        id=f"p{nomor}{dokumen}", baris_id=f"r{nomor}", dokumen_id=dokumen, pagu=Sen(nilai)
    )


def kantor(*tambahan: Entitas) -> BukuKantor:
    return BukuKantor.of(
        (
            TahunKerja(id="t", tahun=TAHUN),
            *(KECAMATAN, BUKUAN, DPA, DPPA),
            Program(id="p", kode="7.01.01", nama="Program Satu"),
            Kegiatan(id="k", program_id="p", kode="7.01.01.2.01", nama="Kegiatan Satu"),
            Kegiatan(id="l", program_id="p", nama="Kegiatan Dua", urutan=1),
            SubKegiatan(id="s", kegiatan_id="k", kode="7.01.01.2.01.0001", nama="Sub Satu"),
            SubKegiatan(id="q", kegiatan_id="k", nama="Sub Kesatu", urutan=1),
            SubKegiatan(id="m", kegiatan_id="l", nama="Sub Tiga"),
            *(baris(0, "s"), baris(1, "q"), baris(2, "m"), baris(3, "q", "b")),
            *tambahan,
        )
    )


def after(buku: BukuKantor, usul: Usul | Temuan | None) -> BukuKantor:
    assert isinstance(usul, Usul)
    return buku.terapkan(usul.as_perubahan(buku))


def order(buku: BukuKantor, unit: str = "u") -> list[str]:
    return [b.id for b in PohonAnggaran(buku, TAHUN).berurutan if b.unit_id == unit]


def node(buku: BukuKantor, nama: str, unit: str = "u") -> Simpul:
    semua = PohonAnggaran(buku, TAHUN).menurut_unit
    return next(s for s in semua if s.nama == nama and s.unit and s.unit.id == unit)


# --- adding --------------------------------------------------------------------------------------


def test_from_the_catalogue_into_two_units_at_once() -> None:
    buku = kantor()
    calon = next(c for c in candidates(buku) if c.holds("musyawarah kelurahan"))
    assert not calon.milik_kantor
    baru = SubBaru(calon.program, calon.kegiatan, calon.sub_kegiatan)
    hasil = add_sub(buku, TAHUN, [KECAMATAN, BUKUAN], baru)
    assert not isinstance(hasil, Temuan)
    usul, kunci = hasil
    buku = after(buku, usul)
    assert [buku.get(SubKegiatanTahun, k).unit_id for k in kunci] == ["u", "b"]
    (sub,) = [s for s in buku.all_of(SubKegiatan) if s.kode == "7.01.03.2.02.0001"]
    assert buku.get(Kegiatan, sub.kegiatan_id).kode == "7.01.03.2.02"
    lagi = add_sub(buku, TAHUN, [KECAMATAN], baru)
    assert isinstance(lagi, Temuan)
    assert lagi.kode == "rincian.ada"


def test_both_forms_of_a_code_are_one_and_none_is_needed() -> None:
    buku = kantor()
    dua_angka = SubBaru(
        ("7.01.01", "Program"), ("7.01.01.2.01", "K"), ("7.01.01.2.01.01", "Sub Satu")
    )
    hasil = add_sub(buku, TAHUN, [BUKUAN], dua_angka)
    assert not isinstance(hasil, Temuan)
    assert len(after(buku, hasil[0]).all_of(SubKegiatan)) == 3
    bebas = SubBaru(("", "Program Satu"), ("", "Kegiatan Baru"), ("", "Sub Baru"))
    hasil = add_sub(buku, TAHUN, [BUKUAN], bebas)
    assert not isinstance(hasil, Temuan)
    kegiatan = next(k for k in after(buku, hasil[0]).all_of(Kegiatan) if k.nama == "Kegiatan Baru")
    assert kegiatan.program_id == "p"


def test_the_first_row_of_a_file_without_units_makes_the_office_one() -> None:
    buku = BukuKantor.of((Instansi(id="i", nama="Kecamatan Baru"), TahunKerja(id="t", tahun=TAHUN)))
    baru = SubBaru(("", "P"), ("", "K"), ("", "S"))
    hasil = add_sub(buku, TAHUN, [Unit(id="", nama="Kecamatan Baru")], baru)
    assert not isinstance(hasil, Temuan)
    (unit,) = after(buku, hasil[0]).all_of(Unit)
    assert (unit.nama, unit.jenis) == ("Kecamatan Baru", JenisUnit.KECAMATAN)
    assert unit.id


@pytest.mark.parametrize(
    ("baru", "kode"),
    [
        (SubBaru(("", "P"), ("", "K"), ("", " ")), "rincian.nama"),
        (SubBaru(("7.01.01.2.01", "P"), ("", "K"), ("", "S")), "nomenklatur.tingkat"),
    ],
)
def test_what_can_not_be_added_is_refused(baru: SubBaru, kode: str) -> None:
    hasil = add_sub(kantor(), TAHUN, [KECAMATAN], baru)
    assert isinstance(hasil, Temuan)
    assert hasil.kode == kode
    kosong = add_sub(kantor(), TAHUN, [], replace(baru, program=("", "P"), sub_kegiatan=("", "S")))
    assert isinstance(kosong, Temuan)
    assert kosong.kode == "rincian.unit"


@pytest.mark.parametrize("cari", ["7.01.01.2.02.01", "7.01.01.2.02.0001", "gaji asn", "ASN  Gaji"])
def test_a_candidate_is_found_by_code_or_words(cari: str) -> None:
    assert (
        "Gaji dan Tunjangan ASN" in next(c for c in candidates(kantor()) if c.holds(cari)).sebutan
    )


def test_the_offices_own_name_stands_for_the_listed_one() -> None:
    semua = candidates(kantor())
    (satu,) = [c for c in semua if c.sub_kegiatan[0] == "7.01.01.2.01.0001"]
    assert (satu.milik_kantor, satu.sub_kegiatan[1]) == (True, "Sub Satu")
    assert [c.sub_kegiatan[1] for c in semua[-2:]] == ["Sub Kesatu", "Sub Tiga"]


# --- names ---------------------------------------------------------------------------------------


def test_codes_of_another_level_or_of_a_sibling_are_refused() -> None:
    buku = kantor()
    sub = buku.get(SubKegiatan, "q")
    for kode, sebab in (
        ("7.01.01", "nomenklatur.tingkat"),
        ("7.01.01.2.01.01", "nomenklatur.ganda"),
    ):
        hasil = rincian.set_name(buku, sub, "kode", kode)
        assert isinstance(hasil, Temuan)
        assert hasil.kode == sebab
    lain = after(buku, rincian.set_name(buku, sub, "kode", " 7.01.01.2.01.02 "))
    assert lain.get(SubKegiatan, "q").kode == "7.01.01.2.01.02"
    assert after(lain, rincian.set_name(lain, lain.get(SubKegiatan, "q"), "kode", "")).get(
        SubKegiatan, "q"
    ) == replace(sub)


# --- order and parents ---------------------------------------------------------------------------


def test_rows_and_whole_kegiatan_change_places_among_their_own() -> None:
    buku = kantor()
    turun = after(buku, move_node(buku, TAHUN, node(buku, "Sub Satu"), 1))
    assert order(turun) == ["r1", "r0", "r2"]
    assert move_node(turun, TAHUN, node(turun, "Sub Satu"), 1) is None, "last of its kegiatan"
    naik = after(buku, move_node(buku, TAHUN, node(buku, "Kegiatan Dua"), -1))
    assert order(naik) == ["r2", "r0", "r1"]
    assert order(naik, "b") == ["r3"]
    unit = move_node(buku, TAHUN, node(buku, "Kecamatan Contoh"), 1)
    assert isinstance(unit, Temuan)


def test_a_row_moves_to_another_unit_and_meets_its_like_there() -> None:
    buku = kantor(pagu(1, "dpa", 5), pagu(3, "dpa", 7), pagu(0, "dpa", 1))
    pindah = after(buku, move_to_unit(buku, buku.get(SubKegiatanTahun, "r0"), BUKUAN))
    assert pindah.get(SubKegiatanTahun, "r0").unit_id == "b"
    temu = after(buku, move_to_unit(buku, buku.get(SubKegiatanTahun, "r1"), BUKUAN))
    assert temu.find(SubKegiatanTahun, "r1") is None
    assert [p.pagu for p in temu.where(PaguSubKegiatan, "baris_id", "r3")] == [12]
    assert move_to_unit(buku, buku.get(SubKegiatanTahun, "r3"), BUKUAN) is None


def test_a_sub_kegiatan_moves_below_another_kegiatan() -> None:
    buku = kantor()
    usul = move_to_kegiatan(buku, buku.get(SubKegiatan, "s"), buku.get(Kegiatan, "l"))
    assert after(buku, usul).get(SubKegiatan, "s").kegiatan_id == "l"
    assert move_to_kegiatan(buku, buku.get(SubKegiatan, "m"), buku.get(Kegiatan, "l")) is None


# --- merging -------------------------------------------------------------------------------------

PAD = SumberDana(id="pad", nama="PAD")
FIGURES: tuple[Entitas, ...] = (
    PAD,
    *(pagu(0, "dpa", 50), pagu(0, "dppa", 70), pagu(1, "dpa", 100), pagu(3, "dpa", 9)),
    PaguSumberDana(id="d", baris_id="r1", dokumen_id="dpa", sumber_dana_id="pad", pagu=Sen(100)),
    BelanjaBulanan(id="n1", baris_id="r1", jan=Sen(5), mar=Sen(9)),
    BelanjaBulanan(id="n0", baris_id="r0", feb=Sen(2)),
    BelanjaBulanan(id="k1", baris_id="r1", deret=Deret.KAS, jan=Sen(4)),
    BelanjaBulanan(id="k0", baris_id="r0", deret=Deret.KAS, jan=Sen(3), feb=Sen(1)),
)


def merged(cara: CaraGabung) -> tuple[BukuKantor, BukuKantor, RencanaGabung]:
    buku = kantor(*FIGURES)
    rencana = plan_merge(buku, buku.get(SubKegiatan, "q"), buku.get(SubKegiatan, "s"), cara)
    return buku, after(buku, rencana.usul), rencana


def test_two_that_are_the_same_become_one_with_both_figures() -> None:
    dulu, kini, rencana = merged(CaraGabung.JUMLAH)
    assert kini.find(SubKegiatan, "q") is None
    assert kini.get(SubKegiatanTahun, "r3").sub_kegiatan_id == "s"
    assert [p.pagu for p in kini.where(PaguSubKegiatan, "baris_id", "r0")] == [150, 170]
    assert [p.pagu for p in kini.where(PaguSumberDana, "baris_id", "r0")] == [100]
    deret = {b.deret: b for b in kini.where(BelanjaBulanan, "baris_id", "r0")}
    nyata, kas = deret[Deret.REALISASI], deret[Deret.KAS]
    assert (nyata.jan, nyata.feb, nyata.mar, nyata.apr) == (5, 7, 11, None)
    assert (kas.jan, kas.feb, kas.mar) == (7, 1, None)
    assert rekap_anggaran(kini, TAHUN).jumlah(("u", "k")) == rekap_anggaran(dulu, TAHUN).jumlah(
        ("u", "k")
    )
    assert rencana.baris == (
        "Kecamatan Contoh 2024: pagu Rp0,70 + Rp1,00 = Rp1,70; realisasi juga.",
        "Kelurahan Bukuan 2024: barisnya pindah dengan semua angkanya.",
    )
    assert kini.terapkan(rencana.usul.as_perubahan(dulu).inverse()) == dulu


def test_the_same_money_once_more_is_dropped() -> None:
    _, kini, rencana = merged(CaraGabung.TUJUAN)
    assert [p.pagu for p in kini.where(PaguSubKegiatan, "baris_id", "r0")] == [50, 70]
    assert "dibuang" in rencana.baris[0]


def test_the_one_that_stays_takes_the_code_it_lacks() -> None:
    buku = kantor()
    rencana = plan_merge(
        buku, buku.get(SubKegiatan, "s"), buku.get(SubKegiatan, "q"), CaraGabung.JUMLAH
    )
    assert after(buku, rencana.usul).get(SubKegiatan, "q").kode == "7.01.01.2.01.0001"


# --- figures -------------------------------------------------------------------------------------


def test_kas_setoran_and_sources_are_written_where_they_belong() -> None:
    buku = kantor(PAD, pagu(0, "dpa", 5))
    tahun, satu = BukuKinerja(buku, TAHUN), buku.get(SubKegiatanTahun, "r0")
    kas = after(buku, rincian.set_bulan(tahun, satu, Deret.KAS, 3, Sen(8)))
    assert [(b.deret, b.mar) for b in kas.all_of(BelanjaBulanan)] == [(Deret.KAS, 8)]
    sumber = after(buku, rincian.set_sumber(tahun, satu, PAD, Sen(3)))
    (bagian,) = sumber.all_of(PaguSumberDana)
    assert (bagian.dokumen_id, bagian.pagu) == ("dppa", 3)
    kosong = rincian.set_sumber(BukuKinerja(sumber, TAHUN), satu, PAD, None)
    assert after(sumber, kosong).all_of(PaguSumberDana) == ()
    dpa = after(buku, rincian.set_pagu(tahun, satu, Sen(6), DPA))
    assert [(p.dokumen_id, p.pagu) for p in dpa.all_of(PaguSubKegiatan)] == [("dpa", 6)]


# --- what was moved ------------------------------------------------------------------------------


def test_adding_where_one_was_moved_away_leaves_that_one_alone() -> None:
    buku = BukuKantor.of((TahunKerja(id="t", tahun=TAHUN), KECAMATAN, BUKUAN))
    program = ("7.01.01", "P")
    rapat = SubBaru(program, ("7.01.01.2.01", "K1"), ("", "Rapat"))
    lain = SubBaru(program, ("7.01.01.2.02", "K2"), ("", "Lain"))
    for baru in (rapat, lain):
        hasil = add_sub(buku, TAHUN, [KECAMATAN], baru)
        assert isinstance(hasil, tuple)
        buku = after(buku, hasil[0])
    (sub,) = (s for s in buku.all_of(SubKegiatan) if s.nama == "Rapat")
    (tujuan,) = (k for k in buku.all_of(Kegiatan) if k.nama == "K2")
    buku = after(buku, move_to_kegiatan(buku, sub, tujuan))
    hasil = add_sub(buku, TAHUN, [BUKUAN], rapat)
    assert isinstance(hasil, tuple)
    kini = after(buku, hasil[0])
    assert kini.get(SubKegiatan, sub.id).kegiatan_id == tujuan.id
    assert [s.nama for s in kini.all_of(SubKegiatan)].count("Rapat") == 2
    assert {b.unit_id for b in kini.where(SubKegiatanTahun, "sub_kegiatan_id", sub.id)} == {"u"}


def test_the_sources_of_merged_rows_are_those_of_both_under_each_document() -> None:
    def bagian(nomor: int, dokumen: str, sumber: str, nilai: int) -> PaguSumberDana:
        return PaguSumberDana(
            id=f"{nomor}{dokumen}{sumber}",
            baris_id=f"r{nomor}",
            dokumen_id=dokumen,
            sumber_dana_id=sumber,
            pagu=Sen(nilai),
        )

    dau = SumberDana(id="dau", nama="DAU")
    buku = kantor(
        PAD,
        dau,
        *(pagu(0, "dpa", 100), pagu(0, "dppa", 110), pagu(1, "dpa", 20)),
        *(bagian(0, "dpa", "dau", 60), bagian(0, "dpa", PAD.id, 40)),
        *(bagian(0, "dppa", "dau", 110), bagian(1, "dpa", PAD.id, 20)),
    )
    rencana = plan_merge(
        buku, buku.get(SubKegiatan, "s"), buku.get(SubKegiatan, "q"), CaraGabung.JUMLAH
    )
    kini = after(buku, rencana.usul)
    for dokumen, seharusnya in (
        ((DPA,), {"dau": 60, PAD.id: 60}),
        ((DPA, DPPA), {"dau": 110, PAD.id: 20}),
    ):
        assert bagian_berlaku(kini, "r1", dokumen) == seharusnya
