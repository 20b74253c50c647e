package origin

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

const (
	// shingle is how many words are compared as one. Five seldom stand together in two
	// texts by chance, and a changed word spoils no more than five of them.
	shingle = 5
	// same is the share of the shorter text that makes two texts one.
	same = .5
	// whole is the share, and how long the shorter text must be beside the longer one,
	// from which a text is said to be another, not to have it.
	whole = .9
	// near is how long the shorter text must be beside the longer one: a page that
	// collects ten reports is not the one origin of them, nor an article that of a short
	// statement which it quotes whole.
	near = .3
	// fewest is how many shingles a text must have to be told from another by them.
	fewest = 20
	// most is how many shingles are compared in all. Of more, every second, third … is
	// taken in all texts alike (sampling modulo m, Broder 1997), so that thousands of
	// long sources stay within some tens of megabytes.
	most = 1 << 20
	// holders is how many texts are remembered for one shingle. Of a hundred copies
	// each is found to be like the first few, which is enough to make them one origin.
	holders = 8
)

// pair are two texts that are one in substance, first < second.
type pair struct {
	first, second int
	share         float64 // of the shorter one's shingles
	whole         bool    // neither has much that the other has not
}

// alike finds the texts that are one in substance, in order.
func alike(texts []string) []pair {
	sets := make([][]uint64, len(texts))
	total := 0
	for i, t := range texts {
		sets[i] = shingles(t)
		total += len(sets[i])
	}
	thin(sets, uint64(1+total/most))
	held := map[uint64][]int32{}
	var out []pair
	for i, set := range sets {
		shared := map[int32]int{}
		for _, h := range set {
			in := held[h]
			for _, j := range in {
				shared[j]++
			}
			if len(in) < holders {
				held[h] = append(in, int32(i))
			}
		}
		for j, n := range shared {
			shorter, longer := min(len(set), len(sets[j])), max(len(set), len(sets[j]))
			if shorter < fewest || float64(shorter) < near*float64(longer) {
				continue
			}
			if share := float64(n) / float64(shorter); share >= same {
				out = append(out, pair{int(j), i, share, share >= whole && float64(shorter) >= whole*float64(longer)})
			}
		}
	}
	slices.SortFunc(out, func(a, b pair) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return a.second - b.second
	})
	return out
}

// thin keeps the shingles that are divisible by m.
func thin(sets [][]uint64, m uint64) {
	if m == 1 {
		return
	}
	for i, set := range sets {
		sets[i] = slices.DeleteFunc(set, func(h uint64) bool { return h%m != 0 })
	}
}

// shingles are the hashes of a text's shingles, each once.
func shingles(text string) []uint64 {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) < shingle {
		return nil
	}
	hashes := make([]uint64, 0, len(words)-shingle+1)
	h := fnv.New64a() // the same in every run, since thin goes by it
	for i := range len(words) - shingle + 1 {
		h.Reset()
		for _, w := range words[i : i+shingle] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		hashes = append(hashes, h.Sum64())
	}
	slices.Sort(hashes)
	return slices.Compact(hashes)
}
