"""The line that names the next thing to do, followed from a new file to the first printed PK."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.kantor_baru import KantorBaru, PejabatBaru
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.forms.anggaran import BagianAnggaran
from lkjip_desktop.forms.jabatan import BagianJabatan
from lkjip_desktop.forms.pejabat import BagianPejabat
from lkjip_desktop.forms.perjanjian import BagianPerjanjian
from lkjip_desktop.forms.pratinjau.samping import Samping
from lkjip_desktop.forms.program import BagianProgram
from lkjip_desktop.forms.renstra import BagianSasaran
from lkjip_desktop.forms.renstra_indikator import BagianIndikator, BagianTarget
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Jabatan, Pejabat, PeranJabatan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import JenisLembar, Sasaran
from tests.forms.pemakai import Pemakai
from tests.forms.tunggu import wait_until
from tests.render.baca_pdf import baca_teks


def make(pemakai: Pemakai, folder: Path, kantor: KantorBaru) -> None:
    path = folder / "baru.lkjip"
    berkas.create_office(path, kantor).close()
    pemakai.open(path)
    pemakai.check()


def go(pemakai: Pemakai) -> str:
    """Look at the line, press its button, and say what it said."""
    pemakai.check()
    anjuran = pemakai.jendela.anjuran
    assert anjuran.isVisible()
    kalimat = anjuran.kalimat.text()
    anjuran.buka.click()
    pemakai.aplikasi.processEvents()
    return kalimat


def enter(pemakai: Pemakai, teks: str) -> None:
    pemakai.type(teks)
    pemakai.press(Qt.Key.Key_Return)


def fill_goals(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianSasaran)
    bagian.tujuan.tambah.click()
    enter(pemakai, "Pelayanan prima")
    bagian.sasaran.tambah.click()
    enter(pemakai, "Meningkatnya pelayanan")
    bagian.sasaran.tambah.click()
    enter(pemakai, "Meningkatnya kemandirian")


def fill_indicator(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianIndikator)
    bagian.indikator.add(pemakai.buku.all_of(Sasaran)[0].id)
    enter(pemakai, "Indeks Kepuasan Masyarakat")


def fill_second_indicator(pemakai: Pemakai) -> None:
    """A sasaran without an indicator is not forgotten."""
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianIndikator)
    bagian.indikator.add(pemakai.buku.all_of(Sasaran)[1].id)
    enter(pemakai, "Kelurahan mandiri")


def fill_unit(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianIndikator)
    for nomor, satuan in enumerate(("Nilai", "Kelurahan")):
        tabel = bagian.indikator.tabel
        pemakai.fill_cell(tabel, tabel.model.rows[nomor], "satuan", satuan)
        pemakai.press(Qt.Key.Key_Return)


def fill_target(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    enter(pemakai, "88,31")  # the cell is there: nobody goes to it


def fill_second_target(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianTarget)
    assert bagian.tabel is not None
    enter(pemakai, "3")


def fill_program(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianProgram)
    for nama in ("Program Penunjang Urusan", "Program Pelayanan Publik"):
        bagian.program.tambah.click()
        bagian.program.tabel.select(bagian.program.tabel.model.rows[-1], "nama")
        enter(pemakai, nama)
    bagian.setahun.add(pemakai.buku.all_of(Program)[0].id)


def fill_second_program(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianProgram)
    bagian.setahun.add(pemakai.buku.all_of(Program)[1].id)


def fill_pagu(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianAnggaran)
    tabel = bagian.tabel
    for kunci in tabel.model.rows[:2]:
        pemakai.fill_cell(tabel, kunci, "pagu", "1.500.000")
        pemakai.press(Qt.Key.Key_Return)


def make_pk(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    bagian.buat.click()


def fill_date(pemakai: Pemakai) -> None:
    bagian = pemakai.jendela.form.part
    assert isinstance(bagian, BagianPerjanjian)
    pemakai.type("23-1-2025")
    pemakai.press(Qt.Key.Key_Return)


JALAN: tuple[tuple[str, Callable[[Pemakai], None]], ...] = (
    ("Tulis tujuan dan sasaran dari dokumen Renstra.", fill_goals),
    ("Tulis indikator setiap sasaran dari dokumen Renstra.", fill_indicator),
    ("Tulis indikator setiap sasaran dari dokumen Renstra.", fill_second_indicator),
    ("Isi satuan setiap indikator, misalnya Nilai atau %.", fill_unit),
    ("Isi target tahun 2025 setiap indikator.", fill_target),
    ("Isi target tahun 2025 setiap indikator.", fill_second_target),
    ("Tulis program, lalu tambahkan ke tahun 2025. Dari DPA.", fill_program),
    (
        "Tambahkan program yang lain ke tahun 2025, atau hapus bila tidak dipakai.",
        fill_second_program,
    ),
    ("Isi pagu setiap program tahun 2025. Dari DPA.", fill_pagu),
    (
        "Tekan “Buat Perjanjian Kinerja 2025”; isinya diambil dari target dan program.",
        make_pk,
    ),
    ("Isi tanggal penandatanganan Perjanjian Kinerja 2025.", fill_date),
)
LENGKAP = "Perjanjian Kinerja 2025 lengkap. Cetak, minta tanda tangan, lalu tetapkan."


def test_baris_itu_menuntun_dari_berkas_baru_sampai_pk_pertama(
    pemakai_baru: Pemakai, samping: Samping, tmp_path: Path
) -> None:
    """The quick start of the guide, walked through the real forms."""
    kantor = KantorBaru(
        2025,
        "Pemerintah Kota Uji",
        "Kecamatan Uji",
        "Uji",
        camat=PejabatBaru("Budi Contoh, M.Si.", pangkat="Pembina (IV/a)"),
        kepala_daerah=PejabatBaru("Surya Contoh"),
    )
    make(pemakai_baru, tmp_path, kantor)
    for kalimat, kerjakan in JALAN:
        assert go(pemakai_baru) == kalimat
        kerjakan(pemakai_baru)
    assert go(pemakai_baru) == LENGKAP
    assert pemakai_baru.jendela.langkah.tombol["cetak"].isChecked()
    assert pemakai_baru.jendela.form.sheet == JenisLembar.PK
    pemakai_baru.jendela.show_step("perjanjian")
    pratinjau = samping.panel.pratinjau
    wait_until(lambda: pratinjau.pdf() is not None)
    teks = " ".join(baca_teks(pratinjau.pdf() or b""))
    for kata in ("Budi Contoh, M.Si.", "Surya Contoh", "88,31", "Rp1.500.000,00", "23 Januari"):
        assert kata in teks


def test_yang_dilewati_ditanyakan_satu_demi_satu(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    make(pemakai_baru, tmp_path, KantorBaru(2025))
    assert go(pemakai_baru) == "Isi kop surat: pemerintah daerah, nama kantor, tempat."
    bagian = pemakai_baru.jendela.form
    assert pemakai_baru.jendela.step == "instansi"
    enter(pemakai_baru, "Pemkot")
    for medan, teks in (("nama", "Kecamatan Uji"), ("tempat", "Uji")):
        isian = next(i for _, kolom, i in bagian.part._isian if kolom == medan)
        pemakai_baru.fill(isian, teks)
        pemakai_baru.press(Qt.Key.Key_Return)
    assert go(pemakai_baru) == "Catat camat dan kepala daerah sebagai pejabat."
    pejabat = pemakai_baru.jendela.form.part
    assert isinstance(pejabat, BagianPejabat)
    pejabat.pejabat.tambah.click()
    enter(pemakai_baru, "Budi Contoh")
    assert go(pemakai_baru) == "Pilih jabatan Camat, lalu tambahkan masa jabatannya."
    jabatan = pemakai_baru.jendela.form.part
    assert isinstance(jabatan, BagianJabatan)
    peran = {j.peran: j.id for j in pemakai_baru.buku.all_of(Jabatan)}
    budi = pemakai_baru.buku.all_of(Pejabat)[0].id
    assert jabatan.jabatan.tabel.current_row == peran[PeranJabatan.KEPALA_PERANGKAT]
    assert pemakai_baru.focus() is jabatan.masa.tambah
    jabatan.masa.add(budi)
    assert go(pemakai_baru).startswith("Pilih jabatan wali kota atau bupati")
    assert jabatan.jabatan.tabel.current_row == peran[PeranJabatan.KEPALA_DAERAH]


def test_tahun_yang_sudah_diukur_tidak_dituntun(pemakai: Pemakai) -> None:
    pemakai.check()
    assert not pemakai.jendela.anjuran.isVisible()


def test_baris_itu_dapat_ditutup_dan_tetap_tertutup(pemakai_baru: Pemakai, tmp_path: Path) -> None:
    make(pemakai_baru, tmp_path, KantorBaru(2025))
    jendela = pemakai_baru.jendela
    assert jendela.anjuran.isVisible()
    jendela.anjuran.tutup.click()
    pemakai_baru.check()
    assert not jendela.anjuran.isVisible()
    assert pemakai_baru.setelan.text("jendela/anjuran") == "tidak"
    pemakai_baru.choose(jendela.aksi.anjuran)
    assert jendela.anjuran.isVisible()


def test_yang_masih_menghalangi_pk_disebut_dengan_tempatnya(
    pemakai_baru: Pemakai, tmp_path: Path
) -> None:
    """All that a PK is made of is there, but nobody knows to whom the camat answers."""
    path = tmp_path / "a.lkjip"
    berkas.create_contoh(path).close()
    pemakai_baru.open(path)
    kantor = pemakai_baru.jembatan.kantor
    kosong = tuple(replace(r, nilai=None) for r in kantor.all_of(RealisasiIndikator))
    buku = BukuKinerja(kantor, 2024)
    (pk,) = buku.daftar_pk()
    assert buku.kepala is not None
    tanpa_atasan = (replace(pk, atasan_id=None), replace(buku.kepala, atasan_id=None))
    assert pemakai_baru.jembatan.carry_out(Usul("Uji", (*kosong, *tanpa_atasan)))
    assert "Atasan (pihak kedua) belum dipilih" in go(pemakai_baru)
    assert pemakai_baru.jendela.step == "instansi"
