# make run: serve on 127.0.0.1:8501.   make test: everything that is checked.   README.md says the rest.

PYTHON ?= python3
PORT ?= 8501
BIN := .venv/bin

.PHONY: run test check bench figures torture format browser
.DELETE_ON_ERROR:

run: .venv/installed
	@exec $(BIN)/uprtrack run --port $(PORT)

# Formatting, rules, types and layers are tests too: tests/test_house.py.
test check: .venv/installed-dev browser
	$(BIN)/pytest -n auto -rs

bench: .venv/installed-dev
	$(BIN)/python bench/run.py

# What is read of real documents, row by row; UPRTRACK_REAL names their folder.
figures: .venv/installed-dev
	-$(BIN)/python bench/documents.py
	-$(BIN)/python bench/thematic_lists.py
	-$(BIN)/python bench/exports.py
	-$(BIN)/python bench/themes.py
	-$(BIN)/python bench/links.py

# What the store survives, a quarter of an hour of it; tests/store has a short form.
torture: .venv/installed-dev
	$(BIN)/python -m torture.run

format: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/installed: requirements.txt pyproject.toml | $(BIN)/pip
	$(BIN)/pip install --disable-pip-version-check -q -r requirements.txt
	$(BIN)/pip install --disable-pip-version-check -q --no-deps -e .
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	$(BIN)/pip install --disable-pip-version-check -q -r requirements-dev.txt
	@touch $@

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "uprtrack needs Python 3.11 or later, and $(PYTHON) is: $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another one: make $(or $(MAKECMDGOALS),run) PYTHON=python3.12" >&2; exit 1; }
	@echo "Making .venv with the pinned packages; only this first start takes a minute or two."
	@$(PYTHON) -m venv .venv

CHROMIUM := /usr/bin/chromium
ARABIC_FONT := /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf

browser:
	@if { [ ! -x $(CHROMIUM) ] || [ ! -f $(ARABIC_FONT) ]; } \
	  && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  echo "Installing chromium and an Arabic font for the browser tests."; \
	  export DEBIAN_FRONTEND=noninteractive; \
	  { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-core; } \
	    >/dev/null 2>&1 || true; \
	fi
	@[ -x $(CHROMIUM) ] || echo "*** NO BROWSER TEST RUNS: $(CHROMIUM) is missing (apt-get install chromium)." >&2
	@[ -f $(ARABIC_FONT) ] || echo "*** No Arabic font: $(ARABIC_FONT) is missing (apt-get install fonts-noto-core)." >&2
