"""Findings beside the steps: when they are looked for, where they stand, what can be chosen."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms import pemeriksa
from lkjip_desktop.forms.letak import LEMBAR
from lkjip_desktop.forms.realisasi import BagianRealisasi
from lkjip_desktop.forms.temuan import DaftarTemuan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Acuan, Temuan, Tingkat
from tests.bantu.penjaga import Penjaga
from tests.forms.muncul import take_popup_notes
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until


def found(pemakai: Pemakai) -> dict[str, list[str]]:
    """Codes of the findings at each step."""
    temuan = pemakai.jendela.langkah._temuan
    return {kunci: [t.kode for t in isi] for kunci, isi in temuan.items()}


def open_list(pemakai: Pemakai, kunci: str, penjaga: Penjaga) -> DaftarTemuan:
    pemakai.jendela.langkah.status[kunci].click()
    assert "does not support" in penjaga.ambil()  # the offscreen platform about popups
    daftar = pemakai.jendela.langkah.daftar
    assert daftar is not None
    return daftar


def item(daftar: DaftarTemuan, awal: str) -> QListWidgetItem:
    (butir,) = daftar.isi.findItems(awal, Qt.MatchFlag.MatchContains)
    return butir


def test_keadaan_muncul_sendiri_sesudah_membuka_dan_sesudah_menyimpan(
    pemakai: Pemakai, contoh: Path
) -> None:
    assert contoh.exists()
    status = pemakai.jendela.langkah.status["realisasi"]
    wait_until(status.isVisible)
    semula = status.text()
    pemakai.set_realisasi("Indeks", None)
    wait_until(lambda: status.text() != semula)
    assert "belum lengkap" in status.text()


def test_jendela_bekerja_di_antara_pemeriksaan_dua_lembar(
    pemakai: Pemakai, monkeypatch: pytest.MonkeyPatch
) -> None:
    urutan: list[str] = []

    def catat(_: object, lembar: str) -> tuple[Temuan, ...]:
        urutan.append(lembar)
        return ()

    monkeypatch.setattr(pemeriksa, "_findings", catat)
    detak = QTimer()
    detak.timeout.connect(lambda: urutan.append("."))
    detak.start(0)
    pemakai.check()
    lembar = [n for n, satu in enumerate(urutan) if satu != "."]
    assert [urutan[n] for n in lembar] == list(LEMBAR)
    assert all("." in urutan[a:b] for a, b in pairwise(lembar))


def test_peringatan_hanya_berdiri_di_langkah_tempat_mengubahnya(pemakai: Pemakai) -> None:
    pemakai.check()
    ada = found(pemakai)
    assert "pk.pejabat_berganti" in ada["perjanjian"]
    assert "realisasi.sama_serapan" in ada["realisasi"]
    assert "target.akhir_sama" in ada["renstra"]
    semua = [kode for isi in ada.values() for kode in isi if kode != "pk.pagu_beda"]
    assert len(semua) == len(set(semua))


def test_yang_tidak_dapat_diubah_di_jendela_menyebut_lembar_buku_kerja(
    pemakai: Pemakai, penjaga: Penjaga
) -> None:
    tahun = pemakai.buku.all_of(TahunKerja)[0]
    pk = pemakai.buku.all_of(PerjanjianKinerja)[0]
    temuan = (
        Temuan("a", "Tahun ganjil.", acuan=Acuan("TahunKerja", tahun.id, "tahun")),
        Temuan("b", "PK belum bernomor.", acuan=Acuan("PerjanjianKinerja", pk.id, "nomor")),
    )
    pemakai.jendela.langkah.show_states({"perjanjian": temuan})
    dipilih: list[object] = []
    pemakai.jendela.langkah.findingChosen.connect(lambda *isi: dipilih.append(isi))
    daftar = open_list(pemakai, "perjanjian", penjaga)
    butir = item(daftar, "Tahun ganjil")
    assert butir.text().endswith("(Diubah lewat buku kerja, lembar Tahun Kerja.)")
    assert not butir.flags() & Qt.ItemFlag.ItemIsSelectable
    daftar.isi.itemActivated.emit(butir)
    assert daftar.isVisible()
    assert dipilih == []
    daftar.isi.itemActivated.emit(item(daftar, "elum bernomor"))
    assert not daftar.isVisible()
    assert len(dipilih) == 1


def test_setiap_temuan_bertanda_juga_catatan(pemakai: Pemakai, penjaga: Penjaga) -> None:
    pemakai.check()
    daftar = open_list(pemakai, "akip", penjaga)
    butir = [daftar.isi.item(n) for n in range(daftar.isi.count())]
    assert butir
    assert not any(b.icon().isNull() for b in butir)
    daftar.close()


def test_realisasi_yang_belum_berbaris_berdiri_di_realisasi(pemakai: Pemakai) -> None:
    """A year in January: nothing is wrong with the Renstra because nothing was reached yet."""
    semua = pemakai.buku.where(RealisasiIndikator, "tahun", 2024)
    assert pemakai.jembatan.carry_out(Usul("Uji", hapus=tuple(semua)))
    pemakai.check()
    ada = found(pemakai)
    assert "realisasi.kosong" in ada["realisasi"]
    assert "realisasi.kosong" not in ada["renstra"]
    temuan = pemakai.jendela.langkah._temuan["realisasi"]
    kosong = next(t for t in temuan if t.kode == "realisasi.kosong")
    pemakai.jendela.go_to_finding("realisasi", kosong)
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianRealisasi)
    assert kosong.acuan is not None
    assert bagian.tabel.current_row == kosong.acuan.id


def test_yang_menghalangi_berdiri_di_atas_catatan(pemakai: Pemakai) -> None:
    semua = pemakai.buku.where(RealisasiIndikator, "tahun", 2024)
    assert pemakai.jembatan.carry_out(Usul("Uji", hapus=tuple(semua)))
    pemakai.check()
    urutan = [Tingkat.GALAT, Tingkat.PERINGATAN, Tingkat.CATATAN]
    for temuan in pemakai.jendela.langkah._temuan.values():
        berat = [urutan.index(t.tingkat) for t in temuan]
        assert berat == sorted(berat)
    assert len({t.tingkat for t in pemakai.jendela.langkah._temuan["akip"]}) > 1


@pytest.mark.parametrize("banyak", [3, 9, 40])
def test_kalimat_temuan_tidak_terpotong(pemakai: Pemakai, penjaga: Penjaga, banyak: int) -> None:
    kata = (
        "Tanggal 3 Januari 2022 jatuh di tahun lain. PK dibuat pada tahunnya atau menjelang tahun "
        "itu. Periksa tanggalnya, dan masa jabatan orang yang menandatanganinya. "
    )
    daftar = DaftarTemuan(pemakai.jendela)
    semua = [Temuan("x", (kata * 2)[: 60 + 5 * n], "PK 2024") for n in range(banyak)]
    daftar.open_at(pemakai.jendela, semua, pemakai.jembatan.kantor)
    pemakai.aplikasi.processEvents()
    isi = daftar.isi
    for nomor in range(isi.count()):
        opsi, delegasi = QStyleOptionViewItem(), isi.itemDelegate()
        assert isinstance(delegasi, QStyledItemDelegate)
        isi.initViewItemOption(opsi)
        delegasi.initStyleOption(opsi, isi.indexFromItem(isi.item(nomor)))
        opsi.rect = isi.visualItemRect(isi.item(nomor))
        ruang = isi.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, opsi, isi)
        tepi = isi.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, opsi, isi) + 1
        perlu = isi.fontMetrics().boundingRect(
            QRect(0, 0, ruang.width() - 2 * tepi, 10_000), Qt.TextFlag.TextWordWrap, opsi.text
        )
        assert perlu.height() <= ruang.height(), opsi.text
    daftar.close()
    take_popup_notes(penjaga)
