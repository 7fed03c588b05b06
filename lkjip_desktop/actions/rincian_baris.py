"""Rows of the budget tree: add from the nomenclature or freely, order, move to another parent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from lkjip_desktop.actions.rincian import check_code, describe_row
from lkjip_desktop.actions.rincian_gabung import join_rows
from lkjip_desktop.actions.usul import Usul, shorten
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.ketikan_anggaran import tell_figures, typed_figures
from lkjip_desktop.kinerja.nilai_anggaran import pohon_anggaran
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, TingkatKode, tingkat_kode
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.pohon_anggaran import Simpul, Tingkat
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from lkjip_desktop.kinerja.sebutan import Sebutan
from lkjip_desktop.kinerja.temuan import Temuan, quote

BelumAda = tuple[str, str]
"""Code and name of a node; the code may be empty."""
_TERSUSUN = Temuan(
    "rincian.susunan",
    "Urutan baris diatur pada susunan Menurut unit. Pilih susunan itu dahulu.",
)


@dataclass(frozen=True, slots=True)
class SubBaru:
    """A sub kegiatan with what it belongs to, as picked from the catalogue or typed."""

    program: BelumAda = ("", "")
    kegiatan: BelumAda = ("", "")
    sub_kegiatan: BelumAda = ("", "")

    def check(self) -> Temuan | None:
        """Why it can't be added: a name that is missing, a code of another level."""
        for tingkat, (kode, nama), sebutan in (
            (TingkatKode.PROGRAM, self.program, "program"),
            (TingkatKode.KEGIATAN, self.kegiatan, "kegiatan"),
            (TingkatKode.SUB_KEGIATAN, self.sub_kegiatan, "sub kegiatan"),
        ):
            if not nama.strip():
                return Temuan("rincian.nama", f"Nama {sebutan} belum diisi. Ketik namanya.")
            if tingkat_kode(kode) not in {None, tingkat}:
                pesan = f"{quote(kode)} bukan kode {sebutan}. Betulkan, atau kosongkan kodenya."
                return Temuan("nomenklatur.tingkat", pesan)
        return None


def add_sub(
    buku: BukuKantor, tahun: int, unit: Sequence[Unit], baru: SubBaru
) -> tuple[Usul, tuple[str, ...]] | Temuan:
    """The step that adds a sub kegiatan to the budget of units, and the keys of the new rows.

    Programme, kegiatan and sub kegiatan are those of the same code, else of the same name; what
    is missing is made. Units that have the row already keep it as it is.
    """
    if temuan := baru.check():
        return temuan
    if not unit:
        return Temuan("rincian.unit", "Unit belum dipilih. Pilih paling sedikit satu.")
    dulu = {b.id for b in buku.where(SubKegiatanTahun, "tahun", tahun)}
    cocok = Pencocok(buku, tahun)
    baris = [
        cocok.row(Sebutan((u.kode, u.nama), baru.program, baru.kegiatan, baru.sub_kegiatan))
        for u in unit
    ]
    kunci = tuple(b.id for b in baris if b.id not in dulu)
    if not kunci:
        nama = ", ".join(u.nama for u in unit)
        pesan = f"{quote(baru.sub_kegiatan[1])} sudah ada pada {nama}. Ubah baris itu."
        return Temuan("rincian.ada", pesan)
    di = unit[0].nama if len(unit) == 1 else f"{len(kunci)} unit"
    return Usul(f"Tambah {shorten(baru.sub_kegiatan[1])} pada {di}", cocok.put), kunci


def ask_before_first(buku: BukuKantor, tahun: int) -> str:
    """What to ask before a year gets its first row, which hides what was typed per programme.

    Empty where nothing would be hidden.
    """
    if buku.where(SubKegiatanTahun, "tahun", tahun):
        return ""
    ketikan = tell_figures(typed_figures(buku, tahun))
    return ketikan and (
        f"Tahun {tahun} masih memakai {ketikan} yang diketik per program. Begitu satu sub kegiatan "
        "ditambahkan, tahun itu dijumlah dari sub kegiatannya: angka ketikan disimpan, tetapi "
        "tidak dipakai lagi. Lengkapi pagu dan realisasi semua sub kegiatannya sesudah itu, atau "
        "impor dari SIPD. Dengan Urungkan angka ketikan berlaku kembali."
    )


# --- order ---------------------------------------------------------------------------------------

T = TypeVar("T")
_Cabang = dict[str, dict[str, list[SubKegiatanTahun]]]


