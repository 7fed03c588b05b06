"""What a file becomes in the book: no sen is lost, nothing is zeroed or moved unasked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lkjip_desktop.actions.impor_anggaran import (
    HasilAnggaran,
    Pilihan,
    SumberBerkas,
    SumberTempelan,
    check_impor_anggaran,
)
from lkjip_desktop.actions.rincian_baris import move_to_kegiatan
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.exchange.sipd import jumlah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran, setoran
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
)
from lkjip_desktop.kinerja.ukuran_anggaran import ukur_sumber
from tests.exchange.berkas_sipd import (
    BUKUAN,
    LAIN,
    TAHUN,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis_realisasi,
    tulis_rekap5,
)

MASYARAKAT = "7.01.03.2.02.0003"
DAU = {"KODE_SUMBER_DANA": "1", "NAMA_SUMBER_DANA": "DAU"}
PAD = {"KODE_SUMBER_DANA": "2", "NAMA_SUMBER_DANA": "PAD"}
TABEL = ["Kode", "Uraian", "Pagu", "Realisasi"]


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    return tmp_path / "b.xlsx"


def baca(path: Path, buku: BukuKantor, **pilihan: Any) -> HasilAnggaran:  # noqa: ANN401 - of Pilihan
    return check_impor_anggaran(SumberBerkas(path), buku, Pilihan(**pilihan))


def tempel(buku: BukuKantor, *baris: Sequence[str], **pilihan: Any) -> HasilAnggaran:  # noqa: ANN401 - of Pilihan
    return check_impor_anggaran(SumberTempelan(baris), buku, Pilihan(**pilihan))


def sesudah(buku: BukuKantor, hasil: HasilAnggaran) -> BukuKantor:
    assert not hasil.temuan_galat
    return buku.terapkan(Usul("impor", hasil.put).as_perubahan(buku))


def pagu(buku: BukuKantor) -> int:
    return (rekap_anggaran(buku, TAHUN).jumlah().pagu or 0) // 100


def sumber(buku: BukuKantor) -> dict[str, int]:
    semua = {s.nama: ukur_sumber(buku, TAHUN, s.id).nilai for s in buku.all_of(SumberDana)}
    return {nama: sum(n or 0 for n in nilai) // 100 for nama, nilai in semua.items()}


def kode(hasil: HasilAnggaran) -> list[str]:
    return [t.kode for t in hasil.temuan]


# --- rows that mean one ---------------------------------------------------------------------------


def test_both_forms_of_a_code_are_one_row_and_are_added_up(berkas: Path) -> None:
    pendek = MASYARAKAT.replace("0003", "03")
    rekap5 = tulis_rekap5(berkas, baris_rekap5(100, MASYARAKAT), baris_rekap5(50, pendek))
    hasil = baca(rekap5, kantor())
    assert hasil.rincian[0] == "Jumlah pagu di berkas: Rp150,00"
    buku = sesudah(kantor(), hasil)
    assert pagu(buku) == 150
    realisasi = tulis_realisasi(
        berkas, baris_realisasi(30, sub=MASYARAKAT), baris_realisasi(20, sub=pendek)
    )
    buku = sesudah(buku, baca(realisasi, buku))
    assert rekap_anggaran(buku, TAHUN).jumlah().realisasi == 50_00
    assert not baca(realisasi, buku).put


def test_a_space_within_the_code_of_a_unit_parts_nothing(berkas: Path) -> None:
    spasi = BUKUAN.replace(".0001", ". 0001")
    path = tulis_rekap5(berkas, baris_rekap5(100, unit=BUKUAN), baris_rekap5(50, unit=spasi))
    assert pagu(sesudah(kantor(), baca(path, kantor()))) == 150


def test_a_coded_and_an_uncoded_row_of_one_name_are_added_up() -> None:
    baris = (
        TABEL[:3],
        ["7.01.01", "Program A", ""],
        ["7.01.01.2.01", "Kegiatan K", ""],
        ["7.01.01.2.01.0001", "Sub X", "20"],
        ["", "Sub Kegiatan Sub X", "30"],
    )
    assert pagu(sesudah(kantor(), tempel(kantor(), *baris))) == 50


def test_a_row_that_gets_lost_bars_the_import(
    berkas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tulis_rekap5(berkas, baris_rekap5(100), baris_rekap5(50, MASYARAKAT))
    semua = jumlah.gather
    monkeypatch.setattr("lkjip_desktop.exchange.sipd.rencana.gather", lambda *isi: semua(*isi)[:1])
    hasil = baca(path, kantor())
    assert [t.kode for t in hasil.temuan_galat] == ["impor.jumlah"]
    assert hasil.put == ()


def test_kegiatan_of_one_name_in_two_programmes_stay_apart_without_codes() -> None:
    baris = [["Uraian", "Pagu"]]
    for program, nilai in (("A", "20"), ("B", "30")):
        baris += [[f"Program {program}", ""], ["Kegiatan K", ""], ["Sub Kegiatan S", nilai]]
    buku = sesudah(kantor(), tempel(kantor(), *baris))
    assert pagu(buku) == 50
    lagi = tempel(buku, *baris)
    assert [b.jumlah[j] for b in lagi.banyak for j in b.jumlah] == [0, 0, 2, 0]
    assert not lagi.put


# --- blank is not 0 -------------------------------------------------------------------------------


def test_a_row_named_without_a_pagu_keeps_it() -> None:
    satu, dua = "7.01.01.2.01.0001", "7.01.01.2.01.0002"
    awal = (TABEL, [satu, "Penyusunan", "100", "50"], [dua, "Koordinasi", "10", "5"])
    buku = sesudah(kantor(), tempel(kantor(), *awal))
    lanjut = (TABEL, [satu, "Penyusunan", "200", "50"], [dua, "Koordinasi", "", "7"])
    hasil = tempel(buku, *lanjut)
    assert not [b for b in hasil.beda if b.jenis.value == "hilang"]
    assert pagu(sesudah(buku, hasil)) == 210


# --- sources of funds -----------------------------------------------------------------------------


def dibagi(berkas: Path) -> BukuKantor:
    """Rp100 of which DAU pays 60 and PAD 40."""
    path = tulis_rekap5(
        berkas, baris_rekap5(60, MASYARAKAT, **DAU), baris_rekap5(40, MASYARAKAT, **PAD)
    )
    return sesudah(kantor(), baca(path, kantor()))


def test_other_sources_of_the_same_pagu_are_stored_and_shown(berkas: Path) -> None:
    buku = dibagi(berkas)
    path = tulis_rekap5(berkas, baris_rekap5(100, MASYARAKAT, **DAU))
    hasil = baca(path, buku)
    assert {(b.apa, b.lama, b.kini) for b in hasil.beda} == {
        ("DAU", 60_00, 100_00),
        ("PAD", 40_00, 0),
    }
    kini = sesudah(buku, hasil)
    assert sumber(kini) == {"DAU": 100, "PAD": 0}
    assert [d.ke for d in kini.all_of(DokumenAnggaran)] == [0, 1], "what was printed stays"
    assert not baca(path, kini).put


def test_sources_of_a_pagu_without_any_go_into_its_document(berkas: Path) -> None:
    tabel = (TABEL[:3], [MASYARAKAT, "Pemberdayaan Masyarakat", "100"])
    buku = sesudah(kantor(), tempel(kantor(), *tabel))
    path = tulis_rekap5(berkas, baris_rekap5(100, MASYARAKAT, **DAU))
    kini = sesudah(buku, baca(path, buku))
    assert sumber(kini) == {"DAU": 100}
    assert len(kini.all_of(DokumenAnggaran)) == 1
    perubahan = sesudah(buku, baca(path, buku, dokumen=JenisDokumen.DPPA))
    assert [d.jenis for d in perubahan.all_of(DokumenAnggaran)][-1] is JenisDokumen.DPPA


def test_a_later_document_divides_a_row_anew(berkas: Path) -> None:
    buku = dibagi(berkas)
    path = tulis_rekap5(berkas, baris_rekap5(110, MASYARAKAT, **DAU))
    kini = sesudah(buku, baca(path, buku))
    assert (pagu(kini), sumber(kini)) == (110, {"DAU": 110, "PAD": 0})


def test_a_row_that_is_gone_is_paid_by_nobody(berkas: Path) -> None:
    buku = dibagi(berkas)
    path = tulis_rekap5(berkas, baris_rekap5(10, "7.01.03.2.02.0004", **DAU))
    kini = sesudah(buku, baca(path, buku))
    assert (pagu(kini), sumber(kini)) == (10, {"DAU": 10, "PAD": 0})


# --- which document -------------------------------------------------------------------------------


def test_a_dpa_that_is_only_listed_does_not_become_a_dppa(berkas: Path) -> None:
    dpa = DokumenAnggaran(id="d", tahun=TAHUN, nomor="1/DPA", tanggal=dt.date(2024, 1, 5))
    path = tulis_rekap5(berkas, baris_rekap5(1000))
    buku = sesudah(kantor(dpa), baca(path, kantor(dpa), dokumen=JenisDokumen.DPPA))
    satu, dua = buku.all_of(DokumenAnggaran)
    assert satu == dpa
    assert (dua.ke, dua.jenis, dua.nomor, dua.tanggal) == (1, JenisDokumen.DPPA, "", None)
    isi = sesudah(kantor(dpa), baca(path, kantor(dpa), dokumen=JenisDokumen.DPA))
    assert isi.all_of(DokumenAnggaran) == (dpa,)
    assert [p.dokumen_id for p in isi.all_of(PaguSubKegiatan)] == ["d"]


def test_a_document_that_changed_its_number_is_not_written_over(berkas: Path) -> None:
    buku = sesudah(kantor(), baca(tulis_rekap5(berkas, baris_rekap5(10)), kantor()))
    buku = sesudah(buku, baca(tulis_rekap5(berkas, baris_rekap5(20)), buku))
    nol, satu = sorted(buku.all_of(DokumenAnggaran), key=lambda d: d.ke)
    langkah = Usul("", (replace(nol, ke=1), replace(satu, ke=0)))
    buku = buku.terapkan(langkah.as_perubahan(buku))
    langkah = Usul("", hapus=(buku.get(DokumenAnggaran, nol.id),))
    buku = buku.terapkan(langkah.as_perubahan(buku))
    kini = sesudah(buku, baca(tulis_rekap5(berkas, baris_rekap5(30)), buku))
    assert len(kini.all_of(DokumenAnggaran)) == 2


# --- whose file -----------------------------------------------------------------------------------


def test_the_file_of_one_stranger_is_not_taken_for_ones_own(berkas: Path) -> None:
    buku = kantor(kode_skpd="")
    hasil = baca(tulis_rekap5(berkas, baris_rekap5(100, unit=LAIN, skpd=LAIN)), buku)
    assert [t.kode for t in hasil.temuan_galat] == ["impor.skpd"]
    assert hasil.skpd == {LAIN: "KECAMATAN LAIN"}
    assert hasil.put == ()
    milik = baca(tulis_rekap5(berkas, baris_rekap5(100)), buku)
    assert "impor.skpd_baru" in kode(milik)
    assert pagu(sesudah(buku, milik)) == 100


def test_bad_cells_of_the_own_office_are_not_a_wrong_office(berkas: Path) -> None:
    hasil = baca(tulis_rekap5(berkas, baris_rekap5(100, KODE_SUB_KEGIATAN=None)), kantor())
    assert kode(hasil) == ["impor.sel"]


# --- sub kegiatan that were moved -----------------------------------------------------------------


def test_a_sub_kegiatan_with_a_code_stays_where_the_office_has_moved_it(berkas: Path) -> None:
    lain = "7.01.03.2.01.0001"
    path = tulis_rekap5(berkas, baris_rekap5(60, MASYARAKAT), baris_rekap5(10, lain))
    buku = sesudah(kantor(), baca(path, kantor()))
    sub = next(s for s in buku.all_of(SubKegiatan) if s.kode == MASYARAKAT)
    tujuan = next(k for k in buku.all_of(Kegiatan) if k.kode == "7.01.03.2.01")
    usul = move_to_kegiatan(buku, sub, tujuan)
    assert isinstance(usul, Usul)
    buku = buku.terapkan(usul.as_perubahan(buku))
    hasil = baca(path, buku)
    assert not hasil.put, "the same file again changes nothing"
    assert "impor.pindah" in kode(hasil)
    path = tulis_rekap5(berkas, baris_rekap5(70, MASYARAKAT), baris_rekap5(10, lain))
    kini = sesudah(buku, baca(path, buku))
    assert kini.get(SubKegiatan, sub.id).kegiatan_id == tujuan.id
    assert (pagu(kini), len(kini.all_of(SubKegiatan))) == (80, 2)


def test_without_a_code_a_moved_sub_kegiatan_is_another_and_the_preview_says_so() -> None:
    baris = [
        ["Uraian", "Pagu"],
        ["Program A", ""],
        ["Kegiatan K", ""],
        ["Sub Kegiatan Rapat", "20"],
        ["Kegiatan L", ""],
        ["Sub Kegiatan Lain", "5"],
    ]
    buku = sesudah(kantor(), tempel(kantor(), *baris))
    sub = next(s for s in buku.all_of(SubKegiatan) if "Rapat" in s.nama)
    tujuan = next(k for k in buku.all_of(Kegiatan) if k.nama == "Kegiatan L")
    usul = move_to_kegiatan(buku, sub, tujuan)
    assert isinstance(usul, Usul)
    buku = buku.terapkan(usul.as_perubahan(buku))
    hasil = tempel(buku, *baris)
    assert "impor.pindah" in [t.kode for t in hasil.peringatan]
    kini = sesudah(buku, hasil)
    assert kini.get(SubKegiatan, sub.id).kegiatan_id == tujuan.id
    assert pagu(kini) == 25


# --- setoran --------------------------------------------------------------------------------------


def test_setoran_that_differs_is_in_the_preview(berkas: Path) -> None:
    belanja = [baris_realisasi(100), baris_realisasi(50, "7 Maret 2024")]
    buku = sesudah(kantor(), baca(tulis_realisasi(berkas, *belanja), kantor()))
    kembali = baris_realisasi(None, "8 Maret 2024", Nilai_Setoran=30)
    hasil = baca(tulis_realisasi(berkas, *belanja, kembali), buku)
    assert [(b.apa, b.jenis.value, b.lama, b.kini) for b in hasil.beda] == [
        ("setoran", "baru", None, 30_00)
    ]
    assert [b.apa for b in hasil.banyak] == ["realisasi", "setoran"]
    kini = sesudah(buku, hasil)
    assert rekap_anggaran(kini, TAHUN).jumlah().realisasi == 120_00
    tanpa = baca(tulis_realisasi(berkas, *belanja), kini)
    assert [(b.apa, b.lama, b.kini) for b in tanpa.beda] == [("setoran", 30_00, 0)]


@pytest.mark.parametrize("nilai", [None, 0])
def test_setoran_alone_leaves_realisasi_as_it_is(berkas: Path, nilai: int | None) -> None:
    buku = sesudah(kantor(), baca(tulis_realisasi(berkas, baris_realisasi(150)), kantor()))
    kembali = tulis_realisasi(berkas, baris_realisasi(nilai, "8 Mei 2024", Nilai_Setoran=30))
    hasil = baca(kembali, buku)
    assert "impor.setoran" in kode(hasil)
    kini = sesudah(buku, hasil)
    assert sum(n or 0 for n in setoran(kini, rekap_anggaran(kini, TAHUN).pohon)) == 30_00
    assert rekap_anggaran(kini, TAHUN, 1).jumlah().realisasi == 150_00


def test_money_in_other_months_is_said_though_the_sum_stays(berkas: Path) -> None:
    buku = sesudah(kantor(), baca(tulis_realisasi(berkas, baris_realisasi(150)), kantor()))
    hasil = baca(tulis_realisasi(berkas, baris_realisasi(150, "8 Mei 2024")), buku)
    assert "impor.bulan" in kode(hasil)
    assert hasil.put
