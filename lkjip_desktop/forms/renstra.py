"""Renstra: its versions with visi and misi, tujuan and sasaran, the scales of predikat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QLabel

from lkjip_desktop.actions.renstra_alih import follow_version, left_behind
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.daftar_baris import DaftarBaris, UraianDaftar
from lkjip_desktop.forms.daftar_isian import bind_fields
from lkjip_desktop.forms.kerangka_versi import KotakVersi, PilihanVersi
from lkjip_desktop.forms.pejabat import BagianDaftar
from lkjip_desktop.forms.pilih import KotakKunci
from lkjip_desktop.forms.tulisan import Keterangan, heading
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.kerangka import padanan, tujuan_of
from lkjip_desktop.kinerja.perencanaan import (
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    TingkatPredikat,
    Tujuan,
)

if TYPE_CHECKING:
    from lkjip_desktop.forms.tempat import Tempat

_SALIN: Final = (
    "Perubahan Renstra dimulai paling cepat di bagian Kerangka: Salin sebagai Perubahan Renstra."
)
_SISA: Final = "Tahun {tahun} masih menyimpan target atau realisasi indikator versi lain. "
_TANPA_PADANAN: Final = (
    "Tidak ada di versi ini, atau namanya dipakai dua kali: {nama}. Samakan atau bedakan namanya, "
    "lalu pilih versi ini sekali lagi; atau biarkan sebagai riwayat. "
)
_KALAH: Final = (
    "Indikator yang sama di versi ini sudah mempunyai angkanya sendiri: {nama}. Angka di versi ini "
    "yang dipakai; yang lama tetap sebagai riwayat."
)


class BagianRenstra(BagianDaftar):
    """The versions, which one the year follows, and visi and misi of the chosen one."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.sisa = Keterangan()
        """What the year still has of another version, which no sheet shows."""
        self.susunan.addLayout(self._choice())
        self.susunan.addWidget(self.sisa)
        self.renstra = self.add_list(
            UraianDaftar(
                Renstra,
                ("nama", "tahun_awal", "tahun_akhir", "nomor", "tanggal"),
                lambda: jembatan.book.all_of(Renstra),
                self._new_version,
            ),
            "Tambah Renstra",
        )
        self.susunan.addWidget(Keterangan(_SALIN))
        isian, self.isian = bind_fields(self, Renstra, self._version, (("visi", "v"),))
        self.judul = heading("")
        self.judul.setWordWrap(True)
        self.susunan.addSpacing(4)
        self.susunan.addWidget(self.judul)
        self.susunan.addLayout(isian)
        self.misi = self.add_list(
            UraianDaftar(Misi, ("uraian",), self._missions, self._new_mission),
            "Tambah misi",
            (self.renstra, "renstra_id"),
        )
        self.susunan.addStretch(1)

    def _choice(self) -> QHBoxLayout:
        self.pilihan = KotakKunci()
        self.pilihan.setAccessibleName("Renstra yang diikuti tahun ini")
        self.pilihan.picked.connect(self._on_chosen)
        self._label = QLabel()
        self._label.setBuddy(self.pilihan)
        susunan = QHBoxLayout()
        susunan.addWidget(self._label)
        susunan.addWidget(self.pilihan, 1)
        return susunan

    def _on_chosen(self, kunci: str) -> None:
        if self.commit():
            tahun = self.stored.buku.tahun_kerja
            self.jembatan.carry_out(follow_version(self.jembatan.kantor, tahun, kunci))
        self._show_choice()

    def _show_choice(self) -> None:
        buku = self.shown.buku
        self._label.setText(f"Tahun {buku.tahun} &mengikuti")
        semua = ((r.nama or "Renstra tanpa nama", r.id) for r in buku.kantor.all_of(Renstra))
        self.pilihan.offer(semua, buku.tahun_kerja.renstra_id)
        teks = _tell_left(buku.kantor, buku.tahun_kerja)
        self.sisa.setVisible(bool(teks))
        self.sisa.setText(teks)

    # --- rows ----------------------------------------------------------------------------------

    def _new_version(self, _: str) -> Mapping[str, Any]:
        tahun = self.stored.buku.tahun
        return {"tahun_awal": tahun, "tahun_akhir": tahun + 4}

    def _version(self) -> Renstra:
        """The chosen version as stored; nothing of one where there is none."""
        satu = self.renstra.row
        return self.jembatan.kantor.find(Renstra, satu.id if satu else None) or Renstra(id="")

    def _missions(self) -> Sequence[Misi]:
        return self.jembatan.book.where(Misi, "renstra_id", self._version().id)

    def _new_mission(self, _: str) -> Mapping[str, Any] | None:
        kunci = self._version().id
        return {"renstra_id": kunci} if kunci else None

    def follow_choice(self) -> None:
        """Show visi and misi of the chosen version."""
        super().follow_choice()
        versi = self._version()
        self.judul.setText(f"Visi dan misi: {versi.nama}" if versi.nama else "Visi dan misi")
        self.isian["visi"].setEnabled(bool(versi.id))
        self._show_choice()


