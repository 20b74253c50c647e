package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// allowed says which rooms of the program each room may lean on. Dependencies
// point one way: cmd/app → gui → claims/desk → {split, compare, store, report,
// warc, fetch} → claims. What stands here is the design; a new edge is a change of it.
var allowed = map[string][]string{
	"cmd/app":            {"assets", "claims", "claims/casefile", "claims/desk", "claims/report", "claims/store", "fetch", "fetch/read", "fetch/read/pdf", "gui", "gui/clipboard", "gui/theme", "whole"},
	"gui":                {"assets", "claims", "claims/desk", "gui/clipboard", "gui/model", "gui/reader", "gui/panes", "gui/theme", "whole"},
	"gui/panes":          {"assets", "claims", "claims/desk", "gui/model", "gui/reader", "gui/theme"},
	"gui/clipboard":      {},
	"gui/model":          {"assets", "claims", "claims/desk"},
	"gui/reader":         {"gui/theme"},
	"gui/theme":          {},
	"gui/e2e":            {},
	"claims":             {},
	"claims/lang":        {"claims"},
	"claims/split":       {"claims", "claims/lang"},
	"claims/compare":     {"claims", "claims/lang"},
	"claims/compare/fit": {"claims", "claims/compare", "claims/desk", "claims/split"}, // a tool, not part of the program
	"claims/memory":      {"claims/compare", "claims/lang"},
	"claims/memory/fit":  {"claims/memory"}, // a tool as well
	"claims/find":        {"claims", "claims/memory"},
	"claims/store":       {"claims", "claims/store/carve"},
	"claims/store/carve": {},
	"claims/carry":       {"claims"},
	"claims/origin":      {"claims"},
	"claims/casefile":    {"claims"},
	"claims/report":      {"claims", "assets"},
	"claims/warc":        {"claims"},
	"claims/desk":        {"assets", "claims", "claims/split", "claims/compare", "claims/compare/itself", "claims/carry", "claims/origin", "claims/casefile", "claims/memory", "claims/find", "claims/store", "claims/report", "claims/warc", "fetch", "fetch/read"},
	"fetch":              {"claims"},
	"fetch/read":         {"claims", "fetch/read/layout"},
	"fetch/read/layout":  {},
	"fetch/read/pdf":     {"fetch/read", "fetch/read/layout"},
	"assets":             {},
	"whole":              {},

	"claims/compare/itself": {"claims", "claims/lang"},  // an article without any source
	"claims/store/pgtest":   {},                         // a server for tests, not part of the program
	"claims/store/generate": {"claims", "claims/store"}, // fills a database to measure with
}

// outside says which packages from outside only some rooms may import.
var outside = map[string][]string{
	"fyne.io/fyne/v2/app":      {"cmd/app"},
	"fyne.io/fyne/v2":          {"cmd/app", "gui", "gui/panes", "gui/reader", "gui/theme"},
	"modernc.org/sqlite":       {"claims/store"},
	"net/http":                 {"fetch", "fetch/read"},
	"github.com/jackc/pgx/…":   {"claims/store", "claims/store/pgtest"},
	"os":                       {"whole", "cmd/app", "gui", "gui/panes", "claims/store", "claims/store/pgtest", "claims/compare/fit", "claims/memory/fit", "fetch", "fetch/read/pdf"},
	"os/exec":                  {"fetch/read/pdf", "gui/clipboard", "claims/store/pgtest"},
	"github.com/spf13/cobra":   {"cmd/app"},
	"github.com/PuerkitoBio/…": {"fetch/read"},
	"github.com/jezek/xgb…":    {"gui/clipboard"},
	"github.com/klippa-app/…":  {"fetch/read/pdf"},
	"github.com/tetratelabs/…": {"fetch/read/pdf"},
}

// pure are the rooms that hold the domain: the standard library and the rooms'
// own libraries for words and letters, no clock, disk or network.
var pure = []string{"claims", "claims/lang", "claims/split", "claims/compare", "claims/compare/itself", "claims/carry", "claims/origin", "claims/casefile", "claims/memory", "claims/find", "claims/warc"}

func TestDependenciesPointOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-tags", "x11 e2e", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "tickmark/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		f := strings.Fields(line)
		room := strings.TrimPrefix(f[0], "tickmark/")
		may, known := allowed[room]
		if !known {
			t.Errorf("%s is no room of the design: say in this test what it may lean on", room)
			continue
		}
		for _, dep := range f[1:] {
			if other, ours := strings.CutPrefix(dep, "tickmark/"); ours {
				if !slices.Contains(may, other) {
					t.Errorf("%s must not lean on %s", room, other)
				}
				continue
			}
			for prefix, rooms := range outside {
				exact := prefix == dep || strings.HasPrefix(dep, strings.TrimSuffix(prefix, "…")) && strings.HasSuffix(prefix, "…") ||
					prefix == "fyne.io/fyne/v2" && strings.HasPrefix(dep, prefix)
				if exact && !slices.Contains(rooms, room) {
					t.Errorf("%s must not import %s", room, dep)
				}
			}
			if slices.Contains(pure, room) && slices.Contains([]string{"os", "net", "net/http", "math/rand"}, dep) {
				t.Errorf("%s is pure and must not import %s", room, dep)
			}
		}
	}
}
