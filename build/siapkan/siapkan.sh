#!/usr/bin/env bash
# Makes everything ready that the program and its tests need: system libraries, .venv, locked packages,
# the `lkjip` command. Does and says nothing when all of it is there already.
set -euo pipefail
cd "$(dirname "$0")/../.."

kunci=requirements/kunci.txt
tanda=.venv/.siap # holds the hash of the lock that .venv was filled from

gagal() {
    echo "$1" >&2
    exit 1
}

cocok() { # can this interpreter run the program? (the lock has wheels for 3.11 to 3.14)
    "$1" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

cari_python() {
    local nama
    for nama in python3 python3.11 python3.12 python3.13 python3.14; do
        if cocok "$nama"; then
            command -v "$nama"
            return
        fi
    done
    return 1
}

buat_venv() {
    local python versi
    if ! python=$(cari_python); then
        bash build/siapkan/pustaka.sh paket python3 python3-venv || true
        python=$(cari_python) || gagal "Python 3.11 sampai 3.14 tidak ditemukan; pasanglah, misalnya dengan: sudo apt install python3 python3-venv"
    fi
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        versi=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        bash build/siapkan/pustaka.sh paket "python$versi-venv" || exit 1
    fi
    echo "Membuat .venv dengan $("$python" --version)"
    "$python" -m venv --clear .venv
}

isi_venv() {
    echo "Memasang paket Python dari $kunci (sekali saja; beberapa menit bila jaringan lambat)"
    local -a pip=(.venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet)
    "${pip[@]}" --require-hashes --only-binary :all: --requirement "$kunci" ||
        gagal "Paket Python gagal dipasang; periksa sambungan jaringan, lalu ulangi perintah yang sama."
    "${pip[@]}" --no-index --no-deps --no-build-isolation --editable . ||
        gagal "Perintah lkjip gagal dipasang ke .venv; hapus folder .venv, lalu ulangi."
    .venv/bin/python -c 'import PySide6.QtWidgets' ||
        gagal "Qt tidak dapat dimuat; pustaka sistem yang disebut di atas perlu dipasang dulu."
}

bash build/siapkan/pustaka.sh dasar

sidik=$(sha256sum <"$kunci")
if [[ -f $tanda && $(<"$tanda") == "$sidik" ]] && grep -qF "$PWD/.venv" .venv/bin/activate && cocok .venv/bin/python; then
    exit 0
fi
if ! { grep -qsF "$PWD/.venv" .venv/bin/activate && cocok .venv/bin/python; }; then
    buat_venv
fi
isi_venv
echo "$sidik" >"$tanda"
echo "Lingkungan siap."
