package memory

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"
)

// snapshotVersion stands at the beginning of a snapshot and grows with every change of
// its form.
const snapshotVersion = 1

// errSnapshot is why a snapshot is not read: it is of another form or maker, or damaged.
var errSnapshot = errors.New("no index of this program")

// Snapshot writes the index so that [Restore] need not read the texts again. Maker
// names the program in its version: with its rules and lexicons changes what is
// made of a text.
func (x *Index) Snapshot(maker string) []byte {
	b := make([]byte, 0, 8*len(x.vocab)+4*len(x.words))
	b = binary.AppendUvarint(b, snapshotVersion)
	b = binary.AppendUvarint(b, uint64(len(maker)))
	b = append(b, maker...)
	vocab := strings.Join(x.vocab, "")
	b = binary.AppendUvarint(b, uint64(len(vocab)))
	b = append(b, vocab...)
	postings := 0
	for _, list := range x.lists {
		postings += len(list)
	}
	b = binary.AppendUvarint(b, uint64(postings))
	b = binary.AppendUvarint(b, uint64(len(x.vocab)))
	for id, s := range x.vocab {
		b = binary.AppendUvarint(b, uint64(len(s))<<1|bit(x.named[id]))
		b = binary.AppendUvarint(b, uint64(len(x.lists[id])))
		last := posting(0)
		for _, p := range x.lists[id] {
			b = binary.AppendUvarint(b, uint64(p-last))
			last = p
		}
	}
	b = binary.AppendUvarint(b, uint64(len(x.texts)))
	for _, t := range x.texts {
		b = binary.AppendVarint(b, t.key)
		b = binary.AppendUvarint(b, uint64(t.title-t.from))
		b = binary.AppendUvarint(b, uint64(t.to-t.title)<<1|bit(t.gone))
	}
	b = binary.AppendUvarint(b, uint64(len(x.words)))
	for _, w := range x.words {
		b = binary.AppendVarint(b, int64(w))
	}
	return b
}

func bit(set bool) uint64 {
	if set {
		return 1
	}
	return 0
}

// Restore reads what [Index.Snapshot] wrote. It fails where the snapshot is of another
// form or maker, or damaged; the index is to be made of the texts then.
func Restore(b []byte, maker string) (*Index, error) {
	r := &scanner{b: b}
	if r.count(math.MaxInt) != snapshotVersion || string(r.bytes(r.count(len(r.b)))) != maker {
		return nil, errSnapshot
	}
	x := &Index{}
	// One piece of memory for all words and one for all postings: a vocabulary has a
	// hundred thousand.
	vocab := string(r.bytes(r.count(len(r.b))))
	postings := make([]posting, r.count(len(r.b)))
	n := r.count(len(r.b))
	x.vocab, x.named, x.lists = make([]string, n), make([]bool, n), make([][]posting, n)
	for id := range n {
		k := r.count(2*len(vocab) + 1)
		x.vocab[id], vocab = vocab[:k>>1], vocab[k>>1:]
		x.named[id] = k&1 == 1
		k = r.count(len(postings))
		list := postings[:k:k] // another posting moves the list
		postings = postings[k:]
		last := posting(0)
		for i := range list {
			last += posting(r.count(math.MaxUint32))
			list[i] = last
		}
		x.lists[id] = list
	}
	x.texts = make([]text, r.count(len(r.b)))
	from := 0
	for i := range x.texts {
		t := &x.texts[i]
		t.key, t.from = r.int(), int32(from)
		from += r.count(2 * maxPart)
		t.title = int32(from)
		k := r.count(4 * maxPart)
		from += k >> 1
		t.to, t.gone = int32(from), k&1 == 1
	}
	x.words = make([]int32, r.count(len(r.b)))
	for i := range x.words {
		x.words[i] = int32(r.int())
	}
	if r.bad || len(r.b) > 0 || from != len(x.words) || !x.sound() {
		return nil, errSnapshot
	}
	x.tables()
	return x, nil
}

// maxPart bounds what one part of a text can take, in words with the parts of compounds.
const maxPart = 16 * mostWords

// sound reports whether everything that is referred to is there.
func (x *Index) sound() bool {
	for _, list := range x.lists {
		if k := len(list); k > 0 && int(list[k-1]>>placeBits) >= len(x.texts) {
			return false
		}
		for i := 1; i < len(list); i++ {
			if list[i] <= list[i-1] {
				return false
			}
		}
	}
	for _, w := range x.words {
		if w < 0 {
			w = -1 - w
		}
		if int(w) >= len(x.vocab) {
			return false
		}
	}
	return true
}

// scanner reads numbers and bytes; after the first that is not as it must be,
// it gives zeros.
type scanner struct {
	b   []byte
	bad bool
}

// count reads a number from 0 to most.
func (r *scanner) count(most int) int {
	v, n := binary.Uvarint(r.b)
	if n <= 0 || v > uint64(most) || r.bad {
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *scanner) int() int64 {
	v, n := binary.Varint(r.b)
	if n <= 0 || r.bad {
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *scanner) bytes(n int) []byte {
	if n > len(r.b) {
		r.bad = true
		return nil
	}
	b := r.b[:n]
	r.b = r.b[n:]
	return b
}
