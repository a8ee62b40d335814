# Everything a developer runs; `make` alone lists it. Needs Python 3.11 or newer, make and git.
.DEFAULT_GOAL := help
.PHONY: help venv demo serve test test-neo4j test-browser check format types contracts sdl evaluate bench lock clean

PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,$(if $(shell $(p) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo yes),$(p))))
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
PYTEST := $(BIN)/python -m pytest
LOCK := .cache/lock-venv
# A local wheel folder or index would leave its hashes and addresses in the lock files.
COMPILE := PIP_FIND_LINKS= $(LOCK)/bin/pip-compile --no-config --quiet --generate-hashes --allow-unsafe --strip-extras \
	--build-deps-for editable --no-header --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links
ROOMS := schema ingest graph api chidao
BESIDE := $(wildcard ../shared/gold/dev)
GOLD ?= $(or $(BESIDE),samples/gold)
SPLIT ?= $(and $(BESIDE),$(wildcard ../shared/gold/split.csv))
TEXTS ?= $(if $(BESIDE),../shared/seeds ../shared/corpus,samples/texts)
step = @printf '\n== %s\n' '$(1)'

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

venv: $(READY) ## install the pinned packages and chidao itself into .venv

# pip takes no editable project together with hashes, hence two installs.
$(READY): requirements/dev.txt pyproject.toml
	@test -n '$(PYTHON)' || { echo 'chidao needs Python 3.11 or newer; install it or say make PYTHON=...' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

demo: venv ## read the samples, print two lineages and who leads what, then serve (SERVE=0: do not serve)
	$(BIN)/chidao demo $(if $(filter 0,$(SERVE)),--no-serve)

serve: venv ## serve the API and the explorer on this machine
	$(BIN)/chidao serve

test: venv ## run every test that needs neither a Neo4j server nor a browser
	$(PYTEST) -m 'not neo4j and not browser'

test-neo4j: venv ## run the tests that need a Neo4j server (how one is found: CONTRIBUTING.md)
	CHIDAO_REQUIRE_NEO4J=1 $(PYTEST) -m neo4j

test-browser: venv ## run the explorer's tests in Chromium
	CHIDAO_REQUIRE_BROWSER=1 $(PYTEST) -m browser

check: venv ## run what CI runs: layout, lint, types, contracts, schema file, every test
	$(call step,layout of the code)
	@$(BIN)/ruff format --check .
	$(call step,lint)
	@$(BIN)/ruff check .
	$(call step,types)
	@$(MAKE) --no-print-directory types
	$(call step,import contracts)
	@$(MAKE) --no-print-directory contracts
	$(call step,committed GraphQL schema)
	@$(BIN)/python -m api.sdl --check
	$(call step,tests without servers)
	@$(MAKE) --no-print-directory test
	$(call step,tests on Neo4j)
	@$(MAKE) --no-print-directory test-neo4j
	$(call step,tests in the browser)
	@.ci/need chromium
	@$(MAKE) --no-print-directory test-browser
	@printf '\nmake check: everything passed\n'

format: venv ## lay the code out and mend what the linter can mend
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: venv ## check the types
	$(BIN)/mypy

contracts: venv ## check which package may import which
	$(BIN)/lint-imports

sdl: venv ## write api/schema.graphql from the code
	$(BIN)/python -m api.sdl

evaluate: venv ## score extraction against gold, each set of a split apart (GOLD=folder TEXTS='files or folders' SPLIT=file)
	rm -rf .cache/predictions
	$(BIN)/chidao extract --out .cache/predictions $(TEXTS)
	$(BIN)/chidao evaluate $(GOLD) .cache/predictions $(addprefix --split ,$(SPLIT))

bench: venv ## run the benchmarks and print their ratios
	@set -e; for file in benchmarks/*.py; do name=$$(basename $$file .py); \
		case $$name in _*) continue;; esac; echo "== $$name"; $(BIN)/python -m benchmarks.$$name; done

# An old pip reads the spelling of some extras wrongly and would drop what they ask for, hence a new one.
lock: ## pin anew what pyproject.toml asks for, with hashes and without addresses
	@test -x $(LOCK)/bin/pip-compile || { $(PYTHON) -m venv $(LOCK) && $(LOCK)/bin/python -m pip install --quiet --upgrade pip 'pip-tools>=7.5'; }
	$(COMPILE) $(UPGRADE) --output-file requirements/base.txt pyproject.toml
	$(COMPILE) $(UPGRADE) --extra dev --constraint requirements/base.txt --output-file requirements/dev.txt pyproject.toml

clean: ## remove the environment, caches and build leftovers (never a store)
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info .coverage
	find $(ROOMS) tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
