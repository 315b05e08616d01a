# Everything a person or CI runs. `make demo` and `make test` need a Swift 6.2 toolchain and install the rest.

SPOKE := .build/release/spoke
ACME  := Examples/acme
OUT   := .build/demo

.PHONY: help demo test bench format lint setup build release clean

help:
	@echo "make demo    check, compile, inspect and run the example on real events"
	@echo "make test    formatter's lint, strict build, all tests, benchmarks' smoke run"
	@echo "make bench   measure beside others, and write docs/performance.md"
	@echo "make format  write the canonical layout"

setup:
	@sh .ci/setup

release: setup
	@echo "==> Building spoke (release; the first time takes a few minutes)"
	@mkdir -p .build && { swift build -c release --static-swift-stdlib --product spoke >.build/release.log 2>&1 \
	  || { cat .build/release.log; exit 1; }; }

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
