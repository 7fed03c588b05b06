"""Qt's own words in Indonesian: buttons, context menus, file and print dialogs, names of keys."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

from lkjip_desktop.forms.bahasa_kamus import KAMUS


class Penerjemah(QTranslator):
    """Qt ships no Indonesian translation; what stands in no context here stays as it is."""

    def isEmpty(self) -> bool:
        """Never: it is asked for every word."""
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The Indonesian word, or None where Qt shall keep its own."""
        del disambiguation, n
        return KAMUS.get(context, {}).get(sourceText)
