"""Evidence: whole beside the office's file before its row is stored, and never run by itself."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas, bukti, folder_bukti, tukar
from lkjip_desktop.actions.bukti import Milik
from lkjip_desktop.actions.usul import carry_out
from lkjip_desktop.kinerja.bukti import BuktiDukung, Periode
from lkjip_desktop.kinerja.perencanaan import Indikator, JenisLembar, TahunKerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.store import Store
from lkjip_desktop.store.galat import GalatAcuan

ISI = b"%PDF-1.4 rekap survei"
SIDIK = hashlib.sha256(ISI).hexdigest()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "palaran.lkjip") as store:
        yield store


@pytest.fixture
def folder(store: Store) -> Path:
    return folder_bukti.folder_of(store.path)


@pytest.fixture
def milik(store: Store) -> Milik:
    return Milik(2024, store.buku.all_of(Indikator)[0].id)


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "dari" / "Rekap survei.pdf"
    path.parent.mkdir()
    path.write_bytes(ISI)
    return path


def codes(temuan: list[Temuan]) -> list[str]:
    return [satu.kode for satu in temuan]


def only(store: Store) -> BuktiDukung:
    (satu,) = store.buku.all_of(BuktiDukung)
    return satu


# --- attaching -----------------------------------------------------------------------------------


def test_a_file_lies_beside_the_office_s_by_its_hash_and_comes_out_as_it_was(
    store: Store, milik: Milik, pdf: Path, folder: Path, tmp_path: Path
) -> None:
    assert bukti.attach(store, milik, [pdf], Periode.TW1) == []
    satu = only(store)
    assert (satu.nama, satu.berkas, satu.ukuran) == (pdf.name, SIDIK, len(ISI))
    assert (satu.tahun, satu.indikator_id, satu.periode) == (2024, milik.indikator_id, Periode.TW1)
    assert folder == tmp_path / "palaran.berkas"
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {SIDIK: ISI}
    assert bukti.look_at(store, satu) is None
    keluar = tmp_path / "keluar.pdf"
    assert bukti.save_evidence(store, satu, keluar) is None
    assert keluar.read_bytes() == ISI
    assert "Rekap survei.pdf" in str(store.judul_undo)
    assert ISI not in store.path.read_bytes()


def test_undo_takes_the_row_alone_and_redo_brings_it_back(
    store: Store, milik: Milik, pdf: Path, folder: Path
) -> None:
    bukti.attach(store, milik, [pdf])
    satu = only(store)
    store.undo()
    assert store.buku.all_of(BuktiDukung) == ()
    assert (folder / SIDIK).read_bytes() == ISI
    store.redo()
    assert only(store) == satu
    carry_out(store, bukti.remove_evidence([satu]))
    assert (folder / SIDIK).exists()
    store.undo()
    assert bukti.look_at(store, only(store)) is None


def test_several_files_are_one_step_and_one_file_serves_several(
    store: Store, milik: Milik, pdf: Path, folder: Path
) -> None:
    lain = pdf.with_name("Foto.jpg")
    lain.write_bytes(b"\xff\xd8\xff foto")
    assert bukti.attach(store, milik, [pdf, lain, pdf]) != []
    assert len(store.buku.all_of(BuktiDukung)) == 2
    assert bukti.attach(store, Milik(2024), [pdf]) == []
    assert len(store.buku.all_of(BuktiDukung)) == 3
    assert len(list(folder.iterdir())) == 2
    assert [b.nama for b in bukti.list_evidence(store.buku, Milik(2024))] == [pdf.name]
    assert store.judul_undo == "Lampirkan bukti Rekap survei.pdf untuk tindak lanjut AKIP 2024"
    store.undo()
    store.undo()
    assert store.buku.all_of(BuktiDukung) == ()


def test_the_same_file_is_not_attached_twice(store: Store, milik: Milik, pdf: Path) -> None:
    bukti.attach(store, milik, [pdf])
    kembar = pdf.rename(pdf.with_name("Salinan.pdf"))
    (temuan,) = bukti.attach(store, milik, [kembar])
    assert temuan.kode == "bukti.sama"
    assert "“Rekap survei.pdf”" in temuan.pesan
    assert len(store.buku.all_of(BuktiDukung)) == 1
    assert bukti.attach(store, milik, [kembar], Periode.TW2) == []


def test_what_is_no_evidence_is_refused_with_nothing_stored(
    store: Store, milik: Milik, pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kosong = pdf.with_name("kosong.pdf")
    kosong.touch()
    monkeypatch.setattr(bukti, "BITA_MAKS", len(ISI))
    besar = pdf.with_name("besar.pdf")
    besar.write_bytes(ISI + b"!")
    daftar = [pdf.parent, pdf.with_name("tidak ada.pdf"), kosong, besar, pdf]
    assert codes(bukti.attach(store, milik, daftar)) == [
        *("bukti.bukan_berkas", "bukti.bukan_berkas", "bukti.kosong", "bukti.besar")
    ]
    assert only(store).nama == pdf.name


@pytest.mark.parametrize(
    ("galat", "kata"),
    [
        (OSError(errno.ENOSPC, "no space"), "disknya penuh"),
        (PermissionError(errno.EACCES, "denied"), "tidak boleh ditulis"),
        (OSError(errno.EIO, "io"), "masih terpasang"),
    ],
)
def test_a_folder_that_can_t_be_written_is_said_and_no_row_is_stored(
    store: Store,
    milik: Milik,
    pdf: Path,
    galat: OSError,
    kata: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def gagal(*_: object) -> None:
        raise galat

    langkah = store.judul_undo
    monkeypatch.setattr(folder_bukti, "save_whole", gagal)
    (temuan,) = bukti.attach(store, milik, [pdf])
    assert temuan.kode == "bukti.folder"
    assert kata in temuan.pesan
    assert store.buku.all_of(BuktiDukung) == ()
    assert store.judul_undo == langkah


def test_a_file_in_the_place_of_the_folder_is_said(
    store: Store, milik: Milik, pdf: Path, folder: Path
) -> None:
    folder.write_text("catatan", encoding="utf-8")
    (temuan,) = bukti.attach(store, milik, [pdf])
    assert "sudah dipakai berkas lain" in temuan.pesan
    assert folder.read_text(encoding="utf-8") == "catatan"


def test_a_file_opened_for_reading_gives_out_but_takes_nothing(
    store: Store, milik: Milik, pdf: Path, folder: Path, tmp_path: Path
) -> None:
    bukti.attach(store, milik, [pdf])
    lain = pdf.with_name("lain.pdf")
    lain.write_bytes(b"lain")
    with Store.open(store.path, read_only=True) as baca:
        assert codes(bukti.attach(baca, milik, [lain])) == ["bukti.hanya_baca"]
        assert bukti.save_evidence(baca, only(baca), tmp_path / "keluar.pdf") is None
    assert len(list(folder.iterdir())) == 1


# --- what has happened to the files --------------------------------------------------------------


def test_a_missing_file_is_a_finding_that_names_the_folder(
    store: Store, milik: Milik, pdf: Path, folder: Path, tmp_path: Path
) -> None:
    bukti.attach(store, milik, [pdf])
    dipindah = folder.rename(tmp_path / "lama.berkas")
    satu = only(store)
    temuan = bukti.look_at(store, satu)
    assert temuan is not None
    assert temuan.kode == "bukti.hilang"
    assert "“palaran.berkas”" in temuan.pesan
    keluar = tmp_path / "keluar.pdf"
    assert bukti.save_evidence(store, satu, keluar) == temuan
    assert not keluar.exists()
    assert bukti.find_folder(store, tmp_path / "bukan") == (0, 1)
    assert bukti.find_folder(store, dipindah) == (1, 0)
    assert bukti.look_at(store, satu) is None


def test_attaching_the_same_file_again_brings_a_missing_one_back(
    store: Store, milik: Milik, pdf: Path, folder: Path
) -> None:
    bukti.attach(store, milik, [pdf])
    (folder / SIDIK).unlink()
    assert bukti.attach(store, milik, [pdf]) == []
    assert (folder / SIDIK).read_bytes() == ISI
    assert bukti.look_at(store, only(store)) is None


@pytest.mark.parametrize("isi", [b"%PDF-1.4 rekap palsuu", b""])
def test_a_changed_file_is_a_finding_and_is_not_given_out(
    store: Store, milik: Milik, pdf: Path, folder: Path, tmp_path: Path, isi: bytes
) -> None:
    bukti.attach(store, milik, [pdf])
    (folder / SIDIK).write_bytes(isi)
    satu = only(store)
    temuan = bukti.look_at(store, satu)
    assert temuan is not None
    assert temuan.kode == "bukti.berubah"
    hasil = bukti.copy_to_open(store, satu, tmp_path)
    assert isinstance(hasil, Temuan)
    palsu = tmp_path / "palsu.berkas"
    palsu.mkdir()
    (palsu / SIDIK).write_bytes(b"bukan itu")
    assert bukti.find_folder(store, palsu) == (0, 1)


@pytest.mark.parametrize(
    "sidik", ["../palaran.lkjip", "..\\..\\x", "", "AB" * 32, "con", "a" * 999]
)
def test_a_hash_that_is_none_leads_nowhere(store: Store, tmp_path: Path, sidik: str) -> None:
    with store.transaction("Dari buku kerja") as t:
        t.put(BuktiDukung(id="x", tahun=2024, nama="x.pdf", berkas=sidik, ukuran=1))
    temuan = bukti.look_at(store, only(store))
    assert temuan is not None
    assert temuan.kode == "bukti.hilang"
    assert bukti.save_evidence(store, only(store), tmp_path / "keluar") == temuan


# --- names ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "nama",
    [
        "..\\..\\x.pdf",
        "../../x.pdf",
        "con",
        "con.pdf",
        "a" * 400 + ".pdf",
        "laporan\u202efdp.exe",
        "dua\nbaris.pdf",
        ".",
        "..",
        "",
    ],
)
def test_a_hostile_name_stays_in_the_private_folder(
    store: Store, milik: Milik, pdf: Path, tmp_path: Path, nama: str
) -> None:
    bukti.attach(store, milik, [pdf])
    buka = tmp_path / "buka"
    buka.mkdir()
    satu = BuktiDukung(id="x", nama=nama, berkas=SIDIK, ukuran=len(ISI))
    path = bukti.copy_to_open(store, satu, buka)
    assert isinstance(path, Path)
    assert path.parent == buka
    assert [p.read_bytes() for p in buka.iterdir()] == [ISI]
    assert path.name.partition(".")[0].lower() != "con"
    assert "\u202e" not in path.name


def test_a_name_that_is_no_text_is_taken_all_the_same(
    store: Store, milik: Milik, pdf: Path
) -> None:
    try:
        aneh = pdf.rename(pdf.with_name("rekap\udcff.pdf"))
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    assert bukti.attach(store, milik, [aneh]) == []
    assert only(store).nama == "rekap?.pdf"


def test_a_year_with_evidence_stays(store: Store, milik: Milik, pdf: Path) -> None:
    """Evidence of a year that is gone would be shown nowhere."""
    with store.transaction("Tahun baru") as t:
        t.put(TahunKerja(id="t2031", tahun=2031))
    assert bukti.attach(store, replace(milik, tahun=2031), [pdf]) == []
    with pytest.raises(GalatAcuan, match="1 bukti dukung"), store.transaction("Hapus") as t:
        t.remove(TahunKerja(id="t2031", tahun=2031))


def test_other_evidence_is_not_read_again_for_a_new_file(
    store: Store, milik: Milik, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hundreds of photographs belong to one indicator."""
    banyak = [tmp_path / f"foto {n}.jpg" for n in range(5)]
    for n, path in enumerate(banyak):
        path.write_bytes(b"foto %d" % n)
    assert bukti.attach(store, milik, banyak[:4]) == []
    dibaca: list[str] = []
    asli = folder_bukti.read

    def read(folder: Path, satu: BuktiDukung) -> bytes | Temuan:
        dibaca.append(satu.nama)
        return asli(folder, satu)

    monkeypatch.setattr(folder_bukti, "read", read)
    assert bukti.attach(store, milik, banyak[4:]) == []
    assert dibaca == []
    assert [t.kode for t in bukti.attach(store, milik, banyak[:1])] == ["bukti.sama"]
    for _ in range(2):  # the list looks again: what has not changed since is not read again
        assert all(bukti.look_at(store, satu) is None for satu in store.buku.all_of(BuktiDukung))
    assert sorted(dibaca) == [path.name for path in banyak]


