package claims

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A line of a journal comes back as it was, and is refused once anything in it differs.
func TestEntryLine(t *testing.T) {
	e := Entry{Seq: 7, Case: "case", At: time.Date(2026, 3, 9, 8, 30, 0, 120000, time.UTC), By: "Ada <a>", Action: "note.set", Undoes: 3, Prev: "before",
		Changes: []Change{{Entity: EntityClaim, ID: "a", Old: json.RawMessage(`{"note":"x & y"}`), New: json.RawMessage(`{"note":"<b>"}`)}, {Entity: EntityClaim, ID: "b", New: json.RawMessage(`{}`)}}}
	var err error
	const changes = `[{"entity":"claim","id":"a","new":{"note":"<b>"},"old":{"note":"x & y"}},{"entity":"claim","id":"b","new":{}}]`
	if e.Hash, err = e.Sum([]byte(changes)); err != nil {
		t.Fatal(err)
	}
	// As the rule says it, without the code that follows it.
	if want := SHA256([]byte(`["tickmark/journal/1","before",7,"case","2026-03-09T08:30:00.000120Z","Ada <a>","note.set",3,` + changes + `]`)); e.Hash != want {
		t.Errorf("the hash is %s, want %s", e.Hash, want)
	}
	l, err := e.Line()
	if err != nil || bytes.ContainsRune(l, '\n') || !strings.Contains(string(l), changes) {
		t.Fatalf("%s, %v", l, err)
	}
	got, err := ParseEntry(l)
	if d := cmp.Diff(e, got); d != "" || err != nil {
		t.Errorf("%v %s", err, d)
	}
	list, err := ParseJournal(append(append(l, '\n'), l...))
	if err != nil || len(list) != 2 {
		t.Errorf("read %v, %v", list, err)
	}
	for _, part := range []string{`"seq":7`, "case", "08:30", "Ada", "note.set", `"undoes":3`, "before", "<b>", "x & y"} {
		if _, err := ParseEntry(bytes.Replace(l, []byte(part), append([]byte(part)[:len(part)-1], '1'), 1)); err == nil {
			t.Errorf("%s was altered unseen", part)
		}
	}
	e.By = "Eve"
	if _, err := e.Line(); err == nil {
		t.Error("an altered entry was written")
	}
}
