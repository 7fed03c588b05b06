"""Rencana Kinerja Tahunan: what the year shall reach."""

from __future__ import annotations

from lkjip_desktop.dokumen.blok import Baris, Dokumen, Kolom, Rata, Tabel
from lkjip_desktop.dokumen.tabel import baris_sasaran, kepala, sel_nilai, sel_teks
from lkjip_desktop.dokumen.unsur import Bahan, dokumen_lembar, nama_kantor
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar

_NAMA = "Rencana Kinerja Tahunan"
_KOLOM = (
    Kolom(6, Rata.TENGAH),
    Kolom(31),
    Kolom(36),
    Kolom(13, Rata.TENGAH),
    Kolom(14, Rata.ANGKA),
)
_KEPALA = kepala("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")


def compose(bahan: Bahan) -> Dokumen:
    """Every sasaran and indikator of the year's Renstra with the target of the RKT."""
    buku = bahan.buku

    def baris(indikator: Indikator) -> Baris:
        target = sel_nilai(buku.target_rkt(indikator.id))
        return Baris((sel_teks(indikator.nama), sel_teks(indikator.satuan), target))

    kelompok = ((s, [baris(i) for i in buku.indikator_sasaran(s.id)]) for s in buku.sasaran)
    return dokumen_lembar(
        bahan,
        JenisLembar.RKT,
        _NAMA,
        [Tabel(_KOLOM, (_KEPALA,), baris_sasaran(kelompok, len(_KOLOM)))],
        judul_lembar=(_NAMA.upper(), f"{nama_kantor(bahan)} TAHUN {buku.tahun}"),
    )
