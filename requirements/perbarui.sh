#!/usr/bin/env bash
# Renews kunci.txt from the *.in files: `bash requirements/perbarui.sh [--upgrade]`.
# uv lives in a throw-away environment; the lock carries hashes and no address of any index.
set -euo pipefail
cd "$(dirname "$0")"

kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/uv"
"$kerja/uv/bin/python" -m pip install --quiet uv

cp kunci.txt "$kerja/kunci.txt"   # keeps the versions that still fit
"$kerja/uv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --only-binary :all: --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
    "$@" pengembangan.in --output-file "$kerja/kunci.txt"
{
    echo "# One lock for Linux and Windows, Python 3.11 and later. Made by requirements/perbarui.sh, never by hand."
    grep -v '^#' "$kerja/kunci.txt"
} > kunci.txt