class BagianSasaran(BagianDaftar):
    """The goals of the version shown, and below them the objectives of the chosen goal."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.versi = PilihanVersi.of(jembatan)
        self.kotak = KotakVersi(self)
        self.susunan.addWidget(self.kotak)
        self.tujuan: DaftarBaris = self.add_list(
            UraianDaftar(Tujuan, ("uraian", "misi_id"), self._goals, self._new_goal),
            "Tambah tujuan",
        )
        self.judul = heading("")
        self.judul.setWordWrap(True)
        self.susunan.addSpacing(4)
        self.susunan.addWidget(self.judul)
        self.sasaran = self.add_list(
            UraianDaftar(Sasaran, ("uraian",), self._objectives, self._new_objective),
            "Tambah sasaran",
            (self.tujuan, "tujuan_id"),
        )
        self.susunan.addStretch(1)

    def _goals(self) -> Sequence[Tujuan]:
        return tujuan_of(self.jembatan.book, self.versi.kunci)

    def _new_goal(self, _: str) -> Mapping[str, Any] | None:
        kunci = self.versi.kunci
        return {"renstra_id": kunci} if kunci else None

    def _objectives(self) -> Sequence[Sasaran]:
        satu = self.tujuan.row
        return self.jembatan.book.where(Sasaran, "tujuan_id", satu.id if satu else None)

    def _new_objective(self, _: str) -> Mapping[str, Any] | None:
        satu = self.tujuan.row
        return {"tujuan_id": satu.id} if satu else None

    def go_to(self, tempat: Tempat) -> bool:
        """Go to a row, in the version to which it belongs."""
        self.versi.follow(tempat.entitas)
        return super().go_to(tempat)

    def follow_choice(self) -> None:
        """Say whose objectives stand below."""
        self.kotak.fill()
        super().follow_choice()
        satu = self.tujuan.row
        self.judul.setText(
            f"Sasaran strategis dari tujuan: {satu.uraian}"
            if isinstance(satu, Tujuan)
            else "Sasaran strategis: tambahkan tujuannya dahulu"
        )


class BagianSkala(BagianDaftar):
    """The scales of indicators that are a predikat."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self.susunan.addWidget(
            Keterangan(
                "Untuk indikator berarah Predikat: nilai setiap sebutan, misalnya WTP bernilai 4 "
                "pada skala Opini BPK."
            )
        )
        self.tingkat = self.add_list(
            UraianDaftar(
                TingkatPredikat,
                ("skala", "sebutan", "angka"),
                lambda: jembatan.book.all_of(TingkatPredikat),
                self._new_step,
            ),
            "Tambah tingkat",
        )
        self.susunan.addStretch(1)

    def _new_step(self, _: str) -> Mapping[str, Any]:
        """Mostly another step of the scale in which the cursor stands."""
        satu = self.tingkat.row
        return {"skala": satu.skala} if isinstance(satu, TingkatPredikat) else {}


def _tell_left(buku: BukuKantor, tahun: TahunKerja) -> str:
    """What a year still has of other versions, and why it did not come along; empty: nothing."""
    semua = left_behind(buku, tahun)
    if not semua:
        return ""
    kalah = [i for i in semua if padanan(buku, i.id, tahun.renstra_id)]
    tanpa = [i for i in semua if i not in kalah]
    bagian = [_SISA.format(tahun=tahun.tahun)]
    for pola, sisa in ((_TANPA_PADANAN, tanpa), (_KALAH, kalah)):
        if sisa:
            bagian.append(pola.format(nama="; ".join(i.nama or "tanpa nama" for i in sisa)))
    return "".join(bagian).strip()
