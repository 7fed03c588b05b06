"""Names and codes of many nodes of the budget tree in one step, looked at together.

Of two siblings the second is refused the code of the first, as when it is typed; two that change
their codes with each other are not in each other's way.
"""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.actions.baris import set_field
from lkjip_desktop.actions.gabung import combine
from lkjip_desktop.actions.rincian import Bernama, check_code, set_name
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import split_kode
from lkjip_desktop.kinerja.temuan import Temuan

Langkah = Usul | Temuan | None
"""The step of a cell, why it is refused, or nothing to do."""


def set_codes(buku: BukuKantor, semua: Sequence[Bernama], kode: Sequence[str]) -> list[Langkah]:
    """What `set_name` gives for the code of each, once all others of the block have theirs.

    A node may stand in several cells; of different codes for it the last counts.
    """
    rapi = ["".join(satu.split()) for satu in kode]
    akhir = {s.id: (s, k) for s, k in zip(semua, rapi, strict=True)}
    minta = {kunci: (s, k) for kunci, (s, k) in akhir.items() if k != s.kode}
    tolak = _refused(buku, minta)
    hasil: list[Langkah] = []
    for satu, kini in zip(semua, rapi, strict=True):
        if minta.get(satu.id, ("", ""))[1] != kini:
            hasil.append(None)
        else:
            hasil.append(tolak.get(satu.id) or set_field(buku, satu, "kode", kini))
    return hasil


def _refused(buku: BukuKantor, minta: dict[str, tuple[Bernama, str]]) -> dict[str, Temuan]:
    """Which nodes can't have the codes that are asked for, and why.

    One that keeps its own code may bar another that was to have it: look until none more is.
    """
    tolak: dict[str, Temuan] = {}
    while True:
        akan = dict.fromkeys(minta.keys() - tolak.keys(), "")
        dulu = len(tolak)
        for kunci, (satu, kode) in minta.items():
            if kunci not in akan:
                continue
            if temuan := check_code(buku, satu, kode, akan):
                tolak[kunci] = temuan
                del akan[kunci]
            else:
                akan[kunci] = kode
        if len(tolak) == dulu:
            return tolak


def set_texts(buku: BukuKantor, semua: Sequence[Bernama], teks: Sequence[str]) -> list[Langkah]:
    """Name each node; a text that begins with a code sets that too, as `set_codes` does."""
    bagian = [split_kode(satu) for satu in teks]
    hasil: list[Langkah] = [
        None if t == s.nama else set_name(buku, s, "nama", nama)
        for s, t, (_, nama) in zip(semua, teks, bagian, strict=True)
    ]
    berkode = [n for n, (kode, _) in enumerate(bagian) if kode and isinstance(hasil[n], Usul)]
    kode = set_codes(buku, [semua[n] for n in berkode], [bagian[n][0] for n in berkode])
    for nomor, satu in zip(berkode, kode, strict=True):
        nama = hasil[nomor]
        if isinstance(satu, Temuan):
            hasil[nomor] = satu
        elif satu is not None and isinstance(nama, Usul):
            hasil[nomor] = combine(buku, nama.judul, (satu, nama))
    return hasil
