# Kithwork: `make` shows what there is.
SHELL := /bin/sh
VENV := .venv
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready
export PYTHONDONTWRITEBYTECODE :=
DEMO_HOME ?= $(CURDIR)/demo
PORT ?= 8017

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format types house samples bench soak docs dist clean

help: ## show this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) ## make the environment in .venv, with pinned packages

$(READY): requirements/dev.lock pyproject.toml
	@python3 -c 'import sys; sys.exit("Kithwork needs Python 3.11 or newer; this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.lock
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(PYTHON) -m compileall -q src $(VENV)/lib || true
	@touch $(READY)

demo: $(READY) ## an invented network in every format, imported, then the web app
	KITH_HOME="$(DEMO_HOME)" $(VENV)/bin/kith demo
	KITH_HOME="$(DEMO_HOME)" $(VENV)/bin/kith serve --port $(PORT)

test: $(READY) ## everything that CI runs: ruff, mypy, import contracts, pytest
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/pytest -n 2 -m "not soak"

format: $(READY) ## bring the code into form
	$(VENV)/bin/ruff check --fix-only .
	$(VENV)/bin/ruff format .

types: $(READY) ## mypy alone
	$(VENV)/bin/mypy

house: $(READY) ## the import contracts and the tests of the house itself
	$(VENV)/bin/lint-imports
	$(VENV)/bin/pytest tests/house

samples: $(READY) ## write the importers' expected readings anew; read the diff
	KITH_REWRITE_SAMPLES=1 $(VENV)/bin/pytest -q tests/importers/test_every_importer.py

bench: $(READY) ## the figures in bench/ (minutes)
	$(PYTHON) bench/run.py

soak: $(READY) ## the long tests: an import killed fifty times, every sample damaged ten thousand times
	$(VENV)/bin/pytest -n 2 -m soak
	KITH_MUTATIONS=10000 $(VENV)/bin/pytest -n 2 tests/importers/test_mutations.py

docs: $(READY) ## write anew what is made from the program: reference pages, the tables of a new network
	$(PYTHON) -m tests.house.reference
	$(PYTHON) -m tests.house.tables

dist: $(READY) ## the wheel and the source archive
	$(VENV)/bin/hatchling build

clean: ## remove the environment and caches
	rm -rf $(VENV) dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
