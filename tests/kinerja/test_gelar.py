"""A name with titles as one types it, and a rank as it is printed."""

import pytest

from lkjip_desktop.kinerja.gelar import split_name, split_rank
from lkjip_desktop.kinerja.instansi import Pejabat


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("Drs. H. Budi Contoh, M.Si.", ("Drs. H.", "Budi Contoh", "M.Si.")),
        ("Budi Contoh, S.Sos., M.Si.", ("", "Budi Contoh", "S.Sos., M.Si.")),
        ("  Citra   Contoh ", ("", "Citra Contoh", "")),
        ("M. Yusuf", ("", "M. Yusuf", "")),
        ("Hj Siti Contoh", ("Hj", "Siti Contoh", "")),
        ("H. M. Yusuf, S.E.,", ("H.", "M. Yusuf", "S.E.")),
        ("Ra Contoh", ("", "Ra Contoh", "")),
        ("Dr.", ("", "Dr.", "")),
        ("", ("", "", "")),
    ],
)
def test_nama_dipisah_dari_gelarnya(teks: str, bagian: tuple[str, str, str]) -> None:
    assert split_name(teks) == bagian


def test_yang_dipisah_dicetak_seperti_diketik() -> None:
    teks = "Dr. Ir. Budi Contoh, S.Sos., M.Si."
    assert Pejabat(id="x", **split_name(teks)._asdict()).nama_lengkap == teks


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("Pembina Tingkat I (IV/b)", ("Pembina Tingkat I", "IV/b")),
        ("Pembina ( IV/a ) ", ("Pembina", "IV/a")),
        ("Pembina", ("Pembina", "")),
        ("Pembina (IV/a", ("Pembina (IV/a", "")),
        ("(IV/a)", ("", "IV/a")),
        ("", ("", "")),
    ],
)
def test_pangkat_dipisah_dari_golongannya(teks: str, bagian: tuple[str, str]) -> None:
    assert split_rank(teks) == bagian
