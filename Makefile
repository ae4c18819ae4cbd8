# What CI runs is `make test` and then `make test-all`. Needs Python 3.11 or later with venv, GNU make 3.81 or later,
# Node.js 20 or later with npm for the tests of editors and browsers, and package indexes; `make test-all` also Debian or
# a system like it, or what tools/system_packages.py would install.

PYTHON ?= python3
VENV ?= .venv
BUILD ?= build
# For pytest, as in: make test PYTEST='-x --hypothesis-seed=1'
PYTEST ?=
# How many tests run side by side; 0 is one after the other, which a debugger needs
WORKERS ?= auto
# For make lock: --upgrade, or --upgrade-package NAME
LOCK ?=

# Modules of the reader and the evaluator, each a file or a folder of src/nsstrack: their branch coverage must be 100 %.
FULLY_COVERED = \
	source period text \
	targets counting_results scoring bands rollup editions evaluation \
	arithmetic levels register next_band drivers scorecard \
	judging formulas lifetimes working explaining invalidated invalid_results standing changes \
	edits differences fingerprints evolution suggestion projects focus obstacles \
	overdue pace falls questions trends report

ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

# A file or a folder that comes, goes or changes makes a new wheel.
SOURCES := $(shell find src -name __pycache__ -prune -o -print) pyproject.toml LICENSE $(wildcard README.md)

# The tests are for the installed wheel and the shipped data, whatever the caller's environment says.
unexport PYTHONPATH PYTHONHOME PYTHONSTARTUP NSSTRACK_DATA

# Folders of tests that need more than Python and Node.js; tests/conftest.py leaves them out of `make test`.
ALL_TESTS = $(wildcard tests/browser tests/pandoc tests/thai)

.PHONY: help demo test test-all check format lock clean

help:
	@echo 'make demo     environment, install, and the security plan in fiscal year 2566'
	@echo 'make test     environment, all checks, all tests on the installed wheel'
	@echo 'make test-all the tests in a real browser and with other programs, which it installs (as root, or with sudo)'
	@echo 'make check    the checks alone: ruff, mypy, import-linter'
	@echo 'make format   lets ruff format and mend what it can'
	@echo 'make lock     writes requirements/*.txt anew; LOCK=--upgrade takes newer releases'
	@echo 'make clean    removes all that make has made'

demo: $(VENV)/.installed
	"$(PY)" -m nsstrack evaluate 2566

# From an empty folder outside the repository, so that neither src/ nor a file of the repository is found by accident.
test: check $(VENV)/.installed $(BUILD)/editors/.installed
	"$(PY)" tools/check_installed.py src/nsstrack
	rm -rf "$(BUILD)/coverage" && mkdir -p "$(BUILD)/coverage"
	scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && root=$$PWD && cd "$$scratch" && \
	COVERAGE_FILE="$$root/$(BUILD)/coverage/data" HYPOTHESIS_STORAGE_DIRECTORY="$$root/$(BUILD)/hypothesis" \
	EDITORS="$$root/$(BUILD)/editors" PYTHONSAFEPATH=1 "$$root/$(PY)" -m coverage run --rcfile="$$root/pyproject.toml" \
		-m pytest --config-file="$$root/pyproject.toml" --rootdir="$$root" \
		-o cache_dir="$$root/$(BUILD)/pytest" -n "$(WORKERS)" --dist worksteal $(PYTEST) "$$root/tests"
	COVERAGE_FILE="$(BUILD)/coverage/data" "$(PY)" -m coverage combine --quiet
	COVERAGE_FILE="$(BUILD)/coverage/data" "$(PY)" -m coverage report
	COVERAGE_FILE="$(BUILD)/coverage/data" "$(PY)" -m coverage report --fail-under=100 --include='$(fully_covered)'

