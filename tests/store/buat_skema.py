"""Makes the file of this schema that every later version must open: `skema/NNNN.lkjip`.

Run it once, when the schema is about to be released, and never again for that schema:

    .venv/bin/python -m tests.store.buat_skema

Beside the file it writes `NNNN.json`: what the file holds, in plain values. Who and when are
invented, so that two runs give the same contents.
"""

import hashlib
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from unittest import mock

from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import lambang_contoh, read_contoh
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.bukti import BuktiDukung, Periode
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import id_of
from lkjip_desktop.kinerja.instansi import Jabatan, MasaJabatan, Pejabat, StatusJabatan, Unit
from lkjip_desktop.kinerja.kodek import to_polos
from lkjip_desktop.kinerja.nilai import Predikat, Rentang
from lkjip_desktop.kinerja.penetapan import DokumenTetap, Pindaian
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator, RincianRealisasi, StatusRealisasi
from lkjip_desktop.kinerja.perencanaan import (
    Arah,
    Indikator,
    JenisLembar,
    Rumus,
    Sasaran,
    TargetRenstra,
    TargetRkt,
    TingkatPredikat,
)
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram
from lkjip_desktop.store import Store
from lkjip_desktop.store.tabel import SKEMA
from tests.store.isi_anggaran import isi_anggaran

FOLDER = Path(__file__).parent / "skema"


def isi_buku(buku: BukuKantor) -> dict[str, list[dict[str, Any]]]:
    """Every entity of a book in plain values, by kind, in the order of the ids."""
    isi: dict[str, list[dict[str, Any]]] = {}
    for satu in sorted(buku.entitas(), key=lambda e: (type(e).__name__, e.id)):
        isi.setdefault(type(satu).__name__, []).append(dict(to_polos(satu)))
    return isi


def uraikan(store: Store) -> dict[str, Any]:
    """What an open file holds besides its schema: the book, the log, undo, redo, the blobs."""
    buku = store.buku
    kunci = {buku.instansi.lambang, *(d.pdf for d in buku.all_of(DokumenTetap))}
    kunci |= {d.masukan for d in buku.all_of(DokumenTetap)}
    kunci |= {p.berkas for p in buku.all_of(Pindaian)}
    return {
        "isi": isi_buku(buku),
        "riwayat": [
            [b.nomor, b.waktu, b.pelaku, b.judul, b.langkah.value] for b in store.riwayat()
        ],
        "undo": list(store.daftar_undo()),
        "redo": list(store.daftar_redo()),
        "berkas": {k: len(store.berkas(k)) for k in sorted(k for k in kunci if k)},
    }


def isi_contoh(store: Store) -> None:
    """The worked example, and then one of each kind and choice that the example lacks."""
    with store.transaction("Buat berkas contoh", batas=True) as t:
        lambang = t.keep_berkas(lambang_contoh())
        for satu in read_contoh(aturan_to_json(read_aturan()), lambang):
            t.put(satu)
    buku = store.buku
    sasaran = buku.all_of(Sasaran)[0]
    unit = buku.all_of(Unit)[1]
    indikator = [
        _indikator(sasaran, "Opini", Arah.PREDIKAT, skala="opini"),
        _indikator(sasaran, "Waktu Layanan", Arah.TURUN, rumus=Rumus.PEMBAGIAN, iku=False),
        _indikator(sasaran, "Kelembapan Arsip", Arah.RENTANG, satuan="%"),
    ]
    nilai = [Predikat("A", Decimal("80.5")), Decimal("-0.125"), Rentang(Decimal(40), Decimal(55))]
    with store.transaction("Tambah indikator lain") as t:
        t.put(TingkatPredikat(id=id_of("wtp"), skala="opini", sebutan="WTP", angka=Decimal(4)))
        for satu, target in zip(indikator, nilai, strict=True):
            t.put(satu)
            t.put(_target(TargetRenstra, satu, target))
            t.put(_target(TargetRkt, satu, target))
        realisasi = RealisasiIndikator(
            id=id_of("realisasi"),
            indikator_id=indikator[1].id,
            tahun=2024,
            capaian_operator=Decimal("97.5"),
            alasan_operator="Target nol",
            status=StatusRealisasi.AUDIT,
        )
        t.put(realisasi)
        t.put(
            RincianRealisasi(
                id=id_of("rincian"),
                realisasi_id=realisasi.id,
                unit_id=unit.id,
                pembilang=Decimal(7),
                penyebut=Decimal(8),
            )
        )
    with store.transaction("Tambah rincian anggaran") as t:
        for baris in isi_anggaran(buku):
            t.put(baris)
    with store.transaction("Lampirkan bukti") as t:
        for nomor, milik in enumerate((indikator[1].id, None)):
            t.put(
                BuktiDukung(
                    id=id_of("bukti", nomor),
                    urutan=nomor,
                    tahun=2024,
                    indikator_id=milik,
                    periode=Periode.TW2 if milik else Periode.TAHUN,
                    nama="Rekap survei.xlsx",
                    keterangan="Hasil survei & “rekap”",
                    berkas="ab" * 32,
                    ukuran=2048,
                    waktu="2024-07-02T09:00:00+08:00",
                )
            )
    _perubahan_pk(store)


