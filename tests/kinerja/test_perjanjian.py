"""JUMLAH of a PK."""

from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.perjanjian import PkProgram, jumlah_anggaran


def _program(*rupiah: int | None) -> list[PkProgram]:
    return [
        PkProgram(
            id=str(n), pk_id="pk", program_id=str(n), anggaran=None if r is None else Sen(r * 100)
        )
        for n, r in enumerate(rupiah)
    ]


def test_jumlah_seperti_pada_pk_palaran_2024() -> None:
    palaran = _program(11_263_402_406, 4_141_040_000, 20_021_671_056)
    assert jumlah_anggaran(palaran) == Sen(35_426_113_462_00)


def test_sebagian_bukan_jumlah() -> None:
    assert jumlah_anggaran(_program(1, None)) is None
    assert jumlah_anggaran([]) is None
    assert jumlah_anggaran(_program(0)) == Sen(0)
