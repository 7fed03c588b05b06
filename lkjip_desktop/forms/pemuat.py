"""Where each part of a form is loaded from, when it is first shown; `daftar` lists the parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lkjip_desktop.forms.bagian import Bagian


def instansi() -> type[Bagian]:
    """The part `BagianInstansi`."""
    from lkjip_desktop.forms.instansi import BagianInstansi

    return BagianInstansi


def pejabat() -> type[Bagian]:
    """The part `BagianPejabat`."""
    from lkjip_desktop.forms.pejabat import BagianPejabat

    return BagianPejabat


def jabatan() -> type[Bagian]:
    """The part `BagianJabatan`."""
    from lkjip_desktop.forms.jabatan import BagianJabatan

    return BagianJabatan


def unit() -> type[Bagian]:
    """The part `BagianUnit`."""
    from lkjip_desktop.forms.pejabat import BagianUnit

    return BagianUnit


def penanda() -> type[Bagian]:
    """The part `BagianPenanda`."""
    from lkjip_desktop.forms.penanda import BagianPenanda

    return BagianPenanda


def renstra() -> type[Bagian]:
    """The part `BagianRenstra`."""
    from lkjip_desktop.forms.renstra import BagianRenstra

    return BagianRenstra


def kerangka() -> type[Bagian]:
    """The part `BagianKerangka`."""
    from lkjip_desktop.forms.kerangka import BagianKerangka

    return BagianKerangka


def sasaran() -> type[Bagian]:
    """The part `BagianSasaran`."""
    from lkjip_desktop.forms.renstra import BagianSasaran

    return BagianSasaran


def indikator() -> type[Bagian]:
    """The part `BagianIndikator`."""
    from lkjip_desktop.forms.renstra_indikator import BagianIndikator

    return BagianIndikator


def target() -> type[Bagian]:
    """The part `BagianTarget`."""
    from lkjip_desktop.forms.renstra_indikator import BagianTarget

    return BagianTarget


def skala() -> type[Bagian]:
    """The part `BagianSkala`."""
    from lkjip_desktop.forms.renstra import BagianSkala

    return BagianSkala


def perjanjian() -> type[Bagian]:
    """The part `BagianPerjanjian`."""
    from lkjip_desktop.forms.perjanjian import BagianPerjanjian

    return BagianPerjanjian


def rkt() -> type[Bagian]:
    """The part `BagianRkt`."""
    from lkjip_desktop.forms.rkt import BagianRkt

    return BagianRkt


def realisasi() -> type[Bagian]:
    """The part `BagianRealisasi`."""
    from lkjip_desktop.forms.realisasi import BagianRealisasi

    return BagianRealisasi


def per_unit() -> type[Bagian]:
    """The part `BagianPerUnit`."""
    from lkjip_desktop.forms.realisasi_unit import BagianPerUnit

    return BagianPerUnit


def antartahun() -> type[Bagian]:
    """The part `BagianAntartahun`."""
    from lkjip_desktop.forms.realisasi_tahun import BagianAntartahun

    return BagianAntartahun


def anggaran() -> type[Bagian]:
    """The part `BagianAnggaran`."""
    from lkjip_desktop.forms.anggaran import BagianAnggaran

    return BagianAnggaran


def rincian() -> type[Bagian]:
    """The part `BagianRincian`."""
    from lkjip_desktop.forms.rincian import BagianRincian

    return BagianRincian


def dokumen_anggaran() -> type[Bagian]:
    """The part `BagianDokumen`."""
    from lkjip_desktop.forms.rincian_dokumen import BagianDokumen

    return BagianDokumen


def program() -> type[Bagian]:
    """The part `BagianProgram`."""
    from lkjip_desktop.forms.program import BagianProgram

    return BagianProgram


def tahun_lalu() -> type[Bagian]:
    """The part `BagianTahunLalu`."""
    from lkjip_desktop.forms.pertumbuhan import BagianTahunLalu

    return BagianTahunLalu


def akip() -> type[Bagian]:
    """The part `BagianAkip`."""
    from lkjip_desktop.forms.akip import BagianAkip

    return BagianAkip


def aturan() -> type[Bagian]:
    """The part `BagianAturan`."""
    from lkjip_desktop.forms.aturan import BagianAturan

    return BagianAturan


def penetapan() -> type[Bagian]:
    """The part `BagianPenetapan`."""
    from lkjip_desktop.forms.penetapan import BagianPenetapan

    return BagianPenetapan
