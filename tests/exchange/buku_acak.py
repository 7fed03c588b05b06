"""Books of any content: every kind, every field, all that a cell may have to hold."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from lkjip_desktop.exchange.buku_kerja.susunan import JENIS_TIDAK_DI_BUKU, SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Rupa
from lkjip_desktop.exchange.buku_kerja.teks import comparable, tidy
from lkjip_desktop.kinerja.angka import BATAS_DESIMAL, BATAS_SEN
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.perencanaan import Arah, Indikator, JenisLembar
from lkjip_desktop.store.tabel import UNIK
from tests.exchange.alat import ATURAN

TAHUN = 2024
_KATA = st.sampled_from(
    [
        *("Indikator", "=1+1", "+628", "-5", "@nama", "'petik", '"dua"', "<b> & O'Neil", "√ ≥ ±"),
        *("a\nb", "a\u00a0b", "_x0041_", "7.01.01", "0012", "1.500", "TRUE", "ya", "[abc]", "🙂"),
    ]
)
_TEKS = st.one_of(
    st.just(""), _KATA, st.lists(_KATA, min_size=1, max_size=3).map(" ".join), st.text(max_size=8)
).map(tidy)
_DESIMAL = st.decimals(
    -BATAS_DESIMAL + 1, BATAS_DESIMAL - 1, allow_nan=False, allow_infinity=False, places=None
).map(lambda d: round(d, 10))
_DESIMAL_BIASA = st.decimals(0, 1000, places=2)
_KATA_PREDIKAT = st.sampled_from(["WTP", "BB", "Sangat Baik"])
_PREDIKAT = st.builds(Predikat, _KATA_PREDIKAT, st.none() | _DESIMAL_BIASA)
_RENTANG = st.tuples(_DESIMAL_BIASA, _DESIMAL_BIASA).map(lambda p: Rentang(min(p), max(p)))
_NILAI: Mapping[Arah, st.SearchStrategy[Any]] = {
    Arah.NAIK: _DESIMAL_BIASA | _DESIMAL,
    Arah.TURUN: _DESIMAL_BIASA | _DESIMAL,
    Arah.RENTANG: _DESIMAL_BIASA | _DESIMAL,
    Arah.PREDIKAT: _PREDIKAT,
}
_NIP = st.sampled_from(["", "196802291990011999", "198002292001122999"])

_MENURUT_TIPE: Mapping[str, st.SearchStrategy[Any]] = {
    "teks": _TEKS,
    "bulat": st.integers(0, 3),
    "sen": st.one_of(st.integers(0, 10**12), st.integers(0, BATAS_SEN - 1)),
    "benar": st.booleans(),
    "desimal": _DESIMAL | _DESIMAL_BIASA,
    "tanggal": st.dates(date(1900, 1, 1), date(2199, 12, 31)),
}
_WAJIB = {
    satu.jenis: [k.medan for k in satu.kolom if k.wajib and k.rupa in {Rupa.TEKS, Rupa.PANJANG}]
    for satu in SUSUNAN
}
"""Texts that a workbook must not leave blank, by kind."""
_KHUSUS: Mapping[str, st.SearchStrategy[Any]] = {
    "nip": _NIP,
    "tahun": st.integers(2022, 2025),
    "tahun_awal": st.sampled_from([0, 2021, 2022]),
    "tahun_akhir": st.sampled_from([0, 2026]),
    "urutan": st.integers(0, 3),
    "aturan": st.just(ATURAN),
    "lambang": st.none(),
    "lembar": st.sampled_from([j for j in JenisLembar if j is not JenisLembar.PK]),
}


@st.composite
def buku_acak(draw: st.DrawFn) -> BukuKantor:
    """A book with the year TAHUN, whose references all lead somewhere."""
    ada: dict[str, list[Entitas]] = {}
    for jenis in JENIS:
        if jenis not in JENIS_TIDAK_DI_BUKU:
            ada[jenis] = _rows(draw, jenis, ada)
    return BukuKantor.of(e for daftar in ada.values() for e in daftar)


def _rows(draw: st.DrawFn, jenis: str, ada: Mapping[str, list[Entitas]]) -> list[Entitas]:
    banyak = 1 if jenis in {"Instansi", "TahunKerja"} else draw(st.integers(0, 3))
    hasil: dict[object, Entitas] = {}
    for _ in range(banyak):
        satu = _row(draw, jenis, ada)
        if satu is not None:
            hasil.setdefault(_unique(satu), satu)
    return list(hasil.values())


def _unique(entitas: Entitas) -> object:
    """What may be there once: what the store keeps once, by its natural key; else a row."""
    jenis = type(entitas).__name__
    if jenis not in UNIK and jenis != "Instansi":
        return entitas.id
    return tuple(comparable(getattr(entitas, nama)) for nama in KUNCI_ALAMI[jenis])


def _row(draw: st.DrawFn, jenis: str, ada: Mapping[str, list[Entitas]]) -> Entitas | None:
    isi: dict[str, Any] = {}
    for medan in daftar_medan(jenis):
        if medan.acuan and medan.acuan != jenis:
            pilihan = [e.id for e in ada[medan.acuan]]
            if medan.wajib and not pilihan:
                return None
            isi[medan.nama] = draw(_reference(medan, pilihan))
        else:
            isi[medan.nama] = draw(_field(medan, _direction(isi, ada), _WAJIB.get(jenis, ())))
    if jenis == "Indikator":  # no scale that is known, on which its predikat would have to stand
        isi["skala"] = draw(st.sampled_from(["", "Skala tanpa tingkat"]))
    if jenis == "TahunKerja":
        isi["tahun"] = TAHUN
    if jenis == "EvaluasiAkip":
        isi["nilai"] = draw(st.none() | st.decimals(0, 100, places=2))
    return JENIS[jenis](**isi)


def _reference(medan: Medan, pilihan: list[str]) -> st.SearchStrategy[str | None]:
    kosong = [] if medan.wajib else [None]
    return st.sampled_from([*pilihan, *kosong])


def _direction(isi: Mapping[str, Any], ada: Mapping[str, list[Entitas]]) -> Arah | None:
    """Arah of the indicator that a row measures."""
    for satu in ada.get("Indikator", ()):
        if isinstance(satu, Indikator) and satu.id == isi.get("indikator_id"):
            return satu.arah
    return None


def _janji(arah: Arah) -> st.SearchStrategy[Any]:
    """A target: two ends where the arah is rentang, never below 0."""
    if arah is Arah.RENTANG:
        return _RENTANG
    return _NILAI[arah].map(lambda n: abs(n) if isinstance(n, Decimal) else n)


def _field(medan: Medan, arah: Arah | None, wajib: Collection[str]) -> st.SearchStrategy[Any]:
    if medan.nama == "id":
        return st.integers(0, 2**128 - 1).map(lambda n: str(uuid.UUID(int=n)))
    if medan.acuan:  # a row of its own kind: none yet
        return st.none()
    if medan.nama in _KHUSUS:
        return _KHUSUS[medan.nama]
    if medan.tipe == "nilai" and arah is not None:
        return st.none() | (_janji(arah) if medan.nama == "target" else _NILAI[arah])
    biasa = st.sampled_from(list(medan.pilihan)) if medan.pilihan else _MENURUT_TIPE[medan.tipe]
    if medan.nama in wajib:
        biasa = biasa.filter(bool)
    return biasa if medan.wajib else st.none() | biasa
