"""The form Renstra: versions, visi to indikator, targets as a grid of years."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.bagian import Bagian
from lkjip_desktop.forms.kerangka import BagianKerangka
from lkjip_desktop.forms.renstra import BagianRenstra, BagianSasaran, BagianSkala
from lkjip_desktop.forms.renstra_indikator import BagianIndikator, BagianTarget
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    TingkatPredikat,
)
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from tests.forms.pemakai import Pemakai


def show(pemakai: Pemakai, kunci: str) -> Bagian:
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part(kunci)
    return pemakai.jendela.form.part


def test_dari_renstra_kosong_sampai_target_di_jendela(
    pemakai_baru: Pemakai, tmp_path: Path
) -> None:
    """What a new office types first, with the keyboard alone once a row is there."""
    path = tmp_path / "baru.lkjip"
    berkas.create_file(path, 2025, nama="Kecamatan Uji").close()
    pemakai_baru.open(path)
    versi = show(pemakai_baru, "renstra")
    assert isinstance(versi, BagianRenstra)
    versi.misi.tambah.click()
    pemakai_baru.type("Melayani warga")
    pemakai_baru.press(Qt.Key.Key_Return)
    sasaran = show(pemakai_baru, "sasaran")
    assert isinstance(sasaran, BagianSasaran)
    assert not sasaran.sasaran.tambah.isEnabled()
    sasaran.tujuan.tambah.click()
    pemakai_baru.type("Pelayanan prima")
    pemakai_baru.press(Qt.Key.Key_Return)
    assert sasaran.sasaran.tambah.isEnabled()
    sasaran.sasaran.tambah.click()
    pemakai_baru.type("Meningkatnya pelayanan")
    pemakai_baru.press(Qt.Key.Key_Return)
    indikator = show(pemakai_baru, "indikator")
    assert isinstance(indikator, BagianIndikator)
    assert indikator.rinci.isHidden()
    indikator.indikator.add(pemakai_baru.buku.all_of(Sasaran)[0].id)
    pemakai_baru.type("IKM")
    pemakai_baru.press(Qt.Key.Key_Return)
    pemakai_baru.fill(indikator.isian["penanggung_jawab"], "Seksi Pelayanan")
    target = show(pemakai_baru, "target")
    assert isinstance(target, BagianTarget)
    assert target.tabel is not None
    (kunci,) = target.tabel.model.rows
    pemakai_baru.fill_cell(target.tabel, kunci, "2027", "88,31")
    pemakai_baru.press(Qt.Key.Key_Return)
    (ikm,) = pemakai_baru.buku.all_of(Indikator)
    assert (ikm.nama, ikm.penanggung_jawab) == ("IKM", "Seksi Pelayanan")
    assert [m.uraian for m in pemakai_baru.buku.all_of(Misi)] == ["Melayani warga"]
    (satu,) = pemakai_baru.buku.all_of(TargetRenstra)
    assert (satu.tahun, satu.target) == (2027, Decimal("88.31"))


def test_tahun_dapat_mengikuti_renstra_lain(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "renstra")
    assert isinstance(bagian, BagianRenstra)
    semula = bagian.pilihan.currentText()
    bagian.renstra.tambah.click()
    pemakai.type("Perubahan Renstra 2024")
    pemakai.press(Qt.Key.Key_Return)
    baru = next(r for r in pemakai.buku.all_of(Renstra) if r.nama == "Perubahan Renstra 2024")
    bagian.pilihan.activated.emit(bagian.pilihan.findData(baru.id))
    (tahun,) = pemakai.buku.where(TahunKerja, "tahun", 2024)
    assert tahun.renstra_id == baru.id
    assert bagian.pilihan.currentText() == "Perubahan Renstra 2024"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert bagian.pilihan.currentText() == semula


def test_kolom_target_mengikuti_tahun_renstra(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "target")
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    semula = [k.medan for k in bagian.tabel.model.kolom if k.medan]
    assert semula == [str(tahun) for tahun in range(2021, 2027)]
    versi = show(pemakai, "renstra")
    assert isinstance(versi, BagianRenstra)
    (kunci,) = versi.renstra.tabel.model.rows
    pemakai.fill_cell(versi.renstra.tabel, kunci, "tahun_akhir", "2025")
    pemakai.press(Qt.Key.Key_Return)
    assert show(pemakai, "target") is bagian
    assert [k.medan for k in bagian.tabel.model.kolom if k.medan] == semula[:-1]
    assert bagian.tables == (bagian.tabel,)


def test_temuan_tentang_target_membawa_ke_tahunnya(pemakai: Pemakai) -> None:
    ikm = pemakai.indicator("Indeks Kepuasan")
    satu = next(
        t for t in pemakai.buku.where(TargetRenstra, "indikator_id", ikm) if t.tahun == 2023
    )
    acuan = Acuan("TargetRenstra", satu.id, "target")
    pemakai.jendela.langkah.findingChosen.emit("perjanjian", Temuan("a", "b", acuan=acuan))
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    assert bagian.tabel.current_row == ikm
    kolom = bagian.tabel.model.kolom[bagian.tabel.view.currentIndex().column()]
    assert kolom.judul == "2023"


def test_temuan_dan_urung_membawa_ke_isian_di_bawah_tabel(pemakai: Pemakai) -> None:
    lain = pemakai.indicator("Persentase Terlaksananya")
    acuan = Acuan("Indikator", lain, "formula")
    pemakai.jendela.langkah.findingChosen.emit("perjanjian", Temuan("a", "b", acuan=acuan))
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianIndikator)
    assert bagian.indikator.tabel.current_row == lain
    assert bagian.judul.text().startswith("Persentase Terlaksananya")
    assert pemakai.focus() is bagian.isian["formula"].focusProxy()
    versi = show(pemakai, "renstra")
    assert isinstance(versi, BagianRenstra)
    semula = pemakai.text(versi.isian["visi"])
    pemakai.fill(versi.isian["visi"], "Visi lain")
    pemakai.jendela.show_step("akip")
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.focus() is versi.isian["visi"].focusProxy()
    assert pemakai.text(versi.isian["visi"]) == semula


@pytest.mark.parametrize("teks", ["Ke bawah", "12 13"])
def test_target_yang_bukan_nilai_ditolak_di_tempat(pemakai: Pemakai, teks: str) -> None:
    bagian = show(pemakai, "target")
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    ikm = pemakai.indicator("Indeks Kepuasan")
    pemakai.fill_cell(bagian.tabel, ikm, "2024", teks)
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.tabel.kalimat.isVisible()
    pemakai.press(Qt.Key.Key_Escape)


def test_tingkat_berikutnya_meneruskan_skala_yang_dipilih(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "skala")
    assert isinstance(bagian, BagianSkala)
    bagian.tingkat.tambah.click()
    pemakai.type("Opini BPK")
    pemakai.press(Qt.Key.Key_Return)
    bagian.tingkat.tambah.click()
    pemakai.type("WTP")
    pemakai.press(Qt.Key.Key_Return)
    skala = [(t.skala, t.sebutan) for t in pemakai.buku.all_of(TingkatPredikat)]
    assert skala == [("Opini BPK", ""), ("Opini BPK", "WTP")]


def test_perubahan_yang_diikuti_membawa_angka_tahun_itu(pemakai: Pemakai) -> None:
    ikm = pemakai.indicator("Indeks Kepuasan")
    kerangka = show(pemakai, "kerangka")
    assert isinstance(kerangka, BagianKerangka)
    kerangka.salin.salin.click()
    bagian = show(pemakai, "renstra")
    assert isinstance(bagian, BagianRenstra)
    assert bagian.sisa.isHidden()
    nomor = bagian.pilihan.findText("Perubahan Renstra", Qt.MatchFlag.MatchStartsWith)
    bagian.pilihan.activated.emit(nomor)
    assert bagian.pilihan.currentText().startswith("Perubahan Renstra")
    assert bagian.sisa.isHidden()
    assert pemakai.jembatan.stored is not None
    hasil = pemakai.jembatan.stored.hasil
    assert hasil.buku.indikator_diukur[0].nama.startswith("Indeks Kepuasan")
    assert ikm not in {i.id for i in hasil.buku.indikator_diukur}
    assert hasil.nko.predikat == "BAIK"
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert pemakai.jembatan.stored.hasil.buku.indikator_diukur[0].id == ikm


def test_yang_tertinggal_pada_versi_lama_disebut(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "renstra")
    assert isinstance(bagian, BagianRenstra)
    bagian.renstra.tambah.click()
    pemakai.type("Renstra lain")
    pemakai.press(Qt.Key.Key_Return)
    baru = next(r for r in pemakai.buku.all_of(Renstra) if r.nama == "Renstra lain")
    bagian.pilihan.activated.emit(bagian.pilihan.findData(baru.id))
    assert bagian.sisa.isVisible()
    assert "Indeks Kepuasan Masyarakat (IKM)" in bagian.sisa.text()
    langkah = pemakai.jembatan.store.judul_undo if pemakai.jembatan.store else ""
    bagian.pilihan.activated.emit(bagian.pilihan.findData(baru.id))
    assert pemakai.jembatan.store is not None
    assert pemakai.jembatan.store.judul_undo == langkah, "nothing more to take along: no step"


def test_dua_indikator_bernama_sama_tidak_menghapus_angka_tahun_itu(pemakai: Pemakai) -> None:
    kerangka = show(pemakai, "kerangka")
    assert isinstance(kerangka, BagianKerangka)
    kerangka.salin.salin.click()
    ikm, daya = pemakai.indicator("Indeks Kepuasan"), pemakai.indicator("Persentase")
    satu = pemakai.jembatan.kantor.get(Indikator, daya)
    nama = pemakai.jembatan.kantor.get(Indikator, ikm).nama
    assert pemakai.jembatan.carry_out(Usul("Samakan", (replace(satu, nama=nama),)))
    target = {p.target for p in pemakai.buku.all_of(PkIndikator)}
    nilai = {r.nilai for r in pemakai.buku.all_of(RealisasiIndikator)}
    bagian = show(pemakai, "renstra")
    assert isinstance(bagian, BagianRenstra)
    baru = pemakai.buku.all_of(Renstra)[-1]
    bagian.pilihan.activated.emit(bagian.pilihan.findData(baru.id))
    assert {p.target for p in pemakai.buku.all_of(PkIndikator)} == target
    assert {r.nilai for r in pemakai.buku.all_of(RealisasiIndikator)} == nilai
    assert f"dipakai dua kali: {nama}. " in bagian.sisa.text()
    assert pemakai.jembatan.carry_out(Usul("Bedakan", (replace(satu, nama="Indeks lain"),)))
    milik = replace(pemakai.buku.all_of(RealisasiIndikator)[0], id="lama", indikator_id=ikm)
    assert pemakai.jembatan.carry_out(Usul("Sisa", (replace(milik, tahun=2024),)))
    assert f"sudah mempunyai angkanya sendiri: {nama}. " in bagian.sisa.text()


def test_target_yang_diketik_menyegarkan_barisnya_saja(pemakai: Pemakai) -> None:
    bagian = show(pemakai, "target")
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    kunci = bagian.tabel.model.rows[1]
    mata = QSignalSpy(bagian.tabel.model.dataChanged)
    pemakai.fill_cell(bagian.tabel, kunci, "2024", "9")
    assert {mata.at(n)[m].row() for n in range(mata.count()) for m in (0, 1)} == {1}
