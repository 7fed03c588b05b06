"""Siaran: tells listeners of every step that has been stored, one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from lkjip_desktop.kinerja.perubahan import Perubahan

Pendengar = Callable[[Perubahan], None]


class Siaran:
    """Those who want to hear of each step. One of them may itself make the next."""

    def __init__(self) -> None:
        self._pendengar: list[Pendengar] = []
        self._antrean: deque[Perubahan] = deque()

    def listen(self, pendengar: Pendengar) -> Callable[[], None]:
        """Tell `pendengar` of each step from now on; the result stops that."""
        self._pendengar.append(pendengar)
        return lambda: self._pendengar.remove(pendengar)

    def tell(self, perubahan: Perubahan) -> None:
        """Tell everybody of a step; a step that a listener makes is told after this one.

        Raises an ExceptionGroup of what listeners raised, when all have been told.
        """
        self._antrean.append(perubahan)
        if len(self._antrean) > 1:  # a listener made this step: the loop below will tell it
            return
        galat: list[Exception] = []
        try:
            while self._antrean:
                for pendengar in tuple(self._pendengar):
                    try:
                        pendengar(self._antrean[0])
                    except Exception as satu:  # noqa: BLE001 - the others must still be told
                        galat.append(satu)
                self._antrean.popleft()
        finally:
            self._antrean.clear()
        if galat:
            raise ExceptionGroup(f"listeners of “{perubahan.judul}”", galat)
