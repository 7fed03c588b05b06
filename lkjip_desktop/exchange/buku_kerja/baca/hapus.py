"""Rows marked for removal: which of them others still need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lkjip_desktop.exchange.buku_kerja.baca.banding import Selisih
from lkjip_desktop.exchange.buku_kerja.baca.tabel import Tabel
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import JUDUL_HAPUS
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.temuan import Temuan


def check_removals(
    sesudah: BukuKantor, selisih: Selisih, tabel: dict[str, Tabel]
) -> Iterator[Temuan]:
    """Refuse the removal of a row to which rows of the book would still refer."""
    for ubahan in selisih.ubahan:
        if ubahan.baru is not None:
            continue
        pemakai = _users(sesudah, ubahan.jenis, ubahan.id)
        if not pemakai:
            continue
        daftar = ", ".join(f"{nama} ({jumlah} baris)" for nama, jumlah in pemakai.items())
        yield Temuan(
            "buku.hapus",
            f"Baris ini tidak dapat dihapus karena masih dipakai di {daftar}. Tandai juga baris "
            "itu untuk dihapus, atau ganti isinya. Baris tahun lain tidak ada di buku kerja ini: "
            "hapus dari program.",
            tabel[ubahan.jenis].place(JUDUL_HAPUS, selisih.baris[ubahan.jenis, ubahan.id]),
        )


def _users(buku: BukuKantor, jenis: str, kunci: str) -> Counter[str]:
    """How many rows of each sheet refer to a row."""
    hasil: Counter[str] = Counter()
    for nama, lembar in LEMBAR_MENURUT_JENIS.items():
        for medan in daftar_medan(nama):
            if medan.acuan == jenis:
                pemakai = buku.menurut(JENIS[nama], medan.nama, kunci)
                hasil[lembar.nama] += sum(e.id != kunci for e in pemakai)
    return +hasil


def order_removals(selisih: Selisih) -> tuple[Entitas, ...]:
    """The rows to remove, each before those that it refers to."""
    sisa = [u.lama for u in reversed(selisih.ubahan) if u.baru is None and u.lama is not None]
    hasil: list[Entitas] = []
    while sisa:
        dipakai = {tujuan for satu in sisa for tujuan in _refers_to(satu) if tujuan != satu.id}
        bebas = [satu for satu in sisa if satu.id not in dipakai]
        hasil += bebas or sisa
        sisa = [satu for satu in sisa if bebas and satu.id in dipakai]
    return tuple(hasil)


def _refers_to(entitas: Entitas) -> Iterator[str]:
    for medan in daftar_medan(type(entitas).__name__):
        tujuan = getattr(entitas, medan.nama) if medan.acuan else None
        if tujuan is not None:
            yield tujuan
