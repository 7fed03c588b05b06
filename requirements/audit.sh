#!/usr/bin/env bash
# Asks the public database for known weaknesses of what kunci.txt names: `make audit`. Needs a network.
# pip-audit lives in a throw-away environment; without a network tests/test_kelemahan.py knows what kelemahan.toml tells.
set -euo pipefail
cd "$(dirname "$0")"

kerja=$(mktemp -d)
trap 'rm -rf "$kerja"' EXIT
python3 -m venv "$kerja/audit"
"$kerja/audit/bin/python" -m pip install --quiet pip-audit || {
    echo "pip-audit tidak dapat dipasang. Perlu jaringan; tanpa jaringan, 'make test' memeriksa requirements/kelemahan.toml." >&2
    exit 1
}
"$kerja/audit/bin/pip-audit" --requirement kunci.txt --require-hashes --disable-pip --strict || {
    echo "Ada kelemahan yang dikenal, atau layanan kelemahan tidak terjangkau; lihat di atas. Perbarui dengan 'bash requirements/perbarui.sh --upgrade'." >&2
    exit 1
}