# The pages of a terminal with the extra nsstrack[thai] are those of a program of its own.
test-all: $(VENV)/.dev $(VENV)/.installed $(BUILD)/browser/.installed $(BUILD)/thai/.installed
	"$(PY)" tools/system_packages.py
	"$(PY)" tools/check_installed.py src/nsstrack
	rm -rf "$(BUILD)/pictures"
	scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && root=$$PWD && cd "$$scratch" && \
	TEST_ALL="$$root/$(BUILD)" THAI="$$root/$(subst $(VENV),$(BUILD)/thai,$(PY))" PYTHONSAFEPATH=1 \
		"$$root/$(PY)" -m pytest --config-file="$$root/pyproject.toml" --rootdir="$$root" \
		-o cache_dir="$$root/$(BUILD)/pytest" $(PYTEST) $(ALL_TESTS:%="$$root/%")

check: $(VENV)/.dev
	"$(PY)" -m ruff check
	"$(PY)" -m ruff format --check
	"$(PY)" -m mypy --cache-dir="$(BUILD)/mypy"
	PYTHONPATH=src "$(PY)" -c 'from importlinter.cli import lint_imports_command as run; run()' --no-cache

format: $(VENV)/.dev
	"$(PY)" -m ruff check --fix-only
	"$(PY)" -m ruff format

lock: $(BUILD)/lock/.made
	$(call compile,dev,pyproject.toml --group dev)
	$(call compile,run,pyproject.toml --constraint requirements/dev.txt)
	$(call compile,thai,pyproject.toml --extra thai --constraint requirements/dev.txt)
	$(call compile,build,--group build --constraint requirements/dev.txt)
	$(call compile,lock,--group lock)

clean:
	rm -rf "$(VENV)" "$(BUILD)" .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests tools -name __pycache__ -prune -exec rm -rf {} +

# --- the environment, one stamp a step -------------------------------------------------------------------------------

$(VENV)/.made:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "nsstrack needs Python 3.11 or later; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear "$(VENV)"
	touch "$@"

$(VENV)/.run: requirements/run.txt requirements/build.txt $(VENV)/.made
	$(PIP) install --require-hashes -r requirements/run.txt -r requirements/build.txt
	touch "$@"

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	$(PIP) install --require-hashes -r requirements/dev.txt
	touch "$@"

$(BUILD)/dist/.built: $(SOURCES) | $(VENV)/.run
	rm -rf "$(BUILD)/dist"
	"$(PY)" -m build --quiet --wheel --no-isolation --outdir "$(BUILD)/dist"
	touch "$@"

$(VENV)/.installed: $(BUILD)/dist/.built $(VENV)/.run
	$(PIP) install --no-index --no-deps --force-reinstall "$(BUILD)"/dist/*.whl
	touch "$@"

$(BUILD)/%/.installed: tests/%/package-lock.json tools/node_packages.py $(VENV)/.made
	"$(PY)" tools/node_packages.py $* "$(BUILD)/$*"
	touch "$@"

$(BUILD)/thai/.installed: $(BUILD)/dist/.built requirements/thai.txt $(VENV)/.made
	$(PYTHON) -m venv --clear "$(BUILD)/thai"
	$(subst $(VENV),$(BUILD)/thai,$(PIP)) install --require-hashes -r requirements/thai.txt
	$(subst $(VENV),$(BUILD)/thai,$(PIP)) install --no-index --no-deps "$(BUILD)"/dist/*.whl
	touch "$@"

$(BUILD)/lock/.made: requirements/lock.txt
	$(PYTHON) -m venv --clear "$(BUILD)/lock"
	$(subst $(VENV),$(BUILD)/lock,$(PIP)) install --require-hashes -r requirements/lock.txt
	touch "$@"

# --- words used above ------------------------------------------------------------------------------------------------

comma := ,
empty :=
space := $(empty) $(empty)
covered_file = $(or $(wildcard src/nsstrack/$(1).py),$(if $(wildcard src/nsstrack/$(1)/.),src/nsstrack/$(1)/*),$(error FULLY_COVERED names $(1), which is neither a module nor a folder of src/nsstrack))
fully_covered = $(subst $(space),$(comma),$(foreach module,$(FULLY_COVERED),$(call covered_file,$(module))))

# One file holds for Linux, macOS and Windows and for every Python from 3.11 on.
compile = "$(subst $(VENV),$(BUILD)/lock,$(PY))" -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock' $(LOCK) \
	$(2) --output-file requirements/$(1).txt
