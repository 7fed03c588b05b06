"""Bringing the budget in through the window, with an answer for each dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from lkjip_desktop.forms.dialog_impor import DialogImpor
from lkjip_desktop.forms.impor_kolom import DialogKolom
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from tests.forms.pemakai import Pemakai

Jawab = Callable[[QDialog], int]
YA, TIDAK = QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value
EVALUASI = "7.01.03.2.02.0004"


def answer_dialogs(monkeypatch: pytest.MonkeyPatch, tampil: list[QDialog]) -> list[Jawab]:
    """What somebody does with each dialog, to be filled; those that were shown come to `tampil`."""
    daftar: list[Jawab] = []

    def exec_(dialog: QDialog) -> int:
        dialog.show()
        tampil.append(dialog)
        return daftar.pop(0)(dialog)

    for kelas in (DialogAnggaran, DialogKolom, DialogImpor):
        monkeypatch.setattr(kelas, "exec", exec_)
    return daftar


def bring(pemakai: Pemakai, path: Path) -> None:
    pemakai.pemilih.path = [path]
    pemakai.choose(pemakai.jendela.aksi.impor_anggaran)


def accept(dialog: QDialog) -> int:
    assert isinstance(dialog, DialogAnggaran)
    dialog.simpan.click()
    return dialog.result()


def sums(dialog: QDialog) -> list[list[str]]:
    assert isinstance(dialog, DialogAnggaran)
    tabel = dialog.jumlah
    sel = [[tabel.item(b, k) for k in range(tabel.columnCount())] for b in range(tabel.rowCount())]
    return [[satu.text() if satu else "" for satu in baris] for baris in sel]