def test_a_large_file_that_was_changed_is_put_right_from_another_folder(
    store: Store, milik: Milik, tmp_path: Path
) -> None:
    """Of the same size: the list does not see it before it is opened, the folder is looked into."""
    foto = tmp_path / "foto.jpg"
    foto.write_bytes(b"f" * 3_000_000)
    assert bukti.attach(store, milik, [foto]) == []
    satu = only(store)
    path = folder_bukti.folder_of(store.path) / satu.berkas
    lain = tmp_path / "lain"
    lain.mkdir()
    (lain / satu.berkas).write_bytes(path.read_bytes())
    path.write_bytes(b"g" + b"f" * 2_999_999)
    assert bukti.look_at(store, satu) is None
    assert isinstance(bukti.save_evidence(store, satu, tmp_path / "keluar.jpg"), Temuan)
    kini = bukti.look_at(store, satu)
    assert kini is not None
    assert kini.kode == "bukti.berubah"
    assert bukti.find_folder(store, lain) == (1, 0)
    assert bukti.look_at(store, satu) is None
    assert bukti.save_evidence(store, satu, tmp_path / "keluar.jpg") is None


def test_missing_evidence_is_found_among_the_originals_by_what_it_holds(
    store: Store, milik: Milik, pdf: Path, folder: Path
) -> None:
    bukti.attach(store, milik, [pdf])
    (folder / SIDIK).unlink()
    pdf.with_name("lain.pdf").write_bytes(b"x" * len(ISI))
    assert bukti.find_folder(store, pdf.parent) == (1, 0)
    assert (folder / SIDIK).read_bytes() == ISI


