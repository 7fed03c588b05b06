#!/usr/bin/env bash
# System libraries: `pustaka.sh dasar` (Qt without a display) or `pustaka.sh jendela` (a real window),
# `pustaka.sh paket NAMA...` (Debian packages by name). Installs through apt only what is missing.
# Exit 1 with one sentence where something is missing and cannot be installed.
set -euo pipefail

# package and the library that shows that it is there
dasar='libgl1 libGL.so.1
libegl1 libEGL.so.1
libxkbcommon0 libxkbcommon.so.0
libdbus-1-3 libdbus-1.so.3
libfontconfig1 libfontconfig.so.1
libglib2.0-0 libgthread-2.0.so.0'
jendela='libxcb-cursor0 libxcb-cursor.so.0
libxcb-icccm4 libxcb-icccm.so.4
libxcb-image0 libxcb-image.so.0
libxcb-keysyms1 libxcb-keysyms.so.1
libxcb-randr0 libxcb-randr.so.0
libxcb-render-util0 libxcb-render-util.so.0
libxcb-shape0 libxcb-shape.so.0
libxcb-xkb1 libxcb-xkb.so.1
libxkbcommon-x11-0 libxkbcommon-x11.so.0
libwayland-client0 libwayland-client.so.0
libwayland-cursor0 libwayland-cursor.so.0'

kurang() { # names the packages of the table on stdin whose library is absent
    local ada paket pustaka
    ada=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
    while read -r paket pustaka; do
        grep -qF "$pustaka " <<<"$ada" || echo "$paket"
    done
}

pasang() {
    local -a paket=("$@") sebagai=()
    local catatan
    [[ ${#paket[@]} -gt 0 ]] || return 0
    if [[ $EUID -ne 0 ]]; then sebagai=(sudo -n); fi
    if command -v apt-get >/dev/null && "${sebagai[@]}" true 2>/dev/null; then
        echo "Memasang paket sistem: ${paket[*]}"
        sebagai+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
        catatan=$({
            "${sebagai[@]}" update &&
                "${sebagai[@]}" install -y --no-install-recommends "${paket[@]}"
        } </dev/null 2>&1) && return 0
        tail -n 3 <<<"$catatan" >&2
    fi
    echo "Paket sistem belum lengkap dan tidak dapat dipasang dari sini; mintalah administrator menjalankan: sudo apt install ${paket[*]}" >&2
    return 1
}

case ${1:-} in
dasar) mapfile -t paket < <(kurang <<<"$dasar") ;;
jendela) mapfile -t paket < <(kurang <<<"$jendela") ;;
paket) paket=("${@:2}") ;;
*)
    echo "pemakaian: pustaka.sh dasar | jendela | paket NAMA..." >&2
    exit 2
    ;;
esac
pasang "${paket[@]}"
