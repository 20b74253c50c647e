// Package generate fills a database with cases, as many as a desk has after years, to
// measure with. It is no part of the program.
//
// What it makes is made up word by word and always the same for the same size: every
// case has an article in German or English in which each claim is a sentence, sources
// with captures, findings for half of the claims, quotations, notes and tags.
package generate

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"tickmark/claims"
	"tickmark/claims/store"
)

// Size says how much is made.
type Size struct {
	Cases, Claims, Sources int // claims and sources of each case
	// Words is about how many words each capture has.
	Words int
}

// Large is the desk that the figures of the project are measured at.
var Large = Size{Cases: 1000, Claims: 200, Sources: 20, Words: 300}

// begin is when the first case was opened; each next one is opened a day later.
var begin = time.Date(2020, 1, 2, 9, 0, 0, 0, time.UTC)

// Fill adds the cases to the database, and calls each after every one.
func Fill(ctx context.Context, db *store.DB, s Size, each func(done int)) error {
	first, err := db.NextNumber(ctx)
	if err != nil {
		return err
	}
	for i := range s.Cases {
		m := maker{Size: s, r: rand.New(rand.NewPCG(uint64(first), uint64(i))), number: first + int64(i), opened: begin.AddDate(0, 0, i), english: i%3 == 2}
		if err := m.fill(ctx, db); err != nil {
			return fmt.Errorf("make case %d: %w", m.number, err)
		}
		each(i + 1)
	}
	return nil
}

// maker makes one case.
type maker struct {
	Size
	r       *rand.Rand
	number  int64
	opened  time.Time
	english bool

	kase     claims.Case
	text     *claims.Text
	claims   []claims.Claim
	captures []claims.Capture
	texts    []*claims.Text // of the captures
}

func (m *maker) id() claims.ID {
	return claims.ID(fmt.Sprintf("%016x%016x", m.r.Uint64(), m.r.Uint64()))
}

func (m *maker) lang() string {
	if m.english {
		return "en"
	}
	return "de"
}

// fill commits the case as a desk would: when it is opened, when its sources came, and
// for a day's findings.
func (m *maker) fill(ctx context.Context, db *store.DB) error {
	for _, d := range []store.Draft{m.open(), m.evidence(), m.findings()} {
		d.Case, d.By = m.kase.ID, people[m.r.IntN(len(people))]
		if _, err := db.Commit(ctx, d); err != nil {
			return err
		}
	}
	return nil
}

func (m *maker) open() store.Draft {
	var b strings.Builder
	spans := make([]claims.Span, m.Claims)
	at := 0
	write := func(s string) {
		b.WriteString(s)
		at += len([]rune(s))
	}
	for i := range spans {
		s := m.sentence()
		spans[i] = claims.Span{Start: at, End: at + len([]rune(s))}
		write(s)
		if i%6 == 5 {
			write("\n\n")
		} else {
			write(" ")
		}
	}
	raw := []byte(strings.TrimSpace(b.String()))
	m.text = claims.NewText(string(raw))
	m.kase = claims.Case{ID: m.id(), Number: m.number, Title: m.title(), Opened: m.opened, Article: claims.Version{
		Input: fmt.Sprintf("https://zeitung.example/%d", m.number), Kept: m.opened, RawSHA256: claims.SHA256(raw), TextSHA256: claims.SHA256(raw),
		Document: claims.Article{Blocks: m.blocks(m.text)}, Lang: m.lang(), Date: m.opened.Format(time.DateOnly), DateFrom: "given",
	}}
	if m.r.IntN(2) == 0 {
		m.kase.Tags = []string{tags[m.r.IntN(len(tags))]}
		m.kase.Deadline = m.opened.AddDate(0, 0, 7).Format(time.DateOnly)
	}
	d := store.Draft{Action: store.ActionOpen, Blobs: [][]byte{raw}, Changes: []claims.Change{added(claims.EntityCase, m.kase.ID, m.kase)}}
	for i, span := range spans {
		c := claims.Claim{ID: m.id(), Case: m.kase.ID, Anchor: claims.NewAnchor(m.text, span), Kind: claims.KindQuantity, Priority: 0.5,
			Reasons: []claims.Reason{claims.Because("split.reason.number")}, Origin: "proposed", State: claims.StateOpen}
		if m.done(i) {
			c.State = claims.StateDone
		}
		m.claims = append(m.claims, c)
		d.Changes = append(d.Changes, added(claims.EntityClaim, c.ID, c))
	}
	return d
}

