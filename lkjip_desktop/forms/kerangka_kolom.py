"""The columns of the outline: what a row is, its words, its target in each year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from lkjip_desktop.actions import kerangka as aksi
from lkjip_desktop.actions import ubah, ubah_blok
from lkjip_desktop.actions.renstra_versi import version_before
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.cara import BACA, NILAI, Cara
from lkjip_desktop.forms.kerangka_versi import PilihanVersi
from lkjip_desktop.forms.tabel import Kolom
from lkjip_desktop.kinerja.kerangka import Butir, padanan
from lkjip_desktop.kinerja.nilai import Nilai
from lkjip_desktop.kinerja.perencanaan import Indikator, Renstra, TargetRenstra

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.kinerja.entitas import Entitas
    from lkjip_desktop.kinerja.temuan import Temuan

_PETUNJUK: Final = {
    "Renstra": "Bunyi visi. Dari dokumen Renstra. Saat diketik, ↵ berarti ganti baris.",
    "Misi": "Bunyi misi.",
    "Tujuan": "Bunyi tujuan.",
    "Sasaran": "Bunyi sasaran strategis.",
    "Indikator": "Bunyi indikator; semua lembar mengambil namanya dari sini.",
}
_GANTI_BARIS: Final = "↵"
"""Stands for a line break where a text of several lines is typed in one."""
_URAIAN: Final[Cara[str]] = Cara(
    str,
    lambda teks: teks.replace(_GANTI_BARIS, "\n"),
    lambda teks: teks.replace("\n", f" {_GANTI_BARIS} "),
)


class KolomKerangka:
    """Builds the columns; `butir` gives the row of a key."""

    URAIAN: Final = "uraian"
    """By this name the column of the words is found, whatever the field of the row is called."""

    def __init__(
        self, jembatan: Jembatan, versi: PilihanVersi, butir: Callable[[str], Butir]
    ) -> None:
        """Read from `jembatan`; `versi` is the version that is shown."""
        self._jembatan = jembatan
        self._versi = versi
        self._butir = butir

    def build(self, tahun: Sequence[int]) -> list[Kolom[Any]]:
        """The columns of a version with these years."""
        return [
            Kolom("Jenis", BACA, self._kind, lebar=9, note=self._other_version),
            Kolom(
                "Uraian",
                _URAIAN,
                self._text,
                self._set_text,
                medan=self.URAIAN,
                regang=True,
                note=lambda kunci: _PETUNJUK[type(self._butir(kunci).entitas).__name__],
                menjorok=lambda kunci: self._butir(kunci).dalam,
            ),
            *map(self._year, tahun),
        ]

    def _entity(self, kunci: str) -> Entitas:
        """The row as stored, the base of an edit."""
        satu = self._butir(kunci).entitas
        return self._jembatan.kantor.find(type(satu), kunci) or satu

    def _is_indicator(self, kunci: str) -> bool:
        return isinstance(self._butir(kunci).entitas, Indikator)

    # --- what a row is ---------------------------------------------------------------------------

    def _kind(self, kunci: str) -> str:
        satu = self._butir(kunci).entitas
        if isinstance(satu, Renstra):
            return "Visi"
        return f"{type(satu).__name__}{' baru' if self._is_new(kunci) else ''}"

    def _is_new(self, kunci: str) -> bool:
        """Whether the version before has no indicator of this name."""
        dulu = version_before(self._jembatan.book, self._versi.kunci)
        return bool(
            dulu
            and self._is_indicator(kunci)
            and padanan(self._jembatan.book, kunci, dulu.id) is None
        )

    def _other_version(self, kunci: str) -> str:
        dulu = version_before(self._jembatan.book, self._versi.kunci)
        if dulu is None or not self._is_indicator(kunci):
            return ""
        if self._is_new(kunci):
            return f"Tidak ada indikator bernama sama pada {dulu.nama}."
        return f"Sama dengan indikator pada {dulu.nama}: namanya sama."

    # --- its words and figures -------------------------------------------------------------------

    def _text(self, kunci: str) -> str:
        satu = self._butir(kunci).entitas
        return str(getattr(satu, aksi.TEKS[type(satu).__name__]))

    def _set_text(self, kunci: str, teks: str) -> Usul | Temuan:
        return aksi.set_text(self._jembatan.kantor, self._entity(kunci), teks)

    def _unit(self, kunci: str) -> str:
        satu = self._butir(kunci).entitas
        return f"Satuan: {satu.satuan}" if isinstance(satu, Indikator) and satu.satuan else ""

    def _year(self, tahun: int) -> Kolom[Nilai | None]:
        def target(kunci: str) -> Nilai | None:
            semua = self._jembatan.book.where(TargetRenstra, "indikator_id", kunci)
            return next((t.target for t in semua if t.tahun == tahun), None)

        return Kolom(
            str(tahun),
            NILAI,
            target,
            partial(self._set_target, tahun),
            medan=str(tahun),
            lebar=5,
            note=self._unit,
            editable=self._is_indicator,
            isi=lambda: ubah_blok.isi_target(self._jembatan.kantor, TargetRenstra, tahun),
        )

    def _set_target(self, tahun: int, kunci: str, nilai: Nilai | None) -> Usul | Temuan:
        return ubah.set_target_renstra(self._jembatan.kantor, kunci, tahun, nilai)
