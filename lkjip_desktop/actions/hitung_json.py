"""HasilKinerja as plain JSON: numbers as text with a dot, rounded once to two decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lkjip_desktop.actions.anggaran_json import anggaran_json
from lkjip_desktop.actions.bentuk_json import alasan, persen, rupiah
from lkjip_desktop.kinerja.angka import DESIMAL_MAKS, round_half_up
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nilai import Nilai, nilai_kanonis
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran
from lkjip_desktop.perhitungan.hasil import (
    BarisEfisiensi,
    BarisNko,
    BarisPerbandingan,
    BarisProgram,
    HasilKinerja,
    HasilNko,
    TakTerhitung,
    hitung,
)


def _nilai(nilai: Nilai | None) -> str | None:
    """A value as entered; one computed from pembilang and penyebut with two decimals."""
    if isinstance(nilai, Decimal) and -int(nilai.as_tuple().exponent) > DESIMAL_MAKS:
        nilai = round_half_up(nilai)
    return None if nilai is None else nilai_kanonis(nilai)


def _uraian(sasaran: Sasaran | None) -> str | None:
    return sasaran.uraian if sasaran else None


def hasil_json(buku: BukuKinerja) -> dict[str, Any]:
    """Everything computed of a year; the keys are the contract of `lkjip hitung --json`."""
    hasil = hitung(buku)
    return {
        "tahun": buku.tahun,
        "indikator": [
            _indikator(buku, hasil, s, i)
            for s in buku.sasaran_diukur
            for i in buku.indikator_diukur_sasaran(s.id)
        ],
        "program": [_program(baris) for baris in hasil.program],
        "efisiensi": [_efisiensi(baris) for baris in hasil.efisiensi],
        "akip": _akip(hasil),
        "nko": _nko(hasil.nko),
        "perbandingan": [_perbandingan(baris) for baris in hasil.perbandingan],
        "anggaran": anggaran_json(hasil),
    }


def _indikator(
    buku: BukuKinerja, hasil: HasilKinerja, sasaran: Sasaran, indikator: Indikator
) -> dict[str, Any]:
    capaian = hasil.capaian(indikator.id)
    return {
        "sasaran": sasaran.uraian,
        "indikator": indikator.nama,
        "satuan": indikator.satuan,
        "arah": indikator.arah.value,
        "target": _nilai(buku.target(indikator.id)),
        "realisasi": _nilai(hasil.realisasi(indikator.id)),
        "capaian": persen(capaian),
        "alasan": alasan(capaian),
    }


def _program(baris: BarisProgram) -> dict[str, Any]:
    return {
        "program": baris.program.nama,
        "kode": baris.program.kode,
        "sasaran": _uraian(baris.sasaran),
        "anggaran_pk": rupiah(baris.anggaran_pk),
        "pagu": rupiah(baris.pagu),
        "realisasi": rupiah(baris.realisasi),
        "serapan": persen(baris.serapan),
        "alasan": alasan(baris.serapan),
    }


def _efisiensi(baris: BarisEfisiensi) -> dict[str, Any]:
    return {
        "sasaran": _uraian(baris.sasaran),
        "capaian": persen(baris.capaian),
        "pagu": rupiah(baris.pagu),
        "realisasi": rupiah(baris.realisasi),
        "serapan": persen(baris.serapan),
        "efisiensi_biaya": persen(baris.efisiensi_biaya),
        "efisiensi_selisih": persen(baris.efisiensi_selisih),
        "efisiensi_capaian": persen(baris.efisiensi_capaian),
        "catatan": baris.catatan,
    }


def _akip(hasil: HasilKinerja) -> dict[str, Any]:
    akip = hasil.akip
    if isinstance(akip, TakTerhitung):
        return {
            "tahun": None,
            "nilai": None,
            "predikat": None,
            "sebutan": None,
            "alasan": akip.alasan,
        }
    return {
        "tahun": akip.tahun,
        "nilai": persen(akip.nilai),
        "predikat": akip.predikat,
        "sebutan": akip.sebutan,
        "alasan": None,
    }


def _nko(nko: HasilNko) -> dict[str, Any]:
    return {
        "baris": [_baris_nko(baris) for baris in nko.baris],
        "total": persen(nko.total),
        "nilai": persen(nko.nilai),
        "predikat": nko.predikat or None,
        "keterangan": nko.keterangan or None,
        "alasan": alasan(nko.nilai),
    }


def _baris_nko(baris: BarisNko) -> dict[str, Any]:
    return {
        "indikator": baris.indikator.nama,
        "capaian": persen(baris.capaian),
        "normalisasi": persen(baris.normalisasi),
        "koreksi": persen(baris.koreksi),
        "nilai_akhir": persen(baris.nilai_akhir),
        "alasan": baris.alasan or None,
    }


def _perbandingan(baris: BarisPerbandingan) -> dict[str, Any]:
    return {
        "indikator": baris.indikator.nama,
        "tahun": [
            {
                "tahun": t.tahun,
                "target": _nilai(t.target),
                "realisasi": _nilai(t.realisasi),
                "capaian": persen(t.capaian),
                "alasan": alasan(t.capaian),
            }
            for t in baris.tahun
        ],
        "rata_rata": persen(baris.rata_rata),
        "tahun_akhir": baris.tahun_akhir,
        "target_akhir": _nilai(baris.target_akhir),
        "capaian_akhir": persen(baris.capaian_akhir),
    }
