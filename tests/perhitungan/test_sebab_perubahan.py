"""Why an agreement should be revised, told alike by form, checks and the PK Perubahan."""

from dataclasses import replace
from datetime import date

from lkjip_desktop.exchange.contoh import read_contoh
from lkjip_desktop.kinerja.anggaran import ProgramTahun
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nilai_anggaran import dokumen_berlaku
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram
from lkjip_desktop.kinerja.rincian_anggaran import (
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
)
from lkjip_desktop.perhitungan.sebab_perubahan import (
    PaguBeda,
    ProgramHilang,
    find_sebab,
    pagu_beda,
    reason,
)
from tests.perhitungan.kantor_rapi import RAPI, Ubah, hapus, terapkan, ubah
from tests.perhitungan.rakitan import ATURAN_JSON, TAHUN

CONTOH = BukuKantor.of(read_contoh(ATURAN_JSON, lambang="ab" * 32))


def buku(kantor: BukuKantor, *langkah: Ubah) -> BukuKinerja:
    return BukuKinerja(terapkan(kantor, *langkah), TAHUN)


def _berlaku(satu: BukuKinerja) -> DokumenAnggaran | None:
    return dokumen_berlaku(satu.kantor, satu.tahun)


def _pk(kantor: BukuKantor) -> PerjanjianKinerja:
    pk = buku(kantor).pk()
    assert pk is not None
    return pk


def test_pagu_pohon_disebut_menurut_dokumennya() -> None:
    beda = list(pagu_beda(buku(CONTOH), _pk(CONTOH)))
    assert [satu.selisih for satu in beda] == [Sen(-583_584_567_00), Sen(111_104_044_00)]
    assert beda[0].kalimat == (
        f"{beda[0].sumber} “{beda[0].program.nama}” Rp11.846.986.973,00 berbeda dari PK 2024 "
        "Rp11.263.402.406,00 (PK lebih kecil Rp583.584.567,00)."
    )
    assert beda[0].sumber.startswith("Pagu D")


def test_dokumen_terakhir_yang_memberi_pagu_berlaku() -> None:
    awal = _berlaku(buku(CONTOH))
    assert awal is not None
    baru = DokumenAnggaran(
        id="dppa",
        tahun=TAHUN,
        ke=awal.ke + 1,
        jenis=JenisDokumen.DPPA,
        nomor="12",
        tanggal=date(2024, 10, 1),
    )
    baris = CONTOH.all_of(PaguSubKegiatan)[0]
    pagu = replace(baris, id="p", dokumen_id="dppa", pagu=Sen((baris.pagu or 0) + 100))
    tanpa_isi = buku(CONTOH, lambda _: [(DokumenAnggaran, baru.id, baru)])
    assert _berlaku(tanpa_isi) == awal
    berisi = buku(
        CONTOH,
        lambda _: [(DokumenAnggaran, baru.id, baru), (PaguSubKegiatan, pagu.id, pagu)],
    )
    assert _berlaku(berisi) == baru
    assert "menurut DPPA 2024 Nomor 12 tanggal 1 Oktober 2024." in reason(berisi)
    assert next(pagu_beda(berisi, _pk(CONTOH))).sumber == "Pagu DPPA 2024 Nomor 12"


def test_pagu_yang_diketik_tidak_berdokumen() -> None:
    satu = buku(RAPI, ubah(ProgramTahun, 0, pagu=Sen(11_850_000_000_00)))
    assert _berlaku(satu) is None
    (sebab,) = find_sebab(satu)
    assert isinstance(sebab, PaguBeda)
    assert sebab.sumber == "Pagu"
    assert reason(satu) == "Penyesuaian anggaran menurut pagu yang berlaku."


def test_yang_rapi_tidak_bersebab() -> None:
    assert find_sebab(buku(RAPI)) == ()
    assert reason(buku(RAPI)) == ""
    assert find_sebab(buku(RAPI, hapus(PkProgram))) == ()
    assert find_sebab(buku(RAPI, hapus(PkProgram), hapus(PerjanjianKinerja))) == ()


def test_kosong_bukan_berbeda() -> None:
    assert find_sebab(buku(RAPI, ubah(ProgramTahun, 0, pagu=None))) == ()
    assert find_sebab(buku(RAPI, ubah(PkProgram, 0, anggaran=None))) == ()


def test_program_yang_belum_dijanjikan_disebut_bila_berpagu() -> None:
    (sebab,) = find_sebab(buku(RAPI, hapus(PkProgram, 2)))
    assert isinstance(sebab, PaguBeda)
    assert sebab.kalimat.endswith("tetapi program itu belum ada pada PK 2024.")
    nol = buku(RAPI, hapus(PkProgram, 2), ubah(ProgramTahun, 2, pagu=Sen(0)))
    assert find_sebab(nol) == ()


def test_pejabat_berganti_menjadi_alasan() -> None:
    contoh = buku(CONTOH)
    assert find_sebab(contoh)[0].kalimat == (
        "Ditandatangani “Budi Contoh”, tetapi Camat Palaran pada akhir tahun adalah “Citra Contoh”."
    )
    assert reason(contoh).startswith("Pergantian pejabat Camat Palaran. Penyesuaian anggaran")


def test_program_yang_tidak_lagi_dianggarkan_adalah_sebab() -> None:
    """Dropped from the budget, still promised: told, and named in the PK Perubahan."""
    satu = buku(RAPI, hapus(ProgramTahun, 2))
    (sebab,) = find_sebab(satu)
    assert isinstance(sebab, ProgramHilang)
    nama = sebab.program.nama
    assert sebab.kalimat == f"“{nama}” pada PK 2024 tidak ada lagi pada anggaran 2024."
    assert reason(satu) == (
        "Penyesuaian anggaran menurut pagu yang berlaku. "
        f"“{nama}” tidak ada lagi pada anggaran 2024."
    )


def test_tahun_tanpa_anggaran_belum_diisi_bukan_sebab() -> None:
    assert find_sebab(buku(RAPI, hapus(ProgramTahun))) == ()
