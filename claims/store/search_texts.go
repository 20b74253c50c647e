package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"tickmark/claims"
)

// searchText is a text to be searched, as it stands now.
type searchText struct {
	kind       claims.HitKind
	id         string
	text, lang string
	mark       string // a text with another mark is another text
	key        int64  // of it in the index, 0 where it is not there yet
	gone       bool   // there is no such text any more
}

// touched is a text that entries of the journal may have changed.
type touched struct {
	kind claims.HitKind
	id   string
}

// changedTexts reads the texts that entries after seq have changed, of as many entries
// as make a batch, and tells the last of these. Texts that are in the index as they
// stand are left out.
func (db *DB) changedTexts(ctx context.Context, seq int64) (out []searchText, until int64, err error) {
	err = db.read(ctx, "read what was changed", func(q querier) error {
		q = &preparing{q, map[string]*sql.Stmt{}}
		t := &textReader{q: q, seen: map[touched]bool{}, langs: map[claims.ID]string{}}
		for until = seq; t.bytes < indexBatch; {
			list, err := touchedBy(ctx, q, until+1)
			if errors.Is(err, sql.ErrNoRows) {
				break
			}
			if err != nil {
				return err
			}
			until++
			for _, k := range list {
				if err := t.read(ctx, k); err != nil {
					return fmt.Errorf("read %s %s: %w", k.kind, k.id, err)
				}
			}
		}
		out = t.out
		return nil
	})
	return out, until, err
}

// touchedBy lists the texts that an entry may have changed. It fails with sql.ErrNoRows
// where there is no such entry.
func touchedBy(ctx context.Context, q querier, seq int64) ([]touched, error) {
	var raw []byte
	if err := q.QueryRowContext(ctx, "SELECT changes FROM journal WHERE seq = ?", seq).Scan(&raw); err != nil {
		return nil, err
	}
	var changes []claims.Change
	if err := json.Unmarshal(raw, &changes); err != nil {
		return nil, fail(ErrDamaged, fmt.Sprintf("read journal entry %d", seq), err, "store.entry_damaged", seq)
	}
	var out []touched
	for _, c := range changes {
		switch c.Entity {
		case claims.EntityCase:
			out = append(out, touched{claims.HitArticle, string(c.ID)})
		case claims.EntityClaim:
			out = append(out, touched{claims.HitClaim, string(c.ID)}, touched{claims.HitNote, string(c.ID)})
		case claims.EntityFinding:
			claim, _, _ := strings.Cut(string(c.ID), "/")
			out = append(out, touched{claims.HitNote, claim})
		case claims.EntitySource:
			out = append(out, touched{claims.HitSource, string(c.ID)})
		case claims.EntityCapture:
			record := c.New
			if record == nil {
				record = c.Old
			}
			var k claims.Capture
			if err := json.Unmarshal(record, &k); err == nil && k.TextSHA256 != "" {
				out = append(out, touched{claims.HitCapture, k.TextSHA256})
			}
		}
	}
	return out, nil
}

// textReader reads texts for the index.
type textReader struct {
	q     querier
	seen  map[touched]bool
	langs map[claims.ID]string // of cases
	out   []searchText
	bytes int // of what was read
}

func (t *textReader) read(ctx context.Context, k touched) error {
	if t.seen[k] {
		return nil
	}
	t.seen[k] = true
	s := searchText{kind: k.kind, id: k.id}
	var had string
	err := t.q.QueryRowContext(ctx, "SELECT key, mark FROM indexed WHERE kind = ? AND id = ?", k.kind, k.id).Scan(&s.key, &had)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	switch k.kind {
	case claims.HitArticle:
		err = t.article(ctx, &s, had)
	case claims.HitClaim, claims.HitNote:
		err = t.claim(ctx, &s)
	case claims.HitSource:
		err = t.source(ctx, &s)
	case claims.HitCapture:
		err = t.capture(ctx, &s, had)
	}
	// What is damaged is not found; Prove tells of it.
	if errors.Is(err, sql.ErrNoRows) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) {
		s.gone, err = true, nil
	}
	if err != nil {
		return err
	}
	if s.mark == "" {
		s.mark = claims.SHA256([]byte(s.lang + "\x00" + s.text))[:16]
	}
	if s.gone && s.key == 0 || !s.gone && s.mark == had {
		return nil
	}
	t.bytes += len(s.text)
	t.out = append(t.out, s)
	return nil
}

