"""What the offscreen platform says when a menu or a list pops up; it means nothing."""

from tests.bantu.penjaga import Penjaga

_CATATAN = ("support raise()", "support grabbing the keyboard")


def take_popup_notes(penjaga: Penjaga) -> None:
    """Take these notes out, and see that nothing else has been said."""
    lain = [satu for satu in penjaga.ambil().splitlines() if not satu.endswith(_CATATAN)]
    assert lain == []