// done is whether a claim has a finding: about half have, in every third case all.
func (m *maker) done(i int) bool { return m.number%3 == 0 || i%2 == 0 }

func (m *maker) evidence() store.Draft {
	d := store.Draft{Action: "source.add"}
	for i := range m.Sources {
		s := claims.Source{ID: m.id(), Case: m.kase.ID, Number: i + 1, Kind: claims.SourceLink, Title: m.title(), Publisher: names[m.r.IntN(len(names))],
			URL: fmt.Sprintf("https://quelle.example/%d/%d", m.number, i), Lang: m.lang()}
		d.Changes = append(d.Changes, added(claims.EntitySource, s.ID, s))
		at := m.opened.Add(time.Duration(i) * time.Second)
		k := claims.Capture{ID: m.id(), Case: m.kase.ID, Source: s.ID, Requested: s.URL, Final: s.URL, Started: at, Ended: at.Add(time.Second), Status: 200,
			ContentType: "text/plain; charset=utf-8", Extractor: "generate", Program: "generate"}
		if i%10 == 9 {
			k.Failure, k.Message = "timeout", claims.Because("fetch.timeout", "quelle.example")
		} else {
			raw := []byte(m.page())
			text := claims.NewText(string(raw))
			k.Length, k.SHA256, k.TextSHA256 = int64(len(raw)), claims.SHA256(raw), claims.SHA256(raw)
			k.Document = &claims.Article{Blocks: m.blocks(text), Lang: claims.Reading{Value: m.lang(), From: "html"}}
			d.Blobs = append(d.Blobs, raw)
			m.captures, m.texts = append(m.captures, k), append(m.texts, text)
		}
		d.Changes = append(d.Changes, added(claims.EntityCapture, k.ID, k))
	}
	return d
}

func (m *maker) findings() store.Draft {
	d := store.Draft{Action: "finding.set"}
	for i, c := range m.claims {
		if !m.done(i) {
			continue
		}
		at := m.opened.Add(time.Duration(i) * time.Minute)
		f := claims.Finding{Claim: c.ID, Check: claims.CheckSo, Kind: claims.FindingKinds[m.r.IntN(len(claims.FindingKinds))], Reasoning: m.sentence(),
			By: people[m.r.IntN(len(people))], At: at}
		d.Changes = append(d.Changes, added(claims.EntityFinding, claims.FindingID(c.ID, f.Check), f))
		if len(m.captures) == 0 || i%4 != 0 {
			continue
		}
		n := m.r.IntN(len(m.captures))
		q := claims.Citation{ID: m.id(), Case: m.kase.ID, Claim: c.ID, Capture: m.captures[n].ID, Role: claims.RoleSupports,
			Anchor: claims.NewAnchor(m.texts[n], claims.Span{Start: 0, End: min(60, m.texts[n].Len())}), By: f.By, At: at}
		d.Changes = append(d.Changes, added(claims.EntityCitation, q.ID, q))
	}
	return d
}

// blocks are the paragraphs of a text.
func (m *maker) blocks(t *claims.Text) []claims.Block {
	var list []claims.Block
	at := 0
	for p := range strings.SplitSeq(t.String(), "\n\n") {
		n := len([]rune(p))
		list = append(list, claims.Block{Kind: claims.BlockParagraph, Span: claims.Span{Start: at, End: at + n}})
		at += n + 2
	}
	return list
}

func added(e claims.Entity, id claims.ID, record any) claims.Change {
	b, err := json.Marshal(record)
	if err != nil {
		panic(err) // a record of ours can always be written
	}
	return claims.Change{Entity: e, ID: id, New: b}
}
