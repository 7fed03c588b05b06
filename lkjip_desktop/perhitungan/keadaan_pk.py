"""How far an agreement has come: a draft, signed, issued, in force."""

from __future__ import annotations

from lkjip_desktop.kinerja.buku_kinerja import BukuKinerja
from lkjip_desktop.kinerja.penetapan import DokumenTetap
from lkjip_desktop.kinerja.perjanjian import PerjanjianKinerja


def issued_version(buku: BukuKinerja, pk: PerjanjianKinerja) -> int | None:
    """The version in which an agreement has been issued last; None where it never was."""
    terakhir = issued_document(buku, pk)
    return None if terakhir is None else terakhir.versi


def issued_document(buku: BukuKinerja, pk: PerjanjianKinerja) -> DokumenTetap | None:
    """What was issued of an agreement last; None where it never was."""
    milik = (dokumen for dokumen in buku.kantor.each(DokumenTetap) if dokumen.pk_id == pk.id)
    return max(milik, key=lambda dokumen: dokumen.versi, default=None)


def is_issued(buku: BukuKinerja, pk: PerjanjianKinerja) -> bool:
    """Whether an agreement has been issued, in any version."""
    return issued_version(buku, pk) is not None


def is_draft(buku: BukuKinerja, pk: PerjanjianKinerja) -> bool:
    """Whether nobody can have signed an agreement: it has no date, and was never issued."""
    return pk.tanggal is None and not is_issued(buku, pk)


def is_latest(buku: BukuKinerja, pk: PerjanjianKinerja) -> bool:
    """Whether no later agreement of the year replaces it."""
    terakhir = buku.pk()
    return terakhir is not None and terakhir.id == pk.id
