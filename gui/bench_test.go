package gui

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"tickmark/claims"
	"tickmark/claims/desk"
)

// longText makes up an article of about so many words in which every sentence
// states a fact.
func longText(words int) string {
	var b strings.Builder
	months := strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
	b.WriteString("Chronik eines Hafens\n\n")
	for n := 0; n*10 < words; n++ {
		fmt.Fprintf(&b, "Am %d. %s %d legten im Hafen %d Schiffe mit Weizen an. ", n%28+1, months[n%12], 1900+n%120, 10+n*7%9000)
		if n%6 == 5 {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// long is a window with a long article open.
func long(b *testing.B, words int) *bench {
	w := newBench(b)
	id, err := w.desk.Open(context.Background(), desk.Input{Text: longText(words)})
	if err != nil {
		b.Fatal(err)
	}
	w.Window.Window().Show()
	w.showCase(id)
	w.until("the case is in view", func() bool { return w.kase != nil })
	return w
}

// BenchmarkFirstWindow makes the window and shows a case in it that is on disk.
func BenchmarkFirstWindow(b *testing.B) {
	for _, words := range []int{5_000, 50_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			first := long(b, words)
			id := first.kase.Case.ID
			for b.Loop() {
				fresh := desk.New(first.desk.Config)
				q := &queue{}
				w := New(Config{App: first.App, Desk: fresh, Words: first.Words, Do: q.do})
				w.Window().Show()
				w.showCase(id)
				for w.kase == nil {
					q.drain()
				}
				b.StopTimer()
				w.close()
				b.StartTimer()
			}
			b.ReportMetric(float64(len(first.kase.Claims)), "claims")
		})
	}
}

// BenchmarkDecide is a key that sets a finding, with all that it changes on the
// screen and on disk.
func BenchmarkDecide(b *testing.B) {
	for _, words := range []int{5_000, 50_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			w := long(b, words)
			kinds := []rune{'v', 'x'}
			for i := 0; b.Loop(); i++ {
				w.typedRune(kinds[i%2])
			}
		})
	}
}

// BenchmarkShow puts a snapshot on the screen in which one finding has changed.
func BenchmarkShow(b *testing.B) {
	for _, words := range []int{5_000, 50_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			w := long(b, words)
			var cases [2]*desk.Case
			for i, kind := range []claims.FindingKind{claims.FindingVerified, claims.FindingDisputed} {
				w.finding(kind)()
				cases[i] = w.kase
			}
			for i := 0; b.Loop(); i++ {
				w.show(cases[i%2])
			}
		})
	}
}

// BenchmarkFilter types a word into the filter of the list.
func BenchmarkFilter(b *testing.B) {
	w := long(b, 50_000)
	for i := 0; b.Loop(); i++ {
		w.list.Search([]string{"märz", "april"}[i%2])
	}
}

// BenchmarkChoose brings one claim after the other into view.
func BenchmarkChoose(b *testing.B) {
	for _, words := range []int{5_000, 50_000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			w := long(b, words)
			rows := w.list.Rows()
			for i := 0; b.Loop(); i++ {
				w.choose(rows[(i+1)%len(rows)].Claim)
			}
		})
	}
}
