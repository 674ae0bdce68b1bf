# The two commands are `make demo` and `make test`; both install what they need on a bare Debian machine with Swift.
SWIFT ?= swift
CONFIGURATION ?= debug

DESTDIR ?=
PREFIX ?= /usr/local
# The program with the Swift runtime in it, in a folder of its own: both kinds of build would undo each other otherwise.
STATIC = --configuration release --static-swift-stdlib --scratch-path .build-static --product ifcexportd

WAITING = APITests|WebhookTests|WorkerTests|SystemdTests

.PHONY: build test test-fleet demo bench mallocs release deb install lint format packages clean

build: packages
	$(SWIFT) build --configuration $(CONFIGURATION)

# What the tests of the package need; without it they say that they are skipped. Three runs: what waits for sockets and events within
# the process, one after the other, since beside tests that keep every core busy it would wait too long; what only computes; and
# the built program, whose tests wait for processes. With TRAITS in a folder of its own: builds with and without would undo each other.
TRAITS ?=
TESTED = --configuration $(CONFIGURATION) $(if $(TRAITS),--traits $(TRAITS) --scratch-path .build-fleet)

test: packages
	@.ci/packages systemd systemd-container dbus dpkg-dev procps sqlite3
	$(SWIFT) build --build-tests $(TESTED)
	$(SWIFT) test --skip-build $(TESTED) --no-parallel --filter '$(WAITING)'
	$(SWIFT) test --skip-build $(TESTED) --skip '$(WAITING)|ProgramTests'
	$(SWIFT) test --skip-build $(TESTED) --filter ProgramTests

# The same tests of what is to run on many machines: also on a PostgreSQL server and object storage that the tests start themselves, and
# packing with ISA-L. Its faults are shown by .ci/fleet.
test-fleet:
	@.ci/packages libpq-dev libcurl4-openssl-dev libisal-dev postgresql unzip
	@$(MAKE) --no-print-directory test TRAITS=Fleet,ISAL

demo: packages
	$(SWIFT) build --configuration $(CONFIGURATION) --product ifcexportd
	samples/demo "$$($(SWIFT) build --configuration $(CONFIGURATION) --show-bin-path)/ifcexportd"

# What an export and the queue take, beside what is bare; docs/performance.md tells of it. Ends within ten minutes; for more:
# make bench BENCH="--objects 200000 --sizes 1000,10000,100000,1000000 --rounds 5 --folder /var/tmp/benchmark"
BENCH ?=
PEER ?= $(or $(IFCEXPORTD_SHARED),../shared)/bench/peer-ifcopenshell
RELEASE = $(SWIFT) build --configuration release

bench: packages
	$(RELEASE) --product ifcexportd
	$(RELEASE) --product benchmark
	$(RELEASE) --product queue-benchmark
	bin=$$($(RELEASE) --show-bin-path) && \
	$$bin/benchmark all --program $$bin/ifcexportd $(if $(wildcard $(PEER)),--peer $(PEER)) --plots docs/performance --json .build/benchmark.json $(BENCH) && \
	$$bin/queue-benchmark throughput --jobs 2000 --rounds 3

# Counts, not times: they are the same on a busy machine. Of the release build, as debug code asks for far more.
mallocs: packages
	$(RELEASE) --product ifcexportd
	$(RELEASE) --product benchmark
	bin=$$($(RELEASE) --show-bin-path) && $$bin/benchmark mallocs --check --program $$bin/ifcexportd

# One program for every machine of this kind, without a Swift toolchain on it.
release: packages
	$(SWIFT) build $(STATIC)

deb: release
	@.ci/packages dpkg-dev lintian
	systemd/packaging/make-deb "$$($(SWIFT) build $(STATIC) --show-bin-path)/ifcexportd" .
	lintian --fail-on error --tag-display-limit 0 ifcexportd_*.deb

# Does not build: run "make release" first, as the user who builds.
install:
	systemd/packaging/install "$$($(SWIFT) build $(STATIC) --show-bin-path)/ifcexportd" "$(DESTDIR)" "$(PREFIX)"

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# SQLite and zlib are all that the build asks of the system; curl and python3 are for the demo and the tests.
packages:
	@.ci/packages libsqlite3-dev libz-dev curl python3

clean:
	rm -rf .build .build-static .build-fleet ifcexportd_*.deb
