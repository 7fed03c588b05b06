"""A make_pdf for tests that does what the name of the office says, and needs no ReportLab.

"merah" and other colours give coloured pages; "pecah" raises, "mati" and "mati sekali PATH" end
the process, "mati tercatat PATH" does so after adding a letter to a file, "tahan" says so and never
returns.
"""

import os
import threading
from collections.abc import Mapping
from pathlib import Path

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Kertas
from lkjip_desktop.kinerja.perencanaan import JenisLembar, TahunKerja
from lkjip_desktop.kinerja.perubahan import Perubahan, Ubahan
from lkjip_desktop.worker.pesan import Permintaan

WARNA = {"merah": (255, 0, 0), "hijau": (0, 255, 0), "biru": (0, 0, 255)}
TITIK_PER_MM = 72 / 25.4
KODE_MATI = 3


def make_pdf(kantor: BukuKantor, berkas: Mapping[str, bytes], permintaan: Permintaan) -> bytes:
    """Pages whose left half has the colour of the book; the landscape second page is the other."""
    nama = kantor.instansi.nama
    if nama == "pecah":
        raise ValueError("pecah di tengah")
    if nama == "tahan":
        print("tahan", flush=True)  # noqa: T201 - tells the test that it has come so far
        threading.Event().wait()
    if nama == "mati":
        os._exit(KODE_MATI)
    if nama.startswith("mati tercatat "):
        with Path(nama.removeprefix("mati tercatat ")).open("a", encoding="utf-8") as catatan:
            catatan.write("x")
        os._exit(KODE_MATI)
    if nama.startswith("mati sekali "):
        tanda = Path(nama.removeprefix("mati sekali "))
        if not tanda.exists():
            tanda.touch()
            os._exit(KODE_MATI)
    isi = berkas.get(kantor.instansi.lambang or "", nama.encode()).decode()
    lebar, tinggi = (sisi * TITIK_PER_MM for sisi in permintaan.kertas.ukuran_mm)
    jumlah = int(kantor.instansi.kode_pos or 2)
    ukuran = [(lebar, tinggi) if n != 1 else (tinggi, lebar) for n in range(jumlah)]
    return plain_pdf(ukuran, WARNA.get(isi, (0, 0, 0)))


def plain_pdf(ukuran: list[tuple[float, float]], warna: tuple[int, int, int]) -> bytes:
    """A PDF of pages in points: the left half filled with a colour, a black mark at the bottom."""
    r, g, b = (satu / 255 for satu in warna)
    objek = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (3 + 2 * n) for n in range(len(ukuran))), len(ukuran)),
    ]
    for n, (lebar, tinggi) in enumerate(ukuran):
        gambar = f"{r} {g} {b} rg 0 0 {lebar / 2} {tinggi} re f 0 g 36 18 72 9 re f".encode()
        objek += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {lebar} {tinggi}] "
            f"/Contents {4 + 2 * n} 0 R >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(gambar), gambar),
        ]
    return _file(objek)


def _file(objek: list[bytes]) -> bytes:
    keluaran = bytearray(b"%PDF-1.4\n")
    letak = []
    for nomor, isi in enumerate(objek, 1):
        letak.append(len(keluaran))
        keluaran += b"%d 0 obj\n%s\nendobj\n" % (nomor, isi)
    mulai = len(keluaran)
    keluaran += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objek) + 1)
    keluaran += b"".join(b"%010d 00000 n \n" % satu for satu in letak)
    keluaran += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objek) + 1,
        mulai,
    )
    return bytes(keluaran)


def book(nama: str, jumlah_halaman: int = 2, lambang: str | None = None) -> BukuKantor:
    """A book with the year 2024 whose sheets do what `nama` says."""
    return BukuKantor.of([_office(nama, jumlah_halaman, lambang), TahunKerja(id="t", tahun=2024)])


def rename(kantor: BukuKantor, nama: str, lambang: str | None = None) -> Perubahan:
    """The step that gives the office another name."""
    lama = kantor.instansi
    baru = _office(nama, int(lama.kode_pos), lambang)
    return Perubahan("Ubah nama", (Ubahan("Instansi", lama.id, lama, baru),))


def request(tahun: int = 2024, revisi: int = 0) -> Permintaan:
    """A sheet of the year."""
    return Permintaan(tahun, JenisLembar.PK, Kertas.F4, revisi=revisi)


def issued() -> DokumenTetap:
    """A sheet that has been issued."""
    return DokumenTetap(id="t", tahun=2024, lembar=JenisLembar.PK, jabatan_id="j", masukan="m")


def _office(nama: str, jumlah_halaman: int, lambang: str | None) -> Instansi:
    return Instansi(id="i", nama=nama, kode_pos=str(jumlah_halaman), lambang=lambang)
