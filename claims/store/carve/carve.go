// Package carve reads rows out of a SQLite file whose structure no longer holds: it
// looks at every page by itself, as if nothing led to it, so that a broken header, a
// broken schema, a cut end or pages of garbage cost only what stood in them
// (https://sqlite.org/fileformat2.html).
//
// What it gives is what stands there, and may be nonsense where the file is: it is for
// rows that carry their own hash. It never fails for what a file holds, only for a
// disk that cannot be read.
package carve

import (
	"encoding/binary"
	"io"
)

// pageSize is the size of a page, SQLite's default, which is that of every database of
// this program; all of it is used. It is not read from the file, whose header may be
// what is broken.
const pageSize = 4096

// File is a database file with its write-ahead log.
type File struct {
	main   io.ReaderAt
	pages  uint32
	log    io.ReaderAt
	logged map[uint32]int64 // where the log has the last committed state of a page
	budget int64            // bytes of overflow that may still be read
}

// overflowReads is how often, on average, a byte of the file may be read as part of a
// row. Each belongs to one row; a broken file may send many to the same pages.
const overflowReads = 4

// Open looks at a database of size bytes and its log; log is nil where there is none.
func Open(main io.ReaderAt, size int64, log io.ReaderAt, logSize int64) *File {
	f := &File{main: main, pages: uint32(min((size+pageSize-1)/pageSize, 1<<32-2)), log: log, logged: map[uint32]int64{}}
	if log != nil {
		f.readLog(logSize)
	}
	f.budget = overflowReads * (size + logSize)
	return f
}

// The parts of the log (https://sqlite.org/fileformat2.html#walformat).
const (
	logHeader   = 32
	frameHeader = 24
)

// readLog finds the last committed state of each page. The frames of one generation
// of the log have the same salt; those that follow the last commit were never
// acknowledged. The log's own header is not needed and may be gone.
func (f *File) readLog(size int64) {
	var head [frameHeader]byte
	var salt [8]byte
	open := map[uint32]int64{}
	for at := int64(logHeader); at+frameHeader+pageSize <= size; at += frameHeader + pageSize {
		if _, err := f.log.ReadAt(head[:], at); err != nil {
			return
		}
		if at == logHeader {
			copy(salt[:], head[8:16])
		}
		if string(salt[:]) != string(head[8:16]) {
			return
		}
		open[binary.BigEndian.Uint32(head[:])] = at + frameHeader
		if binary.BigEndian.Uint32(head[4:]) != 0 { // a commit
			for page, where := range open {
				f.logged[page] = where
			}
			clear(open)
		}
	}
}

// page reads a page in its last state into b; it reports false for none. The rest of a
// page that is cut off is zero.
func (f *File) page(n uint32, b []byte) bool {
	if at, ok := f.logged[n]; ok {
		if _, err := f.log.ReadAt(b, at); err == nil {
			return true
		}
	}
	return f.mainPage(n, b)
}

func (f *File) mainPage(n uint32, b []byte) bool {
	if n == 0 || n > f.pages {
		return false
	}
	got, err := f.main.ReadAt(b, int64(n-1)*pageSize)
	if err != nil && err != io.EOF {
		return false
	}
	clear(b[got:])
	return got > 0
}

// Rows calls visit for every row on every leaf page of every table, in no order. A row
// may come more than once: as the file has it and as the log has it. It ends with the
// first error of visit.
func (f *File) Rows(visit func(Row) error) error {
	b := make([]byte, pageSize)
	for n := uint32(1); n <= f.pages; n++ {
		if f.mainPage(n, b) {
			if err := f.leaf(b, visit); err != nil {
				return err
			}
		}
	}
	for n := range f.logged {
		if f.page(n, b) {
			if err := f.leaf(b, visit); err != nil {
				return err
			}
		}
	}
	return nil
}

// leafTable is the first byte of a page that holds rows of a table.
const leafTable = 0x0d

// leaf visits the rows of a page, if it holds such.
func (f *File) leaf(b []byte, visit func(Row) error) error {
	const header = 8
	if b[0] != leafTable {
		return nil
	}
	cells := min(int(binary.BigEndian.Uint16(b[3:])), (pageSize-header)/2)
	for i := range cells {
		at := int(binary.BigEndian.Uint16(b[header+2*i:]))
		if at < header+2*cells || at >= pageSize {
			continue
		}
		if r, ok := f.row(b[at:]); ok {
			if err := visit(r); err != nil {
				return err
			}
		}
	}
	return nil
}
