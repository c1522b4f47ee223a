# SPDX-License-Identifier: Apache-2.0
# Everything a developer runs. `make` alone lists the targets.

PYTHON ?= python3
UV ?= uv
BIN := .venv/bin
READY := .venv/.ready
COMPILED_TREE := build/compiled
# With COMPILED=1 a target runs on the compiled build.
RUN := $(if $(COMPILED),PYTHONPATH=$(COMPILED_TREE) )$(BIN)/python
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup demo test test-long test-engines test-compiled lint eval cases swaps \
        compare eval-links eval-pages eval-second near-misses learn-links bench \
        bench-scale bench-links bench-pages bench-review diff check lock chromium \
        page-types screenshots bench-page bench-load

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: $(READY)  ## make .venv with the locked tools and this package

$(READY): requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Musnad needs Python 3.11 or later; name one: make setup PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

demo: setup  ## read examples/articles.jsonl, show the incidents, leave out/demo.jsonl
	@mkdir -p out
	@$(BIN)/musnad read examples/articles.jsonl --output out/demo.jsonl
	@$(BIN)/musnad read examples/articles.jsonl --format table
	@echo "The records, one report a line, are in out/demo.jsonl"

test: setup chromium  ## the tests; they need nothing but the repository
	$(BIN)/python -m pytest -n 2 -m "not long"

# The tests of the review page drive Debian's Chromium.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
	  if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; \
	  else echo "The tests of the review page need Chromium (Debian: apt-get install chromium); without it they are left out"; fi; }

screenshots: setup chromium  ## pictures of the review page into docs/images
	$(BIN)/python tools/screenshots.py

test-long: setup  ## the tests that take minutes
	$(BIN)/python -m pytest -n 2 -m long

test-engines: setup  ## Ray and Spark, each in an environment of its own (Spark needs Java)
	$(BIN)/python -m pytest -n 0 -m long tests/scale/test_engines.py

test-compiled: setup $(COMPILED_TREE)/.ready  ## the tests, on hot modules compiled by mypyc
	PYTHONPATH=$(COMPILED_TREE) $(BIN)/python -m pytest -n 2 -m "not long" tests

$(COMPILED_TREE)/.ready: tools/compiled.py $(shell find src/musnad -name '*.py')
	$(BIN)/python tools/compiled.py $(COMPILED_TREE)
	@touch $@

lint: setup  ## style, types, layers, and built files against their sources
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory page-types; \
	  else echo "types of the page are not checked: that needs Node.js"; fi
	@for tool in tools/build_*.py; do echo "$$tool --check"; $(BIN)/python $$tool --check || exit 1; done

page-types: tools/page/node_modules/.package-lock.json  ## types of the review page (needs Node.js)
	tools/page/node_modules/.bin/tsc -p tools/page

tools/page/node_modules/.package-lock.json: tools/page/package-lock.json
	npm ci --prefix tools/page --ignore-scripts --silent
	@touch $@

eval: setup  ## score against the gold, fail under a floor [HALF=even|odd MISSES=N RAISE=1]
	$(BIN)/python eval/gate.py $(if $(HALF),--half $(HALF)) $(if $(MISSES),--misses $(MISSES)) $(if $(RAISE),--raise)

cases: setup  ## phrase cases, right/total for each kind [CASES=FILE]
	$(BIN)/python eval/cases.py $(if $(CASES),--cases $(CASES))

eval-links: setup  ## link the reports that records cite, and score the incidents [WORST=N]
	$(BIN)/python eval/links.py $(if $(WORST),--worst $(WORST))

near-misses: setup  ## pairs of different incidents that would be merged [FILE=…]
	$(BIN)/python eval/links.py --near-misses $(FILE)

learn-links: setup  ## learn the points of links anew [CHECK=1: only compare]
	$(BIN)/python eval/learn_links.py $(if $(CHECK),--check)

eval-second: setup  ## join a simulated second reader, and score rules, model and both
	PYTHONPATH=eval $(BIN)/python eval/two_readers.py

eval-pages: setup  ## articles out of pages: title, time, text, leaks [MISSES=1]
	$(BIN)/python eval/pages.py $(if $(MISSES),--misses)

compare: setup  ## public parsers on the phrase cases, into docs/comparison.md (uses pip)
	$(BIN)/python eval/compare.py --write docs/comparison.md

swaps: setup  ## swap neutral and loaded names in every article: no value may change
	$(BIN)/python eval/naming_swap.py

fuzz: setup  ## fuzz and count for good [TARGETS="reader page" RUNS=2000 ENGINE=atheris]
	$(BIN)/python tests/fuzz/run.py $(TARGETS) --runs $(or $(RUNS),2000) --engine $(or $(ENGINE),plain)

bias: setup  ## loaded terms by outlet, scores by country and outlet, into docs/bias.md
	$(BIN)/python eval/bias.py --write docs/bias.md

sbom: setup  ## licences into docs/licences.md, CycloneDX into out/sbom.json [CHECK=1]
	$(BIN)/python tools/licences.py $(if $(CHECK),--check) --sbom out/sbom.json

wheel-twice: setup  ## build the wheel twice from copies: the same bytes
	$(BIN)/python tools/wheel_twice.py

offline: setup  ## demo and tests in a network namespace that has loopback alone [TESTS="tests/review"]
	unshare $(if $(filter 0,$(shell id -u)),,--map-current-user --keep-caps) --net sh -c 'ip link set lo up && $(MAKE) demo && $(MAKE) offline-tests'

offline-tests:
	$(BIN)/python -m pytest -n 2 -m "not long" $(or $(TESTS),tests)

bench: setup $(if $(COMPILED),$(COMPILED_TREE)/.ready)  ## reports per second, memory, slowest reports [PROFILE=1 COMPILED=1]
	$(RUN) bench/bench.py $(if $(PROFILE),--profile)

bench-scale: setup  ## one process, two, Dask, a WARC: rates and memory [SIZES="10000 100000" COMPILED=1]
	PYTHONPATH=$(if $(COMPILED),$(COMPILED_TREE):)eval $(BIN)/python bench/bench_scale.py $(SIZES)

bench-links: setup  ## time and memory of linking, and how they grow [SIZES="100000 1000000"]
	$(BIN)/python bench/bench_links.py $(SIZES)

bench-review: setup  ## how fast the review answers over 50,000 incidents [MANY=N STORE=FILE]
	$(BIN)/python bench/bench_review.py $(if $(STORE),--store $(STORE),$(MANY))

bench-load: setup  ## the review under 200 readers and 20 writers [SECONDS=300]
	$(BIN)/python bench/bench_load.py $(if $(SECONDS),--seconds $(SECONDS))

bench-page: setup chromium  ## the review page over 50,000 incidents, in Chromium
	$(BIN)/python bench/bench_page.py

bench-pages: setup  ## pages a second, and through a WARC
	PYTHONPATH=eval $(BIN)/python bench/bench_pages.py

diff: setup  ## values gained and lost since a revision: make diff BASE=main~1
	@test -n "$(BASE)" || { echo "Name the revision to compare with: make diff BASE=main~1"; exit 2; }
	$(BIN)/python eval/diff.py $(BASE)

check: test lint eval cases swaps  ## everything CI runs

lock:  ## rewrite requirements-dev.txt from pyproject.toml (needs uv)
	printf 'hatchling\neditables\n' | $(UV) pip compile pyproject.toml - --extra dev --universal \
	  --python-version 3.11 --generate-hashes --no-header --upgrade --quiet -o requirements-dev.txt
