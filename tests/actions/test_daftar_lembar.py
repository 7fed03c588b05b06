"""The list of the year's sheets: what each lacks is looked for once."""

from collections import Counter

import pytest

from lkjip_desktop.actions import daftar_lembar
from lkjip_desktop.actions.daftar_lembar import list_sheets
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.perencanaan import JenisLembar
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.hasil import HasilKinerja, hitung
from lkjip_desktop.perhitungan.pemeriksaan import check


def test_lembar_yang_menampilkan_lembar_lain_diperiksa_satu_kali(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    diperiksa: Counter[tuple[JenisLembar, int | None]] = Counter()

    def count(
        buku: BukuKinerja, hasil: HasilKinerja, lembar: JenisLembar, ke: int | None
    ) -> tuple[Temuan, ...]:
        diperiksa[lembar, ke] += 1
        return check(buku, hasil, lembar, ke)

    monkeypatch.setattr(daftar_lembar, "check", count)
    buku = BukuKinerja(BukuKantor.of(read_contoh(aturan_to_json(read_aturan()))), 2024)
    hasil = hitung(buku)
    semua = list_sheets(buku, hasil)
    assert len(semua) == len(JenisLembar)
    assert set(diperiksa.values()) == {1}
    assert {lembar for lembar, _ in diperiksa} == {lembar.pokok for lembar in JenisLembar}
    for satu in semua:
        lembar, ke = satu.subjek.lembar, satu.subjek.perubahan_ke
        assert satu.temuan == check(buku, hasil, lembar, ke)
