"""What the time line of the offices shows: terms as bars, days without anybody, dates of sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat
from lkjip_desktop.kinerja.penandatangan import Penandatangan
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.waktu import format_tanggal

_SINGKAT: Final = {
    JenisLembar.RKT: "RKT",
    JenisLembar.PENGUKURAN: "Pengukuran",
    JenisLembar.EFISIENSI: "Efisiensi",
    JenisLembar.NKO: "NKO",
    JenisLembar.ANGGARAN: "Anggaran",
}
"""Sheets by a word that has room above a date; the others have no date of their own."""
_TEPI: Final = timedelta(days=20)
"""What is shown before the first day that matters and after the last."""
_SEHARI: Final = timedelta(days=1)


class Rentang(NamedTuple):
    """Days from the first to the last, both included."""

    awal: date
    akhir: date

    def share(self, hari: date) -> float:
        """Where a day begins in the span: 0 at its first day, 1 after its last.

        15 January in 1 to 31 January is 14/31; days outside give less than 0 or more than 1.
        """
        return (hari - self.awal).days / ((self.akhir - self.awal).days + 1)


class Batang(NamedTuple):
    """A term as a bar."""

    masa: MasaJabatan
    nama: str
    """Who: "Plt. Budi Contoh"."""
    mulai: date
    selesai: date
    """Both inside the span that is shown; `masa` has the real ones."""
    lajur: int
    """In which line below each other, where terms overlap: 0 is the first."""


class Jalur(NamedTuple):
    """An office with its terms, and the days on which it was nobody's."""

    jabatan: Jabatan
    batang: tuple[Batang, ...]
    celah: tuple[Rentang, ...]

    @property
    def tinggi(self) -> int:
        """How many lines it takes."""
        return max((b.lajur for b in self.batang), default=0) + 1


class TandaTanggal(NamedTuple):
    """A day on which sheets are signed, and by whom."""

    tanggal: date
    lembar: tuple[str, ...]
    """The sheets in a word each: "PK Perubahan 1"."""
    penanda: tuple[Penandatangan, ...]

    def signed_by(self, masa: MasaJabatan) -> bool:
        """Whether a term signs on that day."""
        return any(p.masa is not None and p.masa.id == masa.id for p in self.penanda)


class IsiGaris(NamedTuple):
    """Everything that is drawn."""

    rentang: Rentang
    jalur: tuple[Jalur, ...]
    tanda: tuple[TandaTanggal, ...]
    tahun: int | None
    """The year of the sheets, which stands out."""


def arrange_terms(kantor: BukuKantor, buku: BukuKinerja | None, *, semua: bool) -> IsiGaris:
    """The offices over the year of `buku`, or with `semua` over all terms that the file knows."""
    tanda = tuple(_marks(buku)) if buku else ()
    rentang = _span(kantor, buku.tahun if buku else None, tanda, semua=semua or buku is None)
    tahun = buku.tahun if buku else None
    jalur = tuple(_lane(kantor, jabatan, rentang, tahun) for jabatan in kantor.all_of(Jabatan))
    return IsiGaris(rentang, jalur, tanda, tahun)


def describe_term(kantor: BukuKantor, batang: Batang, tanda: Sequence[TandaTanggal]) -> str:
    """A term in sentences: who, which office, from when to when, what is signed with it."""
    masa, jabatan = batang.masa, kantor.find(Jabatan, batang.masa.jabatan_id)
    mulai = f"sejak {format_tanggal(masa.mulai)}" if masa.mulai else "sejak dahulu"
    selesai = f"sampai {format_tanggal(masa.selesai)}" if masa.selesai else "masih menjabat"
    siapa = f"{batang.nama}, {jabatan.nama if jabatan else ''}, {mulai}, {selesai}."
    lembar = [f"{', '.join(t.lembar)} ({format_tanggal(t.tanggal)})" for t in tanda]
    milik = [teks for teks, t in zip(lembar, tanda, strict=True) if t.signed_by(masa)]
    return f"{siapa} Menandatangani {'; '.join(milik)}." if milik else siapa


