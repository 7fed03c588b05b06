"""Store: an open file of the office. One writer, one forward path for edit, undo and redo."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.lajur import arrange
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perubahan import Langkah, Perubahan
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store.galat import GalatBerubah, GalatHanyaBaca
from lkjip_desktop.store.gudang import Gudang
from lkjip_desktop.store.koneksi import writing
from lkjip_desktop.store.pembukaan import Terbuka, create_berkas, open_berkas
from lkjip_desktop.store.penjaga import Penjaga
from lkjip_desktop.store.pulih import blobs_of, difference, keep_issued
from lkjip_desktop.store.riwayat import complete, nomor_terakhir, record
from lkjip_desktop.store.rotasi import Sebab
from lkjip_desktop.store.siaran import Pendengar, Siaran
from lkjip_desktop.store.terbuka import BerkasTerbuka
from lkjip_desktop.store.terjemah import translate_errors
from lkjip_desktop.store.transaksi import Transaksi
from lkjip_desktop.store.tulis import write_berkas, write_lajur


class Store(BerkasTerbuka):
    """An open `.lkjip` file. Make one with `open` or `create`; close it with `close` or `with`."""

    def __init__(self, path: Path, terbuka: Terbuka) -> None:
        """Take over what has been opened; for `open` and `create` only."""
        super().__init__(path, terbuka)
        self._tumpukan = terbuka.tumpukan
        self._siaran = Siaran()
        self._sibuk = False

    # --- opening ----------------------------------------------------------------------------------

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, gudang: Gudang | None = None) -> Store:
        """Open a file. Raises a GalatStore with its sentence where that can't be done.

        With `read_only` nothing at all is written, and another program may have it open. Else
        backups go to `gudang`: before the file is brought up to date, and as `protect` says.
        """
        with contextlib.ExitStack() as tutup:
            terbuka = open_berkas(path, read_only=read_only, gudang=gudang)
            store = tutup.enter_context(cls(path, terbuka))
            if gudang is not None and not read_only:
                store.protect(gudang)
            tutup.pop_all()
        return store

    @classmethod
    def create(cls, path: Path) -> Store:
        """Make a new empty file and open it; no file where that fails.

        Raises GalatSudahAda rather than replace one.
        """
        create_berkas(path)
        try:
            return cls.open(path)
        except BaseException:
            path.unlink()
            raise

    def protect(self, gudang: Gudang) -> None:
        """Have a backup made before the first edit of a day, an import, a new year, a restore."""
        self._penjaga = Penjaga(self.path, gudang)
        self._penjaga.start(self._nomor)

    # --- changing -------------------------------------------------------------------------------

    @contextlib.contextmanager
    def transaction(
        self, judul: str, *, batas: bool = False, sebab: Sebab | None = None
    ) -> Iterator[Transaksi]:
        """One named step: everything put or removed inside is written together, or nothing is.

        Equal values record nothing. `batas` makes it a barrier that undo does not cross; issuing
        a document is always one. `sebab` has a backup made before, for that reason. Raises
        GalatAcuan for what `Transaksi.guard` holds back, and RuntimeError inside another
        transaction.
        """
        self._ensure_writable()
        with self._alone():
            t = Transaksi(self._buku)
            yield t
            t.guard()
        if ubahan := t.ubahan:
            tetap = DokumenTetap.__name__
            if tetap in t.kinds():  # thousands of others need not be looked at
                batas = batas or any(satu.jenis == tetap for satu in ubahan)
            langkah = Langkah.BATAS if batas else Langkah.UBAH
            self._apply(
                Perubahan(judul, ubahan, langkah=langkah, berkas=tuple(t.berkas)), t.berkas, sebab
            )

    def restore(self, judul: str, lalu: Store | None) -> Perubahan:
        """Go back to what another file holds, as one step that is a barrier for undo.

        The log stays, and so do documents issued since, where the earlier book can hold them. None
        says in the log that this file was itself put back from a backup. Raises GalatStore, as
        when the backup that must come before can't be made.
        """
        self._ensure_writable()
        if lalu is None:
            return self._apply(Perubahan(judul, (), langkah=Langkah.BATAS), {})
        buku = keep_issued(self._buku, lalu.buku)
        berkas = {k: lalu.berkas(k) for k in blobs_of(buku) - blobs_of(self._buku)}
        ubahan = difference(self._buku, buku)
        langkah = Perubahan(judul, ubahan, langkah=Langkah.BATAS, berkas=tuple(berkas))
        return self._apply(langkah, berkas, Sebab.PULIH)

    def _ensure_writable(self) -> None:
        if self._read_only:
            raise GalatHanyaBaca(
                f"“{self.path.name}” dibuka hanya untuk dibaca; perubahan tidak dapat disimpan."
            )

    @property
    def judul_undo(self) -> str | None:
        """Title of the step that `undo` would take back."""
        return next(iter(self.daftar_undo()), None)

    @property
    def judul_redo(self) -> str | None:
        """Title of the step that `redo` would do again."""
        return next(iter(self.daftar_redo()), None)

    def daftar_undo(self) -> tuple[str, ...]:
        """Titles that can be undone, the next one first."""
        return tuple(judul for _, judul in reversed(self._tumpukan.undo))

    def daftar_redo(self) -> tuple[str, ...]:
        """Titles that can be redone, the next one first."""
        return tuple(judul for _, judul in reversed(self._tumpukan.redo))

    def undo(self) -> Perubahan | Temuan | None:
        """Take back the last step; None when there is none, a Temuan when it no longer fits."""
        return self._turn_over(Langkah.URUNG)

    def redo(self) -> Perubahan | Temuan | None:
        """Do the last undone step again; None when there is none, a Temuan as for `undo`."""
        return self._turn_over(Langkah.ULANG)

    def listen(self, pendengar: Pendengar) -> Callable[[], None]:
        """Call `pendengar` with each Perubahan after it is stored; the result stops that.

        A listener may itself change the store: the next step is told after this one. What a
        listener raises comes out, as ExceptionGroup, of the call that stored the step, when the
        step is safe and everybody has been told.
        """
        return self._siaran.listen(pendengar)

    def _turn_over(self, langkah: Langkah) -> Perubahan | Temuan | None:
        self._ensure_free()
        urung = langkah is Langkah.URUNG
        tumpukan = self._tumpukan.undo if urung else self._tumpukan.redo
        if not tumpukan:
            return None
        nomor, judul = tumpukan[-1]
        with self._reading() as koneksi:
            asal = self._step(koneksi, nomor, f"“{judul}”")
        arah = asal.inverse() if urung else asal
        if any(self._buku.find(JENIS[u.jenis], u.id) != u.lama for u in arah.ubahan):
            return Temuan(
                "store.tidak_cocok",
                f"“{judul}” tidak dapat dibalik karena datanya sudah berbeda. "
                "Ubah datanya langsung pada formulirnya.",
            )
        return self._apply(replace(arah, langkah=langkah, membalik=nomor, berkas=()), {})

    def _apply(
        self, perubahan: Perubahan, berkas: dict[str, bytes], sebab: Sebab | None = None
    ) -> Perubahan:
        """The one way into the file. What this object holds changes only after the commit."""
        self._ensure_free()
        lengkap = complete(perubahan, self._nomor + 1)
        if self._penjaga is not None:
            self._penjaga.before(lengkap, sebab)
        with self._alone(), translate_errors(self.path), writing(self._mesin) as koneksi:
            if nomor_terakhir(koneksi) != self._nomor:
                raise GalatBerubah(
                    f"“{self.path.name}” telah diubah program lain sejak dibuka di sini. "
                    "Perubahan terakhir tidak disimpan; tutup lalu buka lagi berkasnya."
                )
            write_berkas(koneksi, berkas)
            lajur = arrange(lengkap.ubahan)
            write_lajur(koneksi, lajur)
            tumpukan = record(koneksi, lengkap, lajur, self._tumpukan)
        self._nomor = lengkap.nomor
        self._buku = self._buku.terapkan(lengkap)
        self._tumpukan = tumpukan
        self._siaran.tell(lengkap)
        return lengkap

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One change at a time: a second one inside would start from a book that is not stored."""
        self._ensure_free()
        self._sibuk = True
        try:
            yield
        finally:
            self._sibuk = False

    def _ensure_free(self) -> None:
        if self._sibuk or self._tertutup:
            raise RuntimeError("the store is closed" if self._tertutup else "nested transaction")
