"""Opening and making a file of the office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import lambang_contoh, read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, JenisUnit, PeranJabatan, Unit
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.perencanaan import Renstra, TahunKerja
from lkjip_desktop.store import Store, Transaksi

AKHIRAN = ".lkjip"


def add_suffix(path: Path) -> Path:
    """The path with the extension `.lkjip`: "Kec. Palaran" → "Kec. Palaran.lkjip"."""
    ada = path.name.casefold().endswith(AKHIRAN)
    return path if ada else path.with_name(path.name + AKHIRAN)


def open_file(path: Path, *, read_only: bool = False) -> Store:
    """Open the file. Raises GalatStore with a sentence for the user when that can't be done."""
    return Store.open(path, read_only=read_only)


def create_with(path: Path, judul: str, fill: Callable[[Transaksi], None]) -> Store:
    """Make a new file and fill it in one step that undo does not cross; no file where that fails.

    Raises GalatStore where the file exists or the folder can't be written.
    """
    store = Store.create(path)
    try:
        with store.transaction(judul, batas=True) as t:
            fill(t)
    except BaseException:
        store.close()
        path.unlink(missing_ok=True)
        raise
    return store


def create_file(path: Path, tahun: int, pemda: str = "", nama: str = "", tempat: str = "") -> Store:
    """Make a new file for an office, with the year opened and the two offices that sign.

    Raises GalatStore where the file exists or the folder can't be written.
    """

    def fill(t: Transaksi) -> None:
        renstra = _renstra_awal(nama, tahun)
        t.put(with_natural_id(Instansi, pemda=pemda, nama=nama, tempat=tempat))
        t.put(with_natural_id(Unit, nama=nama or "Kecamatan", jenis=JenisUnit.KECAMATAN))
        for jabatan in _jabatan_awal(pemda, nama):
            t.put(jabatan)
        t.put(renstra)
        aturan = aturan_to_json(read_aturan())
        t.put(with_natural_id(TahunKerja, tahun=tahun, renstra_id=renstra.id, aturan=aturan))

    return create_with(path, "Buat berkas baru", fill)


def _renstra_awal(nama: str, tahun: int) -> Renstra:
    """The plan that the year follows, with a name by which other rows can refer to it."""
    akhir = tahun + 4
    sebutan = " ".join(f"Renstra {nama} Tahun {tahun}–{akhir}".split())
    return with_natural_id(Renstra, nama=sebutan, tahun_awal=tahun, tahun_akhir=akhir)


def _jabatan_awal(pemda: str, nama: str) -> tuple[Jabatan, Jabatan]:
    """Head of the region and camat, named after their places as far as these are known."""
    kabupaten = "kabupaten" in pemda.casefold()
    kepala = "Bupati" if kabupaten else "Wali Kota"
    daerah = _tanpa_awalan(pemda, "pemerintah", "kabupaten", "kota", "administrasi")
    kepala_daerah = with_natural_id(
        Jabatan,
        nama=f"{kepala} {daerah}".strip(),
        sebutan=kepala.upper(),
        peran=PeranJabatan.KEPALA_DAERAH,
    )
    camat = with_natural_id(
        Jabatan,
        urutan=1,
        nama=f"Camat {_tanpa_awalan(nama, 'kecamatan')}".strip(),
        sebutan="CAMAT",
        peran=PeranJabatan.KEPALA_PERANGKAT,
        atasan_id=kepala_daerah.id,
    )
    return kepala_daerah, camat


def _tanpa_awalan(teks: str, *awalan: str) -> str:
    """Leave out leading words: "Pemerintah Kota Samarinda" → "Samarinda"."""
    kata = teks.split()
    while kata and kata[0].casefold() in awalan:
        kata.pop(0)
    return " ".join(kata)


def create_contoh(path: Path) -> Store:
    """Make a new file with the worked example: published figures, invented officials."""

    def fill(t: Transaksi) -> None:
        lambang = t.keep_berkas(lambang_contoh())
        for entitas in read_contoh(aturan_to_json(read_aturan()), lambang):
            t.put(entitas)

    return create_with(path, "Buat berkas contoh", fill)
