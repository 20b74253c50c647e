package desk

import (
	"cmp"
	"path/filepath"
	"slices"

	"tickmark/claims"
)

// rereadAs is the encoding that a person chose to read the bytes in, "" if none did.
func rereadAs(k claims.Capture) string {
	if k.Reread.IsZero() {
		return ""
	}
	return k.Charset
}

// same is the capture that the case has of a file's already, "" if it has none: of the
// same address, begun at the same time, with the same bytes and, if it is a later reading
// of them, read at the same time.
func (c *Case) same(k claims.Capture) claims.ID {
	for i := range c.Captures {
		has := &c.Captures[i]
		if has.Started.Equal(k.Started) && has.SHA256 == k.SHA256 && has.Reread.Equal(k.Reread) && samePlace(has.Requested, k.Requested) {
			return has.ID
		}
	}
	return ""
}

// samePlace reports whether two addresses are of one page, or two paths of files of
// one name: a file of evidence does not tell the folder.
func samePlace(a, b string) bool {
	if key := pageKey(a); key != "" {
		return key == pageKey(b)
	}
	return pageKey(b) == "" && filepath.Base(a) == filepath.Base(b)
}

// repeated is the capture that one repeats because the server said that it still holds
// (304), "" if it does not or the case does not have that.
func (c *Case) repeated(k claims.Capture) claims.ID {
	var id claims.ID
	for _, earlier := range c.Captures {
		if k.Status == 304 && earlier.SHA256 == k.SHA256 && earlier.Started.Before(k.Started) && earlier.Reread.IsZero() {
			id = earlier.ID
		}
	}
	return id
}

// addresses finds sources by the pages that they are of. Making the list takes as long
// as there are sources, so it is kept until the case changes: most records of a file
// are of pictures and scripts, and change nothing.
type addresses struct {
	made *Case
	page map[string]claims.ID
}

// of is the source of the case that a capture of a file belongs to, nil if there is
// none: that of the address which was asked for, else that of where it came from. A
// file and what was pasted have no address; they belong where the same bytes are
// already.
func (a *addresses) of(c *Case, k claims.Capture) *claims.Source {
	if pageKey(k.Requested) == "" {
		i := slices.IndexFunc(c.Captures, func(has claims.Capture) bool {
			return has.SHA256 == k.SHA256 && samePlace(has.Requested, k.Requested)
		})
		if i < 0 {
			return nil
		}
		return c.Source(c.Captures[i].Source)
	}
	if a.made != c {
		a.made, a.page = c, make(map[string]claims.ID, len(c.Sources))
		for _, s := range slices.Backward(c.Sources) { // of two for one page the first counts
			if key := pageKey(s.URL); key != "" {
				a.page[key] = s.ID
			}
		}
	}
	return c.Source(cmp.Or(a.page[pageKey(k.Requested)], a.page[pageKey(k.Final)]))
}
