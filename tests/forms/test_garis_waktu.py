"""The line of days: terms as bars, days without anybody, who signs which sheet."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest

from lkjip_desktop.actions.baris import add_row, set_field
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.garis_waktu import GarisWaktu
from lkjip_desktop.forms.garis_waktu_isi import IsiGaris, Jalur, Rentang, arrange_terms
from lkjip_desktop.forms.garis_waktu_letak import SELA, Letak, rooms_between
from lkjip_desktop.forms.jabatan import BagianJabatan
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat, StatusJabatan
from tests.forms.pemakai import Pemakai

CAMAT, WALI = "Camat Palaran", "Wali Kota Samarinda"


@pytest.fixture
def bagian(pemakai: Pemakai) -> BagianJabatan:
    pemakai.jendela.show_step("instansi")
    pemakai.jendela.form.show_part("jabatan")
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianJabatan)
    pemakai.aplikasi.processEvents()
    return bagian


def office(pemakai: Pemakai, nama: str) -> str:
    return next(j.id for j in pemakai.buku.all_of(Jabatan) if j.nama == nama)


def contents(pemakai: Pemakai, *, semua: bool = False) -> IsiGaris:
    buku = pemakai.buku
    return arrange_terms(buku, BukuKinerja(buku, 2024), semua=semua)


def lane(isi: IsiGaris, nama: str) -> Jalur:
    return next(j for j in isi.jalur if j.jabatan.nama == nama)


def set_term(pemakai: Pemakai, masa: MasaJabatan, medan: str, nilai: object) -> None:
    usul = set_field(pemakai.jembatan.kantor, masa, medan, nilai)
    assert isinstance(usul, Usul)
    assert pemakai.jembatan.carry_out(usul)


def add_term(pemakai: Pemakai, **medan: Any) -> MasaJabatan:  # noqa: ANN401 - fields of a term
    pejabat = pemakai.buku.all_of(Pejabat)[0]
    usul, baru = add_row(
        pemakai.jembatan.kantor,
        MasaJabatan,
        pejabat_id=pejabat.id,
        jabatan_id=office(pemakai, CAMAT),
        **medan,
    )
    assert pemakai.jembatan.carry_out(usul)
    return baru


def click(garis: GarisWaktu, tempat: QPoint) -> None:
    QTest.mouseClick(garis, Qt.MouseButton.LeftButton, pos=tempat)


# --- what it says --------------------------------------------------------------------------------


def test_letak_hari_di_rentangnya() -> None:
    januari = Rentang(date(2024, 1, 1), date(2024, 1, 31))
    assert januari.share(date(2024, 1, 15)) == 14 / 31
    assert januari.share(date(2024, 2, 1)) == 1


def test_tanggal_lembar_dan_siapa_yang_menandatangani(pemakai: Pemakai) -> None:
    isi = contents(pemakai)
    semua = {nama: t for t in isi.tanda for nama in t.lembar}
    assert semua["PK"].tanggal == date(2024, 1, 23)
    nama = [p.pejabat.nama for p in semua["PK"].penanda if p.pejabat]
    assert nama == ["Budi Contoh", "Surya Contoh"]
    akhir = {p.pejabat.nama for p in semua["Pengukuran"].penanda if p.pejabat}
    assert akhir == {"Citra Contoh"}
    camat = lane(isi, CAMAT)
    assert [b.nama for b in camat.batang if semua["PK"].signed_by(b.masa)] == [
        "Budi Contoh, S.Sos., M.Si."
    ]


def test_masa_yang_bertindih_punya_lajur_sendiri(pemakai: Pemakai) -> None:
    add_term(pemakai, mulai=date(2024, 3, 4), selesai=date(2024, 3, 25), status=StatusJabatan.PLH)
    camat = lane(contents(pemakai), CAMAT)
    assert [b.lajur for b in camat.batang] == [0, 1, 0]
    assert camat.tinggi == 2
    assert camat.batang[1].nama == "Plh. Surya Contoh"
    assert camat.celah == ()


def test_hari_tanpa_pejabat_tampak(pemakai: Pemakai) -> None:
    lama = pemakai.buku.where(MasaJabatan, "jabatan_id", office(pemakai, CAMAT))[0]
    set_term(pemakai, lama, "selesai", date(2024, 5, 31))
    assert lane(contents(pemakai), CAMAT).celah == (Rentang(date(2024, 6, 1), date(2024, 6, 30)),)
    semua = lane(contents(pemakai, semua=True), CAMAT)
    assert semua.celah[0].awal == date(2024, 6, 1)  # nothing is said of days before the first term


def test_awal_tahun_tanpa_pejabat_tampak(pemakai: Pemakai) -> None:
    lama, _ = pemakai.buku.where(MasaJabatan, "jabatan_id", office(pemakai, CAMAT))
    set_term(pemakai, lama, "mulai", date(2024, 2, 1))
    assert lane(contents(pemakai), CAMAT).celah == (Rentang(date(2024, 1, 1), date(2024, 1, 31)),)


# --- choosing ------------------------------------------------------------------------------------


def test_klik_batang_memilih_jabatan_dan_barisnya(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    bagian.jabatan.tabel.select(office(pemakai, WALI))
    _, kini = pemakai.buku.where(MasaJabatan, "jabatan_id", office(pemakai, CAMAT))
    click(bagian.panel.garis, bagian.panel.garis.place_of(kini.id))
    assert bagian.jabatan.tabel.current_row == office(pemakai, CAMAT)
    assert bagian.masa.tabel.current_row == kini.id
    assert bagian.panel.garis.dipilih == kini.id


def test_baris_yang_dipilih_ditandai_di_garis(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    bagian.jabatan.tabel.select(office(pemakai, CAMAT))
    bagian.masa.tabel.select(bagian.masa.tabel.model.rows[1])
    assert bagian.panel.garis.dipilih == bagian.masa.tabel.model.rows[1]


def test_papan_tik_berjalan_di_antara_batang(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    garis = bagian.panel.garis
    garis.setFocus()
    assert garis.dipilih == garis.bars[0].masa.id
    pemakai.press(Qt.Key.Key_Down)
    assert garis.dipilih == garis.bars[1].masa.id
    pemakai.press(Qt.Key.Key_Right)
    assert garis.dipilih == garis.bars[2].masa.id
    assert bagian.jabatan.tabel.current_row == office(pemakai, CAMAT)
    pemakai.press(Qt.Key.Key_Up)
    assert garis.bars[0].masa.id == garis.dipilih
    pemakai.press(Qt.Key.Key_Return)
    assert bagian.masa.tabel.view.hasFocus()


def test_pembaca_layar_mendengar_masa_yang_dipilih(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    garis = bagian.panel.garis
    lama = pemakai.buku.where(MasaJabatan, "jabatan_id", office(pemakai, CAMAT))[0]
    click(garis, garis.place_of(lama.id))
    uraian = garis.accessibleDescription()
    assert uraian.startswith("Budi Contoh, S.Sos., M.Si., Camat Palaran, sejak 1 September 2021, ")
    assert "PK (23 Januari 2024)" in uraian
    assert garis.tip_at(garis.place_of(lama.id)) == uraian


def test_isian_yang_ditolak_menahan_pilihan(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    bagian.jabatan.tabel.select(office(pemakai, CAMAT))
    kunci = bagian.masa.tabel.model.rows[0]
    pemakai.fill_cell(bagian.masa.tabel, kunci, "selesai", "besok")
    (wali,) = pemakai.buku.where(MasaJabatan, "jabatan_id", office(pemakai, WALI))
    click(bagian.panel.garis, bagian.panel.garis.place_of(wali.id))
    assert bagian.masa.tabel.current_row == kunci
    assert bagian.panel.garis.dipilih == kunci
    assert pemakai.row(bagian.masa.tabel, kunci)[2] == "besok"
    bagian.masa.tabel.setFocus()
    pemakai.press(Qt.Key.Key_Escape)


# --- following -----------------------------------------------------------------------------------


def test_garis_mengikuti_ketikan_dan_urungkan(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    bagian.jabatan.tabel.select(office(pemakai, CAMAT))
    kunci = bagian.masa.tabel.model.rows[0]
    pemakai.fill_cell(bagian.masa.tabel, kunci, "selesai", "31-5-24")
    assert next(b for b in bagian.panel.garis.bars if b.masa.id == kunci).selesai == date(
        2024, 5, 31
    )
    pemakai.press(Qt.Key.Key_Return)
    pemakai.choose(pemakai.jendela.aksi.urungkan)
    assert next(b for b in bagian.panel.garis.bars if b.masa.id == kunci).selesai == date(
        2024, 6, 30
    )


def test_rentang_semua_menampilkan_masa_yang_lama(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    dulu = add_term(pemakai, mulai=date(2016, 2, 1), selesai=date(2021, 8, 31))
    garis = bagian.panel.garis
    assert dulu.id not in {b.masa.id for b in garis.bars}
    bagian.panel.rentang.setCurrentIndex(1)
    bagian.panel.rentang.activated.emit(1)
    assert dulu.id in {b.masa.id for b in garis.bars}
    assert garis.grab().width() == garis.width()


def test_kata_setiap_tanggal_tergambar(bagian: BagianJabatan) -> None:
    garis = bagian.panel.garis
    letak = garis._letak
    assert letak is not None
    gambar = garis.grab().toImage()
    rasio = gambar.devicePixelRatio()
    assert [kata.teks for kata in letak.kata][:2] == ["RKT", "PK"]
    for kata in letak.kata:
        kotak = kata.kotak
        gelap = [
            (x, y)
            for x in range(kotak.left(), kotak.right())
            for y in range(kotak.top(), kotak.bottom())
            if gambar.pixelColor(round(x * rasio), round(y * rasio)).lightness() < 128
        ]
        assert len(gelap) > len(kata.teks), kata.teks


def test_tanpa_masa_jabatan_tetap_tergambar(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    semua = pemakai.jembatan.kantor.all_of(MasaJabatan)
    assert pemakai.jembatan.carry_out(Usul("Hapus semua", hapus=semua))
    garis = bagian.panel.garis
    assert garis.bars == []
    garis.setFocus()
    pemakai.press(Qt.Key.Key_Right)
    assert garis.dipilih is None
    assert not garis.grab().isNull()


# --- reading -------------------------------------------------------------------------------------


@pytest.mark.parametrize("lebar", [400, 560, 670, 1100])
def test_garis_tanggal_tidak_memotong_nama(
    pemakai: Pemakai, bagian: BagianJabatan, lebar: int
) -> None:
    add_term(pemakai, mulai=date(2024, 1, 15), selesai=date(2024, 2, 5), status=StatusJabatan.PLH)
    huruf = bagian.panel.garis.fontMetrics()
    letak = Letak(contents(pemakai), lebar, huruf)
    garis = letak.lines(date(2024, 3, 1))
    assert len(garis) == len(letak.kata) + 1
    for nomor, _, batang in letak.bars():
        perlu = huruf.horizontalAdvance(batang.nama)
        ruang = letak.name_room(nomor, batang, perlu, garis)
        assert [x for x in garis if ruang.left() <= x <= ruang.right()] == []
        assert ruang.right() < letak.room_after(nomor, batang)
        bebas = rooms_between(letak.bar(nomor, batang).adjusted(SELA, 0, -SELA, 0), garis)
        if any(satu.width() >= perlu for satu in bebas):
            assert ruang.width() >= perlu


def test_ruang_di_antara_garis_dari_kiri() -> None:
    kotak = QRect(0, 0, 100, 20)
    assert rooms_between(kotak, ()) == [kotak]
    jauh = SELA + 2
    kiri, kanan = rooms_between(kotak, (200, 40))
    assert (kiri.left(), kiri.right() + 1) == (0, 40 - jauh)
    assert (kanan.left(), kanan.right()) == (40 + jauh, 99)
    assert rooms_between(kotak, range(0, 100, 5)) == []


def test_garis_waktu_tampak_pada_jendela_rendah(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    """What a screen of 1366 × 768 has left at 150%: nobody has to scroll to see who signs when."""
    pemakai.jendela.resize(910, 485)
    for _ in range(3):
        pemakai.aplikasi.processEvents()
    luar = bagian.parentWidget()
    assert luar is not None
    garis = bagian.panel.garis
    assert luar.rect().contains(QRect(garis.mapTo(luar, QPoint(0, 0)), garis.size()))


def test_fokusnya_tampak_juga_tanpa_masa_jabatan(pemakai: Pemakai, bagian: BagianJabatan) -> None:
    semua = pemakai.jembatan.kantor.all_of(MasaJabatan)
    assert pemakai.jembatan.carry_out(Usul("Hapus", hapus=semua))
    garis = bagian.panel.garis
    bagian.jabatan.tabel.setFocus()
    tanpa = garis.grab().toImage()
    garis.setFocus()
    dengan = garis.grab().toImage()
    tepi = QPoint(1, garis.height() // 2)
    assert dengan.pixelColor(tepi) == garis.palette().color(QPalette.ColorRole.Highlight)
    assert tanpa.pixelColor(tepi) != dengan.pixelColor(tepi)
