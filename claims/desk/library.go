package desk

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"tickmark/claims"
	"tickmark/claims/find"
	"tickmark/claims/store"
)

// SetTags puts tags on a case and takes others off.
func (d *Desk) SetTags(ctx context.Context, id claims.ID, add, drop []string) error {
	clean := func(list []string) ([]string, error) {
		var out []string
		for _, t := range list {
			tag := claims.CleanTag(t)
			if tag == "" {
				return nil, refuse("desk.no_tag", t)
			}
			out = append(out, tag)
		}
		return out, nil
	}
	add, err := clean(add)
	if err != nil {
		return err
	}
	if drop, err = clean(drop); err != nil {
		return err
	}
	return d.setCase(ctx, id, "case.tags", func(c *claims.Case) { c.Tags = claims.Retag(c.Tags, add, drop) })
}

// SetDeadline sets the day by which a case has to be done, "" for none. The day may be
// written as people do.
func (d *Desk) SetDeadline(ctx context.Context, id claims.ID, day string) error {
	typed := strings.TrimSpace(day)
	if day = typedDay(typed); day == "" && typed != "" {
		return refuse("desk.no_date", typed)
	}
	return d.setCase(ctx, id, "case.deadline", func(c *claims.Case) { c.Deadline = day })
}

// SetClosed puts a case away, or takes it out again. Nothing in it changes by that.
func (d *Desk) SetClosed(ctx context.Context, id claims.ID, closed bool) error {
	return d.setCase(ctx, id, "case.closed", func(c *claims.Case) { c.Closed = closed })
}

func (d *Desk) setCase(ctx context.Context, id claims.ID, name string, set func(*claims.Case)) error {
	return d.change(ctx, id, func(c *Case) (action, error) {
		is := c.Case
		set(&is)
		a := action{name: name}
		a.update(claims.EntityCase, id, c.Case, is)
		return a, nil
	})
}

// Shown is which cases of the library are listed.
type Shown string

// The choices of the library.
const (
	ShownAll     Shown = ""
	ShownOpen    Shown = "open"
	ShownDone    Shown = "done"
	ShownOverdue Shown = "overdue"
)

// Showns lists the choices in the order in which they are offered.
var Showns = []Shown{ShownAll, ShownOpen, ShownDone, ShownOverdue}

// ShelfOrder is the order of the library.
type ShelfOrder string

// The orders of the library.
const (
	ShelfChanged  ShelfOrder = ""         // the latest changed first
	ShelfOpened   ShelfOrder = "opened"   // the newest first
	ShelfDeadline ShelfOrder = "deadline" // what is due first; without a deadline last
	ShelfTitle    ShelfOrder = "title"
	ShelfLeft     ShelfOrder = "left" // most claims left first
)

// ShelfOrders lists the orders as they are offered.
var ShelfOrders = []ShelfOrder{ShelfChanged, ShelfOpened, ShelfDeadline, ShelfTitle, ShelfLeft}

// Shelf is a choice of the cases in the library and their order.
type Shelf struct {
	Show  Shown      `json:"show,omitempty"`
	Tag   string     `json:"tag,omitempty"`
	Title string     `json:"title,omitempty"` // words of the title, which may be beginnings
	Order ShelfOrder `json:"order,omitempty"`
}

// Pick lists the cases of the choice in its order. The list itself, the latest
// changed first, stays as it is. Today is YYYY-MM-DD.
func (s Shelf) Pick(list []claims.Summary, today string) []claims.Summary {
	query := find.Typed(s.Title)
	var cutter find.Cutter
	var out []claims.Summary
	for _, c := range list {
		switch {
		case s.Show == ShownOpen && c.Finished(),
			s.Show == ShownDone && !c.Finished(),
			s.Show == ShownOverdue && !c.Overdue(today),
			s.Tag != "" && !slices.Contains(c.Tags, s.Tag),
			len(query) > 0 && !cutter.Meets(query, c.Title, "de"): // one language for all, in which the query is read too
		default:
			out = append(out, c)
		}
	}
	if s.Order != ShelfChanged {
		slices.SortStableFunc(out, s.Order.compare())
	}
	return out
}

// compare compares two cases in the order.
func (o ShelfOrder) compare() func(a, b claims.Summary) int {
	switch o {
	case ShelfOpened:
		return func(a, b claims.Summary) int { return b.Opened.Compare(a.Opened) }
	case ShelfDeadline:
		const last = "~" // stands after every date
		return func(a, b claims.Summary) int {
			return cmp.Compare(cmp.Or(a.Deadline, last), cmp.Or(b.Deadline, last))
		}
	case ShelfTitle:
		by := collate.New(language.Und, collate.IgnoreCase) // Ä beside A, as in every list that people look through
		return func(a, b claims.Summary) int { return by.CompareString(a.Title, b.Title) }
	case ShelfLeft:
		return func(a, b claims.Summary) int { return cmp.Compare(b.Claims-b.Done, a.Claims-a.Done) }
	}
	return func(a, b claims.Summary) int { return 0 }
}

// Tags lists the tags of the cases, in alphabetical order.
func Tags(list []claims.Summary) []string {
	var out []string
	for _, c := range list {
		for _, t := range c.Tags {
			if at, found := slices.BinarySearch(out, t); !found {
				out = slices.Insert(out, at, t)
			}
		}
	}
	return out
}

// Today is the day of the desk's clock, YYYY-MM-DD, where the user is.
func (d *Desk) Today() string { return d.Now().Local().Format("2006-01-02") }

// SavedSearch is a choice of the library and what is searched for, under a name.
type SavedSearch struct {
	Name  string `json:"-"`
	Shelf Shelf  `json:"shelf"`
	Find  string `json:"find,omitempty"` // what is searched for in everything
}

// SavedSearches lists the searches that were kept, by their names.
func (d *Desk) SavedSearches(ctx context.Context) ([]SavedSearch, error) {
	kept, err := d.Store.SavedSearches(ctx)
	if err != nil {
		return nil, err
	}
	var list []SavedSearch
	for _, k := range kept {
		s := SavedSearch{Name: k.Name}
		if json.Unmarshal(k.Search, &s) == nil {
			list = append(list, s)
		}
	}
	return list, nil
}

// SaveSearch keeps a search under its name, in place of one that had it.
func (d *Desk) SaveSearch(ctx context.Context, s SavedSearch) error {
	if s.Name = claims.Shorten(strings.Join(strings.Fields(s.Name), " "), longestFact); s.Name == "" {
		return refuse("desk.no_search_name")
	}
	b, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return d.Store.KeepSearch(ctx, store.Saved{Name: s.Name, Search: b})
}

// ForgetSearch takes a search off the list.
func (d *Desk) ForgetSearch(ctx context.Context, name string) error {
	return d.Store.KeepSearch(ctx, store.Saved{Name: name})
}
