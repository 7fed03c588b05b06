#!/usr/bin/env bash
# Takes the pictures of the guide, which are not tracked: into docs/gambar, where the guide shows them.
set -euo pipefail
cd "$(dirname "$0")/../.."
XDG_DATA_HOME="$PWD/keluaran/.data" QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=1 PYTHONPATH=. "${PYTHON:-.venv/bin/python}" build/gambar/panduan.py docs/gambar 2> >(grep -v propagateSizeHints >&2)
