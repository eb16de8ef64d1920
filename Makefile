# Two commands do all the set-up: make site, make test.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: site test serve check format quality bench lock clean

site: $(READY)
	$(BIN)/insyn build

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/pytest --numprocesses auto

serve: $(READY)
	$(BIN)/insyn serve

check: $(READY)
	$(BIN)/insyn check

format: $(READY)
	$(BIN)/insyn format

# Measured on the site as it is now; what is written is shown by the next build.
quality: site
	$(BIN)/insyn quality

bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement tests/benchmark/requirements.lock
	$(BIN)/python -m tests.benchmark

# The versions are chosen anew only by this target, and only on purpose.
lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --extra dev pyproject.toml --output-file requirements.lock

$(READY): requirements.lock pyproject.toml
	python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps \
		--no-build-isolation --editable .
	touch $(READY)

clean:
	rm -rf site .insyn-* $(VENV)
