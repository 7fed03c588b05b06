"""Merging rows of the budget changes no sum."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lkjip_desktop.actions.rincian_gabung import LAIN_TAHUN, merge_rows
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.nomenklatur import SubKegiatan
from lkjip_desktop.kinerja.rekap_anggaran import bulan_terakhir, pagu_berlaku, pohon_anggaran
from lkjip_desktop.kinerja.rincian_anggaran import (
    BULAN,
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
    sampai_bulan,
)
from lkjip_desktop.kinerja.temuan import Temuan
from tests.kinerja.pohon_acak import TAHUN, pohon_acak


def terapkan(kantor: BukuKantor, usul: Usul | Temuan) -> BukuKantor:
    assert isinstance(usul, Usul)
    return kantor.terapkan(usul.as_perubahan(kantor))


@given(pohon_acak(), st.data())
def test_tidak_ada_jumlah_yang_berubah(kantor: BukuKantor, data: st.DataObject) -> None:
    baris = kantor.where(SubKegiatanTahun, "tahun", TAHUN)
    if not baris:
        return
    tujuan, *dari = data.draw(st.lists(st.sampled_from(baris), min_size=1, unique=True))
    sesudah = terapkan(kantor, merge_rows(kantor, tujuan, dari))
    assert len(sesudah.where(SubKegiatanTahun, "tahun", TAHUN)) == len(baris) - len(dari)
    assert bulan_terakhir(sesudah, TAHUN) == bulan_terakhir(kantor, TAHUN)
    for ke in range(3):
        dulu, kini = (
            sum(n or 0 for n in pagu_berlaku(k, pohon_anggaran(k, TAHUN), ke))
            for k in (kantor, sesudah)
        )
        assert dulu == kini
    assert _series(kantor) == _series(sesudah)


def _series(kantor: BukuKantor) -> dict[Deret, list[int]]:
    """The sums of all rows: cumulative, but for the anggaran kas, which is month by month."""
    milik = {b.id for b in kantor.where(SubKegiatanTahun, "tahun", TAHUN)}
    semua = [b for b in kantor.all_of(BelanjaBulanan) if b.baris_id in milik]
    hasil: dict[Deret, list[int]] = {}
    for deret in Deret:
        seri = [b for b in semua if b.deret is deret]
        if deret is Deret.KAS:
            hasil[deret] = [sum(getattr(b, n) or 0 for b in seri) for n in BULAN]
        else:
            hasil[deret] = [sum(sampai_bulan(b, m) or 0 for b in seri) for m in range(1, 13)]
    return hasil


def test_contoh_pada_penjelasan() -> None:
    dokumen = [DokumenAnggaran(id=f"d{n}", tahun=TAHUN, ke=n) for n in (0, 1)]
    baris = [
        SubKegiatanTahun(id=f"b{n}", tahun=TAHUN, unit_id=f"u{n}", sub_kegiatan_id="s")
        for n in (0, 1)
    ]
    isi = (
        *(*dokumen, *baris, SubKegiatan(id="s", kegiatan_id="k", nama="Pembinaan")),
        PaguSubKegiatan(id="1", baris_id="b0", dokumen_id="d0", pagu=Sen(100)),
        PaguSubKegiatan(id="2", baris_id="b1", dokumen_id="d0", pagu=Sen(50)),
        PaguSubKegiatan(id="3", baris_id="b1", dokumen_id="d1", pagu=Sen(70)),
        PaguSumberDana(id="4", baris_id="b0", dokumen_id="d0", sumber_dana_id="p", pagu=Sen(30)),
        PaguSumberDana(id="5", baris_id="b1", dokumen_id="d0", sumber_dana_id="p", pagu=Sen(20)),
        BelanjaBulanan(id="6", baris_id="b1", deret=Deret.KAS, jan=Sen(4)),
    )
    kantor = BukuKantor.of(isi)
    usul = merge_rows(kantor, baris[0], baris)
    sesudah = terapkan(kantor, usul)
    assert isinstance(usul, Usul)
    assert usul.judul == "Gabungkan 1 baris ke Pembinaan"
    pagu = {p.dokumen_id: p.pagu for p in sesudah.all_of(PaguSubKegiatan)}
    assert pagu == {"d0": 150, "d1": 170}
    assert [p.pagu for p in sesudah.all_of(PaguSumberDana)] == [50]
    assert [(b.baris_id, b.jan, b.feb) for b in sesudah.all_of(BelanjaBulanan)] == [("b0", 4, None)]


def test_tahun_lain_ditolak() -> None:
    satu = SubKegiatanTahun(id="a", tahun=TAHUN, unit_id="u", sub_kegiatan_id="s")
    dua = SubKegiatanTahun(id="b", tahun=2023, unit_id="u", sub_kegiatan_id="s")
    assert merge_rows(BukuKantor.of([satu, dua]), satu, [dua]) == LAIN_TAHUN
