package casefile

import (
	"slices"

	"tickmark/claims"
)

// Reader reads a journal that came to a case from elsewhere, by its SHA-256.
type Reader func(sha256 string) ([]claims.Entry, error)

// version is a case as it is on one machine: the journal there, and the journals that
// came to it.
type version struct {
	read  Reader
	lines [][]claims.Entry // this machine's first, then those that came, the newest first
	known map[string]bool  // hashes of all entries
}

// trace collects what a journal knows of. Of journals that go on from one another only
// the longest counts; those that end in an entry that is known already are not read.
func trace(journal []claims.Entry, read Reader) (*version, error) {
	v := &version{read: read, known: map[string]bool{}}
	return v, v.add(journal)
}

func (v *version) add(journal []claims.Entry) error {
	// A list and not a recursion, which a hostile file could drive deep.
	for todo := [][]claims.Entry{journal}; len(todo) > 0; todo = todo[1:] {
		line := todo[0]
		v.lines = append(v.lines, line)
		for _, e := range line {
			v.known[e.Hash] = true
		}
		for _, e := range slices.Backward(line) {
			for _, b := range brought(e) {
				if v.known[b.Head] {
					continue
				}
				came, err := v.read(b.Journal)
				if err != nil {
					return err
				}
				if len(came) == 0 || came[len(came)-1].Hash != b.Head {
					return refuse(claims.Because("casefile.altered", blobName(b.Journal)), nil)
				}
				v.known[b.Head] = true
				todo = append(todo, came)
			}
		}
	}
	return nil
}

// Knows reports whether the journal holds the entry with this hash, or one that came
// to it does.
func Knows(journal []claims.Entry, hash string, read Reader) (bool, error) {
	v, err := trace(journal, read)
	if err != nil {
		return false, err
	}
	return v.known[hash], nil
}

// Base is the case as it was where the two journals part: of all states that both come
// from, the one that most had been done for. It is empty where they have nothing in
// common.
func Base(mine, theirs []claims.Entry, readMine, readTheirs Reader) (State, error) {
	a, err := trace(mine, readMine)
	if err != nil {
		return nil, err
	}
	b, err := trace(theirs, readTheirs)
	if err != nil {
		return nil, err
	}
	var best []claims.Entry
	most := 0
	for _, line := range a.lines {
		n := 0
		for n < len(line) && b.known[line[n].Hash] {
			n++
		}
		if n == 0 {
			continue
		}
		before, err := trace(line[:n], readMine)
		if err != nil {
			return nil, err
		}
		size := len(before.known)
		if size > most || size == most && line[n-1].Hash < best[len(best)-1].Hash { // the same on both machines
			best, most = line[:n], size
		}
	}
	return Fold(best)
}
