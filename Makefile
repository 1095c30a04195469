# Everything that people and build servers do here; `make` alone lists it.
# One virtual environment serves all; it is made anew when requirements.lock changes.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check
SITE_READY := $(VENV)/ready-site
TEST_READY := $(VENV)/ready-test

# The theme's makers warn on every build about a MkDocs that this project does not use.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help ready site serve verify test lint fuzz bench browser webserver lock clean

help: ## Toon deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s%s\n", $$1, $$2 }' Makefile

site: $(SITE_READY) ## Maak de site, in de map site/
	@$(PY) -m mkdocs build --strict

serve: $(SITE_READY) ## Bekijk de site terwijl u werkt (stop met Ctrl+C)
	@./ivp schema
	@$(PY) -m mkdocs serve

ready: $(SITE_READY)

verify: $(TEST_READY) browser ## Controleer wat een lezer merkt van de site in site/
	IVP_SITE=$(CURDIR)/site $(PY) -m pytest --quiet -m reader \
	  $$(grep --recursive --files-with-matches --include='test_*.py' 'mark[.]reader' tests)

test: lint browser webserver ## Voer alle controles en tests uit
	$(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

lint: $(TEST_READY) ## Controleer alleen de code
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

fuzz: $(TEST_READY) ## Bederf plannen op allerlei manieren, N maal per test
	IVP_FUZZ=$(or $(N),20000) nice $(PY) -m pytest --numprocesses 2 tests/test_mutations.py

bench: $(TEST_READY) ## Vergelijk de bouw met die van anderen, bij N plannen
	PYTHONPATH=hooks $(PY) -m tests.bench $(or $(N),20 85 342)

browser: $(TEST_READY) ## Zoek of haal de browser voor de tests
	@$(PY) tests/browser/chromium.py

webserver: $(TEST_READY) ## Zoek of haal de webservers voor de tests
	@$(PY) -m tests.webserver

# The lock files name versions and hashes only, so they hold for every package index.
COMPILE := $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' pyproject.toml

lock: $(SITE_READY) ## Vernieuw de versies in requirements*.lock
	@$(PIP) uv
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --output-file requirements-test.lock --group test --constraint requirements.lock

clean: ## Ruim op wat hier gemaakt is
	rm -rf $(VENV) site bewijs .cache .mypy_cache .pytest_cache .ruff_cache
	find hooks tests -name __pycache__ -prune -exec rm -rf {} +

$(SITE_READY): requirements.lock
	@$(PYTHON) -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
	  2>/dev/null || { echo 'Nodig: Python 3.11 of nieuwer, met venv (op Debian:' \
	  'apt install python3-venv). Een andere Python kiest u met: make PYTHON=...' >&2; exit 1; }
	@echo 'De pakketten worden eenmalig geïnstalleerd, in $(VENV)/'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

$(TEST_READY): requirements-test.lock $(SITE_READY)
	@$(PIP) --require-hashes -r requirements-test.lock
	@touch $@
