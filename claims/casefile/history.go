package casefile

import "tickmark/claims"

// History is all that was done on the case, in an order in which it can be read: what
// came from elsewhere stands before the entry that brought it. Entries that came have
// no place in the chain of this machine, so they are numbered below zero, the last one
// -1, and what they take back is named by these numbers.
func History(journal []claims.Entry, read Reader) ([]claims.Entry, error) {
	h := history{read: read, number: map[string]int64{}}
	for _, e := range journal {
		h.number[e.Hash] = e.Seq // never told as somebody else's, whoever brings it back
	}
	if err := h.tell(journal, true); err != nil {
		return nil, err
	}
	next := int64(0)
	for _, t := range h.told {
		if t.came != nil {
			next--
		}
	}
	list := make([]claims.Entry, len(h.told))
	for i, t := range h.told {
		list[i] = t.Entry
		if t.came == nil {
			continue
		}
		h.number[t.Hash] = next
		list[i].Seq, list[i].Undoes = next, h.number[t.came[t.Undoes]]
		next++
	}
	return list, nil
}

type history struct {
	read   Reader
	number map[string]int64 // by hash, of the entries that are told or will be
	told   []told
}

// told is an entry in its place.
type told struct {
	claims.Entry
	came map[int64]string // hashes of the journal that it came with, by position; nil for ours
}

// tell appends the entries of a journal that are not told yet.
func (h *history) tell(journal []claims.Entry, ours bool) error {
	var came map[int64]string
	if !ours {
		came = make(map[int64]string, len(journal))
	}
	for _, e := range journal {
		if !ours {
			came[e.Seq] = e.Hash
			if _, known := h.number[e.Hash]; known {
				continue
			}
			h.number[e.Hash] = 0 // once all are known
		}
		for _, b := range brought(e) {
			if _, known := h.number[b.Head]; known {
				continue
			}
			other, err := h.read(b.Journal)
			if err != nil {
				return err
			}
			if err := h.tell(other, false); err != nil {
				return err
			}
		}
		h.told = append(h.told, told{e, came})
	}
	return nil
}
