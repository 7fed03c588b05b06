"""The worked example "Kecamatan Palaran 2024": published figures, invented officials."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lkjip_desktop.kinerja.anggaran import Program, ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.entitas import Entitas, id_dari
from lkjip_desktop.kinerja.evaluasi import EvaluasiAkip
from lkjip_desktop.kinerja.instansi import (
    Instansi,
    Jabatan,
    JenisUnit,
    MasaJabatan,
    Pejabat,
    PeranJabatan,
    Unit,
)
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    JenisLembar,
    LembarTahun,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TargetRenstra,
    Tujuan,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.paths import resources_dir

Isi = Mapping[str, Any]
_SEN = 100
_FOLDER = "contoh"
_TEKS_INDIKATOR = (
    "nama",
    "satuan",
    "definisi_operasional",
    "formula",
    "uraian_pembilang",
    "uraian_penyebut",
    "sumber_data",
    "penanggung_jawab",
)


def baca_contoh(aturan_json: str, lambang: str | None = None) -> tuple[Entitas, ...]:
    """Everything of the example, with keys that are the same on every machine.

    `aturan_json` are the rules copied into its years, `lambang` the hash of the coat of arms.
    """
    path = resources_dir() / _FOLDER / "palaran-2024.toml"
    return tuple(_Contoh(tomllib.loads(path.read_text(encoding="utf-8")), aturan_json, lambang))


def lambang_contoh() -> bytes:
    """A coat of arms of no place, marked CONTOH (PNG)."""
    return (resources_dir() / _FOLDER / "lambang.png").read_bytes()


@dataclass(frozen=True)
class _Contoh:
    isi: Isi
    aturan: str
    lambang: str | None

    def __iter__(self) -> Iterator[Entitas]:
        for bagian in (
            self._instansi,
            self._jabatan,
            self._renstra,
            self._indikator,
            self._program,
            self._pk,
            self._tahun,
        ):
            yield from bagian()

    def _instansi(self) -> Iterator[Entitas]:
        yield Instansi(id=id_dari("Instansi"), lambang=self.lambang, **self.isi["instansi"])
        for urutan, unit in enumerate(self.isi["unit"]):
            yield Unit(
                id=id_dari("Unit", unit["nama"]),
                urutan=urutan,
                nama=unit["nama"],
                jenis=JenisUnit(unit.get("jenis", "kelurahan")),
            )
        for urutan, orang in enumerate(self.isi["pejabat"]):
            teks = {k: v for k, v in orang.items() if k != "kunci"}
            yield Pejabat(id=id_dari("Pejabat", orang["kunci"]), urutan=urutan, **teks)

    def _jabatan(self) -> Iterator[Entitas]:
        for urutan, kursi in enumerate(self.isi["jabatan"]):
            atasan = kursi.get("atasan")
            yield Jabatan(
                id=id_dari("Jabatan", kursi["peran"]),
                urutan=urutan,
                nama=kursi["nama"],
                sebutan=kursi["sebutan"],
                peran=PeranJabatan(kursi["peran"]),
                atasan_id=self._jabatan_id(atasan) if atasan else None,
            )
        for urutan, masa in enumerate(self.isi["masa"]):
            yield MasaJabatan(
                id=id_dari("MasaJabatan", masa["pejabat"], masa["jabatan"]),
                urutan=urutan,
                pejabat_id=id_dari("Pejabat", masa["pejabat"]),
                jabatan_id=self._jabatan_id(masa["jabatan"]),
                mulai=masa["mulai"],
                selesai=masa.get("selesai"),
            )

    def _jabatan_id(self, kunci: str) -> str:
        peran = {j["kunci"]: j["peran"] for j in self.isi["jabatan"]}
        return id_dari("Jabatan", peran[kunci])

    def _renstra(self) -> Iterator[Entitas]:
        isi = dict(self.isi["renstra"])
        misi = isi.pop("misi")
        renstra = Renstra(id=id_dari("Renstra", isi["nama"]), **isi)
        yield renstra
        yield Misi(id=id_dari("Misi", misi), renstra_id=renstra.id, uraian=misi)
        for urutan, sasaran in enumerate(self.isi["sasaran"]):
            tujuan_id = id_dari("Tujuan", sasaran["tujuan"])
            yield Tujuan(
                id=tujuan_id,
                urutan=urutan,
                renstra_id=renstra.id,
                misi_id=id_dari("Misi", misi),
                uraian=sasaran["tujuan"],
            )
            yield Sasaran(
                id=id_dari("Sasaran", sasaran["kunci"]),
                urutan=urutan,
                tujuan_id=tujuan_id,
                uraian=sasaran["uraian"],
            )

    def _indikator(self) -> Iterator[Entitas]:
        for urutan, isi in enumerate(self.isi["indikator"]):
            kunci = id_dari("Indikator", isi["kunci"])
            yield Indikator(
                id=kunci,
                urutan=urutan,
                sasaran_id=id_dari("Sasaran", isi["sasaran"]),
                **{nama: isi.get(nama, "") for nama in _TEKS_INDIKATOR},
            )
            for tahun, target in isi["target"].items():
                yield TargetRenstra(
                    id=id_dari("TargetRenstra", kunci, tahun),
                    urutan=int(tahun),
                    indikator_id=kunci,
                    tahun=int(tahun),
                    target=Decimal(target),
                )
            yield from self._realisasi(kunci, isi)

    def _realisasi(self, kunci: str, isi: Isi) -> Iterator[Entitas]:
        for tahun, nilai in isi["realisasi"].items():
            ini = int(tahun) == self.isi["pk"]["tahun"]
            narasi = {n: isi[n] for n in ("analisis", "hambatan", "solusi")} if ini else {}
            yield RealisasiIndikator(
                id=id_dari("RealisasiIndikator", kunci, tahun),
                urutan=int(tahun),
                indikator_id=kunci,
                tahun=int(tahun),
                nilai=Decimal(nilai),
                **narasi,
            )

    def _program(self) -> Iterator[Entitas]:
        tahun = self.isi["pk"]["tahun"]
        for urutan, isi in enumerate(self.isi["program"]):
            kunci = id_dari("Program", isi["kode"])
            yield Program(id=kunci, urutan=urutan, kode=isi["kode"], nama=isi["nama"])
            yield ProgramTahun(
                id=id_dari("ProgramTahun", kunci, tahun),
                urutan=urutan,
                tahun=tahun,
                program_id=kunci,
                sasaran_id=id_dari("Sasaran", isi["sasaran"]),
                pagu=Sen(isi["pagu"] * _SEN),
                realisasi=Sen(isi["realisasi"] * _SEN),
            )

    def _pk(self) -> Iterator[Entitas]:
        isi = self.isi["pk"]
        pk = PerjanjianKinerja(
            id=id_dari("PerjanjianKinerja", isi["tahun"], 0),
            jabatan_id=self._jabatan_id("camat"),
            atasan_id=self._jabatan_id("wali_kota"),
            **isi,
        )
        yield pk
        for urutan, indikator in enumerate(self.isi["indikator"]):
            kunci = id_dari("Indikator", indikator["kunci"])
            yield PkIndikator(
                id=id_dari("PkIndikator", pk.id, kunci),
                urutan=urutan,
                pk_id=pk.id,
                indikator_id=kunci,
                target=Decimal(indikator["target"][str(pk.tahun)]),
            )
        for urutan, program in enumerate(self.isi["program"]):
            kunci = id_dari("Program", program["kode"])
            yield PkProgram(
                id=id_dari("PkProgram", pk.id, kunci),
                urutan=urutan,
                pk_id=pk.id,
                program_id=kunci,
                anggaran=Sen(program["anggaran_pk"] * _SEN),
            )

    def _tahun(self) -> Iterator[Entitas]:
        renstra_id = id_dari("Renstra", self.isi["renstra"]["nama"])
        for tahun in self.isi["tahun_kerja"]["buka"]:
            yield TahunKerja(
                id=id_dari("TahunKerja", tahun),
                urutan=tahun,
                tahun=tahun,
                renstra_id=renstra_id,
                aturan=self.aturan,
            )
        for nama, tanggal in self.isi["lembar"].items():
            tahun = self.isi["pk"]["tahun"]
            yield LembarTahun(
                id=id_dari("LembarTahun", tahun, nama),
                tahun=tahun,
                lembar=JenisLembar(nama),
                tanggal=tanggal,
            )
        for tahun, nilai in self.isi["akip"].items():
            yield EvaluasiAkip(
                id=id_dari("EvaluasiAkip", tahun),
                urutan=int(tahun),
                tahun=int(tahun),
                nilai=Decimal(nilai),
            )
