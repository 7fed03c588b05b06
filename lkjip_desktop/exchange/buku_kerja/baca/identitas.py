"""Which row of the file a row of the workbook is: by its Kunci, else by its natural key."""

from __future__ import annotations

from collections.abc import Sequence

from lkjip_desktop.exchange.buku_kerja.baca.baris import PembacaLembar
from lkjip_desktop.exchange.buku_kerja.baca.baris_baca import (
    BarisBaca,
    KunciBanding,
    natural_key,
    natural_key_of,
)
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import JUDUL_KUNCI
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan, to_polos
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI, free_id
from lkjip_desktop.kinerja.temuan import Temuan


class Pengenal:
    """Gives every row of a sheet the id it has in the file, and refuses two rows of one id.

    1. A Kunci that the file knows is that row. 2. Else the row of the file with the same natural
    key, which no other row of the sheet is: so a copy from another file, or a row typed anew, is
    no second one. 3. Else a new row: its id is its Kunci, or follows from its natural key, the
    same on every machine and every time. Rows that go come last: what is typed anew beside one
    stays.
    """

    def __init__(self, pembaca: PembacaLembar, buku: BukuKantor) -> None:
        self._pembaca = pembaca
        self._jenis = pembaca.lembar.jenis
        self._ada: dict[str, Entitas] = {e.id: e for e in buku.all_of(JENIS[self._jenis])}
        self._alami: dict[KunciBanding, list[str]] = {}
        for entitas in self._ada.values():
            self._alami.setdefault(natural_key_of(entitas), []).append(entitas.id)
        self._dipakai: set[str] = set()
        self._kunci: set[str] = set()
        """Every Kunci of the sheet: no other new row may get it."""

    def identify(self, daftar: Sequence[BarisBaca]) -> None:
        """Set the id of every row; refused ones are noted."""
        self._check_kunci(daftar)
        self._kunci = {baris.kunci for baris in daftar}
        for baris in sorted(daftar, key=self._turn):
            baris.id = self._id(baris)
            self._dipakai.add(baris.id)
        self._check_natural([b for b in daftar if not b.hapus])

    def _turn(self, baris: BarisBaca) -> int:
        if baris.kunci in self._ada:
            return 0
        return 3 if baris.hapus else 2 - bool(baris.kunci)

    def _check_kunci(self, daftar: Sequence[BarisBaca]) -> None:
        pertama: dict[str, BarisBaca] = {}
        for baris in daftar:
            lain = pertama.setdefault(baris.kunci, baris) if baris.kunci else baris
            if lain is not baris:
                tempat = self._pembaca.tabel.place(JUDUL_KUNCI, lain.nomor)
                temuan = Temuan(
                    "buku.baris_ganda",
                    f"Kunci ini sama dengan {tempat}. Bila baris ini salinan untuk isi yang baru, "
                    "kosongkan Kunci-nya; bila tidak, hapus salah satunya.",
                )
                self._pembaca.refuse(temuan, JUDUL_KUNCI, baris.nomor)

    def _id(self, baris: BarisBaca) -> str:
        if baris.kunci in self._ada:
            return baris.kunci
        alami = natural_key(self._jenis, baris.isi)
        if alami is None:  # a part of it was refused: the import will not be carried out
            return baris.kunci or f"baris {baris.nomor}"
        cocok = self._alami.get(alami, [])
        if len(cocok) == 1 and cocok[0] not in self._dipakai:
            return cocok[0]
        if len(cocok) > 1 and not baris.kunci:
            self._refuse_unclear(baris)
        return baris.kunci or self._new_id(baris)

    def _new_id(self, baris: BarisBaca) -> str:
        """The UUID 5 of the natural key, or the next one where a row that was renamed has it."""
        kosong = dict.fromkeys(m.nama for m in daftar_medan(self._jenis))
        nama = KUNCI_ALAMI[self._jenis]
        polos = to_polos(JENIS[self._jenis](**{**kosong, **{n: baris.isi[n] for n in nama}}))
        return free_id(self._jenis, polos, self._ada.keys() | self._dipakai | self._kunci)

    def _check_natural(self, daftar: Sequence[BarisBaca]) -> None:
        """No two rows of one natural key, unless the file itself already holds both."""
        menurut: dict[KunciBanding, list[BarisBaca]] = {}
        for baris in daftar:
            alami = natural_key(self._jenis, baris.isi)
            if alami is not None:
                menurut.setdefault(alami, []).append(baris)
        for alami, sama in menurut.items():
            tetap = [b for b in sama if b.id in self._alami.get(alami, ())]
            patokan = (tetap or sama)[0]
            for baris in sama:
                if baris not in tetap and not self._may_repeat(baris, patokan):
                    self._refuse_same(baris, patokan)
            lain = any(kunci not in self._dipakai for kunci in self._alami.get(alami, ()))
            if lain and not tetap and not self._pembaca.lembar.sebutan:
                self._refuse_existing(patokan)

    def _may_repeat(self, baris: BarisBaca, lain: BarisBaca) -> bool:
        """Whether both rows may stand there: each with a Kunci is a row that the program made.

        Two people may bear one name. Of facts the program lets only a draft be there twice; what
        an edit of the sheet has made equal to another fact is refused.
        """
        if baris.id == lain.id:  # itself, or of one Kunci, which is refused already
            return True
        lembar = self._pembaca.lembar
        draf = not lembar.sekali and baris.id not in self._ada
        return bool(baris.kunci and lain.kunci and (lembar.sebutan or draf))

    # --- sentences ---------------------------------------------------------------------------

    def _place(self, baris: BarisBaca) -> tuple[str, str]:
        """Where to point for a row, and which columns make it the row it is."""
        kunci = KUNCI_ALAMI[self._jenis]
        kolom = [k.judul for k in self._pembaca.lembar.kolom if k.medan in kunci]
        judul = kolom or [self._pembaca.lembar.kolom[0].judul]
        return self._pembaca.tabel.place(judul[0], baris.nomor), ", ".join(kolom)

    def _refuse_same(self, baris: BarisBaca, lain: BarisBaca) -> None:
        tempat, kolom = self._place(baris)
        tempat_lain, _ = self._place(lain)
        persis = all(baris.isi[n] == lain.isi[n] for n in KUNCI_ALAMI[self._jenis])
        beda = "keduanya sama" if persis else "hanya berbeda huruf besar-kecil atau spasi"
        pesan = (
            f"Baris ini sama dengan {tempat_lain}: {kolom} {beda}. Hapus salah satunya, atau "
            "perbaiki isinya."
            if kolom
            else f"Lembar ini hanya boleh berisi satu baris, dan {tempat_lain} sudah terisi. "
            "Hapus salah satunya."
        )
        self._pembaca.temuan.append(Temuan("buku.baris_ganda", pesan, tempat))

    def _refuse_unclear(self, baris: BarisBaca) -> None:
        tempat, kolom = self._place(baris)
        self._pembaca.temuan.append(
            Temuan(
                "buku.baris_ganda",
                f"Di berkas ada beberapa baris dengan {kolom} seperti ini, dan baris ini tidak "
                "punya Kunci. Salin barisnya beserta Kunci dari hasil ekspor.",
                tempat,
            )
        )

    def _refuse_existing(self, baris: BarisBaca) -> None:
        tempat, kolom = self._place(baris)
        self._pembaca.temuan.append(
            Temuan(
                "buku.baris_ganda",
                f"Di berkas sudah ada baris lain dengan {kolom} seperti ini. Perbaiki isinya, atau "
                "ubah baris yang sudah ada itu.",
                tempat,
            )
        )
