"""Opening and making a file of the office."""

from __future__ import annotations

from pathlib import Path

from lkjip_desktop.aturan import baca_aturan
from lkjip_desktop.exchange.contoh import baca_contoh, lambang_contoh
from lkjip_desktop.kinerja.aturan import aturan_ke_json
from lkjip_desktop.kinerja.entitas import id_dari
from lkjip_desktop.kinerja.instansi import Instansi, Jabatan, JenisUnit, PeranJabatan, Unit
from lkjip_desktop.kinerja.perencanaan import Renstra, TahunKerja
from lkjip_desktop.store import Store

AKHIRAN = ".lkjip"


def lengkapi_akhiran(path: Path) -> Path:
    """The path with the extension `.lkjip` when the user typed none."""
    return path if path.suffix else path.with_suffix(AKHIRAN)


def buka(path: Path, *, hanya_baca: bool = False) -> Store:
    """Open the file. Raises GalatStore with a sentence for the user when that can't be done."""
    return Store.buka(path, hanya_baca=hanya_baca)


def buat(path: Path, tahun: int, pemda: str = "", nama: str = "", tempat: str = "") -> Store:
    """Make a new file for an office, with the year opened and the two offices that sign.

    Raises GalatStore where the file exists or the folder can't be written.
    """
    store = Store.buat(path)
    renstra = Renstra(id=id_dari("Renstra", ""), tahun_awal=tahun, tahun_akhir=tahun + 4)
    with store.transaction("Buat berkas baru", batas=True) as t:
        t.put(Instansi(id=id_dari("Instansi"), pemda=pemda, nama=nama, tempat=tempat))
        t.put(Unit(id=id_dari("Unit", nama), nama=nama, jenis=JenisUnit.KECAMATAN))
        for jabatan in _jabatan_awal(pemda, nama):
            t.put(jabatan)
        t.put(renstra)
        t.put(
            TahunKerja(
                id=id_dari("TahunKerja", tahun),
                tahun=tahun,
                renstra_id=renstra.id,
                aturan=aturan_ke_json(baca_aturan()),
            )
        )
    return store


def _jabatan_awal(pemda: str, nama: str) -> tuple[Jabatan, Jabatan]:
    """Head of the region and camat, named after their places as far as these are known."""
    kabupaten = "kabupaten" in pemda.casefold()
    kepala = "Bupati" if kabupaten else "Wali Kota"
    daerah = _tanpa_awalan(pemda, "pemerintah", "kabupaten", "kota", "administrasi")
    kepala_daerah = Jabatan(
        id=id_dari("Jabatan", "kepala_daerah"),
        nama=f"{kepala} {daerah}".strip(),
        sebutan=kepala.upper(),
        peran=PeranJabatan.KEPALA_DAERAH,
    )
    camat = Jabatan(
        id=id_dari("Jabatan", "kepala_perangkat"),
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


def buat_contoh(path: Path) -> Store:
    """Make a new file with the worked example: published figures, invented officials."""
    store = Store.buat(path)
    with store.transaction("Buat berkas contoh", batas=True) as t:
        lambang = t.simpan_berkas(lambang_contoh())
        for entitas in baca_contoh(aturan_ke_json(baca_aturan()), lambang):
            t.put(entitas)
    return store
