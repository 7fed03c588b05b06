"""Bengkel: what the child holds and makes. It knows no pipe and no process."""

from __future__ import annotations

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.samaran import describe_failure
from lkjip_desktop.worker.basi import Pembanding
from lkjip_desktop.worker.pesan import (
    Basi,
    Citra,
    Diminta,
    Gagal,
    Hasil,
    Jawaban,
    Muat,
    Permintaan,
    PermintaanBasi,
    PermintaanPita,
    Pita,
    Tampilan,
    Terapkan,
    skala_tampilan,
)
from lkjip_desktop.worker.raster import Raster
from lkjip_desktop.worker.susun import MakePdf

_GAGAL_LEMBAR = (
    "Lembar ini belum dapat ditampilkan karena kesalahan di dalam program. Isian Anda tetap "
    "tersimpan. Coba lagi; bila tetap gagal, salin rinciannya untuk pengembang program."
)
_GAGAL_CETAK = (
    "Halaman {halaman} tidak dapat disiapkan untuk printer karena kesalahan di dalam program. "
    "Simpan lembar sebagai PDF, lalu cetak berkas PDF itu."
)
_GAGAL_BANDING = (
    "Apakah isi {lembar} berubah sejak ditetapkan tidak dapat diperiksa karena kesalahan di dalam "
    "program. Versi yang ditetapkan tetap tersimpan."
)
_TAHUN_TERTUTUP = (
    "Tahun {tahun} belum dibuka di berkas ini. Pilih tahun lain di bagian atas jendela."
)


class Bengkel:
    """The book, the sheet that was made last, and the open PDF."""

    def __init__(self, make_pdf: MakePdf) -> None:
        """Begin with an empty book; `make_pdf` composes and renders."""
        self._make_pdf = make_pdf
        self._buku = BukuKantor({})
        self._berkas: dict[str, bytes] = {}
        self._raster = Raster()
        self._pembanding = Pembanding()
        self._terakhir: tuple[Permintaan, bytes] | None = None

    def load(self, pesan: Muat) -> None:
        """Take another book."""
        self._buku, self._berkas = pesan.buku, dict(pesan.berkas)
        self._terakhir = None

    def apply(self, pesan: Terapkan) -> None:
        """Take one step further."""
        self._buku = self._buku.terapkan(pesan.perubahan)
        self._berkas.update(pesan.berkas)
        self._terakhir = None

    def serve(self, permintaan: Diminta) -> Jawaban:
        """Answer a request; whatever goes wrong in it becomes a `Gagal`."""
        try:
            if isinstance(permintaan, PermintaanPita):
                return self._band(permintaan)
            if isinstance(permintaan, PermintaanBasi):
                return self._stale(permintaan)
            return self._sheet(permintaan)
        except Exception as galat:  # noqa: BLE001 - one bad sheet must not take the child with it
            rinci = describe_failure(type(galat), galat, galat.__traceback__)
            return Gagal(permintaan, _sentence(permintaan), rinci)

    def _sheet(self, permintaan: Permintaan) -> Hasil | Gagal:
        if permintaan.tahun not in self._buku.tahun_kerja():
            pesan = _TAHUN_TERTUTUP.format(tahun=permintaan.tahun)
            return Gagal(permintaan, pesan, f"TahunKerja {permintaan.tahun}")
        pdf = self._pdf(permintaan)
        ukuran = self._raster.sizes(pdf)
        tampilan = permintaan.tampilan
        skala = skala_tampilan(tampilan, ukuran)
        citra = {
            nomor: _unless_held(self._raster.page(pdf, nomor, skala), tampilan.dimiliki)
            for nomor in tampilan.halaman
            if 0 <= nomor < len(ukuran)
        }
        bagian = self._raster.sections(pdf)
        return Hasil(permintaan.revisi, pdf, ukuran, skala, citra, bagian)

    def _pdf(self, permintaan: Permintaan) -> bytes:
        """The PDF of the sheet; the one made last where neither book nor sheet have changed."""
        kunci = permintaan._replace(revisi=0, tampilan=Tampilan())
        if self._terakhir is None or self._terakhir[0] != kunci:
            self._terakhir = kunci, self._make_pdf(self._buku, self._berkas, permintaan)
        return self._terakhir[1]

    def _stale(self, permintaan: PermintaanBasi) -> Basi:
        nomor, tetap, masukan = permintaan
        return Basi(nomor, self._pembanding.tell_apart(self._buku, tetap, masukan))

    def _band(self, permintaan: PermintaanPita) -> Pita:
        ukuran = self._raster.sizes(permintaan.pdf)
        citra = self._raster.band(
            permintaan.pdf,
            permintaan.halaman,
            permintaan.dpi,
            permintaan.atas,
            permintaan.tinggi,
        )
        return Pita(permintaan.nomor, ukuran, citra)


def _unless_held(citra: Citra, dimiliki: frozenset[bytes]) -> Citra | bytes:
    return citra.sidik if citra.sidik in dimiliki else citra


def _sentence(permintaan: Diminta) -> str:
    if isinstance(permintaan, PermintaanBasi):
        return _GAGAL_BANDING.format(lembar=permintaan.tetap.lembar.nama)
    if isinstance(permintaan, PermintaanPita):
        return _GAGAL_CETAK.format(halaman=permintaan.halaman + 1)
    return _GAGAL_LEMBAR
