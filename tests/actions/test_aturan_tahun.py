"""The rules of a year: edits checked as a whole, sure or local, and what they change."""

from dataclasses import replace
from decimal import Decimal

import pytest

from lkjip_desktop.actions import aturan_tahun as aksi
from lkjip_desktop.actions.aturan_pengaruh import changed_figures
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.aturan import Aturan, Yakin, aturan_from_json, aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import HasilKinerja, hitung

BAKU = read_aturan()
BUKU = BukuKantor.of(read_contoh(aturan_to_json(BAKU)))
(TAHUN,) = BUKU.where(TahunKerja, "tahun", 2024)
D = Decimal


def rules(usul: Usul | Temuan | None) -> Aturan:
    assert isinstance(usul, Usul)
    (satu,) = usul.put
    assert isinstance(satu, TahunKerja)
    return aturan_from_json(satu.aturan)


def figures(usul: Usul | Temuan | None = None) -> HasilKinerja:
    buku = BUKU
    if usul is not None:
        assert isinstance(usul, Usul)
        buku = BUKU.terapkan(usul.as_perubahan(BUKU))
    return hitung(BukuKinerja(buku, 2024))


def test_batas_yang_diubah_menjadi_setelan_setempat_dan_kembali_sebagai_semula() -> None:
    usul = aksi.set_band(BUKU, TAHUN, "nko", 0, "batas", D(90))
    assert isinstance(usul, Usul)
    assert usul.judul == "Ubah aturan 2024: batas bawah ISTIMEWA pada predikat NKO → 90"
    aturan = rules(usul)
    assert aturan.nko.pita.jenjang[0].yakin is Yakin.C
    assert aturan.nko.pita.jenjang[1] == BAKU.nko.pita.jenjang[1]
    lain = replace(TAHUN, aturan=aturan_to_json(aturan))
    assert rules(aksi.set_band(BUKU, lain, "nko", 0, "batas", D(100))) == BAKU


@pytest.mark.parametrize(
    ("usul", "kata"),
    [
        (aksi.set_band(BUKU, TAHUN, "nko", 1, "batas", D(100)), "urut dari batas yang tertinggi"),
        (aksi.set_band(BUKU, TAHUN, "capaian", 1, "kode", "ST"), "dipakai 2 kali"),
        (aksi.set_band(BUKU, TAHUN, "capaian", 1, "kode", ""), "harus diisi"),
        (aksi.set_band(BUKU, TAHUN, "capaian", 1, "batas", None), "harus diisi"),
        (aksi.set_band(BUKU, TAHUN, "capaian", 1, "sebutan", ""), "harus diisi"),
        (aksi.set_band(BUKU, TAHUN, "capaian", 4, "batas", D(-5)), "harus berbatas 0"),
        (aksi.remove_band(BUKU, TAHUN, "capaian", 4), "harus berbatas 0"),
        (aksi.set_band(BUKU, TAHUN, "akip", 0, "batas", D(95)), "PermenPANRB 88/2021"),
        (aksi.set_correction(BUKU, TAHUN, "BB", D(101)), "0 sampai 100 persen"),
        (aksi.set_correction(BUKU, TAHUN, "BB", None), "harus diisi"),
        (aksi.set_limit(BUKU, TAHUN, "batas", D(0)), "lebih dari 0"),
        (aksi.set_limit(BUKU, TAHUN, "batas", None), "harus diisi"),
        (aksi.set_limit(BUKU, TAHUN, "capaian_turun_nol", D(-1)), "tidak boleh di bawah 0"),
        (aksi.set_words(BUKU, TAHUN, "nko", "nama", "  "), "harus diisi"),
    ],
)
def test_aturan_yang_tidak_utuh_ditolak(usul: Usul | Temuan, kata: str) -> None:
    assert isinstance(usul, Temuan)
    assert kata in usul.pesan


def test_jenjang_baru_di_antara_dua_batas_dan_yang_dihapus() -> None:
    baru = rules(aksi.add_band(BUKU, TAHUN, "capaian", 0))
    assert [j.batas for j in baru.capaian.jenjang] == [D(91), D("83.5"), D(76), D(66), D(51), D(0)]
    assert baru.capaian.jenjang[1].yakin is Yakin.C
    assert baru.capaian.jenjang[1].sebutan == BAKU.capaian.jenjang[1].sebutan
    assert changed_figures(figures(), figures(aksi.add_band(BUKU, TAHUN, "capaian", 0))) == ()
    terakhir = rules(aksi.add_band(BUKU, TAHUN, "nko", 4)).nko.pita.jenjang
    assert [j.batas for j in terakhir[-2:]] == [D(10), D(0)]
    lebih = replace(TAHUN, aturan=aturan_to_json(baru))
    assert rules(aksi.remove_band(BUKU, lebih, "capaian", 1)) == BAKU


def test_koreksi_dan_batas_menentukan_nko() -> None:
    usul = aksi.set_correction(BUKU, TAHUN, "BB", D(0))
    assert rules(usul).nko.yakin is Yakin.C
    beda = {b.apa: (b.kini, b.menjadi) for b in changed_figures(figures(), figures(usul))}
    assert beda["Nilai Kinerja Organisasi"] == ("93,95%", "104,39%")
    assert beda["Predikat NKO"] == ("BAIK", "ISTIMEWA")
    assert len(beda) == 4, "the final values of the two indicators as well"
    usul = aksi.set_limit(BUKU, TAHUN, "batas_capaian_tercetak", D(120))
    (tercetak,) = changed_figures(figures(), figures(usul))
    assert tercetak[1:] == ("120,07%", "120,00%")


def test_yang_tidak_mengubah_angka_tidak_disebut() -> None:
    usul = aksi.set_words(BUKU, TAHUN, "nko", "nama", "Perwali 1/2024")
    assert rules(usul).nko.pita.nama == "Perwali 1/2024"
    assert changed_figures(figures(), figures(usul)) == ()


def test_kembali_ke_bawaan() -> None:
    assert aksi.reset_rules(BUKU, TAHUN) is None
    lain = replace(TAHUN, aturan=aturan_to_json(replace(BAKU, batas_capaian_tercetak=D(120))))
    assert rules(aksi.reset_rules(BUKU, lain)) == BAKU


def test_realisasi_bruto_adalah_satu_langkah() -> None:
    usul = aksi.set_gross(BUKU, TAHUN, bruto=True)
    assert usul.judul == "Ubah aturan 2024: realisasi anggaran bruto"
    assert usul.put == (replace(TAHUN, realisasi_bruto=True),)
