"""Pengukuran Kinerja: what was reached of each target, in percent."""

from __future__ import annotations

from collections.abc import Mapping

from lkjip_desktop.dokumen.blok import Baris, Catatan, Dokumen, Jarak, Kolom, Rata, Tabel
from lkjip_desktop.dokumen.catatan import CatatanCapaian, is_by_formula
from lkjip_desktop.dokumen.tabel import baris_sasaran, kepala, sel_nilai, sel_teks
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, JenisLembar, Rumus

_NAMA = "Pengukuran Kinerja"
_KOLOM = (
    Kolom(6, Rata.TENGAH),
    Kolom(27.5),
    Kolom(29.5),
    Kolom(11, Rata.TENGAH),
    Kolom(12, Rata.TENGAH),
    Kolom(14, Rata.ANGKA),
)
_KEPALA = kepala("No.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "%")
_RUMUS: Mapping[tuple[Arah, Rumus], str] = {
    (Arah.NAIK, Rumus.BAKU): "realisasi / target × 100%",
    (Arah.TURUN, Rumus.BAKU): "(2 × target − realisasi) / target × 100%, paling rendah 0%, "
    "untuk indikator yang makin rendah makin baik",
    (Arah.TURUN, Rumus.PEMBAGIAN): "target / realisasi × 100% "
    "untuk indikator yang makin rendah makin baik",
    (Arah.RENTANG, Rumus.BAKU): "100% di dalam rentang target, di luarnya realisasi / batas "
    "terdekat × 100%",
    (Arah.PREDIKAT, Rumus.BAKU): "nilai predikat realisasi / nilai predikat target × 100% "
    "untuk indikator berpredikat",
}
"""How each kind of indicator is computed, as the small print says it (`hitung_capaian`)."""


def compose(bahan: Bahan) -> Dokumen:
    """Target that counts, realisasi and capaian of every indicator that the year is measured by."""
    buku = bahan.buku
    capaian = CatatanCapaian(bahan.hasil)

    def baris(indikator: Indikator) -> Baris:
        return Baris(
            (
                sel_teks(indikator.nama),
                sel_nilai(buku.target(indikator.id), indikator.satuan),
                sel_nilai(bahan.hasil.realisasi(indikator.id), indikator.satuan),
                capaian.sel(indikator),
            )
        )

    kelompok = [
        (s, [baris(i) for i in buku.indikator_diukur_sasaran(s.id)]) for s in buku.sasaran_diukur
    ]
    tabel = Tabel(_KOLOM, (_KEPALA,), baris_sasaran(kelompok, len(_KOLOM)))
    return dokumen_lembar(
        bahan,
        JenisLembar.PENGUKURAN,
        _NAMA,
        [tabel, Jarak(6), *capaian.catatan, *_catatan_rumus(bahan)],
    )


def _catatan_rumus(bahan: Bahan) -> list[Catatan]:
    """The formulas that this sheet uses, and no other."""
    dipakai = {
        (i.arah, i.rumus if i.arah is Arah.TURUN else Rumus.BAKU)
        for i in bahan.buku.indikator_diukur
        if is_by_formula(bahan.hasil, i)
    }
    return [Catatan(f"% = {rumus}.") for kunci, rumus in _RUMUS.items() if kunci in dipakai]
