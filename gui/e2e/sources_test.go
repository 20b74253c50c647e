//go:build e2e

package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// Places in the room of the sources.
var (
	fetchAll   = [2]int{1250, 40}
	firstPiece = [2]int{300, 112} // the first source
)

// office serves an article that links to a notice, which is edited later.
func office(t *testing.T) (article string, edited *atomic.Bool) {
	t.Helper()
	edited = &atomic.Bool{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		switch r.URL.Path {
		case "/artikel":
			fmt.Fprintf(w, `<html lang="de"><title>Brücke offen</title><article><h1>Brücke offen</h1>
<p>Der Umbau der Brücke kostete 5,1 Millionen Euro, wie <a href="http://%[1]s/mitteilung">das Amt</a> am Mittwoch schrieb.</p>
<p>Eine <a href="http://%[1]s/fehlt">zweite Seite</a> ist nicht mehr zu finden.</p></article>`, r.Host)
		case "/mitteilung":
			costs := "5,1"
			if edited.Load() {
				costs = "6,3"
			}
			fmt.Fprintf(w, `<html lang="de"><title>Mitteilung</title><article><h1>Mitteilung</h1>
<p>Die Kosten des Umbaus betragen %s Millionen Euro, die Arbeiten dauerten acht Monate.</p></article>`, costs)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL + "/artikel", edited
}

// From an article with links to the claim that is open again because its source was
// edited, with the window's question before anything is fetched.
func TestSourcesFetchedAgain(t *testing.T) {
	s := newScreen(t, "de_DE.UTF-8")
	article, edited := office(t)
	host := strings.TrimSuffix(strings.TrimPrefix(article, "http://"), "/artikel")
	settings := filepath.Join(s.home, "tickmark", "settings.json")
	if err := os.MkdirAll(filepath.Dir(settings), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(settings, []byte(`{"allow_hosts":["`+host+`"]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	s.start(article)
	s.until("the case is open", func() bool { return len(s.state().Claims) > 0 })
	s.shot("25-hosts")
	if n := len(s.state().Captures); n != 0 {
		t.Fatalf("%d pages were fetched before the user said so", n)
	}
	s.key("Return")
	s.until("the sources were fetched", func() bool { return len(s.state().Captures) == 2 })
	s.key("ctrl+g")
	s.shot("26-ledger")

	claim := ""
	for _, c := range s.state().Claims {
		if strings.Contains(c.Anchor.Quote, "5,1 Millionen") {
			claim = c.ID
		}
	}
	if out, err := s.tool(s.program, "verdict", claim, "verified", "--source", "S1", "--quote", "betragen 5,1 Millionen Euro"); err != nil {
		t.Fatalf("verdict: %v\n%s", err, out)
	}
	edited.Store(true)
	s.click(fetchAll)
	s.shot("27-fetch-again")
	s.key("Return")
	reopened := func() bool {
		for _, c := range s.state().Claims {
			if c.ID == claim {
				return c.State == "reopened"
			}
		}
		return false
	}
	s.until("the claim is open again", reopened)
	s.click(firstPiece)
	s.shot("28-changed-passage")
	v := s.state()
	if len(v.Captures) != 4 || len(v.Findings) != 1 || v.Findings[0].Kind != "verified" {
		t.Errorf("%d captures, findings %+v", len(v.Captures), v.Findings)
	}
	if out, err := s.tool(s.program, "prove"); err != nil {
		t.Errorf("prove: %v\n%s", err, out)
	}
	out, err := s.tool(s.program, "requests")
	if err != nil || strings.Count(out, host+"/mitteilung") != 2 {
		t.Errorf("the requests are\n%s%v", out, err)
	}
	s.key("ctrl+d")
	s.shot("29-ledger-dark")
}
