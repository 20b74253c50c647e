# Two commands for everyone: make run, make test. The rest is for those who build it.

# One tag set everywhere, so that Fyne is compiled once. On Linux x11 keeps the
# Wayland headers out of what is needed.
TAGS := $(if $(filter Linux,$(shell uname -s 2>/dev/null)),x11)
EXE  := $(if $(filter Windows_NT,$(OS)),.exe)
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.9.0

.PHONY: run build test race soak bench lint e2e replay fuzz vuln setup clean

run: ## open the sample case in the window (without a display: check it on the command line)
	@sh cmd/app/run.sh

build: setup ## the program, as ./tickmark
	go build -tags '$(TAGS)' -o tickmark$(EXE) ./cmd/app

setup: ## find or install what the build needs
	@sh cmd/app/setup.sh

test: setup ## all tests
	go test -tags '$(TAGS)' ./...

race: setup ## all tests under the race detector
	go test -race -tags '$(TAGS)' ./...

soak: setup ## what takes minutes: 200 kills during a fetch, a backup and a restore, 1,000 during edits, captures of 1 GB in one database, a desk of 1,000 cases
	TICKMARK_SOAK=1 go test -tags '$(TAGS)' -count=1 -timeout 60m -run 'Killed' -v ./claims/desk ./claims/store
	TICKMARK_SOAK=1 go test -tags '$(TAGS)' -timeout 60m -run '^$$' -bench 'Many' ./claims/desk
	TICKMARK_SOAK=1 go test -tags '$(TAGS)' -timeout 30m -run '^$$' -bench 'Captures|Backups' -benchmem ./claims/store

bench: setup ## speed and memory
	go test -tags '$(TAGS)' -run '^$$' -bench . -benchmem ./...

lint: setup ## formatting, vet, staticcheck
	@out=$$(gofmt -l .); test -z "$$out" || { echo "not formatted by gofmt:"; echo "$$out"; exit 1; }
	go vet -tags '$(TAGS)' ./...
	go run $(STATICCHECK) -tags '$(TAGS)' ./...

vuln: ## known vulnerabilities (asks the Go vulnerability database)
	go run $(GOVULNCHECK) -tags '$(TAGS)' ./...

e2e: build ## the main journey in the real window under Xvfb; screenshots in build/e2e
	@sh cmd/app/setup.sh e2e
	go test -tags '$(TAGS) e2e' -count=1 -v ./gui/e2e

replay: ## evidence files against an independent tool (needs node and npm, asks the npm registry)
	go test -tags '$(TAGS) replay' -count=1 ./claims/warc

fuzz: ## every fuzz target for FUZZTIME each
	@for p in $$(go list ./claims/... ./fetch/...); do \
		for f in $$(go test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; go test -run '^$$' -fuzz "^$$f$$" -fuzztime $(or $(FUZZTIME),30s) -fuzzminimizetime 5x $$p || exit 1; \
		done; done

clean: ## what was built
	rm -rf build tickmark$(EXE)
