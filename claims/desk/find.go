package desk

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"sync"

	"tickmark/claims"
	"tickmark/claims/find"
	"tickmark/claims/memory"
	"tickmark/claims/store"
)

// Hit is where words of a search over everything were found.
type Hit struct {
	claims.Hit
	Excerpt string        `json:"excerpt"` // the words around them, on one line
	Marks   []claims.Span `json:"marks"`   // the words, in code points of Excerpt
	// At is where the first of them stands in the text of the article or capture; empty
	// where they do not stand in it.
	At claims.Span `json:"at,omitzero"`
}

// Hits are those of one kind, the latest first.
type Hits struct {
	Kind claims.HitKind `json:"kind"`
	Hits []Hit          `json:"hits"`
	More bool           `json:"more"` // there are more than were asked for
}

// FindOptions say what is searched.
type FindOptions struct {
	In   []claims.HitKind // nil for everything
	Most int              // of each kind
}

// excerptLength is how many characters around the words are shown: about two lines.
const excerptLength = 160

// Find searches every article, claim, note, source and capture for words; see package
// find for how a query is written. It waits until the index holds everything that was
// committed. It fails with a refusal where the query asks for no words.
func (d *Desk) Find(ctx context.Context, query string, o FindOptions) ([]Hits, error) {
	q := find.Parse(query)
	if q.Empty() {
		return nil, refuse("desk.find_nothing", strings.TrimSpace(query))
	}
	// Where nothing can be written, nothing of ours has changed since the index was made.
	if err := d.Index(ctx, nil); err != nil && !errors.Is(err, store.ErrReadOnly) {
		return nil, err
	}
	var cutter find.Cutter
	var out []Hits
	for _, kind := range claims.HitKinds {
		if len(o.In) > 0 && !slices.Contains(o.In, kind) {
			continue
		}
		ids, err := d.Store.Search(ctx, kind, q, o.Most+1)
		if err != nil {
			return nil, err
		}
		found, err := d.Store.Hits(ctx, kind, ids, o.Most+1)
		if err != nil {
			return nil, err
		}
		list := Hits{Kind: kind, More: len(found) > o.Most, Hits: []Hit{}}
		for _, h := range found[:min(len(found), o.Most)] {
			if words, _, more := strings.Cut(h.Text, "\n"); more && kind == claims.HitClaim && cutter.Meets(q, words, h.Lang) {
				h.Text = words // what it reads like by itself says the same again
			}
			x := cutter.Cut(q, h.Text, h.Lang, excerptLength)
			hit := Hit{Hit: h, Excerpt: x.Text, Marks: x.Marks}
			if x.At.Start >= h.Lead && (kind == claims.HitArticle || kind == claims.HitCapture) {
				hit.At = claims.Span{Start: x.At.Start - h.Lead, End: x.At.End - h.Lead}
			}
			hit.Text = "" // as long as a book, and not needed any more
			list.Hits = append(list.Hits, hit)
		}
		out = append(out, list)
	}
	return out, nil
}

// Index brings the index of the search over everything up to date. Each, if not nil,
// is told how far it is. It need not be called before [Desk.Find]; the window does when
// it has nothing else to do, so that a search finds the work done.
func (d *Desk) Index(ctx context.Context, each func(done, all int64)) error {
	d.search.mu.Lock()
	defer d.search.mu.Unlock()
	return d.Store.Index(ctx, "forms/"+strconv.Itoa(memory.FormsVersion), d.search.spell, each)
}

// indexWords spells texts for the index, one at a time.
type indexWords struct {
	mu    sync.Mutex
	forms memory.Forms
}

func (x *indexWords) spell(text, lang string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, w := range x.forms.Words(text, lang) {
		b.WriteString(w.Term)
		b.WriteByte(' ')
	}
	return b.String()
}
