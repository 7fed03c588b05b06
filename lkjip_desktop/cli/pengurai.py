"""The words of the command line: argparse that speaks Indonesian and raises instead of leaving."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from lkjip_desktop import __version__
from lkjip_desktop.actions.dokumen import Bentuk
from lkjip_desktop.cli import cadangan, perintah, perintah_buku, perintah_lembar
from lkjip_desktop.cli.pesan import PEMAKAIAN_SALAH, GalatPerintah
from lkjip_desktop.cli.terjemah import translate_error, translate_help
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.rincian_anggaran import JenisDokumen
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.kinerja.waktu import NAMA_BULAN, TAHUN_AKHIR, TAHUN_AWAL, parse_tanggal

if TYPE_CHECKING:
    from lkjip_desktop.actions.impor_anggaran import Tunjuk


class Pengurai(argparse.ArgumentParser):
    """argparse with Indonesian words; a wrong command line raises GalatPerintah."""

    def __init__(self, **pilihan: Any) -> None:  # noqa: ANN401 - as argparse takes them
        super().__init__(allow_abbrev=False, **pilihan)

    def error(self, message: str) -> NoReturn:
        """Raise instead of writing and leaving the program."""
        bantuan = f"Lihat cara pakai: {self.prog} --help"
        raise GalatPerintah(f"{translate_error(message)}\n{bantuan}", PEMAKAIAN_SALAH)

    def format_help(self) -> str:
        """Help with Indonesian headings."""
        return translate_help(super().format_help())


_DIGIT_TERBANYAK = 6


def _tahun(teks: str) -> int:
    if not (teks.isascii() and teks.isdigit() and TAHUN_AWAL <= int(teks) <= TAHUN_AKHIR):
        raise argparse.ArgumentTypeError(f"tahun “{teks}” tidak sah, tulis misalnya 2024")
    return int(teks)


def _berkas(teks: str) -> Path:
    path = Path(teks)
    if not path.name.strip("."):
        raise argparse.ArgumentTypeError(f"“{teks}” bukan nama berkas, tulis misalnya kantor.lkjip")
    return path


def _nomor(teks: str) -> int:
    if not (teks.isascii() and teks.isdigit() and len(teks) <= _DIGIT_TERBANYAK):
        raise argparse.ArgumentTypeError(f"“{teks}” harus bilangan bulat, paling kecil 0")
    return int(teks)


def _bulan(teks: str) -> int:
    if not 1 <= _nomor(teks) <= len(NAMA_BULAN):
        raise argparse.ArgumentTypeError("bulan antara 1 dan 12")
    return int(teks)


def _tanggal(teks: str) -> date:
    hasil = parse_tanggal(teks)
    if isinstance(hasil, Temuan):
        raise argparse.ArgumentTypeError(hasil.pesan)
    return hasil


def _kolom(teks: str) -> Tunjuk:
    from lkjip_desktop.actions.impor_anggaran import parse_columns

    hasil = parse_columns(teks)
    if isinstance(hasil, Temuan):
        raise argparse.ArgumentTypeError(hasil.pesan)
    return hasil


def _jumlah(teks: str) -> int:
    if not (nilai := _nomor(teks)):
        raise argparse.ArgumentTypeError("harus bilangan bulat, paling kecil 1")
    return nilai


def build_parser() -> argparse.ArgumentParser:
    """Every command with its arguments; `jalankan` of the result carries the command out."""
    induk = Pengurai(
        prog="lkjip",
        description="LKjIP Desktop: perencanaan dan pelaporan kinerja kecamatan.",
        epilog="Tanpa perintah, atau hanya dengan nama berkas .lkjip: membuka jendela program. "
        "Kode keluar: 0 selesai, 1 ditolak atau gagal, 2 salah pakai, 130 dihentikan.",
    )
    induk.add_argument("--version", action="version", version=f"LKjIP Desktop {__version__}")
    induk.set_defaults(
        jalankan=lambda _: induk.error("the following arguments are required: PERINTAH")
    )
    bagian = induk.add_subparsers(dest="perintah", metavar="PERINTAH")
    for pasang in (_files, _backups, _workbook, _figures, _sheets, _self_test):
        pasang(bagian)
    return induk


_Bagian = argparse._SubParsersAction  # noqa: SLF001 - argparse gives this type no public name
Perintah = Callable[[argparse.Namespace], int]
"""Carries a parsed command line out and gives the exit code."""


def _command(bagian: _Bagian[Pengurai], nama: str, bantuan: str, jalankan: Perintah) -> Pengurai:
    sub: Pengurai = bagian.add_parser(nama, help=bantuan, description=bantuan)
    sub.set_defaults(jalankan=jalankan)
    sub.add_argument("berkas", metavar="BERKAS", type=_berkas, help="berkas .lkjip")
    return sub


def _year(sub: Pengurai, *, wajib: bool = False) -> None:
    bantuan = "tahun kerja" if wajib else "tahun kerja (bila tidak disebut: yang terakhir)"
    sub.add_argument("--tahun", type=_tahun, metavar="TAHUN", required=wajib, help=bantuan)


def _files(bagian: _Bagian[Pengurai]) -> None:
    bantuan = "Buat berkas baru berisi contoh Kecamatan Palaran 2024."
    _command(bagian, "contoh", bantuan, perintah.contoh)
    baru = _command(bagian, "baru", "Buat berkas baru untuk satu tahun.", perintah.baru)
    _year(baru, wajib=True)
    for pilihan, bantuan in (
        ("pemda", "misalnya “Pemerintah Kota Samarinda”"),
        ("nama", "misalnya “Kecamatan Palaran”"),
        ("tempat", "tempat penandatanganan"),
    ):
        baru.add_argument(f"--{pilihan}", default="", metavar="TEKS", help=bantuan)
    bantuan = "Pasang lambang daerah pada kop."
    lambang = _command(bagian, "lambang", bantuan, perintah.lambang)
    lambang.add_argument("gambar", metavar="GAMBAR", type=Path, help="berkas PNG atau JPEG")
    riwayat = _command(bagian, "riwayat", "Tampilkan riwayat perubahan.", perintah.riwayat)
    bantuan = "banyaknya langkah, yang terbaru dahulu"
    riwayat.add_argument("--jumlah", type=_jumlah, default=20, metavar="N", help=bantuan)


def _backups(bagian: _Bagian[Pengurai]) -> None:
    bantuan = "Buat cadangan berkas, di komputer ini atau di flashdisk."
    sub = _command(bagian, "cadangkan", bantuan, cadangan.cadangkan)
    bantuan = "folder di flashdisk (bila tidak disebut: tempat cadangan program)"
    sub.add_argument("tempat", metavar="TEMPAT", nargs="?", type=Path, help=bantuan)
    bantuan = "Kembali ke sebuah cadangan; tanpa CADANGAN: tampilkan daftarnya."
    sub = _command(bagian, "pulihkan", bantuan, cadangan.pulihkan)
    bantuan = "nomor cadangan di daftar, atau berkasnya"
    sub.add_argument("cadangan", metavar="CADANGAN", nargs="?", help=bantuan)
    bantuan = "hanya tunjukkan isinya dan apa yang akan berubah"
    sub.add_argument("--pratinjau", action="store_true", help=bantuan)
    bantuan = "pulihkan juga bila cadangan itu milik kantor lain"
    sub.add_argument("--kantor-lain", action="store_true", help=bantuan)


def _workbook(bagian: _Bagian[Pengurai]) -> None:
    bantuan = "Tulis data satu tahun sebagai buku kerja Excel."
    ekspor = _command(bagian, "ekspor", bantuan, perintah_buku.ekspor)
    ekspor.add_argument("buku", metavar="BUKU.xlsx", type=Path, help="buku kerja yang ditulis")
    _year(ekspor)
    impor = _command(bagian, "impor", "Masukkan data dari buku kerja Excel.", perintah_buku.impor)
    impor.add_argument("buku", metavar="BUKU.xlsx", type=Path, help="buku kerja yang dibaca")
    bantuan = "hanya tunjukkan yang akan berubah"
    impor.add_argument("--pratinjau", action="store_true", help=bantuan)
    _budget_file(impor)


def _budget_file(impor: Pengurai) -> None:
    """What may be said of a file of SIPD, or of a table, that brings the budget."""
    bagian = impor.add_argument_group("anggaran dari SIPD atau tabel Excel")
    bantuan = "tahun anggaran (bila tidak disebut: menurut berkas)"
    bagian.add_argument("--tahun", type=_tahun, metavar="TAHUN", help=bantuan)
    bantuan = "kode SKPD kantor ini; cukup sekali, lalu diingat"
    bagian.add_argument("--skpd", default="", metavar="KODE", help=bantuan)
    jenis = [j.value for j in JenisDokumen]
    bantuan = f"dokumen yang memuat pagu: {', '.join(jenis)}"
    bagian.add_argument("--dokumen", choices=jenis, metavar="JENIS", help=bantuan)
    bantuan = "nomor dokumen itu"
    bagian.add_argument("--nomor", default="", metavar="NOMOR", help=bantuan)
    bantuan = "tanggal dokumen itu, misalnya 2024-09-30"
    bagian.add_argument("--tanggal", type=_tanggal, metavar="TANGGAL", help=bantuan)
    bantuan = "bulan (1–12) untuk realisasi di samping pagu; bila tidak disebut: 12"
    bagian.add_argument("--bulan", type=_bulan, metavar="BULAN", help=bantuan)
    bantuan = (
        "kolom sebuah tabel menurut judulnya, dipisah koma, misalnya "
        "kode=Rek.,uraian=Nomenklatur,pagu=Sesudah,realisasi=Cair; cukup sekali, lalu diingat"
    )
    bagian.add_argument("--kolom", type=_kolom, metavar="NAMA=JUDUL", help=bantuan)
    bantuan = "berkas hanya sebagian: sub kegiatan yang tidak disebut dibiarkan, bukan dijadikan 0"
    bagian.add_argument("--sebagian", action="store_true", help=bantuan)


def _figures(bagian: _Bagian[Pengurai]) -> None:
    hitung = _command(
        bagian, "hitung", "Hitung capaian, efisiensi, dan NKO.", perintah_lembar.hitung
    )
    hitung.add_argument("--json", action="store_true", help="tulis hasil sebagai JSON")
    _year(hitung)
    _year(_command(bagian, "periksa", "Periksa data sebelum dicetak.", perintah_lembar.periksa))


def _sheets(bagian: _Bagian[Pengurai]) -> None:
    lembar = [j.value for j in JenisLembar]
    cetak = _command(bagian, "cetak", "Cetak lembar sebagai PDF atau Excel.", perintah_lembar.cetak)
    _sheet_choices(cetak, [*lembar, perintah_lembar.SEMUA])
    bantuan = "folder untuk hasilnya, dibuat bila belum ada"
    cetak.add_argument("--keluaran", type=Path, metavar="FOLDER", required=True, help=bantuan)
    bentuk = [b.value for b in Bentuk]
    bantuan = "pdf (bawaan), atau xlsx: buku Excel yang jumlahnya tetap menghitung"
    cetak.add_argument("--bentuk", choices=bentuk, default=Bentuk.PDF.value, help=bantuan)
    bantuan = "cetak data sekarang, juga bila lembarnya sudah ditetapkan"
    cetak.add_argument("--draf", action="store_true", help=bantuan)
    bantuan = "Tetapkan lembar: isi dan halamannya dibekukan."
    tetapkan = _command(bagian, "tetapkan", bantuan, perintah_lembar.tetapkan)
    _sheet_choices(tetapkan, [*lembar, perintah_lembar.SEMUA])


def _sheet_choices(sub: Pengurai, pilihan: list[str]) -> None:
    sub.add_argument(
        "lembar", metavar="LEMBAR", nargs="+", choices=pilihan, help=", ".join(pilihan)
    )
    _year(sub)
    kertas = [k.value for k in Kertas]
    bantuan = "ukuran kertas: f4 (bawaan) atau a4"
    sub.add_argument("--kertas", choices=kertas, default=Kertas.F4.value, help=bantuan)
    bantuan = "PK Perubahan ke-N; 0 berarti PK murni (bila tidak disebut: yang berlaku)"
    sub.add_argument("--perubahan", type=_nomor, metavar="N", help=bantuan)


def _self_test(bagian: _Bagian[Pengurai]) -> None:
    bantuan = "Uji apakah program bekerja baik di komputer ini."
    sub: Pengurai = bagian.add_parser("uji-diri", help=bantuan, description=bantuan)
    sub.set_defaults(jalankan=perintah.uji_diri)
    bantuan = "folder kosong untuk hasilnya, dibuat bila belum ada"
    sub.add_argument("folder", metavar="FOLDER", type=Path, help=bantuan)
    bantuan = "salinan berkas dari versi program yang lama ikut dibuka"
    sub.add_argument("--lama", metavar="BERKAS", type=_berkas, nargs="+", default=[], help=bantuan)
