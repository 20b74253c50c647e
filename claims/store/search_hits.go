package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"tickmark/claims"
)

// Hits reads what [DB.Search] found, in its order. A capture's text that several
// sources have is a hit for each of them, at most so many in all. What is gone by
// now is left out.
func (db *DB) Hits(ctx context.Context, kind claims.HitKind, ids []string, most int) ([]claims.Hit, error) {
	var out []claims.Hit
	err := db.read(ctx, "read what was found", func(q querier) error {
		for _, id := range ids {
			if len(out) >= most {
				break
			}
			list, err := hits(ctx, q, kind, id, most-len(out))
			if errors.Is(err, ErrDamaged) || errors.Is(err, ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			out = append(out, list...)
		}
		return nil
	})
	return out, err
}

// hitRows read the places where a thing stands that was found, its record with what
// tells of its case, and the number and name of a source.
var hitRows = map[claims.HitKind]string{
	claims.HitArticle: "SELECT k.record, k.id, k.number, k.title, '', 0, '' FROM case_file k WHERE k.id = ? LIMIT ?",
	claims.HitClaim:   "SELECT c.record, k.id, k.number, k.title, '', 0, '' FROM claim c JOIN case_file k ON k.id = c.case_id WHERE c.id = ? AND " + notTakenOff + " LIMIT ?",
	claims.HitNote:    "SELECT c.record, k.id, k.number, k.title, '', 0, '' FROM claim c JOIN case_file k ON k.id = c.case_id WHERE c.id = ? AND " + notTakenOff + " LIMIT ?",
	claims.HitSource: `SELECT s.record, k.id, k.number, k.title, s.id, s.number, coalesce(nullif(s.record ->> '$.title', ''), s.record ->> '$.url')
		FROM source s JOIN case_file k ON k.id = s.case_id WHERE s.id = ? LIMIT ?`,
	// Of several captures of a source with the same text, the last.
	claims.HitCapture: `SELECT c.id || ' ' || coalesce(c.record ->> '$.document.lang.value', ''), k.id, k.number, k.title, s.id, s.number, coalesce(nullif(s.record ->> '$.title', ''), s.record ->> '$.url')
		FROM capture c JOIN source s ON s.case_id = c.case_id AND s.id = c.source_id JOIN case_file k ON k.id = c.case_id
		WHERE c.text_sha256 = ? AND NOT EXISTS (SELECT 1 FROM capture later WHERE later.text_sha256 = c.text_sha256 AND later.case_id = c.case_id
			AND later.source_id = c.source_id AND (later.started > c.started OR later.started = c.started AND later.id > c.id))
		ORDER BY k.number DESC, s.number LIMIT ?`,
}

func hits(ctx context.Context, q querier, kind claims.HitKind, id string, most int) ([]claims.Hit, error) {
	var out []claims.Hit
	var records [][]byte
	rows, err := q.QueryContext(ctx, hitRows[kind], id, most)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		h := claims.Hit{Kind: kind}
		var record []byte
		if err := rows.Scan(&record, &h.CaseID, &h.Case, &h.Title, &h.Source, &h.SourceNumber, &h.SourceTitle); err != nil {
			return nil, err
		}
		out, records = append(out, h), append(records, record)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	for i := range out {
		if err := fill(ctx, q, &out[i], id, records[i]); err != nil {
			if errors.As(err, new(*json.SyntaxError)) {
				err = fail(ErrDamaged, fmt.Sprintf("read %s %s", kind, id), err, "store.record_damaged", id)
			}
			return nil, err
		}
	}
	return out, nil
}

// fill adds to a hit the text in which the words stand.
func fill(ctx context.Context, q querier, h *claims.Hit, id string, record []byte) error {
	switch h.Kind {
	case claims.HitArticle:
		var c claims.Case
		if err := json.Unmarshal(record, &c); err != nil {
			return err
		}
		h.Text, h.Lang = articleLead(c), c.Article.Lang
		if c.Article.TextSHA256 != "" {
			text, err := blob(ctx, q, c.Article.TextSHA256)
			if err != nil {
				return err
			}
			if strings.HasPrefix(string(text), c.Title) {
				h.Text = "" // to be read twice
			}
			h.Lead = utf8.RuneCountInString(h.Text)
			h.Text += string(text)
		}
	case claims.HitClaim, claims.HitNote:
		var c claims.Claim
		if err := json.Unmarshal(record, &c); err != nil {
			return err
		}
		h.Claim, h.Text = c.ID, claimWords(c)
		var err error
		if h.Lang, err = indexedLang(ctx, q, h.CaseID); err != nil || h.Kind == claims.HitClaim {
			return err
		}
		findings, err := findingsOf(ctx, q, c.Case, c.ID)
		h.Text = noteWords(c, findings)
		return err
	case claims.HitSource:
		var s claims.Source
		if err := json.Unmarshal(record, &s); err != nil {
			return err
		}
		h.Text, h.Lang = sourceWords(s), s.Lang
	case claims.HitCapture:
		capture, lang, _ := strings.Cut(string(record), " ")
		text, err := blob(ctx, q, id)
		h.Capture, h.Lang, h.Text = claims.ID(capture), lang, string(text)
		return err
	}
	return nil
}

// indexedLang is the language of a case's article, which stands in the mark of its text
// (see [textReader.article]): the record has every paragraph of the article in it.
func indexedLang(ctx context.Context, q querier, c claims.ID) (string, error) {
	var mark string
	err := q.QueryRowContext(ctx, "SELECT mark FROM indexed WHERE kind = 'article' AND id = ?", c).Scan(&mark)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	lang, _, _ := strings.Cut(mark, " ")
	return lang, err
}
