"""Anjuran: the next thing to do in a new file until its first Perjanjian Kinerja can be issued."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from lkjip_desktop.forms.daftar import LANGKAH
from lkjip_desktop.forms.letak import Letak
from lkjip_desktop.forms.permohonan import KeIsian
from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat, PeranJabatan
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import Arah, JenisLembar, TargetRenstra
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import HasilKinerja
from lkjip_desktop.perhitungan.pemeriksaan import check


class Anjuran(NamedTuple):
    """What to do next, and in which part of which form."""

    kalimat: str
    letak: Letak
    temuan: Temuan | None = None
    """The finding that it is about, where there is one: its field is shown."""
    isian: KeIsian | None = None
    """The field to type first, or the sheet to choose, where one can be named."""


class _Syarat(NamedTuple):
    """Something that a first PK needs, in the order in which an office has the papers."""

    terpenuhi: Callable[[BukuKinerja], bool]
    anjuran: Anjuran
    isian: Callable[[BukuKinerja], tuple[Entitas, str] | None] = lambda _: None
    """The datum to type first, with its field."""

    def of(self, buku: BukuKinerja) -> Anjuran:
        """What to do in this year."""
        satu = self.isian(buku)
        return self.anjuran._replace(
            kalimat=self.anjuran.kalimat.format(tahun=buku.tahun),
            isian=KeIsian(*satu) if satu else None,
        )


def next_thing(buku: BukuKinerja, hasil: HasilKinerja) -> Anjuran | None:
    """The next thing to do; None once a PK has been issued, or the year is being measured.

    When all that a PK is made of is there, what the checks find that still bars it comes next.
    """
    if _is_past_it(buku):
        return None
    kurang = next((s for s in _SYARAT if not s.terpenuhi(buku)), None)
    if kurang is not None:
        return kurang.of(buku)
    temuan = check(buku, hasil, JenisLembar.PK)
    galat = next((t for t in temuan if t.tingkat is Tingkat.GALAT), None)
    if galat is not None:
        return Anjuran(f"{galat.tempat}: {galat.pesan}", _di("pk"), galat)
    pk, cetak = buku.pk(), _di("penetapan")
    return Anjuran(
        f"Perjanjian Kinerja {buku.tahun} lengkap. Cetak, minta tanda tangan, lalu tetapkan.",
        cetak,
        isian=KeIsian(pk, "", cetak) if pk else None,
    )


def _is_past_it(buku: BukuKinerja) -> bool:
    kantor = buku.kantor
    ditetapkan = any(d.lembar is JenisLembar.PK for d in kantor.all_of(DokumenTetap))
    return ditetapkan or any(r.nilai is not None for r in kantor.all_of(RealisasiIndikator))


def _has_letterhead(buku: BukuKinerja) -> bool:
    kantor = buku.instansi
    return all(isi.strip() for isi in (kantor.pemda, kantor.nama, kantor.tempat))


def _first_of_letterhead(buku: BukuKinerja) -> tuple[Entitas, str] | None:
    kantor = buku.instansi
    kosong = (m for m in ("pemda", "nama", "tempat") if not getattr(kantor, m).strip())
    return next(((kantor, medan) for medan in kosong), None)


def _in_office(peran: PeranJabatan) -> Callable[[BukuKinerja], bool]:
    """Whether somebody holds an office of this kind."""

    def ada(buku: BukuKinerja) -> bool:
        jabatan = {j.id for j in buku.kantor.all_of(Jabatan) if j.peran is peran}
        return any(m.jabatan_id in jabatan for m in buku.kantor.all_of(MasaJabatan))

    return ada


def _term_of(peran: PeranJabatan) -> Callable[[BukuKinerja], tuple[Entitas, str] | None]:
    """The term to come of an office of this kind."""

    def cari(buku: BukuKinerja) -> tuple[Entitas, str] | None:
        jabatan = (j for j in buku.kantor.all_of(Jabatan) if j.peran is peran)
        masa = (MasaJabatan(id="", pejabat_id="", jabatan_id=j.id) for j in jabatan)
        return next(((satu, "") for satu in masa), None)

    return cari


def _has_indicators(buku: BukuKinerja) -> bool:
    return bool(buku.sasaran) and all(buku.indikator_sasaran(s.id) for s in buku.sasaran)


def _has_units(buku: BukuKinerja) -> bool:
    """A grade (predikat) is counted in nothing."""
    return all(i.satuan.strip() or i.arah is Arah.PREDIKAT for i in buku.indikator)


def _first_without_unit(buku: BukuKinerja) -> tuple[Entitas, str] | None:
    kosong = (i for i in buku.indikator if not i.satuan.strip() and i.arah is not Arah.PREDIKAT)
    return next(((i, "satuan") for i in kosong), None)


def _first_target(buku: BukuKinerja) -> tuple[Entitas, str] | None:
    """The target of the year that is missing first, of those that the Renstra has a column for."""
    kosong = (i for i in buku.indikator if buku.target_rkt(i.id) is None)
    baru = (TargetRenstra(id="", indikator_id=i.id, tahun=buku.tahun) for i in kosong)
    return next(((satu, "target") for satu in baru), None)


def _has_targets(buku: BukuKinerja) -> bool:
    return all(buku.target_rkt(i.id) is not None for i in buku.indikator)


def _all_in_a_year(buku: BukuKinerja) -> bool:
    """Whether each programme of the office belongs to some year; those of earlier years may rest.

    A year with a budget tree has the programmes that its rows name.
    """
    if buku.pohon_anggaran.baris:
        return True
    ada = {p.program_id for p in buku.kantor.all_of(ProgramTahun)}
    return all(p.id in ada for p in buku.kantor.all_of(Program))


def _has_pagu(*, pohon: bool) -> Callable[[BukuKinerja], bool]:
    """Whether each programme of the year has its pagu, in the tree or as typed.

    An agreement that has its amounts already asks for no pagu.
    """

    def ada(buku: BukuKinerja) -> bool:
        if bool(buku.pohon_anggaran.baris) is not pohon or _has_amounts(buku):
            return True
        return all(p.pagu is not None for p in buku.program_tahun)

    return ada


def _has_amounts(buku: BukuKinerja) -> bool:
    pk = buku.pk()
    isi = buku.pk_program(pk.id) if pk else ()
    return bool(isi) and all(p.anggaran is not None for p in isi)


def _first_pagu(buku: BukuKinerja) -> tuple[Entitas, str] | None:
    return next(((p, "pagu") for p in buku.program_tahun if p.pagu is None), None)


def _first_amount(buku: BukuKinerja) -> tuple[Entitas, str] | None:
    pk = buku.pk()
    isi = buku.pk_program(pk.id) if pk else ()
    return next(((p, "anggaran") for p in isi if p.anggaran is None), None)


def _date_of_pk(buku: BukuKinerja) -> tuple[Entitas, str] | None:
    pk = buku.pk()
    return (pk, "tanggal") if pk else None


def _is_dated(buku: BukuKinerja) -> bool:
    pk = buku.pk()
    return pk is not None and pk.tanggal is not None


def _di(bagian: str) -> Letak:
    return next(
        Letak(langkah.kunci, satu.kunci)
        for langkah in LANGKAH
        for satu in langkah.bagian
        if satu.kunci == bagian
    )


_SYARAT: Final = (
    _Syarat(
        _has_letterhead,
        Anjuran("Isi kop surat: pemerintah daerah, nama kantor, tempat.", _di("instansi")),
        _first_of_letterhead,
    ),
    _Syarat(
        lambda buku: bool(buku.kantor.all_of(Pejabat)),
        Anjuran("Catat camat dan kepala daerah sebagai pejabat.", _di("pejabat")),
    ),
    _Syarat(
        _in_office(PeranJabatan.KEPALA_PERANGKAT),
        Anjuran("Pilih jabatan Camat, lalu tambahkan masa jabatannya.", _di("jabatan")),
        _term_of(PeranJabatan.KEPALA_PERANGKAT),
    ),
    _Syarat(
        _in_office(PeranJabatan.KEPALA_DAERAH),
        Anjuran(
            "Pilih jabatan wali kota atau bupati, lalu tambahkan masa jabatannya.", _di("jabatan")
        ),
        _term_of(PeranJabatan.KEPALA_DAERAH),
    ),
    _Syarat(
        lambda buku: bool(buku.sasaran),
        Anjuran("Tulis tujuan dan sasaran dari dokumen Renstra.", _di("sasaran")),
    ),
    _Syarat(
        _has_indicators,
        Anjuran("Tulis indikator setiap sasaran dari dokumen Renstra.", _di("indikator")),
    ),
    _Syarat(
        _has_units,
        Anjuran("Isi satuan setiap indikator, misalnya Nilai atau %.", _di("indikator")),
        _first_without_unit,
    ),
    _Syarat(
        _has_targets,
        Anjuran("Isi target tahun {tahun} setiap indikator.", _di("target")),
        _first_target,
    ),
    _Syarat(
        lambda buku: bool(buku.program_tahun),
        Anjuran("Tulis program, lalu tambahkan ke tahun {tahun}. Dari DPA.", _di("program")),
    ),
    _Syarat(
        _all_in_a_year,
        Anjuran(
            "Tambahkan program yang lain ke tahun {tahun}, atau hapus bila tidak dipakai.",
            _di("program"),
        ),
    ),
    _Syarat(
        _has_pagu(pohon=False),
        Anjuran("Isi pagu setiap program tahun {tahun}. Dari DPA.", _di("efisiensi")),
        _first_pagu,
    ),
    _Syarat(
        _has_pagu(pohon=True),
        Anjuran("Isi pagu setiap sub kegiatan tahun {tahun}. Dari DPA.", _di("anggaran")),
    ),
    _Syarat(
        lambda buku: buku.pk() is not None,
        Anjuran(
            "Tekan “Buat Perjanjian Kinerja {tahun}”; isinya diambil dari target dan program.",
            _di("pk"),
        ),
    ),
    _Syarat(
        _has_amounts,
        Anjuran("Isi anggaran setiap program pada Perjanjian Kinerja {tahun}.", _di("pk")),
        _first_amount,
    ),
    _Syarat(
        _is_dated,
        Anjuran("Isi tanggal penandatanganan Perjanjian Kinerja {tahun}.", _di("pk")),
        _date_of_pk,
    ),
)
