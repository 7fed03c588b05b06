"""Penilaian Kinerja Organisasi: the table with its six steps (source, Tabel 3.12)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.dokumen.blok import (
    Baris,
    Catatan,
    Dokumen,
    FormatSel,
    Jarak,
    Kolom,
    Orientasi,
    PeranBaris,
    Rata,
    Rincian,
    Run,
    Sel,
    Tabel,
)
from lkjip_desktop.dokumen.catatan import CatatanCapaian
from lkjip_desktop.dokumen.tabel import (
    baris_sasaran,
    kepala,
    sel_nilai,
    sel_persen,
    sel_teks,
)
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.angka import format_desimal
from lkjip_desktop.kinerja.aturan import AturanNko
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.waktu import format_tanggal
from lkjip_desktop.perhitungan.hasil import BarisNko, HasilAkip, Hitungan, TakTerhitung

_NAMA = "Penilaian Kinerja Organisasi"
_KOLOM = (
    Kolom(4, Rata.TENGAH),
    Kolom(21),
    Kolom(27),
    Kolom(7.5, Rata.ANGKA),
    Kolom(7.5, Rata.ANGKA),
    Kolom(7.5, Rata.ANGKA),
    Kolom(9, Rata.ANGKA),
    Kolom(7.5, Rata.ANGKA),
    Kolom(9, Rata.ANGKA),
)
_JUDUL_NILAI = "Nilai Kinerja Organisasi (5) = (4) / banyaknya indikator yang terukur"
_HURUF_TERKECIL = 0.8
"""Five indicators with long names are ordinary, and landscape paper is low."""
_KEPALA = kepala(
    "No.",
    "Sasaran Strategis",
    "Indikator Kinerja",
    "Target",
    "Realisasi",
    "Capaian",
    "Normalisasi Capaian PK\n(1)",
    "Koreksi Predikat AKIP\n(2)",
    "Nilai Akhir Capaian PK\n(3) = (1) ×\n(100% − (2))",
)


def compose(bahan: Bahan) -> Dokumen:
    """Each indicator from capaian to nilai akhir, then total (4), NKO (5) and predikat (6)."""
    nko = bahan.hasil.nko
    milik = {b.indikator.id: b for b in nko.baris}
    capaian = CatatanCapaian(bahan.hasil)
    kelompok = []
    for sasaran in bahan.buku.sasaran_diukur:
        indikator = bahan.buku.indikator_diukur_sasaran(sasaran.id)
        kelompok.append((sasaran, [_baris(bahan, milik[i.id], capaian) for i in indikator]))
    isi = (
        *baris_sasaran(kelompok, len(_KOLOM)),
        _baris_hasil("Total Capaian PK (4) = jumlah (3)", sel_persen(nko.total, tebal=True)),
        _baris_hasil(
            "; ".join(filter(None, (_JUDUL_NILAI, nko.keterangan))),
            sel_persen(nko.nilai, tebal=True),
        ),
        _baris_hasil(
            "Predikat Kinerja Organisasi (6)",
            Sel(nko.predikat or None, tebal=True, rata=Rata.TENGAH),
        ),
    )
    return dokumen_lembar(
        bahan,
        JenisLembar.NKO,
        _NAMA,
        [
            _akip(bahan),
            Jarak(6),
            Tabel(_KOLOM, (_KEPALA,), isi),
            Jarak(6),
            *capaian.catatan,
            *_catatan(bahan),
        ],
        orientasi=Orientasi.MENDATAR,
        huruf_terkecil=_HURUF_TERKECIL,
    )


def _baris(bahan: Bahan, baris: BarisNko, capaian: CatatanCapaian) -> Baris:
    indikator = baris.indikator
    return Baris(
        (
            sel_teks(indikator.nama),
            sel_nilai(bahan.buku.target(indikator.id), indikator.satuan),
            sel_nilai(bahan.hasil.realisasi(indikator.id), indikator.satuan),
            capaian.sel(indikator),
            sel_persen(baris.normalisasi),
            _sel_koreksi(baris.koreksi),
            sel_persen(baris.nilai_akhir),
        )
    )


def _sel_koreksi(koreksi: Decimal | None) -> Sel:
    """A correction as the rule gives it: 10%, not 10,00%."""
    return Sel(koreksi, FormatSel.NILAI, "%")


def _baris_hasil(judul: str, nilai: Sel) -> Baris:
    muka = Sel(judul, tebal=True, rata=Rata.KANAN, lebar=len(_KOLOM) - 1)
    return Baris((muka, nilai), PeranBaris.JUMLAH)


def _akip(bahan: Bahan) -> Rincian:
    """The AKIP result that corrects the capaian, with its year and LHE."""
    akip = bahan.hasil.akip
    if isinstance(akip, TakTerhitung):
        return Rincian((("Predikat AKIP", Run("-")),), ukuran=11)
    nilai = f"{akip.predikat} ({akip.sebutan}), nilai {format_desimal(akip.nilai)}"
    baris = [("Predikat AKIP", Run(f"{nilai}, hasil evaluasi tahun {akip.tahun}"))]
    if lhe := _lhe(bahan, akip):
        baris.append(("Laporan Hasil Evaluasi", Run(lhe)))
    return Rincian(tuple(baris), ukuran=11)


def _lhe(bahan: Bahan, akip: HasilAkip) -> str:
    evaluasi = bahan.buku.akip(akip.tahun)
    if evaluasi is None:
        return ""
    nomor = f"Nomor {evaluasi.nomor_lhe}" if evaluasi.nomor_lhe else ""
    tanggal = f"tanggal {format_tanggal(evaluasi.tanggal_lhe)}" if evaluasi.tanggal_lhe else ""
    return " ".join(filter(None, (nomor, tanggal)))


# --- small print -----------------------------------------------------------------------------


def _catatan(bahan: Bahan) -> Iterator[Catatan]:
    """Indicators left out, each with its reason; then the rule with its figures."""
    for indikator, sebab in bahan.hasil.nko.lepas:
        nama = indikator.nama or "Indikator tanpa nama"
        yield Catatan(f"Tidak ikut dihitung: {nama}. {sebab.alasan}", "–")
    aturan = bahan.buku.aturan
    yield Catatan(f"Aturan: {aturan.nko.nama}. Predikat AKIP menurut {aturan.akip.nama}.")
    yield Catatan(_langkah(aturan.nko))


def _langkah(aturan: AturanNko) -> str:
    koreksi = ", ".join(f"{kode} {_angka(persen)}%" for kode, persen in aturan.koreksi)
    *atas, akhir = aturan.pita.jenjang
    pita = ", ".join(
        f"{'mulai' if j.termasuk else 'di atas'} {_angka(j.batas)} {j.sebutan}" for j in atas
    )
    return (
        f"(1) capaian {_angka(aturan.batas)}% ke atas dihitung {_angka(aturan.batas)}%; "
        f"(2) sama untuk semua indikator: {koreksi}; (6) {pita}, selebihnya {akhir.sebutan}."
    )


def _angka(nilai: Hitungan) -> str:
    return format_desimal(nilai, None) if isinstance(nilai, Decimal) else "-"
