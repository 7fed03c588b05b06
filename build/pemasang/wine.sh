# Sourced by the other scripts: where things lie, and how a Windows program is run here.
# shellcheck shell=bash
HASIL=$PWD/keluaran/pemasang/windows
export LC_ALL=C.UTF-8 WINEPREFIX=$HASIL/awalan WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES='mscoree,mshtml=' # no Mono and no Gecko: nothing here uses them
export WINEQT_QPA_PLATFORM=offscreen # wine hands no variable that begins with QT_ on

wine_jalan() { # runs a command; a Windows Python must write into a pipe, a file is no console to it
    ("$@" 2>&1) </dev/null | cat
    return "${PIPESTATUS[0]}"
}
