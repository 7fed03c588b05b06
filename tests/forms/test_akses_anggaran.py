"""The dialogs of the budget: every control named, in order, with keys of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog

from lkjip_desktop.actions.impor_anggaran import Pilihan, SumberBerkas, check_impor_anggaran
from lkjip_desktop.exchange.sipd import Contoh
from lkjip_desktop.forms.impor_kolom import DialogKolom
from lkjip_desktop.forms.impor_pratinjau import DialogAnggaran
from lkjip_desktop.forms.rincian_pindah import DialogGabung, DialogPindah
from lkjip_desktop.forms.rincian_tambah import DialogTambah
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rincian_anggaran import SubKegiatanTahun
from tests.exchange.berkas_sipd import BUKUAN, SKPD, baris_rekap5, tulis_rekap5
from tests.forms.akses import problems
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import open_form


def test_the_dialogs_of_the_budget_can_be_used_without_a_mouse(
    pemakai_baru: Pemakai, tmp_path: Path
) -> None:
    open_form(pemakai_baru, tmp_path)
    jendela, buku = pemakai_baru.jendela, pemakai_baru.jembatan.kantor
    baris = buku.all_of(SubKegiatanTahun)[0]
    sub = buku.get(SubKegiatan, baris.sub_kegiatan_id)
    sumber = SumberBerkas(tulis_rekap5(tmp_path / "r.xlsx", baris_rekap5(1, unit=BUKUAN)))
    hasil = check_impor_anggaran(sumber, buku, Pilihan(skpd=SKPD))
    contoh = sumber.peek()
    assert isinstance(contoh, tuple)
    assert isinstance(contoh[0], Contoh)
    semua: tuple[QDialog, ...] = (
        DialogAnggaran(jendela, "r.xlsx", hasil, Pilihan(), lambda _: hasil),
        DialogKolom(jendela, "r.xlsx", contoh),
        DialogTambah(jendela, buku, None),
        DialogPindah(jendela, buku, sub, baris),
        DialogGabung(jendela, buku, sub),
    )
    salah = []
    for dialog in semua:
        dialog.show()
        pemakai_baru.aplikasi.processEvents()
        salah += [f"{type(dialog).__name__}: {satu}" for satu in problems(dialog)]
        dialog.close()
    assert salah == []
