# make                  build the program and read the pages under CORPUS into tables under OUTPUT
# make test             all tests            make lint     format and style
# make bench            speed and memory     make score    figures against GOLD (DETAIL=claims lists mistakes)
# make pages            more sample pages    make pages-test   make and score pages of an unseen SEED
# make install PREFIX=  the program as one file            make clean    remove what was built
# When 'jianbao run' ends with another status than 0 (1: some file was rejected), make shows it and fails.
CORPUS = corpus
OUTPUT = output
PAGES  = corpus
GOLD   = Tests/Fixtures/gold/*.json
PREFIX = /usr/local
PROGRAM = .build/release/jianbao
SOURCES := $(shell find Sources Package.swift -type f)

.PHONY: all test bench lint score pages pages-test install clean

all: $(PROGRAM)
	@$(PROGRAM) run "$(CORPUS)" --output "$(OUTPUT)"

$(PROGRAM): $(SOURCES)
	swift build -c release --product jianbao
	@touch $@

test:
	swift build -c release --build-tests
	swift test -c release --skip-build

bench:
	swift build -c release
	.build/release/jianbao-bench

lint:
	swift format lint --strict -r Sources Tests Package.swift

score: $(PROGRAM)
	@$(PROGRAM) run "$(PAGES)" --output .build/score --quiet
	@$(PROGRAM) score .build/score $(GOLD) $(if $(DETAIL),--detail $(DETAIL))

install:
	swift build -c release --product jianbao --static-swift-stdlib -Xlinker -s --scratch-path .build/static
	install -d "$(DESTDIR)$(PREFIX)/bin" && install -m 755 .build/static/release/jianbao "$(DESTDIR)$(PREFIX)/bin/jianbao"

pages-test: $(PROGRAM)
pages pages-test:
	@Tests/Tools/make_pages.sh $@

clean:
	rm -rf .build
