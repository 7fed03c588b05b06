"""The file: what it says about itself, its pages and fonts, the same bytes on any day."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import time
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Blok,
    Dokumen,
    FormatSel,
    Jarak,
    Judul,
    Orientasi,
    Paragraf,
    Rincian,
    Run,
    Sel,
)
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.nilai import Predikat
from lkjip_desktop.kinerja.penetapan import Kertas
from lkjip_desktop.render.format import teks_sel
from lkjip_desktop.render.pdf import render_pdf
from tests.render.baca_pdf import baca, baca_teks, keterangan, penanda

ANEH = 'Dinas A&B <b>tebal</b> O\'Neil "kutip" “petik” 50% √ ≥ ± – &amp; {x} \\n 漢'
KALIMAT = "Kecamatan melayani warga dengan ramah, cepat, dan tanpa biaya tambahan apa pun. "


def dokumen(*blok: Blok) -> Dokumen:
    return Dokumen("Judul – Uji", "Subjek & isi", (Bagian("Satu", blok),), "Kecamatan Uji")


PARAGRAF = dokumen(Paragraf((Run(KALIMAT * 8),)))


def test_the_file_tells_its_title_subject_author_and_language() -> None:
    pdf = render_pdf(PARAGRAF)
    isi = keterangan(pdf)
    assert isi["Title"] == "Judul – Uji"
    assert isi["Subject"] == "Subjek & isi"
    assert isi["Author"] == "Kecamatan Uji"
    assert b"/Lang (id-ID)" in pdf


def test_sections_have_their_paper_their_bookmark_and_count_pages_together() -> None:
    bagian = tuple(
        Bagian(nama, (Paragraf((Run(KALIMAT * banyak),)),), kertas, orientasi)
        for nama, banyak, kertas, orientasi in (
            ("Pernyataan", 1, Kertas.F4, Orientasi.TEGAK),
            ("Lampiran", 120, Kertas.A4, Orientasi.TEGAK),
            ("Penilaian", 1, Kertas.F4, Orientasi.MENDATAR),
        )
    )
    pdf = render_pdf(replace(PARAGRAF, bagian=bagian))
    halaman = baca(pdf)
    ukuran = [(round(h.lebar / 72 * 25.4), round(h.tinggi / 72 * 25.4)) for h in halaman]
    assert ukuran == [(215, 330), (210, 297), (210, 297), (210, 297), (330, 215)]
    assert penanda(pdf) == [("Pernyataan", 1), ("Lampiran", 2), ("Penilaian", 5)]
    for nomor, h in enumerate(halaman, 1):
        assert h.teks.endswith(f"Halaman {nomor} dari 5")


def test_the_fonts_are_embedded_in_part() -> None:
    pdf = render_pdf(dokumen(Paragraf((Run("Teks"), Run("tebal", tebal=True)))))
    assert pdf.count(b"/FontFile2") == 2
    assert pdf.count(b"+LiberationSerif") >= 2
    assert len(pdf) < 60_000


def test_no_font_is_named_that_is_not_embedded() -> None:
    bagian = (Bagian("Kosong", ()), *PARAGRAF.bagian, Bagian("Akhir", (Judul((Run("X"),)),)))
    pdf = render_pdf(replace(PARAGRAF, bagian=bagian))
    nama = set(re.findall(rb"/BaseFont /([^\s/]+)", pdf))
    assert nama == {b"AAAAAA+LiberationSerif"}
    assert b"Helvetica" not in pdf


def test_text_is_printed_to_the_letter_and_read_back_with_its_spaces() -> None:
    isi = f"{ANEH} {KALIMAT}" * 3
    blok = (Paragraf((Run(isi),)), Jarak(), Rincian((("Nama", Run(ANEH)),)))
    (teks,) = baca_teks(render_pdf(dokumen(*blok)))
    harapan = isi.strip().replace("漢", "□")
    assert harapan in teks
    assert f"Nama : {ANEH.replace('漢', '□')}" in teks


def test_justified_lines_reach_both_margins_but_for_the_last() -> None:
    (h,) = baca(render_pdf(PARAGRAF))
    isi = h.huruf[: -len("Halaman1dari1")]
    akhir_baris = [a.kanan for a, b in pairwise(isi) if b.kiri < a.kiri]
    assert len(akhir_baris) > 5
    assert max(akhir_baris) - min(akhir_baris) < 3  # a full stop is narrower than its place
    assert isi[-1].kanan < min(akhir_baris) - 20


def test_a_title_is_never_parted_from_what_follows() -> None:
    isi = Paragraf((Run(KALIMAT * 4),))
    for banyak in range(50, 70):
        blok: tuple[Blok, ...] = (
            *[Paragraf((Run("baris"),))] * banyak,
            Judul((Run("BAB DUA"),)),
            Jarak(),
            isi,
        )
        for teks in baca_teks(render_pdf(dokumen(*blok))):
            assert not teks.partition(" Halaman")[0].endswith("BAB DUA")


def test_paragraphs_leave_no_single_line_on_a_page() -> None:
    for banyak in range(45, 60):
        blok: tuple[Blok, ...] = (
            *[Paragraf((Run("isi"),))] * banyak,
            Paragraf((Run("kata " * 140),)),
        )
        for teks in baca_teks(render_pdf(dokumen(*blok))):
            assert teks.count("kata") not in range(1, 20)  # one line holds 19


def test_the_same_document_gives_the_same_bytes_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    pertama = render_pdf(PARAGRAF)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Asia/Makassar")
    assert render_pdf(PARAGRAF) == pertama


def test_another_process_with_other_hashes_gives_the_same_bytes() -> None:
    kode = (
        "import hashlib, sys; sys.path.insert(0, '.')\n"
        "from tests.render.test_pdf import PARAGRAF, render_pdf\n"
        "print(hashlib.sha256(render_pdf(PARAGRAF)).hexdigest())"
    )
    sidik = {
        subprocess.run(
            [sys.executable, "-c", kode],
            check=True,
            capture_output=True,
            encoding="utf-8",
            env={"PYTHONHASHSEED": benih, "PATH": ""},
        ).stdout.strip()
        for benih in ("1", "2")
    }
    assert sidik == {hashlib.sha256(render_pdf(PARAGRAF)).hexdigest()}


@pytest.mark.parametrize(
    ("sel", "tercetak"),
    [
        (Sel(None), "-"),
        (Sel(None, FormatSel.RUPIAH), "-"),
        (Sel(""), ""),
        (Sel("0"), "0"),
        (Sel(Sen(0), FormatSel.RUPIAH), "Rp0,00"),
        (Sel(Sen(3542611346200), FormatSel.RUPIAH), "Rp35.426.113.462,00"),
        (Sel(Decimal("98.7770"), FormatSel.PERSEN), "98,78%"),
        (Sel(Decimal("-0.2240"), FormatSel.DESIMAL), "-0,22"),
        (Sel(Decimal(83), FormatSel.NILAI, "persen"), "83%"),
        (Sel(Decimal("88.3"), FormatSel.NILAI, "Nilai"), "88,30"),
        (Sel(Predikat("WTP"), FormatSel.NILAI), "WTP"),
    ],
)
def test_a_cell_prints_its_value_in_its_format(sel: Sel, tercetak: str) -> None:
    assert teks_sel(sel) == tercetak
