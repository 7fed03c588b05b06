"""Realisasi Anggaran Program dan Kegiatan: Tabel 3.10 as it is printed."""

from __future__ import annotations

from dataclasses import replace

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.dokumen.blok import Catatan, Dokumen, PeranBaris, Tabel
from lkjip_desktop.dokumen.compose import compose
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perencanaan import JenisLembar, TahunKerja
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    JenisDokumen,
)
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.pdf import render_pdf
from tests.bantu.contoh import tanpa_rincian
from tests.render.baca_pdf import baca_teks

CONTOH = read_contoh(aturan_to_json(read_aturan()))


def susun(*entitas: Entitas) -> Dokumen:
    buku = BukuKinerja(BukuKantor.of(entitas), 2024)
    return compose(JenisLembar.ANGGARAN, buku, hitung(buku))


def tabel(dokumen: Dokumen) -> Tabel:
    (satu,) = (b for b in dokumen.bagian[0].blok if isinstance(b, Tabel))
    return satu


def catatan(dokumen: Dokumen) -> list[str]:
    return [b.teks for b in dokumen.bagian[0].blok if isinstance(b, Catatan)]


def baris(dokumen: Dokumen) -> list[list[str]]:
    return [[teks_sel(sel) for sel in b.sel] for b in tabel(dokumen).baris]


def test_setiap_simpul_satu_baris_dan_jumlah_di_akhir() -> None:
    isi = baris(susun(*CONTOH))
    assert len(isi) == 91
    assert isi[0] == [
        "",
        "KECAMATAN PALARAN",
        "Rp14.672.316.529,00",
        "Rp14.576.771.099,00",
        "99,35%",
    ]
    assert isi[-1] == ["JUMLAH", "Rp35.898.593.985,00", "Rp35.585.343.360,00", "99,13%"]
    kosong = next(b for b in isi if b[0] == "7.01.01.2.06.0006")
    assert kosong[2:] == ["Rp0,00", "-", "-"], "pagu 0 has no serapan, and blank is not 0"


def test_tingkat_terlihat_dan_tidak_terpisah_dari_isinya() -> None:
    unit, program, kegiatan, sub, *_ = tabel(susun(*CONTOH)).baris
    assert [b.sel[1].tebal for b in (unit, program, kegiatan, sub)] == [True, True, False, False]
    assert kegiatan.sel[1].miring
    assert [b.peran for b in (unit, program, kegiatan, sub)] == [
        *(PeranBaris.KELOMPOK, PeranBaris.KELOMPOK, PeranBaris.KELOMPOK),
        PeranBaris.BIASA,
    ]


def test_yang_melebihi_pagu_bertanda() -> None:
    dokumen = susun(*CONTOH)
    bertanda = [b.sel[4] for b in tabel(dokumen).baris[:-1] if b.sel[4].tanda]
    assert [(teks_sel(sel), sel.tanda) for sel in bertanda] == [("100,74%", "*)")] * 3
    assert catatan(dokumen) == ["Realisasi melebihi pagunya.", "Pagu menurut DPPA 2024."]


def test_setoran_disebut() -> None:
    lama = next(e for e in CONTOH if isinstance(e, BelanjaBulanan))
    kembali = BelanjaBulanan(id="x", baris_id=lama.baris_id, deret=Deret.SETORAN, des=Sen(1_000_00))
    assert "Realisasi sudah dikurangi setoran." in catatan(susun(*CONTOH, kembali))
    bruto = [replace(e, realisasi_bruto=True) if isinstance(e, TahunKerja) else e for e in CONTOH]
    assert "Realisasi tidak dikurangi setoran." in catatan(susun(*bruto, kembali))


def test_tanpa_rincian_program_seperti_diketik() -> None:
    isi = baris(susun(*tanpa_rincian(CONTOH)))
    assert [b[0] for b in isi] == ["7.01.01", "7.01.02", "7.01.03", "JUMLAH"]
    assert isi[-1][1] == "Rp35.898.593.985,00"


def test_buku_kosong_tetap_tercetak() -> None:
    kosong = susun(TahunKerja(id="t", tahun=2024, aturan=aturan_to_json(read_aturan())))
    assert baris(kosong)[0] == ["-"] * 5


def test_halaman_memuat_kepala_dan_jumlah() -> None:
    halaman = baca_teks(render_pdf(susun(*CONTOH)))
    assert len(halaman) == 5
    assert all("% Serapan" in satu for satu in halaman[:-1])
    assert "Rp35.898.593.985,00" in halaman[-1]


def test_dokumen_tanpa_pagu_belum_berlaku() -> None:
    kosong = DokumenAnggaran(id="x", tahun=2024, ke=9, jenis=JenisDokumen.DPPA, nomor="99")
    assert "Pagu menurut DPPA 2024." in catatan(susun(*CONTOH, kosong))
