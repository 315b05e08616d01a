# Everything a person or CI runs. `make demo` and `make test` need a Swift 6.2 toolchain and install the rest.

SPOKE := .build/release/spoke
ACME  := Examples/acme
OUT   := .build/demo

.PHONY: help demo test bench format lint setup release package clean
.PHONY: help demo test bench embedding format lint setup build release clean

help:
	@echo "make demo    check, compile, inspect and run the example on real events"
	@echo "make test    formatter's lint, strict build, all tests, benchmarks' smoke run"
	@echo "make bench   measure beside others, and write docs/performance.md"
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
	@sh .ci/setup python3 node=nodejs man=man-db ruby
	@python3 -c 'import ensurepip' 2>/dev/null || sh .ci/setup python3-venv
	@sh .ci/test

bench: release
	@sh .ci/setup python3
	@sh Benchmarks/setup
	@sh Benchmarks/run $(SPOKE) --report

embedding: setup
	@sh .ci/embedding library .build/embedding
	@sh .ci/embedding wasm .build/embedding
	@ls -l .build/embedding/lib/* .build/embedding/include/* .build/embedding/wasm/*

# The Python package; needs pip.
wheel: embedding
	@cp -R Sources .build/embedding/
	@SPOKE_RUNTIME_LIBRARY=.build/embedding/lib/libspoke_runtime.so \
	  python3 -m pip wheel -q --no-deps -w .build/embedding/wheel .build/embedding/Sources/SpokePython
	@rm -rf .build/embedding/Sources
	@ls .build/embedding/wheel

format:
	@swift format -i -r Sources Tests Package.swift

lint:
	@swift format lint --strict -r Sources Tests Package.swift

clean:
	@rm -rf .build
