"""`lkjip cadangkan` and `lkjip pulihkan`: there and back, also for a file that is lost."""

import re
from pathlib import Path

import pytest

from lkjip_desktop.actions import berkas
from lkjip_desktop.cli import run

Capsys = pytest.CaptureFixture[str]


def riwayat(path: Path, capsys: Capsys) -> list[str]:
    capsys.readouterr()
    assert run(["riwayat", str(path), "--jumlah", "3"]) == 0
    return [baris.split("  ")[-1] for baris in capsys.readouterr().out.splitlines()]


@pytest.fixture
def gambar(tmp_path: Path) -> str:
    from lkjip_desktop.exchange.contoh import lambang_contoh

    path = tmp_path / "lambang.png"
    path.write_bytes(lambang_contoh() + b"\0")
    return str(path)


def test_daftar_kosong_dikatakan(contoh: Path, capsys: Capsys) -> None:
    assert run(["pulihkan", str(contoh)]) == 1
    assert "Belum ada cadangan “palaran.lkjip”" in capsys.readouterr().err


def test_cadangkan_ubah_lihat_pulihkan(contoh: Path, gambar: str, capsys: Capsys) -> None:
    assert run(["cadangkan", str(contoh)]) == 0
    assert Path(capsys.readouterr().out.strip()).is_file()
    assert run(["lambang", str(contoh), gambar]) == 0
    assert riwayat(contoh, capsys)[0] == "Pasang lambang daerah"
    assert run(["pulihkan", str(contoh)]) == 0
    (baris,) = capsys.readouterr().out.splitlines()
    assert re.fullmatch(
        r" +1  \d+ \w+ \d{4} \d\d\.\d\d  langkah \d+  dibuat atas permintaan", baris
    )
    dulu = contoh.read_bytes()
    assert run(["pulihkan", str(contoh), "1", "--pratinjau"]) == 0
    isi = capsys.readouterr().out.splitlines()
    assert isi[0] == "Kecamatan Palaran"
    assert "Tahun: 2022, 2023, 2024" in isi
    assert "1 Perjanjian Kinerja" in isi[2]
    assert "Langkah sesudah cadangan ini: 1" in isi
    assert isi[-2:] == ["Bila dipulihkan:", "  instansi: 1 berubah"]
    assert contoh.read_bytes() == dulu
    assert run(["pulihkan", str(contoh), "1"]) == 0
    kabar = capsys.readouterr().out.splitlines()
    assert kabar[0].startswith(f"{contoh} dipulihkan dari cadangan 000001 ")
    assert kabar[1] == f"Keadaan sebelumnya: cadangan nomor 2 (lkjip pulihkan {contoh} 2)."
    assert riwayat(contoh, capsys)[0].startswith("Pulihkan dari cadangan ")
    assert run(["pulihkan", str(contoh)]) == 0
    assert "  langkah 2  sebelum pemulihan" in capsys.readouterr().out.splitlines()[0]
    assert run(["pulihkan", str(contoh), "2"]) == 0


def test_ke_flashdisk_dan_kembali_di_komputer_lain(
    contoh: Path, tmp_path: Path, capsys: Capsys
) -> None:
    flashdisk = tmp_path / "E"
    assert run(["cadangkan", str(contoh), str(flashdisk)]) == 1
    assert "Pasang flashdisknya" in capsys.readouterr().err
    flashdisk.mkdir()
    assert run(["cadangkan", str(contoh), str(flashdisk)]) == 0
    cadangan = Path(capsys.readouterr().out.strip())
    assert cadangan.is_relative_to(flashdisk / "Cadangan LKjIP")
    lain = tmp_path / "lain" / "kantor.lkjip"
    lain.parent.mkdir()
    assert run(["pulihkan", str(lain), str(cadangan)]) == 0
    assert "tidak ditemukan" in capsys.readouterr().err
    assert run(["hitung", str(lain)]) == 0


def test_berkas_rusak_dipulihkan_dan_yang_rusak_disimpan(contoh: Path, capsys: Capsys) -> None:
    assert run(["cadangkan", str(contoh)]) == 0
    rusak = contoh.read_bytes()[:5000]
    contoh.write_bytes(rusak)
    capsys.readouterr()
    assert run(["pulihkan", str(contoh), "1"]) == 0
    assert "palaran (rusak).lkjip" in capsys.readouterr().err
    assert contoh.with_name("palaran (rusak).lkjip").read_bytes() == rusak
    assert run(["hitung", str(contoh)]) == 0
    assert riwayat(contoh, capsys)[0].startswith("Pulihkan dari cadangan ")


