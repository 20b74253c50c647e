package warc

import (
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"tickmark/claims"
)

// heap asks now and then how much memory is in use.
type heap struct {
	asked int
	most  uint64
}

func (h *heap) look() {
	if h.asked++; h.asked%50 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		h.most = max(h.most, m.HeapAlloc)
	}
}

// many is a case of n captures of 100 kB each, with a tenth of that as readable text. The
// bytes are made when they are asked for, so that what is held is the writer's.
func many(n int, h *heap) Evidence {
	words := strings.Fields("Die Brücke über den Fluss ist seit gestern wieder offen und kostete mehr als der Rat im Herbst beschlossen hatte <p> </p> <a href=/x> </a>")
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < 200_000 {
		fmt.Fprint(&b, words[r.IntN(len(words))], r.IntN(1000), " ")
	}
	text := b.String()
	make := func(i, size int) string { return (fmt.Sprint(i, " ") + text[i%1000:])[:size] }
	d := &claims.Dossier{Case: claims.Case{ID: "case", Title: "Viele Quellen", Opened: day(1, 0)}}
	at := map[string][2]int{}
	for i := range n {
		s := claims.ID(fmt.Sprint("s", i))
		address := fmt.Sprintf("https://a%d.example/seite/%d", i%20, i)
		d.Sources = append(d.Sources, claims.Source{ID: s, Number: i + 1, Kind: claims.SourceLink, URL: address})
		k := claims.Capture{ID: claims.ID(fmt.Sprint("k", i)), Source: s, Requested: address, Final: address, Started: day(2, 0).Add(time.Duration(i) * time.Second),
			Ended: day(2, 1).Add(time.Duration(i) * time.Second), Status: 200, Proto: "HTTP/1.1", ContentType: "text/html", Length: 100_000,
			RequestHeaders: map[string][]string{"User-Agent": {"tickmark"}}, ResponseHeaders: map[string][]string{"Content-Type": {"text/html"}},
			SHA256: claims.SHA256([]byte(make(i, 100_000))), TextSHA256: claims.SHA256([]byte(make(i, 10_000)))}
		at[k.SHA256], at[k.TextSHA256] = [2]int{i, 100_000}, [2]int{i, 10_000}
		d.Captures = append(d.Captures, k)
	}
	return Evidence{Dossier: d, Program: "tickmark", Bytes: func(sum string) ([]byte, error) {
		h.look()
		return []byte(make(at[sum][0], at[sum][1])), nil
	}}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{30, 300} {
		for form, write := range map[string]func(io.Writer, Evidence) error{
			"warc":    func(w io.Writer, e Evidence) error { return Write(w, e, false) },
			"warc.gz": func(w io.Writer, e Evidence) error { return Write(w, e, true) },
			"wacz":    WriteWACZ,
		} {
			b.Run(fmt.Sprintf("%s/%d", form, n), func(b *testing.B) {
				var h heap
				e := many(n, &h)
				b.SetBytes(int64(n) * 110_000)
				for b.Loop() {
					if err := write(io.Discard, e); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(h.most)/1e6, "MB-heap")
			})
		}
	}
}

func BenchmarkScan(b *testing.B) {
	file := written(b, many(300, &heap{}), "wacz")
	b.SetBytes(300 * 110_000)
	for b.Loop() {
		if found, tally, err := scanned(b, file); err != nil || len(found) != 300 || len(tally.Refused) > 0 {
			b.Fatal(err, len(found), tally.Refused)
		}
	}
}
