"""What a file would change in the budget: a preview, and the rows to store as one step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from lkjip_desktop.exchange.sipd.bacaan import Bacaan
from lkjip_desktop.exchange.sipd.banding import Banding
from lkjip_desktop.exchange.sipd.hasil import HasilAnggaran
from lkjip_desktop.exchange.sipd.jumlah import check_belanja, check_pagu, gather, tell_shifted
from lkjip_desktop.exchange.sipd.kabar import look_at
from lkjip_desktop.exchange.sipd.kabar_susut import warn_smaller
from lkjip_desktop.exchange.sipd.rencana_pagu import plan_pagu
from lkjip_desktop.exchange.sipd.rencana_realisasi import plan_realisasi
from lkjip_desktop.exchange.sipd.untuk_unit import for_unit
from lkjip_desktop.kinerja.angka import Sen
from lkjip_desktop.kinerja.buku import BukuKantor
from lkjip_desktop.kinerja.entitas import Entitas
from lkjip_desktop.kinerja.impor import ImporAnggaran, JenisImpor, TataLetakTabel
from lkjip_desktop.kinerja.instansi import Instansi
from lkjip_desktop.kinerja.kunci_alami import with_natural_id
from lkjip_desktop.kinerja.nomenklatur import kunci_nama
from lkjip_desktop.kinerja.pencocok import Pencocok
from lkjip_desktop.kinerja.rincian_anggaran import DokumenAnggaran, JenisDokumen
from lkjip_desktop.kinerja.temuan import Temuan, Tingkat

_SKPD_DISEBUT = 12
KOSONG = Temuan(
    "impor.kosong",
    "Tidak ada baris sub kegiatan yang dapat dibaca. Periksa apakah berkasnya sudah lengkap.",
)


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What the user says of an import; what is left open follows from file and book."""

    nama_berkas: str = ""
    waktu: str = ""
    """When it is imported, ISO 8601 with zone."""
    tahun: int | None = None
    skpd: str = ""
    """Code of the own office, asked for once."""
    dokumen: JenisDokumen | None = None
    nomor: str = ""
    """Number of the document."""
    tanggal: date | None = None
    """When the document was ratified."""
    unit: str = ""
    """Name of the unit whose rows a table without units holds; empty: the kecamatan's."""
    bulan: int | None = None
    """Of which month (1–12) a realisasi is that stands beside the pagu; else of December."""
    sebagian: bool = False
    """Whether the file is only a part of the budget: rows that it does not name stay as they are.
    Otherwise they are taken out of the budget of its units, with a pagu of 0, and have spent 0."""


@dataclass(slots=True)
class _Hasil:
    temuan: list[Temuan]
    put: list[Entitas] = field(default_factory=list)


def plan_import(kantor: BukuKantor, bacaan: Bacaan, pilihan: Pilihan) -> HasilAnggaran:
    """The preview and the rows to store; with a GALAT there is nothing to store."""
    hasil = _Hasil(list(bacaan.temuan))
    tahun = _year(kantor, bacaan, pilihan)
    kosong = None if bacaan.dihitung or bacaan.galat else KOSONG
    kantor_mana = _office(kantor, bacaan, pilihan)
    for salah in (tahun, kantor_mana or kosong):
        if isinstance(salah, Temuan):
            hasil.temuan.append(salah)
    if isinstance(tahun, Temuan) or any(t.tingkat is Tingkat.GALAT for t in hasil.temuan):
        calon = bacaan.skpd if kantor_mana else {}
        return HasilAnggaran(temuan=tuple(hasil.temuan), bacaan=bacaan, skpd=calon)
    kini = _remember_office(kantor, bacaan, pilihan, hasil)
    rencana = _plan(kini, for_unit(kini, bacaan, pilihan.unit), pilihan, tahun, hasil)
    return replace(rencana, bacaan=bacaan)  # other choices are planned from what was read


