package memory

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// many makes an index of n invented checks, and a post of thirty words. Their words are as
// uneven as those of real texts (Zipf's law), a fifth of them names.
func many(n int) (x *Index, post string) {
	r := rand.New(rand.NewPCG(1, 2))
	z := rand.NewZipf(r, 1.1, 8, 80_000)
	word := func() string {
		k := z.Uint64()
		w := ""
		for v := k + 17; v > 0; v /= 14 {
			w += string("bdfgklmnprstvz"[v%14]) + string("aeiou"[(v+k)%5])
		}
		if k%5 == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		return w
	}
	sentence := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = word()
		}
		return strings.Join(list, " ")
	}
	x = &Index{}
	for key := range n {
		x.Put(Text{Key: int64(key), Claim: sentence(18), Title: sentence(7), Lang: "en"})
	}
	return x, sentence(30) + " pic.twitter.com/aaaa — Bamo Dula (@BamoDula) September 24, 2018"
}

func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		x, post := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if len(x.Search(Query{Text: post, Most: 10})) == 0 {
					b.Fatal("nothing found")
				}
			}
		})
	}
}

func BenchmarkRestore(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		x, _ := many(n)
		snapshot := x.Snapshot("test")
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(snapshot)))
			for b.Loop() {
				if _, err := Restore(snapshot, "test"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPut(b *testing.B) {
	for b.Loop() {
		many(10_000)
	}
}
