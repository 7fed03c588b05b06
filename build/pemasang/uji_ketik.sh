#!/usr/bin/env bash
# `uji_ketik.sh SETUP`, on a screen of its own (xvfb-run): somebody types, and has not left the field when the setup
# replaces the program. What was typed must be in the file. Installs the program first and removes it afterwards.
set -euo pipefail
cd "$(dirname "$0")/../.."
source build/pemasang/wine.sh
unset WINEQT_QPA_PLATFORM
setup=$1
kantor=keluaran/pemasang/ketik.lkjip
berkas=$(winepath -w "$PWD/$kantor" 2>/dev/null)
tulisan=900/UJI/2024

gagal() {
    echo "GAGAL  menyimpan yang sedang diketik: $1" >&2
    exit 1
}

trap 'wineserver -k || true' EXIT
rm -f "$kantor"*
wine_jalan wine "$setup" /S || gagal "pemasang"
program=$(compgen -G "$WINEPREFIX/drive_c/users/*/AppData/Local/Programs/LKjIP Desktop")
wine_jalan wine "$program/lkjip-perintah.exe" contoh "$berkas" >/dev/null || gagal "berkas contoh"
wine_jalan wine "$program/lkjip.exe" "$berkas" >/dev/null &
for _ in $(seq 120); do
    jendela=$(xdotool search --name "$(basename "$kantor")" 2>/dev/null | head -n 1) && [[ -n $jendela ]] && break
    sleep 0.5
done
[[ -n $jendela ]] || gagal "jendela tidak tampil"
sleep 3 # the form is filled after its window stands
xdotool windowfocus "$jendela" key alt+m
sleep 1
xdotool type --delay 50 "$tulisan"
sleep 1
wine_jalan wine "$setup" /S || gagal "pemasang tidak dapat menutup program"
isi=$(.venv/bin/python -c 'import sqlite3, sys; print(*sqlite3.connect(sys.argv[1]).execute("SELECT nomor FROM perjanjian_kinerja").fetchone())' "$kantor")
[[ $isi == "$tulisan" ]] || gagal "di berkas tertulis “$isi”"
wine_jalan wine "$program/hapus.exe" /S
wineserver -w
echo "baik   menyimpan yang sedang diketik ketika diperbarui"
