"""A small budget tree for the file of a schema: one of each of its kinds, in the year 2023."""

from datetime import date

from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas, id_of
from lkjip_desktop.kinerja.impor import ImporAnggaran, JenisImpor, TataLetakTabel
from lkjip_desktop.kinerja.instansi import Unit
from lkjip_desktop.kinerja.nomenklatur import Kegiatan, SubKegiatan, SumberDana
from lkjip_desktop.kinerja.rincian_anggaran import (
    BelanjaBulanan,
    Deret,
    DokumenAnggaran,
    JenisDokumen,
    PaguSubKegiatan,
    PaguSumberDana,
    SubKegiatanTahun,
)

TAHUN = 2023


def isi_anggaran(buku: BukuKantor) -> tuple[Entitas, ...]:
    """The rows, each after those that it refers to; unit and programme are the book's first."""
    kegiatan = Kegiatan(
        id=id_of("kegiatan uji"),
        program_id=buku.all_of(Program)[0].id,
        kode="7.01.01.2.99",
        nama="Kegiatan Uji",
    )
    sub = SubKegiatan(
        id=id_of("sub uji"), kegiatan_id=kegiatan.id, kode="7.01.01.2.99.01", nama="Sub Uji"
    )
    dana = SumberDana(id=id_of("dana uji"), kode="1.1", nama="Dana Alokasi Umum")
    baris = SubKegiatanTahun(
        id=id_of("baris uji"),
        tahun=TAHUN,
        unit_id=buku.all_of(Unit)[0].id,
        sub_kegiatan_id=sub.id,
    )
    dokumen = tuple(
        DokumenAnggaran(
            id=id_of("dokumen uji", ke), tahun=TAHUN, ke=ke, jenis=jenis, tanggal=tanggal
        )
        for ke, (jenis, tanggal) in enumerate(
            zip(JenisDokumen, (date(2023, 1, 2), date(2023, 5, 2), None), strict=True)
        )
    )
    return (kegiatan, sub, dana, baris, *dokumen, *_angka(baris, dokumen, dana), *_impor(dokumen))


def _angka(
    baris: SubKegiatanTahun, dokumen: tuple[DokumenAnggaran, ...], dana: SumberDana
) -> tuple[Entitas, ...]:
    pagu = (Sen(100_00), Sen(0), None)
    return (
        *(
            PaguSubKegiatan(id=id_of("pagu uji", d.ke), baris_id=baris.id, dokumen_id=d.id, pagu=p)
            for d, p in zip(dokumen, pagu, strict=True)
        ),
        PaguSumberDana(
            id=id_of("pagu dana uji"),
            baris_id=baris.id,
            dokumen_id=dokumen[0].id,
            sumber_dana_id=dana.id,
            pagu=Sen(40_00),
        ),
        *(
            BelanjaBulanan(id=id_of("bulan", d), baris_id=baris.id, deret=d, jan=Sen(5), des=Sen(0))
            for d in Deret
        ),
    )


def _impor(dokumen: tuple[DokumenAnggaran, ...]) -> tuple[Entitas, ...]:
    return (
        *(
            ImporAnggaran(
                id=id_of("impor uji", jenis),
                tahun=TAHUN,
                jenis=jenis,
                nama_berkas="rekap5.xlsx",
                sidik="ab" * 32,
                waktu="2023-02-01T08:00:00+08:00",
                dokumen_id=dokumen[0].id if jenis is JenisImpor.REKAP5 else None,
                sampai=6 if jenis is JenisImpor.REALISASI else None,
                baris=3,
                pagu=Sen(100_00),
            )
            for jenis in JenisImpor
        ),
        TataLetakTabel(id=id_of("tata letak uji"), tanda="kode|uraian|pagu", kode="kode"),
    )
