"""Perjanjian Kinerja: prescribed words, as signed, by whoever was in office on its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.dokumen.blok import Judul, PeranBaris, Run, Tabel, TandaTangan
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, MasaJabatan, Pejabat, StatusJabatan
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar, LembarTahun, Sasaran
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.kinerja.terbilang import Ejaan
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.pdf import render_pdf
from tests.dokumen.buku_uji import CONTOH, Ubah, buku, buku_besar, cetak, susun, tabel
from tests.render.baca_pdf import baca_teks, keterangan, penanda

PK = JenisLembar.PK
(MURNI,) = (e for e in CONTOH if isinstance(e, PerjanjianKinerja))
MASA_CAMAT = [e for e in CONTOH if isinstance(e, MasaJabatan)][1:3]
(PENGUKURAN,) = (
    e for e in CONTOH if isinstance(e, LembarTahun) and e.lembar is JenisLembar.PENGUKURAN
)
PERNYATAAN = (
    """
Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta
berorientasi pada hasil, kami yang bertanda tangan di bawah ini:

Nama : Budi Contoh, S.Sos., M.Si. Jabatan : Camat Palaran selanjutnya disebut PIHAK PERTAMA.

Nama : Surya Contoh Jabatan : Wali Kota Samarinda selaku atasan PIHAK PERTAMA, selanjutnya
disebut PIHAK KEDUA.

PIHAK PERTAMA berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian
ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam
dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung
jawab kami.

