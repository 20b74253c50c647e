package carve

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Row is a row of some table. It holds no more of the row than its page; the rest is
// read by Values.
type Row struct {
	ID int64 // the rowid, which stands for a column that is INTEGER PRIMARY KEY
	// Types are the columns' types: 0 is NULL, 1 to 6, 8 and 9 are integers, n ≥ 12 bytes
	// or, where it is odd, a text of (n-12)/2 bytes
	// (https://sqlite.org/fileformat2.html#record_format).
	Types []uint64

	file     *File
	size     int // of the payload
	local    []byte
	overflow uint32
}

// maxColumns is how many columns of a row are looked at; our tables have fewer.
const maxColumns = 32

// Text is the type of a text of n bytes.
func Text(n int) uint64 { return 13 + 2*uint64(n) }

// Integer reports whether the type is that of a whole number.
func Integer(t uint64) bool { return t >= 1 && t <= 6 || t == 8 || t == 9 }

// row reads the row that begins with b, and reports whether it may be one.
func (f *File) row(b []byte) (Row, bool) {
	size, n := varint(b)
	id, m := varint(b[n:])
	b = b[n+m:]
	if n == 0 || m == 0 || size == 0 || size > uint64(f.pages)*pageSize+uint64(len(f.logged))*pageSize {
		return Row{}, false
	}
	r := Row{ID: int64(id), file: f, size: int(size)}
	local := localSize(r.size)
	if local > len(b) || local < r.size && local+4 > len(b) {
		return Row{}, false
	}
	r.local = slices.Clone(b[:local])
	if local < r.size {
		r.overflow = binary.BigEndian.Uint32(b[local:])
	}
	return r, r.readTypes()
}

// localSize is how much of a payload stands on the leaf page
// (https://sqlite.org/fileformat2.html#b_tree_pages).
func localSize(size int) int {
	const most, least = pageSize - 35, (pageSize-12)*32/255 - 23
	if size <= most {
		return size
	}
	if k := least + (size-least)%(pageSize-4); k <= most {
		return k
	}
	return least
}

// readTypes reads the head of the record and holds its sum against the size.
func (r *Row) readTypes() bool {
	head, n := varint(r.local)
	if n == 0 || head > uint64(len(r.local)) || head < uint64(n) {
		return false
	}
	sum := head
	for b := r.local[n:head]; len(b) > 0; {
		t, n := varint(b)
		if n == 0 || len(r.Types) == maxColumns {
			return false
		}
		r.Types = append(r.Types, t)
		sum += width(t)
		b = b[n:]
	}
	return sum == uint64(r.size)
}

// width is how many bytes a value of the type takes.
func width(t uint64) uint64 {
	switch {
	case t >= 12:
		return (t - 12) / 2
	case t == 5:
		return 6
	case t == 6, t == 7:
		return 8
	case t <= 4:
		return t
	}
	return 0 // the numbers 0 and 1
}

// First is the first column, if it is bytes or a text and stands on the row's page; nil
// where not. It is what a row can be known by before the rest is read.
func (r Row) First() []byte {
	head, _ := varint(r.local)
	if len(r.Types) == 0 || r.Types[0] < 12 || head+width(r.Types[0]) > uint64(len(r.local)) {
		return nil
	}
	return r.local[head:][:width(r.Types[0])]
}

// errCut is why a row cannot be read.
var errCut = errors.New("the rest of the row is not there")

// Values reads the row whole: nil, int64 or []byte for each column. It fails where the
// rest of it is not there, or where rows want to be read that make more than the file
// can hold.
func (r Row) Values() ([]any, error) {
	b, err := r.payload()
	if err != nil {
		return nil, err
	}
	head, _ := varint(b)
	b = b[head:]
	var list []any
	for _, t := range r.Types {
		w := int(width(t))
		switch v := b[:w]; {
		case t == 0, t == 7, t > 9 && t < 12:
			list = append(list, nil)
		case t >= 12:
			list = append(list, v)
		default:
			list = append(list, number(t, v))
		}
		b = b[w:]
	}
	return list, nil
}

// payload puts the row together from its page and those that follow.
func (r Row) payload() ([]byte, error) {
	if r.overflow == 0 {
		return r.local, nil
	}
	if r.file.budget -= int64(r.size); r.file.budget < 0 {
		return nil, errCut
	}
	all := slices.Clone(r.local)
	page := make([]byte, pageSize)
	for next := r.overflow; len(all) < r.size; next = binary.BigEndian.Uint32(page) {
		if !r.file.page(next, page) {
			return nil, errCut
		}
		all = append(all, page[4:min(pageSize, 4+r.size-len(all))]...)
	}
	return all, nil
}

// number reads a whole number, big endian and signed.
func number(t uint64, b []byte) int64 {
	if t >= 8 {
		return int64(t - 8)
	}
	n := int64(int8(b[0]))
	for _, c := range b[1:] {
		n = n<<8 | int64(c)
	}
	return n
}

// varint reads a number of SQLite's variable length and says how many bytes it took, 0
// where there is none.
func varint(b []byte) (uint64, int) {
	var v uint64
	for i := 0; i < len(b) && i < 9; i++ {
		if i == 8 {
			return v<<8 | uint64(b[i]), 9
		}
		v = v<<7 | uint64(b[i]&0x7f)
		if b[i] < 0x80 {
			return v, i + 1
		}
	}
	return 0, 0
}
