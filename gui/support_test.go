package gui

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2/test"

	"tickmark/assets"
	"tickmark/claims"
	"tickmark/claims/desk"
	"tickmark/claims/store"
	"tickmark/fetch"
	"tickmark/fetch/read"
)

const article = "https://zeitung.example/artikel.html"

// pages are the web as the tests see it.
var pages = map[string]fs.FS{
	"zeitung.example": fstest.MapFS{
		"artikel.html": {Data: []byte(`<html lang="de"><head><title>Brücke wieder offen</title>
<meta property="article:published_time" content="2021-03-04T08:00:00+01:00"></head><body><article>
<h1>Brücke wieder offen</h1>
<p>Die Brücke über die Leine ist seit Mittwoch <a href="https://amt.example/bruecke.html">wieder offen</a>. Der Umbau kostete 4,2 Millionen Euro und dauerte acht Monate.</p>
<p>„Wir sind früher fertig als geplant“, sagte die Stadtbaurätin Erika Beispiel am Mittwoch. Sie lobte die Arbeiter, die auch im Winter <a href="https://amt.example/fehlt.html">durchgehalten</a> hätten.</p>
<p>Der Radweg auf der Brücke ist jetzt drei Meter breit. Das Tiefbauamt rechnet mit 5000 Radfahrern am Tag.</p>
</article></body></html>`)},
	},
	"amt.example": fstest.MapFS{
		"bruecke.html": {Data: []byte(`<html lang="de"><head><title>Mitteilung des Tiefbauamts</title></head><body><article>
<h1>Mitteilung des Tiefbauamts</h1>
<p>Die Brücke über die Leine wurde am 3. März 2021 für den Verkehr freigegeben. Die Arbeiten haben acht Monate gedauert, die Kosten betragen 5,1 Millionen Euro.</p>
<p>Der neue Radweg misst drei Meter. Erwartet werden 5000 Radfahrer am Tag.</p>
</article></body></html>`)},
	},
}

// queue is the UI goroutine of a test: what is given to it runs when the test
// drains it, on the goroutine of the test.
type queue struct {
	mu      sync.Mutex
	waiting []func()
}

func (q *queue) do(f func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, f)
}

// drain runs what is waiting and reports whether anything was.
func (q *queue) drain() bool {
	q.mu.Lock()
	all := q.waiting
	q.waiting = nil
	q.mu.Unlock()
	for _, f := range all {
		f()
	}
	return len(all) > 0
}

// bench is a window over a desk and a web of their own.
type bench struct {
	*Window
	t     testing.TB
	queue *queue
	desk  *desk.Desk
}

func newBench(t testing.TB) *bench {
	t.Helper()
	return newBenchOn(t, pages)
}

// newBenchOn is a bench over another web.
func newBenchOn(t testing.TB, web map[string]fs.FS) *bench {
	t.Helper()
	t.Setenv("LANG", "de_DE.UTF-8")
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "t.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	clock := time.Date(2021, 3, 5, 9, 0, 0, 0, time.UTC)
	var mu sync.Mutex
	d := desk.New(desk.Config{Store: db, Fetcher: fetch.New(fetch.Options{Memory: web, Offline: true}), Reader: &read.Reader{}, By: "Eva Muster",
		Program: "tickmark test", Now: func() time.Time {
			mu.Lock()
			defer mu.Unlock()
			clock = clock.Add(time.Second)
			return clock
		}})
	return over(t, d, d)
}

// over makes a window over a desk, which may be one that a test has put its own
// behaviour into.
func over(t testing.TB, d Desk, real *desk.Desk) *bench {
	t.Helper()
	q := &queue{}
	a := test.NewApp()
	w := New(Config{App: a, Desk: d, Words: assets.Speak("de"), Sample: assets.SampleURL, Version: "test", Do: q.do})
	b := &bench{Window: w, t: t, queue: q, desk: real}
	t.Cleanup(func() {
		if !w.ended {
			w.close()
		}
		a.Quit()
	})
	return b
}

// until drains the queue until the condition holds. A test that waits for ever is
// ended by the test runner; the limit only makes the message better.
func (b *bench) until(what string, holds func() bool) {
	b.t.Helper()
	for i := 0; i < 2000; i++ {
		b.queue.drain()
		if holds() {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	b.t.Fatalf("never: %s (message: %q)", what, b.said())
}

// said is what the message bar says, "" if it is not shown.
func (b *bench) said() string {
	if !b.message.box.Visible() {
		return ""
	}
	return b.message.text.Text
}

// opened is a window with the article about the bridge open and its dialog, which
// asks whether to fetch, answered with no.
func opened(t testing.TB) *bench {
	t.Helper()
	b := newBench(t)
	b.open(desk.Input{From: article})
	b.until("the article is open", func() bool { return b.kase != nil && len(b.dialogs) == 1 })
	b.dialogs[0].Hide()
	return b
}

// about finds the first claim whose words hold s.
func (b *bench) about(s string) claims.ID {
	b.t.Helper()
	for _, k := range b.kase.Claims {
		if strings.Contains(k.Anchor.Quote, s) {
			return k.ID
		}
	}
	b.t.Fatalf("no claim holds %q", s)
	return ""
}