def _indikator(sasaran: Sasaran, nama: str, arah: Arah, **medan: Any) -> Indikator:  # noqa: ANN401
    return Indikator(id=id_of(nama), sasaran_id=sasaran.id, nama=nama, arah=arah, **medan)


def _target(
    kelas: type[TargetRenstra | TargetRkt],
    indikator: Indikator,
    target: Any,  # noqa: ANN401
) -> TargetRenstra | TargetRkt:
    kunci = id_of(kelas.__name__, indikator.id)
    return kelas(id=kunci, indikator_id=indikator.id, tahun=2024, target=target)


def _perubahan_pk(store: Store) -> None:
    """An agreement revised under a stand-in, issued; then steps to undo and to redo."""
    buku = store.buku
    lama = buku.all_of(PerjanjianKinerja)[-1]
    baru = replace(lama, id=id_of("pk", 9), perubahan_ke=9, tanggal=date(2024, 10, 1))
    with store.transaction("Buat PK Perubahan") as t:
        plt = Pejabat(id=id_of("plt"), nama="Eka Contoh", nip="197503032000031999")
        t.put(plt)
        t.put(
            MasaJabatan(
                id=id_of("masa plt"),
                pejabat_id=plt.id,
                jabatan_id=buku.all_of(Jabatan)[1].id,
                mulai=date(2024, 9, 20),
                selesai=date(2024, 10, 10),
                status=StatusJabatan.PLT,
                pangkat="Penata Tingkat I",
                golongan="III/d",
            )
        )
        t.put(replace(baru, alasan="Pergantian pejabat & “pagu” √"))
        for satu in buku.where(PkIndikator, "pk_id", lama.id):
            t.put(replace(satu, id=id_of("pi", satu.id), pk_id=baru.id))
        for anggaran in buku.where(PkProgram, "pk_id", lama.id):
            t.put(replace(anggaran, id=id_of("pp", anggaran.id), pk_id=baru.id))
    versi_pertama = _tetapkan(store, baru, 1, None)
    _tetapkan(store, baru, 2, versi_pertama)
    with store.transaction("Lampirkan pindaian") as t:
        t.put(
            Pindaian(
                id=id_of("pindaian"),
                dokumen_id=versi_pertama,
                berkas=t.keep_berkas(b"%PDF-1.4 pindaian"),
                nama="PK 2024.pdf",
                waktu="2024-10-02T09:00:00+08:00",
            )
        )
    program = store.buku.where(PkProgram, "pk_id", baru.id)[0]
    for sen in (100, 250, None):
        with store.transaction(f"Ubah anggaran PK → {sen}") as t:
            t.put(replace(program, anggaran=None if sen is None else Sen(sen)))
    store.undo()
    store.undo()
    store.redo()


def _tetapkan(store: Store, pk: PerjanjianKinerja, versi: int, menggantikan: str | None) -> str:
    with store.transaction(f"Tetapkan PK 2024 versi {versi}") as t:
        dokumen = DokumenTetap(
            id=id_of("tetap", versi),
            tahun=2024,
            lembar=JenisLembar.PK,
            jabatan_id=pk.jabatan_id,
            pk_id=pk.id,
            perubahan_ke=9,
            versi=versi,
            menggantikan_id=menggantikan,
            masukan=t.keep_berkas(b'{"isi":{},"tahun":2024}'),
            pdf=t.keep_berkas(f"%PDF-1.4 versi {versi}".encode()),
            waktu="2024-10-01T08:00:00+08:00",
            pelaku="contoh@contoh",
            program="0.1.0",
        )
        t.put(dokumen)
    return dokumen.id


def buat(folder: Path, nama: str = SKEMA) -> Path:
    """Write `nama.lkjip` and `nama.json` into the folder; the path of the former."""
    path = folder / f"{nama}.lkjip"
    waktu = mock.Mock(side_effect=(f"2024-01-01T08:00:{n:02}+08:00" for n in range(60)))
    riwayat = "lkjip_desktop.store.riwayat"
    with (
        mock.patch(f"{riwayat}.now", waktu),
        mock.patch(f"{riwayat}.pelaku", return_value="budi@loket-1"),
        Store.create(path) as store,
    ):
        isi_contoh(store)
        teks = json.dumps(uraikan(store), ensure_ascii=False, indent=1, sort_keys=True)
    path.with_suffix(".json").write_text(teks + "\n", encoding="utf-8", newline="\n")
    return path


def main() -> None:
    """Write the files of this schema, in place of those that are there."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{SKEMA}.lkjip").unlink(missing_ok=True)
    path = buat(FOLDER)
    sidik = hashlib.sha256(path.with_suffix(".json").read_bytes()).hexdigest()
    print(path.relative_to(Path.cwd()), path.stat().st_size, sidik)  # noqa: T201


if __name__ == "__main__":
    main()
