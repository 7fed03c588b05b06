"""The Renstra as a tree, and the same indicator in two versions."""

from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import (
    indikator_of,
    kerangka,
    padanan,
    padanan_tahun,
    renstra_of,
)
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    TahunKerja,
    Tujuan,
)


def versi(awal: str, *nama: str) -> list[Entitas]:
    """A version with one goal and one objective, and indicators of these names."""
    return [
        Renstra(id=f"{awal}r", nama=awal),
        Tujuan(id=f"{awal}t", renstra_id=f"{awal}r", uraian="Tujuan"),
        Sasaran(id=f"{awal}s", tujuan_id=f"{awal}t", uraian=f"Sasaran {awal}"),
        *(
            Indikator(id=f"{awal}i{n}", sasaran_id=f"{awal}s", nama=satu, urutan=n)
            for n, satu in enumerate(nama)
        ),
    ]


def test_tujuan_berdiri_di_bawah_misinya_dan_yang_tanpa_misi_sesudahnya() -> None:
    buku = BukuKantor.of(
        (
            Renstra(id="r"),
            Misi(id="m1", renstra_id="r"),
            Misi(id="m2", renstra_id="r", urutan=1),
            Tujuan(id="t1", renstra_id="r"),
            Tujuan(id="t2", renstra_id="r", misi_id="m2", urutan=1),
            Tujuan(id="t3", renstra_id="r", misi_id="m1", urutan=2),
            Sasaran(id="s", tujuan_id="t3"),
            Indikator(id="i", sasaran_id="s"),
        )
    )
    semua = [(b.entitas.id, b.dalam, b.induk) for b in kerangka(buku, "r")]
    assert semua == [
        ("r", 0, None),
        ("m1", 1, "r"),
        ("t3", 2, "m1"),
        ("s", 3, "t3"),
        ("i", 4, "s"),
        ("m2", 1, "r"),
        ("t2", 2, "m2"),
        ("t1", 1, "r"),
    ]
    assert kerangka(buku, None) == ()
    assert renstra_of(buku, buku.get(Indikator, "i")) == "r"


def test_indikator_yang_sama_bernama_sama() -> None:
    buku = BukuKantor.of([*versi("a", "Indeks  Kepuasan", "Lain"), *versi("b", "indeks kepuasan")])
    assert padanan(buku, "ai0", "br") == "bi0"
    assert padanan(buku, "ai0", "ar") == "ai0"
    assert padanan(buku, "ai1", "br") is None
    assert padanan(buku, "ai0", None) is None
    assert [i.id for i in indikator_of(buku, "ar")] == ["ai0", "ai1"]


def test_nama_kembar_dibedakan_sasarannya_dan_tanpa_nama_tidak_berpadanan() -> None:
    kembar = [
        Sasaran(id="bs2", tujuan_id="bt", uraian="Sasaran a"),
        Indikator(id="bi9", sasaran_id="bs2", nama="IKM"),
    ]
    buku = BukuKantor.of([*versi("a", "IKM", ""), *versi("b", "IKM", ""), *kembar])
    assert padanan(buku, "ai0", "br") == "bi9"
    assert padanan(buku, "ai1", "br") is None
    kabur = BukuKantor.of([*versi("a", "IKM"), *versi("b", "IKM", "IKM")])
    assert padanan(kabur, "ai0", "br") is None


def test_padanan_berlaku_dua_arah_tidak_ada_dua_yang_menjadi_satu() -> None:
    kembar = BukuKantor.of([*versi("a", "IKM", "IKM"), *versi("b", "IKM")])
    assert [padanan(kembar, kunci, "br") for kunci in ("ai0", "ai1")] == [None, None]
    assert padanan(kembar, "bi0", "ar") is None
    sasaran = [
        Sasaran(id="as2", tujuan_id="at", uraian="Sasaran b"),
        Indikator(id="ai9", sasaran_id="as2", nama="IKM"),
    ]
    buku = BukuKantor.of([*versi("a", "IKM"), *versi("b", "IKM"), *sasaran])
    assert [padanan(buku, kunci, "br") for kunci in ("ai0", "ai9")] == [None, "bi0"]
    assert padanan(buku, "bi0", "ar") == "ai9"


def test_tahun_yang_mengikuti_versi_lain_mengenal_indikatornya_sendiri() -> None:
    tahun = [TahunKerja(id="t23", tahun=2023, renstra_id="ar")]
    buku = BukuKantor.of([*versi("a", "IKM"), *versi("b", "IKM"), *tahun])
    assert padanan_tahun(buku, "bi0", 2023) == "ai0"
    assert padanan_tahun(buku, "bi0", 2022) == "bi0"
