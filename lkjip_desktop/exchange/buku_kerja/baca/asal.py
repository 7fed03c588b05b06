"""What to say of where a workbook comes from: another office, or an older state of this file."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import Final

from lkjip_desktop.exchange.buku_kerja.baca.hasil import KANTOR_LAIN, HasilBaca
from lkjip_desktop.exchange.buku_kerja.isi_baris import Tampilan
from lkjip_desktop.exchange.buku_kerja.susunan import LEMBAR_MENURUT_JENIS
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import Asal
from lkjip_desktop.exchange.buku_kerja.teks import plain
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat, quote
from lkjip_desktop.kinerja.waktu import format_waktu

_CUKUP: Final = 10
"""So many rows are named; how many more there are is said."""


def check_office(asal: Asal, buku: BukuKantor) -> Iterator[Temuan]:
    """Warn of the workbook of another office: by the names on the letterhead when it was made."""
    kantor = buku.instansi
    nama = [(asal.kantor, kantor.nama), (asal.pemda, kantor.pemda)]
    if any(dari and milik and plain(dari) != plain(milik) for dari, milik in nama):
        dari, milik = (
            quote(", ".join(filter(None, satu)), 100) for satu in zip(*nama, strict=True)
        )
        pesan = (
            f"Buku kerja ini dari {dari}, sedangkan berkas ini milik {milik}. Bila disimpan, "
            "keterangan kantor ini diganti dan data kedua kantor bercampur. Batalkan bila bukan "
            "itu yang dimaksud."
        )
        yield Temuan(KANTOR_LAIN, pesan, "", Tingkat.PERINGATAN)


def check_stale(hasil: HasilBaca, buku: BukuKantor, sejak: Sequence[Perubahan]) -> Iterator[Temuan]:
    """Warn where the workbook takes back what was stored in the file since it was made.

    `sejak` are the steps since then, oldest first. A row goes back where a field that has changed
    since would again be what it was; what the clerk typed anew is told by the preview itself.
    """
    semula = _state_then(sejak)
    sesudah = buku.terapkan(Perubahan("", tuple(_changes(hasil, buku))))
    tampilan = Tampilan.of_book(sesudah)
    baris = [
        tampilan.mention(LEMBAR_MENURUT_JENIS[type(baru).__name__], baru)
        for baru in hasil.put
        if _goes_back(semula.get((type(baru).__name__, baru.id)), _now(buku, baru), baru)
    ]
    if baris:
        lain = f"; dan {len(baris) - _CUKUP} lainnya" if len(baris) > _CUKUP else ""
        pesan = (
            f"Sejak buku kerja ini dibuat ({format_waktu(hasil.asal.waktu)}), {len(sejak)} "
            "perubahan sudah disimpan di berkas; baris berikut akan kembali ke isi buku kerja: "
            f"{'; '.join(baris[:_CUKUP])}{lain}. Untuk mempertahankannya, ekspor buku kerja baru "
            "dan pindahkan isian ke sana."
        )
        yield Temuan("buku.usang", pesan, "", Tingkat.PERINGATAN)


def _state_then(sejak: Sequence[Perubahan]) -> dict[tuple[str, str], Entitas | None]:
    """What each row that has changed since was before: as the first of the changes found it."""
    semula: dict[tuple[str, str], Entitas | None] = {}
    for langkah in sejak:
        for ubahan in langkah.ubahan:
            semula.setdefault((ubahan.jenis, ubahan.id), ubahan.lama)
    return semula


def _changes(hasil: HasilBaca, buku: BukuKantor) -> Iterator[Ubahan]:
    for baru in hasil.put:
        yield Ubahan(type(baru).__name__, baru.id, _now(buku, baru), baru)
    for lama in hasil.hapus:
        yield Ubahan(type(lama).__name__, lama.id, lama, None)


def _now(buku: BukuKantor, entitas: Entitas) -> Entitas | None:
    return buku.find(type(entitas), entitas.id)


def _goes_back(semula: Entitas | None, kini: Entitas | None, baru: Entitas) -> bool:
    """Whether a row, or one of its fields, returns to what it was when the workbook was made."""
    if semula is None or kini is None:
        return semula is not None
    return any(
        getattr(semula, b.name) == getattr(baru, b.name) != getattr(kini, b.name)
        for b in dataclasses.fields(baru)
    )
