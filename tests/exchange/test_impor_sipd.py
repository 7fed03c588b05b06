"""SIPD's files as they are in the wild: what is counted, what is not, and what is refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from lkjip_desktop.exchange.buku_kerja import HasilBaca
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.impor import ImporAnggaran, JenisImpor
from lkjip_desktop.kinerja.instansi import Instansi, Unit
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan, SumberDana
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.rekap_anggaran import bulan_terakhir, rekap_anggaran, setoran
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)
from tests.exchange.berkas_sipd import (
    BUKUAN,
    KEPALA_REALISASI,
    KEPALA_REKAP5,
    LAIN,
    SKPD,
    TAHUN,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.exchange.impor_uji import MASYARAKAT, baca, terapkan


def impor(path: Path, buku: BukuKantor, **pilihan: Any) -> BukuKantor:  # noqa: ANN401 - of Pilihan
    return terapkan(buku, baca(path, buku, **pilihan))


def galat(hasil: HasilBaca) -> list[tuple[str, str]]:
    return [(t.tempat, t.kode) for t in hasil.temuan_galat]


def juta(n: int) -> int:
    return n * 1_000_000


# --- Rekap 5 ------------------------------------------------------------------------------------


def test_rekap5_dijumlah_per_unit_dan_sub_kegiatan(tmp_path: Path) -> None:
    berkas = tulis_rekap5(
        tmp_path / "r.xlsx",
        baris_rekap5(juta(9), KODE_REKENING=None),  # a row of the level above
        *(baris_rekap5(50_000_000) for _ in range(5)),  # equal rows are rows
        baris_rekap5("1.234.567,89", KODE_SUMBER_DANA="1.2", NAMA_SUMBER_DANA="DAU"),
        baris_rekap5(juta(7), MASYARAKAT, BUKUAN),
        baris_rekap5(juta(8), MASYARAKAT, LAIN, LAIN),
        {"KODE SKPD": "Total", "PAGU": juta(257) + 1_234_567.89},
    )
    hasil = baca(berkas, kantor())
    buku = terapkan(kantor(), hasil)
    assert rekap_anggaran(buku, TAHUN).jumlah().pagu == juta(25700) + 123_456_789
    assert {u.nama: u.kode for u in buku.all_of(Unit)} == {
        "Kecamatan Contoh": SKPD,
        "Kelurahan Bukuan": BUKUAN,
    }
    assert len(buku.all_of(SubKegiatanTahun)) == 2
    assert {s.nama for s in buku.all_of(SubKegiatan)} == {
        "Penyusunan Dokumen",
        "Pemberdayaan Masyarakat",
    }
    dana = {buku.get(SumberDana, p.sumber_dana_id).nama for p in buku.all_of(PaguSumberDana)}
    assert dana == {"Pendapatan Asli Daerah", "DAU"}
    assert sum(p.pagu or 0 for p in buku.all_of(PaguSumberDana)) == juta(25700) + 123_456_789
    assert [(d.ke, d.jenis) for d in buku.all_of(DokumenAnggaran)] == [(0, JenisDokumen.DPA)]
    assert not hasil.peringatan
    assert (
        hasil.rincian[:2]
        == (
            "Jumlah pagu di berkas: Rp258.234.567,89",
            "Pagu sub kegiatan: 2 baru, 0 berubah, 0 tidak berubah, 0 hilang",
        )
        or "258.234.567,89" in hasil.rincian[0]
    )


def test_berkas_yang_sama_tidak_mengubah_apa_pun(tmp_path: Path) -> None:
    berkas = tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(juta(5)))
    buku = impor(berkas, kantor())
    lagi = baca(berkas, buku)
    assert (lagi.put, lagi.jumlah_perubahan) == ((), 0)
    (catatan,) = (t for t in lagi.catatan if t.kode == "impor.sama")
    assert "sudah diimpor pada 25 November 2024 09.00 (r.xlsx)" in catatan.pesan


def test_versi_berikutnya_menyimpan_yang_hilang_sebagai_nol(tmp_path: Path) -> None:
    awal = tulis_rekap5(
        tmp_path / "a.xlsx",
        *(baris_rekap5(juta(5)), baris_rekap5(juta(1), MASYARAKAT)),
        baris_rekap5(juta(2), MASYARAKAT, BUKUAN),
    )
    buku = impor(awal, kantor())
    geser = tulis_rekap5(
        tmp_path / "b.xlsx",
        baris_rekap5(juta(6), "7.01.01.2.01.01"),  # the code with two digits is the same
        kepala=[*KEPALA_REKAP5, "TAHAPAN"],
    )
    hasil = baca(geser, buku, dokumen=JenisDokumen.DPPA, tanggal=dt.date(2024, 9, 30))
    assert "0 baru, 1 berubah, 0 tidak berubah, 1 hilang" in hasil.rincian[1]
    assert [t.pesan for t in hasil.catatan if t.kode == "impor.unit"] == [
        "Tidak ada di berkas ini, jadi tidak diubah: Kelurahan Bukuan."
    ]
    buku = terapkan(buku, hasil)
    assert rekap_anggaran(buku, TAHUN).jumlah().pagu == juta(600) + juta(200)
    _, dppa = buku.all_of(DokumenAnggaran)
    assert (dppa.ke, dppa.jenis, dppa.tanggal) == (1, JenisDokumen.DPPA, dt.date(2024, 9, 30))
    nilai = sorted(p.pagu or 0 for p in buku.where(PaguSubKegiatan, "dokumen_id", dppa.id))
    assert nilai == [0, juta(600)]
    assert len(buku.all_of(SubKegiatan)) == 2
    catatan = sorted(buku.all_of(ImporAnggaran), key=lambda c: c.nama_berkas)
    assert [(c.jenis, c.pagu, c.nama_berkas) for c in catatan] == [
        (JenisImpor.REKAP5, juta(800), "a.xlsx"),
        (JenisImpor.REKAP5, juta(600), "b.xlsx"),
    ]


def test_tahapan_menentukan_jenis_dokumen(tmp_path: Path) -> None:
    buku = impor(tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(1)), kantor())
    baris = baris_rekap5(2, TAHAPAN="Pergeseran 2")
    buku = impor(tulis_rekap5(tmp_path / "b.xlsx", baris, kepala=[*KEPALA_REKAP5, "TAHAPAN"]), buku)
    assert buku.all_of(DokumenAnggaran)[-1].jenis is JenisDokumen.PERGESERAN


def test_dokumen_tanpa_angka_diisi(tmp_path: Path) -> None:
    dpa = DokumenAnggaran(id="dpa", tahun=TAHUN, nomor="900/1")
    buku = impor(tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(1)), kantor(dpa))
    assert buku.all_of(DokumenAnggaran) == (dpa,)
    assert buku.all_of(PaguSubKegiatan)[0].dokumen_id == "dpa"


def test_kode_skpd_ditanyakan_sekali_lalu_diingat(tmp_path: Path) -> None:
    dua = tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(1), baris_rekap5(2, unit=LAIN, skpd=LAIN))
    belum = kantor(kode_skpd="")
    (tanya,) = baca(dua, belum).temuan_galat
    assert tanya.kode == "impor.skpd"
    assert f"{SKPD} KECAMATAN CONTOH; {LAIN} KECAMATAN LAIN" in tanya.pesan
    buku = impor(dua, belum, skpd=SKPD)
    assert buku.all_of(Instansi)[0].kode_skpd == SKPD
    assert rekap_anggaran(buku, TAHUN).jumlah().pagu == 100
    satu = tulis_rekap5(tmp_path / "b.xlsx", baris_rekap5(1))
    assert impor(satu, belum).instansi.kode_skpd == SKPD
    asing = tulis_rekap5(tmp_path / "c.xlsx", baris_rekap5(2, unit=LAIN, skpd=LAIN))
    assert galat(baca(asing, kantor())) == [("", "impor.skpd")]


def test_total_yang_berbeda_disebut(tmp_path: Path) -> None:
    berkas = tulis_rekap5(
        tmp_path / "r.xlsx", baris_rekap5(juta(5)), {"NAMA REKENING": "Jumlah", "PAGU": juta(6)}
    )
    (satu,) = baca(berkas, kantor()).peringatan
    assert satu.kode == "impor.total"
    assert "Rp5.000.000,00" in satu.pesan
    assert "Rp6.000.000,00" in satu.pesan


def test_pagu_dan_realisasi_dalam_satu_baris(tmp_path: Path) -> None:
    kepala = [*KEPALA_REKAP5, "REALISASI"]
    berkas = tulis_rekap5(
        tmp_path / "r.xlsx",
        baris_rekap5(juta(5), REALISASI=juta(2)),
        baris_rekap5(juta(1), REALISASI=None),
        kepala=kepala,
    )
    buku = impor(berkas, kantor(), bulan=6)
    jumlah = rekap_anggaran(buku, TAHUN).jumlah()
    assert (jumlah.pagu, jumlah.realisasi) == (juta(600), juta(200))
    assert bulan_terakhir(buku, TAHUN) == 6


def test_lra_per_sub_kegiatan_dengan_judul_bergaris_bawah(tmp_path: Path) -> None:
    kepala = [k for k in KEPALA_REKAP5 if k not in {"NO", "TAHUN", "PAGU"}]
    baris = [
        [isi.get(k) for k in kepala] + [nilai]
        for isi, nilai in ((baris_rekap5(0), juta(2)), (baris_rekap5(0), "1.500.000,50"))
    ]
    judul = [k.casefold().replace(" ", "_").replace("sub_unit", "sub_skpd") for k in kepala]
    berkas = tulis(tmp_path / "lra.xlsx", [*judul, "nilai_realisasi_lra"], baris)
    buku = impor(berkas, kantor(), bulan=9)
    assert rekap_anggaran(buku, TAHUN, 9).jumlah().realisasi == juta(200) + 150_000_050
    assert rekap_anggaran(buku, TAHUN).jumlah().pagu is None


# --- Laporan Realisasi ---------------------------------------------------------------------------


@pytest.mark.parametrize("mentah", [True, False])
def test_realisasi_per_bulan_dikurangi_setoran(tmp_path: Path, mentah: bool) -> None:
    ls: dict[str, Any] = {
        "Jenis_Transaksi": "LS",
        "Tanggal_Transfer": dt.date(2024, 3, 2),
        "Nilai_SP2D": juta(90),
    }
    berkas = tulis_realisasi(
        tmp_path / "l.xlsx",
        baris_realisasi(juta(10), "7 Januari 2024"),
        baris_realisasi("20.000.000,00", "2024-02-28T10:00:00", **ls),
        baris_realisasi(juta(5), dt.date(2024, 3, 31), Nilai_Setoran="1.000.000"),
        baris_realisasi("null", "\u00a07\u00a0Mei 2024\u00a0", Nilai_Setoran=juta(2)),
        baris_realisasi(juta(7), "7 Mei 2024", MASYARAKAT, BUKUAN),
        baris_realisasi(juta(9), "7 Mei 2024", skpd=LAIN, unit=LAIN),
        mentah=mentah,
    )
    buku = impor(berkas, kantor())
    nilai = [rekap_anggaran(buku, TAHUN, b).jumlah().realisasi for b in (1, 2, 3, 4, 5, 6)]
    assert nilai == [juta(1000), juta(1000), juta(3400), juta(3400), juta(3900), None]
    assert sum(n or 0 for n in setoran(buku, rekap_anggaran(buku, TAHUN).pohon)) == juta(300)
    bruto = buku.get(TahunKerja, "t")
    kotor = BukuKantor.of(
        (*(e for e in buku.entitas() if e != bruto), replace(bruto, realisasi_bruto=True))
    )
    assert rekap_anggaran(kotor, TAHUN).jumlah().realisasi == juta(4200)
    assert baca(berkas, buku).jumlah_perubahan == 0


def test_nip_dan_nama_pegawai_tidak_disimpan(tmp_path: Path) -> None:
    buku = impor(tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(1)), kantor())
    isi = " ".join(str(to_polos(e)) for e in buku.entitas())
    assert "199001012020121999" not in isi
    assert "Orang Contoh" not in isi


def test_nama_kolom_lama_diterima(tmp_path: Path) -> None:
    lama = {
        "Kode Sub SKPD": "Kode Unit SKPD",
        "Nama Sub SKPD": "NAMA  UNIT\u00a0SKPD",
        "Kode Sub Kegiatan": "Kode Subkegiatan",
        "Nama Sub Kegiatan": "nama_sub_kegiatan",
    }
    baris = [{lama.get(k, k): v for k, v in baris_realisasi(juta(4)).items()}]
    kepala = ["Nomor", *(lama.get(k, k) for k in reversed(KEPALA_REALISASI))]
    buku = impor(tulis(tmp_path / "l.xlsx", kepala, baris), kantor())
    assert rekap_anggaran(buku, TAHUN).jumlah().realisasi == juta(400)


def test_baris_tanpa_transaksi_bernilai_nol(tmp_path: Path) -> None:
    """The report holds every transaction: what it does not name has spent nothing."""
    pagu = tulis_rekap5(
        tmp_path / "p.xlsx",
        *(baris_rekap5(juta(5)), baris_rekap5(juta(3), MASYARAKAT)),
        baris_rekap5(juta(2), MASYARAKAT, BUKUAN),
    )
    buku = impor(pagu, kantor())
    buku = impor(tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(juta(1))), buku)
    rekap = rekap_anggaran(buku, TAHUN, 1)
    assert (rekap.jumlah(("u", None)).realisasi, rekap.jumlah(("b", None)).realisasi) == (
        juta(100),
        None,
    ), "the kelurahan is not in the file: nothing is known of it"


def test_laporan_yang_lebih_lama_diperingatkan(tmp_path: Path) -> None:
    mei = tulis_realisasi(tmp_path / "m.xlsx", baris_realisasi(5, "1 Mei 2024"))
    buku = impor(mei, kantor())
    hasil = baca(tulis_realisasi(tmp_path / "j.xlsx", baris_realisasi(5)), buku)
    assert [t.kode for t in hasil.peringatan] == ["impor.lebih_lama", "impor.tanpa_pagu"]
    assert bulan_terakhir(terapkan(buku, hasil), TAHUN) == 1


def test_realisasi_tanpa_pagu_diperingatkan(tmp_path: Path) -> None:
    nyata = tulis_realisasi(
        tmp_path / "l.xlsx", baris_realisasi(5), baris_realisasi(0, sub=MASYARAKAT)
    )
    (satu,) = baca(nyata, kantor()).peringatan
    assert (
        "1 sub kegiatan sudah berrealisasi tetapi belum berpagu, misalnya “Penyusunan" in satu.pesan
    )
    berpagu = impor(tulis_rekap5(tmp_path / "p.xlsx", baris_rekap5(9)), kantor())
    assert not baca(nyata, berpagu).peringatan


# --- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize("hilang", ["PAGU", "KODE REKENING", "KODE SUB UNIT", "NAMA PROGRAM"])
def test_kolom_yang_hilang_disebut(tmp_path: Path, hilang: str) -> None:
    kepala = [k for k in KEPALA_REKAP5 if k != hilang]
    (satu,) = baca(
        tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(1), kepala=kepala), kantor()
    ).temuan
    assert satu.kode == "impor.kolom"
    assert f"tidak punya kolom “{hilang}”" in satu.pesan.upper().replace(
        "TIDAK PUNYA KOLOM", "tidak punya kolom"
    )


@pytest.mark.parametrize(
    ("sel", "isi", "alamat"),
    [
        ("PAGU", "1,500,000.00", "W2"),
        ("PAGU", "sejuta", "W2"),
        ("PAGU", 1.005, "W2"),
        ("PAGU", True, "W2"),
        ("KODE SUB KEGIATAN", 7.01, "O2"),
        ("KODE SUB KEGIATAN", "abc", "O2"),
        ("KODE SKPD", None, "E2"),
    ],
)
def test_sel_yang_buruk_disebut(tmp_path: Path, sel: str, isi: object, alamat: str) -> None:
    berkas = tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(5) | {sel: isi}, baris_rekap5(6))
    hasil = baca(berkas, kantor())
    assert galat(hasil) == [(f"Sheet1!{alamat}", "impor.sel")]
    assert hasil.put == ()


@pytest.mark.parametrize(
    ("tanggal", "alamat"),
    [("32 Januari 2024", "P6"), (None, "P6"), ("1 Mei 2023", "P6"), (5, "P6"), (45000, "P6")],
)
def test_tanggal_yang_buruk_disebut(tmp_path: Path, tanggal: object, alamat: str) -> None:
    hasil = baca(tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(1, tanggal)), kantor())
    assert galat(hasil)[0] == (f"Data Realisasi Dokumen!{alamat}", "impor.sel")


def test_banyak_sel_buruk_diringkas(tmp_path: Path) -> None:
    berkas = tulis_rekap5(tmp_path / "r.xlsx", *(baris_rekap5("x") for _ in range(60)))
    hasil = baca(berkas, kantor())
    assert len(hasil.temuan_galat) == 51
    assert "Masih ada 10 sel lain" in hasil.temuan_galat[-1].pesan


def test_tahun_lain_ditolak(tmp_path: Path) -> None:
    tutup = tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(1, TAHUN=2030))
    campur = tulis_rekap5(tmp_path / "b.xlsx", baris_rekap5(1), baris_rekap5(1, TAHUN=2025))
    assert galat(baca(tutup, kantor())) == [("", "impor.tahun")]
    assert galat(baca(campur, kantor())) == [("", "impor.tahun")]
    assert galat(
        baca(tulis_rekap5(tmp_path / "c.xlsx", baris_rekap5(1)), kantor(), tahun=2023)
    ) == [("", "impor.tahun")]


def test_kosong_ditolak(tmp_path: Path) -> None:
    assert galat(baca(tulis_rekap5(tmp_path / "a.xlsx"), kantor())) == [("", "impor.kosong")]
