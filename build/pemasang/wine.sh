# Sourced by the other scripts: where things lie, what is needed, and how a Windows program is run here.
# shellcheck shell=bash
HASIL=$PWD/keluaran/pemasang/windows
export LC_ALL=C.UTF-8 WINEPREFIX=$HASIL/awalan WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES='mscoree,mshtml=' # no Mono and no Gecko: nothing here uses them
export WINEQT_QPA_PLATFORM=offscreen # wine hands no variable that begins with QT_ on

perlu() { # $1: a program; then the Debian packages that bring it, installed where it is missing
    command -v "$1" >/dev/null || bash build/siapkan/pustaka.sh paket "${@:2}"
}

wine_jalan() { # runs a command; a Windows Python must write into a pipe, a file is no console to it
    ("$@" 2>&1) </dev/null | cat
    return "${PIPESTATUS[0]}"
}
