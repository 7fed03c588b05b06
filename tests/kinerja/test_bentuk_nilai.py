"""A value must have the form that its indicator is measured by."""

from decimal import Decimal

import pytest

from lkjip_desktop.kinerja.bentuk_nilai import check_realisasi, check_target
from lkjip_desktop.kinerja.nilai import Nilai, Predikat, Rentang
from lkjip_desktop.kinerja.perencanaan import Arah

ANGKA, RENTANG, PREDIKAT = Decimal(80), Rentang(Decimal(80), Decimal(90)), Predikat("WTP")
COCOK_TARGET = {Arah.NAIK: ANGKA, Arah.TURUN: ANGKA, Arah.RENTANG: RENTANG, Arah.PREDIKAT: PREDIKAT}
COCOK_REALISASI = COCOK_TARGET | {Arah.RENTANG: ANGKA}
SEMUA = [(nilai, arah) for arah in Arah for nilai in (ANGKA, RENTANG, PREDIKAT)]


@pytest.mark.parametrize(("nilai", "arah"), SEMUA)
def test_hanya_bentuk_yang_cocok_diterima(nilai: Nilai, arah: Arah) -> None:
    for periksa, cocok in ((check_target, COCOK_TARGET), (check_realisasi, COCOK_REALISASI)):
        temuan = periksa(nilai, arah)
        assert (temuan is None) == (cocok[arah] == nilai)
        if temuan is not None:
            assert temuan.kode == "nilai.bentuk"
            assert temuan.pesan.startswith("“")


@pytest.mark.parametrize("arah", Arah)
def test_kosong_selalu_boleh(arah: Arah) -> None:
    assert check_target(None, arah) is None
    assert check_realisasi(None, arah) is None