def test_cadangan_yang_tidak_ada_atau_bukan_cadangan(
    contoh: Path, tmp_path: Path, capsys: Capsys
) -> None:
    dulu = contoh.read_bytes()
    assert run(["pulihkan", str(contoh), "9"]) == 1
    assert "Cadangan “9” tidak ada" in capsys.readouterr().err
    (tmp_path / "surat.lkjip").write_text("bukan", encoding="utf-8")
    assert run(["pulihkan", str(contoh), str(tmp_path / "surat.lkjip")]) == 1
    assert "bukan berkas LKjIP Desktop" in capsys.readouterr().err
    assert contoh.read_bytes() == dulu


def test_yang_rusak_tidak_dicadangkan(contoh: Path, capsys: Capsys) -> None:
    contoh.write_bytes(contoh.read_bytes()[:5000])
    assert run(["cadangkan", str(contoh)]) == 1
    assert "rusak" in capsys.readouterr().err


def test_berkas_yang_tidak_sempat_ditutup_dikatakan(
    contoh: Path, gambar: str, capsys: Capsys
) -> None:
    (contoh.parent / "palaran.lkjip.kunci").write_text(
        "budi@PC-2 sejak 01-12-2026 08:07", encoding="utf-8"
    )
    assert run(["lambang", str(contoh), gambar]) == 0
    assert "oleh budi@PC-2 sejak 01-12-2026 08:07. Semua isian" in capsys.readouterr().err
    assert run(["lambang", str(contoh), gambar]) == 0
    assert capsys.readouterr().err == ""


def test_cadangan_kantor_lain_ditolak_kecuali_diminta(
    contoh: Path, tmp_path: Path, capsys: Capsys
) -> None:
    lain = tmp_path / "lain.lkjip"
    with berkas.create_file(lain, 2025, nama="Kecamatan Lain"):
        pass
    assert run(["cadangkan", str(lain)]) == 0
    cadangan = capsys.readouterr().out.strip()
    dulu = contoh.read_bytes()
    assert run(["pulihkan", str(contoh), cadangan]) == 1
    ditolak = capsys.readouterr()
    assert ditolak.out == ""
    assert "milik “Kecamatan Lain”, sedangkan palaran.lkjip milik “Kecamatan Palaran”" in (
        ditolak.err
    )
    assert "--kantor-lain" in ditolak.err
    assert contoh.read_bytes() == dulu
    assert run(["pulihkan", str(contoh), cadangan, "--pratinjau"]) == 0
    assert "milik instansi lain" in capsys.readouterr().out
    assert run(["pulihkan", str(contoh), cadangan, "--kantor-lain"]) == 0
    (nomor,) = re.findall(r" (\d+)\)\.$", capsys.readouterr().out.strip())
    with berkas.open_file(contoh, read_only=True) as store:
        assert store.buku.instansi.nama == "Kecamatan Lain"
    assert run(["pulihkan", str(contoh), nomor]) == 0, "its own, before it was renamed"
    with berkas.open_file(contoh, read_only=True) as store:
        assert store.buku.instansi.nama == "Kecamatan Palaran"


def test_cadangan_yang_sama_tidak_memulihkan_apa_pun(contoh: Path, capsys: Capsys) -> None:
    dulu = contoh.read_bytes()
    assert run(["pulihkan", str(contoh), str(contoh)]) == 0
    assert "tidak ada yang perlu dipulihkan" in capsys.readouterr().out
    assert contoh.read_bytes() == dulu


def test_berkas_lain_tidak_diganti_dengan_cadangan(
    contoh: Path, tmp_path: Path, capsys: Capsys
) -> None:
    assert run(["cadangkan", str(contoh)]) == 0
    cadangan = capsys.readouterr().out.strip()
    surat = tmp_path / "surat.docx"
    surat.write_bytes(b"PK isi surat penting")
    assert run(["pulihkan", str(surat), cadangan]) == 1
    assert "bukan berkas LKjIP" in capsys.readouterr().err
    assert surat.read_bytes() == b"PK isi surat penting"
    assert {p.name for p in tmp_path.glob("surat*")} == {"surat.docx"}
