"""What to know before a file is brought in: totals, what is older, what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.exchange.sipd.banding import Banding
from lkjip_desktop.exchange.sipd.hasil import Banyak
from lkjip_desktop.exchange.sipd.kabar_hilang import warn_gone
from lkjip_desktop.exchange.sipd.rencana_sumber import Pasangan
from lkjip_desktop.kinerja.angka import Sen, format_rupiah
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.impor import ImporAnggaran, JenisImpor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.ketikan_anggaran import typed_figures
from lkjip_desktop.kinerja.nomenklatur import Kegiatan
from lkjip_desktop.kinerja.pencocok import Pindah
from lkjip_desktop.kinerja.rekap_anggaran import bulan_terakhir, pagu_berlaku, pohon_anggaran
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat, quote
from lkjip_desktop.kinerja.waktu import NAMA_BULAN, format_waktu


def look_at(
    kantor: BukuKantor,
    tahun: int,
    bacaan: Bacaan,
    baris: Sequence[Pasangan],
    banding: Banding,
    pindah: Iterable[Pindah],
) -> list[Temuan]:
    """Warnings and notes."""
    return [
        *warn_gone(banding.sums(bacaan), banding.beda),
        *_totals(banding.sums(bacaan)),
        *_older(kantor, bacaan, tahun),
        *_typed(kantor, bacaan, tahun),
        *_moved(kantor, [*pindah]),
        *_unfunded(kantor, tahun, baris),
        *_absent(kantor, tahun, baris),
        *_notes(kantor, bacaan, tahun),
    ]


def _totals(banyak: Sequence[Banyak]) -> Iterator[Temuan]:
    for satu in banyak:
        if satu.cocok is False and satu.total is not None:
            pesan = (
                f"Jumlah {satu.apa} baris berkas {format_rupiah(Sen(satu.berkas))}, tetapi baris "
                f"Total-nya {format_rupiah(Sen(satu.total))}. Periksa apakah ada baris yang hilang "
                "atau terhitung dua kali."
            )
            yield Temuan("impor.total", pesan, tingkat=Tingkat.PERINGATAN)


def _unfunded(kantor: BukuKantor, tahun: int, baris: Sequence[Pasangan]) -> Iterator[Temuan]:
    """Money spent where no document gives any: sums with these rows can't be computed."""
    pohon = pohon_anggaran(kantor, tahun)
    pagu = dict(zip((b.id for b in pohon.baris), pagu_berlaku(kantor, pohon), strict=True))
    tanpa = [
        satu.sub_kegiatan[1] or satu.sub_kegiatan[0]
        for b, satu in baris
        if satu.pagu is None
        and pagu.get(b.id) is None
        and (satu.realisasi or any(satu.bulanan.values()))
    ]
    if tanpa:
        pesan = (
            f"{len(tanpa)} sub kegiatan sudah berrealisasi tetapi belum berpagu, misalnya "
            f"{quote(tanpa[0])}. Impor juga pagunya (Rekap 5)."
        )
        yield Temuan("impor.tanpa_pagu", pesan, tingkat=Tingkat.PERINGATAN)


def _absent(kantor: BukuKantor, tahun: int, baris: Sequence[Pasangan]) -> Iterator[Temuan]:
    """Units of the year's budget that the file has no row of: they stay as they are."""
    di_berkas = {b.unit_id for b, _ in baris}
    milik = {b.unit_id for b in kantor.where(SubKegiatanTahun, "tahun", tahun)} - di_berkas
    nama = [u.nama for u in kantor.all_of(Unit) if u.id in milik]
    if nama:
        pesan = f"Tidak ada di berkas ini, jadi tidak diubah: {', '.join(nama)}."
        yield Temuan("impor.unit", pesan, tingkat=Tingkat.CATATAN)


