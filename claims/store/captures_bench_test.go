package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"tickmark/claims"
)

// page is a capture as pages of newspapers give it: 60 kB of markup, 6 kB of text in
// 30 blocks, 40 links. Its bytes are like no other's.
func (x example) page(s claims.Source, seed uint64) (claims.Capture, [][]byte) {
	r := rand.New(rand.NewPCG(seed, 1))
	var words strings.Builder
	for words.Len() < 6000 {
		fmt.Fprintf(&words, "%s%d ", strings.Repeat(string(rune('a'+r.IntN(26))), 1+r.IntN(9)), r.IntN(99))
	}
	text := words.String()
	doc := &claims.Article{URL: s.URL, Title: claims.Reading{Value: text[:60], From: "og"}, Format: "html", Charset: "utf-8", Extractor: "tickmark-read 2"}
	for i := range 30 {
		doc.Blocks = append(doc.Blocks, claims.Block{Kind: claims.BlockParagraph, Span: claims.Span{Start: 200 * i, End: 200*i + 199}})
	}
	for i := range 40 {
		doc.Links = append(doc.Links, claims.Link{URL: fmt.Sprintf("https://hafen.example/themen/%d/%d", seed, i), Span: claims.Span{Start: 100 * i, End: 100*i + 20}})
	}
	raw := []byte(fmt.Sprintf("<title>%d</title>", seed) + strings.Repeat("<div class=teaser>"+text[:100]+"</div>", 440) + text)
	k := claims.Capture{ID: claims.NewID(), Case: x.c.ID, Source: s.ID, Requested: s.URL, Final: s.URL, Started: morning, Ended: morning,
		Status: 200, SHA256: claims.SHA256(raw), TextSHA256: claims.SHA256([]byte(text)), Length: int64(len(raw)), Document: doc, Extractor: doc.Extractor,
		ResponseHeaders: map[string][]string{"Content-Type": {"text/html; charset=utf-8"}, "Etag": {`"5f3a-1"`}, "Server": {"nginx"}}}
	return k, [][]byte{raw, []byte(text)}
}

// addPages adds sources with a capture each to a case, 100 in one entry.
func addPages(b *testing.B, db *DB, x example, from, n int) {
	b.Helper()
	var d Draft
	for i := from; i < from+n; i++ {
		s := claims.Source{ID: claims.NewID(), Case: x.c.ID, Number: i + 1, Kind: claims.SourceAdded, URL: fmt.Sprintf("https://hafen.example/%d", i)}
		k, blobs := x.page(s, rand.Uint64())
		d.Changes = append(d.Changes, change(claims.EntitySource, s.ID, nil, s), change(claims.EntityCapture, k.ID, nil, k))
		if d.Blobs = append(d.Blobs, blobs...); len(d.Blobs) >= 200 || i == from+n-1 {
			d.Case, d.Action = x.c.ID, "capture.add"
			commit(b, db, d)
			d = Draft{}
		}
	}
}

// A list of sources opens as fast among 10,000 captures of other cases as alone; all
// of them in one case is the worst that can be.
func BenchmarkCapturesLoad(b *testing.B) {
	for _, tt := range []struct{ cases, each int }{{1, 50}, {200, 50}, {1, 10000}} {
		b.Run(fmt.Sprintf("cases=%d/captures=%d", tt.cases, tt.cases*tt.each), func(b *testing.B) {
			db := newTest(b)
			var x example
			for range tt.cases {
				x = openExample(b, db)
				addPages(b, db, x, 0, tt.each)
			}
			for b.Loop() {
				if d := load(b, db, x.c.ID); len(d.Captures) != tt.each {
					b.Fatal(len(d.Captures))
				}
			}
		})
	}
}

// Adding a capture costs the same however many there are: 10 MB of pages, and with
// TICKMARK_SOAK 1 GB.
func BenchmarkCapturesAdd(b *testing.B) {
	sizes := []int{10 << 20}
	if os.Getenv("TICKMARK_SOAK") != "" {
		sizes = append(sizes, 1<<30)
	}
	for _, size := range sizes {
		b.Run(fmt.Sprintf("kept=%dMB", size>>20), func(b *testing.B) {
			db := newTest(b)
			filler := openExample(b, db)
			addPages(b, db, filler, 0, size/66000)
			x := openExample(b, db)
			for i := 0; b.Loop(); i++ {
				addPages(b, db, x, i, 1)
			}
		})
	}
}