PIHAK KEDUA akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian
kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian
penghargaan dan sanksi.
""".replace("\n\n", "|")
    .replace("\n", " ")
    .strip()
    .split("|")
)
TERBILANG = (
    "// Tiga Puluh Lima Miliar Empat Ratus Dua Puluh Enam Juta Seratus Tiga Belas Ribu "
    "Empat Ratus Enam Puluh Dua Rupiah //"
)


def perubahan(tanggal: date | None = date(2024, 9, 2)) -> list[Entitas]:
    """PK Perubahan 1: other targets, another anggaran."""
    pk = replace(MURNI, id="pk1", perubahan_ke=1, tanggal=tanggal, nomor="100/7/2024")
    isi: list[Entitas] = [pk]
    for e in CONTOH:
        if isinstance(e, PkIndikator):
            isi.append(replace(e, id=f"{e.id}-1", pk_id="pk1", target=Decimal(90)))
        if isinstance(e, PkProgram):
            isi.append(replace(e, id=f"{e.id}-1", pk_id="pk1", anggaran=Sen(100_00)))
    return isi


def ganti(jenis: type[Entitas], **isi: object) -> Ubah:
    def ubah(e: Entitas) -> Entitas:
        return replace(e, **isi) if isinstance(e, jenis) else e  # type: ignore[arg-type]

    return ubah


def test_the_statement_has_the_prescribed_words_on_one_page() -> None:
    pernyataan, lampiran = cetak(PK, buku())
    assert "PERNYATAAN PERJANJIAN KINERJA TAHUN 2024 KECAMATAN PALARAN" in pernyataan
    for kalimat in PERNYATAAN:
        assert kalimat in pernyataan
    for halaman in (pernyataan, lampiran):
        assert "WALI KOTA PIHAK KEDUA, Surya Contoh" in halaman
        assert (
            "Samarinda, 23 Januari 2024 CAMAT PIHAK PERTAMA, Budi Contoh, S.Sos., M.Si. "
            "Pembina Tingkat I (IV/b) NIP. 19680229 199001 1 999"
        ) in halaman


def test_the_lampiran_lists_targets_and_programmes_with_sum_and_words() -> None:
    sasaran, program = tabel(susun(PK, buku()))
    assert [(b[0], *b[2:]) for b in sasaran] == [
        ("1", "Indeks Kepuasan Masyarakat (IKM)", "88,31"),
        (
            "2",
            "Persentase Terlaksananya Program Pemberdayaan Masyarakat di Wilayah Kecamatan",
            "83%",
        ),
    ]
    assert [b[0] for b in program] == ["1", "2", "3", "JUMLAH", "TERBILANG"]  # never 1, 2, 2
    assert [b[-2] for b in program[:3]] == [
        "Rp11.263.402.406,00",
        "Rp4.141.040.000,00",
        "Rp20.021.671.056,00",
    ]
    assert program[3][1:] == ["Rp35.426.113.462,00", ""]
    assert program[4][1] == TERBILANG
    assert program[2][1] == "Program Pemberdayaan Masyarakat Desa dan Kelurahan"


def test_the_sum_stays_with_the_rows_that_it_adds() -> None:
    lampiran = susun(PK, buku()).bagian[1]
    _, program = (b for b in lampiran.blok if isinstance(b, Tabel))
    jumlah, terbilang = program.baris[-2:]
    assert {jumlah.peran, terbilang.peran} == {PeranBaris.JUMLAH}
    assert terbilang.sel[1].miring


def test_the_words_are_spelt_as_the_office_spells_them() -> None:
    _, lampiran = cetak(PK, buku(ubah=ganti(Instansi, ejaan=Ejaan.MILYAR)))
    assert TERBILANG.replace("Miliar", "Milyar") in lampiran


def test_a_missing_anggaran_leaves_the_sum_open() -> None:
    def ubah(e: Entitas) -> Entitas:
        kosong = isinstance(e, PkProgram) and e.anggaran == 4_141_040_000_00
        return replace(e, anggaran=None) if kosong else e  # type: ignore[call-arg]

    _, program = tabel(susun(PK, buku(ubah=ubah)))
    assert [b[-2] for b in program] == [
        "Rp11.263.402.406,00",
        "-",
        "Rp20.021.671.056,00",
        "-",
        "TERBILANG",
    ]
    assert program[-1] == ["TERBILANG", "-"]


def test_a_perubahan_says_so_and_what_was_signed_before_stays() -> None:
    isi = buku(*perubahan())
    berlaku = " ".join(cetak(PK, isi))
    murni = " ".join(cetak(PK, isi, ke=0))
    assert "PERNYATAAN PERJANJIAN KINERJA PERUBAHAN TAHUN 2024 KECAMATAN PALARAN" in berlaku
    assert "PERJANJIAN KINERJA PERUBAHAN TAHUN 2024" in berlaku.split("Halaman 1")[1]
    assert "Nomor: 100/7/2024" in berlaku
    assert ("90,00" in berlaku, "90%" in berlaku) == (False, True)
    assert "Rp300,00" in berlaku
    assert "Citra Contoh, S.STP., M.Si." in berlaku  # the camat of September
    assert "2 September 2024" in berlaku
    assert murni == " ".join(cetak(PK, buku()))
    assert berlaku == " ".join(cetak(PK, isi, ke=1))


def test_a_second_perubahan_is_numbered_and_leaves_the_first_as_it_was() -> None:
    pertama = perubahan()
    dua = [
        replace(e, id=f"{e.id}-2", pk_id="pk1-2")
        if isinstance(e, PkIndikator | PkProgram)
        else replace(e, id=f"{e.id}-2", perubahan_ke=2)  # type: ignore[call-arg]
        for e in pertama
    ]
    isi = buku(*pertama, *dua)
    assert cetak(PK, isi, ke=1) == cetak(PK, buku(*pertama))
    pernyataan, lampiran = cetak(PK, isi)
    assert "PERNYATAAN PERJANJIAN KINERJA PERUBAHAN KEDUA TAHUN 2024 KECAMATAN" in pernyataan
    assert lampiran.startswith("PERJANJIAN KINERJA PERUBAHAN KEDUA TAHUN 2024 KECAMATAN")
    assert "PERUBAHAN KE-12 TAHUN 2024" in cetak(PK, isi, ke=12)[0]


def test_the_file_of_a_perubahan_says_which_it_is() -> None:
    isi = buku(*perubahan())
    murni, berlaku = susun(PK, isi, ke=0), susun(PK, isi)
    assert murni.judul == "Perjanjian Kinerja 2024 – Kecamatan Palaran"
    assert berlaku.judul == "Perjanjian Kinerja Perubahan 2024 – Kecamatan Palaran"
    assert keterangan(render_pdf(berlaku))["Title"] == berlaku.judul
    assert (murni.subjek, berlaku.subjek) == (
        "Perjanjian Kinerja 2024",
        "Perjanjian Kinerja Perubahan 2024",
    )


def test_a_promotion_leaves_what_was_signed_before_with_the_old_rank() -> None:
    """Promoted on 1 April: the term is split, the official bears the new rank."""
    budi = MASA_CAMAT[0].pejabat_id
    dulu = replace(
        MASA_CAMAT[0], selesai=date(2024, 3, 31), pangkat="Pembina Tingkat I", golongan="IV/b"
    )
    kini = replace(MASA_CAMAT[1], pejabat_id=budi, mulai=date(2024, 4, 1))
    akhir_tahun = replace(PENGUKURAN, tanggal=date(2024, 12, 31))

    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, Pejabat) and e.id == budi:
            return replace(e, pangkat="Pembina Utama Muda", golongan="IV/c")
        return {b.id: b for b in (dulu, kini, akhir_tahun)}.get(e.id, e)

    isi = buku(ubah=ubah)
    januari = cetak(PK, isi)[0]
    assert "Budi Contoh, S.Sos., M.Si. Pembina Tingkat I (IV/b) NIP. 19680229" in januari
    (akhir,) = cetak(JenisLembar.PENGUKURAN, isi)
    assert "Samarinda, 31 Desember 2024" in akhir
    assert "Budi Contoh, S.Sos., M.Si. Pembina Utama Muda (IV/c) NIP. 19680229" in akhir


def test_a_space_too_many_stands_before_no_comma() -> None:
    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, Pejabat):
            return replace(e, nama=f" {e.nama} ", gelar_depan="Dr. ", golongan=f"{e.golongan} ")
        return replace(e, sebutan=f"{e.sebutan} ") if isinstance(e, Jabatan) else e

    teks = " ".join(cetak(PK, buku(ubah=ubah)))
    assert "CAMAT PIHAK PERTAMA, Dr. Budi Contoh, S.Sos., M.Si. Pembina Tingkat I (IV/b)" in teks
    assert "CAMAT, Dr. Citra Contoh, S.STP." in cetak(JenisLembar.PENGUKURAN, buku(ubah=ubah))[0]


def test_the_year_is_the_budget_year_not_that_of_the_signature() -> None:
    teks = " ".join(cetak(PK, buku(ubah=ganti(PerjanjianKinerja, tanggal=date(2023, 12, 30)))))
    assert "Samarinda, 30 Desember 2023" in teks
    assert "TAHUN 2024" in teks
    assert "TAHUN 2023" not in teks


def test_a_wali_kota_signs_by_name_only() -> None:
    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, Pejabat) and e.nama == "Surya Contoh":
            return replace(e, gelar_depan="Dr.", gelar_belakang="M.H.", pangkat="Pembina", nip="1")
        return e

    teks = " ".join(cetak(PK, buku(ubah=ubah)))
    assert "WALI KOTA PIHAK KEDUA, Surya Contoh Samarinda" in teks
    assert "M.H." not in teks


def test_only_names_with_a_line_below_are_underlined() -> None:
    (tanda,) = (b for b in susun(PK, buku()).bagian[0].blok if isinstance(b, TandaTangan))
    assert tanda.kanan.nama == Run("Budi Contoh, S.Sos., M.Si.", tebal=True, garis=True)
    assert tanda.kiri is not None
    assert tanda.kiri.nama == Run("Surya Contoh", tebal=True)


@pytest.mark.parametrize(
    ("status", "awalan"), [(StatusJabatan.PLT, "Plt."), (StatusJabatan.PJ, "Pj.")]
)
def test_an_acting_official_says_so_in_the_statement_and_above_the_signature(
    status: StatusJabatan, awalan: str
) -> None:
    pernyataan, _ = cetak(PK, buku(ubah=ganti(MasaJabatan, status=status)))
    assert f"Jabatan : {awalan} Camat Palaran" in pernyataan
    assert f"{awalan} CAMAT PIHAK PERTAMA," in pernyataan


def test_an_office_nobody_holds_gets_dotted_lines() -> None:
    pernyataan, lampiran = cetak(PK, buku(ubah=ganti(MasaJabatan, mulai=date(2030, 1, 1))))
    assert "Nama : ......" in pernyataan
    assert "Jabatan : Camat Palaran" in pernyataan
    assert "CAMAT PIHAK PERTAMA, ......" in lampiran
    assert "NIP. ......" in lampiran


def test_indicators_of_a_sasaran_stand_together_and_it_is_written_once() -> None:
    satu, dua = (e for e in CONTOH if isinstance(e, Sasaran))
    tambahan: list[Entitas] = []
    for nomor, sasaran in enumerate((dua, satu, dua)):
        i = Indikator(id=f"i{nomor}", sasaran_id=sasaran.id, nama=f"Tambahan {nomor}")
        tambahan += [
            i,
            PkIndikator(id=f"p{nomor}", urutan=5 + nomor, pk_id=MURNI.id, indikator_id=i.id),
        ]
    dokumen = susun(PK, buku(*tambahan))
    sasaran_tabel = tabel(dokumen)[0]
    assert [b[2] for b in sasaran_tabel][1::2] == ["Tambahan 1", "Tambahan 0"]
    assert [b[0] for b in sasaran_tabel] == ["1", "1", "2", "2", "2"]
    assert [b[3] for b in sasaran_tabel][1] == "-"  # no target
    (isi, _) = (b for b in dokumen.bagian[1].blok if isinstance(b, Tabel))
    assert [b.sel[1].lanjut for b in isi.baris] == [False, True, False, True, True]
    teks = cetak(PK, buku(*tambahan))[1]
    assert teks.count("Meningkatnya Kinerja dan Pelayanan OPD") == 1


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("panjang", [30, 120, 300])
def test_the_statement_stays_on_one_page_with_the_longest_names(
    kertas: Kertas, panjang: int
) -> None:
    nama = ("Raden Kartanegara Wijayakusuma " * 12)[:panjang].strip()

    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, Pejabat):
            return replace(e, nama=nama, gelar_belakang=e.gelar_belakang and "S.Sos., M.Si., Ph.D.")
        if isinstance(e, Jabatan):
            return replace(e, nama=f"{e.nama} {nama}", sebutan=f"{e.sebutan} {nama}"[:panjang])
        return e

    isi = buku(ubah=ubah)
    pdf = render_pdf(compose(PK, isi, hitung(isi), kertas=kertas))
    assert penanda(pdf)[1] == ("Lampiran Perjanjian Kinerja", 2)
    pernyataan = baca_teks(pdf)[0]
    assert pernyataan.count(f"{nama}, S.Sos., M.Si., Ph.D.") == 2
    assert "NIP. 19680229" in pernyataan


@pytest.mark.parametrize("kertas", Kertas)
@pytest.mark.parametrize("panjang", [300, 450, 900])
def test_the_signatures_of_the_lampiran_are_never_alone_on_their_page(
    kertas: Kertas, panjang: int
) -> None:
    nama = ("Raden Kartanegara Wijayakusuma " * 30)[:panjang].strip()

    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, Pejabat):
            return replace(e, nama=nama)
        return replace(e, sebutan=f"{e.sebutan} {nama}") if isinstance(e, Jabatan) else e

    akhir = baca_teks(render_pdf(susun(PK, buku(ubah=ubah), kertas=kertas)))[-1]
    assert "JUMLAH" in akhir
    assert TERBILANG in akhir
    assert akhir.count(nama) == 4


def test_everything_is_printed_whole_however_long() -> None:
    isi = buku_besar()
    halaman = cetak(PK, isi)
    teks = " ".join(halaman)
    for indikator in isi.indikator:
        assert " ".join(indikator.nama.replace("漢", "□").split()) in teks
    assert all(h.count("Indikator Kinerja Target") == 1 for h in halaman[1:-1])
    assert [h for h in halaman if "JUMLAH" in h] == [h for h in halaman if TERBILANG in h]
    assert "NIP. 19680229 199001 1 999" in halaman[-1]
    assert "JUMLAH" in halaman[-1]


def test_the_title_block_is_bold_but_for_the_number() -> None:
    (judul,) = (b for b in susun(PK, buku(*perubahan())).bagian[0].blok if isinstance(b, Judul))
    assert [r.tebal for r in judul.baris] == [True, True, False]