# --- dates of sheets ------------------------------------------------------------------------------


def _marks(buku: BukuKinerja) -> Iterator[TandaTanggal]:
    """The dates of the year's sheets in their order, those of one day together."""
    semua: dict[date, list[tuple[str, tuple[Penandatangan | None, ...]]]] = {}
    for pk in buku.daftar_pk():
        if pk.tanggal:
            nama = f"PK Perubahan {pk.perubahan_ke}" if pk.perubahan_ke else "PK"
            semua.setdefault(pk.tanggal, []).append((nama, buku.pihak_pk(pk)))
    for jenis, nama in _SINGKAT.items():
        lembar = buku.lembar(jenis)
        if lembar and lembar.tanggal:
            siapa = buku.penanda_lembar(jenis)
            semua.setdefault(lembar.tanggal, []).append((nama, (siapa,)))
    for tanggal in sorted(semua):
        nama_semua = tuple(nama for nama, _ in semua[tanggal])
        penanda = tuple(p for _, para in semua[tanggal] for p in para if p is not None)
        yield TandaTanggal(tanggal, nama_semua, penanda)


# --- span and lanes -------------------------------------------------------------------------------


def _span(
    kantor: BukuKantor, tahun: int | None, tanda: Sequence[TandaTanggal], *, semua: bool
) -> Rentang:
    hari = [t.tanggal for t in tanda]
    if tahun is not None:
        hari += [date(tahun, 1, 1), date(tahun, 12, 31)]
    if semua:
        masa = kantor.all_of(MasaJabatan)
        hari += [h for m in masa for h in (m.mulai, m.selesai) if h is not None]
    if not hari:
        hari = [date.today()]  # noqa: DTZ011 - the clerk's own calendar
    return Rentang(min(hari) - _TEPI, max(hari) + _TEPI)


def _lane(kantor: BukuKantor, jabatan: Jabatan, rentang: Rentang, tahun: int | None) -> Jalur:
    masa = sorted(
        kantor.where(MasaJabatan, "jabatan_id", jabatan.id), key=lambda m: m.mulai or date.min
    )
    batang: list[Batang] = []
    ujung: list[date] = []
    """The last day that is taken in each line."""
    for satu in masa:
        mulai = max(satu.mulai or rentang.awal, rentang.awal)
        selesai = min(satu.selesai or rentang.akhir, rentang.akhir)
        if mulai > selesai:
            continue
        lajur = next((n for n, u in enumerate(ujung) if u < mulai), len(ujung))
        ujung[lajur : lajur + 1] = [selesai]
        batang.append(Batang(satu, _name(kantor, satu), mulai, selesai, lajur))
    celah = tuple(_gaps(batang, _known(masa, rentang, tahun))) if masa else ()
    return Jalur(jabatan, tuple(batang), celah)


def _name(kantor: BukuKantor, masa: MasaJabatan) -> str:
    pejabat = kantor.find(Pejabat, masa.pejabat_id)
    return masa.status.awalan + (pejabat.nama_lengkap if pejabat else "(tanpa nama)")


def _known(masa: Sequence[MasaJabatan], rentang: Rentang, tahun: int | None) -> Rentang:
    """The days that somebody must cover: from the first term, and all of the year of the sheets."""
    pertama = masa[0].mulai or rentang.awal
    awal = min(pertama, date(tahun, 1, 1)) if tahun is not None else pertama
    return rentang._replace(awal=max(rentang.awal, awal))


def _gaps(batang: Sequence[Batang], rentang: Rentang) -> Iterator[Rentang]:
    """The days of the span that no bar covers."""
    berikut = rentang.awal
    for satu in batang:
        if satu.mulai > berikut:
            yield Rentang(berikut, satu.mulai - _SEHARI)
        berikut = max(berikut, satu.selesai + _SEHARI)
    if berikut <= rentang.akhir:
        yield Rentang(berikut, rentang.akhir)
