package casefile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"tickmark/claims"
)

const articleText = "Der Hafen meldete gestern 41 Schiffe. Die Leiterin nannte das viel. Im Mai waren es 38 Schiffe."

var morning = time.Date(2026, 3, 9, 8, 30, 0, 0, time.UTC)

// machine is a colleague's database: its chain of entries, of this case and of others,
// and the bytes that it keeps.
type machine struct {
	t       fataler
	by      string
	journal []claims.Entry // of the case
	seq     int64
	last    string
	blobs   map[string][]byte
}

type fataler interface {
	Helper()
	Fatal(...any)
}

func newMachine(t fataler, by string) *machine {
	return &machine{t: t, by: by, blobs: map[string][]byte{}}
}

func (m *machine) keep(s string) string {
	sum := claims.SHA256([]byte(s))
	m.blobs[sum] = []byte(s)
	return sum
}

// commit writes an entry as the database does, after one of another case.
func (m *machine) commit(action string, changes ...claims.Change) {
	m.t.Helper()
	m.seq += 2
	e := claims.Entry{Seq: m.seq, Case: "case", At: morning.Add(time.Duration(m.seq) * time.Minute), By: m.by, Action: action, Changes: changes, Prev: m.last}
	var sorted []line
	for _, c := range changes {
		sorted = append(sorted, line{c.Entity, c.ID, c.New, c.Old})
	}
	sum, err := e.Sum(encode(sorted))
	if err != nil {
		m.t.Fatal(err)
	}
	e.Hash, m.last = sum, sum
	m.journal = append(m.journal, e)
}

// line is a change as its hash covers it.
type line struct {
	Entity claims.Entity   `json:"entity"`
	ID     claims.ID       `json:"id"`
	New    json.RawMessage `json:"new,omitempty"`
	Old    json.RawMessage `json:"old,omitempty"`
}

func (m *machine) state() State {
	m.t.Helper()
	s, err := Fold(m.journal)
	if err != nil {
		m.t.Fatal(err)
	}
	return s
}

// set commits the change of one record.
func (m *machine) set(action string, e claims.Entity, id claims.ID, record any) {
	m.t.Helper()
	c := claims.Change{Entity: e, ID: id, Old: m.state()[Key{e, id}]}
	if record != nil {
		c.New = canonical(record)
	}
	if !bytes.Equal(c.Old, c.New) {
		m.commit(action, c)
	}
}

// canonical writes a record with its members sorted, as the database keeps it.
func canonical(record any) json.RawMessage { return encode(members(encode(record))) }

// open is the first entry: a case with three claims, a source, its capture and a
// citation.
func (m *machine) open() {
	sum := m.keep(articleText)
	page := m.keep("<p>41 Schiffe liefen ein.")
	text := m.keep("41 Schiffe liefen ein.")
	var changes []claims.Change
	add := func(e claims.Entity, id claims.ID, record any) {
		changes = append(changes, claims.Change{Entity: e, ID: id, New: canonical(record)})
	}
	add(claims.EntityCase, "case", claims.Case{ID: "case", Number: 1, Title: "Hafen <voll>", Opened: morning, Article: claims.Version{
		Input: "hafen.txt", RawSHA256: sum, TextSHA256: sum, Document: claims.Article{Blocks: []claims.Block{
			{Span: claims.Span{Start: 0, End: 38}, Kind: claims.BlockParagraph}, {Span: claims.Span{Start: 38, End: 96}, Kind: claims.BlockParagraph}}}}})
	for i, span := range []claims.Span{{Start: 0, End: 37}, {Start: 38, End: 67}, {Start: 68, End: 95}} {
		c := claims.Claim{ID: claims.ID(fmt.Sprint("claim", i)), Case: "case", Anchor: claims.NewAnchor(claims.NewText(articleText), span),
			Kind: claims.KindEvent, Origin: "proposed", State: claims.StateOpen}
		if i == 1 {
			c.Speech = claims.SpeechReported
		}
		add(claims.EntityClaim, c.ID, c)
	}
	add(claims.EntitySource, "source", claims.Source{ID: "source", Case: "case", Number: 1, Kind: claims.SourceLink, URL: "https://hafen.example/"})
	add(claims.EntityCapture, "capture", claims.Capture{ID: "capture", Case: "case", Source: "source", Started: morning, SHA256: page, TextSHA256: text})
	add(claims.EntityCitation, "citation", claims.Citation{ID: "citation", Case: "case", Claim: "claim0", Capture: "capture", Role: claims.RoleSupports,
		Anchor: claims.NewAnchor(claims.NewText("41 Schiffe liefen ein."), claims.Span{Start: 0, End: 10}), At: morning})
	m.commit("case.open", changes...)
}

