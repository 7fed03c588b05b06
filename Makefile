# The one command surface. Every target prepares what it needs (build/siapkan/siapkan.sh).
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := bantuan
.PHONY: bantuan siap panduan demo run test acak check bench audit gambar bundel installer test-installer

CONTOH := keluaran/palaran-2024.lkjip

# Backups of the files that pictures and measurements make are not the user's.
bench gambar panduan: export XDG_DATA_HOME := $(CURDIR)/keluaran/.data

bantuan: ## daftar perintah
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 21

siap: ## memasang semua yang diperlukan (dijalankan sendiri oleh perintah lain)
	@bash build/siapkan/siapkan.sh

demo: siap ## contoh Palaran 2024: mencetak semua lembar, lalu membuka jendela bila ada layar
	@bash build/siapkan/demo.sh $(CONTOH)

run: siap ## membuka program (make run BERKAS=kantor.lkjip)
	@bash build/siapkan/pustaka.sh jendela
	@.venv/bin/lkjip $(if $(BERKAS),"$(BERKAS)")

test: check ## pemeriksaan, semua uji, dan uji program yang dibekukan
	@.venv/bin/python -m pytest -n auto
	@$(MAKE) --no-print-directory bundel

acak: siap ## mencari galat pembaca angka, tanggal, papan klip, buku kerja, dan SIPD dengan isian acak
	@.venv/bin/python -m pytest -m acak --hypothesis-profile=cari

check: siap ## gaya, tipe, dan aturan impor
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

audit: ## menanyakan kelemahan pustaka yang dikenal umum (perlu jaringan)
	@bash requirements/audit.sh

bench: siap ## pengukuran kecepatan (TULIS=1 menulis docs/kinerja.md, HANYA=tempel satu kelompok)
	@.venv/bin/python -m bench $(if $(TULIS),--tulis) $(if $(HANYA),--hanya $(HANYA))

panduan: siap ## gambar formulir untuk panduan (F1), di docs/gambar
	@bash build/gambar/panduan.sh

gambar: siap ## gambar semua formulir dalam semua keadaan, pada 100% sampai 200%, di keluaran/gambar
	@for skala in 1 1.25 1.5 2; do QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$$skala PYTHONPATH=. \
		.venv/bin/python build/gambar/potret.py keluaran/gambar/$$skala; done

bundel: siap ## membekukan program untuk sistem ini dan mengujinya
	@bash build/pemasang/rakit.sh linux
	@bash build/pemasang/uji.sh linux

installer: siap ## membuat pemasang Windows di Debian, dengan wine
	@bash build/pemasang/rakit.sh windows

test-installer: installer ## memasang, memakai, memperbarui, dan menghapusnya di wine
	@bash build/pemasang/uji.sh windows
