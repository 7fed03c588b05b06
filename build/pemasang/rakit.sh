#!/usr/bin/env bash
# `rakit.sh linux`: bundle of this system.  `rakit.sh windows`: bundle and setup for Windows, on Debian with wine.
# `rakit.sh kembaran`: the setups that `uji.sh windows` tests.
# To sign, set LKJIP_TANDA to a command that takes the path of one file and signs it in place.
set -euo pipefail
cd "$(dirname "$0")/../.."
source build/pemasang/wine.sh
SETUP_TERBESAR=45000000 # bytes, of a download in an office
versi=$(.venv/bin/python -c 'import lkjip_desktop; print(lkjip_desktop.__version__)')
hasil=keluaran/pemasang

catat() { # runs a command; its output is shown only where it fails
    local catatan=$hasil/$1.log
    mkdir -p "$hasil"
    "${@:2}" >"$catatan" 2>&1 </dev/null || {
        tail -n 30 "$catatan" >&2
        return 1
    }
}

tandai() { # signs each file where a signing command is set
    local berkas
    [[ -n ${LKJIP_TANDA:-} ]] || return 0
    for berkas in "$@"; do
        $LKJIP_TANDA "$berkas"
    done
}

setup() { # $1: version  $2: bundle  $3: the file to write; further arguments go to NSIS
    QT_QPA_PLATFORM=offscreen .venv/bin/python build/pemasang/samping.py $hasil/samping.bmp
    catat nsis makensis -V3 -INPUTCHARSET UTF8 "-DVERSI=$1" "-DISI=$PWD/$2" "-DKELUAR=$PWD/$3" \
        "-DSAMPING=$PWD/$hasil/samping.bmp" ${LKJIP_TANDA:+"-DTANDA=$LKJIP_TANDA"} "${@:4}" build/pemasang/pemasang.nsi
}

case ${1:-} in
linux)
    bash build/gambar/panduan.sh
    perlu objdump binutils
    # Debian's python3 has its library inside; PyInstaller wants it as a file
    .venv/bin/python -c 'from PyInstaller.depend.bindepend import get_python_library_path as cari; cari()' 2>/dev/null ||
        bash build/siapkan/pustaka.sh paket "lib$(basename "$(readlink -f .venv/bin/python)")"
    catat pyinstaller-linux .venv/bin/python -m PyInstaller -y --distpath $hasil/linux --workpath $hasil/kerja-linux installer.spec
    echo "Bundel untuk sistem ini: $hasil/linux/lkjip"
    ;;
windows)
    bash build/gambar/panduan.sh
    perlu makensis nsis
    bash build/pemasang/windows.sh
    catat pyinstaller wine_jalan wine "$HASIL/python/python.exe" -m PyInstaller -y \
        --distpath $hasil/windows/dist --workpath $hasil/windows/kerja installer.spec
    tandai "$HASIL"/dist/lkjip/*.exe
    pemasang=$hasil/LKjIP-Desktop-$versi-pemasang.exe
    setup "$versi" $hasil/windows/dist/lkjip "$pemasang"
    besar=$(stat -c %s "$pemasang")
    echo "$pemasang: $((besar / 1000000)) MB, SHA-256 $(sha256sum "$pemasang" | cut -c-64)"
    [[ $besar -le $SETUP_TERBESAR ]] || {
        echo "Pemasang lebih besar daripada $((SETUP_TERBESAR / 1000000)) MB." >&2
        exit 1
    }
    ;;
kembaran) # the same setup as a 64-bit program, which wine can run, one of an older version, one that sees 32 bits
    bisa_di_wine=(-DSASARAN=amd64-unicode -DPADAT=zlib)
    lama=$hasil/windows/dist-lama
    mkdir -p $lama/_internal
    cp "$HASIL/python/python.exe" $lama/lkjip.exe
    echo usang >$lama/_internal/usang.txt
    setup "$versi" $hasil/windows/dist/lkjip $hasil/windows/kembaran.exe "${bisa_di_wine[@]}"
    setup 0.0.9 $lama $hasil/windows/lama.exe "${bisa_di_wine[@]}"
    setup "$versi" $lama $hasil/windows/tolak.exe "${bisa_di_wine[@]}" -DUJI_32BIT
    ;;
*)
    echo "pemakaian: rakit.sh linux | windows | kembaran" >&2
    exit 2
    ;;
esac
