# Everything a person or CI runs. `make demo` and `make test` need a Swift 6.2 toolchain and install the rest.

SPOKE := .build/release/spoke
ACME  := Examples/acme
OUT   := .build/demo

.PHONY: help demo test bench format lint setup release package clean

help:
	@echo "make demo    check, compile, inspect and run the example on real events"
	@echo "make test    formatter's lint, strict build, all tests, benchmarks' smoke run"
	@echo "make bench   measure beside others, and write docs/performance.md"
	@echo "make release the executable, with the Swift runtime and the C libraries linked in"
	@echo "make package an archive and a Python wheel of it"
	@echo "make format  write the canonical layout"

setup:
	@sh .ci/setup

release: setup
	@echo "==> Building spoke (release; the first time takes a few minutes)"
	@sh .ci/release

package: release
	@sh .ci/setup python3
	@sh .ci/packages/build

demo: release
	@sh Examples/demo $(SPOKE) $(ACME) Examples/broken $(OUT)

test:
	@sh .ci/setup python3
	@sh .ci/test

bench: release
	@sh .ci/setup python3
	@sh Benchmarks/setup
	@sh Benchmarks/run $(SPOKE) --report

format:
	@swift format -i -r Sources Tests Package.swift

lint:
	@swift format lint --strict -r Sources Tests Package.swift

clean:
	@rm -rf .build
