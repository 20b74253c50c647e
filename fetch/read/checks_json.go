package read

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"

	"tickmark/claims"
)

// holders are the members of an object that hold a long list of reviews: a graph of
// JSON-LD, a DataFeed, an ItemList, the answer of the Fact Check Tools API.
var holders = map[string]bool{"@graph": true, "dataFeedElement": true, "itemListElement": true, "claims": true}

// json reads reviews from one JSON value after another.
func (l *checkList) json(b *bufio.Reader) error {
	d := json.NewDecoder(b)
	for {
		l.meter.reset()
		t, err := d.Token()
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return l.brokenJSON(err)
		case t == json.Delim('['):
			err = l.elements(d)
		case t == json.Delim('{'):
			err = l.object(d, 0)
		default:
			err = badList(nil, "read.checks.broken_json", l.rows+1)
		}
		if err != nil {
			return err
		}
	}
}

// elements reads the elements of a list up to its end, one at a time.
func (l *checkList) elements(d *json.Decoder) error {
	for d.More() {
		l.meter.reset()
		var v any
		if err := d.Decode(&v); err != nil {
			return l.brokenJSON(err)
		}
		l.rows++
		if err := l.reviews(v, 0); err != nil {
			return err
		}
	}
	_, err := d.Token() // the bracket
	if err != nil {
		return l.brokenJSON(err)
	}
	return nil
}

// mostMembers bounds the members of an object that are kept: lists between them start a
// new account of what was read.
const mostMembers = 50

// object reads the members of an object, long lists one element at a time.
func (l *checkList) object(d *json.Decoder, depth int) error {
	if depth > deepest {
		return badList(nil, "read.checks.broken_json", l.rows+1)
	}
	rest := map[string]any{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return l.brokenJSON(err)
		}
		name, _ := key.(string)
		if !holders[name] {
			var v any
			if err := d.Decode(&v); err != nil {
				return l.brokenJSON(err)
			}
			if len(rest) < mostMembers {
				rest[name] = v
			}
			continue
		}
		t, err := d.Token()
		switch {
		case err != nil:
			return l.brokenJSON(err)
		case t == json.Delim('['):
			err = l.elements(d)
		case t == json.Delim('{'):
			err = l.object(d, depth+1)
		}
		if err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil { // the brace
		return l.brokenJSON(err)
	}
	l.rows++
	return l.reviews(rest, 0)
}

func (l *checkList) brokenJSON(err error) error {
	if errors.Is(err, errMetered) || errors.Is(err, errEnded) {
		return err
	}
	return badList(err, "read.checks.broken_json", l.rows+1)
}

// reviews hands on the reviews in a value.
func (l *checkList) reviews(v any, depth int) error {
	if depth > deepest {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if err := l.reviews(x, depth+1); err != nil {
				return err
			}
		}
	case map[string]any:
		if ldType(v) == "review" {
			return l.take(l.rows, checkOf(v))
		}
		if text, ok := v["text"].(string); ok && v["claimReview"] != nil {
			return l.toolReviews(text, v["claimReview"])
		}
		for _, key := range []string{"@graph", "item", "dataFeedElement", "itemListElement", "mainEntity", "hasPart", "review"} {
			if err := l.reviews(v[key], depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkOf reads a ClaimReview of schema.org (https://schema.org/ClaimReview). What it
// is known by is its own @id, else the address of the check with the claim, since one
// page may check several.
func checkOf(o map[string]any) claims.Checked {
	r := reviewOf(o, nil)
	c := claims.Checked{ID: str(o["@id"]), Claim: r.claim, Title: clean(first(str(o["headline"]), str(o["name"]))), Rating: r.rating, URL: str(o["url"]),
		Lang: str(o["inLanguage"]), Date: str(o["datePublished"]), Publisher: r.author}
	return known(c)
}

// toolReviews reads a claim as the Fact Check Tools API gives it
// (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims).
func (l *checkList) toolReviews(text string, reviews any) error {
	list, _ := reviews.([]any)
	for _, x := range list {
		o, _ := x.(map[string]any)
		c := claims.Checked{Claim: clean(text), Title: clean(str(o["title"])), Rating: clean(str(o["textualRating"])), URL: str(o["url"]),
			Lang: str(o["languageCode"]), Date: str(o["reviewDate"]), Publisher: clean(people(o["publisher"], nil))}
		if err := l.take(l.rows, known(c)); err != nil {
			return err
		}
	}
	return nil
}

// known gives a check without an id one that stays the same from list to list.
func known(c claims.Checked) claims.Checked {
	if c.ID == "" && c.URL+c.Claim != "" {
		const short = 16 // of 64 hexadecimal digits: enough for lists of millions
		c.ID = claims.SHA256([]byte(c.URL + "\n" + c.Claim))[:short]
	}
	return c
}
