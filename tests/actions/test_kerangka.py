"""The outline of a Renstra, and a Perubahan begun as a copy."""

from collections.abc import Sequence

import pytest

from lkjip_desktop.actions import kerangka as aksi
from lkjip_desktop.actions.renstra_versi import compare_versions, copy_version
from lkjip_desktop.actions.usul import Usul
from lkjip_desktop.aturan import read_aturan
from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.aturan import aturan_to_json
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.kerangka import indikator_of, kerangka
from lkjip_desktop.kinerja.perencanaan import (
    Indikator,
    Misi,
    Renstra,
    Sasaran,
    TargetRenstra,
    Tujuan,
)
from lkjip_desktop.kinerja.temuan import Temuan

CONTOH = BukuKantor.of(read_contoh(aturan_to_json(read_aturan())))
RENSTRA = CONTOH.all_of(Renstra)[0]


def after(buku: BukuKantor, usul: Usul | Temuan | None) -> BukuKantor:
    assert isinstance(usul, Usul)
    return buku.terapkan(usul.as_perubahan(buku))


def texts(buku: BukuKantor, renstra: Renstra = RENSTRA) -> Sequence[str]:
    def teks(satu: Entitas) -> str:
        return str(getattr(satu, aksi.TEKS[type(satu).__name__]))

    return [f"{b.dalam} {teks(b.entitas)}"[:18] for b in kerangka(buku, renstra.id)]


def added(hasil: tuple[Usul, Entitas] | Temuan, buku: BukuKantor) -> tuple[BukuKantor, Entitas]:
    assert not isinstance(hasil, Temuan)
    return after(buku, hasil[0]), hasil[1]


def test_baris_sejajar_masuk_tepat_di_bawahnya() -> None:
    pertama = CONTOH.all_of(Tujuan)[0]
    buku, baru = added(aksi.add_beside(CONTOH, pertama), CONTOH)
    assert isinstance(baru, Tujuan)
    assert baru.misi_id == pertama.misi_id
    urut = [t.id for t in buku.where(Tujuan, "renstra_id", RENSTRA.id)]
    assert urut == [pertama.id, baru.id, CONTOH.all_of(Tujuan)[1].id]
    assert isinstance(aksi.add_beside(buku, RENSTRA), Temuan)


@pytest.mark.parametrize(
    ("kelas", "bawah"),
    [(Renstra, Misi), (Misi, Tujuan), (Tujuan, Sasaran), (Sasaran, Indikator)],
)
def test_baris_di_bawah_berjenis_tingkat_berikutnya(
    kelas: type[Entitas], bawah: type[Entitas]
) -> None:
    induk = CONTOH.all_of(kelas)[0]
    buku, baru = added(aksi.add_below(CONTOH, induk), CONTOH)
    assert type(baru) is bawah
    assert next(b.induk for b in kerangka(buku, RENSTRA.id) if b.entitas.id == baru.id) == induk.id


def test_tujuan_tanpa_misi_boleh_di_bawah_visi_dan_indikator_tidak_punya_bawahan() -> None:
    _, baru = added(aksi.add_below(CONTOH, RENSTRA, Tujuan), CONTOH)
    assert isinstance(baru, Tujuan)
    assert baru.misi_id is None
    assert aksi.add_below(CONTOH, CONTOH.all_of(Indikator)[0]) == aksi.TANPA_BAWAH


def test_pindah_di_antara_saudara_melewati_tujuan_misi_lain() -> None:
    buku, misi = added(aksi.add_below(CONTOH, RENSTRA), CONTOH)
    satu, dua = buku.where(Tujuan, "renstra_id", RENSTRA.id)
    buku, tengah = added(aksi.add_beside(buku, satu), buku)
    buku = after(buku, aksi.hang_below(buku, buku.get(Tujuan, tengah.id), misi))
    buku = after(buku, aksi.set_text(buku, buku.get(Tujuan, tengah.id), "Milik misi baru"))
    buku = after(buku, aksi.move(buku, buku.get(Tujuan, dua.id), -1))
    tampak = [b.entitas.id for b in kerangka(buku, RENSTRA.id) if isinstance(b.entitas, Tujuan)]
    assert tampak == [dua.id, satu.id, tengah.id]
    assert aksi.move(buku, buku.get(Tujuan, dua.id), -1) is None
    assert aksi.move(buku, RENSTRA, 1) is None


def test_pindah_ke_induk_lain_membawa_isinya() -> None:
    satu, dua = CONTOH.all_of(Sasaran)
    (ikm,) = CONTOH.where(Indikator, "sasaran_id", satu.id)
    assert [b.entitas.id for b in aksi.places(CONTOH, ikm)] == [dua.id]
    buku = after(CONTOH, aksi.hang_below(CONTOH, ikm, dua))
    assert [i.id for i in buku.where(Indikator, "sasaran_id", dua.id)][-1] == ikm.id
    assert len(buku.where(TargetRenstra, "indikator_id", ikm.id)) == len(
        CONTOH.where(TargetRenstra, "indikator_id", ikm.id)
    )
    assert isinstance(aksi.hang_below(CONTOH, satu, dua), Temuan)


def test_salinan_versi_berisi_semuanya_dengan_kunci_sendiri() -> None:
    usul, baru = copy_version(CONTOH, RENSTRA)
    assert usul.judul.startswith("Salin Renstra Kecamatan Palaran")
    buku = after(CONTOH, usul)
    assert baru.nama == f"Perubahan {RENSTRA.nama}"
    assert (baru.nomor, baru.tanggal, baru.visi) == ("", None, RENSTRA.visi)
    assert texts(buku, baru) == texts(CONTOH)
    lama, salinan = indikator_of(buku, RENSTRA.id), indikator_of(buku, baru.id)
    assert {i.id for i in lama}.isdisjoint(i.id for i in salinan)
    for asal, satu in zip(lama, salinan, strict=True):
        pasangan = [
            [(t.tahun, t.target) for t in buku.where(TargetRenstra, "indikator_id", i)]
            for i in (asal.id, satu.id)
        ]
        assert pasangan[0] == pasangan[1] != []
    tujuan = buku.where(Tujuan, "renstra_id", baru.id)
    misi = {m.id for m in buku.where(Misi, "renstra_id", baru.id)}
    assert {t.misi_id for t in tujuan} <= misi


def test_salinan_kedua_bernama_lain() -> None:
    usul, pertama = copy_version(CONTOH, RENSTRA)
    buku = after(CONTOH, usul)
    usul, kedua = copy_version(buku, pertama)
    assert kedua.nama == f"Perubahan ke-2 {RENSTRA.nama}"
    ketiga = copy_version(after(buku, usul), kedua)[1]
    assert ketiga.nama == f"Perubahan ke-3 {RENSTRA.nama}"


def test_beda_dua_versi() -> None:
    usul, baru = copy_version(CONTOH, RENSTRA)
    buku = after(CONTOH, usul)
    ganti = indikator_of(buku, baru.id)[0]
    buku = after(buku, aksi.set_text(buku, ganti, "Indeks Baru"))
    beda = compare_versions(buku, baru.id, RENSTRA.id)
    assert [i.nama for i in beda.baru] == ["Indeks Baru"]
    assert [i.id for i in beda.hilang] == [indikator_of(CONTOH, RENSTRA.id)[0].id]
    assert len(beda.sama) == len(indikator_of(CONTOH, RENSTRA.id)) - 1
