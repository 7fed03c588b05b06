"""What each command of the menus does; a new command is a line of `_table` and its function."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence, QShortcut

from lkjip_desktop.forms.aksi import connect
from lkjip_desktop.forms.jatuhan import Jatuhan
from lkjip_desktop.forms.letak import Letak
from lkjip_desktop.forms.permohonan import serve

if TYPE_CHECKING:
    from lkjip_desktop.forms.pratinjau.samping import Samping
    from lkjip_desktop.forms.window import Jendela

_TERSIMPAN = "Semua isian sudah tersimpan; program ini menyimpan sendiri."


def connect_commands(jendela: Jendela) -> None:
    """Let the actions of the window do their work, after what is being typed has been stored."""
    for aksi, lakukan in _table(jendela):
        connect(aksi, partial(jendela.after_commit, lakukan))
    connect(jendela.aksi.keluar, jendela.close)
    connect(jendela.aksi.bagian_lanjut, lambda: jendela.form.turn(1))
    connect(jendela.aksi.bagian_balik, lambda: jendela.form.turn(-1))
    connect(jendela.aksi.panduan, partial(_show_guide, jendela))
    connect(jendela.aksi.kemas, partial(_pack_for_help, jendela))
    connect(jendela.aksi.tentang, partial(_show_about, jendela))
    QShortcut(QKeySequence.StandardKey.Save, jendela, partial(_say_saved, jendela))
    _take_files(jendela)


def connect_sheets(jendela: Jendela, samping: Samping) -> None:
    """Let the commands about sheets do their work, once there is a preview."""
    aksi = jendela.aksi
    for satu, lakukan in (
        (aksi.cetak, samping.print_sheet),
        (aksi.cetak_semua, samping.print_all),
        (aksi.simpan_pdf, samping.save_sheet),
        (aksi.simpan_excel, samping.save_workbook),
        (aksi.salin_tabel, samping.copy_tables),
        (aksi.tetapkan, samping.issue_sheet),
    ):
        connect(satu, partial(jendela.after_commit, lakukan))


def _table(jendela: Jendela) -> tuple[tuple[QAction, Callable[[], object]], ...]:
    aksi, perintah = jendela.aksi, jendela.perintah
    return (
        (aksi.baru, partial(_make_file, jendela)),
        (aksi.buka, perintah.open),
        (aksi.contoh, perintah.example),
        (aksi.dari_buku, perintah.new_from_book),
        (aksi.ekspor, perintah.export),
        (aksi.impor, perintah.import_book),
        (aksi.impor_anggaran, perintah.import_budget),
        (aksi.tempel_anggaran, perintah.paste_budget),
        (aksi.tahun_baru, partial(_make_year, jendela)),
        (aksi.lambang, perintah.change_emblem),
        (aksi.cadangkan, jendela.cadangan.back_up),
        (aksi.tempat_cadangan, jendela.cadangan.change_place),
        (aksi.pulihkan, jendela.cadangan.restore),
        (aksi.bersihkan, partial(_clear_evidence, jendela)),
        (aksi.riwayat, partial(_show_history, jendela)),
        (aksi.urungkan, jendela.jembatan.undo),
        (aksi.ulangi, jendela.jembatan.redo),
    )


def _take_files(jendela: Jendela) -> None:
    """Open what is dropped on the window, or chosen among the files opened last."""
    perintah, terakhir = jendela.perintah, jendela.terakhir
    terakhir.said.connect(jendela.pesan.say)
    terakhir.settled.connect(jendela.pesan.hide)
    perintah.fileOpened.connect(terakhir.stop)
    terakhir.chosen.connect(lambda path: jendela.after_commit(partial(perintah.open_path, path)))
    mulai = jendela.halaman.mulai
    mulai.offer_files(jendela.setelan)
    mulai.fileChosen.connect(terakhir.choose)
    terakhir.changed.connect(mulai.follow_files)
    jatuhan = Jatuhan(jendela)
    jatuhan.dropped.connect(lambda path: jendela.after_commit(partial(perintah.take_dropped, path)))


def _make_file(jendela: Jendela) -> None:
    """Make an empty file, and show the first form in which something is still missing."""
    from lkjip_desktop.forms.anjuran import next_thing

    lama = jendela.jembatan.store
    jendela.perintah.new()
    keadaan = jendela.jembatan.stored
    if jendela.jembatan.store is not lama and keadaan is not None:
        anjuran = next_thing(keadaan.buku, keadaan.hasil)
        awal = Letak("instansi", "instansi")
        serve(jendela, (anjuran.isian or anjuran.letak) if anjuran else awal)


def _make_year(jendela: Jendela) -> None:
    from lkjip_desktop.forms.tahun import open_next_year

    open_next_year(jendela.jembatan, jendela.pemilih)


def _clear_evidence(jendela: Jendela) -> None:
    from lkjip_desktop.forms.bukti_bersih import clear_evidence

    clear_evidence(jendela)


def _show_history(jendela: Jendela) -> None:
    from lkjip_desktop.forms.riwayat import show_history

    show_history(jendela.jembatan, jendela)


def _show_guide(jendela: Jendela) -> None:
    from lkjip_desktop.forms.panduan import show_guide

    show_guide(jendela, jendela.step, jendela.form.shown)


def _pack_for_help(jendela: Jendela) -> None:
    from lkjip_desktop.forms.kemas import pack_for_help

    pack_for_help(jendela)


def _show_about(jendela: Jendela) -> None:
    from lkjip_desktop.forms.tentang import show_about

    show_about(jendela)


def _say_saved(jendela: Jendela) -> None:
    if jendela.commit():
        jendela.say(_TERSIMPAN)
