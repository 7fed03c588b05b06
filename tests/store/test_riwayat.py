"""Riwayat: who did what when, found again page by page."""

import pytest

from lkjip_desktop.kinerja.perubahan import Langkah
from lkjip_desktop.store import Store
from tests.store.bantu import (
    buat_unit,
)


def test_riwayat_menyebut_siapa_apa_dan_kapan(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    waktu = "2024-01-23T08:00:00+08:00"
    monkeypatch.setattr("lkjip_desktop.store.riwayat.pelaku", lambda: "budi@loket-1")
    monkeypatch.setattr("lkjip_desktop.store.riwayat.now", lambda: waktu)
    buat_unit(store, "u")
    store.undo()
    baru, lama = store.riwayat()
    assert (baru.nomor, baru.langkah) == (2, Langkah.URUNG)
    assert (lama.nomor, lama.judul, lama.pelaku) == (1, "Ubah u", "budi@loket-1")
    assert lama.waktu == waktu


def test_riwayat_dicari_dan_dibuka_sehalaman_demi_sehalaman(store: Store) -> None:
    for nomor in range(12):
        buat_unit(store, f"100%_{nomor}")
    assert [b.nomor for b in store.riwayat(mulai=0, batas=5)] == [12, 11, 10, 9, 8]
    assert [b.nomor for b in store.riwayat(mulai=10, batas=5)] == [2, 1]
    assert store.riwayat(mulai=12) == []
    assert [b.judul for b in store.riwayat("UBAH 100%_1", batas=2)] == [
        "Ubah 100%_11",
        "Ubah 100%_10",
    ]
    assert store.riwayat("100x_1") == [], "the signs % and _ mean themselves"
    assert len(store.riwayat(store.riwayat()[0].pelaku)) == 12


def test_pengguna_tanpa_nama(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """An account that the system has no name for can work as well."""

    def tanpa_nama() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr("getpass.getuser", tanpa_nama)
    buat_unit(store, "u")
    assert store.riwayat()[0].pelaku.startswith("pengguna@")


def test_langkah_sesudah_sebuah_langkah_yang_dikenal(store: Store) -> None:
    for nama in ("a", "b", "c"):
        buat_unit(store, nama)
    tiga, _, satu = store.riwayat()
    sejak = store.steps_since(satu.nomor, satu.waktu)
    assert sejak is not None
    assert [(p.nomor, p.ubahan[0].id) for p in sejak] == [(2, "b"), (3, "c")]
    assert store.steps_since(3, tiga.waktu) == ()
    assert store.steps_since(satu.nomor, "2020-01-01T00:00:00+08:00") is None, "of a copy"
    assert store.steps_since(4, tiga.waktu) is None
