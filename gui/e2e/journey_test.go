//go:build e2e

package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The sample article, as the program serves it from memory.
const sample = "https://beispiel.tickmark.example/artikel.html"

// Places in the window as newScreen makes it.
var (
	fetchYes   = [2]int{735, 496}
	secondPara = [2]int{200, 373} // in the first sentence of the article's second paragraph
	firstWords = [4]int{47, 373, 140, 373}
	firstRow   = [2]int{715, 152} // of the list of claims
	inSource   = [4]int{960, 580, 1200, 628}
)

func TestJourney(t *testing.T) {
	s := newScreen(t, "en_US.UTF-8")
	s.start(sample)
	s.until("the case is open", func() bool { return len(s.state().Claims) > 0 })
	s.shot("1-asked-before-fetching")
	if n := len(s.state().Captures); n != 0 {
		t.Fatalf("%d pages were fetched before the user said so", n)
	}
	s.click(fetchYes)
	s.until("the sources are fetched", func() bool { return len(s.state().Captures) == 5 })
	s.shot("2-sources-fetched")

	// A click in the article chooses the claim there, a key decides it.
	s.click(secondPara)
	s.shot("3-claim-chosen")
	s.key("v")
	s.until("a finding is set", func() bool { return len(s.state().Findings) == 1 })
	first := s.state()
	if w := first.words(first.Findings[0].Claim); !strings.Contains(w, "Blinken kündigte an") || first.Findings[0].Kind != "verified" {
		t.Errorf("V after a click on the second paragraph set %+v for %q", first.Findings[0], w)
	}

	// The next claim is disputed, with a reason typed into its field.
	s.key("j")
	s.key("x")
	s.until("a second finding is set", func() bool { return len(s.state().Findings) == 2 })
	s.key("r")
	s.do("type", "--delay", "40", "nobody else says so")
	s.until("the reason is kept while its field has the focus", func() bool {
		for _, f := range s.state().Findings {
			if f.Kind == "disputed" && f.Reasoning == "nobody else says so" {
				return true
			}
		}
		return false
	})
	s.shot("4-decided")

	// Undo and redo work from inside a text field too, through the menu's keys.
	s.click(secondPara)
	before := len(s.state().History)
	s.key("ctrl+z", "ctrl+z")
	s.until("the finding is taken back", func() bool { return len(s.state().Findings) == 1 })
	s.key("ctrl+shift+z", "ctrl+shift+z")
	s.until("the finding is there again", func() bool { return len(s.state().Findings) == 2 })
	if after := len(s.state().History); after != before+4 {
		t.Errorf("undoing and redoing twice made %d entries in the journal, not 4", after-before)
	}

	// Selected words of the article become a claim.
	claims := len(s.state().Claims)
	s.drag(firstWords)
	s.key("a")
	s.until("the selection is a claim", func() bool { return len(s.state().Claims) == claims+1 })
	s.shot("5-claim-added")

	// The claim about the cargo is found by its words; the words of the source that
	// says otherwise are selected and attached.
	s.key("ctrl+f")
	s.do("type", "--delay", "40", "Tonnen")
	s.click(firstRow)
	s.shot("6-another-number")
	s.drag(inSource)
	s.key("c")
	s.until("the selected words are attached", func() bool { return len(s.state().Citations) == 1 })
	cited := s.state()
	if q := cited.Citations[0]; q.Role != "contradicts" || !strings.Contains(cited.words(q.Claim), "90 Tonnen") || len(q.Anchor.Quote) < 10 {
		t.Errorf("attached %+v to %q", q, cited.words(q.Claim))
	}
	s.shot("7-attached")

	// Killed in the middle, everything is there again.
	was := s.state()
	s.kill()
	s.start()
	s.shot("8-after-kill")
	is := s.state()
	if len(is.Findings) != len(was.Findings) || len(is.Claims) != len(was.Claims) || len(is.History) != len(was.History) {
		t.Errorf("after kill -9 there are %d findings, %d claims, %d entries; before %d, %d, %d",
			len(is.Findings), len(is.Claims), len(is.History), len(was.Findings), len(was.Claims), len(was.History))
	}
	if out, err := s.tool(s.program, "prove"); err != nil {
		t.Errorf("prove: %v\n%s", err, out)
	}

	// Every window command of the view, then the report of all this.
	s.key("ctrl+d")
	s.shot("9-dark")
	s.key("F1")
	s.shot("10-keys")
	report := filepath.Join(s.home, "report.html")
	if _, err := s.tool(s.program, "report", "1", "-o", report); err != nil {
		t.Fatal(err)
	}
	html, err := os.ReadFile(report)
	if err != nil || !strings.Contains(string(html), "nobody else says so") {
		t.Errorf("the report does not print the reason: %v", err)
	}
}

func TestLibraryInGerman(t *testing.T) {
	s := newScreen(t, "de_DE.UTF-8")
	s.start()
	s.shot("11-empty-library")
	file := filepath.Join(s.home, "Bruecke.txt")
	text := "Brücke wieder offen\n\nDie Brücke wurde am 3. März 2021 nach acht Monaten wieder geöffnet. Der Umbau kostete 4,2 Millionen Euro.\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s.kill()
	s.start(file)
	s.until("the file is a case", func() bool { return len(s.state().Claims) > 1 })
	s.shot("12-case-without-links")
	s.key("ctrl+e")
	time.Sleep(time.Second)
	s.shot("13-library")
}
