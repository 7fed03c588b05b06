"""What leaves the office for help: how the program fares, and nothing that somebody typed."""

import sqlite3
import zipfile
from collections.abc import Callable
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


def noted(galat: Exception) -> Exception:
    galat.add_note(f"pada baris {NAMA}")
    return galat


@pytest.mark.parametrize(
    ("galat", "akhir"),
    [
        (KeyError(NAMA), "KeyError"),
        (KeyError(f'Lurah "Bantuas" Jum\'at {NAMA}'), "KeyError"),
        (ValueError(f"“{NAMA}\nCamat” tidak dikenal"), "ValueError"),
        (ValueError(f"NIP {NIP} salah"), "ValueError"),
        (RuntimeError(f"database is locked [parameters: ('{NAMA}', 5)]"), "RuntimeError"),
        (FileNotFoundError(2, "Tidak ada", f"/kantor/{NAMA}.lkjip"), "[2] No such file"),
        (sqlite3.IntegrityError(f"UNIQUE: {NAMA}"), "sqlite3.IntegrityError"),
        (UnicodeEncodeError("ascii", NAMA, 0, 1, "ordinal not in range"), "ordinal not in range"),
        (TypeError(f"bukan angka: {NAMA}"), "TypeError"),
        (TypeError("'Siti' has no room"), "TypeError"),
        (noted(ValueError("x")), "ValueError"),
        (ExceptionGroup(f"Ubah {NAMA}", [KeyError(NAMA), OSError(28, NAMA)]), "[28] No space"),
    ],
)
def test_a_failure_tells_where_and_what_but_nothing_typed(galat: Exception, akhir: str) -> None:
    teks = gagal(galat)
    assert akhir in teks.splitlines()[-1]
    assert NAMA not in teks
    assert "Siti" not in teks
    assert NIP not in teks
    assert "test_bantuan.py" in teks  # where it happened
    assert str(Path.home()) not in teks


def call(apa: object) -> None:
    apa.tidak_ada()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("lakukan", "pesan"),
    [
        (lambda: call(1), "AttributeError: 'int' has no 'tidak_ada'"),
        (call, "TypeError: call() missing 1 required positional argument: 'apa'"),
        (lambda: 1 + "a", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"),  # type: ignore[operator]
        (lambda: len(1), "TypeError: object of type 'int' has no len()"),  # type: ignore[arg-type]
        (lambda: iter(1), "TypeError: 'int' object is not iterable"),  # type: ignore[call-overload]
    ],
)
def test_what_python_says_of_the_program_stays(lakukan: Callable[[], object], pesan: str) -> None:
    with pytest.raises(Exception) as galat:  # noqa: PT011 - whichever it is
        lakukan()
    teks = describe_failure(type(galat.value), galat.value, galat.value.__traceback__)
    assert teks.splitlines()[-1] == pesan


def test_a_cause_is_masked_as_well() -> None:
    galat = RuntimeError("berikutnya")
    galat.__cause__ = KeyError(NAMA)
    teks = gagal(galat)
    assert teks.index("KeyError\n") < teks.rindex("RuntimeError")
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
