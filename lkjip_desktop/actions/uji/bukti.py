"""Evidence beside the file: kept by its hash, given out as it was, with a backup and back."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from lkjip_desktop.actions import berkas, bukti, cadangan
from lkjip_desktop.actions.folder_bukti import folder_of
from lkjip_desktop.actions.uji.alat import CONTOH, TAHUN, demand
from lkjip_desktop.kinerja.bukti import BuktiDukung

_ISI: Final = b"%PDF-1.4 rekap survei"


def keep_evidence(folder: Path) -> None:
    """Attach a file, lose its folder, get it back from a flash drive, and take it out again."""
    asal, keluar = folder / "rekap.pdf", folder / "rekap keluar.pdf"
    asal.write_bytes(_ISI)
    with berkas.open_file(folder / CONTOH) as store:
        temuan = bukti.attach(store, bukti.Milik(TAHUN), [asal])
        demand(not temuan, f"Bukti tidak dapat dilampirkan: {temuan}")
        (satu,) = store.buku.all_of(BuktiDukung)
        tersimpan = folder_of(store.path) / satu.berkas
        simpanan = cadangan.back_up_open(store.path, folder / "flashdisk-bukti")
        tersimpan.unlink()
        demand(bukti.look_at(store, satu) is not None, "Bukti yang hilang tidak ketahuan.")
        cadangan.restore(store, simpanan.path)
        demand(bukti.save_evidence(store, satu, keluar) is None, "Bukti tidak dapat diberikan.")
        demand(keluar.read_bytes() == _ISI, "Bukti yang diberikan berbeda dengan aslinya.")
        with store.transaction("Lepas bukti") as t:
            t.remove(satu)