def _older(kantor: BukuKantor, bacaan: Bacaan, tahun: int) -> Iterator[Temuan]:
    """A report that ends before what is stored takes the later months away."""
    akhir = bulan_terakhir(kantor, tahun)
    if bacaan.jenis is JenisImpor.REALISASI and 0 < bacaan.sampai < akhir:
        pesan = (
            f"Berkas ini sampai {NAMA_BULAN[bacaan.sampai - 1]}, sedangkan realisasi yang "
            f"tersimpan sampai {NAMA_BULAN[akhir - 1]}: bulan sesudahnya akan dikosongkan."
        )
        yield Temuan("impor.lebih_lama", pesan, tingkat=Tingkat.PERINGATAN)


def _typed(kantor: BukuKantor, bacaan: Bacaan, tahun: int) -> Iterator[Temuan]:
    """A first tree without realisasi hides the realisasi typed for the programmes of its year."""
    ketikan = [k for k in typed_figures(kantor, tahun) if k.apa == "realisasi"]
    berpohon = bool(kantor.where(SubKegiatanTahun, "tahun", tahun))
    if ketikan and not berpohon and bacaan.jumlah_realisasi is None:
        nilai = format_rupiah(Sen(sum(k.nilai for k in ketikan)))
        pesan = (
            f"Realisasi {tahun} yang diketik per program ({nilai}) "
            "tidak dipakai lagi sesudah impor ini, karena tahun itu dijumlah dari sub kegiatan dan "
            "berkas ini hanya memuat pagu. Impor juga Laporan Realisasi tahun itu."
        )
        yield Temuan("impor.ketikan", pesan, tingkat=Tingkat.PERINGATAN)


def _moved(kantor: BukuKantor, pindah: Sequence[Pindah]) -> Iterator[Temuan]:
    """Sub kegiatan that the office has below another kegiatan than the file."""
    diikuti = [satu for satu in pindah if satu.diikuti]
    if diikuti:
        pesan = (
            f"{len(diikuti)} sub kegiatan ada di bawah kegiatan lain daripada di berkas, misalnya "
            f"{_place(kantor, diikuti[0])}. Letaknya dibiarkan, angkanya diambil dari berkas."
        )
        yield Temuan("impor.pindah", pesan, tingkat=Tingkat.CATATAN)
    for satu in pindah:
        if not satu.diikuti:
            pesan = (
                f"{_place(kantor, satu)}. Tanpa kode keduanya dianggap dua sub kegiatan: "
                "isi kodenya bila sebenarnya satu."
            )
            yield Temuan("impor.pindah", pesan, tingkat=Tingkat.PERINGATAN)


def _place(kantor: BukuKantor, satu: Pindah) -> str:
    di = kantor.get(Kegiatan, satu.sub.kegiatan_id).nama
    kode, nama = satu.disebut
    return f"{quote(satu.sub.nama)}: di sini pada {quote(di)}, di berkas pada {quote(nama or kode)}"


def _notes(kantor: BukuKantor, bacaan: Bacaan, tahun: int) -> list[Temuan]:
    hasil = [
        (
            "impor.sama",
            f"Berkas ini sudah diimpor pada {format_waktu(satu.waktu)} ({satu.nama_berkas}).",
        )
        for satu in kantor.where(ImporAnggaran, "sidik", bacaan.sidik)[:1]
        if satu.tahun == tahun
    ]
    if bacaan.kantor_lain:
        hasil.append(("impor.lain", f"{bacaan.kantor_lain} baris perangkat daerah lain dilewati."))
    if bacaan.hanya_setoran:
        pesan = "Berkas ini hanya memuat setoran: realisasi yang tersimpan tidak diubah."
        hasil.append(("impor.setoran", pesan))
    if bacaan.dilewati:
        pesan = f"{bacaan.dilewati} baris tingkat lain tidak dijumlah; isinya ada pada rinciannya."
        hasil.append(("impor.dilewati", pesan))
    return [Temuan(kode, pesan, tingkat=Tingkat.CATATAN) for kode, pesan in hasil]
