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
    Kolom(27),
    Kolom(29),
    Kolom(11.5, Rata.ANGKA),
    Kolom(12.5, Rata.ANGKA),
    Kolom(14, Rata.ANGKA),
)
_KEPALA = kepala(
    "No.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "% Capaian"
)
_UTAMA = (Arah.NAIK, Rumus.BAKU)
"""The formula of what no mark says otherwise of."""
_RUMUS: Mapping[tuple[Arah, Rumus], str] = {
    _UTAMA: "realisasi / target × 100%",
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
    tanpa_tanda = _formula_of_all(bahan)

    def baris(indikator: Indikator) -> Baris:
        rumus = _formula(bahan, indikator)
        bertanda = "" if rumus in {None, tanpa_tanda} else _note(rumus)
        return Baris(
            (
                sel_teks(indikator.nama),
                sel_nilai(buku.target(indikator.id), indikator.satuan),
                sel_nilai(bahan.hasil.realisasi(indikator.id), indikator.satuan),
                capaian.sel(indikator, bertanda),
            )
        )

    kelompok = [
        (s, [baris(i) for i in buku.indikator_diukur_sasaran(s.id)]) for s in buku.sasaran_diukur
    ]
    tabel = Tabel(_KOLOM, (_KEPALA,), baris_sasaran(kelompok, len(_KOLOM)))
    umum = [Catatan(_note(tanpa_tanda))] if tanpa_tanda else []
    return dokumen_lembar(
        bahan,
        JenisLembar.PENGUKURAN,
        _NAMA,
        [tabel, Jarak(6), *umum, *capaian.catatan],
    )


def _formula(bahan: Bahan, indikator: Indikator) -> tuple[Arah, Rumus] | None:
    """What a capaian follows from; None where no formula but a rule or the operator gives it."""
    if not is_by_formula(bahan.hasil, indikator):
        return None
    return indikator.arah, indikator.rumus if indikator.arah is Arah.TURUN else Rumus.BAKU


def _formula_of_all(bahan: Bahan) -> tuple[Arah, Rumus] | None:
    """The formula of the rows without a mark: the only one, or among several the usual one."""
    dipakai = {_formula(bahan, i) for i in bahan.buku.indikator_diukur} - {None}
    return _UTAMA if _UTAMA in dipakai else dipakai.pop() if len(dipakai) == 1 else None


def _note(rumus: tuple[Arah, Rumus]) -> str:
    return f"% Capaian = {_RUMUS[rumus]}."
