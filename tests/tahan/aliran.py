"""A stream of work that is killed at random moments; what is found afterwards is the result.

    python -m tests.tahan.aliran FOLDER BENIH BANYAK

Everything is loaded once; each run is a fork that works on the same file until it is killed. What a
run has been told is stored ("acknowledged") it says on a pipe. It prints one JSON object.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import select
import shutil
import signal
import sqlite3
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from lkjip_desktop.actions import berkas
from lkjip_desktop.actions.tahun_baru import open_year
from lkjip_desktop.actions.usul import Usul, carry_out
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.perubahan import Langkah
from lkjip_desktop.store import Store
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.pulih import open_backup
from lkjip_desktop.store.rotasi import Sebab
from lkjip_desktop.store.salinan import last_step, verify

SKEMA = Path(__file__).parents[1] / "store/skema"
LANGKAH = (0, 0, 1, 1, 2, 3, 4, 6)
"""How many things a run may say before its last moment begins; opening the file is the first."""
TERLAMA_MS = 30
TERLAMA_MIGRASI_MS = 400
BATAS_MS = 60_000
MIGRASI_SETIAP = 8


def digest(buku: BukuKantor) -> str:
    """The whole content of a book in a few letters."""
    baris = sorted(map(repr, buku.entitas()))
    return hashlib.sha256("\n".join(baris).encode()).hexdigest()[:16]


class Jam:
    """A clock on which every look may be another day, even of another decade."""

    def __init__(self, acak: random.Random) -> None:
        self._acak = acak
        self._kini = datetime(2026, 1, 1, 8)  # noqa: DTZ001 - a label

    def __call__(self) -> datetime:
        if self._acak.random() < 0.3:
            self._kini += timedelta(days=self._acak.choice([1, 1, 1, 1, 30, 9000, -9000]))
        return self._kini


# --- the work -------------------------------------------------------------------------------------


@dataclass
class Pekerja:
    """Somebody who works without a pause, in the process that will be killed."""

    path: Path
    gudang: Gudang
    acak: random.Random
    saluran: int

    def say(self, *isi: object) -> None:
        os.write(self.saluran, (json.dumps(isi) + "\n").encode())

    def work(self) -> None:
        store = Store.open(self.path, gudang=self.gudang)
        self.say("buka", digest(store.buku), self._nomor(store))
        kerja: dict[str, Callable[[Store], None]] = {
            "isi": self._edit,
            "tempel": self._paste,
            "impor": self._import,
            "urungkan": lambda s: void(s.undo()),
            "ulangi": lambda s: void(s.redo()),
            "cadangkan": lambda _: void(self.gudang.make(self.path, Sebab.SENDIRI)),
            "tahun": self._year,
            "pulihkan": self._restore,
        }
        berat = (10, 4, 3, 5, 3, 3, 1, 1)
        while True:
            (nama,) = self.acak.choices(list(kerja), berat)
            kerja[nama](store)
            self.say(nama, digest(store.buku), self._nomor(store))

    def _nomor(self, store: Store) -> int:
        return store.riwayat(batas=1)[0].nomor

    def _edit(self, store: Store) -> None:
        unit = self.acak.choice(store.buku.all_of(Unit))
        baru = replace(unit, nama=f"Kelurahan {self.acak.random()}")
        carry_out(store, Usul(f"Ubah {unit.id}", (baru,)))

    def _paste(self, store: Store) -> None:
        self._put(store, "Tempel", 60, None)

    def _import(self, store: Store) -> None:
        self._put(store, "Impor", 200, Sebab.IMPOR)

    def _put(self, store: Store, judul: str, banyak: int, sebab: Sebab | None) -> None:
        with store.transaction(judul, sebab=sebab) as t:
            for n in range(banyak):
                t.put(Unit(id=f"{judul}-{n}", nama=f"Kelurahan {self.acak.random()}"))

    def _year(self, store: Store) -> None:
        ada = store.buku.tahun_kerja()
        usul = open_year(store.buku, ada[-1] + 1)
        if isinstance(usul, Usul):
            carry_out(store, usul)

    def _restore(self, store: Store) -> None:
        lama = self.acak.choice(self.gudang.list() or [self.gudang.make(self.path, Sebab.SENDIRI)])
        with open_backup(lama.path) as lalu:
            store.restore("Pulihkan", lalu)


def void(_: object) -> None:
    """Leave a result unused."""


# --- the killing, and what is found ---------------------------------------------------------------


@dataclass
class Pemeriksa:
    """Starts the work, kills it, and opens the file as the next start of the program does."""

    folder: Path
    acak: random.Random
    salah: list[str] = field(default_factory=list)
    hitung: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.path = self.folder / "kantor.lkjip"
        self.gudang = Gudang.of(self.path, self.folder / "cadangan", Jam(self.acak))
        with berkas.create_contoh(self.path) as store:
            self._akhir = self._state(store)
        self._migrate_once()  # loads Alembic before the first fork

    def run(self, banyak: int) -> None:
        for nomor in range(banyak):
            if nomor % MIGRASI_SETIAP == 0:
                self._kill_migration(nomor)
            else:
                self._kill_work(nomor)

    def _kill(self, kerja: Callable[[int], None], langkah: int, ms: int) -> list[list[object]]:
        """Run in a fork and kill it; what it had said by then.

        It is killed within `ms` after it has said so many things: at whatever it does then.
        """
        baca, tulis = os.pipe()
        anak = os.fork()
        if anak == 0:
            try:
                os.close(baca)
                kerja(tulis)
            except BaseException:  # noqa: BLE001 - the test shows it
                traceback.print_exc()
            finally:
                os._exit(3)
        os.close(tulis)
        pesan = self._listen(baca, anak, langkah, ms)
        _, status = os.waitpid(anak, 0)
        if not os.WIFSIGNALED(status):
            self.hitung["selesai"] += 1
            if os.WEXITSTATUS(status) != 0:
                self.salah.append("the work itself failed")
        return pesan

    def _listen(self, baca: int, anak: int, langkah: int, ms: int) -> list[list[object]]:
        """Let it do some steps and then a random moment more, kill it, read what it has said."""
        with closing(os.fdopen(baca, "rb", buffering=0)) as saluran:
            hidup, isi = select.poll(), b""
            hidup.register(saluran, select.POLLIN)
            while isi.count(b"\n") < langkah and hidup.poll(BATAS_MS):
                if not (bagian := saluran.read(65536)):
                    break
                isi += bagian
            hidup.register(saluran, 0)  # wakes only at the end of the other side
            hidup.poll(self.acak.uniform(0, ms))
            os.kill(anak, signal.SIGKILL)
            isi += saluran.readall() or b""
        return [json.loads(baris) for baris in isi.split(b"\n")[:-1]]

    # --- edits, pastes, imports, undo, backups, restores ---------------------------------------

    def _kill_work(self, nomor: int) -> None:
        benih = self.acak.random()

        def kerja(saluran: int) -> None:
            Pekerja(self.path, self.gudang, random.Random(benih), saluran).work()  # noqa: S311

        pesan = self._kill(kerja, self.acak.choice(LANGKAH), TERLAMA_MS)
        self.hitung.update(str(satu[0]) for satu in pesan)
        _, isi, langkah = [self._akhir, *pesan][-1]
        self._inspect(f"{nomor}", str(isi), int(str(langkah)), dibuka=bool(pesan))

    def _inspect(self, sebutan: str, isi: str, langkah: int, *, dibuka: bool) -> None:
        with Store.open(self.path, gudang=self.gudang) as store:
            if dibuka and not store.ditinggalkan:
                self.salah.append(f"{sebutan}: the next start does not know that this one died")
            if salah := self._compare(store, isi, langkah):
                self.salah.append(f"{sebutan}: {salah}")
            self._akhir = self._state(store)
        for satu in self.gudang.list()[:1]:
            with closing(sqlite3.connect(satu.path)) as koneksi:
                verify(koneksi)
            if last_step(satu.path).nomor != satu.langkah:
                self.salah.append(f"{sebutan}: {satu.path.name} holds something else")
        # a journal that was never begun may lie there until the next step; a reader must not mind
        if self.path.with_name("kantor.lkjip-journal").exists():
            Store.open(self.path, read_only=True).close()

    def _compare(self, store: Store, isi: str, langkah: int) -> str:
        """What is wrong with the file, which must hold `isi`, and at most one step after it."""
        akhir = store.riwayat(batas=1)[0]
        if store.read_buku() != store.buku:
            return "file and memory differ"
        if akhir.nomor == langkah:
            return "" if digest(store.buku) == isi else "an acknowledged step is lost or changed"
        if akhir.nomor != langkah + 1:
            return f"step {akhir.nomor} instead of {langkah}"
        self.hitung["tersimpan sebelum dikatakan"] += 1
        if akhir.langkah is Langkah.UBAH:
            store.undo()
            return "" if digest(store.buku) == isi else "half a step was stored"
        return ""

    def _state(self, store: Store) -> list[object]:
        return ["sebelum", digest(store.buku), store.riwayat(batas=1)[0].nomor]

    # --- migrations ------------------------------------------------------------------------------

    def _migrate_once(self) -> None:
        lama = Path(shutil.copy(SKEMA / "0001.lkjip", self.folder / "pemanasan.lkjip"))
        with Store.open(lama) as store:
            self._migrasi = digest(store.buku)

    def _kill_migration(self, nomor: int) -> None:
        path = Path(shutil.copy(SKEMA / "0001.lkjip", self.folder / f"lama-{nomor}.lkjip"))
        gudang = Gudang.of(path, self.folder / "cadangan")

        def kerja(saluran: int) -> None:
            Store.open(path, gudang=gudang).close()
            os.write(saluran, b'["migrasi"]\n')
            os._exit(0)

        pesan = self._kill(kerja, 0, TERLAMA_MIGRASI_MS)
        self.hitung["migrasi" if pesan else "migrasi terputus"] += 1
        with Store.open(path, gudang=gudang) as store:
            if digest(store.buku) != self._migrasi:
                self.salah.append(f"{nomor}: migrated otherwise")
        for satu in gudang.list():
            with closing(sqlite3.connect(satu.path)) as koneksi:
                verify(koneksi)
            if last_step(satu.path) != last_step(SKEMA / "0001.lkjip"):
                self.salah.append(f"{nomor}: the copy before the migration differs")
        path.unlink()


def main(folder: str, benih: str, banyak: str) -> None:
    """Run and report."""
    uji = Pemeriksa(Path(folder), random.Random(int(benih)))  # noqa: S311 - moments, not secrets
    uji.run(int(banyak))
    print(json.dumps({"salah": uji.salah, "hitung": uji.hitung}))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