// article reads the text of a case's article. In another language its claims are
// spelled otherwise, so that they are read again too.
func (t *textReader) article(ctx context.Context, s *searchText, had string) error {
	var record []byte
	if err := t.q.QueryRowContext(ctx, "SELECT record FROM case_file WHERE id = ?", s.id).Scan(&record); err != nil {
		return err
	}
	var c claims.Case
	if err := json.Unmarshal(record, &c); err != nil {
		return err
	}
	s.lang = c.Article.Lang
	t.langs[c.ID] = s.lang
	lead := articleLead(c)
	s.mark = s.lang + " " + claims.SHA256([]byte(lead + c.Article.TextSHA256))[:16]
	if had == s.mark {
		return nil
	}
	if was, _, _ := strings.Cut(had, " "); had != "" && was != s.lang {
		if err := t.claimsOf(ctx, s.id); err != nil {
			return err
		}
	}
	s.text = lead
	if c.Article.TextSHA256 != "" {
		text, err := blob(ctx, t.q, c.Article.TextSHA256)
		if err != nil {
			return err
		}
		s.text += string(text)
	}
	return nil
}

func (t *textReader) claimsOf(ctx context.Context, c string) error {
	var list []string
	if err := each(ctx, t.q, "SELECT id FROM claim WHERE case_id = ?", []any{c}, listed(&list)); err != nil {
		return err
	}
	for _, id := range list {
		for _, kind := range []claims.HitKind{claims.HitClaim, claims.HitNote} {
			if err := t.read(ctx, touched{kind, id}); err != nil {
				return err
			}
		}
	}
	return nil
}

// notTakenOff holds for a claim that nobody took off the list of its case. One that a newer
// text does not hold is off the list as well, but what was found out about it is found
// again.
const notTakenOff = "c.record ->> '$.dropped' IS NULL"

// claim reads the words of a claim, or what was written about it. What was taken off
// the list is not found any more.
func (t *textReader) claim(ctx context.Context, s *searchText) error {
	var record []byte
	if err := t.q.QueryRowContext(ctx, "SELECT c.record FROM claim c WHERE c.id = ? AND "+notTakenOff, s.id).Scan(&record); err != nil {
		return err
	}
	var c claims.Claim
	if err := json.Unmarshal(record, &c); err != nil {
		return err
	}
	var err error
	if s.lang, err = t.lang(ctx, c.Case); err != nil {
		return err
	}
	if s.kind == claims.HitClaim {
		s.text = claimWords(c)
		return nil
	}
	findings, err := findingsOf(ctx, t.q, c.Case, c.ID)
	if err != nil {
		return err
	}
	if s.text = noteWords(c, findings); s.text == "" {
		return sql.ErrNoRows
	}
	return nil
}

// lang is the language of a case's article.
func (t *textReader) lang(ctx context.Context, c claims.ID) (string, error) {
	lang, ok := t.langs[c]
	if !ok {
		err := t.q.QueryRowContext(ctx, "SELECT coalesce(record ->> '$.article.lang', '') FROM case_file WHERE id = ?", c).Scan(&lang)
		if err != nil {
			return "", err
		}
		t.langs[c] = lang
	}
	return lang, nil
}

func (t *textReader) source(ctx context.Context, s *searchText) error {
	var record []byte
	if err := t.q.QueryRowContext(ctx, "SELECT record FROM source WHERE id = ?", s.id).Scan(&record); err != nil {
		return err
	}
	var r claims.Source
	if err := json.Unmarshal(record, &r); err != nil {
		return err
	}
	s.text, s.lang = sourceWords(r), r.Lang
	return nil
}

// capture reads a text that captures hold. It is always the same by its hash, so that
// only its language may be another one: that of the first capture holds.
func (t *textReader) capture(ctx context.Context, s *searchText, had string) error {
	err := t.q.QueryRowContext(ctx, `SELECT coalesce(record ->> '$.document.lang.value', '') FROM capture
		WHERE text_sha256 = ? ORDER BY started, id LIMIT 1`, s.id).Scan(&s.lang)
	if err != nil {
		return err
	}
	if s.mark = "lang " + s.lang; s.mark == had {
		return nil
	}
	text, err := blob(ctx, t.q, s.id)
	s.text = string(text)
	return err
}
