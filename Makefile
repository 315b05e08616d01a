# Everything a person or CI runs. `make demo` and `make test` need a Swift 6.2 toolchain and install the rest.

SPOKE := .build/release/spoke
ACME  := Examples/acme
OUT   := .build/demo

.PHONY: help demo test bench load soak embedding embedding-wheel fuzz format lint setup release package clean

help:
	@echo "make demo    check, compile, inspect and run the example on real events"
	@echo "make test    formatter's lint, strict build, all tests, benchmarks' smoke run"
	@echo "make bench   measure beside others, and write docs/performance.md"
	@echo "make load    deliver to the simulator: how near the limits, how fast without"
	@echo "make soak    deliver EVENTS=100000 events under faults of every kind, killed and started again KILLS=200 times"
	@echo "make fuzz    look for bytes that break something, SECONDS=300 for each reader"
	@echo "make release the executable, with the Swift runtime and the C libraries linked in"
	@echo "make package an archive and a Python wheel of it"
	@echo "make embedding  the runtime for C, Python and WebAssembly, into .build/embedding"
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
	@sh .ci/setup python3 node=nodejs lua=lua5.4 curl man=man-db ruby chromium chromedriver=chromium-driver
	@python3 -c 'import ensurepip' 2>/dev/null || sh .ci/setup python3-venv
	@sh .ci/test

bench: release
	@sh .ci/setup python3
	@sh Benchmarks/setup
	@sh Benchmarks/run $(SPOKE) --report

load: release
	@sh .ci/setup python3
	@sh Benchmarks/load/run $(SPOKE)

# SEED=N draws other events, faults and moments.
EVENTS ?= 100000
KILLS ?= 200
SEED ?= 7
soak: release
	@SPOKE=$(CURDIR)/$(SPOKE) SPOKE_SOAK=$(EVENTS) SPOKE_KILLS=$(KILLS) SPOKE_SEED=$(SEED) \
	  swift test --filter SpokeDeliveryTests.FaultTests

# Every .ci/fuzz-… takes the seconds for each of its parts. Then random projects and events that nobody has tried before are run by the
# runtime and by its plain second implementation. A mutation test with ten times as many faults comes last.
SECONDS ?= 300
fuzz: release
	@sh .ci/setup python3
	@for script in .ci/fuzz-*; do SPOKE=$(SPOKE) sh $$script $(SECONDS) || exit 1; done
	@SPOKE_FUZZ_ROUNDS=2000 SPOKE_FUZZ_SEED=$$(date +%s) swift test --filter DifferentialTests
	@SPOKE_MUTANTS=10 swift test --filter MutationTests

embedding: setup
	@sh .ci/setup python3
	@sh .ci/embedding library .build/embedding
	@sh .ci/embedding wasm .build/embedding
	@ls -l .build/embedding/lib/* .build/embedding/include/* .build/embedding/wasm/*

# The Python package `spoke-runtime`; needs pip.
embedding-wheel: embedding
	@cp -R Sources .build/embedding/
	@SPOKE_RUNTIME_LIBRARY=$(CURDIR)/.build/embedding/lib/libspoke_runtime.so \
	  python3 -m pip wheel -q --no-deps -w .build/embedding/wheel .build/embedding/Sources/SpokePython
	@rm -rf .build/embedding/Sources
	@ls .build/embedding/wheel/*

format:
	@swift format -i -r Sources Tests Package.swift

lint:
	@swift format lint --strict -r Sources Tests Package.swift

clean:
	@rm -rf .build
