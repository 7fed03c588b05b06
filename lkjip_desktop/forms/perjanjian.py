"""Perjanjian Kinerja: number, date, who signs, targets, programmes with their anggaran."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from lkjip_desktop.forms.bagian import Bagian, structure_changed
from lkjip_desktop.forms.bridge import Jembatan
from lkjip_desktop.forms.dialog import Pemilih
from lkjip_desktop.forms.perjanjian_banding import RENCANA, PanelBanding, Perbandingan
from lkjip_desktop.forms.perjanjian_kabar import PanelKabar
from lkjip_desktop.forms.perjanjian_kepala import PanelKepala
from lkjip_desktop.forms.perjanjian_pilih import HalamanTanpaPk, PanelPilih, short_name
from lkjip_desktop.forms.perjanjian_program import PanelProgram
from lkjip_desktop.forms.perjanjian_sasaran import PanelSasaran
from lkjip_desktop.forms.perjanjian_tabel import PEMBANDING
from lkjip_desktop.forms.ragu import warning
from lkjip_desktop.forms.tulisan import Kalimat, heading

if TYPE_CHECKING:  # the first form stands before the vocabulary is loaded
    from lkjip_desktop.actions.usul import Usul
    from lkjip_desktop.forms.tempat import Tempat
    from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
    from lkjip_desktop.kinerja.perubahan import Perubahan
    from lkjip_desktop.kinerja.temuan import Temuan

_PK, _PK_INDIKATOR, _PK_PROGRAM = "PerjanjianKinerja", "PkIndikator", "PkProgram"
_PROGRAM_TAHUN = "ProgramTahun"
_RINGAN = (_PK_INDIKATOR, _PK_PROGRAM, _PROGRAM_TAHUN, _PK)


class BagianPerjanjian(Bagian):
    """One agreement of the year at a time, beside the one before it: murni or a Perubahan."""

    def __init__(self, jembatan: Jembatan) -> None:
        """Build the part without data."""
        super().__init__(jembatan)
        self._ke: int | None = None
        self.pemilih = Pemilih(self)
        self.banding = Perbandingan(self, lambda: self._ke)
        self._halaman = QStackedLayout(self)
        self._halaman.setContentsMargins(0, 0, 0, 0)
        kosong = HalamanTanpaPk()
        kosong.buat.clicked.connect(self._make)
        self.kosong, self.buat = kosong, kosong.buat
        self._halaman.addWidget(kosong)
        self._halaman.addWidget(self._page_of_pk())
        self._halaman.setCurrentIndex(1)
        self.kepala.show_reason(tampak=False)

    # --- building --------------------------------------------------------------------------------

    def _page_of_pk(self) -> QWidget:
        halaman = QWidget()
        self.pilih = self._choice()
        self.kepala = PanelKepala(self, self._pk)
        self.nomor, self.tanggal = self.kepala.nomor, self.kepala.tanggal
        self.alasan = self.kepala.alasan
        self.pertama, self.kedua = self.kepala.pertama, self.kepala.kedua
        self.kabar = PanelKabar()
        self.kabar.siapkan.clicked.connect(self._make)
        self.kabar.samakan.clicked.connect(self._match)
        self.tertimpa = Kalimat()
        self.pembanding = PanelBanding()
        self.pembanding.chosen.connect(self._compare_with)
        self.pembanding.hanya.toggled.connect(self._on_only)
        self.sasaran = PanelSasaran(self, self._pk, self.banding)
        self.bind_table(_PK_INDIKATOR, self.sasaran.tabel, self.banding.indicators)
        self.program = PanelProgram(self, self._pk, self.banding)
        self.bind_table(_PK_PROGRAM, self.program.tabel, self.banding.programs)
        for panel in (self.sasaran, self.program):
            panel.tombol.hidden.connect(self._show_all)
        susunan = QVBoxLayout(halaman)
        susunan.setContentsMargins(0, 2, 0, 0)
        susunan.setSpacing(6)
        for satu in (self.pilih, self.kepala, self.tertimpa, self.kabar, self.pembanding):
            susunan.addWidget(satu)
        for judul, panel in (
            ("Sasaran dan target", self.sasaran),
            ("Program dan anggaran", self.program),
        ):
            susunan.addSpacing(2)
            susunan.addWidget(heading(judul))
            susunan.addWidget(panel)
        susunan.addStretch(1)
        return halaman

    def _choice(self) -> PanelPilih:
        panel = PanelPilih()
        panel.chosen.connect(self._on_chosen)
        panel.ubah.clicked.connect(self._make)
        panel.hapus.clicked.connect(self._remove)
        self.pilihan, self.ubah, self.hapus = panel.pilihan, panel.ubah, panel.hapus
        return panel

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the head follow the width of the form."""
        super().resizeEvent(event)
        self.kepala.fit(self.width())

    # --- the agreement that is shown -------------------------------------------------------------

    def chosen_pk(self) -> int | None:
        """The agreement of the form."""
        return self._ke

    def _pk(self) -> PerjanjianKinerja:
        """The agreement of the form as stored. Only while there is one."""
        pk = self.stored.buku.pk(self._ke)
        if pk is None:
            raise RuntimeError("the year has no agreement")
        return pk

    def _choose(self, ke: int | None) -> None:
        """Show another agreement; only after what was typed has been stored."""
        if ke != self._ke:
            self._ke = ke
            self.banding.choose(None)
            self.fill()
            self.sheetChanged.emit()

    def _on_chosen(self, ke: int) -> None:
        if ke == self._ke or self.commit():
            self._choose(ke)
        else:
            self._show_choice()

    def _compare_with(self, dengan: int) -> None:
        if self.commit():
            self.banding.choose(dengan)
            self.fill()
        else:
            self._show_choice()

    def _on_only(self, hanya: bool) -> None:
        if self.commit():
            self.banding.show_only(hanya=hanya)
            self.show_rows()
            self._follow_lists()
        else:
            with QSignalBlocker(self.pembanding.hanya):
                self.pembanding.hanya.setChecked(not hanya)

    def _show_all(self) -> None:
        """A row that was just added equals the other side: "only what differs" would hide it."""
        self.pembanding.hanya.setChecked(False)

    # --- steps about whole agreements ------------------------------------------------------------

    def _make(self) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        if not self.commit():
            return
        buku = self.stored.buku
        lama = buku.pk()
        janji = self.banding.signed(lama) if lama else None
        if self.jembatan.carry_out(actions_pk.add_pk(buku, janji)):
            self._choose(self.stored.buku.daftar_pk()[-1].perubahan_ke)

    def _match(self) -> None:
        from lkjip_desktop.actions.pk_pagu import match_pagu

        if self.commit():
            self.jembatan.carry_out(match_pagu(self.stored.buku, self._pk()))

    def _remove(self) -> None:
        from lkjip_desktop.actions import pk as actions_pk

        if not self.commit():
            return
        pk = self._pk()
        hasil = actions_pk.remove_pk(self.stored.buku, pk)
        if self._may_remove(hasil, pk):
            self.jembatan.carry_out(hasil)

    def _may_remove(self, hasil: Usul | Temuan, pk: PerjanjianKinerja) -> bool:
        """Whether it is refused anyway, holds nothing, or the user says so."""
        from lkjip_desktop.actions import pk as actions_pk
        from lkjip_desktop.actions.usul import Usul

        isi = actions_pk.content(self.stored.buku, pk)
        if not isinstance(hasil, Usul) or not isi:
            return True
        tanya = (
            f"{pk.nama} berisi {isi}. Semuanya ikut terhapus. Hapus PK ini? Dapat dikembalikan "
            "dengan Urungkan."
        )
        return self.pemilih.confirm("Hapus PK", tanya, "Hapus", "Batal")

    # --- what the window asks --------------------------------------------------------------------

    def forget(self) -> None:
        """Another file or year is open: its PK in force is the one to begin with."""
        self._ke = None
        self.banding.choose(None)
        super().forget()

    def commit(self) -> bool:
        """Store what is being typed, where there is an agreement at all."""
        return not self.stored.buku.daftar_pk() or super().commit()

    def go_to(self, tempat: Tempat) -> bool:
        """Show the agreement that a datum belongs to, and the field."""
        from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkIndikator, PkProgram

        entitas = tempat.entitas
        pk: object = entitas
        if isinstance(entitas, PkIndikator | PkProgram):
            pk = self.stored.buku.kantor.find(PerjanjianKinerja, entitas.pk_id)
            self.pembanding.hanya.setChecked(False)
        if isinstance(pk, PerjanjianKinerja) and self.stored.buku.pk(pk.perubahan_ke):
            self._choose(pk.perubahan_ke)
        return super().go_to(tempat)

    # --- showing ---------------------------------------------------------------------------------

    def fill(self) -> None:
        """Show everything anew."""
        buku = self.shown.buku
        daftar = buku.daftar_pk()
        if self._ke not in {pk.perubahan_ke for pk in daftar}:
            self._ke = daftar[-1].perubahan_ke if daftar else None
            self.banding.choose(None)
            self.sheetChanged.emit()
        self._halaman.setCurrentIndex(1 if daftar else 0)
        self._show_choice()
        if not daftar:
            self.kosong.say(buku.tahun)
            return
        self.refresh_fields()
        self.show_rows()
        self.program.fill()
        self._follow_lists()
        self._show_head()

    def follow(self, perubahan: Perubahan) -> None:
        """Show what a step has changed."""
        from lkjip_desktop.forms.tempat import touched_rows

        if structure_changed(perubahan, *_RINGAN) or not self._same_list():
            self.fill()
            return
        if not self.shown.buku.daftar_pk():
            return
        self.refresh_fields()
        self.sasaran.tabel.touch(touched_rows(perubahan, _PK_INDIKATOR))
        if program := touched_rows(perubahan, _PK_PROGRAM, _PROGRAM_TAHUN):
            self.program.tabel.touch(program)
            self.program.fill()
        if any(satu.lama is None or satu.baru is None for satu in perubahan.ubahan):
            self._follow_lists()
        self._show_head()

    def _follow_lists(self) -> None:
        """What can be added to the grids, and taken out."""
        self.sasaran.tombol.follow()
        self.program.tombol.follow()

    def _same_list(self) -> bool:
        return [pk.perubahan_ke for pk in self.shown.buku.daftar_pk()] == self.pilih.pilihan.keys

    def _show_choice(self) -> None:
        daftar = self.shown.buku.daftar_pk()
        self.pilih.fill(daftar, self._ke)
        if daftar:
            self._show_state(daftar[-1])
            self._show_comparison(daftar)

    def _show_state(self, terakhir: PerjanjianKinerja) -> None:
        from lkjip_desktop.perhitungan.keadaan_pk import is_draft

        self.pilih.show_state(draf=is_draft(self.shown.buku, terakhir))

    def _show_comparison(self, daftar: tuple[PerjanjianKinerja, ...]) -> None:
        """Offer what to compare with, and put its name over its columns."""
        dengan = self.banding.dengan
        self.pembanding.fill(daftar, self._ke, dengan)
        nama = f"PK {short_name(dengan).lower()}"
        target, anggaran = ("RKT", "Pagu berlaku") if dengan == RENCANA else (nama, nama)
        self.sasaran.tabel.model.retitle(PEMBANDING, f"Target\n{target}")
        self.program.tabel.model.retitle(PEMBANDING, f"{anggaran}\n(Rp)")

    def _show_head(self) -> None:
        from lkjip_desktop.perhitungan.keadaan_pk import issued_version

        pk = self.shown.buku.pk(self._ke)
        if pk is None:
            return
        self._show_state(self.shown.buku.daftar_pk()[-1])
        self.hapus.setToolTip(f"Hapus {pk.nama}. Dapat dikembalikan dengan Urungkan.")
        self.pilih.show_issued(issued_version(self.shown.buku, pk))
        self.kepala.show_reason(tampak=pk.perubahan_ke > 0)
        self.kepala.show_parties(self.shown, pk)
        self._show_news(pk)

    def _show_news(self, pk: PerjanjianKinerja) -> None:
        """Say of the agreement in force what it no longer fits."""
        from lkjip_desktop.perhitungan.keadaan_pk import is_draft
        from lkjip_desktop.perhitungan.sebab_perubahan import find_sebab

        buku = self.shown.buku
        berlaku = buku.pk() == pk
        kalimat = [satu.kalimat for satu in find_sebab(buku)] if berlaku else []
        self.tertimpa.say(warning(self.banding.typed_over()))
        draf = is_draft(buku, pk)
        self.kabar.say(pk.nama, kalimat, siapkan=not draf, samakan=draf)
        self.ubah.setHidden(bool(kalimat) and not draf)  # the news have the same button
