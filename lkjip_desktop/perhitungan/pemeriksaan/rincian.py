"""The budget tree: every row with its figures, parts that agree, documents in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Final

from lkjip_desktop.kinerja.angka import Sen, format_persen, format_rupiah
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
)
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN, format_tanggal
from lkjip_desktop.perhitungan.desimal import TakTerhitung
from lkjip_desktop.perhitungan.hasil import BarisAnggaran
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    galat,
    ke,
    mention,
    peringatan,
)
from lkjip_desktop.perhitungan.triwulan import tanpa_triwulan


def _tempat(bahan: BahanPeriksa) -> str:
    return f"Rincian Anggaran {bahan.tahun}"


def _rows(bahan: BahanPeriksa) -> list[BarisAnggaran]:
    return [satu for satu in bahan.hasil.anggaran().menurut_unit if satu.simpul.baris]


def _name(satu: BarisAnggaran) -> str:
    unit = satu.simpul.unit
    return f"{mention(satu.simpul.nama)} ({unit.nama if unit else ''})"


def _terisi(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Sums need every figure: a blank is not 0. One finding for all rows that lack the same."""
    rows = _rows(bahan)
    pagu = [satu for satu in rows if satu.pagu is None]
    belanja = [satu for satu in rows if satu.realisasi is None and satu.pagu != 0]
    if pagu:
        pesan = f"Pagu {_first(pagu)} belum diisi. Isi pagunya, 0 bila memang tidak ada."
        yield galat(
            "rincian.pagu_kosong",
            pesan,
            _tempat(bahan),
            ke(pagu[0].simpul.baris, "sub_kegiatan_id"),
        )
    if belanja:
        pesan = f"Realisasi {_first(belanja)} belum diisi. Isi 0 bila memang tidak ada belanja."
        acuan = ke(belanja[0].simpul.baris, "sub_kegiatan_id")
        yield galat("rincian.realisasi_kosong", pesan, _tempat(bahan), acuan)


def _bulanan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """One row with December alone leaves TW I to III of the whole office unknown."""
    tanpa = tanpa_triwulan(bahan.hasil)
    if tanpa.baris and not tanpa.semua:
        pesan = (
            f"Realisasi {_first(tanpa.baris)} belum diisi sampai akhir "
            f"TW {', '.join(tanpa.triwulan)}, sehingga jumlahnya tercetak “-”. "
            "Isi pada tampilan Realisasi per triwulan, "
            "0 bila saat itu belum ada belanja."
        )
        acuan = ke(tanpa.baris[0].simpul.baris, "sub_kegiatan_id")
        yield peringatan("rincian.triwulan_kosong", pesan, _tempat(bahan), acuan)


def _first(rows: Sequence[BarisAnggaran]) -> str:
    lain = f" dan {len(rows) - 1} sub kegiatan lain" if len(rows) > 1 else ""
    return f"{_name(rows[0])}{lain}"


def _masuk_akal(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Source, Tabel 3.10: one row of 100,74% that no total shows."""
    for satu in _rows(bahan):
        if satu.sisa is not None and satu.sisa < 0:
            serapan = satu.serapan
            akhir = "" if isinstance(serapan, TakTerhitung) else f" ({format_persen(serapan)})"
            pesan = (
                f"Realisasi {_name(satu)} melebihi pagunya sebesar "
                f"{format_rupiah(Sen(-satu.sisa))}{akhir}. Periksa pagu dan realisasinya."
            )
            acuan = ke(satu.simpul.baris, "sub_kegiatan_id")
            yield peringatan("rincian.melebihi_pagu", pesan, _tempat(bahan), acuan)


def _menurun(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Realisasi is reckoned from January on: it goes down only where money has come back.

    One finding for all such rows, with the first: "s.d. Maret Rp3,00, s.d. Desember Rp2,00".
    """
    deret = {
        satu.baris_id: satu
        for satu in bahan.buku.kantor.each(BelanjaBulanan)
        if satu.deret is Deret.REALISASI
    }
    turun = [
        (baris, angka, bulan)
        for baris in _rows(bahan)
        if (angka := deret.get(baris.simpul.baris.id if baris.simpul.baris else ""))
        and (bulan := _fall(angka))
    ]
    if not turun:
        return
    baris, satu, (dulu, kini) = turun[0]
    lain = f" (dan {len(turun) - 1} sub kegiatan lain)" if len(turun) > 1 else ""
    sebut = (
        f"s.d. {NAMA_BULAN[bulan]} {format_rupiah(getattr(satu, BULAN[bulan]))}"
        for bulan in (dulu, kini)
    )
    pesan = (
        f"Realisasi {_name(baris)} menurun: {', '.join(sebut)}{lain}. "
        "Periksa angka bulan-bulannya, kecuali memang ada pengembalian belanja."
    )
    acuan = ke(baris.simpul.baris, "sub_kegiatan_id")
    yield peringatan("rincian.realisasi_menurun", pesan, _tempat(bahan), acuan)


_PER_BULAN: Final[Callable[[BelanjaBulanan], tuple[Sen | None, ...]]] = attrgetter(*BULAN)


def _fall(satu: BelanjaBulanan) -> tuple[int, int] | None:
    """The first two months (0–11), blanks left out, of which the later has less."""
    isi = [(n, angka) for n, angka in enumerate(_PER_BULAN(satu)) if angka is not None]
    return next(((m, n) for (m, a), (n, b) in pairwise(isi) if b < a), None)


def _sumber_sama(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Where the sources of a pagu are known they add up to it."""
    kantor = bahan.buku.kantor
    menurut: dict[tuple[str, str], int] = {}
    for satu in kantor.each(PaguSumberDana):
        kunci = satu.baris_id, satu.dokumen_id
        menurut[kunci] = menurut.get(kunci, 0) + (satu.pagu or 0)
    for baris in _rows(bahan) if menurut else ():
        simpul = baris.simpul.baris
        for pagu in kantor.where(PaguSubKegiatan, "baris_id", simpul.id if simpul else ""):
            jumlah = menurut.get((pagu.baris_id, pagu.dokumen_id), pagu.pagu)
            if pagu.pagu is not None and jumlah is not None and jumlah != pagu.pagu:
                pesan = (
                    f"Sumber dana {_name(baris)} berjumlah {format_rupiah(Sen(jumlah))}, padahal "
                    f"pagunya {format_rupiah(pagu.pagu)}. Samakan keduanya."
                )
                yield peringatan("rincian.sumber_dana", pesan, _tempat(bahan), ke(pagu, "pagu"))


def _berurutan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The document in force is the one with the highest number: dates have to follow."""
    dokumen = bahan.buku.kantor.where(DokumenAnggaran, "tahun", bahan.tahun)
    akhir: tuple[date, DokumenAnggaran] | None = None
    for satu in sorted(dokumen, key=lambda d: d.ke):
        if satu.tanggal is None:
            continue
        if akhir and satu.tanggal < akhir[0]:
            pesan = (
                f"{satu.nama} bertanggal {format_tanggal(satu.tanggal)}, sebelum "
                f"{akhir[1].nama} ({format_tanggal(akhir[0])}). Periksa tanggal dan urutannya."
            )
            yield peringatan("dokumen.urutan", pesan, _tempat(bahan), ke(satu, "tanggal"))
        akhir = satu.tanggal, satu


PEMERIKSA: tuple[Pemeriksa, ...] = (
    *(_terisi, _bulanan, _masuk_akal, _menurun),
    *(_sumber_sama, _berurutan),
)
