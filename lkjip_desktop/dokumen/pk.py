"""Perjanjian Kinerja: pernyataan and lampiran, as signed (PermenPANRB 53/2014)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lkjip_desktop.dokumen.blok import (
    Bagian,
    Baris,
    Blok,
    Dokumen,
    Jarak,
    Judul,
    Kolom,
    Paragraf,
    PeranBaris,
    Rata,
    Rincian,
    Run,
    Sel,
    Tabel,
    TandaTangan,
)
from lkjip_desktop.dokumen.tabel import (
    baris_kosong,
    baris_sasaran,
    kepala,
    sel_nilai,
    sel_rupiah,
    sel_teks,
)
from lkjip_desktop.dokumen.unsur import (
    CAMAT,
    HURUF_TERKECIL,
    ISIAN,
    Bahan,
    dokumen,
    judul,
    kop,
    nama_kantor,
    penanda,
    tempat_tanggal,
)
from lkjip_desktop.kinerja.anggaran import Program
from lkjip_desktop.kinerja.penandatangan import Penandatangan, nama_penanda
from lkjip_desktop.kinerja.perencanaan import Indikator, Sasaran
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja, PkProgram, jumlah_anggaran
from lkjip_desktop.kinerja.terbilang import terbilang

_NAMA = "Perjanjian Kinerja"
_PERTAMA = "PIHAK PERTAMA"
_KEDUA = "PIHAK KEDUA"
_URUTAN = {2: "Kedua", 3: "Ketiga", 4: "Keempat", 5: "Kelima"}
_SPASI = 1.4
_KOLOM_SASARAN = (
    Kolom(7, Rata.TENGAH),
    Kolom(37),
    Kolom(41),
    Kolom(15, Rata.ANGKA),
)
_KEPALA_SASARAN = kepala("No.", "Sasaran Strategis", "Indikator Kinerja", "Target")
_KOLOM_PROGRAM = (
    Kolom(7, Rata.TENGAH),
    Kolom(45),
    Kolom(27, Rata.KANAN),
    Kolom(21),
)
_KEPALA_PROGRAM = kepala("No.", "Program", "Anggaran", "Keterangan")


@dataclass(frozen=True, slots=True)
class _Perjanjian:
    """The agreement that is printed, None where there is none yet, with those who sign it."""

    pk: PerjanjianKinerja | None
    ke: int
    pertama: Penandatangan | None
    kedua: Penandatangan | None


def compose(bahan: Bahan) -> Dokumen:
    """The agreement in force, or the one asked for, with targets and anggaran as signed."""
    perjanjian = _perjanjian(bahan)
    return dokumen(
        bahan, _nama(perjanjian.ke), (_pernyataan(bahan, perjanjian), _lampiran(bahan, perjanjian))
    )


def _perjanjian(bahan: Bahan) -> _Perjanjian:
    pk = bahan.buku.pk(bahan.perubahan_ke)
    ke = pk.perubahan_ke if pk else bahan.perubahan_ke or 0
    return _Perjanjian(pk, ke, *bahan.buku.pihak_pk(pk))


def _nama(ke: int) -> str:
    """Name of the agreement: the first Perubahan bears no number, later ones say which they are.

    Offices that make only one write "Perjanjian Kinerja Perubahan", and a second one must not
    change the page of the first, which has been signed: so 1 is always bare, then Kedua, Ketiga, …
    """
    if ke <= 1:
        return f"{_NAMA} Perubahan" if ke else _NAMA
    return f"{_NAMA} Perubahan {_URUTAN.get(ke, f'Ke-{ke}')}"


def _judul(bahan: Bahan, perjanjian: _Perjanjian, awal: str = "") -> Judul:
    """Title with the budget year; a Perubahan says so."""
    nomor = perjanjian.pk.nomor if perjanjian.pk else ""
    nama = f"{awal}{_nama(perjanjian.ke)} tahun {bahan.buku.tahun}"
    return judul(nama.upper(), nama_kantor(bahan), nomor=nomor)


def _tanda_tangan(bahan: Bahan, perjanjian: _Perjanjian) -> TandaTangan:
    """The superior left, the one who promises right with place and date above."""
    tanggal = perjanjian.pk.tanggal if perjanjian.pk else None
    return TandaTangan(
        tempat_tanggal(bahan.instansi, tanggal),
        kanan=penanda(perjanjian.pertama, CAMAT, _PERTAMA),
        kiri=penanda(perjanjian.kedua, ISIAN, _KEDUA),
    )


# --- pernyataan ------------------------------------------------------------------------------


def _pernyataan(bahan: Bahan, perjanjian: _Perjanjian) -> Bagian:
    """The statement in its prescribed wording, on one page."""
    pertama, kedua = Run(_PERTAMA, tebal=True), Run(_KEDUA, tebal=True)
    blok: tuple[Blok, ...] = (
        kop(bahan),
        _judul(bahan, perjanjian, "Pernyataan "),
        Jarak(24),
        _paragraf(
            Run(
                "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan "
                "akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
            )
        ),
        Jarak(14),
        _identitas(perjanjian.pertama),
        _paragraf(Run("selanjutnya disebut "), pertama, Run(".")),
        Jarak(14),
        _identitas(perjanjian.kedua),
        _paragraf(Run("selaku atasan "), pertama, Run(", selanjutnya disebut "), kedua, Run(".")),
        Jarak(14),
        _paragraf(
            pertama,
            Run(
                " berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran "
                "perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang "
                "telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian "
                "target kinerja tersebut menjadi tanggung jawab kami."
            ),
        ),
        Jarak(14),
        _paragraf(
            kedua,
            Run(
                " akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap "
                "capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam "
                "rangka pemberian penghargaan dan sanksi."
            ),
        ),
        Jarak(36),
        _tanda_tangan(bahan, perjanjian),
    )
    return Bagian("Pernyataan Perjanjian Kinerja", blok, bahan.kertas, huruf_terkecil=0.6)


def _paragraf(*runs: Run) -> Paragraf:
    return Paragraf(runs, spasi=_SPASI)


def _identitas(siapa: Penandatangan | None) -> Rincian:
    nama = nama_penanda(siapa)
    jabatan = siapa.nama_jabatan if siapa else ""
    return Rincian(
        (
            ("Nama", Run(nama, tebal=True) if nama else Run(ISIAN)),
            ("Jabatan", Run(jabatan or ISIAN)),
        ),
        spasi=_SPASI,
    )


# --- lampiran --------------------------------------------------------------------------------


def _lampiran(bahan: Bahan, perjanjian: _Perjanjian) -> Bagian:
    pk = perjanjian.pk
    program = bahan.buku.pk_program(pk.id) if pk else ()
    blok: tuple[Blok, ...] = (
        _judul(bahan, perjanjian),
        Jarak(14),
        Tabel(_KOLOM_SASARAN, (_KEPALA_SASARAN,), _baris_sasaran(bahan, pk)),
        Jarak(16),
        Tabel(_KOLOM_PROGRAM, (_KEPALA_PROGRAM,), _baris_program(bahan, program)),
        Jarak(28),
        _tanda_tangan(bahan, perjanjian),
    )
    return Bagian("Lampiran Perjanjian Kinerja", blok, bahan.kertas, huruf_terkecil=HURUF_TERKECIL)


def _baris_sasaran(bahan: Bahan, pk: PerjanjianKinerja | None) -> tuple[Baris, ...]:
    """The promised targets under their sasaran, each sasaran once, in the order of the PK."""
    kantor = bahan.buku.kantor
    kelompok: dict[str, tuple[Sasaran | None, list[Baris]]] = {}
    for isi in bahan.buku.pk_indikator(pk.id) if pk else ():
        indikator = kantor.get(Indikator, isi.indikator_id)
        sasaran = kantor.get(Sasaran, indikator.sasaran_id)
        target = sel_nilai(isi.target, indikator.satuan)
        _, baris = kelompok.setdefault(sasaran.id, (sasaran, []))
        baris.append(Baris((sel_teks(indikator.nama), target)))
    return baris_sasaran(kelompok.values(), len(_KOLOM_SASARAN))


def _baris_program(bahan: Bahan, program: Sequence[PkProgram]) -> tuple[Baris, ...]:
    """No · Program · Anggaran · Keterangan: the lampiran of the head of an office ends there.

    Kegiatan and sub kegiatan belong to the agreements of those below the camat.
    """
    kantor = bahan.buku.kantor
    baris = [
        Baris(
            (
                Sel(str(nomor)),
                sel_teks(kantor.get(Program, p.program_id).nama),
                sel_rupiah(p.anggaran),
                Sel(p.keterangan),
            )
        )
        for nomor, p in enumerate(program, 1)
    ]
    return (*(baris or [baris_kosong(len(_KOLOM_PROGRAM))]), *_baris_jumlah(bahan, program))


def _baris_jumlah(bahan: Bahan, program: Sequence[PkProgram]) -> tuple[Baris, Baris]:
    """JUMLAH and TERBILANG; "-" while an anggaran is missing: a part is not the sum."""
    total = jumlah_anggaran(program)
    kata = None if total is None else f"// {terbilang(total, bahan.instansi.ejaan)} //"
    jumlah = (_judul_jumlah("JUMLAH"), sel_rupiah(total, tebal=True), Sel(""))
    return (
        Baris(jumlah, PeranBaris.JUMLAH, tuple(range(len(program)))),
        Baris(
            (_judul_jumlah("TERBILANG"), Sel(kata, miring=True, lebar=2, rata=Rata.TENGAH)),
            PeranBaris.JUMLAH,
        ),
    )


def _judul_jumlah(teks: str) -> Sel:
    return Sel(teks, tebal=True, lebar=2, rata=Rata.TENGAH)
