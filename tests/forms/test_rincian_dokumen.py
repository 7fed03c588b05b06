"""The part Dokumen anggaran: dated versions, their sums, sources, imports that were made."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from lkjip_desktop.forms.rincian_dokumen import BagianDokumen
from lkjip_desktop.kinerja.impor import ImporAnggaran
from lkjip_desktop.kinerja.nomenklatur import SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    SubKegiatanTahun,
)
from tests.forms.pemakai import Pemakai
from tests.forms.rincian_uji import open_form


@pytest.fixture
def bagian(pemakai_baru: Pemakai, tmp_path: Path) -> BagianDokumen:
    open_form(pemakai_baru, tmp_path)
    assert pemakai_baru.jendela.form.show_part("dokumen")
    bagian = pemakai_baru.jendela.form.part
    assert isinstance(bagian, BagianDokumen)
    return bagian


def test_a_new_document_is_the_next_and_in_force_once_it_gives_a_pagu(
    pemakai_baru: Pemakai, bagian: BagianDokumen
) -> None:
    bagian.dokumen.tambah.click()
    baru = max(pemakai_baru.jembatan.kantor.all_of(DokumenAnggaran), key=lambda d: d.ke)
    assert (baru.ke, baru.jenis) == (2, JenisDokumen.PERGESERAN)
    pemakai_baru.press(Qt.Key.Key_Escape)
    for medan, teks in (("nomor", "900/7"), ("tanggal", "1 Oktober 2024")):
        pemakai_baru.fill_cell(bagian.dokumen.tabel, baru.id, medan, teks)
        pemakai_baru.press(Qt.Key.Key_Return)
    satu = pemakai_baru.buku.get(DokumenAnggaran, baru.id)
    assert (satu.nomor, str(satu.tanggal)) == ("900/7", "2024-10-01")
    baris = pemakai_baru.row(bagian.jumlah, baru.id)
    assert baris == ["DPA Pergeseran 2024 Nomor 900/7", "35.898.593.985", "0"]
    assert not bagian.dokumen.naik.isVisible(), "documents stand in the order of their numbers"
    pemakai_baru.fill_cell(bagian.dokumen.tabel, baru.id, "ke", "1")
    pemakai_baru.press(Qt.Key.Key_Return)
    assert "sudah berisi" in bagian.dokumen.tabel.kalimat.text(), "two documents of one number"
    pemakai_baru.press(Qt.Key.Key_Escape)
    store = pemakai_baru.jembatan.store
    assert store is not None
    pagu = store.buku.all_of(PaguSubKegiatan)[0]
    with store.transaction("Ubah pagu") as t:
        t.put(PaguSubKegiatan(id="p9", baris_id=pagu.baris_id, dokumen_id=baru.id, pagu=pagu.pagu))
    assert pemakai_baru.row(bagian.jumlah, baru.id)[0].endswith(" – yang berlaku")


def test_the_row_keeps_its_place_while_its_number_is_typed(
    pemakai_baru: Pemakai, bagian: BagianDokumen
) -> None:
    dpa, dppa = sorted(pemakai_baru.jembatan.kantor.all_of(DokumenAnggaran), key=lambda d: d.ke)
    pemakai_baru.fill_cell(bagian.dokumen.tabel, dpa.id, "ke", "17")
    assert bagian.dokumen.tabel.model.rows == (dpa.id, dppa.id)
    pemakai_baru.press(Qt.Key.Key_Return)
    kini = {d.id: d.ke for d in pemakai_baru.buku.all_of(DokumenAnggaran)}
    assert kini == {dpa.id: 17, dppa.id: dppa.ke}
    assert bagian.dokumen.tabel.model.rows == (dppa.id, dpa.id)
    pemakai_baru.choose(pemakai_baru.jendela.aksi.urungkan)
    assert bagian.dokumen.tabel.model.rows == (dpa.id, dppa.id)


def test_a_pagu_in_a_document_moves_its_sum(pemakai_baru: Pemakai, bagian: BagianDokumen) -> None:
    store = pemakai_baru.jembatan.store
    assert store is not None
    with store.transaction("Tambah DPPA") as t:
        t.put(DokumenAnggaran(id="d9", tahun=2024, ke=9, jenis=JenisDokumen.DPPA))
    satu = next(
        p
        for p in store.buku.all_of(PaguSubKegiatan)
        if store.buku.get(SubKegiatanTahun, p.baris_id).tahun == 2024 and p.pagu
    )
    with store.transaction("Ubah pagu") as t:
        t.put(PaguSubKegiatan(id="p9", baris_id=satu.baris_id, dokumen_id="d9", pagu=satu.pagu))
    assert pemakai_baru.row(bagian.jumlah, "d9")[2] == "0"
    pemakai_baru.jendela.aksi.urungkan.trigger()
    assert pemakai_baru.row(bagian.jumlah, "d9")[1] == "35.898.593.985"


def test_sources_and_imports_have_their_lists(pemakai_baru: Pemakai, bagian: BagianDokumen) -> None:
    bagian.sumber.tambah.click()
    pemakai_baru.type("1.1")
    pemakai_baru.press(Qt.Key.Key_Return)
    (satu,) = pemakai_baru.buku.all_of(SumberDana)
    pemakai_baru.fill_cell(bagian.sumber.tabel, satu.id, "nama", "Pendapatan Asli Daerah")
    pemakai_baru.press(Qt.Key.Key_Return)
    assert pemakai_baru.buku.get(SumberDana, satu.id).nama == "Pendapatan Asli Daerah"
    store = pemakai_baru.jembatan.store
    assert store is not None
    with store.transaction("Impor") as t:
        t.put(
            ImporAnggaran(
                id="i",
                tahun=2024,
                nama_berkas="rekap5.xlsx",
                waktu="2024-11-25T09:00:00+08:00",
                sampai=3,
                baris=12,
            )
        )
    assert pemakai_baru.row(bagian.impor, "i")[:6] == [
        *("25 November 2024 09.00", "rekap5.xlsx", "Rekap 5", "", "Maret", "12")
    ]
