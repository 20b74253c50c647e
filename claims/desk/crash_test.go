package desk

import (
	"bufio"
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/claims/store/pgtest"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

// The tests of this package start their own program again as another process, which then
// does not test: it fetches the sources of the article at this address, or edits if that
// is [editJob], in the database that follows, parted by "|".
const childEnv = "TICKMARK_DESK_TEST_CHILD"

// soakEnv asks for the long forms of tests and benchmarks: make soak.
const soakEnv = "TICKMARK_SOAK"

func TestMain(m *testing.M) {
	article, path, child := strings.Cut(os.Getenv(childEnv), "|")
	if !child {
		status := m.Run()
		pgtest.Stop()
		os.Exit(status)
	}
	work := gather
	if article == editJob {
		work = func(ctx context.Context, _, path string) error { return edit(ctx, path) }
	}
	if err := work(context.Background(), article, path); err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// gather opens an article and fetches what it links to and is not there yet. It tells
// when it begins, and each capture when it is acknowledged.
func gather(ctx context.Context, article, path string) error {
	at, err := url.Parse(article)
	if err != nil {
		return err
	}
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer db.Close()
	d := New(Config{Store: db, Fetcher: fetch.New(fetch.Options{AllowHosts: []string{at.Host}, Asking: db.Note}), Reader: &read.Reader{},
		By: "Eva Muster", Program: "tickmark test", Now: time.Now})
	id, err := d.Open(ctx, Input{From: article})
	if err != nil {
		return err
	}
	c, err := d.Case(ctx, id)
	if err != nil {
		return err
	}
	fmt.Println("begin")
	return d.Fetch(ctx, id, d.Waiting(c), func(f Fetched) { fmt.Println("kept", f.Capture.ID, f.Capture.SHA256) })
}

// served are the addresses that a server was asked for.
type served struct {
	*httptest.Server
	mu    sync.Mutex
	asked map[string]bool
}

// addresses lists them.
func (s *served) addresses() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Collect(maps.Keys(s.asked))
}

// linkedPages is how many pages the article of the test links to.
const linkedPages = 50

// newspaper is a server with an article that links to many pages, each of which takes
// a while to come.
func newspaper(t *testing.T) *served {
	t.Helper()
	s := &served{asked: map[string]bool{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked["http://"+r.Host+r.URL.Path] = true
		s.mu.Unlock()
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if r.URL.Path != "/" {
			time.Sleep(time.Duration(rand.IntN(6)) * time.Millisecond)
			fmt.Fprintf(w, "<p>Auf der Seite %s steht, dass am 3. Mai 2021 genau %d Leute kamen.</p>", r.URL.Path, len(r.URL.Path)*100)
			return
		}
		fmt.Fprint(w, "<html lang=de><article><h1>Viele Quellen</h1>")
		for i := range linkedPages {
			fmt.Fprintf(w, "<p>Am 3. Mai 2021 kamen %d Leute zum <a href=/seite/%d>Fest Nummer %d</a> am Ufer der Leine.</p>", 100+i, i, i)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// A fetch that is killed at any moment loses no capture that was acknowledged and hides
// no request, leaves nothing half done, and goes on where it was when the program is started again.
func TestKilledWhileFetching(t *testing.T) {
	kills := 15
	if os.Getenv(soakEnv) != "" {
		kills = 200
	}
	for killed := 0; killed < kills; {
		s := newspaper(t)
		path := newPlace(t)
		acknowledged := map[string]string{} // capture → hash
		// The more often it was killed, the later it is, so that it ends on a slow machine too.
		for done, longest := false, 120*time.Millisecond; !done; longest += longest / 4 {
			if done = killedOnce(t, s.URL+"/", path, longest, acknowledged); !done {
				killed++
			}
			if texts := intact(t, path, acknowledged, s); done && texts != linkedPages {
				t.Fatalf("it ended by itself with %d of %d pages", texts, linkedPages)
			}
		}
		if len(acknowledged) == 0 {
			t.Error("nothing was ever acknowledged")
		}
	}
}

// killedOnce lets another process gather and kills it after a while, at most as long as
// given. It adds what was acknowledged, and reports whether the process was done before
// that.
func killedOnce(t *testing.T, article, path string, longest time.Duration, acknowledged map[string]string) (done bool) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childEnv+"="+article+"|"+path)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	// Most are killed while they fetch, some before.
	after := func() time.Duration { return rand.N(longest) }
	kill := time.AfterFunc(time.Hour, func() { c.Process.Kill() })
	defer kill.Stop()
	if rand.IntN(5) == 0 {
		kill.Reset(after())
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		switch f := strings.Fields(lines.Text()); {
		case len(f) == 0:
		case f[0] == "error:":
			t.Fatal(lines.Text())
		case f[0] == "begin":
			kill.Reset(after())
		case f[0] == "kept" && len(f) == 3 && len(f[2]) == 64: // the last line may be cut
			acknowledged[f[1]] = f[2]
		}
	}
	return c.Wait() == nil
}

// intact checks that the database holds, with every capture that was acknowledged and
// every request that reached the server, and returns how many sources have their text.
func intact(t *testing.T, path string, acknowledged map[string]string, s *served) (texts int) {
	t.Helper()
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if problems, err := db.Prove(t.Context(), ""); err != nil || len(problems) > 0 {
		t.Fatalf("prove: %v, %v", problems, err)
	}
	d := New(Config{Store: db})
	requests, err := d.Requests(t.Context(), "", 0)
	if err != nil {
		t.Fatal(err)
	}
	noted := map[string]bool{}
	for _, r := range requests {
		noted[r.URL] = true
	}
	for _, address := range s.addresses() {
		if !noted[address] {
			t.Errorf("%s was asked for, and that is noted nowhere", address)
		}
	}
	list, err := d.Cases(t.Context())
	if err != nil || len(list) > 1 {
		t.Fatalf("cases: %+v, %v", list, err)
	}
	if len(list) == 0 { // killed before the case was opened
		if len(acknowledged) > 0 {
			t.Errorf("%d captures were acknowledged, and there is no case", len(acknowledged))
		}
		return 0
	}
	c := snapshot(t, d, list[0].Case)
	for id, hash := range acknowledged {
		if k := c.Capture(claims.ID(id)); k == nil || k.SHA256 != hash {
			t.Errorf("the capture %s was acknowledged and is lost", id)
		}
	}
	return len(c.Sources) - len(d.Waiting(c))
}
