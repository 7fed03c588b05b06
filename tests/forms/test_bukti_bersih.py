"""The command that clears evidence away: it says how much, asks, and deletes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, bukti, cadangan
from lkjip_desktop.actions.bukti import Milik
from lkjip_desktop.actions.folder_bukti import folder_of
from lkjip_desktop.actions.usul import carry_out
from lkjip_desktop.kinerja.bukti import BuktiDukung
from lkjip_desktop.store import Store
from tests.forms.cadangan_uji import keadaan
from tests.forms.pemakai import Pemakai


@pytest.fixture
def store(pemakai: Pemakai, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Of three files one is in the list, one can come back by undo, one is not needed."""
    monkeypatch.setattr(cadangan, "backup_dir", lambda: tmp_path / "cadangan")
    store = pemakai.jembatan.store
    assert store is not None
    asal = [tmp_path / nama for nama in ("lepas", "urung", "dipakai")]
    for path in asal:
        path.write_bytes(path.name.encode() * 1000)
    assert bukti.attach(store, Milik(2024), asal) == []
    lepas, urung, _ = bukti.list_evidence(store.buku, Milik(2024))
    carry_out(store, bukti.remove_evidence([lepas]))
    with store.transaction("Batas", batas=True) as t:
        t.put(BuktiDukung(id="batas", tahun=2024, berkas="0" * 64))
    carry_out(store, bukti.remove_evidence([urung]))
    return store


def files(store: Store) -> list[bytes]:
    return sorted(path.read_bytes()[:5] for path in folder_of(store.path).iterdir())


def clear(pemakai: Pemakai) -> None:
    """As from the menu at the state of the backups."""
    (aksi,) = [a for a in keadaan(pemakai).menu().actions() if "Bersihkan" in a.text()]
    assert aksi.isEnabled()
    pemakai.choose(aksi)


def test_banyak_dan_ukuran_ditanyakan_dahulu(pemakai: Pemakai, store: Store) -> None:
    clear(pemakai)
    tanya = pemakai.pemilih.ditanya[-1]
    assert tanya.startswith("Hapus 1 berkas bukti (5 KB) dari folder “palaran.berkas”?")
    assert "1 berkas lain di luar daftar tetap disimpan" in tanya
    assert len(files(store)) == 3, "cancelled"


def test_hanya_yang_tidak_dipakai_dihapus(pemakai: Pemakai, store: Store) -> None:
    pemakai.pemilih.setuju = True
    clear(pemakai)
    assert files(store) == [b"dipak", b"urung"]
    assert "1 berkas bukti" in pemakai.jendela.statusBar().currentMessage()
    pemakai.pemilih.ditanya.clear()
    clear(pemakai)
    assert pemakai.pemilih.ditanya == []
    assert pemakai.jendela.pesan.kalimat.text().startswith("Tidak ada berkas bukti")


def test_berkas_yang_hanya_dibaca_tidak_dibersihkan(pemakai_baru: Pemakai, contoh: Path) -> None:
    pemakai_baru.jembatan.open(berkas.open_file(contoh, read_only=True))
    assert not pemakai_baru.jendela.aksi.bersihkan.isEnabled()


def test_folder_yang_dipakai_berdua_disebut(pemakai: Pemakai, store: Store) -> None:
    store.path.with_suffix("").write_bytes(b"")
    pemakai.pemilih.setuju = True
    clear(pemakai)
    assert "juga dipakai “palaran”" in pemakai.jendela.pesan.kalimat.text()
    assert len(files(store)) == 3
