"""The budget in other ways: per triwulan, against earlier years, as charts, against its target."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.dokumen.blok import Catatan, Dokumen, Grafik, Tabel
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.dokumen.tabel import sum_rows
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import JenisLembar, LembarTahun
from lkjip_desktop.kinerja.rincian_anggaran import BULAN, BelanjaBulanan, Deret
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.pdf import render_pdf
from tests.bantu.contoh import tanpa_rincian
from tests.render.baca_pdf import baca_teks

CONTOH = read_contoh(aturan_to_json(read_aturan()))
TRIWULAN, PERTUMBUHAN, GRAFIK = (
    JenisLembar.TRIWULAN,
    JenisLembar.PERTUMBUHAN,
    JenisLembar.GRAFIK,
)


def susun(lembar: JenisLembar, *entitas: Entitas) -> Dokumen:
    buku = BukuKinerja(BukuKantor.of(entitas), 2024)
    return compose(lembar, buku, hitung(buku))


def tabel(dokumen: Dokumen) -> list[Tabel]:
    return [b for b in dokumen.bagian[0].blok if isinstance(b, Tabel)]


def baris(dokumen: Dokumen, nomor: int = 0) -> list[list[str]]:
    return [[teks_sel(s) + s.tanda for s in b.sel] for b in tabel(dokumen)[nomor].baris]


def catatan(dokumen: Dokumen) -> list[str]:
    return [b.teks for b in dokumen.bagian[0].blok if isinstance(b, Catatan)]


def per_bulan(e: Entitas) -> Entitas:
    """A twelfth of the year's realisasi each month, rounded down, the rest in December."""
    if not isinstance(e, BelanjaBulanan):
        return e
    isi = {nama: Sen((e.des or 0) // 12 * n) for n, nama in enumerate(BULAN[:-1], 1)}
    return replace(e, **isi)  # type: ignore[arg-type]  # months by name


# --- per triwulan --------------------------------------------------------------------------------


def test_triwulan_kumulatif_sampai_akhir_tahun() -> None:
    isi = baris(susun(TRIWULAN, *map(per_bulan, CONTOH)))
    assert len(isi) == 91
    jumlah = isi[-1]
    assert jumlah[:2] == ["JUMLAH", "Rp35.898.593.985,00"]
    assert jumlah[5] == "Rp35.585.343.360,00"
    assert jumlah[6:] == ["24,78%", "49,56%", "74,35%", "99,13%"]
    terlampaui = next(b for b in isi if b[0] == "7.01.02.2.01.0002")
    assert terlampaui[7:] == ["25,19%", "50,37%", "75,56%", "100,74%*)"]


def test_triwulan_yang_belum_diketahui_kosong_dan_disebut() -> None:
    def sampai_agustus(e: Entitas) -> Entitas:
        e = per_bulan(e)
        sesudah = dict.fromkeys(BULAN[8:])
        return replace(e, **sesudah) if isinstance(e, BelanjaBulanan) else e  # type: ignore[arg-type]

    dokumen = susun(TRIWULAN, *map(sampai_agustus, CONTOH))
    assert baris(dokumen)[-1][4:] == ["-", "-", "24,78%", "49,56%", "-", "-"]
    assert "Realisasi baru diketahui sampai bulan Agustus." in catatan(dokumen)


def test_triwulan_menyebut_berapa_sub_kegiatan_yang_belum_diketahui() -> None:
    satu = next(e.id for e in CONTOH if isinstance(e, BelanjaBulanan))

    def hanya_desember(e: Entitas) -> Entitas:
        return e if e.id == satu else per_bulan(e)

    dokumen = susun(TRIWULAN, *map(hanya_desember, CONTOH))
    assert baris(dokumen)[-1][6:] == ["-", "-", "-", "99,13%"]
    assert catatan(dokumen)[-1].startswith("Realisasi 1 sub kegiatan belum diketahui sampai akhir")
    assert "I, II, III;" in catatan(dokumen)[-1]
    semua = susun(TRIWULAN, *map(per_bulan, CONTOH))
    assert not any("belum diketahui" in teks for teks in catatan(semua))


def test_triwulan_terhadap_anggaran_kas() -> None:
    belanja = [e for e in CONTOH if isinstance(e, BelanjaBulanan)]
    sebulan = dict.fromkeys(BULAN, Sen(1_000_00))
    kas = [
        BelanjaBulanan(id=f"k{n}", baris_id=b.baris_id, deret=Deret.KAS, **sebulan)
        for n, b in enumerate(belanja)
    ]
    dokumen = susun(TRIWULAN, *map(per_bulan, CONTOH), *kas)
    assert len(kas) == 46, "the row with pagu 0 needs no anggaran kas"
    isi = baris(dokumen, 1)
    assert [b[1] for b in isi] == [
        f"Rp{n},00" for n in ("138.000", "276.000", "414.000", "552.000")
    ]
    assert isi[3][2:4] == ["Rp35.585.343.360,00", "Rp35.584.791.360,00"]
    assert isi[3][0] == "Triwulan IV (Desember)"
    assert len(tabel(susun(TRIWULAN, *CONTOH))) == 1, "without a RAK there is nothing to compare"


def test_triwulan_tanpa_rincian_hanya_setahun() -> None:
    isi = baris(susun(TRIWULAN, *tanpa_rincian(CONTOH)))
    assert isi[-1] == [
        *("JUMLAH", "Rp35.898.593.985,00", "-", "-", "-", "Rp35.585.343.360,00"),
        *("-", "-", "-", "99,13%"),
    ]


# --- growth --------------------------------------------------------------------------------------


def lalu(program: int, tahun: int, pagu: int, realisasi: int) -> ProgramTahun:
    kunci = [e.id for e in CONTOH if isinstance(e, Program)][program]
    return ProgramTahun(
        id=f"{program}-{tahun}",
        tahun=tahun,
        program_id=kunci,
        pagu=Sen(pagu * 100),
        realisasi=Sen(realisasi * 100),
    )


def test_pertumbuhan_setiap_program_dan_seluruhnya() -> None:
    sebelum = [lalu(n, 2023, 10_000_000_000, 8_000_000_000) for n in range(3)]
    isi = baris(susun(PERTUMBUHAN, *CONTOH, *sebelum))
    assert isi[0][2:] == ["2023", "Rp10.000.000.000,00", "Rp8.000.000.000,00", "80,00%", "-", "-"]
    assert isi[1][2:] == [
        *("2024", "Rp11.846.986.973,00", "Rp11.741.783.151,00", "99,11%", "18,47%", "46,77%"),
    ]
    assert isi[-2] == [
        *("JUMLAH", "2023", "Rp30.000.000.000,00", "Rp24.000.000.000,00", "80,00%", "-", "-"),
    ]
    assert isi[-1][1:] == [
        *("2024", "Rp35.898.593.985,00", "Rp35.585.343.360,00", "99,13%", "19,66%", "48,27%"),
    ]


def test_program_yang_hilang_ikut_dijumlah_pada_tahunnya() -> None:
    dulu = Program(id="dulu", nama="Program Lama")
    angka = ProgramTahun(id="d", tahun=2022, program_id="dulu", pagu=Sen(500), realisasi=Sen(400))
    (satu,) = tabel(susun(PERTUMBUHAN, *CONTOH, dulu, angka))
    teks = [[teks_sel(s) for s in b.sel] for b in satu.baris]
    assert [b[-6] for b in teks[-3:]] == ["2022", "2023", "2024"]
    assert teks[9][1:5] == ["Program Lama", "2022", "Rp5,00", "Rp4,00"]
    assert teks[-3][2] == "Rp5,00"
    assert satu.baris[-3].jumlah == (0, 3, 6, 9)


def test_paling_banyak_lima_tahun() -> None:
    semua = [lalu(0, tahun, tahun, tahun) for tahun in range(2015, 2024)]
    isi = baris(susun(PERTUMBUHAN, *CONTOH, *semua))
    assert [b[2] for b in isi[:5]] == ["2020", "2021", "2022", "2023", "2024"]
    assert isi[0][6] == "0,05%", "the year before the first one shown still counts"


# --- charts --------------------------------------------------------------------------------------


def test_grafik_menurut_unit_dan_program() -> None:
    dokumen = susun(GRAFIK, *CONTOH)
    unit, program = (b for b in dokumen.bagian[0].blok if isinstance(b, Grafik))
    nama = [b.nama for b in unit.batang]
    assert (nama[0], nama[-1], len(nama)) == ("Kecamatan Palaran", "Seluruhnya", 7)
    assert [round(b.nilai or 0, 2) for b in program.batang] == [
        Decimal(n) for n in ("99.11", "96.77", "99.61", "99.13")
    ]
    teks = baca_teks(render_pdf(dokumen))
    assert len(teks) == 1
    for isi in ("99,35%", "Realisasi Rp14.576.771.099,00", "Pagu Rp14.672.316.529,00", "25%"):
        assert isi in teks[0]


def test_grafik_yang_melebihi_pagu_bertanda_dan_yang_kosong_tanpa_batang() -> None:
    def ubah(e: Entitas) -> Entitas:
        if isinstance(e, ProgramTahun) and e.urutan == 0:
            return replace(e, realisasi=Sen((e.pagu or 0) * 3))
        if isinstance(e, ProgramTahun) and e.urutan == 1:
            return replace(e, realisasi=None)
        return e

    dokumen = susun(GRAFIK, *map(ubah, tanpa_rincian(CONTOH)))
    (grafik,) = (b for b in dokumen.bagian[0].blok if isinstance(b, Grafik))
    assert [(b.nilai, b.tanda) for b in grafik.batang][:2] == [(Decimal(300), "*)"), (None, "")]
    assert catatan(dokumen)[0] == "Realisasi melebihi pagunya."
    assert "300,00%" in baca_teks(render_pdf(dokumen))[0]


# --- efisiensi -----------------------------------------------------------------------------------


def test_efisiensi_terhadap_target_biaya() -> None:
    dokumen = susun(JenisLembar.EFISIENSI_BIAYA, *CONTOH)
    biaya, cara = baris(dokumen), baris(dokumen, 1)
    assert biaya[0][3:] == ["98,78%", "Rp15.876.922.929,00", "Rp15.641.354.013,00", "1,48%*)"]
    assert biaya[1][4:] == ["Rp20.021.671.056,00", "Rp19.943.989.347,00", "0,39%"]
    assert biaya[2] == [
        *("Keseluruhan", "109,42%", "Rp35.898.593.985,00", "Rp35.585.343.360,00", "0,87%"),
    ]
    assert [b[-3:] for b in cara] == [
        ["1,48%*)", "0,26*)", "0,26%*)"],
        ["0,39%", "20,46", "17,04%"],
        ["0,87%", "10,30", "10,42%"],
    ]
    assert "sisa anggaran bukan efisiensi" in catatan(dokumen)[0]


def test_efisiensi_menyebut_program_tanpa_sasaran() -> None:
    def lepas(e: Entitas) -> Entitas:
        return replace(e, sasaran_id=None) if isinstance(e, ProgramTahun) else e

    dokumen = susun(JenisLembar.EFISIENSI_BIAYA, *map(lepas, CONTOH))
    assert baris(dokumen)[0][4:] == ["-", "-", "-"]
    assert tabel(dokumen)[0].baris[-1].jumlah == ()
    assert "Keseluruhan termasuk program yang belum dikaitkan dengan sasaran." in catatan(dokumen)


# --- what they share -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kedalaman", "jumlah"),
    [
        ((), []),
        ((0, 1, 2, 2, 1), [(1, 4), (2, 3), (), (), ()]),
        ((0, 0), [(), ()]),
        ((0, 2, 1), [(1, 2), (), ()]),
    ],
)
def test_baris_yang_dijumlah(kedalaman: tuple[int, ...], jumlah: list[tuple[int, ...]]) -> None:
    assert sum_rows(kedalaman) == jumlah


@pytest.mark.parametrize(
    ("lembar", "entitas"),
    [
        (lembar, isi)
        for lembar in (
            *(JenisLembar.ANGGARAN, TRIWULAN, PERTUMBUHAN),
            *(JenisLembar.EFISIENSI, JenisLembar.EFISIENSI_BIAYA),
        )
        for isi in (CONTOH, tanpa_rincian(CONTOH))
    ],
)
def test_jumlah_pada_lembar_adalah_jumlah_barisnya(
    lembar: JenisLembar, entitas: tuple[Entitas, ...]
) -> None:
    """Every amount of a row that says what it sums is the sum of these, and each row is summed."""
    ada = False
    for satu in tabel(susun(lembar, *map(per_bulan, entitas))):
        kolom = [_amounts(satu, n) for n in range(len(satu.baris))]
        for nomor, isi in enumerate(satu.baris):
            for k, nilai in kolom[nomor].items():
                if isi.jumlah and nilai is not None:
                    ada = True
                    assert nilai == sum(kolom[m].get(k) or 0 for m in isi.jumlah)
    assert ada


def _amounts(satu: Tabel, nomor: int) -> dict[int, int | None]:
    """The amounts of a row by column, those of a covering cell on its first row alone."""
    hasil: dict[int, int | None] = {}
    kiri = 0
    for sel in satu.baris[nomor].sel:
        if sel.format.value == "rupiah" and not sel.lanjut:
            hasil[kiri] = sel.nilai  # type: ignore[assignment]
        kiri += sel.lebar
    return hasil


def test_tanggal_dan_penanda_mengikuti_pokoknya_kecuali_diisi_sendiri() -> None:
    buku = BukuKinerja(BukuKantor.of(CONTOH), 2024)
    assert buku.tanggal_lembar(TRIWULAN) == buku.tanggal_lembar(JenisLembar.ANGGARAN)
    assert buku.penanda_lembar(TRIWULAN) == buku.penanda_lembar(JenisLembar.ANGGARAN)
    sendiri = LembarTahun(id="x", tahun=2024, lembar=TRIWULAN, tanggal=date(2025, 2, 3))
    lain = BukuKinerja(BukuKantor.of((*CONTOH, sendiri)), 2024)
    assert lain.tanggal_lembar(TRIWULAN) == date(2025, 2, 3)
    assert "3 Februari 2025" in baca_teks(render_pdf(susun(TRIWULAN, *CONTOH, sendiri)))[-1]


def test_efisiensi_dari_capaian_yang_kosong_tidak_tercetak() -> None:
    tanpa = [e for e in CONTOH if not isinstance(e, RealisasiIndikator)]
    dokumen = susun(JenisLembar.EFISIENSI_BIAYA, *tanpa)
    assert [b[6] for b in baris(dokumen) if len(b) == 7] == ["-", "-"]
    assert baris(dokumen)[-1][-1] == "-"
    assert {teks for b in baris(dokumen, 1) for teks in b[-3:]} == {"-"}
    assert any("capaiannya belum diketahui" in teks for teks in catatan(dokumen))


def test_kode_utuh_juga_di_kertas_yang_lebih_sempit() -> None:
    buku = BukuKinerja(BukuKantor.of(map(per_bulan, CONTOH)), 2024)
    dokumen = compose(TRIWULAN, buku, hitung(buku), kertas=Kertas.A4)
    teks = " ".join(baca_teks(render_pdf(dokumen)))
    assert "7.01.02.2.01.0002 Peningkatan" in teks
    grafik = compose(GRAFIK, buku, hitung(buku), kertas=Kertas.A4)
    assert len(baca_teks(render_pdf(grafik))) == 1
