"""What leaves the office for help: how the program fares, and nothing that somebody typed."""

import zipfile
from pathlib import Path

import pytest

from lkjip_desktop.actions.bantuan import pack_for_help
from lkjip_desktop.actions.berkas import create_contoh
from lkjip_desktop.actions.catatan_galat import append_log
from lkjip_desktop.samaran import describe_failure

NAMA, NIP = "Siti Rahayu", "196611271986091001"


def gagal(galat: Exception) -> str:
    try:
        raise galat
    except type(galat) as satu:
        return describe_failure(type(satu), satu, satu.__traceback__)


@pytest.mark.parametrize(
    ("galat", "tinggal"),
    [
        (KeyError(NAMA), "KeyError: '…'"),
        (ValueError(f"NIP {NIP} salah"), "ValueError: NIP # salah"),
        (ValueError(f"“{NAMA}” tidak dikenal"), "ValueError: “…” tidak dikenal"),
        (RuntimeError(f"database is locked [parameters: ('{NAMA}', 5)]"), "('…', 5)"),
        (FileNotFoundError(2, "Tidak ada", f"/kantor/{NAMA}.lkjip"), "Tidak ada: '…'"),
    ],
)
def test_a_failure_tells_where_and_what_but_nothing_typed(galat: Exception, tinggal: str) -> None:
    teks = gagal(galat)
    assert tinggal in teks
    assert NAMA not in teks
    assert NIP not in teks
    assert "test_bantuan.py" in teks  # where it happened
    assert str(Path.home()) not in teks


def test_a_cause_is_masked_as_well() -> None:
    galat = RuntimeError("berikutnya")
    galat.__cause__ = KeyError(NAMA)
    teks = gagal(galat)
    assert teks.index("KeyError: '…'") < teks.index("RuntimeError: berikutnya")
    assert NAMA not in teks


def test_the_bundle_holds_nothing_of_the_office(tmp_path: Path) -> None:
    log = tmp_path / "log"
    append_log(log, gagal(KeyError(NAMA)))
    (log / "galat.1.log").write_text("yang lama", encoding="utf-8")
    paket = tmp_path / "paket.zip"
    with create_contoh(tmp_path / f"{NAMA}.lkjip") as store:
        pack_for_help(paket, log, {"Qt": "6"}, {"cetak/kertas": "F4"}, store)
        tahun = ", ".join(map(str, store.buku.tahun_kerja()))
        nama = {str(satu) for e in store.buku.entitas() if (satu := getattr(e, "nama", ""))}
        banyak = len([e for e in store.buku.entitas() if type(e).__name__ == "Indikator"])
    with zipfile.ZipFile(paket) as isi:
        teks = {satu: isi.read(satu).decode() for satu in isi.namelist()}
    assert set(teks) == {"ringkasan.txt", "setelan.txt", "galat.log", "galat.1.log"}
    assert f"Banyak Indikator: {banyak}" in teks["ringkasan.txt"]
    assert f"Tahun: {tahun}\n" in teks["ringkasan.txt"]
    assert teks["setelan.txt"] == "cetak/kertas = F4\n"
    semua = "\n".join(teks.values())
    assert not [satu for satu in nama if satu in semua]
    assert NAMA not in semua


def test_without_a_file_or_a_log_there_is_still_a_bundle(tmp_path: Path) -> None:
    paket = tmp_path / "paket.zip"
    pack_for_help(paket, tmp_path / "tidak ada", {}, {})
    with zipfile.ZipFile(paket) as isi:
        assert isi.namelist() == ["ringkasan.txt", "setelan.txt"]
        assert "tidak ada yang dibuka" in isi.read("ringkasan.txt").decode()


def test_a_file_that_is_gone_does_not_stop_the_bundle(tmp_path: Path) -> None:
    paket = tmp_path / "paket.zip"
    with create_contoh(tmp_path / "flashdisk.lkjip") as store:
        (tmp_path / "flashdisk.lkjip").rename(tmp_path / "dicabut.lkjip")
        pack_for_help(paket, tmp_path, {}, {}, store)
    with zipfile.ZipFile(paket) as isi:
        ringkasan = isi.read("ringkasan.txt").decode()
    assert "Berkas: tidak terbaca (FileNotFoundError)" in ringkasan
    assert "Banyak Indikator: " in ringkasan
