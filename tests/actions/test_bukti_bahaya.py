"""Which evidence is asked about before it is opened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.actions.bukti_bahaya import warn_of
from lkjip_desktop.actions.nama_berkas import safe_name

ISI = b"%PDF-1.4 rekap survei"


@pytest.mark.parametrize(
    "nama",
    [
        *("a.exe", "A.EXE", "a.msi", "a.bat", "a.cmd", "a.ps1", "a.js", "a.vbs", "a.lnk", "a.scr"),
        *("a.com", "a.hta", "a.jar", "a.docm", "a.xlsm", "a.pptm", "laporan.pdf.exe", "a.exe.pdf"),
        *("a.b\u2028at", "a.v\u2029bs", "A" * 116 + ".bat" + "z" * 20, "a.settingcontent-ms"),
        *("a.html", "a.svg", "a.xll", "a.rdp", "exe", "a.exe\u00a0", "a.hta....... pdf"),
        *("a.exe ", "a.exe.", "laporan\u202efdp.exe", "laporan\u202excod.pdf", "a.e\u200bxe"),
    ],
)
def test_programs_and_disguises_are_warned_of(nama: str) -> None:
    assert warn_of(nama)


@pytest.mark.parametrize("awal", [b"MZ\x90", b"\x7fELF", b"#!/bin/sh"])
def test_a_program_is_known_by_its_first_bytes(awal: bytes) -> None:
    assert warn_of("laporan.pdf", awal)


@given(st.text(alphabet="ab.\u2028\u200b z") | st.text())
def test_whatever_the_name_nothing_runs_under_the_one_that_is_opened(nama: str) -> None:
    """The question is about the name that the system sees."""
    assert bool(warn_of(nama, ISI)) >= bool(warn_of(safe_name(nama), ISI))


@pytest.mark.parametrize("nama", ["a.pdf", "Foto 1.2.jpg", "a.xlsx", "a.docx", "A.XLS", "7.01.pdf"])
def test_documents_are_opened_without_a_question(nama: str) -> None:
    assert warn_of(nama, ISI) is None
