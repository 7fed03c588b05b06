"""The worked example "Kecamatan Palaran 2024" from resources/contoh, as entities."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from lkjip_desktop.exchange.contoh_anggaran import read_rincian
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import Medan, daftar_medan, from_polos, to_polos
from lkjip_desktop.kinerja.kunci_alami import id_alami
from lkjip_desktop.paths import resources_dir

_SEN_PER_RUPIAH = 100
_Acuan = dict[tuple[str, str], str]


def read_contoh(aturan_json: str, lambang: str | None = None) -> tuple[Entitas, ...]:
    """The entities of the example, in the order in which they can be written.

    `aturan_json` are the rules that its years are opened with, `lambang` the SHA-256 of the coat
    of arms. Keys are the same on every machine. The file is ours: a broken one raises KeyError or
    ValueError.
    """
    path = resources_dir() / "contoh" / "palaran-2024.toml"
    isi = tomllib.loads(path.read_text(encoding="utf-8")) | read_rincian()
    tetap: dict[str, Mapping[str, Any]] = {
        "Instansi": {"lambang": lambang},
        "TahunKerja": {"aturan": aturan_json},
    }
    dikenal: _Acuan = {}
    return tuple(
        entitas
        for jenis in JENIS
        for entitas in _entitas(jenis, isi.get(jenis, []), tetap.get(jenis, {}), dikenal)
    )


def lambang_contoh() -> bytes:
    """A neutral shield (PNG) for the letterhead of the example; no coat of arms of any region."""
    return (resources_dir() / "contoh" / "lambang.png").read_bytes()


def _entitas(
    jenis: str, daftar: list[dict[str, Any]], tetap: Mapping[str, Any], dikenal: _Acuan
) -> Iterator[Entitas]:
    for urutan, baris in enumerate(daftar):
        kunci = baris.pop("kunci", None)
        polos = {"urutan": urutan, **tetap, **_polos(jenis, baris, dikenal)}
        lengkap = to_polos(from_polos(jenis, {"id": "", **polos}))
        satu = from_polos(jenis, lengkap | {"id": id_alami(jenis, lengkap)})
        if kunci is not None:
            dikenal[jenis, kunci] = satu.id
        yield satu


def _polos(jenis: str, baris: Mapping[str, Any], dikenal: _Acuan) -> dict[str, Any]:
    medan = {_nama_toml(m): m for m in daftar_medan(jenis)}
    return {medan[nama].nama: _nilai(medan[nama], nilai, dikenal) for nama, nilai in baris.items()}


def _nama_toml(medan: Medan) -> str:
    return medan.nama.removesuffix("_id") if medan.acuan else medan.nama


def _nilai(medan: Medan, nilai: Any, dikenal: _Acuan) -> Any:  # noqa: ANN401 - a TOML value
    if medan.acuan:
        return dikenal[medan.acuan, nilai]
    if medan.tipe == "sen":
        return nilai * _SEN_PER_RUPIAH
    return nilai.isoformat() if isinstance(nilai, date) else nilai
