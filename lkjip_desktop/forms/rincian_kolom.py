"""The columns of Rincian anggaran: one set for each way of looking at the same rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from lkjip_desktop.actions import rincian
from lkjip_desktop.forms.cara import PERSEN, RUPIAH
from lkjip_desktop.forms.rincian_nama import name_columns
from lkjip_desktop.forms.tabel import Kolom, Tanda
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berurutan
from lkjip_desktop.kinerja.nomenklatur import SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import BULAN, Deret, DokumenAnggaran, SubKegiatanTahun
from lkjip_desktop.kinerja.ukuran_anggaran import (
    Ukuran,
    ukur_deret,
    ukur_kas,
    ukur_pagu,
    ukur_sumber,
)
from lkjip_desktop.kinerja.waktu import NAMA_BULAN
from lkjip_desktop.perhitungan.pohon import BarisAnggaran

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.rincian import BagianRincian
    from lkjip_desktop.kinerja.temuan import Temuan

Tetapkan = Callable[[SubKegiatanTahun, Any], "Usul | Temuan"]
"""The step that sets a figure of a row of the budget."""

_JUMLAH: Final = "Jumlah dari sub kegiatan di bawahnya."
_TERUSAN: Final = "Belum diisi untuk bulan ini; berlaku angka bulan sebelumnya."
_SETORAN: Final = (
    "Sudah dikurangi setoran. Ubah pada tampilan Realisasi per bulan dan Setoran per bulan."
)
_LEBIH: Final = Tanda("▲", galat=True)
_TRIWULAN: Final = (("TW I", 3), ("TW II", 6), ("TW III", 9), ("TW IV", 12))


class Tampilan(NamedTuple):
    """A way of looking at the rows."""

    judul: str
    columns: Callable[[BagianRincian], list[Kolom[Any]]]
    catatan: str
    """What the figures are, in a sentence or two."""
    sidik: Callable[[BagianRincian], tuple[object, ...]] = lambda _: ()
    """What the columns follow from: with another one they are made anew."""


# --- a figure ------------------------------------------------------------------------------------


def _figure(
    bagian: BagianRincian,
    judul: str,
    medan: str,
    get: Callable[[str], Any],
    apply: Tetapkan | None = None,
    **lain: Any,  # noqa: ANN401 - the rest of a Kolom
) -> Kolom[Any]:
    """A column of amounts, typed at the ends of the tree."""
    pohon = bagian.pohon

    def tetapkan(kunci: str, nilai: Any) -> Usul | Temuan:  # noqa: ANN401 - Sen or blank
        baris = bagian.stored_row(kunci)
        assert apply is not None  # noqa: S101 - the column is only read without it
        return apply(baris, nilai)

    ujung = lambda kunci: not pohon.has_children(kunci)  # noqa: E731
    isi: dict[str, Any] = {"lebar": 14, "editable": ujung, "note": _sum_note(bagian)} | lain
    return Kolom(judul, RUPIAH, get, tetapkan if apply else None, medan=medan, **isi)


def _sum_note(bagian: BagianRincian) -> Callable[[str], str]:
    return lambda kunci: _JUMLAH if bagian.pohon.has_children(kunci) else ""


def _row(bagian: BagianRincian, kunci: str) -> BarisAnggaran:
    simpul = bagian.pohon[kunci]
    return BarisAnggaran(simpul, bagian.shown.buku.rekap_anggaran(bagian.month).milik(simpul))


# --- ringkasan -----------------------------------------------------------------------------------


def _summary(bagian: BagianRincian) -> list[Kolom[Any]]:
    baris = partial(_row, bagian)

    def lebih(kunci: str) -> Tanda | None:
        return _LEBIH if baris(kunci).melebihi_pagu else None

    def sebab(kunci: str) -> str:
        satu = baris(kunci)
        kalimat = [_sum_note(bagian)(kunci)]
        if satu.melebihi_pagu and satu.sisa is not None:
            kalimat.append(f"▲ Realisasi melebihi pagu {format_rupiah(Sen(-satu.sisa))}.")
        if bagian.pays_back(kunci):
            kalimat.append(_SETORAN)
        return "\n".join(filter(None, kalimat))

    def bisa(kunci: str) -> bool:
        return not bagian.pohon.has_children(kunci) and not bagian.pays_back(kunci)

    def bayar(satu: SubKegiatanTahun, nilai: Sen | None) -> Usul | Temuan:
        return rincian.set_realisasi(bagian.stored.buku, satu, bagian.month, nilai)

    return [
        *name_columns(bagian),
        _figure(
            bagian,
            "Pagu berlaku\n(Rp)",
            "pagu",
            lambda kunci: ukur_pagu(bagian.kantor, bagian.tahun).of(bagian.pohon[kunci]),
            lambda satu, nilai: rincian.set_pagu(bagian.stored.buku, satu, nilai),
        ),
        _figure(
            bagian,
            "Realisasi\n(Rp)",
            "realisasi",
            lambda kunci: baris(kunci).realisasi,
            bayar,
            note=sebab,
            editable=bisa,
            tanda=lebih,
        ),
        _figure(
            bagian,
            "Sisa pagu\n(Rp)",
            "",
            lambda kunci: baris(kunci).sisa,
            note=sebab,
            tanda=lebih,
        ),
        Kolom("Serapan", PERSEN, lambda kunci: baris(kunci).serapan, lebar=9),
        *(_plan_columns(bagian) if bagian.has_plan else ()),
    ]


def _plan_columns(bagian: BagianRincian) -> list[Kolom[Any]]:
    """Anggaran kas of the same months, and how far the money spent is from it."""
    baris = partial(_row, bagian)
    return [
        _figure(bagian, "RAK sampai\nbulan ini (Rp)", "kas", lambda kunci: baris(kunci).jumlah.kas),
        _figure(
            bagian,
            "Deviasi dari\nRAK (Rp)",
            "",
            lambda kunci: baris(kunci).deviasi,
            note=lambda _: "Realisasi dikurangi anggaran kas (RAK) sampai bulan yang sama.",
        ),
    ]


# --- by month and triwulan -----------------------------------------------------------------------


def _pagu(bagian: BagianRincian) -> Kolom[Any]:
    return _figure(
        bagian,
        "Pagu berlaku\n(Rp)",
        "",
        lambda kunci: ukur_pagu(bagian.kantor, bagian.tahun).of(bagian.pohon[kunci]),
    )


def _months(deret: Deret, bagian: BagianRincian) -> list[Kolom[Any]]:
    bulan = [_month(bagian, deret, n, NAMA_BULAN[n - 1]) for n in range(1, 13)]
    return [name_columns(bagian)[0], *bulan, *_whole_year(bagian, deret)]


def _quarters(deret: Deret, bagian: BagianRincian) -> list[Kolom[Any]]:
    if deret is Deret.KAS:
        isi = [_kas_quarter(bagian, judul, akhir) for judul, akhir in _TRIWULAN]
    else:
        isi = [
            _month(bagian, deret, akhir, f"{judul}\n(s.d. {NAMA_BULAN[akhir - 1]})")
            for judul, akhir in _TRIWULAN
        ]
    return [*name_columns(bagian), _pagu(bagian), *isi, *_whole_year(bagian, deret)]


def _month(bagian: BagianRincian, deret: Deret, bulan: int, judul: str) -> Kolom[Any]:
    """A figure of a month: of it alone for RAK, else up to its end."""
    nama = BULAN[bulan - 1]

    def ukuran() -> Ukuran:
        if deret is Deret.KAS:
            return ukur_kas(bagian.kantor, bagian.tahun, bulan, bulan)
        return ukur_deret(bagian.kantor, bagian.tahun, deret, bulan)

    def get(kunci: str) -> Sen | None:
        if deret is Deret.REALISASI and bulan > bagian.last_month:
            return None
        return ukuran().noted(bagian.pohon[kunci])

    def catatan(kunci: str) -> str:
        simpul = bagian.pohon[kunci]
        if simpul.baris is None:
            return _JUMLAH
        satu = rincian.series(bagian.kantor, simpul.baris.id, deret)
        kosong = satu is None or getattr(satu, nama) is None
        return _TERUSAN if kosong and get(kunci) is not None else ""

    return _figure(
        bagian,
        judul,
        nama,
        get,
        lambda baris, nilai: rincian.set_bulan(bagian.stored.buku, baris, deret, bulan, nilai),
        note=catatan,
        lebar=13,
    )


def _kas_quarter(bagian: BagianRincian, judul: str, akhir: int) -> Kolom[Any]:
    return _figure(
        bagian,
        f"{judul}\n(Rp)",
        "",
        lambda kunci: ukur_kas(bagian.kantor, bagian.tahun, akhir, akhir - 2).noted(
            bagian.pohon[kunci]
        ),
        note=lambda _: "Jumlah tiga bulan. Isi pada tampilan RAK per bulan.",
        lebar=13,
    )


def _whole_year(bagian: BagianRincian, deret: Deret) -> list[Kolom[Any]]:
    """The sum of the year and how far it is from the pagu, for RAK alone: the others add up."""
    if deret is not Deret.KAS:
        return []

    def setahun(kunci: str) -> Sen | None:
        return ukur_kas(bagian.kantor, bagian.tahun, 12).of(bagian.pohon[kunci])

    def beda(kunci: str) -> Sen | None:
        pagu = ukur_pagu(bagian.kantor, bagian.tahun).of(bagian.pohon[kunci])
        kas = setahun(kunci)
        return None if pagu is None or kas is None else Sen(pagu - kas)

    return [
        _figure(bagian, "Setahun\n(Rp)", "", setahun),
        _figure(
            bagian,
            "Pagu − RAK\n(Rp)",
            "",
            beda,
            tanda=lambda kunci: Tanda("!") if beda(kunci) else None,
            note=lambda _: "RAK setahun seharusnya sama dengan pagu yang berlaku.",
        ),
    ]


# --- by document and by source of funds ----------------------------------------------------------


def _documents(bagian: BagianRincian) -> list[Kolom[Any]]:
    semua = dokumen_berurutan(bagian.kantor, bagian.tahun)
    return [
        *name_columns(bagian),
        *(_document(bagian, d, berlaku=d is semua[-1]) for d in semua),
        *([_change(bagian, semua[0], semua[-1])] if len(semua) > 1 else []),
    ]


def _document(bagian: BagianRincian, dokumen: DokumenAnggaran, *, berlaku: bool) -> Kolom[Any]:
    def get(kunci: str) -> Sen | None:
        return ukur_pagu(bagian.kantor, bagian.tahun, dokumen.ke).of(bagian.pohon[kunci])

    return _figure(
        bagian,
        f"{dokumen.jenis.sebutan} ({dokumen.ke})\n{'berlaku' if berlaku else '(Rp)'}",
        f"pagu:{dokumen.id}",
        get,
        lambda baris, nilai: rincian.set_pagu(bagian.stored.buku, baris, nilai, dokumen),
        note=lambda kunci: bagian.document_note(kunci, dokumen),
    )


def _change(bagian: BagianRincian, awal: DokumenAnggaran, akhir: DokumenAnggaran) -> Kolom[Any]:
    def beda(kunci: str) -> Sen | None:
        simpul = bagian.pohon[kunci]
        pagu = [ukur_pagu(bagian.kantor, bagian.tahun, d.ke).of(simpul) for d in (awal, akhir)]
        dulu, kini = pagu
        return None if dulu is None or kini is None else Sen(kini - dulu)

    return _figure(
        bagian,
        "Bertambah atau\nberkurang (Rp)",
        "",
        beda,
        note=lambda _: f"{akhir.nama} dikurangi {awal.nama}.",
    )


def _document_ids(bagian: BagianRincian) -> tuple[object, ...]:
    return tuple(dokumen_berurutan(bagian.kantor, bagian.tahun))


def _sources(bagian: BagianRincian) -> list[Kolom[Any]]:
    semua = bagian.kantor.all_of(SumberDana)

    def sisa(kunci: str) -> Sen | None:
        simpul = bagian.pohon[kunci]
        pagu = ukur_pagu(bagian.kantor, bagian.tahun).of(simpul)
        terbagi = [ukur_sumber(bagian.kantor, bagian.tahun, s.id).noted(simpul) for s in semua]
        return None if pagu is None else Sen(pagu - sum(n or 0 for n in terbagi))

    return [
        *name_columns(bagian),
        _pagu(bagian),
        *(_source(bagian, satu) for satu in semua),
        _figure(
            bagian,
            "Belum dibagi\n(Rp)",
            "",
            sisa,
            note=lambda _: "Pagu yang berlaku dikurangi semua sumber dana.",
            tanda=lambda kunci: _LEBIH if (sisa(kunci) or 0) < 0 else None,
        ),
    ]


def _source(bagian: BagianRincian, sumber: SumberDana) -> Kolom[Any]:
    return _figure(
        bagian,
        f"{sumber.kode}\n{sumber.nama[:18]}" if sumber.kode else f"{sumber.nama[:18]}\n(Rp)",
        f"sumber:{sumber.id}",
        lambda kunci: ukur_sumber(bagian.kantor, bagian.tahun, sumber.id).noted(
            bagian.pohon[kunci]
        ),
        lambda baris, nilai: rincian.set_sumber(bagian.stored.buku, baris, sumber, nilai),
        note=lambda _: sumber.nama,
    )


RINGKASAN, NYATA_TW, NYATA, SETORAN, KAS_TW, KAS, DOKUMEN, SUMBER = range(8)
"""Places of the ways in `TAMPILAN`."""

_NYATA: Final = (
    "Realisasi sejak Januari sampai akhir {} itu, sebelum dikurangi setoran. Setiap angka adalah "
    "jumlah sejak awal tahun."
)

TAMPILAN: Final[Sequence[Tampilan]] = (
    Tampilan(
        "Ringkasan",
        _summary,
        "Pagu yang diketik masuk ke {dokumen}. Realisasi dijumlah sejak Januari sampai akhir bulan "
        "yang dipilih. ▲ berarti realisasi melebihi pagu.",
        lambda bagian: (bagian.has_plan,),
    ),
    Tampilan(
        "Realisasi per triwulan",
        partial(_quarters, Deret.REALISASI),
        _NYATA.format("triwulan"),
    ),
    Tampilan("Realisasi per bulan", partial(_months, Deret.REALISASI), _NYATA.format("bulan")),
    Tampilan(
        "Setoran per bulan",
        partial(_months, Deret.SETORAN),
        "Belanja yang dikembalikan sejak Januari sampai akhir bulan itu; kosong berarti tidak ada.",
    ),
    Tampilan(
        "RAK per triwulan",
        partial(_quarters, Deret.KAS),
        "Anggaran kas: jumlah tiga bulan setiap triwulan.",
    ),
    Tampilan(
        "RAK per bulan",
        partial(_months, Deret.KAS),
        "Anggaran kas untuk bulan itu saja, seperti pada dokumen RAK.",
    ),
    Tampilan(
        "Pagu per dokumen",
        _documents,
        "Yang berlaku adalah dokumen terakhir. Dokumen yang tidak mengubah sebuah baris "
        "menunjukkan pagu dokumen sebelumnya. "
        "Nomor dan tanggalnya diisi di bagian Dokumen anggaran.",
        _document_ids,
    ),
    Tampilan(
        "Sumber dana",
        _sources,
        "Bagian pagu yang dibiayai setiap sumber dana, dalam {dokumen}. Daftar sumber dana ada di "
        "bagian Dokumen anggaran.",
        lambda bagian: bagian.kantor.all_of(SumberDana),
    ),
)
"""The ways of looking, in the order in which they are offered."""
