# The README's two commands are `make check` and `make test`; the rest is for developers.
#   make check [DIR=path]      analyse the sample app, or the folder you name
#   make test                  build everything and run all tests
#   make bench [FRONTENDS=…]   measure, also on these folders of pages, and rewrite the table in
#                              tests/bench/README.md
#   make format                format all C++ sources
#   make fuzz [SECONDS_EACH=n] run each fuzz target for n seconds
#   make release               the static binary with its headers, in dist/
#   make install PREFIX=path   build the release and install it
DIR ?= tests/apps/webview-notes
PREFIX ?= /usr/local
SECONDS_EACH ?= 60
DEV := build/dev
SOURCES = $(shell git ls-files 'linter/*.cpp' 'linter/*.h' 'linter/*.inl' 'lsp/*.cpp' 'lsp/*.h' \
            'rules/*.cpp' 'tests/*.cpp' 'tests/*.h' ':!tests/apps' ':!tests/rules' ':!tests/pairs' \
            ':!tests/extract' ':!linter/models/stubs')

.PHONY: check test bench format format-check fuzz release install setup program configure clean

check: program
	@code=0; $(DEV)/bridgelint check $(DIR) || code=$$?; \
	if [ $$code -ge 2 ]; then exit $$code; fi; \
	echo; echo "bridgelint check exited with $$code (0 clean, 1 findings at or above the bar)."; \
	echo "To gate a pull request, run it itself: $(DEV)/bridgelint check $(DIR) --fail-on warning"

test: configure
	@cmake --build $(DEV)
	@ctest --test-dir $(DEV) --output-on-failure -j "$$(nproc)"

setup:
	@.ci/setup

configure: setup
	@test -f $(DEV)/build.ninja || cmake --preset dev

program: configure
	@cmake --build $(DEV) --target bridgelint -- --quiet

bench:
	@$(MAKE) release
	@cmake --build build/release --target csp_rate
	@tests/bench/setup.sh
	@python3 tests/bench/run.py --binary dist/bridgelint/bin/bridgelint \
	  $(addprefix --frontend ,$(FRONTENDS))

format: setup
	@clang-format-19 -i $(SOURCES)

format-check: setup
	@clang-format-19 --dry-run --Werror $(SOURCES)

fuzz: setup
	@test -f build/fuzz/build.ninja || cmake --preset fuzz
	@cmake --build build/fuzz --target fuzzers
	@tests/fuzz/run.sh build/fuzz $(SECONDS_EACH)

release: setup
	@test -f build/release/build.ninja || cmake --preset release
	@cmake --build build/release --target bridgelint
	@rm -rf dist/bridgelint && cmake --install build/release --prefix dist/bridgelint >/dev/null
	@ls -l dist/bridgelint/bin/bridgelint

install: release
	@cmake --install build/release --prefix $(PREFIX)

clean:
	rm -rf build dist