def test_the_hash_decides_where_the_list_has_another_size(
    store: Store, milik: Milik, pdf: Path
) -> None:
    """A workbook may bring any size."""
    bukti.attach(store, milik, [pdf])
    satu = replace(only(store), ukuran=0)
    assert bukti.look_at(store, satu) is None
    path = folder_bukti.folder_of(store.path) / satu.berkas
    path.write_bytes(ISI + b" ")
    assert bukti.look_at(store, satu) is not None


# --- the rest of the program ---------------------------------------------------------------------


def test_the_list_travels_in_the_workbook(
    store: Store, milik: Milik, pdf: Path, tmp_path: Path
) -> None:
    bukti.attach(store, milik, [pdf], Periode.TW3)
    bukti.attach(store, Milik(2024), [pdf])
    buku = tmp_path / "buku.xlsx"
    assert tukar.ekspor(store, 2024, buku) == ()
    assert tukar.check_impor(buku, store).jumlah_perubahan == 0
    with tukar.import_as_new(tmp_path / "baru.lkjip", buku, tukar.check_impor(buku)) as baru:
        assert set(baru.buku.all_of(BuktiDukung)) == set(store.buku.all_of(BuktiDukung))
        semua = baru.buku.all_of(BuktiDukung)
        assert [t.kode for b in semua if (t := bukti.look_at(baru, b))] == ["bukti.hilang"] * 2


def test_evidence_is_no_input_of_a_sheet(store: Store, milik: Milik, pdf: Path) -> None:
    from lkjip_desktop.actions.tetapkan import tetapkan

    tetap = tetapkan(store, 2024, JenisLembar.PK)
    bukti.attach(store, milik, [pdf])
    assert tetapkan(store, 2024, JenisLembar.PK) == tetap
