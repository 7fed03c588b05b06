"""The workbook against real files: what a new file computes and prints, and what failure leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from lkjip_desktop.actions import berkas, tukar
from lkjip_desktop.actions.dokumen import make_pdf
from lkjip_desktop.actions.hitung_json import hasil_json
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.instansi import Instansi, Unit
from lkjip_desktop.kinerja.pengukuran import RealisasiIndikator
from lkjip_desktop.kinerja.perencanaan import JenisLembar, TahunKerja
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.store import GalatStore, Store
from tests.bantu.contoh import lepas_rincian


@pytest.fixture
def contoh(tmp_path: Path) -> Iterator[Store]:
    with berkas.create_contoh(tmp_path / "contoh.lkjip") as store:
        lepas_rincian(store)
        yield store


@pytest.fixture
def buku(contoh: Store, tmp_path: Path) -> Path:
    path = tmp_path / "buku.xlsx"
    assert tukar.ekspor(contoh, 2024, path) == ()
    return path


def buat_dari(buku: Path, path: Path) -> Store:
    return tukar.import_as_new(path, buku, tukar.check_impor(buku))


def test_a_file_made_from_a_workbook_computes_the_same(
    contoh: Store, buku: Path, tmp_path: Path
) -> None:
    with buat_dari(buku, tmp_path / "baru.lkjip") as baru:
        assert hasil_json(BukuKinerja(baru.buku, 2024)) == hasil_json(
            BukuKinerja(contoh.buku, 2024)
        )
        assert baru.judul_undo is None  # a new file has nothing to take back
        assert tukar.check_impor(buku, baru).jumlah_perubahan == 0


def test_it_prints_the_same_but_for_the_coat_of_arms(
    contoh: Store, buku: Path, tmp_path: Path
) -> None:
    with contoh.transaction("Tanpa lambang") as t:
        t.put(replace(contoh.buku.instansi, lambang=None))
    with buat_dari(buku, tmp_path / "baru.lkjip") as baru:
        for lembar in JenisLembar:
            assert make_pdf(baru, 2024, lembar) == make_pdf(contoh, 2024, lembar), lembar


def test_every_perubahan_of_the_pk_comes_along(contoh: Store, tmp_path: Path) -> None:
    murni = BukuKinerja(contoh.buku, 2024).pk()
    assert murni is not None
    kunci = "0d9b1c2e-1111-4222-8333-444455556666"
    with contoh.transaction("Perubahan") as t:
        t.put(replace(murni, id=kunci, perubahan_ke=1, alasan="Pergantian camat"))
        for satu in BukuKinerja(contoh.buku, 2024).pk_indikator(murni.id):
            baru_id = satu.id.replace(satu.id[:4], "abcd", 1)
            t.put(replace(satu, id=baru_id, pk_id=kunci, target=Decimal(90)))
    path = tmp_path / "b.xlsx"
    tukar.ekspor(contoh, 2024, path)
    with buat_dari(path, tmp_path / "baru.lkjip") as baru:
        buku = BukuKinerja(baru.buku, 2024)
        assert [(p.perubahan_ke, p.alasan) for p in buku.daftar_pk()] == [
            (0, ""),
            (1, "Pergantian camat"),
        ]
        assert [buku.target(i.id) for i in buku.indikator] == [90, 90]
        assert len(baru.buku.all_of(PerjanjianKinerja)) == 2


def test_importing_is_one_step_that_undo_takes_back(contoh: Store, buku: Path) -> None:
    kerja = openpyxl.load_workbook(buku)
    kerja["Realisasi"]["C4"].value = 90
    kerja["Unit"]["D7"].value = "ya"
    kerja.save(buku)
    sebelum = contoh.read_buku()
    tukar.impor(contoh, buku, tukar.check_impor(buku, contoh))
    assert contoh.judul_undo == "Impor buku.xlsx"
    assert len(contoh.read_buku().all_of(Unit)) == 5
    assert Decimal(90) in {r.nilai for r in contoh.read_buku().all_of(RealisasiIndikator)}
    assert tukar.check_impor(buku, contoh).jumlah_perubahan == 0
    contoh.undo()
    assert contoh.read_buku() == sebelum


def test_a_workbook_that_changes_nothing_is_no_step(contoh: Store, buku: Path) -> None:
    sebelum = contoh.riwayat()
    tukar.impor(contoh, buku, tukar.check_impor(buku, contoh))
    assert contoh.riwayat() == sebelum


def test_the_coat_of_arms_stays_when_a_workbook_comes_in(contoh: Store, buku: Path) -> None:
    kerja = openpyxl.load_workbook(buku)
    kerja["Instansi"]["B2"].value = "Kecamatan Lain"
    kerja.save(buku)
    lambang = contoh.buku.instansi.lambang
    tukar.impor(contoh, buku, tukar.check_impor(buku, contoh))
    assert contoh.buku.instansi == replace(
        contoh.buku.all_of(Instansi)[0], nama="Kecamatan Lain", lambang=lambang
    )


def test_a_new_year_without_rules_gets_the_usual_ones(buku: Path, tmp_path: Path) -> None:
    kerja = openpyxl.load_workbook(buku)
    kerja["Aturan"].delete_rows(2, 200)
    kerja.save(buku)
    with buat_dari(buku, tmp_path / "baru.lkjip") as baru:
        assert [bool(t.aturan) for t in baru.buku.all_of(TahunKerja)] == [True]
        assert hasil_json(BukuKinerja(baru.buku, 2024))["nko"]["nilai"] == "93.95"


def test_refused_cells_are_never_stored(contoh: Store, buku: Path, tmp_path: Path) -> None:
    kerja = openpyxl.load_workbook(buku)
    kerja["Realisasi"]["C4"].value = "1.234"
    kerja.save(buku)
    hasil = tukar.check_impor(buku, contoh)
    baru = tmp_path / "baru.lkjip"
    with pytest.raises(ValueError, match=r"Realisasi!C4"):
        tukar.impor(contoh, buku, hasil)
    with pytest.raises(ValueError, match=r"Realisasi!C4"):
        tukar.import_as_new(baru, buku, hasil)
    assert not baru.exists()


def test_a_file_that_is_there_is_not_replaced(contoh: Store, buku: Path) -> None:
    sebelum = contoh.path.read_bytes()
    with pytest.raises(GalatStore, match="sudah ada"):
        buat_dari(buku, contoh.path)
    assert contoh.path.read_bytes() == sebelum


def test_failure_leaves_nothing_behind(
    buku: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    def penuh(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lkjip_desktop.store.store.write_lajur", penuh)
    with pytest.raises(GalatStore, match="penuh"):
        buat_dari(buku, folder / "baru.lkjip")
    assert list(folder.iterdir()) == []


def test_a_workbook_replaces_another_only_when_it_is_whole(contoh: Store, buku: Path) -> None:
    with pytest.raises(OSError, match="tidak-ada"):
        tukar.ekspor(contoh, 2024, buku.parent / "tidak-ada" / "b.xlsx")
    sebelum = buku.read_bytes()
    realisasi = contoh.buku.all_of(RealisasiIndikator)[0]
    with contoh.transaction("Teks panjang") as t:
        t.put(replace(realisasi, analisis="x" * 40_000))
    temuan = tukar.ekspor(contoh, 2024, buku)
    assert [t.tempat for t in temuan] == ["Realisasi!I2"]
    assert buku.read_bytes() == sebelum


@pytest.mark.parametrize("nama", ["a.xls", "a", "a.xlsx.pdf"])
def test_a_workbook_is_written_as_xlsx_alone(contoh: Store, tmp_path: Path, nama: str) -> None:
    (satu,) = tukar.ekspor(contoh, 2024, tmp_path / nama)
    assert "hanya ditulis sebagai .xlsx" in satu.pesan
    assert not (tmp_path / nama).exists()
    assert tukar.ekspor(contoh, 2024, tmp_path / "B.XLSX") == ()


def test_a_new_empty_file_can_be_filled_in_through_its_workbook(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    with berkas.create_file(tmp_path / "kosong.lkjip", 2025, "Pemerintah Kota Contoh") as store:
        assert tukar.ekspor(store, 2025, path) == ()
        assert tukar.check_impor(path, store).jumlah_perubahan == 0
        kerja = openpyxl.load_workbook(path)
        assert kerja["Renstra"]["A2"].value == "Renstra Tahun 2025–2029"
        kerja["Tujuan"]["A2"].value = "Renstra Tahun 2025–2029"
        kerja["Tujuan"]["C2"].value = "Tujuan satu"
        kerja.save(path)
        hasil = tukar.check_impor(path, store)
        assert hasil.temuan == ()
        tukar.impor(store, path, hasil)
        assert [t.uraian for t in BukuKinerja(store.buku, 2025).tujuan] == ["Tujuan satu"]


# --- where a workbook comes from -----------------------------------------------------------------


def ubah_nilai(store: Store, nilai: int) -> None:
    satu = BukuKinerja(store.buku, 2024).realisasi(BukuKinerja(store.buku, 2024).indikator[0].id)
    assert satu is not None
    with store.transaction(f"Ubah realisasi menjadi {nilai}") as t:
        t.put(replace(satu, nilai=Decimal(nilai)))


def test_a_workbook_older_than_the_file_says_what_it_would_take_back(
    contoh: Store, buku: Path
) -> None:
    ubah_nilai(contoh, 90)
    ubah_nilai(contoh, 91)
    hasil = tukar.check_impor(buku, contoh)
    assert hasil.jumlah_perubahan == 1
    (satu,) = hasil.peringatan
    assert hasil.temuan[0] is satu
    assert "Sejak buku kerja ini dibuat (" in satu.pesan
    assert "2 perubahan sudah disimpan di berkas; baris berikut akan kembali" in satu.pesan
    assert "buku kerja: Realisasi, “Indeks Kepuasan Masyarakat (IKM)”, 2024. " in satu.pesan


def test_a_row_removed_since_then_comes_back_with_a_warning(contoh: Store, buku: Path) -> None:
    bantuas = next(u for u in contoh.buku.all_of(Unit) if "Bantuas" in u.nama)
    with contoh.transaction("Hapus unit") as t:
        t.remove(bantuas)
    (satu,) = tukar.check_impor(buku, contoh).peringatan
    assert "Unit, “Kelurahan Bantuas”" in satu.pesan


def test_what_the_clerk_typed_anew_and_a_second_import_warn_of_nothing(
    contoh: Store, buku: Path
) -> None:
    kerja = openpyxl.load_workbook(buku)
    for nilai in (90, 95):
        kerja["Realisasi"]["C4"].value = nilai
        kerja.save(buku)
        hasil = tukar.check_impor(buku, contoh)
        assert (hasil.temuan, hasil.jumlah_perubahan) == ((), 1)
        tukar.impor(contoh, buku, hasil)


def test_a_step_of_the_same_number_in_another_file_is_no_step_of_this_one(
    contoh: Store, buku: Path
) -> None:
    ubah_nilai(contoh, 90)
    kerja = openpyxl.load_workbook(buku)
    assert kerja["Petunjuk"]["A8"].value == "Waktu langkah itu"
    kerja["Petunjuk"]["B8"].value = "2020-01-01T00:00:00+08:00"
    kerja.save(buku)
    assert tukar.check_impor(buku, contoh).temuan == ()


@pytest.mark.parametrize(
    ("nama", "pemda"), [("Lain", "Pemerintah Kota Samarinda"), ("Kecamatan Palaran", "Lain")]
)
def test_the_workbook_of_another_office_is_told_first(
    contoh: Store, buku: Path, nama: str, pemda: str
) -> None:
    with contoh.transaction("Kantor lain") as t:
        t.put(replace(contoh.buku.instansi, nama=nama, pemda=pemda))
    kerja = openpyxl.load_workbook(buku)
    kerja["Realisasi"].delete_rows(2)
    kerja.save(buku)
    hasil = tukar.check_impor(buku, contoh)
    assert hasil.temuan[0].pesan.startswith(
        "Buku kerja ini dari “Kecamatan Palaran, Pemerintah Kota Samarinda”, sedangkan berkas ini "
        "milik “"
    )
    assert any(baris.startswith("Instansi: ") for baris in hasil.rincian)
    assert [t.kode for t in hasil.catatan] == ["buku.tersisa"]
