"""Pengukuran Kinerja: what was reached of each target, in percent."""

from __future__ import annotations

from collections.abc import Mapping

from lkjip_desktop.dokumen.blok import Baris, Catatan, Dokumen, Jarak, Kolom, Rata, Tabel
from lkjip_desktop.dokumen.tabel import baris_sasaran, kepala, sel_nilai, sel_persen, sel_teks
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar
from lkjip_desktop.kinerja.angka import format_desimal
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, JenisLembar, Rumus

_NAMA = "Pengukuran Kinerja"
_KOLOM = (
    Kolom(6, Rata.TENGAH),
    Kolom(28),
    Kolom(31),
    Kolom(11.5, Rata.TENGAH),
    Kolom(11.5, Rata.TENGAH),
    Kolom(12, Rata.ANGKA),
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
    buku, hasil = bahan.buku, bahan.hasil
    alasan: list[Catatan] = []

    def baris(indikator: Indikator) -> Baris:
        tanda = ""
        if sebab := hasil.alasan_operator(indikator.id):
            tanda = f"{len(alasan) + 1})"
            alasan.append(Catatan(f"Capaian diisi dengan alasan: {sebab}", tanda))
        return Baris(
            (
                sel_teks(indikator.nama),
                sel_nilai(buku.target(indikator.id), indikator.satuan),
                sel_nilai(hasil.realisasi(indikator.id), indikator.satuan),
                sel_persen(hasil.capaian_tercetak(hasil.capaian(indikator.id)), tanda=tanda),
            )
        )

    kelompok = [
        (s, [baris(i) for i in buku.indikator_diukur_sasaran(s.id)]) for s in buku.sasaran_diukur
    ]
    tabel = Tabel(_KOLOM, (_KEPALA,), baris_sasaran(kelompok, len(_KOLOM)))
    return dokumen_lembar(
        bahan, JenisLembar.PENGUKURAN, _NAMA, [tabel, Jarak(6), *alasan, *_catatan_rumus(bahan)]
    )


def _catatan_rumus(bahan: Bahan) -> list[Catatan]:
    """The formulas that this sheet uses, and the name of the rules."""
    aturan = bahan.buku.aturan
    dipakai = {
        (i.arah, i.rumus if i.arah is Arah.TURUN else Rumus.BAKU)
        for i in bahan.buku.indikator_diukur
    }
    teks = [f"% = {rumus}." for kunci, rumus in _RUMUS.items() if kunci in dipakai]
    if aturan.batas_capaian_tercetak is not None:
        batas = format_desimal(aturan.batas_capaian_tercetak, None)
        teks.append(f"Capaian dicetak paling tinggi {batas}%.")
    return [Catatan(satu) for satu in (*teks, f"Aturan: {aturan.nama}.")]
