#!/usr/bin/env bash
# `uji.sh linux`: the frozen program of this system tests itself.  `uji.sh windows`: audit of the Windows bundle,
# then the setup is installed, used, replaced and removed under wine.
set -euo pipefail
cd "$(dirname "$0")/../.."
source build/pemasang/wine.sh
versi=$(.venv/bin/python -c 'import lkjip_desktop; print(lkjip_desktop.__version__)')
hasil=keluaran/pemasang
TERPASANG="$WINEPREFIX/drive_c/users/*/AppData/Local/Programs/LKjIP*"

python_windows() { # runs a script of ours with the Windows Python
    wine_jalan "${layar[@]}" wine "$HASIL/python/python.exe" "$@"
}

# wine can't run the setup itself, a 32-bit program: its 64-bit twin is tested, and must hold the very same files.
bandingkan_isi() { # $1, $2: two setups
    local -a folder=("$hasil/isi-1" "$hasil/isi-2")
    rm -rf "${folder[@]}"
    7z x -bd -y "-o${folder[0]}" "$1" >/dev/null
    7z x -bd -y "-o${folder[1]}" "$2" >/dev/null
    # what NSIS itself adds is of another machine in each: its plugins, the uninstaller
    diff -rq -x '$PLUGINSDIR' -x hapus.exe -x '*.nsi' -x Uninstall.exe "${folder[@]}" ||
        { echo "Pemasang dan kembarannya memuat berkas yang berbeda." >&2 && exit 1; }
    echo "Pemasang memuat berkas yang sama dengan yang diuji: $(find "${folder[0]}" -type f | wc -l) berkas"
    rm -rf "${folder[@]}"
}

tolak() { # $1: a setup  $2: what it is tried on; it must refuse and leave nothing
    local kode=0
    wine_jalan wine "$1" /S || kode=$?
    if [[ $kode -ne 2 ]] || compgen -G "$TERPASANG" >/dev/null; then
        echo "Pemasang tidak menolak $2 (kode $kode)." >&2
        exit 1
    fi
}

tolak_windows_lama() { # $1: a setup  $2: the one that takes every Windows for a 32-bit one
    local versi_windows
    for versi_windows in win7 win81; do
        wine_jalan wine winecfg -v $versi_windows
        wineserver -w
        tolak "$1" $versi_windows
    done
    wine_jalan wine winecfg -v win10
    wineserver -w
    tolak "$2" "Windows 32-bit"
    echo "baik   menolak Windows 7, 8.1, dan 32-bit"
}

case ${1:-} in
linux)
    rm -rf $hasil/uji-linux
    $hasil/linux/lkjip/lkjip-perintah uji-diri $hasil/uji-linux --lama tests/store/skema/*.lkjip
    ;;
windows)
    perlu 7z p7zip-full
    perlu xvfb-run xvfb xauth
    perlu xdotool xdotool
    layar=()
    python_windows build/pemasang/audit.py $hasil/windows/dist/lkjip "$versi"
    bash build/pemasang/rakit.sh kembaran
    bandingkan_isi "$hasil/LKjIP-Desktop-$versi-pemasang.exe" $hasil/windows/kembaran.exe
    rm -rf "$WINEPREFIX"/drive_c/users/*/AppData/Local/Programs/LKjIP* # what a test that was broken off has left
    tolak_windows_lama $hasil/windows/kembaran.exe $hasil/windows/tolak.exe
    xvfb-run -a -s "-screen 0 1366x768x24" bash build/pemasang/uji_ketik.sh $hasil/windows/kembaran.exe
    unset WINEQT_QPA_PLATFORM # a real window, on a screen that nobody sees
    # the desktop that wine opens there would outlive the screen
    layar=(xvfb-run -a bash -c '"$@"; kode=$?; wineserver -k; exit $kode' uji)
    python_windows build/pemasang/uji_pasang.py $hasil/windows/kembaran.exe "$versi" $hasil/windows/lama.exe \
        tests/store/skema/*.lkjip
    ;;
*)
    echo "pemakaian: uji.sh linux | windows" >&2
    exit 2
    ;;
esac
