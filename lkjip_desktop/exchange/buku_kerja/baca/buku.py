"""A filled-in workbook into changes of the book, or into all that has to be put right first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lkjip_desktop.exchange.buku_kerja.baca.aturan import PembacaAturan, give_rules
from lkjip_desktop.exchange.buku_kerja.baca.banding import compare
from lkjip_desktop.exchange.buku_kerja.baca.baris import PembacaLembar
from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import BarisBaca
from lkjip_desktop.exchange.buku_kerja.baca.direktori import Direktori
from lkjip_desktop.exchange.buku_kerja.baca.hapus import check_removals, order_removals
from lkjip_desktop.exchange.buku_kerja.baca.hasil import HasilBaca
from lkjip_desktop.exchange.buku_kerja.baca.identitas import Pengenal
from lkjip_desktop.exchange.buku_kerja.baca.jaga import check_issued, check_years
from lkjip_desktop.exchange.buku_kerja.baca.periksa_isi import check_values
from lkjip_desktop.exchange.buku_kerja.baca.petunjuk import read_petunjuk
from lkjip_desktop.exchange.buku_kerja.baca.rincian import Pencerita
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Tabel, read_table
from lkjip_desktop.exchange.buku_kerja.baca.tersisa import rows_left
from lkjip_desktop.exchange.buku_kerja.susunan import SUSUNAN
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import LEMBAR_ATURAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import Lembar
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import NAMA_PETUNJUK, NAMA_PILIHAN
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.exchange.buku_kerja.xlsx import BukuMentah, LembarMentah, read_xlsx
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.perencanaan import TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat, quote

_SEMUA_LEMBAR = (*SUSUNAN, LEMBAR_ATURAN)
_BOLEH_TIADA = {BuktiDukung.__name__}
"""Kinds whose sheet workbooks of earlier versions have not: there it is as good as empty."""
_CUKUP = 5
"""So many names are enough to recognise the sheets that are not read."""
_DIKENAL = {plain(nama) for nama in (NAMA_PETUNJUK, NAMA_PILIHAN, *(s.nama for s in _SEMUA_LEMBAR))}


def read_buku_kerja(path: Path, buku: BukuKantor, aturan_baku: str = "") -> HasilBaca:
    """What a workbook would change in `buku`; nothing is changed by reading.

    Any file is safe to read: bad ones come back as Temuan. `aturan_baku` are the rules, as JSON,
    for a new year whose rules the workbook does not hold. Raises OSError where the file can't be
    read.
    """
    mentah = read_xlsx(path, lambda nama: plain(nama) in _DIKENAL)
    if isinstance(mentah, Temuan):
        return HasilBaca((replace(mentah, tempat=path.name),), terbaca=False)
    return _Pembaca(mentah, buku, aturan_baku).read(path.name)


class _Pembaca:
    """Reads the sheets in their order; each may refer to those before it."""

    def __init__(self, mentah: BukuMentah, buku: BukuKantor, aturan_baku: str) -> None:
        self._mentah: dict[str, LembarMentah] = {}
        for lembar in mentah.lembar:
            self._mentah.setdefault(plain(lembar.nama), lembar)
        self._lain = mentah.lain
        self._buku = buku
        self._aturan_baku = aturan_baku
        self._direktori = Direktori(buku)
        self._temuan: list[Temuan] = []
        self._tabel: dict[str, Tabel] = {}
        self._isi: dict[str, list[BarisBaca]] = {}

    def read(self, nama_berkas: str) -> HasilBaca:
        """The result for a file of this name."""
        petunjuk = self._mentah.get(plain(NAMA_PETUNJUK))
        if petunjuk is None:
            return HasilBaca((_not_ours(nama_berkas),), terbaca=False)
        kepala = read_petunjuk(petunjuk)
        if isinstance(kepala, Temuan):
            return HasilBaca((kepala,), terbaca=False)
        return replace(self._read_data(kepala.tahun), asal=kepala.asal)

    def _read_data(self, tahun: int) -> HasilBaca:
        self._temuan += self._other_sheets()
        for lembar in _SEMUA_LEMBAR:
            self._read_table(lembar)
        if len(self._tabel) < len(_SEMUA_LEMBAR):  # what refers to a missing sheet leads nowhere
            return HasilBaca(tuple(self._temuan))
        for lembar in SUSUNAN:
            self._read_sheet(lembar)
        self._read_rules()
        for check in (check_values, check_removals, check_years, check_issued):
            self._temuan += check(self._isi, self._tabel, self._buku)
        if any(t.tingkat is Tingkat.GALAT for t in self._temuan):
            return HasilBaca(tuple(self._temuan))
        return self._compare(tahun)

    def _other_sheets(self) -> Iterator[Temuan]:
        if self._lain:
            daftar = ", ".join(quote(nama) for nama in self._lain[:_CUKUP])
            yield Temuan(
                "buku.lembar_lain", f"Lembar lain tidak dibaca: {daftar}.", "", Tingkat.CATATAN
            )

    def _read_table(self, lembar: Lembar) -> None:
        mentah = self._mentah.get(plain(lembar.nama))
        if mentah is None and lembar.jenis in _BOLEH_TIADA:
            self._tabel[lembar.jenis] = Tabel(lembar.nama, {}, ())
            return
        if mentah is None:
            self._temuan.append(
                Temuan(
                    "buku.lembar_hilang",
                    f"Lembar {lembar.nama} tidak ada. Salin lembar itu dari buku kerja hasil "
                    "ekspor; isinya boleh kosong.",
                    lembar.nama,
                )
            )
            return
        tabel, temuan = read_table(lembar, mentah)
        self._temuan += temuan
        if tabel is not None:
            self._tabel[lembar.jenis] = tabel

    def _read_sheet(self, lembar: Lembar) -> None:
        pembaca = PembacaLembar(lembar, self._tabel[lembar.jenis], self._direktori)
        daftar = pembaca.read()
        Pengenal(pembaca, self._buku).identify(daftar)
        for baris in daftar:
            if baris.hapus:
                self._direktori.drop(baris)
            else:
                self._direktori.add(lembar, baris)
        pembaca.resolve_own()
        self._isi[lembar.jenis] = daftar
        self._temuan += pembaca.temuan

    def _read_rules(self) -> None:
        tahun_kerja: dict[int, BarisBaca] = {
            b.isi.get("tahun", 0): b for b in self._isi["TahunKerja"] if not b.hapus
        }
        if not tahun_kerja and not self._buku.all_of(TahunKerja):
            self._temuan.append(
                Temuan(
                    "buku.tahun",
                    "Berkas baru perlu paling sedikit satu tahun. Isi lembar Tahun Kerja.",
                    "Tahun Kerja",
                )
            )
        pembaca = PembacaLembar(LEMBAR_ATURAN, self._tabel[LEMBAR_ATURAN.jenis], self._direktori)
        rules = PembacaAturan(pembaca, tahun_kerja).read()
        give_rules(rules, tahun_kerja, self._buku, self._aturan_baku)
        self._temuan += pembaca.temuan

    def _compare(self, tahun: int) -> HasilBaca:
        ubahan = compare(self._buku, self._isi)
        if not ubahan:
            return HasilBaca((*self._temuan, *rows_left(self._isi, self._buku, tahun)))
        sesudah = self._buku.terapkan(Perubahan("", ubahan))
        return HasilBaca(
            (*self._temuan, *rows_left(self._isi, self._buku, tahun)),
            tuple(Pencerita(self._buku, sesudah).tell(ubahan)),
            tuple(u.baru for u in ubahan if u.baru is not None),
            order_removals(u.lama for u in ubahan if u.baru is None and u.lama is not None),
        )


def _not_ours(nama: str) -> Temuan:
    return Temuan(
        "buku.petunjuk",
        f"Lembar {NAMA_PETUNJUK} tidak ada, jadi ini bukan buku kerja LKjIP. Pilih buku kerja "
        "hasil ekspor.",
        nama,
    )
