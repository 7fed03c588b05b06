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
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI, id_alami
from lkjip_desktop.kinerja.temuan import Temuan


class Pengenal:
    """Gives every row of a sheet the id it has in the file, and refuses two rows of one id.

    1. A Kunci that the file knows is that row. 2. Else the row of the file with the same natural
    key: so a copy from another file, or a row typed anew, is no second one. 3. Else a new row: its
    id is its Kunci, or follows from its natural key, the same on every machine and every time.
    """

    def __init__(self, pembaca: PembacaLembar, buku: BukuKantor) -> None:
        self._pembaca = pembaca
        self._jenis = pembaca.lembar.jenis
        self._ada: dict[str, Entitas] = {e.id: e for e in buku.all_of(JENIS[self._jenis])}
        self._alami: dict[KunciBanding, list[str]] = {}
        for entitas in self._ada.values():
            self._alami.setdefault(natural_key_of(entitas), []).append(entitas.id)
        self._dipakai: dict[str, BarisBaca] = {}

    def identify(self, daftar: Sequence[BarisBaca]) -> None:
        """Set the id of every row; refused ones are noted."""
        self._check_kunci(daftar)
        for baris in daftar:
            if baris.kunci in self._ada:
                self._claim(baris, baris.kunci)
        for baris in daftar:
            if baris.kunci not in self._ada:
                self._claim(baris, self._by_nature(baris))
        self._check_natural([b for b in daftar if not b.hapus])

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

    def _claim(self, baris: BarisBaca, kunci: str) -> None:
        baris.id = kunci
        lain = self._dipakai.setdefault(kunci, baris)
        if lain is not baris and (baris.kunci != lain.kunci or not baris.kunci):
            self._refuse_same(baris, lain)

    def _by_nature(self, baris: BarisBaca) -> str:
        alami = natural_key(self._jenis, baris.isi)
        if alami is None:  # a part of it was refused: the import will not be carried out
            return baris.kunci or f"baris {baris.nomor}"
        cocok = self._alami.get(alami, [])
        bebas = [kunci for kunci in cocok if kunci not in self._dipakai]
        if len(cocok) == 1 and (bebas or not baris.kunci):
            return cocok[0]
        if len(cocok) > 1 and not baris.kunci:
            self._refuse_unclear(baris)
        return baris.kunci or self._new_id(baris)

    def _new_id(self, baris: BarisBaca) -> str:
        kosong = dict.fromkeys(m.nama for m in daftar_medan(self._jenis))
        alami = {nama: baris.isi[nama] for nama in KUNCI_ALAMI[self._jenis]}
        return id_alami(self._jenis, to_polos(JENIS[self._jenis](**{**kosong, **alami})))

    def _check_natural(self, daftar: Sequence[BarisBaca]) -> None:
        """No two facts of one natural key, unless the file itself already holds both."""
        menurut: dict[KunciBanding, BarisBaca] = {}
        fakta = not self._pembaca.lembar.sebutan
        for baris in daftar:
            alami = natural_key(self._jenis, baris.isi)
            if alami is None:
                continue
            lama = self._ada.get(baris.id)
            tetap = lama is not None and natural_key_of(lama) == alami
            lain = menurut.setdefault(alami, baris)
            if lain is not baris and lain.id != baris.id:
                if not tetap and (fakta or not (baris.kunci and lain.kunci)):
                    self._refuse_same(baris, lain)
            elif (
                fakta
                and not tetap
                and any(
                    kunci != baris.id and kunci not in self._dipakai
                    for kunci in self._alami.get(alami, ())
                )
            ):
                self._refuse_existing(baris)

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
        pesan = (
            f"Baris ini sama dengan {tempat_lain}: {kolom} keduanya sama. Hapus salah satunya, "
            "atau perbaiki isinya."
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
