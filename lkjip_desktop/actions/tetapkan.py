"""Tetapkan: issue a sheet. Its inputs and its bytes are frozen; a later change is a new version."""

from __future__ import annotations

import json
from datetime import datetime

from lkjip_desktop.actions.dokumen import latest_issued, make_pdf, number_of_pk
from lkjip_desktop.dokumen.blok import Kertas
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.entitas import new_id
from lkjip_desktop.kinerja.kodek import Polos, to_polos
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat
from lkjip_desktop.perhitungan.hasil import hitung
from lkjip_desktop.perhitungan.pemeriksaan import check, check_tahun
from lkjip_desktop.store import Store


def check_year(buku: BukuKinerja) -> tuple[Temuan, ...]:
    """Every finding about the year's data, for all sheets."""
    return check_tahun(buku, hitung(buku))


def frozen_inputs(buku: BukuKinerja) -> bytes:
    """Everything a sheet of the year can be made from, as canonical JSON (sorted, UTF-8)."""
    isi: dict[str, list[dict[str, Polos]]] = {}
    for entitas in buku.kantor.entitas(lambda jenis: jenis != DokumenTetap.__name__):
        isi.setdefault(type(entitas).__name__, []).append(to_polos(entitas))
    for baris in isi.values():
        baris.sort(key=lambda polos: str(polos["id"]))
    teks = json.dumps(
        {"tahun": buku.tahun, "isi": isi}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return teks.encode("utf-8")


def tetapkan(
    store: Store,
    tahun: int,
    lembar: JenisLembar,
    kertas: Kertas = Kertas.F4,
    perubahan_ke: int | None = None,
) -> DokumenTetap | tuple[Temuan, ...]:
    """Issue a sheet, or say which findings stand in the way. Undo does not reach behind it."""
    buku = BukuKinerja(store.buku, tahun)
    temuan = check(buku, hitung(buku), lembar, perubahan_ke)
    galat = tuple(t for t in temuan if t.tingkat is Tingkat.GALAT)
    if galat:
        return galat
    ke = number_of_pk(buku, perubahan_ke)
    lama = latest_issued(store, tahun, lembar, ke)
    versi = lama.versi + 1 if lama else 1
    pdf = make_pdf(store, tahun, lembar, kertas, perubahan_ke)
    with store.transaction(f"Tetapkan {lembar.nama} {tahun} versi {versi}", batas=True) as t:
        tetap = DokumenTetap(
            id=new_id(),
            tahun=tahun,
            lembar=lembar,
            perubahan_ke=ke if lembar is JenisLembar.PK else 0,
            versi=versi,
            menggantikan_id=lama.id if lama else None,
            kertas=kertas.value,
            masukan=t.keep_berkas(frozen_inputs(buku)),
            pdf=t.keep_berkas(pdf),
            waktu=datetime.now().astimezone().isoformat(timespec="seconds"),
        )
        t.put(tetap)
    return tetap
