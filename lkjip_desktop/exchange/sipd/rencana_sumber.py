"""How a file divides pagu by source of funds, beside how it is divided now."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Protocol

from lkjip_desktop.exchange.sipd.bacaan import BarisBacaan
from lkjip_desktop.exchange.sipd.banding import Banding
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nilai_anggaran import (
    bagian_berlaku,
    dokumen_berlaku,
    dokumen_berurutan,
)
from lkjip_desktop.kinerja.nomenklatur import SumberDana
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSumberDana,
    SubKegiatanTahun,
)

Pasangan = tuple[SubKegiatanTahun, BarisBacaan]
"""A row of the budget and what the file says of it; each row once."""


class Disebut(Protocol):
    """What has been said of the document that a file is."""

    @property
    def dokumen(self) -> JenisDokumen | None:
        """Its kind, where known."""

    @property
    def nomor(self) -> str:
        """Its number, empty where unknown."""

    @property
    def tanggal(self) -> date | None:
        """Its date, where known."""


class Pembagian:
    """The parts of each row. A row of which the file names no source keeps what it has."""

    def __init__(self, kantor: BukuKantor, tahun: int, cocok: Pencocok) -> None:
        """Sources that are not there yet are made by `cocok`."""
        self._kantor = kantor
        self._tahun = tahun
        self._cocok = cocok
        self._dokumen = dokumen_berurutan(kantor, tahun)
        self._nama: dict[str, SumberDana] = {}

    def compare(
        self, baris: Sequence[Pasangan], berbeda: Collection[str], banding: Banding
    ) -> list[SubKegiatanTahun]:
        """The rows that the file divides in another way.

        Each part of those whose pagu stays the same is noted: nothing else would tell of them.
        """
        hasil = []
        for satu, isi in baris:
            lama, kini = self._now(satu.id), self._named(isi)
            if kini and {k: n for k, n in lama.items() if n} != {
                k: n for k, n in kini.items() if n
            }:
                hasil.append(satu)
                for kunci in () if satu.id in berbeda else {**lama, **kini}:
                    nama = self._name(kunci)
                    banding.note_part(satu, nama, lama.get(kunci), kini.get(kunci, 0))
        return hasil

    def fits(self, dibagi: Sequence[SubKegiatanTahun], pilihan: Disebut) -> DokumenAnggaran | None:
        """The document in force where it is the one that is meant and divides none of the rows."""
        ada = dokumen_berlaku(self._kantor, self._tahun)
        if ada is None or any(self._now(b.id) for b in dibagi):
            return None
        sama = (
            pilihan.dokumen in {None, ada.jenis}
            and pilihan.nomor.strip() in {"", ada.nomor.strip()}
            and pilihan.tanggal in {None, ada.tanggal}
        )
        return ada if sama else None

    def parts(
        self, baris: Sequence[Pasangan], dokumen: DokumenAnggaran
    ) -> Iterator[PaguSumberDana]:
        """The division of each row as `dokumen` has it: 0 of a source that no longer pays."""
        for satu, isi in baris:
            kini = self._named(isi)
            lama = dict.fromkeys(self._now(satu.id), Sen(0)) if kini else {}
            for kunci, pagu in (lama | kini).items():
                yield with_natural_id(
                    PaguSumberDana,
                    baris_id=satu.id,
                    dokumen_id=dokumen.id,
                    sumber_dana_id=kunci,
                    pagu=pagu,
                )

    def _now(self, baris_id: str) -> dict[str, Sen]:
        return bagian_berlaku(self._kantor, baris_id, self._dokumen)

    def _named(self, isi: BarisBacaan) -> dict[str, Sen]:
        """By key of the source; two names of one source are added up."""
        hasil: dict[str, Sen] = {}
        for nama, pagu in isi.sumber.items():
            sumber = self._cocok.source(nama)
            self._nama[sumber.id] = sumber
            hasil[sumber.id] = Sen(hasil.get(sumber.id, 0) + pagu)
        return hasil

    def _name(self, kunci: str) -> str:
        satu = self._nama.get(kunci) or self._kantor.get(SumberDana, kunci)
        return satu.nama or satu.kode