def _plan(
    kantor: BukuKantor, bacaan: Bacaan, pilihan: Pilihan, tahun: int, hasil: _Hasil
) -> HasilAnggaran:
    cocok = Pencocok(kantor, tahun)
    baris = gather(bacaan, cocok)
    banding = Banding(kantor, cocok)
    isi: list[Entitas] = []
    dokumen = bulan = None
    tak_disebut = 0
    selisih: list[Temuan] = []
    if bacaan.jumlah_pagu is not None:
        rencana = plan_pagu(kantor, baris, _stage(bacaan, pilihan), cocok, banding)
        dokumen, isi = rencana.dokumen, [*rencana.put]
        tak_disebut += rencana.tak_disebut
        selisih += check_pagu(bacaan, rencana.put)
    if bacaan.jumlah_realisasi is not None or bacaan.jumlah_setoran:
        bulan = None if bacaan.jenis is JenisImpor.REALISASI else pilihan.bulan or 12
        pilihan_bulan = replace(pilihan, bulan=bulan)
        belanja = plan_realisasi(kantor, tahun, baris, bacaan, pilihan_bulan, banding)
        isi += belanja.put
        tak_disebut += belanja.tak_disebut
        selisih += check_belanja(bacaan, belanja.jumlah)
        hasil.temuan += tell_shifted(belanja.bergeser)
        hasil.temuan += warn_smaller(belanja.susut, 0 if bulan else bacaan.mulai)
    hasil.temuan += [
        *selisih,
        *look_at(kantor, tahun, bacaan, baris, banding, cocok.pindah.values()),
    ]
    ingat = _layout(kantor, bacaan)
    put: tuple[Entitas, ...] = ingat
    if isi and not selisih:  # names alone are no reason to store anything
        catatan = _log(bacaan, pilihan, tahun, dokumen.id if dokumen else None)
        put = (*hasil.put, *cocok.put, *isi, catatan, *ingat)
        hasil.temuan += (_new_code(bacaan, e) for e in hasil.put if isinstance(e, Instansi))
    return HasilAnggaran(
        temuan=tuple(hasil.temuan),
        rincian=banding.lines(bacaan),
        put=put,
        bacaan=bacaan,
        tahun=tahun,
        banyak=banding.sums(bacaan),
        beda=tuple(banding.beda),
        dokumen=dokumen,
        dokumen_baru=dokumen is not None and kantor.find(DokumenAnggaran, dokumen.id) is None,
        tak_disebut=tak_disebut,
        bulan=bulan,
    )


def _layout(kantor: BukuKantor, bacaan: Bacaan) -> tuple[TataLetakTabel, ...]:
    """The columns that were pointed at, where they are not remembered so already."""
    baru = bacaan.tata_letak
    if baru is None or kantor.find(TataLetakTabel, baru.id) == baru:
        return ()
    return (baru,)


def _log(bacaan: Bacaan, pilihan: Pilihan, tahun: int, dokumen_id: str | None) -> ImporAnggaran:
    pagu, realisasi = bacaan.jumlah_pagu, bacaan.jumlah_realisasi
    return with_natural_id(
        ImporAnggaran,
        tahun=tahun,
        jenis=bacaan.jenis,
        nama_berkas=pilihan.nama_berkas,
        sidik=bacaan.sidik,
        waktu=pilihan.waktu,
        dokumen_id=dokumen_id,
        sampai=bacaan.sampai or None,
        baris=bacaan.dihitung,
        pagu=None if pagu is None else Sen(pagu),
        realisasi=None if realisasi is None else Sen(realisasi),
    )


def _stage(bacaan: Bacaan, pilihan: Pilihan) -> Pilihan:
    """The kind of document: as chosen, else as the file's column Tahapan or its name says."""
    teks = " ".join((*bacaan.tahapan, pilihan.nama_berkas)).casefold()
    if pilihan.dokumen is not None:
        return pilihan
    if "pergeseran" in teks:
        return replace(pilihan, dokumen=JenisDokumen.PERGESERAN)
    perubahan = "perubahan" in teks or "dppa" in teks
    return replace(pilihan, dokumen=JenisDokumen.DPPA) if perubahan else pilihan


