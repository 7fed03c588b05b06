"""The fields of the rules of a year that stand in no grid: names, dates, caps, net or gross."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from lkjip_desktop.actions import aturan_tahun as aksi
from lkjip_desktop.forms.binding import Isian, IsianBaris, IsianPilihan
from lkjip_desktop.forms.cara import BILANGAN, TANGGAL, TEKS
from lkjip_desktop.forms.tulisan import buddy_label
from lkjip_desktop.kinerja.perencanaan import TahunKerja

if TYPE_CHECKING:
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.aturan import BagianAturan
    from lkjip_desktop.kinerja.temuan import Temuan

_JENIS: Final = TahunKerja.__name__
_BRUTO: Final = ((False, "Dikurangi setoran (neto)"), (True, "Tidak dikurangi setoran (bruto)"))
BATAS_CAPAIAN: Final[Sequence[tuple[aksi.NamaBatas, str]]] = (
    ("capaian_turun_nol", "Capaian arah turun bila target dan realisasi 0 (%)"),
    ("batas_capaian_tercetak", "Batas capaian tercetak (%), kosong bila tidak dibatasi"),
)
BATAS_NKO: Final[Sequence[tuple[aksi.NamaBatas, str]]] = (("batas", "Batas capaian NKO (%)"),)


def bind_general(bagian: BagianAturan) -> QGridLayout:
    """The name of all the rules together, and from when they are in force."""
    nama = IsianBaris(
        bagian.jembatan,
        TEKS,
        lambda: bagian.stored.buku.aturan.nama,
        lambda teks: aksi.set_name(bagian.jembatan.kantor, bagian.year, teks),
    )
    mulai = IsianBaris(
        bagian.jembatan,
        TANGGAL,
        lambda: bagian.stored.buku.aturan.berlaku_mulai,
        lambda tanggal: aksi.set_start(bagian.jembatan.kantor, bagian.year, tanggal),
    )
    return _below(bagian, (("nama", "Nama", nama), ("berlaku_mulai", "Berlaku mulai", mulai)))


def bind_numbers(bagian: BagianAturan, medan: Sequence[tuple[aksi.NamaBatas, str]]) -> QGridLayout:
    """Numbers of their own, in percent."""
    return _below(
        bagian,
        [
            (
                nama,
                judul,
                IsianBaris(bagian.jembatan, BILANGAN, _get(bagian, nama), _set(bagian, nama)),
            )
            for nama, judul in medan
        ],
    )


def bind_gross(bagian: BagianAturan) -> QHBoxLayout:
    """Whether setoran is taken off what has been spent."""
    isian = IsianPilihan(
        bagian.jembatan,
        _BRUTO,
        lambda: bagian.stored.buku.tahun_kerja.realisasi_bruto,
        lambda nilai: aksi.set_gross(bagian.jembatan.kantor, bagian.year, nilai),
    )
    susunan = QHBoxLayout()
    susunan.addWidget(buddy_label("Realisasi dicetak", isian))
    susunan.addWidget(isian)
    susunan.addStretch(1)
    bagian.isian["realisasi_bruto"] = bagian.bind(_JENIS, "realisasi_bruto", isian)
    return susunan


def _below(bagian: BagianAturan, semua: Sequence[tuple[str, str, Isian]]) -> QGridLayout:
    susunan = QGridLayout()
    susunan.setVerticalSpacing(5)
    susunan.setColumnStretch(1, 1)
    susunan.setColumnStretch(2, 1)
    for nomor, (nama, judul, isian) in enumerate(semua):
        susunan.addWidget(buddy_label(judul, isian), nomor, 0, Qt.AlignmentFlag.AlignTop)
        susunan.addWidget(isian, nomor, 1)
        bagian.isian[nama] = bagian.bind(_JENIS, f"aturan.{nama}", isian)
    return susunan


def _get(bagian: BagianAturan, nama: aksi.NamaBatas) -> Callable[[], Decimal | None]:
    def get() -> Decimal | None:
        aturan = bagian.stored.buku.aturan
        nilai: Decimal | None = aturan.nko.batas if nama == "batas" else getattr(aturan, nama)
        return nilai

    return get


def _set(bagian: BagianAturan, nama: aksi.NamaBatas) -> Callable[[Decimal | None], Usul | Temuan]:
    def apply(nilai: Decimal | None) -> Usul | Temuan:
        return aksi.set_limit(bagian.jembatan.kantor, bagian.year, nama, nilai)

    return apply
