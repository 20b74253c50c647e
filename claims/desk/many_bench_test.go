package desk

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"tickmark/claims"
	"tickmark/claims/store"
	"tickmark/claims/store/generate"
	"tickmark/fetch/read"
)

// many is the path of a database with many cases, made once for all benchmarks: a tenth
// of the desk that the project's figures are for, or all of it in the long form. Its
// index for the search is up to date.
var many struct {
	path string
	size generate.Size
}

func manyCases(b *testing.B) (*Desk, []claims.Summary) {
	b.Helper()
	if many.path == "" {
		many.size = generate.Large
		if os.Getenv(soakEnv) == "" {
			many.size.Cases /= 10
		}
		dir, err := os.MkdirTemp("", "tickmark-bench") // outlives this benchmark
		if err != nil {
			b.Fatal(err)
		}
		many.path = filepath.Join(dir, "many.db")
		db := openMany(b)
		if err := generate.Fill(b.Context(), db, many.size, func(int) {}); err != nil {
			b.Fatal(err)
		}
		if err := manyDesk(db).Index(b.Context(), nil); err != nil {
			b.Fatal(err)
		}
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
	db := openMany(b)
	b.Cleanup(func() { db.Close() })
	d := manyDesk(db)
	list, err := d.Cases(b.Context())
	if err != nil || len(list) < many.size.Cases {
		b.Fatalf("%d cases: %v", len(list), err)
	}
	return d, list
}

func openMany(b *testing.B) *store.DB {
	b.Helper()
	db, err := store.Open(b.Context(), many.path)
	if err != nil {
		b.Fatal(err)
	}
	return db
}

func manyDesk(db *store.DB) *Desk {
	return New(Config{Store: db, Reader: &read.Reader{}, By: "Ada", Program: "tickmark test", Now: time.Now})
}

// The bounds that the figures are held against: library 150 ms, a case 200 ms, first
// hits 60 ms, a finding 10 ms at the 99th percentile, all of it in 200 MB.

func BenchmarkManyLibrary(b *testing.B) {
	d, _ := manyCases(b)
	for b.Loop() {
		if _, err := d.Cases(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// The first list after the program was started.
func BenchmarkManyLibraryFirst(b *testing.B) {
	manyCases(b)
	for b.Loop() {
		db := openMany(b)
		if _, err := manyDesk(db).Cases(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		db.Close()
		b.StartTimer()
	}
}

func BenchmarkManyOpenCase(b *testing.B) {
	d, list := manyCases(b)
	for i := 0; b.Loop(); i++ {
		if _, err := manyDesk(d.Store).Case(b.Context(), list[i%len(list)].Case); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkManyFind(b *testing.B) {
	for name, query := range map[string]string{"common": "jahr", "two": "angaben köln", "phrase": `"im jahr"`, "prefix": "wass*", "without": "hafenamt -schiff", "name": "mueller", "rare": "73214", "none": "gibtesnicht"} {
		b.Run(name, func(b *testing.B) {
			d, _ := manyCases(b)
			for b.Loop() {
				if _, err := d.Find(b.Context(), query, FindOptions{Most: 10}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkManyFinding(b *testing.B) {
	d, list := manyCases(b)
	c, err := d.Case(b.Context(), list[len(list)/2].Case)
	if err != nil {
		b.Fatal(err)
	}
	var took []time.Duration
	for i := 0; b.Loop(); i++ {
		begin := time.Now()
		err := d.Decide(b.Context(), c.Case.ID, c.Claims[i%len(c.Claims)].ID, claims.CheckSo, Decision{Kind: claims.FindingKinds[i%len(claims.FindingKinds)], Reasoning: "Gezählt."})
		took = append(took, time.Since(begin))
		if err != nil {
			b.Fatal(err)
		}
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "ms/p99")
}

// The index of a search when there is none yet.
func BenchmarkManyIndex(b *testing.B) {
	d, _ := manyCases(b)
	for b.Loop() {
		if err := d.Store.Index(b.Context(), "again", d.search.spell, nil); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := d.Index(b.Context(), nil); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// The memory of earlier claims, when the first claim is looked up in it.
func BenchmarkManyRecall(b *testing.B) {
	d, _ := manyCases(b)
	for b.Loop() {
		if _, err := manyDesk(d.Store).Remember(b.Context(), Loose{Text: "Das Hafenamt zählte 41 Schiffe"}, 3); err != nil {
			b.Fatal(err)
		}
	}
}

// What a session holds in memory: the library, a case, a search, and the memory of
// earlier claims.
func BenchmarkManyMemory(b *testing.B) {
	_, list := manyCases(b)
	for b.Loop() {
		db := openMany(b)
		d := manyDesk(db)
		if _, err := d.Cases(b.Context()); err != nil {
			b.Fatal(err)
		}
		if _, err := d.Case(b.Context(), list[0].Case); err != nil {
			b.Fatal(err)
		}
		if _, err := d.Find(b.Context(), "hafen", FindOptions{Most: 10}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(held(), "MB/search")
		if _, err := d.Remember(b.Context(), Loose{Text: "Das Hafenamt zählte 41 Schiffe"}, 3); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(held(), "MB/recall")
		runtime.KeepAlive(d)
		db.Close()
	}
}

// held is how many MB are in use after what is not needed was let go of.
func held() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}
