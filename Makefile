# make demo    set everything up and render every example into out/
# make test    set everything up and run every check and test
# make bench   the measurements in benchmarks/
# make score   what the rules find in real plans, where a folder `shared` with them lies beside the project
# make clean   remove what these commands made, but for .venv
#
# PYTHON=python3.12 chooses the interpreter for .venv (3.11 or later). scripts/setup says what is installed.

PYTHON ?=
PYTEST_ARGS ?= -n auto --maxprocesses 4
VENV := .venv
BIN := $(VENV)/bin
export PYTHON

.DELETE_ON_ERROR:
.PHONY: demo test bench score clean tools

demo: $(VENV)/.app
	@mkdir -p out
	@pdf=; if command -v soffice >/dev/null || command -v libreoffice >/dev/null; then pdf=--pdf; fi; \
	for plan in examples/*.yaml; do \
		name=$$(basename "$$plan" .yaml); \
		$(BIN)/drafter render "$$plan" -o "out/$$name.docx" --force $$pdf || exit; \
	done

test: $(VENV)/.dev
	$(BIN)/ruff format --check . scripts/messages
	$(BIN)/ruff check . scripts/messages
	$(BIN)/mypy
	$(BIN)/mypy scripts/messages
	$(BIN)/python -m pytest $(PYTEST_ARGS)

bench: $(VENV)/.dev
	@for measure in benchmarks/[a-z]*.py; do echo "== $$measure" && $(BIN)/python "$$measure" || exit; done

score: $(VENV)/.dev
	@$(BIN)/python -m tests.rules.score

# Quick when everything is there; where something is missing it says so each time.
tools:
	@scripts/setup tools

$(VENV)/.app: pyproject.toml scripts/setup | tools
	@scripts/setup app
	@touch $@

$(VENV)/.dev: pyproject.toml scripts/setup | tools
	@scripts/setup dev
	@touch $(VENV)/.app $@

clean:
	rm -rf out dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find drafter tests benchmarks scripts -name __pycache__ -type d -prune -exec rm -rf {} +
