"""The list of the kecamatan's nomenclature: known codes, each below its parent."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lkjip_desktop.aturan import nomenklatur as modul
from lkjip_desktop.aturan import read_nomenklatur
from lkjip_desktop.kinerja.nomenklatur import TingkatKode

DIKENAL = {
    "7.01.01.2.01": ("0001", "0006", "0007"),
    "7.01.01.2.02": ("0001", "0002", "0005"),
    "7.01.01.2.06": ("0001", "0002", "0003", "0004", "0005", "0006", "0008", "0009"),
    "7.01.01.2.07": ("0001", "0002"),
    "7.01.01.2.08": ("0002", "0003", "0004"),
    "7.01.01.2.09": ("0001", "0002", "0006", "0009", "0010"),
    "7.01.02.2.01": ("0002",),
    "7.01.03.2.02": ("0001", "0002", "0003", "0004"),
}


def test_semua_kode_yang_dikenal_ada() -> None:
    semua = read_nomenklatur()
    sub = {n.kode for n in semua if n.tingkat is TingkatKode.SUB_KEGIATAN}
    assert sub == {f"{k}.{akhir}" for k, isi in DIKENAL.items() for akhir in isi}
    assert Counter(n.tingkat for n in semua) == {
        TingkatKode.PROGRAM: 3,
        TingkatKode.KEGIATAN: 8,
        TingkatKode.SUB_KEGIATAN: 29,
    }


@pytest.mark.parametrize(
    "isi", ["7.01,Urusan", "7.01.01,", "7.01.01.2.01,Tanpa program", "7.01.01,A\n7.01.01,B"]
)
def test_daftar_yang_rusak_ditolak(
    isi: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "nomenklatur"
    folder.mkdir()
    (folder / "kecamatan.csv").write_text(f"kode,nama\n{isi}\n", encoding="utf-8")
    monkeypatch.setattr(modul, "resources_dir", lambda: tmp_path)
    with pytest.raises(ValueError, match=r"7\.01"):
        read_nomenklatur()
