"""Where a capaian comes from when its formula alone does not say: marks and notes, for all sheets.

A capaian that the operator entered, that a rule of the year gives, or that is printed capped bears
the same figure and leads to the same words on Pengukuran, Efisiensi and NKO.
"""

from __future__ import annotations

from string import ascii_lowercase

from lkjip_desktop.dokumen.blok import Catatan, Sel
from lkjip_desktop.dokumen.tabel import sel_persen
from lkjip_desktop.kinerja.angka import format_desimal, format_persen, round_half_up
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.perhitungan.hasil import HasilKinerja, Hitungan, TakTerhitung

NAMA_TURUN_NOL = "Capaian arah turun bila target dan realisasi 0"
NAMA_BATAS_TERCETAK = "Batas capaian tercetak"


def is_by_formula(hasil: HasilKinerja, indikator: Indikator) -> bool:
    """Whether nothing but the formula of its arah stands behind a capaian, or would."""
    return not hasil.alasan_operator(indikator.id) and not hasil.menurut_aturan_nol(indikator)


class CatatanCapaian:
    """The capaian cells of one sheet, in reading order, and the notes that they lead to."""

    def __init__(self, hasil: HasilKinerja) -> None:
        """Start a sheet of these figures."""
        self._hasil = hasil
        self._tanda: dict[str, str] = {}

    def sel(self, indikator: Indikator, rumus: str = "") -> Sel:
        """The capaian of an indicator as printed: 120,07% by a cap of 120 is "120,00%a)".

        `rumus` is a note on the formula, where that needs one.
        """
        capaian = self._hasil.capaian(indikator.id)
        sebab = [*self._asal(indikator), *self._batas(capaian)]
        return self._sel(capaian, [rumus, *sebab] if rumus else sebab, tebal=False)

    def sel_rata(self, rata: Hitungan, *, tebal: bool = False) -> Sel:
        """A mean of capaian, capped in print as they are."""
        return self._sel(rata, self._batas(rata), tebal=tebal)

    @property
    def catatan(self) -> list[Catatan]:
        """The notes of the cells so far, each once."""
        return [Catatan(teks, tanda) for teks, tanda in self._tanda.items()]

    def _sel(self, capaian: Hitungan, sebab: list[str], *, tebal: bool) -> Sel:
        ada = sebab and not isinstance(capaian, TakTerhitung)  # "-" bears no mark, so leads nowhere
        tanda = self._mark(" ".join(sebab)) if ada else ""
        return sel_persen(self._hasil.capaian_tercetak(capaian), tebal=tebal, tanda=tanda)

    def _mark(self, teks: str) -> str:
        """Letters: the numbers on these sheets are those of columns and steps."""
        kali, ke = divmod(len(self._tanda), len(ascii_lowercase))
        return self._tanda.setdefault(teks, f"{ascii_lowercase[ke] * (kali + 1)})")

    def _asal(self, indikator: Indikator) -> list[str]:
        nol = self._hasil.buku.aturan.capaian_turun_nol
        if nol is not None and self._hasil.menurut_aturan_nol(indikator):
            return [_menurut(NAMA_TURUN_NOL, f"dihitung {format_desimal(nol, None)}%")]
        alasan = self._hasil.alasan_operator(indikator.id)
        return [f"Capaian diisi dengan alasan: {alasan.rstrip('.')}."] if alasan else []

    def _batas(self, capaian: Hitungan) -> list[str]:
        batas = self._hasil.buku.aturan.batas_capaian_tercetak
        if batas is None or isinstance(capaian, TakTerhitung) or round_half_up(capaian) <= batas:
            return []
        isi = f"dicetak paling tinggi {format_desimal(batas, None)}%"
        return [_menurut(NAMA_BATAS_TERCETAK, f"{isi}; yang dihitung {format_persen(capaian)}")]


def _menurut(nama: str, isi: str) -> str:
    return f"Menurut aturan “{nama}” (pengaturan setempat) {isi}."