def move_node(buku: BukuKantor, tahun: int, simpul: Simpul, arah: int) -> Usul | Temuan | None:
    """Move a programme, kegiatan or row of a unit one place up (-1) or down (1) among its siblings.

    None where it is the first or last already; units have their order on the list of units.
    """
    if simpul.unit is None:
        return None if simpul.tingkat is Tingkat.SELURUH else _TERSUSUN
    if simpul.tingkat is Tingkat.UNIT:
        pesan = "Urutan unit diatur pada Instansi dan Pejabat, bagian Unit."
        return _TERSUSUN if simpul.baris else Temuan("rincian.urutan_unit", pesan)
    unit_id = simpul.unit.id
    semua = [b for b in pohon_anggaran(buku, tahun).berurutan if b.unit_id == unit_id]
    cabang = _branches(buku, semua)
    if not _swap(buku, cabang, simpul, arah):
        return None
    urut = [b for program in cabang.values() for isi in program.values() for b in isi]
    diubah = tuple(replace(b, urutan=n) for n, b in enumerate(urut) if b.urutan != n)
    return Usul(f"Pindahkan {shorten(simpul.nama)}", diubah)


def _branches(buku: BukuKantor, semua: Iterable[SubKegiatanTahun]) -> _Cabang:
    """The rows of a unit by programme and kegiatan, each in the order in which it is shown."""
    cabang: _Cabang = {}
    for satu in semua:
        kegiatan = _kegiatan(buku, satu)
        cabang.setdefault(kegiatan.program_id, {}).setdefault(kegiatan.id, []).append(satu)
    return cabang


def _swap(buku: BukuKantor, cabang: _Cabang, simpul: Simpul, arah: int) -> bool:
    if simpul.baris is not None:
        kegiatan = _kegiatan(buku, simpul.baris)
        return _shift(cabang[kegiatan.program_id][kegiatan.id], simpul.baris, arah)
    kunci = simpul.kunci[1] or ""
    if simpul.tingkat is Tingkat.PROGRAM:
        return _shift_key(cabang, kunci, arah)
    return _shift_key(cabang[buku.get(Kegiatan, kunci).program_id], kunci, arah)


def _shift(daftar: list[SubKegiatanTahun], satu: SubKegiatanTahun, arah: int) -> bool:
    dari = next(n for n, b in enumerate(daftar) if b.id == satu.id)
    if not 0 <= dari + arah < len(daftar):
        return False
    daftar.insert(dari + arah, daftar.pop(dari))
    return True


def _shift_key(isi: dict[str, T], kunci: str, arah: int) -> bool:
    urut = list(isi)
    dari = urut.index(kunci)
    if not 0 <= dari + arah < len(urut):
        return False
    urut.insert(dari + arah, urut.pop(dari))
    semula = dict(isi)
    isi.clear()
    isi.update((k, semula[k]) for k in urut)
    return True


def _kegiatan(buku: BukuKantor, baris: SubKegiatanTahun) -> Kegiatan:
    return buku.get(Kegiatan, buku.get(SubKegiatan, baris.sub_kegiatan_id).kegiatan_id)


# --- another parent ------------------------------------------------------------------------------


def move_to_unit(buku: BukuKantor, baris: SubKegiatanTahun, unit: Unit) -> Usul | None:
    """Give a row to another unit; where that has the sub kegiatan already, figures are added up.

    None where it is that unit's already.
    """
    if baris.unit_id == unit.id:
        return None
    judul = f"Pindahkan {describe_row(buku, baris)} ke {shorten(unit.nama)}"
    ada = find_row(buku, baris.tahun, unit.id, baris.sub_kegiatan_id)
    if ada is None:
        return Usul(judul, (replace(baris, unit_id=unit.id),))
    put, hapus = join_rows(buku, baris, ada)
    return Usul(judul, put, hapus)


def move_to_kegiatan(
    buku: BukuKantor, sub: SubKegiatan, kegiatan: Kegiatan
) -> Usul | Temuan | None:
    """Put a sub kegiatan below another kegiatan, in all units and years; None where it is there.

    Not taken where that kegiatan has one with the same code: then the two are to be merged.
    """
    if sub.kegiatan_id == kegiatan.id:
        return None
    saudara = buku.where(SubKegiatan, "kegiatan_id", kegiatan.id)
    urutan = 1 + max((s.urutan for s in saudara), default=-1)
    pindah = replace(sub, kegiatan_id=kegiatan.id, urutan=urutan)
    if temuan := check_code(buku, pindah, sub.kode):
        return temuan
    return Usul(f"Pindahkan {shorten(sub.nama)} ke kegiatan {shorten(kegiatan.nama)}", (pindah,))


def find_row(
    buku: BukuKantor, tahun: int, unit_id: str, sub_kegiatan_id: str
) -> SubKegiatanTahun | None:
    """The row of a sub kegiatan in the budget of a unit for a year."""
    semua = buku.where(SubKegiatanTahun, "sub_kegiatan_id", sub_kegiatan_id)
    return next((b for b in semua if (b.tahun, b.unit_id) == (tahun, unit_id)), None)