# --- which year, which office --------------------------------------------------------------------


def _year(kantor: BukuKantor, bacaan: Bacaan, pilihan: Pilihan) -> int | Temuan:
    terbuka, berkas = kantor.tahun_kerja(), sorted(bacaan.tahun)
    if len(berkas) > 1:
        daftar = ", ".join(map(str, berkas))
        return Temuan(
            "impor.tahun", f"Berkas ini memuat beberapa tahun ({daftar}). Unduh satu tahun saja."
        )
    tahun = berkas[0] if berkas else pilihan.tahun or next(reversed(terbuka), None)
    if pilihan.tahun is not None and tahun != pilihan.tahun:
        return Temuan("impor.tahun", f"Berkas ini untuk tahun {tahun}, bukan {pilihan.tahun}.")
    if tahun is None or tahun not in terbuka:
        return Temuan(
            "impor.tahun",
            f"Tahun {tahun or ''} belum dibuka di berkas kantor. Buat dahulu tahun itu.",
        )
    return tahun


def own_office(kantor: BukuKantor, pilihan: Pilihan) -> str:
    """The code of the own office as far as it is known."""
    return pilihan.skpd or kantor.instansi.kode_skpd


def _office(kantor: BukuKantor, bacaan: Bacaan, pilihan: Pilihan) -> Temuan | None:
    """Why it is not clear which rows are the office's; None where it is."""
    if bacaan.jenis is JenisImpor.TABEL:
        return None
    sendiri = own_office(kantor, pilihan)
    daftar = "; ".join(f"{k} {n}".strip() for k, n in [*bacaan.skpd.items()][:_SKPD_DISEBUT])
    if sendiri and bacaan.skpd and "".join(sendiri.split()) not in bacaan.skpd:
        return Temuan(
            "impor.skpd",
            f"Tidak ada baris dengan kode SKPD {sendiri}. Yang ada di berkas: {daftar}. "
            "Periksa Kode SKPD pada Instansi.",
        )
    if not sendiri and bacaan.skpd and not _is_own(kantor, bacaan):
        banyak = len(bacaan.skpd)
        isi = f"memuat {banyak} perangkat daerah:" if banyak > 1 else "milik"
        return Temuan(
            "impor.skpd",
            f"Belum diketahui kantor mana yang dibaca. Berkas ini {isi} {daftar}. Isi Kode SKPD "
            "kantor ini pada Instansi, atau sebut dengan --skpd KODE; kode itu diingat.",
        )
    return None


def _new_code(bacaan: Bacaan, kantor: Instansi) -> Temuan:
    siapa = f" ({nama})" if (nama := bacaan.skpd.get("".join(kantor.kode_skpd.split()))) else ""
    pesan = f"Kode SKPD {kantor.kode_skpd}{siapa} diingat sebagai kode kantor ini."
    return Temuan("impor.skpd_baru", pesan, tingkat=Tingkat.CATATAN)


def _is_own(kantor: BukuKantor, bacaan: Bacaan) -> bool:
    """Whether the only office of a file has the name of the own one."""
    nama = {kunci_nama(satu) for satu in bacaan.skpd.values()}
    return len(bacaan.skpd) == 1 and nama == {kunci_nama(kantor.instansi.nama)}


def _remember_office(
    kantor: BukuKantor, bacaan: Bacaan, pilihan: Pilihan, hasil: _Hasil
) -> BukuKantor:
    """The book with the code of the office, where it was not known before."""
    kode = pilihan.skpd or next(iter(bacaan.skpd), "")
    lama = kantor.instansi
    if bacaan.jenis is JenisImpor.TABEL or lama.kode_skpd or not lama.id or not kode:
        return kantor
    baru = replace(lama, kode_skpd=kode)
    hasil.put.append(baru)
    ada = (e for e in kantor.entitas() if not isinstance(e, Instansi))
    return BukuKantor.of((*ada, baru))
