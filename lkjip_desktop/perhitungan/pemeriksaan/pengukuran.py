"""What was reached: entered, whole, plausible, and no copy of a serapan."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lkjip_desktop.kinerja.angka import equal_as_printed, format_persen, round_half_up
from lkjip_desktop.kinerja.bentuk_nilai import check_realisasi
from lkjip_desktop.kinerja.instansi import JenisUnit, Unit
from lkjip_desktop.kinerja.nilai import Nilai, Rentang, format_nilai, is_persen
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.temuan import Acuan, Temuan
from lkjip_desktop.perhitungan.desimal import SERATUS, Hitungan, TakTerhitung, subtract
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    catatan,
    galat,
    ke,
    mention,
    peringatan,
)
from lkjip_desktop.perhitungan.pemeriksaan.target import can_measure, melompat
from lkjip_desktop.perhitungan.realisasi import BAGIAN_KOSONG, REALISASI_KOSONG

BELUM_BERBARIS = "realisasi"
"""Stands for the field of an Acuan to an Indikator whose realisasi of the year has no row yet."""
DEKAT_SERAPAN = Decimal("0.1")
"""A percentage this near to a serapan, in points, may have been copied from it."""


def _tempat(bahan: BahanPeriksa) -> str:
    return f"Realisasi {bahan.tahun}"


def _acuan(bahan: BahanPeriksa, indikator: Indikator, kolom: str = "nilai") -> Acuan | None:
    """The row of the realisasi; where there is none yet, the indicator's place among them."""
    return ke(bahan.buku.realisasi(indikator.id), kolom) or ke(indikator, BELUM_BERBARIS)


def _terisi(bahan: BahanPeriksa) -> Iterator[Temuan]:
    for satu in bahan.indikator:
        sebab = bahan.hasil.sebab_tanpa_realisasi(satu.id)
        if sebab == REALISASI_KOSONG:
            pesan = f"Realisasi {mention(satu.nama)} belum diisi. Isi realisasinya."
            yield galat("realisasi.kosong", pesan, _tempat(bahan), _acuan(bahan, satu))
        elif sebab == BAGIAN_KOSONG:
            pesan = f"Realisasi {mention(satu.nama)} belum terhitung. {_yang_kurang(bahan, satu)}"
            yield galat("realisasi.bagian", pesan, _tempat(bahan), _acuan(bahan, satu, "penyebut"))


def _yang_kurang(bahan: BahanPeriksa, indikator: Indikator) -> str:
    """Which units still lack pembilang or penyebut, by name."""
    baris = bahan.buku.realisasi(indikator.id)
    rincian = bahan.buku.rincian_realisasi(baris.id) if baris else ()
    unit = [
        bahan.buku.kantor.get(Unit, r.unit_id).nama
        for r in rincian
        if r.pembilang is None or r.penyebut is None
    ]
    if not unit:
        return f"{BAGIAN_KOSONG.alasan} {BAGIAN_KOSONG.saran}"
    return f"Lengkapi pembilang dan penyebut {', '.join(unit)}."


