"""Install, use, replace and remove the program as an office would, with a Windows Python.

`python uji_pasang.py SETUP VERSION OLD_SETUP SCHEMA_FILE...`, under wine or on a real Windows, as a
user who has not installed the program. OLD_SETUP is of version 0.0.9 and brings a file of its own,
`_internal/usang.txt`. Exit code 1 and a sentence at the first thing that is wrong.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

KUNCI_HAPUS: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\LKjIPDesktop"
KELAS: Final = r"HKCU\Software\Classes"
JENIS: Final = "LKjIPDesktop.Berkas"
VERSI_LAMA: Final = "0.0.9"
MASIH_TERBUKA: Final = 3
_SABAR: Final = 120.0


class _Gagal(Exception):
    """What is not as it must be."""


def demand(benar: object, kalimat: str) -> None:
    """Go on only where it is so."""
    if not benar:
        raise _Gagal(kalimat)


def wait_for(kondisi: Callable[[], object], kalimat: str) -> None:
    """Wait until something has come about; fail where it never does."""
    akhir = time.monotonic() + _SABAR
    while not kondisi():
        demand(time.monotonic() < akhir, kalimat)
        time.sleep(0.2)


def run(*perintah: str | Path) -> int:
    """Run a program to its end; its exit code."""
    return subprocess.run([str(satu) for satu in perintah], check=False).returncode  # noqa: S603


def registry(kunci: str, nama: str = "") -> str | None:
    """A value of the registry as text; the default one without a name. None where there is none."""
    yang = ["/v", nama] if nama else ["/ve"]
    hasil = subprocess.run(  # noqa: S603
        ["reg", "query", kunci, *yang],  # noqa: S607
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    for baris in hasil.stdout.splitlines():
        for jenis in ("REG_SZ", "REG_DWORD"):
            if jenis in baris:
                return baris.split(jenis, 1)[1].strip()
    return None


def install_at(setup: Path, folder: Path) -> int:
    """Install silently into a folder, which NSIS takes without quotes as the rest of the line."""
    return subprocess.run(f'"{setup}" /S /D={folder}', check=False).returncode  # noqa: S603


class Kantor:
    """The places of the user who installs."""

    def __init__(self) -> None:
        self.program = Path(os.environ["LOCALAPPDATA"], "Programs", "LKjIP Desktop")
        menu = Path(os.environ["APPDATA"], r"Microsoft\Windows\Start Menu\Programs")
        self.pintasan = (
            menu / "LKjIP Desktop.lnk",
            Path(os.environ["USERPROFILE"], "Desktop", "LKjIP Desktop.lnk"),
        )
        self.kerja = Path(tempfile.mkdtemp(prefix="lkjip-kantor-"))
        self.jendela = self.program / "lkjip.exe"
        self.perintah = self.program / "lkjip-perintah.exe"
        self.pilihan_pengguna = Path(os.environ["APPDATA"], "LKjIP Desktop")
        self.cadangan = Path(os.environ["LOCALAPPDATA"], "LKjIP Desktop", "cadangan")

    def check_installed(self, versi: str, *, di_desktop: bool = True) -> None:
        """What Windows knows of the program, and what lies where."""
        lokasi = registry(KUNCI_HAPUS, "InstallLocation")
        demand(lokasi == str(self.program), f"tempat pemasangan {lokasi}")
        demand(registry(KUNCI_HAPUS, "DisplayVersion") == versi, "versi di daftar Windows")
        demand(registry(KUNCI_HAPUS, "DisplayName") == "LKjIP Desktop", "nama di daftar Windows")
        demand(registry(KUNCI_HAPUS, "EstimatedSize"), "ukuran di daftar Windows")
        demand(registry(rf"{KELAS}\.lkjip") == JENIS, "akhiran .lkjip")
        buka = registry(rf"{KELAS}\{JENIS}\shell\open\command")
        demand(buka == f'"{self.jendela}" "%1"', f"perintah klik ganda {buka}")
        demand(registry(rf"{KELAS}\{JENIS}\DefaultIcon") == f"{self.jendela},1", "ikon .lkjip")
        menu, desktop = (satu.is_file() for satu in self.pintasan)
        demand(menu, "pintasan di menu Start")
        demand(desktop == di_desktop, f"pintasan di desktop: {desktop}")

    def check_removed(self) -> None:
        """Nothing is left but what is the user's."""
        demand(registry(KUNCI_HAPUS, "DisplayName") is None, "masih di daftar Windows")
        demand(registry(rf"{KELAS}\.lkjip") is None, "akhiran .lkjip masih ada")
        demand(registry(rf"{KELAS}\{JENIS}") is None, "jenis berkas masih ada")
        demand(not any(satu.exists() for satu in self.pintasan), "pintasan masih ada")
        sisa = [p.name for p in self.program.rglob("*")] if self.program.exists() else []
        demand(sisa == ["surat saya.lkjip"], f"yang tersisa di folder program: {sisa}")


