import ast
from pathlib import Path

import pytest

import lkjip_desktop.kinerja

# What depends on the PC's settings or on the day; the same data must give the same paper anywhere.
TERLARANG = {"locale", "strftime", "today", "now", "getcontext", "setcontext", "environ"}
BERKAS = sorted(Path(lkjip_desktop.kinerja.__path__[0]).rglob("*.py"))


def nama_terpakai(kode: str) -> set[str]:
    simpul = tuple(ast.walk(ast.parse(kode)))
    return (
        {s.id for s in simpul if isinstance(s, ast.Name)}
        | {s.attr for s in simpul if isinstance(s, ast.Attribute)}
        | {s.name for s in simpul if isinstance(s, ast.alias)}
    )


@pytest.mark.parametrize("berkas", BERKAS, ids=lambda b: b.stem)
def test_tidak_bertanya_pada_pc_atau_kalender(berkas: Path) -> None:
    assert not TERLARANG & nama_terpakai(berkas.read_text(encoding="utf-8"))


def test_penjaganya_melihat() -> None:
    assert nama_terpakai("import locale") == {"locale"}
    assert "today" in nama_terpakai("date.today()")