def _unit_lengkap(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Where an indicator is gathered per kelurahan, every kelurahan has a row."""
    kelurahan = {u.id: u.nama for u in bahan.buku.kantor.where(Unit, "jenis", JenisUnit.KELURAHAN)}
    for satu in bahan.indikator:
        baris = bahan.buku.realisasi(satu.id)
        ada = {r.unit_id for r in bahan.buku.rincian_realisasi(baris.id)} if baris else set()
        kurang = [nama for kunci, nama in kelurahan.items() if kunci not in ada]
        if ada & kelurahan.keys() and kurang:
            nama = mention(satu.nama)
            pesan = f"Rincian {nama} belum memuat {', '.join(kurang)}. Lengkapi rinciannya."
            yield peringatan("realisasi.unit_kurang", pesan, _tempat(bahan), _acuan(bahan, satu))


def _berbentuk(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A realisasi in the wrong form leaves its indicator out of every figure, unseen."""
    for satu in bahan.indikator:
        if salah := check_realisasi(bahan.hasil.realisasi(satu.id), satu.arah):
            pesan = f"Realisasi {mention(satu.nama)}: {salah.pesan}"
            yield galat("realisasi.bentuk", pesan, _tempat(bahan), _acuan(bahan, satu))


def _terhitung(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Reasons that lie neither in a blank, in a form, nor in the target: those stand elsewhere."""
    for satu in bahan.indikator:
        capaian, target = bahan.hasil.capaian(satu.id), bahan.buku.target(satu.id)
        if isinstance(capaian, Decimal) or target is None or not can_measure(satu, target):
            continue
        salah = check_realisasi(bahan.hasil.realisasi(satu.id), satu.arah)
        if salah is None and capaian not in {REALISASI_KOSONG, BAGIAN_KOSONG}:
            pesan = (
                f"Capaian {mention(satu.nama)} tidak terhitung dan dicetak “-”. "
                f"{capaian.alasan} {capaian.saran}"
            )
            yield peringatan("capaian.tak_terhitung", pesan, _tempat(bahan), _acuan(bahan, satu))


def _nol_tercapai(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """0 of 0 counts as the rules of the year say, and that is a local setting (C)."""
    for satu in bahan.indikator:
        capaian = bahan.hasil.capaian(satu.id)
        if isinstance(capaian, Decimal) and bahan.hasil.menurut_aturan_nol(satu):
            pesan = (
                f"Target dan realisasi {mention(satu.nama)} sama-sama 0; capaian "
                f"{format_persen(capaian)} adalah pengaturan setempat."
            )
            yield catatan("capaian.nol_tercapai", pesan, _tempat(bahan), _acuan(bahan, satu))


def _operator(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Capaian entered by hand: used with its reason, or left unused."""
    for satu in bahan.indikator:
        baris = bahan.buku.realisasi(satu.id)
        if baris is None or baris.capaian_operator is None:
            continue
        isian = f"Capaian {format_persen(baris.capaian_operator)} {mention(satu.nama)}"
        if bahan.hasil.alasan_operator(satu.id):
            pesan = f"{isian} diisi tangan, bukan hasil rumus."
            yield catatan("capaian.operator", pesan, _tempat(bahan), ke(baris, "capaian_operator"))
        elif not baris.alasan_operator.strip():
            pesan = (
                f"{isian} yang diisi tangan tidak dipakai karena alasannya kosong. Isi alasannya."
            )
            acuan = ke(baris, "alasan_operator")
            yield peringatan("capaian.operator_tanpa_alasan", pesan, _tempat(bahan), acuan)
        else:
            pesan = f"{isian} yang diisi tangan tidak dipakai. Hapus isian itu."
            acuan = ke(baris, "capaian_operator")
            yield catatan("capaian.operator_tak_dipakai", pesan, _tempat(bahan), acuan)


def _masuk_akal(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The realisasi beside target and the year before; a lost comma makes it 100 times as much."""
    for satu in bahan.indikator:
        realisasi = bahan.hasil.realisasi(satu.id)
        lalu = bahan.hasil.realisasi(satu.id, bahan.tahun - 1)
        if isinstance(realisasi, Decimal) and realisasi < 0:
            pesan = f"Realisasi {mention(satu.nama)} negatif. Periksa angkanya."
            yield peringatan("realisasi.negatif", pesan, _tempat(bahan), _acuan(bahan, satu))
        pembanding: list[tuple[str, Nilai | None]] = [
            (f"target {bahan.tahun}", bahan.buku.target(satu.id)),
            (f"realisasi {bahan.tahun - 1}", lalu),
        ]
        for sebutan, lain in pembanding:
            if melompat(realisasi, lain):
                pesan = (
                    f"Realisasi {mention(satu.nama)} {format_nilai(realisasi, satu.satuan)} "
                    f"terpaut jauh dari {sebutan}, {format_nilai(lain, satu.satuan)}. "
                    "Periksa koma dan satuannya."
                )
                yield peringatan("realisasi.melompat", pesan, _tempat(bahan), _acuan(bahan, satu))
                break


def _di_atas_rentang(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Above its range an indicator counts as more than reached, which is not always meant."""
    for satu in bahan.indikator:
        target, realisasi = bahan.buku.target(satu.id), bahan.hasil.realisasi(satu.id)
        if not (isinstance(target, Rentang) and isinstance(realisasi, Decimal)):
            continue
        if realisasi > target.atas:
            pesan = (
                f"Realisasi {mention(satu.nama)} di atas rentangnya, dan menurut rumusnya capaian "
                "lebih dari 100%. Periksa arahnya: bila melewati batas atas berarti buruk, pakai "
                "arah Turun dengan target batas atas itu."
            )
            acuan = _acuan(bahan, satu)
            yield peringatan("realisasi.di_atas_rentang", pesan, _tempat(bahan), acuan)


def _bukan_serapan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A realisasi that equals a serapan measures money, not the result (source: 99,66).

    Compared with the programmes of the sasaran, each and together; near counts too, because the
    printed serapan may be that of a part of them. A whole number is no copy: 100% is 100%.
    """
    serapan = _serapan_menurut_sasaran(bahan)
    for satu in bahan.indikator:
        realisasi = bahan.hasil.realisasi(satu.id)
        if not isinstance(realisasi, Decimal) or not is_persen(satu.satuan):
            continue
        if realisasi == realisasi.to_integral_value():
            continue
        dekat = _terdekat(round_half_up(realisasi), serapan.get(satu.sasaran_id, ()))
        if dekat is not None:
            sama = "sama dengan" if equal_as_printed(realisasi, dekat) else "hampir sama dengan"
            pesan = (
                f"Realisasi {mention(satu.nama)} {format_nilai(realisasi, satu.satuan)} {sama} "
                f"serapan anggarannya ({format_persen(dekat)}). Pastikan yang diukur hasil "
                "kerja, bukan belanja."
            )
            yield peringatan("realisasi.sama_serapan", pesan, _tempat(bahan), _acuan(bahan, satu))


def _terdekat(realisasi: Decimal, serapan: Sequence[Decimal]) -> Decimal | None:
    """The nearest of the ascending serapan, where it is near enough."""
    letak = bisect_left(serapan, realisasi)
    dua = serapan[max(letak - 1, 0) : letak + 1]
    jarak = [(subtract(realisasi, s).copy_abs(), s) for s in dua]
    return next((s for beda, s in sorted(jarak) if beda <= DEKAT_SERAPAN), None)


def _serapan_menurut_sasaran(bahan: BahanPeriksa) -> dict[str, list[Decimal]]:
    """The serapan of every sasaran as printed, its own and those of its programmes, ascending."""
    hasil: dict[str, list[Decimal]] = {}
    gabungan: list[tuple[str, Hitungan]] = [
        (b.sasaran.id, b.serapan) for b in bahan.hasil.efisiensi if b.sasaran
    ]
    sendiri = [(p.sasaran.id, p.serapan) for p in bahan.hasil.program if p.sasaran]
    for kunci, serapan in (*gabungan, *sendiri):
        if isinstance(serapan, Decimal):
            hasil.setdefault(kunci, []).append(round_half_up(serapan))
    return {kunci: sorted(isi) for kunci, isi in hasil.items()}


def _dijelaskan(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """A target that was missed wants its obstacles and remedies told."""
    for satu in bahan.indikator:
        capaian, baris = bahan.hasil.capaian(satu.id), bahan.buku.realisasi(satu.id)
        if baris is None or isinstance(capaian, TakTerhitung) or round_half_up(capaian) >= SERATUS:
            continue
        if not baris.hambatan.strip() or not baris.solusi.strip():
            pesan = f"Target {mention(satu.nama)} tidak tercapai. Isi hambatan dan solusinya."
            yield catatan("realisasi.tanpa_solusi", pesan, _tempat(bahan), ke(baris, "hambatan"))


PEMERIKSA: tuple[Pemeriksa, ...] = (
    _terisi,
    _unit_lengkap,
    _berbentuk,
    _terhitung,
    _nol_tercapai,
    _operator,
    _masuk_akal,
    _di_atas_rentang,
    _bukan_serapan,
    _dijelaskan,
)
