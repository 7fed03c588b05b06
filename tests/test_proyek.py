"""Promises about the tree itself that no compiler checks."""

import ast
import hashlib
import re
import subprocess
from functools import cache
from pathlib import Path

AKAR = Path(__file__).parents[1]
BARIS_TERBANYAK = 400


@cache
def terlacak() -> tuple[Path, ...]:
    keluaran = subprocess.run(
        ["git", "ls-files", "-z"], cwd=AKAR, capture_output=True, encoding="utf-8", check=True
    ).stdout
    return tuple(AKAR / nama for nama in keluaran.split("\0") if nama and (AKAR / nama).is_file())


def sumber(*folder: str) -> list[Path]:
    return [b for b in terlacak() if b.suffix == ".py" and b.relative_to(AKAR).parts[0] in folder]


def berkas_teks() -> list[tuple[str, str]]:
    hasil = []
    for berkas in terlacak():
        isi = berkas.read_bytes()
        if b"\0" not in isi:
            hasil.append((str(berkas.relative_to(AKAR)), isi.decode("utf-8")))
    return hasil


def test_tidak_ada_alamat_paket_atau_folder_mesin() -> None:
    # written in parts, so that this file is not its own culprit
    terlarang = ["--index" + "-url", "--extra-index" + "-url", "--find" + "-links", f"{AKAR}/"]
    salah = [(nama, kata) for nama, isi in berkas_teks() for kata in terlarang if kata in isi]
    assert salah == []


def test_kunci_hanya_berisi_nama_versi_dan_hash() -> None:
    baris = (AKAR / "requirements/kunci.txt").read_text(encoding="utf-8").splitlines()
    pola = re.compile(r"[a-z0-9-]+==\S+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|# .*")
    assert [b for b in baris if not pola.fullmatch(b)] == []
    nama = {b.split("==")[0] for b in baris if "==" in b and not b.startswith(" ")}
    assert nama >= {
        re.split(r"[=<>\[ ]", b)[0].lower()
        for berkas in (AKAR / "requirements").glob("*.in")
        for b in berkas.read_text(encoding="utf-8").splitlines()
        if b and not b.startswith(("#", "-r"))
    }


def test_transaksi_hanya_dibuka_oleh_store_dan_actions() -> None:
    boleh = {"store", "actions"}
    salah = [
        str(berkas.relative_to(AKAR))
        for berkas in sumber("lkjip_desktop")
        if not boleh & set(berkas.relative_to(AKAR).parts)
        and ".transaction(" in berkas.read_text(encoding="utf-8")
    ]
    assert salah == []


def test_berkas_tetap_pendek() -> None:
    panjang = {
        str(berkas.relative_to(AKAR)): jumlah
        for berkas in sumber("lkjip_desktop", "tests", "bench")
        if (jumlah := len(berkas.read_text(encoding="utf-8").splitlines())) > BARIS_TERBANYAK
        and "migrasi/versions" not in berkas.as_posix()  # a whole schema, written once
    }
    assert panjang == {}


def test_huruf_sesuai_catatan_asalnya() -> None:
    folder = AKAR / "resources/fonts"
    tercatat = dict(
        re.findall(
            r"`(\S+\.ttf)` \| `([0-9a-f]{64})`", (folder / "ASAL.md").read_text(encoding="utf-8")
        )
    )
    nyata = {b.name: hashlib.sha256(b.read_bytes()).hexdigest() for b in folder.glob("*.ttf")}
    assert nyata == tercatat
    assert len(nyata) == 8  # Sans and Serif: regular, bold, italic, bold italic


def nama_di_program() -> set[str]:
    """All classes, their attributes as `Kelas.atribut`, and functions of the program."""
    nama: set[str] = set()
    for berkas in sumber("lkjip_desktop"):
        for simpul in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if isinstance(simpul, ast.FunctionDef):
                nama.add(simpul.name)
            elif isinstance(simpul, ast.ClassDef):
                nama.add(simpul.name)
                for isi in simpul.body:
                    if isinstance(isi, ast.AnnAssign) and isinstance(isi.target, ast.Name):
                        nama.add(f"{simpul.name}.{isi.target.id}")
                    elif isinstance(isi, ast.FunctionDef):
                        nama.add(f"{simpul.name}.{isi.name}")
    return nama


def test_setiap_istilah_menunjuk_kode_yang_ada() -> None:
    baris = (AKAR / "docs/istilah.md").read_text(encoding="utf-8").splitlines()
    tabel = [b.strip("| ").split(" | ") for b in baris if b.startswith("| ")][1:]
    istilah = {kolom[0]: re.findall(r"`([^`]+)`", kolom[3]) for kolom in tabel}
    assert len(istilah) > 30
    ada = nama_di_program()
    assert {k: kode for k, kode in istilah.items() if not kode or not ada.issuperset(kode)} == {}
