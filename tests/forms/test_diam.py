"""What somebody types into stays in its place; what a button brings is seen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from tests.forms.pemakai import Pemakai


def scrolled(widget: QWidget) -> int:
    """How far down its form is."""
    induk = widget.parentWidget()
    while induk is not None and not isinstance(induk, QScrollArea):
        induk = induk.parentWidget()
    assert isinstance(induk, QScrollArea)
    return induk.verticalScrollBar().value()


def test_yang_muncul_karena_tombol_tidak_digulirkan_ke_luar(pemakai: Pemakai) -> None:
    """Above the outline stands which version one is typing in now."""
    pemakai.jendela.show_step("renstra")
    assert pemakai.jendela.form.show_part("kerangka")
    bagian = pemakai.jendela.form.part
    pemakai.aplikasi.processEvents()
    salin = next(
        satu
        for satu in bagian.findChildren(QAbstractButton)
        if satu.text().replace("&", "").startswith("Salin sebagai")
    )
    salin.setFocus()
    atas = salin.mapTo(pemakai.jendela, salin.rect().topLeft()).y()
    QTest.mouseClick(salin, Qt.MouseButton.LeftButton)
    for _ in range(5):
        pemakai.aplikasi.processEvents()
    assert scrolled(bagian) == 0
    assert salin.mapTo(pemakai.jendela, salin.rect().topLeft()).y() > atas
