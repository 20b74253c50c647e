package desk

import (
	"context"
	"slices"
	"strings"
	"time"

	"tickmark/claims"
	"tickmark/claims/split"
)

// longestFact is how many code points of a fact are kept: more is a text, no title
// or name.
const longestFact = 500

// SetFact sets what the case's article says about itself, "" for nothing. It then
// stands there as given by the user. Another date of publication or language has the
// article split anew, as far as nobody worked on its claims.
func (d *Desk) SetFact(ctx context.Context, id claims.ID, fact claims.Fact, value string) error {
	value, err := checked(fact, value)
	if err != nil {
		return err
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		was, is := c.Case, c.Case
		*is.Article.Document.Reading(fact) = claims.Reading{Value: value, From: claims.FromUser}
		var parts []claims.Span
		switch fact {
		case claims.FactTitle:
			is.Title = value
			if value == "" {
				is.Title = title(&is.Article.Document, c.Sheet)
			}
		case claims.FactPublished:
			is.Article.Date, is.Article.DateFrom = value, "given"
			if value == "" { // the text itself may say when it was written
				inferred := Split(c.whole(), is.Article.Lang, "")
				is.Article.Date, is.Article.DateFrom = inferred.Date, inferred.DateFrom
			}
		case claims.FactLang:
			parts = []claims.Span{{Start: 0, End: c.Words.Len()}}
			is.Article.Lang = value
			if value == "" {
				is.Article.Lang = Split(c.whole(), "", is.Article.Date).Lang
			}
		}
		a := action{name: "article.fact"}
		if fact == claims.FactPublished {
			a.name = "case.change"
		}
		a.update(claims.EntityCase, id, was, is)
		if was.Article.Date != is.Article.Date || was.Article.Lang != is.Article.Lang {
			resplit(&a, c, is, parts)
		}
		return a, nil
	})
}

// whole is the article with its text, without what it says of its date and language.
func (c *Case) whole() *claims.Article {
	a := c.Case.Article.Document
	a.Text, a.Published, a.Lang = c.Text, claims.Reading{}, claims.Reading{}
	return &a
}

// SetSourceFact sets what a source says about itself, "" for nothing. A later fetch
// leaves it alone. Sources have a title, an author, a publisher, a date and a language.
func (d *Desk) SetSourceFact(ctx context.Context, id, source claims.ID, fact claims.Fact, value string) error {
	value, err := checked(fact, value)
	if err != nil {
		return err
	}
	return d.change(ctx, id, func(c *Case) (action, error) {
		s := c.Source(source)
		if s == nil {
			return action{}, refuse("desk.no_such_source")
		}
		is := *s
		if !setFact(&is, fact, claims.Reading{Value: value, From: claims.FromUser}) {
			return action{}, refuse("desk.no_such_fact", string(fact))
		}
		if is.Set = slices.Clone(is.Set); !slices.Contains(is.Set, fact) {
			is.Set = append(is.Set, fact)
		}
		a := action{name: "source.fact"}
		a.update(claims.EntitySource, source, *s, is)
		return a, nil
	})
}

// tell gives the source what its page says about itself, but for what a person said.
// A name that the source came with stays, unless it is what the page was misread to say.
func tell(s *claims.Source, misread, page *claims.Article) {
	named := s.Title != "" && (misread == nil || misread.Title.Value != s.Title)
	for _, fact := range claims.Facts {
		if !slices.Contains(s.Set, fact) && (fact != claims.FactTitle || !named) {
			setFact(s, fact, *page.Reading(fact))
		}
	}
}

// setFact sets a fact of a source; it is false for one that sources do not have.
func setFact(s *claims.Source, fact claims.Fact, to claims.Reading) bool {
	switch fact {
	case claims.FactTitle:
		s.Title = to.Value
	case claims.FactAuthor:
		s.Author = to.Value
	case claims.FactSite:
		s.Publisher = to.Value
	case claims.FactLang:
		s.Lang = to.Value
	case claims.FactPublished:
		s.Published = to
	default:
		return false
	}
	return true
}

// checked brings a fact that a person typed into its form, and refuses what is none.
func checked(fact claims.Fact, value string) (string, error) {
	value = claims.Shorten(strings.Join(strings.Fields(claims.Normalise(value)), " "), longestFact)
	switch fact {
	case claims.FactPublished, claims.FactModified:
		day := typedDay(value)
		if value != "" && day == "" {
			return "", refuse("desk.no_date", value)
		}
		value = day
	case claims.FactLang:
		value = strings.ToLower(value)
		if value != "" && (len(value) != 2 || strings.Trim(value, "abcdefghijklmnopqrstuvwxyz") != "") {
			return "", refuse("desk.no_language", value)
		}
	case claims.FactCanonical:
		if value != "" && pageKey(value) == "" {
			return "", refuse("desk.source_no_address", value)
		}
	default:
		if (&claims.Article{}).Reading(fact) == nil {
			return "", refuse("desk.no_such_fact", string(fact))
		}
	}
	return value, nil
}

// typedDay is a day as a person types it, 2022-01-21 or "21. Januar 2022", in the form
// that is kept; "" for what is no full date, such as "yesterday".
func typedDay(s string) string {
	if _, err := time.Parse(time.DateOnly, s); err == nil {
		return s
	}
	for _, lang := range []string{"de", "en"} {
		sheet := split.Text(split.Input{Text: s, Lang: lang})
		if len(sheet.Details) != 1 || sheet.Details[0].Text != s {
			continue
		}
		if _, err := time.Parse(time.DateOnly, sheet.Details[0].Value); err == nil {
			return sheet.Details[0].Value
		}
	}
	return ""
}
