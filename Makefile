# The two commands are `make demo` and `make test`; both install what they need on a bare Debian machine with Swift.
SWIFT ?= swift
CONFIGURATION ?= debug

.PHONY: build test demo lint format packages clean

build: packages
	$(SWIFT) build --configuration $(CONFIGURATION)

test: packages
	$(SWIFT) test --configuration $(CONFIGURATION)

demo: packages
	$(SWIFT) build --configuration $(CONFIGURATION) --product ifcexportd
	samples/demo "$$($(SWIFT) build --configuration $(CONFIGURATION) --show-bin-path)/ifcexportd"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# SQLite and zlib are all that the build asks of the system; curl and python3 are for the demo and the tests.
packages:
	@.ci/packages libsqlite3-dev libz-dev curl python3

clean:
	rm -rf .build