def move_to_other_folder(kantor: Kantor, setup: Path) -> None:
    """Who chooses another folder for a new version has one program, not two."""
    lain = kantor.kerja / "program"
    demand(install_at(setup, lain) == 0, "pemasang gagal di folder lain")
    demand(registry(KUNCI_HAPUS, "InstallLocation") == str(lain), "folder lain tidak tercatat")
    demand(install_at(setup, kantor.program) == 0, "pemasang gagal pindah folder")
    kantor.check_installed(VERSI_LAMA)
    demand(not lain.exists(), "program di folder lain tertinggal")


def install_over_older(kantor: Kantor, lama: Path, baru: Path, versi: str) -> None:
    """The old version goes, the user's own file in its folder stays."""
    demand(run(lama, "/S") == 0, "pemasang versi lama gagal")
    kantor.check_installed(VERSI_LAMA)
    usang = kantor.program / "_internal" / "usang.txt"
    demand(usang.is_file(), "versi lama tidak lengkap")
    milik_pengguna = kantor.program / "surat saya.lkjip"
    milik_pengguna.write_bytes(b"milik pengguna")
    demand(run(baru, "/S") == 0, "pemasang gagal")
    kantor.check_installed(versi)
    demand(not usang.exists(), "sisa versi lama tertinggal")
    demand(milik_pengguna.read_bytes() == b"milik pengguna", "berkas pengguna hilang")


def self_test(kantor: Kantor, skema: Sequence[Path]) -> None:
    """The installed program tests itself, and its console speaks UTF-8."""
    tujuan = kantor.kerja / "uji"
    demand(run(kantor.perintah, "uji-diri", tujuan, "--lama", *skema) == 0, "uji diri gagal")
    hasil = subprocess.run(  # noqa: S603
        [str(kantor.perintah), "--version"], capture_output=True, check=False
    )
    demand(hasil.stdout.decode("utf-8").startswith("LKjIP Desktop "), "baris perintah bisu")
    salah = subprocess.run(  # noqa: S603
        [str(kantor.perintah), "periksa", str(kantor.kerja / "ti–dak.lkjip")],
        capture_output=True,
        check=False,
    )
    demand("“ti–dak.lkjip”" in salah.stderr.decode("utf-8"), "baris perintah bukan UTF-8")


def open_by_double_click(kantor: Kantor, nama: str) -> Path:
    """Open a file as Explorer does; it is open when its lock lies beside it."""
    berkas = kantor.kerja / nama
    demand(run(kantor.perintah, "contoh", berkas) == 0, "berkas contoh tidak terbuat")
    _double_click(berkas)
    kunci = berkas.with_name(f"{berkas.name}.kunci")
    wait_for(kunci.exists, "klik ganda tidak membuka berkas")
    return kunci


def _double_click(berkas: Path) -> None:
    """As Explorer does; under wine, which knows no types of a user's own, by what is registered."""
    import ctypes

    if not hasattr(ctypes.CDLL("ntdll"), "wine_get_version"):
        os.startfile(berkas)  # type: ignore[attr-defined,unused-ignore]  # noqa: S606 - the test
        return
    perintah = registry(rf"{KELAS}\{JENIS}\shell\open\command") or ""
    subprocess.Popen(perintah.replace("%1", str(berkas)))  # noqa: S603 - what the setup registered


def open_second(kantor: Kantor) -> None:
    """A second double click goes to the window that is open; others may read what it has open."""
    satu = open_by_double_click(kantor, "Kecamatan Ujung – contoh.lkjip")
    time.sleep(3)  # until its window stands and listens: a lock says only that the file is open
    dua = open_by_double_click(kantor, "Kelurahan Dua – contoh.lkjip")
    wait_for(lambda: not satu.exists(), "klik ganda kedua membuka jendela kedua")
    _use_open_file(kantor, dua.with_suffix(""))


def _change(kantor: Kantor, berkas: Path) -> tuple[int, str]:
    """Change a file from the command line; the exit code, and what was complained of."""
    lambang = kantor.program / "_internal/resources/contoh/lambang.png"
    hasil = subprocess.run(  # noqa: S603
        [str(satu) for satu in (kantor.perintah, "lambang", berkas, lambang)],
        capture_output=True,
        check=False,
    )
    return hasil.returncode, hasil.stderr.decode("utf-8")


def _use_open_file(kantor: Kantor, berkas: Path) -> None:
    kode, kalimat = _change(kantor, berkas)
    demand(kode == 1, "berkas yang terbuka diubah program lain")
    demand("sedang dibuka oleh" in kalimat, f"tidak disebut siapa yang membuka berkas: {kalimat}")
    demand(run(kantor.perintah, "riwayat", berkas) == 0, "berkas yang terbuka tidak terbaca")
    demand(run(kantor.perintah, "cadangkan", berkas) == 0, "cadangan berkas yang terbuka gagal")
    demand(list(kantor.cadangan.rglob("*.lkjip")), f"tidak ada cadangan di {kantor.cadangan}")


