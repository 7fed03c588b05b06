#!/usr/bin/env bash
# `demo.sh FILE.lkjip`: makes the worked example anew, prints all sheets of 2024 beside it (their paths
# come last), and opens the window on the example where there is a display.
set -euo pipefail
cd "$(dirname "$0")/../.."

berkas=$1
keluaran=$(dirname "$berkas")
mkdir -p "$keluaran"
rm -f "$berkas"

bash build/gambar/panduan.sh
.venv/bin/lkjip contoh "$berkas"
echo "PDF yang dicetak:"
.venv/bin/lkjip cetak "$berkas" semua --tahun 2024 --keluaran "$PWD/$keluaran"

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    bash build/siapkan/pustaka.sh jendela
    exec .venv/bin/lkjip "$berkas"
fi
