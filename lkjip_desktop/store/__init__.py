"""Store: one `.lkjip` file. The only code that knows SQL."""

from __future__ import annotations

from lkjip_desktop.store.galat import GalatStore
from lkjip_desktop.store.store import Store
from lkjip_desktop.store.transaksi import Transaksi

__all__ = ["GalatStore", "Store", "Transaksi"]