def upgrade_while_open(kantor: Kantor, baru: Path, versi: str) -> None:
    """The window on the screen saves, closes, and is replaced; a shortcut deleted stays away."""
    kunci = kantor.kerja / "Kelurahan Dua – contoh.lkjip.kunci"
    kantor.pintasan[-1].unlink()
    demand(kunci.exists(), "jendelanya sudah tertutup")
    demand(run(baru, "/S") == 0, "pemasang tidak dapat menutup program yang terbuka")
    demand(not kunci.exists(), "program lama masih memegang berkas")
    kantor.check_installed(versi, di_desktop=False)


def upgrade_while_printing(kantor: Kantor, baru: Path, versi: str) -> None:
    """A command on the console comes to its end before its program is replaced."""
    berkas, tujuan = kantor.kerja / "Kelurahan Dua – contoh.lkjip", kantor.kerja / "cetak"
    perintah = [kantor.perintah, "cetak", berkas, "nko", "--tahun", "2024", "--keluaran", tujuan]
    with subprocess.Popen([str(satu) for satu in perintah]) as proses:  # noqa: S603
        demand(run(baru, "/S") == 0, "pemasang tidak menunggu perintah yang berjalan")
        demand(proses.poll() == 0, "pemasang tidak menunggu perintah selesai")
    demand(list(tujuan.rglob("*.pdf")), "perintah yang berjalan tidak mencetak")
    kantor.check_installed(versi, di_desktop=False)


def keep_open_without_window(kantor: Kantor, baru: Path) -> None:
    """What does not close when it is asked is left alone, and the setup changes nothing."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # such a program has no window to ask
    kunci = open_by_double_click(kantor, "tanpa layar.lkjip")
    demand(run(baru, "/S") == MASIH_TERBUKA, "pemasang menimpa program yang terbuka")
    demand(kunci.exists(), "program yang terbuka dihentikan dengan paksa")
    run("taskkill", "/F", "/IM", "lkjip.exe")
    wait_for(lambda: _writable(kantor.jendela), "program uji tidak berakhir")
    kode, kalimat = _change(kantor, kunci.with_suffix(""))
    demand(kode == 0, f"berkas program yang mati tidak dapat diubah: {kalimat}")
    demand("berhenti mendadak" in kalimat, f"tidak disebut bahwa program mati: {kalimat}")
    demand(not kunci.exists(), "kunci program yang mati tertinggal")


def _writable(path: Path) -> bool:
    try:
        path.open("ab").close()
    except OSError:
        return False
    return True


def remove(kantor: Kantor) -> None:
    """Uninstall; the uninstaller goes on in a copy of its own after the first one has ended."""
    kantor.pilihan_pengguna.mkdir(exist_ok=True)
    demand(run(kantor.program / "hapus.exe", "/S") == 0, "penghapus gagal")
    wait_for(lambda: registry(KUNCI_HAPUS, "DisplayName") is None, "penghapus tidak selesai")
    kantor.check_removed()
    demand(kantor.pilihan_pengguna.is_dir(), "setelan pengguna hilang")
    demand(list(kantor.cadangan.rglob("*.lkjip")), "cadangan pengguna hilang")
    demand((kantor.kerja / "Kelurahan Dua – contoh.lkjip").is_file(), "berkas pengguna hilang")
    (kantor.program / "surat saya.lkjip").unlink()
    kantor.program.rmdir()
    shutil.rmtree(kantor.kerja, ignore_errors=True)


def main() -> int:
    """Do it all, in the order of an office's years."""
    baru, versi, lama, *skema = sys.argv[1:]
    kantor = Kantor()
    setup = Path(baru)
    bagian: tuple[tuple[str, Callable[[], None]], ...] = (
        ("memindahkan ke folder lain", lambda: move_to_other_folder(kantor, Path(lama))),
        (
            "memasang di atas versi lama",
            lambda: install_over_older(kantor, Path(lama), setup, versi),
        ),
        ("uji diri program terpasang", lambda: self_test(kantor, [Path(p) for p in skema])),
        ("klik ganda, juga kedua kali", lambda: open_second(kantor)),
        ("memperbarui selagi terbuka", lambda: upgrade_while_open(kantor, setup, versi)),
        ("memperbarui selagi mencetak", lambda: upgrade_while_printing(kantor, setup, versi)),
        ("program yang tidak mau ditutup", lambda: keep_open_without_window(kantor, setup)),
        ("menghapus", lambda: remove(kantor)),
    )
    for nama, kerja in bagian:
        mulai = time.monotonic()
        try:
            kerja()
        except _Gagal as galat:
            print(f"GAGAL  {nama}: {galat}", flush=True)
            return 1
        print(f"baik   {nama} ({time.monotonic() - mulai:.0f} detik)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
