"""Targets: there, in the shape that the direction of the indicator needs, and plausible."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lkjip_desktop.kinerja.bentuk_nilai import check_target
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.nilai import Nilai, Rentang, format_nilai
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    TargetRenstra,
    TargetRkt,
)
from lkjip_desktop.kinerja.perjanjian import PkIndikator
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from lkjip_desktop.perhitungan.capaian import hitung_capaian
from lkjip_desktop.perhitungan.desimal import SERATUS, TakTerhitung, divide
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    galat,
    ke,
    mention,
    peringatan,
)

TERPAUT = 50
"""Two figures of one indicator this many times apart look like a lost comma (3977 and 54,67)."""
_KODE = {"capaian.target_nol": "target.nol", "capaian.target_negatif": "target.negatif"}


def can_measure(indikator: Indikator, target: Nilai) -> bool:
    """Whether any realisasi at all could be measured by this target."""
    return check_target(target, indikator.arah) is None and _no_formula(indikator, target) is None


def _no_formula(indikator: Indikator, target: Nilai) -> TakTerhitung | None:
    """Why a target of the right form has no formula: 0, or negative."""
    tercapai = target.bawah if isinstance(target, Rentang) else target
    hasil = hitung_capaian(indikator.arah, target, tercapai, indikator.rumus, turun_nol=SERATUS)
    return hasil if isinstance(hasil, TakTerhitung) else None


def melompat(satu: Nilai | None, lain: Nilai | None) -> bool:
    """Whether two figures of one indicator are so far apart that one must be mistyped."""
    if not isinstance(satu, Decimal) or not isinstance(lain, Decimal):
        return False
    kecil, besar = sorted((satu.copy_abs(), lain.copy_abs()))
    return kecil > 0 and divide(besar, kecil) >= TERPAUT


def target_lembar(bahan: BahanPeriksa, indikator: Indikator) -> Nilai | None:
    """The target that the sheet prints."""
    if bahan.lembar is JenisLembar.RKT:
        return bahan.buku.target_rkt(indikator.id)
    if bahan.lembar is JenisLembar.PK:
        janji = _janji(bahan, indikator)
        return janji.target if janji else None
    return bahan.buku.target(indikator.id)


def _janji(bahan: BahanPeriksa, indikator: Indikator) -> PkIndikator | None:
    isi = bahan.buku.kantor.where(PkIndikator, "indikator_id", indikator.id)
    return next((p for p in isi if bahan.pk and p.pk_id == bahan.pk.id), None)


def _acuan(bahan: BahanPeriksa, indikator: Indikator) -> Acuan | None:
    """Where the target stands that counts for the sheet, else the indicator."""
    pencarian: tuple[Entitas | None, ...] = (
        None if bahan.lembar is JenisLembar.RKT else _janji(bahan, indikator),
        _tahun_ini(bahan, TargetRkt, indikator),
        _tahun_ini(bahan, TargetRenstra, indikator),
    )
    ada = next((e for e in pencarian if e is not None), None)
    return ke(ada, "target") or ke(indikator, "nama")


def _tahun_ini(
    bahan: BahanPeriksa, jenis: type[TargetRkt | TargetRenstra], indikator: Indikator
) -> Entitas | None:
    isi = bahan.buku.kantor.where(jenis, "indikator_id", indikator.id)
    return next((t for t in isi if t.tahun == bahan.tahun), None)


def _ada(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for satu in bahan.indikator:
        if target_lembar(bahan, satu) is None:
            pesan = f"Target {bahan.tahun} {mention(satu.nama)} belum diisi. Isi targetnya."
            yield galat("target.kosong", pesan, bahan.tempat, _acuan(bahan, satu))


def _berumus(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A wrong form is a slip that leaves the indicator out of every figure; 0 may be meant."""
    for satu in bahan.indikator:
        target, acuan = target_lembar(bahan, satu), _acuan(bahan, satu)
        if target is None:
            continue
        nama = f"Target {mention(satu.nama)}"
        if salah := check_target(target, satu.arah):
            yield galat("target.bentuk", f"{nama}: {salah.pesan}", bahan.tempat, acuan)
        elif sebab := _no_formula(satu, target):
            pesan = (
                f"{nama} {format_nilai(target, satu.satuan)}, sehingga capaiannya tidak dapat "
                f"dihitung. {sebab.saran}"
            )
            yield peringatan(_KODE[sebab.kode], pesan, bahan.tempat, acuan)


def _masuk_akal(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The target beside that of the year before."""
    for satu in bahan.indikator:
        target, lalu = target_lembar(bahan, satu), bahan.buku.target(satu.id, bahan.tahun - 1)
        if melompat(target, lalu):
            pesan = (
                f"Target {mention(satu.nama)} {format_nilai(target, satu.satuan)} terpaut jauh "
                f"dari target {bahan.tahun - 1}, {format_nilai(lalu, satu.satuan)}. "
                "Periksa koma dan satuannya."
            )
            yield peringatan("target.melompat", pesan, bahan.tempat, _acuan(bahan, satu))


PEMERIKSA: tuple[Pemeriksa, ...] = (_ada, _berumus, _masuk_akal)
