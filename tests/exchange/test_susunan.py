"""The sheets hold every field of every kind: a new field fails here until it has its column."""

from __future__ import annotations

from lkjip_desktop.exchange.buku_kerja.susunan import (
    JENIS_TIDAK_DI_BUKU,
    LEMBAR_MENURUT_JENIS,
    SUSUNAN,
    TIDAK_DI_BUKU,
)
from lkjip_desktop.exchange.buku_kerja.susunan.aturan import LEMBAR_ATURAN
from lkjip_desktop.exchange.buku_kerja.susunan.kolom import (
    JUDUL_HAPUS,
    JUDUL_KUNCI,
    JUDUL_SEMULA,
    Lembar,
    Rupa,
    medan_dari,
)
from lkjip_desktop.exchange.buku_kerja.susunan.petunjuk import NAMA_PETUNJUK
from lkjip_desktop.exchange.buku_kerja.susunan.pilihan import KATA, from_word
from lkjip_desktop.kinerja.jenis import JENIS
from lkjip_desktop.kinerja.kodek import daftar_medan
from lkjip_desktop.kinerja.kunci_alami import KUNCI_ALAMI
from lkjip_desktop.store.tabel import UNIK


def test_every_kind_has_its_sheet() -> None:
    assert set(LEMBAR_MENURUT_JENIS) | set(JENIS_TIDAK_DI_BUKU) == set(JENIS)
    assert len(SUSUNAN) == len(LEMBAR_MENURUT_JENIS)


def test_every_field_has_its_column() -> None:
    ada = {f"{s.jenis}.{k.medan}" for s in SUSUNAN for k in s.kolom}
    semua = {
        f"{s.jenis}.{m.nama}"
        for s in SUSUNAN
        for m in daftar_medan(s.jenis)
        if m.nama not in {"id", "urutan"}
    }
    assert ada | set(TIDAK_DI_BUKU) == semua
    assert ada.isdisjoint(TIDAK_DI_BUKU)


def test_a_reference_over_several_columns_names_the_whole_natural_key() -> None:
    for lembar in SUSUNAN:
        lewat: dict[str, set[str]] = {}
        for kolom in lembar.kolom:
            if kolom.lewat:
                lewat.setdefault(kolom.medan, set()).add(kolom.lewat)
        for medan, bagian in lewat.items():
            assert bagian == set(KUNCI_ALAMI[medan_dari(lembar.jenis, medan).acuan or ""])


def test_sheets_refer_only_to_named_rows_of_sheets_before_them() -> None:
    terlihat: set[str] = set()
    for lembar in SUSUNAN:
        for kolom in lembar.kolom:
            if kolom.acuan:
                assert kolom.acuan in {*terlihat, lembar.jenis}
                assert LEMBAR_MENURUT_JENIS[kolom.acuan].sebutan
        for nama in lembar.induk:
            assert medan_dari(lembar.jenis, nama).acuan in {None, *terlihat}
        assert lembar.sebutan in {"", *(k.medan for k in lembar.kolom)}
        terlihat.add(lembar.jenis)


def test_what_is_there_once_is_what_the_store_keeps_once() -> None:
    sekali = {s.jenis for s in SUSUNAN if s.sekali}
    assert sekali == set(UNIK) - set(JENIS_TIDAK_DI_BUKU) | {"Instansi"}
    assert not any(s.sebutan for s in SUSUNAN if s.sekali)


def test_natural_keys_are_columns_that_must_be_filled() -> None:
    boleh_kosong = {
        ("Pejabat", "nip"),  # a wali kota has none
        ("Program", "kode"),  # the code may be unknown
        ("Kegiatan", "kode"),
        ("SubKegiatan", "kode"),
        ("SumberDana", "kode"),
        ("DokumenAnggaran", "ke"),  # blank is 0
        ("BelanjaBulanan", "deret"),  # blank is realisasi
        ("MasaJabatan", "mulai"),
        ("BuktiDukung", "indikator_id"),  # blank is the evaluation
        ("BuktiDukung", "periode"),  # blank is the whole year
        ("PerjanjianKinerja", "jabatan_id"),
        ("PerjanjianKinerja", "perubahan_ke"),  # blank is 0
    }
    for lembar in SUSUNAN:
        wajib = {k.medan for k in lembar.kolom if k.wajib}
        kurang = {(lembar.jenis, n) for n in KUNCI_ALAMI[lembar.jenis] if n not in wajib}
        assert kurang <= boleh_kosong


def test_names_are_those_of_an_office() -> None:
    semua = (*SUSUNAN, LEMBAR_ATURAN)
    nama = [NAMA_PETUNJUK, *(s.nama for s in semua)]
    assert len({n.casefold() for n in nama}) == len(nama)
    assert all(len(n) <= 31 for n in nama)
    for lembar in semua:
        judul = [*(k.judul for k in lembar.kolom), JUDUL_HAPUS, JUDUL_KUNCI, JUDUL_SEMULA]
        assert len({j.casefold() for j in judul}) == len(judul)
        assert not any("_" in j or j in JENIS for j in judul if " " not in j and j not in nama)
        assert all(k.petunjuk.endswith((".", "…")) for k in lembar.kolom)


def test_every_choice_has_its_word_and_is_found_by_it() -> None:
    pilihan = {m.pilihan for s in SUSUNAN for m in daftar_medan(s.jenis) if m.pilihan}
    assert pilihan == set(KATA)
    for satu in pilihan:
        for nilai, kata in KATA[satu].items():
            assert from_word(satu, f" {kata.upper()} ") is nilai
            assert from_word(satu, nilai.value) is nilai
        assert from_word(satu, "tidak ada") is None


def test_dates_and_numbers_keep_the_type_of_their_field() -> None:
    khusus = {Rupa.PANJANG: "teks", Rupa.NIP: "teks", Rupa.TAHUN: "bulat", Rupa.ACUAN: "teks"}

    def tipe(lembar: Lembar, medan: str, lewat: str) -> str:
        satu = medan_dari(lembar.jenis, medan)
        return medan_dari(satu.acuan or "", lewat).tipe if lewat else satu.tipe

    for lembar in SUSUNAN:
        for kolom in lembar.kolom:
            seharusnya = khusus.get(kolom.rupa, kolom.rupa.value)
            assert tipe(lembar, kolom.medan, kolom.lewat) == seharusnya
