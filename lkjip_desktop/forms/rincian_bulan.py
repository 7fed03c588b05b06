"""Realisasi, setoran and anggaran kas of the budget tree, by month and by triwulan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lkjip_desktop.actions import rincian
from lkjip_desktop.forms.rincian_angka import JUMLAH_DI_BAWAH, figure, pagu_column
from lkjip_desktop.forms.rincian_nama import name_columns
from lkjip_desktop.forms.tabel import Kolom, Tanda
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.rincian_anggaran import BULAN, Deret
from lkjip_desktop.kinerja.ukuran_anggaran import Ukuran, ukur_deret, ukur_kas, ukur_pagu
from lkjip_desktop.kinerja.waktu import NAMA_BULAN

if TYPE_CHECKING:
    from lkjip_desktop.forms.rincian import BagianRincian

_TERUSAN: Final = "Belum diisi untuk bulan ini; berlaku angka bulan sebelumnya."
_TRIWULAN: Final = (("TW I", 3), ("TW II", 6), ("TW III", 9), ("TW IV", 12))


def months(deret: Deret, bagian: BagianRincian) -> list[Kolom[Any]]:
    """One column for each month."""
    bulan = [_month(bagian, deret, n, NAMA_BULAN[n - 1]) for n in range(1, 13)]
    return [name_columns(bagian)[0], *bulan, *_whole_year(bagian, deret)]


def quarters(deret: Deret, bagian: BagianRincian) -> list[Kolom[Any]]:
    """One column for each triwulan, beside the pagu."""
    if deret is Deret.KAS:
        isi = [_kas_quarter(bagian, judul, akhir) for judul, akhir in _TRIWULAN]
    else:
        isi = [
            _month(bagian, deret, akhir, f"{judul}\n(s.d. {NAMA_BULAN[akhir - 1]})")
            for judul, akhir in _TRIWULAN
        ]
    return [*name_columns(bagian), pagu_column(bagian), *isi, *_whole_year(bagian, deret)]


def net_quarters(bagian: BagianRincian) -> list[Kolom[Any]]:
    """Realisasi up to the end of each triwulan as it is printed, to be read beside the pagu."""
    isi = [_net(bagian, judul, akhir) for judul, akhir in _TRIWULAN]
    return [*name_columns(bagian), pagu_column(bagian), *isi]


def _net(bagian: BagianRincian, judul: str, akhir: int) -> Kolom[Any]:
    return figure(
        bagian,
        f"{judul}\n(s.d. {NAMA_BULAN[akhir - 1]})",
        "",
        lambda kunci: bagian.shown.buku.rekap_anggaran(akhir).milik(bagian.pohon[kunci]).realisasi,
        lebar=13,
    )


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
            return JUMLAH_DI_BAWAH
        satu = rincian.series(bagian.kantor, simpul.baris.id, deret)
        kosong = satu is None or getattr(satu, nama) is None
        return _TERUSAN if kosong and get(kunci) is not None else ""

    return figure(
        bagian,
        judul,
        nama,
        get,
        lambda baris, nilai: rincian.set_bulan(bagian.stored.buku, baris, deret, bulan, nilai),
        note=catatan,
        boleh_kosong=True,
        lebar=13,
    )


def _kas_quarter(bagian: BagianRincian, judul: str, akhir: int) -> Kolom[Any]:
    return figure(
        bagian,
        f"{judul}\n(Rp)",
        "",
        lambda kunci: ukur_kas(bagian.kantor, bagian.tahun, akhir, akhir - 2).noted(
            bagian.pohon[kunci]
        ),
        note=lambda _: "Jumlah tiga bulan. Isi pada tampilan RAK per bulan.",
        boleh_kosong=True,
        lebar=13,
    )


def _whole_year(bagian: BagianRincian, deret: Deret) -> list[Kolom[Any]]:
    """The sum of the year and how far it is from the pagu, for RAK alone: the others add up."""
    if deret is not Deret.KAS:
        return []

    def setahun(kunci: str) -> Sen | None:
        return bagian.shown.buku.rekap_anggaran(12).milik(bagian.pohon[kunci]).kas

    def beda(kunci: str) -> Sen | None:
        pagu = ukur_pagu(bagian.kantor, bagian.tahun).of(bagian.pohon[kunci])
        kas = setahun(kunci)
        return None if pagu is None or kas is None else Sen(pagu - kas)

    return [
        figure(bagian, "Setahun\n(Rp)", "", setahun),
        figure(
            bagian,
            "Pagu − RAK\n(Rp)",
            "",
            beda,
            tanda=lambda kunci: Tanda("!") if beda(kunci) else None,
            note=lambda _: "RAK setahun seharusnya sama dengan pagu yang berlaku.",
        ),
    ]