func (m *machine) brought(sum string) ([]claims.Entry, error) {
	b, ok := m.blobs[sum]
	if !ok {
		return nil, fmt.Errorf("there are no bytes %s", sum)
	}
	return claims.ParseJournal(b)
}

// export writes the case as a file.
func (m *machine) export() []byte {
	m.t.Helper()
	var b bytes.Buffer
	err := Write(&b, Content{Program: "tickmark test", Journal: m.journal, Blob: func(sum string) ([]byte, error) {
		if b, ok := m.blobs[sum]; ok {
			return b, nil
		}
		return nil, fmt.Errorf("there are no bytes %s", sum)
	}})
	if err != nil {
		m.t.Fatal(err)
	}
	return b.Bytes()
}

// bring imports a file as the desk does, and returns what was in conflict.
func (m *machine) bring(file []byte) []claims.Conflict {
	m.t.Helper()
	f, err := Open(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		m.t.Fatal(err)
	}
	sums, err := f.Blobs()
	if err != nil {
		m.t.Fatal(err)
	}
	for _, sum := range sums {
		if m.blobs[sum], err = f.Blob(sum); err != nil {
			m.t.Fatal(err)
		}
	}
	m.keep(string(f.Lines))
	theirs, err := Fold(f.Journal)
	if err != nil {
		m.t.Fatal(err)
	}
	mine, merged := m.state(), Merged{State: theirs}
	k := claims.Case{}
	if len(mine) > 0 {
		known, err := Knows(m.journal, f.Journal[len(f.Journal)-1].Hash, m.brought)
		if err != nil {
			m.t.Fatal(err)
		}
		if known {
			return nil
		}
		base, err := Base(m.journal, f.Journal, m.brought, f.Brought)
		if err != nil {
			m.t.Fatal(err)
		}
		if merged, err = Merge(base, mine, theirs, nil); err != nil {
			m.t.Fatal(err)
		}
		if k, _, err = mine.Case(); err != nil {
			m.t.Fatal(err)
		}
	}
	k.Brought = append(k.Brought, claims.Brought{Journal: f.Sum, Head: f.Journal[len(f.Journal)-1].Hash})
	key := Key{claims.EntityCase, "case"}
	merged.State[key] = Patch(merged.State[key], encode(map[string]any{"brought": k.Brought}))
	m.commit(claims.ActionImport, mine.Changes(merged.State)...)
	return merged.Conflicts
}

// shared is the state without what belongs to one machine.
func (s State) shared() map[string]string {
	out := map[string]string{}
	for k, record := range s {
		if k.Entity == claims.EntityCase {
			record = Patch(record, json.RawMessage(`{"number":null,"brought":null,"conflicts":null}`))
		}
		out[string(k.Entity)+" "+string(k.ID)] = string(record)
	}
	return out
}

// two are the machines of Ada, who opened the case, and of Bert, who got it from her.
func two(t testing.TB) (ada, bert *machine) {
	t.Helper()
	ada, bert = newMachine(t, "Ada"), newMachine(t, "Bert")
	ada.open()
	bert.seq, bert.last = 7, "other cases"
	bert.bring(ada.export())
	return ada, bert
}

// The records that the tests change.
func (m *machine) claim(id claims.ID) claims.Claim {
	return decode[claims.Claim](m.state()[Key{claims.EntityClaim, id}])
}

func (m *machine) note(id claims.ID, note string) {
	m.t.Helper()
	c := m.claim(id)
	c.Note = note
	m.set("note.set", claims.EntityClaim, id, c)
}

func (m *machine) find(claim claims.ID, kind claims.FindingKind, reasoning string) {
	m.t.Helper()
	f := claims.Finding{Claim: claim, Check: claims.CheckSo, Kind: kind, Reasoning: reasoning, By: m.by, At: morning.Add(time.Duration(m.seq) * time.Minute)}
	m.set("finding.set", claims.EntityFinding, claims.FindingID(claim, claims.CheckSo), f)
}

// move lets a claim cover other words: its finding goes, as the desk does it.
func (m *machine) move(id claims.ID, span claims.Span) {
	m.t.Helper()
	m.set("finding.clear", claims.EntityFinding, claims.FindingID(id, claims.CheckSo), nil)
	c := m.claim(id)
	c.Anchor, c.Standalone, c.Origin, c.State = claims.NewAnchor(claims.NewText(articleText), span), "", "user", claims.StateReopened
	m.set("claim.move", claims.EntityClaim, id, c)
}

func (m *machine) source(id claims.ID, number int) {
	m.t.Helper()
	m.set("source.add", claims.EntitySource, id, claims.Source{ID: id, Case: "case", Number: number, Kind: claims.SourceAdded, URL: "https://" + string(id) + ".example/"})
}
