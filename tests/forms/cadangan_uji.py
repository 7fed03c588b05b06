"""What tests of backups at the window ask of it."""

from decimal import Decimal

from lkjip_desktop.forms.cadangan_keadaan import KeadaanCadangan
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from tests.forms.pemakai import Pemakai


def keadaan(pemakai: Pemakai) -> KeadaanCadangan:
    hasil = pemakai.jendela.findChild(KeadaanCadangan)
    assert isinstance(hasil, KeadaanCadangan)
    return hasil


def ubah(pemakai: Pemakai, nilai: str) -> None:
    pemakai.set_realisasi("Indeks", Decimal(nilai))


def realisasi(pemakai: Pemakai) -> object:
    kunci = pemakai.indicator("Indeks")
    semua = pemakai.jembatan.kantor.where(RealisasiIndikator, "indikator_id", kunci)
    return next(r.nilai for r in semua if r.tahun == 2024)
