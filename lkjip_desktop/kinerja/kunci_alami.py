"""Natural keys: by which fields people tell two rows of a kind apart.

A row that a form, a workbook or the worked example makes has the UUID 5 of these fields as its id,
so that the same row is the same row on every machine of an office.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final, TypeVar

from lkjip_desktop.kinerja.entitas import Entitas, create_all, id_of, ids_of_names
from lkjip_desktop.kinerja.kodek import Polos, penyandi, to_polos

E = TypeVar("E", bound=Entitas)

KUNCI_ALAMI: Final[Mapping[str, tuple[str, ...]]] = {
    "Instansi": (),
    "Unit": ("nama",),
    "Pejabat": ("nama", "nip"),
    "Jabatan": ("nama",),
    "MasaJabatan": ("pejabat_id", "jabatan_id", "mulai"),
    "Renstra": ("nama",),
    "Misi": ("renstra_id", "uraian"),
    "Tujuan": ("renstra_id", "uraian"),
    "Sasaran": ("tujuan_id", "uraian"),
    "TingkatPredikat": ("skala", "sebutan"),
    "Indikator": ("sasaran_id", "nama"),
    "TargetRenstra": ("indikator_id", "tahun"),
    "TahunKerja": ("tahun",),
    "TargetRkt": ("indikator_id", "tahun"),
    "LembarTahun": ("tahun", "lembar"),
    "Program": ("kode", "nama"),
    "ProgramTahun": ("program_id", "tahun"),
    "Kegiatan": ("program_id", "kode", "nama"),
    "SubKegiatan": ("kegiatan_id", "kode", "nama"),
    "SumberDana": ("kode", "nama"),
    "DokumenAnggaran": ("tahun", "ke"),
    "SubKegiatanTahun": ("sub_kegiatan_id", "unit_id", "tahun"),
    "PaguSubKegiatan": ("baris_id", "dokumen_id"),
    "PaguSumberDana": ("baris_id", "dokumen_id", "sumber_dana_id"),
    "BelanjaBulanan": ("baris_id", "deret"),
    "PerjanjianKinerja": ("tahun", "jabatan_id", "perubahan_ke"),
    "PkIndikator": ("pk_id", "indikator_id"),
    "PkProgram": ("pk_id", "program_id"),
    "RealisasiIndikator": ("indikator_id", "tahun"),
    "RincianRealisasi": ("realisasi_id", "unit_id"),
    "EvaluasiAkip": ("tahun",),
    "BuktiDukung": ("tahun", "indikator_id", "periode", "berkas"),
    "DokumenTetap": ("tahun", "lembar", "jabatan_id", "perubahan_ke", "versi"),
    "Pindaian": ("dokumen_id", "berkas"),
    "ImporAnggaran": ("tahun", "sidik", "waktu"),
    "TataLetakTabel": ("tanda",),
}
"""Fields by kind; a file holds one Instansi, so that it needs none."""


def id_alami(jenis: str, isi: Mapping[str, Any]) -> str:
    """The key that belongs to the natural key of these plain field values."""
    return id_of(jenis, *(isi[nama] for nama in KUNCI_ALAMI[jenis]))


def with_natural_id(kelas: type[E], **medan: Any) -> E:  # noqa: ANN401 - fields of any kind
    """A new entity whose id follows from its natural key, which must be among the fields given."""
    jenis = kelas.__name__
    kunci = (None if medan[nama] is None else ubah(medan[nama]) for nama, ubah in _kunci(jenis))
    return kelas(id=id_of(jenis, *kunci), **medan)


def new_rows(
    kelas: type[E],
    satu: str,
    nilai_satu: Sequence[str],
    lain: Sequence[Any],
    **medan: Any,  # noqa: ANN401 - fields of any kind
) -> list[E]:
    """As `with_natural_id` for many rows of a block, which differ in two fields alone.

    `satu` is a text of their natural key, `nilai_satu` its values; `lain` those of the one field
    that is None in `medan`. The other fields of the key are in `medan`.
    """
    jenis = kelas.__name__
    (kosong,) = (nama for nama, nilai in medan.items() if nilai is None)
    bagian = [
        "\0" if nama == satu else str(None if medan[nama] is None else ubah(medan[nama]))
        for nama, ubah in _kunci(jenis)
    ]
    awal, akhir = "\x1f".join([jenis, *bagian]).split("\0")
    kunci = ids_of_names(f"{awal}{nilai}{akhir}" for nilai in nilai_satu)
    isi = {**medan, satu: list(nilai_satu), kosong: list(lain)}
    return create_all(kelas, len(kunci), id=kunci, **isi)


@cache
def _kunci(jenis: str) -> tuple[tuple[str, Callable[[Any], Polos]], ...]:
    """The fields of a kind's natural key, each with what turns it into a plain value."""
    sandi = dict(penyandi(jenis))
    return tuple((nama, sandi[nama] or _sama) for nama in KUNCI_ALAMI[jenis])


def _sama(nilai: Any) -> Polos:  # noqa: ANN401 - a plain value passes as it is
    return nilai  # type: ignore[no-any-return]


def free_id(jenis: str, isi: Mapping[str, Any], dipakai: Collection[str]) -> str:
    """The key of these plain field values, or the next one where a renamed row still has it."""
    hasil, nomor = id_alami(jenis, isi), 1
    while hasil in dipakai:
        nomor += 1
        hasil = id_of(jenis, *(isi[nama] for nama in KUNCI_ALAMI[jenis]), nomor)
    return hasil


def with_free_id(ada: Iterable[Entitas], kelas: type[E], **medan: Any) -> E:  # noqa: ANN401 - fields of any kind
    """A new entity beside those of its kind that are there, each with a key of its own."""
    satu = kelas(id="", **medan)
    return replace(satu, id=free_id(kelas.__name__, to_polos(satu), {e.id for e in ada}))
