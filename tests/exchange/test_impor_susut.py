"""A report of some rows or some months alone must not take realisasi away without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.actions.impor_anggaran import (
    HasilAnggaran,
    Pilihan,
    SumberTempelan,
    check_impor_anggaran,
)
from lkjip_desktop.exchange.sipd import MENGECIL, Bacaan, JenisBeda
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.rekap_anggaran import rekap_anggaran
from lkjip_desktop.kinerja.rincian_anggaran import BelanjaBulanan
from tests.exchange.berkas_sipd import (
    KEPALA_REALISASI,
    TAHUN,
    baris_realisasi,
    baris_rekap5,
    kantor,
    tulis,
    tulis_realisasi,
    tulis_rekap5,
)
from tests.exchange.impor_uji import MASYARAKAT, baca, terapkan


@pytest.fixture
def buku(tmp_path: Path) -> BukuKantor:
    """Two sub kegiatan that have spent 40 and 10 in January and March, and 150 in March."""
    pagu = tulis_rekap5(tmp_path / "a.xlsx", baris_rekap5(100), baris_rekap5(200, MASYARAKAT))
    hasil = terapkan(kantor(), baca(pagu, kantor()))
    laporan = tulis_realisasi(
        tmp_path / "r.xlsx",
        baris_realisasi(40),
        baris_realisasi(10, "5 Maret 2024"),
        baris_realisasi(150, "5 Maret 2024", sub=MASYARAKAT),
    )
    return terapkan(hasil, baca(laporan, hasil))


def warnings(hasil: HasilAnggaran) -> list[str]:
    return [t.pesan for t in hasil.peringatan if t.kode == MENGECIL]


def months(buku: BukuKantor) -> list[tuple[int | None, ...]]:
    semua = sorted(buku.all_of(BelanjaBulanan), key=lambda b: b.mar or 0)
    return [(b.jan, b.feb, b.mar, b.apr) for b in semua]


SEMULA = [(4000, 4000, 5000, None), (0, 0, 15000, None)]


def test_the_report_of_some_rows_leaves_the_others_alone(buku: BukuKantor, tmp_path: Path) -> None:
    baru = baris_realisasi(40), baris_realisasi(20, "7 April 2024")
    path = tulis_realisasi(tmp_path / "s.xlsx", *baru)
    sebagian = baca(path, buku, sebagian=True)
    assert rekap_anggaran(terapkan(buku, sebagian), TAHUN).jumlah().realisasi == 6000 + 15000
    assert [(b.lama, b.kini) for b in sebagian.beda] == [(5000, 6000)]
    (satu,) = warnings(sebagian)
    assert "s.d. Maret berkurang Rp10,00. Simpan hanya" in satu
    penuh = baca(path, buku)
    assert [(b.jenis, b.lama, b.kini) for b in penuh.beda] == [
        (JenisBeda.BERUBAH, 5000, 6000),
        (JenisBeda.HILANG, 15000, 0),
    ]
    (satu,) = warnings(penuh)
    assert "Realisasi 2 sub kegiatan menjadi LEBIH KECIL" in satu
    assert "s.d. Maret berkurang Rp160,00" in satu
    assert "1 di antaranya tidak ada di berkas ini" in satu


def test_a_copied_report_leaves_what_it_does_not_name_alone(buku: BukuKantor) -> None:
    isi = baris_realisasi("60")
    sel = tuple(str(isi.get(k) or "") for k in KEPALA_REALISASI)
    sumber = SumberTempelan((KEPALA_REALISASI, sel))
    hasil = check_impor_anggaran(sumber, buku, Pilihan(sebagian=True))
    assert [(b.lama, b.kini) for b in hasil.beda] == [(5000, 6000)]
    assert not warnings(hasil)


def test_the_report_of_april_alone_would_empty_the_months_before(
    buku: BukuKantor, tmp_path: Path
) -> None:
    path = tulis_realisasi(
        tmp_path / "s.xlsx",
        baris_realisasi(60, "7 April 2024"),
        baris_realisasi(160, "7 April 2024", sub=MASYARAKAT),
    )
    hasil = baca(path, buku)
    assert months(buku) == SEMULA
    assert months(terapkan(buku, hasil)) == [(0, 0, 0, 6000), (0, 0, 0, 16000)]
    (satu,) = warnings(hasil)
    assert "Realisasi 2 sub kegiatan" in satu
    assert "s.d. Maret berkurang Rp200,00" in satu
    assert "mulai April, yang tersimpan mulai Januari: unduh laporan sejak 1 Januari" in satu


def test_setoran_and_one_figure_of_a_month_are_looked_at_too(
    buku: BukuKantor, tmp_path: Path
) -> None:
    kepala = ("Kode", "Uraian", "Realisasi")
    tabel = tulis(tmp_path / "t.xlsx", kepala, [(MASYARAKAT, "Pemberdayaan Masyarakat", 100)])
    (satu,) = warnings(baca(tabel, buku, bulan=3, unit="Kecamatan Contoh"))
    assert "s.d. Maret berkurang Rp50,00. Simpan hanya" in satu
    setor = baris_realisasi(40, Nilai_Setoran=5)
    kembali = terapkan(buku, baca(tulis_realisasi(tmp_path / "k.xlsx", setor), buku))
    hasil = baca(tulis_realisasi(tmp_path / "l.xlsx", baris_realisasi(40)), kembali)
    (satu,) = warnings(hasil)
    assert "Setoran 1 sub kegiatan menjadi LEBIH KECIL" in satu


def test_what_goes_through_all_rows_is_asked_once_and_not_for_each(
    buku: BukuKantor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else 10,000 rows take half a minute."""
    ditanya: list[int] = []
    asli = Bacaan.hanya_setoran.fget  # type: ignore[attr-defined]  # a property

    def tanya(bacaan: Bacaan) -> bool:
        ditanya.append(1)
        return bool(asli(bacaan))

    monkeypatch.setattr(Bacaan, "hanya_setoran", property(tanya))
    banyak = []
    for n in (2, 40):
        sub = [f"7.01.01.2.01.{nomor:04d}" for nomor in range(1, n)]
        path = tulis_realisasi(tmp_path / f"{n}.xlsx", *(baris_realisasi(60, sub=s) for s in sub))
        ditanya.clear()
        assert not baca(path, buku).temuan_galat
        banyak.append(len(ditanya))
    assert banyak[0] == banyak[1]


def test_a_report_that_goes_on_is_no_reason_for_a_word(buku: BukuKantor, tmp_path: Path) -> None:
    path = tulis_realisasi(
        tmp_path / "s.xlsx",
        baris_realisasi(40),
        baris_realisasi(10, "5 Maret 2024"),
        baris_realisasi(1, "5 April 2024"),
        baris_realisasi(150, "5 Maret 2024", sub=MASYARAKAT),
    )
    assert not baca(path, buku).peringatan
