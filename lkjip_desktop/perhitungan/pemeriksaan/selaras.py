"""The agreement in step with what surrounds it: Renstra, RKT, budget, and who holds the office."""

from __future__ import annotations

from collections.abc import Iterator

from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.nilai import Nilai, format_nilai
from lkjip_desktop.kinerja.perencanaan import Indikator
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja
from lkjip_desktop.kinerja.temuan import Temuan
from lkjip_desktop.perhitungan.keadaan_pk import is_draft, is_issued, is_latest
from lkjip_desktop.perhitungan.pemeriksaan.bahan import (
    BahanPeriksa,
    Pemeriksa,
    ke,
    mention,
    peringatan,
)
from lkjip_desktop.perhitungan.sebab_perubahan import (
    pagu_beda,
    pejabat_berganti,
    program_hilang,
)


def _saran(buku: BukuKinerja, pk: PerjanjianKinerja) -> str:
    """What can be done about an agreement that no longer fits, by how far it has come."""
    if is_draft(buku, pk):
        return "Samakan program dan anggaran di PK ini sebelum PK diberi tanggal."
    if is_issued(buku, pk):
        return "Siapkan PK Perubahan."
    return "Siapkan PK Perubahan. Samakan PK ini bila belum ditandatangani."


def _in_force(bahan: BahanPeriksa) -> PerjanjianKinerja | None:
    """The agreement in force; None for the sheet of one that a later one replaces.

    That has been signed and is history: what the later one promises is not its matter.
    """
    pk = bahan.pk
    return pk if pk is not None and is_latest(bahan.buku, pk) else None


def _selaras_renstra(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """What the PK in force promises beside what the Renstra plans."""
    pk = _in_force(bahan)
    if pk is None or not bahan.buku.indikator:
        return
    renstra = {i.id for i in bahan.buku.indikator}
    janji = bahan.buku.pk_indikator(pk.id)
    for satu in janji:
        if satu.indikator_id not in renstra:
            nama = mention(bahan.buku.kantor.get(Indikator, satu.indikator_id).nama)
            pesan = (
                f"{nama} dijanjikan tetapi tidak ada di Renstra tahun {bahan.tahun}, sehingga "
                "tidak diukur. Pakai indikator Renstra tahun itu."
            )
            yield peringatan("pk.indikator_lain", pesan, pk.nama, ke(satu, "indikator_id"))
    dijanjikan = {p.indikator_id for p in janji}
    for indikator in bahan.buku.indikator if janji else ():
        if indikator.id not in dijanjikan:
            pesan = (
                f"{mention(indikator.nama)} ada di Renstra tetapi tidak dijanjikan, sehingga "
                f"tidak ikut diukur tahun {bahan.tahun}. Tambahkan pada PK bila memang dijanjikan."
            )
            yield peringatan("pk.indikator_kurang", pesan, pk.nama, ke(indikator, "nama"))


def _selaras_rkt(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The PK in force takes the targets of the RKT, unless a Perubahan was made to differ.

    A Perubahan means to differ where its target is another than that of the agreement before. What
    a later one replaces is history, and nobody can mend it.
    """
    pk = _in_force(bahan)
    if pk is None:
        return
    saran = "Samakan, atau pastikan memang berbeda."
    if not is_draft(bahan.buku, pk):
        saran = "Pastikan memang berbeda, atau siapkan PK Perubahan."
    sebelum = _targets_before(bahan.buku, pk)
    for satu in bahan.buku.pk_indikator(pk.id):
        rkt = bahan.buku.target_rkt(satu.indikator_id)
        if satu.target is None or rkt is None or satu.target == rkt:
            continue
        if sebelum.get(satu.indikator_id, satu.target) != satu.target:
            continue
        indikator = bahan.buku.kantor.get(Indikator, satu.indikator_id)
        pesan = (
            f"Target {mention(indikator.nama)} "
            f"{format_nilai(satu.target, indikator.satuan)}, pada RKT "
            f"{format_nilai(rkt, indikator.satuan)}. {saran}"
        )
        yield peringatan("pk.target_beda_rkt", pesan, bahan.tempat, ke(satu, "target"))


def _targets_before(buku: BukuKinerja, pk: PerjanjianKinerja) -> dict[str, Nilai | None]:
    """The targets of the agreement which a Perubahan changes, by indicator; none for a murni."""
    daftar = [p for p in buku.daftar_pk() if p.perubahan_ke < pk.perubahan_ke]
    return {p.indikator_id: p.target for p in buku.pk_indikator(daftar[-1].id)} if daftar else {}


def _camat_berganti(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """Another camat at the end of the year (`sebab_perubahan.pejabat_berganti`)."""
    pk, berganti = _in_force(bahan), pejabat_berganti(bahan.buku)
    if pk is not None and berganti is not None:
        saran = "Pastikan masa jabatannya benar, lalu siapkan PK Perubahan untuk pejabat itu."
        pesan = f"{berganti.kalimat} {saran}"
        yield peringatan("pk.pejabat_berganti", pesan, pk.nama, ke(pk, "tanggal"))


def _selaras_program(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The programmes of the PK beside those of the budget, or without any budget."""
    pk = _in_force(bahan)
    if pk is None:
        return
    for hilang in program_hilang(bahan.buku, pk):
        pesan = f"{hilang.kalimat} {_saran(bahan.buku, pk)}"
        acuan = ke(hilang.baris, "anggaran")
        yield peringatan("pk.program_hilang", pesan, f"Program pada {pk.nama}", acuan)
    for satu in () if bahan.buku.program_tahun else bahan.buku.pk_program(pk.id):
        pesan = (
            f"{mention(bahan.buku.program(satu.program_id).nama)} dijanjikan tetapi anggaran "
            f"{bahan.tahun} belum diisi, sehingga tidak ikut dihitung. Isi pagu dan realisasinya."
        )
        yield peringatan("pk.program_tanpa_pagu", pesan, pk.nama, ke(satu, "program_id"))


def _pagu_berubah(bahan: BahanPeriksa) -> Iterator[Temuan]:
    """The pagu in force beside the anggaran of the PK in force (source: 583.584.567 more).

    Leads to the agreement, where the Perubahan is prepared.
    """
    pk = _in_force(bahan)
    if pk is None:
        return
    janji = {p.program_id: p for p in bahan.buku.pk_program(pk.id)}
    for satu in pagu_beda(bahan.buku, pk):
        baris = janji.get(satu.program.id)
        kode = "pk.pagu_beda" if baris else "pk.program_kurang"
        acuan = ke(baris, "anggaran") if baris else ke(pk, "nomor")
        yield peringatan(
            kode, f"{satu.kalimat} {_saran(bahan.buku, pk)}", f"Program pada {pk.nama}", acuan
        )


JANJI: tuple[Pemeriksa, ...] = (_selaras_renstra, _camat_berganti)
"""For the agreement and for the sheets that measure what it promises."""
TARGET: tuple[Pemeriksa, ...] = (_selaras_rkt,)
PROGRAM: tuple[Pemeriksa, ...] = (_selaras_program, _pagu_berubah)
